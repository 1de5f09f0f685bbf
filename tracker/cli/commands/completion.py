"""The Tab key in bash, zsh and fish: a script for each shell, and the candidates that the script asks for.

A candidate is a text that can take the place of the word that the user is typing.
"""

from __future__ import annotations

import os
import re
import sys
from typing import Any, ClassVar

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

from tracker import locale
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.wrap import print_line
from tracker.read.completion import MOST_SUGGESTIONS
from tracker.values.display_width import display_width
from tracker.values.visible_text import show_controls

ELLIPSIS = "…"
"""Bash lists it among the candidates when they have no common beginning to insert."""

_SPECIAL = re.compile(r"([^\w@%+=:,./…，。（）《》“”·—-])")
_DESCRIBED = {"9", "33", "63", "64"}  # COMP_TYPE of bash when candidates are listed, not put in one by one
_MINIMUM_HELP_WIDTH = 12


def split_unfinished_line(line: str) -> tuple[list[str], str, str]:
    """Split an unfinished command line into (words, last word as it was typed, quote still open).

    The words have no quotes and backslashes, as the shell would pass them. If the line ends in a blank,
    the last word is ''. For example, `add "a b" 'c` gives `["add", "a b", "c"]`, `'c` and `'`.
    """
    words, word, start, quote, place = [], "", 0, "", 0
    while place < len(line):
        char = line[place]
        if char == "\\" and quote != "'":
            place += 1
            word += line[place : place + 1]
        elif quote:
            quote, word = ("", word) if char == quote else (quote, word + char)
        elif char in "'\"":
            quote = char
        elif char.isspace():
            words += [word] if line[start:place].strip() else []
            word, start = "", place + 1
        else:
            word += char
        place += 1
    return [*words, word], line[start:], quote


class Shell(ShellComplete):
    """The base class of the completion of bash, zsh and fish.

    Each candidate is passed to the shell as one line: `type,value<tab>help`.
    """

    def complete(self) -> str:
        """Return the lines for the script in the shell, one for each candidate.

        The line `more,` comes first if the shell should only list the candidates and insert nothing.
        """
        args, typed = self.get_completion_args()
        locale.use_language(locale.choose_language(args, os.environ))
        items = self.get_completions(args, typed)
        typed = typed.partition("=")[2] if typed.startswith("-") and "=" in typed else typed
        lines = [self.format_completion(item) for item in items[:MOST_SUGGESTIONS]]
        if _should_only_list(items, typed):
            lines.insert(0, "more,")
        return show_controls("\n".join(lines))

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words and the word being typed; the script passes them as arguments."""
        return sys.argv[1:-1], sys.argv[-1]

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return one candidate as the line `type,value<tab>help`."""
        return f"{item.type},{item.value}\t{_put_on_one_line(item.help)}"


class Bash(Shell):
    """The completion of bash.

    Bash inserts a candidate unchanged, so the quotes are added here. It also keeps the typed
    word up to its last `:` or `=`, so that part is removed from the candidates.
    """

    name: ClassVar[str] = "bash"
    source_template: ClassVar[str] = r"""# Completion for bash. To install it, add this line to ~/.bashrc:
#   eval "$(tracker completion bash)"
%(complete_func)s() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            more,*) COMPREPLY+=("…") ;;
            *) compopt -o default 2>/dev/null ;;
        esac
    done < <(COMP_TYPE=$COMP_TYPE COLUMNS=$COLUMNS %(complete_var)s=bash_complete \
        "$1" "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null ||
    complete -F %(complete_func)s %(prog_name)s
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Split the typed line into words here, because bash also splits it at `(`, `=` and `:`."""
        line, self._replaced = sys.argv[1:3]
        words, self._raw, self._quote = split_unfinished_line(line)
        return words[1:-1], words[-1]

    def complete(self) -> str:
        """Return the lines for the script; if bash will list the candidates, each is followed by its help."""
        candidates = [line.partition(",") for line in super().complete().splitlines()]
        cells = [rest.partition("\t") for _, _, rest in candidates]
        kept = self._find_part_that_bash_keeps()
        lines = []
        wide = max((display_width(value) for value, _, _ in cells), default=0)
        is_listed = len(candidates) > 1 and os.environ.get("COMP_TYPE") in _DESCRIBED
        for (kind, _, _), (value, _, help_text) in zip(candidates, cells, strict=True):
            if value.startswith(kept):
                shown = self._quote_value(value[len(kept) :])
                lines.append(
                    f"{kind},{_add_description(shown, help_text, wide) if is_listed and help_text else shown}"
                )
        return "\n".join(lines)

    def _find_part_that_bash_keeps(self) -> str:
        """Return the part of the typed word that bash does not replace: all up to its last `:` or `=`."""
        before = self._raw.removesuffix(self._replaced).lstrip("'\"")
        before = before.partition("=")[2] if before.startswith("-") else before
        return split_unfinished_line(before)[0][-1]

    def _quote_value(self, value: str) -> str:
        """Return a value escaped so that it can follow what was typed, which may have opened a quote."""
        if self._quote == "'":
            return value.replace("'", "'\\''")
        return re.sub(r'([\\"$`])', r"\\\1", value) if self._quote else _SPECIAL.sub(r"\\\1", value)


class Zsh(Shell):
    """The completion of zsh, which adds quotes itself.

    With `compadd -U`, a candidate may differ from what was typed, as when pinyin stands for a Chinese
    name.
    """

    name: ClassVar[str] = "zsh"
    source_template: ClassVar[str] = r"""#compdef %(prog_name)s
# Completion for zsh. To install it, add this line to ~/.zshrc, after compinit:
#   eval "$(tracker completion zsh)"
%(complete_func)s() {
    local line rest option=${(M)PREFIX#-*=}
    local -a values shown
    for line in "${(@f)$(%(complete_var)s=zsh_complete "${words[1]}" \
            "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
        rest=${line#*,}
        case $line in
            plain,*) values+=("${rest%%%%$'\t'*}"); shown+=("${rest/$'\t'/  }") ;;
            more,*) compstate[insert]=; compstate[list]='list force' ;;
            ?*) _files; return ;;
        esac
    done
    (( $#values )) && compadd -U -P "$option" -l -V unsorted -d shown -a values
}
compdef %(complete_func)s %(prog_name)s
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words after the program's name, and the word being typed."""
        return sys.argv[2:-1], sys.argv[-1]


class Fish(Shell):
    """The completion of fish, which shows only candidates that contain the typed letters.

    So a name is offered as the user types it: in pinyin, or in Simplified or Traditional characters.
    """

    name: ClassVar[str] = "fish"
    source_template: ClassVar[str] = r"""# Completion for fish. To install it:
#   tracker completion fish > ~/.config/fish/completions/tracker.fish
function %(complete_func)s
    for line in (env %(complete_var)s=fish_complete (commandline -opc) (commandline -ct) 2>/dev/null)
        switch $line
            case 'plain,*'
                string replace plain, '' -- $line
            case 'more,*'
            case '*'
                __fish_complete_path (commandline -ct)
        end
    end
end
complete --no-files --keep-order --command %(prog_name)s --arguments '(%(complete_func)s)'
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words, and the word being typed without its quotes."""
        self._typed = split_unfinished_line(sys.argv[-1])[0][-1]
        return sys.argv[1:-1], self._typed

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the line of a candidate; in `--option=value`, the option stays before the value."""
        option, is_joined, typed = self._typed.rpartition("=")
        value = item.value if typed.lower() in item.value.lower() else item.folded or item.value
        head = option + is_joined if is_joined and option.startswith("-") else ""
        return f"{item.type},{head}{value}\t{_put_on_one_line(item.help)}"


SHELLS = {shell.name: add_completion_class(shell) for shell in (Bash, Zsh, Fish)}


@click.command("completion", cls=TranslatedHelp)
@click.argument("shell", type=click.Choice(list(SHELLS)), metavar="SHELL")
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that makes the Tab key complete commands, references and names in SHELL.

    SHELL is bash, zsh or fish. The first lines of the script say how to install it.

    \b
    Examples:
      tracker completion bash
      tracker completion fish
    """
    root = ctx.find_root()
    print_line(SHELLS[shell](root.command, {}, "tracker", "_TRACKER_COMPLETE").source(), nl=False)


def _should_only_list(items: list[CompletionItem[Any]], typed: str) -> bool:
    """Tell whether the shell should only list the candidates and insert nothing.

    It should if there are too many, or if they have no common beginning that continues the typed text.
    """
    if len(items) < 2:
        return False
    if len(items) > MOST_SUGGESTIONS or not all(_continues_typed_text(item, typed) for item in items):
        return True
    values = [item.value for item in items]
    first, last = min(values), max(values)  # what these two begin with, all begin with
    return bool(first[: len(typed)] != last[: len(typed)])


def _continues_typed_text(item: CompletionItem[Any], typed: str) -> bool:
    """Tell whether a candidate only adds letters to the typed text; otherwise it replaces the text."""
    continues: bool | None = item.continues  # compared by folded letters; None for click's own items
    return item.value.startswith(typed) if continues is None else continues


def _add_description(value: str, description: str, wide: int) -> str:
    """Return a candidate padded to `wide` columns, then its help in brackets, cut to fit the terminal."""
    padded = value + " " * max(0, wide - display_width(value))
    room = int(os.environ.get("COLUMNS") or 80) - display_width(padded) - len("  ()") - 1
    if room < _MINIMUM_HELP_WIDTH:
        return value
    while display_width(description) > room:
        description = description[:-2] + ELLIPSIS
    return f"{padded}  ({description})"


def _put_on_one_line(text: str | None) -> str:
    return " ".join((text or "").split())
