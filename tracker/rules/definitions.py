"""Rules as values: the parameters of one version of a light rule or of the definition of a figure."""

from typing import NamedTuple


class Rule(NamedTuple):
    """The version of a light rule or of a figure's definition that is in force on the last day."""

    kind: str
    code: str
    version: int
    base_stage: str | None
    reached_stage: str | None
    excluded_conditions: str | None
    yellow_days: int | None
    red_days: int | None
    name: str | None = None
    track: str | None = None
    region: str | None = None
    event_kind: str | None = None
    min_amount: int | None = None
    currency: str | None = None
    from_on: str | None = None
