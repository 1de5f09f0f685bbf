"""Find the row that a typed text means: by reference, name, alias or a part of one, or by a code's label.

A text of digits only must be a complete name, such as that of a company called 360. It does not match a part
of a name, or the id of a row that no list shows: the error then lists the rows that may be meant. A reference
in another form, such as 2024-6 for 2024-006, is not accepted either: the error suggests the right form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import NamedTuple, TypeVar

from tracker import values
from tracker.errors import AmbiguousError, NotFoundError
from tracker.locale import get_language, gettext, gettext_noop
from tracker.read.indexed_names import (
    COMPANY_NAMES,
    PERSON_NAMES,
    FoldedNames,
    PrintedNames,
    build_whole_name_query,
)
from tracker.read.labels import Labels, get_label_column
from tracker.store import dialects
from tracker.store.company_sql import ALL_NAMES, COMMITMENTS_OF_COMPANY, build_root_id, build_root_join
from tracker.store.reader import Reader, Row, find_unfolded_characters, read_folds
from tracker.values.code_labels import COLUMNS
from tracker.values.text import fold_text

Id = TypeVar("Id", int, str)
_MOST_CANDIDATES = 20
_MOST_LETTERS = 40
_MOST_COMPARED = 200
_PINYIN_INSIDE = 3
"""From this number of letters on, pinyin is also looked for inside the syllables of a name."""
_MOST_DIGITS = 18
"""A number of more digits is no number of a row; a credit code has 18."""
_MISTYPED_REFERENCE = re.compile(r"(?P<year>(?:19|20)?\d\d)(?:[^\w]|[_年第])+(?P<number>\d+)号?")
_JOINED_REFERENCE = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<number>\d+)")


class NamedKind(NamedTuple):
    """A kind of thing that people call by a name, such as companies.

    It says how the names of the kind are found in the database, and holds the error messages for it.
    """

    missing: str
    """The message about a name that none of them has; it is translated when it is shown."""
    list_command: str
    names: str
    hint: str
    """What to type where a name is ambiguous; translated like `missing`."""
    spellings: str = ""
    """The query of names by their pinyin, if the database holds it, and by a part of them."""
    number_forms: tuple[str, ...] = ()
    """How a row's number may be typed, if the screens show one: `#{}` for #12."""
    columns: Sequence[FoldedNames | PrintedNames] = ()
    """The columns of names by whose indexes a complete name is found without a look at all names.

    The first are names of the rows themselves, by whose `id` a typed number finds a row.
    """
    whole_names: str = ""
    """The query of the names {names} that are found so; it is needed if there are `columns`."""

    def is_number_of(self, row_id: int, wanted: str) -> bool:
        """Tell whether the typed text `wanted` is the number of a row, such as `#12` for the row 12."""
        return wanted in [form.format(row_id) for form in self.number_forms]

    def describe_candidate(self, row_id: int | str, name: str) -> str:
        """Return the line that names a row in an error message about an ambiguous name.

        The number of the row is included if people may type it.
        """
        if not self.number_forms:
            return f"  {name}"
        return "  " + gettext("{name} (#{number})").format(name=name, number=row_id)


def normalize_ref(ref: str) -> str:
    """Return a typed reference as it is stored: without blanks around it, with half-width digits."""
    return unicodedata.normalize("NFKC", ref).strip()


def find_commitment(reader: Reader, typed: str) -> str:
    """Find a commitment by reference, part of its title, or a name of its company; return its reference.

    Raises NotFoundError, or AmbiguousError, which lists the commitments that may be meant. If only a number
    was typed, these are the commitments whose reference ends with it; for 2024-6 or 2024006, it is the
    commitment 2024-006.
    """
    exact_ref = reader.value("SELECT ref FROM commitments WHERE ref = :ref", ref=normalize_ref(typed))
    if exact_ref is not None:
        return str(exact_ref)
    try:
        return _read_ref(reader, _find_in_large_table(reader, COMMITMENT_KIND, typed))
    except NotFoundError:
        of_companies = _find_commitments_of_companies(reader, typed)
        if not of_companies:
            raise
        return _require_single_match(COMMITMENT_KIND, of_companies, typed)
    except AmbiguousError as error:
        error.candidates = {_read_ref(reader, row_id): name for row_id, name in error.candidates.items()}
        raise


def _read_ref(reader: Reader, commitment_id: int) -> str:
    return str(reader.value("SELECT ref FROM commitments WHERE id = :id", id=commitment_id))


def _find_commitments_of_companies(reader: Reader, typed: str) -> dict[str, str]:
    """Return the commitments of the companies that a typed name or pinyin may mean.

    The keys are references. The values are lines that name the commitments in an error message.
    """
    try:
        company_ids = [find_company(reader, typed)]
    except AmbiguousError as error:
        company_ids = list(error.candidates)
    except NotFoundError:
        return {}
    return {
        row["ref"]: row["name"]
        for company_id in company_ids[:_MOST_CANDIDATES]
        for row in reader.rows(_COMMITMENTS_OF_ONE, company_id=company_id)
    }


def find_company(reader: Reader, typed: str, *, full_name_only: bool = False) -> int:
    """Find a company by #id, credit code, name, alias or part of one, in any script; return its id.

    With `full_name_only`, here and in the functions below, a part of a name is not enough. Raises
    NotFoundError, or AmbiguousError, which lists the companies that may be meant.
    """
    return _find_in_large_table(reader, COMPANY_KIND, typed, full_name_only=full_name_only)


def find_person(reader: Reader, typed: str, *, full_name_only: bool = False, at: int | None = None) -> int:
    """Find a person by id, name or part of one; return the id.

    If several people match, those at the company `at` are preferred. With `full_name_only`, a part of a name
    is not enough. Raises NotFoundError or AmbiguousError.
    """
    preferred_ids = _list_people_at(reader, at)
    return _find_in_large_table(
        reader, PERSON_KIND, typed, full_name_only=full_name_only, preferred_ids=preferred_ids
    )


def find_title_holder(reader: Reader, typed: str, title: str, *, at: int | None = None) -> int:
    """Find a person by id, name or part of one; if several match, return the only one with that title.

    People at the company `at` are preferred. Raises NotFoundError or AmbiguousError.
    """
    try:
        return find_person(reader, typed, at=at)
    except AmbiguousError:
        wanted, name = fold_texts(reader, [title, typed])
        rows = reader.rows(_TITLES, pattern=make_contains_pattern(name))
        titles = fold_texts(reader, [row["title"] for row in rows])
        held = {row["id"] for row, folded_title in zip(rows, titles, strict=True) if folded_title == wanted}
        held = held & _list_people_at(reader, at) or held
        if len(held) != 1:
            raise
        return int(held.pop())


def find_sector(reader: Reader, typed: str, *, full_name_only: bool = False) -> int:
    """Find a sector by code, name or part of a name. Raises NotFoundError or AmbiguousError."""
    return _find_in_small_table(reader, SECTOR_KIND, typed, full_name_only=full_name_only)


def find_event(reader: Reader, typed: str, *, full_name_only: bool = False) -> int:
    """Find an event by key, name or part of a name. Raises NotFoundError or AmbiguousError."""
    return _find_in_small_table(reader, EVENT_KIND, typed, full_name_only=full_name_only)


def find_source(reader: Reader, typed: str, *, full_name_only: bool = False) -> int:
    """Find a source by key, title or part of one. Raises NotFoundError or AmbiguousError."""
    return _find_in_small_table(reader, SOURCE_KIND, typed, full_name_only=full_name_only)


def find_announced_total(reader: Reader, typed: str, *, full_name_only: bool = False) -> int:
    """Find an announced total by key or part of one. Raises NotFoundError or AmbiguousError."""
    return _find_in_small_table(reader, TOTAL_KIND, typed, full_name_only=full_name_only)


def find_definition(reader: Reader, typed: str) -> int:
    """Find a rule by code, name or part of one; return the id of its newest version.

    Raises NotFoundError or AmbiguousError.
    """
    return _find_in_small_table(reader, DEFINITION_KIND, typed)


def find_figure(reader: Reader, typed: str) -> str:
    """Find a figure by its code, its name in any language, or a part of one; return its code.

    Raises NotFoundError or AmbiguousError.
    """
    codes = {row["id"]: row["code"] for row in reader.rows(_FIGURES_SQL)}
    try:
        return str(codes[_find_in_small_table(reader, FIGURE_KIND, typed)])
    except AmbiguousError as error:
        error.candidates = {codes[row_id]: name for row_id, name in error.candidates.items()}
        raise


def list_codes(reader: Reader, kind: str) -> list[str]:
    """Return the codes of a kind, each followed by its labels in the user's language.

    A label that only repeats the code is left out.
    """
    find_label = Labels(reader).find
    labels: dict[str, list[str]] = {}
    rows = reader.tuples("SELECT code, track FROM codes WHERE kind = :kind ORDER BY rank, id", kind=kind)
    for code, track in rows:
        labels.setdefault(code, []).append(find_label(kind, code, track) or code)
    return [f"{code} {join_labels(code, names)}".rstrip() for code, names in labels.items()]


def join_labels(code: str, labels: Iterable[str]) -> str:
    """Return the different labels of a code, joined by `/`; '' if it has only one, which equals the code."""
    different = list(dict.fromkeys(labels))
    return "" if different == [code.replace("_", " ")] else "/".join(different)


def find_code(reader: Reader, kind: str, typed: str) -> str | None:
    """Return the code that has this label in any language, or None.

    An English label may be typed in capital or small letters.
    """
    matching_code: str | None = reader.value(
        "SELECT code FROM codes WHERE kind = :kind"
        " AND (:typed IN (label_hans, label_hant) OR lower(label_en) = :lowered)",
        kind=kind,
        typed=typed.strip(),
        lowered=typed.strip().lower(),
    )
    if matching_code is None and get_language() not in COLUMNS:
        return Labels(reader).find_code(kind, typed.strip())
    return matching_code


def make_contains_pattern(wanted: str) -> str:
    """Return the LIKE pattern that matches the texts which contain `wanted`.

    `wanted` and the texts must be folded (made comparable): Simplified characters, half width, small letters.
    """
    return "%" + re.sub(r"([\\%_])", r"\\\1", wanted) + "%"


def make_printed_pattern(reader: Reader, typed: str) -> str:
    """Return a pattern that finds a typed text in names that are stored only as their source prints them.

    The functions `build_contains_condition` and `build_begins_with_condition` of a Dialect take the pattern.
    Each character becomes a bracket expression of all its forms (Traditional, full width, capital), which
    SQLite and PostgreSQL read alike. Only the beginning of a long text is compared: SQLite takes a pattern of
    at most 50,000 bytes.
    """
    wanted = fold_texts(reader, [typed])[0][:_MOST_COMPARED]
    alike = {char: _make_bracket(chars) for char, chars in find_unfolded_characters(reader, wanted).items()}
    return "".join(alike[char] for char in wanted)


def _make_bracket(chars: str) -> str:
    """Return a GLOB pattern `[…]` that matches any of these characters; a `]` among them comes first."""
    listed = sorted(chars, key=lambda char: (char != "]", char in "^-"))
    return f"[{''.join(listed)}]".replace("\\", "\\\\")


def _list_people_at(reader: Reader, company_id: int | None) -> set[int]:
    if company_id is None:
        return set()
    return {row["representative_id"] for row in reader.rows(_AT, company_id=company_id)}


def _find_in_large_table(
    reader: Reader,
    kind: NamedKind,
    typed: str,
    *,
    full_name_only: bool = False,
    preferred_ids: Collection[int] = (),
) -> int:
    """Return the id of the row that a typed text means; the database compares the names.

    With `full_name_only`, a part of a name is not enough. If several rows match, those in `preferred_ids` are
    preferred. Raises NotFoundError or AmbiguousError.
    """
    if kind.columns:
        whole_names = _find_whole_names(reader, kind, typed)
        with suppress(NotFoundError):
            return _pick_row(
                reader, kind, whole_names, typed, full_name_only=True, preferred_ids=preferred_ids
            )
    number = fold_texts(reader, [typed])[0].removeprefix("#")
    row_id = int(number) if _is_number(number) and not number.startswith("0") else None
    likely = _make_reference_pattern(number)
    build_condition = dialects.DIALECTS[reader.dialect].build_contains_condition
    sql = kind.names.format(holds=build_condition("n.form", ":pattern"))
    rows = reader.rows(sql, pattern=make_printed_pattern(reader, typed), id=row_id, likely=likely)
    try:
        return _pick_row(
            reader, kind, rows, typed, full_name_only=full_name_only, preferred_ids=preferred_ids
        )
    except NotFoundError:
        spelt = {} if full_name_only or not kind.spellings else _find_similar_spellings(reader, kind, typed)
        if not spelt:
            raise
        return _require_single_match(
            kind, {row_id: name for row_id, name in spelt.items() if row_id in preferred_ids} or spelt, typed
        )


def _find_whole_names(reader: Reader, kind: NamedKind, typed: str) -> list[Row]:
    """Return the names that are the typed text, and the name of the row with this number, by indexes."""
    wanted = fold_texts(reader, [typed])[0]
    number = wanted.removeprefix("#")
    query = build_whole_name_query(reader, kind.columns, wanted)
    of_number = kind.columns[0].select.format(condition="o.id = :number")
    sql = query.with_clause + kind.whole_names.format(names=f"{query.select}\nUNION ALL {of_number}")
    return reader.rows(sql, **query.parameters, number=int(number) if _is_number(number) else 0)


def _find_in_small_table(reader: Reader, kind: NamedKind, typed: str, *, full_name_only: bool = False) -> int:
    """Return the id of the row that a typed text means; all names are read and compared here.

    With `full_name_only`, a part of a name is not enough. Raises NotFoundError or AmbiguousError.
    """
    rows = reader.rows(kind.names.format(label=get_label_column()))
    try:
        return _pick_row(reader, kind, rows, typed, full_name_only=full_name_only)
    except NotFoundError:
        spelt = {} if full_name_only else _find_by_pinyin(reader, rows, typed)
        if not spelt:
            raise
        return _require_single_match(kind, spelt, typed)


def make_pinyin_patterns(wanted: str) -> dict[str, str]:
    """Return two LIKE patterns that find names by the pinyin that a user typed.

    The database stores the pinyin of a name as `syllables initials`. The pattern `pinyin` finds the typed
    text `wanted` in the syllables, the pattern `initials` in the initials. A short text must stand at the
    beginning of them.
    """
    part = make_contains_pattern(wanted)
    return {
        "pinyin": part if len(wanted) >= _PINYIN_INSIDE else part[1:],
        "initials": f"% {part}" if len(wanted) > 1 else f"% {part[1:]}",
    }


def rank_pinyin(key: str | None, wanted: str) -> int:
    """Return how well a typed text fits the pinyin of a name, 0 being the best.

    `key` is the pinyin in the form `syllables initials`. 0: the text is all the initials or all the
    syllables; 1: they begin with it; 2: they contain it; 3: it does not fit.
    """
    syllables, _, initials = (key or "").partition(" ")
    if not wanted or not key:
        return 3
    if wanted in (initials, syllables):
        return 0
    if initials.startswith(wanted) or syllables.startswith(wanted):
        return 1
    is_in_initials = len(wanted) > 1 and wanted in initials
    is_in_syllables = len(wanted) >= _PINYIN_INSIDE and wanted in syllables
    return 2 if is_in_initials or is_in_syllables else 3


@cache
def spell_pinyin(name: str) -> str:
    """Return the pinyin of a name as `syllables initials`, for a name whose pinyin is not stored.

    This loads a large library.
    """
    return values.text.make_pinyin_key(name)


def is_pinyin(typed: str) -> bool:
    """Tell whether a typed text may be pinyin: at least two letters, all of them small, so not IBM."""
    return len(typed) > 1 and typed.isascii() and typed.isalpha() and typed.islower()


def _find_similar_spellings(reader: Reader, kind: NamedKind, typed: str) -> dict[int, str]:
    """Return the rows of a large table that a typed text may mean by pinyin or by an incomplete company name.

    The result maps ids to names. Of the rows found by pinyin, only those that fit best are returned. A text
    that is not pinyin finds a company if it lacks only the place or the legal form of the company's name.
    With another place or trade, it would name another company.
    """
    wanted = fold_texts(reader, [typed])[0]
    if is_pinyin(typed):
        rows = reader.rows(kind.spellings, **make_pinyin_patterns(wanted), part="")
        return _select_best_ranked(
            {row["id"]: (row["name"], rank_pinyin(row["pinyin"], wanted)) for row in rows}
        )
    core = values.company_names.extract_core(wanted)
    if kind is not COMPANY_KIND or core.is_short or len(core.text) < 2:
        return {}
    rows = reader.rows(kind.spellings, pinyin="", initials="", part=make_contains_pattern(core.text))
    forms = fold_texts(reader, [row["form"] for row in rows])
    without_form = values.company_names.strip_legal_form(wanted)
    return {
        row["id"]: row["name"]
        for row, form in zip(rows, forms, strict=True)
        if without_form in form and values.company_names.extract_core(form).text == core.text
    }


def _find_by_pinyin(reader: Reader, rows: Sequence[Row], typed: str) -> dict[int, str]:
    """Return the names of the rows of a small table whose pinyin fits a typed text best, keyed by id."""
    wanted = fold_texts(reader, [typed])[0]
    if not is_pinyin(typed):
        return {}
    return _select_best_ranked(
        {
            row["id"]: (row["name"], rank_pinyin(spell_pinyin(row["form"]), wanted))
            for row in rows
            if row["form"] and not row["form"].isascii()
        }
    )


def _select_best_ranked(ranked: Mapping[int, tuple[str, int]]) -> dict[int, str]:
    best = min((rank for _, rank in ranked.values()), default=3)
    return {row_id: name for row_id, (name, rank) in ranked.items() if rank == best < 3}


def _pick_row(
    reader: Reader,
    kind: NamedKind,
    rows: list[Row],
    typed: str,
    *,
    full_name_only: bool,
    preferred_ids: Collection[int] = (),
) -> int:
    """Return the id of the row that a person typed: by its name, its number, or a part of its name.

    With `full_name_only` a part of a name is not enough. If several match, those in `preferred_ids` are
    preferred. Raises NotFoundError or AmbiguousError.
    """
    *forms, wanted = fold_texts(reader, [*(row["form"] or "" for row in rows), typed])
    row_forms = list(zip(rows, forms, strict=True))
    exactly = {row["id"]: row["name"] for row, form in row_forms if form == wanted}
    numbered = {row["id"]: row["name"] for row in rows if kind.is_number_of(row["id"], wanted)}
    partial = {} if full_name_only else {row["id"]: row["name"] for row, form in row_forms if wanted in form}
    is_bare = _is_number(wanted.removeprefix("#"))
    candidates = {} if full_name_only else {row["id"]: row["name"] for row in rows if row.get("is_candidate")}
    is_guess = not exactly and not numbered and (is_bare or bool(candidates))
    matches = exactly or numbered or candidates | partial
    matches = {row_id: name for row_id, name in matches.items() if row_id in preferred_ids} or matches
    if not matches or not wanted:
        raise NotFoundError(
            gettext(kind.missing).format(name=_shorten_text(typed)),
            gettext("see: {command}").format(command=kind.list_command),
        )
    return int(_require_single_match(kind, matches, typed, is_guess=is_guess, is_bare=is_bare))


def _require_single_match(
    kind: NamedKind, matches: Mapping[Id, str], typed: str, *, is_guess: bool = False, is_bare: bool = False
) -> Id:
    """Return the id of the only row in `matches`, which maps ids to names.

    Raises AmbiguousError if there are several rows, or if the only one is a guess. `is_bare` says, for the
    message, that the typed text is only a number.
    """
    if len(matches) > 1 or is_guess:
        listed = [kind.describe_candidate(row_id, name) for row_id, name in matches.items()]
        if len(listed) > _MOST_CANDIDATES:
            left_out = gettext("… and {count} more").format(count=len(listed) - _MOST_CANDIDATES)
            listed[_MOST_CANDIDATES:] = [f"  {left_out}"]
        if is_guess and is_bare:
            message = gettext("“{name}” is only a number, which may mean:\n{candidates}")
        elif is_guess:
            message = gettext("“{name}” is not the reference of a commitment, but may mean:\n{candidates}")
        else:
            message = gettext("“{name}” may mean any of these {count}:\n{candidates}")
        raise AmbiguousError(
            message.format(name=_shorten_text(typed), count=len(matches), candidates="\n".join(listed)),
            gettext(kind.hint),
            {row_id: line.strip() for row_id, line in zip(matches, listed[:_MOST_CANDIDATES], strict=False)},
        )
    return next(iter(matches))


def complete_reference(typed: str) -> str | None:
    """Return a reference as the register writes it: 2024-6 and 2024006 → 2024-006; None for other texts."""
    pattern = _make_reference_pattern(normalize_ref(typed)).removeprefix("%")
    return pattern if re.match(r"\d{4}-", pattern) else None


def _make_reference_pattern(folded: str) -> str:
    """Return a LIKE pattern of the references that a text may mean: 6 → %-006, 2024-6 and 2024006 → 2024-006.

    For a text that looks like no reference the pattern is empty, so that it matches nothing.
    """
    match = _MISTYPED_REFERENCE.fullmatch(folded) or _JOINED_REFERENCE.fullmatch(folded)
    if match and len(match["number"]) <= _MOST_DIGITS:
        return f"%{match['year']}-{int(match['number']):03}"
    return f"%-{int(folded):03}" if _is_number(folded) else ""


def _is_number(folded: str) -> bool:
    return folded.isdecimal() and len(folded) <= _MOST_DIGITS


def _shorten_text(typed: str) -> str:
    return typed if len(typed) <= _MOST_LETTERS else f"{typed[:_MOST_LETTERS]}…"


def fold_texts(reader: Reader, texts: Sequence[str]) -> list[str]:
    """Return the texts in folded form: Simplified characters, half width, small letters.

    The table char_folds of the database says what a character becomes, so that no library is loaded for it.
    """
    table = read_folds(reader, "".join(texts))
    return [fold_text(text, table).strip() for text in texts]


COMPANY_KIND = NamedKind(
    gettext_noop("no organisation is called “{name}”"),
    "tracker company list",
    f"""
SELECT o.id, o.name, n.form, CASE WHEN o.id = :id THEN 1 ELSE 0 END AS is_candidate
FROM (SELECT company_id, form FROM ({ALL_NAMES}) n WHERE {{holds}}
  UNION ALL SELECT id, name FROM companies WHERE id = :id AND merged_into_id IS NULL) n
JOIN companies named ON named.id = n.company_id
{build_root_join("named", "o")}
ORDER BY o.id""",
    gettext_noop("type more of the name, or the number of the organisation in quotes: '#3'"),
    f"""
SELECT o.id, o.name, n.form, n.pinyin FROM ({ALL_NAMES}) n
JOIN companies named ON named.id = n.company_id
{build_root_join("named", "o")}
WHERE n.pinyin LIKE :pinyin ESCAPE '\\' OR n.pinyin LIKE :initials ESCAPE '\\'
  OR n.folded LIKE :part ESCAPE '\\' ORDER BY o.id""",
    ("#{}",),
    COMPANY_NAMES,
    f"""
SELECT o.id, o.name, n.form FROM ({{names}}) n CROSS JOIN companies named CROSS JOIN companies o
WHERE named.id = n.id AND o.id = {build_root_id("named")}
ORDER BY o.id""",  # CROSS JOIN keeps SQLite from beginning with all companies
)

_PEOPLE = """
SELECT r.id, n.form, r.name || coalesce(' ' || nullif(r.distinction, first.organisation), '')
  || coalesce(' ' || first.organisation || ' ' || first.title, '') AS name
FROM ({names}) n CROSS JOIN representatives r
LEFT JOIN v_positions first ON first.position_id = (
  SELECT p.id FROM positions p WHERE p.representative_id = r.id ORDER BY p.until_on IS NOT NULL, p.id LIMIT 1)
WHERE r.id = n.id{condition}
ORDER BY r.id"""

PERSON_KIND = NamedKind(
    gettext_noop("no person is called “{name}”"),
    "tracker rep list",
    _PEOPLE.format(
        names="SELECT id, name AS form FROM representatives"
        " UNION ALL SELECT id, name_hans FROM representatives",
        condition=" AND ({holds} OR r.id = :id)",
    ),
    gettext_noop("type more of the name, or the number of the person"),
    """
SELECT id, name, name AS form, name_pinyin AS pinyin FROM representatives
WHERE name_pinyin LIKE :pinyin ESCAPE '\\' OR name_pinyin LIKE :initials ESCAPE '\\' OR name_folded = :part
ORDER BY id""",
    ("#{}", "{}"),
    PERSON_NAMES,
    _PEOPLE.format(names="{names}", condition=""),
)

COMMITMENT_KIND = NamedKind(
    gettext_noop("no commitment is called “{name}”"),
    "tracker commitment list",
    f"""
SELECT n.id, n.ref || ' ' || o.name || ' ' || n.form AS name, n.form,
  CASE WHEN n.ref LIKE :likely THEN 1 ELSE 0 END AS is_candidate
FROM (SELECT id, ref, company_id, title AS form FROM commitments WHERE merged_into_id IS NULL) n
JOIN companies named ON named.id = n.company_id
{build_root_join("named", "o")}
WHERE {{holds}} OR n.ref LIKE :likely
ORDER BY n.ref""",
    gettext_noop("type the reference of the commitment, such as 2024-001, or more of its title"),
)

SECTOR_KIND = NamedKind(
    gettext_noop("no sector is called “{name}”"),
    "tracker sector list",
    """
SELECT id, name || ' ' || code AS name, form FROM (
  SELECT id, name, code, code AS form FROM sectors UNION ALL SELECT id, name, code, name FROM sectors
  UNION ALL SELECT id, name, code, name_en FROM sectors) n
ORDER BY id""",
    gettext_noop("type the code, or more of the name"),
)

DEFINITION_KIND = NamedKind(
    gettext_noop("no definition is called “{name}”"),
    "tracker definition list",
    """
SELECT r.id, coalesce(coalesce(r.name, k.{label}) || ' ', '') || r.code AS name, n.form FROM (
  SELECT code, code AS form FROM rules
  UNION ALL SELECT code, name FROM rules
  UNION ALL SELECT code, label_en FROM codes WHERE kind IN ('figure', 'rule')
  UNION ALL SELECT code, label_hans FROM codes WHERE kind IN ('figure', 'rule')
  UNION ALL SELECT code, label_hant FROM codes WHERE kind IN ('figure', 'rule')) n
JOIN rules r ON r.id = (SELECT max(newest.id) FROM rules newest WHERE newest.code = n.code)
LEFT JOIN codes k ON k.kind IN ('figure', 'rule') AND k.code = r.code
ORDER BY r.id""",
    gettext_noop("type the code, or more of the name"),
)

EVENT_KIND = NamedKind(
    gettext_noop("no event is called “{name}”"),
    "tracker event list",
    """
SELECT n.id, e.name || ' ' || CAST(e.starts_on AS text) || ' ' || e.key AS name, n.form FROM (
  SELECT id, key AS form FROM events UNION ALL SELECT id, name FROM events) n
JOIN events e ON e.id = n.id ORDER BY n.id""",
    gettext_noop("type the key of the event, or more of its name"),
)

SOURCE_KIND = NamedKind(
    gettext_noop("no source is called “{name}”"),
    "tracker source list",
    """
SELECT n.id, s.key || coalesce(' ' || s.title, '') AS name, n.form FROM (
  SELECT id, key AS form FROM sources
  UNION ALL SELECT id, title FROM sources WHERE title IS NOT NULL) n
JOIN sources s ON s.id = n.id ORDER BY n.id""",
    gettext_noop("type the key of the source, or more of its title"),
)

TOTAL_KIND = NamedKind(
    gettext_noop("no announced total is called “{name}”"),
    "tracker total list",
    "SELECT id, key AS name, key AS form FROM announced_totals ORDER BY id",
    gettext_noop("type the key of the announced total"),
)

_COMMITMENTS_OF_ONE = f"""
SELECT c.ref, c.ref || ' ' || o.name || ' ' || c.title AS name FROM commitments c
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "o")}
WHERE c.id IN {COMMITMENTS_OF_COMPANY} AND c.merged_into_id IS NULL AND c.review <> 'withdrawn'
ORDER BY c.ref"""

_AT = "SELECT representative_id FROM v_positions WHERE company_id = :company_id AND until_on IS NULL"

_TITLES = """
SELECT r.id, p.title FROM representatives r JOIN positions p ON p.representative_id = r.id
WHERE r.name_folded LIKE :pattern ESCAPE '\\'"""

_FIGURES_SQL = """
SELECT c.id, c.code FROM codes c WHERE c.kind = 'figure'
UNION ALL SELECT -max(r.id), r.code FROM rules r WHERE r.kind = 'figure'
  AND NOT EXISTS (SELECT 1 FROM codes c WHERE c.kind = 'figure' AND c.code = r.code) GROUP BY r.code"""

FIGURE_KIND = NamedKind(
    gettext_noop("no figure is called “{name}”"),
    "tracker target set --help",
    f"""
SELECT f.id, coalesce(c.{{label}}, r.name, f.code) || ' ' || f.code AS name, n.form
FROM ({_FIGURES_SQL}) f
LEFT JOIN codes c ON c.kind = 'figure' AND c.code = f.code
LEFT JOIN rules r ON r.id = (
  SELECT max(own.id) FROM rules own WHERE own.kind = 'figure' AND own.code = f.code)
JOIN (SELECT code, code AS form FROM codes WHERE kind = 'figure'
  UNION SELECT code, label_en FROM codes WHERE kind = 'figure'
  UNION SELECT code, label_hans FROM codes WHERE kind = 'figure'
  UNION SELECT code, label_hant FROM codes WHERE kind = 'figure'
  UNION SELECT code, code FROM rules WHERE kind = 'figure'
  UNION SELECT code, name FROM rules WHERE kind = 'figure' AND name IS NOT NULL) n ON n.code = f.code
ORDER BY f.id""",
    gettext_noop("type the code, or more of the name"),
)
