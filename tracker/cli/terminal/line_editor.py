"""The editors in which people type answers, with their keys and completions. Imports prompt_toolkit."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit import output as terminal_output
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.read.completion import Suggestion


class LineEditor:
    """An editor for typed lines, which remembers earlier ones. The Tab key completes what is typed.

    `back` is the line that Backspace on an empty line gives. `separators` stand between the items of a list;
    the last item is completed.
    """

    def __init__(self, back: str, separators: re.Pattern[str]) -> None:
        self._separators = separators
        self._goes_back, self._most = False, 0
        self.session = _make_session(self._make_keys(back))

    def prepare(
        self, suggest: Callable[[str], Sequence[Suggestion]] | None, *, goes_back: bool, most: int
    ) -> None:
        """Prepare the editor for the next line.

        With `goes_back`, Backspace on an empty line gives `back`. If `most` is not 0, the arrow keys change a
        number from 1 to `most`.
        """
        self._goes_back, self._most = goes_back, most
        self.session.completer = None if suggest is None else _SuggestionCompleter(suggest, self._separators)

    def _make_keys(self, back: str) -> KeyBindings:
        keys = KeyBindings()
        is_number = Condition(lambda: self._most > 0)

        @keys.add("down", filter=is_number)
        @keys.add("up", filter=is_number)
        def change_number(event: KeyPressEvent) -> None:
            typed = unicodedata.normalize("NFKC", event.current_buffer.text)
            change = 1 if event.key_sequence[0].key == "down" else -1
            number = (int(typed) if typed.isdecimal() else 0) + change
            event.current_buffer.document = Document(str(min(max(number, 1), self._most)))

        @keys.add("backspace")
        def delete_or_go_back(event: KeyPressEvent) -> None:
            if event.current_buffer.text:
                event.current_buffer.delete_before_cursor()
            elif self._goes_back:
                event.app.exit(result=back)

        return keys


def make_key_session(accepted: Sequence[str]) -> PromptSession[str]:
    """Create an editor that waits for one of the accepted keys, Enter or the space bar."""
    keys = KeyBindings()

    @keys.add("<any>")
    @keys.add("enter")
    def accept_key(event: KeyPressEvent) -> None:
        key = unicodedata.normalize("NFKC", event.key_sequence[0].data).strip()
        if key in ("", *accepted):
            event.app.exit(result=key)

    return _make_session(keys)


def _make_session(keys: KeyBindings) -> PromptSession[str]:
    """Create an editor that prints to stderr and has these key bindings."""
    # stops a query for the cursor position, which not every terminal answers
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    output = terminal_output.create_output(stdout=sys.stderr)
    return PromptSession(output=output, reserve_space_for_menu=6, key_bindings=keys)


class _SuggestionCompleter(Completer):
    """Completes the text after the last separator of the line."""

    def __init__(self, suggest: Callable[[str], Sequence[Suggestion]], separators: re.Pattern[str]) -> None:
        self._suggest, self._separators = suggest, separators

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """Yield the suggestions for the last item, with their explanations."""
        last = self._separators.split(document.text_before_cursor)[-1]
        for choice in self._suggest(last.strip()):
            shown, about = show_controls(choice.value), show_controls(choice.help)
            yield Completion(choice.value, -len(last), display=shown, display_meta=about)
