"""Arguments with which every command does something, for tests that check what all commands print."""

from __future__ import annotations

import shlex

import click

from tracker.cli.main import main
from tracker.docs import command_reference

COMMANDS = {
    " ".join(words): command
    for words, command in command_reference.list_commands(main)
    if not isinstance(command, click.Group)
}
"""Every command by its words. `browse` is among them: it goes on until it is ended."""
_LINES = """
commitment show 2024-004
commitment why 2024-004
commitment edit 2024-004 --summary x --because 更正
commitment add #1 --title 建冷库 --firmness intention --track facility --on 2024-05-01
commitment remove 2024-004
commitment confirm 2024-004
commitment assign 2024-004 --to-person 李强 --because 分工
company show #1
company edit #1 --note x
company add 乙公司 --kind company
company remove #1
company distinct #1 #2
company merge #1 #2
rep show #1
rep edit #1 --note x
rep add 王五
rep remove #1
followup add 2024-004 电话 --on 2024-06-20 --next-action 回访 --next-on 1w
followup list 2024-004
followup show 1
followup correct 1 --note 改
followup void 1 --because 错
receipt add 2024-004 10万元 --on 2024-06-20
paper add sheet.csv --receipt 1
paper list
paper show 1
paper remove 1
receipt show 1
receipt correct 1 --note 改
receipt void 1 --because 错
event show #1
event edit #1 --note x
event add 会 --kind visit --on 2024-06-01
event remove #1
total show #1
total edit #1 --note x
total remove #1
sector show agriculture
sector edit agriculture --name-en x
sector add x --name 甲业
sector remove agriculture
source show qilu-2024-04-28
source edit qilu-2024-04-28 --note x
source attach qilu-2024-04-28 sheet.csv
source add sheet.csv --key s --kind article
source remove qilu-2024-04-28
search 青岛
read qilu-2024-04-28
history 2024-004
reassign --from 王芳 --to 李四
report issue 2024Q2 --yes -o q2.xlsx
report show 2024Q2
report compare 2024Q2
report print 2024Q2 -o again.xlsx
export 2024Q2 -o q.xlsx
sql "select * from v_commitments"
import sheet.csv --as commitments
undo 1
db backup usb
db restore usb
db snapshot s.db
db dump dump
db load dump
db copy --to c.db
completion bash
definition show conversion
definition edit conversion --from 2025-01-01
definition add x
"""
WORDS = {
    name: words[len(name.split()) :]
    for words in map(shlex.split, _LINES.strip().splitlines())
    for name in COMMANDS
    if words[: len(name.split())] == name.split()
}
"""The arguments that follow a command's name, for the commands that need some."""


def list_calls() -> list[list[str]]:
    """Return the arguments of one call per command, except `browse`, and of a call without any command."""
    return [[], *([*name.split(), *WORDS.get(name, [])] for name in COMMANDS if name != "browse")]
