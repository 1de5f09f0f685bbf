"""Run a script of ours in a process with limited memory and processor time.

Libraries of native code end their process when memory runs out or a file contradicts itself. This file is
that process: `python -P limited_child.py SECONDS SCRIPT ARGUMENT…`. It imports nothing of the program, so it
starts in 20 ms.
"""

from __future__ import annotations

import sys
from contextlib import suppress

MOST_MEMORY = 2 << 30
"""In bytes; the largest table that is accepted, of ten million cells, takes half of it."""
MOST_SECONDS = 120
"""Limit of processor time; the largest table takes a tenth of it."""


def make_command(script: str, *arguments: str) -> list[str]:
    """Return the command that runs a script under the limits."""
    return [sys.executable, "-P", __file__, str(MOST_SECONDS), script, *arguments]


def limit_resources(seconds: int) -> None:
    """Limit the memory and the processor time of this process, and let it leave no core file."""
    with suppress(ImportError, OSError, ValueError):  # not every system has limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def main() -> None:
    """Run the script that the second argument names, with those after it as its arguments."""
    import runpy  # noqa: PLC0415

    limit_resources(int(sys.argv[1]))
    del sys.argv[:2]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
