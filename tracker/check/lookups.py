"""Rules on the tables that the program fills: codes, rules, char_folds and data_dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.check.rules import UPGRADE, Problem, Rule, combine_finders
from tracker.locale import gettext, ngettext
from tracker.store import dictionary
from tracker.store.reader import Reader
from tracker.values import text
from tracker.values.codes import RuleKind, Stage

_MEANING_COLUMNS = ("table_name", "column_name", "name_hans", "meaning_en", "meaning_hans", "unit", "example")
_MOST_LISTED = 5


def _find_bad_labels(reader: Reader) -> Iterator[Problem]:
    """Yield a problem for each code without a label and each stage with a wrong rank.

    The figures leave out the commitments that have such a code or stage.
    """
    rows = reader.rows("SELECT id, kind, code, track, rank FROM codes")
    rows_by_key = {(row["kind"], row["code"], row["track"]): row for row in rows}
    for kind, code, track in dictionary.list_labels():
        row = rows_by_key.get((kind, code, track))
        look = f"SELECT * FROM codes WHERE kind = '{kind}' ORDER BY track, rank"
        if row is None:
            yield Problem(
                "codes",
                None,
                gettext("the label of the {kind} “{code}” (kind of commitment: {track}) is missing").format(
                    kind=kind, code=code, track=track
                ),
                look,
            )
        elif kind == "stage" and row["rank"] != Stage(code).rank:
            message = gettext(
                "the rank of the stage “{code}” (kind of commitment: {track}) is {rank}, not {expected}"
            ).format(code=code, track=track, rank=row["rank"], expected=Stage(code).rank)
            yield Problem("codes", row["id"], message, look)


def _find_missing_rules(reader: Reader) -> Iterator[Problem]:
    """Yield the kinds of rules that are missing in the table rules."""
    kinds = {row["kind"] for row in reader.rows("SELECT DISTINCT kind FROM rules")}
    for kind in RuleKind:
        if kind not in kinds:
            yield Problem(
                "rules",
                None,
                gettext("the table rules has no rule of the kind {kind}").format(kind=kind),
                "SELECT * FROM rules",
            )


def _find_wrong_folds(reader: Reader) -> Iterator[Problem]:
    """Yield the characters that the table char_folds replaces by another character than this program does.

    Search replaces characters so that texts can be compared, such as Traditional ones by Simplified ones.
    """
    expected, stored = text.build_fold_table(), reader.fold_table
    code_points = expected.keys() | stored.keys()
    wrong = sorted(point for point in code_points if expected.get(point) != stored.get(point))
    if wrong:
        few = ", ".join(str(point) for point in wrong[:_MOST_LISTED])
        message = ngettext(
            "the table char_folds, which searches use, is wrong for {count} character: code point {first}",
            "the table char_folds, which searches use, is wrong for {count} characters; the first is "
            "code point {first}",
            len(wrong),
        ).format(count=f"{len(wrong):,}", first=wrong[0])
        yield Problem("char_folds", None, message, f"SELECT * FROM char_folds WHERE codepoint IN ({few})")


def _find_wrong_meanings(reader: Reader) -> Iterator[Problem]:
    """Yield the tables and columns whose description in data_dictionary is missing or not the program's."""
    rows = reader.rows(f"SELECT id, {', '.join(_MEANING_COLUMNS)} FROM data_dictionary ORDER BY id")
    rows_by_key = {(row["table_name"], row["column_name"]): row for row in rows}
    for meaning in dictionary.list_meanings(reader):
        row = rows_by_key.get((meaning.table_name, meaning.column_name))
        if row is None or tuple(row[column] for column in _MEANING_COLUMNS) != tuple(meaning):
            name = f"{meaning.table_name}.{meaning.column_name or '*'}"
            look = f"SELECT * FROM data_dictionary WHERE table_name = '{meaning.table_name}'"
            yield Problem(
                "data_dictionary",
                None if row is None else row["id"],
                gettext("the explanation of {name} in the data dictionary is missing or was changed").format(
                    name=name
                ),
                look,
            )


RULES = (
    Rule(
        "lookups",
        UPGRADE,
        combine_finders(_find_bad_labels, _find_missing_rules, _find_wrong_folds, _find_wrong_meanings),
    ),
)
