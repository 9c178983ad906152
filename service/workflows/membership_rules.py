"""Who may be entered at once, and what makes the secretariat's decision necessary. The charter's rules, as a table."""

from dataclasses import dataclass
from typing import Literal

from service.domain.decision import Change, Enter, Leave
from service.domain.fold import fold
from service.domain.member import Member, Person
from service.domain.network import Network
from service.domain.organisation import Register
from service.domain.registry import Registry
from service.mail.letters import letters
from service.mail.organisations import is_private
from service.workflows.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Doubts:
    """Why the secretariat is asked: codes that the approval-request spells out, none when nobody need be asked.

    `open_to` are the kinds that the charter lets in, where the organisation is of none; `holder` has the one
    seat that the charter gives an organisation.
    """

    codes: tuple[str, ...] = ()
    open_to: tuple[str, ...] = ()
    holder: Person | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What else the same mail brings about: who gives up a seat, who has been let in already, and all the changes."""

    leaving: frozenset[str] = frozenset()
    entering: tuple[Enter, ...] = ()
    changes: tuple[Change, ...] = ()

    def after(self, changes: tuple[Change, ...]) -> "Beside":
        """The same with what one more wish of the mail has brought about."""
        leaving = self.leaving | {change.email for change in changes if isinstance(change, Leave)}
        entering = (*self.entering, *(change for change in changes if isinstance(change, Enter)))
        return Beside(leaving, entering, (*self.changes, *changes))

    def holders(self, registry: Registry, network: str, person: Person) -> list[Person]:
        """Who else of the person's organisation has a seat in the network when all of the mail is done."""
        organisation = person.organisation or ""
        seated = [member.person for member in registry.seated(network, organisation)]
        seated += [
            enter.person
            for enter in self.entering
            if network in enter.networks and fold(enter.person.organisation or "") == fold(organisation)
        ]
        return [other for other in seated if other.email != person.email and other.email not in self.leaving]


def doubts(
    registry: Registry,
    incoming: Incoming,
    person: Person,
    networks: tuple[Network, ...],
    beside: Beside,
) -> Doubts:
    """What speaks against entering `person` (complete) into all of `networks` without asking anybody."""
    codes: list[str] = []
    open_to: tuple[str, ...] = ()
    holder: Person | None = None
    decided = incoming.from_secretariat and incoming.trust.proved
    for network in networks:
        rules = network.charter.membership
        if rules.approval == "secretariat" and not decided:
            codes.append("charter")
        if kind := kind_doubt(incoming.setting.register, person.organisation, rules.open_to):
            codes.append(kind)
            open_to = rules.open_to
        if rules.per_organisation is not None and person.organisation is not None:
            holders = beside.holders(registry, network.key, person)
            if len(holders) >= rules.per_organisation:
                codes.append("seat-taken")
                holder = holders[0]
    if not decided and _on_behalf(incoming, person):
        codes.append("on-behalf")
    if incoming.trust.forged:
        codes.append("unverified")
    return Doubts(tuple(dict.fromkeys(codes)), open_to, holder)


def kind_doubt(
    register: Register, organisation: str | None, open_to: tuple[str, ...]
) -> Literal["unknown-organisation", "kind"] | None:
    """Why somebody from there is none of those whom the charter lets in, as a code; None if they are."""
    if not open_to:
        return None
    known = register.named(organisation) if organisation else None
    if known is None:
        return "unknown-organisation"
    return None if set(known.kinds) & set(open_to) else "kind"


def _on_behalf(incoming: Incoming, person: Person) -> bool:
    """Somebody else signs the person up, who may know nothing of it; a colleague may, if the From is no mere claim."""
    if incoming.sender is None or person.email is None:
        return True
    if incoming.sender.email == person.email:
        return False
    believed = incoming.trust.proved or incoming.mailbox.authserv_id is None
    return not believed or not same_house(incoming.setting.register, incoming.sender.email, person.email)


def is_hearsay(incoming: Incoming, person: Person) -> bool:
    """Is this told of a person in a mail that was only handed on, and whose writer is from somewhere else?

    Who hands a mail on need not mean what it says.
    """
    handed_on = next((letter for letter in letters(incoming.mail) if letter.is_forwarded), None)
    if handed_on is None or person.email is None:
        return False
    own = incoming.mail.span("new").lower()
    if person.email in own or (person.name and person.name.lower() in own):
        return False
    writer = handed_on.writer.email if handed_on.writer else ""
    return writer != person.email and not same_house(incoming.setting.register, writer, person.email)


def named_member(registry: Registry, incoming: Incoming, name: str) -> Member | None:
    """The one member of this mailbox of that name whom an officer, or a colleague, may mean without the address."""
    here = tuple(network.key for network in incoming.setting.networks)
    sender = incoming.sender.email if incoming.sender else ""
    named = [
        member
        for member in registry.members_of(here)
        if fold(member.person.name or "") == fold(name)
        and (
            incoming.from_secretariat
            or same_house(incoming.setting.register, sender, member.person.email or "")
        )
    ]
    return named[0] if len(named) == 1 else None


def same_house(register: Register, one: str, other: str) -> bool:
    """Do two addresses belong to one organisation, by mail domain or by the register? A public provider is none."""
    first, second = one.rpartition("@")[2], other.rpartition("@")[2]
    if is_private(one) or is_private(other):
        return False
    return first == second or (register.at(first) is not None and register.at(first) == register.at(second))


def already(member: Member | None, networks: tuple[str, ...]) -> bool:
    """Does this member have a seat in every one of these networks?"""
    return member is not None and bool(networks) and set(networks) <= set(member.networks)
