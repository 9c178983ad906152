"""The people of a letter while it is being read: its writer, and the others in the order in which they come up."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from service.domain.member import Person
from service.mail import phones
from service.mail.contacts import same_person


@dataclass(slots=True)
class Someone:
    """A person while the letter is being read: what is known so far, and what the letter says is out of date."""

    name: str | None = None
    email: str | None = None
    phone: phones.Phone | None = None
    number: str | None = None
    title: str | None = None
    organisation: str | None = None
    networks: tuple[str, ...] = ()
    is_writer: bool = False
    is_listed: bool = False
    has_moved: bool = False
    line: int = 0
    spelt: str | None = None  # the name as the letter puts it right after it has used another spelling
    old_emails: list[str] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)

    def is_named(self, name: str) -> bool:
        return same_person(self.name, name) or (self.spelt is not None and same_person(self.spelt, name))

    def person(self) -> Person:
        return Person(self.spelt or self.name, self.email, self.number, self.title, self.organisation)

    def learn(self, what: str, value: str, line: str) -> None:
        """Takes a detail over; the reason says which line gave it."""
        if what == "name" and not self.name:
            self.name = value
        elif what == "email":
            self.email = value
        elif what == "title":
            self.title = value
        elif what == "organisation":
            self.organisation = value
        self.changed.add(what)
        self.reasons.append(f"{what}: {value} ({line.strip()[:80]})")

    def learn_phone(self, phone: phones.Phone, line: str) -> None:
        if self.phone is None or phone.rank < self.phone.rank:
            self.phone, self.number = phone, phone.number
            self.reasons.append(f"phone: {phone.number} ({line.strip()[:80]})")
        self.changed.add("phone")


class Cast:
    """The people of a letter: its writer, and the others in the order in which they come up."""

    def __init__(self, writer: Someone) -> None:
        self.writer = writer
        self.others: list[Someone] = []
        self.signers: list[
            Someone
        ] = []  # who signs beside the writer, and is meant where the letter says *we*

    def everybody(self) -> Iterable[Someone]:
        return (self.writer, *self.others)

    def named(self, name: str) -> Someone | None:
        return next((someone for someone in self.everybody() if someone.is_named(name)), None)

    def add(self, someone: Someone) -> Someone:
        self.others.append(someone)
        return someone

    def add_known(self, person: Person) -> Someone:
        """Somebody of whom the letter may speak as *him* or *her*, as of the writer of a mail that it hands on."""
        return self.add(
            Someone(person.name, person.email, None, person.phone, person.title, person.organisation)
        )

    def met(self, name: str, line: int) -> Someone:
        """Who is called so. A writer who signs `Gert` and names `Gert Skovsø` has told his full name."""
        found = self.named(name)
        if found is None:
            return self.add(Someone(name=name, line=line))
        if found.is_writer and found.name and " " not in found.name:
            found.name = name
        return found
