"""Samples of the letters about what members want on agendas, and what came of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from service.domain.agenda import Item
from service.preview.people import MEMBER, network
from service.preview.sample import Sample
from service.preview.samples_meetings import OF_A_GROUP, ON_SITE
from service.workflows.item_letters import told
from service.workflows.meeting_letters import shown

_BACKUP = Item(
    number=1012,
    mailbox="forening",
    network="it",
    meeting=1005,
    title="Backup",
    text="Vi havde et nedbrud i august og vil gerne høre, hvad andre gør.\n\n= Hvem har prøvet at gendanne?",
    minutes=20,
    presenter="Anne Holm",
    email=MEMBER.email,
    organisation="Nordby Erhvervsskole",
)
_LICENCES = replace(_BACKUP, number=1013, title="Licenser", text="", minutes=None, theme="Et trin op")
_WANTED = replace(
    _LICENCES, number=1014, title="Vi søger en samarbejdspartner om et svejsekursus", kind="want", theme=None
)
_OFFERED = replace(
    _WANTED, number=1015, title="Vi kan låne et værksted ud i uge 27", kind="offer", organisation=None
)
_LATER = replace(ON_SITE, starts=ON_SITE.starts + timedelta(weeks=8), ends=ON_SITE.ends + timedelta(weeks=8))
_DEADLINE = ON_SITE.starts.replace(hour=12) - timedelta(days=10)
_PLACE, _THEMES = "Markedspladsen", ["Skole-virksomhedssamarbejde", "Et trin op"]
_STORY = {"title": _WANTED.title, "text": "Vi mødte Nordby Bageri.\n\nNu laver vi kurset sammen i maj."}


def _call(name: str, items: list[Item], offered: list[Item], **facts: Any) -> Sample:
    usual = {
        "meeting": shown(ON_SITE, network()),
        "deadline": _DEADLINE,
        "items": [told(item) for item in items],
        "offered": [told(item) for item in offered],
        "marketplace": _PLACE,
        "themes": _THEMES,
    }
    return Sample(name, "agenda/call", "call-for-items", MEMBER, usual | facts, None, "it", "IT-1005")


def _answer(letter: str, name: str, kind: str = "item-receipt", **facts: Any) -> Sample:
    asked = "SV: Hvad skal vi tale om? [IT-1005]"
    return Sample(name, f"agenda/{letter}", kind, MEMBER, facts, asked, "it", "IT-1012")


def _receipt(name: str, items: list[Item], **facts: Any) -> Sample:
    usual: dict[str, Any] = {
        "items": [told(item) for item in items],
        "meeting": shown(ON_SITE, network()),
        "deadline": _DEADLINE,
        "late": None,
        "late_since": None,
        "marketplace": _PLACE,
        "asks": False,
        "files": [],
        "is_again": False,
    }
    return _answer("receipt", name, **(usual | facts))


def _came(name: str, *, is_offered_on: bool) -> Sample:
    facts = {
        "item": told(_WANTED),
        "meeting": shown(ON_SITE, network()),
        "marketplace": _PLACE,
        "is_offered_on": is_offered_on,
    }
    return Sample(name, "agenda/what-came", "follow-up", MEMBER, facts, None, "it", "IT-1014")


_LATE = {"late": shown(ON_SITE, network()), "late_since": _DEADLINE}

ITEMS = (
    _call("usual", [_BACKUP, _LICENCES], [_WANTED, _OFFERED]),
    _call("first", [], [], marketplace=None, themes=[]),
    _call("of-a-group", [_BACKUP], [], meeting=shown(OF_A_GROUP, network()), marketplace=None, themes=[]),
    _receipt("usual", [_BACKUP], files=["backup.pdf"]),
    _receipt("several", [_BACKUP, _LICENCES, _WANTED]),
    _receipt("perhaps-offered", [_LICENCES], asks=True),
    _receipt("offered", [_OFFERED]),
    _receipt("corrected", [_BACKUP], is_again=True),
    _receipt("late", [_BACKUP], **_LATE, meeting=None, deadline=None),
    _receipt("late-for-another", [_BACKUP, _LICENCES], **_LATE, meeting=shown(_LATER, network())),
    _receipt("for-the-next", [_BACKUP], meeting=None, deadline=None),
    _answer("withdrawn", "usual", items=[told(_BACKUP)], is_out=False),
    _answer("withdrawn", "after-the-agenda", items=[told(_BACKUP)], is_out=True),
    _answer("which", "usual", items=[told(_BACKUP), told(_LICENCES)], named=""),
    _answer("which", "named", items=[told(_BACKUP), told(_LICENCES)], named="økonomi"),
    _answer("nothing-to-withdraw", "usual"),
    _answer("is-it-offered", "usual", items=[told(_OFFERED)], marketplace=_PLACE),
    _came("usual", is_offered_on=True),
    _came("again", is_offered_on=False),
    _answer("may-we-share", "usual", "follow-up", story={**_STORY, "shared": None}),
    _answer("shared", "yes", "follow-up", story={**_STORY, "shared": True}),
    _answer("shared", "no", "follow-up", story={**_STORY, "text": "", "shared": False}),
)
ITEMS_DONE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("item-put", "item-put", {"item": told(_BACKUP), "meeting": shown(ON_SITE, network())}),
    ("item-put", "item-put-for-the-next", {"item": told(_OFFERED), "meeting": None}),
    ("item-corrected", "item-corrected", {"item": told(_LICENCES), "meeting": shown(ON_SITE, network())}),
    ("item-corrected", "item-corrected-for-the-next", {"item": told(_LICENCES), "meeting": None}),
)
"""What PUNKT says in a transcript: code, name of the sample, facts."""
