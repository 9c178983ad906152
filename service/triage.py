"""Whose is a mail? Nobody's: it is left untouched. One workflow's: it is handled. Two workflows': a person decides."""

from dataclasses import dataclass
from typing import Any, Literal

from service.domain.decision import Reason
from service.domain.registry import Registry
from service.mail.assemble import is_address
from service.workflows import WORKFLOWS, Workflow
from service.workflows.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Verdict:
    """The word of the triage. `workflow` and `intent` are there when it is `handled`."""

    verdict: Literal["automatic", "not-ours", "handled", "doubt"]
    reason: Reason
    workflow: Workflow | None = None
    intent: Any = None


def triage(registry: Registry, incoming: Incoming, workflows: tuple[Workflow, ...] = WORKFLOWS) -> Verdict:
    """None, one, many: so the order of the workflows means nothing."""
    if incoming.reading.kind == "automatic":
        return Verdict("automatic", Reason("automatic", f"a machine wrote it: {incoming.reading.automatic}"))
    claims = [
        (workflow, intent)
        for workflow in workflows
        if (intent := workflow.claim(registry, incoming)) is not None
    ]
    if not claims:
        return Verdict("not-ours", Reason("not-ours", f"no workflow claims it: {incoming.reading.kind}"))
    if len(claims) > 1:
        names = ", ".join(sorted(workflow.NAME for workflow, _ in claims))
        return Verdict("doubt", Reason("two-claims", f"claimed by {names}: a person decides"))
    workflow, intent = claims[0]
    if incoming.sender is None:
        return Verdict(
            "doubt", Reason("no-sender", "the mail has not exactly one From address: a person decides")
        )
    if not is_address(incoming.sender.email):
        return Verdict(
            "doubt", Reason("no-answer-possible", "the From address cannot be written to: a person decides")
        )
    return Verdict("handled", Reason("claimed", f"claimed by {workflow.NAME}"), workflow, intent)
