"""The language that the program speaks: how it is chosen, and the catalogs that translate every message.

English stands in the code, as the key of each message. A folder beside this module holds the catalog of
another language. The standard library looks messages up, also those of click: the variable `LANGUAGE` tells
it which catalog to use.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from gettext import bindtextdomain, gettext, ngettext
from pathlib import Path

__all__ = [
    "choose_language",
    "get_language",
    "gettext",
    "gettext_noop",
    "list_languages",
    "ngettext",
    "use_language",
]

CATALOGS = Path(__file__).parent
ENGLISH, SIMPLIFIED, TRADITIONAL = "en", "zh-Hans", "zh-Hant"

_VALUED_OPTIONS = frozenset({"--db", "--as", "--lang"})
"""The options before a command that are followed by a value."""
_TRADITIONAL_PLACES = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")

bindtextdomain("messages", str(CATALOGS))


def gettext_noop(message: str) -> str:
    """Return the message itself: it is marked for the catalogs, and translated when it is shown."""
    return message


def list_languages() -> list[str]:
    """Return the tags of the languages there are: English, and one for each catalog."""
    return [
        ENGLISH,
        *sorted(path.parts[-3].replace("_", "-") for path in CATALOGS.glob("*/LC_MESSAGES/messages.mo")),
    ]


def use_language(tag: str) -> None:
    """Show everything from here on in this language, such as zh-Hans."""
    os.environ["LANGUAGE"] = tag.replace("-", "_")


def get_language() -> str:
    """Return the tag of the language that is shown; English before one was chosen."""
    return os.environ.get("LANGUAGE", ENGLISH).replace("_", "-")


def choose_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language for a command line: `--lang`, else TRACKER_LANG, else that of the locale."""
    languages = {tag.lower(): tag for tag in list_languages()}
    for chosen in (_find_lang_option(words), environment.get("TRACKER_LANG")):
        if chosen and chosen.lower() in languages:
            return languages[chosen.lower()]
    places = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return _match_locale(next(filter(None, places), ""))


def _find_lang_option(words: Sequence[str]) -> str | None:
    """Return the value of `--lang` before the name of the command; a command may have one of its own."""
    rest: Iterator[str] = iter(words)
    for word in rest:
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if not word.startswith("-"):
            return None
        if word in _VALUED_OPTIONS:
            value = next(rest, None)
            if word == "--lang":
                return value
    return None


def _match_locale(locale: str) -> str:
    """Return the language of a locale such as zh_TW.UTF-8; English if it is none of ours."""
    name = locale.lower().replace("-", "_")
    if name.startswith(_TRADITIONAL_PLACES):
        return TRADITIONAL
    return SIMPLIFIED if name.partition(".")[0].partition("_")[0] == "zh" else ENGLISH
