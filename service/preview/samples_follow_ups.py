"""Samples of the letters about what is followed up, made with what the workflow tells of points."""

from dataclasses import replace
from datetime import date
from typing import Any

from service.domain.follow_up import FollowUp, labels
from service.domain.network import Address
from service.preview.people import MEMBER, OFFICER, network
from service.preview.sample import Sample
from service.preview.samples_meetings import ON_SITE
from service.workflows.follow_ups_letters import shown_point
from service.workflows.meeting_letters import shown

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
DONE = replace(TENDER, state="done", note="sendt til alle")
HANDED = replace(KEYS, owner="Bo Krogh", email="bo@by.example", handed_by=MEMBER.email)
SETTLED = [shown_point(point, _CALLED) for point in (replace(KEYS, owner="", email=None), DONE)]
CASE = {
    "number": "8/26",
    "title": "Backup i skyen",
    "decisions": ["Netværket besluttede at indhente et fælles tilbud."],
    "points": [shown_point(TENDER, _CALLED)],
}
_WISHES = [
    {"label": "8/26", "what": "dropped", "name": ""},
    {"label": "8/26", "what": "declined", "name": ""},
    {"label": "9/26", "what": "unknown", "name": "Kirsten"},
]


def _receipt(name: str, *points: FollowUp, **facts: Any) -> Sample:
    usual: dict[str, Any] = {"changed": [], "wishes": [], "undated": [], "unnamed": [], "has_more": False}
    return _sample(
        name,
        "receipt",
        MEMBER,
        *points,
        answers="SV: Opfølgning 8/26, IT-netværket [IT-1051]",
        **usual | facts,
    )


FOLLOW_UPS = (
    _sample("one", "ask-owner", OFFICER, KEYS),
    _sample("two", "ask-owner", OFFICER, *TWO),
    _sample("one", "ask-date", MEMBER, KEYS),
    _sample("two", "ask-date", MEMBER, KEYS, TENDER),
    _sample("one", "reminder", MEMBER, TENDER, meeting=None),
    _sample("two", "reminder", MEMBER, *TWO, meeting=_MEETING),
    *(
        _sample(what, "handed", MEMBER, KEYS, who=OFFICER, what=what)
        for what in ("handed", "back", "officer")
    ),
    _receipt("changed", TENDER, changed=[shown_point(one, _CALLED) for one in (TENDER, DONE, HANDED)]),
    _receipt("asks", TENDER, undated=[shown_point(KEYS, _CALLED)], unnamed=_told(*TWO)["points"]),
    _receipt("wishes", TENDER, wishes=_WISHES, has_more=True),
    _sample(
        "usual",
        "wish",
        OFFICER,
        *TWO,
        who=MEMBER,
        wishes=_WISHES,
        words="8/26 kan udgå.\n\n9/26: det er Kirsten.",
    ),
    _sample("handed", "taken", MEMBER, HANDED, who=OFFICER),
    _sample("dropped", "taken", MEMBER, replace(TENDER, state="dropped"), who=OFFICER),
)
_LISTED = {"name": network().name, "open": _told(*TWO)["points"], "settled": SETTLED[1:]}
FOLLOW_UPS_DONE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("followups", "followups", {"lists": [_LISTED]}),
    ("followups", "followups-none", {"lists": [{"name": network().name, "open": [], "settled": []}]}),
    (
        "followups-told",
        "followups-told",
        {"points": [shown_point(DONE, _CALLED), shown_point(HANDED, _CALLED)]},
    ),
)
"""What OPFØLGNING says in a transcript: code, name of the sample, facts."""
