"""Run one of our scripts in a process with limited memory and processor time.

Libraries written in C may crash when memory runs out or a file is malformed; then only this process ends. It
is started as `python -P limited_child.py SECONDS SCRIPT ARGUMENT…`. This file imports nothing of the program,
so that it starts in 20 ms.
"""

from __future__ import annotations

import sys
from contextlib import suppress

MOST_MEMORY = 2 << 30
"""In bytes; the largest table that is accepted, of ten million cells, takes half of it."""
MOST_SECONDS = 120
"""Limit of processor time; the largest table takes a tenth of it."""


def make_command(script: str, *arguments: str) -> list[str]:
    """Return the command line that runs a script with limited memory and processor time."""
    return [sys.executable, "-P", __file__, str(MOST_SECONDS), script, *arguments]


def limit_resources(seconds: int) -> None:
    """Limit the memory and the processor time of this process; do not write a core file if it crashes."""
    with suppress(ImportError, OSError, ValueError):  # not every system has limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def main() -> None:
    """Run the script: the command line has the seconds, the script, and the arguments of the script."""
    import runpy  # noqa: PLC0415

    limit_resources(int(sys.argv[1]))
    del sys.argv[:2]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
