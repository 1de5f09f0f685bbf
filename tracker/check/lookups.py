"""Whether the labels, rules, folds and meanings that the program counts on are in the database."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.rules import UPGRADE, Problem, Rule, combine_finders
from tracker.store import dictionary
from tracker.store.reader import Reader, read_fold_table
from tracker.values import text
from tracker.values.codes import RuleKind, Stage

_MEANING_COLUMNS = ("table_name", "column_name", "name_hans", "meaning_en", "meaning_hans", "unit", "example")
_MOST_LISTED = 5


def _find_bad_labels(reader: Reader) -> Iterator[Problem]:
    """Yield labels that are not there, and stages of another rank: figures would lose rows."""
    rows = reader.rows("SELECT id, kind, code, track, rank FROM codes")
    there = {(row["kind"], row["code"], row["track"]): row for row in rows}
    for kind, code, track in dictionary.list_labels():
        row = there.get((kind, code, track))
        look = f"SELECT * FROM codes WHERE kind = '{kind}' ORDER BY track, rank"
        if row is None:
            yield Problem("codes", None, f"the label of {kind} {code} ({track}) is not there", look)
        elif kind == "stage" and row["rank"] != Stage(code).rank:
            message = f"the rank of stage {code} ({track}) is {row['rank']}, not {Stage(code).rank}"
            yield Problem("codes", row["id"], message, look)


def _find_missing_rules(reader: Reader) -> Iterator[Problem]:
    there = {row["kind"] for row in reader.rows("SELECT DISTINCT kind FROM rules")}
    for kind in RuleKind:
        if kind not in there:
            yield Problem("rules", None, f"there is no rule of the kind {kind}", "SELECT * FROM rules")


def _find_wrong_folds(reader: Reader) -> Iterator[Problem]:
    wanted, there = text.build_fold_table(), read_fold_table(reader)
    wrong = sorted(point for point in wanted.keys() | there.keys() if wanted.get(point) != there.get(point))
    if wrong:
        few = ", ".join(str(point) for point in wrong[:_MOST_LISTED])
        message = f"{len(wrong)} characters are compared as others than they are, the first {wrong[0]}"
        yield Problem("char_folds", None, message, f"SELECT * FROM char_folds WHERE codepoint IN ({few})")


def _find_wrong_meanings(reader: Reader) -> Iterator[Problem]:
    rows = reader.rows(f"SELECT id, {', '.join(_MEANING_COLUMNS)} FROM data_dictionary ORDER BY id")
    there = {(row["table_name"], row["column_name"]): row for row in rows}
    for meaning in dictionary.list_meanings(reader):
        row = there.get((meaning.table_name, meaning.column_name))
        if row is None or tuple(row[name] for name in _MEANING_COLUMNS) != tuple(meaning):
            of = f"{meaning.table_name}.{meaning.column_name or '*'}"
            look = f"SELECT * FROM data_dictionary WHERE table_name = '{meaning.table_name}'"
            yield Problem(
                "data_dictionary",
                None if row is None else row["id"],
                f"it does not say what {of} means",
                look,
            )


RULES = (
    Rule(
        "lookups",
        UPGRADE,
        combine_finders(_find_bad_labels, _find_missing_rules, _find_wrong_folds, _find_wrong_meanings),
    ),
)
