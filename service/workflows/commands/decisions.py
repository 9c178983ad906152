"""GODKEND and AFVIS as commands of their own: for a registration that waits, outside the thread that asked about it."""

from typing import Any

from service.domain.decision import Registration
from service.domain.fold import fold
from service.mail.command import Command, Fault
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import REASON_TEXT, SEAT, WHO
from service.workflows.rulings import declined, entered, networks_of, told_to_others


def _approve(task: Task) -> Done | Fault:
    registration = _waiting(task)
    if isinstance(registration, Fault):
        return registration
    if task.order.text:
        return task.fault("no-condition", {"who": registration.person.email or registration.sender})
    if not (registration.person.name and registration.person.email and registration.networks):
        return task.fault("not-ready")
    replacing = task.order.given.get("seat") == "replace"
    step = entered(task.registry, task.incoming, task.officer, registration, replacing=replacing)
    others = told_to_others(task.incoming, task.officer, registration, "approved")
    return Done("approved", _facts(task, registration), step.changes, (*step.letters, *others))


def _reject(task: Task) -> Done | Fault:
    registration = _waiting(task)
    if isinstance(registration, Fault):
        return registration
    step = declined(task.incoming, task.officer, registration, task.order.text or None)
    others = told_to_others(task.incoming, task.officer, registration, "declined")
    return Done("declined", _facts(task, registration), step.changes, (*step.letters, *others))


def _waiting(task: Task) -> Registration | Fault:
    """The registration that is meant: of the address or name given, or the only one that waits."""
    pending = task.registry.pending(task.incoming.mailbox.key)
    who = task.order.given.get("who")
    if who is None and len(pending) == 1:
        return pending[0]
    found = [
        r
        for r in pending
        if who in (r.person.email, r.sender) or fold(who or "") == fold(r.person.name or "")
    ]
    if len(found) == 1:
        return found[0]
    if not found and (ruled := _ruled(task, who)):
        return task.fault("decided-before", **ruled)
    if not pending:
        return task.fault("nothing-pending")
    like = [r for r in pending if set(fold(who or "").split()) & set(fold(r.person.name or "").split())]
    emails = [r.person.email or r.sender for r in found or like or pending]
    if found or who is None:
        return task.fault("which-pending", {"who": emails[0]}, emails=emails)
    return task.fault("not-pending", {"who": emails[0]}, value=who)


def _ruled(task: Task, who: str | None) -> dict[str, Any] | None:
    """What became of the registration that is meant, where it waits no more."""
    mailbox = task.incoming.mailbox
    if who is None and task.registry.pending(mailbox.key):
        return None
    registration = task.registry.last_ruled(mailbox.key, who)
    if registration is None:
        return None
    outcome = {"entered": "approved", "declined": "declined"}.get(registration.state, "withdrawn")
    return {
        "person": registration.person,
        "outcome": outcome,
        "own": registration.decided_by == task.officer.email,
        "by": mailbox.officer_name(registration.decided_by),
        "named": who is not None,
    }


def _facts(task: Task, registration: Registration) -> dict[str, object]:
    names = [network.name for network in networks_of(task.incoming, registration)]
    return {"person": registration.person, "networks": names}


DUTIES = (
    Duty(Command("approve", (WHO, SEAT), head=("who",), text="reason", undoable=True), _approve),
    Duty(Command("reject", (WHO,), head=("who",), text="reason", sample=REASON_TEXT, undoable=True), _reject),
)
