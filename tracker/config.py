"""The settings of one person on this computer, in a TOML file.

Every command looks for this file, so no slow library is imported here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from tracker.errors import FileError
from tracker.locale import gettext, join_items, list_languages

_FOLDER = "pledge-tracker"
_FILE = "config.toml"


class Settings(NamedTuple):
    """The settings of one person; a setting that is not in the file is None."""

    database: str | None = None
    """The path or URL of the database, if neither --db nor TRACKER_DB nor this folder has one."""
    name: str | None = None
    """The name of the person who records, if neither --as nor TRACKER_USER gives it."""
    person: str | None = None
    """The responsible person whose commitments `--mine` shows."""
    unit: str | None = None
    """The responsible unit whose commitments `--mine` shows, if no person is known."""
    language: str | None = None
    pager: str | None = None
    """The command that shows long lists page by page, or `off`."""


def find_settings_file() -> str:
    """Return the path of the file of settings, whether or not it exists.

    It is TRACKER_CONFIG, or else the usual folder of the system for settings. The library platformdirs would
    find that folder too, but importing it takes 8 ms; a test compares the two.
    """
    if given := os.environ.get("TRACKER_CONFIG"):
        return given
    home = os.path.expanduser("~")  # noqa: PTH111  pathlib loads slowly, and reading needs none
    if sys.platform == "win32":
        data = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")  # noqa: PTH118
        return os.path.join(data, _FOLDER, _FOLDER, _FILE)  # noqa: PTH118
    usual = ("Library", "Application Support") if sys.platform == "darwin" else (".config",)
    folder = os.environ.get("XDG_CONFIG_HOME", "").strip() or os.path.join(home, *usual)  # noqa: PTH118
    return os.path.join(folder, _FOLDER, _FILE)  # noqa: PTH118


def read_settings() -> Settings:
    """Return the settings in the file; all are None without a file. Raises FileError that names a mistake."""
    file = find_settings_file()
    if not os.path.isfile(file):  # noqa: PTH113
        return Settings()
    import tomllib  # noqa: PLC0415  only for those who have the file

    try:
        with open(file, "rb") as opened:  # noqa: PTH123
            stored = tomllib.load(opened)
    except (OSError, ValueError) as error:
        raise _make_file_error(file, str(error)) from None
    for key, value in stored.items():
        _check_setting(file, key, value)
    return Settings(**stored)


def change_settings(changes: Mapping[str, str | None]) -> None:
    """Change keys of the file, and remove those whose new value is None; all other lines of the file stay."""
    from pathlib import Path  # noqa: PLC0415

    import tomlkit  # noqa: PLC0415

    read_settings()  # a file with a mistake is corrected by hand
    file = Path(find_settings_file())
    document = tomlkit.parse(file.read_text("utf-8")) if file.is_file() else tomlkit.document()
    for key, value in changes.items():
        if value is None:
            document.pop(key, None)
        else:
            document[key] = value
    partial = file.with_name(f"{file.name}.part")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.touch(mode=0o600)
        partial.write_text(tomlkit.dumps(document), "utf-8")
        partial.replace(file)
    except OSError as error:
        raise _make_file_error(str(file), gettext(error.strerror or str(error))) from None


def _check_setting(file: str, key: str, value: object) -> None:
    """Raise FileError for a key that is no setting, and for a value that the setting cannot have."""
    if key not in Settings._fields:
        known = gettext("there is no setting “{key}”; there are: {settings}")
        raise _make_file_error(file, known.format(key=key, settings=join_items(Settings._fields)))
    if not isinstance(value, str) or not value.strip():
        raise _make_file_error(
            file, gettext("the value of the setting “{key}” is not text in quotation marks").format(key=key)
        )
    if key == "language" and value not in list_languages():
        known = gettext("“{language}” is not a language of the program; there are: {languages}")
        raise _make_file_error(file, known.format(language=value, languages=join_items(list_languages())))
    if key == "database" and "://" not in value and not os.path.isabs(value):  # noqa: PTH117
        raise _make_file_error(
            file, gettext("“{path}” is not the full path of a database").format(path=value)
        )


def _make_file_error(file: str, problem: str) -> FileError:
    return FileError(
        gettext("the settings in {file}: {problem}").format(file=file, problem=problem),
        gettext("correct the file, or remove it"),
    )
