"""PUNKT: an officer puts something on an agenda, for whoever said it, or corrects what stands there."""

from dataclasses import replace

from service.domain.agenda import Item
from service.domain.fold import fold
from service.domain.meeting import MEMBERS, Meeting
from service.domain.member import Member
from service.domain.network import Language, Network
from service.mail.agenda_text import above_farewell
from service.mail.command import Command, Fault, Field
from service.mail.items import headline, minutes_of
from service.mail.marketplace import marketplace
from service.mail.themes import named_theme, theme_of
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK, THEME
from service.workflows.commands.meeting_fields import WHICH
from service.workflows.commands.which_meeting import which_meeting
from service.workflows.item_letters import marketplace_of, told
from service.workflows.meeting_letters import shown

_TITLE = Field(
    "title",
    "line",
    {"da": ("Titel", "Emne"), "nb": ("Tittel", "Emne"), "en": ("Title", "Subject")},
    {"da": "Backup", "nb": "Sikkerhetskopier", "en": "Backups"},
)
_FROM = Field(
    "from",
    "line",
    {"da": ("Fra", "Oplægsholder"), "nb": ("Fra", "Innleder"), "en": ("From", "Presenter")},
    {"da": "Anne Holm", "nb": "Anne Holm", "en": "Anne Holm"},
)
_MINUTES = Field(
    "minutes",
    "line",
    {"da": ("Minutter", "Varighed"), "nb": ("Minutter", "Varighet"), "en": ("Minutes", "Duration")},
    {"da": "20", "nb": "20", "en": "20"},
)
_TEXT: dict[Language, str] = {
    "da": "Hvem har erfaring med det?",
    "nb": "Hvem har erfaring med det?",
    "en": "Who has experience with it?",
}


def _put(task: Task) -> Done | Fault:
    """In the thread of an item, that one is corrected; else it is a new one, for the meeting that is meant."""
    given = task.order.given
    minutes = minutes_of(given["minutes"]) if "minutes" in given else None
    if "minutes" in given and minutes is None:
        return task.fault("no-minutes", {"minutes": ""}, value=given["minutes"])
    at_hand = task.registry.item(task.at_hand) if task.at_hand is not None else None
    if at_hand is not None and at_hand.state == "open" and "which" not in given:
        return _corrected(task, at_hand, minutes)
    if "title" not in given:
        return task.fault("missing-title", {"title": ""})
    place = _place(task)
    if isinstance(place, Fault):
        return place
    network, meeting = place
    title, text = headline(given["title"]), _text(task)
    kind, is_sure = marketplace(f"{given['title']}\n{text}")
    presenter, member = _presenter(task, network)
    item = Item(
        number=task.number,
        mailbox=task.incoming.mailbox.key,
        network=network.key,
        meeting=meeting.number if meeting else None,
        title=title,
        text=text,
        minutes=minutes,
        presenter=presenter,
        email=member.person.email or "" if member else task.officer.email,
        organisation=member.person.organisation if member else None,
        kind=kind if is_sure and marketplace_of(network) else "item",
        theme=_theme(task, network, f"{title}\n{text}"),
        mail=task.incoming.key,
        message_id=task.incoming.mail.message_id,
        subject=task.incoming.mail.subject,
        group=meeting.group if meeting else MEMBERS,
    )
    return _done("item-put", item, network, meeting)


def _corrected(task: Task, was: Item, minutes: int | None) -> Done:
    given, network = task.order.given, task.incoming.network(was.network)
    presenter, member = _presenter(task, network) if "from" in given else (was.presenter, None)
    item = replace(
        was,
        title=headline(given["title"]) if "title" in given else was.title,
        text=_text(task) or was.text,
        minutes=minutes or was.minutes,
        presenter=presenter,
        organisation=member.person.organisation if member else was.organisation,
        theme=_theme(task, network, "") or was.theme,
    )
    meeting = task.registry.meeting(item.meeting) if item.meeting else None
    return _done("item-corrected", item, network, meeting)


def _place(task: Task) -> tuple[Network, Meeting | None] | Fault:
    """The meeting that is meant; where none lies ahead, the next that is called of the network."""
    found = which_meeting(task)
    if isinstance(found, Meeting):
        return task.incoming.network(found.network), found
    networks = task.networks()
    if found.code != "no-meeting-ahead":
        return found
    if len(networks) > 1:
        return task.fault("missing-network", {"network": ""}, names=[network.name for network in networks])
    return networks[0], None


def _presenter(task: Task, network: Network) -> tuple[str, Member | None]:
    """Whoever `Fra` names, and the member that this is; the officer where nobody is named."""
    named: str | None = task.order.given.get("from")
    if named is None:
        return task.officer.name, None
    wanted = fold(named)
    found = [
        member
        for member in task.registry.members_of((network.key,))
        if wanted in (fold(member.person.name or ""), fold(member.person.email or ""))
    ]
    return (found[0].person.name or named, found[0]) if len(found) == 1 else (named, None)


def _text(task: Task) -> str:
    names = [name for name in (task.officer.name, task.officer.name.partition(" ")[0]) if name]
    return above_farewell(task.order.text, names)


def _theme(task: Task, network: Network, text: str) -> str | None:
    themes = network.charter.themes
    return named_theme(task.order.given.get("theme", ""), themes) or theme_of(text, themes)


def _done(code: str, item: Item, network: Network, meeting: Meeting | None) -> Done:
    facts = {"item": told(item), "meeting": shown(meeting, network) if meeting else None}
    return Done(code, facts, (item,), about=item.number)


DUTIES = (
    Duty(
        Command(
            "item",
            (_TITLE, _FROM, _MINUTES, THEME, WHICH, NETWORK),
            head=("title",),
            text="body",
            sample=_TEXT,
            shown=("title", "from", "minutes"),
            needs=(("title",),),
            undoable=True,
        ),
        _put,
    ),
)
