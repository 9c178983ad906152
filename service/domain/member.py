"""People, and their seats in networks."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from service.domain.network import Language


@dataclass(frozen=True, slots=True)
class Person:
    """Contact details as they are known so far.

    `email` in lower case, `phone` in E.164, `organisation` in the register's spelling where it is known
    there. None: not known.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    organisation: str | None = None

    def filled_from(self, other: "Person") -> "Person":
        """This person, with what is unknown here taken from `other`."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if getattr(self, f.name) is None}
        return replace(self, **gaps)


@dataclass(frozen=True, slots=True)
class Member:
    """A person in the registry. `networks` are the keys of those in which the person has a seat now."""

    id: int
    person: Person
    language: Language
    since: datetime
    networks: tuple[str, ...]
