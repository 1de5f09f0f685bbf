"""Fill in the templates of the folder `templates`; values are escaped, and forbidden characters replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tracker.locale import gettext

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # escaping does not help
_PIECES = 500
"""How many of the pieces in which Jinja renders a template, such as a value, are joined to one."""


def render_template(name: str, **values: object) -> str:
    """Return a template of the folder `templates`, filled in with these values."""
    return replace_forbidden_characters(make_environment().get_template(name).render(values))


def iterate_template(name: str, **values: object) -> Iterator[str]:
    """Yield a template, filled in with these values, in pieces; the result of a macro is one piece."""
    pieces = make_environment().get_template(name).stream(values)
    pieces.enable_buffering(_PIECES)
    return map(replace_forbidden_characters, pieces)


def replace_forbidden_characters(text: str) -> str:
    """Put � in place of characters that HTML forbids, and line feeds in place of other line ends."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


@cache
def make_environment() -> Environment:
    """Return the environment of Jinja for all templates; it compiles each template once."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["_"] = gettext
    return environment
