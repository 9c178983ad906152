"""One or more samples of every letter: the facts that a workflow would give, with invented people."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from service.domain.decision import Letter
from service.domain.member import Person
from service.domain.network import LANGUAGES, Address, Language, Mailbox, Network
from service.mail.compose import Composed, Composer, Thread
from service.mail.form_letters import FormLetters
from service.preview.people import (
    ASKED_BY_NOBODY,
    CHANGED,
    CHANGES,
    COLLEAGUE,
    EXTRACT,
    EXTRACT_FILE,
    FAREWELL,
    MEMBER,
    NAMELESS,
    NEW_EMAIL,
    NOBODY,
    NOW,
    OFFICER,
    ONE,
    PERSON,
    QUESTION,
    STORED,
    TOLD_BY_ANOTHER,
    TWO,
    WORDS,
    mailbox,
    network,
)
from service.preview.sample import Sample
from service.preview.samples_agenda import AGENDAS
from service.preview.samples_calendar import CALENDAR
from service.preview.samples_follow_ups import CASE
from service.preview.samples_hosting import HOSTING
from service.preview.samples_inputs import INPUTS
from service.preview.samples_items import ITEMS
from service.preview.samples_meetings import MEETINGS
from service.preview.samples_minutes import MINUTES
from service.preview.samples_secretariat import SECRETARIAT
from service.preview.samples_transcripts import TRANSCRIPTS


def compose(
    composer: Composer | FormLetters,
    sample: Sample,
    language: Language,
    sender: Mailbox | None = None,
    group: Network | None = None,
) -> Composed:
    """The mail of a sample, sent from the invented mailbox and network unless others are given."""
    letter = Letter(
        key=f"sample:{sample.template}:{sample.name}",
        kind=sample.kind,
        template=sample.template,
        to=sample.to,
        mailbox="forening",
        language=language,
        network=sample.network,
        facts=sample.facts_in(language),
        attachments=sample.attachments,
        calendar=sample.calendar,
        prints=(sample.prints(language),) if sample.prints else (),
        shows=sample.shows and replace(sample.shows, language=language),
        thread="mail" if sample.answers else "new",
    )
    thread = (
        Thread("<asked@mail.example>", ("<first@mail.example>",), sample.answers) if sample.answers else None
    )
    return composer.compose(
        letter,
        mailbox=sender or mailbox(language),
        network=(group or network(language)) if sample.network else None,
        reference=sample.reference,
        thread=thread,
        now=NOW,
    )


def _left_for(name: str, person: Person, networks: list[str], answers: str) -> Sample:
    facts = {"person": person, "networks": networks}
    return Sample(name, "membership/left-for", "farewell", COLLEAGUE, facts, answers, None, None)


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


def _alert(what: str, recipient: str | None, subject: str | None, detail: str | None) -> Sample:
    facts = {"what": what, "recipient": recipient, "subject": subject, "detail": detail, "since": NOW}
    return Sample(what, "delivery/alert", "alert", OFFICER, facts | {"name": MEMBER.name}, None)


def _membership(letter: str, kind: str, name: str = "usual", **facts: Any) -> Sample:
    return Sample(name, f"membership/{letter}", kind, MEMBER, facts, "Medlemskab", None, None)


def _confirm(action: str, name: str, **facts: Any) -> Sample:
    usual = {
        "action": action,
        "person": PERSON,
        "networks": ONE,
        "changes": [],
        "sender": MEMBER,
        "own": True,
    }
    return Sample(name, "membership/confirm", "confirm-address", MEMBER, usual | facts, None, None)


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
    _registration("entered-for", "changed", person=PERSON, networks=TWO),
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
    Sample(
        "usual",
        "registration/withdrawn",
        "handover",
        OFFICER,
        {"person": PERSON, "networks": ONE, "rest": []},
        None,
    ),
    Sample(
        "in-part",
        "registration/withdrawn",
        "handover",
        OFFICER,
        {"person": NAMELESS, "networks": ONE, "rest": TWO[1:]},
        None,
    ),
    _alert("refused", "soren@nordby-skole.example", "Velkommen til IT-netværket", "550 5.1.1 User unknown"),
    _alert("bounced", "soren@nordby-skole.example", "Udkast til referat", "550 5.1.1 User unknown"),
    _alert("uncertain", "soren@nordby-skole.example", "Velkommen til IT-netværket", None),
    _alert("failed", "soren@nordby-skole.example", "Tilmelding", None),
    _alert("flood", "soren@nordby-skole.example", None, "12"),
    replace(_alert("flood", OFFICER.email, None, "61"), name="flood-own"),
    Sample(
        "nothing-known",
        "delivery/alert",
        "alert",
        OFFICER,
        {"what": "failed", "recipient": None, "subject": None, "detail": None, "since": None},
        None,
    ),
    Sample(
        "usual",
        "delivery/template",
        "alert",
        OFFICER,
        {
            "subject": "da/registration/welcome",
            "detail": "da/registration/welcome:12: 'telefon' is undefined",
            "since": NOW,
        },
        None,
    ),
    _alert(
        "doubt",
        "soren@nordby-skole.example",
        "SV: Skal Søren Kjærgaard med? [IT-1001]",
        "no authentication results",
    ),
    _membership("farewell", "farewell", **FAREWELL),
    _membership("farewell", "farewell", "told-by-another", **TOLD_BY_ANOTHER),
    _membership(
        "farewell", "farewell", "with-a-registration", **FAREWELL | {"withdrawn": ["Flere Faglærte"]}
    ),
    _membership("farewell", "farewell", "on-the-way-elsewhere", **FAREWELL | {"gone": False}),
    _left_for("usual", PERSON, ONE, "Søren er stoppet"),
    _left_for("nameless", NAMELESS, TWO, "Nyt fra Nordby"),
    _membership("not-a-member", "farewell", networks=TWO),
    _membership("changed", "changed", person=PERSON, networks=TWO, stored=CHANGED, changes=CHANGES),
    Sample(
        "nameless",
        "membership/changed",
        "changed",
        NOBODY,
        {
            "person": NAMELESS,
            "networks": ONE,
            "stored": [("email", NOBODY.email)],
            "changes": [("email", MEMBER.email, NOBODY.email)],
        },
        "Ny adresse",
        None,
        None,
    ),
    Sample(
        "usual",
        "membership/waits-for-old",
        "handover",
        Address("Søren Kjærgaard", NEW_EMAIL),
        {"old": MEMBER.email},
        "Ny adresse",
        None,
        None,
    ),
    _confirm("leave", "leave"),
    _confirm("leave", "leave-by-another", networks=TWO, sender=COLLEAGUE, own=False),
    _confirm("change", "change", changes=[("email", MEMBER.email, NEW_EMAIL), *CHANGES]),
    _confirm("erase", "erase", networks=TWO),
    _confirm("erase", "erase-without-a-seat", networks=[], person=Person(email=MEMBER.email)),
    Sample(
        "usual", "membership/data-extract", "data-extract", MEMBER, EXTRACT, None, None, None, (EXTRACT_FILE,)
    ),
    Sample(
        "nearly-nothing",
        "membership/data-extract",
        "data-extract",
        NOBODY,
        EXTRACT
        | {
            **{key: [] for key in ("stored", "seats", "mails", "letters", "meetings", "items", "stories")},
            **{
                key: []
                for key in ("presented", "said_of_minutes", "inputs", "named_contact", "follow_ups", "turns")
            },
            **{"person": None, "away": None},
        }
        | {"conversations": [(date(2026, 3, 12), "join-asked")], "mentions": []}
        | {"confirmations": [{"since": NOW, "action": "erase", "address": NOBODY.email, "stored": []}]}
        | {
            "registrations": [
                {
                    "since": date(2026, 3, 12),
                    "state": "asked",
                    "sender": "",
                    "stored": [("email", NOBODY.email)],
                    "networks": [],
                }
            ]
        },
        None,
        None,
        None,
        (EXTRACT_FILE,),
    ),
    _membership("nothing-held", "data-extract", email=MEMBER.email, days=90),
    _membership("erased", "erased", "held", held=True, networks=TWO),
    _membership("erased", "erased", "held-without-a-seat", held=True, networks=[]),
    _membership("erased", "erased", "nothing", held=False, networks=[]),
    *(
        _membership("unchanged", "changed", f"{action}-{why}", action=action, networks=ONE, why=why)
        for action in ("leave", "change", "erase")
        for why in ("no", "silence")
    ),
    _membership("withdrawn", "farewell", person=PERSON, networks=TWO),
    Sample(
        "member",
        "membership/question",
        "handover",
        OFFICER,
        {
            "sender": MEMBER,
            "stored": STORED,
            "networks": TWO,
            "words": QUESTION,
            "subject": "Mødet den 14. april",
            "occasion": None,
            "case": CASE,
        },
        None,
        None,
        None,
    ),
    *(
        Sample(
            f"{whose}-answers",
            "membership/question",
            "handover",
            OFFICER,
            {
                **ASKED_BY_NOBODY,
                "subject": "Accepteret: Forårsmøde",
                "occasion": {
                    "title": "Forårsmøde",
                    "starts": datetime(2026, 4, 14, 10, tzinfo=UTC),
                    "said": [{"name": "Anne Holm", "answer": answer}],
                    "whose": whose,
                },
            },
            None,
            None,
            None,
        )
        for whose, answer in (("stranger", "accepted"), ("another", "declined"))
    ),
    Sample(
        "stranger",
        "membership/question",
        "handover",
        OFFICER,
        {
            **ASKED_BY_NOBODY,
            "subject": "Har I et netværk for HR?",
        },
        None,
        None,
        None,
    ),
    _membership("told", "handover", networks=TWO),
    Sample(
        "usual",
        "membership/asked-whether-erased",
        "command-reply",
        OFFICER,
        {"person": PERSON},
        "Søren vil slettes",
        None,
        None,
    ),
    Sample(
        "usual",
        "membership/stale-change",
        "handover",
        OFFICER,
        {"person": PERSON, "old": MEMBER.email, "new": NEW_EMAIL, "networks": ONE},
        None,
        None,
    ),
    Sample(
        "nameless",
        "membership/stale-change",
        "handover",
        OFFICER,
        {"person": Person(email=NEW_EMAIL), "old": NOBODY.email, "new": NEW_EMAIL, "networks": []},
        None,
        None,
    ),
    *CALENDAR,
    *MEETINGS,
    *MINUTES,
    *INPUTS,
    *AGENDAS,
    *ITEMS,
    *HOSTING,
    *SECRETARIAT,
    *TRANSCRIPTS,
)
