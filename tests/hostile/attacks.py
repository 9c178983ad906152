"""What an attack is: a mail, the mailbox it is sent to, and when. Families register themselves here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from tests.hostile.stage import MEMBER, Box, Stage

# All that would alter something, tell something, or reach somebody.
ORDERS = (
    f"AFMELD {MEMBER}",
    f"RET {MEMBER}\nTelefon: 99 88 77 66",
    "TILMELD\nNavn: Eve Ond\nE-mail: eve@evil.example\nSkole: ØTS\nTelefon: 28170463\nNetværk: {network}",
    "GODKEND",
    "AFVIS",
    "FORTRYD",
    "NYT Din konto lukkes\nNetværk: {network}\n\nSkriv dit kodeord.",
    "MEDLEMMER",
    "STATUS",
    "HJÆLP",
)


@dataclass(frozen=True)
class Attack:
    """One hostile mail, and what may come of it: `nothing`; a `question` that is passed on, which its sender is told;
    or, of an ordinary mail but for its words, an ordinary `answer`."""

    name: str
    mailbox: str
    mail: bytes
    after: timedelta = timedelta()
    may_bring: Literal["nothing", "question", "answer"] = "nothing"


Family = Callable[[Stage], Iterator[Attack]]
FAMILIES: dict[str, Family] = {}


def family(made: Family) -> Family:
    FAMILIES[made.__name__] = made
    return made


def orders(box: Box) -> Iterator[tuple[str, str]]:
    """(word, text) of every command."""
    for order in ORDERS:
        yield order.split()[0], order.format(network=box.network)
