"""Test the labels: each code has three, no two codes share one, and the program uses them all."""

from __future__ import annotations

import ast
import tomllib
from enum import StrEnum
from functools import cache

import pytest
from jinja2 import Environment, nodes

from helpers.paths import ROOT
from tracker.check import history_heads, run
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
RULES = tomllib.loads((ROOT / "seeds" / "rules.toml").read_text(encoding="utf-8"))["rule"]


def collect_tables():
    """Return the tables of labels.toml by kind. The stages have one table for each track."""
    stages = {f"stage.{track}": table for track, table in LABELS["stage"].items()}
    return stages | {kind: table for kind, table in LABELS.items() if kind != "stage"}


TABLES = collect_tables()
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


# The labels that the program uses, as its source says: labels("kind", "code"), Column("code", …), the
# fields and sections of ShowOutput, and codes that reach `labels` through a parameter, a loop over literals
# or the keys of a dict.


class LabelUses(ast.NodeVisitor):
    """The labels that the source of one module uses: `pairs` of (kind, code), and every kind in `kinds`."""

    def __init__(self, module):
        self.pairs, self.kinds = set(), set()
        self._scopes = [module]
        self._relays = {}
        for function in ast.walk(module):
            if isinstance(function, ast.FunctionDef):
                self._relays |= find_relays(function)
        self.visit(module)

    def visit_FunctionDef(self, node):
        self._scopes.append(node)
        self.generic_visit(node)
        self._scopes.pop()

    def visit_Call(self, node):
        if get_called_name(node) == "labels" and isinstance(node.args[0], ast.Starred):
            self.pairs |= find_written_pairs(self._scopes[0])
        for kind, code in read_labels_call(node):
            self.kinds.add(kind)
            self._add_pairs(kind, code)
        if get_called_name(node) == "Column" and 0 < len(node.args) < 4:  # the fourth is another heading
            self._add_pairs("column", node.args[0])
        if get_called_name(node) == "ShowOutput":
            for key in (key for argument in node.args for key in list_dict_keys(argument, self._scopes[0])):
                self._add_pairs("column", key)
        if get_called_name(node) == "Section" and len(node.args) > 2:
            heading_or_key = node.args[3] if len(node.args) > 3 else node.args[0]
            self._add_pairs("text", heading_or_key)
        if get_called_name(node) == "Question":
            self._add_pairs("question", node.args[0])
            self._add_pairs("column", node.args[1])
        if isinstance(node.func, ast.Attribute) and node.func.attr == "text" and node.args:
            self._add_pairs("text", node.args[0])  # painting.text("code")
        for kind, place in self._relays.get(get_called_name(node), ()):
            if place < len(node.args):
                self._add_pairs(kind, node.args[place])
        self.generic_visit(node)

    def _add_pairs(self, kind, code):
        """Add a pair for each text that the expression `code` can have."""
        self.pairs |= {(kind, word) for word in resolve_texts(code, self._scopes[-1])}


def list_dict_keys(node, module):
    """Return the keys of a dict that is written out, or that a function of the module returns."""
    if isinstance(node, ast.Call):
        made = [
            f for f in ast.walk(module) if isinstance(f, ast.FunctionDef) and f.name == get_called_name(node)
        ]
        returned = [inner.value for f in made for inner in ast.walk(f) if isinstance(inner, ast.Return)]
        return [key for value in returned if isinstance(value, ast.Dict) for key in value.keys]
    return node.keys if isinstance(node, ast.Dict) else []


def find_written_pairs(module):
    """Return the (kind, code) tuples that a module writes out, for calls such as labels(*pair)."""
    pairs = (node.elts for node in ast.walk(module) if isinstance(node, ast.Tuple) and len(node.elts) == 2)
    return {
        (kind.value, code.value)
        for kind, code in pairs
        if isinstance(kind, ast.Constant) and isinstance(code, ast.Constant) and kind.value in LABELS
    }


def find_template_pairs(file):
    """Return the (kind, code) pairs that a template uses: a literal code, or a loop over literals."""
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


def get_called_name(call):
    """Return the name of the function or method that a call calls."""
    return getattr(call.func, "attr", getattr(call.func, "id", None))


def read_labels_call(call):
    """Yield the kind and the code of labels("kind", code)."""
    if get_called_name(call) == "labels" and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        yield call.args[0].value, call.args[1]


def find_relays(function):
    """Return {function: [(kind, position)]} for a function that passes a parameter on to `labels`."""
    names = [parameter.arg for parameter in function.args.args]
    calls = [
        found for call in ast.walk(function) if isinstance(call, ast.Call) for found in read_labels_call(call)
    ]
    handed = [(kind, names.index(code.id)) for kind, code in calls if getattr(code, "id", None) in names]
    return {function.name: handed} if handed else {}


def resolve_texts(node, scope):
    """Return the texts that an expression can have: literals, both arms of `if`, names of loops."""
    if isinstance(node, ast.Constant):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return resolve_texts(node.body, scope) | resolve_texts(node.orelse, scope)
    if isinstance(node, ast.Name):
        return {
            word
            for loop in find_enclosing_loops(node, scope)
            for word in list_loop_values(loop, node.id, scope)
        }
    return set()


def find_enclosing_loops(node, scope):
    """Yield every `for` around an expression: statements and comprehensions."""
    for outer in ast.walk(scope):
        if any(inner is node for inner in ast.walk(outer)):
            yield from [outer] if isinstance(outer, ast.For) else getattr(outer, "generators", [])


def list_loop_values(loop, name, scope):
    """Yield the literals that a loop gives to a name: of a tuple, of tuples, or the keys of a dict."""
    target = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
    places = [place for place, part in enumerate(target) if getattr(part, "id", None) == name]
    if not places:
        return
    for item in list_loop_items(loop.iter, scope):
        part = item.elts[places[0]] if isinstance(item, ast.Tuple) else item
        if isinstance(part, ast.Constant):
            yield part.value


def list_loop_items(node, scope):
    """Return the items of a tuple, also of a constant's, or for `….items()` the keys of every dict."""
    if isinstance(node, ast.Name):
        return list_constant_items(node.id)
    if isinstance(node, ast.Tuple):
        return node.elts
    if isinstance(node, ast.Call) and get_called_name(node) == "items":
        dicts = [
            a.value for a in ast.walk(scope) if isinstance(a, ast.Assign) and isinstance(a.value, ast.Dict)
        ]
        return [key for made in dicts for key in made.keys]
    return []


@cache
def list_constant_items(name):
    """Return the items of the tuple that a module of report/ calls so."""
    assigned = [
        part.value
        for file in sorted((ROOT / "tracker" / "report").rglob("*.py"))
        for part in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(part, ast.Assign) and isinstance(part.value, ast.Tuple)
        if any(isinstance(target, ast.Name) and target.id == name for target in part.targets)
    ]
    return assigned[0].elts if len(assigned) == 1 else []


def parse_modules():
    """Return the labels that each module of cli/ and report/ uses, and those of two modules of read/."""
    files = [*(ROOT / "tracker" / "cli").rglob("*.py"), *(ROOT / "tracker" / "report").rglob("*.py")]
    files += [ROOT / "tracker" / "read" / name for name in ("definitions.py", "row_names.py")]
    return [LabelUses(ast.parse(file.read_text(encoding="utf-8"))) for file in sorted(files)]


@pytest.fixture(scope="module")
def used_labels():
    """The (kind, code) pairs that modules, templates, the history and the rules of the check use."""
    checked = {("check", rule.key) for rule in (*run.RULES, history_heads.make_history_rule(()))}
    templates = (ROOT / "tracker" / "report" / "html" / "templates").rglob("*.html")
    painted = {pair for file in templates for pair in find_template_pairs(file)}
    written = {pair for module in parse_modules() for pair in module.pairs}
    return written | painted | list_history_labels() | checked


def list_history_labels():
    """Return the pairs that the history uses for any row: its table and the headings of its columns."""
    journalled = [table for name, table in metadata.tables.items() if name not in UNJOURNALLED_TABLES]
    columns = {column.name for table in journalled for column in table.columns}
    hidden = {*row_names.UNSHOWN_COLUMNS, *row_names.CURRENCY_COLUMNS.values()}
    fields = {
        row_names.get_column_label_code("", name)
        for name in columns - hidden
        if not name.endswith("_precision")
    }
    return {("table", table.name) for table in journalled} | {("column", code) for code in fields}


@pytest.fixture(scope="module")
def figure_codes(seeded_template):
    """The codes of all figures of a report."""
    with open_reader(seeded_template, with_temporary_tables=True) as reader:
        return {figure.code for figure in build.build_report(reader, periods.parse_period("2024Q2")).figures}


@pytest.mark.slow
def test_the_program_uses_only_existing_kinds_of_label():
    assert {kind for module in parse_modules() for kind in module.kinds} <= {*KINDS, *lookups.WORD_KINDS}


@pytest.mark.parametrize("kind", [kind for kind in lookups.WORD_KINDS if kind not in (*FIGURES, "rule")])
def test_the_file_holds_exactly_the_labels_that_the_program_uses(used_labels, kind):
    used = {code for asked_for, code in used_labels if asked_for == kind}
    assert used
    assert {"never said": set(LABELS[kind]) - used, "missing": used - set(LABELS[kind])} == {
        "never said": set(),
        "missing": set(),
    }


def test_every_code_written_in_the_program_has_a_label(used_labels):
    for kind, code in used_labels:
        if kind in KINDS and kind != "stage":
            assert code in LABELS[kind], (kind, code)


def test_labels_of_figures_match_the_figures_of_the_report(figure_codes):
    assert set(LABELS["figure"]) == figure_codes


def test_every_rule_of_the_seeds_that_is_no_figure_has_a_name():
    named_elsewhere = ("figure", "size_band")
    assert set(LABELS["rule"]) == {rule["code"] for rule in RULES if rule["kind"] not in named_elsewhere}


def test_a_figure_has_a_definition_in_words_unless_a_rule_defines_it(figure_codes):
    defined = {rule["code"] for rule in RULES if rule["kind"] == "figure"}
    assert set(LABELS["definition"]) == figure_codes - defined


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
        (
            'ShowOutput(row, KEYS, {"ref": row.ref, "note": row.note})',
            {("column", "ref"), ("column", "note")},
        ),
        ('def h(row):\n  return {"ref": row.ref}\nShowOutput(row, KEYS, h(row))', {("column", "ref")}),
        ('Section("events", events, event_columns(labels), least=0)', {("text", "events")}),
        ('Section("held", positions, COLUMNS, "positions", least=0)', {("text", "positions")}),
        ('labels("column", row.name)', set()),
    ],
)
def test_the_search_finds_every_form_of_using_a_label(source, found):
    assert LabelUses(ast.parse(source)).pairs == found
