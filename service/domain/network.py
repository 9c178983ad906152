"""Networks, and the mailboxes they live in."""

import re
from dataclasses import dataclass
from typing import Literal

from service.domain.charter import Charter
from service.domain.fold import fold
from service.domain.holidays import Country
from service.domain.look import USUAL, Look

Language = Literal["da", "nb", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "nb", "en")
_STEERING = ("styregrup", "styringsgrup", "steering")


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 §3.4: `name` as a person writes it (may be empty), `email` in lower case."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A shared address that the service answers for, in the words of mailboxes.yaml.

    `handled_folder` None leaves handled mail where it is, marked seen. `authserv_id` is the server whose
    Authentication-Results are believed (RFC 8601 §2.5), `microsoft-365` for theirs,
    which names no server; None for none.
    """

    key: str
    address: str
    name: str
    language: Language
    secretariat: tuple[Address, ...]
    shared: bool = True
    handled_folder: str | None = None
    authserv_id: str | None = None
    look: Look = USUAL

    @property
    def country(self) -> Country:
        """Whose holidays it keeps."""
        return "NO" if self.language == "nb" else "DK"

    @property
    def prefix(self) -> str:
        """The letters before the number in a subject reference where no one network is meant: DEG."""
        return fold(self.key).replace(" ", "").upper()[:6] or "T"

    def is_secretariat(self, email: str) -> bool:
        return any(officer.email == email for officer in self.secretariat)

    def officer_name(self, email: str | None) -> str:
        """What an officer is called: the address where no name is known, as of one who is no officer any more."""
        named = (officer.name for officer in self.secretariat if officer.email == email)
        return next(named, "") or email or ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some people of a network who meet on their own, such as its steering group."""

    name: str
    people: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A group that lives in one mailbox. `language` is of its letters where a person's own is not known.

    `look` None is that of the mailbox.
    """

    key: str
    mailbox: str
    name: str
    language: Language
    charter: Charter
    aliases: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    look: Look | None = None

    @property
    def steering_group(self) -> Group | None:
        """The group that is called so, None where there is none."""
        return next((group for group in self.groups if fold(group.name).startswith(_STEERING)), None)

    @property
    def country(self) -> Country:
        """Whose holidays it keeps."""
        return "NO" if self.language == "nb" else "DK"

    @property
    def prefix(self) -> str:
        """The letters before the number in a subject reference: Flere Faglærte gives FF, IT-netværket IT.

        ASCII, because mail programs and people alike mangle anything else in a subject.
        """
        words = re.findall(r"[^\W\d_]+", self.name)
        if words and len(words[0]) > 1 and words[0].isupper():
            return fold(words[0]).upper()[:6]
        letters = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)[:3]
        return fold(letters).replace(" ", "").upper()[:6] or "T"
