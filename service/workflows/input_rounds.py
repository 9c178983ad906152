"""An officer asks each member or organisation for something by a date; the answers are noted, and compiled in the end.

What people answer is not judged. A question goes to the officers and counts as no answer; nobody becomes a member by
being named as a contact.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.decision import Attachment, Change, Decision, Letter, Reason
from service.domain.fold import fold
from service.domain.input_round import Asked, InputAnswer, InputRound, Party, is_of, standing
from service.domain.member import Person
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.input_answer import SaidOfInput, said_nothing, said_of_input
from service.workflows import inputs_due
from service.workflows.handing_over import handed_over
from service.workflows.incoming import Incoming
from service.workflows.input_at_hand import input_at_hand
from service.workflows.input_letters import InputLetters, shown_answer, shown_contacts
from service.workflows.steps import files_of
from service.workflows.surroundings import Surroundings

NAME = "input_rounds"

MOST_NAMED = 5  # people of one mail who are told that they were named
_WANTED = ("name", "email", "phone")


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody writes in the thread of a round."""

    incoming: Incoming
    sender: Address
    round: InputRound


def claim(registry: Registry, incoming: Incoming) -> Reply | None:
    """A reply to what was asked, to a reminder or a receipt; or of somebody who was named."""
    round_ = input_at_hand(registry, incoming)
    return Reply(incoming, incoming.sender, round_) if round_ and incoming.sender else None


def decide(registry: Registry, intent: Reply, now: datetime) -> Decision:
    """An answer is noted, with a receipt; a question, and what somebody writes who was not asked, goes to a person."""
    incoming, round_ = intent.incoming, intent.round
    if incoming.trust.forged and not (incoming.answers and incoming.answers.by_thread):
        return Decision(Reason("forged", "the From is not genuine"), (), (), NAME, left=True)
    if said_nothing(incoming.mail) and not files_of(incoming.mail):
        return Decision(Reason("thanks", "nothing but thanks"), (), (), NAME)
    writer = _writer(registry, intent)
    if writer is None:
        reason = Reason("not-asked", "somebody answers a round of input who was not asked")
        return _to_a_person(registry, incoming, reason)
    files = files_of(incoming.mail)
    said = said_of_input(incoming.mail, has_files=bool(files), wants_contacts=round_.sort == "contacts")
    if said.answer == "question":
        reason = Reason("input-question", "somebody asks about what is asked for, and a person is to answer")
        return _to_a_person(registry, incoming, reason)
    if said.answer in ("later", "empty") or round_.state == "withdrawn":
        return _not_noted(registry, intent, said)
    return _noted(registry, intent, writer, said, files, now)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """The silent are reminded, and who asked gets the answers."""
    return inputs_due.due(registry, surroundings, now)


def _to_a_person(registry: Registry, incoming: Incoming, reason: Reason) -> Decision:
    known = registry.member(incoming.sender.email) if incoming.sender else None
    return Decision(reason, *handed_over(registry, incoming, known, registry.next_number(), "input"), NAME)


def _writer(registry: Registry, intent: Reply) -> Asked | None:
    """Whose answer it is: somebody asked, by whatever address; or a member of an organisation that was."""
    sender, answers, round_ = intent.sender, intent.incoming.answers, intent.round
    by_email = {one.email: one for one in round_.asked}
    if sender.email in by_email:
        return by_email[sender.email]
    member = registry.member(sender.email)
    organisation = member.person.organisation if member and round_.network in member.networks else None
    if member is not None and organisation and round_.by_organisation:
        newcomer = Asked(sender.email, member.person.name or sender.name, organisation)
        if any(fold(one.organisation or "") == fold(organisation) for one in round_.asked):
            return newcomer
    had = by_email.get(answers.recipient) if answers and answers.by_thread else None
    return had if had and had.name and fold(had.name) == fold(sender.name) else None


def _not_noted(registry: Registry, intent: Reply, said: SaidOfInput) -> Decision:
    """Put off, or nothing to be seen, or nobody asks any more: the writer is told what counts."""
    what = "withdrawn" if intent.round.state == "withdrawn" else said.answer
    writer = InputLetters(registry, intent.incoming.setting, intent.round)
    kind = "ask-details" if what == "empty" else "changed"
    told = writer.receipt(
        intent.sender, f"{intent.incoming.key}/input/{what}", kind, {"what": what}, "input/not-noted"
    )
    return Decision(Reason(f"input-{what}", f"a reply that is no answer: {what}"), (), (told,), NAME)


def _noted(
    registry: Registry,
    intent: Reply,
    writer: Asked,
    said: SaidOfInput,
    files: tuple[Attachment, ...],
    now: datetime,
) -> Decision:
    incoming, round_ = intent.incoming, intent.round
    before = registry.input_answers(round_.number)
    answer = InputAnswer(
        round=round_.number,
        email=writer.email,
        name=writer.name or intent.sender.name,
        organisation=writer.organisation,
        at=_moment(incoming.mail.date, round_, now),
        words=said.words,
        mail=incoming.key,
        is_nothing=said.answer == "nothing",
        replaces=said.replaces and any(one.email == writer.email for one in before),
        files=tuple(file.filename for file in files),
        contacts=_contacts(registry, intent, writer) if said.answer == "answer" else (),
    )
    letters = InputLetters(registry, incoming.setting, round_)
    told = (
        _receipt(
            registry, intent, letters, answer, before, asks=said.asks, may_change=now <= round_.deadline
        ),
        *_told_that_named(intent, answer, letters),
    )
    if round_.state == "closed":
        reason = Reason("input-late", "an answer after the answers have gone to who asked for them")
        late = letters.late(f"{incoming.key}/input/late", answer, files)
        return Decision(reason, (answer,), (*told, *late), NAME)
    asked, handed = _asked_beside(registry, intent) if said.asks else ((), ())
    reason = Reason(f"input-{said.answer}", "an answer to what an officer asked for")
    return Decision(reason, (answer, *asked), (*told, *handed), NAME)


def _receipt(
    registry: Registry,
    intent: Reply,
    letters: InputLetters,
    answer: InputAnswer,
    before: tuple[InputAnswer, ...],
    *,
    asks: bool,
    may_change: bool,
) -> Letter:
    """What was noted, and until when it can be changed; or, once, what the contacts lack."""
    round_ = intent.round
    party = _party(round_, (*before, answer), answer)
    missing = _missing(registry, round_, answer, party)
    facts = {
        "answer": shown_answer(answer),
        "contacts": shown_contacts(party.contacts if party else answer.contacts),
        "missing": missing,
        "replaced": answer.replaces,
        "added": not answer.replaces and any(one.email == answer.email for one in before),
        "asks": asks,
        "is_late": round_.state == "closed",
        "may_change": may_change,
    }
    if missing:
        key = f"input/{round_.number}/details/{answer.email}"
        return letters.receipt(intent.sender, key, "ask-details", facts)
    return letters.receipt(intent.sender, f"{intent.incoming.key}/input/receipt", "item-receipt", facts)


def _asked_beside(registry: Registry, intent: Reply) -> tuple[tuple[Change, ...], tuple[Letter, ...]]:
    """The question in an answer, for the officers; that it was passed on stands in the receipt."""
    known = registry.member(intent.sender.email)
    changes, letters = handed_over(registry, intent.incoming, known, registry.next_number(), "input")
    return changes, tuple(letter for letter in letters if letter.to.email != intent.sender.email)


def _contacts(registry: Registry, intent: Reply, writer: Asked) -> tuple[Person, ...]:
    if intent.round.sort != "contacts":
        return ()
    from service.mail.contacts_named import contacts_named  # its tables are made with the first such answer

    member = registry.member(writer.email)
    own = member.person if member else Person(writer.name or intent.sender.name or None, writer.email)
    return contacts_named(intent.incoming.mail, intent.incoming.setting, own)


def _party(round_: InputRound, answers: tuple[InputAnswer, ...], answer: InputAnswer) -> Party | None:
    return next((one for one in standing(round_, answers, ()) if is_of(answer, one, round_)), None)


def _missing(
    registry: Registry, round_: InputRound, answer: InputAnswer, party: Party | None
) -> list[dict[str, Any]]:
    """What the contacts lack, by name, the first time that somebody of this address leaves something out."""
    if round_.sort != "contacts" or answer.is_nothing or round_.state == "closed":
        return []
    if answer.email in registry.reminded(round_.number, f"input/{round_.number}/details"):
        return []
    contacts = party.contacts if party else ()
    if not contacts and answer.files:
        return []
    found = [(person.name or "", [key for key in _WANTED if not getattr(person, key)]) for person in contacts]
    return [{"name": name, "fields": fields} for name, fields in found or [("", list(_WANTED))] if fields]


def _told_that_named(intent: Reply, answer: InputAnswer, letters: InputLetters) -> tuple[Letter, ...]:
    """Whoever is named by somebody else hears of it, once, unless it may be a forger who names them."""
    answers, incoming = intent.incoming.answers, intent.incoming
    if not (incoming.trust.proved or (answers is not None and answers.by_thread)):
        return ()
    named = {person.email: person for person in answer.contacts if person.email}
    others = [
        person
        for email, person in named.items()
        if email not in {answer.email, intent.sender.email, incoming.mailbox.address}
    ]
    return tuple(letters.named(person, answer) for person in others[:MOST_NAMED])


def _moment(told: datetime | None, round_: InputRound, now: datetime) -> datetime:
    """When it was said: by the sender's clock, where that can be."""
    return told if told is not None and round_.opened <= told <= now else now
