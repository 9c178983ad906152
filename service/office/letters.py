"""Queuing the letters of a decision: composed to their final bytes inside the transaction that decided them."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from functools import partial
from itertools import groupby, product
from typing import Any, Unpack

from service.domain.decision import Decision, Letter
from service.domain.network import LANGUAGES, Network
from service.mail.compose import Composed, Composer, Occasion, TemplateFault, Thread
from service.mail.form_letters import FormLetters, are_alike
from service.mail.mail import Mail
from service.mail.reading import Setting
from service.office.budget import alerts_are_enough, check
from service.office.named import named_in_letter
from service.store.outbox import Outbox, OutboxRow
from service.store.registry import Registry
from service.workflows import delivery

log = logging.getLogger("tovholder.office")

# Letters to many are composed and put into the outbox so many at a time: their bytes need not all be in memory.
_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Cause:
    """Why letters are written: the mail in hand and its row, None where there is none.

    `is_idle`: the mail brought nothing about.
    """

    mail: Mail | None = None
    inbox: int | None = None
    is_idle: bool = False


@dataclass(frozen=True, slots=True)
class BrokenTemplate:
    """A template of the operator's own, of which letters of `mailbox` are made, and what is wrong with it where."""

    mailbox: str
    path: str
    line: int
    fault: str


class LetterDesk:
    """Composes letters and puts them into the outbox. `timezone`: whose clock they speak of.

    Where the operator's own wording cannot be used, the shipped one is, and `alerts` has what the officers are told.
    """

    def __init__(
        self,
        outbox: Outbox,
        registry: Registry,
        composer: Composer,
        settings: dict[str, Setting],
        timezone: tzinfo,
    ) -> None:
        self._outbox, self._settings = outbox, settings
        self._broken: set[BrokenTemplate] = set()
        self._writer = partial(_Writer, registry, composer, settings, timezone, self._broken)

    def queue(self, letters: Sequence[Letter], cause: Cause, now: datetime) -> list[tuple[Letter, int]]:
        """Queues the letters of a decision, but those queued before; each with its outbox id. Raises Flood."""
        writer = self._writer(cause, now)
        queued: list[tuple[Letter, int]] = []
        for to_many, alike in groupby(letters, key=lambda letter: letter.to_many):
            if to_many:
                queued += self._queue_many(list(alike), writer, now)
            else:
                queued += [found for letter in alike for found in self._queue_one(letter, writer, cause, now)]
        return queued

    def found_broken(self, faults: Iterable[TemplateFault]) -> None:
        """Templates cannot be used: that concerns the mailboxes that have letters in their language."""
        for fault, (key, setting) in product(faults, self._settings.items()):
            spoken = {setting.mailbox.language, *(network.language for network in setting.networks)}
            if fault.path.partition("/")[0] not in {*LANGUAGES} - spoken:
                self._broken.add(BrokenTemplate(key, fault.path, fault.line, fault.text))

    def alerts(self, now: datetime) -> Iterator[tuple[str, Decision]]:
        """What the officers are still to be told of broken templates, and of which mailbox they are.

        That is letters too, which may find more that is broken: whoever carries one out asks again.
        """
        while self._broken:
            broken = self._broken.pop()
            box = self._settings[broken.mailbox].mailbox
            alert = delivery.broken_template(box, broken.path, broken.line, broken.fault, now)
            if not any(self._outbox.has(letter.key) for letter in alert.letters):
                log.error("templates/%s:%d: %s", broken.path, broken.line, broken.fault)
                yield box.key, alert

    def _queue_one(
        self, letter: Letter, writer: "_Writer", cause: Cause, now: datetime
    ) -> Iterator[tuple[Letter, int]]:
        if self._outbox.has(letter.key):
            return
        recipient = letter.to.email
        if letter.kind == "alert" and alerts_are_enough(self._outbox, recipient, now):
            return
        to_officer = self._settings[letter.mailbox].mailbox.is_secretariat(recipient)
        check(self._outbox, letter, cause.mail, now, to_officer=to_officer, is_idle=cause.is_idle)
        (outbox,) = self._outbox.queue_all([writer.row(letter)], now)
        yield letter, outbox

    def _queue_many(
        self, letters: list[Letter], writer: "_Writer", now: datetime
    ) -> Iterator[tuple[Letter, int]]:
        """Those have no budget to keep to."""
        for at in range(0, len(letters), _AT_A_TIME):
            chunk = letters[at : at + _AT_A_TIME]
            known = self._outbox.known([letter.key for letter in chunk])
            fresh = list({letter.key: letter for letter in chunk if letter.key not in known}.values())
            ids = self._outbox.queue_all(map(writer.row, fresh), now)
            yield from zip(fresh, ids, strict=True)


class _Writer:
    """Composes the letters of one decision: what they have in common once."""

    def __init__(
        self,
        registry: Registry,
        composer: Composer,
        settings: Mapping[str, Setting],
        timezone: tzinfo,
        broken: set[BrokenTemplate],
        cause: Cause,
        now: datetime,
    ) -> None:
        self._registry, self._settings, self._timezone = registry, settings, timezone
        self._broken = broken
        # In the operator's wording, and in the shipped one where that fails; letters to many are filled in.
        composers = [each for each in (composer, composer.fallback) if each is not None]
        self._composers: dict[bool, list[Composer | FormLetters]] = {
            False: [*composers],
            True: [FormLetters(each) for each in composers],
        }
        self._cause, self._now = cause, now
        self._references: dict[int, str | None] = {}
        self._latest: _Facts | None = None

    def row(self, letter: Letter) -> OutboxRow:
        """The letter as the outbox keeps it. Raises TemplateFault, and ValueError for an address that is none."""
        setting, cause = self._settings[letter.mailbox], self._cause
        network, recipient = _network(setting, letter.network), letter.to.email
        facts = self._facts(letter.facts)
        composed = self._composed(
            replace(letter, facts=facts.local, shows=letter.shows and self._local(letter.shows)),
            mailbox=setting.mailbox,
            network=network,
            reference=self._reference(setting, letter.conversation),
            thread=self._thread(letter),
            now=self._now,
        )
        return OutboxRow(
            key=letter.key,
            mailbox=letter.mailbox,
            kind=letter.kind,
            network=network.key if network else None,
            sender=setting.mailbox.address,
            recipient=recipient,
            subject=composed.subject,
            message_id=composed.message_id,
            conversation=letter.conversation,
            caused_by=cause.inbox,
            repeatable=letter.repeatable,
            raw=composed.raw,
            about=facts.named(composed.subject, cause.mail) - {setting.mailbox.address, recipient},
            fleeting=letter.fleeting,
            idle=cause.is_idle,
            to_many=letter.to_many,
        )

    def _composed(self, letter: Letter, **occasion: Unpack[Occasion]) -> Composed:
        """In the operator's own wording if that can be: what is wrong with it never stops a letter."""
        own, *shipped = self._composers[letter.to_many]
        try:
            return own.compose(letter, **occasion)
        except TemplateFault as fault:
            if not shipped:
                raise
            self._broken.add(BrokenTemplate(letter.mailbox, fault.path, fault.line, fault.text))
        return shipped[0].compose(letter, **occasion)

    def _facts(self, given: Mapping[str, Any]) -> "_Facts":
        if self._latest is None or not are_alike(given, self._latest.given):
            self._latest = _Facts(given, self._on_their_clock(dict(given)))
        return self._latest

    def _reference(self, setting: Setting, number: int | None) -> str | None:
        """The reference in the subject: FF-1001. The letters are for people, the number is what counts."""
        if number is None:
            return None
        if number not in self._references:
            conversation = self._registry.conversation(number)
            known = setting.reference(conversation.networks, number) if conversation else None
            self._references[number] = known
        return self._references[number]

    def _local(self, letter: Letter) -> Letter:
        """People are told the time on their own clock."""
        return replace(
            letter,
            facts=self._on_their_clock(dict(letter.facts)),
            shows=letter.shows and self._local(letter.shows),
        )

    def _on_their_clock(self, fact: Any) -> Any:
        if isinstance(fact, datetime):
            return fact.astimezone(self._timezone)
        if isinstance(fact, dict):
            return {name: self._on_their_clock(part) for name, part in fact.items()}
        if isinstance(fact, list | tuple) and not hasattr(fact, "_fields"):
            return type(fact)(self._on_their_clock(part) for part in fact)
        return fact

    def _thread(self, letter: Letter) -> Thread | None:
        mail = self._cause.mail
        if letter.thread == "mail" and mail is not None:
            return Thread(mail.message_id, (*mail.references, *mail.in_reply_to), mail.subject)
        if letter.thread == "conversation" and letter.conversation is not None:
            began = self._registry.conversation(letter.conversation)
            return Thread(began.message_id, (), began.subject) if began else None
        return None


@dataclass(frozen=True, slots=True)
class _Facts:
    """What letters tell, as it was given and on the clock of those who read it."""

    given: Mapping[str, Any]
    local: Mapping[str, Any]
    _named: dict[str, frozenset[str]] = field(default_factory=dict)

    def named(self, subject: str, answered: Mail | None) -> frozenset[str]:
        """Whom they name, and the subject, and who wrote what is answered."""
        if subject not in self._named:
            self._named[subject] = named_in_letter(self.given, subject, answered)
        return self._named[subject]


def _network(setting: Setting, key: str | None) -> Network | None:
    """The network that a letter is about; in a mailbox that serves but one, that one."""
    if key is None:
        return setting.networks[0] if len(setting.networks) == 1 else None
    return next((network for network in setting.networks if network.key == key), None)
