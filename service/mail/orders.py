"""The commands in an officer's mail, one after the other: which they are, and what is given with each.

Only what the officer wrote now is looked at: the subject, and the new lines down to a valediction. Quoted and
forwarded text never commands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any

from service.domain.fold import fold
from service.domain.member import Person
from service.mail import order_lines as lines_of
from service.mail.command import TEXT, Command, Fault, Order
from service.mail.commands_almost import almost
from service.mail.commands_meant import asks_for
from service.mail.commands_opening import (
    command_of,
    is_sure,
    opening_line,
    opening_of_subject,
    stands_alone,
    without_greeting,
    without_reply,
)
from service.mail.contacts import label_of
from service.mail.explanations import explains
from service.mail.heads import Head, may_stand_below, take_head
from service.mail.mail import Mail
from service.mail.networks import named_networks
from service.mail.newcomers import handed_on, read_newcomers
from service.mail.reading import Setting
from service.mail.told_beside import when_and_where
from service.mail.values import Wrong, is_network, listed_emails, read_value

MOST_ORDERS = 200
_LONGEST_GREETING = 8  # words
_LONGEST = 100_000  # characters of the new text that are looked at
# What else is told of somebody whose address is enough: it names the same person once more.
_NEEDLESS = ("name", "phone", "title", "organisation")


@dataclass(slots=True)
class _Block:
    """The lines that belong to one command; `rest` is what stands beside the word, which may be `almost` its own."""

    command: Command
    line: str
    rest: str
    lines: list[str] = field(default_factory=list)
    almost: bool = False

    def known(self, label: str) -> str | None:
        """The field that a label names; by a word of the command's own, or by what any registration calls it."""
        return self.own(label) or self._of_a_person(label)

    def own(self, label: str) -> str | None:
        """The field that a label names by a word of the command's own table."""
        folded = fold(label)
        fields = self.command.fields
        return next((one.key for one in fields if folded in map(fold, one.all_words())), None)

    def aside(self, label: str) -> str | None:
        """As `own`, but for whom it is about: a sentence beside the word may speak of a member."""
        key = self.own(label)
        return None if key == "who" else key

    def _of_a_person(self, label: str) -> str | None:
        detail = label_of(f"{label}: x")
        keys = {one.key for one in self.command.fields}
        if detail is None or detail[0] in keys:
            return detail[0] if detail else None
        if "who" in keys:
            return "who" if detail[0] == "email" else detail[0] if detail[0] in _NEEDLESS else None
        return None


@dataclass(slots=True)
class _Given:
    """What stands in a block: `written` under labels, `loose` without one, `text` the lines that are free text.

    `strange` are lines that can be none of these.
    """

    written: dict[str, str]
    loose: str
    text: str = ""
    strange: tuple[str, ...] = ()


def first_line(mail: Mail) -> str:
    """The line that opens what the officer wrote now; a greeting above a command is passed over."""
    return opening_line(mail.span("new"))


def understand(
    mail: Mail, commands: Mapping[str, Command], setting: Setting, today: date, *, answers_ours: bool
) -> tuple[Order | Fault, ...]:
    """Every command of the mail in its order, or what is wrong with it; at most MOST_ORDERS.

    `today` is the day on which it was written, where its networks are. `answers_ours`: the mail answers a letter of
    the service, so its subject is that letter's, and says nothing.
    Lines of thanks make nothing: the answer is empty where the mail holds no command and nothing unknown.
    """
    found: list[Order | Fault] = []
    for block in islice(_blocks(mail, commands, setting, answers_ours), MOST_ORDERS):
        given = _orders(block, mail, setting, today) if isinstance(block, _Block) else (block,)
        if isinstance(block, _Block) and block.almost:
            given = tuple(_almost(one) for one in given)
        elif isinstance(block, _Block) and _is_asked(block):
            given = tuple(_asked(one) for one in given)
        # The same once more asks for nothing more, and a list a hundred times makes a giant of the answer.
        found += [one for one in given if one not in found]
    return tuple(found[:MOST_ORDERS])


def _is_asked(block: _Block) -> bool:
    """`GODKEND per@x.dk?` asks whether to; `STATUS?` asks for it."""
    is_deed = block.command.is_deed() or block.command.name == "undo"
    return is_deed and not block.command.takes_the_rest and block.line.endswith("?")


def _asked(one: Order | Fault) -> Fault:
    """What was only asked about is shown as it is said, and not done."""
    return one if isinstance(one, Fault) else Fault(one.line, "asked", {}, one.command, one.written, {})


def _almost(one: Order | Fault) -> Fault:
    """What was nearly said is shown as it is written right, and not done."""
    return one if isinstance(one, Fault) else Fault(one.line, "almost", {}, one.command, one.written, {})


def _blocks(
    mail: Mail, commands: Mapping[str, Command], setting: Setting, answers_ours: bool
) -> Iterator[_Block | Fault]:
    lines = mail.span("new")[:_LONGEST].splitlines()
    names = [officer.name for officer in (*setting.mailbox.secretariat, mail.from_) if officer]
    block = None if answers_ours else _in_subject(mail, commands)
    has_begun = False
    for line in lines:
        said = lines_of.plain(line)
        if not (has_begun or (block and block.command.takes_the_rest)):
            said = without_greeting(said)
            if line.strip() and not said:
                continue
        if without_greeting(said) and not has_begun:
            has_begun = True
            if block is not None and _is_said_again(block, said, commands, mail.subject):
                block = None
        known = _opened(said, commands) or (None if block else _nearly_opened(said, commands))
        if block is not None and block.command.takes_the_rest:
            block.lines.append(line)
        elif known is not None and not (block and _belongs_to(said, block)):
            if block is not None:
                yield block
            block = known
        elif lines_of.closes(said, names):
            break
        elif block is not None:
            block.lines.append(line)
        elif said:
            yield Fault(said, "unknown-line")
    if block is not None:
        yield block


def _in_subject(mail: Mail, commands: Mapping[str, Command]) -> _Block | None:
    if opening_of_subject(mail.subject) is None:
        return _nearly_opened(lines_of.plain(without_reply(mail.subject)), commands)
    return _opened(lines_of.plain(without_reply(mail.subject)), commands)


def _is_said_again(block: _Block, first: str, commands: Mapping[str, Command], subject: str) -> bool:
    """Whether the text opens with the command of the subject itself, or with one that the subject only announces.

    That is so in a reply to an earlier one, and where `Nyt medlem` stands above a word in capitals.
    """
    known = _opened(first, commands)
    if known is None:
        return False
    is_same = known.command is block.command and block.rest in ("", known.rest)
    is_reply = without_reply(subject) != subject.strip()
    is_title = block.command.name == "news" and not stands_alone(subject) and first.split()[0].isupper()
    return is_same or is_title or (is_reply and not block.command.takes_the_rest)


def _opened(line: str, commands: Mapping[str, Command]) -> _Block | None:
    found = command_of(line)
    if found is None or found[0] not in commands:
        return None
    return _Block(commands[found[0]], line.strip(), found[1])


def _nearly_opened(line: str, commands: Mapping[str, Command]) -> _Block | None:
    found = almost(line)
    return _Block(commands[found[0]], line.strip(), found[1], almost=True) if found else None


def _belongs_to(line: str, block: _Block) -> bool:
    """`Nyt nr: 28 17 …` is a detail of the command in hand, `Ret henvendelsen til …` a line of its reason."""
    if lines_of.details(line, block.known, anywhere=False)[1]:
        return True
    if block.command.text == "none" and not stands_alone(line) and lines_of.labelled(line, block.known):
        return True
    return block.command.text in ("reason", "person", "talk") and not is_sure(line)


def _orders(block: _Block, mail: Mail, setting: Setting, today: date) -> tuple[Order | Fault, ...]:
    """The order of a block; several where a list of addresses stands where one is expected."""
    if block.command.text == "person":
        return _newcomers(block, mail, setting, today)
    given = _given(block, setting)
    if given.strange:
        return _strange(block, given, setting)
    listed, rest = listed_emails(given.loose)
    if not block.command.is_for_each or "who" in given.written or len(listed) < 2:
        return (_order(block, given, setting, today),)
    word = block.command.word(setting.mailbox.language)
    each = [
        _order(
            replace(block, line=f"{word} {email}"),
            replace(given, written=dict(given.written), loose=f"{email} {rest}".strip()),
            setting,
            today,
        )
        for email in listed
    ]
    return (replace(each[0], line=block.line),) if isinstance(each[0], Fault) else tuple(each)


def _given(block: _Block, setting: Setting) -> _Given:
    """The labelled details of a block, beside the word and below it, and the rest."""
    command = block.command
    is_bare = command.text in ("none", "aside")
    loose, found = lines_of.details(
        block.rest, block.known if is_bare else block.aside, anywhere=command.text != "body"
    )
    written = dict(reversed(found))
    awaited: str | None = None
    below: list[str] = []
    strange: list[str] = []
    for line in lines_of.without_own_name(block.lines) if is_bare else _below(block):
        said = lines_of.plain(line)
        if command.takes_the_rest and any(text.strip() for text in below):
            below.append(line)
        elif awaited and said and not lines_of.labelled(said, block.known):
            written[awaited], awaited = said, None
        elif more := _details_below(said, block, is_bare=is_bare):
            written = dict(more) | written
            awaited = next((key for key, value in more if not value), None)
        elif command.takes_the_rest and (when := _when_below(line, command, written)):
            written |= when
        elif is_bare and said and (asks_for(command.name, [said]) or explains(command.name, said)):
            continue
        elif is_bare and said and not may_stand_below(said, command, loose, setting):
            strange.append(said)
        else:
            below.append(line if command.takes_the_rest else said)
    if is_bare:
        return _Given(written, " ".join([loose, *below]).strip(), strange=tuple(strange))
    if command.takes_the_rest and "network" not in written and (greeted := _greeted(below, setting)):
        written["network"] = greeted
    elif command.takes_the_rest and "network" not in written and _names_network(below, block, setting):
        written["network"] = lines_of.details(below.pop(), block.own, anywhere=False)[1][0][1]
    return _Given(written, loose, "\n".join(below).strip("\n"))


def _when_below(line: str, command: Command, written: dict[str, str]) -> dict[str, str]:
    """A line of nothing but when and where, above the text of a command that needs a date: `25. november kl. 13-15`."""
    said = line.strip(lines_of.BESIDE_DATES)  # `25. november` is no item of a list
    is_missing = any(one.key == "date" for one in command.fields) and "date" not in written
    told = when_and_where(said) if is_missing and said else None
    return told.written if told is not None and told.is_all else {}


def _below(block: _Block) -> Iterator[str]:
    """The lines below a command that writes to many; the dates of a series on one, wherever they stand."""

    def opens_series(line: str) -> bool | None:
        key = next((key for key, _ in _details_below(lines_of.plain(line), block, is_bare=False)), None)
        return None if key is None else block.command.field(key).type == "dates"

    return lines_of.with_series_joined(block.lines, opens_series)


def _greeted(below: list[str], setting: Setting) -> str:
    """The network that a text greets: `Kære alle i IT-netværket`."""
    first = next((line for line in below if line.strip()), "")
    named = named_networks(fold(first), setting.networks) if len(first.split()) <= _LONGEST_GREETING else ()
    keys = {one.key for one in named}
    is_greeting = without_greeting(lines_of.plain(first)) != lines_of.plain(first)
    return next((n.name for n in setting.networks if keys == {n.key}), "") if is_greeting else ""


def _names_network(below: list[str], block: _Block, setting: Setting) -> bool:
    """Whether the last line below a text says whom it goes to, as people add what they forgot above it."""
    while below and not below[-1].strip():
        below.pop()
    found = lines_of.details(lines_of.plain(below[-1]), block.own, anywhere=False)[1] if below else []
    return [key for key, _ in found] == ["network"] and is_network(found[0][1], setting)


def _strange(block: _Block, given: _Given, setting: Setting) -> tuple[Fault, ...]:
    """The lines that do not belong to the command; the first of them shows how it is written."""
    head = take_head(block.command, given.written, given.loose, given.text, setting)
    first, *others = given.strange
    shown = Fault(
        first, "unknown-line", {}, block.command, head.written, _missed(block.command, head.written)
    )
    return (shown, *(Fault(line, "unknown-line") for line in others))


def _missed(command: Command, written: Mapping[str, str]) -> dict[str, str]:
    """Of a command that is nothing without details, all that it may be given, where none was understood."""
    if command.is_for_each or set(written) - {"who"}:
        return {}
    return {one.key: "" for one in command.fields if "who" in command.head and one.key != "who"}


def _details_below(said: str, block: _Block, *, is_bare: bool) -> list[tuple[str, str]]:
    """The details of a line below the command; one without a colon only where nothing else may stand there."""
    before, found = lines_of.details(said, block.known, anywhere=False)
    if before and found and (first := lines_of.labelled(before, block.known)):
        return [first, *found]
    if found:
        return found if not before else []
    one = lines_of.labelled(said, block.known) if is_bare else None
    return [one] if one else []


def _order(block: _Block, given: _Given, setting: Setting, today: date) -> Order | Fault:
    head = take_head(block.command, given.written, given.loose, given.text, setting)
    if isinstance(head, Fault):
        return replace(head, line=head.line or block.line)
    return _read(block, head, setting, today)


def _read(block: _Block, head: Head, setting: Setting, today: date) -> Order | Fault:
    given: dict[str, Any] = {}
    wrong: dict[str, Wrong] = {}
    for one in block.command.fields:
        if head.written.get(one.key):
            value = read_value(one.type, head.written[one.key], setting, today)
        elif one.required:
            value = Wrong(f"missing-{one.key}", {})
        else:
            continue
        (wrong if isinstance(value, Wrong) else given)[one.key] = value
    text = head.text.strip()
    written = {**head.written, **({TEXT: text} if text else {})}
    if wrong:
        first = next(iter(wrong.values()))
        details = block.command.shown if not set(written) - set(wrong) else ()
        mended = dict.fromkeys((*wrong, *details), "")
        return Fault(block.line, first.code, first.facts, block.command, written, mended)
    return Order(block.command, block.line, given, written, text)


def _newcomers(block: _Block, mail: Mail, setting: Setting, today: date) -> tuple[Order | Fault, ...]:
    """The details of a person are read as those of a registration are; where there are none, in a mail handed on."""
    own: dict[str, str] = {}
    lines: list[str] = []
    for line in [block.rest, *(lines_of.plain(line) for line in block.lines)]:
        found = dict(lines_of.details(line, block.own, anywhere=False)[1])
        own = {key: found[key] for key in ("network", "seat") if key in found} | own
        if "seat" not in found:
            lines.append(line)
    people = read_newcomers(block.command.word(setting.mailbox.language).capitalize(), lines, setting)
    if len(people) == 1 and people[0].person == Person():
        networks = people[0].networks
        people = (
            tuple(replace(one, networks=networks or one.networks) for one in handed_on(mail, setting))
            or people
        )
    order = _read(block, Head(own, ""), setting, today)
    if isinstance(order, Fault):
        return (replace(order, written={**(people[0].written() if people else {}), **own}),)
    if not people:
        return (Fault(block.line, "several-people", {}, block.command, own, {}),)
    return tuple(
        replace(
            order,
            given={
                **order.given,
                "person": one.person,
                "network": order.given.get("network") or one.networks,
            },
            written=one.written() | own,
            text="\n".join(lines).strip(),
        )
        for one in people
    )
