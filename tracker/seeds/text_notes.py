"""Warn of texts that the rules may misread: another language, a table, or a second article in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tracker.locale import gettext
from tracker.seeds.stored_article import ReadArticle

_HAN, _KANA = re.compile("[\u3400-\u9fff]"), re.compile("[\u3041-\u30ff]")
_CELLS = re.compile(r"\S(?:\t|\||\s{3,})\S")
_DAY_LINE = re.compile(r"\D{0,12}(\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2})日?\D{0,12}")
_LEAST_LINES, _HEAD_LINES = 3, 3


def list_text_warnings(article: ReadArticle) -> Iterator[str]:
    """Yield a warning for each sign that the rules may miss or misread the facts in an article."""
    letters = [char for char in article.text if char.isalpha()]
    han = len(_HAN.findall(article.text))
    if len(_KANA.findall(article.text)) * 10 > len(letters) > 0:
        yield gettext("the text seems to be Japanese, and only Chinese texts are read")
    elif han * 3 < len(letters):
        yield gettext("the text seems not to be Chinese, and only Chinese texts are read")
    elif _looks_like_table(article.text):
        yield gettext(
            "the text looks like a table, whose rows are not read; a sheet can be imported: {command}"
        ).format(command="tracker import FILE")
    elif not article.proposals.commitments:
        yield gettext("no commitment was recognised in the text")
    line = _find_line_of_other_date(article.text)
    if line:
        yield gettext(
            "the text may contain two articles, because line {line} prints another date; store each "
            "article as a source of its own"
        ).format(line=line)


def _looks_like_table(text: str) -> bool:
    """Tell whether most lines of a text look like the cells of a table."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    cells = sum(_CELLS.search(line) is not None for line in lines)
    return cells >= _LEAST_LINES and cells * 2 > len(lines)


def _find_line_of_other_date(text: str) -> int | None:
    """Return the number of a line that holds only a date, and another date than the first such line.

    Lines near that first line do not count. The result is None if there is no such line.
    """
    days: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = _DAY_LINE.fullmatch(unicodedata.normalize("NFKC", line.strip()))
        if match:
            days.append((number, re.sub(r"\D", "-", match[1])))
    first = days[0] if days else (0, "")
    return next((line for line, day in days if day != first[1] and line - first[0] > _HEAD_LINES), None)
