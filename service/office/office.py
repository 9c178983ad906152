"""The office: takes mail in, decides on it, and keeps the books for the couriers and filers.

Everything here runs on one thread, the desk, which owns the one connection that writes.
"""

import logging
import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from service.domain.decision import (
    Change,
    Confirmation,
    Decision,
    Enter,
    Letter,
    Question,
    Reason,
    Registration,
)
from service.failpoint import reach
from service.mail.compose import Composer, TemplateFault
from service.mail.echo import without_echo
from service.mail.mail import Mail
from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading import Reading, Setting
from service.mail.trust import Trust
from service.office.budget import Flood
from service.office.delivered import Delivered, Prepared, Receipt
from service.office.letters import Cause, LetterDesk
from service.office.named import named_in_mail
from service.office.thread import answered, identity, incoming
from service.office.told import told_of
from service.store.db import Database, StoreOutage, outages, savepoint, writing
from service.store.erasure import forget_settled
from service.store.inbox import Cursor, Filing, Inbox, InboxRow, InboxVerdict
from service.store.journal import Entry, Journal
from service.store.outbox import Outbox
from service.store.registry import Registry
from service.triage import triage
from service.workflows import WORKFLOWS, absence, bounces, delivery
from service.workflows.incoming import Incoming
from service.workflows.surroundings import Surroundings

log = logging.getLogger("tovholder.office")

# A conversation that has ended is kept for so long, for an answer that comes late.
CONVERSATIONS_KEPT = timedelta(days=60)
# FORTRYD takes back what an officer did within so long.
DEEDS_KEPT = timedelta(days=30)
# Who was invited to a meeting, and what they answered: so long after it.
ATTENDANCE_KEPT = timedelta(days=365)
# Whoever is back is not away on any clock a day later.
ABSENCES_KEPT = timedelta(days=1)
ECHOES = 5  # latest letters to an address whose words may come back in its mails


class Office:
    """Mail in, decision, letters out, over one database. `retention`: how long the bytes of mail are kept;
    `timezone`: whose clock letters speak of."""

    def __init__(
        self,
        db: Database,
        settings: Mapping[str, Setting],
        composer: Composer,
        retention: timedelta,
        timezone: tzinfo = UTC,
    ) -> None:
        self._db = db
        self._settings = dict(settings)
        self._retention, self._timezone = retention, timezone
        self.registry, self.inbox, self.outbox, self.journal = (
            Registry(db),
            Inbox(db),
            Outbox(db),
            Journal(db),
        )
        self._letters = LetterDesk(self.outbox, self.registry, composer, self._settings, timezone)

    def position(
        self, mailbox: str, uidvalidity: int, uidnext: int, since: datetime | None, now: datetime
    ) -> Cursor:
        """Where to read on.

        The first start begins at UIDNEXT, or at `since`. A new UIDVALIDITY means that every UID is new: all
        that arrived since the first start is looked at again, and what is known is recognised.
        """
        with writing(self._db):
            cursor = self.inbox.cursor(mailbox)
            if cursor is not None and cursor.uidvalidity == uidvalidity:
                return cursor
            if cursor is not None:
                fresh = Cursor(uidvalidity, 0, cursor.began, uidnext)
            elif since is not None:
                fresh = Cursor(uidvalidity, 0, since, uidnext)
            else:
                # INTERNALDATE knows whole seconds only: mail of this very second is ours.
                fresh = Cursor(uidvalidity, uidnext - 1, now.replace(microsecond=0), 0)
            self.inbox.begin(mailbox, fresh)
            return fresh

    def prepare(self, delivered: Delivered) -> Prepared:
        """Takes a mail apart and reads it: no database, so any thread may, while the desk is at work."""
        mail: Mail | None = None
        try:
            mail = parse(delivered.raw)
            return Prepared(delivered, mail, read(mail, self._settings[delivered.mailbox]))
        except Exception as bug:
            return Prepared(delivered, mail, bug=bug)

    def receive(self, delivered: Delivered, now: datetime) -> Receipt:
        """Deals with one mail."""
        return self.receive_all([self.prepare(delivered)], now)[0]

    def receive_all(self, prepared: Sequence[Prepared], now: datetime) -> list[Receipt]:
        """Deals with mails that wait together, in one commit; each is a savepoint of its own, all of it or nothing.

        Raises StoreOutage, with nothing recorded of any of them, and nothing else.
        """
        with writing(self._db):
            receipts = [self._receive(one, now) for one in prepared]
            reach("office.written")
        reach("office.committed")
        return receipts

    def _receive(self, prepared: Prepared, now: datetime) -> Receipt:
        delivered, mail = prepared.delivered, prepared.mail
        box = self._settings[delivered.mailbox].mailbox
        try:
            with savepoint(self._db):
                return self._decide(prepared, now)
        except StoreOutage:
            raise
        except Flood as flood:
            alert = delivery.flood(box, flood.recipient, flood.letters, now)
            return self._leave(delivered, mail, "doubt", alert, now)
        except Exception as bug:
            # One mail's bug must not stop the mailbox.
            log_bug(f"mail {delivered.mailbox}/{delivered.uid}", bug)
            sender = mail.from_.email if mail and mail.from_ else None
            key = f"{delivered.mailbox}/{delivered.uidvalidity}/{delivered.uid}"
            alert = delivery.failed(box, key, sender, mail.subject if mail else None, now)
            return self._leave(delivered, mail, "failed", alert, now)

    def _decide(self, prepared: Prepared, now: datetime) -> Receipt:
        reach("office.begun")
        delivered = prepared.delivered
        if self._dealt_with(delivered):
            return Receipt("known")
        mail, reading = self._without_echo(*prepared.understood(), self._settings[delivered.mailbox])
        known = self.inbox.known(delivered.mailbox, delivered.uidvalidity, delivered.uid, identity(mail))
        if known is not None:
            return self._copy(delivered, mail, known)
        if not delivered.raw:
            withheld = delivery.withheld(self._settings[delivered.mailbox].mailbox, delivered.uid, now)
            return self._leave(delivered, mail, "doubt", withheld, now)
        setting = self._settings[delivered.mailbox]
        answers = answered(self.outbox, delivered.mailbox, mail)
        asked = incoming(delivered, mail, reading, setting, answers)
        verdict = triage(self.registry, asked)
        self._advance(delivered)
        if verdict.verdict == "automatic":
            self._note(asked, delivered, now)
        if verdict.verdict in ("automatic", "not-ours"):
            return Receipt(verdict.verdict)
        if verdict.workflow is None:
            self._remember(delivered, mail, "doubt", verdict.reason, "none")
            return Receipt("doubt")
        decision = verdict.workflow.decide(self.registry, verdict.intent, now.astimezone(self._timezone))
        reach("office.decided")
        kept: tuple[InboxVerdict, Filing] = ("doubt", "none") if decision.left else ("handled", "wanted")
        row = self._remember(delivered, mail, kept[0], decision.reason, kept[1], decision.workflow)
        letters = self.carry_out(decision, delivered.mailbox, now, mail, row)
        return Receipt("doubt" if decision.left else "handled", letters, to_file=not decision.left)

    def _note(self, told: Incoming, delivered: Delivered, now: datetime) -> None:
        """What a machine's mail tells is noted; the mail itself is left as it is, and has no row."""
        for noted in (absence.noted, bounces.noted):
            fact = noted(self.registry, told, now.astimezone(self._timezone))
            if fact is not None:
                self.carry_out(fact, delivered.mailbox, now)

    def _without_echo(self, mail: Mail, reading: Reading, setting: Setting) -> tuple[Mail, Reading]:
        """What a person's mail repeats of our letters is not the person's word; officers are read line by line."""
        if mail.from_ is None or setting.mailbox.is_secretariat(mail.from_.email):
            return mail, reading
        letters = self.outbox.latest_to(mail.from_.email, ECHOES)
        own = without_echo(mail, [parse(letter).text for letter in letters])
        return (mail, reading) if own is mail else (own, read(own, setting))

    def _dealt_with(self, delivered: Delivered) -> bool:
        cursor = self.inbox.cursor(delivered.mailbox)
        return (
            cursor is not None
            and cursor.uidvalidity == delivered.uidvalidity
            and delivered.uid <= cursor.after
        )

    def _copy(self, delivered: Delivered, mail: Mail, known: int) -> Receipt:
        """The same mail again: no effect. A second delivery of handled mail is filed; what a person put back stays."""
        self._advance(delivered)
        first = self.inbox.row(known)
        # Under a new UIDVALIDITY the same arrival is the mail itself, seen again; under the old one, put back.
        same_arrival = (first.arrived, first.uidvalidity) == (delivered.arrived, delivered.uidvalidity)
        put_back = first.filing == "done" and same_arrival
        if first.filing == "none" or put_back:
            return Receipt("copy")
        reason = Reason("copy", f"the same mail as inbox {known}")
        self._remember(delivered, mail, "copy", reason, "wanted")
        return Receipt("copy", to_file=True)

    def _advance(self, delivered: Delivered) -> None:
        self.inbox.advance(delivered.mailbox, delivered.uidvalidity, delivered.uid)

    def _remember(
        self,
        delivered: Delivered,
        mail: Mail | None,
        verdict: InboxVerdict,
        reason: Reason,
        filing: Filing,
        workflow: str | None = None,
    ) -> int:
        return self.inbox.add(
            InboxRow(
                mailbox=delivered.mailbox,
                uidvalidity=delivered.uidvalidity,
                uid=delivered.uid,
                identity=identity(mail),
                arrived=delivered.arrived,
                verdict=verdict,
                workflow=workflow,
                code=reason.code,
                reason=reason.text,
                filing=filing,
                raw=None if verdict == "copy" else delivered.raw,
                about=named_in_mail(mail) - {self._address(delivered)} if mail else frozenset(),
            )
        )

    def _address(self, delivered: Delivered) -> str:
        return self._settings[delivered.mailbox].mailbox.address

    def _leave(
        self,
        delivered: Delivered,
        mail: Mail | None,
        verdict: Literal["doubt", "failed"],
        alert: Decision,
        now: datetime,
    ) -> Receipt:
        """The mail stays unread for a person, and the officers are told why. It never stops the mails behind it."""
        try:
            with savepoint(self._db):
                if self._dealt_with(delivered):
                    return Receipt("known")
                self._advance(delivered)
                row = self._remember(delivered, mail, verdict, alert.reason, "none")
                return Receipt(verdict, self.carry_out(alert, delivered.mailbox, now, None, row))
        except StoreOutage:
            raise
        except Exception as bug:
            log_bug(f"telling of mail {delivered.mailbox}/{delivered.uid}", bug)
            with savepoint(self._db):
                self._advance(delivered)
                self._remember(delivered, None, verdict, alert.reason, "none")
            return Receipt(verdict)

    def carry_out(
        self,
        decision: Decision,
        mailbox: str,
        now: datetime,
        mail: Mail | None = None,
        inbox: int | None = None,
    ) -> int:
        """Changes, letters and the journal's lines of one decision, in the open transaction; how many letters."""
        line = Entry("decided", decision.reason, mailbox, decision.workflow, inbox)
        self.journal.write(line, now)
        is_idle = mail is not None and not any(map(self._is_news, decision.changes))
        noted = self.registry.deeds.note(decision.changes) if decision.officer else []
        for change in decision.changes:
            told = told_of(change, line, self.registry, self._settings, now)
            touched = self.registry.apply(change, now)
            if told is not None:
                self.journal.write(told, now)
            if isinstance(change, Enter):
                for network in change.networks:
                    self.journal.write(replace(line, event="entered", member=touched, network=network), now)
        if decision.officer:
            self.registry.deeds.keep(noted, decision.changes, mailbox, decision.officer, inbox, now)
        queued = self._letters.queue(decision.letters, Cause(mail, inbox, is_idle), now)
        self.journal.write_all([_queued(line, letter, outbox) for letter, outbox in queued], now)
        alerts = sum(self.carry_out(alert, box, now) for box, alert in self._letters.alerts(now))
        return len(queued) + alerts + (self._anew(decision.proved, now) if decision.proved else 0)

    def found_broken(self, faults: Iterable[TemplateFault], now: datetime) -> None:
        """Templates of the operator's own cannot be used: the officers are told."""
        self._letters.found_broken(faults)
        with writing(self._db):
            for box, alert in self._letters.alerts(now):
                self.carry_out(alert, box, now)

    def _is_news(self, change: Change) -> bool:
        """Does it bring something about, and not only a question, which a machine can ask without end?"""
        if isinstance(change, Registration):
            return change.state != "asked" or self.registry.registration(change.number) is None
        return not isinstance(change, Question | Confirmation)

    def _anew(self, key: str, now: datetime) -> int:
        """Deals with a mail that was held back until its sender proved to be the one in its From; how many letters."""
        raw, row = self.registry.mail(key), self.inbox.at(key)
        if raw is None or row is None:
            return 0
        setting, mail = self._settings[row.mailbox], parse(raw)
        delivered = Delivered(row.mailbox, row.uidvalidity, row.uid, row.arrived, raw)
        answers = answered(self.outbox, row.mailbox, mail)
        before = incoming(delivered, mail, read(mail, setting), setting, answers)
        trust = Trust("pass", "a one-time code came back from the registered address")
        verdict = triage(self.registry, replace(before, trust=trust))
        if verdict.workflow is None:
            return 0
        decision = verdict.workflow.decide(self.registry, verdict.intent, now.astimezone(self._timezone))
        return self.carry_out(decision, row.mailbox, now, mail, row.id)

    def tick(self, now: datetime) -> int:
        """What ought to have happened by now, happens: due decisions, one transaction each; how many letters.

        Also drops the bytes of mail and letters that have been kept long enough.
        """
        letters = 0
        # One workflow after the other, so that each sees the numbers that those before it have given.
        for workflow in WORKFLOWS:
            with writing(self._db):
                due = tuple(
                    workflow.due(self.registry, Surroundings(self._settings), now.astimezone(self._timezone))
                )
            for decision in due:
                letters += self._carry_out_due(decision, now)
        reach("office.ticked")
        with writing(self._db):
            self.inbox.forget_bytes(now - self._retention)
            self.outbox.forget_bytes(now - self._retention)
            self.registry.forget_finished(now - CONVERSATIONS_KEPT)
            self.registry.forget_settled(now - CONVERSATIONS_KEPT)
            self.registry.deeds.forget(now - DEEDS_KEPT)
            self.registry.forget_items(now - CONVERSATIONS_KEPT)
            self.registry.forget_inputs(now - CONVERSATIONS_KEPT)
            self.registry.forget_attendance(now - ATTENDANCE_KEPT)
            self.registry.absences.forget((now - ABSENCES_KEPT).date())
            forgotten = forget_settled(self._db)
        if forgotten:
            # What was overwritten in the database still stands in its log.
            with outages():
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            log.info("what was still on its way about people who have been erased is forgotten")
        return letters

    def _carry_out_due(self, decision: Decision, now: datetime) -> int:
        """One decision's bug, or a recipient who has had enough, must not hold up what else is due."""
        try:
            with writing(self._db):
                return self.carry_out(decision, _mailbox_of(decision), now)
        except StoreOutage:
            raise
        except Exception as bug:
            log_bug(f"what is due ({decision.reason.code})", bug)
            return 0


def log_bug(what: str, bug: Exception) -> None:
    """Logs that `what` failed. Only the place is told: the message may hold what people wrote."""
    place = "".join(traceback.format_tb(bug.__traceback__))
    log.error("%s failed: %s\n%s", what, type(bug).__name__, place)


def _queued(line: Entry, letter: Letter, outbox: int) -> Entry:
    """What the journal tells of a letter of a decision, of which it tells `line`."""
    conversation, network = letter.conversation, letter.network
    return replace(
        line, event=f"queued {letter.kind}", outbox=outbox, conversation=conversation, network=network
    )


def _mailbox_of(decision: Decision) -> str:
    return decision.letters[0].mailbox if decision.letters else getattr(decision.changes[0], "mailbox", "")
