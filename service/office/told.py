"""What the journal says for programs of a change, so that they can reckon with it. People are there by number."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.decision import Change
from service.domain.follow_up import FollowUp
from service.domain.hosting import Booked, HostTurn, facts_of_entry, facts_of_meeting, facts_of_turn
from service.domain.input_round import InputAnswer, InputRound, facts_of_answer, facts_of_round
from service.domain.meeting import KeepMeeting, Meeting
from service.domain.minutes import Minutes, Voiced
from service.domain.post import Bounced, SentLetter
from service.mail.reading import Setting
from service.office.told_follow_ups import point_told
from service.store.journal import Entry
from service.store.registry import Registry
from service.workflows.host_ledger import is_rotating


def told_of(
    change: Change, line: Entry, registry: Registry, settings: Mapping[str, Setting], now: datetime
) -> Entry | None:
    """The line about it, like `line` in all else; to be asked before the change is made."""
    match change:
        case Booked():
            return _line(line, "hosting", facts_of_entry(change))
        case HostTurn():
            return _line(line, "hosting", facts_of_turn(change, registry.host_turn(change.number), now))
        case KeepMeeting(meeting) if _takes_turns(meeting, settings):
            return _line(line, "hosting", facts_of_meeting(meeting, registry.meeting(meeting.number)))
        case Minutes():
            return _line(line, "minutes", _version(change, now), change.number)
        case FollowUp():
            return point_told(change, line, registry)
        case Voiced():
            return _voice(change, line, registry)
        case Bounced(letter) if letter.is_copy:
            return _returned(letter, line, registry, now)
        case InputRound():
            return _line(line, "input", facts_of_round(change, now), change.number)
        case InputAnswer():
            return _input_answer(change, line, registry)
    return None


def _takes_turns(meeting: Meeting, settings: Mapping[str, Setting]) -> bool:
    return any(
        each.key == meeting.network and is_rotating(each) for each in settings[meeting.mailbox].networks
    )


def _line(
    line: Entry, event: str, facts: dict[str, Any] | None, conversation: int | None = None
) -> Entry | None:
    if facts is None:
        return None
    return replace(line, event=event, network=facts["network"], conversation=conversation, facts=facts)


def _version(minutes: Minutes, now: datetime) -> dict[str, Any]:
    """A version that goes round, is approved, or is so no more: `at` is when it became that."""
    return {
        "network": minutes.network,
        "meeting": minutes.meeting,
        "minutes": minutes.number,
        "version": minutes.version,
        "what": minutes.state,
        "at": (minutes.approved if minutes.state == "approved" and minutes.approved else now).isoformat(),
        "deadline": minutes.deadline.isoformat(),
        "by_silence": minutes.by_silence,
    }


def _voice(said: Voiced, line: Entry, registry: Registry) -> Entry | None:
    return _by(said.email, said.minutes, f"{said.voice}-by", said.at, line, registry)


def _returned(copy: SentLetter, line: Entry, registry: Registry, now: datetime) -> Entry | None:
    return _by(copy.recipient, copy.conversation or 0, "returned-from", now, line, registry)


def _by(email: str, number: int, what: str, at: datetime, line: Entry, registry: Registry) -> Entry | None:
    """What one reader of a version has to do with it; who, is `member`."""
    minutes, member = registry.minutes(number), registry.member(email)
    if minutes is None:
        return None
    facts = {
        "network": minutes.network,
        "meeting": minutes.meeting,
        "minutes": minutes.number,
        "version": minutes.version,
        "what": what,
        "at": at.isoformat(),
    }
    told = _line(line, "minutes", facts, minutes.number)
    return replace(told, member=member.id) if told and member else told


def _input_answer(answer: InputAnswer, line: Entry, registry: Registry) -> Entry | None:
    round_, member = registry.input_round(answer.round), registry.member(answer.email)
    told = _line(line, "input", facts_of_answer(answer, round_), answer.round) if round_ else None
    return replace(told, member=member.id) if told and member else told
