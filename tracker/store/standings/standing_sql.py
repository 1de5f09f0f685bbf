"""The SQL that fills the tables `standings` and `action_spans`, for all commitments or for some.

A row of `standings` is the state of a commitment (stage, condition, light …) during a span of days in which
it does not change. A row of `action_spans` is the span of days in which an action is open. While
`state_definition` computes the states of one day, the queries here compute those of all days, in one pass
over the follow-ups of a commitment. So a follow-up costs little more time in a long history than in a short
one. Triggers use the same SQL as a rebuild of all states. It has no window functions, because old versions of
SQLite lack them.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.store import rule_sql
from tracker.store.company_sql import build_root_join
from tracker.store.dialects import DIALECTS, Dialect
from tracker.store.row_conditions import build_is_component, build_is_standing
from tracker.store.standings.state_definition import STATE_COLUMNS
from tracker.values.codes import Light

ACTION_SPAN_COLUMNS = (
    "action_id", "commitment_id", "opening_row", "opened_on", "due_on", "closing_row", "closed_on", "outcome",
)  # fmt: skip
STANDING_COLUMNS = (
    "commitment_id", "from_on", "until_on", "stage", "stage_rank", "stage_row", "reached_rank", "condition",
    "condition_row", "progress_row", "progress_on", "contact_row", "contact_on", "next_row", "amount_row",
    "due_row", "due_on", "followup_count", "is_counted", "review", "yellow_on", "red_on", "silent_on", "ref",
)  # fmt: skip
_KEPT_COLUMNS = {"action_spans": ACTION_SPAN_COLUMNS, "standings": STANDING_COLUMNS}
"""The columns of the two tables, by the name of the table."""

JUDGING_KINDS = ("light_age", "light_due", "light_undated", "light_action", "contact_age")
"""The kinds of rules on which standings depend."""
_PLACE = "{0}.occurred_on, coalesce({0}.corrects_id, {0}.id)"
"""The order of standing rows: the day, then the number of the entry."""


def build_rebuild_statements(dialect: Dialect, which: str | None = None) -> list[str]:
    """Return statements that compute `standings` and `action_spans` anew, for some commitments or for all.

    `which` is the end of a condition on the ids of the commitments, such as `= 4`, or `IN (SELECT …)`; None
    for all commitments.
    """
    where = f" WHERE commitment_id {which}" if which else ""
    chosen = f"c.id {which}" if which else "1 = 1"
    return [
        *_build_action_statements(where, chosen),
        f"DELETE FROM standings{where}",
        _build_insert_statement(select_standings(dialect, chosen)),
    ]


def build_resuming_statements(dialect: Dialect, changed: str, followed_up: str) -> list[str]:
    """Return statements that compute the rows of some commitments anew, but keep spans that cannot change.

    `changed` is a query of the ids of the commitments whose rows are all computed anew. `followed_up` is a
    query of the commitments with new follow-ups, whose earlier spans are kept. Its columns are
    `commitment_id`; `first_on`, the first day on which the new follow-ups may change the state; and
    `has_actions`, which is 1 if they may open, change or close an action.
    """
    with_actions = f"SELECT d.commitment_id FROM ({followed_up}) d WHERE d.has_actions = 1"
    acting = f"IN ({changed} UNION {with_actions})"
    which = f"IN ({changed} UNION SELECT d.commitment_id FROM ({followed_up}) d)"
    return [
        *_build_action_statements(f" WHERE commitment_id {acting}", f"c.id {acting}"),
        f"DELETE FROM standings WHERE commitment_id IN ({changed})",
        # A span that ended on the first day may now last longer.
        f"""\
DELETE FROM standings WHERE (commitment_id, from_on) IN (
  SELECT s.commitment_id, s.from_on
  FROM ({followed_up}) d JOIN standings s ON s.commitment_id = d.commitment_id
  WHERE s.until_on IS NULL OR s.until_on >= d.first_on)""",
        _build_insert_statement(select_standings(dialect, f"c.id {which}", resumes=True)),
    ]


def _build_action_statements(where: str, chosen: str) -> list[str]:
    """Return statements that compute the rows of `action_spans` anew for some commitments.

    Both parameters select these commitments: `where` as a WHERE clause on `action_spans`, `chosen` as a
    condition on commitments `c`.
    """
    return [
        f"DELETE FROM action_spans{where}",
        f"INSERT INTO action_spans ({', '.join(ACTION_SPAN_COLUMNS)})\n{select_action_spans(chosen)}",
    ]


def _build_insert_statement(standings: str) -> str:
    # In a trigger, SQLite allows WITH only in brackets.
    return f"INSERT INTO standings ({', '.join(STANDING_COLUMNS)})\nSELECT * FROM ({standings}) made"


def select_kept_states(day: str) -> str:
    """Return the query that reads the states on a day from `standings`. Its columns are STATE_COLUMNS."""
    columns = [name for name in STATE_COLUMNS if name not in ("light", "is_silent")]
    return f"""\
SELECT {", ".join(f"s.{name}" for name in columns)}, {build_light("s", day)} AS light,
  CASE WHEN s.silent_on <= {day} THEN 1 ELSE 0 END AS is_silent
FROM standings s WHERE {build_contains_day("s", day)}"""


def build_contains_day(span: str, day: str) -> str:
    """Return the condition that the span of days in a row of `standings` contains a day.

    `span` is the alias of the row.
    """
    return f"{span}.from_on <= {day} AND ({span}.until_on IS NULL OR {span}.until_on > {day})"


def build_contains_day_parts(dialect: Dialect, span: str, day: str) -> tuple[str, str]:
    """Return the condition of `build_contains_day` in two parts: for spans without an end, and with one.

    An index serves each of the two, but no index serves both together. The second one tells the database that
    few spans meet it: people ask for recent days, after which hardly any span ends.
    """
    return (
        f"{span}.until_on IS NULL AND {span}.from_on <= {day}",
        f"{dialect.mark_rare(f'{span}.until_on > {day}')} AND {span}.from_on <= {day}",
    )


def build_has_light(span: str, light: str, day: str) -> str:
    """Return the condition that a commitment has this light on a day, in a form that can use an index.

    `span` is the alias of its row of `standings` for that day. The condition agrees with `build_light`.
    """
    is_red, is_yellow = (f"{span}.{column} <= {day}" for column in ("red_on", "yellow_on"))
    not_red = f"({span}.red_on IS NULL OR {span}.red_on > {day})"
    not_yellow = f"({span}.yellow_on IS NULL OR {span}.yellow_on > {day})"
    rules = {
        Light.RED: is_red,
        Light.YELLOW: f"{is_yellow} AND {not_red}",
        Light.GREEN: f"{not_yellow} AND {not_red}",
    }
    return f"{span}.condition = 'active' AND {rules[Light(light)]}"


def build_status(span: str, day: str) -> str:
    """Return SQL for the status of a commitment on a day: its stage and condition in one word.

    `span` is the alias of its row of `standings` for that day.
    """
    return f"""\
CASE WHEN {span}.condition = 'ended' AND {span}.stage_rank < 50 THEN 'lost'
    WHEN {span}.condition = 'ended' THEN 'cancelled'
    WHEN {span}.condition = 'active' AND {span}.followup_count = 0 THEN 'no_update'
    WHEN {span}.condition = 'active' AND {span}.red_on <= {day} THEN 'stalled'
    ELSE {span}.condition END"""


def build_light(span: str, day: str) -> str:
    """Return SQL for the light of a commitment on a day; NULL if it is not active.

    `span` is the alias of its row of `standings` for that day.
    """
    return f"""\
CASE WHEN {span}.condition = 'active' THEN CASE WHEN {span}.red_on <= {day} THEN 'red'
    WHEN {span}.yellow_on <= {day} THEN 'yellow' ELSE 'green' END END"""


def build_difference_queries(dialect: str) -> dict[str, str]:
    """Return a query for each of the tables `standings` and `action_spans`: the commitments with wrong rows.

    A row is wrong if it differs from what a rebuild would write.
    """
    made = {"action_spans": select_action_spans(), "standings": select_standings(DIALECTS[dialect])}
    return {
        table: select_differing_commitments(columns, f"SELECT {', '.join(columns)} FROM {table}", made[table])
        for table, columns in _KEPT_COLUMNS.items()
    }


def select_changed_commitments(table: str, copy: str) -> str:
    """Return the query of the commitments whose rows in `standings` or `action_spans` differ from a copy."""
    columns = _KEPT_COLUMNS[table]
    kept, made = (f"SELECT {', '.join(columns)} FROM {name}" for name in (copy, table))
    return select_differing_commitments(columns, kept, made)


def select_differing_commitments(columns: Sequence[str], kept: str, made: str) -> str:
    """Return the query of commitments for which the queries `kept` and `made` do not give the same rows.

    Both queries have the columns `columns`. EXCEPT is not used, because it would be needed in both directions
    and compute each query twice.
    """
    listed = ", ".join(columns)
    return f"""\
SELECT DISTINCT commitment_id FROM (
  SELECT {listed} FROM (
    SELECT kept.*, 0 AS is_made FROM ({kept}) kept UNION ALL SELECT made.*, 1 FROM ({made}) made) rows_of_both
  GROUP BY {listed} HAVING min(is_made) = max(is_made)) differing"""


def select_action_spans(chosen: str = "1 = 1") -> str:
    """Return the query that computes the rows of `action_spans` for some commitments.

    `chosen` is the condition that selects the commitments `c`.
    """
    return f"""\
SELECT coalesce(a.corrects_id, a.id), a.commitment_id, a.id, a.occurred_on, a.next_action_on, closing.id,
  closing.occurred_on, o.outcome
FROM commitments c
JOIN followups a ON a.commitment_id = c.id
LEFT JOIN action_outcomes o ON o.id = (
  SELECT p.id FROM action_outcomes p JOIN followups f ON f.id = p.followup_id
  WHERE p.action_id = coalesce(a.corrects_id, a.id) AND {build_is_standing("followups", "f")}
  ORDER BY {_PLACE.format("f")} LIMIT 1)
LEFT JOIN followups closing ON closing.id = o.followup_id
WHERE {chosen} AND a.next_action_on IS NOT NULL AND {build_is_standing("followups", "a")}"""


def select_standings(dialect: Dialect, chosen: str = "1 = 1", *, resumes: bool = False) -> str:
    """Return the query that computes the rows of `standings` for some commitments.

    `chosen` is the condition that selects the commitments `c`. The query reads `action_spans`, which must be
    up to date. If `resumes`, it computes only the rows after those that `standings` has.
    """
    no_start = dialect.convert_to_date("'0001-01-01'")
    return f"""\
WITH RECURSIVE periods AS ({rule_sql.select_rule_periods(_JUDGING, dialect)}),
  walk (commitment_id, voiced_on, parts_on, track, began_on, ends_on, next_id, stage, stage_rank, stage_row,
    reached_rank, condition, condition_row, progress_row, contact_row, amount_row, due_row,
    followup_count) AS (
{_select_walk(dialect, chosen, resumes=resumes)}),
  cuts AS (SELECT DISTINCT from_on AS on_day FROM periods WHERE from_on > {no_start}),
  starts (kind, on_day) AS (
  SELECT 'row', {_NO_DAY} UNION ALL SELECT 'parts', {_NO_DAY} UNION ALL SELECT 'rule', on_day FROM cuts),
  spans AS (
{_SELECT_SPANS}),
  facts AS (
{_SELECT_FACTS})
SELECT s.commitment_id, s.from_on, s.until_on, s.stage, s.stage_rank, s.stage_row, s.reached_rank,
  s.condition, s.condition_row, s.progress_row, s.progress_on, s.contact_row, s.contact_on, s.next_row,
  s.amount_row, s.due_row, s.due_on, s.followup_count,
  s.review = 'confirmed' AND s.track <> 'agreement' AND s.voiced_precision <> 'unknown'
    AND (s.parts_on IS NULL OR s.parts_on > s.from_on),
  s.review, {_build_light_change_day(dialect, "yellow_days")}, {_build_light_change_day(dialect, "red_days")},
  (SELECT {dialect.find_earliest_day("s.silent_from", "l.yellow_days + 1")}
   FROM (SELECT 1 AS one) once CROSS JOIN periods l WHERE {_IN_FORCE} AND l.kind = 'contact_age'),
  s.ref
FROM facts s"""


_JUDGING = f"({rule_sql.LIGHTS} OR (r.kind = 'contact_age' AND r.code = 'no_contact'))"
"""The condition that selects the rules on which a standing depends: light rules and the one about silence."""
_NO_ROW = "CAST(NULL AS bigint)"
_NO_DAY = "CAST(NULL AS date)"
_OPENING = f"""\
c.voiced_on, n.occurred_on, n.id, c.opening_stage, opening.rank, {_NO_ROW},
    opening.rank, CAST('active' AS text), {_NO_ROW}, {_NO_ROW}, {_NO_ROW}, {_NO_ROW}, {_NO_ROW}, 0"""
"""The state of commitment `c` before its first follow-up `n`, in the columns of `walk` from `began_on` on."""
_RESUMED = """\
coalesce(kept.until_on, c.voiced_on), n.occurred_on, n.id, coalesce(kept.stage, c.opening_stage),
    coalesce(kept.stage_rank, opening.rank), kept.stage_row, coalesce(kept.reached_rank, opening.rank),
    coalesce(kept.condition, 'active'), kept.condition_row, kept.progress_row, kept.contact_row,
    kept.amount_row, kept.due_row, coalesce(kept.followup_count, 0)"""
"""The same after the last span `kept`; if there is none, before the first follow-up."""
_KEPT_JOIN = """\
  LEFT JOIN standings kept ON kept.commitment_id = c.id AND kept.from_on = (
    SELECT max(k.from_on) FROM standings k WHERE k.commitment_id = c.id)
"""
_LATER = (
    "n.occurred_on >= s.occurred_on AND (n.occurred_on > s.occurred_on"
    " OR coalesce(n.corrects_id, n.id) > coalesce(s.corrects_id, s.id))"
)
"""The condition that follow-up `n` comes after follow-up `s`."""
_IN_FORCE = """\
s.stage_rank >= l.from_rank AND s.stage_rank < l.until_rank
    AND l.from_on <= s.from_on AND (l.until_on IS NULL OR l.until_on > s.from_on)"""
"""The condition that the version `l` of a rule is in force during span `s` and is about its stage.

SQLite checks the stage first, which passes over more rules, and faster, than the days.
"""


def _select_next_row(commitment: str, condition: str) -> str:
    """Return the query of the id of the first follow-up `n` of a commitment that meets a condition.

    Void and corrected follow-ups are passed over. `commitment` is SQL for the id of the commitment; without
    a condition, `condition` is ''.
    """
    limit = f" AND {condition}" if condition else ""
    return f"""(
    SELECT n.id FROM followups n WHERE n.commitment_id = {commitment}{limit}
      AND {build_is_standing("followups", "n")}
    ORDER BY {_PLACE.format("n")} LIMIT 1)"""


def _select_walk(dialect: Dialect, chosen: str, *, resumes: bool) -> str:
    """Return the query of the table `walk`: one row for the beginning of a commitment, one per follow-up.

    Each row has the values that hold from its follow-up until the next one. The query goes from one row to
    the next of the same commitment, so that a long history is read only once. If `resumes`, it begins after
    the last span that `standings` has.
    """
    began_on = "CASE WHEN s.occurred_on > w.voiced_on THEN s.occurred_on ELSE w.voiced_on END"
    moves = "(s.kind = 'reopen' OR k.rank > w.stage_rank)"
    is_component = build_is_component("c")
    beginning, kept = (_RESUMED, _KEPT_JOIN) if resumes else (_OPENING, "")
    no_start = dialect.convert_to_date("'0001-01-01'")
    since = f"n.occurred_on >= coalesce(kept.until_on, {no_start})" if resumes else ""
    first, later = _select_next_row("c.id", since), _select_next_row("w.commitment_id", _LATER)
    return f"""\
  SELECT c.id, c.voiced_on, (SELECT min(part.voiced_on) FROM commitments part WHERE {is_component}),
    c.track, {beginning}
  FROM commitments c
  JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
{kept}  LEFT JOIN followups n ON n.id = {first}
  WHERE {chosen} AND c.merged_into_id IS NULL
  UNION ALL
  SELECT w.commitment_id, w.voiced_on, w.parts_on, w.track, {began_on}, n.occurred_on, n.id,
    CASE WHEN {moves} THEN s.stage ELSE w.stage END, CASE WHEN {moves} THEN k.rank ELSE w.stage_rank END,
    CASE WHEN {moves} THEN s.id ELSE w.stage_row END,
    CASE WHEN k.rank > w.reached_rank THEN k.rank ELSE w.reached_rank END,
    coalesce(s.condition, w.condition), CASE WHEN s.condition IS NULL THEN w.condition_row ELSE s.id END,
    CASE WHEN s.kind IN ('progress', 'reopen') THEN s.id ELSE w.progress_row END,
    CASE WHEN s.kind <> 'note' THEN s.id ELSE w.contact_row END,
    CASE WHEN s.revised_amount IS NULL THEN w.amount_row ELSE s.id END,
    CASE WHEN s.revised_due_on IS NULL THEN w.due_row ELSE s.id END, w.followup_count + 1
  FROM walk w
  JOIN followups s ON s.id = w.next_id
  LEFT JOIN codes k ON k.kind = 'stage' AND k.code = s.stage AND k.track = w.track
  LEFT JOIN followups n ON n.id = {later}"""


_SELECT_SPANS = """\
  SELECT w.*, CASE t.kind WHEN 'row' THEN w.began_on WHEN 'parts' THEN w.parts_on ELSE t.on_day END AS from_on
  FROM walk w CROSS JOIN starts t
  WHERE (w.ends_on IS NULL OR w.ends_on > w.began_on) AND CASE t.kind WHEN 'row' THEN 1 = 1
    WHEN 'parts' THEN w.parts_on > w.began_on AND (w.ends_on IS NULL OR w.parts_on < w.ends_on)
      AND w.parts_on NOT IN (SELECT on_day FROM cuts)
    ELSE t.on_day > w.began_on AND (w.ends_on IS NULL OR t.on_day < w.ends_on) END"""
"""The query of the spans of `walk`, cut where a rule changes or a component of a commitment begins."""

_SELECT_FACTS = f"""\
  SELECT w.*, (SELECT min(e.on_day) FROM (SELECT w.ends_on AS on_day UNION ALL SELECT w.parts_on
      UNION ALL SELECT on_day FROM cuts) e WHERE e.on_day > w.from_on) AS until_on,
    progress.occurred_on AS progress_on, contact.occurred_on AS contact_on,
    coalesce(progress.occurred_on, w.voiced_on) AS idle_from,
    coalesce(contact.occurred_on, w.voiced_on) AS silent_from,
    coalesce(due.revised_due_on, c.due_on) AS due_on, c.due_stage,
    coalesce(revised.revised_amount, c.amount) AS amount,
    coalesce(revised.revised_currency, c.currency) AS currency, company.region, event.kind AS event_kind,
    next.opening_row AS next_row, next.due_on AS next_on, c.review, c.ref, c.voiced_precision
  FROM spans w
  JOIN commitments c ON c.id = w.commitment_id
  JOIN companies named ON named.id = c.company_id
  {build_root_join("named", "company")}
  LEFT JOIN events event ON event.id = c.event_id
  LEFT JOIN followups progress ON progress.id = w.progress_row
  LEFT JOIN followups contact ON contact.id = w.contact_row
  LEFT JOIN followups due ON due.id = w.due_row
  LEFT JOIN followups revised ON revised.id = w.amount_row
  LEFT JOIN action_spans next ON next.action_id = (
    SELECT a.action_id FROM action_spans a WHERE a.commitment_id = w.commitment_id
      AND a.opened_on <= w.from_on AND (a.closed_on IS NULL OR a.closed_on > w.from_on)
    ORDER BY a.due_on, a.action_id LIMIT 1)"""
"""The query of the spans with their last days, and with the facts on which the light depends."""


def _build_light_change_day(dialect: Dialect, limit: str) -> str:
    """Return SQL for the day on which a commitment gets a yellow or red light, if nothing more happens.

    `limit` is the column of the limit that is exceeded on that day: `yellow_days` (yellow) or `red_days`
    (red). `s` is the row of `standings` that is being computed.
    """
    judged = rule_sql.JudgedColumns(
        **{
            name: f"s.{name}"
            for name in ("stage_rank", "track", "region", "event_kind", "amount", "currency")
        },
        due_stage="s.due_stage",
        due_on="s.due_on",
        idle_days="s.idle_from",
        late_days="s.due_on",
        action_days="s.next_on",
    )
    turn = dialect.find_earliest_day(rule_sql.build_counted_days("l", judged), f"l.{limit} + 1")
    return f"""CASE WHEN s.condition = 'active' THEN (SELECT {turn}
   FROM (SELECT 1 AS one) once CROSS JOIN periods l
   WHERE {_IN_FORCE} AND l.kind <> 'contact_age' AND {rule_sql.build_rule_applies("l", judged)}) END"""
