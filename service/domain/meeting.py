"""Meetings, who is invited to them, and what they answered."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

MeetingStatus = Literal["tentative", "confirmed", "cancelled"]
Answer = Literal["accepted", "declined", "tentative"]
Source = Literal["calendar", "words", "secretariat"]

# The group of everybody with a seat in the network.
MEMBERS = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a network.

    `group` is the group that is invited: MEMBERS, or one that the network has, such as its steering group. `place`
    and `link` are where it is, in a room, online or both. `text` is what the officer wrote about it, `agenda` its
    agenda as it went out, in the lines that calendars show. `host` is the organisation that gives the place, in whose
    words `parking` and what is `practical` are told. `answer_by`: until when an answer is wanted. `seats`: for how
    many there is room, None for any number. `is_open`: guests who are no members may sign up. `sequence` and `stamp`
    are SEQUENCE and DTSTAMP of its latest revision (RFC 5545 §3.8.7), `uid` its UID; `asked` is when the revision was
    made to which answers count. `officer` is the address of whoever called it. All moments are aware, `starts` and
    `ends` on the clock of `zone`, a key of the IANA database.
    """

    number: int
    mailbox: str
    network: str
    title: str
    starts: datetime
    ends: datetime
    uid: str
    stamp: datetime
    asked: datetime
    officer: str
    zone: str
    group: str = MEMBERS
    place: str | None = None
    link: str | None = None
    speakers: str | None = None
    text: str = ""
    host: str | None = None
    parking: str | None = None
    practical: str | None = None
    agenda: str = ""
    answer_by: datetime | None = None
    seats: int | None = None
    is_open: bool = False
    status: MeetingStatus = "confirmed"
    sequence: int = 0

    @property
    def is_cancelled(self) -> bool:
        return self.status == "cancelled"

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def subject(self) -> str:
        """Of a conversation about it, which no mail of a person began."""
        return self.title

    @property
    def message_id(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of one person, however it came.

    `sequence` is that of the invitation that it answers. `at` is when it was given, by the sender's clock where that
    is believable: answers may arrive in another order.
    """

    answer: Answer
    source: Source
    at: datetime
    sequence: int
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody who is invited to a meeting.

    `replies` are all that the person answered, oldest first. `is_waiting`: there was no room when
    the person said yes, and a seat that becomes free goes to whoever has waited longest. `is_guest`: no member.
    `instead_of`: the address of the one in whose place this person comes. `is_uninvited`: no longer.
    """

    meeting: int
    email: str
    name: str
    invited: datetime
    replies: tuple[Reply, ...] = ()
    is_waiting: bool = False
    is_guest: bool = False
    instead_of: str | None = None
    is_uninvited: bool = False

    def answer_to(self, meeting: Meeting) -> Answer | None:
        """What counts for the meeting as it is now: the latest answer, unless the meeting has moved since.

        Nor does an answer count that was given before the person left and was invited again.
        """
        latest = self.replies[-1] if self.replies else None
        if latest is None or latest.sequence < meeting.sequence or latest.at < self.invited:
            return None
        return latest.answer

    def has_seat(self, meeting: Meeting) -> bool:
        """Comes, and there is room."""
        return self.answer_to(meeting) == "accepted" and not self.is_waiting

    def waits(self, meeting: Meeting) -> bool:
        """Would come, if there were room."""
        return self.answer_to(meeting) == "accepted" and self.is_waiting


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody's mail program said that this person is away: `until` is the last day, `noted` when it said so."""

    email: str
    until: date
    noted: datetime

    def keeps_from(self, meeting: Meeting, invitee: Invitee) -> bool:
        """Whether the person is not back by the meeting; who has answered since has the last word."""
        is_heard = any(reply.at > self.noted for reply in invitee.replies)
        return self.until >= meeting.starts.date() and not is_heard


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those invited to a meeting have given which answer to it as it is now; `waiting`: for a seat."""

    accepted: int = 0
    tentative: int = 0
    declined: int = 0
    waiting: int = 0
    none: int = 0


@dataclass(frozen=True, slots=True)
class KeepMeeting:
    """A meeting is called, or is from now on like this."""

    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Invite:
    """Somebody is invited, or no longer; the replies that were given stay."""

    invitee: Invitee


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody answered."""

    meeting: int
    email: str
    reply: Reply
