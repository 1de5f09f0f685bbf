"""Print to the terminal and write files: tables, wrapped text, questions, progress bars.

Modules that import a slow library are imported when they are first used.
"""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.cli.terminal import csv_labels, draw, line_editor
else:
    __getattr__ = import_when_used(__name__)
