"""FORTRYD of VÆRT: whoever hosted before hosts again, and both are told."""

from dataclasses import replace

from service.domain.decision import Change, Letter, Undo
from service.domain.deed import Deed
from service.domain.hosting import HostTurn
from service.mail.command import Fault
from service.workflows.commands.duty import Done, Task
from service.workflows.host_asking import asking_letter
from service.workflows.host_letters import HostLetters


def hosts_back(task: Task, deed: Deed) -> Done | Fault:
    """The turns of a deed are again what they were, unless something has come of them since."""
    names = list(dict.fromkeys(one.whom for one in deed.altered))
    if not deed.is_intact:
        return task.fault("changed-since", at=deed.at, people=names)
    changes: list[Change] = []
    letters: list[Letter] = []
    for one in deed.altered:
        turn = task.registry.host_turn(one.after.number) if isinstance(one.after, HostTurn) else None
        meeting = task.registry.meeting(turn.meeting) if turn is not None else None
        if turn is None or meeting is None:
            continue
        writer = HostLetters(task.registry, task.incoming.setting, meeting)
        if isinstance(one.before, HostTurn):
            back = replace(one.before, name=turn.name, asked=task.now, is_told=False)
            changes.append(back)
            charter = writer.network.charter.meetings
            why = "secretariat" if back.state == "accepted" else "rotation"
            if back.state in ("asked", "accepted"):
                letters += asking_letter(task.registry, writer, back, charter, task.now, why)
        else:
            changes.append(replace(turn, state="cancelled"))
            if turn.organisation is not None:
                letters += writer.to_contact(turn, "hosting/freed", task.key, why="undone")
    facts = {"at": deed.at, "people": names, "pending": [], "questions": []}
    return Done("undone", facts, (Undo(deed.id), *changes), tuple(letters))
