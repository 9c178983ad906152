"""Reminders, by the charter's timetable: to those who have not answered, and to those who come.

Who is meant is found out when the letter is written, and nobody gets the same one twice. A reminder that was missed is
sent late, while there is time for it, and only by day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from service.domain.charter import Meetings
from service.domain.decision import Decision, Reason
from service.domain.meeting import Answer, Invitee, Meeting
from service.domain.network import Language
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day_at, morning_before
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.surroundings import Surroundings

NAME = "reminders"

# What people write meanwhile waits no longer than it takes to write so many letters.
AT_A_TICK = 500


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why people are reminded, from when on, and until when it makes sense: those whose answer is `answer`.

    `key` is the same for all of them, and another when what they are reminded of has been put off.
    """

    template: str
    key: str
    answer: Answer | None
    opens: datetime
    closes: datetime

    def is_open(self, now: datetime) -> bool:
        return is_by_day_at(self.opens, now) and self.opens <= now < self.closes

    def concerns(self, invitee: Invitee, meeting: Meeting) -> bool:
        """Whether it is the person's: who has been asked since it opened, is told all there is to know by that."""
        is_invited = not invitee.is_uninvited and not invitee.waits(meeting)
        asked = max(invitee.invited, meeting.asked)
        return is_invited and asked <= self.opens and invitee.answer_to(meeting) == self.answer


def claim(registry: Registry, incoming: Incoming) -> None:
    """No mail asks for one."""
    return


def decide(registry: Registry, intent: None, now: datetime) -> Decision:
    """Never called: there is no intent."""
    return Decision(Reason("nothing", "no mail asks for a reminder"), (), (), NAME)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Those who are to be reminded by now and have not been, each by a decision of their own; AT_A_TICK of them."""
    return islice(_due(registry, surroundings, now), AT_A_TICK)


def _due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterator[Decision]:
    for setting in surroundings.settings.values():
        charters = {network.key: network.charter.meetings for network in setting.networks}
        for meeting in registry.meetings_ahead(setting.mailbox.key, now):
            if meeting.network not in charters:
                continue
            for occasion in _occasions(meeting, charters[meeting.network]):
                if occasion.is_open(now):
                    yield from _reminded(registry, setting, meeting, occasion)


def _occasions(meeting: Meeting, charter: Meetings) -> Iterator[Occasion]:
    if meeting.answer_by is not None and charter.remind_before_deadline is not None:
        opens = morning_before(meeting.answer_by, charter.remind_before_deadline)
        closes = min(meeting.answer_by, meeting.starts)
        yield Occasion("meetings/reminder", _key("answer", meeting, meeting.answer_by), None, opens, closes)
    if meeting.status == "confirmed" and charter.practical_before is not None:
        opens = morning_before(meeting.starts, charter.practical_before)
        key = _key("practical", meeting, meeting.starts)
        yield Occasion("meetings/practical", key, "accepted", opens, meeting.starts)


def _key(what: str, meeting: Meeting, moment: datetime) -> str:
    return f"reminder/{meeting.number}/{what}/{moment:%Y%m%dT%H%M}"


def _reminded(
    registry: Registry, setting: Setting, meeting: Meeting, occasion: Occasion
) -> Iterator[Decision]:
    reminded = registry.reminded(meeting.number, occasion.key)
    for invitee in registry.invitees(meeting.number):
        if invitee.email in reminded or not occasion.concerns(invitee, meeting):
            continue
        away = registry.away(invitee.email)
        if away is not None and away.keeps_from(meeting, invitee):
            continue
        letters = MeetingLetters(setting, meeting, _language(registry, invitee))
        letter = letters.reminder(invitee, occasion.template, f"{occasion.key}/{invitee.email}")
        yield Decision(Reason("reminded", "an invitee is reminded of a meeting"), (), (letter,), NAME)


def _language(registry: Registry, invitee: Invitee) -> dict[str, Language]:
    member = registry.member(invitee.email)
    return {invitee.email: member.language} if member else {}
