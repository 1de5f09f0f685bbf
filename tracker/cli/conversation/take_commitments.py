"""The last step after an article is read: the user decides about each proposed commitment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, Span
from tracker.cli.conversation import likely_repeats
from tracker.cli.conversation.add_commitment import ask_to_change_commitment
from tracker.cli.conversation.ask import GO_BACK, STOP, Answers
from tracker.cli.conversation.decide_names import choose_company, mark_companies_as_registered
from tracker.cli.conversation.reading_session import ReadingSession
from tracker.locale import format_count, gettext, join_items
from tracker.seeds import edited_proposal, taken_proposals
from tracker.seeds.proposed_facts import find_due_date
from tracker.seeds.taken_proposals import StoredFinding
from tracker.store.journal import Batch
from tracker.values.codes import Firmness, ProposalDecision
from tracker.values.text import parse_title

_EXCERPT = 24
Writer = Callable[[Batch], str]
_TAKEN = (ProposalDecision.TAKEN, ProposalDecision.CHANGED)


class CommitmentDecisions:
    """The dialogue about the proposed commitments, in the order of the text.

    After them, the user can pick other sentences that state a commitment.
    """

    def __init__(self, session: ReadingSession) -> None:
        self._session = session
        self._asker = session.asker
        self._reading = taken_proposals.read_with_known_names(session.article)
        self._offered = {kept.proposal.id for _, kept in session.list_undecided(FoundCommitment)}
        """The proposals to decide in this conversation."""

    def ask_about_commitments(self) -> None:
        """Ask about each proposed commitment, then whether other sentences state one."""
        self._print_left_out_count()
        at = 0
        while at < len(offered := self._list_offered_commitments()):
            kept = offered[at]
            step: int | None = 1
            if kept.proposal.decision not in _TAKEN:
                heading = gettext("Commitment {number} of {count}")
                step = self._ask_until_decided(kept, heading.format(number=at + 1, count=len(offered)))
            if step is None:
                return
            at = max(at + step, 0)
        self._pick_sentences()

    def _print_left_out_count(self) -> None:
        """Print how many commitments are not shown because the user refused their organisation."""
        commitments = [each for each, _ in self._session.list_undecided(FoundCommitment)]
        count = len([each for each in commitments if each.company in self._session.not_ours])
        if count:
            self._asker.say(
                format_count(
                    count,
                    "{count:,} commitment of an organisation that is not relevant to us is left out",
                    "{count:,} commitments of organisations that are not relevant to us are left out",
                )
            )

    def _list_offered_commitments(self) -> list[StoredFinding]:
        """Return all commitments of this conversation, decided ones too, in the order of the text."""
        found = [
            (each.finding.span, each)
            for each in self._session.kept
            if isinstance(each.finding, FoundCommitment)
            and each.proposal.id in self._offered
            and each.finding.company not in self._session.not_ours
        ]
        return [each for _, each in sorted(found, key=lambda pair: (pair[0], pair[1].proposal.id))]

    def _ask_until_decided(self, kept: StoredFinding, heading: str) -> int | None:
        """Ask about a commitment until the user has decided.

        Returns the step to the commitment to ask about next: 1 for the one after it, -1 for the one
        before it, 0 for the same place in the list, after a split or join.
        Returns None to stop.
        """
        session, found = self._session, self._get_commitment(kept)
        while True:
            self._print_commitment(found, heading)
            choices = [
                gettext("take"), gettext("take and edit"), gettext("firmness"), gettext("organisation"),
                gettext("title"), gettext("split"), gettext("join with the next commitment"), gettext("skip"),
                gettext("no commitment in this paragraph"),
            ]  # fmt: skip
            number = self._asker.ask_number(
                gettext("What should be done with this proposal?"), choices, can_stop=True
            )
            if number in {STOP, GO_BACK}:
                return None if number == STOP else -1
            if number in {1, 2, 4} and (number == 4 or not found.company):
                found = self._change_company(found)
            elif (number == 1 and self._take_commitment(kept, found)) or (
                number == 2 and self._edit_commitment(kept, found)
            ):
                return 1
            elif number == 3:
                found = self._change_firmness(found)
            elif number == 5:
                found = found._replace(
                    title=self._asker.ask_line(gettext("Title"), parse_title) or found.title
                )
            elif (number == 6 and self._split_commitment(kept, found)) or (
                number == 7 and self._join_with_next_commitment(kept, found)
            ):
                return 0
            elif number == 8:
                session.write_decision([kept], ProposalDecision.REFUSED)
                return 1
            elif number == 9:
                session.write_decision(self._list_undecided_in_paragraph(found), ProposalDecision.REFUSED)
                return 1

    def _get_commitment(self, kept: StoredFinding) -> FoundCommitment:
        assert isinstance(kept.finding, FoundCommitment)  # noqa: S101  only commitments are offered
        return kept.finding

    def _print_commitment(self, found: FoundCommitment, heading: str) -> None:
        """Print the sentence and fields of a commitment, and stored commitments that may be the same."""
        session, article = self._session, self._session.article
        session.print_span(found.span, heading, found.reasons)
        due = find_due_date(article, found)
        partners = join_items(map(article.get_registered_name, found.partners))
        fields = (
            article.get_registered_name(found.company) or gettext("organisation?"),
            session.labels("firmness", found.firmness),
            session.format_number(found.amount.currency, found.amount.amount) if found.amount else None,
            article.quote(found.place) if found.place else None,
            due and due.text,
            found.speaker,
            gettext("with {partners}").format(partners=partners) if partners else None,
        )
        self._asker.say(" · ".join(each for each in fields if each))
        self._asker.say(gettext("Title: {title}").format(title=found.title))
        for line in self._describe_repeats(found):
            self._asker.say(line, color="yellow")

    def _describe_repeats(self, found: FoundCommitment) -> list[str]:
        """Return a warning for each stored commitment that may be the same as this one."""
        company = self._session.article.find_company(found.company)
        fields: dict[str, object] = {"title": found.title or "", "amount": found.amount}
        with self._session.app.open_reader() as reader:
            if company and company.registered:
                fields["company_id"] = read.lookup.find_company(
                    reader, company.registered, full_name_only=True
                )
            return list(likely_repeats.describe_repeats(read.repeats.find_repeats(reader, fields)))

    def _change_firmness(self, found: FoundCommitment) -> FoundCommitment:
        """Ask how firm the commitment is, and return it with the answer."""
        codes = list(Firmness)
        labels = [self._session.labels("firmness", code) for code in codes]
        number = self._asker.ask_number(gettext("How firm is the commitment?"), labels)
        return found._replace(firmness=codes[number - 1], firmness_span=None) if number > 0 else found

    def _change_company(self, found: FoundCommitment) -> FoundCommitment:
        """Ask which organisation made the commitment, and return it with the answer.

        The chosen organisation is removed from the partners.
        """
        name = choose_company(self._session)
        if name is None:
            return found
        return found._replace(company=name, partners=tuple(each for each in found.partners if each != name))

    def _take_commitment(self, kept: StoredFinding, found: FoundCommitment) -> bool:
        """Write a commitment to the register as it was shown. Return False if this failed."""
        session = self._session

        def write_commitment(batch: Batch) -> str:
            selected = session.article.select_proposals(commitments=[found])
            return join_items(taken_proposals.write_selected_proposals(batch, selected, session.review).refs)

        decision = ProposalDecision.TAKEN if found == kept.finding else ProposalDecision.CHANGED
        return self._enter_commitment(kept, found, decision, write_commitment)

    def _enter_commitment(
        self, kept: StoredFinding, found: FoundCommitment, decision: ProposalDecision, write: Writer
    ) -> bool:
        """Write a commitment, and store that it and its organisations were taken. Return False on failure."""
        session = self._session
        names = {found.company, *found.partners}
        companies = [each for company, each in session.list_undecided(FoundCompany) if company.name in names]
        if not session.enter_accepted_proposals([kept, *companies], decision, write):
            return False
        mark_companies_as_registered(session, names)
        return True

    def _edit_commitment(self, kept: StoredFinding, found: FoundCommitment) -> bool:
        """Let the user change all fields of a commitment, and write it. Return False if this failed."""
        session = self._session
        with session.app.open_reader() as reader:
            answers = edited_proposal.make_form_answers(reader, session.article, found)
        is_entered = False

        def write_answers(changed: Answers) -> None:
            nonlocal is_entered
            given = {name: value for name, value in answers.items() if value is not None}
            is_same = found == kept.finding and dict(changed) == given

            def write_edited_commitment(batch: Batch) -> str:
                return edited_proposal.write_edited_commitment(
                    batch, session.article, found, changed, session.review
                )

            decision = ProposalDecision.TAKEN if is_same else ProposalDecision.CHANGED
            is_entered = self._enter_commitment(kept, found, decision, write_edited_commitment)

        try:
            ask_to_change_commitment(session.app, answers, write_answers)
        except click.Abort:
            return False
        return is_entered

    def _split_commitment(self, kept: StoredFinding, found: FoundCommitment) -> bool:
        """Ask where a second commitment begins, and replace the commitment by two.

        Returns False if it has only one clause, or if the user goes back.
        """
        sentence = self._session.find_sentence(found.span)
        inside = [span for span in sentence.clauses if found.span[0] < span[0] < found.span[1]]
        if not inside:
            self._asker.say(
                gettext("the sentence has only one clause, so it cannot be split"), color="yellow"
            )
            return False
        number = self._asker.ask_number(
            gettext("Where does the second commitment begin?"),
            [self._session.article.quote(span) for span in inside],
        )
        if number == GO_BACK:
            return False
        border = inside[number - 1][0]
        self._replace_proposals([kept], [(found.span[0], border), (border, found.span[1])])
        return True

    def _join_with_next_commitment(self, kept: StoredFinding, found: FoundCommitment) -> bool:
        """Replace a commitment and the next one by one commitment. Return False if there is no next one."""
        offered = self._list_offered_commitments()
        following = [each for each in offered[offered.index(kept) + 1 :] if each.proposal.decision is None]
        if not following:
            self._asker.say(gettext("there is no next commitment to join this one with"), color="yellow")
            return False
        other = self._get_commitment(following[0])
        self._replace_proposals([kept, following[0]], [(found.span[0], max(found.span[1], other.span[1]))])
        return True

    def _replace_proposals(self, old: Sequence[StoredFinding], spans: Sequence[Span]) -> None:
        """Refuse the proposals `old`, and propose a commitment for each passage in `spans` instead."""
        session = self._session
        self._offer_passages(spans)
        session.write_decision(old, ProposalDecision.REFUSED)
        self._offered -= {each.proposal.id for each in old}

    def _offer_passages(self, spans: Sequence[Span]) -> list[StoredFinding]:
        """Store a proposal of a commitment for each passage that the user picked, and return them."""
        session = self._session
        picked = [
            taken_proposals.make_picked_commitment(session.article, self._reading, span) for span in spans
        ]
        with session.app.open_batch("read") as batch:
            kept = taken_proposals.store_picked_commitments(batch, session.article, picked)
        session.kept += kept
        self._offered |= {each.proposal.id for each in kept}
        return kept

    def _list_undecided_in_paragraph(self, found: FoundCommitment) -> list[StoredFinding]:
        """Return the undecided commitments in the same paragraph as a commitment."""
        paragraph = self._session.find_paragraph(found)
        return [
            kept
            for each, kept in self._session.list_undecided(FoundCommitment)
            if self._session.find_paragraph(each) == paragraph
        ]

    def _pick_sentences(self) -> None:
        """Show the paragraphs, and let the user pick further sentences until Enter is pressed."""
        paragraphs: dict[int, list[Span]] = {}
        for sentence in self._session.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence.span)
        listed = list(paragraphs.values())
        question = gettext(
            "Is there another commitment? Type the number of its paragraph, or press Enter to end"
        )
        while True:
            for number, spans in enumerate(listed, start=1):
                text = self._session.article.quote((spans[0][0], spans[-1][1]))
                self._asker.say(f"{number:>3} {text[:_EXCERPT]}{'…' * (len(text) > _EXCERPT)}")
            number = self._asker.ask_count(question, len(listed), default=STOP, can_stop=True)
            if number <= 0:
                return
            self._pick_sentence(listed[number - 1])

    def _pick_sentence(self, spans: Sequence[Span]) -> None:
        """Ask for one sentence of a paragraph, and then about the commitment that it states."""
        sentences = [self._session.article.quote(span) for span in spans]
        number = self._asker.ask_number(gettext("Which sentence?"), sentences) if len(spans) > 1 else 1
        if number == GO_BACK:
            return
        [kept] = self._offer_passages([spans[number - 1]])
        step = self._ask_until_decided(kept, gettext("Picked sentence"))
        still_open = [
            each
            for _, each in self._session.list_undecided(FoundCommitment)
            if each.proposal.id in self._offered
        ]
        if step == 0:
            for each in still_open:
                self._ask_until_decided(each, gettext("Picked sentence"))
        elif step == -1:
            self._session.write_decision([kept], ProposalDecision.REFUSED)
