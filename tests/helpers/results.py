"""Check the result of a command and return what it printed."""

from __future__ import annotations


def read_output(result):
    """Require that a command succeeded; return stdout."""
    assert result.exit_code == 0, (result.output, result.exception)
    return result.stdout


def read_refusal(result, code, *words):
    """Require that a command failed with this code and with these words on stderr only; return stderr."""
    assert (result.exit_code, result.stdout) == (code, ""), (result.output, result.exception)
    assert "Traceback" not in result.stderr
    for part in words:
        assert part in result.stderr
    return result.stderr
