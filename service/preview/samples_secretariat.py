"""Samples of what the secretariat gets: transcripts, previews, digests, and what came of an answer."""

from datetime import date, timedelta
from typing import Any

from service.domain.cadence import Behind
from service.domain.decision import Attachment, Letter
from service.domain.member import Person
from service.domain.network import Address
from service.domain.registry import NewMember, Refused
from service.preview.people import (
    COLLEAGUE,
    MEMBER,
    NAMELESS,
    NOBODY,
    NOW,
    OFFICER,
    ONE,
    PERSON,
    QUESTION,
    STORED,
    TWO,
)
from service.preview.sample import Sample
from service.preview.samples_calendar import AHEAD
from service.preview.samples_follow_ups import SETTLED
from service.preview.samples_transcripts import JENS, NOTHING_WAITING, WAITING

NEWS = """Kære alle

Datoen for efterårets konference er nu på plads:

- onsdag 7. oktober kl. 10-15
- på Nordby Erhvervsskole, lokale 12

Programmet følger i august. Skriv endelig, hvis der er noget, I gerne vil tage op."""
CONFERENCE = {"title": "Ny dato for konferencen", "words": NEWS, "is_greeted": True, "theme": None}
SHOWN = [
    {"title": "Ny dato for konferencen", "reference": "IT-1003", "since": NOW - timedelta(days=1)},
    {"title": "Sommerhilsen", "reference": "IT-1005", "since": NOW - timedelta(hours=2)},
]
PROGRAMME = Attachment("program.txt", "text/plain; charset=utf-8", b"10.00 Kaffe\r\n")
WEEK_AGO = NOW - timedelta(days=7)
SHOWN_TO_JENS = {"title": "Ny dato for konferencen", "officer": JENS}
DIGEST: dict[str, Any] = {
    **NOTHING_WAITING,
    "meetings": [],
    "until": NOW,
    "entered": [],
    "left": [],
    "refused": [],
    "deeds": [],
    "stories": [],
    "behind": [],
    "overdue": [],
}
FULL_DIGEST: dict[str, Any] = {
    **WAITING,
    "meetings": AHEAD,
    "until": NOW,
    "entered": [
        {
            "person": NewMember("Anne Holm", "anne@nordby-skole.example", "Nordby Erhvervsskole", "it"),
            "network": ONE[0],
        },
        {"person": NewMember("", "bo@selv.example", None, "it"), "network": ONE[0]},
    ],
    "left": [
        {"sender": COLLEAGUE.email, "since": NOW - timedelta(hours=5)},
        {"sender": None, "since": NOW - timedelta(hours=9)},
    ],
    "refused": [
        Refused(NOBODY.email, "Velkommen til IT-netværket [IT-1007]", "refused"),
        Refused(COLLEAGUE.email, "Ny dato for konferencen", "uncertain"),
    ],
    "stories": [
        {
            "title": "Et svejsekursus",
            "text": "Vi mødte Nordby Bageri, og nu holder vi det sammen.",
            "theme": None,
        },
        {"title": "En læreplads", "text": "Den er besat.", "theme": "Et trin op"},
    ],
    "deeds": [
        {"officer": JENS, "people": [PERSON.name, COLLEAGUE.name]},
        {"officer": OFFICER.name, "people": ["Bo Krogh"]},
    ],
    "overdue": SETTLED[:1],
    "behind": [
        {
            "network": ONE[0],
            "group": group,
            "is_behind": fewer,
            "days": (date(2026, 4, 14), date(2026, 4, 22), date(2026, 4, 30)),
        }
        for group, fewer in (("", Behind(3, 1, 0)), ("Styregruppen", Behind(1, 0, 0)))
    ],
}


def _command(letter: str, kind: str, name: str = "usual", **facts: Any) -> Sample:
    return Sample(name, f"secretariat/{letter}", kind, OFFICER, facts, "Skal Søren Kjærgaard med? [IT-1001]")


def _own(letter: str, kind: str, name: str = "usual", answers: str | None = "NYT", **facts: Any) -> Sample:
    return Sample(name, f"secretariat/{letter}", kind, OFFICER, facts, answers, None, None)


def _answered_before(state: str, *, own: bool) -> Sample:
    name = f"{state}-by-oneself" if own else state
    facts = {"state": state, "own": own, "person": MEMBER.name, "by": JENS}
    return _command("answered-before", "command-reply", name, **facts)


def _confirm(name: str, **facts: Any) -> Sample:
    return _own("confirm", "confirm-address", name, answers=None, **{"files": [], "hours": 48, **facts})


def _preview(name: str, count: int, **facts: Any) -> Sample:
    files = (PROGRAMME,) if facts.get("files") else ()
    shown = Letter(
        key="sample:shown",
        kind="news",
        template="secretariat/news",
        to=MEMBER,
        mailbox="forening",
        language="da",
        network="it",
        facts=CONFERENCE,
    )
    usual: dict[str, Any] = {"count": count, "networks": TWO, "left_out": [], "files": [], "days": 7}
    return Sample(
        name, "secretariat/preview", "preview", OFFICER, usual | facts, "NYT: Ny dato for konferencen",
        attachments=files, shows=shown,
    )  # fmt: skip


def _reopened(what: str, kind: str, **facts: Any) -> Sample:
    usual: dict[str, Any] = {
        "what": what,
        "whom": PERSON.name,
        "by": JENS,
        "stored": [],
        "networks": [],
        "subject": "",
    }
    return Sample(what, "secretariat/reopened", kind, OFFICER, usual | facts, None)


def _taken_back(what: str, kind: str, networks: list[str]) -> Sample:
    facts = {"what": what, "person": PERSON, "networks": networks}
    return Sample(what, "membership/taken-back", kind, MEMBER, facts, None, None, None)


SECRETARIAT = (
    _command("decided", "command-reply", "approved", person=PERSON, networks=ONE, outcome="approved"),
    _command("decided", "command-reply", "declined", person=PERSON, networks=ONE, outcome="declined"),
    _command(
        "already-decided",
        "command-reply",
        "approved",
        person=PERSON,
        networks=ONE,
        outcome="approved",
        by="Jens Friis",
    ),
    _command(
        "already-decided",
        "command-reply",
        "declined",
        person=PERSON,
        networks=ONE,
        outcome="declined",
        by="Jens Friis",
    ),
    _command("withdrawn", "command-reply", "by-the-person", person=PERSON, networks=ONE),
    _command("withdrawn", "command-reply", "of-somebody-erased", person=Person(), networks=[]),
    _command("not-understood", "command-error", person=PERSON),
    _command(
        "decided-by", "command-reply", "approved", person=PERSON, networks=TWO, outcome="approved", by=JENS
    ),
    _command(
        "decided-by", "command-reply", "declined", person=NAMELESS, networks=ONE, outcome="declined", by=JENS
    ),
    _confirm("usual", subject="AFMELD", words="AFMELD " + MEMBER.email),
    _confirm("bare", subject="", words=""),
    _confirm("list", subject="TILMELD", words="", files=["liste.xlsx"]),
    _preview("usual", 12, left_out=[{"who": NOBODY.email, "why": "refused"}], files=["program.txt"]),
    _preview("one", 1, networks=ONE),
    Sample("greeted", "secretariat/news", "news", MEMBER, CONFERENCE, None),
    Sample(
        "not-greeted",
        "secretariat/news",
        "news",
        MEMBER,
        {"title": "Husk mødet", "words": "Mødet er på torsdag.", "is_greeted": False, "theme": "Et trin op"},
        None,
    ),
    _own("sent", "command-reply", count=12, networks=TWO),
    _own("sent", "command-reply", "to-one", count=1, networks=[]),
    _own("dropped", "command-reply"),
    _own(
        "lapsed",
        "command-reply",
        subject="Ny dato for konferencen",
        networks=TWO,
        since=WEEK_AGO,
        days=7,
    ),
    *(_own("held-before", "command-reply", s, state=s, own=False, by=JENS) for s in ("done", "dropped")),
    *(
        _own("held-before", "command-reply", f"own-{s}", state=s, own=True, by=JENS)
        for s in ("done", "dropped")
    ),
    _own("held-before", "command-reply", "lapsed", state="lapsed", own=False, by=""),
    *(
        _own(
            "preview-answered", "command-reply", name, count=count, by=JENS, subject="Ny dato for konferencen"
        )
        for name, count in (("yes", 12), ("no", 0))
    ),
    *(_reopened(what, "approval-request", networks=ONE, stored=STORED) for what in ("declined", "entered")),
    _reopened("closed", "handover", subject="Mødet den 14. april"),
    _own("yes-or-no", "command-error"),
    *(
        _own("too-late", "command-error", why, why=why, subject="AFMELD", since=WEEK_AGO, hours=48)
        for why in ("late", "gone", "changed")
    ),
    _own("which-preview", "command-error", waiting=SHOWN, others=[]),
    _own("which-preview", "command-error", "one-waits", waiting=SHOWN[:1], others=[]),
    _own("which-preview", "command-error", "nothing-waits", waiting=[], others=[]),
    _own("which-preview", "command-error", "others-wait", waiting=[], others=[SHOWN_TO_JENS]),
    _own("digest", "digest", "nearly-nothing", None, **DIGEST | {"pending": WAITING["pending"][:1]}),
    _own("digest", "digest", "full", None, **FULL_DIGEST),
    Sample(
        "usual",
        "secretariat/answer",
        "handover",
        MEMBER,
        {"words": "Ja, tag endelig en kollega med.\n\nMette", "is_greeted": False},
    ),
    _command(
        "answered",
        "command-reply",
        "own",
        outcome="answered",
        own=True,
        person=MEMBER.name,
        officer=OFFICER,
        words="Ja.",
    ),
    _command(
        "answered",
        "command-reply",
        "closed",
        outcome="closed",
        own=True,
        person=MEMBER.name,
        officer=OFFICER,
        words="",
    ),
    _command(
        "answered",
        "command-reply",
        "by-another",
        outcome="answered",
        own=False,
        person=MEMBER.name,
        officer=Address(JENS, "jens@forening.example"),
        words=QUESTION,
    ),
    _command(
        "answered",
        "command-reply",
        "closed-by-another",
        outcome="closed",
        own=False,
        person=MEMBER.name,
        officer=Address(JENS, "jens@forening.example"),
        words="",
    ),
    _answered_before("answered", own=False),
    _answered_before("closed", own=False),
    _answered_before("answered", own=True),
    _answered_before("closed", own=True),
    *(
        _command(
            "new-address",
            "handover" if outcome == "unclear" else "command-reply",
            outcome,
            outcome=outcome,
            by=OFFICER,
            own=True,
            old="anne@x.example",
            new="anne@y.example",
        )
        for outcome in ("changed", "kept", "before", "taken", "gone", "unclear")
    ),
    _command(
        "new-address",
        "command-reply",
        "by-another",
        outcome="changed",
        by=Address(JENS, "jens@x.example"),
        own=False,
        old="anne@x.example",
        new="anne@y.example",
    ),
    _command("unknown-person", "command-error", whom="Carl Dam", networks=TWO),
    _command("empty-answer", "command-error", person=MEMBER.name),
    _taken_back("entered", "farewell", ONE),
    _taken_back("approved", "farewell", ONE),
    _taken_back("left", "changed", TWO),
    _taken_back("declined", "handover", ONE),
    _taken_back("amended", "changed", TWO),
)
