"""What all steps of the conversation about an article share: the article, its proposals, decisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, FoundPerson, Span
from tracker.articles.passages import Passages, Sentence
from tracker.cli.conversation.ask import Asker
from tracker.cli.conversation.reading_reasons import describe_reasons
from tracker.cli.terminal.tables import print_done
from tracker.errors import TrackerError
from tracker.locale import format_count, gettext, join_hint
from tracker.seeds import taken_proposals
from tracker.seeds.proposed_facts import give_titles
from tracker.seeds.stored_article import ReadArticle
from tracker.seeds.taken_proposals import Finding, StoredFinding
from tracker.values.codes import ProposalDecision, Review

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.store.journal import Batch

_COMMAND = "read"
_Kind = TypeVar("_Kind", bound=Finding)


class ReadingSession:
    """The conversation about one article.

    `article` has the text and what was found in it; decisions change it. `kept` pairs each finding, such
    as a commitment, with its stored proposal.
    """

    def __init__(self, app: App, article: ReadArticle, review: Review) -> None:
        self.app, self.review = app, review
        with app.open_reader() as reader:
            self.labels = read.labels.Labels(reader)
            self.format_number = read.office.find_amount_format(reader)
        self.asker = Asker(self.labels)
        passages = Passages(article.text, article.folds)
        self.sentences = [
            sentence._replace(
                span=passages.find_stored_span(sentence.span),
                clauses=tuple(map(passages.find_stored_span, sentence.clauses)),
            )
            for sentence in passages.sentences
        ]
        self.article = give_titles(article)
        self.kept: list[StoredFinding] = []
        self.not_ours: set[str] = set()
        """The names that a person decided to be no organisation of the register."""

    def store_proposals(self) -> None:
        """Store the proposals, and leave out of the article what was refused in an earlier conversation."""
        with self.app.open_batch(_COMMAND) as batch:
            self.kept = taken_proposals.store_proposals(batch, self.article)
        with self.app.open_reader() as reader:
            self.kept += taken_proposals.list_open_picked_passages(reader, self.article)
        for each in self.kept:
            if each.proposal.decision is ProposalDecision.REFUSED:
                self.exclude_refused(each.finding)
        count = len([each for each in self.kept if each.proposal.decision is None])
        self.asker.say(
            format_count(
                count,
                "{count:,} proposal is undecided; it enters the register only when you take it",
                "{count:,} proposals are undecided; they enter the register only when you take them",
            )
        )

    def exclude_refused(self, finding: Finding) -> None:
        """Leave a refused organisation or person out of the next steps."""
        proposals = self.article.proposals
        if isinstance(finding, FoundCompany):
            self.not_ours.add(finding.name)
        elif isinstance(finding, FoundPerson):
            people = tuple(each for each in proposals.people if each.name != finding.name)
            self.article = self.article._replace(proposals=proposals._replace(people=people))

    def list_undecided(self, kind: type[_Kind]) -> list[tuple[_Kind, StoredFinding]]:
        """Return the (finding, stored proposal) pairs of a kind about which nobody has decided yet."""
        return [
            (each.finding, each)
            for each in self.kept
            if isinstance(each.finding, kind) and each.proposal.decision is None
        ]

    def write_decision(
        self,
        kept: Sequence[StoredFinding],
        decision: ProposalDecision,
        payload: Mapping[str, Any] | None = None,
    ) -> None:
        """Store a decision about proposals that adds nothing else to the database, such as to refuse them.

        `payload` has the changed values of a single proposal.
        """
        with self.app.open_batch(_COMMAND) as batch:
            taken_proposals.write_decision(batch, kept, decision, payload)
        self.remember_decision(kept, decision)

    def remember_decision(self, kept: Sequence[StoredFinding], decision: ProposalDecision) -> None:
        """Set the decision in the proposals held in memory, after it was stored."""
        ids = {each.proposal.id for each in kept}
        self.kept = [
            each._replace(proposal=each.proposal._replace(decision=decision))
            if each.proposal.id in ids
            else each
            for each in self.kept
        ]

    def enter_accepted_proposals(
        self, kept: Sequence[StoredFinding], decision: ProposalDecision, write: Callable[[Batch], str]
    ) -> bool:
        """Write accepted proposals to the register, and store the decision, in one batch.

        `write(batch)` writes the rows and returns their names. Returns False if an error stops it,
        after the error was printed.
        """
        try:
            with self.app.open_batch(_COMMAND) as batch:
                names = write(batch)
                taken_proposals.write_decision(batch, kept, decision)
        except TrackerError as error:
            self.asker.say(join_hint(error, error.hint), color="red")
            return False
        print_done(batch, gettext("Entered {names}.").format(names=names))
        self.remember_decision(kept, decision)
        return True

    def print_span(self, span: Span, heading: str, reasons: Sequence[str] = ()) -> None:
        """Print a heading, the sentence around a passage with the passage in brackets, and the reasons."""
        sentence = self.find_sentence(span)
        start, end = min(sentence.span[0], span[0]), max(sentence.span[1], span[1])
        quote = self.article.quote
        before, inside, after = quote((start, span[0])), quote(span), quote((span[1], end))
        self.asker.say("")
        self.asker.say(heading, color="cyan")
        self.asker.say(f"{before}【{inside}】{after}")
        why = describe_reasons(reasons)
        if why:
            self.asker.say(gettext("Why: {reasons}").format(reasons=why), dim=True)

    def find_sentence(self, span: Span) -> Sentence:
        """Return the sentence in which a passage begins."""
        before = [each for each in self.sentences if each.span[0] <= span[0]]
        return before[-1] if before else self.sentences[0]

    def find_paragraph(self, found: FoundCommitment) -> int:
        """Return the number of the paragraph in which a commitment begins."""
        return self.find_sentence(found.span).paragraph
