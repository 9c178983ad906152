"""The secretariat steers by mail: commands are carried out, what goes to many is shown first, every mail is answered.

All lines of a mail are understood before any is done; where one is not, nothing is done. The answer is a transcript:
line by line what was understood and what came of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from service.domain.decision import (
    Amend,
    Change,
    Decision,
    Enter,
    Held,
    Leave,
    Reason,
    Registration,
)
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail import written_dates
from service.mail.assent import only_thanks
from service.mail.command import TEXT, Command, Fault, Order
from service.mail.commands_opening import command_of, without_reply
from service.mail.fingerprint import fingerprint
from service.mail.orders import first_line, understand
from service.mail.reading import Setting
from service.workflows.commands import ANSWERS, COMMANDS, DUTIES, followups, minutes
from service.workflows.commands.duty import Done, Task
from service.workflows.follow_ups_at_hand import points_told_by_officer
from service.workflows.incoming import Incoming
from service.workflows.invitations import told_by_officer
from service.workflows.membership_rules import Beside
from service.workflows.minutes_at_hand import gives_minutes
from service.workflows.previews import preview
from service.workflows.proof import hold, is_proved
from service.workflows.steps import to_officer
from service.workflows.surroundings import Surroundings
from service.workflows.threads import asked

NAME = "secretariat"

# When the meeting of an example is, and until when one may answer.
_MEETING_AHEAD, _ANSWER_AHEAD = timedelta(weeks=6), timedelta(weeks=4)

MOST_UNKNOWN = 5  # lines that are not understood: after so many the officer is better served with help

_OURS = ("command-reply", "host-plan", "command-error", "preview", "confirm-address", "digest", "alert")


@dataclass(frozen=True, slots=True)
class Instruction:
    """A mail in which an officer tells the service what to do."""

    incoming: Incoming
    officer: Address


def claim(registry: Registry, incoming: Incoming) -> Instruction | None:
    """A mail of an officer that opens with a command, tells who comes or gives minutes, and is no answer to us."""
    if not incoming.from_secretariat or incoming.sender is None:
        return None
    is_told = told_by_officer(registry, incoming) or points_told_by_officer(registry, incoming)
    is_plain = _opens(incoming) or _tries_again(incoming) or is_told
    is_answer = asked(registry, incoming) is not None
    if (is_answer or not is_plain) and not gives_minutes(registry, incoming):
        return None
    return Instruction(incoming, incoming.officer(incoming.sender.email))


def _opens(incoming: Incoming) -> bool:
    """With a command that stands for itself: a bare yes or no is workflows.held's."""
    opened = command_of(first_line(incoming.mail)) or command_of(without_reply(incoming.mail.subject))
    return incoming.reading.kind == "command" and (opened is None or opened[0] not in ("yes", "no"))


def _tries_again(incoming: Incoming) -> bool:
    """An officer whose command was not understood, and who does not write one now either, is not left without help."""
    answers = incoming.answers
    if answers is None or answers.kind != "command-error" or not answers.by_thread:
        return False
    return incoming.reading.kind in ("unrelated", "question") and not only_thanks(incoming.mail)


def decide(registry: Registry, intent: Instruction, now: datetime) -> Decision:
    """Does what is plain and proved; a mail that is not proved waits for a one-time code."""
    if not is_proved(intent.incoming):
        return hold(registry, intent.incoming, _named(intent.incoming), now, NAME)
    return _commands(registry, intent, now)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock: what is held back lapses in workflows.held."""
    return ()


def _named(incoming: Incoming) -> str:
    opened = command_of(first_line(incoming.mail)) or command_of(incoming.mail.subject)
    return opened[0] if opened else ""


def _commands(registry: Registry, intent: Instruction, now: datetime) -> Decision:
    """The transcript of a mail of commands."""
    incoming = intent.incoming
    orders = _orders(registry, incoming, now.date())
    if not orders:
        return Decision(Reason("no-command", "nothing but thanks"), (), (), NAME)
    number = registry.next_number()
    outcomes: list[tuple[Order | Fault, Done | Fault]] = []
    beside = Beside()
    touched: set[str] = set()
    for index, order in enumerate(orders):
        if isinstance(order, Fault):
            outcomes.append((order, order))
            continue
        task = Task(
            registry, incoming, intent.officer, order, number + index, now, beside, _at_hand(incoming)
        )
        outcome = _perform(task, touched, is_alone=len(orders) == 1)
        if isinstance(outcome, Done):
            beside = beside.after(outcome.changes)
            touched |= _touched(outcome.changes)
        outcomes.append((order, outcome))
    faults = [outcome for _, outcome in outcomes if isinstance(outcome, Fault)]
    if faults:
        return _refused(intent, outcomes, faults, now.date())
    return _performed(
        intent,
        [(o, d) for o, d in outcomes if isinstance(o, Order) and isinstance(d, Done)],
        number,
        now.date(),
    )


def _orders(registry: Registry, incoming: Incoming, today: date) -> tuple[Order | Fault, ...]:
    """The commands of the mail; a reply that gives what was asked for needs no command word."""
    if gives_minutes(registry, incoming):
        return (minutes.in_reply(incoming.mail),)
    if told := told_by_officer(registry, incoming):
        return (Order(COMMANDS["attendees"], first_line(incoming.mail), text=told),)
    if points_told_by_officer(registry, incoming):
        return (followups.in_reply(incoming.mail),)
    answers_ours = incoming.answers is not None and incoming.answers.kind in _OURS
    return understand(incoming.mail, COMMANDS, incoming.setting, today, answers_ours=answers_ours)


def _perform(task: Task, touched: set[str], *, is_alone: bool) -> Done | Fault:
    """One command, judged by the registry as it is: so of one mail no two may be about the same person."""
    if task.order.command.name == "undo" and not is_alone:
        return task.fault("undo-alone")
    outcome = DUTIES[task.order.command.name].perform(task)
    if isinstance(outcome, Done) and (twice := _touched(outcome.changes) & touched):
        return task.fault("twice", value=min(twice))
    return outcome


def _touched(changes: Iterable[Change]) -> set[str]:
    """The addresses of those whom changes are about."""
    found: set[str | None] = set()
    for change in changes:
        match change:
            case Leave():
                found.add(change.email)
            case Amend():
                found |= {change.email, change.person.email}
            case Enter() | Registration():
                found.add(change.person.email)
    return {email for email in found if email}


def _refused(
    intent: Instruction,
    outcomes: list[tuple[Order | Fault, Done | Fault]],
    faults: list[Fault],
    today: date,
) -> Decision:
    """One line that is not understood, and nothing is done."""
    is_lost = sum(fault.code == "unknown-line" for fault in faults) >= MOST_UNKNOWN
    wants_help = any(isinstance(order, Order) and order.command.name == "help" for order, _ in outcomes)
    facts = {
        "errors": len(faults),
        "lines": [] if is_lost else [_line(intent, *pair, today) for pair in outcomes],
        "help": table(intent.incoming.setting, today) if is_lost or wants_help else [],
    }
    # Minutes that were asked for can be given in reply to what was wrong with them, too.
    is_of_minutes = any(isinstance(order, Order) and order.command.name == "minutes" for order, _ in outcomes)
    about = _at_hand(intent.incoming) if is_of_minutes else None
    told = to_officer(
        intent.incoming, intent.officer, "command-error", "secretariat/transcript", facts, about
    )
    reason = Reason("not-understood", f"{len(faults)} lines could not be done")
    is_deed = any(_is_deed(order) for order, _ in outcomes)
    return Decision(reason, (), (told,), NAME, officer=intent.officer.email if is_deed else None)


def _performed(intent: Instruction, done: list[tuple[Order, Done]], number: int, today: date) -> Decision:
    now = [outcome for order, outcome in done if not _goes_to_many(order, outcome)]
    changes = [change for outcome in now for change in outcome.changes]
    letters = [letter for outcome in now for letter in outcome.letters]
    for index, (order, outcome) in enumerate(done):
        if _goes_to_many(order, outcome):
            held = _held(intent, order, outcome, number + index)
            changes.append(held)
            letters.append(preview(intent.incoming, intent.officer, outcome, held))
    told = [pair for pair in done if not _goes_to_many(*pair)]
    if told:
        wants_help = any(order.command.name == "help" for order, _ in told)
        facts = {
            "errors": 0,
            "lines": [_line(intent, *pair, today) for pair in told],
            "help": table(intent.incoming.setting, today) if wants_help else [],
        }
        files = tuple(file for _, outcome in told for file in outcome.attachments)
        only = told[0][1] if len(told) == 1 else None
        kind, about = (only.kind, only.about) if only is not None else ("command-reply", None)
        reply = to_officer(intent.incoming, intent.officer, kind, "secretariat/transcript", facts, about)
        letters.append(replace(reply, attachments=files))
    codes = ", ".join(dict.fromkeys(outcome.code for _, outcome in done))
    reason = Reason("commands", f"an officer's commands were carried out: {codes}")
    is_deed = any(_is_deed(order) for order, _ in done)
    officer = intent.officer.email if is_deed else None
    return Decision(reason, tuple(changes), tuple(letters), NAME, officer=officer)


def _is_deed(one: Order | Fault) -> bool:
    """Whether it is to bring something about; what is not understood was to."""
    if isinstance(one, Order):
        return one.command.is_deed(one.text, one.given)
    return one.command is None or one.command.is_deed(one.written.get(TEXT, ""))


def _goes_to_many(order: Order, outcome: Done) -> bool:
    """Whether it is shown first; where nobody is to be told, it is simply done."""
    return bool(outcome.letters) and (order.command.to_many or outcome.to_many)


def _held(intent: Instruction, order: Order, outcome: Done, number: int) -> Held:
    keys = tuple(
        n.key for n in intent.incoming.setting.networks if n.name in outcome.facts.get("networks", [])
    )
    return Held(
        number=number,
        mailbox=intent.incoming.mailbox.key,
        officer=intent.officer.email,
        waits_for="yes",
        mail=intent.incoming.key,
        command=order.command.name,
        networks=keys,
        state="open",
        message_id=intent.incoming.mail.message_id,
        subject=outcome.facts.get("title") or intent.incoming.mail.subject,
        fingerprint=fingerprint(intent.incoming.mail, order),
        at_hand=_at_hand(intent.incoming),
        shown=outcome.shown,
    )


def _at_hand(incoming: Incoming) -> int | None:
    """The conversation in which an officer writes."""
    return incoming.answers.conversation if incoming.answers is not None else None


def _line(intent: Instruction, order: Order | Fault, outcome: Done | Fault, today: date) -> dict[str, Any]:
    """One line of the transcript, for the template."""
    language = intent.incoming.mailbox.language
    if isinstance(outcome, Done):
        return {"given": order.line, "is_done": True, "code": outcome.code, **outcome.facts}
    return {
        "given": outcome.line,
        "is_done": False,
        "code": outcome.code,
        "example": list(outcome.example(language, _samples(intent.incoming.setting, today))),
        "word": outcome.command.word(language) if outcome.command else "",
        **outcome.facts,
    }


def _samples(setting: Setting, today: date) -> dict[str, str]:
    """Values for examples that this mailbox knows, and dates that lie ahead."""
    language = setting.mailbox.language
    return {
        "network": setting.networks[0].name,
        "date": written_dates.day(today + _MEETING_AHEAD, language),
        "answer_by": written_dates.day(today + _ANSWER_AHEAD, language),
    }


def table(setting: Setting, today: date) -> list[dict[str, Any]]:
    """The table of commands as help shows it; which network is no question where there is but one."""
    language, is_one = setting.mailbox.language, len(setting.networks) == 1
    return [
        {
            "name": command.name,
            "example": list(
                command.example(
                    language, _samples(setting, today), _shown_in_help(command, without_network=is_one)
                )
            ),
        }
        for command in (*COMMANDS.values(), *ANSWERS)
    ]


def _shown_in_help(command: Command, *, without_network: bool) -> dict[str, str]:
    """What an officer ordinarily gives: the seat is asked about where it matters."""
    rare = ("seat", "network") if without_network else ("seat",)
    fields = command.shown or tuple(field.key for field in command.fields)
    return {key: "" for key in (*fields, TEXT) if key not in rare}
