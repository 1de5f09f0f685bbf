"""The reasons for a proposal in words: one for each feature and each kind of evidence."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.locale import gettext, gettext_noop, join_items

REASONS = {
    "legal_form": gettext_noop("legal form"),
    "trade": gettext_noop("a trade ends the name"),
    "ticker": gettext_noop("the name has a stock number"),
    "short_name_declared": gettext_noop("the text declares a short name"),
    "latin_name": gettext_noop("a name in Latin letters follows"),
    "role": gettext_noop("a role such as 制造商 precedes"),
    "list": gettext_noop("in a list of organisations"),
    "title": gettext_noop("a title follows"),
    "subject": gettext_noop("it acts in a sentence"),
    "party": gettext_noop("partner in a sentence"),
    "register": gettext_noop("in the register"),
    "well_known": gettext_noop("well known"),
    "company_before_title": gettext_noop("the organisation precedes the title"),
    "same_company_as_before": gettext_noop("the person is named beside a colleague"),
    "company_named_before": gettext_noop("the organisation is named before"),
    "title_beside_name": gettext_noop("title beside the name"),
    "counted_projects": gettext_noop("a number of projects"),
    "sum_without_party": gettext_noop("a sum without an owner"),
    "amount_here": gettext_noop("names a sum"),
    "amount_near": gettext_noop("a sum follows"),
    "buy_amount": gettext_noop("buys for a sum"),
    "by_clause": gettext_noop("the organisation acts"),
    "by_pronoun": gettext_noop("“the company” is the subject"),
    "by_sentence": gettext_noop("the sentence names the organisation"),
    "by_speaker": gettext_noop("a representative of the organisation speaks"),
    "company_acts": gettext_noop("the organisation acts"),
    "company_must": gettext_noop("the organisation says it must"),
    "company_wish": gettext_noop("the organisation wishes"),
    "continues_promise": gettext_noop("continues a promise"),
    "early": gettext_noop("near the beginning"),
    "future_build": gettext_noop("will build"),
    "future_invest": gettext_noop("somebody will invest"),
    "has_build": gettext_noop("something is built"),
    "has_buy": gettext_noop("something is bought"),
    "has_cooperate": gettext_noop("cooperation"),
    "has_future": gettext_noop("the sentence is about the future"),
    "has_invest": gettext_noop("the sentence is about an investment"),
    "has_product": gettext_noop("the sentence is about a product"),
    "has_project": gettext_noop("the sentence is about a project"),
    "has_quantity": gettext_noop("a quantity"),
    "has_sign": gettext_noop("something is signed"),
    "has_wish": gettext_noop("the sentence states a wish"),
    "invest_amount": gettext_noop("invests a sum"),
    "long": gettext_noop("the sentence gives many details"),
    "main_company": gettext_noop("the article is about this organisation"),
    "names_date": gettext_noop("names a date"),
    "names_place": gettext_noop("names a place"),
    "event_word": gettext_noop("the head names an event"),
    "never_cancelled": gettext_noop("nothing in the text is called off"),
    "parties_cooperate": gettext_noop("two organisations cooperate"),
    "plan_word": gettext_noop("a plan"),
    "quoted": gettext_noop("quoted words"),
    "said_by_company": gettext_noop("its representative says so"),
    "sentence_future": gettext_noop("the sentence looks ahead"),
    "signs_with": gettext_noop("signs with another side"),
    "under_agreement": gettext_noop("under an agreement"),
    "wish_buy": gettext_noop("somebody wishes to buy"),
    "wish_cooperate": gettext_noop("somebody wishes to cooperate"),
}
"""Each reason by its name; a feature without words, such as the place in the sentence, is not shown."""


def describe_reasons(names: Iterable[str]) -> str:
    """Return reasons in the language shown."""
    return join_items([gettext(REASONS[name]) for name in names if name in REASONS])
