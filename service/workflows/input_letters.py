"""The letters about one round of input."""

from collections.abc import Iterable, Mapping
from typing import Any

from service.domain.decision import Attachment, Letter, Print
from service.domain.input_round import Asked, InputAnswer, InputRound, Party
from service.domain.member import Person
from service.domain.network import Address, Language, Network
from service.domain.registry import Registry
from service.mail.reading import Setting


class InputLetters:
    """Writes to those who are asked, in their own language, and to the officer who asks."""

    def __init__(self, registry: Registry, setting: Setting, round_: InputRound) -> None:
        self._registry, self.setting, self.round = registry, setting, round_
        self.network = network_of(setting, round_)
        self._shown = shown_round(round_, self.network)

    def asking(self, one: Asked, files: tuple[Attachment, ...]) -> Letter:
        """What is asked, to one of those who are."""
        facts = {"round": self._shown, "files": [file.filename for file in files]}
        return self._to_asked(one, "call-for-items", "input/asked", "asked", facts, files)

    def reminder(self, one: Asked, days: int) -> Letter:
        """To somebody who is silent, so many days before the deadline."""
        return self._to_asked(
            one, "reminder", "input/reminder", f"reminder-{days}", {"round": self._shown}, ()
        )

    def withdrawn(self, one: Asked) -> Letter:
        """Nobody asks any more."""
        return self._to_asked(one, "changed", "input/withdrawn", "withdrawn", {"round": self._shown}, ())

    def receipt(
        self, to: Address, key: str, kind: str, facts: Mapping[str, Any], template: str = "input/receipt"
    ) -> Letter:
        """To whoever has written, in the thread of that."""
        return Letter(
            key=key,
            kind=kind,
            template=template,
            to=to,
            mailbox=self.round.mailbox,
            language=self._language(to.email),
            network=self.network.key,
            facts={"round": self._shown, **facts},
            conversation=self.round.number,
        )

    def named(self, person: Person, by: InputAnswer) -> Letter:
        """To somebody who was named as a contact: by whom, for what, and how to object."""
        email = person.email or ""
        facts = {
            "round": self._shown,
            "contact": _details(person),
            "by": {"name": by.name or by.email, "organisation": by.organisation},
        }
        return Letter(
            key=f"input/{self.round.number}/named/{email}",
            kind="changed",
            template="input/named",
            to=Address(person.name or "", email),
            mailbox=self.round.mailbox,
            language=self._language(email),
            network=self.network.key,
            facts=facts,
            conversation=self.round.number,
            thread="new",
        )

    def late(self, key: str, answer: InputAnswer, files: tuple[Attachment, ...]) -> tuple[Letter, ...]:
        """To the officer: somebody has answered after the list of answers went out."""
        facts = {"answer": shown_answer(answer), "files": [file.filename for file in files]}
        return self.to_officers(key, "input/late", facts, files)

    def to_officers(
        self,
        key: str,
        template: str,
        facts: Mapping[str, Any],
        files: tuple[Attachment, ...] = (),
        prints: tuple[Print, ...] = (),
    ) -> tuple[Letter, ...]:
        """To the one who asked; to all, where that one is no officer any more."""
        officers = self.setting.mailbox.secretariat
        own = tuple(officer for officer in officers if officer.email == self.round.officer)
        return tuple(
            Letter(
                key=f"{key}/{officer.email}",
                kind="command-reply",
                template=template,
                to=officer,
                mailbox=self.round.mailbox,
                language=self.setting.mailbox.language,
                network=self.network.key,
                facts={"round": self._shown, **facts},
                conversation=self.round.number,
                thread="new",
                attachments=files,
                prints=prints,
            )
            for officer in own or officers
        )

    def _to_asked(
        self,
        one: Asked,
        kind: str,
        template: str,
        occasion: str,
        facts: Mapping[str, Any],
        files: tuple[Attachment, ...],
    ) -> Letter:
        return Letter(
            key=f"input/{self.round.number}/{occasion}/{one.email}",
            kind=kind,
            template=template,
            to=Address(one.name, one.email),
            mailbox=self.round.mailbox,
            language=self._language(one.email),
            network=self.network.key,
            facts=facts,
            conversation=self.round.number,
            thread="new",
            to_many=occasion == "asked",
            attachments=files,
        )

    def _language(self, email: str) -> Language:
        member = self._registry.member(email)
        return member.language if member else self.network.language


def network_of(setting: Setting, round_: InputRound) -> Network:
    """The network that is asked."""
    return next(network for network in setting.networks if network.key == round_.network)


def shown_round(round_: InputRound, network: Network) -> dict[str, Any]:
    """What a letter tells of a round."""
    return {
        "title": round_.title,
        "text": round_.text,
        "sort": round_.sort,
        "by_organisation": round_.by_organisation,
        "deadline": round_.deadline,
        "network": network.name,
        "opened": round_.opened,
    }


def shown_answer(answer: InputAnswer) -> dict[str, Any]:
    """What a letter tells of an answer."""
    return {
        "name": answer.name or answer.email,
        "email": answer.email,
        "organisation": answer.organisation,
        "at": answer.at,
        "words": answer.words,
        "is_nothing": answer.is_nothing,
        "contacts": [_details(person) for person in answer.contacts],
        "files": list(answer.files),
    }


def shown_standing(parties: Iterable[Party]) -> dict[str, Any]:
    """How many and who, by where they stand."""
    by_state: dict[str, list[str]] = {"answered": [], "nothing": [], "silent": []}
    unreached = []
    for party in parties:
        if party.state == "unreached":
            unreached.append({"name": party.name, "why": party.why})
        else:
            by_state[party.state].append(party.name)
    return {**by_state, "unreached": unreached}


def shown_contacts(people: Iterable[Person]) -> list[dict[str, str]]:
    """The details of each that are known."""
    return [_details(person) for person in people]


def _details(person: Person) -> dict[str, str]:
    details = {key: getattr(person, key) for key in ("name", "title", "email", "phone")}
    return {key: value or "" for key, value in details.items()}
