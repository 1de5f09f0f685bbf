"""Find the journal entries that explain why an issued report differs from later figures."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tracker.report.model.report import Cause, Restatement
from tracker.rules.definitions import LIGHT_KINDS
from tracker.store.reader import Reader, Row

CausesById = dict[int, Cause]
"""Changes by their id in the journal."""


def explain_restatements(
    reader: Reader, differences: Sequence[Restatement], *, after: int, until: int | None, cut_off_on: str
) -> list[Restatement]:
    """Return the differences, each with the changes that caused it, oldest first.

    Only journal entries with `after` < id <= `until` are causes. A register line is explained by the changes
    of its commitment and of commitments that are or were its components. A light is also explained by changes
    of the rules for lights. A figure is explained by the changes of the lines that it counts and of its
    definition; if there are none, by the changes of the tables from which it is computed. Where a definition
    is restricted to a region or a kind of event, changes of companies or events explain the figure too.

    Changes that the report cannot show are left out: the insertion of a commitment voiced after the cut-off
    day, a follow-up or receipt dated after that day, unless it corrects another one, and a version of a rule
    that is not yet in force. A difference between the cut-off days themselves has no causes.
    """
    if not differences:
        return []
    parameters = {"after": after, "until": until, "cut_off_on": cut_off_on}
    causes_by_ref: dict[str, CausesById] = defaultdict(dict)
    causes_by_table: dict[str, CausesById] = defaultdict(dict)
    causes_by_rule: dict[str, CausesById] = defaultdict(dict)
    ref_by_id = {row["id"]: row["ref"] for row in reader.rows("SELECT id, ref FROM commitments")}
    restrictions = _read_restrictions(reader)
    taken_back: set[int] = set()  # versions of rules that were added and removed again
    for row in reader.rows(_CHANGES_SQL, **parameters):
        before = json.loads(row.pop("before") or "{}")
        refs = {row.pop("ref"), row.pop("parent"), ref_by_id.get(before.get("parent_id"))} - {None}
        change_id, kind, code = row.pop("change_id"), row.pop("rule_kind"), row.pop("rule_code")
        cause = Cause(**row)
        if cause.table == "rules":
            if kind is None and not before:
                taken_back.add(cause.row_id)
            elif cause.row_id not in taken_back and (before.get("from_on") or "") <= cut_off_on:
                key = _get_rule_key(kind or before["kind"], code or before["code"])
                causes_by_rule[key][change_id] = cause
        for key in _find_affected_rules(cause, before, restrictions):
            causes_by_rule[key][change_id] = cause
        causes_by_table[cause.table][change_id] = cause
        for ref in refs:
            causes_by_ref[ref][change_id] = cause
    lines = [each for each in differences if each.ref is not None]

    def find_causes(difference: Restatement) -> CausesById:
        if difference.ref is not None:
            rule_causes = causes_by_rule[_LIGHTS] if difference.field in ("light", "status") else {}
            return causes_by_ref[difference.ref] | rule_causes
        code = difference.field.split()[0]
        rule_causes = causes_by_rule[_LIGHTS if code in ("green", "yellow", "red") else code]
        return _find_causes_of_figure(code, lines, causes_by_ref, causes_by_table, rule_causes)

    return [each._replace(causes=_sort_causes(find_causes(each))) for each in differences]


class _Restrictions(NamedTuple):
    """The rules that apply only to one region or one kind of event, and the rows of companies and events.

    `rules` has the keys of the rules: those for a region under `companies`, those for a kind of event under
    `events`. `rows` has, under the same names, the rows of these tables by their ids.
    """

    rules: Mapping[str, set[str]]
    rows: Mapping[str, Mapping[int, Row]]


def _read_restrictions(reader: Reader) -> _Restrictions:
    rules: dict[str, set[str]] = {"companies": set(), "events": set()}
    for row in reader.rows("SELECT DISTINCT kind, code, region, event_kind FROM rules"):
        for table, value in (("companies", row["region"]), ("events", row["event_kind"])):
            if value is not None:
                rules[table].add(_get_rule_key(row["kind"], row["code"]))
    rows = {
        "companies": reader.rows("SELECT id, region, merged_into_id FROM companies"),
        "events": reader.rows("SELECT id, kind FROM events"),
    }
    return _Restrictions(rules, {table: {row["id"]: row for row in rows[table]} for table in rows})


def _find_affected_rules(cause: Cause, before: Mapping[str, object], restrictions: _Restrictions) -> set[str]:
    """Return the keys of the rules that a change of a company's region or event's kind may affect.

    `cause` is the change, and `before` the row as it was before the change.
    """
    now = restrictions.rows.get(cause.table, {}).get(cause.row_id)
    if now is None or not before or all(before.get(name) == value for name, value in now.items()):
        return set()
    return restrictions.rules[cause.table]


def _get_rule_key(kind: str, code: str) -> str:
    """Return the key under which the changes of a rule are collected.

    It is one key for all rules that set a light, and for any other rule its code.
    """
    return _LIGHTS if kind in LIGHT_KINDS else code


def _find_causes_of_figure(
    code: str,
    lines: Sequence[Restatement],
    causes_by_ref: Mapping[str, CausesById],
    causes_by_table: Mapping[str, CausesById],
    rule_causes: CausesById,
) -> CausesById:
    """Return the changes that may explain why a figure differs between two reports.

    They are the changes of the rules that define the figure, of the commitments that it counts, and of the
    tables that it reads. If there are none, all changes of commitments, follow-ups and receipts are returned.
    """
    if code == "cut_off":
        return {}
    tables = _TABLES_OF_FIGURES.get(code, ())
    fields = {"is_counted", *_FIELDS_OF_FIGURES.get(code, () if tables else _FIELDS_OF_RATES)}
    line_causes = [causes_by_ref[line.ref] for line in lines if line.ref is not None and line.field in fields]
    table_causes = [causes_by_table[table] for table in tables]
    return _unite_causes([rule_causes, *line_causes, *table_causes]) or _unite_causes(
        causes_by_table[table] for table in _FACT_TABLES
    )


def _unite_causes(groups: Iterable[CausesById]) -> CausesById:
    """Return several groups of changes as one, each change once."""
    return {change_id: cause for causes in groups for change_id, cause in causes.items()}


def _sort_causes(causes: CausesById) -> list[Cause]:
    """Return the causes in the order in which the changes were made."""
    return [causes[change_id] for change_id in sorted(causes)]


_LIGHTS = "lights"
"""The key of the changes of light rules; those of a definition have the code of its figure."""

_FACT_TABLES = ("commitments", "followups", "action_outcomes", "receipts")

_FIELDS_OF_FIGURES = {
    "new_pledges": ("is_new",),
    "new_without_amount": ("is_new", "amount"),
    "new_inexact": ("is_new", "amount"),
    "new_amount": ("is_new", "amount", "currency"),
    **dict.fromkeys(("signings", "starts", "operations"), ("stage",)),
    "signed_amount": ("stage", "amount", "currency"),
    **dict.fromkeys(("live", "active", "on_hold", "fulfilled", "ended"), ("condition",)),
    "no_update": ("status",),
    **dict.fromkeys(("green", "yellow", "red"), ("light",)),
    "funds_rate": ("amount", "currency", "received"),
    "disclosed_rate": ("amount",),
    "inexact_rate": ("amount",),
}
"""The fields of a line that each figure depends on, besides `is_counted`."""

_FIELDS_OF_RATES = ("stage", "condition", "amount", "currency")
"""The fields that a rate may depend on whose definition is a row of `rules`."""

_TABLES_OF_FIGURES = {
    "coverage_rate": ("followups",),
    "on_time_rate": ("followups", "action_outcomes"),
    **dict.fromkeys(
        ("receipts_in_period", "receipts_in_year", "receipts_ever", "inexact_receipts_rate"), ("receipts",)
    ),
    **dict.fromkeys(("evidence_rate", "two_sources_rate"), ("citations", "sources")),
    "identified_rate": ("commitments", "announced_totals", "events"),
}
"""The tables behind figures that are not computed from the lines."""

_CHANGES_SQL = """
SELECT g.id AS change_id, g.table_name AS "table", g.row_id, g.operation, g.batch_id, b.actor, b.reason,
  g.changed_at, c.ref, parent.ref AS parent,
  CASE WHEN g.table_name IN ('commitments', 'rules', 'companies', 'events') THEN g.before END AS before,
  v.kind AS rule_kind, v.code AS rule_code
FROM changes g LEFT JOIN batches b ON b.id = g.batch_id
LEFT JOIN action_outcomes o ON g.table_name = 'action_outcomes' AND o.id = g.row_id
LEFT JOIN followups f
  ON f.id = CASE g.table_name WHEN 'followups' THEN g.row_id WHEN 'action_outcomes' THEN o.followup_id END
LEFT JOIN receipts r ON g.table_name = 'receipts' AND r.id = g.row_id
LEFT JOIN rules v ON g.table_name = 'rules' AND v.id = g.row_id
LEFT JOIN commitments c
  ON c.id = CASE g.table_name WHEN 'commitments' THEN g.row_id
    WHEN 'receipts' THEN r.commitment_id ELSE f.commitment_id END
LEFT JOIN commitments parent ON parent.id = c.parent_id
WHERE g.id > :after AND (CAST(:until AS BIGINT) IS NULL OR g.id <= :until)
  AND g.table_name IN ('commitments', 'followups', 'action_outcomes', 'receipts', 'rules', 'citations',
    'sources', 'announced_totals', 'events', 'companies')
  AND (f.id IS NULL OR f.corrects_id IS NOT NULL OR f.occurred_on <= :cut_off_on)
  AND (r.id IS NULL OR r.corrects_id IS NOT NULL OR r.received_on <= :cut_off_on)
  AND (v.from_on IS NULL OR v.from_on <= :cut_off_on)
  AND (c.id IS NULL OR c.voiced_on <= :cut_off_on OR g.operation <> 'insert')
ORDER BY g.id"""
