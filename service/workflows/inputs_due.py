"""What a round of input calls for by the clock: the silent are reminded, and who asked gets the answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from service.domain.alphabet import in_order
from service.domain.decision import Decision, Reason
from service.domain.input_round import Asked, InputRound, Party, standing
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day, morning_before
from service.workflows.input_document import documented
from service.workflows.input_letters import InputLetters, network_of
from service.workflows.reminders import AT_A_TICK
from service.workflows.surroundings import Surroundings

_NAME = "input_rounds"

# A mail that was written in time may still be on its way.
GRACE = timedelta(hours=1)
_LAST_REMINDER = 1  # days before the deadline


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Each by a decision of its own; AT_A_TICK of them."""
    return islice(_due(registry, surroundings, now), AT_A_TICK)


def _due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterator[Decision]:
    for setting in surroundings.settings.values():
        keys = {network.key for network in setting.networks}
        for stored in registry.input_rounds(setting.mailbox.key):
            if stored.network not in keys:
                continue
            round_ = replace(stored, deadline=stored.deadline.astimezone(now.tzinfo))
            if now > round_.deadline + GRACE:
                yield _closed(registry, setting, round_, now)
            elif is_by_day(now) and now < round_.deadline:
                yield from _reminded(registry, setting, round_, now)


def where_it_stands(registry: Registry, setting: Setting, round_: InputRound) -> tuple[Party, ...]:
    """Party by party, by the alphabet; who has left the network since, and had not answered, owes nothing."""
    network = network_of(setting, round_)
    there = {member.person.email or "" for member in registry.members_of((network.key,))}
    there |= {one.email for group in network.groups for one in group.people}
    answers, copies = registry.input_answers(round_.number), registry.input_copies(round_.number)
    found = standing(round_, answers, copies, frozenset(there))
    return tuple(sorted(found, key=lambda party: in_order(party.name, setting.mailbox.language)))


def _closed(registry: Registry, setting: Setting, round_: InputRound, now: datetime) -> Decision:
    """For good: the officer gets one document of all that has come."""
    closed = replace(round_, state="closed", closed=now)
    letters = documented(
        registry, InputLetters(registry, setting, round_), where_it_stands(registry, setting, round_), now
    )
    return Decision(
        Reason("input-closed", "the deadline of a round of input is over"), (closed,), letters, _NAME
    )


def _reminded(registry: Registry, setting: Setting, round_: InputRound, now: datetime) -> Iterator[Decision]:
    """Those who owe an answer, by the charter's timetable; who is away until the end is left in peace."""
    days = _days(setting, round_, now)
    if days is None:
        return
    reminded = registry.reminded(round_.number, f"input/{round_.number}/reminder-{days}")
    letters = InputLetters(registry, setting, round_)
    silent = [party for party in where_it_stands(registry, setting, round_) if not party.answers]
    for one in (one for party in silent for one in party.people):
        if one.email in reminded or _is_out_of_reach(registry, one, round_):
            continue
        reason = Reason("input-reminded", "somebody who has not answered is reminded")
        yield Decision(reason, (), (letters.reminder(one, days),), _NAME)


def _days(setting: Setting, round_: InputRound, now: datetime) -> int | None:
    """Which reminder it is time for: the one nearest to the deadline whose morning has been since it was asked."""
    first = network_of(setting, round_).charter.meetings.remind_before_deadline
    if first is None:
        return None
    mornings = {days: morning_before(round_.deadline, days) for days in (_LAST_REMINDER, first)}
    return next((days for days, opens in mornings.items() if round_.opened <= opens <= now), None)


def _is_out_of_reach(registry: Registry, one: Asked, round_: InputRound) -> bool:
    away = registry.away(one.email)
    is_away = away is not None and away.until >= round_.deadline.date()
    return is_away or bool(registry.undeliverable((one.email,)))
