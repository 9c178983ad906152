"""What a workflow contributes to the secretariat's commands: an entry in the table, and the function that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from service.domain.decision import Attachment, Change, Letter
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.command import Command, Fault, Order
from service.workflows.incoming import Incoming
from service.workflows.membership_rules import Beside


@dataclass(frozen=True, slots=True)
class Task:
    """One command to be done: who gave it, when, and the number that a conversation may begin with.

    `beside` is what the commands before it in the same mail bring about. `at_hand` is the number of the conversation
    in which the command was given.
    """

    registry: Registry
    incoming: Incoming
    officer: Address
    order: Order
    number: int
    now: datetime
    beside: Beside = field(default_factory=Beside)
    at_hand: int | None = None

    @property
    def key(self) -> str:
        """Names this command among all of all mails."""
        return f"{self.incoming.key}/{self.number}"

    def networks(self, keys: tuple[str, ...] | None = None) -> tuple[Network, ...]:
        """The networks of `keys`, or of those that the command names, or all of the mailbox."""
        wanted = self.order.given.get("network", ()) if keys is None else keys
        return tuple(n for n in self.incoming.setting.networks if not wanted or n.key in wanted)

    def fault(self, code: str, mended: Mapping[str, str] | None = None, **facts: Any) -> Fault:
        """Why this command cannot be done; `mended` as in Fault."""
        return Fault(self.order.line, code, facts, self.order.command, self.order.written, mended)


@dataclass(frozen=True, slots=True)
class Done:
    """What comes of a command.

    `code` names the sentence that tells it, `facts` what the sentence speaks of. Where the command goes to many,
    `letters` are those to the many, one at least, and `left_out` who gets none, as (whom, code of why). `about` is
    the number of the conversation that the answer goes on with. `to_many`: it does though its command does not.
    `shown` is as in Held.
    `preview` and `sent` are the templates that show an officer what goes to many, and say that it is on its way.
    `kind` is that of the answer, where nothing else is answered with it.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    letters: tuple[Letter, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    about: int | None = None
    to_many: bool = False
    shown: str = ""
    preview: str = "secretariat/preview"
    sent: str = "secretariat/sent"
    kind: str = "command-reply"


@dataclass(frozen=True, slots=True)
class Duty:
    """A command, and how it is done. `perform` is pure, as workflows are; a refusal is a Fault."""

    command: Command
    perform: Callable[[Task], Done | Fault]
