"""REFERAT: an officer gives the minutes of a meeting, and the draft goes to those who are to approve it."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from service.domain.decision import Change
from service.domain.holidays import workday_from
from service.domain.meeting import Meeting
from service.domain.minutes import Minutes, MinutesText, changes_between
from service.domain.network import Language, Network
from service.mail.command import TEXT, Command, Fault, Order
from service.mail.docx import NoDocument
from service.mail.mail import Mail
from service.mail.minutes_frame import without_frame, words_in_frame
from service.mail.parse import parse
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.commands.meeting_fields import MINUTES_TEXT, WHICH
from service.workflows.commands.minutes_corrected import given_again
from service.workflows.commands.news import MOST_BYTES
from service.workflows.commands.which_meeting import held_meeting
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import network_of
from service.workflows.minutes_agenda import agenda_of
from service.workflows.minutes_document import in_force, with_document
from service.workflows.minutes_given import Given, attendance_of, comes_in_file, given
from service.workflows.minutes_letters import MinutesLetters, skeleton_key
from service.workflows.minutes_people import readers
from service.workflows.minutes_versions import corrections_in, latest

CLOCK = time(16)  # at which the last day to answer ends
_COMMAND = Command(
    "minutes", (WHICH, NETWORK), head=("which",), text="body", sample=MINUTES_TEXT, to_many=True
)


def in_reply(mail: Mail) -> Order:
    """What an officer orders who only replies with the minutes (workflows.minutes_at_hand.gives_minutes)."""
    words = words_in_frame(mail)
    return Order(_COMMAND, words.partition("\n")[0], {}, {TEXT: words}, words)


def _minutes(task: Task) -> Done | Fault:
    meeting = held_meeting(task)
    if isinstance(meeting, Fault):
        return meeting
    network = network_of(task.incoming.setting, meeting)
    read = _read(task, meeting, network)
    if isinstance(read, Fault):
        return read
    if read.is_empty:
        return task.fault("missing-text", {TEXT: ""})
    people = readers(task.registry, network, meeting)
    if not people:
        return task.fault("nobody-there", networks=[network.name])
    if sum(len(file.content) for file in read.files) > MOST_BYTES:
        return task.fault("files-too-large", megabytes=MOST_BYTES // 1_000_000)
    return _sent_round(task, meeting, network, read, people)


def _read(task: Task, meeting: Meeting, network: Network) -> Given | Fault:
    """What the officer gives: the whole of the minutes, or what is to be other about the latest version of them."""
    before = latest(task.registry, meeting)
    wanted = corrections_in(task.order.text, meeting, task.officer)
    if before and wanted and not comes_in_file(task.incoming.mail):
        return given_again(task, meeting, before, wanted)
    agenda = agenda_of(task.registry, network, meeting)
    answers = attendance_of(task.registry, meeting)
    try:
        return given(task.incoming.mail, _unframed(task, meeting), meeting, agenda, answers)
    except NoDocument:
        return task.fault("unread-minutes")


def _unframed(task: Task, meeting: Meeting) -> str:
    """What the officer wrote, without what the skeleton says of how to write it."""
    skeleton = task.registry.letter(skeleton_key(meeting, task.officer.email))
    return without_frame(task.order.text, parse(skeleton).text) if skeleton else task.order.text


def _sent_round(
    task: Task,
    meeting: Meeting,
    network: Network,
    read: Given,
    people: dict[str, tuple[str, Language]],
) -> Done:
    before = latest(task.registry, meeting)
    minutes = Minutes(
        number=task.number,
        mailbox=meeting.mailbox,
        network=meeting.network,
        meeting=meeting.number,
        version=before.version + 1 if before else 1,
        state="draft",
        text=read.text,
        officer=task.officer.email,
        mail=read.mail or task.incoming.key,
        opened=task.now,
        deadline=deadline(network, task.now),
        present=read.attendance.present,
        absent=read.attendance.absent,
    )
    writer = MinutesLetters(task.incoming.setting, meeting, minutes, people)
    changed = changes_between(before, minutes) if before else ()
    versions = task.registry.minutes_of(meeting.number)
    document = writer.document(task.now, replaces=in_force(versions))
    letters = with_document((writer.draft(email, read.files, changed) for email in people), document)
    facts = {
        "networks": [network.name],
        "title": meeting.title,
        "meeting": shown(meeting, network),
        "deadline": minutes.deadline,
        "tasks": _tasks(minutes.text),
        "cases": len(minutes.text.cases),
    }
    return Done(
        "minutes", facts, (*_superseded(before), minutes), letters,
        about=minutes.number, preview="minutes/preview", sent="minutes/sent",
    )  # fmt: skip


def deadline(network: Network, now: datetime) -> datetime:
    """The last moment to answer a draft that is sent now, by the clock of the network, on a day of work."""
    charter = network.charter
    day = now.date() + timedelta(days=charter.minutes.days)
    open_day = workday_from(day, network.country, charter.meetings.closed)
    return datetime.combine(open_day, CLOCK, tzinfo=now.tzinfo)


def _superseded(before: Minutes | None) -> tuple[Change, ...]:
    """A draft ends with the next one; what was approved stays in force until the next version is."""
    return (replace(before, state="superseded"),) if before is not None and before.state == "draft" else ()


def _tasks(text: MinutesText) -> list[dict[str, Any]]:
    """What is to be followed up, as it was understood."""
    return [
        {"case": case.number, "text": task.text, "owner": task.owner, "due": task.due}
        for case in text.cases
        for task in case.tasks
    ]


DUTIES = (Duty(_COMMAND, _minutes),)
