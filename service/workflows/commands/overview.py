"""HJÆLP and STATUS: what can be asked, and what waits for whom."""

from service.mail.command import Command, Fault
from service.workflows.commands.duty import Done, Duty, Task


def _help(task: Task) -> Done | Fault:
    """The table itself is the transcript's to show: only it knows all commands."""
    return Done("help")


def _status(task: Task) -> Done | Fault:
    mailbox = task.incoming.mailbox.key
    names = {network.key: network.name for network in task.incoming.setting.networks}
    facts = {
        "pending": [
            {"person": r.person, "networks": [names[k] for k in r.networks if k in names], "since": r.opened}
            for r in task.registry.pending(mailbox)
        ],
        "questions": [
            {"name": q.name or q.sender, "subject": q.subject, "since": q.opened}
            for q in task.registry.questions(mailbox)
        ],
        "held": [
            {"command": h.command, "officer": h.officer, "waits_for": h.waits_for, "since": h.opened}
            for h in task.registry.holding(mailbox)
        ],
        "members": [
            {"network": name, "count": len(task.registry.members_of((key,)))} for key, name in names.items()
        ],
    }
    return Done("status", facts)


DUTIES = (
    Duty(Command("help"), _help),
    Duty(Command("status"), _status),
)
