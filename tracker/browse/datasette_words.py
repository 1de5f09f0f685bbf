"""Translate the words in Datasette's own templates and in its column menus, which are in English only.

The templates and the script of the menus are changed when they are loaded, so that this program needs no
copies of them. If the program speaks English, they stay as they are.
"""

from __future__ import annotations

from pathlib import Path

import datasette
from jinja2 import Environment
from jinja2.ext import Extension

from tracker.locale import ENGLISH, format_count, get_language, gettext, gettext_noop

TEMPLATES = Path(datasette.__file__).parent / "templates"
TABLE_SCRIPT = Path(datasette.__file__).parent / "static" / "table.js"
TABLE_SCRIPT_PATH = "/table.js"
"""The path of the translated script of a table's column menus."""

WORDS = (
    (">{}<", gettext_noop("- remove filter -")),
    (">{}<", gettext_noop("- column -")),
    (">{}<", gettext_noop("Search:")),
    (">{}<", gettext_noop("Sort...")),
    ("> {}<", gettext_noop("descending")),
    ('value="{}"', gettext_noop("Apply")),
    (">{}<", gettext_noop("View and edit SQL")),
    (">{} {{% for name, url", gettext_noop("This data as")),
    (">{}<", gettext_noop("advanced")),
    ("{} {{% for facet in", gettext_noop("Suggested facets:")),
    ("{} {{{{ ", gettext_noop("These facets timed out:")),
    (">{}<", gettext_noop("Next page")),
    (">{}<", gettext_noop("Advanced export")),
    (">{}\n", gettext_noop("JSON shape:")),
    (">{}<", gettext_noop("default")),
    (">{}<", gettext_noop("array")),
    (">{}<", gettext_noop("newline-delimited")),
    (">{}<", gettext_noop("object")),
    (" {}\n", gettext_noop("CSV options:")),
    ("> {}<", gettext_noop("download file")),
    ("> {}<", gettext_noop("expand labels")),
    ("> {}<", gettext_noop("stream all rows")),
    ('value="{}"', gettext_noop("Export CSV")),
    (">{}<", gettext_noop("0 records")),
    (">{}<", gettext_noop("0 results")),
    (">{}<", gettext_noop("Links from other tables")),
    (">{}<", gettext_noop("Custom SQL query")),
    (">{}{{% if display_rows", gettext_noop("Custom SQL query")),
    (">{}<", gettext_noop("Query parameters")),
    (">{}<", gettext_noop("Format SQL")),
    ('value="{}"', gettext_noop("Run SQL")),
    (">{}<", gettext_noop("Edit SQL")),
    (">{}<", gettext_noop("Queries")),
    (">{}<", gettext_noop("Tables")),
    (">{}<", gettext_noop("Views")),
    ("%}}{}{{%", gettext_noop("Many rows")),
    ("<em> {}</em>", gettext_noop("(hidden)")),
    ("%}} {}{{%", gettext_noop("(view)")),
    ("{} <a", gettext_noop("Powered by")),
)
"""The words of the templates, each with what stands around it."""

_COUNTED = '{{{{ "{{:,}}".format({number}) }}}} {noun}{{% if {number} == 1 %}}{{% else %}}s{{% endif %}}'
CODE = (
    ("urls.static('table.js')", f"urls.path('{TABLE_SCRIPT_PATH}')"),
    *(
        (_COUNTED.format(number=number, noun="row"), f"{{{{ count_rows({number}) }}}}")
        for number in ("filtered_table_rows_count", "display_rows|length", "table.count", "other.count")
    ),
    (
        '... and <a href="{{ urls.database(database) }}?_show_hidden=1">'
        + _COUNTED.format(number="hidden_count", noun="hidden table"),
        '<a href="{{ urls.database(database) }}?_show_hidden=1">{{ count_hidden(hidden_count) }}',
    ),
    (" returning {% if truncated %}more than {% endif %}", '{{ _(": ") }}{% if truncated %}&gt; {% endif %}'),
    (
        "from {{ other.other_column }} in {{ other.other_table }}",
        "{{ other.other_table }}.{{ other.other_column }}",
    ),
    ("{{ human_description_en }}", ""),  # the form below it shows the same
    ("{{ display }}", "{{ _(display) }}"),
    ("{{ show_hide_text }}", "{{ _(show_hide_text) }}"),
    ("Sort by {{ column.name }}", '{{ _("Sort by {column}").format(column=column.name) }}'),
    ("{{ item.label }}", '{{ _("home") if loop.first else item.label }}'),
    (
        "Queries took {{ query_ms|round(3) }}ms",
        '{{ _("Queries took {time} ms").format(time=query_ms|round(3)) }}',
    ),
    ("{% if title %}{{ title }}{% else %}Error {{ status }}{% endif %}", '{{ _(title or "Error") }}'),
    ("{{ error }}</div>", "{{ _(error) }}</div>"),
)
"""Pieces of the templates that make a sentence, each with what takes its place."""

SCRIPT_WORDS = (
    (">{}<", gettext_noop("Sort ascending")),
    (">{}<", gettext_noop("Sort descending")),
    (">{}<", gettext_noop("Facet by this")),
    (">{}<", gettext_noop("Hide this column")),
    (">{}<", gettext_noop("Show all columns")),
    (">{}<", gettext_noop("Show not-blank rows")),
    ('"{}"', gettext_noop("Remove this filter")),
    ("`{}: ${{", gettext_noop("Type")),
)
"""The words of TABLE_SCRIPT, each with what stands around it."""

SPOKEN = (
    *(gettext_noop("home"), gettext_noop("hide"), gettext_noop("show"), gettext_noop("Error")),
    *(gettext_noop("Invalid SQL"), gettext_noop("Statement must be a SELECT")),
    *(gettext_noop("Database not found"), gettext_noop("Record not found"), gettext_noop("Sort by {column}")),
    gettext_noop("Queries took {time} ms"),
)
"""What the code of Datasette, or a piece of CODE, says."""
FILTERS = (
    *(gettext_noop("contains"), gettext_noop("ends with"), gettext_noop("starts with")),
    *(gettext_noop("like"), gettext_noop("not like"), gettext_noop("glob")),
    *(gettext_noop("in"), gettext_noop("not in"), gettext_noop("date")),
    *(gettext_noop("array contains"), gettext_noop("array does not contain")),
    *(gettext_noop("is null"), gettext_noop("is not null"), gettext_noop("is blank")),
    gettext_noop("is not blank"),
)
"""The conditions of a filter in words; the others are signs, such as >."""


class TranslatedTemplates(Extension):
    """A Jinja extension that replaces the words in Datasette's own templates by calls of gettext."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.globals |= {
            "_": _translate,
            "count_rows": _format_row_count,
            "count_hidden": _format_hidden_table_count,
        }

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  Jinja's signature
        """Return the source of a template with calls of gettext; in English, the source as it is."""
        if get_language() == ENGLISH or filename is None or Path(filename).parent != TEMPLATES:
            return source
        return translate_template(source)


def translate_template(source: str) -> str:
    """Return the source of one of Datasette's templates with calls of gettext in place of its words."""
    for piece, code in CODE:
        source = source.replace(piece, code)
    for around, words in WORDS:
        source = source.replace(around.format(words), around.format(f'{{{{ _("{words}") }}}}'))
    return source


def translate_table_script() -> str:
    """Return Datasette's script of the column menus with its words in the language of the program."""
    source = TABLE_SCRIPT.read_text("utf-8")
    for around, words in SCRIPT_WORDS:
        source = source.replace(around.format(words), around.format(gettext(words)))
    return source


def _translate(text: object) -> object:
    """Return the translation of a text; anything that is not a text, or is empty, is returned as it is."""
    return gettext(text) if text and isinstance(text, str) else text


def _format_row_count(count: int) -> str:
    return format_count(count, "{count:,} row", "{count:,} rows")


def _format_hidden_table_count(count: int) -> str:
    return format_count(count, "{count:,} hidden table", "{count:,} hidden tables")
