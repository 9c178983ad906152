"""What an organisation says to hosting, and what comes of it. What is not plain is asked once, and then a person's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from service.domain.decision import Change, Decision, Reason
from service.domain.hosting import Booked
from service.domain.registry import Registry
from service.domain.rotation import Entry
from service.mail.hosting import HostAnswer, host_answer, host_details
from service.workflows import host_swaps
from service.workflows.handing_over import handed_over
from service.workflows.host_ledger import promised
from service.workflows.host_letters import HostLetters
from service.workflows.host_reasons import why_asked
from service.workflows.host_threads import HostSaid

NAME = "hosting"

_SILENT = ("thanks", "wait")


def answered(registry: Registry, said: HostSaid, now: datetime) -> Decision:
    """The decision on what the organisation says."""
    turn, meeting = said.turn, said.meeting
    today = now.date()
    answer = host_answer(said.incoming.mail, meeting.starts.date(), today)
    if answer is None and turn.state == "accepted":
        answer = host_details(said.incoming.mail)
    if answer is not None and answer.says in _SILENT:
        return Decision(Reason(answer.says, "nothing that asks for an answer"), (), (), NAME)
    if answer is not None and answer.says in ("why", "aside", "back"):
        return _OF_THE_ORGANISATION[answer.says](registry, said, answer, now)
    if answer is None or answer.says == "question":
        return _unclear(registry, said, answer)
    if meeting.is_cancelled or meeting.ends <= now or turn.state == "cancelled":
        return _told(said, registry, "over", Reason("meeting-over", "the meeting needs no host any more"))
    if answer.says == "conditional":
        return _passed_on(
            registry, said, Reason("conditional", "a yes that depends on something"), "conditional"
        )
    if host_swaps.is_about_swap(registry, said):
        return host_swaps.answered(registry, said, answer, now)
    if answer.says == "swap":
        return host_swaps.wished(registry, said, answer, now)
    return _accepted(registry, said, answer, now) if answer.says == "yes" else _declined(registry, said, now)


def _accepted(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    turn = said.turn
    turns = registry.host_turns(said.meeting.number)
    host = promised(turns)
    is_late = turn.state in ("declined", "silent", "freed")
    if is_late and (host is not None or any(each.is_open for each in turns)):
        return _told(said, registry, "too-late", Reason("too-late", "another has been asked meanwhile"))
    kept = replace(
        turn,
        state="accepted",
        email=_contact(registry, said),
        room=answer.room or turn.room,
        parking=answer.parking or turn.parking,
        practical=answer.practical or turn.practical,
    )
    is_news = (kept.room, kept.parking, kept.practical) != (turn.room, turn.parking, turn.practical)
    if turn.state == "accepted" and not is_news:
        return Decision(Reason("said-before", "the host says yes again"), (), (), NAME)
    kept = replace(kept, is_told=turn.is_told and not is_news)
    letters = HostLetters(registry, said.incoming.setting, said.meeting).answer(
        kept, said.incoming, "accepted",
        room=kept.room, parking=kept.parking, practical=kept.practical, asks=answer.asks,
        is_change=turn.state == "accepted",
    )  # fmt: skip
    decision = Decision(Reason("promised", "an organisation hosts"), (kept,), letters, NAME)
    return _with_question(registry, said, decision) if answer.asks else decision


def _declined(registry: Registry, said: HostSaid, now: datetime) -> Decision:
    turn = said.turn
    if turn.state not in ("asked", "accepted"):
        return _told(said, registry, "noted", Reason("said-before", "the turn is nobody's matter any more"))
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    told = letters.answer(turn, said.incoming, "declined", was_host=turn.state == "accepted", until=None)
    if turn.state == "accepted":
        told += letters.to_officers("withdrawn", str(turn.number), organisation=turn.name)
    reason = Reason("declined", "an organisation cannot host this time")
    return Decision(reason, (replace(turn, state="declined", partner=None),), told, NAME)


def _aside(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    """The organisation stands aside: it is not asked, and owes nothing for the meetings of that time."""
    turn = said.turn
    if turn.organisation is None:
        return _unclear(registry, said, answer)
    entry = Entry(now, "aside", turn.organisation, until=answer.until)
    changes: list[Change] = [Booked(turn.mailbox, turn.network, entry, turn.name)]
    was_host = turn.state == "accepted"
    if turn.state in ("asked", "accepted"):
        changes.insert(0, replace(turn, state="declined", partner=None))
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    told = letters.answer(turn, said.incoming, "aside", until=answer.until, was_host=was_host)
    if was_host:
        told += letters.to_officers("withdrawn", str(turn.number), organisation=turn.name)
    return Decision(Reason("aside", "an organisation stands aside"), tuple(changes), told, NAME)


def _back(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    turn = said.turn
    if turn.organisation is None:
        return _unclear(registry, said, answer)
    entry = Entry(now, "back", turn.organisation)
    booked = Booked(turn.mailbox, turn.network, entry, turn.name)
    told = HostLetters(registry, said.incoming.setting, said.meeting).answer(turn, said.incoming, "back")
    return Decision(Reason("back", "an organisation takes turns again"), (booked,), told, NAME)


def _why(registry: Registry, said: HostSaid, answer: HostAnswer, now: datetime) -> Decision:
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    facts = why_asked(registry, letters.network, said.turn, said.meeting, now)
    told = letters.to_contact(
        said.turn, "hosting/why", said.incoming.key, to=said.sender, incoming=said.incoming, **facts
    )
    return Decision(Reason("explained", "an organisation is told why it was asked"), (), told, NAME)


_OF_THE_ORGANISATION: dict[str, Callable[[Registry, HostSaid, HostAnswer, datetime], Decision]] = {
    "why": _why,
    "aside": _aside,
    "back": _back,
}


def _unclear(registry: Registry, said: HostSaid, answer: HostAnswer | None) -> Decision:
    """A question goes to a person; else it is asked once what was meant."""
    if answer is not None or "?" in said.incoming.mail.span("new"):
        return _passed_on(registry, said, Reason("question", "a host asks something"), "question")
    is_asked_before = registry.reminded(said.turn.number, f"hosting/unclear/{said.turn.number}")
    if said.turn.state not in ("asked", "swapping") or is_asked_before:
        return _passed_on(registry, said, Reason("unclear", "it is not plain what a host says"), "unclear")
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    told = letters.to_contact(
        said.turn, "hosting/unclear", said.incoming.key, to=said.sender, incoming=said.incoming
    )
    return Decision(Reason("asked-again", "it is not plain whether an organisation hosts"), (), told, NAME)


def _passed_on(registry: Registry, said: HostSaid, reason: Reason, key: str) -> Decision:
    known = registry.member(said.sender.email)
    number = registry.next_number()
    changes, letters = handed_over(registry, said.incoming, known, number, f"host-{key}", None)
    return Decision(reason, changes, letters, NAME)


def _with_question(registry: Registry, said: HostSaid, decision: Decision) -> Decision:
    known = registry.member(said.sender.email)
    changes, letters = handed_over(
        registry, said.incoming, known, registry.next_number(), "host-question", None
    )
    # The receipt says that the question was passed on.
    officers = tuple(letter for letter in letters if letter.to.email != said.sender.email)
    return replace(decision, changes=(*decision.changes, *changes), letters=(*decision.letters, *officers))


def _told(said: HostSaid, registry: Registry, what: str, reason: Reason) -> Decision:
    letters = HostLetters(registry, said.incoming.setting, said.meeting)
    told = letters.answer(said.turn, said.incoming, what, is_cancelled=said.meeting.is_cancelled)
    return Decision(reason, (), told, NAME)


def _contact(registry: Registry, said: HostSaid) -> str | None:
    """Whoever says yes is the contact from then on, if a member."""
    return said.sender.email if registry.member(said.sender.email) is not None else said.turn.email
