"""FORTRYD of what was done to meetings: calendars have heard of it, so it is followed by what puts it right.

A meeting that was called is cancelled, one that was moved moves back, one that was cancelled takes place after all.
That goes to many, so it is shown first like everything else that does.
"""

from dataclasses import replace

from service.domain.decision import Change, Letter, Undo
from service.domain.deed import Altered, Deed
from service.domain.meeting import Invite, Invitee, KeepMeeting, Meeting
from service.mail.command import Fault
from service.workflows.commands.duty import Done, Task
from service.workflows.commands.meeting_done import meetings_taken_back
from service.workflows.meeting_revisions import Revision, cancelled, network_of, restored, revised
from service.workflows.seats import after_taken_back


def meetings_back(task: Task, deed: Deed) -> Done | Fault:
    """The meetings of a deed as they were before, each in a new revision."""
    if any(_is_of_agenda(one) for one in deed.altered):
        return task.fault("agenda-is-out", at=deed.at)
    names = [one.whom for one in deed.altered]
    at_hand = task.registry.held(task.number)
    is_another = at_hand is not None and at_hand.opened is not None and deed.at > at_hand.opened
    if is_another or not deed.is_intact:
        return task.fault("changed-since", at=deed.at, people=names)
    changes: list[Change] = []
    letters: list[Letter] = []
    meetings: list[Meeting] = []
    for one in deed.altered:
        before, after = one.before, one.after
        if not isinstance(after, Meeting) or not (before is None or isinstance(before, Meeting)):
            continue
        if after.ends <= task.now or (before is not None and before.ends <= task.now):
            return task.fault("letters-are-out", at=deed.at)
        revision = _back(task, before, after)
        changes.append(KeepMeeting(revision.meeting))
        letters += revision.letters
        meetings.append(revision.meeting)
    network = network_of(task.incoming.setting, meetings[0])
    facts = {"at": deed.at, "people": names, "pending": [], "questions": []}
    return meetings_taken_back(network, meetings, (Undo(deed.id), *changes), letters, facts)


def answers_back(task: Task, deed: Deed) -> tuple[list[Change], list[Letter]]:
    """What it means for the seats that answers which an officer wrote down are taken back."""
    changes: list[Change] = []
    letters: list[Letter] = []
    left: dict[tuple[int, str], Invitee] = {}
    for told in (one.after for one in deed.altered if isinstance(one.after, Invitee)):
        invitee = task.registry.invitee(told.meeting, told.email)
        if invitee is not None:
            kept = tuple(reply for reply in invitee.replies if reply not in told.replies)
            left[told.meeting, told.email] = replace(invitee, replies=kept)
    for (number, email), invitee in list(left.items()):
        meeting, now = task.registry.meeting(number), task.registry.invitee(number, email)
        is_over = meeting is None or meeting.starts <= task.now
        if meeting is None or now is None or is_over or now.answer_to(meeting) == invitee.answer_to(meeting):
            continue
        invited = [left.get((number, one.email), one) for one in task.registry.invitees(number)]
        others = [one for one in invited if one.email != email and not one.is_uninvited]
        moved, heard = after_taken_back(task.registry, task.incoming, meeting, invitee, others)
        left[number, email] = next((one.invitee for one in moved if isinstance(one, Invite)), invitee)
        changes += moved
        letters += [replace(letter, thread="new") for letter in heard]
    return changes, letters


def _is_of_agenda(one: Altered) -> bool:
    """An agenda that has gone out, which calendars show with the meeting."""
    match one.before, one.after:
        case Meeting() as before, Meeting() as after:
            return before.agenda != after.agenda and before == replace(
                after, agenda=before.agenda, stamp=before.stamp
            )
    return False


def _back(task: Task, before: Meeting | None, after: Meeting) -> Revision:
    registry, setting = task.registry, task.incoming.setting
    if before is None:
        return cancelled(registry, setting, after, "", task.now)
    if after.is_cancelled:
        return restored(registry, setting, after, before, task.now)
    was = replace(before, sequence=after.sequence, stamp=after.stamp, asked=after.asked)
    revision = revised(registry, setting, after, was, task.now)
    return revision or Revision(replace(after, stamp=task.now), ())
