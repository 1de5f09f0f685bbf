"""Keep the translations in `tracker/locale/` in step with the messages of the program.

`python -m tracker.docs.catalogs` extracts every message, updates the catalog of each language, makes the
catalog in Traditional Chinese from the one in Simplified Chinese, and compiles them all. A test fails if the
files are not up to date. `python -m tracker.docs.catalogs ja` creates the catalogs of a further language: one
of messages, and one of the labels of codes.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from opencc import OpenCC

from tracker import __version__
from tracker.cli.main import COMMANDS, main
from tracker.cli.params.translated_help import translate_command
from tracker.locale import CATALOGS, make_label_context
from tracker.values.packaged_folders import find_packaged_folder

SIMPLIFIED, TRADITIONAL = "zh_Hans", "zh_Hant"
EXCEPTIONS = CATALOGS / "traditional_exceptions.toml"
"""Simplified words whose Traditional form a person has chosen."""
_METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
"""How messages are found in each kind of file."""
_KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_noop": None, "format_count": (2, 3)}
_NO_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
"""A moment for every header, so that the same messages give the same bytes."""
_PROGRAM = CATALOGS.parent
_CLICK = Path(click.__file__).parent


def extract_messages() -> Catalog:
    """Return a catalog with every message of the program, its help and click, without translations."""
    catalog = Catalog(fuzzy=False)
    for folder in (_PROGRAM, _CLICK):
        for file, _, message, comments, context in extract_from_dir(
            folder, _METHODS, keywords=_KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True
        ):
            catalog.add(
                message, locations=[(f"{folder.name}/{file}", 0)], auto_comments=comments, context=context
            )
    for message, place in _list_help_texts():
        catalog.add(message, locations=[(place, 0)])
    return catalog


def extract_labels() -> Catalog:
    """Return a catalog with every English label of seeds/labels.toml, without translations."""
    catalog = Catalog(fuzzy=False)
    content = (find_packaged_folder("seeds") / "labels.toml").read_text(encoding="utf-8")
    for kind, table in tomllib.loads(content).items():
        tracks = {"any": table} if "en" in next(iter(table.values())) else table
        for track, codes in tracks.items():
            for code, label in codes.items():
                context = make_label_context(kind, code, track)
                catalog.add(label["en"], locations=[("seeds/labels.toml", 0)], context=context)
    return catalog


def build_catalogs() -> dict[Path, bytes]:
    """Return the content that each catalog file should have, by the path of the file."""
    template = extract_messages()
    built: dict[Path, bytes] = {}
    for path in sorted(CATALOGS.glob("*/LC_MESSAGES/messages.po")):
        language = path.parts[-3]
        if language != TRADITIONAL:
            built |= _build_catalog_files(language, _update_catalog(_read_catalog(path), template))
    labels = extract_labels()
    for path in sorted(CATALOGS.glob("*/LC_MESSAGES/labels.po")):
        built |= _build_catalog_files(path.parts[-3], _update_catalog(_read_catalog(path), labels), "labels")
    simplified = _update_catalog(_read_catalog(_make_catalog_path(SIMPLIFIED)), template)
    return built | _build_catalog_files(TRADITIONAL, convert_to_traditional(simplified))


def convert_to_traditional(simplified: Catalog) -> Catalog:
    """Return the catalog in the Traditional characters of Taiwan, by OpenCC.

    The file EXCEPTIONS has the words for which a person has chosen other characters.
    """
    convert = OpenCC("s2tw").convert
    exceptions: dict[str, str] = tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8"))["words"]

    def convert_text(text: str) -> str:
        for number, word in enumerate(exceptions):
            text = text.replace(
                word, chr(0xE000 + number)
            )  # a private character, which OpenCC leaves as it is
        text = convert(text)
        for number, word in enumerate(exceptions.values()):
            text = text.replace(chr(0xE000 + number), word)
        return text

    traditional = _make_empty_catalog(TRADITIONAL)
    for message in simplified:
        if message.id:
            texts, typed = message.string, set(_list_commands(message.id))
            if isinstance(texts, str):
                lines = (line if line in typed else convert_text(line) for line in texts.split("\n"))
                converted: str | tuple[str, ...] = "\n".join(lines)
            else:
                converted = tuple(map(convert_text, texts or ()))
            traditional.add(message.id, converted, message.locations, context=message.context)
    return traditional


def _list_commands(message: str | Sequence[str]) -> Iterator[str]:
    """Yield the lines of a message that are commands to type, as in examples; they are not translated."""
    if isinstance(message, str):
        yield from (line for line in message.split("\n") if line.startswith("  "))


def _list_help_texts() -> Iterator[tuple[str, str]]:
    """Yield every text of the help pages, each with the name of its page, such as help/tracker-list."""
    yield from ((line, "help/tracker") for _, line in COMMANDS.values())
    for words, command in _list_help_pages(main, ("tracker",)):
        texts: list[str] = []

        def keep_text(text: str, texts: list[str] = texts) -> str:
            texts.append(text)
            return text

        translate_command(command, keep_text)
        yield from ((text, "help/" + "-".join(words)) for text in texts)


def _list_help_pages(
    command: click.Command, words: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield a command and all its subcommands, each with the words that call it."""
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from _list_help_pages(below, (*words, name))


def _make_empty_catalog(language: str) -> Catalog:
    return Catalog(
        locale=language,
        project="tracker",
        version=__version__,
        header_comment=f"# Messages in {language}.",
        creation_date=_NO_MOMENT,
        revision_date=_NO_MOMENT,
        fuzzy=False,
    )


def _read_catalog(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def _update_catalog(translated: Catalog, template: Catalog) -> Catalog:
    """Return the messages of `template` with the translations that `translated` has for them."""
    updated = _make_empty_catalog(str(translated.locale))
    for message in template:
        if message.id:
            known = translated.get(message.id, message.context)
            has_same_form = known is not None and known.pluralizable == message.pluralizable
            updated.add(
                message.id,
                known.string if known is not None and has_same_form else None,
                message.locations,
                auto_comments=message.auto_comments,
                user_comments=known.user_comments if known is not None else (),
                context=message.context,
            )
    return updated


def _build_catalog_files(language: str, catalog: Catalog, domain: str = "messages") -> dict[Path, bytes]:
    path, texts, compiled = _make_catalog_path(language, domain), BytesIO(), BytesIO()
    write_po(texts, catalog, width=0, sort_output=True, include_lineno=False)
    write_mo(compiled, catalog)
    return {path: texts.getvalue(), path.with_suffix(".mo"): compiled.getvalue()}


def _make_catalog_path(language: str, domain: str = "messages") -> Path:
    return CATALOGS / language / "LC_MESSAGES" / f"{domain}.po"


def create_empty_catalogs(tag: str) -> None:
    """Create the empty catalogs of a further language; `build_catalogs` fills in their messages."""
    for domain in ("messages", "labels"):
        path = _make_catalog_path(tag.replace("-", "_"), domain)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, _make_empty_catalog(path.parts[-3]))


def _write_catalogs() -> None:
    for tag in sys.argv[1:]:
        create_empty_catalogs(tag)
    for path, content in build_catalogs().items():
        path.write_bytes(content)


if __name__ == "__main__":
    _write_catalogs()
