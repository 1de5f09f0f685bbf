"""A fixture that imports rows."""

from __future__ import annotations

import pytest

from helpers.sheets import write_csv


@pytest.fixture
def import_rows(run, tmp_path):
    """Return a function that imports rows of a CSV file; `by` is the text of a map."""

    def run_import(noun, rows, *options, by=None):
        words = ["import", str(write_csv(tmp_path, rows)), "--as", noun, *options]
        if by is not None:
            (tmp_path / "map.toml").write_text(by, encoding="utf-8")
            words += ["--map", str(tmp_path / "map.toml")]
        if "--show-map" not in options:
            require_same_with_shown_map(run, words, tmp_path / "shown.toml")
        return run(*words)

    return run_import


def require_same_with_shown_map(run, words, file):
    """Fail unless the import with the map that --show-map prints equals the import without a map."""
    words = [word for word in words if word != "--yes"]
    shown = run(*words, "--show-map")
    if shown.exit_code == 0:
        file.write_text(shown.stdout, encoding="utf-8")
        plain, mapped = run(*words), run(*words, "--map", str(file))
        assert (mapped.exit_code, mapped.stdout, mapped.stderr) == (
            plain.exit_code, plain.stdout, plain.stderr,
        )  # fmt: skip
