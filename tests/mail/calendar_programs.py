"""Answers to one invitation in the shapes that calendar programs give them, with invented people.

Each program is a function from what the member says to a whole mail. `Said.times` are DTSTART and DTEND where a
program writes them; a REPLY's may be wrong, as Horde's are, since nobody is to read them.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass

from tests.mail import tnef_writer as tnef

UID = "m-7@forening.example"
MEMBER = "oester.per@skolen.example"

WINDOWS_ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


OUTLOOKS_END = "\\n"  # of every comment, an empty one too


@dataclass(frozen=True)
class Said:
    """What the member says. A COUNTER proposes 25 November 2026, 14.00 to 15.30 in Copenhagen."""

    participation: str
    comment: str = ""
    method: str = "REPLY"

    @property
    def hours(self) -> tuple[str, str]:
        return ("T140000", "T153000") if self.method == "COUNTER" else ("T090000", "T100000")

    def times(self, zone: str) -> str:
        starts, ends = self.hours
        return f"DTSTART;TZID={zone}:20261125{starts}\nDTEND;TZID={zone}:20261125{ends}\n"

    def comment_line(self, end: str = "") -> str:
        escaped = self.comment.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
        return f"COMMENT:{escaped}{end}\n" if escaped or end else ""


def calendar(said: Said, event: str, *, producer: str = "", zone: str = "", method: bool = True) -> str:
    """A calendar with METHOD before PRODID, as Microsoft writes it."""
    head = (f"METHOD:{said.method}\n" if method else "") + (f"PRODID:{producer}\n" if producer else "")
    return f"BEGIN:VCALENDAR\n{head}VERSION:2.0\n{zone}BEGIN:VEVENT\nUID:{UID}\n{event}END:VEVENT\nEND:VCALENDAR\n"


def part(
    content_type: str, content: str, *fields: str, encoding: str = "8bit", charset: str = "utf-8"
) -> bytes:
    octets = content.replace("\n", "\r\n").encode(charset)
    if encoding == "base64":
        octets = base64.encodebytes(octets)
    head = [f"Content-Type: {content_type}", f"Content-Transfer-Encoding: {encoding}", *fields]
    return "\r\n".join([*head, "", ""]).encode() + octets


def multipart(kind: str, *parts: bytes, boundary: str = "b") -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode()
    body = b"".join(f"--{boundary}\r\n".encode() + each + b"\r\n" for each in parts)
    return head + body + f"--{boundary}--\r\n".encode()


def mail(body: bytes, *, sender: str = f"Per =?utf-8?q?=C3=98ster?= <{MEMBER}>", headers: str = "") -> bytes:
    head = (
        f"From: {sender}\r\nTo: netvaerk@forening.example\r\nSubject: Accepteret: Netv=?utf-8?q?=C3=A6?=rk\r\n"
        f"Date: Fri, 20 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n{headers}"
    )
    return head.encode() + body


PLAIN = part("text/plain; charset=utf-8", "Per Øster har svaret.\n")
HTML = part("text/html; charset=utf-8", "<p>Per Øster har svaret.</p>\n")


def outlook_2010(said: Said) -> bytes:
    event = (
        f'ATTENDEE;CN="Per Øster";PARTSTAT={said.participation}:mailto:{MEMBER}\nCLASS:PUBLIC\n'
        f"{said.comment_line(OUTLOOKS_END)}CREATED:20261120T090000Z\nDESCRIPTION:\\n\n"
        f"{said.times(chr(34) + 'Romance Standard Time' + chr(34))}DTSTAMP:20261120T090000Z\n"
        "LAST-MODIFIED:20261120T090000Z\nPRIORITY:5\nSEQUENCE:2\nSUMMARY;LANGUAGE=da:Accepteret: Netværksmøde\n"
        f"TRANSP:OPAQUE\nX-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML>{'<p>Skolen</p>' * 400}\n"
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nX-MICROSOFT-CDO-APPT-SEQUENCE:9\n"
    )
    text = calendar(
        said,
        event,
        producer="-//Microsoft Corporation//Outlook 14.0 MIMEDIR//EN",
        zone=WINDOWS_ZONE.format(name="Romance Standard Time"),
    )
    kind = f'text/calendar; charset="utf-8"; method={said.method}'
    return mail(multipart("alternative", PLAIN, HTML, part(kind, text, encoding="base64")))


def microsoft_365(said: Said) -> bytes:
    event = (
        f"ATTENDEE;PARTSTAT={said.participation};CN=Per Øster:mailto:{MEMBER}\n"
        f"{said.comment_line()}SUMMARY;LANGUAGE=da-DK:Accepteret: Netværksmøde\n"
        f"{said.times('W. Europe Standard Time')}CLASS:PUBLIC\nPRIORITY:5\nDTSTAMP:20261120T090000Z\n"
        "TRANSP:OPAQUE\nSTATUS:CONFIRMED\nSEQUENCE:2\nLOCATION;LANGUAGE=da-DK:\n"
        "X-MICROSOFT-CDO-APPT-SEQUENCE:2\nX-MICROSOFT-CDO-OWNERAPPTID:0\nX-MICROSOFT-DISALLOW-COUNTER:FALSE\n"
    )
    text = calendar(said, event, producer="Microsoft Exchange Server 2010")
    kind = f'text/calendar; charset="utf-8"; method={said.method}'
    return mail(multipart("alternative", PLAIN, HTML, part(kind, text, encoding="base64")))


def exchange_own_zone(said: Said) -> bytes:
    """A zone that the organiser's computer made up, told only by its rules; no DTSTAMP."""
    name = "(UTC+01:00) Bruxelles, København, Madrid, Paris"
    event = (
        f"ATTENDEE;PARTSTAT={said.participation};CN={MEMBER}:mailto:{MEMBER}\n"
        f"{said.comment_line()}{said.times(chr(34) + name + chr(34))}SEQUENCE:2\n"
    )
    text = calendar(said, event, zone=WINDOWS_ZONE.format(name=name))
    kind = f"text/calendar; method={said.method}; charset=UTF-8"
    return mail(multipart("alternative", PLAIN, part(kind, text, encoding="base64")))


def outlook_com(said: Said) -> bytes:
    """Answered from another address of the same person."""
    event = f"ATTENDEE;PARTSTAT={said.participation};CN=Per:mailto:{MEMBER.title()}\n{said.comment_line()}SEQUENCE:2\n"
    text = calendar(said, event, producer="Microsoft Exchange Server 2010")
    kind = f'text/calendar; charset="utf-8"; method={said.method}'
    body = multipart("alternative", PLAIN, HTML, part(kind, text, encoding="base64"))
    return mail(body, sender="Per <per.oester@privat.example>")


def gmail(said: Said) -> bytes:
    comment = said.comment.replace("'", "&#39\\;")
    answer = f';X-NUM-GUESTS=0;X-RESPONSE-COMMENT="{comment}"' if said.comment else ";X-NUM-GUESTS=0"
    starts, ends = ("T130000Z", "T143000Z") if said.method == "COUNTER" else ("T080000Z", "T090000Z")
    event = (
        f"DTSTART:20261125{starts}\nDTEND:20261125{ends}\nDTSTAMP:20261120T090000Z\n"
        f"ORGANIZER;CN=Netværk:mailto:netvaerk@forening.example\n"
        f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={said.participation};CN=Per Øster{answer}"
        f":mailto:{MEMBER}\nCREATED:20261101T090000Z\nSEQUENCE:2\nSTATUS:CONFIRMED\nSUMMARY:Netværksmøde\n"
    )
    text = calendar(said, event, producer="-//Google Inc//Google Calendar 70.9054//EN")
    text = "\n".join(line if len(line) < 70 else f"{line[:68]}\n {line[68:]}" for line in text.split("\n"))
    message = multipart(
        "alternative", PLAIN, HTML, part(f'text/calendar; charset="UTF-8"; method={said.method}', text)
    )
    file = part('application/ics; name="invite.ics"', text, encoding="base64")
    headers = (
        "Sender: Google Calendar <calendar-notification@google.example>\r\nAuto-Submitted: auto-generated\r\n"
        f"Reply-To: Per <{MEMBER}>\r\n"
    )
    return mail(multipart("mixed", message, file, boundary="outer"), headers=headers)


def apple_mail(said: Said) -> bytes:
    """No method in MIME, and the calendar as a file."""
    event = (
        "DTSTART;TZID=Europe/Copenhagen:20261125T090000\nDTEND;TZID=Europe/Copenhagen:20261125T100000\n"
        f'ATTENDEE;CN="Øster, Per";CUTYPE=INDIVIDUAL;PARTSTAT={said.participation}:mailto:{MEMBER}\n'
        f"{said.comment_line()}SEQUENCE:2\nDTSTAMP:20261120T090000Z\nORGANIZER:mailto:netvaerk@forening.example\n"
    )
    text = calendar(said, event, producer="-//Apple Inc.//macOS 15.1//EN")
    file = part('text/calendar; name="iCal-20261120.ics"', text, "Content-Disposition: attachment")
    return mail(multipart("alternative", PLAIN, multipart("mixed", HTML, file, boundary="inner")))


def icloud(said: Said) -> bytes:
    """The address is in EMAIL; the other is one of iCloud's."""
    event = (
        f'ATTENDEE;CN="Per Øster";EMAIL={MEMBER};PARTSTAT={said.participation}:mailto:2_gezdgojrgi4a@imip.example\n'
        f"{said.comment_line()}DTSTAMP:20261120T090000Z\nSEQUENCE:2\n"
    )
    text = calendar(said, event, producer="-//Apple Inc.//iCloud//EN")
    kind = f"text/calendar; charset=utf-8; method={said.method}"
    return mail(multipart("mixed", PLAIN, part(kind, text, encoding="base64")))


def thunderbird(said: Said) -> bytes:
    event = (
        "CREATED:20261120T090000Z\nLAST-MODIFIED:20261120T090000Z\nDTSTAMP:20261120T090000Z\nSUMMARY:Netværksmøde\n"
        "ORGANIZER;CN=Netværk:mailto:netvaerk@forening.example\n"
        f"ATTENDEE;CN=Per Øster;PARTSTAT={said.participation};ROLE=REQ-PARTICIPANT:mailto:{MEMBER}\n"
        f"{said.comment_line()}DTSTART;TZID=/mozilla.org/20050126_1/Europe/Copenhagen:20261125T090000\nSEQUENCE:2\n"
    )
    text = calendar(said, event, producer="-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN")
    message = multipart(
        "alternative", PLAIN, part(f"text/calendar; method={said.method}; charset=UTF-8", text), boundary="M1"
    )
    file = part(
        'application/ics; name="invite.ics"', text, "Content-disposition: attachment; filename=invite.ics"
    )
    return mail(multipart("mixed", message, file, boundary="M2").replace(b"Content-Type", b"Content-type"))


def zimbra(said: Said) -> bytes:
    event = (
        f"SUMMARY:Accept: Netværksmøde\nATTENDEE;CN=Per;PARTSTAT={said.participation}:mailto:{MEMBER}\n"
        f"ORGANIZER:mailto:netvaerk@forening.example\n{said.times('Europe/Berlin')}{said.comment_line()}"
        "SEQUENCE:2\nDTSTAMP:20261120T090000Z\n"
    )
    text = calendar(said, event, producer="Zimbra-Calendar-Provider")
    return mail(part(f"text/calendar; charset=utf-8; method={said.method}; name=meeting.ics", text))


def notes(said: Said) -> bytes:
    zone = WINDOWS_ZONE.format(name="Central European").replace(
        "RRULE:FREQ=YEARLY;INTERVAL=1;", "RRULE:FREQ=YEARLY;"
    )
    event = (
        f"{said.times('Central European')}TRANSP:OPAQUE\nDTSTAMP:20261120T090000Z\n{said.comment_line()}SEQUENCE:2\n"
        f'ATTENDEE;PARTSTAT={said.participation};CN="Per Øster/Skolen";RSVP=FALSE:mailto:{MEMBER}\nCLASS:PUBLIC\n'
        "X-LOTUS-NOTESVERSION:2\nX-LOTUS-UPDATE-SEQ:1\nX_FOO;broken line\n"
    )
    text = calendar(
        said, event, producer="-//Lotus Development Corporation//NONSGML Notes 9.0//EN_C", zone=zone
    )
    kind = f'text/calendar; method={said.method}; charset="UTF-8"; component=VEVENT'
    return mail(multipart("alternative", PLAIN, part(kind, text, encoding="base64")))


def korganizer(said: Said) -> bytes:
    event = (
        f"ORGANIZER:MAILTO:netvaerk@forening.example\n{said.comment_line()}{said.times('Europe/Copenhagen')}"
        f"ATTENDEE;PARTSTAT={said.participation};ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL:MAILTO:{MEMBER}\n"
    )
    text = calendar(said, event, producer="-//K Desktop Environment//NONSGML libkcal 4.3//EN")
    kind = f'text/calendar; charset="utf-8"; name="cal.ics"; method="{said.method.lower()}"'
    return mail(part(kind, text))


def evolution(said: Said) -> bytes:
    event = (
        f"{said.times('/freeassociation.sourceforge.net/Europe/Copenhagen')}DTSTAMP:20261120T090000Z\n"
        f"{said.comment_line()}SEQUENCE:2\nATTENDEE;PARTSTAT={said.participation};RSVP=TRUE;LANGUAGE=da:"
        f"MAILTO:{MEMBER}\n"
    )
    text = calendar(said, event, producer="-//Ximian//NONSGML Evolution Calendar//EN")
    file = part(f'text/calendar; name="calendar.ics"; charset="utf-8"; METHOD={said.method}', text)
    return mail(file.replace(b"\r\n\r\n", b"\r\nContent-Disposition: inline\r\n\r\n", 1))


def nextcloud(said: Said) -> bytes:
    """The server writes for its user, who is in Reply-To."""
    event = (
        f"DTSTAMP:20261120T090000Z\nSEQUENCE:2\nREQUEST-STATUS:2.0;Success\n{said.comment_line()}"
        f"ORGANIZER:mailto:netvaerk@forening.example\nATTENDEE;PARTSTAT={said.participation}:mailto:{MEMBER}\n"
    )
    text = calendar(said, event, producer="-//Sabre//Sabre VObject 4.5.6//EN")
    kind = f'text/calendar; method={said.method}; charset="UTF-8"; name="event.ics"'
    body = multipart(
        "mixed", multipart("alternative", PLAIN, HTML, boundary="i"), part(kind, text, encoding="base64")
    )
    return mail(body, sender="Per via sky <sky@skolen.example>", headers=f"Reply-To: {MEMBER}\r\n")


def aerc(said: Said) -> bytes:
    """A name with a comma and no quotes."""
    event = (
        f"DTSTAMP:20261120T090000Z\nSEQUENCE:2\n{said.comment_line()}"
        f"ATTENDEE;CN=Øster, Per;PARTSTAT={said.participation}:mailto:{MEMBER}\n"
    )
    text = calendar(said, event, producer="aerc")
    return mail(
        multipart("alternative", PLAIN, part(f"text/calendar; charset=UTF-8; method={said.method}", text))
    )


def horde(said: Said) -> bytes:
    """The clock of UTC under the name of Copenhagen."""
    event = (
        f"DTSTART;TZID=Europe/Copenhagen:20261125T080000\nDTEND;TZID=Europe/Copenhagen:20261125T090000\n"
        f"DTSTAMP:20261120T090000Z\nSEQUENCE:2\n{said.comment_line()}"
        f"ATTENDEE;PARTSTAT={said.participation};CN=Per:mailto:{MEMBER}\n"
    )
    text = calendar(said, event, producer="-//The Horde Project//Horde iCalendar Library//EN")
    file = part(f"text/calendar; charset=utf-8; name=event-reply.ics; METHOD={said.method}", text)
    return mail(multipart("mixed", PLAIN, file))


def gnus(said: Said) -> bytes:
    """No charset, in Latin-1, and the lines of Unix."""
    event = (
        f"{said.comment_line()}ATTENDEE;partstat={said.participation.lower()};cn=Per Øster:mailto:{MEMBER}\n"
        "DTSTAMP:20261120T090000Z\nSEQUENCE:2\n"
    )
    text = calendar(said, event)
    file = part(f"text/calendar; method={said.method}", text, charset="latin-1")
    return mail(file.replace(b"\r\n", b"\n"), headers="").replace(b"\r\n", b"\n")


def yahoo(said: Said) -> bytes:
    """A byte order mark before the calendar, and the address without mailto."""
    event = f"ATTENDEE;PARTSTAT={said.participation}:{MEMBER}\n{said.comment_line()}SEQUENCE:2\n"
    text = "\ufeff" + calendar(said, event, producer="Zimbra-Calendar-Provider")
    kind = f"text/calendar; charset=UTF-8; method={said.method}"
    return mail(multipart("alternative", PLAIN, part(kind, text, encoding="base64")))


def roundcube(said: Said) -> bytes:
    event = (
        f"DTSTAMP:20261120T090000Z\nSEQUENCE:2\n{said.comment_line()}ORGANIZER:mailto:netvaerk@forening.example\n"
        f"ATTENDEE;CN=Per Øster;ROLE=REQ-PARTICIPANT;PARTSTAT={said.participation};CUTYPE=INDIVIDUAL:\n"
        f" mailto:{MEMBER}\nBEGIN:VALARM\nACTION:EMAIL\nATTENDEE;PARTSTAT=DECLINED:mailto:alarm@skolen.example\n"
        "COMMENT:Ring\nEND:VALARM\n"
    )
    text = calendar(said, event, producer="-//Roundcube 1.6//Sabre VObject 4.5//EN")
    return mail(
        multipart("alternative", PLAIN, part(f"text/calendar; method={said.method}; charset=UTF-8", text))
    )


def winmail(said: Said) -> bytes:
    """Exchange's rich text: only the class of the message tells the answer; the meeting stands in a named property."""
    kind = {"ACCEPTED": "Pos", "DECLINED": "Neg", "TENTATIVE": "Tent"}[said.participation]
    identifier = bytes(40) + b"vCal-Uid\x01\0\0\0" + UID.encode() + b"\0"
    packed = tnef.stream(
        tnef.attribute(tnef.MESSAGE_CLASS, f"IPM.Schedule.Meeting.Resp.{kind}\0".encode()),
        tnef.message(tnef.prop(0x3FFC, identifier)),
    )
    return mail(multipart("mixed", PLAIN, tnef.part(packed)))


PROGRAMS: tuple[Callable[[Said], bytes], ...] = (
    *(
        outlook_2010,
        microsoft_365,
        exchange_own_zone,
        outlook_com,
        gmail,
        apple_mail,
        icloud,
        thunderbird,
        zimbra,
    ),
    *(notes, korganizer, evolution, nextcloud, aerc, horde, gnus, yahoo, roundcube, winmail),
)
COUNTERING = (outlook_2010, microsoft_365, exchange_own_zone, gmail, zimbra, notes, korganizer, evolution)
