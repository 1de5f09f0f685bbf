"""Print the sentences of sources that support a fact, with the quoted words marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from tracker import read
from tracker.cli.commands.shared_columns import name_fact
from tracker.cli.params.nouns import Section
from tracker.cli.terminal.highlight import mark_spans
from tracker.cli.terminal.tables import print_block
from tracker.locale import format_count, gettext, join_items

if TYPE_CHECKING:
    from tracker.read.evidence import CitedSentence, Evidence
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader


def make_evidence_section(
    reader: Reader, evidence: Sequence[Evidence], labels: Labels, *, least: int = 0
) -> Section:
    """Return the section that lists citations: as rows in JSON, as sentences of the sources on a screen.

    The section is printed only if it has at least `least` citations.
    """
    sentences = read.evidence.list_cited_sentences(reader, evidence)
    shown = partial(_print_evidence, evidence, sentences, labels)
    return Section("evidence", evidence, (), least=least, print_rows=shown)


def _print_evidence(evidence: Sequence[Evidence], sentences: Sequence[CitedSentence], labels: Labels) -> None:
    """Print each cited sentence below the facts that it supports.

    Citations of a source whose text is not stored are only counted.
    """
    for cited in sentences:
        facts = join_items(name_fact(table, field, labels) for table, field in cited.facts)
        heading = gettext("{source}: {facts}").format(source=cited.source, facts=facts)
        print_block(heading, ["".join(char.char for char in mark_spans(cited.text, cited.spans))])
    unattached = Counter(row.source for row in evidence if row.quotation is None)
    lines = [
        format_count(
            count,
            "{count:,} citation of {source} cannot be shown, because its text is not attached: tracker "
            "source attach {source} FILE",
            "{count:,} citations of {source} cannot be shown, because its text is not attached: tracker "
            "source attach {source} FILE",
            source=key,
        )
        for key, count in unattached.items()
    ]
    print_block("", lines or ([] if evidence else [labels("text", "none")]))
