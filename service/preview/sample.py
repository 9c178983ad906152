"""What a sample of a letter is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from service.domain.decision import Attachment, Calendar, Letter, Print
from service.domain.network import Address, Language


@dataclass(frozen=True)
class Sample:
    """`name` tells variants of one letter apart; `answers` is the subject of the mail that it answers.

    `local` gives the facts that a workflow words in the language of the letter. `shows` is the letter seen inside it,
    `prints` the document that it brings in that language.
    `network` is None for a letter about the whole mailbox, `reference` for one that belongs to no conversation.
    """

    name: str
    template: str
    kind: str
    to: Address
    facts: dict[str, Any]
    answers: str | None = "Tilmelding til netværket"
    network: str | None = "it"
    reference: str | None = "IT-1001"
    attachments: tuple[Attachment, ...] = ()
    local: Callable[[Language], dict[str, Any]] | None = None
    shows: Letter | None = None
    calendar: Calendar | None = None
    prints: Callable[[Language], Print] | None = None

    def facts_in(self, language: Language) -> dict[str, Any]:
        """All facts of the letter in that language."""
        return {**self.facts, **(self.local(language) if self.local else {})}
