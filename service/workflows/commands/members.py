"""MEDLEMMER, TILMELD, AFMELD and RET: the secretariat sees to the list of members itself."""

from dataclasses import replace
from datetime import UTC

from service.domain.decision import Amend, Change, Enter, Leave, Letter, Registration
from service.domain.fold import fold
from service.domain.member import Member, Person
from service.domain.network import Network
from service.mail.command import Command, Fault
from service.mail.contacts import read_block
from service.mail.lists import lists_in
from service.mail.member_table import attachments, member_rows
from service.mail.sentences import Surroundings
from service.workflows import membership_letters, registration_letters
from service.workflows.commands.attached_list import add_list
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import DETAILS, EMAIL, NAME, NETWORK, ORGANISATION, SEAT, WHOM
from service.workflows.commands.foreseen import members_foreseen
from service.workflows.rulings import told_to_others
from service.workflows.steps import stored

_MOST_SUGGESTED = 5


def _list(task: Task) -> Done | Fault:
    """The members of the networks named, or of all of the mailbox."""
    networks = task.networks()
    members = members_foreseen(task, tuple(network.key for network in networks))
    language = task.incoming.mailbox.language
    rows = member_rows(members, task.incoming.setting.networks, language, task.now.tzinfo or UTC)
    facts = {"networks": [n.name for n in networks], "members": [member.person for member in members]}
    stem = f"{task.order.command.word(language).lower()}-{'-'.join(n.key for n in networks)}"
    return Done("members", facts, attachments=attachments(rows, language, stem) if members else ())


def _add(task: Task) -> Done | Fault:
    """Enters a person; the officer's word is the decision that the charter asks for."""
    person: Person = task.order.given["person"]
    if person.email is None and person.name is None and (files := lists_in(task.incoming.mail)):
        return add_list(task, files)
    keys: tuple[str, ...] = task.order.given["network"]
    if not keys and len(task.incoming.setting.networks) == 1:
        keys = (task.incoming.setting.networks[0].key,)
    unnamed = () if keys else ("network",)
    for detail in ("name", "email", "organisation"):
        if getattr(person, detail) is None:
            return task.fault(f"missing-{detail}", dict.fromkeys((*_lacking(person), *unnamed), ""))
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
    waiting = _answered(task, person, keys)
    language = waiting[-1].language if waiting else networks[0].language
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
    registrations = [
        replace(one, person=person, state="entered", decided_by=task.officer.email) for one in waiting
    ] or [begun]
    letters: list[Letter] = [
        registration_letters.welcome(
            task.registry, incoming, replace(registrations[-1], networks=keys), networks,
            by="secretariat", key=f"{task.key}/welcome",
        )
    ]  # fmt: skip
    letters += [
        membership_letters.farewell(incoming, holder, (key,), task.officer, f"{task.number}/{key}")
        for holder, key in leaving
    ]
    for one in waiting:
        letters += _told_of(task, replace(one, person=person), networks)
    changes: tuple[Change, ...] = (
        *(Leave(holder.person.email or "", (key,)) for holder, key in leaving),
        Enter(person, keys, language),
        *registrations,
    )
    facts = {
        "person": person,
        "stored": stored(person),
        "networks": [network.name for network in networks],
        "replaced": [holder.person for holder, _ in leaving],
    }
    return Done("added", facts, changes, tuple(letters))


def _answered(task: Task, person: Person, keys: tuple[str, ...]) -> tuple[Registration, ...]:
    """The person's own requests that wait in this mailbox, oldest first, and ask for no other network than these."""
    return tuple(
        one
        for one in task.registry.registrations_about(person.email or "")
        if one.mailbox == task.incoming.mailbox.key and set(one.networks) <= set(keys)
    )


def _told_of(task: Task, waiting: Registration, networks: tuple[Network, ...]) -> tuple[Letter, ...]:
    """Whoever signed the person up is told; and every other officer, where they were asked about it."""
    key = f"{task.incoming.key}/{waiting.number}/entered-for"
    noted = registration_letters.entered_for(task.incoming, waiting, networks, key)
    is_asked = waiting.state == "pending"
    others = told_to_others(task.incoming, task.officer, waiting, "approved") if is_asked else ()
    return (*noted, *others)


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
    changes = membership_letters.differences(member.person, read)
    wanted = Person(**{key: new for key, _, new in changes if key in task.order.written})
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
    Duty(
        Command("change", (WHOM, *DETAILS), head=("who",), shown=("phone", "title"), undoable=True), _change
    ),
)
