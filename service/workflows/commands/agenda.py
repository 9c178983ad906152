"""DAGSORDEN: the agenda of a meeting goes to all who are invited, as the officer wrote it or as it was collected."""

from dataclasses import dataclass

from service.domain.network import Language
from service.mail.agenda_text import WrittenPoint, above_farewell, written_points
from service.mail.charset import decode
from service.mail.command import Command, Fault
from service.mail.docx import NoDocument, lines_of_docx
from service.mail.mail import Part
from service.workflows.agenda_sheet import sheet_of
from service.workflows.commands.agenda_done import agenda_done
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.commands.meeting_fields import WHICH
from service.workflows.commands.which_meeting import which_meeting

AGENDA_TEXT: dict[Language, str] = {
    "da": "1. Velkommen (10 min.)",
    "nb": "1. Velkommen (10 min.)",
    "en": "1. Welcome (10 min.)",
}
_WORD = (".docx", ".docm")
_TEXT = (".txt", ".md")
_OTHER = (".doc", ".odt", ".rtf", ".pages")


@dataclass(frozen=True, slots=True)
class _Handed:
    """What an officer handed in: the points of a whole agenda, and words to go with it."""

    points: tuple[WrittenPoint, ...] = ()
    words: str = ""


def _agenda(task: Task) -> Done | Fault:
    meeting = which_meeting(task)
    if isinstance(meeting, Fault):
        return meeting
    handed = _handed(task)
    if isinstance(handed, Fault):
        return handed
    setting = task.incoming.setting
    sheet = sheet_of(task.registry, task.incoming.network(meeting.network), meeting, task.now, handed.points)
    done = agenda_done(task.registry, setting, sheet, task.now, handed.words)
    if done is None:
        sent = task.registry.agenda(meeting.number)
        return task.fault("agenda-unchanged", title=meeting.title, sent=sent.sent if sent else task.now)
    return done if done.letters else task.fault("nobody-there", networks=done.facts["networks"])


def _handed(task: Task) -> _Handed | Fault:
    """The agenda in the file that came along, or in the text; text that is none goes with the agenda as it is."""
    names = [name for name in (task.officer.name, task.officer.name.partition(" ")[0]) if name]
    text = above_farewell(task.order.text, names)
    files = [
        part for part in task.incoming.mail.parts if (part.filename or "").lower().endswith((*_WORD, *_TEXT))
    ]
    others = [part for part in task.incoming.mail.parts if (part.filename or "").lower().endswith(_OTHER)]
    if len(files) > 1:
        return task.fault("several-agendas", files=[part.filename for part in files])
    if not files and others:
        return task.fault("unread-agenda", file=others[0].filename)
    if not files:
        points = written_points(text)
        return _Handed(points) if points else _Handed(words=text)
    points = _of_file(files[0])
    return _Handed(points, text) if points else task.fault("unread-agenda", file=files[0].filename)


def _of_file(part: Part) -> tuple[WrittenPoint, ...]:
    """None where it cannot be read as an agenda."""
    if not (part.filename or "").lower().endswith(_WORD):
        return written_points(decode(part.payload, part.charset))
    try:
        return written_points("\n".join(lines_of_docx(part.payload)))
    except NoDocument:
        return ()


DUTIES = (
    Duty(
        Command(
            "agenda",
            (WHICH, NETWORK),
            head=("which",),
            text="body",
            sample=AGENDA_TEXT,
            to_many=True,
        ),
        _agenda,
    ),
)
