"""One draft of the minutes on its way round: who has approved it, who objects, and who cannot be said to know of it.

Only what was said about this very draft counts, and of each person the latest. Silence approves where the charter says
so, but not the silence of somebody whom the draft has not reached.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from service.domain.copies import Copy, Unreached
from service.domain.minutes import Voice, Voiced

State = Literal["open", "disputed", "overdue", "approved"]


@dataclass(frozen=True, slots=True)
class Round:
    """The draft of the number `minutes`, as it was sent round.

    `deadline` is the last moment to object, on the network's clock.
    """

    minutes: int
    opened: datetime
    deadline: datetime
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where a round stands, and since when.

    `open`: there is time. `disputed`: an objection stands, and wants another draft or the word of whoever objects.
    `overdue`: the deadline is over, and silence does not approve, or there is nobody whose silence could. `approved`:
    for good; `by_silence` tells how, and `late` who objected after that. `unreached` are those whose silence says
    nothing.
    """

    state: State
    since: datetime
    by_silence: bool = False
    approved: tuple[str, ...] = ()
    objecting: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unreached: tuple[tuple[str, Unreached], ...] = ()
    late: tuple[str, ...] = ()


def outcome(round_: Round, said: Iterable[Voiced], now: datetime, *, silence_approves: bool) -> Outcome:
    """Where the round stands now. Once it is approved, what comes later changes nothing."""
    heard = sorted(
        (each for each in said if each.minutes == round_.minutes and each.at <= now), key=lambda each: each.at
    )
    moments = {round_.opened, *(each.at for each in heard)} | (
        {round_.deadline} if now > round_.deadline else set()
    )
    standing: dict[str, Voice] = {}
    found = _standing(round_, standing, round_.opened, is_over=False, silence_approves=silence_approves)
    for moment in sorted(moments):
        before = found
        standing |= {each.email: each.voice for each in heard if each.at == moment}
        is_over = moment >= round_.deadline and now > round_.deadline
        found = _standing(round_, standing, moment, is_over=is_over, silence_approves=silence_approves)
        if found.state == "approved":
            late = (each for each in heard if each.at > moment and each.voice != "approved")
            return replace(found, late=tuple(dict.fromkeys(each.email for each in late)))
        if found.state == before.state:
            found = replace(found, since=before.since)
    return found


def _standing(
    round_: Round, standing: Mapping[str, Voice], moment: datetime, *, is_over: bool, silence_approves: bool
) -> Outcome:
    """Where it stood at that moment."""
    unheard = [copy for copy in round_.copies if copy.email not in standing]
    unreached = tuple(
        (copy.email, why) for copy in unheard if (why := copy.unreached(round_.deadline)) is not None
    )
    approved = tuple(email for email, voice in standing.items() if voice == "approved")
    objecting = tuple(email for email, voice in standing.items() if voice != "approved")
    silent = tuple(copy.email for copy in unheard if copy.email not in dict(unreached))
    state, by_silence = _state(
        is_unanimous=not unheard and bool(approved),
        is_disputed=bool(objecting),
        may_be_silent=is_over and silence_approves and bool(approved or silent),
        is_over=is_over,
    )
    return Outcome(state, moment, by_silence, approved, objecting, silent, unreached if is_over else ())


def _state(
    *, is_unanimous: bool, is_disputed: bool, may_be_silent: bool, is_over: bool
) -> tuple[State, bool]:
    if is_disputed:
        return "disputed", False
    if is_unanimous:
        return "approved", False
    if may_be_silent:
        return "approved", True
    return ("overdue" if is_over else "open"), False
