"""The conversation that takes what is proposed for an article, one commitment at a time.

A proposal counts as taken when a commitment of the register cites its words, so that a reading can be stopped
and resumed, and a second one offers only what is new.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker import read
from tracker.articles.model import FoundCommitment, FoundCompany, Span
from tracker.articles.passages import Passages
from tracker.articles.propose import Reading, propose_passage, read_text
from tracker.cli.conversation import likely_repeats
from tracker.cli.conversation.ask import Asker
from tracker.cli.terminal.prompts import BACK
from tracker.cli.terminal.tables import print_done
from tracker.errors import TrackerError
from tracker.locale import gettext
from tracker.read.labels import Labels
from tracker.seeds.proposed_facts import format_facts
from tracker.seeds.stored_article import ReadArticle
from tracker.values.amounts import format_amount
from tracker.values.codes import Firmness, Review
from tracker.values.text import fold_text, parse_proper_name, parse_title, simplify_text

if TYPE_CHECKING:
    from tracker.cli.app import App

_MOST_ALIKE = 5
_ALIKE = 0.5


class _Draft(NamedTuple):
    """A commitment as it would be entered: what is proposed, and the title that a person gave it."""

    found: FoundCommitment
    title: str | None = None


def list_open_commitments(article: ReadArticle, cited: Sequence[Span]) -> list[FoundCommitment]:
    """Return the proposed commitments whose words no commitment of the register cites."""
    return [
        each
        for each in article.proposals.commitments
        if not any(_share_words(each.span, span) for span in cited)
    ]


def take_proposals(app: App, article: ReadArticle, review: Review) -> None:
    """Ask about each open commitment, then for further passages, and enter what is taken."""
    _Taker(app, article, review).run()


class _Taker:
    def __init__(self, app: App, article: ReadArticle, review: Review) -> None:
        self._app, self._article, self._review = app, article, review
        with app.open_reader() as reader:
            self._labels = Labels(reader)
            self._cited = read.sources.list_commitment_spans(reader, str(article.source["key"]))
        self._asker = Asker(self._labels)
        passages = Passages(article.text, article.folds)
        self._sentences = [passages.find_stored_span(each.span) for each in passages.sentences]
        self._paragraphs = [each.paragraph for each in passages.sentences]
        self._registered = dict(article.registered)
        self._different: set[str] = set()

    def run(self) -> None:
        """Offer the proposals in the order of the text, then passages that the person picks."""
        drafts = [_Draft(each) for each in list_open_commitments(self._article, self._cited)]
        at = 0
        while at < len(drafts):
            self._show(
                drafts[at], gettext("Commitment {number} of {count}").format(number=at + 1, count=len(drafts))
            )
            answer = self._ask_about(drafts[at])
            if answer == "stop":
                return
            if isinstance(answer, _Draft):
                drafts[at] = answer
            else:
                at = max(at + (-1 if answer == BACK else 1), 0)
        self._pick_passages()

    def _show(self, draft: _Draft, heading: str) -> None:
        """Print a draft: its sentence in context, its fields, and commitments that may be the same."""
        found = draft.found
        sentence = max((span for span in self._sentences if span[0] <= found.span[0]), default=found.span)
        start, end = min(sentence[0], found.span[0]), max(sentence[1], found.span[1])
        text = self._article.text
        before, inside, after = (
            text[start : found.span[0]],
            text[slice(*found.span)],
            text[found.span[1] : end],
        )
        self._asker.say("")
        self._asker.say(heading, color="cyan")
        self._asker.say(f"{before}【{inside}】{after}")
        fields = (
            self._registered.get(found.company, found.company) or gettext("organisation?"),
            self._labels("firmness", found.firmness),
            format_amount(found.amount.currency, found.amount.amount) if found.amount else None,
            text[slice(*found.place)] if found.place else None,
            found.deadline.text if found.deadline else None,
            found.speaker,
        )
        self._asker.say(" · ".join(each for each in fields if each))
        self._asker.say(gettext("Title: {title}").format(title=draft.title or self._make_title(found)))
        for repeat in self._find_repeats(draft):
            self._asker.say(repeat, color="yellow")

    def _make_title(self, found: FoundCommitment) -> str:
        return simplify_text(self._article.text[slice(*found.span)].replace("\n", ""), self._article.folds)[
            :60
        ]

    def _find_repeats(self, draft: _Draft) -> list[str]:
        """Return a sentence for each commitment of the register that may be this one."""
        name = self._registered.get(draft.found.company)
        fields: dict[str, object] = {
            "title": draft.title or self._make_title(draft.found),
            "amount": draft.found.amount,
        }
        with self._app.open_reader() as reader:
            if name is not None:
                fields["company_id"] = read.lookup.find_company(reader, name, whole=True)
            return list(likely_repeats.describe_repeats(read.repeats.find_repeats(reader, fields)))

    def _ask_about(self, draft: _Draft) -> _Draft | str:
        """Ask what becomes of a draft: a changed draft, "stop", BACK, or "" when it is done with."""
        choices = [
            gettext("take"), gettext("title"), gettext("firmness"), gettext("organisation"), gettext("skip"),
            gettext("stop"),
        ]  # fmt: skip
        number = self._asker.ask_number(gettext("What becomes of it?"), choices)
        if number == 1 and draft.found.company:
            return "" if self._take(draft) else draft
        if number in {1, 4}:
            return self._change_company(draft)
        if number == 2:
            title = self._asker.ask_line(gettext("New title"), parse_title)
            return draft._replace(title=title) if title else draft
        if number == 3:
            return self._change_firmness(draft)
        return {5: "", 6: "stop"}.get(number, BACK)

    def _change_firmness(self, draft: _Draft) -> _Draft:
        codes = list(Firmness)
        number = self._asker.ask_number(
            gettext("How firmly?"), [self._labels("firmness", code) for code in codes]
        )
        return draft._replace(found=draft.found._replace(firmness=codes[number - 1])) if number else draft

    def _change_company(self, draft: _Draft) -> _Draft:
        """Ask which organisation of the text it is, or the name of another one."""
        names = [company.name for company in self._article.proposals.companies]
        number = self._asker.ask_number(gettext("Which organisation?"), [*names, gettext("another one")])
        if not number:
            return draft
        name = (
            names[number - 1]
            if number <= len(names)
            else self._asker.ask_line(gettext("Name"), parse_proper_name)
        )
        partners = tuple(each for each in draft.found.partners if each != name)
        return (
            draft._replace(found=draft.found._replace(company=name or "", partners=partners))
            if name
            else draft
        )

    def _take(self, draft: _Draft) -> bool:
        """Enter a draft in a batch of its own; say why if that is refused. Return whether it was entered."""
        names = {draft.found.company, *draft.found.partners}
        speaker = [each for each in self._article.proposals.people if each.name == draft.found.speaker]
        names |= {each.company for each in speaker if each.company}
        for name in sorted(names - self._registered.keys()):
            if not self._decide_company(name):
                return False
        companies = tuple(each for each in self._article.proposals.companies if each.name in names)
        missing = names - {each.name for each in companies} - self._registered.keys()
        companies += tuple(FoundCompany(name, (name,), (draft.found.span,), ()) for name in sorted(missing))
        companies = tuple(each._replace(registered=self._registered.get(each.name)) for each in companies)
        proposals = self._article.proposals._replace(
            companies=companies, people=tuple(speaker), totals=(), commitments=(draft.found,)
        )
        taken = self._article._replace(proposals=proposals)
        content = format_facts(taken, review=self._review, title=draft.title, different=self._different)
        return self._enter(content, names)

    def _enter(self, content: str, names: set[str]) -> bool:
        from tracker.seeds import load_handwritten

        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "facts.toml"
            file.write_text(content, encoding="utf-8")
            try:
                with self._app.open_batch("read") as batch:
                    entered = load_handwritten.enter_facts(batch, file)
            except TrackerError as error:
                self._asker.say(f"{error}".replace(f"{file}", gettext("this")), color="red")
                return False
        print_done(batch, gettext("Entered {refs}.").format(refs=", ".join(entered.refs)), entered.conflicts)
        self._registered |= {name: self._registered.get(name, name) for name in names}
        return True

    def _decide_company(self, name: str) -> bool:
        """Decide once whether an organisation is new or one of the register. Return whether it is decided."""
        with self._app.open_reader() as reader:
            alikes = read.duplicates.find_look_alikes_of_names(reader, [name])[:_MOST_ALIKE]
        if not alikes:
            return True
        question = gettext("“{name}” may be in the register already. Which is it?").format(name=name)
        number = self._asker.ask_number(question, [gettext("a new one"), *(alike.name for alike in alikes)])
        if number == 1:
            self._different.add(name)
        elif number:
            self._registered[name] = alikes[number - 2].name
        return bool(number)

    def _pick_passages(self) -> None:
        """Ask for sentences that were not proposed, by the number of their paragraph, until none is given."""
        paragraphs: dict[int, list[Span]] = {}
        for paragraph, span in zip(self._paragraphs, self._sentences, strict=True):
            paragraphs.setdefault(paragraph, []).append(span)
        listed = list(paragraphs.values())
        while True:
            for number, spans in enumerate(listed, start=1):
                text = self._article.text[spans[0][0] : spans[-1][1]].replace("\n", "")
                self._asker.say(f"{number:>3} {text[:24]}{'…' if len(text) > 24 else ''}")
            number = self._asker.ask_count(
                gettext("Another commitment? Number of its paragraph; Enter ends"), len(listed)
            )
            if not number:
                return
            self._pick_sentence(listed[number - 1])

    def _pick_sentence(self, spans: Sequence[Span]) -> None:
        sentences = [self._article.text[slice(*span)].replace("\n", "") for span in spans]
        number = self._asker.ask_number(gettext("Which sentence?"), sentences) if len(spans) > 1 else 1
        if not number:
            return
        draft: _Draft | str = _Draft(propose_passage(self._read_again(), spans[number - 1]))
        while isinstance(draft, _Draft):
            self._show(draft, gettext("Picked sentence"))
            draft = self._ask_about(draft)

    def _read_again(self) -> Reading:
        """Return what the engine finds in the text, with the names of its organisations known."""
        article = self._article
        known = {
            fold_text(form, article.folds): company.name
            for company in article.proposals.companies
            for form in company.forms
        }
        return read_text(article.text, article.folds, known, article.year)


def _share_words(one: Span, other: Span) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared >= _ALIKE * min(one[1] - one[0], other[1] - other[0])
