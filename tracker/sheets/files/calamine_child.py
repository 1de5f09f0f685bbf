"""Answer questions about a workbook; this script runs in a child process, under limited_child.py.

The library that reads workbooks is native code, which may crash and prints a trace of its own. This script
imports nothing of the program. It writes pickled replies: first the sheets, then for each question on
standard input (JSON: `["area", NAME]` or `["rows", NAME]`) the area of a sheet or its rows. See
workbook_process.py.
"""

from __future__ import annotations

import json
import pickle
import sys
from contextlib import suppress
from itertools import islice
from typing import Any

_ROWS_AT_ONCE = 500


def main(file: str) -> None:
    """Answer the questions about a workbook that come in on standard input, until it is closed."""
    try:
        _answer_questions(file)
    except BaseException as error:  # noqa: BLE001  a panic of the library is no Exception
        _send_reply(("error", type(error).__name__, str(error)))


def _answer_questions(file: str) -> None:
    from python_calamine import SheetVisibleEnum, load_workbook  # noqa: PLC0415  under the limits

    book = load_workbook(file)
    _send_reply(
        ("sheets", [(data.name, data.visible == SheetVisibleEnum.Visible) for data in book.sheets_metadata])
    )
    opened: dict[str, Any] = {}
    for line in sys.stdin:
        question, name = json.loads(line)
        if question == "area":
            sheet = opened[name] = book.get_sheet_by_name(name)
            area = (sheet.start or (0, 0), sheet.height, sheet.width, sheet.total_height)
            _send_reply(("area", *area, sheet.merged_cell_ranges or ()))
        else:
            rows = iter(opened[name].iter_rows())
            while lot := list(islice(rows, _ROWS_AT_ONCE)):
                _send_reply(("rows", lot))
            _send_reply(("rows", []))


def _send_reply(message: tuple[object, ...]) -> None:
    pickle.dump(message, sys.stdout.buffer, protocol=5)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    with suppress(BrokenPipeError):  # the program has ended
        main(sys.argv[1])
