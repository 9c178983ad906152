"""Samples of the letters about meetings, in every state that a meeting may be in."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from service.domain.decision import Letter
from service.domain.meeting import Meeting
from service.domain.organisation import Register
from service.mail.invites import request
from service.mail.reading import Setting
from service.preview.people import MEMBER, NOBODY, NOW, OFFICER, ONE, mailbox, network
from service.preview.sample import Sample
from service.workflows.meeting_letters import event_of, shown

ON_SITE = Meeting(
    number=1005,
    mailbox="forening",
    network="it",
    title="Forårsmøde",
    starts=datetime(2026, 4, 16, 10, tzinfo=NOW.tzinfo),
    ends=datetime(2026, 4, 16, 15, 30, tzinfo=NOW.tzinfo),
    uid="forening-1005-20260416T1000@forening.example",
    stamp=NOW,
    asked=NOW,
    officer=OFFICER.email,
    zone="Europe/Copenhagen",
    place="Nordby Erhvervsskole, lokale 12",
    text="Vi ser på skolernes backup og på det nye system.\n\n- Tag din bærbare med\n- Frokost kl. 12",
    answer_by=datetime(2026, 4, 1, 23, 59, tzinfo=NOW.tzinfo),
)
LINK = "https://teams.example/l/meetup-join/19%3ameeting_NzE2"
ONLINE = replace(
    ON_SITE,
    title="Webinar om sikkerhed",
    place=None,
    link=LINK,
    speakers="Anne Holm og Bo Krogh, Østerbæk Tekniske Skole",
    text="",
    answer_by=None,
)
BOTH = replace(ON_SITE, link=LINK, seats=24)
TENTATIVE = replace(ON_SITE, status="tentative", text="", answer_by=None)
OF_A_GROUP = replace(ON_SITE, title="Styregruppen", group="Styregruppen", text="")
OVER_TWO_DAYS = replace(
    ON_SITE, title="Netværksdage: »data, sikkerhed og alt det andet«", ends=ON_SITE.ends + timedelta(days=1)
)
SERIES = [
    replace(
        OF_A_GROUP,
        number=1005 + step,
        starts=OF_A_GROUP.starts + timedelta(weeks=8 * step),
        ends=OF_A_GROUP.ends + timedelta(weeks=8 * step),
        status="tentative" if step == 3 else "confirmed",
    )
    for step in range(4)
]
WEEK = timedelta(weeks=1)
_REFUSED = {"who": NOBODY.email, "why": "refused"}


def _told(meeting: Meeting) -> dict[str, Any]:
    return shown(meeting, network())


def _to_member(letter: str, kind: str, name: str, meeting: Meeting, **facts: Any) -> Sample:
    facts = {"meeting": _told(meeting), **facts}
    return Sample(name, f"meetings/{letter}", kind, MEMBER, facts, None, "it", "IT-1005")


def _answer(letter: str, kind: str, name: str, meeting: Meeting, **facts: Any) -> Sample:
    return replace(_to_member(letter, kind, name, meeting, **facts), answers="SV: Forårsmøde [IT-1005]")


def _invite(
    name: str,
    meeting: Meeting,
    instead_of: str = "",
    answer: str | None = None,
    *,
    is_waiting: bool = False,
    series: list[Meeting] | None = None,
) -> Sample:
    facts = {
        "instead_of": instead_of,
        "answer": answer,
        "is_waiting": is_waiting,
        "others": [one.starts for one in (series or [])[1:]],
    }
    return _to_member("invite", "invite", name, meeting, **facts)


def _update(
    name: str,
    before: Meeting,
    *,
    asks_again: bool,
    is_waiting: bool = False,
    has_proposed: bool = False,
    **new: Any,
) -> Sample:
    facts = {
        "before": _told(before),
        "asks_again": asks_again,
        "is_waiting": is_waiting,
        "has_proposed": has_proposed,
    }
    return _to_member("update", "invite-update", name, replace(before, **new), **facts)


def _whole(sample: Sample, meeting: Meeting) -> Sample:
    """With the calendar that goes along."""
    setting = Setting(mailbox(), (network(),), Register(()))
    return replace(sample, calendar=request(event_of(meeting, setting)).for_attendee(MEMBER))


def _letter(sample: Sample) -> Letter:
    """As a preview shows it."""
    return Letter(
        key="sample:shown",
        kind=sample.kind,
        template=sample.template,
        to=MEMBER,
        mailbox="forening",
        language="da",
        network="it",
        facts=sample.facts,
    )


def _preview(name: str, what: str, meetings: list[Meeting], each: int, shows: Sample, **facts: Any) -> Sample:
    usual = {
        "what": what,
        "meetings": [_told(meeting) for meeting in meetings],
        "each": each,
        "count": each * len(meetings),
        "networks": ONE,
        "left_out": [],
        "days": 7,
    }
    return Sample(
        name,
        "meetings/preview",
        "preview",
        OFFICER,
        usual | facts,
        "MØDE",
        reference="IT-1005",
        shows=_letter(shows),
    )


def _sent(name: str, what: str, meetings: list[Meeting], each: int) -> Sample:
    facts = {
        "what": what,
        "meetings": [_told(meeting) for meeting in meetings],
        "each": each,
        "count": each * len(meetings),
        "networks": ONE,
    }
    return Sample(name, "meetings/sent", "command-reply", OFFICER, facts, "MØDE", reference="IT-1005")


MOVED = _update("moved", ON_SITE, asks_again=True, starts=ON_SITE.starts + WEEK, ends=ON_SITE.ends + WEEK)
NEW_TEXT = _update(
    "text", ON_SITE, asks_again=False, text="Dagsordenen ligger nu klar.\n\n1. Backup\n2. Eventuelt"
)
RESTORED = _to_member("restored", "invite-update", "usual", ON_SITE)
CANCELLED = _to_member(
    "cancel", "invite-cancel", "without-reason", replace(ON_SITE, status="cancelled"), reason=""
)

MEETINGS = (
    _whole(_invite("usual", ON_SITE), ON_SITE),
    _invite("online", ONLINE),
    _invite("both-with-seats", BOTH),
    _invite("one-seat", replace(ON_SITE, seats=1)),
    _invite("tentative", TENTATIVE),
    _invite("over-two-days", OVER_TWO_DAYS),
    _invite("instead-of-another", BOTH, instead_of="Birgit Lund", answer="accepted"),
    _invite("one-of-a-series", SERIES[0], series=SERIES),
    _invite("one-of-two", SERIES[0], series=SERIES[:2]),
    _invite("delegated", BOTH, instead_of="Birgit Lund"),
    _invite("answered-yes", ON_SITE, answer="accepted"),
    _invite("answered-no", ON_SITE, answer="declined"),
    _invite("answered-perhaps", BOTH, answer="tentative"),
    _invite("waiting", BOTH, answer="accepted", is_waiting=True),
    MOVED,
    _update("ends-later", ON_SITE, asks_again=True, ends=ON_SITE.ends + timedelta(hours=1)),
    _update("place", ON_SITE, asks_again=True, place="Sydfyns Gymnasium"),
    _update(
        "proposed",
        ON_SITE,
        asks_again=False,
        has_proposed=True,
        starts=ON_SITE.starts + WEEK,
        ends=ON_SITE.ends + WEEK,
    ),
    _update("place-added", ONLINE, asks_again=True, place="Sydfyns Gymnasium"),
    _update(
        "everything",
        ONLINE,
        asks_again=True,
        starts=ON_SITE.starts + WEEK,
        ends=ON_SITE.ends + WEEK,
        place="Sydfyns Gymnasium",
        link=LINK + "2",
        title="Webinar om backup",
        speakers="Anne Holm",
        seats=1,
        answer_by=ON_SITE.answer_by,
        text="Nu også på stedet.",
    ),
    _update("settled", TENTATIVE, asks_again=True, status="confirmed"),
    _update("tentative", ON_SITE, asks_again=True, status="tentative"),
    _update("link", ONLINE, asks_again=False, link=LINK + "2"),
    _update("link-added", ON_SITE, asks_again=False, link=LINK),
    NEW_TEXT,
    _update("speakers", ON_SITE, asks_again=False, speakers="Anne Holm"),
    _update(
        "seats-and-deadline",
        BOTH,
        asks_again=False,
        is_waiting=True,
        seats=30,
        answer_by=datetime(2026, 4, 8, 12, tzinfo=NOW.tzinfo),
    ),
    CANCELLED,
    _to_member(
        "cancel",
        "invite-cancel",
        "with-reason",
        replace(BOTH, status="cancelled"),
        reason="Underviseren er desværre blevet syg. Vi finder en ny dato.",
    ),
    _to_member("uninvite", "invite-cancel", "usual", ON_SITE),
    RESTORED,
    _to_member("reminder", "reminder", "usual", BOTH),
    _to_member("practical", "reminder", "usual", BOTH),
    _to_member("practical", "reminder", "online", ONLINE),
    _to_member("kept", "changed", "usual", ON_SITE),
    _answer("unclear", "ask-details", "usual", ON_SITE),
    _answer("over", "changed", "held", BOTH, is_cancelled=False),
    _answer("over", "changed", "cancelled", BOTH, is_cancelled=True),
    _answer("waiting", "changed", "usual", BOTH),
    _answer("waiting", "changed", "one-seat", replace(ON_SITE, seats=1)),
    _to_member("seat", "changed", "usual", BOTH),
    _preview("usual", "called", [ON_SITE], 12, _invite("", ON_SITE), left_out=[_REFUSED]),
    _preview("series", "called", SERIES, 5, _invite("", SERIES[0], series=SERIES)),
    _preview("one", "called", [ON_SITE], 1, _invite("", ON_SITE)),
    _preview("undone", "undone", [ON_SITE], 12, RESTORED),
    _preview("moved", "moved", [ON_SITE], 12, MOVED, asks_again=True),
    _preview("text", "moved", [ON_SITE], 9, NEW_TEXT, asks_again=False),
    _preview("cancelled", "cancelled", [OF_A_GROUP], 5, CANCELLED, asks_again=False),
    _preview(
        "proposed",
        "moved",
        [ON_SITE],
        12,
        MOVED,
        asks_again=True,
        proposer="Søren Kjærgaard",
        comment="Den 16. har vi studiestart. Kan det blive ugen efter?",
    ),
    _preview(
        "proposed-without-a-word",
        "moved",
        [ON_SITE],
        12,
        MOVED,
        asks_again=True,
        proposer="Søren Kjærgaard",
        comment="",
    ),
    _sent("usual", "called", [ON_SITE], 12),
    _sent("series", "called", SERIES, 5),
    _sent("moved", "moved", [ON_SITE], 1),
    _sent("cancelled", "cancelled", [OF_A_GROUP], 5),
    _sent("undone", "undone", [ON_SITE], 12),
    _sent("nobody", "cancelled", [OF_A_GROUP], 0),
)

_PEOPLE = {
    "accepted": [
        {"name": "Anne Holm", "comment": None},
        {"name": "Søren Kjærgaard", "comment": "Jeg kommer, men først kl. 14."},
    ],
    "tentative": [{"name": "Birgit Lund", "comment": "Hvis toget kører"}],
    "declined": [{"name": NOBODY.email, "comment": None}],
    "waiting": [{"name": "Bo Krogh", "comment": None}],
    "none": [{"name": "Carla Lund", "comment": None}],
}
ATTENDEES: dict[str, Any] = {"meeting": _told(BOTH), "people": _PEOPLE}
NO_ATTENDEES: dict[str, Any] = {"meeting": _told(ON_SITE), "people": {answer: [] for answer in _PEOPLE}}
ANSWERS_TOLD: dict[str, Any] = {
    "meeting": _told(BOTH),
    "told": [
        {"name": "Anne Holm", "answer": "accepted", "comment": "kommer, men først kl. 14", "before": "none"},
        {"name": "Bo Krogh", "answer": "declined", "comment": None, "before": "accepted"},
        {"name": "Dorte Falk", "answer": "tentative", "comment": None, "before": "waiting"},
        {"name": "Ejnar Lund", "answer": "waiting", "comment": None, "before": "none"},
    ],
}
