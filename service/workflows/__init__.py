"""One conversation per file. A workflow is a plain module with `claim`, `decide` and `due`; it does nothing itself.

A new workflow is one module, its templates, one story, and one word in WORKFLOWS (docs/adding-a-workflow.md).
Their order means nothing: a mail that two of them claim is left to a person.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol, cast

from service.domain.decision import Decision
from service.domain.registry import Registry
from service.workflows import (
    agenda_due,
    agenda_items,
    answering,
    approval,
    attendance,
    confirmation,
    digest,
    follow_ups,
    guests,
    held,
    hosting,
    input_rounds,
    marketplace,
    membership,
    minutes,
    new_address,
    presenters,
    question,
    registration,
    reminders,
    secretariat,
    year_calendar,
)
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings


class Workflow(Protocol):
    """What triage and the clock ask of a workflow. An intent is the workflow's own: only it looks inside."""

    NAME: str

    def claim(self, registry: Registry, incoming: Incoming) -> Any | None:
        """What this mail asks of the workflow, None where it is not its own."""
        ...

    def decide(self, registry: Registry, intent: Any, now: datetime) -> Decision:
        """The answer. A refusal is a value too; an exception is a bug."""
        ...

    def due(self, registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
        """What ought to have happened by now. What did happen is known by the keys of the letters."""
        ...


WORKFLOWS = tuple(
    cast(Workflow, module)
    for module in (
        registration,
        approval,
        membership,
        confirmation,
        question,
        secretariat,
        held,
        answering,
        attendance,
        agenda_items,
        marketplace,
        guests,
        hosting,
        minutes,
        follow_ups,
        input_rounds,
        reminders,
        agenda_due,
        presenters,
        year_calendar,
        new_address,
        digest,
    )
)
