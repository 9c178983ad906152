"""The letters of a meeting: to each who is invited, and only to those whom a change concerns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.decision import Letter
from service.domain.meeting import Invitee, Meeting
from service.domain.network import Address, Language, Network
from service.mail.invites import Event, Invitation, Participation, cancellation, request, uninvitation
from service.mail.reading import Setting
from service.workflows.incoming import Incoming

_PARTICIPATION: dict[str | None, Participation] = {
    None: "NEEDS-ACTION",
    "accepted": "ACCEPTED",
    "declined": "DECLINED",
    "tentative": "TENTATIVE",
}


class MeetingLetters:
    """Writes to those invited to one meeting; what is common to their calendars is composed once.

    `languages` by address, the network's where none is known. `series` are the meetings that were called together.
    """

    def __init__(
        self,
        setting: Setting,
        meeting: Meeting,
        languages: Mapping[str, Language],
        series: Sequence[Meeting] = (),
    ) -> None:
        self.setting, self.meeting, self._languages = setting, meeting, languages
        self.network = next(n for n in setting.networks if n.key == meeting.network)
        self._series = series
        self._made: dict[str, Invitation] = {}
        self._shown: dict[bool, dict[str, Any]] = {}

    def invite(self, invitee: Invitee, instead_of: str = "") -> Letter:
        """The invitation, to somebody who has not had one; `instead_of`: in whose place this person comes."""
        facts = {
            "instead_of": instead_of,
            "answer": invitee.answer_to(self.meeting),
            "is_waiting": invitee.waits(self.meeting),
            "others": [one.starts for one in self._series if one.number != self.meeting.number],
        }
        return self._letter(invitee, "invite", "meetings/invite", request, facts)

    def invite_back(self, invitee: Invitee) -> Letter:
        """The invitation, to somebody whose calendar has dropped the meeting since `uninvite`."""
        after = self._at(invitee.invited)
        replies = tuple(replace(reply, sequence=after.meeting.sequence) for reply in invitee.replies)
        return after.invite(replace(invitee, replies=replies))

    def update(
        self, invitee: Invitee, before: Meeting, *, asks_again: bool, has_proposed: bool = False
    ) -> Letter:
        """What is other than `before`; `asks_again`: so much that an answer is wanted once more.

        `has_proposed`: it is this person's own wish.
        """
        facts = {
            "before": shown(before, self.network),
            "asks_again": asks_again,
            "has_proposed": has_proposed,
            # Where there are more seats, who gets one hears of that by itself.
            "is_waiting": invitee.is_waiting and before.seats == self.meeting.seats,
        }
        return self._letter(invitee, "invite-update", "meetings/update", request, facts)

    def cancel(self, invitee: Invitee, reason: str) -> Letter:
        """The meeting does not take place."""
        return self._letter(invitee, "invite-cancel", "meetings/cancel", cancellation, {"reason": reason})

    def restore(self, invitee: Invitee) -> Letter:
        """The meeting that was cancelled takes place after all."""
        return self._letter(invitee, "invite-update", "meetings/restored", request, {})

    def uninvite(self, invitee: Invitee, now: datetime) -> Letter:
        """The meeting takes place without this person, who is no member any more."""
        return self._at(now)._letter(invitee, "invite-cancel", "meetings/uninvite", uninvitation, {})

    def _at(self, now: datetime) -> "MeetingLetters":
        """For one person alone: calendars pass over what is not newer than what they have (RFC 5546 §2.1.5, §3.2.5)."""
        revision = replace(self.meeting, sequence=self.meeting.sequence + 1, stamp=now)
        return MeetingLetters(self.setting, revision, self._languages)

    def agenda(self, invitee: Invitee, version: int, facts: dict[str, Any]) -> Letter:
        """The agenda, and the calendar with it; whoever has declined keeps a calendar that is left in peace."""
        letter = self._letter(invitee, "agenda", "agenda/agenda", request, facts)
        has_declined = invitee.answer_to(self.meeting) == "declined"
        return replace(
            letter,
            key=f"agenda/{self.meeting.number}/{version}/{invitee.email}",
            calendar=None if has_declined else letter.calendar,
        )

    def reminder(self, invitee: Invitee, template: str, key: str) -> Letter:
        """What the person's calendar knows already: that an answer is wanted, or where and when the meeting is."""
        return Letter(
            key=key,
            kind="reminder",
            template=template,
            to=Address(invitee.name, invitee.email),
            mailbox=self.meeting.mailbox,
            language=self._languages.get(invitee.email, self.network.language),
            network=self.meeting.network,
            facts={"meeting": shown(self.meeting, self.network)},
            conversation=self.meeting.number,
            thread="new",
            to_many=True,
        )

    def asked(self, to: Address, incoming: Incoming) -> Letter:
        """It is not plain whether the person comes: a question, in the thread of what was written."""
        return self._answer(to, incoming, "ask-details", "meetings/unclear")

    def over(self, to: Address, incoming: Incoming) -> Letter:
        """The meeting is over, or was cancelled."""
        return self._answer(to, incoming, "changed", "meetings/over")

    def waiting(self, invitee: Invitee, incoming: Incoming) -> Letter:
        """All seats are taken, and the person waits for one."""
        return self._answer(Address(invitee.name, invitee.email), incoming, "changed", "meetings/waiting")

    def seat(self, invitee: Invitee) -> Letter:
        """A seat has become free for somebody who has waited since the latest answer."""
        to = Address(invitee.name, invitee.email)
        key = f"seat/{self.meeting.number}/{invitee.replies[-1].at:%Y%m%dT%H%M%S.%f}/{to.email}"
        return replace(self._told(to, key, "changed", "meetings/seat"), thread="new")

    def _answer(self, to: Address, incoming: Incoming, kind: str, template: str) -> Letter:
        return self._told(to, f"{incoming.key}/{template}/{to.email}", kind, template)

    def _told(self, to: Address, key: str, kind: str, template: str) -> Letter:
        meeting = self.meeting
        return Letter(
            key=key,
            kind=kind,
            template=template,
            to=to,
            mailbox=meeting.mailbox,
            language=self._languages.get(to.email, self.network.language),
            network=meeting.network,
            facts={"meeting": shown(meeting, self.network), "is_cancelled": meeting.is_cancelled},
            conversation=meeting.number,
        )

    def _letter(
        self, invitee: Invitee, kind: str, template: str, message: Any, facts: dict[str, Any]
    ) -> Letter:
        meeting = self.meeting
        made = self._made.get(template)
        if made is None:
            made = self._made[template] = message(event_of(meeting, self.setting))
        to = Address(invitee.name, invitee.email)
        return Letter(
            # The same revision goes again to somebody who was taken off the list and is back.
            key=f"{kind}/{meeting.number}/{meeting.stamp:%Y%m%dT%H%M%S.%f}/{invitee.email}/{invitee.invited:%Y%m%dT%H%M%S}",
            kind=kind,
            template=template,
            to=to,
            mailbox=meeting.mailbox,
            language=self._languages.get(invitee.email, self.network.language),
            network=meeting.network,
            facts={"meeting": self._shown_to(invitee), **facts},
            conversation=meeting.number,
            thread="new",
            repeatable=True,
            to_many=True,
            calendar=made.for_attendee(to, _PARTICIPATION[invitee.answer_to(meeting)]),
        )

    def _shown_to(self, invitee: Invitee) -> dict[str, Any]:
        """Without a deadline that is past when the letter is written."""
        meeting = self.meeting
        is_past = meeting.answer_by is not None and meeting.answer_by <= max(meeting.stamp, invitee.invited)
        if is_past not in self._shown:
            told = replace(meeting, answer_by=None) if is_past else meeting
            self._shown[is_past] = shown(told, self.network)
        return self._shown[is_past]


def event_of(meeting: Meeting, setting: Setting) -> Event:
    """The meeting as calendars take it."""
    return Event(
        uid=meeting.uid,
        sequence=meeting.sequence,
        stamp=meeting.stamp,
        starts=meeting.starts,
        ends=meeting.ends,
        zone=meeting.zone,
        summary=meeting.title,
        organizer=Address(setting.mailbox.name, setting.mailbox.address),
        description="\n\n".join(part for part in _described(meeting) if part),
        location=meeting.place or meeting.link or "",
        url=meeting.link or "",
        status=meeting.status,
    )


def _described(meeting: Meeting) -> tuple[str | None, ...]:
    return (
        meeting.speakers,
        meeting.text,
        meeting.agenda,
        meeting.parking,
        meeting.practical,
        meeting.link,
    )


def shown(meeting: Meeting, network: Network) -> dict[str, Any]:
    """What a letter tells of a meeting."""
    return {
        "number": meeting.number,
        "title": meeting.title,
        "network": network.name,
        "group": meeting.group,
        "starts": meeting.starts,
        "ends": meeting.ends,
        "place": meeting.place,
        "link": meeting.link,
        "speakers": meeting.speakers,
        "text": meeting.text,
        "host": meeting.host,
        "parking": meeting.parking,
        "practical": meeting.practical,
        "answer_by": meeting.answer_by,
        "seats": meeting.seats,
        "is_tentative": meeting.status == "tentative",
        "is_open": meeting.is_open,
    }
