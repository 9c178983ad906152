"""DELTAGERE: the secretariat sees who comes to a meeting, and writes down what people said otherwise than by mail."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from service.domain.decision import Change, Letter
from service.domain.meeting import Answered, Invite, Invitee, Meeting, Reply
from service.mail.answers_told import Told, answers_told
from service.mail.command import TEXT, Command, Fault
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.commands.meeting_fields import ANSWER_TEXT, NOT_COMING, WHICH
from service.workflows.commands.which_meeting import which_meeting
from service.workflows.invitations import invitees_called
from service.workflows.meeting_letters import shown
from service.workflows.seats import after_reply


def _attendees(task: Task) -> Done | Fault:
    """Who comes, who does not, who has not said; or what an officer was told of it."""
    meeting = which_meeting(task)
    if isinstance(meeting, Fault):
        return meeting
    if task.order.text:
        return _told(task, meeting)
    people: dict[str, list[dict[str, Any]]] = {
        key: [] for key in ("accepted", "tentative", "declined", "waiting", "none")
    }
    for invitee in task.registry.invitees(meeting.number):
        if not invitee.is_uninvited:
            answer = _standing(invitee, meeting)
            comment = invitee.replies[-1].comment if answer != "none" and invitee.replies else None
            people[answer].append({"name": invitee.name or invitee.email, "comment": comment})
    facts = {"meeting": shown(meeting, task.incoming.network(meeting.network)), "people": people}
    return Done("attendees", facts, about=meeting.number)


def _told(task: Task, meeting: Meeting) -> Done | Fault:
    """Every line is one answer or several of people who are invited, or nothing is written down."""
    told = answers_told(task.order.text, meeting.starts.date())
    invited = [one for one in task.registry.invitees(meeting.number) if not one.is_uninvited]
    named = [(one, invitees_called(one.who, invited)) for one in told.answers]
    fault = _unclear(task, meeting, told.strange, named, invited)
    if fault is not None:
        return fault
    changes: list[Change] = []
    letters: list[Letter] = []
    rows: list[dict[str, Any]] = []
    for one, (invitee,) in named:
        now = task.now.replace(microsecond=0)  # as those tell it who write themselves
        reply = Reply(one.answer, "secretariat", now, meeting.sequence, one.comment)
        moved, heard = after_reply(
            task.registry, task.incoming, meeting, invitee, reply, task.now, invited=invited
        )
        after = _after(invitee, reply, moved)
        invited = [after if other.email == after.email else other for other in invited]
        changes += [Answered(meeting.number, invitee.email, reply), *moved]
        letters += [replace(letter, thread="new") for letter in heard]
        rows.append(_row(invitee, after, meeting, one))
    facts = {"meeting": shown(meeting, task.incoming.network(meeting.network)), "told": rows}
    return Done("answers-told", facts, tuple(changes), tuple(letters), about=meeting.number)


def _after(invitee: Invitee, reply: Reply, moved: Iterable[Change]) -> Invitee:
    """Somebody with the reply: of the seats that are left, the next line has the rest."""
    settled = next((one.invitee for one in moved if isinstance(one, Invite)), invitee)
    return replace(settled, replies=(*invitee.replies, reply))


def _unclear(
    task: Task,
    meeting: Meeting,
    strange: Iterable[str],
    named: Iterable[tuple[Told, list[Invitee]]],
    invited: Sequence[Invitee],
) -> Fault | None:
    """Whom or what we do not understand, all of it, so that the officer need not send it three times."""
    strange, named = list(strange), list(named)
    unknown = [one.who for one, found in named if not found]
    several = [
        {"who": one.who, "emails": [invitee.email for invitee in found]}
        for one, found in named
        if len(found) > 1
    ]
    found_of = [found[0].email for _, found in named if len(found) == 1]
    twice = list(dict.fromkeys(email for email in found_of if found_of.count(email) > 1))
    if not (strange or unknown or several or twice):
        return None
    facts = {"unread": strange, "unknown": unknown, "several": several, "repeated": twice}
    mended = {TEXT: _example(task, invited)} if strange else None
    return task.fault("answers-unclear", mended, title=meeting.title, **facts)


def _example(task: Task, invited: Sequence[Invitee]) -> str:
    """A line about somebody who is invited; without anybody, the sample of the command's own."""
    return f"{invited[0].email}: {NOT_COMING[task.incoming.mailbox.language]}" if invited else ""


def _row(before: Invitee, after: Invitee, meeting: Meeting, told: Told) -> dict[str, Any]:
    return {
        "name": before.name or before.email,
        "answer": _standing(after, meeting),
        "comment": told.comment,
        "before": _standing(before, meeting),
    }


def _standing(invitee: Invitee, meeting: Meeting) -> str:
    return "waiting" if invitee.waits(meeting) else invitee.answer_to(meeting) or "none"


DUTIES = (
    Duty(
        Command(
            "attendees",
            (WHICH, NETWORK),
            head=("which",),
            text="answers",
            sample=ANSWER_TEXT,
            undoable=True,
        ),
        _attendees,
    ),
)
