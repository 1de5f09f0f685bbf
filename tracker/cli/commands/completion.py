"""Completion in bash, zsh and fish: the script of each shell, and the lines that answer it."""

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
    """Return the words of an unfinished command line, its last word as it was typed, and its open quote.

    In the list of words, quotes and backslashes are removed as the shell does; after a blank, the last word
    is empty. Example: `add "a b" 'c` gives the words add, `a b` and c, then `'c`, then `'`.
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
    """The common part of the three shells: one line per candidate, `type,value<tab>help`."""

    def complete(self) -> str:
        """Return the lines that the script reads; a first line `more,` tells it to insert nothing."""
        args, typed = self.get_completion_args()
        locale.use_language(locale.choose_language(args, os.environ))
        items = self.get_completions(args, typed)
        typed = typed.partition("=")[2] if typed.startswith("-") and "=" in typed else typed
        lines = [self.format_completion(item) for item in items[:MOST_SUGGESTIONS]]
        if _has_no_useful_beginning(items, typed):
            lines.insert(0, "more,")
        return show_controls("\n".join(lines))

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the finished words and the one being typed, as the script passes them."""
        return sys.argv[1:-1], sys.argv[-1]

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the line of one candidate."""
        return f"{item.type},{item.value}\t{_put_on_one_line(item.help)}"


class Bash(Shell):
    """Bash inserts a candidate as it is, so quotes are added here, and what bash keeps is left out."""

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
        """Split the line up to the cursor; bash's own words are broken at `(`, `=` and `:`."""
        line, self._replaced = sys.argv[1:3]
        words, self._raw, self._quote = split_unfinished_line(line)
        return words[1:-1], words[-1]

    def complete(self) -> str:
        """Return the lines; the candidates of a list carry their help in brackets."""
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
        """Return the part of the word that bash keeps: up to its last `:` or `=`."""
        before = self._raw.removesuffix(self._replaced).lstrip("'\"")
        before = before.partition("=")[2] if before.startswith("-") else before
        return split_unfinished_line(before)[0][-1]

    def _quote_value(self, value: str) -> str:
        if self._quote == "'":
            return value.replace("'", "'\\''")
        return re.sub(r'([\\"$`])', r"\\\1", value) if self._quote else _SPECIAL.sub(r"\\\1", value)


class Zsh(Shell):
    """Zsh quotes by itself; `-U` lets a candidate replace what was typed in another script or in pinyin."""

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
        """Return the words after the program's name."""
        return sys.argv[2:-1], sys.argv[-1]


class Fish(Shell):
    """Fish shows only candidates that contain the typed letters, so names come in the typed script."""

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
        """Return the finished words, and the one being typed without its quotes."""
        self._typed = split_unfinished_line(sys.argv[-1])[0][-1]
        return sys.argv[1:-1], self._typed

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return the line of a candidate with its option before it: for fish, both are one word."""
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


def _has_no_useful_beginning(items: list[CompletionItem[Any]], typed: str) -> bool:
    """Tell whether the candidates have no common beginning that is longer than the typed text."""
    if len(items) < 2:
        return False
    if len(items) > MOST_SUGGESTIONS or not all(_continues_typed(item, typed) for item in items):
        return True
    values = [item.value for item in items]
    first, last = min(values), max(values)  # what these two begin with, all begin with
    return bool(first[: len(typed)] != last[: len(typed)])


def _continues_typed(item: CompletionItem[Any], typed: str) -> bool:
    """Tell whether a candidate begins with the typed text; if not, it replaces the text."""
    continues: bool | None = item.continues  # compared by folded letters; None for click's own items
    return item.value.startswith(typed) if continues is None else continues


def _add_description(value: str, description: str, wide: int) -> str:
    """Return a candidate with its help in brackets, cut to the width of the terminal."""
    padded = value + " " * max(0, wide - display_width(value))
    room = int(os.environ.get("COLUMNS") or 80) - display_width(padded) - len("  ()") - 1
    if room < _MINIMUM_HELP_WIDTH:
        return value
    while display_width(description) > room:
        description = description[:-2] + ELLIPSIS
    return f"{padded}  ({description})"


def _put_on_one_line(text: str | None) -> str:
    return " ".join((text or "").split())
