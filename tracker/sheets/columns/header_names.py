"""The headers by which the program knows the fields of a kind of sheet."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping

from tracker.sheets.columns.fields import FIELDS, RowKind
from tracker.sheets.columns.header_units import BRACKETED, BRACKETS, remove_unit
from tracker.store.reader import Reader
from tracker.values.packaged_folders import find_packaged_folder
from tracker.values.text import fold_text, remove_invisible


class HeaderNames:
    """The known headers of the fields of a kind of sheet; script, width and case make no difference."""

    def __init__(self, reader: Reader, noun: RowKind) -> None:
        self.reader, self.folds = reader, reader.fold_table
        self._fields = self._load_header_names(reader, noun)

    def normalize_header(self, header: str) -> str:
        """Return a header as headers are compared: Simplified, half width, small letters, no punctuation."""
        return re.sub(r"[\s_*#:.]+", "", self.fold_text(remove_invisible(header))).lower()

    def fold_text(self, text: str) -> str:
        """Return a text in Simplified characters and half width."""
        return fold_text(unicodedata.normalize("NFKC", text), self.folds)

    def find_field(self, header: str) -> str | None:
        """Return the field that has this header, or None. A unit or brackets in the header are ignored."""
        folded = self.fold_text(header).translate(BRACKETS)
        for form in (header, BRACKETED.sub("", folded), remove_unit(folded)):
            field = self._fields.get(self.normalize_header(form))
            if field:
                return field
        return None

    def guess_field(self, header: str) -> str | None:
        """Return the field that an unknown header suggests by the words in it, or None."""
        return self._find_field_by_pattern(header, self._composed)

    def guess_field_of_vague_header(self, header: str) -> str | None:
        """Return the field that a vague header means if no other column gives that field, or None."""
        return self._find_field_by_pattern(header, self._composed_last)

    def find_stage(self, header: str) -> str | None:
        """Return the stage that a header names, or None; 计划开工时间 (planned start) names `started`."""
        key = self.normalize_header(header)
        stages = [stage for stage, form in self._stages.items() if form.search(key)]
        return stages[0] if len(stages) == 1 else None

    def _find_field_by_pattern(self, header: str, forms: Mapping[str, re.Pattern[str]]) -> str | None:
        folded = self.fold_text(header).translate(BRACKETS)
        key = self.normalize_header(BRACKETED.sub("", remove_unit(folded)))
        return next((field for field, form in forms.items() if form.fullmatch(key)), None)

    def _load_header_names(self, reader: Reader, noun: RowKind) -> dict[str, str]:
        """Return the field for each known header: a field's name, labels, and synonyms in columns.toml."""
        file = find_packaged_folder("seeds") / "columns.toml"
        seeds = tomllib.loads(file.read_text(encoding="utf-8"))
        synonyms: Mapping[str, list[str]] = seeds[noun]
        self._composed = _compile_patterns(seeds["composed"].get(noun, {}))
        self._composed_last = _compile_patterns(seeds["composed_last"].get(noun, {}))
        self._stages = _compile_patterns(seeds["stages"])
        labels = reader.rows("SELECT code, label_en, label_hans, label_hant FROM codes WHERE kind = 'column'")
        by_code = {row.pop("code"): list(row.values()) for row in labels}
        fields: dict[str, str] = {}
        for headers_of in (  # a header that several fields have means the first of them
            lambda name: [name],
            lambda name: by_code.get(FIELDS[noun][name].label or name, ()),
            lambda name: synonyms.get(name, ()),
        ):
            for name in FIELDS[noun]:
                for header in headers_of(name):
                    fields.setdefault(self.normalize_header(header), name)
        return fields


def _compile_patterns(forms: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(form) for name, form in forms.items()}
