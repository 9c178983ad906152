"""What comes of sending an agenda: the letters, what the registry notes of it, and what an officer is shown first."""

from datetime import datetime

from service.domain.meeting import KeepMeeting
from service.domain.registry import Registry
from service.domain.sheet import Agenda
from service.mail.reading import Setting
from service.workflows.agenda_letters import AgendaLetters, invited, told
from service.workflows.agenda_sheet import Sheet
from service.workflows.commands.duty import Done
from service.workflows.meeting_letters import shown


def agenda_done(
    registry: Registry, setting: Setting, sheet: Sheet, now: datetime, words: str = ""
) -> Done | None:
    """The agenda goes to all who are invited, the first time or as a correction; None where nothing is other."""
    meeting, before = sheet.meeting, registry.agenda(sheet.meeting.number)
    writer = AgendaLetters(setting, sheet, now, before, words)
    if writer.changed is not None and not writer.changed:
        return None
    people = invited(registry, meeting)
    refused = registry.undeliverable(tuple(one.email for one in people))
    letters = writer.letters(registry, [one for one in people if one.email not in refused])
    facts = {
        "networks": [writer.network.name],
        "title": meeting.title,
        "meeting": shown(meeting, writer.network),
        "points": len(sheet.points),
        "changes": told(writer.changed) if writer.changed else None,
        "left_off": list(sheet.left_off),
        "overrun": sheet.overrun,
        "unsaid": [point.title for point in sheet.points if point.kind == "item" and not point.minutes],
    }
    return Done(
        "agenda",
        facts,
        (
            KeepMeeting(writer.meeting),
            Agenda(
                meeting.number,
                writer.version,
                now,
                sheet.points,
                tuple(item.number for item in sheet.notices),
            ),
            *sheet.cases,
        ),
        letters,
        left_out=tuple((email, "refused") for email in sorted(refused)),
        about=meeting.number,
        preview="agenda/preview",
        sent="agenda/sent",
        shown=sheet.fingerprint,
    )
