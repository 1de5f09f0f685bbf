"""Close open actions of a commitment: as the options say, or by asking about each one.

An action is the next thing to do, planned by a follow-up. Its outcome is done, dropped, or moved to another
day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker import rules, values
from tracker.cli.params.missing_values import ask_value_of_type
from tracker.cli.params.types import FUTURE_DAY
from tracker.cli.terminal.prompts import ask_key, can_ask
from tracker.cli.terminal.wrap import print_line
from tracker.errors import AmbiguousError, BadInputError
from tracker.locale import gettext
from tracker.values.codes import ActionOutcome

if TYPE_CHECKING:
    from tracker.read.actions import Action
    from tracker.read.labels import Labels

ONLY_ACTION = 0
"""What `--done` and its like hold when they name no action: the only open one."""
_KEYS = {"1": ActionOutcome.DONE, "2": ActionOutcome.DROPPED, "3": ActionOutcome.MOVED}


class TypedOutcomes(NamedTuple):
    """The numbers of the actions that `--done`, `--drop` and `--move` close.

    The number 0 stands for an option without a number: it means the only open action.
    """

    done: Sequence[int]
    dropped: Sequence[int]
    moved: tuple[int, date] | None = None


def close_actions(
    fields: Mapping[str, Any], typed_outcomes: TypedOutcomes, open_actions: Sequence[Action], labels: Labels
) -> dict[str, Any]:
    """Return the fields of a follow-up, with the outcome of each closed action under `outcomes`.

    At a terminal, the user is asked about each open action that no option closes, unless the follow-up
    ends the commitment. If an action moves, the follow-up plans its new day. Raises AmbiguousError if
    several actions are open and no number was typed, and BadInputError if the number is not that of an
    open action.
    """
    outcomes: dict[int, ActionOutcome] = {}
    completed = dict(fields)
    moved = [] if typed_outcomes.moved is None else [typed_outcomes.moved[0]]
    for outcome, numbers in (
        (ActionOutcome.DONE, typed_outcomes.done),
        (ActionOutcome.DROPPED, typed_outcomes.dropped),
        (ActionOutcome.MOVED, moved),
    ):
        for number in numbers:
            action = _find_action(open_actions, number, outcome)
            if outcomes.setdefault(action.action_id, outcome) is not outcome:
                raise BadInputError(
                    gettext("two outcomes are given for action {action}").format(action=action.action_id),
                    gettext("keep only one of the two"),
                )
            if typed_outcomes.moved is not None and outcome is ActionOutcome.MOVED:
                _plan_moved_action(completed, action, typed_outcomes.moved[1])
    if can_ask() and not rules.actions.is_final_condition(fields["condition"]):
        for action in open_actions:
            if action.action_id not in outcomes:
                _ask_outcome(completed, outcomes, action, labels)
    return {**completed, "outcomes": outcomes}


def assign_outcomes(
    typed_outcomes: TypedOutcomes, actions_by_ref: Mapping[str, Sequence[Action]]
) -> dict[str, TypedOutcomes]:
    """Divide the typed outcomes among the commitments; return them by the reference of the commitment.

    The outcome of an action goes to the commitment that has this action. The number 0 goes to every
    commitment with an open action. A number that no commitment has goes to the first one, so that
    `close_actions` raises an error for it.
    """
    first_ref = next(iter(actions_by_ref))

    def find_commitments_with_action(number: int) -> set[str]:
        """Return the references of the commitments with this open action; if none, the first reference."""
        owners = {
            ref
            for ref, actions in actions_by_ref.items()
            if any(number in (ONLY_ACTION, action.action_id) for action in actions)
        }
        return owners or {first_ref}

    done, dropped, moved = typed_outcomes
    return {
        ref: TypedOutcomes(
            [number for number in done if ref in find_commitments_with_action(number)],
            [number for number in dropped if ref in find_commitments_with_action(number)],
            moved if moved is not None and ref in find_commitments_with_action(moved[0]) else None,
        )
        for ref in actions_by_ref
    }


def describe_action(action: Action) -> str:
    """Return an action as text for a message: `12 注册公司, 2024-09-10, in 71 days (王芳)`."""
    due = date.fromisoformat(action.due_on)
    distance = values.dates.format_distance(due, values.dates.today())
    description = (
        gettext("{number} {what}, {due}, {distance} ({who})")
        if action.who
        else gettext("{number} {what}, {due}, {distance}")
    )
    return description.format(
        number=action.action_id, what=action.what or "—", due=action.due_on, distance=distance, who=action.who
    )


def _find_action(open_actions: Sequence[Action], number: int, outcome: ActionOutcome) -> Action:
    """Return the open action with this number; for 0, the only open action.

    Raises BadInputError, or AmbiguousError if the number is 0 and several actions are open.
    """
    candidates = [action for action in open_actions if number in (ONLY_ACTION, action.action_id)]
    if len(candidates) == 1:
        return candidates[0]
    listed = "\n".join(f"  {describe_action(action)}" for action in open_actions)
    if not open_actions:
        raise BadInputError(
            gettext("the commitment has no open action on the day of the follow-up"),
            gettext("leave out {option}").format(option=_OPTIONS[outcome]),
        )
    if number == ONLY_ACTION:
        raise AmbiguousError(
            gettext("{option} may mean {count} open actions:\n{listed}").format(
                option=_OPTIONS[outcome], count=len(open_actions), listed=listed
            ),
            gettext("type the number of the action: {example}").format(
                example=_EXAMPLES[outcome].format(open_actions[0].action_id)
            ),
        )
    raise BadInputError(
        gettext(
            "action {number} is not open on the day of the follow-up; the open actions are:\n{listed}"
        ).format(number=number, listed=listed),
        gettext("type the number of the action: {example}").format(
            example=_EXAMPLES[outcome].format(open_actions[0].action_id)
        ),
    )


_OPTIONS = {ActionOutcome.DONE: "--done", ActionOutcome.DROPPED: "--drop", ActionOutcome.MOVED: "--move"}
_EXAMPLES = {
    ActionOutcome.DONE: "--done {}",
    ActionOutcome.DROPPED: "--drop {}",
    ActionOutcome.MOVED: "--move {}=DAY",
}


def _plan_moved_action(fields: dict[str, Any], action: Action, day: date) -> None:
    """Set the next action of the follow-up to the moved action on its new day.

    The task and the person stay the same, unless the user typed others. Raises BadInputError if the user
    also typed a day for the next action.
    """
    if fields["next_action_on"] is not None:
        raise BadInputError(
            gettext("--move already gives the day of the next action"),
            gettext("leave out --next and --next-on"),
        )
    fields["next_action_on"] = day
    fields["next_action"] = fields["next_action"] or action.what
    fields["next_action_by"] = fields["next_action_by"] or action.who
    fields["is_private"] = fields["is_private"] or bool(action.is_private)


def _ask_outcome(
    fields: dict[str, Any], outcomes: dict[int, ActionOutcome], action: Action, labels: Labels
) -> None:
    """Ask for the outcome of an action, and store it in `outcomes`; Enter leaves the action open.

    If it is moved, ask for the new day, unless the user has typed the day of a next action.
    """
    keys = "  ".join(f"{key} {labels('outcome', outcome)}" for key, outcome in _KEYS.items())
    question = labels("text", "still_open").format(action=describe_action(action))
    key = ask_key(f"{question}\n{keys}  {labels('text', 'leave_open')} ", list(_KEYS))
    chosen = _KEYS.get(key)
    print_line("" if chosen is None else labels("outcome", chosen), err=True)
    if chosen is None:
        return
    if chosen is ActionOutcome.MOVED and fields["next_action_on"] is None:
        day = ask_value_of_type(
            FUTURE_DAY, gettext("The new day of the action: a date, or 2w for two weeks from today (--move)")
        )
        _plan_moved_action(fields, action, day)
    outcomes[action.action_id] = chosen
