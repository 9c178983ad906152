"""Samples of the letters about what is followed up, made with what the workflow tells of points."""

from dataclasses import replace
from datetime import date
from typing import Any

from service.domain.follow_up import FollowUp, labels
from service.domain.network import Address
from service.workflows.follow_ups_letters import shown_point
from service.workflows.meeting_letters import shown
from tests.letters.people import MEMBER, OFFICER, network
from tests.letters.sample import Sample
from tests.letters.samples_meetings import ON_SITE

TENDER = FollowUp(
    1051,
    "forening",
    "it",
    ON_SITE.number,
    "Søren sender tilbuddet rundt.",
    owner=MEMBER.name,
    email=MEMBER.email,
    case="8/26",
    due=date(2026, 6, 1),
    light="yellow",
    note="venter på svar fra KD",
)
KEYS = replace(
    TENDER, number=1052, text="Hvem har nøglen til skabet?", due=None, light=None, note="", case="9/26"
)
TWO = (TENDER, KEYS)
_CALLED = labels(TWO)


def _told(*points: FollowUp) -> dict[str, Any]:
    return {
        "points": [shown_point(point, _CALLED) for point in points],
        "label": _CALLED[points[0].number] if len(points) == 1 else "",
    }


def _sample(name: str, template: str, to: Address, *points: FollowUp, **facts: Any) -> Sample:
    answers = facts.pop("answers", None)
    told = {**_told(*points), **facts}
    return Sample(
        name, f"follow_ups/{template}", "follow-up", to, told, answers, "it", f"IT-{points[0].number}"
    )


_MEETING = shown(ON_SITE, network())
FOLLOW_UPS = (
    _sample("one", "ask-owner", OFFICER, KEYS),
    _sample("two", "ask-owner", OFFICER, *TWO),
    _sample("one", "ask-date", MEMBER, KEYS),
    _sample("two", "ask-date", MEMBER, KEYS, TENDER),
    _sample("one", "reminder", MEMBER, TENDER, meeting=None),
    _sample("two", "reminder", MEMBER, *TWO, meeting=_MEETING),
)
