"""HJÆLP and STATUS: what can be asked, what waits for whom, and which meetings lie ahead."""

from dataclasses import asdict
from datetime import date
from typing import Any

from service.domain.decision import Registration
from service.domain.meeting import Meeting
from service.domain.registry import Registry
from service.mail.command import Command, Fault
from service.mail.reading import Setting
from service.workflows.commands.ask import told_round
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.foreseen import members_foreseen, pending_foreseen
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.host_ledger import promised
from service.workflows.host_plan import asked
from service.workflows.year_picture import years_attached

MOST_POINTS = 6  # of an agenda that are told


def _help(task: Task) -> Done | Fault:
    """The table itself is the transcript's to show: only it knows all commands."""
    return Done("help")


def _status(task: Task) -> Done | Fault:
    setting = task.incoming.setting
    if round_ := task.registry.input_round(task.at_hand) if task.at_hand else None:
        return Done("rounds", {"rounds": [told_round(task, round_)]}, about=round_.number)
    members = [
        {"network": network.name, "count": len(members_foreseen(task, (network.key,)))}
        for network in setting.networks
    ]
    meetings = task.registry.meetings_ahead(setting.mailbox.key, task.now)
    facts = {
        **waiting(task.registry, setting, pending_foreseen(task)),
        "on_the_way": list(task.registry.on_the_way(setting.mailbox.key)),
        "overdue": overdue(task.registry, setting, task.now.date()),
        "meetings": counted(task.registry, meetings),
        "members": members,
    }
    return Done(
        "status", facts, attachments=years_attached(task.registry, setting, meetings, task.now.tzinfo)
    )


def waiting(
    registry: Registry, setting: Setting, pending: tuple[Registration, ...]
) -> dict[str, list[dict[str, Any]]]:
    """What waits for an officer, oldest first, for STATUS and for the digest; `pending` are the registrations."""
    mailbox, names = setting.mailbox, {network.key: network.name for network in setting.networks}
    return {
        "pending": [
            {"person": r.person, "networks": [names[k] for k in r.networks if k in names], "since": r.opened}
            for r in pending
        ],
        "questions": [
            {"name": q.name or q.sender, "subject": q.subject, "since": q.opened}
            for q in registry.questions(mailbox.key)
        ],
        "held": [
            {"officer": mailbox.officer_name(h.officer), "subject": h.subject, "since": h.opened}
            for h in registry.holding(mailbox.key)
            if h.waits_for == "yes"
        ],
    }


def overdue(registry: Registry, setting: Setting, today: date) -> list[dict[str, Any]]:
    """The follow-up points whose date is over, and those that nobody has, for STATUS and for the digest."""
    found = []
    for network in setting.networks:
        points = registry.follow_ups(network.key)
        late = [p for p in points if p.email is None or (p.due is not None and p.due < today)]
        if late:
            found += FollowUpLetters(registry, setting, network).shown(late)
    return found


def counted(registry: Registry, meetings: tuple[Meeting, ...]) -> list[dict[str, Any]]:
    """Which meetings these are and how many come, for STATUS and for the digest."""
    return [
        {
            "number": meeting.number,
            "title": meeting.title,
            "starts": meeting.starts,
            "ends": meeting.ends,
            "is_tentative": meeting.status == "tentative",
            "host": _host(registry, meeting),
            "points": [item.title for item in registry.items(meeting.number)][:MOST_POINTS],
            "answers": asdict(registry.tally(meeting)),
        }
        for meeting in meetings
    ]


def _host(registry: Registry, meeting: Meeting) -> dict[str, str] | None:
    turns = registry.host_turns(meeting.number)
    turn = promised(turns) or asked(turns)
    return {"organisation": turn.name, "state": turn.state} if turn else None


DUTIES = (
    Duty(Command("help", text="talk"), _help),
    Duty(Command("status", text="aside"), _status),
)
