"""A member asks for the calendar of the year, and gets the meetings ahead as a file that any calendar takes in.

The letter goes to the member's own address, and holds nothing that the invitations did not say; so nobody need prove
to be the sender. Its kind is `news`: an answer to it is an ordinary mail.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.decision import Attachment, Decision, Letter, Reason
from service.domain.meeting import MEMBERS, Meeting
from service.domain.member import Member
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.calendar_wish import asks_for_calendar
from service.mail.invites import publication
from service.workflows import attendance, confirmation, membership, registration
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import event_of, shown
from service.workflows.surroundings import Surroundings

NAME = "year_calendar"


@dataclass(frozen=True, slots=True)
class Wish:
    """A mail by which a member asks for it."""

    incoming: Incoming
    member: Member


def claim(registry: Registry, incoming: Incoming) -> Wish | None:
    """A member of one of the networks here asks for the calendar and for nothing else.

    What another workflow can do something about is that one's, so they are asked first.
    """
    if incoming.sender is None or incoming.reading.kind not in ("question", "unrelated"):
        return None
    member, networks = registry.member(incoming.sender.email), incoming.setting.networks
    if member is None or not any(network.key in member.networks for network in networks):
        return None
    if incoming.from_secretariat or not asks_for_calendar(incoming.mail, networks):
        return None
    others = (registration, membership, confirmation, attendance)
    if any(other.claim(registry, incoming) is not None for other in others):
        return None
    return Wish(incoming, member)


def decide(registry: Registry, intent: Wish, now: datetime) -> Decision:
    """The meetings ahead to which the member is invited, or would be; a mail that is forged is left to a person."""
    if intent.incoming.trust.forged:
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    here = {network.key for network in intent.incoming.setting.networks}
    meetings = tuple(
        meeting
        for meeting in registry.meetings_ahead(intent.incoming.mailbox.key, now)
        if meeting.network in here and _concerns(registry, meeting, intent.member)
    )
    reason = Reason("calendar", "a member asks for the meetings ahead")
    return Decision(reason, (), (_letter(intent, meetings),), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock."""
    return ()


def _concerns(registry: Registry, meeting: Meeting, member: Member) -> bool:
    """A meeting of all members of a network of theirs; of a group's meeting only those who are invited hear."""
    if meeting.group == MEMBERS:
        return meeting.network in member.networks
    invitee = registry.invitee(meeting.number, member.person.email or "")
    return invitee is not None and not invitee.is_uninvited


def _letter(intent: Wish, meetings: tuple[Meeting, ...]) -> Letter:
    incoming, member = intent.incoming, intent.member
    networks = {n.key: n for n in incoming.setting.networks}
    own = [network for network in networks.values() if network.key in member.networks]
    names = [network.name for network in own]
    facts: dict[str, Any] = {
        "meetings": [shown(meeting, networks[meeting.network]) for meeting in meetings],
        "networks": names,
    }
    return Letter(
        key=f"{incoming.key}/calendar",
        kind="news",
        template="meetings/calendar",
        to=Address(member.person.name or "", member.person.email or ""),
        mailbox=incoming.mailbox.key,
        language=member.language,
        network=own[0].key,
        facts=facts,
        attachments=(_file(incoming, meetings, names),) if meetings else (),
    )


def _file(incoming: Incoming, meetings: tuple[Meeting, ...], networks: list[str]) -> Attachment:
    events = (event_of(meeting, incoming.setting) for meeting in meetings)
    content = publication(events, ", ".join(networks))
    return Attachment(f"{incoming.mailbox.key}.ics", "text/calendar; charset=utf-8; method=PUBLISH", content)
