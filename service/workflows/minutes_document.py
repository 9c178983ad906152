"""The minutes as a document: what its pages tell, whether they go out with a letter or are published."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any

from service.domain.copies import Unreached
from service.domain.decision import Letter, Print
from service.domain.meeting import Meeting
from service.domain.minutes import MinutedCase, Minutes, Passage, Task
from service.domain.network import Language
from service.mail import written_dates
from service.mail.words.commands import COMMAND_WORDS
from service.mail.words.minutes import DRAFT
from service.workflows.minutes_given import is_document


@dataclass(frozen=True, slots=True)
class Approval:
    """How minutes were approved: by `count` people, and by silence or not.

    `names` are theirs, empty where only is to be told how many; `unreached` likewise of those who could not be asked.
    """

    at: datetime
    by_silence: bool
    count: int
    names: tuple[str, ...] = ()
    unreached_count: int = 0
    unreached: tuple[tuple[str, Unreached], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One version of the minutes of `meeting`, on the clock of `zone`.

    `network` and `sender` are the names of the network and of its mailbox. `replaces` is the version that was in force
    before. Where only organisations are told of those who came, `present_count` is how many came, and `absent_count`
    how many sent regrets.
    """

    meeting: Meeting
    minutes: Minutes
    network: str
    sender: str
    zone: tzinfo
    approval: Approval | None = None
    replaces: Minutes | None = None
    present_count: int | None = None
    absent_count: int | None = None

    def facts(self, language: Language) -> dict[str, Any]:
        """What a template tells."""
        meeting, minutes = self.meeting, self.minutes
        return {
            "network": self.network,
            "sender": self.sender,
            "at": self._at(),
            "meeting": {
                "title": meeting.title,
                "network": self.network,
                "group": meeting.group,
                "span": written_dates.span(meeting.starts, meeting.ends, language),
                "place": meeting.place,
            },
            "version": minutes.version,
            "answer_by": minutes.deadline.astimezone(self.zone) if self.approval is None else None,
            "approval": self._approval(),
            "replaces": self._replaced(),
            "present": _people(minutes.present, self.present_count),
            "absent": _people(minutes.absent, self.absent_count),
            "opening": list(minutes.text.opening),
            "cases": [_case(case) for case in minutes.text.cases],
            # The officer gave them as a file of which no text is known.
            "is_elsewhere": not (minutes.text.opening or minutes.text.cases),
        }

    def print(self, language: Language) -> Print:
        """The same as a PDF."""
        word = COMMAND_WORDS["minutes"][language][0].lower()
        draft = f"-{DRAFT[language]}" if self.approval is None else ""
        name = f"{word}-{self.meeting.starts:%Y-%m-%d}-v{self.minutes.version}{draft}.pdf"
        return Print(name, "minutes/sheet.typ", language, self.facts(language), self._at())

    def _at(self) -> datetime:
        return (self.approval.at if self.approval else self.minutes.opened).astimezone(self.zone)

    def _approval(self) -> dict[str, Any] | None:
        if self.approval is None:
            return None
        return {
            "at": self.approval.at.astimezone(self.zone),
            "by_silence": self.approval.by_silence,
            "count": self.approval.count,
            "names": list(self.approval.names),
            "unreached_count": self.approval.unreached_count,
            "unreached": [{"name": name, "why": why} for name, why in self.approval.unreached],
        }

    def _replaced(self) -> dict[str, Any] | None:
        before = self.replaces
        if before is None or before.approved is None:
            return None
        return {"version": before.version, "approved": before.approved.astimezone(self.zone)}


def in_force(versions: Iterable[Minutes]) -> Minutes | None:
    """The version of the same minutes that is approved, until a later one is."""
    return next((each for each in versions if each.state == "approved"), None)


def with_document(letters: Iterable[Letter], document: Document) -> tuple[Letter, ...]:
    """The letters with the document as a PDF, set once in each language; none where the officer gave one."""
    found = tuple(letters)
    if any(map(is_document, found[0].attachments if found else ())):
        return found
    prints = {language: document.print(language) for language in {letter.language for letter in found}}
    return tuple(replace(letter, prints=(prints[letter.language],)) for letter in found)


def _people(names: Sequence[str], count: int | None) -> dict[str, Any]:
    return {"names": list(names), "count": len(names) if count is None else count}


def _case(case: MinutedCase) -> dict[str, Any]:
    return {
        "number": case.number,
        "title": case.title,
        "parts": [part for passage in case.passages for part in _parts(passage, case)],
        "links": list(case.links),
    }


def _parts(passage: Passage, case: MinutedCase) -> Iterator[dict[str, Any]]:
    """What stands together. Under what is to be followed up decisions may stand that nobody has to see to."""
    if passage.section != "follow_ups":
        yield {"section": passage.section, "paragraphs": list(passage.paragraphs)}
        return
    tasks = {task.text: task for task in case.tasks}
    found = [each for each in passage.paragraphs if each in tasks or not _decides(each, case)]
    if decisions := [each for each in passage.paragraphs if each not in found]:
        yield {"section": "decisions", "paragraphs": decisions}
    if found:
        yield {"section": "follow_ups", "tasks": [_task(tasks.get(each, Task(each))) for each in found]}


def _decides(paragraph: str, case: MinutedCase) -> bool:
    return any(decision in paragraph for decision in case.decisions)


def _task(task: Task) -> dict[str, Any]:
    return {"text": task.text, "owner": task.owner, "due": task.due}
