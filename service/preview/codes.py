"""Every code that a transcript may have to say in words, with facts to say it of."""

from datetime import date, timedelta
from itertools import product
from typing import Any, get_args

from service.mail.member_list import Fault, Place, Remark
from service.preview.people import COLLEAGUE, MEMBER, NAMELESS, NOW, OFFICER, ONE, PERSON, TWO
from service.workflows.member_import import Differing, Doubt

_WHO = COLLEAGUE.email
_RULED = {"person": PERSON, "outcome": "approved", "own": False, "by": OFFICER.name, "named": True}
_HOLDER = {"person": PERSON, "network": ONE[0], "holder": COLLEAGUE}

_A_DAY = date(2026, 3, 13)
DOUBTS: list[dict[str, Any]] = [
    {"doubt": code, "value": value, "day": _A_DAY, "days": []}
    for code, value in (
        ("past", "1. marts 2026"),
        ("wrong-weekday", "torsdag d. 13. marts"),
        ("wrong-week", "fredag d. 13. marts i uge 12"),
        ("far-ahead", "13. marts 2031"),
        ("no-such-date", "31. februar"),
        ("no-such-time", "kl. 25"),
        ("no-date", "snart"),
        ("no-time", "efter frokost"),
        ("twice", "13. marts"),
        ("several-dates", "13. og 14. marts"),
        ("ends-before-start", "15-13"),
        ("which-time", "kl. halv"),
        ("which-day", "næste torsdag"),
        ("which-year", "13.3.20"),
        ("not-understood", "13. marts eller deromkring"),
    )
]
DOUBTS[-3]["days"] = [date(2026, 3, 19), date(2026, 3, 26)]
"""Facts for the sentence of each doubt about a date or a time."""

FAULT_FACTS: dict[str, dict[str, Any]] = {
    "no-rotation": {"names": ONE},
    "which-organisation": {"value": "Nord", "names": ["Nordby Erhvervsskole"], "is_known": False},
    "already-host": {"organisation": "Nordby Erhvervsskole", "title": "Forårsmøde"},
    "unknown-line": {},
    "almost": {},
    "asked": {},
    "missing-who": {},
    "no-address": {"value": "per at skolen"},
    "missing-name": {},
    "missing-email": {},
    "missing-organisation": {},
    "missing-network": {"names": TWO},
    "unknown-network": {"names": TWO, "value": "HR-netværket"},
    "missing-subject": {},
    "missing-text": {},
    "no-meeting-held": {"days": 120},
    "unread-minutes": {},
    "corrected-document": {},
    "misfits": {
        "version": 2,
        "misfits": [
            {"was": "nye bånd", "is_complete": False, "count": 1, "cases": []},
            {"was": "nye diske", "is_complete": True, "count": 0, "cases": []},
            {"was": "Jens", "is_complete": True, "count": 3, "cases": ["7/26 Opstart", "8/26 Backup"]},
        ],
        "strange": ["Bo har ret"],
        "more": 1,
    },
    "missing-change": {},
    "files-too-large": {"megabytes": 5},
    "nobody-there": {"networks": ONE},
    "nobody-reached": {"networks": ONE, "emails": [COLLEAGUE.email, MEMBER.email]},
    "several-lists": {"files": ["medlemmer.xlsx", "nye.csv"]},
    "bad-list": {"file": "medlemmer.xlsx", "faults": [Fault(Place(4), "no-name")], "elsewhere": []},
    "member-already": {"person": PERSON, "networks": TWO},
    "seat-taken": _HOLDER,
    "unknown-seat": {"value": "måske"},
    "not-a-member": {"value": _WHO, "like": [MEMBER]},
    "not-in-network": {"person": PERSON, "networks": ONE},
    "unread-detail": {"field": "phone", "value": "husk selv"},
    "nothing-changed": {"person": PERSON},
    "address-taken": {"value": _WHO},
    "nothing-to-undo": {"other": {"by": OFFICER.name, "people": [PERSON.name]}},
    "letters-are-out": {"at": NOW},
    "answer-is-out": {"at": NOW, "people": [MEMBER.name]},
    "changed-since": {"at": NOW, "people": [PERSON.name, COLLEAGUE.name]},
    "not-pending": {"value": _WHO},
    "nothing-pending": {},
    "decided-before": _RULED,
    "which-pending": {"emails": [_WHO, MEMBER.email]},
    "not-ready": {},
    "no-condition": {},
    "several-people": {},
    "which-member": {"value": "Per Holm", "like": [MEMBER, COLLEAGUE]},
    "twice": {"value": _WHO},
    "undo-alone": {},
    "missing-title": {},
    "no-minutes": {"value": "ret længe"},
    "agenda-unchanged": {"title": "Forårsmøde", "sent": NOW},
    "several-agendas": {"files": ["dagsorden.docx", "gammel.docx"]},
    "unread-agenda": {"file": "dagsorden.odt"},
    "agenda-is-out": {"at": NOW},
    "when": DOUBTS[0],
    "missing-date": {},
    "missing-times": {},
    "missing-place": {},
    "no-such-hour": {"day": date(2026, 3, 29)},
    "one-date": {},
    "answer-by-late": {"starts": NOW},
    "no-number": {"value": "mange"},
    "yes-or-no": {"value": "måske"},
    "unknown-group": {"value": "Styrelsen", "names": ["Styregruppen"]},
    "no-meeting-ahead": {},
    "missing-question": {},
    "one-network": {"names": TWO},
    "missing-deadline": {},
    "deadline-past": {"deadline": NOW},
    "unknown-whom": {"value": "nogle", "names": ["Styregruppen"]},
    "answered-already": {"title": "Meld en kontaktperson ind"},
    "which-meeting": {
        "choices": [
            {"number": 1005, "title": "Forårsmøde", "starts": NOW},
            {"number": 1009, "title": "Styregruppen, IT-netværket", "starts": NOW + timedelta(weeks=8)},
        ]
    },
    "nothing-moved": {"title": "Forårsmøde"},
    "points-unclear": {
        "unread": ["7/26 næsten færdig"],
        "unknown": ["Anne og Bo"],
        "several": ["8/26"],
        "undated": ["9/26: inden jul"],
    },
    "answers-unclear": {
        "title": "Forårsmøde",
        "unread": ["Jeg ringer om resten"],
        "unknown": ["Ole Bruun", "ole@andre.example"],
        "several": [{"who": "Anne", "emails": ["anne.holm@skolen.example", "anne.krogh@skolen.example"]}],
        "repeated": ["bo.krogh@skolen.example"],
    },
}
"""Facts for the sentence of each fault."""

_SHEET = "Medlemmer 2026"
FAULTS_OF_A_LIST = [
    Fault(Place(), "too-large"),
    Fault(Place(20_003), "too-many-rows"),
    Fault(Place(), "old-excel"),
    Fault(Place(), "html"),
    Fault(Place(), "not-a-list"),
    Fault(Place(), "damaged"),
    Fault(Place(), "unsafe"),
    Fault(Place(9), "quotes"),
    Fault(Place(), "no-heading"),
    Fault(Place(), "no-rows"),
    Fault(Place(7, _SHEET), "same-address", MEMBER.email, Place(3, "Nye")),
    Fault(Place(8), "no-address"),
    Fault(Place(9), "not-an-address", "per@"),
    Fault(Place(10), "two-addresses", "per@a.example, bo@b.example"),
    Fault(Place(11), "no-name"),
    Fault(Place(12), "not-a-name", "12345"),
    Fault(Place(13), "no-network"),
    Fault(Place(14), "unknown-network", "HR"),
    Fault(Place(15), "unclear-network", "IT"),
    Fault(Place(16, _SHEET), "not-a-tick", "måske"),
    Fault(Place(17), "formula", "=A2&B2"),
    Fault(Place(18), "garbled", "SÃ¸ren"),
    Fault(Place(19), "too-long", "Anne Holm og mange andre"),
]
ROWS_ELSEWHERE = [{"place": Place(20, _SHEET), "networks": ONE}]
REMARKS_ON_A_LIST = [
    Remark(Place(4), "not-a-phone", "husk selv"),
    Remark(Place(18), "no-person", "I alt"),
    Remark(Place(12), "has-left", "2025-01-01"),
    Remark(Place(5, _SHEET), "repeated", MEMBER.email, Place(3, _SHEET)),
    Remark(Place(6), "differs", "rektor", Place(3)),
]
ROWS_KEPT = [
    {
        "place": Place(7),
        "person": MEMBER,
        "differing": Differing("phone", "+4528170463", "+4599887766"),
    },
    {"place": Place(8, _SHEET), "person": PERSON, "differing": Differing("title", "Rektor", "It-chef")},
]
ROWS_IN_DOUBT = [
    {"place": Place(9 + number), "person": person, "code": code, "network": ONE[0]}
    for number, (code, person) in enumerate(product(get_args(Doubt), (PERSON, NAMELESS)))
]
