"""The minutes that an officer gives: in the mail itself, or in a file that comes with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from service.domain.decision import Attachment
from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.minutes import MinutesText
from service.domain.registry import Registry
from service.mail.charset import decode
from service.mail.docx import lines_of_docx
from service.mail.mail import Mail, Part
from service.mail.minutes_frame import words_in_frame
from service.mail.minutes_headings import Heading
from service.mail.minutes_text import read_minutes
from service.mail.words.minutes import ABSENT, PRESENT
from service.workflows.steps import files_of

PDF = "application/pdf"
_TEXT = ("text/plain", "text/markdown")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there and who had sent regrets, as the list of them reads."""

    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """The text as it was understood, the files that go out with it, and who was there.

    `mail` is the key of the mail in which the files came, where that is not the one in hand.
    """

    text: MinutesText
    files: tuple[Attachment, ...]
    attendance: Attendance
    mail: str | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing was given that could go out as minutes."""
        has_document = any(map(is_document, self.files))
        return not (self.text.opening or self.text.cases or has_document)


def given(mail: Mail, words: str, meeting: Meeting, agenda: Sequence[Heading], answers: Attendance) -> Given:
    """`words` are what the officer wrote as minutes; a text file that came along stands in their place, and beside
    it they only tell who was there.

    `answers` is who was there as far as the answers to the invitation tell. A line of the text corrects that.
    Raises NoDocument where a Word document cannot be read.
    """
    texts = [part for part in mail.parts if _is_text(part)]
    source = "\n\n".join(map(_text_of, texts)) if texts else words
    text = read_minutes(source, meeting.starts.date(), agenda)
    attendance, opening = attendance_in(text.opening, answers)
    if texts:
        attendance, _ = attendance_in([line.strip() for line in words.splitlines()], attendance)
    return Given(replace(text, opening=opening), files_sent(mail), attendance)


def files_sent(mail: Mail) -> tuple[Attachment, ...]:
    """The files of a mail with minutes that go out with them: all but those in which the minutes stand as text."""
    names = {part.filename for part in mail.parts if _is_text(part)}
    return tuple(file for file in files_of(mail) if file.filename not in names)


def is_document(file: Attachment) -> bool:
    """Whether the officer gave the minutes as this file."""
    return file.content_type == PDF or file.filename.lower().endswith(".pdf")


def looks_like_minutes(mail: Mail, meeting: Meeting, agenda: Sequence[Heading]) -> bool:
    """Whether a reply without a command word gives minutes: it has cases, or a file that can be some."""
    return comes_in_file(mail) or bool(
        read_minutes(words_in_frame(mail), meeting.starts.date(), agenda).cases
    )


def comes_in_file(mail: Mail) -> bool:
    """Whether a file comes along that can be the minutes."""
    return any(_is_text(part) or (part.filename and part.content_type == PDF) for part in mail.parts)


def attendance_of(registry: Registry, meeting: Meeting) -> Attendance:
    """Who said that they come, and who that they do not."""
    present, absent = [], []
    for invitee in registry.invitees(meeting.number):
        member = registry.member(invitee.email)
        organisation = member.person.organisation if member else None
        who = f"{invitee.name or invitee.email} ({organisation})" if organisation else invitee.name
        if invitee.is_uninvited or not who:
            continue
        if invitee.has_seat(meeting):
            present.append(who)
        elif invitee.answer_to(meeting) == "declined":
            absent.append(who)
    return Attendance(tuple(present), tuple(absent))


def _is_text(part: Part) -> bool:
    """Whether the minutes may stand in this file, and not only go along with it."""
    return bool(part.filename) and (part.content_type in _TEXT or _is_word(part))


def _is_word(part: Part) -> bool:
    return part.content_type == _WORD or (part.filename or "").lower().endswith(".docx")


def _text_of(part: Part) -> str:
    """Raises NoDocument."""
    if not _is_word(part):
        return decode(part.payload, part.charset)
    # A line of Word is a paragraph, and a row of a table is no part of the sentence above it.
    # A case has its number itself, or none.
    return "\n\n".join(_row(line.split("\t")) for line in lines_of_docx(part.payload, mark=""))


def _row(cells: Sequence[str]) -> str:
    """`Referent: Kirsten Dam` where a table has two columns."""
    filled = [cell for cell in cells if cell]
    return (": " if len(filled) == 2 else " · ").join(filled)


def attendance_in(lines: Sequence[str], known: Attendance) -> tuple[Attendance, tuple[str, ...]]:
    """Who was there, by those of the lines that say so or else as is `known`, and the other lines.

    Who is named as one who came has not sent regrets, and the other way round, where only one of the two is told.
    """
    found = known
    told = set()
    rest = []
    for line in lines:
        present, absent = _present().fullmatch(line), _absent().fullmatch(line)
        if present and present["names"]:
            found = replace(found, present=_names(present["names"], found.present))
            told.add("present")
        elif absent and absent["names"]:
            found = replace(found, absent=_names(absent["names"], found.absent))
            told.add("absent")
        else:
            if present:
                # The list of them stands below, line by line, and remains there.
                found = Attendance()
            rest.append(line)
    if told == {"present"}:
        found = replace(found, absent=_without(found.absent, found.present))
    elif told == {"absent"}:
        found = replace(found, present=_without(found.present, found.absent))
    return found, tuple(rest)


def _without(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `names` whom `others` does not name, with their organisation or without."""
    away = {fold(other.partition("(")[0]) for other in others}
    return tuple(name for name in names if fold(name.partition("(")[0]) not in away)


def _names(written: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """`Anne Holm, Bo Dal og Carl Riis`; `+ Dorte Lund` are those that are `known`, and one more."""
    names = tuple(
        name
        for each in re.split(r"[,;](?![^(]*\))|\s(?:og|and)\s(?![^(]*\))", written)
        if (name := each.strip(" ."))
    )
    if not written.startswith("+"):
        return names
    return (*known, *(name.lstrip("+ ") for name in names))


@cache
def _present() -> re.Pattern[str]:
    return re.compile(rf"(?:{PRESENT})\s*:\s*(?P<names>.*)", re.IGNORECASE)


@cache
def _absent() -> re.Pattern[str]:
    return re.compile(rf"(?:{ABSENT})\s*:\s*(?P<names>.*)", re.IGNORECASE)
