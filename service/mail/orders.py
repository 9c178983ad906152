"""The commands in an officer's mail, one after the other: which they are, and what is given with each.

Only what the officer wrote now is looked at: the subject, and the new lines down to a valediction. Quoted and
forwarded text never commands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from service.domain.fold import fold
from service.domain.member import Person
from service.mail.command import TEXT, Command, Fault, Field, Order
from service.mail.commands_opening import command_of, opening_of_subject, without_reply
from service.mail.contacts import label_of, read_block
from service.mail.mail import Mail
from service.mail.networks import in_label
from service.mail.reading import Setting
from service.mail.sentences import Surroundings
from service.mail.values import Wrong, read_value, split_email
from service.mail.words import words

MOST_ORDERS = 200
_LONGEST = 100_000  # characters of the new text that are looked at
_LABELLED = re.compile(r"\s{0,8}(?P<label>[^\W\d_][\w ./-]{0,38}?)\s{0,4}:\s{0,8}(?P<value>\S.{0,500})?\Z")
_VALEDICTION = re.compile(
    r"\s{0,5}(?:--|mvh|m\.v\.h|vh|v\.h|dbh|kh|bh|(?:med )?(?:venlig|vennlig|vennleg|bedste?|beste|kærlig|mange)\s"
    r"(?:hilsen|helsing|hilsner|tak|takk)|hilsen|helsing|takk?\b|på forhånd takk?|thanks?\b|thank you"
    r"|(?:kind |best |warm )?regards|best wishes|cheers|sincerely|sendt fra|sent from)",
    re.IGNORECASE,
)
_GREETING = words("hej hei hi hello kaere kjaere dear godmorgen goddag tovholder")
_LONGEST_GREETING = 4
_FILLERS = re.compile(r"\b(?:fra|frå|til|i|på|from|to|in|of|netværk(?:et)?|nettverk(?:et)?)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Block:
    """The lines that belong to one command; `rest` is what stands beside the word."""

    command: Command
    line: str
    rest: str
    lines: list[str] = field(default_factory=list)


def first_line(mail: Mail) -> str:
    """The first line that the officer wrote now."""
    return next((line.strip() for line in mail.span("new")[:4_000].splitlines() if line.strip()), "")


def understand(
    mail: Mail, commands: Mapping[str, Command], setting: Setting, *, answers_ours: bool
) -> tuple[Order | Fault, ...]:
    """Every command of the mail in its order, or what is wrong with it; at most MOST_ORDERS.

    `answers_ours`: the mail answers a letter of the service, so its subject is that letter's, and says nothing.
    Lines of thanks make nothing: the answer is empty where the mail holds no command and nothing unknown.
    """
    found: list[Order | Fault] = []
    for block in _blocks(mail, commands, answers_ours):
        found.append(_order(block, setting) if isinstance(block, _Block) else block)
        if len(found) == MOST_ORDERS:
            break
    return tuple(found)


def _blocks(mail: Mail, commands: Mapping[str, Command], answers_ours: bool) -> Iterator[_Block | Fault]:
    lines = mail.span("new")[:_LONGEST].splitlines()
    block = None if answers_ours else _in_subject(mail, commands, lines)
    for line in lines:
        known = _opened(line, commands)
        if block is not None and block.command.takes_the_rest:
            block.lines.append(line)
        elif known is not None and not (block and _is_detail_of(line, block.command)):
            if block is not None:
                yield block
            block = known
        elif _VALEDICTION.match(line):
            break
        elif block is not None:
            block.lines.append(line)
        elif line.strip() and not is_greeting(line):
            yield Fault(line.strip(), "unknown-line")
    if block is not None:
        yield block


def _in_subject(mail: Mail, commands: Mapping[str, Command], lines: list[str]) -> _Block | None:
    """The command of the subject, unless the first line of the text says the same, or is a command in a reply."""
    if opening_of_subject(mail.subject) is None:
        return None
    subject = without_reply(mail.subject)
    block = _opened(subject, commands)
    first = _opened(next((line for line in lines if line.strip()), ""), commands)
    if block is None or first is None:
        return block
    is_same = first.command is block.command and block.rest in ("", first.rest)
    is_reply = subject != mail.subject.strip()
    return None if is_same or (is_reply and not block.command.takes_the_rest) else block


def _opened(line: str, commands: Mapping[str, Command]) -> _Block | None:
    found = command_of(line)
    if found is None or found[0] not in commands:
        return None
    return _Block(commands[found[0]], line.strip(), found[1])


def _is_detail_of(line: str, command: Command) -> bool:
    """`Nr: 28 17 …`: a word with a colon that the command in hand knows is a detail, not the next command."""
    labelled = _LABELLED.match(line)
    return labelled is not None and _field_named(command, labelled["label"]) is not None


def is_greeting(line: str) -> bool:
    """Does the line greet, and nothing else: `Kære alle`, `Hej med jer,`?"""
    said = fold(line).split()
    return bool(said) and said[0] in _GREETING and len(said) <= _LONGEST_GREETING


def _field_named(command: Command, label: str) -> Field | None:
    folded = fold(label)
    for one in command.fields:
        if any(fold(word) == folded for names in one.words.values() for word in names):
            return one
    detail = label_of(f"{label}: x")
    return next((one for one in command.fields if detail and one.key == detail[0]), None)


def _order(block: _Block, setting: Setting) -> Order | Fault:
    written: dict[str, str] = {}
    others: list[str] = []
    for line in block.lines:
        labelled = _LABELLED.match(line)
        known = _field_named(block.command, labelled["label"]) if labelled else None
        if known is not None and labelled and known.key not in written and not others:
            written[known.key] = (labelled["value"] or "").strip()
        else:
            others.append(line)
    text = "\n".join(others).strip("\n")
    unread = _take_head(block, written)
    if block.command.text == "person":
        return _with_person(block, written, "\n".join([unread, *block.lines]), setting)
    if block.command.text != "none":
        text = "\n".join(part for part in (unread, text) if part.strip())
        if text.strip():
            written[TEXT] = text
    elif unread or text.strip():
        strange = unread or next(line for line in others if line.strip())
        return Fault(strange.strip(), "unknown-line", {}, block.command, written, {})
    return _read(block, written, text, setting)


def _take_head(block: _Block, written: dict[str, str]) -> str:
    """Gives what stands beside the word to the fields that may stand there; what is left of it."""
    rest = block.rest
    for key in block.command.head:
        if key in written or not rest:
            continue
        kind = block.command.field(key).type
        if kind == "email":
            email, others = split_email(rest)
            if email is None and len(block.command.head) > 1 and rest:
                continue
            written[key] = email or rest
            rest = _FILLERS.sub(" ", others).strip(" ,.:") if email else ""
        else:
            written[key], rest = rest, ""
    return rest


def _read(block: _Block, written: dict[str, str], text: str, setting: Setting) -> Order | Fault:
    given: dict[str, Any] = {}
    wrong: dict[str, Wrong] = {}
    for one in block.command.fields:
        if written.get(one.key):
            value = read_value(one.type, written[one.key], setting)
        elif one.required:
            value = Wrong(f"missing-{one.key}", {})
        else:
            continue
        (wrong if isinstance(value, Wrong) else given)[one.key] = value
    if wrong:
        first = next(iter(wrong.values()))
        mended = dict.fromkeys(wrong, "")
        return Fault(block.line, first.code, first.facts, block.command, written, mended)
    return Order(block.command, block.line, given, written, text.strip())


def _with_person(block: _Block, written: dict[str, str], text: str, setting: Setting) -> Order | Fault:
    """The details of a person, read as those of a registration are."""
    region = "NO" if setting.mailbox.language == "nb" else "DK"
    surroundings = Surroundings(setting.register, setting.networks, region)
    found = read_block(text.splitlines(), surroundings, source="the command")
    own = {key: value for key, value in written.items() if key in ("network", "seat")}
    written = {**_as_written(found.person), **written}
    order = _read(block, own, "", setting)
    if isinstance(order, Fault):
        return replace(order, written=written)
    keys = order.given.get("network") or in_label(found.networks or text, setting.networks)
    given = {**order.given, "person": found.person, "network": keys}
    return Order(block.command, block.line, given, written, text.strip())


def _as_written(person: Person) -> dict[str, str]:
    values = {key: getattr(person, key) for key in ("name", "email", "phone", "title", "organisation")}
    return {key: value for key, value in values.items() if value}
