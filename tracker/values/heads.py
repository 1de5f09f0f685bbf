"""Heads of the chain of digests: the number of a batch, and a digest of the whole history up to it.

Each batch adds a link with such a digest to the chain, so that later alterations of its rows show.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext

_SHORT = 12
_HEAD = re.compile(r"(\d+)-([0-9a-f]{8,64})", re.ASCII)


class Head(NamedTuple):
    """A head of the chain of digests. It identifies the whole history up to the end of one batch.

    `digest` is hexadecimal; a person may give only its first digits.
    """

    batch_id: int
    digest: str

    def __str__(self) -> str:
        """Return the head as it is printed and typed, such as 57-3f2a9c0d1e2f…."""
        return f"{self.batch_id}-{self.digest}"

    @property
    def short(self) -> str:
        """The head with only the first 12 digits of its digest, for lists and the names of files."""
        return f"{self.batch_id}-{self.digest[:_SHORT]}"

    def matches_link(self, batch_id: int, digest: str) -> bool:
        """Tell whether a link of the chain, given by its batch and its whole digest, has this head."""
        return self.batch_id == batch_id and digest.startswith(self.digest)


def parse_head(text: str) -> Head:
    """Return the head that a person typed. Raises BadInputError for a text that is not a head."""
    match = _HEAD.fullmatch(text.strip().lower())
    if match is None:
        raise BadInputError(
            gettext(
                "“{text}” is not a history head, which is a batch number, a hyphen and at least 8 "
                "digits of a digest"
            ).format(text=text),
            gettext("run tracker db info to see a history head, such as 57-3f2a9c0d1e2f"),
        )
    return Head(int(match[1]), match[2])
