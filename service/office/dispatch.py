"""The outbox's and the filing's side of the office: what the courier and the filer take, and what they report."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from service.failpoint import reach
from service.mail.reading import Setting
from service.office.office import Office
from service.office.progress import Progress
from service.store.db import Database, writing
from service.store.mailings import Mailings
from service.store.outbox import Sendable
from service.workflows import delivery

log = logging.getLogger("tovholder.office")

# How long a letter waits after its first, second … temporary refusal (RFC 5321 §4.5.4.1), and when we give up.
# The first ones are short: a connection that was cut is often back at once.
_WAITS = tuple(timedelta(minutes=m) for m in (0.05, 0.25, 1, 5, 15, 30, 60))
GIVE_UP = timedelta(days=4)
# A server that takes a letter and breaks off, each time, may have had it each time.
MOST_REPEATS = 3
FILED_AT_ONCE = 200
_FINAL = 500

State = Literal["sent", "refused", "later", "uncertain", "untried"]


class Dispatch:
    """Every step is a transaction of its own, so that a crash leaves at most the letters in hand uncertain."""

    def __init__(self, db: Database, office: Office, settings: Mapping[str, Setting]) -> None:
        self._db, self._office, self._settings = db, office, settings
        self._progress = Progress(Mailings(db))

    def is_waiting(self, mailbox: str, now: datetime) -> bool:
        """Is there a letter that could be sent now?"""
        return self._office.outbox.is_due(mailbox, now)

    def take(self, mailbox: str, limit: int, now: datetime, *, ahead: int = 0) -> list[Sendable]:
        """Marks up to `limit` letters that are due as being sent, and `ahead` more that are harmless to repeat."""
        self._progress.begin(mailbox, now)
        with writing(self._db):
            letters = self._office.outbox.take(mailbox, limit, now, ahead=ahead)
        reach("office.taken")
        return letters

    def settle(self, outcomes: list[tuple[int, State, int | None, str]], now: datetime) -> None:
        """What became of letters: (id, state, SMTP reply code, the server's words)."""
        with writing(self._db):
            for letter, state, code, detail in outcomes:
                if state == "untried":
                    self._office.outbox.give_back(letter)
                elif state == "later" or (state == "uncertain" and self._may_repeat(letter)):
                    self._later(letter, code, detail, now)
                else:
                    self._settle(letter, state, code, detail, now)
        reach("office.settled")
        self._progress.go_on(now)

    def recover(self, now: datetime) -> int:
        """At the start: letters that a dead process had in hand. Nobody knows how it went; how many there were.

        What is harmless to repeat is queued again, the rest is told to the officers, never sent blindly.
        """
        with writing(self._db):
            interrupted = self._office.outbox.interrupted()
            for letter, repeatable in interrupted:
                detail = "the service stopped while the letter was being sent"
                if repeatable:
                    self._office.outbox.postpone(letter, now, None, detail)
                else:
                    self._settle(letter, "uncertain", None, detail, now)
        return len(interrupted)

    def to_file(self, mailbox: str) -> list[tuple[int, int, int]]:
        """(inbox id, UIDVALIDITY, UID) of handled mail that is to be moved."""
        return self._office.inbox.to_file(mailbox, FILED_AT_ONCE)

    def filed(self, ids: list[int]) -> None:
        """These mails were moved, or are gone."""
        with writing(self._db):
            self._office.inbox.filed(ids)
        reach("office.filed")

    def _may_repeat(self, letter: int) -> bool:
        """Is it harmless to send this letter again, and has that not been done too often?"""
        return self._office.outbox.is_repeatable(letter) and (
            self._office.outbox.attempts(letter) <= MOST_REPEATS
        )

    def _later(self, letter: int, code: int | None, detail: str, now: datetime) -> None:
        row = self._office.outbox.letter(letter)
        if code is not None and code >= _FINAL:
            # Said to the mailbox, which may not send: the courier waits, and the letter is due when it may.
            self._office.outbox.postpone(letter, now, code, detail)
            return
        if now - row["queued_at"] > GIVE_UP:
            self._settle(letter, "refused", code, f"given up after {GIVE_UP.days} days: {detail}", now)
            return
        wait = _WAITS[min(row["attempts"], len(_WAITS)) - 1]
        self._office.outbox.postpone(letter, now + wait, code, detail)

    def _settle(
        self,
        letter: int,
        state: Literal["sent", "refused", "uncertain"],
        code: int | None,
        detail: str,
        now: datetime,
    ) -> None:
        self._office.outbox.settle(letter, state, code, detail, now)
        if state == "sent":
            return
        row = self._office.outbox.letter(letter)
        log.warning("letter %d of %s: %s, %s", letter, row["mailbox"], state, code or "no reply code")
        mailbox = self._settings.get(row["mailbox"])
        # An alert that cannot be delivered is not told by another alert.
        if mailbox is None or row["kind"] == "alert":
            return
        about = (mailbox.mailbox, letter, row["recipient"], row["subject"])
        if state == "refused":
            told = delivery.refused(*about, f"{code or ''} {detail}".strip(), now)
        else:
            told = delivery.uncertain(*about, now)
        if self._office.outbox.is_fleeting(letter):
            # Its recipient has been erased: what is told of it goes as it does.
            told = replace(told, letters=tuple(replace(alert, fleeting=True) for alert in told.letters))
        self._office.carry_out(told, row["mailbox"], now)
