"""What people are told when what an officer said of follow-up points is taken back."""

from service.domain.decision import Letter
from service.domain.deed import Deed
from service.domain.follow_up import FollowUp
from service.workflows.commands.duty import Task
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.follow_ups_owners import readers_of


def points_back(task: Task, deed: Deed) -> tuple[Letter, ...]:
    """To whoever was told of the change: the point is, or is no more, with them."""
    found = []
    for one in deed.altered:
        if not isinstance(one.before, FollowUp) or not isinstance(one.after, FollowUp):
            continue
        setting, was, now = task.incoming.setting, one.after, one.before
        letters = FollowUpLetters(task.registry, setting, task.incoming.network(now.network))
        key = f"follow-up/{now.number}/{{}}/{task.key}"
        has_now = {reader.email for reader in readers_of(now, setting)}
        for reader in readers_of(was, setting):
            if reader.email in deed.told and reader.email not in has_now:
                letter = letters.letter(
                    "follow_ups/taken", key.format("taken"), reader, (now,), who=task.officer
                )
                found.append(letter)
        for reader in readers_of(now, setting):
            if reader.email in deed.told:
                found.append(
                    letters.letter(
                        "follow_ups/handed",
                        key.format("handed"),
                        reader,
                        (now,),
                        who=task.officer,
                        what="officer",
                    )
                )
    return tuple(found)
