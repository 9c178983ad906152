"""VÆRT: the secretariat sets a host, or nobody, and sees the plan of the year, past turns and debts."""

from dataclasses import replace
from datetime import date
from typing import Any

from service.domain.decision import Change, Letter
from service.domain.fold import fold
from service.domain.hosting import HostState, HostTurn
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.rotation import accounts
from service.mail.command import Command, Fault
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK, ORGANISATION
from service.workflows.commands.meeting_fields import PLACE, WHICH
from service.workflows.commands.which_meeting import which_meeting
from service.workflows.host_asking import asking_letter
from service.workflows.host_ledger import is_rotating, ledger_of, promised
from service.workflows.host_letters import HostLetters, contact
from service.workflows.host_plan import plan_of
from service.workflows.host_reasons import decimal
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import network_of

_NOBODY = ("ingen", "nobody", "none", "ingen vaert", "ingen vert", "no host")
_AT_STAKE = ("asked", "accepted", "swapping")


def _host(task: Task) -> Done | Fault:
    rotating = [network for network in task.networks() if is_rotating(network)]
    if not rotating:
        return task.fault("no-rotation", names=[network.name for network in task.networks()])
    named: str | None = task.order.given.get("organisation")
    if named is None:
        facts = {"plans": [told_plan(task, network) for network in rotating]}
        return Done("hosts", facts, kind="host-plan")
    meeting = which_meeting(task)
    if isinstance(meeting, Fault):
        return meeting
    network = network_of(task.incoming.setting, meeting)
    if not is_rotating(network):
        return task.fault("no-rotation", names=[network.name])
    if fold(named) in _NOBODY:
        return _freed(task, network, meeting)
    organisation = _organisation(task, network, named)
    return organisation if isinstance(organisation, Fault) else _set(task, network, meeting, *organisation)


def _organisation(task: Task, network: Network, named: str) -> tuple[int, str] | Fault:
    """The one organisation of the network that is called so, or so in part."""
    known = task.incoming.setting.register.named(named)
    wanted = fold(known.name if known is not None else named)
    seated = [(each.number, each.name) for each in task.registry.seated_organisations(network.key)]
    exact = [each for each in seated if fold(each[1]) == wanted]
    found = exact or [each for each in seated if f" {wanted} " in f" {fold(each[1])} "]
    if len(found) == 1:
        return found[0]
    names = sorted(name for _, name in found or seated)
    mended = {"organisation": names[0]} if names else {}
    return task.fault("which-organisation", mended, value=named, names=names, is_known=bool(found))


def _set(task: Task, network: Network, meeting: Meeting, organisation: int, name: str) -> Done | Fault:
    turns = task.registry.host_turns(meeting.number)
    host = promised(turns)
    if host is not None and host.organisation == organisation:
        return task.fault("already-host", organisation=name, title=meeting.title)
    own = next((t for t in turns if t.organisation == organisation and t.state in _AT_STAKE), None)
    member = contact(task.registry, network.key, name, meeting)
    turn = replace(
        own or HostTurn(
            task.number, meeting.mailbox, network.key, meeting.number, organisation, "accepted", meeting.starts,
            task.now, name=name, subject=meeting.title,
        ),
        state="accepted", asked=task.now, officer=task.officer.email, partner=None, agreed=False,
        email=member.person.email if member else None, room=task.order.given.get("place"),
    )  # fmt: skip
    changes, letters = _let_off(task, meeting, turns, name, besides=turn)
    writer = HostLetters(task.registry, task.incoming.setting, meeting)
    request = asking_letter(task.registry, writer, turn, network.charter.meetings, task.now, "secretariat")
    facts = {
        "organisation": name,
        "meeting": shown(meeting, network),
        "contact": (member.person.name or member.person.email) if member else None,
        "instead_of": host.name if host else None,
    }
    return Done("host-set", facts, (*changes, turn), (*letters, *request), about=meeting.number)


def _freed(task: Task, network: Network, meeting: Meeting) -> Done | Fault:
    """Nobody hosts, and nobody is asked; the secretariat sees to a place."""
    turns = task.registry.host_turns(meeting.number)
    nobody = HostTurn(
        task.number, meeting.mailbox, network.key, meeting.number, None, "freed", meeting.starts, task.now,
        officer=task.officer.email, subject=meeting.title,
    )  # fmt: skip
    changes, letters = _let_off(task, meeting, turns, "", besides=nobody)
    facts = {
        "meeting": shown(meeting, network),
        "hosts": [turn.name for turn in turns if turn.state == "accepted"],
    }
    return Done("host-freed", facts, (*changes, nobody), letters, about=meeting.number)


def _let_off(
    task: Task, meeting: Meeting, turns: tuple[HostTurn, ...], other: str, besides: HostTurn
) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    """Whoever was to host, or was asked, is free this time and kindly told."""
    writer = HostLetters(task.registry, task.incoming.setting, meeting)
    changes: list[Change] = []
    letters: list[Letter] = []
    for turn in turns:
        if turn.state in _AT_STAKE and turn.number != besides.number:
            state: HostState = "cancelled" if turn.state == "swapping" else "freed"
            changes.append(replace(turn, state=state, partner=None, agreed=False))
            why = "other" if other else "nobody"
            letters += writer.to_contact(turn, "hosting/freed", task.key, why=why, other=other)
    return tuple(changes), tuple(letters)


def told_plan(task: Task, network: Network) -> dict[str, Any]:
    """The plan of a network's hosts, past turns, and what each organisation owes."""
    ledger = ledger_of(task.registry, network, task.now)
    known = accounts(ledger.entries).values()
    past = sorted(
        ((at, ledger.names.get(each.organisation, "")) for each in known for at in each.turns), reverse=True
    )
    members = sorted(
        (each for each in known if each.is_member),
        key=lambda each: (-each.debt, each.joined, each.organisation),
    )
    return {
        "network": network.name,
        "planned": [
            {
                "meeting": shown(each.meeting, network) if each.meeting else None,
                "organisation": each.organisation,
                "state": each.state,
            }
            for each in plan_of(task.registry, network, task.now)
        ],
        "past": [{"at": at, "organisation": name} for at, name in past],
        "debts": [
            {
                "organisation": ledger.names.get(each.organisation, ""),
                "turns": len(each.turns),
                "debt": decimal(each.debt),
                "is_aside": each.is_aside(task.now.date()),
                "until": each.aside if each.aside != date.max else None,
            }
            for each in members
        ],
    }


DUTIES = (
    Duty(
        Command(
            "host",
            (ORGANISATION, WHICH, PLACE, NETWORK),
            head=("organisation",),
            shown=("organisation",),
            undoable=True,
            tells_without="organisation",
        ),
        _host,
    ),
)
