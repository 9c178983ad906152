"""Queuing the letters of a decision: composed to their final bytes inside the transaction that decided them."""

from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from service.domain.decision import Letter
from service.domain.network import Network
from service.mail.compose import Composer, Thread
from service.mail.mail import Mail
from service.mail.reading import Setting
from service.office.budget import alerts_are_enough, check
from service.office.named import named_in_letter
from service.store.outbox import Outbox, OutboxRow
from service.store.registry import Registry


class LetterDesk:
    """Composes letters and puts them into the outbox."""

    def __init__(
        self,
        outbox: Outbox,
        registry: Registry,
        composer: Composer,
        settings: dict[str, Setting],
        timezone: tzinfo,
    ) -> None:
        self._outbox, self._registry, self._composer = outbox, registry, composer
        self._settings, self._timezone = settings, timezone

    def queue(
        self,
        letter: Letter,
        mail: Mail | None,
        caused_by: int | None,
        now: datetime,
        *,
        is_idle: bool = False,
    ) -> int | None:
        """Queues one letter; its outbox id, or None where it was queued before. Raises Flood.

        `is_idle`: the mail that caused it brought nothing about.
        """
        setting = self._settings[letter.mailbox]
        if self._outbox.has(letter.key):
            return None
        recipient = letter.to.email
        if letter.kind == "alert" and alerts_are_enough(self._outbox, recipient, now):
            return None
        to_officer = setting.mailbox.is_secretariat(recipient)
        check(self._outbox, letter, mail, now, to_officer=to_officer, is_idle=is_idle)
        network = _network(setting, letter.network)
        composed = self._composer.compose(
            self._local(letter),
            mailbox=setting.mailbox,
            network=network,
            reference=self._reference(setting, letter.conversation),
            thread=self._thread(letter, mail),
            now=now,
        )
        row = OutboxRow(
            key=letter.key,
            mailbox=letter.mailbox,
            kind=letter.kind,
            network=network.key if network else None,
            sender=setting.mailbox.address,
            recipient=recipient,
            subject=composed.subject,
            message_id=composed.message_id,
            conversation=letter.conversation,
            caused_by=caused_by,
            repeatable=letter.repeatable,
            raw=composed.raw,
            about=named_in_letter(letter, composed.subject, mail) - {setting.mailbox.address},
            fleeting=letter.fleeting,
            idle=is_idle,
            to_many=letter.to_many,
        )
        return self._outbox.queue(row, now)

    def _reference(self, setting: Setting, number: int | None) -> str | None:
        """The reference in the subject: FF-1001. The letters are for people, the number is what counts."""
        if number is None:
            return None
        conversation = self._registry.conversation(number)
        return setting.reference(conversation.networks, number) if conversation else None

    def _local(self, letter: Letter) -> Letter:
        """People are told the time on their own clock."""
        facts = {name: self._on_their_clock(fact) for name, fact in letter.facts.items()}
        shown = self._local(letter.shows) if letter.shows is not None else None
        return replace(letter, facts=facts, shows=shown)

    def _on_their_clock(self, fact: Any) -> Any:
        if isinstance(fact, datetime):
            return fact.astimezone(self._timezone)
        if isinstance(fact, dict):
            return {name: self._on_their_clock(part) for name, part in fact.items()}
        if isinstance(fact, list | tuple) and not hasattr(fact, "_fields"):
            return type(fact)(self._on_their_clock(part) for part in fact)
        return fact

    def _thread(self, letter: Letter, mail: Mail | None) -> Thread | None:
        if letter.thread == "mail" and mail is not None:
            return Thread(mail.message_id, (*mail.references, *mail.in_reply_to), mail.subject)
        if letter.thread == "conversation" and letter.conversation is not None:
            began = self._registry.conversation(letter.conversation)
            return Thread(began.message_id, (), began.subject) if began else None
        return None


def _network(setting: Setting, key: str | None) -> Network | None:
    """The network that a letter is about; in a mailbox that serves but one, that one."""
    if key is None:
        return setting.networks[0] if len(setting.networks) == 1 else None
    return next((network for network in setting.networks if network.key == key), None)
