"""What is held back until its officer answers: a mail that waits for a one-time code, a letter to many for a yes.

Both are the answer of one officer to a letter that only this officer had. The first answer counts, once, and for
a while; what nobody answers lapses.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from service.domain.decision import Decision, Held, Letter, Reason
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.assent import assent, only_answer
from service.mail.command import Order
from service.mail.commands_opening import command_of, without_reply
from service.mail.fingerprint import fingerprint
from service.mail.orders import first_line, understand
from service.mail.parse import parse
from service.workflows import agenda_due, counter
from service.workflows.commands import COMMANDS, DUTIES, minutes
from service.workflows.commands.duty import Done, Task
from service.workflows.incoming import Incoming
from service.workflows.previews import PREVIEW_VALID, preview
from service.workflows.proof import CODE_VALID, hold, is_proved
from service.workflows.steps import once_a_day, to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import asked, previews_of

NAME = "held"

_WORDS = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Answer:
    """An officer's answer to a preview or to a one-time code; `held` None where it is not clear to which."""

    incoming: Incoming
    officer: Address
    held: Held | None


def claim(registry: Registry, incoming: Incoming) -> Answer | None:
    """A reply of an officer to the letter, or a bare JA or NEJ; any other command is a command.

    A yes that goes on, as in a talk, is one only while something waits for it. To a preview also by the number in
    the subject, which proves nothing; a one-time code is proof itself.
    """
    if incoming.sender is None or not incoming.from_secretariat:
        return None
    officer = incoming.officer(incoming.sender.email)
    question, answers = asked(registry, incoming), incoming.answers
    if question in ("preview", "confirm-address") and answers is not None:
        is_known = answers.by_thread or question == "preview"
        held = registry.held(answers.conversation) if answers.conversation and is_known else None
        return Answer(incoming, officer, held) if held else None
    if question is not None or incoming.reading.kind != "command" or not _is_bare(incoming):
        return None
    waiting = previews_of(registry, incoming, officer)
    if not (waiting or only_answer(incoming.mail)):
        return None
    return Answer(incoming, officer, waiting[0] if len(waiting) == 1 else None)


def _is_bare(incoming: Incoming) -> bool:
    """JA or NEJ as a mail of its own, or below a letter of ours; what it says to somebody else's mail is theirs."""
    mail = incoming.mail
    opened = command_of(first_line(mail)) or command_of(without_reply(mail.subject))
    if opened is None or opened[0] not in _WORDS:
        return False
    return incoming.answers is not None or not (mail.in_reply_to or mail.references)


def decide(registry: Registry, intent: Answer, now: datetime) -> Decision:
    """A code proves the mail that it was sent for; a yes lets go what was shown."""
    held, incoming = intent.held, intent.incoming
    if held is not None and held.waits_for == "code":
        return _code_came_back(registry, intent, held, now)
    proved = is_proved(incoming, ("preview", "command-error"))
    # A bare yes that is not proved could not be bound to what it lets go: by the time that its officer says that it
    # is theirs, another letter may be waiting.
    answers_preview = asked(registry, incoming) == "preview"
    if held is None or not (proved or answers_preview):
        return _which(registry, intent, now, proved=proved)
    if not proved:
        return hold(registry, incoming, held.command, now, NAME)
    return _preview_answered(registry, intent, held, now)


def _which(registry: Registry, intent: Answer, now: datetime, *, proved: bool) -> Decision:
    """A yes to nothing in particular. Whoever only uses the officer's name causes one letter a day, not one a mail."""
    setting = intent.incoming.setting
    waiting = [
        {
            "title": one.subject,
            "reference": setting.reference(one.networks, one.number),
            "since": one.opened,
        }
        for one in previews_of(registry, intent.incoming, intent.officer)
    ]
    others = [
        {"title": one.subject, "officer": officer.name or officer.email}
        for officer in setting.mailbox.secretariat
        if officer != intent.officer
        for one in previews_of(registry, intent.incoming, officer)
    ]
    facts = {"waiting": waiting, "others": others}
    told = _told(intent, "command-error", "secretariat/which-preview", facts)
    if not proved:
        told = replace(told, key=once_a_day("which-preview", intent.officer.email, now), thread="new")
    reason = Reason("which-preview", "it is not clear to what the officer says yes")
    return Decision(reason, (), (told,), NAME, officer=intent.officer.email if proved else None)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """What nobody answered lapses: a preview after a week, its officer is told; a code after two days, silently."""
    for held in registry.held_since(now - CODE_VALID):
        setting = surroundings.settings.get(held.mailbox)
        if setting is None or held.opened is None:
            continue
        lapsed = replace(held, state="lapsed")
        if held.waits_for == "code":
            yield Decision(Reason("code-lapsed", f"nobody answered within {CODE_VALID}"), (lapsed,), (), NAME)
        elif held.opened < now - PREVIEW_VALID:
            told = tuple(
                Letter(
                    key=f"held/{held.number}/lapsed",
                    kind="command-reply",
                    template="secretariat/lapsed",
                    to=officer,
                    mailbox=held.mailbox,
                    language=setting.mailbox.language,
                    facts={
                        "subject": held.subject,
                        "networks": [n.name for n in setting.networks if n.key in held.networks],
                        "since": held.opened,
                        "days": PREVIEW_VALID.days,
                    },
                    conversation=held.number,
                    thread="conversation",
                )
                for officer in setting.mailbox.secretariat
                if officer.email == held.officer
            )
            yield Decision(Reason("preview-lapsed", "nobody said yes"), (lapsed,), told, NAME)


def _code_came_back(registry: Registry, intent: Answer, held: Held, now: datetime) -> Decision:
    """The answer came from the address that the question went to, in its thread: that is the code."""
    said, incoming = assent(intent.incoming.mail), intent.incoming
    if held.officer != intent.officer.email or incoming.trust.forged or said is None:
        reason = Reason("no-answer", "the reply to a one-time code is no plain yes or no, or is forged")
        return Decision(reason, (), (), NAME, left=True)
    if held.state not in ("open", "lapsed"):
        return Decision(Reason("code-used", "a one-time code counts once"), (), (), NAME)
    if not said:
        dropped = replace(held, state="dropped")
        return Decision(Reason("not-confirmed", "the officer did not write that mail"), (dropped,), (), NAME)
    raw = registry.mail(held.mail)
    is_late = held.opened is None or now - held.opened > CODE_VALID
    if is_late or raw is None or fingerprint(parse(raw)) != held.fingerprint:
        reason = Reason("code-too-late", "the one-time code is no longer valid")
        return _too_late(intent, held, "late" if is_late else "gone", reason)
    reason = Reason("code-came-back", "the officer confirmed at the registered address")
    return Decision(reason, (replace(held, state="done"),), (), NAME, proved=held.mail)


def _too_late(
    intent: Answer,
    held: Held,
    why: Literal["late", "gone", "changed"],
    reason: Reason,
    number: int | None = None,
) -> Decision:
    """A yes that does nothing any more: it came late, or the mail is gone, or what it asks cannot be done now."""
    facts = {
        "why": why,
        "subject": held.subject,
        "since": held.opened,
        "hours": CODE_VALID // timedelta(hours=1),
    }
    told = _told(intent, "command-error", "secretariat/too-late", facts, number)
    return Decision(reason, (replace(held, state="lapsed"),), (told,), NAME)


def _preview_answered(registry: Registry, intent: Answer, held: Held, now: datetime) -> Decision:
    said, officer = assent(intent.incoming.mail), intent.officer.email
    if held.state != "open":
        facts = {
            "subject": held.subject,
            "state": held.state,
            "own": held.decided_by == officer,
            "by": intent.incoming.mailbox.officer_name(held.decided_by),
        }
        told = _told(intent, "command-reply", "secretariat/held-before", facts, held.number)
        reason = Reason("decided-before", "the first answer counts")
        return Decision(reason, (), (told,), NAME, officer=officer)
    if said is None:
        told = _told(intent, "command-error", "secretariat/yes-or-no", {"subject": held.subject}, held.number)
        reason = Reason("not-plain", "the reply to a preview is neither yes nor no")
        return Decision(reason, (), (told,), NAME)
    if not said:
        dropped = replace(held, state="dropped", decided_by=officer)
        told = _told(intent, "command-reply", "secretariat/dropped", {"subject": held.subject}, held.number)
        letters = (told, *_told_to_its_officer(intent, held, 0), *_told_no(registry, intent, held))
        reason = Reason("dropped", "an officer said no to the preview")
        return Decision(reason, (dropped,), letters, NAME, officer=officer)
    return _let_go(registry, intent, held, now)


def _told_to_its_officer(intent: Answer, held: Held, count: int) -> tuple[Letter, ...]:
    """Whoever was shown the letter hears what another officer answered; `count`: to how many it goes."""
    incoming, officer = intent.incoming, intent.officer
    if held.officer == officer.email or not incoming.mailbox.is_secretariat(held.officer):
        return ()
    facts = {"subject": held.subject, "count": count, "by": officer.name or officer.email}
    its = incoming.officer(held.officer)
    return (to_officer(incoming, its, "command-reply", "secretariat/preview-answered", facts, held.number),)


def _let_go(registry: Registry, intent: Answer, held: Held, now: datetime) -> Decision:
    """What was shown goes out, to those whom it concerns now."""
    outcome = _performed_again(registry, intent, held, now)
    if outcome is None:
        is_gone = bool(held.mail) and registry.mail(held.mail) is None
        why: Literal["gone", "changed"] = "gone" if is_gone else "changed"
        reason = Reason("cannot-be-sent", "what was shown can no longer be sent")
        return _too_late(intent, held, why, reason, held.number)
    if outcome.shown != held.shown:
        again = replace(held, shown=outcome.shown)
        letter = preview(intent.incoming, intent.officer, outcome, again)
        reason = Reason("shown-again", "what was shown has changed meanwhile")
        return Decision(reason, (again,), (letter,), NAME, officer=intent.officer.email)
    letters = tuple(
        letter if letter.conversation else replace(letter, conversation=held.number)
        for letter in outcome.letters
    )
    facts = {"subject": held.subject, "count": len(letters), **outcome.facts}
    told = _told(intent, "command-reply", outcome.sent, facts, outcome.about or held.number)
    done = replace(held, state="done", decided_by=intent.officer.email)
    reason = Reason("sent", f"{len(letters)} letters go out after a yes")
    told_too = _told_to_its_officer(intent, held, len(letters))
    return Decision(
        reason, (done, *outcome.changes), (*letters, told, *told_too), NAME, officer=intent.officer.email
    )


def _told_no(registry: Registry, intent: Answer, held: Held) -> tuple[Letter, ...]:
    """Whoever is not the officer's own and waits for the answer as well."""
    raw = registry.mail(held.mail) if held.command == counter.COMMAND else None
    if raw is None:
        return ()
    return counter.kept(registry, intent.incoming, parse(raw), held)


def _performed_again(registry: Registry, intent: Answer, held: Held, now: datetime) -> Done | None:
    """The command that was shown, from the officer's own mail; None where that is gone, or cannot be done now."""
    if held.command == agenda_due.COMMAND:
        return agenda_due.performed(registry, intent.incoming.setting, held, now)
    raw = registry.mail(held.mail)
    if raw is None:
        return None
    if held.command == counter.COMMAND:
        return counter.performed(registry, intent.incoming.setting, parse(raw), held, now)
    shown = replace(intent.incoming, key=held.mail, mail=parse(raw), answers=None)
    written = (held.opened or now).astimezone(now.tzinfo).date()
    for order in _orders(shown, written):
        if order.command.name == held.command and fingerprint(shown.mail, order) == held.fingerprint:
            done = DUTIES[held.command].perform(
                Task(registry, shown, intent.officer, order, held.number, now, at_hand=held.at_hand)
            )
            return done if isinstance(done, Done) else None
    return None


def _orders(shown: Incoming, written: date) -> Iterator[Order]:
    """What the mail may have been understood to say: whether it answered a letter of ours is not known any more."""
    yield minutes.in_reply(shown.mail)
    for answers_ours in (True, False):
        for order in understand(shown.mail, COMMANDS, shown.setting, written, answers_ours=answers_ours):
            if isinstance(order, Order):
                yield order


def _told(
    intent: Answer, kind: str, template: str, facts: dict[str, Any], conversation: int | None = None
) -> Letter:
    return to_officer(intent.incoming, intent.officer, kind, template, facts, conversation)
