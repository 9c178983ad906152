"""One or more samples of every letter: the facts that a workflow would give, with invented people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.charter import Charter
from service.domain.decision import Letter
from service.domain.member import Person
from service.domain.network import LANGUAGES, Address, Language, Mailbox, Network
from service.mail.compose import Composed, Composer, Thread

TEMPLATES = Path(__file__).parents[2] / "templates"
NOW = datetime(2026, 3, 12, 14, 5, tzinfo=ZoneInfo("Europe/Copenhagen"))

OFFICER = Address("Mette Holm", "mette.holm@forening.example")
MEMBER = Address("Søren Kjærgaard", "soren@nordby-skole.example")
PERSON = Person(
    name="Søren Kjærgaard",
    email="soren@nordby-skole.example",
    phone="+4512345678",
    title="IT-chef",
    organisation="Nordby Erhvervsskole",
)
STORED = [
    ("name", "Søren Kjærgaard"),
    ("email", "soren@nordby-skole.example"),
    ("phone", "+4512345678"),
    ("title", "IT-chef"),
    ("organisation", "Nordby Erhvervsskole"),
]
ONE = ["IT-netværket"]
TWO = ["IT-netværket", "Kvalitetsnetværket"]
WORDS = """Hej

Jeg hedder Søren Kjærgaard og er ny IT-chef på Nordby Erhvervsskole. Min forgænger Birgit var med i jeres \
netværk, og jeg vil meget gerne overtage hendes plads og være med til møderne.

Mvh. Søren
Tlf. 12 34 56 78"""


@dataclass(frozen=True)
class Sample:
    """`name` tells variants of one letter apart; `answers` is the subject of the mail that it answers."""

    name: str
    template: str
    kind: str
    to: Address
    facts: dict[str, Any]
    answers: str | None = "Tilmelding til netværket"


def mailbox(language: Language = "da") -> Mailbox:
    return Mailbox("forening", "info@forening.example", "Foreningen af Nordiske Skoler", language, (OFFICER,))


def network(language: Language = "da") -> Network:
    return Network("it", "forening", "IT-netværket", language, Charter())


def templates() -> dict[str, str]:
    """All templates of the house, by their path below templates/."""
    return {
        file.relative_to(TEMPLATES).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(TEMPLATES.rglob("*"))
        if file.is_file()
    }


def compose(composer: Composer, sample: Sample, language: Language) -> Composed:
    letter = Letter(
        key=f"sample:{sample.template}:{sample.name}",
        kind=sample.kind,
        template=sample.template,
        to=sample.to,
        mailbox="forening",
        language=language,
        network="it",
        facts=sample.facts,
        thread="mail" if sample.answers else "new",
    )
    thread = (
        Thread("<asked@mail.example>", ("<first@mail.example>",), sample.answers) if sample.answers else None
    )
    return composer.compose(
        letter,
        mailbox=mailbox(language),
        network=network(language),
        reference="IT-1001",
        thread=thread,
        now=NOW,
    )


def in_every_language() -> Iterator[tuple[Language, Sample]]:
    return ((language, sample) for language in LANGUAGES for sample in SAMPLES)


def _registration(letter: str, kind: str, name: str = "usual", **facts: Any) -> Sample:
    return Sample(name, f"registration/{letter}", kind, MEMBER, facts)


def _request(name: str, **facts: Any) -> Sample:
    usual = {
        "person": PERSON,
        "networks": ONE,
        "stored": STORED,
        "sender": MEMBER,
        "why": ["charter"],
        "open_to": ["erhvervsskoler", "gymnasier"],
        "holder": None,
        "words": WORDS,
    }
    return Sample(name, "registration/approval-request", "approval-request", OFFICER, usual | facts, None)


def _command(letter: str, kind: str, name: str = "usual", **facts: Any) -> Sample:
    return Sample(name, f"secretariat/{letter}", kind, OFFICER, facts, "Skal Søren Kjærgaard med? [IT-1001]")


def _alert(what: str, recipient: str | None, subject: str | None, detail: str | None) -> Sample:
    facts = {"what": what, "recipient": recipient, "subject": subject, "detail": detail, "since": NOW}
    return Sample(what, "delivery/alert", "alert", OFFICER, facts, None)


SAMPLES = (
    _registration(
        "welcome", "welcome", "automatic", person=PERSON, networks=ONE, stored=STORED, by="automatic"
    ),
    _registration(
        "welcome", "welcome", "secretariat", person=PERSON, networks=TWO, stored=STORED[:2], by="secretariat"
    ),
    _registration("already", "changed", person=PERSON, networks=TWO, stored=STORED),
    _registration(
        "ask-details",
        "ask-details",
        "everything",
        person=Person(email="soren@nordby-skole.example"),
        networks=[],
        missing=["name", "email", "organisation", "network"],
        choices=["IT-netværket", "Kvalitetsnetværket", "Flere Faglærte"],
    ),
    _registration(
        "ask-details", "ask-details", "one", person=PERSON, networks=ONE, missing=["organisation"], choices=[]
    ),
    _registration("passed-on", "handover", person=PERSON, networks=ONE),
    Sample(
        "for-a-colleague",
        "registration/passed-on",
        "handover",
        Address("Lund, Birgit", "birgit@nordby-skole.example"),
        {"person": PERSON, "networks": ONE},
    ),
    _registration("waiting", "handover", networks=ONE),
    _request("usual"),
    _request(
        "every-reason",
        why=["charter", "kind", "unknown-organisation", "on-behalf", "unverified", "seat-taken"],
        sender=Address("Birgit Lund", "birgit@nordby-skole.example"),
        holder=Person(name="Birgit Lund", email="birgit@nordby-skole.example"),
        networks=TWO,
    ),
    _request("nameless", person=Person(email="x@nordby-skole.example"), stored=STORED[1:2], words=None),
    _registration("declined", "declined", "with-reason", networks=ONE, reason="Netværket er kun for skoler."),
    _registration("declined", "declined", "without-reason", networks=ONE, reason=None),
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
    _command("not-understood", "command-error", person=PERSON),
    _alert("refused", "soren@nordby-skole.example", "Velkommen til IT-netværket", "550 5.1.1 User unknown"),
    _alert("uncertain", "soren@nordby-skole.example", "Velkommen til IT-netværket", None),
    _alert("failed", "soren@nordby-skole.example", "Tilmelding", None),
    _alert("flood", "soren@nordby-skole.example", None, "12"),
    Sample(
        "nothing-known",
        "delivery/alert",
        "alert",
        OFFICER,
        {"what": "failed", "recipient": None, "subject": None, "detail": None, "since": None},
        None,
    ),
    _alert(
        "doubt",
        "soren@nordby-skole.example",
        "SV: Skal Søren Kjærgaard med? [IT-1001]",
        "no authentication results",
    ),
)
