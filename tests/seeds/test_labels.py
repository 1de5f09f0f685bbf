"""Test the labels: each code has three, no two codes share one, and the program uses them all."""

from __future__ import annotations

import ast
import tomllib
from enum import StrEnum

import pytest
from jinja2 import Environment, nodes

from helpers.paths import ROOT
from tracker.check import run
from tracker.read import row_names
from tracker.report import build
from tracker.seeds import lookups
from tracker.store.reader import open_reader
from tracker.store.tables import UNJOURNALLED_TABLES, metadata
from tracker.values import codes, periods, text
from tracker.values.codes import Track

pytestmark = pytest.mark.any_engine

LABELS = tomllib.loads((ROOT / "seeds" / "labels.toml").read_text(encoding="utf-8"))
SCRIPTS = ("en", "hans", "hant")
KINDS = lookups.map_code_lists_by_kind()
FIGURES = ("figure", "definition")


def tables():
    """Return the tables of the file by name; stages have one for each track."""
    stages = {f"stage.{track}": table for track, table in LABELS["stage"].items()}
    return stages | {kind: table for kind, table in LABELS.items() if kind != "stage"}


TABLES = tables()
LINES = [(kind, code) for kind, table in TABLES.items() for code in table]


def test_the_file_has_exactly_one_table_per_kind_of_label():
    lists = [
        value for value in vars(codes).values() if isinstance(value, type) and issubclass(value, StrEnum)
    ]
    assert len(KINDS) == len(lists) - 1  # StrEnum itself is imported there
    assert set(LABELS) == {*KINDS, *lookups.WORD_KINDS}
    assert list(LABELS["stage"]) == list(Track)


@pytest.mark.parametrize("kind", KINDS)
def test_every_code_has_labels_in_the_order_of_its_list(kind):
    for track in Track if kind == "stage" else ("",):
        assert list(TABLES[f"{kind}.{track}".rstrip(".")]) == list(KINDS[kind])


@pytest.mark.parametrize(("kind", "code"), LINES)
def test_every_label_is_given_in_all_three_scripts(kind, code):
    label = TABLES[kind][code]
    assert tuple(label) == SCRIPTS
    assert all(words and words == words.strip() for words in label.values())
    assert label["en"].isascii()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("kind", TABLES)
def test_no_two_codes_of_one_kind_share_a_label(kind, script):
    words = [label[script] for label in TABLES[kind].values()]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


def test_traditional_labels_fold_to_the_simplified_ones():
    table = text.build_fold_table()
    different = {
        (kind, code): label
        for kind, labels in TABLES.items()
        for code, label in labels.items()
        if text.fold_text(label["hant"], table) != text.fold_text(label["hans"], table)
    }
    assert different == {}


@pytest.mark.parametrize("kind", TABLES)
def test_no_label_equals_the_code_of_another_row(kind):
    table = TABLES[kind]
    assert [
        code for code in table for other in table if other != code and code in table[other].values()
    ] == []


def test_the_database_holds_the_labels_of_the_file(seeded_template):
    with open_reader(seeded_template) as reader:
        rows = reader.rows("SELECT * FROM codes")
    stored = {
        (f"stage.{row['track']}" if row["kind"] == "stage" else row["kind"], row["code"]): tuple(
            row[f"label_{script}"] for script in SCRIPTS
        )
        for row in rows
    }
    assert stored == {(kind, code): tuple(TABLES[kind][code].values()) for kind, code in LINES}


# The labels that the program uses, as its source says: labels("kind", "code"), Column("code", …), the fields
# and sections of Details, and codes that reach `labels` through a parameter, a loop over literals or the keys
# of a dict.


class Uses(ast.NodeVisitor):
    """The (kind, code) pairs that one module says, and every kind that it asks for."""

    def __init__(self, module):
        self.found, self.kinds = set(), set()
        self._scopes = [module]
        self._relays = {}
        for function in ast.walk(module):
            if isinstance(function, ast.FunctionDef):
                self._relays |= relays(function)
        self.visit(module)

    def visit_FunctionDef(self, node):
        self._scopes.append(node)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node):
        if called(node) == "labels" and isinstance(node.args[0], ast.Starred):
            self.found |= pairs_of(self._scopes[0])
        for kind, code in asked(node):
            self.kinds.add(kind)
            self._add(kind, code)
        if called(node) == "Column" and node.args:
            self._add("column", node.args[0])
        if called(node) == "Details":
            for key in (key for argument in node.args for key in keys_of(argument, self._scopes[0])):
                self._add("column", key)
        if called(node) == "Section" and len(node.args) > 2:
            self._add("text", node.args[3] if len(node.args) > 3 else node.args[0])  # its heading, or its key
        if called(node) == "Question":
            self._add("question", node.args[0])
            self._add("column", node.args[1])
        if isinstance(node.func, ast.Attribute) and node.func.attr == "text" and node.args:
            self._add("text", node.args[0])  # painting.text("code")
        for kind, place in self._relays.get(called(node), ()):
            if place < len(node.args):
                self._add(kind, node.args[place])
        self.generic_visit(node)

    def _add(self, kind, code):
        self.found |= {(kind, word) for word in words(code, self._scopes[-1])}


def keys_of(node, module):
    """Return the keys of a dict that is written out, or that a function of the module returns."""
    if isinstance(node, ast.Call):
        made = [f for f in ast.walk(module) if isinstance(f, ast.FunctionDef) and f.name == called(node)]
        returned = [inner.value for f in made for inner in ast.walk(f) if isinstance(inner, ast.Return)]
        return [key for value in returned if isinstance(value, ast.Dict) for key in value.keys]
    return node.keys if isinstance(node, ast.Dict) else []


def pairs_of(module):
    """Return the pairs of texts that a module writes out, for a call such as labels(*pair)."""
    pairs = (node.elts for node in ast.walk(module) if isinstance(node, ast.Tuple) and len(node.elts) == 2)
    return {
        (kind.value, code.value)
        for kind, code in pairs
        if isinstance(kind, ast.Constant) and isinstance(code, ast.Constant) and kind.value in LABELS
    }


def pairs_of_template(file):
    """Return the (kind, code) pairs that a template asks for: a literal code, or a loop over literals."""
    template = Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
    loops = {
        loop.target.name: [item.value for item in loop.iter.items]
        for loop in template.find_all(nodes.For)
        if isinstance(loop.iter, nodes.Tuple)
    }
    pairs = set()
    for call in template.find_all(nodes.Call):
        if getattr(call.node, "name", None) == "labels":
            kind, code = call.args
            codes = [code.value] if isinstance(code, nodes.Const) else loops[code.name]
            pairs |= {(kind.value, value) for value in codes}
    return pairs


def called(call):
    return getattr(call.func, "attr", getattr(call.func, "id", None))


def asked(call):
    """Yield the kind and the code of labels("kind", code)."""
    if called(call) == "labels" and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        yield call.args[0].value, call.args[1]


def relays(function):
    """Return {name: [(kind, place)]} for a function that hands a parameter to `labels`."""
    names = [parameter.arg for parameter in function.args.args]
    calls = [found for call in ast.walk(function) if isinstance(call, ast.Call) for found in asked(call)]
    handed = [(kind, names.index(code.id)) for kind, code in calls if getattr(code, "id", None) in names]
    return {function.name: handed} if handed else {}


def words(node, scope):
    """Return the texts that an expression can be, as far as the source says."""
    if isinstance(node, ast.Constant):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return words(node.body, scope) | words(node.orelse, scope)
    if isinstance(node, ast.Name):
        return {word for loop in loops_around(node, scope) for word in looped(loop, node.id, scope)}
    return set()


def loops_around(node, scope):
    """Yield every `for` in which the expression stands, of statements and of comprehensions."""
    for outer in ast.walk(scope):
        if any(inner is node for inner in ast.walk(outer)):
            yield from [outer] if isinstance(outer, ast.For) else getattr(outer, "generators", [])


def looped(loop, name, scope):
    """Yield the literals that a loop gives to a name: of a tuple, of tuples, or the keys of a dict."""
    target = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
    places = [place for place, part in enumerate(target) if getattr(part, "id", None) == name]
    if not places:
        return
    for item in literal(loop.iter, scope):
        part = item.elts[places[0]] if isinstance(item, ast.Tuple) else item
        if isinstance(part, ast.Constant):
            yield part.value


def literal(node, scope):
    if isinstance(node, ast.Tuple):
        return node.elts
    if isinstance(node, ast.Call) and called(node) == "items":
        dicts = [
            a.value for a in ast.walk(scope) if isinstance(a, ast.Assign) and isinstance(a.value, ast.Dict)
        ]
        return [key for made in dicts for key in made.keys]
    return []


def modules():
    files = [*(ROOT / "tracker" / "cli").rglob("*.py"), *(ROOT / "tracker" / "report").rglob("*.py")]
    files += [ROOT / "tracker" / "read" / name for name in ("definitions.py", "row_names.py")]
    return [Uses(ast.parse(file.read_text(encoding="utf-8"))) for file in sorted(files)]


@pytest.fixture(scope="module")
def said():
    checked = {("check", rule.key) for rule in run.RULES}
    templates = (ROOT / "tracker" / "report" / "html" / "templates").glob("*.html")
    painted = {pair for file in templates for pair in pairs_of_template(file)}
    return {pair for module in modules() for pair in module.found} | painted | told_by_history() | checked


def told_by_history():
    """Return what the history says of any row: its table, and its columns by their headings."""
    journalled = [table for name, table in metadata.tables.items() if name not in UNJOURNALLED_TABLES]
    columns = {column.name for table in journalled for column in table.columns}
    hidden = {*row_names.UNSHOWN_COLUMNS, *row_names.CURRENCY_COLUMNS.values()}
    fields = {
        row_names.get_label_code("", name) for name in columns - hidden if not name.endswith("_precision")
    }
    return {("table", table.name) for table in journalled} | {("column", code) for code in fields}


@pytest.fixture(scope="module")
def figures(seeded_template):
    with open_reader(seeded_template, holding=True) as reader:
        return {figure.code for figure in build.build_report(reader, periods.parse_period("2024Q2")).figures}


@pytest.mark.slow
def test_the_program_uses_only_existing_kinds_of_label():
    assert {kind for module in modules() for kind in module.kinds} <= {*KINDS, *lookups.WORD_KINDS}


@pytest.mark.parametrize("kind", [kind for kind in lookups.WORD_KINDS if kind not in FIGURES])
def test_the_file_holds_exactly_the_labels_that_the_program_uses(said, kind):
    used = {code for asked_for, code in said if asked_for == kind}
    assert used
    assert {"never said": set(LABELS[kind]) - used, "missing": used - set(LABELS[kind])} == {
        "never said": set(),
        "missing": set(),
    }


def test_every_code_written_in_the_program_has_a_label(said):
    for kind, code in said:
        if kind in KINDS and kind != "stage":
            assert code in LABELS[kind], (kind, code)


def test_labels_of_figures_match_the_figures_of_the_report(figures):
    assert set(LABELS["figure"]) == figures


def test_a_figure_has_a_definition_in_words_unless_a_rule_defines_it(figures):
    rules = tomllib.loads((ROOT / "seeds" / "rules.toml").read_text(encoding="utf-8"))["rule"]
    defined = {rule["code"] for rule in rules if rule["kind"] == "figure"}
    assert set(LABELS["definition"]) == figures - defined


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('labels("column", "ref")', {("column", "ref")}),
        ('report.labels("sheet", "cover")', {("sheet", "cover")}),
        ('Column("stage", lambda row: labels("stage", row.stage))', {("column", "stage")}),
        ('labels("text", "a" if late else "b")', {("text", "a"), ("text", "b")}),
        ('BOTH = {"x": ("text", "more")}\nlabels(*BOTH["x"])', {("text", "more")}),
        ('def h(code):\n  return labels("text", code)\nh("state")', {("text", "state")}),
        ('for code in ("a", "b"):\n  labels("sheet", code)', {("sheet", "a"), ("sheet", "b")}),
        ('for code, cell in (("a", 1), ("b", 2)):\n  labels("text", code)', {("text", "a"), ("text", "b")}),
        ('values = {"a": 1}\n[labels("column", c) for c, v in values.items()]', {("column", "a")}),
        ('Question("voice", "voiced_by", "voices", VOICE)', {("question", "voice"), ("column", "voiced_by")}),
        ('Details(row, KEYS, {"ref": row.ref, "note": row.note})', {("column", "ref"), ("column", "note")}),
        ('def h(row):\n  return {"ref": row.ref}\nDetails(row, KEYS, h(row))', {("column", "ref")}),
        ('Section("events", events, event_columns(labels), least=0)', {("text", "events")}),
        ('Section("held", positions, COLUMNS, "positions", least=0)', {("text", "positions")}),
        ('labels("column", row.name)', set()),
    ],
)
def test_the_search_finds_every_form_of_using_a_label(source, found):
    assert Uses(ast.parse(source)).found == found
