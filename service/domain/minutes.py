"""Minutes of a meeting: what was said under each case, what was decided, and who is to do what."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Section = Literal["text", "comments", "decisions", "follow_ups"]


@dataclass(frozen=True, slots=True)
class Task:
    """Something that was promised. `owner` is as the minutes call whoever has it; None where they name nobody."""

    text: str
    owner: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that stand together under one heading, each without line breaks."""

    section: Section
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutedCase:
    """One case as it was dealt with. `number` is 7/23, or 3 in a network that counts each agenda anew.

    `links` are the web addresses that stand alone, as at the foot of a page.
    """

    number: str
    title: str
    passages: tuple[Passage, ...] = ()
    decisions: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    links: tuple[str, ...] = ()

    def paragraphs(self, section: Section) -> tuple[str, ...]:
        """All that stands in sections of this kind."""
        return tuple(
            each for passage in self.passages if passage.section == section for each in passage.paragraphs
        )


@dataclass(frozen=True, slots=True)
class MinutesText:
    """Minutes as their writer gave them: `opening` are the lines above the first case."""

    opening: tuple[str, ...] = ()
    cases: tuple[MinutedCase, ...] = ()


MinutesState = Literal["draft", "approved", "superseded"]
Voice = Literal["approved", "objected", "withdrew"]


@dataclass(frozen=True, slots=True)
class Minutes:
    """One version of the minutes of a meeting; as a change, it is from now on like this.

    `number` is that of its conversation. A `draft` goes round until the last moment of `deadline`; `approved` is for
    good, `by_silence` tells how; a later version makes either `superseded`. `officer` gave the text, in the mail
    whose key is `mail`, or corrected what was given there; its files go along. `present` and `absent` are as the
    list of them reads.
    """

    number: int
    mailbox: str
    network: str
    meeting: int
    version: int
    state: MinutesState
    text: MinutesText
    officer: str
    mail: str
    opened: datetime
    deadline: datetime
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    approved: datetime | None = None
    by_silence: bool = False

    @property
    def networks(self) -> tuple[str, ...]:
        """Of a conversation about it."""
        return (self.network,)

    @property
    def subject(self) -> str:
        """Of a conversation about it, which no mail of a person began."""
        return ""

    @property
    def message_id(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Voiced:
    """Somebody has said something of the minutes of that number; what was said last counts."""

    minutes: int
    email: str
    voice: Voice
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class CaseChange:
    """What is other about a case than in the version before: paragraphs that came, and those that went.

    Without a number it is about what stands above the first case, or about who was `present` or `absent`.
    """

    number: str
    title: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    about: Literal["present", "absent"] | None = None


def changes_between(before: Minutes, after: Minutes) -> tuple[CaseChange, ...]:
    """Who was there, and then case by case, in the order of the later version."""
    was, now = _by_case(before.text), _by_case(after.text)
    found = [
        CaseChange(
            "", "", _others(after.present, before.present), _others(before.present, after.present), "present"
        ),
        CaseChange(
            "", "", _others(after.absent, before.absent), _others(before.absent, after.absent), "absent"
        ),
    ]
    for heading in dict.fromkeys((*now, *was)):
        old, new = was.get(heading, ()), now.get(heading, ())
        added = tuple(each for each in new if each not in old)
        removed = tuple(each for each in old if each not in new)
        found.append(CaseChange(*heading, added, removed))
    return tuple(each for each in found if each.added or each.removed)


def _others(people: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are not among the `known`, with their organisation or without."""
    names = {each.partition(" (")[0] for each in known}
    return tuple(each for each in people if each.partition(" (")[0] not in names)


def _by_case(text: MinutesText) -> dict[tuple[str, str], tuple[str, ...]]:
    cases = {
        (case.number, case.title): tuple(each for passage in case.passages for each in passage.paragraphs)
        for case in text.cases
    }
    return {("", ""): text.opening, **cases}
