"""Which meeting an officer means."""

from datetime import date, timedelta

from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.mail.command import Fault
from service.mail.when import read_day
from service.workflows.commands.duty import Task

LATELY = timedelta(days=120)  # in which a meeting was held whose minutes may still come


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
    if not ahead:
        return task.fault("no-meeting-ahead")
    return _one_of(task, _called(ahead, named, named_day(task, named)) if named else ahead, ahead)


def held_meeting(task: Task) -> Meeting | Fault:
    """The meeting of which minutes are given: as named, of the thread, or the only one held lately without any."""
    registry, named = task.registry, task.order.given.get("which")
    at_hand = _thread_s_meeting(task)
    if at_hand is not None and at_hand.starts <= task.now and not named:
        return at_hand
    wanted = {network.key for network in task.networks()}
    held = [
        meeting
        for meeting in registry.meetings_between(task.incoming.mailbox.key, task.now - LATELY, task.now)
        if meeting.network in wanted and not meeting.is_cancelled
    ]
    if not held:
        return task.fault("no-meeting-held", days=LATELY.days)
    if named:
        return _one_of(task, _called(held, named, _day_past(task, named)), held)
    return _one_of(task, [one for one in held if not registry.minutes_of(one.number)] or held, held)


def _one_of(task: Task, found: list[Meeting], all_of_them: list[Meeting]) -> Meeting | Fault:
    if len(found) == 1:
        return found[0]
    choices = [{"number": m.number, "title": m.title, "starts": m.starts} for m in found or all_of_them]
    return task.fault(
        "which-meeting", {"which": str(choices[0]["number"])}, choices=choices, is_named=bool(found)
    )


def _called(meetings: list[Meeting], named: str, day: date | None) -> list[Meeting]:
    if day is not None:
        return [meeting for meeting in meetings if meeting.starts.date() == day]
    return [meeting for meeting in meetings if _is_named(meeting, named)]


def _thread_s_meeting(task: Task) -> Meeting | None:
    """The meeting of the thread in which the command was given, or the one whose minutes the thread is about."""
    if task.at_hand is None:
        return None
    minutes = task.registry.minutes(task.at_hand)
    meeting = task.registry.meeting(minutes.meeting if minutes is not None else task.at_hand)
    return meeting if meeting is not None and not meeting.is_cancelled else None


def _day_past(task: Task, named: str) -> date | None:
    """`mødet den 11. marts`: the one that has been, although the year is not told."""
    day = read_day(named, (task.now - LATELY).date())
    return day if isinstance(day, date) else None


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
