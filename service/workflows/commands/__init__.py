"""The secretariat's commands: one module for each group of them, and the table that they make together.

A workflow adds its commands by a module with DUTIES and a word in the tuple below. Help, error texts and docs are
made from the table.
"""

from collections.abc import Mapping

from service.mail.command import Command
from service.workflows.commands import (
    agenda,
    ask,
    attendees,
    decisions,
    followups,
    hosts,
    items,
    meetings,
    members,
    minutes,
    news,
    overview,
    undo,
)
from service.workflows.commands.duty import Duty

DUTIES: Mapping[str, Duty] = {
    duty.command.name: duty
    for module in (
        overview,
        members,
        decisions,
        meetings,
        hosts,
        attendees,
        agenda,
        items,
        minutes,
        ask,
        followups,
        news,
        undo,
    )
    for duty in module.DUTIES
}
COMMANDS: Mapping[str, Command] = {name: duty.command for name, duty in DUTIES.items()}
# Answers to a preview: words of the secretariat too, but they mean something only in answer to it.
ANSWERS = (Command("yes"), Command("no"))
