"""The language of the program: how it is chosen, and the catalogs with the translations of all messages.

The English text of a message is its key. Each other language has a catalog in a folder beside this module.
The variable `LANGUAGE` in the environment says which catalog is used, also for the messages of click.
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
    "show_in_language",
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
    """Return the translation of a message into the language of the program."""
    return _load_catalog(os.environ.get("LANGUAGE", ENGLISH)).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the translation of `one` or `many`, whichever fits the number."""
    return _load_catalog(os.environ.get("LANGUAGE", ENGLISH)).ngettext(one, many, count)


def gettext_noop(message: str) -> str:
    """Return the message unchanged: it is marked for the catalogs here, and translated where it is shown."""
    return message


def list_languages() -> list[str]:
    """Return the tags of the available languages, such as zh-Hans: English, and those that have a catalog."""
    return [
        ENGLISH,
        *sorted(path.parts[-3].replace("_", "-") for path in CATALOGS.glob("*/LC_MESSAGES/messages.mo")),
    ]


def use_language(tag: str) -> None:
    """Make this the language of the program from now on; `tag` is a tag such as zh-Hans."""
    os.environ["LANGUAGE"] = tag.replace("-", "_")


def get_language() -> str:
    """Return the tag of the language of the program, such as zh-Hans; English if none was chosen."""
    return os.environ.get("LANGUAGE", ENGLISH).replace("_", "-")


def find_label(tag: str, kind: str, code: str, track: str, label: str) -> str:
    """Return the label of a code from the catalog of a language; if it has none, `label`, the English one.

    `track` is the kind of a commitment, on which the labels of stages depend; '' for other labels.
    """
    catalog = _load_catalog(tag.replace("-", "_"), "labels")
    return catalog.pgettext(make_label_context(kind, code, track), label)


def make_label_context(kind: str, code: str, track: str) -> str:
    """Return the context of a label in the catalogs, such as `stage.facility.lead`.

    It tells labels apart that are the same word in English.
    """
    return f"{kind}.{code}" if track == "any" else f"{kind}.{track}.{code}"


@contextmanager
def show_in_language(tag: str) -> Iterator[None]:
    """Use a language within the `with` block, such as that of a report in another language."""
    before = get_language()
    use_language(tag)
    try:
        yield
    finally:
        use_language(before)


def format_count(count: int, one: str, many: str, **names: object) -> str:
    """Return the sentence that fits a number, translated, with `{count}` and `names` filled in.

    `format_count(1_200, "{count:,} row in {file}", "{count:,} rows in {file}", file=file)` returns "1,200
    rows in x.csv". The catalogs have a translation of both sentences.
    """
    return ngettext(one, many, count).format(count=count, **names)


def join_items(items: Iterable[object]) -> str:
    """Return items as a list for a sentence: "a, b, c"."""
    # Translators: between the items of a list in a sentence
    return gettext(", ").join(map(str, items))


def join_choices(choices: Iterable[object]) -> str:
    """Return alternatives as a list for a sentence: "a, b or c"."""
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
    """Return clauses as one text: "a; b". No semicolon follows a clause that ends in a full stop."""
    # Translators: between clauses, such as the fields of a changed row
    between = gettext("; ")
    *first, last = [*clauses] or [""]
    return "".join(each if each.endswith(_FULL_STOPS) else each + between for each in first) + last


def join_hint(message: object, hint: str) -> str:
    """Return a message followed by its hint: "“x” is not a date; write 2024-06"."""
    # Translators: an error and what to type next, on one line
    return gettext("{message}; {hint}").format(message=message, hint=hint) if hint else str(message)


def choose_language(
    words: Sequence[str], environment: Mapping[str, str], configured: str | None = None
) -> str:
    """Return the language for a command line.

    It is the one of `--lang`, else of TRACKER_LANG, else `configured`, the language in the person's settings,
    else that of the locale.
    """
    languages = {tag.lower(): tag for tag in list_languages()}
    for chosen in (_find_lang_option(words), environment.get("TRACKER_LANG"), configured):
        if chosen and chosen.lower() in languages:
            return languages[chosen.lower()]
    places = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return _match_locale(next(filter(None, places), ""))


@cache
def _load_catalog(language: str, domain: str = "messages") -> NullTranslations:
    """Return the catalog of a language, such as zh_Hans; an empty one if there is none.

    It is kept in memory: the standard library would look for the file anew for each message, which takes 40
    µs.
    """
    return translation(domain, CATALOGS, [language], fallback=True)


def _find_lang_option(words: Sequence[str]) -> str | None:
    """Return the value of `--lang` if it stands before the name of the command; None otherwise.

    After the name it would be an option of the command.
    """
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
    """Return the language for a locale such as zh_TW.UTF-8; English if there is no catalog for it."""
    name = locale.lower().replace("-", "_")
    if name.startswith(_TRADITIONAL_PLACES):
        return TRADITIONAL
    return SIMPLIFIED if name.partition(".")[0].partition("_")[0] == "zh" else ENGLISH
