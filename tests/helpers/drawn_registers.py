"""Draw whole registers at random: commitments with components, follow-ups, actions, receipts, citations."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa
from hypothesis import strategies as st

from tracker.store.tables import metadata

RANKS = {
    "lead": 10, "intent": 20, "negotiating": 30, "framework": 40, "signed": 50, "registered": 60,
    "started": 70, "operating": 80, "at_capacity": 90,
}  # fmt: skip
FIRST, LAST = date(2023, 8, 1), date(2024, 9, 30)
CURRENCIES = ("CNY", "USD", "EUR")

ROOTS = {1: 1, 2: 1, 3: 3}  # the second source repeats the first
REGIONS = {1: "city", 2: "abroad", 3: "province"}
HOME = {1: 1, 2: 2, 3: 1}  # the third company has been merged into the first
TOTALS = {
    1: (date(2024, 2, 10), 5, "project"),
    2: (date(2024, 5, 10), 3, "project"),
    3: (FIRST, 9, "project_group"),
}

VERSIONS = {
    "start_rate": {
        "version": 2, "from_on": date(2024, 5, 20), "base_stage": "framework", "reached_stage": "started",
    },
    "visited_rate": {
        "reached_stage": "framework", "excluded_conditions": "on_hold ended", "track": "facility",
        "region": "city", "event_kind": "visit", "min_amount": 3 * 10**6, "currency": "CNY",
    },
    "big_amount": {
        "base_stage": "intent", "form": "number", "measure": "amount",
        "min_amount": 4 * 10**6, "currency": "EUR",
    },
    "signed_amount_rate": {"base_stage": "lead", "reached_stage": "signed", "measure": "amount"},
    "landed": {"base_stage": "framework", "received_percent": 0},
    "half_paid": {"base_stage": "lead", "received_percent": 20},
    "paid_now": {
        "base_stage": "lead", "excluded_conditions": "ended", "form": "number",
        "measure": "received_in_period",
    },
    "paid_signed": {"base_stage": "lead", "reached_stage": "signed", "measure": "received"},
    "funds_signed": {"base_stage": "framework", "measure": "funds", "track": "facility"},
    "live_facilities": {
        "base_stage": "lead", "excluded_conditions": "ended fulfilled", "form": "number", "track": "facility",
    },
    "size_5m": {"kind": "size_band", "min_amount": 5 * 10**6, "currency": "CNY"},
    "size_7m": {"kind": "size_band", "min_amount": 7 * 10**6, "currency": "CNY"},
    "size_2m_usd": {"kind": "size_band", "min_amount": 2 * 10**6, "currency": "USD"},
    "slow_service": {
        "kind": "light_age", "base_stage": "intent", "track": "service", "yellow_days": 40, "red_days": 70,
    },
}  # fmt: skip
"""Versions of rules that an office enters beside those of the seeds."""

TARGETS = (
    ("2024", "signings", None, None, None, None, 6, "2024-01-10", 1),
    ("2024", "signings", None, None, None, None, 9, "2024-06-01", 2),
    ("2024", "signings", None, None, None, None, None, "2024-12-31", 3),
    ("2024", "signings", "市商务局", None, None, None, 4, "2024-01-10", 1),
    ("2024", "signings", "高新区", None, None, None, 3, "2025-03-01", 1),
    ("2024", "new_amount", None, None, None, "CNY", 50_000_000, "2024-01-10", 1),
    ("2024", "new_amount", None, "city", None, "CNY", 20_000_000, "2024-01-10", 1),
    ("2024", "new_amount", None, "abroad", None, "CNY", 10_000_000, "2024-01-10", 1),
    ("2024", "signed_amount", None, "city", None, "USD", 9_000_000, "2024-01-10", 1),
    ("2024", "fulfilment_rate", None, None, None, None, 8_500, "2024-01-10", 1),
    ("2024", "fulfilment_rate", "市商务局", None, None, None, 0, "2024-01-10", 1),
    ("2024H1", "receipts_in_period", None, None, 1, "CNY", 10, "2024-01-10", 1),
    ("2024Q2", "receipts_in_period", None, None, None, "CNY", 12, "2024-01-10", 1),
    ("2024Q2", "starts", None, None, 2, None, 2, "2024-01-10", 1),
    ("2024-05", "operations", "高新区", None, None, None, 1, "2024-01-10", 1),
    ("2024", "counted", None, "province", None, None, 3, "2024-01-10", 1),
)  # fmt: skip
"""Targets: period, figure, unit, region, sector, currency, value, the day on which it was set, version."""
CUMULATIVE, LIMITS = ("2024Q2",), ("counted",)
"""The periods whose targets count from 1 January, and the figures whose targets are limits."""

days = st.integers(0, (LAST - FIRST).days).map(lambda days: FIRST + timedelta(days=days))
month_ends = st.sampled_from([date(2024, month, 1) - timedelta(days=1) for month in range(2, 11)])
dated = st.one_of(st.tuples(days, st.just("day")), st.tuples(month_ends, st.just("month")))
amounts = st.one_of(
    st.none(), st.tuples(st.integers(1, 9).map(lambda n: n * 10**6), st.sampled_from(("CNY", *CURRENCIES)))
)
stages = st.sampled_from(list(RANKS))
payments = st.tuples(
    days, st.integers(-5, 9), st.sampled_from(CURRENCIES), st.sampled_from([0, 0, 1]), st.booleans()
)


@st.composite
def draw_followup(draw):
    """Draw a follow-up; `corrects` is how many entries before it the corrected entry is, 0 for none."""
    kind = draw(st.sampled_from(["progress", "progress", "progress", "contact", "note", "reopen"]))
    on, precision = draw(dated)
    found = {"kind": kind, "occurred_on": on, "occurred_precision": precision}
    found |= dict.fromkeys(("stage", "condition", "reason", "next_action_on", "amount", "due"))
    if kind == "reopen":
        found |= {"stage": draw(stages), "condition": "active", "reason": "resumed"}
    elif kind == "progress":
        found["stage"] = draw(st.one_of(st.none(), stages))
        found["condition"] = draw(
            st.sampled_from([None, None, "active", "on_hold", "ended", "ended", "fulfilled"])
        )
        found["reason"] = draw(st.sampled_from(["funding", "market"])) if found["condition"] else None
    if found["condition"] == "on_hold" or draw(st.booleans()):
        found["next_action_on"] = on + timedelta(days=draw(st.integers(0, 60)))
    if draw(st.integers(0, 5)) == 0:
        found["amount"], found["due"] = draw(amounts), draw(days)
    found["closes"] = draw(st.sampled_from([0, 0, 1, 1, 2, 3]))
    found["outcome"] = draw(st.sampled_from(["done", "done", "dropped", "moved"]))
    found["corrects"] = draw(st.sampled_from([0, 0, 0, 1, 2]))
    found["is_void"] = draw(st.integers(0, 3)) == 0
    return found


@st.composite
def draw_reopening(draw):
    """Draw a reopening and an end some days later; separately drawn follow-ups rarely make this pair."""
    on = draw(days)
    later = on + timedelta(days=draw(st.integers(1, 80)))
    nothing = {"amount": None, "due": None, "corrects": 0, "is_void": False, "next_action_on": None}
    nothing |= {"closes": 0, "outcome": "done"}
    again = {"kind": "reopen", "occurred_on": on, "condition": "active", "reason": "resumed"}
    over = {"kind": "progress", "occurred_on": later, "condition": "ended", "reason": "funding"}
    same = nothing | {"occurred_precision": "day"}
    return [same | again | {"stage": draw(stages)}, same | over | {"stage": None}]


@st.composite
def draw_commitment(draw):
    """Draw a commitment with its follow-ups, receipts and citations."""
    on, precision = draw(dated)
    return {
        "voiced_on": on,
        "voiced_precision": precision,
        "amount": draw(amounts),
        "bound": draw(st.sampled_from([None, "exact", "about", "at_least", "range"])),
        "is_undated": draw(st.integers(0, 7)) == 0,
        "opening_stage": draw(st.sampled_from(["lead", "intent", "intent", "framework", "signed"])),
        "track": draw(st.sampled_from(["facility", "service", "facility", "agreement"])),
        "review": draw(st.sampled_from(["confirmed"] * 5 + ["draft", "withdrawn"])),
        "company_id": draw(st.sampled_from([1, 2, 3])),
        "sector_id": draw(st.sampled_from([None, 1, 2])),
        "event_id": draw(st.sampled_from([None, 1])),
        "due": draw(st.one_of(st.none(), days)),
        "due_stage": draw(st.sampled_from(["started", "started", "operating"])),
        "parent": draw(st.integers(0, 5)),
        "is_merged": draw(st.integers(0, 9)) == 0,
        "rows": draw(st.lists(draw_followup(), max_size=6))
        + draw(st.one_of(st.just([]), st.just([]), draw_reopening())),
        "unit": draw(st.sampled_from([None, "市商务局", "高新区"])),
        "person": draw(st.sampled_from([None, "王芳", "李强"])),
        "total": draw(st.sampled_from([None, None, 1, 2])),
        "cited": draw(st.lists(st.sampled_from(list(ROOTS)), max_size=3)),
        "receipts": draw(st.lists(payments, max_size=3)),
    }


def _draw_bound(amount):
    """Return how exactly a revised amount is stated; the number of millions decides it."""
    bound = (None, "about", "range")[amount // 10**6 % 3] if amount else None
    return {
        "revised_amount_bound": bound,
        "revised_amount_upper": amount + 1 if bound == "range" else None,
        "revised_amount_text": "x" if amount else None,
    }


def build_rows(pledges):
    """Return rows as the tables hold them: commitments, follow-ups, receipts, citations and outcomes."""
    commitments, followups, receipts, outcomes = [], [], [], []
    for number, given_pledge in enumerate(pledges, start=1):
        amount, currency = given_pledge["amount"] or (None, None)
        has_parent = given_pledge["parent"] and given_pledge["parent"] < number
        due = given_pledge["due"] and max(given_pledge["due"], given_pledge["voiced_on"])
        commitments.append({
            "id": number, "ref": f"T-{number:03d}", "title": f"事项{number}", "scope": "new",
            "firmness": "signed",
            "amount": amount, "currency": currency, "amount_status": "disclosed" if amount else "undisclosed",
            "amount_bound": given_pledge["bound"] if amount else None,
            "amount_upper": amount + 1 if amount and given_pledge["bound"] == "range" else None,
            "parent_id": given_pledge["parent"] if has_parent else None,
            "merged_into_id": 1 if given_pledge["is_merged"] and number > 1 else None,
            "responsible_unit": given_pledge["unit"], "responsible_person": given_pledge["person"],
            "announced_total_id": given_pledge["total"],
            "due_stage": given_pledge["due_stage"] if due else None, "due_on": due,
            "due_precision": "day" if due else None,
        } | {name: given_pledge[name] for name in (
            "voiced_on", "voiced_precision", "opening_stage", "track", "review", "company_id", "sector_id",
            "event_id",
        )} | ({"voiced_precision": "unknown"} if given_pledge["is_undated"] else {}))  # fmt: skip
        entries = []
        for entry in given_pledge["rows"]:
            corrects = (
                entries[-entry["corrects"]]
                if entry["corrects"] and len(entries) >= entry["corrects"]
                else None
            )
            number_of_row = len(followups) + 1
            worth = entry["amount"] or (None, None)
            followups.append({
                "id": number_of_row, "commitment_id": number, "corrects_id": corrects, "note": "x",
                "is_void": bool(corrects and entry["is_void"]), "is_private": False,
                "recorded_at": "2024-10-01T00:00:00Z", "recorded_by": "x",
                "revised_amount": worth[0], "revised_currency": worth[1], "revised_due_on": entry["due"],
                **_draw_bound(worth[0]),
                "revised_due_precision": "day" if entry["due"] else None,
            } | {name: entry[name] for name in (
                "kind", "occurred_on", "occurred_precision", "stage", "condition", "reason", "next_action_on",
            )})  # fmt: skip
            if entry["closes"] and len(entries) >= entry["closes"]:
                outcomes.append({
                    "commitment_id": number, "action_id": entries[-entry["closes"]],
                    "followup_id": number_of_row, "outcome": entry["outcome"],
                })  # fmt: skip
            if corrects is None:
                entries.append(number_of_row)
        paid = []
        for on, millions, money, corrects, is_void in given_pledge["receipts"]:
            original = paid[-1] if corrects and paid else None
            receipts.append({
                "id": len(receipts) + 1, "commitment_id": number, "received_on": on, "currency": money,
                "amount": (millions or 1) * 10**5, "amount_text": "x", "is_void": bool(original and is_void),
                "amount_bound": "about" if millions % 3 == 0 else None,
                "recorded_at": "2024-10-01T00:00:00Z", "recorded_by": "x", "corrects_id": original,
                "note": "x",
            })  # fmt: skip
            if original is None:
                paid.append(receipts[-1]["id"])
    cited = {number: given_pledge["cited"] for number, given_pledge in enumerate(pledges, start=1)}
    return commitments, followups, receipts, cited, outcomes


def insert_tables(connection, tables):
    """Insert the drawn rows, and the companies, events, totals and sources that they refer to."""
    companies = [
        {"id": number, "kind": "company", "name": f"公司{number}", "region": region}
        for number, region in REGIONS.items()
    ]
    event = {"id": 1, "key": "e", "kind": "visit", "name": "e", "starts_on": FIRST, "starts_precision": "day"}
    events = [event] + [
        event | {"id": 10 + key, "key": f"e{key}", "starts_on": on} for key, (on, _, _) in TOTALS.items()
    ]
    totals = [
        {"id": key, "key": f"t{key}", "event_id": 10 + key, "count": count, "unit": unit}
        for key, (_, count, unit) in TOTALS.items()
    ]
    sources = [
        {"id": key, "key": f"s{key}", "kind": "article", "original_id": None if root == key else root}
        for key, root in ROOTS.items()
    ]
    citations = [
        {
            "source_id": source,
            "span_start": place,
            "span_end": place + 1,
            "field": "row",
            "commitment_id": number,
        }
        for number, cited in tables[3].items()
        for place, source in enumerate(cited)
    ]
    for name, rows in (
        ("companies", companies), ("events", events), ("announced_totals", totals), ("sources", sources),
        ("commitments", tables[0]), ("followups", tables[1]), ("action_outcomes", tables[4]),
        ("receipts", tables[2]), ("citations", citations),
    ):  # fmt: skip
        if rows:
            connection.execute(sa.insert(metadata.tables[name]), rows)
    connection.execute(sa.text("UPDATE companies SET merged_into_id = 1 WHERE id = 3"))
