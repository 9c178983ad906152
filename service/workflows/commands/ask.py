"""SPØRG: an officer asks each member or organisation for something by a date; with nothing, the rounds are told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from service.domain.fold import fold
from service.domain.input_round import Asked, InputRound, Sort, parties
from service.domain.network import Language, Network
from service.mail.command import Command, Fault, Field
from service.mail.words import words
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.commands.meeting_fields import ANSWER_BY
from service.workflows.commands.news import MOST_BYTES
from service.workflows.input_letters import InputLetters, network_of, shown_round, shown_standing
from service.workflows.inputs_due import where_it_stands
from service.workflows.steps import files_of

_TITLE = Field(
    "title",
    "line",
    {"da": ("Emne", "Titel"), "nb": ("Emne", "Tittel"), "en": ("Subject", "Title")},
    {"da": "Meld en kontaktperson ind", "nb": "Meld inn en kontaktperson", "en": "Name a contact person"},
)
_WHOM = Field(
    "whom",
    "line",
    {"da": ("Til", "Hvem"), "nb": ("Til", "Hvem"), "en": ("To", "Whom")},
    {"da": "organisationer", "nb": "organisasjoner", "en": "organisations"},
)
_SORT = Field(
    "sort",
    "line",
    {"da": ("Slags",), "nb": ("Slag", "Type"), "en": ("Kind",)},
    {"da": "kontaktperson", "nb": "kontaktperson", "en": "contact person"},
)
_TEXT: Mapping[Language, str] = {
    "da": "Vi samler en liste over, hvem vi kan ringe til.",
    "nb": "Vi lager en liste over hvem vi kan ringe til.",
    "en": "We are making a list of whom we can call.",
}
_MEMBERS = words("medlem medlemmer medlemmene medlemmerne alle members everybody all member")
_ORGANISATIONS = words("""
    organisation organisationer organisationerne organisasjon organisasjoner organisasjonene organisations
    skole skoler skolerne skolene schools etat etater etatene firma firmaer firmaerne companies
    virksomhed virksomheder virksomhederne virksomhet virksomheter virksomhetene agencies
""")
_CONTACT = ("kontaktperson", "kontaktpunkt", "contact person", "contact point")


def _ask(task: Task) -> Done | Fault:
    title = task.order.given.get("title", "")
    if not title and not task.order.text.strip():
        return _told(task)
    networks = task.networks()
    names = [network.name for network in networks]
    if not title:
        return task.fault("missing-question", {"title": ""})
    if "network" not in task.order.given and len(networks) > 1:
        return task.fault("missing-network", {"network": ""}, names=names)
    if len(networks) > 1:
        return task.fault("one-network", {"network": ""}, names=names)
    deadline = _deadline(task)
    if deadline is None:
        return task.fault("missing-deadline", {"answer_by": ""})
    if deadline <= task.now:
        return task.fault("deadline-past", {"answer_by": ""}, deadline=deadline)
    files = files_of(task.incoming.mail)
    if sum(len(file.content) for file in files) > MOST_BYTES:
        return task.fault("files-too-large", megabytes=MOST_BYTES // 1_000_000)
    whom = fold(task.order.given.get("whom", ""))
    asked = _asked(task, networks[0], whom)
    if asked is None:
        groups = [group.name for group in networks[0].groups]
        return task.fault("unknown-whom", {"whom": ""}, value=task.order.given["whom"], names=groups)
    if not asked:
        return task.fault("nobody-there", networks=names)
    by_organisation = whom in _ORGANISATIONS
    return _sent_round(task, networks[0], title, deadline, asked, by_organisation=by_organisation)


def _sent_round(
    task: Task,
    network: Network,
    title: str,
    deadline: datetime,
    asked: tuple[Asked, ...],
    *,
    by_organisation: bool,
) -> Done | Fault:
    refused = task.registry.undeliverable(tuple(one.email for one in asked))
    if len(refused) == len(asked):
        return task.fault("nobody-reached", networks=[network.name], emails=sorted(refused))
    round_ = InputRound(
        number=task.number,
        mailbox=task.incoming.mailbox.key,
        network=network.key,
        title=title,
        text=task.order.text.strip(),
        sort=_sort(title, task.order.given.get("sort", "")),
        by_organisation=by_organisation,
        officer=task.officer.email,
        mail=task.incoming.key,
        opened=task.now,
        deadline=deadline,
        asked=asked,
    )
    writer, files = InputLetters(task.registry, task.incoming.setting, round_), files_of(task.incoming.mail)
    letters = tuple(writer.asking(one, files) for one in asked if one.email not in refused)
    facts = {
        "networks": [network.name],
        "title": title,
        "round": shown_round(round_, network),
        "parties": len(parties(round_)),
    }
    return Done(
        "ask", facts, (round_,), letters,
        left_out=tuple((email, "refused") for email in sorted(refused)),
        about=round_.number, preview="input/preview", sent="input/sent",
    )  # fmt: skip


def _deadline(task: Task) -> datetime | None:
    given: datetime | None = task.order.given.get("answer_by")
    return given.replace(tzinfo=task.now.tzinfo) if given else None


def _asked(task: Task, network: Network, whom: str) -> tuple[Asked, ...] | None:
    """The members, or the people of the group of that name; None where there is no such group."""
    if not whom or whom in _MEMBERS or whom in _ORGANISATIONS:
        people = [member.person for member in task.registry.members_of((network.key,))]
        return tuple(Asked(one.email or "", one.name or "", one.organisation) for one in people)
    group = next((group for group in network.groups if fold(group.name) == whom), None)
    if group is None:
        return None
    found = []
    for one in group.people:
        member = task.registry.member(one.email)
        found.append(Asked(one.email, one.name, member.person.organisation if member else None))
    return tuple(found)


def _sort(title: str, given: str) -> Sort:
    said = fold(given or title)
    return "contacts" if any(word in said for word in _CONTACT) else "words"


def _told(task: Task) -> Done:
    """All rounds that are open, and who has answered."""
    setting = task.incoming.setting
    rounds = task.registry.input_rounds(setting.mailbox.key)
    return Done("rounds", {"rounds": [told_round(task, round_) for round_ in rounds]})


def told_round(task: Task, round_: InputRound) -> dict[str, Any]:
    """Where a round stands, for an officer."""
    setting = task.incoming.setting
    return {
        **shown_round(round_, network_of(setting, round_)),
        **shown_standing(where_it_stands(task.registry, setting, round_)),
    }


DUTIES = (
    Duty(
        Command(
            "ask",
            (_TITLE, NETWORK, ANSWER_BY, _WHOM, _SORT),
            head=("title",),
            text="body",
            sample=_TEXT,
            shown=("title", "network", "answer_by", "whom"),
            to_many=True,
            undoable=True,
            tells_without="title",
        ),
        _ask,
    ),
)
