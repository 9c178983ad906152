"""FORTRYD of SPØRG: while nobody has answered, whoever was asked is told that nobody asks any more."""

from dataclasses import replace

from service.domain.decision import Undo
from service.domain.deed import Deed
from service.domain.input_round import InputRound
from service.mail.command import Fault
from service.workflows.commands.duty import Done, Task
from service.workflows.input_letters import InputLetters


def rounds_back(task: Task, deed: Deed) -> Done | Fault:
    """The round of a deed is withdrawn; that goes to many, so it is shown first like everything else that does."""
    number = next(one.after.number for one in deed.altered if isinstance(one.after, InputRound))
    round_ = task.registry.input_round(number)
    if round_ is None or round_.state != "open":
        return task.fault("changed-since", at=deed.at, people=[one.whom for one in deed.altered])
    if task.registry.input_answers(number):
        return task.fault("answered-already", title=round_.title)
    writer = InputLetters(task.registry, task.incoming.setting, round_)
    refused = task.registry.undeliverable(tuple(one.email for one in round_.asked))
    letters = tuple(writer.withdrawn(one) for one in round_.asked if one.email not in refused)
    withdrawn = replace(round_, state="withdrawn", closed=task.now)
    facts = {"networks": [writer.network.name], "title": round_.title}
    return Done("undone", facts, (Undo(deed.id), withdrawn), letters, to_many=True)
