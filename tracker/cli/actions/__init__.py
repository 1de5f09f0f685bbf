"""The work that each command does, one module per command.

A module is imported when its command runs, so that the command's `--help` stays fast.
"""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.cli.actions import (
        answer_query,
        check_database,
        explain_commitment,
        explain_failure,
        export_report,
        hand_over_work,
        import_sheet,
        issue_report,
        issued_reports,
        list_due,
        list_missing,
        read_article,
        search_register,
        show_history,
        show_today,
        targets,
        undo_batch,
        write_calendar,
    )
else:
    __getattr__ = import_when_used(__name__)
