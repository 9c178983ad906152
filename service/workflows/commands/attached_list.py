"""TILMELD with a list attached: all of its people or nobody, as with `tovholder import`, and no letters."""

from typing import TYPE_CHECKING, Any

from service.mail.command import Fault
from service.mail.mail import Part
from service.workflows.commands.duty import Done, Task
from service.workflows.member_import import Plan, plan

if TYPE_CHECKING:
    from service.mail.member_list import MemberList


def add_list(task: Task, files: list[Part]) -> Done | Fault:
    """All people of the one list, or nobody: every wrong row is named.

    Where the command names networks, a row that names another one is wrong too: one of them is a mistake, and whoever
    is entered in the wrong network gets its letters.
    """
    from service.mail.member_list import (
        read_member_list,  # few mails bring a list, and every start would pay for it
    )

    if len(files) > 1:
        return task.fault("several-lists", files=[part.filename for part in files])
    setting, keys = task.incoming.setting, task.order.given["network"]
    members = read_member_list(files[0].payload, setting.networks, setting.register, keys)
    elsewhere = _elsewhere(task, members, keys) if keys else []
    if members.faults or elsewhere:
        return task.fault(
            "bad-list", file=files[0].filename, faults=list(members.faults), elsewhere=elsewhere
        )
    found = plan(task.registry, members, {n.key: n for n in setting.networks}, setting.register)
    facts = {
        "new": [step.listed.person for step in found.steps if step.outcome == "new"],
        "completed": [step.listed.person for step in found.steps if step.outcome == "completed"],
        "unchanged": found.count("unchanged"),
        "unread": list(members.form.unread) if members.form else [],
        "remarks": list(members.remarks),
        "kept": _kept(found),
        "doubts": _doubts(task, found),
    }
    return Done("imported", facts, found.decision.changes)


def _elsewhere(task: Task, members: "MemberList", keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """The rows that name another network than the command."""
    return [
        {"place": one.place, "networks": [network.name for network in task.networks(beyond)]}
        for one in members.listed
        if (beyond := tuple(key for key in one.networks if key not in keys))
    ]


def _kept(found: Plan) -> list[dict[str, Any]]:
    """What the list says otherwise than the registry, which keeps what it has."""
    return [
        {"place": step.listed.place, "person": step.listed.person, "differing": one}
        for step in found.steps
        for one in step.differing
    ]


def _doubts(task: Task, found: Plan) -> list[dict[str, Any]]:
    """The rules of a charter that the list does not keep: the officer has decided, and is told."""
    return [
        {
            "place": step.listed.place,
            "person": step.listed.person,
            "code": doubt,
            "network": task.incoming.network(key).name,
        }
        for step in found.steps
        for doubt, key in step.doubts
    ]
