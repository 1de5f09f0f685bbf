"""Why something in an article was proposed: a phrase for each feature that the program found."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.locale import gettext, gettext_noop, join_items

REASONS = {
    "legal_form": gettext_noop("the name ends with a legal form, such as Co., Ltd."),
    "trade": gettext_noop("the name ends with a line of business"),
    "ticker": gettext_noop("the name has a stock number"),
    "short_name_declared": gettext_noop("the text explains that this is a short name"),
    "latin_name": gettext_noop("a name in Latin letters follows"),
    "role": gettext_noop("a role such as “manufacturer” stands before the name"),
    "list": gettext_noop("the name is in a list of organisations"),
    "title": gettext_noop("a title follows the name"),
    "subject": gettext_noop("the organisation is the subject of a sentence"),
    "party": gettext_noop("the organisation is a partner in a sentence"),
    "register": gettext_noop("the organisation is in the register"),
    "well_known": gettext_noop("the organisation is well known"),
    "company_before_title": gettext_noop("the name of the organisation stands before the title"),
    "same_company_as_before": gettext_noop("the person is named beside a colleague"),
    "company_named_before": gettext_noop("the organisation is named earlier in the text"),
    "title_beside_name": gettext_noop("a title stands beside the name"),
    "counted_projects": gettext_noop("the text gives a number of projects"),
    "sum_without_party": gettext_noop("the text gives an amount, but not whose amount it is"),
    "amount_here": gettext_noop("the sentence gives an amount"),
    "amount_near": gettext_noop("an amount follows"),
    "buy_amount": gettext_noop("something is bought for a stated amount"),
    "by_clause": gettext_noop("the organisation is the subject"),
    "by_pronoun": gettext_noop("“the company” is the subject"),
    "by_sentence": gettext_noop("the sentence names the organisation"),
    "by_speaker": gettext_noop("a representative of the organisation speaks"),
    "company_acts": gettext_noop("the organisation is the subject"),
    "company_must": gettext_noop("the organisation says that it must do something"),
    "company_wish": gettext_noop("the organisation only says that it wishes to do it"),
    "continues_promise": gettext_noop("the sentence continues an earlier promise"),
    "early": gettext_noop("the sentence is near the beginning of the article"),
    "future_build": gettext_noop("something will be built"),
    "future_invest": gettext_noop("somebody will invest"),
    "has_build": gettext_noop("the sentence is about building"),
    "has_buy": gettext_noop("the sentence is about buying"),
    "has_cooperate": gettext_noop("the sentence is about cooperation"),
    "has_future": gettext_noop("the sentence is about the future"),
    "has_invest": gettext_noop("the sentence is about an investment"),
    "has_product": gettext_noop("the sentence is about a product"),
    "has_project": gettext_noop("the sentence is about a project"),
    "has_quantity": gettext_noop("the sentence gives a quantity"),
    "has_sign": gettext_noop("the sentence is about signing"),
    "has_wish": gettext_noop("the sentence states a wish"),
    "invest_amount": gettext_noop("somebody invests a stated amount"),
    "long": gettext_noop("the sentence gives many details"),
    "main_company": gettext_noop("the article is mainly about this organisation"),
    "names_date": gettext_noop("the sentence gives a date"),
    "names_place": gettext_noop("the sentence names a place"),
    "event_word": gettext_noop("the beginning of the article names an event"),
    "never_cancelled": gettext_noop("nothing in the article is called off"),
    "parties_cooperate": gettext_noop("two organisations cooperate"),
    "plan_word": gettext_noop("the sentence is about a plan"),
    "quoted": gettext_noop("the words are a quotation"),
    "said_by_company": gettext_noop("a representative of the organisation says so"),
    "sentence_future": gettext_noop("the whole sentence is about the future"),
    "signs_with": gettext_noop("the organisation signs with another party"),
    "under_agreement": gettext_noop("something happens under an agreement"),
    "wish_buy": gettext_noop("somebody wishes to buy"),
    "wish_cooperate": gettext_noop("somebody wishes to cooperate"),
}
"""Each reason by its name; a feature without words, such as the place in the sentence, is not shown."""


def describe_reasons(names: Iterable[str]) -> str:
    """Return the phrases for these reasons as one text; a reason without a phrase is left out."""
    return join_items([gettext(REASONS[name]) for name in names if name in REASONS])
