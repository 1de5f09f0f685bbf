"""The first step after an article is read: the user decides about its organisations and people."""

from __future__ import annotations

from collections.abc import Iterable

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, FoundPerson
from tracker.cli.conversation.ask import GO_BACK, STOP
from tracker.cli.conversation.reading_session import ReadingSession
from tracker.errors import TrackerError
from tracker.locale import gettext, join_hint, join_items
from tracker.read.duplicates import LookAlike
from tracker.seeds import taken_proposals
from tracker.seeds.taken_proposals import StoredFinding
from tracker.store.journal import Batch
from tracker.values.codes import ProposalDecision
from tracker.values.text import parse_name, parse_proper_name

_MOST_ALIKE, _EXCERPT = 5, 12
_ENTER = -2


_Listed = tuple[FoundCompany | FoundPerson, StoredFinding]


class NameDecisions:
    """The dialogue about the organisations and people in an article that are not in the register yet."""

    def __init__(self, session: ReadingSession) -> None:
        self._session = session
        self._asker = session.asker
        self._seen: set[str] = set()
        self._changed: set[str] = set()

    def ask_about_names(self) -> bool:
        """Show the names until the user accepts the list, then write its people to the register.

        Returns False if the user stops the conversation.
        """
        while True:
            listed: list[_Listed] = [*self._list_companies()]
            listed += self._list_people()
            if not listed:
                return True
            self._print_names(listed)
            question = gettext(
                "Is everything right? Press Enter for yes, type the number of a line to "
                "change it, or 0 to stop"
            )
            number = self._asker.ask_count(question, len(listed), default=_ENTER, can_stop=True)
            if number == STOP:
                return False
            if number == _ENTER:
                unclear = [each for each, _ in listed if self._find_look_alikes(each)]
                if not unclear:
                    self._remember_as_new(each.name for each, _ in listed if isinstance(each, FoundCompany))
                    return self._enter_people()
                number = 1 + [each for each, _ in listed].index(unclear[0])
            if number > 0:
                self._decide_finding(*listed[number - 1])

    def _list_companies(self) -> list[tuple[FoundCompany, StoredFinding]]:
        """Return the new organisations to decide about: those with an undecided commitment or person."""
        session = self._session
        commitments = [each for each, _ in session.list_undecided(FoundCommitment)]
        needed = {name for each in commitments for name in (each.company, *each.partners)}
        needed |= {person.company for person, _ in session.list_undecided(FoundPerson) if person.company}
        current = {each.name: each for each in session.article.proposals.companies}
        return [
            (current[each.name], kept)
            for each, kept in session.list_undecided(FoundCompany)
            if each.name in needed and each.name in current and not current[each.name].registered
        ]

    def _list_people(self) -> list[tuple[FoundPerson, StoredFinding]]:
        """Return the people about whom nobody has decided. People of refused organisations are left out."""
        session = self._session
        return [
            pair for pair in session.list_undecided(FoundPerson) if pair[0].company not in session.not_ours
        ]

    def _print_names(self, listed: list[_Listed]) -> None:
        """Print each name with its number and the words around it in the article."""
        known = [each.registered for each in self._session.article.proposals.companies if each.registered]
        self._asker.say("")
        self._asker.say(gettext("Organisations and people"), color="cyan")
        if known:
            names = join_items(dict.fromkeys(known))
            self._asker.say(gettext("In the register: {names}").format(names=names))
        for number, (each, _) in enumerate(listed, start=1):
            self._asker.say(
                gettext("{number} {name}: {excerpt}").format(
                    number=f"{number:>2}",
                    name=self._describe_finding(each),
                    excerpt=self._quote_context(each),
                )
            )

    def _describe_finding(self, each: FoundCompany | FoundPerson) -> str:
        """Return a person's name, title and organisation, or an organisation's name and whether it is new."""
        if isinstance(each, FoundPerson):
            organisation = self._session.article.get_registered_name(each.company or "")
            return gettext("{name}, {title}, {company}").format(
                name=each.name, title=each.title, company=organisation
            )
        state = gettext("may be in the register already") if self._find_look_alikes(each) else gettext("new")
        return gettext("{name} ({role})").format(name=each.name, role=state)

    def _quote_context(self, each: FoundCompany | FoundPerson) -> str:
        """Return the first mention of a name with the words around it: `…before【name】after…`."""
        (start, end), quote = each.mentions[0], self._session.article.quote
        before, after = quote((max(start - _EXCERPT, 0), start)), quote((end, end + _EXCERPT))
        return f"…{before}【{quote((start, end))}】{after}…"

    def _find_look_alikes(self, each: FoundCompany | FoundPerson) -> list[LookAlike]:
        """Return the companies in the register with a name similar to a new organisation of the article.

        The list is empty for a person, and for an organisation that the user has said is new.
        """
        if isinstance(each, FoundPerson) or each.name in self._session.article.distinct:
            return []
        with self._session.app.open_reader() as reader:
            return read.duplicates.find_look_alikes_of_names(reader, [each.name])[:_MOST_ALIKE]

    def _decide_finding(self, each: FoundCompany | FoundPerson, kept: StoredFinding) -> None:
        """Ask the user about one organisation or person."""
        self._session.print_span(each.mentions[0], self._describe_finding(each), each.reasons)
        if isinstance(each, FoundCompany):
            self._decide_company(each, kept)
        else:
            self._decide_person(each, kept)

    def _decide_company(self, company: FoundCompany, kept: StoredFinding) -> None:
        """Ask whether an organisation is new, another name of a registered one, or not of interest."""
        alikes = self._find_look_alikes(company)
        same = gettext("another name of {name}")
        choices = [
            gettext("a new organisation"),
            *(same.format(name=alike.name) for alike in alikes),
            gettext("another name of an organisation in the register"),
            gettext("not relevant to us"),
        ]
        number = self._asker.ask_number(gettext("Which organisation is this?"), choices)
        if number == 1:
            self._remember_as_new([company.name])
        elif number == len(choices):
            self._session.write_decision([kept], ProposalDecision.REFUSED)
            self._session.exclude_refused(company)
        elif number == len(choices) - 1:
            typed = self._asker.ask_line(gettext("Its name in the register"), parse_proper_name)
            company_id = typed and self._find_company(typed)
            if company_id:
                self._enter_other_name(company, kept, company_id)
        elif number > 0:
            self._enter_other_name(company, kept, alikes[number - 2].company_id)

    def _remember_as_new(self, names: Iterable[str]) -> None:
        """Remember that the user said that these organisations are new; nothing is written yet."""
        article = self._session.article
        self._session.article = article._replace(distinct=article.distinct.union(names))

    def _find_company(self, typed: str) -> int | None:
        """Return the id of the company with the typed name; print the error and return None if none fits."""
        try:
            with self._session.app.open_reader() as reader:
                return read.lookup.find_company(reader, typed)
        except TrackerError as error:
            self._asker.say(join_hint(error, error.hint), color="red")
            return None

    def _enter_other_name(self, company: FoundCompany, kept: StoredFinding, company_id: int) -> None:
        """Write the article's name for an organisation to the register, as another name of a company."""
        session = self._session
        with session.app.open_reader() as reader:
            name = read.existing.get_row_name(reader, "company_id", company_id)

        def write_other_name(batch: Batch) -> str:
            taken_proposals.write_other_names(batch, session.article, company, company_id)
            return company.name

        if session.enter_accepted_proposals([kept], ProposalDecision.TAKEN, write_other_name):
            proposals = session.article.proposals
            companies = tuple(
                each._replace(registered=name) if each.name == company.name else each
                for each in proposals.companies
            )
            session.article = session.article._replace(proposals=proposals._replace(companies=companies))

    def _decide_person(self, person: FoundPerson, kept: StoredFinding) -> None:
        """Ask whether a person's title and organisation are right, or whether to refuse the person."""
        choices = [
            gettext("nothing: this is right"),
            gettext("title of the person"),
            gettext("organisation"),
            gettext("not relevant to us"),
        ]
        number = self._asker.ask_number(gettext("What should change?"), choices)
        if number == 4:
            self._session.write_decision([kept], ProposalDecision.REFUSED)
            self._session.exclude_refused(person)
        elif number == 2:
            title = self._asker.ask_line(gettext("Title of the person"), parse_name)
            self._replace_person(person, kept, person._replace(title=title or person.title))
        elif number == 3:
            company = choose_company(self._session)
            self._replace_person(person, kept, person._replace(company=company or person.company))

    def _replace_person(self, old: FoundPerson, kept: StoredFinding, new: FoundPerson) -> None:
        """Replace a person in the article by a changed copy."""
        session = self._session
        proposals = session.article.proposals
        people = tuple(new if each.name == old.name else each for each in proposals.people)
        session.article = session.article._replace(proposals=proposals._replace(people=people))
        session.kept = [each._replace(finding=new) if each is kept else each for each in session.kept]
        if new != old:
            self._changed.add(new.name)

    def _enter_people(self) -> bool:
        """Write the listed people and their organisations. Return False if this failed."""
        session = self._session
        open_people = self._list_people()
        if not open_people:
            return True
        people = [person for person, _ in open_people]
        companies = {person.company for person in people}
        rows = [kept for _, kept in open_people]
        rows += [kept for each, kept in session.list_undecided(FoundCompany) if each.name in companies]
        decision = ProposalDecision.CHANGED if self._changed else ProposalDecision.TAKEN

        def write_people(batch: Batch) -> str:
            selected = session.article._replace(event=None).select_proposals(people=people)
            taken_proposals.write_selected_proposals(batch, selected, session.review)
            return join_items(person.name for person in people)

        if not session.enter_accepted_proposals(rows, decision, write_people):
            return False
        mark_companies_as_registered(session, {name for name in companies if name})
        return True


def mark_companies_as_registered(session: ReadingSession, names: set[str]) -> None:
    """Mark organisations of the article as registered, after they were written to the register."""
    proposals = session.article.proposals
    companies = tuple(
        each._replace(registered=each.registered or each.name) if each.name in names else each
        for each in proposals.companies
    )
    session.article = session.article._replace(proposals=proposals._replace(companies=companies))


def choose_company(session: ReadingSession) -> str | None:
    """Ask for an organisation of the article, or for another name; return None if the user goes back."""
    names = [each.name for each in session.article.proposals.companies if each.name not in session.not_ours]
    number = session.asker.ask_number(
        gettext("Which organisation?"), [*names, gettext("another organisation")]
    )
    if number == GO_BACK:
        return None
    if number <= len(names):
        return names[number - 1]
    return session.asker.ask_line(gettext("Name"), parse_proper_name)
