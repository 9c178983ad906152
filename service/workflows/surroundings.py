"""What a workflow may know when no mail is in hand: the mailboxes and the networks in them."""

from dataclasses import dataclass

from service.mail.reading import Setting


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All settings by mailbox key."""

    settings: dict[str, Setting]
