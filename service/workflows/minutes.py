"""Minutes go round until they are approved: in plain words by those who read them, or by their silence.

Whatever is not plainly an approval goes to the officer who gave the minutes. What has become of a draft is worked out
anew at every tick from what was said and what became of each copy (domain.minutes_round).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.decision import Change, Decision, Letter, Reason
from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.minutes import Minutes, Voice, Voiced
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.minutes_answer import Answer, minutes_answer
from service.workflows import minutes_due
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.meeting_revisions import network_of
from service.workflows.minutes_at_hand import minutes_at_hand, ruled_upon
from service.workflows.minutes_letters import MinutesLetters
from service.workflows.minutes_people import named
from service.workflows.proof import hold, is_proved
from service.workflows.steps import to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import closes

NAME = "minutes"

_VOICES: dict[Answer, Voice] = {
    "approved": "approved",
    "withdrew": "withdrew",
    "objected": "objected",
    # Silence must not approve over words that nobody has understood.
    "unclear": "objected",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody writes about minutes; `is_ruling`: an officer, about what a member wrote."""

    incoming: Incoming
    sender: Address
    minutes: Minutes
    meeting: Meeting
    is_ruling: bool = False


def claim(registry: Registry, incoming: Incoming) -> Said | None:
    """A reply to minutes or a draft of them; or of an officer to a correction, unless it gives new minutes."""
    if incoming.sender is None:
        return None
    minutes, is_ruling = minutes_at_hand(registry, incoming), False
    if minutes is None:
        minutes, is_ruling = ruled_upon(registry, incoming), True
    meeting = registry.meeting(minutes.meeting) if minutes is not None else None
    return Said(incoming, incoming.sender, minutes, meeting, is_ruling) if minutes and meeting else None


def decide(registry: Registry, intent: Said, now: datetime) -> Decision:
    """An approval is noted; what else is said goes to the officer, and the one who wrote is told."""
    incoming = intent.incoming
    if intent.is_ruling:
        return _ruled(registry, intent, now)
    if incoming.trust.forged and not _has_own_letter(incoming):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    reader = _reader(registry, intent)
    answer = minutes_answer(incoming.mail, is_asked=_is_asked(registry, intent, reader))
    if answer == "thanks":
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    if reader is None or answer == "question":
        known = registry.member(intent.sender.email)
        reason = Reason("minutes-question", "somebody writes about minutes, and a person is to answer")
        return Decision(
            reason, *handed_over(registry, incoming, known, registry.next_number(), "minutes"), NAME
        )
    return _voiced(registry, intent, reader, answer, now)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Officers are asked for minutes, and rounds that have ended are told."""
    return minutes_due.due(registry, surroundings, now)


def _has_own_letter(incoming: Incoming) -> bool:
    """Whether it answers, in its thread, the letter to that very address: others have copies of their own."""
    answers, sender = incoming.answers, incoming.sender
    return bool(answers and sender and answers.by_thread and answers.recipient == sender.email)


def _is_asked(registry: Registry, intent: Said, reader: str | None) -> bool:
    """Whether the letter asks for approval: the receipt of what stands against that asks for nothing."""
    if intent.incoming.answers is None or intent.incoming.answers.kind != "changed":
        return True
    standing = {each.email: each.voice for each in registry.voices(intent.minutes.number)}
    return standing.get(reader or "") not in ("objected", "withdrew")


def _reader(registry: Registry, intent: Said) -> str | None:
    """The address whose copy this is about: the sender's, or that of the same person elsewhere."""
    copies = {copy.email for copy in registry.copies(intent.minutes.number)}
    if intent.sender.email in copies:
        return intent.sender.email
    answers = intent.incoming.answers
    if answers is None or not answers.by_thread or answers.recipient not in copies:
        return None
    had = registry.member(answers.recipient)
    is_same = had is not None and had.person.name and fold(had.person.name) == fold(intent.sender.name)
    return answers.recipient if is_same else None


def _voiced(registry: Registry, intent: Said, reader: str, answer: Answer, now: datetime) -> Decision:
    minutes, incoming = intent.minutes, intent.incoming
    voice = _VOICES.get(answer)
    if answer == "unclear" and any(one.email == reader for one in registry.voices(minutes.number)):
        voice = None  # what was said plainly stands
    words = incoming.mail.span("new").strip()
    said: tuple[Change, ...] = ()
    if voice is not None:
        at = _moment(incoming.mail.date, minutes, now)
        said = (Voiced(minutes.number, reader, voice, at, "" if voice == "approved" else words),)
    reason = Reason(f"minutes-{answer}", f"a reader says of version {minutes.version}: {answer}")
    if answer == "approved" and minutes.state != "superseded":
        return Decision(reason, said, (), NAME)
    return Decision(reason, said, _told(registry, intent, answer, words), NAME)


def _told(registry: Registry, intent: Said, answer: Answer, words: str) -> tuple[Letter, ...]:
    """To the officer the words, and to the one who wrote what becomes of them."""
    minutes, sender, key = intent.minutes, intent.sender, intent.incoming.key
    network = network_of(intent.incoming.setting, intent.meeting)
    writer = MinutesLetters(
        intent.incoming.setting, intent.meeting, minutes, named(registry, network, (sender.email,))
    )
    facts = {"what": answer, "state": minutes.state}
    kind = "ask-details" if answer == "unclear" else "changed"
    receipt = writer.answer(sender, f"{key}/minutes/receipt", kind, "minutes/receipt", facts)
    if answer == "approved":
        return (receipt,)
    return (*writer.correction(key, sender, answer, words), receipt)


def _ruled(registry: Registry, intent: Said, now: datetime) -> Decision:
    """AFVIS with a reason goes to whoever objected; what else an officer writes is not understood."""
    incoming, minutes = intent.incoming, intent.minutes
    if not is_proved(incoming, ("minutes-correction", "command-error")):
        return hold(registry, incoming, "minutes", now, NAME)
    officer = incoming.officer(intent.sender.email)
    words = incoming.mail.span("new").strip()
    objecting = _objecting(registry, minutes)
    if not closes(incoming) or not objecting:
        facts = {"nobody": not objecting, "title": intent.meeting.title}
        told = to_officer(incoming, officer, "command-error", "minutes/no-ruling", facts, minutes.number)
        return Decision(Reason("no-ruling", "neither minutes nor a ruling"), (), (told,), NAME)
    network = network_of(incoming.setting, intent.meeting)
    writer = MinutesLetters(
        incoming.setting, intent.meeting, minutes, named(registry, network, tuple(objecting))
    )
    letters = [
        replace(
            writer.answer(
                Address(objecting[email], email),
                f"{incoming.key}/minutes/rejected/{email}",
                "minutes-draft",
                "minutes/rejected",
                {"words": words, "officer": officer},
            ),
            thread="new",
        )
        for email in objecting
    ]
    facts = {"names": [name or email for email, name in objecting.items()], "title": intent.meeting.title}
    told = to_officer(incoming, officer, "command-reply", "minutes/ruled", facts, minutes.number)
    reason = Reason("correction-rejected", "an officer turns a correction down, and whoever made it is asked")
    return Decision(reason, (), (*letters, told), NAME, officer=officer.email)


def _objecting(registry: Registry, minutes: Minutes) -> dict[str, str]:
    """Name by address of those whose last word on that version is no approval."""
    standing = {each.email: each.voice for each in registry.voices(minutes.number)}
    found = (email for email, voice in standing.items() if voice != "approved")
    return {email: (m.person.name or "") if (m := registry.member(email)) else "" for email in found}


def _moment(told: datetime | None, minutes: Minutes, now: datetime) -> datetime:
    """When it was said: by the sender's clock, where that can be."""
    return told if told is not None and minutes.opened <= told <= now else now
