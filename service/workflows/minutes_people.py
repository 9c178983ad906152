"""Who is asked to approve minutes, and gets them when they are."""

from service.domain.meeting import MEMBERS, Meeting
from service.domain.network import Language, Network
from service.domain.registry import Registry

People = dict[str, tuple[str, Language]]


def readers(registry: Registry, network: Network, meeting: Meeting) -> People:
    """Name and language by address: those of the group that met, or only those who came, as the charter says."""
    members = {
        m.person.email or "": (m.person.name or "", m.language) for m in registry.members_of((network.key,))
    }
    if network.charter.minutes.to == "attended":
        return {
            one.email: members.get(one.email, (one.name, network.language))
            for one in registry.invitees(meeting.number)
            if one.has_seat(meeting) and not one.is_uninvited
        }
    if meeting.group == MEMBERS:
        return members
    people = next((group.people for group in network.groups if group.name == meeting.group), ())
    return {one.email: members.get(one.email, (one.name, network.language)) for one in people}


def named(registry: Registry, network: Network, emails: tuple[str, ...]) -> People:
    """The same of those whom an earlier letter went to; who has left since has no name any more."""
    found = ((email, registry.member(email)) for email in emails)
    return {
        email: (member.person.name or "", member.language) if member else ("", network.language)
        for email, member in found
    }
