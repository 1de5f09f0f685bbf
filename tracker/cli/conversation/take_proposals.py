"""The conversation about an article: the user accepts or refuses each proposal.

It goes through organisations and people, the event, announced totals and commitments; at the end, the user
can pick other sentences. Each decision is stored at once, so that the user can stop and go on later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker import read
from tracker.articles.model import FoundTotal
from tracker.cli.conversation.ask import GO_BACK, STOP
from tracker.cli.conversation.decide_names import NameDecisions
from tracker.cli.conversation.reading_session import ReadingSession
from tracker.cli.conversation.take_commitments import CommitmentDecisions
from tracker.errors import TrackerError
from tracker.locale import gettext, join_hint
from tracker.seeds import taken_proposals
from tracker.seeds.stored_article import ProposedEvent, ReadArticle
from tracker.seeds.taken_proposals import StoredFinding
from tracker.store.journal import Batch
from tracker.values.codes import EventKind, ProposalDecision, Review
from tracker.values.text import parse_name
from tracker.values.typed_dates import parse_typed_day

if TYPE_CHECKING:
    from tracker.cli.app import App


def take_proposals(app: App, article: ReadArticle, review: Review) -> None:
    """Ask the user about each undecided proposal, and write the accepted ones to the register.

    `review` says whether the new commitments are drafts or confirmed.
    """
    session = ReadingSession(app, article, review)
    session.store_proposals()
    steps = (
        NameDecisions(session).ask_about_names,
        lambda: _decide_event(session),
        lambda: _decide_totals(session),
    )
    if all(step() for step in steps):
        CommitmentDecisions(session).ask_about_commitments()


def _decide_event(session: ReadingSession) -> bool:
    """Ask which event the article is about. Return False if the user stops the conversation."""
    decided = next((each for each in session.kept if isinstance(each.finding, ProposedEvent)), None)
    if decided and decided.proposal.decision is ProposalDecision.REFUSED:
        session.article = session.article._replace(event=None)
    elif decided and decided.proposal.decision is not None and session.article.event:
        key = decided.proposal.fact.payload.get("key", session.article.event.key)
        session.article = session.article._replace(event=_find_stored_event(session, key))
    for event, kept in session.list_undecided(ProposedEvent):
        return _ask_about_event(session, event, kept)
    return True


def _find_stored_event(session: ReadingSession, typed: str) -> ProposedEvent | None:
    """Return the event of the article, with its key and name replaced by those of a stored event.

    Returns None if no stored event has the typed name or key, after the error was printed.
    """
    event = session.article.event
    try:
        with session.app.open_reader() as reader:
            row = read.events.get_event(reader, read.lookup.find_event(reader, typed))
    except TrackerError as error:
        session.asker.say(join_hint(error, error.hint), color="red")
        return None
    return event and event._replace(key=row["key"], name=row["name"], is_stored=True)


def _ask_about_event(session: ReadingSession, event: ProposedEvent, kept: StoredFinding) -> bool:
    """Ask about the event until it is accepted or refused. Return False if the user stops."""
    proposed = event
    choices = [
        gettext("take"), gettext("name"), gettext("day"), gettext("kind"),
        gettext("an event in the register"), gettext("no event"),
    ]  # fmt: skip
    while True:
        _print_event(session, event)
        number = session.asker.ask_number(gettext("Which event?"), choices, can_stop=True)
        if number == STOP:
            return False
        if number == len(choices):
            session.write_decision([kept], ProposalDecision.REFUSED)
            session.article = session.article._replace(event=None)
            return True
        if number == 1 and _enter_event(session, event, kept, is_changed=event != proposed):
            return True
        if number == 5 and _choose_stored_event(session, kept):
            return True
        event = _change_event(session, event, number)


def _print_event(session: ReadingSession, event: ProposedEvent) -> None:
    place = event.place and session.article.quote(event.place)
    fields = (session.labels("event_kind", event.kind), event.starts_on.isoformat(), place)
    session.print_span(event.span, gettext("Event: {name}").format(name=event.name), ("event_word",))
    session.asker.say(" · ".join(filter(None, fields)))


def _enter_event(
    session: ReadingSession, event: ProposedEvent, kept: StoredFinding, *, is_changed: bool
) -> bool:
    """Write the event to the register. Return False if this failed."""
    selected = session.article._replace(event=event).select_proposals()

    def write_event(batch: Batch) -> str:
        taken_proposals.write_selected_proposals(batch, selected, session.review)
        return event.name

    decision = ProposalDecision.CHANGED if is_changed else ProposalDecision.TAKEN
    is_entered = session.enter_accepted_proposals([kept], decision, write_event)
    if is_entered:
        session.article = session.article._replace(event=event._replace(is_stored=True))
    return is_entered


def _change_event(session: ReadingSession, event: ProposedEvent, number: int) -> ProposedEvent:
    """Ask for the name, day or kind of the event, as the chosen `number` says; return the changed event."""
    asker = session.asker
    if number == 2:
        return event._replace(name=asker.ask_line(gettext("Name"), parse_name) or event.name)
    if number == 3:
        typed = asker.ask_line(gettext("Date"), lambda text: parse_typed_day(text).isoformat())
        return event._replace(starts_on=parse_typed_day(typed), date_span=None) if typed else event
    if number == 4:
        labels = [session.labels("event_kind", kind) for kind in EventKind]
        chosen = asker.ask_number(gettext("Which kind?"), labels)
        return event._replace(kind=list(EventKind)[chosen - 1]) if chosen > 0 else event
    return event


def _choose_stored_event(session: ReadingSession, kept: StoredFinding) -> bool:
    """Ask which stored event is the event of the article, and use it. Return False if none is found."""
    typed = session.asker.ask_line(gettext("Its name in the register"), parse_name)
    stored = _find_stored_event(session, typed) if typed else None
    if stored is None:
        return False
    session.write_decision(
        [kept], ProposalDecision.CHANGED, {**kept.proposal.fact.payload, "key": stored.key}
    )
    session.article = session.article._replace(event=stored)
    return True


def _decide_totals(session: ReadingSession) -> bool:
    """Ask about each announced total. Return False if the user stops the conversation."""
    open_totals = session.list_undecided(FoundTotal)
    if open_totals and session.article.event is None:
        session.asker.say(
            gettext(
                "An announced total needs an event. No event was chosen, so {count} announced totals "
                "were not entered."
            ).format(count=len(open_totals))
        )
        return True
    for at, (total, kept) in enumerate(open_totals, start=1):
        heading = gettext("Announced total {number} of {count}")
        session.print_span(total.span, heading.format(number=at, count=len(open_totals)), total.reasons)
        amount = total.amount and session.format_number(total.amount.currency, total.amount.amount)
        session.asker.say(" · ".join(filter(None, (str(total.number), amount))))
        choices = [gettext("take"), gettext("skip")]
        number = session.asker.ask_number(
            gettext("What should be done with this proposal?"), choices, can_stop=True
        )
        if number == STOP:
            return False
        if number == GO_BACK:
            continue
        if number == 2:
            session.write_decision([kept], ProposalDecision.REFUSED)
            continue
        selected = session.article.select_proposals(totals=[total])

        def write_total(batch: Batch, selected: ReadArticle = selected, total: FoundTotal = total) -> str:
            taken_proposals.write_selected_proposals(batch, selected, session.review)
            return session.article.quote(total.span)

        session.enter_accepted_proposals([kept], ProposalDecision.TAKEN, write_total)
    return True
