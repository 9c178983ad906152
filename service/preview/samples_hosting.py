"""Samples of the letters about hosting, in every state that a turn may be in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from service.preview.people import MEMBER, NOW, OFFICER, network
from service.preview.sample import Sample
from service.preview.samples_meetings import ON_SITE
from service.workflows.meeting_letters import shown

FIRM, OTHER = "Nordby Erhvervsskole", "Østerbæk Tekniske Skole"
OPEN = replace(ON_SITE, place=None, answer_by=None, text="")
HOSTED = replace(
    OPEN,
    host=FIRM,
    place=f"{FIRM}, lokale 12",
    parking="Bag hallen, ind ad port 3",
    practical="Meld jer i receptionen",
)
LATER = replace(OPEN, number=1009, title="Sommermøde", starts=OPEN.starts + timedelta(weeks=9))
OPEN_TOLD, HOSTED_TOLD = shown(OPEN, network()), shown(HOSTED, network())
_MANY = {"invited": 27, "accepted": 4, "last": 19}
_NONE_YET = {"invited": 27, "accepted": 0, "last": 0}
_OWN: dict[str, Any] = {
    "name": FIRM,
    "shared": [{"meetings": 4, "among": 3}, {"meetings": 3, "among": 4}],
    "owed": 2.08,
    "turns": [NOW - timedelta(days=400)],
    "debt": 1.08,
    "joined": NOW - timedelta(days=900),
}
_NEXT = [{"name": OTHER, "debt": 0.75}, {"name": "Sydfyns Gymnasium og HF", "debt": -0.25}]


def _host(
    letter: str, kind: str, name: str = "", meeting: dict[str, Any] = OPEN_TOLD, **facts: Any
) -> Sample:
    told = {"meeting": meeting, "organisation": FIRM, **facts}
    title = f"host-{letter}-{name}" if name else f"host-{letter}"
    return Sample(title, f"hosting/{letter}", kind, MEMBER, told, None, "it", "IT-1006")


def _answer(what: str, name: str = "", meeting: dict[str, Any] = OPEN_TOLD, **facts: Any) -> Sample:
    sample = _host("answer", "host-request", name or what, meeting, what=what, **facts)
    return replace(sample, answers="SV: Vil I være vært? [IT-1006]")


def _swap(what: str, name: str = "", **facts: Any) -> Sample:
    return _host("swap", "host-request", name or what, what=what, other=OTHER, **facts)


def _why(name: str, **facts: Any) -> Sample:
    told = {"officer": False, "own": _OWN, "others": _NEXT, "barred": [], **facts}
    return replace(_host("why", "host-request", name, **told), answers="SV: Vil I være vært? [IT-1006]")


def _request(name: str, expected: dict[str, int], head_count: int = 7) -> Sample:
    facts: dict[str, Any] = {
        "why": name.partition("-")[0],
        "answer_by": NOW + timedelta(days=10),
        "head_count": head_count,
    }
    return _host("request", "host-request", name, expected=expected, **facts)


def _alert(what: str, **facts: Any) -> Sample:
    return replace(
        _host("alert", "alert", what, what=what),
        to=OFFICER,
        reference="IT-1005",
        facts={"what": what, "meeting": OPEN_TOLD, **facts},
    )


def _head_count(name: str, **facts: Any) -> Sample:
    usual: dict[str, Any] = {"told_before": None, "diets": {}, "room": None, "parking": None}
    return _host("head-count", "host-reminder", name, HOSTED_TOLD, **{**usual, **facts})


_DIETS = {"vegan": 1, "vegetarian": 2, "gluten": 1, "lactose": 1, "nuts": 2, "fish": 1, "pork": 3}
_PLACE: dict[str, Any] = {
    "room": "lokale 12",
    "parking": "Bag hallen, ind ad port 3",
    "practical": "Meld jer i receptionen",
}
_NOWHERE: dict[str, Any] = {"room": None, "parking": None, "practical": None}

HOSTING = (
    _request("rotation", _MANY),
    _request("rotation-first", {**_NONE_YET, "invited": 1}, head_count=0),
    _request("secretariat", _MANY, head_count=1),
    _request("moved", _MANY),
    _host("reminder", "host-reminder", answer_by=NOW + timedelta(days=5), expected=_MANY),
    _host("reminder", "host-reminder", "no-answers", answer_by=NOW + timedelta(days=5), expected=_NONE_YET),
    _answer("accepted", asks=False, is_change=False, **_PLACE),
    _answer("accepted", "accepted-asks", asks=True, is_change=False, **_NOWHERE),
    _answer("accepted", "accepted-room", asks=False, is_change=False, **{**_PLACE, "parking": None}),
    _answer("accepted", "corrected", HOSTED_TOLD, asks=False, is_change=True, **{**_PLACE, "room": None}),
    _answer("declined", was_host=False, until=None),
    _answer("declined", "withdrawn", HOSTED_TOLD, was_host=True, until=None),
    _answer("aside", until=(NOW + timedelta(days=150)).date(), was_host=False),
    _answer("aside", "aside-for-good", until=None, was_host=True),
    _answer("back"),
    _answer("too-late"),
    _answer("over", is_cancelled=True),
    _answer("over", "over-placed", is_cancelled=False),
    _answer("noted"),
    _answer("swap-whom", names=[OTHER, "Sydfyns Gymnasium og HF"]),
    replace(_host("unclear", "host-request"), answers="SV: Vil I være vært? [IT-1006]"),
    *(
        _host("freed", "host-request", why, why=why, other=OTHER)
        for why in ("cancelled", "tentative", "online", "placed", "nobody", "undone", "other")
    ),
    _swap("asked", offered=None),
    _swap("asked", "asked-for-another", offered=shown(LATER, network())),
    _swap("offered", offered=shown(LATER, network())),
    _swap("wait", offered=None),
    _swap("agreed"),
    _swap("off", "off-host", is_host=True, has_promised=False),
    _swap("off", "off-promised", is_host=True, has_promised=True),
    _swap("off", "off-other", is_host=False),
    _swap("done", "done-host", is_host=True),
    _swap("done", "done-other", is_host=False),
    _why("turns", barred=[{"name": "Klitborg Gymnasium", "why": why} for why in ("refused", "neighbour", "aside")]),
    _why("never-hosted", own={**_OWN, "turns": [], "debt": 2.08, "shared": _OWN["shared"][:1]}, officer=True),
    _why("new", own={**_OWN, "shared": [], "turns": []}, others=[]),
    _why("none", own=None, others=[]),
    _head_count("", count=23, room="lokale 12", parking="Bag hallen", diets=_DIETS),
    _head_count("again", count=17, told_before=23),
    _head_count("one", count=1, diets={"vegan": 2}, room="lokale 12"),
    _host("thanks", "host-thanks", meeting=HOSTED_TOLD, count=23),
    _host("thanks", "host-thanks", "nobody", HOSTED_TOLD, count=0),
    _alert("nobody"),
    _alert("silent", organisation=OTHER, by="bo@oesterbaek.example"),
    _alert("unreachable", organisation=OTHER),
    _alert("gone", organisation=OTHER),
    _alert("withdrawn", organisation=OTHER),
)  # fmt: skip

PLANS = [
    {
        "network": "IT-netværket",
        "planned": [
            {"meeting": HOSTED_TOLD, "organisation": FIRM, "state": "promised"},
            {"meeting": shown(LATER, network()), "organisation": OTHER, "state": "asked"},
            {"meeting": OPEN_TOLD, "organisation": "", "state": "next"},
            {"meeting": None, "organisation": "Sydfyns Gymnasium og HF", "state": "next"},
        ],
        "past": [{"at": NOW - timedelta(days=400), "organisation": FIRM}],
        "debts": [
            {"organisation": FIRM, "turns": 1, "debt": 1.08, "is_aside": False, "until": None},
            {"organisation": OTHER, "turns": 2, "debt": 0.75, "is_aside": True, "until": NOW.date()},
            {
                "organisation": "Klitborg Gymnasium",
                "turns": 0,
                "debt": -0.25,
                "is_aside": True,
                "until": None,
            },
        ],
    }
]
NO_PLANS: list[dict[str, Any]] = [{"network": "IT-netværket", "planned": [], "past": [], "debts": []}]
