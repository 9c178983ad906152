"""What calendars answer to an invitation (RFC 5546 §3.2, RFC 6047), as the mails of a dozen programs carry it.

Microsoft's name no ORGANIZER, Apple's no method in MIME, some no DTSTAMP, and Exchange may pack all of it into
winmail.dat. Times, title and place of a REPLY are never read: programs translate and mistake them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from service.mail.charset import decode, tidy
from service.mail.machine import is_report
from service.mail.mail import Mail, Part
from service.mail.regex import regex
from service.mail.tnef import MESSAGE_CLASS

Method = Literal["REPLY", "COUNTER", "REFRESH"]
Participation = Literal["ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED", "NEEDS-ACTION"]

OCTETS = 256 * 1024  # of a calendar that are looked at; the longest answers carry a page of HTML

_METHODS: dict[str, Method] = {"REPLY": "REPLY", "COUNTER": "COUNTER", "REFRESH": "REFRESH"}
_METHOD_OCTETS = 64 * 1024  # in which METHOD is looked for; it stands among the first lines
_METHOD = regex(rb"^METHOD[^:\r\n]{0,60}:[ \t]*([A-Za-z-]{1,20})", re.MULTILINE | re.IGNORECASE)
_TYPES = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
_COPIES = 4  # calendars of one mail that are tried until one can be read

# Before decoding, because programs fold within characters too.
_FOLD = regex(rb"(?<![\r\n])[\r\n]+[ \t]")

# What Outlook calls an answer to an invitation, in MAPI and in the older names of TNEF (MS-OXTNEF).
_MEETING_ANSWER = regex(
    r"IPM\.(?:Schedule\.Meeting\.Resp\.(Pos|Neg|Tent)|Microsoft Schedule\.MtgResp([PNA]))\b", re.I
)
_MEANT: dict[str, Participation] = {
    **dict.fromkeys(("pos", "p"), "ACCEPTED"),
    **dict.fromkeys(("neg", "n"), "DECLINED"),
    **dict.fromkeys(("tent", "a"), "TENTATIVE"),
}
# The global object identifier of a meeting that another program than Outlook named (MS-OXCICAL §2.1.3.1.1.20.26).
_MAPI_UID = regex(rb"vCal-Uid\x01\0\0\0([!-~]{1,255})\0")


@dataclass(frozen=True, slots=True)
class Attendee:
    """Whose answer it is. `emails` are all addresses told, in lower case, the calendar's own first.

    NEEDS-ACTION is no answer. `sent_by` is the assistant who answered (RFC 5545 §3.2.18), `delegated_to` are those
    who come instead, `delegated_from` those in whose place this person comes.
    """

    emails: tuple[str, ...]
    participation: Participation
    name: str = ""
    delegated_to: tuple[str, ...] = ()
    sent_by: str | None = None
    delegated_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """An answer. `uid` is the meeting's, '' where the mail does not say; `sequence` None where it does not.

    `stamp` is aware. `starts` and `ends` are what a COUNTER proposes: an aware time, a naive one (wall time where the
    meeting is), or a date for a whole day; None in every other answer. `recurrence` says which of a series.
    """

    method: Method
    uid: str = ""
    attendees: tuple[Attendee, ...] = ()
    sequence: int | None = None
    stamp: datetime | None = None
    comment: str = ""
    recurrence: date | None = None
    starts: date | None = None
    ends: date | None = None


def itip_method(mail: Mail) -> Method | None:
    """The METHOD of an answer from a calendar: None where the mail is none, though it may bring a calendar.

    Never that of one in an attached mail or in a report: those bring our own invitation back.
    """
    if is_report(mail):
        return None
    method = next((method for method, _ in _answering(mail)), None)
    return method or ("REPLY" if _packed_answer(mail) else None)


def calendar_answer(mail: Mail) -> CalendarAnswer | None:
    """The answer in `mail`; None where there is none (see `itip_method`), or none that can be read.

    Of several copies the first that can be read counts. Never raises.
    """
    if itip_method(mail) is None:
        return None
    # Imported here, because with its library it takes a tenth of a second and few mails need it.
    from service.mail import ical_reader

    for method, part in list(_answering(mail))[:_COPIES]:
        answer = ical_reader.read(_text(part), method)
        if answer is not None:
            return answer
    return _packed_answer(mail)


def _answering(mail: Mail) -> Iterator[tuple[Method, Part]]:
    """The calendars that answer, with their methods; first those that MIME says to be messages (RFC 6047 §2.4)."""
    calendars = [part for part in mail.parts if _is_calendar(part)]
    calendars.sort(key=lambda part: part.content_type != "text/calendar" or "method" not in part.parameters)
    for part in calendars:
        if method := _METHODS.get(_method(part)):
            yield method, part


def _is_calendar(part: Part) -> bool:
    return part.content_type in _TYPES or (part.filename or "").lower().endswith(".ics")


def _method(part: Part) -> str:
    found = _METHOD.search(part.payload[:_METHOD_OCTETS])
    return (found[1].decode("ascii") if found else part.parameters.get("method", "")).upper()


def _text(part: Part) -> str:
    return tidy(decode(_FOLD.sub(b"", part.payload[:OCTETS]), part.charset))


def _packed_answer(mail: Mail) -> CalendarAnswer | None:
    """What winmail.dat says: whether the sender comes, and mostly to what."""
    for part in mail.parts:
        if kind := _MEETING_ANSWER.match(part.parameters.get(MESSAGE_CLASS, "")):
            uid = _MAPI_UID.search(part.payload)
            meant = _MEANT[(kind[1] or kind[2]).lower()]
            return CalendarAnswer(
                "REPLY",
                uid[1].decode("ascii") if uid else "",
                (Attendee((mail.from_.email,), meant, mail.from_.name),) if mail.from_ else (),
            )
    return None
