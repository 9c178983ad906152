"""Which meeting an officer means."""

from datetime import date

from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.mail.command import Fault
from service.mail.when import read_day
from service.workflows.commands.duty import Task


def which_meeting(task: Task, named: str | None = "") -> Meeting | Fault:
    """The meeting that is meant: as named, of the thread, or the only one that lies ahead.

    `named` None: what stands beside the word names none.
    """
    named = task.order.given.get("which") if named == "" else named
    at_hand = _at_hand(task)
    if at_hand is not None and not named:
        return at_hand
    wanted = {network.key for network in task.networks()}
    ahead = [
        m for m in task.registry.meetings_ahead(task.incoming.mailbox.key, task.now) if m.network in wanted
    ]
    day = named_day(task, named)
    if day is not None:
        found = [meeting for meeting in ahead if meeting.starts.date() == day]
    else:
        found = [meeting for meeting in ahead if _is_named(meeting, named)] if named else ahead
    if len(found) == 1:
        return found[0]
    if not ahead:
        return task.fault("no-meeting-ahead")
    choices = [{"number": m.number, "title": m.title, "starts": m.starts} for m in found or ahead]
    return task.fault(
        "which-meeting", {"which": str(choices[0]["number"])}, choices=choices, is_named=bool(found)
    )


def _at_hand(task: Task) -> Meeting | None:
    """The meeting of the thread in which the command was given, unless it is over."""
    meeting = task.registry.meeting(task.at_hand) if task.at_hand is not None else None
    return meeting if meeting is not None and meeting.ends > task.now and not meeting.is_cancelled else None


def named_day(task: Task, named: str | None) -> date | None:
    """The day by which a meeting is named: `AFLYS mødet den 10. december`."""
    day = read_day(named, task.now.date()) if named else None
    return day if isinstance(day, date) else None


def _is_named(meeting: Meeting, named: str) -> bool:
    numbers = {int(part) for part in fold(named).split() if part.isdigit()}
    return meeting.number in numbers or (bool(fold(named)) and fold(named) in fold(meeting.title))
