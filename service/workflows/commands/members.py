"""MEDLEMMER, TILMELD, AFMELD and RET: the secretariat sees to the list of members itself."""

import re
from dataclasses import replace
from datetime import UTC

from service.domain.decision import Amend, Change, Enter, Leave, Letter, Registration
from service.domain.fold import fold
from service.domain.member import Member, Person
from service.domain.network import Network
from service.mail.command import Command, Fault
from service.mail.contacts import read_block
from service.mail.mail import Part
from service.mail.member_list import read_member_list
from service.mail.member_table import attachments, member_rows
from service.mail.sentences import Surroundings
from service.workflows import membership_letters, registration_letters
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import DETAILS, EMAIL, NAME, NETWORK, ORGANISATION, SEAT, WHOM
from service.workflows.member_import import plan
from service.workflows.steps import stored

_MOST_SUGGESTED = 5
_LIST = re.compile(r"\.(?:csv|tsv|txt|xlsx)\Z", re.IGNORECASE)


def _list(task: Task) -> Done | Fault:
    """The members of the networks named, or of all of the mailbox."""
    networks = task.networks()
    members = task.registry.members_of(tuple(network.key for network in networks))
    language = task.incoming.mailbox.language
    rows = member_rows(members, task.incoming.setting.networks, language, task.now.tzinfo or UTC)
    facts = {"networks": [n.name for n in networks], "members": [member.person for member in members]}
    stem = f"{task.order.command.word(language).lower()}-{'-'.join(n.key for n in networks)}"
    return Done("members", facts, attachments=attachments(rows, language, stem) if members else ())


def _add(task: Task) -> Done | Fault:
    """Enters a person; the officer's word is the decision that the charter asks for."""
    person: Person = task.order.given["person"]
    if person.email is None and person.name is None and (files := _lists(task)):
        return _add_list(task, files)
    keys: tuple[str, ...] = task.order.given["network"]
    if not keys and len(task.incoming.setting.networks) == 1:
        keys = (task.incoming.setting.networks[0].key,)
    for detail in ("name", "email", "organisation"):
        if getattr(person, detail) is None:
            return task.fault(f"missing-{detail}", dict.fromkeys(_lacking(person), ""))
    if not keys:
        return task.fault("missing-network", {"network": ""}, names=[n.name for n in task.networks()])
    known = task.registry.member(person.email or "")
    wanted = tuple(key for key in keys if known is None or key not in known.networks)
    if not wanted:
        return task.fault("member-already", person=person, networks=[n.name for n in task.networks(keys)])
    networks = task.networks(wanted)
    leaving = _seats_to_clear(task, person, networks)
    if isinstance(leaving, Fault):
        return leaving
    return _entered(task, person, networks, leaving)


def _lacking(person: Person) -> list[str]:
    return [detail for detail in ("name", "email", "organisation") if getattr(person, detail) is None]


def _lists(task: Task) -> list[Part]:
    """The files that may hold a list of members."""
    return [
        part for part in task.incoming.mail.parts if part.is_attachment and _LIST.search(part.filename or "")
    ]


def _add_list(task: Task, files: list[Part]) -> Done | Fault:
    """All people of an attached list, or nobody: every wrong row is named. As with `tovholder import`, no letters."""
    if len(files) > 1:
        return task.fault("several-lists", files=[part.filename for part in files])
    setting, keys = task.incoming.setting, task.order.given["network"]
    members = read_member_list(
        files[0].payload, setting.networks, setting.register, keys[0] if len(keys) == 1 else None
    )
    if members.faults:
        return task.fault("bad-list", file=files[0].filename, faults=list(members.faults))
    found = plan(task.registry, members, {n.key: n for n in setting.networks}, setting.register)
    facts = {
        "new": [step.listed.person for step in found.steps if step.outcome == "new"],
        "completed": [step.listed.person for step in found.steps if step.outcome == "completed"],
        "unchanged": found.count("unchanged"),
        "remarks": list(members.remarks),
    }
    return Done("imported", facts, found.decision.changes)


def _seats_to_clear(
    task: Task, person: Person, networks: tuple[Network, ...]
) -> list[tuple[Member, str]] | Fault:
    """Who gives up a seat to the newcomer, where an organisation may have only so many."""
    leaving: list[tuple[Member, str]] = []
    for network in networks:
        most = network.charter.membership.per_organisation
        holders = task.beside.holders(task.registry, network.key, person)
        if most is None or len(holders) < most or task.order.given.get("seat") == "both":
            continue
        if task.order.given.get("seat") != "replace":
            return task.fault(
                "seat-taken", {"seat": ""}, person=person, holder=holders[0], network=network.name
            )
        seated = [task.registry.member(holder.email or "") for holder in holders]
        leaving += [(holder, network.key) for holder in seated if holder is not None]
    return leaving


def _entered(
    task: Task, person: Person, networks: tuple[Network, ...], leaving: list[tuple[Member, str]]
) -> Done:
    incoming, keys = task.incoming, tuple(network.key for network in networks)
    waiting = task.registry.open_registration(incoming.mailbox.key, person.email or "")
    language = waiting.language if waiting else networks[0].language
    begun = Registration(
        task.number,
        incoming.mailbox.key,
        task.officer.email,
        keys,
        person,
        language,
        "entered",
        task.officer.email,
    )
    registration = replace(waiting, state="entered", decided_by=task.officer.email) if waiting else begun
    letters: list[Letter] = [
        registration_letters.welcome(
            task.registry, incoming, replace(registration, person=person, networks=keys), networks,
            by="secretariat", key=f"{task.key}/welcome",
        )
    ]  # fmt: skip
    letters += [
        membership_letters.farewell(incoming, holder, (key,), task.officer, f"{task.number}/{key}")
        for holder, key in leaving
    ]
    changes: tuple[Change, ...] = (
        *(Leave(holder.person.email or "", (key,)) for holder, key in leaving),
        Enter(person, keys, language),
        registration,
    )
    facts = {
        "person": person,
        "stored": stored(person),
        "networks": [network.name for network in networks],
        "replaced": [holder.person for holder, _ in leaving],
    }
    return Done("added", facts, changes, tuple(letters))


def _remove(task: Task) -> Done | Fault:
    member = _member(task)
    if isinstance(member, Fault):
        return member
    keys = tuple(n.key for n in task.networks() if n.key in member.networks)
    if not keys:
        return task.fault("not-in-network", person=member.person, networks=[n.name for n in task.networks()])
    told = membership_letters.farewell(task.incoming, member, keys, task.officer, str(task.number))
    facts = {"person": member.person, "networks": [n.name for n in task.networks(keys)]}
    return Done("removed", facts, (Leave(member.person.email or "", keys),), (told,))


def _change(task: Task) -> Done | Fault:
    member = _member(task)
    if isinstance(member, Fault):
        return member
    region = "NO" if task.incoming.mailbox.language == "nb" else "DK"
    surroundings = Surroundings(task.incoming.setting.register, task.incoming.setting.networks, region)
    lines = [
        f"{f.words['en'][0]}: {task.order.written[f.key]}" for f in DETAILS if f.key in task.order.written
    ]
    if not lines:
        return task.fault("missing-change", {"phone": "", "title": ""})
    read = read_block(lines, surroundings, source="the command").person
    for field in DETAILS:
        if field.key in task.order.written and getattr(read, field.key) is None:
            return task.fault(
                "unread-detail", {field.key: ""}, field=field.key, value=task.order.written[field.key]
            )
    wanted = Person(**{key: new for key, _, new in membership_letters.differences(member.person, read)})
    if wanted == Person():
        return task.fault("nothing-changed", person=member.person)
    if wanted.email is not None and task.registry.member(wanted.email) is not None:
        return task.fault("address-taken", value=wanted.email)
    facts = {
        "person": wanted.filled_from(member.person),
        "changes": membership_letters.differences(member.person, wanted),
    }
    letters = membership_letters.changed(task.incoming, member, wanted, str(task.number))
    return Done("changed", facts, (Amend(member.person.email or "", wanted),), letters)


def _member(task: Task) -> Member | Fault:
    """The member of this mailbox whose address or whole name is given; where there is none, those who are like it."""
    who: str = task.order.given["who"]
    here = tuple(network.key for network in task.incoming.setting.networks)
    member = task.registry.member(who)
    if member is not None and set(member.networks) & set(here):
        return member
    members = task.registry.members_of(here)
    named = [one for one in members if fold(one.person.name or "") == fold(who)]
    if len(named) == 1:
        return named[0]
    like = [one.person for one in named or members if named or _is_like(one.person, who)][:_MOST_SUGGESTED]
    mended = {"who": like[0].email or ""} if like else None
    if named:
        return task.fault("which-member", mended, value=who, like=like)
    return task.fault("not-a-member", mended, value=who, like=like)


def _is_like(person: Person, who: str) -> bool:
    """The same before the @, or a word of the name in common."""
    local, at, _ = who.partition("@")
    words = set(fold(local).split()) & set(fold(person.name or "").split())
    return bool(words) or bool(at and local in (person.email or ""))


DUTIES = (
    Duty(Command("members", (NETWORK,), head=("network",)), _list),
    Duty(
        Command(
            "add",
            (replace(NAME, required=False), EMAIL, *DETAILS[2:4], ORGANISATION, NETWORK, SEAT),
            text="person",
            undoable=True,
        ),
        _add,
    ),
    Duty(Command("remove", (WHOM, NETWORK), head=("who", "network"), undoable=True), _remove),
    Duty(Command("change", (WHOM, *DETAILS), head=("who",), undoable=True), _change),
)
