"""The letters of hosting: to an organisation's contact, in the one thread of the turn, and to the officers."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from service.domain.decision import Letter
from service.domain.hosting import HostTurn
from service.domain.meeting import Meeting
from service.domain.member import Member
from service.domain.network import Address, Language
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import network_of

_YEAR = timedelta(days=365)


class HostLetters:
    """Writes about one meeting's host."""

    def __init__(self, registry: Registry, setting: Setting, meeting: Meeting) -> None:
        self._registry, self.setting, self.meeting = registry, setting, meeting
        self.network = network_of(setting, meeting)

    def to_contact(
        self,
        turn: HostTurn,
        template: str,
        key: str,
        kind: str = "host-request",
        to: Address | None = None,
        incoming: Incoming | None = None,
        **facts: Any,
    ) -> tuple[Letter, ...]:
        """One letter to the organisation's contact, or to whoever wrote; none where nobody can be written to."""
        whom = to or self._address(turn)
        if whom is None:
            return ()
        letter = Letter(
            key=f"{template}/{turn.number}/{key}/{whom.email}",
            kind=kind,
            template=template,
            to=whom,
            mailbox=self.meeting.mailbox,
            language=self._language(whom.email),
            network=self.meeting.network,
            facts={"meeting": shown(self.meeting, self.network), "organisation": turn.name, **facts},
            conversation=turn.number,
            thread="mail" if incoming is not None else "new",
        )
        return (letter,)

    def answer(self, turn: HostTurn, incoming: Incoming, what: str, **facts: Any) -> tuple[Letter, ...]:
        """A word to whoever wrote, about what that led to."""
        return self.to_contact(
            turn, "hosting/answer", incoming.key, to=incoming.sender, incoming=incoming, what=what, **facts
        )

    def to_officers(self, what: str, key: str, **facts: Any) -> tuple[Letter, ...]:
        """Something needs a person; the meeting is the conversation, so that VÆRT in reply knows which."""
        told = {"what": what, "meeting": shown(self.meeting, self.network), **facts}
        return tuple(
            Letter(
                key=f"host-{what}/{self.meeting.number}/{key}/{officer.email}",
                kind="alert",
                template="hosting/alert",
                to=officer,
                mailbox=self.meeting.mailbox,
                language=self.setting.mailbox.language,
                network=self.meeting.network,
                facts=told,
                conversation=self.meeting.number,
                thread="new",
            )
            for officer in self.setting.mailbox.secretariat
        )

    def _address(self, turn: HostTurn) -> Address | None:
        """The contact, or a colleague where that one has left the organisation."""
        seated = self._registry.seated(turn.network, turn.name)
        own = next((member for member in seated if member.person.email == turn.email), None)
        member = own or contact(self._registry, turn.network, turn.name, self.meeting)
        return Address(member.person.name or "", member.person.email or "") if member is not None else None

    def _language(self, email: str) -> Language:
        member = self._registry.member(email)
        return member.language if member else self.network.language


def contact(
    registry: Registry, network: str, organisation: str, meeting: Meeting, besides: Iterable[str] = ()
) -> Member | None:
    """Whom to write to in an organisation: the longest seated who can be reached, and is not away until the meeting."""
    people = [
        member
        for member in registry.seated(network, organisation)
        if member.person.email and member.person.email not in besides
    ]
    refused = registry.undeliverable(tuple(member.person.email or "" for member in people))
    reached = [member for member in people if member.person.email not in refused]
    present = [member for member in reached if not is_away(registry, member.person.email or "", meeting)]
    return next(iter(present or reached), None)


def is_away(registry: Registry, email: str, meeting: Meeting) -> bool:
    """Whether somebody's mail program said that the person is not back by the meeting."""
    away = registry.away(email)
    return away is not None and away.until >= meeting.starts.date()


def expected(registry: Registry, meeting: Meeting, now: datetime) -> dict[str, int]:
    """How many are invited, how many have said yes by now, and how many came last time."""
    tally = registry.tally(meeting)
    invited = tally.accepted + tally.tentative + tally.declined + tally.waiting + tally.none
    held = [
        each
        for each in registry.meetings_between(meeting.mailbox, now - _YEAR, now)
        if each.network == meeting.network and each.group == meeting.group and not each.is_cancelled
    ]
    return {
        "invited": invited,
        "accepted": tally.accepted,
        "last": registry.tally(held[-1]).accepted if held else 0,
    }
