"""Who lives the year, and what each of them does with a letter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage
from typing import Literal

PartStat = Literal["ACCEPTED", "DECLINED", "TENTATIVE"]


@dataclass(frozen=True, slots=True)
class Received:
    """A letter as it lies in somebody's mail program. `kind` and `network` are those of its X-Tovholder."""

    kind: str
    network: str
    mail: EmailMessage

    @property
    def subject(self) -> str:
        return str(self.mail["Subject"])

    @property
    def text(self) -> str:
        """Its text part."""
        part = self.mail.get_body(("plain",))
        return str(part.get_content()) if isinstance(part, EmailMessage) else ""

    @property
    def calendar(self) -> str | None:
        """Its calendar part, which a calendar program would show with buttons."""
        for part in self.mail.walk():
            if part.get_content_type() == "text/calendar" and isinstance(part, EmailMessage):
                return str(part.get_content())
        return None


@dataclass(frozen=True, slots=True)
class Reaction:
    """What somebody does `after` a letter: replies in words of the phrasebook, or presses a button of the calendar.

    `fills`: the words go below the headings of a frame in the letter. `is_automatic`: it is the mail program that
    replies.
    """

    after: timedelta
    words: str = ""
    button: PartStat | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    fills: bool = False
    is_automatic: bool = False


# What a person does with one kind of letter, None: nothing.
Habit = Callable[[Received], Reaction | None]


@dataclass(eq=False)
class Person:
    """Somebody who writes mail. `mailbox` is the network's address that they write to."""

    name: str
    email: str
    organisation: str
    mailbox: str
    network: str
    phone: str = ""
    title: str = ""
    is_officer: bool = False
    habits: dict[str, Habit] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, str]:
        """What the phrasebook may put into this person's mails."""
        return {
            "name": self.name,
            "first": self.name.partition(" ")[0],
            "email": self.email,
            "organisation": self.organisation,
            "phone": self.phone,
            "title": self.title,
            "network": self.network,
        }


def says(words: str, after: timedelta, **facts: str) -> Habit:
    """Always answers so."""
    return lambda _: Reaction(after, words, facts=facts)


def fills(words: str, after: timedelta, **facts: str) -> Habit:
    """Writes the words below the headings of the frame in the letter."""
    return lambda _: Reaction(after, words, facts=facts, fills=True)


def presses(button: PartStat, after: timedelta) -> Habit:
    """Answers with the calendar's button."""
    return lambda _: Reaction(after, button=button)


def once(habit: Habit) -> Habit:
    """Only the first letter of the kind is met so."""
    return in_turn(habit, None)


def in_turn(*habits: Habit | None) -> Habit:
    """The first letter of the kind meets the first habit, the next the second; the last stays."""
    left = list(habits)

    def react(letter: Received) -> Reaction | None:
        habit = left.pop(0) if len(left) > 1 else left[0]
        return habit(letter) if habit else None

    return react


def unasked(habit: Habit) -> Habit:
    """Does so with what begins a conversation, and not with the receipt of an answer."""
    return lambda letter: None if letter.subject.startswith("SV:") else habit(letter)


def where(subject: str, habit: Habit, otherwise: Habit | None = None) -> Habit:
    """Does so where the letter's subject begins with `subject`."""

    def react(letter: Received) -> Reaction | None:
        chosen = habit if letter.subject.startswith(subject) else otherwise
        return chosen(letter) if chosen else None

    return react


def is_out(after: timedelta) -> Habit:
    """The mail program answers that its owner is on holiday."""
    return lambda _: Reaction(after, "away", is_automatic=True)
