"""FORTRYD: the last thing that an officer's mail changed becomes again what it was, and whom it touched is told."""

from dataclasses import replace

from service.domain.decision import Letter, Question, Registration, Undo
from service.domain.deed import Altered, Deed
from service.domain.member import Member
from service.domain.network import Address
from service.mail.command import Command, Fault
from service.workflows import membership_letters
from service.workflows.commands.duty import Done, Duty, Task


def _undo(task: Task) -> Done | Fault:
    deed = task.registry.last_deed(task.incoming.mailbox.key, task.officer.email)
    if deed is None:
        return task.fault("nothing-to-undo")
    if not deed.altered or any(_is_answered(one) for one in deed.altered):
        return task.fault("letters-are-out", at=deed.at)
    if not deed.is_intact:
        return task.fault("changed-since", at=deed.at, people=_people(deed))
    letters = tuple(
        letter
        for index, one in enumerate(deed.altered)
        if _heard(one, deed) and (letter := _told(task, one, index)) is not None
    )
    facts = {"at": deed.at, "people": _people(deed)}
    return Done("undone", facts, (Undo(deed.id),), letters)


def _people(deed: Deed) -> list[str]:
    """Whom it was about, by name."""
    return list(dict.fromkeys(one.whom for one in deed.altered))


def _is_answered(one: Altered) -> bool:
    return isinstance(one.after, Question) and one.after.state == "answered"


def _heard(one: Altered, deed: Deed) -> bool:
    """Whether a letter went to whom it was about; whoever heard nothing of the change hears nothing of its end."""
    rows = [row for row in (one.before, one.after) if row is not None]
    return any(
        {row.person.email, row.sender if isinstance(row, Registration) else None} & deed.told
        for row in rows
        if not isinstance(row, Question)
    )


def _told(task: Task, one: Altered, index: int) -> Letter | None:
    """What a person who heard of the change hears of its end."""
    match one.before, one.after:
        case Member() as before, Member() as after if before.networks == after.networks:
            return _letter(task, "membership/taken-back", "changed", before, "amended", index)
        case Member() as before, after if after is None or set(after.networks) < set(before.networks):
            return _letter(task, "membership/taken-back", "changed", before, "left", index)
        case before, Member() as after:
            kept = before.networks if isinstance(before, Member) else ()
            taken = replace(after, networks=tuple(key for key in after.networks if key not in kept))
            return _letter(task, "membership/taken-back", "farewell", taken, "entered", index)
        case Registration(state="pending") as before, Registration(state="declined"):
            return _reopened(task, before, index)
    return None


def _letter(task: Task, template: str, kind: str, member: Member, what: str, index: int) -> Letter:
    facts = {
        "what": what,
        "person": member.person,
        "networks": membership_letters.names(task.incoming, member.networks),
    }
    to = membership_letters.address(member.person)
    key = f"{task.number}/{index}"
    return membership_letters.letter(
        task.incoming, template, kind, to, facts, key=key, language=member.language
    )


def _reopened(task: Task, registration: Registration, index: int) -> Letter:
    """Somebody who was turned away is considered again."""
    facts = {
        "what": "declined",
        "person": registration.person,
        "networks": membership_letters.names(task.incoming, registration.networks),
    }
    to = Address(registration.person.name or "", registration.sender)
    return membership_letters.letter(
        task.incoming, "membership/taken-back", "handover", to, facts,
        key=f"{task.number}/{index}", language=registration.language, conversation=registration.number,
    )  # fmt: skip


DUTIES = (Duty(Command("undo"), _undo),)
