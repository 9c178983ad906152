"""What a workflow may ask of the registry, in the words of the domain. `store.registry` answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.agenda import CaseNumber, Item, Story
from service.domain.decision import Confirmation, Held, Question, Registration, State
from service.domain.deed import Deed
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostOrganisation, HostTurn
from service.domain.input_round import InputAnswer
from service.domain.meeting import Away, Invitee, Meeting, Tally
from service.domain.member import Member, Person
from service.domain.minutes import Voiced
from service.domain.papers import Papers
from service.domain.post import SentLetter
from service.domain.rotation import Entry


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is held of an address besides the member's own row: seats, conversations, mails from it, letters to it.

    `mails` are when they arrived and, while they are kept, their bytes. `registrations` and `confirmations` are those
    under way, with their details. `mentions` are the times of others' mails, and of letters to others, that name the
    address. `meetings` are those to which it was invited, with all that was answered; `away` is what was noted of an
    absence; `items` are what it wanted on agendas, `stories` what it told of some. `turns` are those of its
    organisation to host about which it was written to. `follow_ups` are what it was to see to; `presented` the points
    that it was to present, by when their agenda went out; `voices` what it said of minutes; `inputs` what it answered
    in rounds of input, and `named_contact` what others gave there as its contact details, and when.
    """

    seats: tuple[tuple[str, datetime], ...] = ()
    conversations: tuple[tuple[datetime, str], ...] = ()
    mails: tuple[tuple[datetime, bytes | None], ...] = ()
    letters: tuple[tuple[datetime, str], ...] = ()
    mentions: tuple[datetime, ...] = ()
    registrations: tuple[Registration, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    meetings: tuple[tuple[Meeting, Invitee], ...] = ()
    away: Away | None = None
    items: tuple[Item, ...] = ()
    stories: tuple[Story, ...] = ()
    turns: tuple[HostTurn, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    presented: tuple[tuple[datetime, str], ...] = ()
    voices: tuple[Voiced, ...] = ()
    inputs: tuple[InputAnswer, ...] = ()
    named_contact: tuple[tuple[datetime, Person], ...] = ()

    def __bool__(self) -> bool:
        # What is under way is among the conversations.
        told = (
            self.seats,
            self.conversations,
            self.mails,
            self.letters,
            self.mentions,
            self.meetings,
            self.away,
            self.items,
            self.stories,
            self.turns,
            self.follow_ups,
            self.presented,
            self.voices,
            self.inputs,
            self.named_contact,
        )
        return any(told)


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody who took a seat in a network; the details that an overview shows."""

    name: str
    email: str
    organisation: str | None
    network: str


@dataclass(frozen=True, slots=True)
class LeftMail:
    """A mail that lies unread for a person: in `doubt`, or `failed` because of a bug."""

    sender: str | None
    arrived: datetime
    verdict: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that was `refused`, or is `uncertain`."""

    recipient: str
    subject: str
    state: str


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """A letter to many of which some are still to be sent: to how many it goes, and to how many it has gone."""

    subject: str
    total: int
    sent: int


class Registry(Papers, Protocol):
    """A read-only view of the database inside the open transaction; every question costs the same at any size."""

    def member(self, email: str) -> Member | None:
        """The member of this address."""
        ...

    def seated(self, network: str, organisation: str) -> tuple[Member, ...]:
        """The members from `organisation` who have a seat in `network`, longest first."""
        ...

    def registration(self, number: int) -> Registration | None:
        """The registration conversation of this number."""
        ...

    def open_registration(self, mailbox: str, email: str) -> Registration | None:
        """The latest conversation in `mailbox` begun by or about `email` that is asked or pending."""
        ...

    def registrations_about(self, email: str) -> tuple[Registration, ...]:
        """The conversations, in any mailbox, about the person of this address that are asked or pending, oldest first.

        A person whose address is still unknown is the one who wrote.
        """
        ...

    def registrations_since(self, state: State, before: datetime) -> tuple[Registration, ...]:
        """The conversations in that state whose last change lies before that moment, oldest first."""
        ...

    def confirmation(self, number: int) -> Confirmation | None:
        """What waits for a yes, or did, under this number."""
        ...

    def confirmations_since(self, before: datetime) -> tuple[Confirmation, ...]:
        """Those that have waited since before that moment, oldest first."""
        ...

    def pending(self, mailbox: str) -> tuple[Registration, ...]:
        """The registrations in `mailbox` that wait for the secretariat, oldest first."""
        ...

    def members_of(self, networks: tuple[str, ...]) -> tuple[Member, ...]:
        """Everybody with a seat in any of `networks`, by name. As long as the answer: for letters to them all."""
        ...

    def held(self, number: int) -> Held | None:
        """The officer's mail that is, or was, held back under this number."""
        ...

    def holding(self, mailbox: str) -> tuple[Held, ...]:
        """What is held back in `mailbox` now, oldest first."""
        ...

    def held_about(self, command: str, at_hand: int) -> Held | None:
        """The latest of that command that was held back in that conversation, however it ended."""
        ...

    def held_since(self, before: datetime) -> tuple[Held, ...]:
        """What has been held back since before that moment, oldest first."""
        ...

    def question(self, number: int) -> Question | None:
        """The question that was handed over under this number."""
        ...

    def questions(self, mailbox: str) -> tuple[Question, ...]:
        """The questions in `mailbox` that nobody has answered yet, oldest first."""
        ...

    def questions_since(self, before: datetime) -> tuple[Question, ...]:
        """The questions, in any mailbox, that have waited since before that moment, oldest first."""
        ...

    def meeting(self, number: int) -> Meeting | None:
        """The meeting of this number."""
        ...

    def meeting_by_uid(self, mailbox: str, uid: str) -> Meeting | None:
        """The meeting of this UID, if it is one of that mailbox."""
        ...

    def meetings_ahead(self, mailbox: str, now: datetime) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` that have not ended and are not cancelled, soonest first."""
        ...

    def open_meetings(self, mailbox: str) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` for which guests may sign up, soonest first; also those that are over."""
        ...

    def meetings_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Meeting, ...]:
        """The meetings of `mailbox` that start in that time, cancelled ones too, soonest first."""
        ...

    def invitees(self, meeting: int) -> tuple[Invitee, ...]:
        """Everybody who is or was invited, by name, with all their answers."""
        ...

    def invited_since(self, meeting: int, since: datetime) -> tuple[Invitee, ...]:
        """Those of them who were invited, or last invited again, after that moment."""
        ...

    def invitee(self, meeting: int, email: str) -> Invitee | None:
        """One of them."""
        ...

    def invitations(self, email: str, now: datetime) -> tuple[Meeting, ...]:
        """The meetings that have not ended to which that address is invited, soonest first."""
        ...

    def away(self, email: str) -> Away | None:
        """What the mail program of that address said last of how long the person is away."""
        ...

    def reminded(self, meeting: int, occasion: str) -> frozenset[str]:
        """Who has been reminded on that occasion: the addresses of the letters whose keys begin with it."""
        ...

    def tally(self, meeting: Meeting) -> Tally:
        """How many of its invitees have given which answer. As long as the meeting is large."""
        ...

    def changed_seats(self, meeting: Meeting) -> tuple[tuple[Member, ...], tuple[Invitee, ...]]:
        """Of a meeting for all members: the members who are not invited, and the invited who are none any more."""
        ...

    def item(self, number: int) -> Item | None:
        """The item for an agenda of this number, whatever its state."""
        ...

    def items(self, meeting: int) -> tuple[Item, ...]:
        """The items that are open for that meeting, oldest first."""
        ...

    def items_waiting(self, network: str) -> tuple[Item, ...]:
        """The open items of `network`, of any group, for a meeting that is still to be called, oldest first."""
        ...

    def items_from(self, mailbox: str, email: str) -> tuple[Item, ...]:
        """The items in `mailbox` from that address that are open or asked about, oldest first."""
        ...

    def cases(self, meeting: int) -> Mapping[str, CaseNumber]:
        """The numbers of the points on the agenda of that meeting, by what a GiveCase calls them."""
        ...

    def next_case(self, network: str, year: int) -> CaseNumber:
        """The number that the network's next case of that year will have."""
        ...

    def story(self, item: int) -> Story | None:
        """What came of that item, as far as it has been told."""
        ...

    def stories(self, network: str) -> tuple[Story, ...]:
        """The stories of `network`, oldest first; those that are not to be shared, too."""
        ...

    def seated_organisations(self, network: str) -> tuple[HostOrganisation, ...]:
        """The organisations of the members with a seat in `network`, longest first."""
        ...

    def organisation_number(self, name: str) -> int | None:
        """The number of the organisation of this name, however it is cased or accented."""
        ...

    def organisation_names(self, network: str) -> dict[int, str]:
        """The names of all organisations that the ledger of `network` speaks of, by number."""
        ...

    def ledger(self, network: str, until: datetime | None = None) -> tuple[Entry, ...]:
        """The ledger of `network`: who takes turns, and who hosted; or as much of it as had been written by then."""
        ...

    def ledger_written(self, network: str) -> datetime | None:
        """When the latest line of the ledger of `network` was written."""
        ...

    def host_turn(self, number: int) -> HostTurn | None:
        """Who was asked to host under this number."""
        ...

    def host_turns(self, meeting: int) -> tuple[HostTurn, ...]:
        """Everybody who was asked to host that meeting, in the order of asking."""
        ...

    def last_ruled(self, mailbox: str, who: str | None) -> Registration | None:
        """The registration in `mailbox` that was decided or taken back last, of the person of that address or name."""
        ...

    def last_deed(self, mailbox: str, officer: str, before: int | None = None) -> Deed | None:
        """The latest deed of that officer which has not been undone; with `before`, before the deed of that id."""
        ...

    def deeds_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Deed, ...]:
        """What officers changed in that time and have not undone, oldest first."""
        ...

    def began(self, mailbox: str) -> datetime | None:
        """When the service first saw that mailbox."""
        ...

    def last_digest(self, mailbox: str) -> datetime | None:
        """When the latest digest of that mailbox was queued."""
        ...

    def entered_between(
        self, networks: tuple[str, ...], since: datetime, until: datetime
    ) -> tuple[NewMember, ...]:
        """Who took a seat in any of `networks`, oldest first."""
        ...

    def left_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[LeftMail, ...]:
        """The mails that were left to people."""
        ...

    def refused_between(self, mailbox: str, since: datetime, until: datetime) -> tuple[Refused, ...]:
        """The letters that did not, or perhaps did not, arrive."""
        ...

    def on_the_way(self, mailbox: str) -> tuple[OnTheWay, ...]:
        """The letters to many that are being sent from that mailbox, oldest first. As long as the queue."""
        ...

    def mail(self, key: str) -> bytes | None:
        """The mail of that key (`Incoming.key`) as it came, None where its bytes are gone."""
        ...

    def undeliverable(self, emails: tuple[str, ...]) -> frozenset[str]:
        """Which of these addresses refused the last letter that was sent to them."""
        ...

    def letter(self, key: str) -> bytes | None:
        """The letter of that key as it went out, None where there is none, or its bytes are gone."""
        ...

    def sent_letter(self, mailbox: str, message_id: str) -> SentLetter | None:
        """The letter from `mailbox` of that Message-ID, if a server took it and nothing of it is to be forgotten."""
        ...

    def holdings(self, email: str) -> Holdings:
        """All that is held of this address besides the member's own row."""
        ...

    def next_number(self) -> int:
        """The number that the next conversation will bear."""
        ...
