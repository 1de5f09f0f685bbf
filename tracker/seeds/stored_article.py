"""Read the article of a source: its stored text, and what the rules propose for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tracker import read
from tracker.articles.model import Proposals
from tracker.articles.propose import propose
from tracker.read.citations import make_unattached_error
from tracker.store.reader import Reader, Row, read_fold_table
from tracker.values.text import fold_text


class ReadArticle(NamedTuple):
    """A stored text and what is proposed for it.

    `known` maps the names and other names of the register that stand in it, folded, to names.
    """

    source: Row
    text: str
    proposals: Proposals
    known: Mapping[str, str]
    folds: Mapping[int, int]

    @property
    def key(self) -> str:
        """The key of the source."""
        return str(self.source["key"])

    @property
    def year(self) -> int | None:
        """The year of publication, if it is known."""
        published = self.source["published_at"]
        return int(published[:4]) if published else None

    @property
    def registered(self) -> dict[str, str]:
        """The organisations that the register knows: the name in the text → the name in the register."""
        return {each.name: each.registered for each in self.proposals.companies if each.registered}


def read_stored_article(reader: Reader, source_id: int) -> ReadArticle:
    """Return the article of a source. Raises NotFoundError while its text is not attached."""
    source = read.sources.get_source(reader, source_id)
    text = read.sources.get_source_text(reader, source_id)
    if text is None:
        raise make_unattached_error(source["key"])
    folds = read_fold_table(reader)
    names = read.names_in_text.find_known_names(reader, fold_text(text, folds))
    known = {name.folded: name.name for name in reversed(names)}
    unread = ReadArticle(source, text, Proposals((), (), (), ()), known, folds)
    return unread._replace(proposals=propose(text, folds, known, unread.year))
