"""What MEMBERS and STATUS tell: the registry as it is when the commands above them in the same mail are done."""

from dataclasses import replace

from service.domain.decision import Amend, Enter, Leave, Registration
from service.domain.member import Member
from service.workflows.commands.duty import Task


def members_foreseen(task: Task, keys: tuple[str, ...]) -> tuple[Member, ...]:
    """Everybody with a seat in any of the networks `keys` then, by name."""
    found = {member.person.email: member for member in task.registry.members_of(keys)}
    for change in task.beside.changes:
        match change:
            case Leave() if member := found.get(change.email):
                kept = tuple(key for key in member.networks if key not in change.networks)
                found[change.email] = replace(member, networks=kept)
            case Amend() if member := found.pop(change.email, None):
                person = change.person.filled_from(member.person)
                found[person.email] = replace(member, person=person)
            case Enter():
                member = _entered(task, change)
                found[member.person.email] = member
    seated = [member for member in found.values() if set(member.networks) & set(keys)]
    return tuple(sorted(seated, key=lambda member: member.person.name or ""))


def _entered(task: Task, change: Enter) -> Member:
    """A newcomer, or a member who takes one more seat."""
    known = task.registry.member(change.person.email or "")
    member = known or Member(0, change.person, change.language, task.now, ())
    networks = tuple(dict.fromkeys((*member.networks, *change.networks)))
    return replace(member, person=member.person.filled_from(change.person), networks=networks)


def pending_foreseen(task: Task) -> tuple[Registration, ...]:
    """The registrations of the mailbox that wait for the secretariat then, oldest first."""
    ruled = {
        change.number
        for change in task.beside.changes
        if isinstance(change, Registration) and change.state != "pending"
    }
    return tuple(r for r in task.registry.pending(task.incoming.mailbox.key) if r.number not in ruled)
