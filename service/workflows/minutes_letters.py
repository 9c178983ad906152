"""The letters about the minutes of one meeting, in one version."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from service.domain.decision import Attachment, Letter
from service.domain.meeting import Meeting
from service.domain.minutes import CaseChange, MinutedCase, Minutes, Passage
from service.domain.minutes_round import Outcome
from service.domain.network import Address, Language
from service.mail.reading import Setting
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import network_of
from service.workflows.minutes_document import Approval, Document


class MinutesLetters:
    """`languages` by address, the network's where none is known; `names` likewise, the address where none is."""

    def __init__(
        self,
        setting: Setting,
        meeting: Meeting,
        minutes: Minutes,
        people: Mapping[str, tuple[str, Language]],
    ) -> None:
        self.setting, self.meeting, self.minutes = setting, meeting, minutes
        self.network = network_of(setting, meeting)
        self._people = people
        self._shown, self._meeting = shown_minutes(minutes), shown(meeting, self.network)

    def draft(self, email: str, files: tuple[Attachment, ...], changed: Iterable[CaseChange]) -> Letter:
        """The draft to somebody who is to approve it; `changed` since the version before, empty for the first."""
        facts = {
            "minutes": self._shown,
            "silence": self.network.charter.minutes.silence,
            "changed": [_changed(each) for each in changed],
            "files": _names(files),
        }
        return self._to_member(email, "minutes-draft", "minutes/draft", facts, files)

    def document(
        self, now: datetime, outcome: Outcome | None = None, *, replaces: Minutes | None = None
    ) -> Document:
        """What goes with the letters as a PDF, on the clock of `now`: the draft, or with `outcome` what is approved."""
        return Document(
            self.meeting,
            self.minutes,
            self.network.name,
            self.setting.mailbox.name,
            now.tzinfo or UTC,
            self._approval(outcome) if outcome else None,
            replaces,
        )

    def reminder(self, email: str) -> Letter:
        """The deadline is over and the person has said nothing: the draft once more."""
        return self._to_member(email, "minutes-draft", "minutes/reminder", {"minutes": self._shown}, ())

    def final(self, email: str, outcome: Outcome, files: tuple[Attachment, ...]) -> Letter:
        """The minutes, approved, and how."""
        facts = {
            "minutes": self._shown,
            "since": outcome.since,
            "by_silence": outcome.by_silence,
            "approved_by": self._names_of(outcome.approved),
            "unreached": self._unreached(outcome),
            "files": _names(files),
        }
        return self._to_member(email, "minutes", "minutes/final", facts, files)

    def overdue(self, outcome: Outcome) -> tuple[Letter, ...]:
        """To the officers: the deadline is over, and these have not approved it."""
        facts = {
            "approved_by": self._names_of(outcome.approved),
            "silent": self._names_of(outcome.silent),
            "unreached": self._unreached(outcome),
        }
        return self._to_officers("minutes/overdue", "overdue", facts)

    def disputed(self, outcome: Outcome) -> tuple[Letter, ...]:
        """To the officers: the deadline is over, and an objection stands."""
        facts = {
            "approved_by": self._names_of(outcome.approved),
            "objecting": self._names_of(outcome.objecting),
        }
        return self._to_officers("minutes/disputed", "disputed", facts)

    def correction(self, key: str, who: Address, what: str, words: str) -> tuple[Letter, ...]:
        """To the officers: somebody says something of the minutes that only a person can deal with."""
        facts = {"minutes": self._shown, "what": what, "who": who, "words": words}
        return self._to_officers("minutes/correction", key, facts)

    def answer(self, to: Address, key: str, kind: str, template: str, facts: Mapping[str, Any]) -> Letter:
        """To somebody who wrote about the minutes, in the thread of that."""
        return Letter(
            key=key,
            kind=kind,
            template=template,
            to=to,
            mailbox=self.minutes.mailbox,
            language=self._language(to.email),
            network=self.network.key,
            facts={"meeting": self._meeting, **facts},
            conversation=self.minutes.number,
        )

    def _to_member(
        self,
        email: str,
        kind: str,
        template: str,
        facts: Mapping[str, Any],
        files: tuple[Attachment, ...],
    ) -> Letter:
        return Letter(
            key=f"minutes/{self.minutes.number}/{template.partition('/')[2]}/{email}",
            kind=kind,
            template=template,
            to=Address(self._people.get(email, ("", ""))[0], email),
            mailbox=self.minutes.mailbox,
            language=self._language(email),
            network=self.network.key,
            facts={"meeting": self._meeting, **facts},
            conversation=self.minutes.number,
            thread="new",
            # One who is reminded has the draft already, which alone is a copy to approve.
            to_many=template != "minutes/reminder",
            attachments=files,
        )

    def _to_officers(self, template: str, key: str, facts: Mapping[str, Any]) -> tuple[Letter, ...]:
        """The one who gave the minutes; all, where that one is no officer any more."""
        officers = self.setting.mailbox.secretariat
        own = tuple(officer for officer in officers if officer.email == self.minutes.officer)
        return tuple(
            Letter(
                key=f"minutes/{self.minutes.number}/{key}/{officer.email}",
                kind="minutes-correction",
                template=template,
                to=officer,
                mailbox=self.minutes.mailbox,
                language=self.setting.mailbox.language,
                network=self.network.key,
                facts={"meeting": self._meeting, **facts},
                conversation=self.minutes.number,
                thread="new",
            )
            for officer in own or officers
        )

    def _language(self, email: str) -> Language:
        return self._people[email][1] if email in self._people else self.network.language

    def _name(self, email: str) -> str:
        return self._people.get(email, ("", ""))[0] or email

    def _approval(self, outcome: Outcome) -> Approval:
        return Approval(
            outcome.since,
            outcome.by_silence,
            len(outcome.approved),
            tuple(self._names_of(outcome.approved)),
            len(outcome.unreached),
            tuple((self._name(email), why) for email, why in outcome.unreached),
        )

    def _unreached(self, outcome: Outcome) -> list[dict[str, str]]:
        return [{"name": self._name(email), "why": why} for email, why in outcome.unreached]

    def _names_of(self, emails: Iterable[str]) -> list[str]:
        return [self._name(email) for email in emails]


def skeleton_key(meeting: Meeting, officer: str) -> str:
    """That of the letter in which the officer of this address is asked for minutes."""
    return f"skeleton/{meeting.number}/{officer}"


def shown_minutes(minutes: Minutes) -> dict[str, Any]:
    """What a letter tells of minutes."""
    return {
        "version": minutes.version,
        "state": minutes.state,
        "deadline": minutes.deadline,
        "present": list(minutes.present),
        "absent": list(minutes.absent),
        "opening": "\n".join(minutes.text.opening),
        "cases": [_case(case) for case in minutes.text.cases],
    }


def _case(case: MinutedCase) -> dict[str, Any]:
    return {
        "heading": f"{case.number} {case.title}".strip(),
        "passages": [_passage(passage) for passage in case.passages],
        "links": list(case.links),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    """Comments, decisions and follow-ups are lists; text is paragraphs."""
    if passage.section == "text":
        return {"section": "text", "words": "\n\n".join(passage.paragraphs)}
    return {"section": passage.section, "words": _list(passage.paragraphs)}


def _changed(change: CaseChange) -> dict[str, Any]:
    return {
        "heading": f"{change.number} {change.title}".strip(),
        "about": change.about,
        "added": _list(change.added),
        "removed": _list(change.removed),
    }


def _list(paragraphs: Iterable[str]) -> str:
    return "\n".join(f"- {paragraph}" for paragraph in paragraphs)


def _names(files: Iterable[Attachment]) -> list[str]:
    return [file.filename for file in files]
