"""The language that the program speaks: how it is chosen, and the catalogs that translate every message.

English stands in the code, as the key of each message. A folder beside this module holds the catalog of
another language. The variable `LANGUAGE` tells which catalog is in use, also for the messages of click.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from gettext import NullTranslations, bindtextdomain, translation
from pathlib import Path

__all__ = [
    "choose_language",
    "find_label",
    "format_count",
    "get_language",
    "gettext",
    "gettext_noop",
    "join_choices",
    "join_clauses",
    "join_hint",
    "join_items",
    "list_languages",
    "make_label_context",
    "ngettext",
    "speak",
    "use_language",
]

CATALOGS = Path(__file__).parent
ENGLISH, SIMPLIFIED, TRADITIONAL = "en", "zh-Hans", "zh-Hant"

_VALUED_OPTIONS = frozenset({"--db", "--as", "--lang"})
"""The options before a command that are followed by a value."""
_FULL_STOPS = ("。", "！", "？")
_TRADITIONAL_PLACES = ("zh_tw", "zh_hk", "zh_mo", "zh_hant")

bindtextdomain("messages", str(CATALOGS))


def gettext(message: str) -> str:
    """Return a message in the language shown."""
    return _load_catalog(os.environ.get("LANGUAGE", ENGLISH)).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the message that fits a number, in the language shown."""
    return _load_catalog(os.environ.get("LANGUAGE", ENGLISH)).ngettext(one, many, count)


def gettext_noop(message: str) -> str:
    """Return the message itself: it is marked for the catalogs, and translated when it is shown."""
    return message


def list_languages() -> list[str]:
    """Return the tags of the available languages: English, and one for each catalog."""
    return [
        ENGLISH,
        *sorted(path.parts[-3].replace("_", "-") for path in CATALOGS.glob("*/LC_MESSAGES/messages.mo")),
    ]


def use_language(tag: str) -> None:
    """Show all texts in this language from now on, such as zh-Hans."""
    os.environ["LANGUAGE"] = tag.replace("-", "_")


def get_language() -> str:
    """Return the tag of the language that is shown; English before one was chosen."""
    return os.environ.get("LANGUAGE", ENGLISH).replace("_", "-")


def find_label(tag: str, kind: str, code: str, track: str, label: str) -> str:
    """Return the label of a code from the catalog of a language; without one, `label`, which is English."""
    catalog = _load_catalog(tag.replace("-", "_"), "labels")
    return catalog.pgettext(make_label_context(kind, code, track), label)


def make_label_context(kind: str, code: str, track: str) -> str:
    """Return the context that tells labels apart which are alike in English: `stage.facility.lead`."""
    return f"{kind}.{code}" if track == "any" else f"{kind}.{track}.{code}"


@contextmanager
def speak(tag: str) -> Iterator[None]:
    """Show all texts in a language within the block, such as those of a report in another language."""
    before = get_language()
    use_language(tag)
    try:
        yield
    finally:
        use_language(before)


def format_count(count: int, one: str, many: str, **names: object) -> str:
    """Return the sentence that fits a number, in the language shown, with `{count}` and `names` filled in.

    `format_count(1_200, "{count:,} row in {file}", "{count:,} rows in {file}", file=file)` is
    "1,200 rows in x.csv". The catalogs hold both sentences.
    """
    return ngettext(one, many, count).format(count=count, **names)


def join_items(items: Iterable[object]) -> str:
    """Return items as a list within a sentence: "a, b, c"."""
    # Translators: between the items of a list in a sentence
    return gettext(", ").join(map(str, items))


def join_choices(choices: Iterable[object]) -> str:
    """Return a list of alternatives within a sentence: "a, b or c"."""
    *first, last = map(str, choices)
    if not first:
        return last
    # Translators: a list of which one is to be chosen; {items} are all but the last one
    template, items = gettext("{items} or {last}"), join_items(first)
    # Chinese has a blank between its own characters and the Latin ones beside them.
    if items[-1:].isascii():
        template = re.sub(r"(?<=\{items\})(?=[\u4e00-\u9fff])", " ", template)
    if last[:1].isascii():
        template = re.sub(r"(?<=[\u4e00-\u9fff])(?=\{last\})", " ", template)
    return template.format(items=items, last=last)


def join_clauses(clauses: Iterable[str]) -> str:
    """Return clauses as one text: "a; b". After a full stop that somebody typed, no semicolon follows."""
    # Translators: between clauses, such as the fields of a changed row
    between = gettext("; ")
    *first, last = [*clauses] or [""]
    return "".join(each if each.endswith(_FULL_STOPS) else each + between for each in first) + last


def join_hint(message: object, hint: str) -> str:
    """Return an error, or another message, with its hint on one line: "“x” is not a date; write 2024-06"."""
    # Translators: an error and what to type next, on one line
    return gettext("{message}; {hint}").format(message=message, hint=hint) if hint else str(message)


def choose_language(
    words: Sequence[str], environment: Mapping[str, str], configured: str | None = None
) -> str:
    """Return the language for a command line: `--lang`, else TRACKER_LANG, else that of the locale.

    `configured` is the language of the person's settings, which comes before the locale.
    """
    languages = {tag.lower(): tag for tag in list_languages()}
    for chosen in (_find_lang_option(words), environment.get("TRACKER_LANG"), configured):
        if chosen and chosen.lower() in languages:
            return languages[chosen.lower()]
    places = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return _match_locale(next(filter(None, places), ""))


@cache
def _load_catalog(language: str, domain: str = "messages") -> NullTranslations:
    """Return a catalog of a language, such as zh_Hans; one without messages if there is none.

    The functions of the standard library look for the file anew for each message, which takes 40 µs.
    """
    return translation(domain, CATALOGS, [language], fallback=True)


def _find_lang_option(words: Sequence[str]) -> str | None:
    """Return the value of `--lang` before the name of the command; a command may also have such an option."""
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
    """Return the language of a locale such as zh_TW.UTF-8; English if there is no catalog for it."""
    name = locale.lower().replace("-", "_")
    if name.startswith(_TRADITIONAL_PLACES):
        return TRADITIONAL
    return SIMPLIFIED if name.partition(".")[0].partition("_")[0] == "zh" else ENGLISH
