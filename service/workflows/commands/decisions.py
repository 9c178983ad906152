"""GODKEND and AFVIS as commands of their own: for a registration that waits, outside the thread that asked about it."""

from service.domain.decision import Registration
from service.mail.command import Command, Fault
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import REASON_TEXT, SEAT, WHO
from service.workflows.rulings import declined, entered, networks_of


def _approve(task: Task) -> Done | Fault:
    registration = _waiting(task)
    if isinstance(registration, Fault):
        return registration
    if task.order.text:
        return task.fault("no-condition", {})
    if not (registration.person.name and registration.person.email and registration.networks):
        return task.fault("not-ready")
    replacing = task.order.given.get("seat") == "replace"
    step = entered(task.registry, task.incoming, task.officer, registration, replacing=replacing)
    return Done("approved", _facts(task, registration), step.changes, step.letters)


def _reject(task: Task) -> Done | Fault:
    registration = _waiting(task)
    if isinstance(registration, Fault):
        return registration
    step = declined(task.incoming, task.officer, registration, task.order.text or None)
    return Done("declined", _facts(task, registration), step.changes, step.letters)


def _waiting(task: Task) -> Registration | Fault:
    """The registration that is meant: of the address given, or the only one that waits."""
    pending = task.registry.pending(task.incoming.mailbox.key)
    email = task.order.given.get("who")
    if email is not None:
        found = [r for r in pending if email in (r.person.email, r.sender)]
        return found[0] if found else task.fault("not-pending", value=email)
    if len(pending) == 1:
        return pending[0]
    if not pending:
        return task.fault("nothing-pending")
    emails = [r.person.email or r.sender for r in pending]
    return task.fault("which-pending", {"who": emails[0]}, emails=emails)


def _facts(task: Task, registration: Registration) -> dict[str, object]:
    names = [network.name for network in networks_of(task.incoming, registration)]
    return {"person": registration.person, "networks": names}


DUTIES = (
    Duty(Command("approve", (WHO, SEAT), head=("who",), text="reason", undoable=True), _approve),
    Duty(Command("reject", (WHO,), head=("who",), text="reason", sample=REASON_TEXT, undoable=True), _reject),
)
