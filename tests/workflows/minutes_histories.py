"""Random histories of minutes that go round, played through a real office: what came in, what went out, what it wrote.

People answer early, late, twice, in plain words and in unclear ones, from other addresses and in other threads; copies
are refused, put off and broken off; readers are away; officers send a new version, or turn a correction down.
"""

import base64
import random
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from typing import Any
from unittest.mock import patch

from service.domain.charter import Minutes as Rules
from service.domain.decision import Leave
from service.mail.typeset import Press
from service.store.db import writing
from tests.office.desk import IT, SETTINGS, mail
from tests.workflows.bounces import bounce
from tests.workflows.meetings import KIRSTEN, NAMES, NOVEMBER, OFFICE, PROVED, MeetingDesk
from tests.workflows.minutes import AFTER, DEADLINE, TEXT

PEOPLE = {
    f"{name.split()[0].lower()}@oesterbaek.example": name
    for name in ("Anne Holm", "Bo Dalgaard", "Carl Riis", "Dorte Lund", "Erik Bang", "Freja Kjær")
}
GRACE = timedelta(hours=1, seconds=10)  # behind a deadline, when the clock ticks next
OFFICER = "kirsten@skoler.example"
APPROVALS = (
    "Godkendt", "Ja", "OK for mig", "Ingen bemærkninger", "Jeg godkender referatet.", "Godkendt, tak",
    "Det ser fint ud",
)  # fmt: skip
OBJECTIONS = (
    "Jeg har en rettelse: der står bånd, det skal være diske",
    "Godkendt, men der mangler en sag",
    "Jeg kan ikke godkende referatet",
    "Ikke godkendt",
)
WITHDRAWALS = ("Jeg trækker min godkendelse tilbage", "Jeg fortryder min godkendelse.")
OTHERS = ("Det er nok godt nok tænker jeg", "Hm, lad mig nu se", "Tak", "Hvem sagde det om båndene?")
ANSWERED = ("minutes-draft", "minutes", "ask-details", "changed")
REJECTED = "dmarc=fail header.from=oesterbaek.example"


class HistoryDesk(MeetingDesk):
    """A desk whose mails (`brought`) and letters (`offered`) are kept as the servers saw them.

    By address: `had`, the letters that were taken; `fates`, what becomes of others, until when; `said`, when that was.
    """

    silence: bool

    def begin(self, chance: random.Random) -> None:
        """Nothing has come yet, and nothing gone out."""
        self.chance = chance
        self.brought: list[dict[str, Any]] = []
        self.offered: list[dict[str, Any]] = []
        self.had: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.fates: dict[str, tuple[str, datetime]] = {}
        self.said: dict[str, list[datetime]] = defaultdict(list)

    def comes(self, sender: str, words: str, subject: str, **headers: str) -> None:
        """Somebody writes now, unless the headers say when."""
        dated = headers.pop("Date", dated_at(self.now))
        own = f"<{len(self.brought)}.{self.chance.getrandbits(32)}@mail.example>"
        raw = mail(sender, words, subject, OFFICE, **{"Date": dated, "Message_ID": own} | headers)
        self.arrives(raw)

    def arrives(self, raw: bytes) -> None:
        """The server has a mail for the office."""
        self.brought.append({"at": self.now.isoformat(), "raw": base64.b64encode(raw).decode()})
        self.bring(raw, "skoler")

    def parsed(self, letter: int) -> EmailMessage:
        """The letter of that number."""
        raw = next(raw for row, _, raw in self.office.outbox.bytes_of() if row == letter)
        return message_from_bytes(raw, policy=policy.default)

    def post(self) -> None:
        """The courier offers the server what is due."""
        letters = self.dispatch.take("skoler", 100, self.now)
        outcomes: list[Any] = []
        for letter in letters:
            code = self.reply_code(letter.recipient)
            self.offered.append(
                {"at": self.now.isoformat(), "raw": base64.b64encode(letter.raw).decode(), "code": code}
            )
            state = {250: "sent", 550: "refused", 450: "later", 0: "uncertain"}[code]
            outcomes.append((letter.id, state, code or None, ""))
            if code == 250:
                self.had[letter.recipient].append(self.office.outbox.letter(letter.id))
        self.dispatch.settle(outcomes, self.now)

    def reply_code(self, recipient: str) -> int:
        fate, until = self.fates.get(recipient, ("taken", self.now))
        if fate == "put off":
            return 450 if self.now < until else 250
        return {"taken": 250, "refused": 550, "broken off": 0}[fate]

    def passes(self, to: datetime) -> None:
        """It is later now, the clock has ticked, and the post has gone."""
        self.goes_on(to)
        self.office.tick(self.now)
        self.now += timedelta(seconds=1)
        self.post()

    def goes_on(self, to: datetime) -> None:
        """It is later now; the clock has ticked when an hour was over since the deadline of a draft."""
        ends = {draft.deadline + GRACE for draft in self.office.registry.drafts("skoler")}
        for end in sorted(end for end in ends if self.now <= end < to):
            self.passes(end)
        self.now = to

    def officer_says(self, words: str, answers: dict[str, Any] | None = None) -> None:
        headers = {"In_Reply_To": answers["message_id"]} if answers else {}
        self.comes(KIRSTEN, words, f"SV: {answers['subject']}" if answers else "Referat", **PROVED, **headers)

    def gives(self, words: str, answers: dict[str, Any] | None = None) -> None:
        """The officer gives minutes and says yes a little later."""
        self.officer_says(words, answers)
        self.post()
        self.now += timedelta(seconds=20)
        self.draw_fates()
        self.officer_says("JA", self.had[OFFICER][-1])
        self.post()

    def draw_fates(self) -> None:
        for email in PEOPLE:
            fate = self.chance.choices(("taken", "refused", "put off", "broken off"), (80, 7, 8, 5))[0]
            self.fates[email] = (fate, self.now + timedelta(hours=self.chance.randint(1, 330)))


def dated_at(moment: datetime) -> str:
    return f"{moment:%a, %d %b %Y %H:%M:%S} +0000"


@cache
def desk_of(silence: bool, to: Any) -> HistoryDesk:
    network = replace(IT, charter=replace(IT.charter, minutes=Rules(to=to, silence=silence)))
    setting = replace(SETTINGS["skoler"], networks=(network, *SETTINGS["skoler"].networks[1:]))
    desk = HistoryDesk(now=NOVEMBER, served={"skoler": setting})
    desk.silence = silence
    return desk


@dataclass(frozen=True)
class Kept:
    """A desk as it was at some moment, from which many histories begin."""

    database: sqlite3.Connection
    uid: int
    now: datetime
    brought: tuple[dict[str, Any], ...]
    offered: tuple[dict[str, Any], ...]

    def to(self, desk: HistoryDesk) -> HistoryDesk:
        """That desk, which is now like this."""
        self.database.backup(desk.db.conn)
        desk.now, desk.uid = self.now, self.uid
        desk.begin(random.Random(self.uid))
        desk.brought, desk.offered = list(self.brought), list(self.offered)
        return desk


def kept(desk: HistoryDesk) -> Kept:
    copy = sqlite3.connect(":memory:")
    desk.db.conn.backup(copy)
    return Kept(copy, desk.uid, desk.now, tuple(desk.brought), tuple(desk.offered))


@cache
def called(coming: int) -> Kept:
    """A meeting for six people has been called, and so many said that they come."""
    desk = desk_of(True, "members")
    if coming:
        called(coming - 1).to(desk)
        desk.replies(list(PEOPLE)[coming - 1], "Jeg kommer")
    else:
        NAMES.update(PEOPLE)
        desk.begin(random.Random(0))
        desk.join(*PEOPLE)
        desk.calls()
    desk.post()
    return kept(desk)


@cache
def drafted(silence: bool, to: str, readers: int) -> Kept:
    """The officer has said yes to minutes that are to go to so many; nothing of them has gone out yet."""
    desk = called(readers if to == "attended" else 1).to(desk_of(silence, to))
    desk.now = AFTER
    with writing(desk.db):
        for email in list(PEOPLE)[readers:] if to == "members" else ():
            desk.office.registry.apply(Leave(email, ("it",)), desk.now)
    desk.officer_says(TEXT)
    desk.post()
    desk.officer_says("JA", desk.had[OFFICER][-1])
    return kept(desk)


# What is printed is not what is counted, and takes a fifth of the time.
@patch.object(Press, "_set", lambda *_: b"%PDF-1.7")
def play(seed: int) -> HistoryDesk:
    """The history of that number, from the officer's minutes until weeks after their deadline."""
    chance = random.Random(seed)
    silence, to, count = chance.random() < 0.65, chance.choice(("members", "attended")), chance.randint(1, 6)
    readers = list(PEOPLE)[:count]
    desk = drafted(silence, to, count).to(desk_of(silence, to))
    desk.chance = chance
    desk.draw_fates()
    desk.post()
    desk.passes(desk.now + timedelta(minutes=1))
    for email in readers:
        if chance.random() < 0.1:
            says_away(desk, email)
    for at in moments(chance, count):
        desk.goes_on(max(at, desk.now + timedelta(seconds=61)))
        happens(desk, readers)
        if chance.random() < 0.2:
            desk.now += timedelta(seconds=20)
            happens(desk, readers)
        desk.passes(desk.now + timedelta(seconds=40))
    # Later versions have deadlines of their own; in the end all gets through that was put off.
    desk.passes(desk.now + timedelta(days=12))
    desk.fates = {}
    desk.passes(desk.now + timedelta(days=2))
    return desk


def moments(chance: random.Random, readers: int) -> list[datetime]:
    """When something happens: soon, shortly before and after the deadline, and at any time until a week later."""
    found = [DEADLINE + timedelta(hours=1, seconds=30)]
    for _ in range(chance.randint(1, 3 + readers)):
        found.append(
            chance.choice(
                (
                    AFTER + timedelta(minutes=chance.randint(30, 600)),
                    DEADLINE + timedelta(minutes=chance.randint(-90, 65)),
                    AFTER + timedelta(minutes=chance.randint(30, 17 * 24 * 60)),
                )
            )
        )
    return sorted(found)


def happens(desk: HistoryDesk, readers: list[str]) -> None:
    """Something does; nothing, where nobody is there to do it."""
    deeds: tuple[tuple[Callable[[HistoryDesk, str], None], int], ...] = (
        (answers, 76), (says_away, 12), (comes_back, 6), (brings_again, 5), (officer_acts, 9), (officer_anew, 1),
    )  # fmt: skip
    deed = desk.chance.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])[0]
    deed(desk, desk.chance.choice(readers))


def answers(desk: HistoryDesk, email: str) -> None:
    """Somebody answers a letter about the minutes, mostly the latest of their own."""
    chance = desk.chance
    letters = [letter for letter in desk.had[email] if letter["kind"] in ANSWERED]
    desk.said[email] = [at for at in desk.said[email] if at > desk.now - timedelta(hours=1)]
    if not letters or len(desk.said[email]) == 3:
        return
    desk.said[email].append(desk.now)
    letter = letters[-1] if chance.random() < 0.7 else chance.choice(letters)
    words = chance.choice(chance.choices((APPROVALS, OBJECTIONS, WITHDRAWALS, OTHERS), (68, 14, 8, 10))[0])
    headers: dict[str, str] = {"In_Reply_To": letter["message_id"]}
    thread = chance.random()
    if thread < 0.1:
        headers = {"References": f"<no.such@mail.example> {letter['message_id']}"}
    elif thread < 0.2:
        headers = {}
    if chance.random() < 0.06:
        headers["Authentication_Results"] = f"mx.skoler.example; {REJECTED}"
    if chance.random() < 0.3:
        headers["Date"] = dated_at(desk.now + timedelta(minutes=chance.choice((-7000, -55, -20, -5, 30))))
    sender, name = email, PEOPLE[email]
    if chance.random() < 0.08:
        sender, name = chance.choice(
            [
                (f"privat.{email}", name),
                ("mallory@evil.example", "Mallory"),
                *((email, name) for email, name in PEOPLE.items()),
            ]
        )
    desk.comes(f"{name} <{sender}>", dressed(words, chance), f"SV: {letter['subject']}", **headers)
    desk.post()


def dressed(words: str, chance: random.Random) -> str:
    """With courtesies, and with what it answers."""
    if chance.random() < 0.3:
        words = f"Hej Kirsten\n\n{words}\n\nMvh Bo"
    if chance.random() < 0.3:
        words += (
            "\n\nDen 26. november 2026 skrev Skolerne:\n> Svar senest lørdag.\n> Godkendt\n> Det er forkert"
        )
    return words


def says_away(desk: HistoryDesk, email: str) -> None:
    """A mail program answers the latest letter in the place of its owner."""
    letters = [letter for letter in desk.had[email] if letter["kind"] in ANSWERED]
    if letters:
        until = desk.now + timedelta(days=desk.chance.choice((1, 3, 8, 9, 10, 11, 20)))
        month = "november december januar".split()[(until.month + 1) % 12]
        desk.comes(
            f"{PEOPLE[email]} <{email}>", f"Jeg er på ferie til og med {until.day}. {month} {until.year}.",
            f"Autosvar: {letters[-1]['subject']}",
            In_Reply_To=letters[-1]["message_id"], Auto_Submitted="auto-replied",
        )  # fmt: skip


def brings_again(desk: HistoryDesk, email: str) -> None:
    """The server delivers a mail once more."""
    if desk.brought:
        desk.arrives(base64.b64decode(desk.chance.choice(desk.brought[2:] or desk.brought)["raw"]))


def comes_back(desk: HistoryDesk, email: str) -> None:
    """A mail server sends a letter back, or says that it is late; now and then it is another's letter."""
    chance = desk.chance
    if letters := desk.had[chance.choice((email, email, email, OFFICER))]:
        report = bounce(
            desk.parsed(chance.choice(letters)["id"]),
            email=chance.choice(("", "", "", email)),
            action=chance.choice(("failed", "failed", "delayed")),
        )
        desk.arrives(
            report.replace(
                b"Date: Thu, 26 Nov 2026 08:00:00", f"Date: {desk.now:%a, %d %b %Y %H:%M:%S}".encode()
            )
        )


def officer_acts(desk: HistoryDesk, email: str) -> None:
    """The officer turns the latest correction down, or answers it with a new version."""
    corrections = [letter for letter in desk.had[OFFICER] if letter["kind"] == "minutes-correction"]
    if corrections and desk.chance.random() < 0.5:
        desk.officer_says("AFVIS: det blev sagt sådan", corrections[-1])
        desk.post()
    elif corrections:
        desk.gives(corrected(desk).removeprefix("REFERAT\n\n"), corrections[-1])


def officer_anew(desk: HistoryDesk, email: str) -> None:
    """The officer gives a new version that nobody has asked for."""
    desk.gives(corrected(desk))


def corrected(desk: HistoryDesk) -> str:
    return TEXT.replace("nye bånd", f"{desk.chance.randint(2, 99)} nye diske")


def mails_of(desk: HistoryDesk) -> dict[str, Any]:
    """As the verifier reads them."""
    return {"in": desk.brought, "out": desk.offered}
