"""The invented people of the sample letters, and what is known of them."""

import json
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.charter import Charter
from service.domain.decision import Attachment
from service.domain.member import Person
from service.domain.network import Address, Language, Mailbox, Network

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

FAREWELL: dict[str, Any] = {
    "person": PERSON,
    "networks": ONE,
    "withdrawn": [],
    "who": None,
    "still": False,
    "gone": True,
}
NAMELESS = Person(email="x@nordby-skole.example")
NOBODY = Address("", "x@nordby-skole.example")
ASKED_BY_NOBODY: dict[str, Any] = {
    "sender": NOBODY,
    "stored": [],
    "networks": [],
    "words": "",
    "occasion": None,
    "case": None,
}
COLLEAGUE = Address("Birgit Lund", "birgit@nordby-skole.example")
TOLD_BY_ANOTHER = FAREWELL | {"networks": TWO, "who": COLLEAGUE, "still": True, "gone": False}
CHANGES = [("phone", "+4512345678", "+4587654321"), ("title", None, "Digitaliseringschef")]
NEW_EMAIL = "soren.kjaergaard@kommunen.example"
CHANGED = [
    *STORED[:2],
    ("phone", "+4587654321"),
    ("title", "Digitaliseringschef"),
    ("organisation", "Nordby Erhvervsskole"),
]
QUESTION = """Hej

Kan man deltage i mødet den 14. april online? Og må jeg tage en kollega med?

Søren"""
EXTRACT: dict[str, Any] = {
    "person": PERSON,
    "stored": STORED,
    "seats": [("IT-netværket", date(2024, 9, 2)), ("Kvalitetsnetværket", date(2025, 1, 15))],
    "conversations": [
        (date(2024, 8, 30), "join-asked"),
        (date(2024, 8, 31), "join-pending"),
        (date(2024, 9, 2), "join-entered"),
        (date(2025, 1, 15), "join-declined"),
        (date(2025, 1, 16), "join-closed"),
        (date(2026, 2, 1), "leave"),
        (date(2026, 2, 2), "change"),
        (date(2026, 3, 12), "erase"),
    ],
    "mails": [NOW - timedelta(days=38, hours=5), NOW],
    "letters": [
        (NOW - timedelta(days=38, hours=5), "SV: Nyt nummer [IT-1001]"),
        (NOW - timedelta(days=9), "Indkaldelse: møde i IT-netværket den 14. april i Nordby"),
    ],
    "mentions": [NOW - timedelta(days=12)],
    "registrations": [
        {
            "since": date(2026, 3, 1),
            "state": "pending",
            "sender": "birgit@nordby-skole.example",
            "stored": STORED[:2],
            "networks": ["Flere Faglærte"],
        },
    ],
    "confirmations": [
        {"since": date(2026, 3, 2), "action": "change", "address": MEMBER.email, "stored": STORED[2:3]},
    ],
    "away": date(2026, 3, 20),
    "items": [
        {
            "at": date(2026, 3, 3),
            "title": "Vi søger en læreplads til to tømrere",
            "kind": "want",
            "state": "open",
        },
        {"at": date(2025, 11, 4), "title": "Backup", "kind": "item", "state": "taken"},
    ],
    "stories": [
        {"at": date(2025, 12, 9), "title": "Et værksted", "text": "Vi fandt et i Nordby.", "shared": True}
    ],
    "said_of_minutes": [
        {"at": date(2025, 12, 1), "what": "approved", "text": ""},
        {"at": date(2025, 12, 2), "what": "objected", "text": "Der står 400 kr."},
    ],
    "inputs": [{"at": date(2025, 12, 3), "text": "Vi har 14 lærere.", "files": ["tal.xlsx"], "contacts": []}],
    "named_contact": [
        {
            "at": date(2025, 12, 4),
            "details": {"name": "Søren Kjærgaard", "email": "soren@nordby-skole.example"},
        }
    ],
    "presented": [{"at": date(2025, 11, 4), "title": "Backup"}],
    "turns": [
        {"title": "Forårsmøde", "starts": NOW, "asked": NOW, "state": "accepted", "words": ["lokale 12"]},
        {"title": "Sommermøde", "starts": NOW, "asked": NOW, "state": "declined", "words": []},
    ],
    "follow_ups": [
        {
            "at": date(2025, 12, 9),
            "case": "7/25",
            "text": "Spørger kommunen om praktikpladser",
            "due": date(2026, 4, 1),
            "light": "yellow",
            "note": "de svarer i næste uge",
            "state": "open",
        },
    ],
    "meetings": [
        {
            "title": "Forårsmøde",
            "starts": NOW + timedelta(days=35),
            "replies": [
                {
                    "answer": "accepted",
                    "at": NOW - timedelta(days=2),
                    "comment": "Jeg kommer, men først kl. 14.",
                },
                {"answer": "declined", "at": NOW - timedelta(days=1), "comment": None},
            ],
        },
        {"title": "Webinar om backup", "starts": NOW + timedelta(days=70), "replies": []},
    ],
    "days": 90,
}
EXTRACT_FILE = Attachment(
    "data-soren@nordby-skole.example.json",
    "application/json",
    json.dumps({"person": dict(STORED)}, ensure_ascii=False, indent=2).encode(),
)


def mailbox(language: Language = "da") -> Mailbox:
    return Mailbox("forening", "info@forening.example", "Foreningen af Nordiske Skoler", language, (OFFICER,))


def network(language: Language = "da") -> Network:
    return Network("it", "forening", "IT-netværket", language, Charter())
