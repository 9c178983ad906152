"""Meetings as calendars take them: the iTIP messages (RFC 5546) by which somebody is invited, told of a change or of
a cancellation, and the calendar of a year.

What is common to all who are invited is written once; the line of each is put in. The same meeting makes the same
octets.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from service.domain.decision import Calendar
from service.domain.network import Address
from service.mail.ical_lines import folded, given_first, person_line

Status = Literal["confirmed", "tentative", "cancelled"]
Participation = Literal["NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE"]


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as a VEVENT (RFC 5545 §3.6.1).

    `uid` is ASCII and stays for the life of the meeting; `sequence` grows with every change of its time, place or
    status, `stamp` (aware) with every message that says something new (RFC 5546 §2.1.4, §2.1.5). `starts` and `ends`
    are aware; of a `whole_day` their dates in `zone` count, `ends` being the first moment after it. `zone` is a key
    of the IANA database, like Europe/Copenhagen. Texts may have several lines.
    """

    uid: str
    sequence: int
    stamp: datetime
    starts: datetime
    ends: datetime
    zone: str
    summary: str
    organizer: Address
    description: str = ""
    location: str = ""
    url: str = ""
    status: Status = "confirmed"
    whole_day: bool = False


class Invitation:
    """A message about one event to each of those invited. See `request`, `cancellation` and `uninvitation`."""

    def __init__(self, event: Event, method: Literal["REQUEST", "CANCEL"], status: Status | None) -> None:
        from service.mail import ical_writer  # with its library it takes a tenth of a second

        self._method = method
        self._before, self._after = ical_writer.around_attendee(event, method, status)

    def for_attendee(self, attendee: Address, participation: Participation = "NEEDS-ACTION") -> Calendar:
        """The message to one of them, who is the only ATTENDEE in it.

        `participation` is what the attendee has said so far and need not say again. ValueError for an address that
        no mail can be sent to.
        """
        # RSVP stands last: Gnus loses the address behind a PARTSTAT that does.
        parameters = (
            "CUTYPE=INDIVIDUAL",
            "ROLE=REQ-PARTICIPANT",
            f"PARTSTAT={participation}",
            "RSVP=TRUE",
        )
        line = folded(person_line("ATTENDEE", given_first(attendee), parameters))
        return Calendar(self._method, self._before, line + self._after)


def request(event: Event) -> Invitation:
    """An invitation, or its update, which has the same UID (RFC 5546 §3.2.2)."""
    return Invitation(event, "REQUEST", event.status)


def cancellation(event: Event) -> Invitation:
    """The meeting does not take place (RFC 5546 §3.2.5); the event's sequence is higher than its invitation's."""
    return Invitation(event, "CANCEL", "cancelled")


def uninvitation(event: Event) -> Invitation:
    """The meeting takes place, but without this attendee, who is told by a CANCEL without STATUS (RFC 5546 §3.2.5)."""
    return Invitation(event, "CANCEL", None)


def publication(events: Iterable[Event], name: str) -> bytes:
    """A calendar to be read only (RFC 5546 §3.2.1), called `name`, of events in the order given."""
    from service.mail import ical_writer

    return ical_writer.publication(tuple(events), name)
