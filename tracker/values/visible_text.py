"""Make control characters visible in texts. A terminal would obey them instead of showing them."""

from __future__ import annotations

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
"""Control characters except line feed and tab, and characters that turn a text around or end its line."""


def show_controls(text: str) -> str:
    """Return a text in which each control character is shown as its number, such as [U+001B] for ESC.

    Characters that change the direction of writing are shown in the same way.
    """
    return text if text.isprintable() else _CONTROLS.sub(show_code_point, text)


def show_code_point(match: re.Match[str]) -> str:
    """Return the number of the character that was matched, such as [U+001B]."""
    return f"[U+{ord(match[0]):04X}]"


def escape_controls(encoded: str) -> str:
    r"""Return JSON or TOML whose control characters are escaped, such as \u001b; its meaning is the same."""
    return _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", encoded)
