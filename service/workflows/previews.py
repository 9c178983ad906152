"""The letter that shows an officer what would go to many, and waits for a yes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from service.domain.decision import Held, Letter
from service.domain.network import Address
from service.workflows.commands.duty import Done
from service.workflows.incoming import Incoming
from service.workflows.steps import to_officer

PREVIEW_VALID = timedelta(days=7)


def preview(incoming: Incoming, officer: Address, outcome: Done, held: Held) -> Letter:
    """The very letter that would go out, and to whom."""
    letter = to_officer(incoming, officer, "preview", outcome.preview, preview_facts(outcome), held.number)
    return showing(letter, outcome, held)


def preview_facts(outcome: Done) -> dict[str, Any]:
    """What a preview tells of the letters."""
    shown = outcome.letters[0]
    return {
        "count": len(outcome.letters),
        "left_out": [{"who": who, "why": why} for who, why in outcome.left_out],
        "files": [one.filename for one in shown.attachments] + [one.filename for one in shown.prints],
        "days": PREVIEW_VALID.days,
        **outcome.facts,
    }


def showing(letter: Letter, outcome: Done, held: Held) -> Letter:
    """The letter to an officer, with one of those to many inside it."""
    shown = outcome.letters[0]
    network = held.networks[0] if len(held.networks) == 1 else None
    return replace(letter, shows=shown, attachments=shown.attachments, prints=shown.prints, network=network)
