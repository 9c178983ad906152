"""Who is meant by the name to which something was promised: one person whom the network knows, or nobody.

All officers together see to what is the secretariat's: such a point has the address of the mailbox.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from service.domain.fold import fold
from service.domain.follow_up import FollowUp
from service.domain.meeting import Meeting
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.mail.words.minutes import SECRETARIAT


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may have promised something; `was_there`: at the meeting that it comes from."""

    name: str
    email: str
    organisation: str | None = None
    was_there: bool = False

    def is_called(self, words: list[str]) -> bool:
        """By the first name, alone or with others of the name, or by the organisation."""
        name = fold(self.name).split()
        by_name = bool(name) and words[0] == name[0] and set(words) <= set(name)
        return by_name or (self.organisation is not None and words == fold(self.organisation).split())


def people_of(
    registry: Registry,
    setting: Setting,
    network: Network,
    meeting: Meeting | None = None,
    present: Iterable[str] = (),
) -> tuple[Known, ...]:
    """The members of a network, its officers, and whoever was invited to that meeting; `present` is its list."""
    there = tuple(fold(each) for each in present)
    found: dict[str, Known] = {}
    for member in registry.members_of((network.key,)):
        person = member.person
        if person.email:
            found[person.email] = Known(person.name or "", person.email, person.organisation)
    for officer in setting.mailbox.secretariat:
        found.setdefault(officer.email, Known(officer.name, officer.email))
    for one in registry.invitees(meeting.number) if meeting else ():
        if not one.is_uninvited:
            found.setdefault(one.email, Known(one.name, one.email))
    return tuple(
        Known(one.name, one.email, one.organisation, _is_listed(one.name, there)) for one in found.values()
    )


def owner_called(written: str, people: Iterable[Known], setting: Setting) -> Address | None:
    """The one who is meant: of several of that name, the only one who was there. None where that is not certain."""
    if _secretariat().fullmatch(written.strip()):
        return Address(f"{written[0].upper()}{written[1:]}", setting.mailbox.address)
    words = fold(written).split()
    called = [one for one in people if words and one.is_called(words)]
    there = [one for one in called if one.was_there]
    chosen = there if len(there) == 1 else called
    return Address(chosen[0].name or chosen[0].email, chosen[0].email) if len(chosen) == 1 else None


def readers_of(point: FollowUp, setting: Setting) -> tuple[Address, ...]:
    """Who is written to about a point: whoever sees to it; nobody where that is not known."""
    if point.email is None:
        return ()
    if point.email == setting.mailbox.address:
        return setting.mailbox.secretariat
    return (Address(point.owner, point.email),)


def _is_listed(name: str, there: tuple[str, ...]) -> bool:
    folded = fold(name)
    return bool(folded) and any(f"{each} ".startswith(f"{folded} ") for each in there)


@cache
def _secretariat() -> re.Pattern[str]:
    return re.compile(SECRETARIAT, re.IGNORECASE)
