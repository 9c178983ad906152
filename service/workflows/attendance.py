"""Who comes: answers to invitations, from calendars and in plain words, and what follows from them.

Both ways end in the same list of replies, and the latest counts. What does not plainly say is asked about, once; what
is somebody else's is shown to the secretariat. Whoever joins late is invited to what lies ahead, and the meetings of
whoever has left go out of their calendar.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from service.domain.decision import Change, Decision, Letter, Reason
from service.domain.fold import fold
from service.domain.meeting import MEMBERS, Answer, Answered, Invite, Invitee, Meeting, Reply
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.assent import only_thanks
from service.mail.items import asks_besides, wanted_beside
from service.mail.itip import Attendee, CalendarAnswer, Participation, calendar_answer
from service.mail.reading import Setting
from service.mail.subjects import base
from service.mail.words.organisations import PRIVATE_DOMAINS
from service.workflows import counter
from service.workflows.delegates import comes_for, delegate_answered, delegated, substituted
from service.workflows.groups import joined_group
from service.workflows.guests import guest_answered
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.invitations import (
    answer_in_words,
    answers_invitation,
    meeting_at_hand,
    meeting_of_calendar,
    told_by_officer,
)
from service.workflows.item_intake import beside
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.meeting_revisions import series_of
from service.workflows.previews import PREVIEW_VALID
from service.workflows.seats import after_reply, moved_up
from service.workflows.surroundings import Surroundings

NAME = "attendance"

_MOST_TOLD = 3  # answers of one calendar that an officer is told of; programs send one

_ANSWERS: dict[str, Answer] = {
    "ACCEPTED": "accepted",
    "DECLINED": "declined",
    "TENTATIVE": "tentative",
    "DELEGATED": "declined",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says to an invitation; `calendar` None where it is said in words."""

    incoming: Incoming
    sender: Address
    meeting: Meeting
    calendar: CalendarAnswer | None


def claim(registry: Registry, incoming: Incoming) -> Said | None:
    """A calendar's answer to a meeting of this mailbox, or a reply to a letter about one."""
    if incoming.sender is None:
        return None
    if incoming.reading.kind == "calendar":
        meeting = meeting_of_calendar(registry, incoming)
        return Said(incoming, incoming.sender, meeting, calendar_answer(incoming.mail)) if meeting else None
    meeting = meeting_at_hand(registry, incoming)
    if meeting is None or (incoming.from_secretariat and incoming.reading.kind == "command"):
        return None
    if told_by_officer(registry, incoming):
        return None
    if incoming.reading.kind in ("request", "question") and not answers_invitation(registry, incoming):
        return None
    return Said(incoming, incoming.sender, meeting, None)


def decide(registry: Registry, intent: Said, now: datetime) -> Decision:
    """The answer goes into the list; nobody is written to where there is nothing to say."""
    incoming, meeting = intent.incoming, intent.meeting
    if incoming.trust.forged and not (incoming.answers and incoming.answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if meeting.is_cancelled or meeting.ends <= now:
        return _too_late(registry, intent)
    if incoming.reading.kind == "calendar":
        return _by_calendar(registry, intent, now)
    return _in_words(registry, intent, now)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Who has joined since is invited, who has left no longer, who waits moves up; each by a decision of their own."""
    for setting in surroundings.settings.values():
        for meeting in registry.meetings_ahead(setting.mailbox.key, now):
            if meeting.group == MEMBERS:
                yield from _seats_changed(registry, setting, meeting, now)
            else:
                yield from joined_group(registry, setting, meeting, now)
            yield from moved_up(registry, setting, meeting, now)


def _seats_changed(
    registry: Registry, setting: Setting, meeting: Meeting, now: datetime
) -> Iterator[Decision]:
    newcomers, leavers = registry.changed_seats(meeting)
    languages = {m.person.email or "": m.language for m in newcomers}
    series = series_of(registry, meeting, now) if newcomers else ()
    letters = MeetingLetters(setting, meeting, languages, series)
    for member in newcomers:
        invitee = Invitee(meeting.number, member.person.email or "", member.person.name or "", now)
        is_back = registry.invitee(meeting.number, invitee.email) is not None
        letter = letters.invite_back(invitee) if is_back else letters.invite(invitee)
        reason = Reason("late-joiner", "a new member is invited to what lies ahead")
        yield Decision(reason, (Invite(invitee),), (letter,), NAME)
    for invitee in leavers:
        gone = replace(invitee, is_uninvited=True)
        reason = Reason("left", "the meetings of somebody who left go out of the calendar")
        yield Decision(reason, (Invite(gone),), (letters.uninvite(gone, now),), NAME)


def _in_words(registry: Registry, intent: Said, now: datetime) -> Decision:
    incoming, meeting = intent.incoming, intent.meeting
    invitee = _writer(registry, intent)
    if invitee is None:
        return _not_invited(registry, intent, now)
    said = answer_in_words(incoming, meeting)
    items = beside(registry, incoming, meeting, wanted_beside(incoming.mail), registry.next_number(), now)
    if said is None and only_thanks(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    if said is None and items[0]:
        return Decision(Reason("item", "an invitee wants something on the agenda"), *items, NAME)
    if said is None:
        return _unclear(registry, intent)
    at = _moment(incoming.mail.date, invitee, now)
    reply = Reply(said.answer, "words", at, _sequence(intent), said.comment)
    decision = _answered(registry, intent, ((invitee, reply),), now)
    if said.instead is not None and said.instead.email:
        more = substituted(registry, incoming, meeting, said.instead, invitee, at, now)
        decision = _joined(decision, more)
    decision = _joined(decision, items)
    if said.asks and (not items[0] or asks_besides(incoming.mail)):
        known = registry.member(intent.sender.email)
        number = registry.next_number() + len(items[0])
        asked = handed_over(registry, incoming, known, number, "question", _occasion(registry, intent, ""))
        decision = _joined(decision, asked)
    return decision


def _writer(registry: Registry, intent: Said) -> Invitee | None:
    """Who answers: the sender if invited; else the one who had the letter, if it is the same person elsewhere."""
    own = registry.invitee(intent.meeting.number, intent.sender.email)
    if own is not None and not own.is_uninvited:
        return own
    answers = intent.incoming.answers
    if answers is None or not answers.by_thread:
        return None
    had = registry.invitee(intent.meeting.number, answers.recipient)
    is_same = had is not None and bool(had.name) and fold(had.name) == fold(intent.sender.name)
    return had if is_same and had is not None and not had.is_uninvited else None


def _by_calendar(registry: Registry, intent: Said, now: datetime) -> Decision:
    answer, incoming, meeting = intent.calendar, intent.incoming, intent.meeting
    if answer is None:
        return _unclear(registry, intent)
    named = [(one, _invited_as(registry, meeting, one)) for one in answer.attendees]
    theirs = [(one, invitee) for one, invitee in named if invitee and _may_answer(intent, one, invitee)]
    if not theirs:
        return _by_delegate(registry, intent, answer, now) or _not_invited(registry, intent, now)
    if answer.method == "COUNTER":
        return _proposed(registry, intent, answer, theirs[0], now)
    if answer.method == "REFRESH":
        return _refreshed(registry, intent, theirs[0][1])
    replies = tuple(
        (invitee, _pressed(intent, answer, one, _moment(answer.stamp or incoming.mail.date, invitee, now)))
        for one, invitee in theirs
        if one.participation in _ANSWERS
    )
    decision = _answered(registry, intent, replies, now)
    for one, invitee in theirs:
        decision = _joined(decision, delegated(registry, incoming, meeting, one, invitee, now))
    return decision


def _by_delegate(registry: Registry, intent: Said, answer: CalendarAnswer, now: datetime) -> Decision | None:
    """Somebody who was not invited comes in the place of somebody who was."""
    incoming, meeting = intent.incoming, intent.meeting
    found = comes_for(registry, meeting, intent.sender, answer) if answer.method == "REPLY" else None
    if found is None or found[0].participation not in _ANSWERS:
        return None
    attendee, by = found
    reply = _pressed(intent, answer, attendee, _moment(answer.stamp or incoming.mail.date, by, now))
    changes, letters = delegate_answered(registry, incoming, meeting, intent.sender, by, reply, now)
    return Decision(Reason("delegate", "somebody answers in the place of an invitee"), changes, letters, NAME)


def _pressed(intent: Said, answer: CalendarAnswer, attendee: Attendee, at: datetime) -> Reply:
    """What a button says. Some programs tell no SEQUENCE, and some a number that we never gave."""
    meeting = intent.meeting
    if answer.sequence is not None:
        sequence = min(answer.sequence, meeting.sequence)
    else:
        # DTSTAMP tells whole seconds.
        is_old = at < meeting.asked.replace(microsecond=0)
        sequence = meeting.sequence - 1 if is_old else _sequence(intent)
    comment = answer.comment or ", ".join(attendee.delegated_to) or None
    return Reply(_ANSWERS[attendee.participation], "calendar", at, sequence, comment)


def _invited_as(registry: Registry, meeting: Meeting, attendee: Attendee) -> Invitee | None:
    found = (registry.invitee(meeting.number, email) for email in attendee.emails)
    return next((one for one in found if one is not None and not one.is_uninvited), None)


def _may_answer(intent: Said, attendee: Attendee, invitee: Invitee) -> bool:
    """Whether the sender may speak for an attendee: the same person, the assistant named there, or by the thread."""
    sender, answers = intent.sender.email, intent.incoming.answers
    if sender in attendee.emails or sender == invitee.email:
        return True
    # Whoever can write the calendar can name an assistant there: only one of the same house is believed, and only a
    # server of the same house that writes for its users.
    is_named = any(one.email == invitee.email for one in intent.incoming.mail.reply_to)
    if sender == attendee.sent_by or is_named:
        domain = sender.rpartition("@")[2]
        return domain == invitee.email.rpartition("@")[2] and domain not in PRIVATE_DOMAINS
    return answers is not None and answers.by_thread and answers.recipient == invitee.email


def _answered(
    registry: Registry, intent: Said, replies: tuple[tuple[Invitee, Reply], ...], now: datetime
) -> Decision:
    """The replies, and what they mean for the seats; the same answer twice is one."""
    changes: list[Change] = []
    letters: list[Letter] = []
    for invitee, reply in replies:
        if any((old.at, old.answer) == (reply.at, reply.answer) for old in invitee.replies):
            continue
        changes.append(Answered(intent.meeting.number, invitee.email, reply))
        moved, told = after_reply(registry, intent.incoming, intent.meeting, invitee, reply, now)
        changes += moved
        letters += told
    told_of = ", ".join(reply.answer for _, reply in replies) or "nothing"
    return Decision(Reason("answered", f"an invitee says: {told_of}"), tuple(changes), tuple(letters), NAME)


def _joined(decision: Decision, more: tuple[tuple[Change, ...], tuple[Letter, ...]]) -> Decision:
    return replace(decision, changes=(*decision.changes, *more[0]), letters=(*decision.letters, *more[1]))


def _refreshed(registry: Registry, intent: Said, invitee: Invitee) -> Decision:
    """The calendar has lost the meeting and asks for it again (RFC 5546 §3.2.6)."""
    letter = MeetingLetters(intent.incoming.setting, intent.meeting, {}).invite(invitee)
    again = replace(letter, key=f"{intent.incoming.key}/refresh/{invitee.email}", to_many=False)
    return Decision(Reason("refreshed", "a calendar asked for the meeting again"), (), (again,), NAME)


def _proposed(
    registry: Registry, intent: Said, answer: CalendarAnswer, who: tuple[Attendee, Invitee], now: datetime
) -> Decision:
    """Another time is proposed: the officers decide, and the meeting stays until they move it.

    Whoever proposes one has been heard from: by a button that says so the person does not come as it is, else perhaps.
    """
    attendee, invitee = who
    said: Participation = "DECLINED" if attendee.participation == "DECLINED" else "TENTATIVE"
    at = _moment(answer.stamp or intent.incoming.mail.date, invitee, now)
    reply = _pressed(intent, answer, replace(attendee, participation=said), at)
    heard = _answered(registry, intent, ((invitee, reply),), now)
    shown = counter.proposed(registry, intent.incoming, intent.meeting, invitee, now, PREVIEW_VALID.days)
    if shown is None:
        reason = Reason("proposed", "another time is proposed")
        shown = _passed_on(registry, intent, reason, "proposed")
    return _joined(shown, (heard.changes, heard.letters))


def _not_invited(registry: Registry, intent: Said, now: datetime) -> Decision:
    """Somebody who had a forwarded invitation, or answers for another: what becomes of it is for the officers to say.

    To an open meeting whoever answers is a guest.
    The person hears once that they have it; what the same person writes again goes on with the same question.
    """
    incoming, sender = intent.incoming, intent.sender
    answer = _of_a_guest(registry, intent, now)
    if answer is not None:
        return guest_answered(registry, incoming, intent.meeting, sender, answer, now)
    invitee = registry.invitee(intent.meeting.number, sender.email)
    whose = "another" if invitee is not None and not invitee.is_uninvited else "stranger"
    reason = Reason("not-invited", "whoever answers was not invited")
    subject = base(incoming.mail.subject)
    waiting = (
        one
        for one in registry.questions(incoming.mailbox.key)
        if one.sender == sender.email and base(one.subject) == subject
    )
    again = next(waiting, None)
    decision = _passed_on(registry, intent, reason, "not-invited", whose, again.number if again else None)
    if again is None:
        return decision
    return replace(decision, letters=tuple(one for one in decision.letters if one.to.email != sender.email))


def _of_a_guest(registry: Registry, intent: Said, now: datetime) -> Reply | None:
    """What somebody who may come as a guest answers to an open meeting, for nobody else and plainly."""
    incoming, meeting, calendar = intent.incoming, intent.meeting, intent.calendar
    known = registry.invitee(meeting.number, intent.sender.email)
    is_invited = known is not None and not known.is_uninvited
    if not meeting.is_open or incoming.trust.forged or is_invited:
        return None
    if incoming.reading.kind == "calendar":
        own = [one for one in calendar.attendees if intent.sender.email in one.emails] if calendar else []
        is_answer = calendar is not None and calendar.method == "REPLY" and len(own) == 1
        if calendar is None or not is_answer or own[0].participation not in _ANSWERS:
            return None
        return _pressed(intent, calendar, own[0], now)
    said = answer_in_words(incoming, meeting)
    if said is None or said.asks or said.instead is not None:
        return None
    return Reply(said.answer, "words", now, meeting.sequence, said.comment)


def _unclear(registry: Registry, intent: Said) -> Decision:
    """It is asked what was meant; a question, and an answer that is no clearer, go to a person."""
    incoming, meeting = intent.incoming, intent.meeting
    answers = incoming.answers
    if "?" in incoming.mail.span("new"):
        return _passed_on(registry, intent, Reason("question", "an invitee asks something"), "question")
    if answers is not None and answers.kind == "ask-details":
        return _passed_on(registry, intent, Reason("still-unclear", "it is not plain who comes"), "unclear")
    letter = MeetingLetters(incoming.setting, meeting, {}).asked(intent.sender, incoming)
    return Decision(Reason("unclear", "it is not plain whether the person comes"), (), (letter,), NAME)


def _passed_on(
    registry: Registry, intent: Said, reason: Reason, key: str, whose: str = "", number: int | None = None
) -> Decision:
    known = registry.member(intent.sender.email)
    number = number or registry.next_number()
    occasion = _occasion(registry, intent, whose)
    return Decision(reason, *handed_over(registry, intent.incoming, known, number, key, occasion), NAME)


def _occasion(registry: Registry, intent: Said, whose: str) -> dict[str, Any]:
    """What an officer is told of an answer; `whose`: a `stranger`'s, or in the name of `another`."""
    meeting, calendar = intent.meeting, intent.calendar
    said = []
    for one in calendar.attendees if calendar and calendar.method == "REPLY" else ():
        invitee = _invited_as(registry, meeting, one)
        if one.participation in _ANSWERS and one.emails:
            name = (invitee.name if invitee else one.name) or one.emails[0]
            said.append({"name": name, "answer": _ANSWERS[one.participation]})
    return {"title": meeting.title, "starts": meeting.starts, "said": said[:_MOST_TOLD], "whose": whose}


def _too_late(registry: Registry, intent: Said) -> Decision:
    """Whoever says yes or no hears that it is too late; a calendar's click on an event that is gone needs no word."""
    incoming, meeting = intent.incoming, intent.meeting
    reason = Reason("meeting-over", "the meeting is over or cancelled")
    if incoming.reading.kind == "calendar":
        return Decision(reason, (), (), NAME)
    said = answer_in_words(incoming, meeting)
    if said is None and only_thanks(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    if said is None or said.asks:
        asked = Reason("question", "somebody writes of a meeting that is over or cancelled")
        return _passed_on(registry, intent, asked, "question")
    letter = MeetingLetters(incoming.setting, meeting, {}).over(intent.sender, incoming)
    return Decision(reason, (), (letter,), NAME)


def _moment(told: datetime | None, invitee: Invitee, now: datetime) -> datetime:
    """When it was said: by the sender's clock, unless that is ahead of ours, or before there was anything to answer.

    Mails and calendars tell whole seconds; of two answers in the same one the later to come counts.
    """
    is_credible = told is not None and invitee.invited.replace(microsecond=0) <= told <= now
    return told if told is not None and is_credible else now.replace(microsecond=0)


def _sequence(intent: Said) -> int:
    """The revision that words answer: the present one, unless the letter is older than what it asked."""
    answers, meeting = intent.incoming.answers, intent.meeting
    is_old = answers is not None and answers.sent is not None and answers.sent < meeting.asked
    return meeting.sequence - 1 if is_old else meeting.sequence
