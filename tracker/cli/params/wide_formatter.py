"""Format help pages so that Chinese texts fit the terminal.

A Chinese character takes two columns. Chinese has no blanks between words, so a line may end after any
character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
from click.formatting import wrap_text

from tracker.cli.terminal.wrap import NEVER_FIRST
from tracker.locale import gettext
from tracker.values.display_width import break_text, display_width, is_wide

_KEPT_AS_IT_IS = "\b\n"
"""The beginning of a paragraph whose lines are not broken anew."""
_LEAST_ROOM = 20
"""The columns that the arguments need beside the name of the command, or else they stand below it."""

_WESTERN = 0.25
"""A text with a smaller share of wide characters has words with blanks between them."""


class WideFormatter(click.HelpFormatter):
    """A help formatter that counts columns instead of characters, and can break Chinese anywhere."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line `Usage: command arguments`."""
        usage = gettext("Usage: {command}") if prefix is None else f"{prefix}{{command}}"
        head = f"{usage.format(command=prog)} "
        width = self.width - self.current_indent
        if not args:
            self.write(f"{head.rstrip()}\n")
        elif width >= display_width(head) + _LEAST_ROOM:
            self.write(f"{_wrap_text(args, width, head, ' ' * display_width(head))}\n")
        else:
            indent = " " * (max(self.current_indent, display_width(head) - display_width(prog)) + 3)
            self.write(f"{head}\n{_wrap_text(args, width, indent, indent)}\n")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        # Translators: the heading of a section of a help page
        title = gettext("{heading}:").format(heading=heading)
        self.write(f"{' ' * self.current_indent}{title}\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs, which blank lines separate."""
        indent = " " * self.current_indent
        paragraphs = (_wrap_paragraph(paragraph, self.width, indent) for paragraph in text.split("\n\n"))
        self.write("\n\n".join(paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write pairs such as an option and its help in two columns."""
        pairs = list(rows)
        widest = max((display_width(term) for term, _ in pairs), default=0)
        column = min(widest, col_max) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in pairs:
            has_room = display_width(term) <= column - col_spacing
            lines = _wrap_text(meaning, max(self.width - column - 2, 10)).splitlines()
            first = f"{term}{' ' * (column - display_width(term))}{lines[0]}" if lines and has_room else term
            below = lines[1:] if has_room else lines
            self.write(f"{indent}{first}\n")
            self.write("".join(f"{indent}{' ' * column}{line}\n" for line in below))


class TranslatedContext(click.Context):
    """The click context of a command with translated help; it formats help with `WideFormatter`."""

    formatter_class = WideFormatter


def _wrap_paragraph(paragraph: str, width: int, indent: str) -> str:
    r"""Return an indented paragraph in lines of `width` columns.

    A paragraph that begins with `\b` keeps its own line breaks.
    """
    text = paragraph.strip("\n")
    if text.startswith(_KEPT_AS_IT_IS):
        return "\n".join(indent + line for line in text.removeprefix(_KEPT_AS_IT_IS).splitlines())
    return _wrap_text(" ".join(text.split()), width, indent, indent)


def _wrap_text(text: str, width: int, first: str = "", others: str = "") -> str:
    """Return a text in lines of at most `width` columns.

    The first line begins with `first`, the others with `others`.
    """
    wide = sum(map(is_wide, text))
    if not wide:
        return wrap_text(text, width, initial_indent=first, subsequent_indent=others)
    room = width - display_width(others)
    fits = all(display_width(word) <= room for word in text.split())  # a list with 、 has no blanks
    is_western = fits and wide < len(text) * _WESTERN
    lines = _break_at_blanks if is_western else _break_between_characters
    return "\n".join(lines(text, width, first, others))


def _break_at_blanks(text: str, width: int, first: str, others: str) -> Iterator[str]:
    """Yield the lines of a text that is broken only between words; `first` and `others` indent them."""
    line, begin = first, first
    for word in text.split():
        longer = f"{line}{word}" if line == begin else f"{line} {word}"
        if line != begin and display_width(longer) > width:
            yield line
            begin, longer = others, f"{others}{word}"
        line = longer
    yield line


def _break_between_characters(text: str, width: int, first: str, others: str) -> Iterator[str]:
    """Yield the lines of a Chinese text, which may be broken after any character."""
    room = width - display_width(first)
    more = display_width(others) - display_width(first)
    for number, line in enumerate(break_text(text, room, indent=more, never_first=NEVER_FIRST)):
        yield f"{others if number else first}{line}"
