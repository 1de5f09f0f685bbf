"""Test every figure against a slow reference in plain Python that shares no code with it."""

from __future__ import annotations

import copy
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_module, scale_examples
from helpers.drawn_registers import (
    CUMULATIVE,
    CURRENCIES,
    HOME,
    LIMITS,
    RANKS,
    REGIONS,
    ROOTS,
    TARGETS,
    TOTALS,
    VERSIONS,
    build_rows,
    draw_commitment,
    insert_tables,
)
from tracker.report import build
from tracker.store import engine as db
from tracker.store.reader import open_reader
from tracker.store.tables import metadata
from tracker.values import periods

pytestmark = pytest.mark.slow

PERIODS = ("2024Q1", "2024Q2", "2024-05", "2024H1", "2024", "2024M02-M08")
TODAYS = (date(2025, 1, 1), date(2024, 7, 1), date(2024, 5, 20))

SERIES = 8
REACHED = {"signings": 50, "starts": 70, "operations": 80}
FLOWS = (
    "new_pledges", "new_without_amount", "new_inexact", "new_amount", "signings", "signed_amount", "starts",
    "operations", "receipts_in_period", "coverage_rate", "on_time_rate", "paid_now",
)  # fmt: skip
"""The figures that count the days of a period."""


class World(NamedTuple):
    """What commitments refer to: regions of companies, original sources, announced totals, targets, visits.

    `homes` has the company that each one was merged into, or itself. A target has the columns of TARGETS;
    `cumulative` has the period and figure of those that count from 1 January, `limits` the figures of limits,
    `within` the narrower sectors of each sector, and `visits` the events that are visits.
    """

    regions: Mapping[int, str | None]
    homes: Mapping[int, int]
    roots: Mapping[int, int]
    totals: Mapping[int, tuple[date, int, str]]
    targets: Sequence[tuple]
    cumulative: Collection[tuple[str, str]]
    limits: Collection[str]
    within: Mapping[int, Collection[int]]
    visits: Collection[int]

    def find_region(self, commitment):
        return self.regions[self.homes[commitment["company_id"]]]


DRAWN = World(
    REGIONS, HOME, ROOTS, TOTALS, TARGETS,
    {row[:2] for row in TARGETS if row[0] in CUMULATIVE}, LIMITS,
    {1: (1, 2)}, {1},  # the second sector is a narrower one of the first
)  # fmt: skip


class SlowReport:
    """The report as a patient clerk would count it; `last` is its last day."""

    def __init__(self, tables, period, last, world=DRAWN):
        commitments, followups, receipts, cited, self.outcomes = tables
        self.world = world
        self.start, self.last = period.start, last
        self.whole = period
        self.is_chosen = None
        self.before = self.start - timedelta(days=1)
        self.period, self.cited = str(period), cited
        self.commitments = commitments
        self.followups_of, self.parts_of = defaultdict(list), defaultdict(list)
        for entry in followups:
            self.followups_of[entry["commitment_id"]].append(entry)
        for part in commitments:
            self.parts_of[part["parent_id"]].append(part)
        newest = {entry["corrects_id"] or entry["id"]: entry for entry in receipts}
        self.receipts = [
            entry for entry in newest.values() if not entry["is_void"] and entry["received_on"] <= self.last
        ]

    def choose(self, is_chosen):
        """Return the same report of some commitments only."""
        again = copy.copy(self)
        again.is_chosen = is_chosen
        return again

    def begin_on_new_year(self):
        """Return the report of the days from 1 January to the last day."""
        again = copy.copy(self)
        again.start = date(self.last.year, 1, 1)
        return again

    def list_standing(self, commitment, on):
        """Return the follow-ups of a commitment that stand on a day, in order."""
        newest = {}
        for entry in self.followups_of[commitment["id"]]:
            newest[entry["corrects_id"] or entry["id"]] = entry
        kept = [
            (entry["occurred_on"], first, entry) for first, entry in newest.items() if not entry["is_void"]
        ]
        return [entry for occurred, _, entry in sorted(kept, key=lambda item: item[:2]) if occurred <= on]

    def find_stage(self, commitment, on):
        ranks = [RANKS[commitment["opening_stage"]]]
        for entry in self.list_standing(commitment, on):
            if entry["kind"] == "reopen":
                ranks = []
            if entry["stage"]:
                ranks.append(RANKS[entry["stage"]])
        return max(ranks)

    def find_highest_stage(self, commitment):
        """Return the rank of the highest stage that a commitment ever reached."""
        rows = self.list_standing(commitment, self.last)
        return max(
            [RANKS[commitment["opening_stage"]], *(RANKS[entry["stage"]] for entry in rows if entry["stage"])]
        )

    def find_day_of_stage(self, commitment, rank):
        """Return the day from which a commitment had ever reached a stage; None if it never did."""
        days = [
            entry["occurred_on"]
            for entry in self.list_standing(commitment, date.max)
            if entry["stage"] and RANKS[entry["stage"]] >= rank
        ]
        if RANKS[commitment["opening_stage"]] >= rank:
            days.append(commitment["voiced_on"])
        return max(min(days), commitment["voiced_on"]) if days else None

    def list_reaching(self, commitments, rank, first=None, last=None):
        """Return those of the commitments that reached a stage between two days, which are of the period."""
        reached = [(c, self.find_day_of_stage(c, rank)) for c in commitments]
        return [c for c, on in reached if on and (first or self.start) <= on <= (last or self.last)]

    def find_condition(self, commitment, on):
        typed = [entry["condition"] for entry in self.list_standing(commitment, on) if entry["condition"]]
        return typed[-1] if typed else "active"

    def is_countable(self, commitment, on):
        return (
            commitment["review"] == "confirmed" and commitment["track"] != "agreement"
            and commitment["merged_into_id"] is None and commitment["voiced_on"] <= on
            and commitment["voiced_precision"] != "unknown"
        )  # fmt: skip

    def is_undated(self, commitment):
        """Tell whether a live commitment would count if anybody knew when it was voiced."""
        dated = {**commitment, "voiced_precision": "day"}
        is_undated = commitment["voiced_precision"] == "unknown" and self.is_countable(dated, self.last)
        return is_undated and self.is_live(commitment, self.last)

    def is_counted(self, commitment, on):
        parts = self.parts_of[commitment["id"]]
        return self.is_countable(commitment, on) and not any(self.is_countable(part, on) for part in parts)

    def list_counted(self, on=None):
        chosen = [c for c in self.commitments if self.is_chosen is None or self.is_chosen(c)]
        return [commitment for commitment in chosen if self.is_counted(commitment, on or self.last)]

    def is_live(self, commitment, on):
        return self.find_condition(commitment, on) in ("active", "on_hold")

    def find_amount(self, commitment):
        """Return the newest amount of a commitment with its currency."""
        worth = (commitment["amount"], commitment["currency"])
        for entry in self.list_standing(commitment, self.last):
            if entry["revised_amount"]:
                worth = (entry["revised_amount"], entry["revised_currency"])
        return worth

    def is_inexact(self, commitment):
        """Tell whether the amount in force is about, at least, at most or a range."""
        bound = commitment["amount_bound"]
        for entry in self.list_standing(commitment, self.last):
            if entry["revised_amount"]:
                bound = entry["revised_amount_bound"]
        return bound not in (None, "exact")

    def find_due_day(self, commitment):
        found = commitment["due_on"]
        for entry in self.list_standing(commitment, self.last):
            found = entry["revised_due_on"] or found
        return found

    def count_start_rate(self, reached):
        """Return the numbers of the start rate, whose second version begins in the middle of the quarter."""
        least = 40 if self.last >= VERSIONS["start_rate"]["from_on"] else 50
        whole = [rank for rank in reached.values() if rank >= least]
        return sum(rank >= 70 for rank in whole), len(whole)

    def count_visited_rate(self, own, condition, reached):
        """Return the numbers of the rate of VERSIONS that is restricted in every way."""
        whole = [
            c["id"]
            for c in own
            if c["track"] == "facility" and self.world.find_region(c) == "city"
            and c["event_id"] in self.world.visits
            and self.find_amount(c)[1] == "CNY" and self.find_amount(c)[0] >= 3 * 10**6
        ]  # fmt: skip
        kept = [row for row in whole if reached[row] >= 40 and condition[row] not in ("ended", "on_hold")]
        return len(kept), len(whole)

    def count_idle_days(self, commitment):
        """Return the days since the last progress, or since the commitment was voiced."""
        rows = [
            entry
            for entry in self.list_standing(commitment, self.last)
            if entry["kind"] in ("progress", "reopen")
        ]
        return (self.last - (rows[-1]["occurred_on"] if rows else commitment["voiced_on"])).days

    def find_light(self, commitment):
        if self.find_condition(commitment, self.last) != "active":
            return None
        stage, idle = self.find_stage(commitment, self.last), self.count_idle_days(commitment)
        measured = [(self.count_overdue_days(commitment), 30, 10**6)]
        if 20 <= stage < 50:
            measured.append((idle, 60, 90))
        elif 50 <= stage < 70:
            late = self.count_late_days(commitment, "started")
            measured.append((idle, 90, 180) if late is None else (late, 30, 90))
        elif 70 <= stage < 80:
            measured += [(idle, 180, 365), (self.count_late_days(commitment, "operating") or 0, 180, 365)]
        if stage >= 20 and commitment["track"] == "service":
            measured.append((idle, 40, 70))
        level = max((days > yellow) + (days > red) for days, yellow, red in measured)
        return ("green", "yellow", "red")[level]

    def count_late_days(self, commitment, stage):
        """Return the days since a stage was promised; None without such a promise."""
        due = self.find_due_day(commitment)
        return (self.last - due).days if due and commitment["due_stage"] == stage else None

    def count_overdue_days(self, commitment):
        """Return the days since the open action was due."""
        rows = self.list_standing(commitment, self.last)
        planned = [
            entry["next_action_on"]
            for entry in rows
            if entry["next_action_on"] and not self.find_outcome(commitment, entry, self.last)
        ]
        return (self.last - min(planned)).days if planned else 0

    def sum_receipts(self, since=date.min, until=date.max):
        """Return sums by currency of receipts for commitments that count or gave way to components."""
        found = Counter()
        for entry in self.list_receipts():
            if since <= entry["received_on"] <= until:
                found[entry["currency"]] += entry["amount"]
                found[entry["currency"]] += 0
        return dict(found)

    def list_receipts(self):
        """Return the receipts of commitments that count or gave way to components."""
        # A part of the register has only what was voiced; the whole also has money that came earlier.
        whose = {
            c["id"]
            for c in self.commitments
            if self.is_countable(c, self.last if self.is_chosen else date.max)
            and (self.is_chosen is None or self.is_chosen(c))
        }
        return [entry for entry in self.receipts if entry["commitment_id"] in whose]

    def count_inexact_receipts(self):
        """Return the number of inexact receipts by the last day, and the number of all."""
        arrived = [entry for entry in self.list_receipts() if entry["received_on"] <= self.last]
        return sum(entry["amount_bound"] is not None for entry in arrived), len(arrived)

    def find_outcome(self, commitment, entry, on):
        """Return what first became of the action of an entry by a day, or None while it is open."""
        action = entry["corrects_id"] or entry["id"]
        for closing in self.list_standing(commitment, on):
            for each in self.outcomes:
                if (each["followup_id"], each["action_id"]) == (closing["id"], action):
                    return each["outcome"]
        return None

    def compute_figures(self):
        counted = self.list_counted()
        condition = {c["id"]: self.find_condition(c, self.last) for c in counted}
        light = Counter(self.find_light(c) for c in counted)
        new = [c for c in counted if c["voiced_on"] >= self.start]
        active = [c for c in counted if condition[c["id"]] == "active"]
        dues = [
            self.find_outcome(c, entry, entry["next_action_on"])
            for c in counted
            for entry in self.list_standing(c, date.max)
            if entry["next_action_on"] and self.start <= entry["next_action_on"] <= self.last
            and entry["occurred_on"] <= entry["next_action_on"]
        ]  # fmt: skip
        priced = [c for c in counted if self.find_amount(c)[0]]
        found = {
            "new_pledges": len(new),
            "new_without_amount": sum(c["amount"] is None for c in new),
            "new_inexact": sum(c["amount_bound"] not in (None, "exact") for c in new),
            **{name: len(self.list_reaching(counted, rank)) for name, rank in REACHED.items()},
            "counted": len(counted),
            "live": sum(self.is_live(c, self.last) for c in counted),
            "active": len(active),
            **{name: list(condition.values()).count(name) for name in ("on_hold", "fulfilled", "ended")},
            "no_update": sum(not self.list_standing(c, self.last) for c in active),
            **{name: light[name] for name in ("green", "yellow", "red")},
            **dict.fromkeys(RATES, (0, 0)),
            **self.name_figures(self.compute_rates(counted)),
            "disclosed_rate": (len(priced), len(counted)),
            "inexact_rate": (sum(map(self.is_inexact, priced)), len(priced)),
            "inexact_receipts_rate": self.count_inexact_receipts(),
            "coverage_rate": (
                sum(
                    any(
                        entry["occurred_on"] >= self.start and entry["kind"] in ("progress", "contact")
                        for entry in self.list_standing(c, self.last)
                    )
                    for c in active
                ),
                len(active),
            ),
            "on_time_rate": (dues.count("done"), dues.count("done") + dues.count(None)),
            "evidence_rate": (sum(bool(self.find_origins(c)) for c in counted), len(counted)),
            "two_sources_rate": (sum(len(self.find_origins(c)) > 1 for c in counted), len(counted)),
            "identified_rate": self.count_identified(),
        }
        year = date(self.last.year, 1, 1)
        ever = self.sum_receipts()
        own = [c for c in self.commitments if self.is_countable(c, self.last)]
        voiced = [c["currency"] for c in own if c["amount"]]
        worth = [currency for amount, currency in map(self.find_amount, own) if amount]
        for code, sums, before in (
            ("new_amount", self.sum_amounts((c["amount"], c["currency"]) for c in new), voiced),
            (
                "signed_amount",
                self.sum_amounts(map(self.find_amount, self.list_reaching(counted, 50))),
                worth,
            ),
            ("leftover_amount", self.sum_leftovers(), ()),
            ("receipts_in_period", self.sum_receipts(self.start), ever),
            ("receipts_in_year", self.sum_receipts(year), ever),
            ("receipts_ever", ever, ()),
        ):
            kept = dict.fromkeys(before, 0) | sums
            found |= {(code, currency): amount for currency, amount in kept.items()} or {code: None}
        promised = self.sum_amounts([*map(self.find_amount, priced), *self.list_leftovers()])
        stated = {worth[1] for c in own for worth in self.list_amounts(c) if worth[0]}
        for currency in promised.keys() | stated:
            got = sum(
                entry["amount"]
                for entry in self.receipts
                if self.classify_receipt(entry) == "in_funds_rate" and entry["currency"] == currency
            )
            found["funds_rate", currency] = (got, promised.get(currency, 0))
        return found if promised or stated else found | {"funds_rate": (0, 0)}

    def list_amounts(self, commitment):
        """Return every amount that was stated for a commitment, with its currency."""
        rows = self.list_standing(commitment, self.last)
        revised = [(entry["revised_amount"], entry["revised_currency"]) for entry in rows]
        return [(commitment["amount"], commitment["currency"]), *revised]

    def classify_receipt(self, entry):
        """Return why figures leave a receipt out, or `in_funds_rate` if none does."""
        commitment = self.commitments[entry["commitment_id"] - 1]
        amount, currency = self.find_amount(commitment)
        is_voiced = commitment["voiced_on"] <= self.last
        for place, holds in (
            ("of_merged", commitment["merged_into_id"]),
            ("of_drafts", commitment["review"] == "draft"),
            ("of_withdrawn", commitment["review"] == "withdrawn"),
            ("of_agreements", commitment["track"] == "agreement"),
            ("of_undated", commitment["voiced_precision"] == "unknown"),
            ("voiced_later", not is_voiced),
            ("without_amount", amount is None),
            ("in_other_currency", currency != entry["currency"]),
        ):
            if holds:
                return place
        return "in_funds_rate"

    def build_receipt_bridge(self):
        """Return the sums of receipts that a report prints and the differences between them."""
        found = Counter()
        lines = self.build_register()
        for entry in self.receipts:
            place, money, amount = self.classify_receipt(entry), entry["currency"], entry["amount"]
            ref = self.commitments[entry["commitment_id"] - 1]["ref"]
            found[place, money] += amount
            found["recorded", money] += amount
            found["receipts_ever", money] += 0 if place.startswith("of_") else amount
            in_groups = not place.startswith("of_") and place != "voiced_later"
            found["in_groups", money] += amount * in_groups
            found["in_funds_rate", money] += 0
            found["in_register", money] += 0
            if ref in lines:
                found["of_listed_agreements", money] += amount * (place == "of_agreements")
                found["of_listed_undated", money] += amount * (place == "of_undated")
                is_shown = lines[ref][3] == money
                found["in_register" if is_shown else "not_in_line", money] += amount
        sums = ("recorded", "receipts_ever", "in_groups", "in_funds_rate", "in_register")
        return {key: amount for key, amount in found.items() if amount or key[0] in sums}

    def build_register(self):
        """Return for each line whether it counts, its light, amount, currency and the sum received."""
        found = {}
        for c in self.commitments:
            if c["review"] == "confirmed" and c["merged_into_id"] is None and c["voiced_on"] <= self.last:
                got = Counter()
                for entry in self.receipts:
                    if entry["commitment_id"] == c["id"]:
                        got[entry["currency"]] += entry["amount"]
                amount, currency = self.find_amount(c)
                currency = currency or min(got, key=lambda money: (money != "CNY", money), default=None)
                is_counted = self.is_counted(c, self.last)
                found[c["ref"]] = (
                    is_counted, self.find_light(c), amount, currency, got.get(currency),
                    self.list_milestones(c), self.count_days_overdue(c),
                )  # fmt: skip
        return found

    def list_milestones(self, commitment):
        """Return the first day on which each stage from signed to operating was stated, by the stage."""
        found = {}
        stated = [(commitment["opening_stage"], commitment["voiced_on"])]
        stated += [
            (entry["stage"], entry["occurred_on"]) for entry in self.list_standing(commitment, self.last)
        ]
        for stage, on in sorted(stated, key=lambda item: item[1]):
            if stage in ("signed", "registered", "started", "operating"):
                found.setdefault(stage, f"{on}")
        return found

    def count_days_overdue(self, commitment):
        due, stage = self.find_due_day(commitment), commitment["due_stage"]
        if due is None or stage is None or due >= self.last or not self.is_live(commitment, self.last):
            return None
        is_there = self.find_stage(commitment, self.last) >= RANKS[stage]
        return None if is_there else (self.last - due).days

    def count_drafts(self):
        return sum(
            c["review"] == "draft" and c["merged_into_id"] is None and c["voiced_on"] <= self.last
            for c in self.commitments
        )

    def sum_amounts(self, amounts):
        """Return sums by currency; an amount of None is left out."""
        found = Counter()
        for amount, currency in amounts:
            if amount is not None:
                found[currency] += amount
        return dict(found)

    def sum_leftovers(self):
        return self.sum_amounts(self.list_leftovers())

    def list_leftovers(self):
        """Return for each parent the part of its amount that its components leave over, with its currency."""
        found = []
        for parent in self.commitments:
            if not self.is_countable(parent, self.last) or self.is_counted(parent, self.last):
                continue
            amount, currency = self.find_amount(parent)
            parts = [
                self.find_amount(part)
                for part in self.commitments
                if part["parent_id"] == parent["id"] and self.is_countable(part, self.last)
            ]
            if amount is not None:
                left = amount - sum(worth or 0 for worth, money in parts if money == currency)
                found.append((max(left, 0), currency))
        return found

    def build_bridge(self):
        before, now = self.list_counted(self.before), self.list_counted(self.last)
        lines = Counter(undated=sum(map(self.is_undated, self.commitments)))
        for c in self.commitments:
            was, stands = c in before, c in now
            was_live, lives = was and self.is_live(c, self.before), stands and self.is_live(c, self.last)
            lines["opening"] += was_live
            lines["closing"] += lives
            if stands and not was:
                is_new = c["voiced_on"] >= self.start
                lines["new"] += lives and is_new
                lines["moved_in"] += lives and not is_new
                lines["new_and_ended"] += is_new and not lives
            elif was_live and not stands:
                lines["moved_out"] += 1
            elif was_live and not lives:
                how = self.find_condition(c, self.last)
                signed = self.find_stage(c, self.before) >= 50
                lines["fulfilled" if how == "fulfilled" else "cancelled" if signed else "lost"] += 1
            elif was and stands and not was_live and lives:
                lines["reopened"] += 1
        return {code: count for code, count in lines.items() if count}

    def find_origins(self, commitment):
        """Return the sources of a commitment; a source that repeats another one counts as that one."""
        return {self.world.roots[source] for source in self.cited[commitment["id"]]}

    def count_identified(self):
        """Return how many commitments belong to announced totals, and how many those totals announce."""
        totals = self.world.totals
        announced = {key for key, (on, _, unit) in totals.items() if on <= self.last and unit == "project"}
        found = [
            c
            for c in self.commitments
            if c["announced_total_id"] in announced and c["voiced_on"] <= self.last
            and c["review"] != "withdrawn" and c["merged_into_id"] is None
        ]  # fmt: skip
        return len(found), sum(totals[key][1] for key in announced)

    def build_groups(self, key):
        """Return the counts of each group of counted commitments; `key` names the group of a commitment.

        A parent that gave way to its components leaves its receipts in its group.
        """
        several = {}
        paid = {entry["commitment_id"] for entry in self.receipts}
        for c in self.commitments:
            if self.is_counted(c, self.last) or (self.is_countable(c, self.last) and c["id"] in paid):
                several.setdefault(key(c), []).append(c)
        return {name: self.build_group(own) for name, own in several.items()}

    def build_group(self, all_own):
        own = [c for c in all_own if self.is_counted(c, self.last)]
        reached, condition = (
            [self.find_highest_stage(c) for c in own],
            [self.find_condition(c, self.last) for c in own],
        )
        light = Counter(self.find_light(c) for c in own)
        ids = {c["id"] for c in all_own}
        money = [(e["amount"], e["currency"]) for e in self.receipts if e["commitment_id"] in ids]
        return {
            "counted": len(own),
            "new": sum(c["voiced_on"] >= self.start for c in own),
            "live": sum(how in ("active", "on_hold") for how in condition),
            **{name: sum(rank >= RANKS[name] for rank in reached) for name in
               ("signed", "registered", "started", "operating")},
            **{how: condition.count(how) for how in ("ended", "fulfilled")},
            **{colour: light[colour] for colour in ("green", "yellow", "red")},
            "amounts": self.sum_amounts(self.find_amount(c) for c in own),
            "receipts": self.sum_amounts(money),
            "figures": self.compute_rates(own),
        }  # fmt: skip

    def compute_rates(self, own):
        """Return the rates that rules define, of some of the counted commitments; without empty ones."""
        condition = {c["id"]: self.find_condition(c, self.last) for c in own}
        reached = {c["id"]: self.find_highest_stage(c) for c in own}
        signed = [row for row, rank in reached.items() if rank >= 50]
        found = {
            "conversion_rate": (len(signed), len(own)),
            "fulfilment_rate": (sum(reached[row] >= 60 for row in signed), len(signed)),
            "kept_rate": (sum(condition[row] != "ended" for row in signed), len(signed)),
            "start_rate": self.count_start_rate(reached),
            "operation_rate": (sum(reached[row] >= 80 for row in signed), len(signed)),
            "visited_rate": self.count_visited_rate(own, condition, reached),
        }
        return {code: numbers for code, numbers in found.items() if numbers[1]} | self.compute_money(own)

    def compute_money(self, own):
        """Return the figures of VERSIONS that sum money, are numbers or ask for receipts; no empty ones."""
        reached = {c["id"]: self.find_highest_stage(c) for c in own}
        worth = {c["id"]: self.find_amount(c) for c in own}
        paid, now = self.sum_by_commitment(date.min), self.sum_by_commitment(self.start)
        framework = [c for c in own if reached[c["id"]] >= 40]
        found = {
            "landed": (sum(max(paid[c["id"]].values(), default=0) > 0 for c in framework), len(framework)),
            "half_paid": (sum(self.is_paid(c, worth, paid, 20) for c in own), len(own)),
        }
        ended = {c["id"]: self.find_condition(c, self.last) for c in own}
        facilities = [c for c in own if c["track"] == "facility"]
        if facilities:
            live = [c for c in facilities if ended[c["id"]] not in ("ended", "fulfilled")]
            found["live_facilities"] = (len(live), None)
        signed = [c for c in own if reached[c["id"]] >= 50]
        big = [worth[c["id"]] for c in own if worth[c["id"]][1] == "EUR" and worth[c["id"]][0] >= 4 * 10**6
               and reached[c["id"]] >= 20]  # fmt: skip
        for currency in CURRENCIES:
            for code, part, whole in (
                ("signed_amount_rate", [worth[c["id"]] for c in signed], [worth[c["id"]] for c in own]),
                ("paid_signed", [(m, k) for c in signed for k, m in paid[c["id"]].items()],
                 [(m, k) for c in own for k, m in paid[c["id"]].items()]),
            ):  # fmt: skip
                total = sum(amount for amount, money in whole if amount and money == currency)
                if total:
                    some = sum(amount for amount, money in part if amount and money == currency)
                    found[f"{code} {currency}"] = (some, total)
            held = [c for c in framework if c["track"] == "facility" and worth[c["id"]][1] == currency]
            if held:
                some = sum(paid[c["id"]][currency] for c in held)
                found[f"funds_signed {currency}"] = (some, sum(worth[c["id"]][0] for c in held))
            if any(currency in paid[c["id"]] for c in own):
                stayed = [c["id"] for c in own if ended[c["id"]] != "ended"]
                found[f"paid_now {currency}"] = (sum(now[row][currency] for row in stayed), None)
        if big:
            found["big_amount EUR"] = (sum(amount for amount, _ in big), None)
        return {code: numbers for code, numbers in found.items() if numbers[1] != 0}

    def is_paid(self, commitment, worth, paid, percent):
        amount, currency = worth[commitment["id"]]
        return amount is not None and paid[commitment["id"]][currency] * 100 >= amount * percent

    def sum_by_commitment(self, since):
        """Return the sums of receipts since a day by commitment and currency."""
        found = {c["id"]: Counter() for c in self.commitments}
        for entry in self.receipts:
            if entry["received_on"] >= since:
                found[entry["commitment_id"]][entry["currency"]] += entry["amount"]
        return found

    def name_size(self, commitment):
        """Return the key of the band of an amount; the bands of the seeds are larger than any of them."""
        amount, currency = self.find_amount(commitment)
        bands = {
            "CNY": (("size_7m", 7), ("size_5m", 5), ("<CNY", 0)),
            "USD": (("size_2m_usd", 2), ("<USD", 0)),
        }
        if amount is None:
            return ""
        return next((code for code, least in bands.get(currency, ()) if amount >= least * 10**6), "*")

    def name_figures(self, found):
        """Return figures as `convert_report` does; those that have no currency with an empty value."""
        named = {}
        for name, (part, whole) in found.items():
            code, _, currency = name.partition(" ")
            named[(code, currency) if currency else code] = part if whole is None else (part, whole)
        codes = {key[0] if isinstance(key, tuple) else key for key in named}
        empty = dict.fromkeys(MONEY_RATES, (0, 0)) | {
            "big_amount": None,
            "paid_now": None,
            "live_facilities": 0,
        }
        return {code: value for code, value in empty.items() if code not in codes} | named

    def rank_groups(self, key):
        """Return the place of each group by its number of commitments; equal ones share it."""
        counts = {name: group["counted"] for name, group in self.build_groups(key).items() if name}
        return {name: 1 + sum(other > own for other in counts.values()) for name, own in counts.items()}

    def count_stages(self):
        return Counter(
            (str(self.find_stage(c, self.last)), self.find_condition(c, self.last))
            for c in self.list_counted()
        )

    def count_ages(self):
        lights = {"green": "0", "yellow": "1", "red": "2"}
        active = [c for c in self.list_counted() if self.find_condition(c, self.last) == "active"]
        return Counter((name_age(self.count_idle_days(c)), lights[self.find_light(c)]) for c in active)

    def count_losses(self):
        found = Counter()
        for c in self.list_counted():
            over = self.find_condition(c, self.last) == "ended"
            stood = self.is_counted(c, self.before)
            came_to_it = not stood or self.find_condition(c, self.before) != "ended"
            if over and came_to_it and (stood or c["voiced_on"] >= self.start):
                typed = [e for e in self.list_standing(c, self.last) if e["condition"]]
                found[typed[-1]["reason"], str(self.find_highest_stage(c))] += 1
        return found

    def build_series(self):
        """Return the commitments voiced and the sums received in each of the last periods of this length."""
        found, first, last = [], self.start, self.last
        for _ in range(SERIES):
            counted = self.list_counted(last)
            voiced = [c for c in counted if first <= c["voiced_on"]]
            reached = [len(self.list_reaching(counted, rank, first, last)) for rank in REACHED.values()]
            found.insert(0, (len(voiced), *reached, self.sum_receipts(first, last)))
            if "-M" in self.period:
                first, last = first.replace(year=first.year - 1), go_back_a_year(last)
                continue
            months = (self.whole.stop.year - self.start.year) * 12 + self.whole.stop.month - self.start.month
            last = first - timedelta(days=1)
            ahead = first.year * 12 + first.month - 1 - months
            first = date(ahead // 12, ahead % 12 + 1, 1)
        return found

    def name_cohort(self, commitment):
        """Return the period of the report's length in which a commitment was voiced."""
        on = commitment["voiced_on"]
        if "-M" in self.period:
            return f"{on.year}-{on.month:02d}"
        if "Q" in self.period:
            return f"{on.year}Q{(on.month + 2) // 3}"
        if "H" in self.period:
            return f"{on.year}H{(on.month + 5) // 6}"
        return f"{on.year}-{on.month:02d}" if "-" in self.period else str(on.year)


def name_age(days):
    for first, last in ((0, 60), (61, 90), (91, 180), (181, 365)):
        if days <= last:
            return f"{first}-{last}"
    return ">365"


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """A database with the rules of VERSIONS."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("reference")) as location:
        rules = [{"kind": "figure", "version": 1, "code": code, **row} for code, row in VERSIONS.items()]
        with db.create_engine(location).begin() as connection:
            for row in TARGETS:
                connection.execute(sa.insert(metadata.tables["targets"]).values(name_target(row)))
            for row in rules:
                connection.execute(sa.insert(metadata.tables["rules"]).values(row))
        yield location


def name_target(row):
    """Return a row of TARGETS as the table holds it."""
    columns = ("period", "figure", "responsible_unit", "region", "sector_id", "currency", "value", "set_on")
    named = dict(zip((*columns, "version"), row, strict=True))
    flags = {"is_cumulative": row[0] in CUMULATIVE, "is_limit": row[1] in LIMITS}
    return named | flags | {"set_on": date.fromisoformat(named["set_on"])}


def name_figure(figure):
    return (figure.code, figure.currency) if figure.currency else figure.code


def convert_report(report):
    """Return what a report counts in the form of SlowReport; check the value of each rate."""
    for figure in report.figures:
        if figure.denominator is not None:
            part, whole = figure.numerator, figure.denominator
            assert figure.value == (float(Fraction(part, whole)) if whole else None)
    return {
        "figures": {
            name_figure(figure): figure.value
            if figure.denominator is None
            else (figure.numerator, figure.denominator)
            for figure in report.figures
        },
        **{
            field: {name_figure(figure): getattr(figure, field) for figure in report.figures}
            for field in ("previous", "last_year", "year_so_far", "last_year_so_far")
        },
        "bridge": {line.code: line.number for line in report.bridge if line.number},
        "stages": map_counts(report.stages),
        "ages": map_counts(report.ages),
        "losses": map_counts(report.losses),
        "series": [
            (moment.new, moment.signings, moment.starts, moment.operations, dict(moment.receipts))
            for moment in report.series
        ],
        "register": {
            line.ref: (
                line.is_counted,
                line.light,
                line.amount,
                line.currency,
                line.received,
                {stage: reached.on for stage, reached in line.milestones.items()},
                line.count_days_overdue(report.cut_off),
            )
            for line in report.register
        },
        "receipt bridge": {(line.code, line.currency): line.amount for line in report.receipt_bridge},
        "drafts": report.drafts,
        "targets": {
            (line.period, line.code, line.scope, line.key): (
                line.target,
                line.version,
                line.done,
                line.completion,
                line.elapsed,
                line.elapsed_last_year,
                line.left,
                line.rank,
                line.ranked,
            )
            for line in report.targets
        },
        "target sums": {tuple(line) for line in report.target_sums},
        **{name: dict(map(convert_group, several)) for name, several in report.groups.items()},
        "whole": dict([convert_group(report.whole)]),
        "ranks": {
            name: {group.key: group.rank for group in several if group.rank}
            for name, several in report.groups.items()
        },
    }


def convert_group(group):
    return group.key, {field: getattr(group, field) for field in GROUPED}


def map_counts(tallies):
    """Return counts by row and column."""
    return {(tally.row, tally.column): tally.number for tally in tallies}


RATES = (
    "conversion_rate", "fulfilment_rate", "kept_rate", "start_rate", "operation_rate", "visited_rate",
)  # fmt: skip
MONEY_RATES = ("signed_amount_rate", "landed", "half_paid", "paid_signed", "funds_signed")
GROUPED = (
    "counted", "new", "live", "signed", "registered", "started", "operating", "ended", "fulfilled", "green",
    "yellow", "red", "amounts", "receipts", "figures",
)  # fmt: skip


RANKED = ("sector", "unit", "person", "region", "event", "currency", "track")


def find_home(commitment):
    return str(HOME[commitment["company_id"]])


few, many = st.lists(draw_commitment(), max_size=3), st.lists(draw_commitment(), min_size=6, max_size=12)


def go_back_a_year(last):
    """Return the last day of the same days a year before: the end of February for its end."""
    following = last + timedelta(days=1)
    following = date(last.year, 3, 1) if (following.month, following.day) == (2, 29) else following
    return following.replace(year=following.year - 1) - timedelta(days=1)


def list_values(shown, before, which=bool):
    """Return the value of each shown figure on other days; an amount that was not there was 0.

    Figures that `which` does not choose by their code have none; without `before`, none has.
    """
    found = {}
    for name, value in shown.items():
        code = name[0] if isinstance(name, tuple) else name
        if before is None or not which(code):
            found[name] = None
            continue
        earlier = before.get(name)
        if isinstance(value, tuple):
            part, whole = earlier or (0, 0)
            found[name] = float(Fraction(part, whole)) if whole else None
        else:
            found[name] = 0 if earlier is None and isinstance(name, tuple) else earlier
    return found


def compare_slowly(tables, period, slow):
    """Return the figures of the period before, of last year, and of the two years so far."""
    last_year = go_back_a_year(slow.last)
    ago = SlowReport(tables, period.year_before, last_year, slow.world)
    is_over = slow.last == period.last_day
    shown, so_far, ago_so_far = slow.compute_figures(), slow.begin_on_new_year(), ago.begin_on_new_year()
    has_ago = any(ago.is_countable(c, last_year) for c in ago.commitments)
    before = None
    if period.kind != "months":
        before = SlowReport(tables, period.previous, period.day_before, slow.world).compute_figures()
    return {
        "previous": list_values(
            shown, before, lambda code: code != "receipts_in_year" and (is_over or code not in FLOWS)
        ),
        "last_year": list_values(shown, ago.compute_figures() if has_ago else None),
        "year_so_far": list_values(shown, so_far.compute_figures(), FLOWS.__contains__),
        "last_year_so_far": list_values(
            shown, ago_so_far.compute_figures() if has_ago else None, FLOWS.__contains__
        ),
    }


def measure_targets(tables, period, slow, codes):
    """Return the lines of the targets that contain a period, counted slowly."""
    chosen = {}
    for row in slow.world.targets:
        holds = row[8] == 1 or row[7] <= f"{slow.last}"
        if holds and periods.parse_period(row[0]).contains(period):
            chosen[row[:6]] = row
    found, races = {}, {}
    for row in chosen.values():
        name, code, unit, region, sector, currency, value, _, version = row
        if value is None:
            continue
        span = periods.parse_period(name)
        first = date(2024, 1, 1) if (name, code) in slow.world.cumulative else span.start
        part = make_chooser(slow.world, unit, region, sector)
        is_rate = code.endswith("_rate")
        done = find_slowly(tables, slow.world, span, (first, slow.last), slow.last, part, code, currency)
        shares = (None, None)
        if code in FLOWS and not is_rate:
            year_end, last_year = go_back_a_year(span.last_day), go_back_a_year(slow.last)
            start = first.replace(year=2023)
            ago = [
                find_slowly(
                    tables, slow.world, span.year_before, (start, last), year_end, part, code, currency
                )
                for last in (last_year, year_end)
            ]
            passed, whole = ((last - first).days + 1 for last in (slow.last, span.last_day))
            shares = (passed / whole, (ago[0] or 0) / ago[1] if ago[1] else None)
        goal = value / 10_000 if is_rate else value
        completion = done / goal if goal and done is not None and code not in slow.world.limits else None
        scope = "unit" if unit else "region" if region else "sector" if sector else "whole"
        left = None if done is None else goal - done if code in slow.world.limits else max(goal - done, 0)
        key = (name, code, scope, unit or region or codes.get(sector, ""))
        found[key] = (goal, version, done, completion, *shares, left)
        if scope != "whole" and completion is not None:
            races.setdefault((name, code, scope, currency), []).append((completion, key))
    ranks = {
        key: (1 + sum(other > mine for other, _ in rivals), len(rivals))
        for rivals in races.values()
        if len(rivals) > 1
        for mine, key in rivals
    }
    return {key: (*line, *ranks.get(key, (None, None))) for key, line in found.items()}


def find_slowly(tables, world, span, days, known, part, code, currency):
    """Return a figure of a part between two days, with the states of the day `known`."""
    first, last = days
    slow = SlowReport(tables, span, known, world).choose(part)
    figures = {}
    if code in REACHED or code == "signed_amount":
        reached = slow.list_reaching(slow.list_counted(), REACHED.get(code, 50), first, last)
        figures = {code: len(reached), **slow.sum_amounts(map(slow.find_amount, reached))}
    elif code in ("new_amount", "new_pledges"):
        new = [c for c in slow.list_counted() if first <= c["voiced_on"] <= last]
        figures = {code: len(new), **slow.sum_amounts((c["amount"], c["currency"]) for c in new)}
    elif code == "receipts_in_period":
        figures = slow.sum_receipts(first, last)
    else:
        figures = slow.compute_figures()
    value = figures.get(currency or code, 0 if currency else None)
    if isinstance(value, tuple):
        return value[0] / value[1] if value[1] else None
    return value


def make_chooser(world, unit, region, sector):
    """Return a function that tells whether a commitment is in a part; None for the whole."""
    if unit:
        return lambda c: c["responsible_unit"] == unit
    if region:
        return lambda c: world.find_region(c) == region
    within = world.within.get(sector, (sector,))
    return (lambda c: c["sector_id"] in within) if sector else None


def sum_targets(measured, targets):
    """Return the sums of the parts of each target beside the target for the whole."""
    currencies = {row[:2]: row[5] for row in targets}
    sums = Counter()
    for (name, code, scope, _), line in measured.items():
        sums[name, code, scope] += line[0]
    return {
        (name, code, scope, currencies[name, code], whole, parts, parts - whole)
        for (name, code, scope), parts in sums.items()
        if scope != "whole" and not code.endswith("_rate")
        for whole in [sums.get((name, code, "whole"))]
        if whole is not None
    }


@given(st.one_of(few, many), st.sampled_from(PERIODS), st.sampled_from(TODAYS))
@settings(
    max_examples=scale_examples(200),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_every_figure_equals_a_slow_recount(office, pledges, name, today):
    tables = build_rows(pledges)
    period = periods.parse_period(name)
    slow = SlowReport(tables, period, min(period.last_day, today))
    compared = compare_slowly(tables, period, slow)
    with pytest.MonkeyPatch.context() as surroundings, db.create_engine(office).connect() as connection:
        surroundings.setenv("TRACKER_TODAY", f"{today}")
        with connection.begin() as transaction:
            insert_tables(connection, tables)
            reader = db.make_reader(connection)
            codes = {row["id"]: row["code"] for row in reader.rows("SELECT id, code FROM sectors")}
            report = build.build_report(reader, period)
            transaction.rollback()
    found = convert_report(report)
    measured = measure_targets(tables, period, slow, codes)
    figures = slow.compute_figures()
    keys = {
        "stage": lambda c: str(slow.find_stage(c, slow.last)),
        "sector": lambda c: codes.get(c["sector_id"], ""),
        "unit": lambda c: c["responsible_unit"] or "",
        "person": lambda c: c["responsible_person"] or "",
        "region": lambda c: REGIONS[HOME[c["company_id"]]],
        "event": lambda c: "e" if c["event_id"] else "",
        "currency": lambda c: slow.find_amount(c)[1] or "",
        "track": lambda c: c["track"],
        "cohort": slow.name_cohort,
        "size": slow.name_size,
    }
    assert found == {
        "figures": figures,
        **compared,
        "bridge": slow.build_bridge(),
        "stages": slow.count_stages(),
        "ages": slow.count_ages(),
        "losses": slow.count_losses(),
        "series": slow.build_series(),
        "register": slow.build_register(),
        "receipt bridge": slow.build_receipt_bridge(),
        "drafts": slow.count_drafts(),
        "targets": measured,
        "target sums": sum_targets(measured, TARGETS),
        **{name: slow.build_groups(key) for name, key in keys.items()},
        "company": {name: group | {"figures": {}} for name, group in slow.build_groups(find_home).items()},
        "whole": slow.build_groups(lambda _: "") or {"": slow.build_group([])},
        "ranks": {name: slow.rank_groups(key) if name in RANKED else {} for name, key in keys.items()}
        | {"company": slow.rank_groups(find_home)},
    }
    for several in report.groups.values():
        assert all(group.key for group in several[:-1])  # the group without a value is the last one
    red = {line.ref for line in report.lines_needing_attention if line.light == "red"}
    assert {line.ref for line in report.register if line.light == "red"} == red
    assert figures["red"] == sum(slow.build_register()[ref][0] for ref in red)


DAYS = ("voiced_on", "due_on", "occurred_on", "next_action_on", "revised_due_on", "received_on", "starts_on")


def read_table(reader, name):
    """Return the rows of a table in the order of their ids, with days as dates."""
    return [
        row | {day: date.fromisoformat(f"{row[day]}") for day in DAYS if row.get(day)}
        for row in reader.rows(f"SELECT * FROM {name} ORDER BY id")
    ]


def read_office(reader):
    """Return the rows of an office in the form of `build_rows`, and what they refer to."""
    names = ("commitments", "followups", "receipts", "citations", "action_outcomes")
    commitments, followups, receipts, citations, outcomes = (read_table(reader, name) for name in names)
    cited = {c["id"]: [] for c in commitments}
    for citation in citations:
        cited[citation["commitment_id"]].append(citation["source_id"])
    events = read_table(reader, "events")
    starts = {event["id"]: event["starts_on"] for event in events}
    companies, targets = read_table(reader, "companies"), read_table(reader, "targets")
    columns = ("period", "figure", "responsible_unit", "region", "sector_id", "currency", "value")
    within = {}
    for sector in read_table(reader, "sectors"):
        within.setdefault(sector["parent_id"], {sector["parent_id"]}).add(sector["id"])
    world = World(
        regions={company["id"]: company["region"] for company in companies},
        homes={company["id"]: company["merged_into_id"] or company["id"] for company in companies},
        roots={row["id"]: row["original_id"] or row["id"] for row in read_table(reader, "sources")},
        totals={
            total["id"]: (starts[total["event_id"]], total["count"], total["unit"])
            for total in read_table(reader, "announced_totals")
        },
        targets=[(*(row[name] for name in columns), f"{row['set_on']}", row["version"]) for row in targets],
        cumulative={(row["period"], row["figure"]) for row in targets if row["is_cumulative"]},
        limits={row["figure"] for row in targets if row["is_limit"]},
        within=within,
        visits={event["id"] for event in events if event["kind"] == "visit"},
    )
    return (commitments, followups, receipts, cited, outcomes), world


@pytest.fixture(scope="module")
def furnished_office(furnished, tmp_path_factory):
    """The made-up office with the rules of VERSIONS."""
    with copy_for_module(furnished, tmp_path_factory.mktemp("made-up")) as location:
        with db.create_engine(location).begin() as connection:
            for code, row in VERSIONS.items():
                rule = {"kind": "figure", "version": 1, "code": code, **row}
                connection.execute(sa.insert(metadata.tables["rules"]).values(rule))
        yield location


@pytest.mark.parametrize("today", [date(2024, 7, 1), date(2024, 5, 20)], ids=["over", "unfinished"])
def test_the_made_up_office_equals_a_slow_recount(furnished_office, today, monkeypatch):
    period = periods.parse_period("2024Q2")
    monkeypatch.setenv("TRACKER_TODAY", f"{today}")
    with open_reader(furnished_office, with_temporary_tables=True) as reader:
        tables, world = read_office(reader)
        codes = {row["id"]: row["code"] for row in reader.rows("SELECT id, code FROM sectors")}
        found = convert_report(build.build_report(reader, period))
    slow = SlowReport(tables, period, min(period.last_day, today), world)
    measured = measure_targets(tables, period, slow, codes)
    expected = {
        "figures": slow.compute_figures(),
        **compare_slowly(tables, period, slow),
        "bridge": slow.build_bridge(),
        "series": slow.build_series(),
        "register": slow.build_register(),
        "receipt bridge": slow.build_receipt_bridge(),
        "drafts": slow.count_drafts(),
        "targets": measured,
        "target sums": sum_targets(measured, world.targets),
    }
    assert {name: found[name] for name in expected} == expected
    assert len(measured) == len(world.targets)
    assert any(line[3] for line in measured.values())
    assert [c for c in tables[0] if c["merged_into_id"]]
    assert [c for c in tables[0] if c["parent_id"]]
