"""Who may be entered at once, and what makes the secretariat's decision necessary. The charter's rules, as a table."""

from dataclasses import dataclass

from service.domain.member import Member, Person
from service.domain.network import Network
from service.domain.organisation import Register
from service.domain.registry import Registry
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


def doubts(
    registry: Registry,
    incoming: Incoming,
    person: Person,
    networks: tuple[Network, ...],
    leaving: frozenset[str] = frozenset(),
) -> Doubts:
    """What speaks against entering `person` (complete) into all of `networks` without asking anybody.

    `leaving` are the addresses of those who give up their seats in the same mail.
    """
    codes: list[str] = []
    open_to: tuple[str, ...] = ()
    holder: Person | None = None
    decided = incoming.from_secretariat and incoming.trust.proved
    for network in networks:
        rules = network.charter.membership
        if rules.approval == "secretariat" and not decided:
            codes.append("charter")
        kind_doubt = _kind_doubt(incoming.setting.register, person.organisation, rules.open_to)
        if kind_doubt:
            codes.append(kind_doubt)
            open_to = rules.open_to
        if rules.per_organisation is not None and person.organisation is not None:
            others = [
                other
                for other in registry.seated(network.key, person.organisation)
                if other.person.email != person.email and other.person.email not in leaving
            ]
            if len(others) >= rules.per_organisation:
                codes.append("seat-taken")
                holder = others[0].person
    if not decided and _on_behalf(incoming, person):
        codes.append("on-behalf")
    if incoming.trust.forged:
        codes.append("unverified")
    return Doubts(tuple(dict.fromkeys(codes)), open_to, holder)


def _kind_doubt(register: Register, organisation: str | None, open_to: tuple[str, ...]) -> str | None:
    if not open_to:
        return None
    known = register.named(organisation) if organisation else None
    if known is None:
        return "unknown-organisation"
    return None if set(known.kinds) & set(open_to) else "kind"


def _on_behalf(incoming: Incoming, person: Person) -> bool:
    """Somebody outside the person's own house signs the person up: the person may know nothing of it."""
    if incoming.sender is None or person.email is None:
        return True
    if incoming.sender.email == person.email:
        return False
    return not same_house(incoming.setting.register, incoming.sender.email, person.email)


def same_house(register: Register, one: str, other: str) -> bool:
    """Do two addresses belong to one organisation, by mail domain or by the register? A public provider is none."""
    first, second = one.rpartition("@")[2], other.rpartition("@")[2]
    if is_private(one) or is_private(other):
        return False
    return first == second or (register.at(first) is not None and register.at(first) == register.at(second))


def already(member: Member | None, networks: tuple[str, ...]) -> bool:
    """Does this member have a seat in every one of these networks?"""
    return member is not None and bool(networks) and set(networks) <= set(member.networks)
