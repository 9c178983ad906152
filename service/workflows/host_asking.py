"""Asking, by the charter's timetable: who is next, a reminder, and the next one where no answer comes.

What a turn was asked for may change meanwhile: the meeting moves, is cancelled or gets a place, the contact leaves.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.charter import Meetings
from service.domain.decision import Decision, Letter, Reason
from service.domain.hosting import HostTurn, wants_host
from service.domain.meeting import Meeting
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day_at, morning_before
from service.workflows.host_ledger import promised
from service.workflows.host_letters import HostLetters, contact, expected, is_away
from service.workflows.host_plan import Standing, asked
from service.workflows.host_times import reminder_at, silent_at

NAME = "hosting"
_AHEAD = timedelta(days=730)  # no meeting is called earlier
_BEHIND = timedelta(days=365)  # a service that was off for longer asks nobody about old meetings


def asked_now(
    registry: Registry, setting: Setting, standing: Standing, numbers: Iterator[int], now: datetime
) -> Iterator[Decision]:
    """Whoever is next is asked for each meeting whose time has come."""
    before = standing.network.charter.meetings.ask_host_before
    for planned in standing.plan:
        meeting = standing.meetings[planned.slot.meeting]
        if (
            planned.slot.host is not None
            or now < morning_before(meeting.starts, before)
            or meeting.starts <= now
        ):
            continue
        letters = HostLetters(registry, setting, meeting)
        if planned.host is not None:
            yield _asked(registry, letters, standing, planned.host, next(numbers), now)
            continue
        occasion = f"{len(standing.turns[meeting.number])}"
        if not registry.reminded(meeting.number, f"host-nobody/{meeting.number}/{occasion}"):
            told = letters.to_officers("nobody", occasion)
            yield Decision(Reason("nobody-to-host", "nobody is left who could host"), (), told, NAME)


def _asked(
    registry: Registry,
    letters: HostLetters,
    standing: Standing,
    organisation: int,
    number: int,
    now: datetime,
) -> Decision:
    meeting = letters.meeting
    name = standing.name(organisation)
    member = contact(registry, standing.network.key, name, meeting)
    turn = HostTurn(
        number, meeting.mailbox, meeting.network, meeting.number, organisation, "asked", meeting.starts, now,
        member.person.email if member else None, name, subject=meeting.title,
    )  # fmt: skip
    if member is None:
        told = letters.to_officers("unreachable", str(number), organisation=name)
        reason = Reason("unreachable", "nobody of the organisation whose turn it is can be written to")
        return Decision(reason, (replace(turn, state="silent"),), told, NAME)
    request = asking_letter(registry, letters, turn, standing.network.charter.meetings, now, "rotation")
    return Decision(
        Reason("asked-to-host", "the organisation that owes most is asked"), (turn,), request, NAME
    )


def asking_letter(
    registry: Registry, letters: HostLetters, turn: HostTurn, charter: Meetings, now: datetime, why: str
) -> tuple[Letter, ...]:
    """The question itself; `why`: by `rotation`, the `secretariat` has set it, the meeting has `moved`."""
    return letters.to_contact(
        turn,
        "hosting/request",
        f"{why}/{_moment(turn)}",
        why=why,
        answer_by=silent_at(turn, charter),
        head_count=charter.host_head_count_before,
        expected=expected(registry, letters.meeting, now),
    )


def waited_for(registry: Registry, setting: Setting, standing: Standing, now: datetime) -> Iterator[Decision]:
    """Reminders, and silence."""
    charter = standing.network.charter.meetings
    for number, meeting in standing.meetings.items():
        turn = asked(standing.turns[number])
        if turn is None or turn.partner is not None:
            continue
        letters = HostLetters(registry, setting, meeting)
        if now >= silent_at(turn, charter):
            told = letters.to_officers("silent", str(turn.number), organisation=turn.name, by=turn.email)
            reason = Reason("silent-host", "no answer came, so the next is asked")
            yield Decision(reason, (replace(turn, state="silent"),), told, NAME)
        elif is_by_day_at(meeting.starts, now) and (opens := reminder_at(turn, charter)) and now >= opens:
            if f"{turn.email}" in registry.reminded(
                turn.number, f"hosting/reminder/{turn.number}/{_moment(turn)}"
            ):
                continue
            letter = letters.to_contact(
                turn, "hosting/reminder", _moment(turn), "host-reminder",
                answer_by=silent_at(turn, charter), expected=expected(registry, meeting, now),
            )  # fmt: skip
            if letter:
                yield Decision(
                    Reason("host-reminded", "whoever was asked to host is reminded"), (), letter, NAME
                )


def changed_around(
    registry: Registry, setting: Setting, standing: Standing, now: datetime
) -> Iterator[Decision]:
    """A turn whose meeting moved, or needs no host any more, or whose contact cannot answer."""
    charter = standing.network.charter.meetings
    for meeting in registry.meetings_between(setting.mailbox.key, now, now + _AHEAD):
        if meeting.network != standing.network.key:
            continue
        turns = standing.turns.get(meeting.number) or registry.host_turns(meeting.number)
        turn = promised(turns) or asked(turns)
        if turn is None:
            continue
        letters = HostLetters(registry, setting, meeting)
        if meeting.is_cancelled or not (wants_host(meeting) or turn.state == "accepted"):
            why = _why_no_host(meeting)
            told = letters.to_contact(turn, "hosting/freed", why, why=why)
            reason = Reason("no-host-needed", "the meeting needs no host any more")
            yield Decision(reason, (replace(turn, state="cancelled", partner=None),), told, NAME)
        elif turn.starts != meeting.starts:
            moved = replace(turn, starts=meeting.starts, asked=now, partner=None)
            why = "moved" if turn.state == "accepted" else "rotation"
            told = asking_letter(registry, letters, moved, charter, now, why)
            yield Decision(
                Reason("moved", "the meeting that was asked about has moved"), (moved,), told, NAME
            )
        elif _has_left(standing, turn):
            told = letters.to_officers("gone", str(turn.number), organisation=turn.name)
            reason = Reason(
                "host-gone", "nobody of the organisation is a member any more, so the next is asked"
            )
            is_news = turn.state == "accepted"
            freed = replace(turn, state="declined", partner=None)
            yield Decision(reason, (freed,), told if is_news else (), NAME)
        elif turn.state == "asked" and (other := _other_contact(registry, turn, meeting)):
            asked_anew = replace(turn, email=other)
            told = asking_letter(registry, letters, asked_anew, charter, now, "rotation")
            reason = Reason("other-contact", "the contact cannot answer, so a colleague is asked")
            yield Decision(reason, (asked_anew,), told, NAME)


def _has_left(standing: Standing, turn: HostTurn) -> bool:
    """Whether the rotation's own choice is no member any more; whom an officer has set need not be one."""
    return (
        turn.organisation is not None and turn.officer is None and not standing.is_member(turn.organisation)
    )


def _why_no_host(meeting: Meeting) -> str:
    if meeting.status == "confirmed":
        return "placed" if meeting.place is not None else "online"
    return meeting.status


def too_late(registry: Registry, standing: Standing, now: datetime) -> Iterator[Decision]:
    """A question that nobody has answered when the meeting is over is closed."""
    for meeting in registry.meetings_between(standing.network.mailbox, now - _BEHIND, now):
        if meeting.network != standing.network.key or meeting.ends > now:
            continue
        for turn in registry.host_turns(meeting.number):
            if turn.is_open:
                closed = replace(turn, state="cancelled", partner=None)
                reason = Reason("too-late-to-host", "the meeting that was asked about is over")
                yield Decision(reason, (closed,), (), NAME)


def _other_contact(registry: Registry, turn: HostTurn, meeting: Meeting) -> str | None:
    """A colleague to ask, where the contact has left, is away, or cannot be written to."""
    seated = {m.person.email for m in registry.seated(turn.network, turn.name)}
    email = turn.email or ""
    can_answer = (
        email in seated and not registry.undeliverable((email,)) and not is_away(registry, email, meeting)
    )
    if can_answer:
        return None
    found = contact(registry, turn.network, turn.name, meeting, besides=(email,))
    if found is None or (email in seated and is_away(registry, found.person.email or "", meeting)):
        return None
    return found.person.email


def _moment(turn: HostTurn) -> str:
    return f"{turn.asked:%Y%m%dT%H%M%S}"
