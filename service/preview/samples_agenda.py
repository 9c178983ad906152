"""Samples of the letters that bring an agenda, made as the workflow makes them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from service.domain.agenda import Item
from service.domain.decision import Attachment
from service.domain.follow_up import FollowUp
from service.domain.meeting import Invitee
from service.domain.organisation import Register
from service.domain.sheet import Agenda, Point, numbered, timed
from service.mail.reading import Setting
from service.preview.people import MEMBER, NOBODY, NOW, OFFICER, ONE, mailbox, network
from service.preview.sample import Sample
from service.preview.samples_meetings import BOTH
from service.workflows.agenda_earlier import EarlierMinutes
from service.workflows.agenda_files import Files
from service.workflows.agenda_letters import AgendaLetters, told
from service.workflows.agenda_sheet import Coming, Sheet
from service.workflows.host_plan import PlannedTurn
from service.workflows.meeting_letters import MeetingLetters, shown

WEEK_BEFORE = NOW + timedelta(weeks=1)
LONG = "Fælles indkøb af bærbare, skærme og alt det andet, som skolerne hver især har forhandlet om i årevis"
PLAIN = [
    Point("opening", "Velkommen og opfølgning fra sidst", minutes=10),
    Point(
        "item",
        "Backup i skyen",
        "Vi har skiftet leverandør og fortæller, hvad der gik godt.\n\n- pris\n- drift",
        "Anne Holm",
        "Østerbæk Tekniske Skole",
        minutes=20,
        theme="Drift",
        item=1012,
    ),
    Point("item", LONG, presenter="Søren Kjærgaard", item=1013, is_carried=True),
    Point("marketplace", "Markedspladsen", minutes=20),
    Point("any_other", "Eventuelt"),
]
CASES = [replace(point, number=f"{7 + place}/26") for place, point in enumerate(PLAIN)]
PROMISES = (
    FollowUp(1020, "forening", "it", 1001, "Spørger styrelsen om rammeaftalen", "Mette Holm", None, "3/26",
             date(2026, 4, 1), "yellow", "de svarer i næste uge"),
    FollowUp(1021, "forening", "it", 1001, "Samler skolernes svar"),
)  # fmt: skip
NOTICES = (
    Item(1014, "forening", "it", 1005, "Læreplads til to tømrere", "Gerne fra august.", None, "Bo Krogh",
         "bo@bageriet.example", "Korsvang Bageri", "want"),
    Item(1015, "forening", "it", 1005, "Rundvisning i værkstedet", "", None, "Anne Holm", MEMBER.email, None, "offer"),
)  # fmt: skip
COMING = (Coming("Anne Holm", "Østerbæk Tekniske Skole"), Coming("Bo Krogh", None))


def sheet(points: list[Point], **more: Any) -> Sheet:
    """The agenda of the meeting with these points."""
    counted = numbered(points, map(str, range(1, len(points) + 1)))
    return Sheet(BOTH, timed(counted, BOTH.starts, BOTH.ends), **more)


TURNS = (
    PlannedTurn(replace(BOTH, starts=BOTH.starts + timedelta(weeks=8)), "Østerbæk Tekniske Skole", "asked"),
    PlannedTurn(None, "Korsvang Bageri", "next"),
)
EARLIER = (
    EarlierMinutes(
        replace(BOTH, starts=BOTH.starts - timedelta(weeks=20), title="Efterårsmøde"),
        NOW - timedelta(weeks=15),
    ),
    EarlierMinutes(replace(BOTH, starts=BOTH.starts - timedelta(weeks=9), title="Vintermøde"), None),
)
FULL = sheet(PLAIN, earlier=EARLIER, follow_ups=PROMISES, notices=NOTICES, coming=COMING, hosts=TURNS)
WITH_FILES = sheet(
    PLAIN[:2],
    files=Files((Attachment("pris.pdf", "application/octet-stream", b""),), (("film.mp4", "Anne Holm"),)),
)
BARE = sheet([PLAIN[0], PLAIN[4]])
OF_CASES = sheet(CASES, follow_ups=PROMISES[:1])
CORRECTED = sheet(
    [
        PLAIN[0],
        replace(PLAIN[2], title="Fælles indkøb", presenter="Birgit Lund"),
        replace(PLAIN[1], text=""),
        Point("item", "Sikkerhed", item=1016),
        PLAIN[4],
    ]
)
RETIMED = sheet([PLAIN[0], PLAIN[1], replace(PLAIN[2], minutes=45), *PLAIN[3:]])


def writer(shown_now: Sheet, before: Sheet | None = None, words: str = "") -> AgendaLetters:
    """Who writes that agenda, or the correction of the one before."""
    sent = (
        Agenda(BOTH.number, 1, NOW, before.points, tuple(one.number for one in before.notices))
        if before
        else None
    )
    return AgendaLetters(Setting(mailbox(), (network(),), Register(())), shown_now, WEEK_BEFORE, sent, words)


def _letter(name: str, letters: AgendaLetters) -> Sample:
    invitee = Invitee(BOTH.number, MEMBER.email, MEMBER.name, NOW)
    made = MeetingLetters(letters.setting, letters.meeting, {}).agenda(
        invitee, letters.version, letters.facts()
    )
    return Sample(
        name, "agenda/agenda", "agenda", MEMBER, dict(made.facts), None, "it", "IT-1005",
        calendar=made.calendar, prints=letters.document, attachments=letters.sheet.files.sent,
    )  # fmt: skip


def _preview(name: str, letters: AgendaLetters, count: int, **facts: Any) -> Sample:
    usual = {
        "networks": ONE,
        "title": BOTH.title,
        "meeting": shown(BOTH, network()),
        "changes": told(letters.changed) if letters.changed else None,
        "left_off": [],
        "overrun": 0,
        "unsaid": [],
        "count": count,
        "left_out": [],
        "days": 7,
    }
    letter = _letter("", letters)
    shows = MeetingLetters(letters.setting, letters.meeting, {}).agenda(
        Invitee(BOTH.number, MEMBER.email, MEMBER.name, NOW), letters.version, letters.facts()
    )
    return Sample(
        name, "agenda/preview", "preview", OFFICER, usual | facts, "DAGSORDEN", "it", "IT-1030",
        shows=shows, prints=letter.prints,
    )  # fmt: skip


def _presenter(name: str, text: str, minutes: int | None, **facts: Any) -> Sample:
    usual = {"meeting": shown(BOTH, network()), "title": "Backup i skyen", "text": text, "minutes": minutes}
    return Sample(name, "agenda/presenter", "ask-details", MEMBER, usual | facts, None, "it", "IT-1012")


def _presenting(name: str, **facts: Any) -> Sample:
    usual = {"title": "Backup i skyen", "text": PLAIN[1].text, "minutes": 20, "has_files": False}
    return Sample(name, "agenda/presenting", "changed", MEMBER, usual | facts, "Dit punkt", "it", "IT-1012")


AGENDAS = (
    _presenter("usual", "", None, is_own=True, is_again=False),
    _presenter("again", PLAIN[1].text, 20, is_own=False, is_again=True),
    _presenting("usual", has_files=True),
    _presenting("bare", text="", minutes=None),
    _letter("usual", writer(FULL)),
    _letter("bare", writer(BARE)),
    _letter("cases", writer(OF_CASES, words="Husk at tage jeres bærbare med.")),
    _letter("corrected", writer(CORRECTED, FULL)),
    _letter("with-files", writer(WITH_FILES)),
    _letter("new-notices", writer(FULL, sheet(PLAIN))),
    _letter("retimed", writer(RETIMED, FULL)),
    _preview("usual", writer(FULL), 12, unsaid=[LONG]),
    _preview("one", writer(BARE), 1, is_again=True),
    _preview(
        "corrected", writer(CORRECTED, FULL), 12,
        left_off=["Markedspladsen", LONG], overrun=25, unsaid=["Sikkerhed"],
        left_out=[{"who": NOBODY.email, "why": "refused"}],
    ),
    Sample("usual", "agenda/sent", "command-reply", OFFICER, {"title": BOTH.title, "networks": ONE, "count": 12}),
    Sample("one", "agenda/sent", "command-reply", OFFICER, {"title": BOTH.title, "networks": ONE, "count": 1}),
)  # fmt: skip
