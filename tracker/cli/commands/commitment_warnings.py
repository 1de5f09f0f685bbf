"""Warnings about a commitment that is entered or changed, such as speakers from other organisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tracker import read, values
from tracker.cli.conversation import close_actions, likely_repeats
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.rules.commitment_fields import CommitmentParts
    from tracker.store.reader import Reader


def describe_hidden_actions(reader: Reader, ref: str) -> list[str]:
    """Return a warning for each open action of a commitment that was withdrawn.

    The command `tracker due` does not list the actions of withdrawn commitments.
    """
    open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=[ref])
    return [
        gettext(
            "commitment {ref} is withdrawn, so tracker due no longer lists its open action: {action}"
        ).format(ref=ref, action=close_actions.describe_action(action))
        for action in open_actions
    ]


def collect_warnings(app: App, fields: Mapping[str, Any], parts: CommitmentParts) -> Iterator[str]:
    """Yield the warnings about a new commitment.

    There is a warning for each partner that is not in the register, each speaker from another company,
    and each stored commitment that may be the same one.
    """
    for party in parts.parties:
        if party.party_text is not None:
            yield gettext(
                "the organisation “{name}” is kept as text, because the register has no "
                "organisation with that name"
            ).format(name=party.party_text)
    yield from warn_of_speakers_from_other_companies(app, fields, parts)
    with app.open_reader() as reader:
        yield from likely_repeats.describe_repeats(read.repeats.find_repeats(reader, fields))


def warn_of_speakers_from_other_companies(
    app: App, fields: Mapping[str, Any], parts: CommitmentParts, ref: str | None = None
) -> list[str]:
    """Return a warning for each speaker who holds positions (job titles) only at other companies."""
    people = [voice.person for voice in parts.voices if isinstance(voice.person, int)]
    with app.open_reader() as reader:
        company = fields.get("company_id") or read.existing.get_lead_company(reader, ref)
        if ref is not None and "company_id" in fields:
            people += read.existing.list_speakers(reader, ref)
        speakers_elsewhere = (
            read.existing.find_people_with_titles_elsewhere(reader, people, company)
            if isinstance(company, int)
            else []
        )
    return [
        gettext(
            "{name} holds a position at {organisations}, not at the organisation of the "
            "commitment; if you mean another person of that name: {command}"
        ).format(name=name, organisations=where, command="tracker rep add")
        for name, where in speakers_elsewhere
    ]
