"""Samples of transcripts: every outcome, and every fault."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any

from service.domain.member import Person
from service.domain.network import Language
from service.domain.organisation import Register
from service.domain.registry import OnTheWay
from service.mail.reading import Setting
from service.preview.codes import (
    DOUBTS,
    FAULT_FACTS,
    FAULTS_OF_A_LIST,
    REMARKS_ON_A_LIST,
    ROWS_ELSEWHERE,
    ROWS_IN_DOUBT,
    ROWS_KEPT,
)
from service.preview.people import (
    CHANGES,
    COLLEAGUE,
    MEMBER,
    NAMELESS,
    NOBODY,
    NOW,
    OFFICER,
    ONE,
    PERSON,
    STORED,
    TWO,
    mailbox,
    network,
)
from service.preview.sample import Sample
from service.preview.samples_calendar import AHEAD
from service.preview.samples_follow_ups import FOLLOW_UPS_DONE, SETTLED
from service.preview.samples_hosting import FIRM, NO_PLANS, OPEN_TOLD, OTHER, PLANS
from service.preview.samples_inputs import ROUNDS_TOLD
from service.preview.samples_items import ITEMS_DONE
from service.preview.samples_meetings import ANSWERS_TOLD, ATTENDEES, NO_ATTENDEES
from service.workflows.commands import COMMANDS
from service.workflows.secretariat import table

JENS = "Jens Friis"
MANY = [
    Person(
        name=f"{first} {last}",
        email=f"{first}.{last}@skole{number}.example".lower(),
        phone=f"+4528170{number:03}",
        title=("rektor", "it-chef", "uddannelseschef og souschef")[number % 3],
        organisation=("Nordby Erhvervsskole", "Østerbæk Tekniske Skole", "Sydfyns Gymnasium og HF")[
            number % 3
        ],
    )
    for number, (first, last) in enumerate(
        product(
            ("Anne", "Bo", "Carla", "Dan", "Eva", "Finn", "Gro", "Hans", "Ida", "Jon"),
            ("Holm", "Krogh", "Lund", "Madsen", "Nygaard-Christensen", "Olsen"),
        )
    )
]
RULED = [PERSON.name, NAMELESS.email, MEMBER.name]
WAITING: dict[str, Any] = {
    "pending": [
        {"person": PERSON, "networks": TWO, "since": NOW - timedelta(days=3)},
        {"person": NAMELESS, "networks": ONE, "since": NOW},
    ],
    "questions": [
        {"name": MEMBER.name, "subject": "Mødet den 14. april", "since": NOW - timedelta(days=1)},
        {"name": NOBODY.email, "subject": "", "since": NOW},
    ],
    "held": [{"officer": JENS, "subject": "NYT: Ny dato for konferencen", "since": NOW - timedelta(days=2)}],
}
NOTHING_WAITING: dict[str, Any] = {"pending": [], "questions": [], "held": []}


def _transcript(
    name: str, facts: dict[str, Any], local: Callable[[Language], dict[str, Any]] | None = None
) -> Sample:
    kind = "command-error" if facts["errors"] else "command-reply"
    return Sample(
        name, "secretariat/transcript", kind, OFFICER, facts, "Fra kontoret", None, None, local=local
    )


def _done(code: str, name: str | None = None, **facts: Any) -> Sample:
    lines = [{"given": "…", "is_done": True, "code": code, **facts}]
    return _transcript(name or code, {"errors": 0, "lines": lines, "help": []})


def _ruled(name: str, **facts: Any) -> Sample:
    line = {"given": "…", "is_done": False, "code": "decided-before", "example": [], "word": ""}
    lines = {"lines": [{**line, **FAULT_FACTS["decided-before"], **facts}]}
    return _transcript(name, {"errors": 1, "help": []}, lambda _: lines)


def _help(language: Language) -> dict[str, Any]:
    return {"help": table(Setting(mailbox(language), (network(language),), Register(())), NOW.date())}


def _refusal(code: str, language: Language) -> dict[str, Any]:
    """A line of a transcript that could not be done."""
    name = {"unread-detail": "change", "which-pending": "approve", "no-condition": "approve"}.get(
        code, "news"
    )
    command = COMMANDS[name]
    return {
        "given": f"{command.word(language)} …",
        "is_done": False,
        "code": code,
        "example": list(command.example(language, {"network": ONE[0]})) if code == "missing-text" else [],
        "word": command.word(language),
        **FAULT_FACTS[code],
    }


def _every_fault(language: Language) -> dict[str, Any]:
    return {"lines": [_refusal(code, language) for code in FAULT_FACTS]}


def _every_doubt(language: Language) -> dict[str, Any]:
    return {"lines": [_refusal("when", language) | doubt for doubt in DOUBTS]}


def _some_faults(language: Language) -> dict[str, Any]:
    """As an officer sees it who gave five commands, two of them wrong."""
    add, remove, change = (COMMANDS[name] for name in ("add", "remove", "change"))
    understood = [
        {"given": f"{command.word(language)} {MEMBER.email}", "is_done": True, "code": code}
        for command, code in ((remove, "removed"), (change, "changed"), (remove, "removed"))
    ]
    unnamed = {
        "given": add.word(language),
        "is_done": False,
        "code": "missing-name",
        "example": list(add.example(language, {"network": ONE[0]}, {"name": "", "email": MEMBER.email})),
        "word": add.word(language),
    }
    unknown = {"given": "Og så var der lige Birgit", "is_done": False, "code": "unknown-line", "word": ""}
    lines = [understood[0], unnamed, *understood[1:], {**unknown, "example": []}]
    return {"lines": lines}


TRANSCRIPTS = (
    _transcript(
        "help",
        {"errors": 0, "lines": [{"given": "hjælp", "is_done": True, "code": "help"}]},
        _help,
    ),
    _transcript("nothing-understood", {"errors": 5, "lines": []}, _help),
    _transcript("every-fault", {"errors": len(FAULT_FACTS), "help": []}, _every_fault),
    _transcript("every-doubt", {"errors": len(DOUBTS), "help": []}, _every_doubt),
    _transcript("two-of-five", {"errors": 2, "help": []}, _some_faults),
    _transcript(
        "bad-list",
        {"errors": 1, "help": []},
        lambda language: {
            "lines": [
                {
                    "given": "TILMELD",
                    "is_done": False,
                    "code": "bad-list",
                    "example": [],
                    "word": "TILMELD",
                    "file": "medlemmer.xlsx",
                    "faults": FAULTS_OF_A_LIST,
                    "elsewhere": ROWS_ELSEWHERE,
                }
            ]
        },
    ),
    _done("members", members=MANY, networks=TWO),
    _done("members", "members-one", members=[PERSON], networks=ONE),
    _done("members", "members-none", members=[], networks=ONE),
    _done("members", "members-too-many", members=[PERSON] * 101, networks=ONE),
    _done("added", person=PERSON, stored=STORED, networks=TWO, replaced=[]),
    _done("added", "added-in-a-seat", person=PERSON, stored=STORED, networks=ONE, replaced=[NAMELESS]),
    _done(
        "imported",
        new=MANY[:3],
        completed=[PERSON],
        unchanged=12,
        remarks=REMARKS_ON_A_LIST,
        unread=["Forside", "Udmeldte"],
        kept=ROWS_KEPT,
        doubts=ROWS_IN_DOUBT,
    ),
    _done(
        "imported",
        "imported-nothing-new",
        new=[],
        completed=[],
        unchanged=12,
        remarks=[],
        unread=[],
        kept=[],
        doubts=[],
    ),
    *(_done(code, title="Forårsmøde") for code in ("called", "moved", "cancelled")),
    _done("attendees", **ATTENDEES),
    _done("attendees", "attendees-none", **NO_ATTENDEES),
    _done("answers-told", **ANSWERS_TOLD),
    _done("rounds", rounds=ROUNDS_TOLD),
    _done("rounds", "rounds-none", rounds=[]),
    _done("hosts", plans=PLANS),
    _done("hosts", "hosts-none", plans=NO_PLANS),
    _done("host-set", organisation=FIRM, meeting=OPEN_TOLD, contact=PERSON.name, instead_of=OTHER),
    _done(
        "host-set", "host-unreachable", organisation=FIRM, meeting=OPEN_TOLD, contact=None, instead_of=None
    ),
    _done("host-freed", meeting=OPEN_TOLD, hosts=[FIRM]),
    *(_done(code, name, **facts) for code, name, facts in ITEMS_DONE),
    _done("removed", person=PERSON, networks=TWO),
    _done("changed", person=PERSON, changes=CHANGES),
    _done("undone", at=NOW, people=[PERSON.name, COLLEAGUE.name], pending=[], questions=[]),
    _done("undone", "undone-rulings", at=NOW, people=RULED, pending=[PERSON, NAMELESS], questions=RULED[2:]),
    _done("nothing-undone", at=NOW, shown=None, earlier={"at": NOW - timedelta(hours=2), "people": RULED}),
    _done("nothing-undone", "nothing-undone-sent", at=NOW, shown=None, earlier={"at": NOW, "people": []}),
    _done("nothing-undone", "nothing-undone-shown", at=NOW, shown="Ny dato for konferencen", earlier=None),
    _done("not-sent", subject="Ny dato for konferencen"),
    *(_ruled(f"ruled-{outcome}", outcome=outcome, own=False) for outcome in ("declined", "withdrawn")),
    *(
        _ruled(f"last-{outcome}", outcome=outcome, own=True, named=False)
        for outcome in ("approved", "withdrawn")
    ),
    _done("approved", person=PERSON, networks=ONE),
    _done("declined", person=NAMELESS, networks=ONE),
    *(_done(code, name, **facts) for code, name, facts in FOLLOW_UPS_DONE),
    _done(
        "status",
        members=[{"network": ONE[0], "count": 1}, {"network": TWO[1], "count": 27}],
        meetings=AHEAD,
        overdue=SETTLED[:1],
        on_the_way=[
            OnTheWay("Ny dato for konferencen", 10_000, 4_120),
            OnTheWay("Forårsmøde [IT-1004]", 27, 0),
        ],
        **WAITING,
    ),
    _done(
        "status",
        "status-of-one",
        members=[{"network": ONE[0], "count": 27}],
        meetings=AHEAD[:1],
        overdue=[],
        on_the_way=[OnTheWay("Forårsmøde [IT-1004]", 27, 26)],
        **NOTHING_WAITING,
    ),
    _done(
        "status",
        "status-of-peace",
        members=[{"network": ONE[0], "count": 0}],
        meetings=[],
        overdue=[],
        on_the_way=[],
        **NOTHING_WAITING,
    ),
)
