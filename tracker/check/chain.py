"""The rule on the chain of digests: the rows and the journal agree with it.

When a batch (a command that wrote) ends, it adds a link to the chain: a digest of its rows and of the link
before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.rules import RESTORE, Problem, Rule
from tracker.locale import gettext
from tracker.store.chain import chain_check
from tracker.store.reader import Reader


def _find_chain_differences(reader: Reader) -> Iterator[Problem]:
    """Yield the rows that do not agree with their digests, in the order of the links of the chain."""
    for each in chain_check.find_differences(reader):
        message = each.message
        if each.batch_id is not None:
            message = gettext("digest of batch {batch}: {message}").format(
                batch=each.batch_id, message=message
            )
        look = f"SELECT * FROM {each.table}"
        if each.row_id is not None:
            look = f"{look} WHERE id = {each.row_id}"
        yield Problem(each.table, each.row_id, message, look)


RULES = (Rule("chain", RESTORE, _find_chain_differences),)
