"""What a list of members that a secretariat already has would change. No letter comes of it.

The registry goes before the list: what it holds was told by the person or decided by an officer, and the list may be
older. A list adds people, seats, and details that the registry lacks; what differs is told and left as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

from service.domain.decision import Decision, Enter, Reason
from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Network
from service.domain.organisation import Register
from service.domain.registry import Registry
from service.workflows.membership_rules import kind_doubt

if TYPE_CHECKING:
    from service.mail.member_list import Listed, MemberList

Outcome = Literal["new", "completed", "unchanged"]
Doubt = Literal["unknown-organisation", "kind", "seat-taken"]


@dataclass(frozen=True, slots=True)
class Differing:
    """A `field` of which the registry keeps what it has, whatever the list says."""

    field: str
    kept: str
    listed: str


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one listed person: `joins` and `filled` are the networks and the fields that are added.

    `doubts` are rules of a charter that the list does not keep, as codes with the key of the network: an officer who
    hands in a list has decided, so they are told and stop nothing.
    """

    listed: "Listed"
    outcome: Outcome
    joins: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    differing: tuple[Differing, ...] = ()
    doubts: tuple[tuple[Doubt, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """All of it, in the order of the list."""

    steps: tuple[Step, ...]
    decision: Decision

    def count(self, outcome: Outcome) -> int:
        """How many people it is so with."""
        return sum(step.outcome == outcome for step in self.steps)


def plan(
    registry: Registry, members: "MemberList", networks: Mapping[str, Network], register: Register
) -> Plan:
    """What taking the list would change; the list may have no faults."""
    planner = _Planner(registry, networks, register)
    steps = tuple(planner.step(listed) for listed in members.listed)
    changes = tuple(
        Enter(step.listed.person, step.joins, networks[step.listed.networks[0]].language)
        for step in steps
        if step.outcome != "unchanged"
    )
    reason = Reason(
        "imported", f"a list of {len(steps)} members was imported, {len(changes)} of them were changed"
    )
    return Plan(steps, Decision(reason, changes, workflow="member_import"))


class _Planner:
    """Looks at one person after the other, with those in mind who were entered before."""

    def __init__(self, registry: Registry, networks: Mapping[str, Network], register: Register) -> None:
        self._registry = registry
        self._networks = networks
        self._register = register
        self._holders: dict[tuple[str, str], set[str]] = {}

    def step(self, listed: "Listed") -> Step:
        person = listed.person
        member = self._registry.member(person.email or "")
        joins = tuple(key for key in listed.networks if member is None or key not in member.networks)
        organisation = (member.person.organisation if member else None) or person.organisation
        doubts = tuple(
            doubt for key in joins for doubt in self._doubts(key, person.email or "", organisation)
        )
        filled, differing = _compared(member.person if member else Person(), person)
        if member is None:
            return Step(listed, "new", joins, filled, doubts=doubts)
        outcome: Outcome = "completed" if joins or filled else "unchanged"
        return Step(listed, outcome, joins, filled, differing, doubts)

    def _doubts(self, key: str, email: str, organisation: str | None) -> list[tuple[Doubt, str]]:
        rules = self._networks[key].charter.membership
        doubts: list[tuple[Doubt, str]] = []
        if kind := kind_doubt(self._register, organisation, rules.open_to):
            doubts.append((kind, key))
        if rules.per_organisation is not None and organisation is not None:
            holders = self._seated(key, organisation)
            if len(holders - {email}) >= rules.per_organisation:
                doubts.append(("seat-taken", key))
            holders.add(email)
        return doubts

    def _seated(self, key: str, organisation: str) -> set[str]:
        where = key, fold(organisation)
        if where not in self._holders:
            seated = self._registry.seated(key, organisation)
            self._holders[where] = {member.person.email or "" for member in seated}
        return self._holders[where]


def _compared(known: Person, person: Person) -> tuple[tuple[str, ...], tuple[Differing, ...]]:
    """The fields that the registry lacks and the list has, and those in which they differ."""
    filled: list[str] = []
    differing: list[Differing] = []
    for name in (field.name for field in fields(Person) if field.name != "email"):
        kept, listed = getattr(known, name), getattr(person, name)
        if listed and not kept:
            filled.append(name)
        elif listed and fold(listed) != fold(kept):
            differing.append(Differing(name, kept, listed))
    return tuple(filled), tuple(differing)
