"""The letters that bring an agenda: to everybody who is invited, as mail, as a PDF, and into the calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.decision import Letter, Print
from service.domain.meeting import Invitee, Meeting
from service.domain.network import Language, Network
from service.domain.registry import Registry
from service.domain.sheet import Agenda, Differences, Point, differences
from service.mail import written_dates
from service.mail.reading import Setting
from service.mail.words.commands import COMMAND_WORDS
from service.workflows.agenda_sheet import Sheet
from service.workflows.meeting_letters import MeetingLetters, shown

MOST_NAMED = 30  # of those who come; where there are more, the mail only counts them


class AgendaLetters:
    """Writes one agenda to those invited; `sent` is the moment that it bears, `before` the agenda that it corrects.

    `words` is what an officer wrote to go with it.
    """

    def __init__(
        self, setting: Setting, sheet: Sheet, sent: datetime, before: Agenda | None = None, words: str = ""
    ) -> None:
        self.setting, self.sheet, self.sent, self.words = setting, sheet, sent, words
        self.network = next(n for n in setting.networks if n.key == sheet.meeting.network)
        self.version = before.version + 1 if before else 1
        self.changed = _changed(before, sheet) if before else None
        # Calendars are told of the agenda in a revision of its own, which asks nobody again.
        self.meeting = replace(sheet.meeting, stamp=sent, agenda=_for_calendars(sheet.points, self.network))
        self._prints: dict[Language, Print] = {}

    @classmethod
    def again(cls, setting: Setting, sheet: Sheet, agenda: Agenda) -> "AgendaLetters":
        """The agenda that went out, for those who have not had it; the meeting has its revision already."""
        writer = cls(setting, sheet, agenda.sent)
        writer.version, writer.meeting = agenda.version, sheet.meeting
        return writer

    def letters(self, registry: Registry, invitees: Sequence[Invitee]) -> tuple[Letter, ...]:
        """One to each of `invitees`."""
        languages = {
            one.email: member.language
            for one in invitees
            if (member := registry.member(one.email)) is not None
        }
        writer = MeetingLetters(self.setting, self.meeting, languages)
        facts = self.facts()
        letters = (writer.agenda(invitee, self.version, facts) for invitee in invitees)
        return tuple(
            replace(letter, prints=(self.document(letter.language),), attachments=self.sheet.files.sent)
            for letter in letters
        )

    def facts(self) -> dict[str, Any]:
        """What the letter tells besides the meeting itself."""
        sheet = self.sheet
        added = set(self.changed.added) if self.changed else set()
        return {
            "points": [self._point(point, is_new=point in added) for point in sheet.points],
            "earlier": [
                {"title": one.meeting.title, "starts": one.meeting.starts, "approved": one.approved}
                for one in sheet.earlier
            ],
            "changes": told(self.changed) if self.changed else None,
            "coming": [one.name for one in sheet.coming] if len(sheet.coming) <= MOST_NAMED else [],
            "count": len(sheet.coming),
            "words": self.words,
            "files": sheet.files.names,
            "named": [{"filename": name, "who": who} for name, who in sheet.files.named],
            "hosts": [
                {
                    "starts": turn.meeting.starts if turn.meeting else None,
                    "organisation": turn.organisation,
                    "state": turn.state,
                }
                for turn in sheet.hosts
            ],
        }

    def _point(self, point: Point, *, is_new: bool) -> dict[str, Any]:
        follow_ups = self.sheet.follow_ups if point.kind == "opening" else ()
        notices = self.sheet.notices if point.kind == "marketplace" else ()
        return {
            **told_of(point),
            "is_new": is_new,
            "follow_ups": [
                {
                    "case": one.case,
                    "text": one.text,
                    "owner": one.owner,
                    "due": one.due,
                    "light": one.light,
                    "note": one.note,
                }
                for one in follow_ups
            ],
            "notices": [
                {
                    "kind": one.kind,
                    "title": one.title,
                    "text": one.text,
                    "name": one.presenter,
                    "organisation": one.organisation,
                    "email": one.email,
                }
                for one in notices
            ],
        }

    def document(self, language: Language) -> Print:
        """The PDF: the same for all who read that language."""
        if language not in self._prints:
            word = COMMAND_WORDS["agenda"][language][0].lower()
            self._prints[language] = Print(
                f"{word}-{self.meeting.starts:%Y-%m-%d}.pdf",
                "agenda/sheet.typ",
                language,
                self._printed(language),
                self.sent,
            )
        return self._prints[language]

    def _printed(self, language: Language) -> Mapping[str, Any]:
        meeting = shown(self.meeting, self.network)
        return {
            **self.facts(),
            "meeting": {
                **meeting,
                "span": written_dates.span(self.meeting.starts, self.meeting.ends, language),
                "host": self.meeting.host,
                "parking": self.meeting.parking,
                "practical": self.meeting.practical,
            },
            "sender": self.setting.mailbox.name,
            "sent": self.sent,
            "is_correction": self.changed is not None,
            "coming": [{"name": one.name, "organisation": one.organisation} for one in self.sheet.coming],
        }


def _changed(before: Agenda, sheet: Sheet) -> Differences:
    now = {item.number: item.title for item in sheet.notices}
    return replace(
        differences(before.points, sheet.points),
        new_notices=tuple(title for number, title in now.items() if number not in before.notices),
        gone_notices=len(set(before.notices) - set(now)),
    )


def told(changed: Differences) -> dict[str, Any]:
    """What is other about an agenda, for a letter."""
    return {
        "added": [told_of(point) for point in changed.added],
        "removed": [told_of(point) for point in changed.removed],
        "moved": [told_of(point) for point in changed.moved],
        "retimed": [{"before": told_of(was), "after": told_of(now)} for was, now in changed.retimed],
        "reworded": [{"before": told_of(was), "after": told_of(now)} for was, now in changed.reworded],
        "is_other_text": changed.is_other_text,
        "new_notices": list(changed.new_notices),
        "gone_notices": changed.gone_notices,
    }


def told_of(point: Point) -> dict[str, Any]:
    """A point, for a letter."""
    return {
        "number": point.number,
        "title": point.title,
        "text": point.text,
        "presenter": point.presenter,
        "organisation": point.organisation,
        "minutes": point.minutes,
        "starts": point.starts,
        "theme": point.theme,
        "is_carried": point.is_carried,
    }


def _for_calendars(points: Sequence[Point], network: Network) -> str:
    """The points as lines: a calendar shows nothing else."""
    word = COMMAND_WORDS["agenda"][network.language][0].capitalize()
    return "\n".join([f"{word}:", *(_line(point, network.language) for point in points)])


def _line(point: Point, language: Language) -> str:
    clock = written_dates.clock(point.starts, language) if point.starts else ""
    presenter = f"({point.presenter})" if point.presenter else ""
    number = point.number if "/" in point.number else f"{point.number}."
    return " ".join(part for part in (clock, number, point.title, presenter) if part)


def invited(registry: Registry, meeting: Meeting) -> list[Invitee]:
    """Everybody to whom the agenda goes: also who has declined, and may want to know what is missed."""
    return [one for one in registry.invitees(meeting.number) if not one.is_uninvited]
