"""Samples of the calendar that a member asked for."""

from datetime import UTC, datetime, timedelta
from typing import Any

from service.domain.decision import Attachment
from service.preview.people import MEMBER, ONE, TWO
from service.preview.sample import Sample

FILE = Attachment("forening.ics", "text/calendar; charset=utf-8; method=PUBLISH", b"BEGIN:VCALENDAR\r\n")
SPRING = datetime(2027, 3, 11, 13, 0, tzinfo=UTC)


def _meeting(title: str, starts: datetime, network: str, **how: Any) -> dict[str, Any]:
    usual = {"place": None, "link": None, "is_tentative": False}
    ends = starts + timedelta(hours=2)
    return {"title": title, "network": network, "starts": starts, "ends": ends, **usual, **how}


_MEETINGS = [
    _meeting("Forårsmøde", SPRING, TWO[0], place="Nordby Erhvervsskole, lokale 12"),
    _meeting(TWO[1], SPRING + timedelta(days=60), TWO[1], link="https://moede.example/kvalitet"),
    _meeting("Seminar", SPRING + timedelta(days=200), TWO[0], place="Korsør", is_tentative=True),
]


def _calendar(name: str, networks: list[str], meetings: list[dict[str, Any]]) -> Sample:
    return Sample(
        name,
        "meetings/calendar",
        "news",
        MEMBER,
        {"networks": networks, "meetings": meetings},
        "Årets kalender",
        reference=None,
        attachments=(FILE,) if meetings else (),
    )


AHEAD: list[dict[str, Any]] = [
    {
        "number": 1004,
        "title": "Forårsmøde",
        "starts": SPRING,
        "ends": SPRING + timedelta(hours=2),
        "is_tentative": False,
        "host": {"organisation": "Korsvang Bageri", "state": "accepted"},
        "points": ["Backup", "Vi søger en læreplads"],
        "answers": {"accepted": 1204, "tentative": 3, "declined": 12, "waiting": 2, "none": 40},
    },
    {
        "number": 1005,
        "title": "Seminar",
        "starts": SPRING + timedelta(days=2),
        "ends": SPRING + timedelta(days=3),
        "is_tentative": True,
        "host": {"organisation": "Korsør Tømrerfirma", "state": "asked"},
        "points": [],
        "answers": {"accepted": 0, "tentative": 0, "declined": 0, "waiting": 0, "none": 9},
    },
]

CALENDAR = (_calendar("usual", TWO, _MEETINGS), _calendar("nothing-planned", ONE, []))
