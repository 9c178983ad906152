"""An office in which everything that an attacker could wish for lies open, and what may come of an attack: nothing."""

import email
import email.policy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage
from functools import cache
from typing import Any

from service.domain.network import Address
from service.mail.compose import Composer
from service.office import Dispatch, Office, Receipt
from service.store.db import MEMORY, open_store
from tests.office.desk import SETTINGS, TEMPLATES, Desk

PASS = "mx.skoler.example; dmarc=pass header.from=skoler.example"
FAIL = "mx.skoler.example; dmarc=fail header.from=skoler.example"
MEMBER = "hest@oesterbaek.example"
STRANGER = "eve@evil.example"
# As tall as a letter may grow that quotes an attacker's mail.
TALLEST_LETTER = 200_000

_COMPOSER = Composer(TEMPLATES, b"a secret of the tests")
_KEPT = ("member", "seat", "registration", "organisation", "confirmation", "question", "deed", "deed_row")
_OUR_HEADERS = frozenset(
    """from to date message-id subject in-reply-to references auto-submitted list-unsubscribe x-tovholder list-id
    x-auto-response-suppress content-language mime-version content-type""".split()
)
_OFFICERS = frozenset(o.email for setting in SETTINGS.values() for o in setting.mailbox.secretariat)
_TAGS = ("<script", "<img", "<iframe", "<form", "<input", "<style>*")
_INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@dataclass(frozen=True)
class Box:
    """A mailbox of the stage, and what is open in it: the letters by kind, and their reference numbers."""

    key: str
    address: str
    officer: Address
    network: str
    letters: dict[str, EmailMessage] = field(default_factory=dict)

    @property
    def is_authenticated(self) -> bool:
        return SETTINGS[self.key].mailbox.authserv_id is not None

    def id_of(self, kind: str) -> str:
        """The Message-ID of the open letter of that kind: in truth only its recipient has seen it."""
        return str(self.letters[kind]["Message-ID"])

    def subject_of(self, kind: str) -> str:
        return str(self.letters[kind]["Subject"])

    def reference(self, kind: str) -> str:
        """`[IT-5]`, without the code that a question to an address bears."""
        inside = self.subject_of(kind).rpartition("[")[2].rstrip("]")
        return "[" + "-".join(inside.split("-")[:2]) + "]"

    def code(self) -> str:
        return self.subject_of("confirm-address").rpartition("-")[2].rstrip("]")


class SharedDesk(Desk):
    """A desk over a database that is given; templates are compiled once for all desks."""

    def __post_init__(self) -> None:
        self.db = open_store(MEMORY)
        self.office = Office(self.db, SETTINGS, _COMPOSER, timedelta(days=90))
        self.dispatch = Dispatch(self.db, self.office, SETTINGS)
        for key in SETTINGS:
            self.office.position(key, 1, 1, None, self.now)


def raw(
    headers: Iterable[tuple[str, str]], body: str | bytes = "", kind: str = "text/plain; charset=utf-8"
) -> bytes:
    """A mail exactly as it is given: headers twice, not encoded, or none."""
    lines = [f"{name}: {value}" for name, value in headers]
    content = (
        body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode("utf-8", "surrogateescape")
    )
    head = "\r\n".join([*lines, "MIME-Version: 1.0", f"Content-Type: {kind}"])
    return head.encode("utf-8", "surrogateescape") + b"\r\n\r\n" + content


def multipart(
    *parts: tuple[str, str | bytes], boundary: str = "=_b", kind: str = "mixed"
) -> tuple[bytes, str]:
    """(body, content type) of parts given as (headers of the part, content)."""
    pieces = []
    for head, content in parts:
        octets = content if isinstance(content, bytes) else content.encode()
        pieces.append(f"--{boundary}\r\n{head}\r\n\r\n".encode() + octets + b"\r\n")
    return b"".join(pieces) + f"--{boundary}--\r\n".encode(), f'multipart/{kind}; boundary="{boundary}"'


class Stage:
    """Opens a registration to be decided, a preview, a one-time code and a question in both mailboxes."""

    def __init__(self) -> None:
        self.desk = SharedDesk()
        self.boxes = tuple(self._opened(key) for key in ("aaben", "skoler"))

    def box(self, key: str) -> Box:
        return next(box for box in self.boxes if box.key == key)

    def _opened(self, key: str) -> Box:
        mailbox = SETTINGS[key].mailbox
        box = Box(key, mailbox.address, mailbox.secretariat[0], SETTINGS[key].networks[0].key)
        name = SETTINGS[key].networks[0].name
        details = f"E-mail: {MEMBER}\nSkole: ØTS\nTitel: It-chef\nTelefon: 24 61 90 37\nNetværk: {name}"
        self._by_officer(box, f"TILMELD\nNavn: Henrik Stovgaard\n{details}")
        self._by_officer(box, f"RET {MEMBER}\nTitel: lærer i {key}")
        self._by_officer(box, f"RET {MEMBER}\nTitel: rektor i {key}")
        # A colleague's word is no consent where nobody vouches for it: an officer decides.
        other = "poul@oesterbaek.example" if box.is_authenticated else "poul@gmail.example"
        applicant = (
            f"Min kollega Poul Friis vil gerne være med i {name}.\n\n"
            f"Navn: Poul Friis\nVirksomhed: ØTS\nE-mail: {other}\nTelefon: 28170463"
        )
        self._bring(box, raw(self.head(box, "Bo Friis <bo@oesterbaek.example>", "Tilmelding"), applicant))
        self._bring(
            box,
            raw(
                self.head(box, "Rita Lund <rita@oesterbaek.example>", "Et spørgsmål"),
                f"Hej\n\nHvor længe varer møderne i {name}, og koster det noget at være med i netværket?\n\nRita Lund",
            ),
        )
        self._by_officer(box, f"NYT Ny dato\nNetværk: {name}\n\nVi mødes torsdag.")
        self._bring(box, raw(self.head(box, self.officer(box), "Afmelding"), f"AFMELD {MEMBER}"))
        return box

    def _by_officer(self, box: Box, text: str) -> None:
        """A command that the officer is proved to have written: by the server, or by a code that came back."""
        headers = self.head(box, self.officer(box), "")
        if box.is_authenticated:
            self._bring(box, raw([("Authentication-Results", PASS), *headers], text))
            return
        self._bring(box, raw(headers, text))
        answer = [*self.head(box, self.officer(box), "SV: "), ("In-Reply-To", box.id_of("confirm-address"))]
        self._bring(box, raw(answer, "JA"))

    def _bring(self, box: Box, mail: bytes) -> None:
        self.desk.now += timedelta(minutes=7)
        self.desk.bring(mail, box.key)
        for letter in self.desk.letters():
            if letter["To"].addresses[0].addr_spec == box.officer.email and box.address in str(
                letter["From"]
            ):
                box.letters[str(letter["X-Tovholder"]).partition(";")[0]] = letter

    @staticmethod
    def officer(box: Box) -> str:
        return f"{box.officer.name} <{box.officer.email}>"

    _made = 0

    def head(self, box: Box, sender: str, subject: str) -> list[tuple[str, str]]:
        """The headers of an ordinary mail to this mailbox, with an id of its own."""
        Stage._made += 1
        return [
            ("From", sender),
            ("To", box.address),
            ("Subject", subject),
            ("Date", f"{self.desk.now:%a, %d %b %Y %H:%M:%S} +0000"),
            ("Message-ID", f"<{Stage._made}@mail.example>"),
        ]

    def copy(self) -> "Attacked":
        """The same office once more, to be attacked."""
        desk = SharedDesk()
        self.desk.db.conn.backup(desk.db.conn)
        desk.now, desk.uid = self.desk.now + timedelta(minutes=5), self.desk.uid
        return Attacked(self, desk)


@dataclass
class Attacked:
    """A copy of the stage, and what is different in it from the stage."""

    stage: Stage
    desk: Desk

    def __post_init__(self) -> None:
        self._asked = list(map(tuple, self.desk.db.execute("SELECT * FROM confirmation")))
        self._held = self.desk.db.execute("SELECT max(number) FROM held").fetchone()[0]
        self.before = self._registry()
        self._last = max(self._proofs())

    def bring(self, mail: bytes, mailbox: str) -> Receipt:
        return self.desk.bring(mail, mailbox)

    def new_letters(self) -> list[EmailMessage]:
        rows = self.desk.db.execute(
            "SELECT raw FROM letter_bytes WHERE outbox > ? ORDER BY outbox", (self._last,)
        )
        return [email.message_from_bytes(row[0], policy=email.policy.default) for row in rows]

    def effects(self, *, sender: str = "") -> Iterator[str]:
        """What came of it that must not have, in words; nothing where the attack got nothing.

        With `sender` the mail may be passed on as a question, and that address may be told so.
        """
        for table, rows in self._registry().items():
            if rows != self.before[table] and not (sender and table == "question"):
                yield f"{table} changed"
        for kind, to in self.desk.db.execute(
            "SELECT kind, recipient FROM outbox WHERE id > ?", (self._last,)
        ):
            # A member may be asked at the registered address whether it is meant: that is no word to a stranger.
            if to not in _OFFICERS and (kind, to) not in (("confirm-address", MEMBER), ("handover", sender)):
                yield f"{kind} to {to}"

    def faults(self) -> Iterator[str]:
        """What is wrong with the letters themselves, whoever they go to."""
        rows = self.desk.db.execute(
            "SELECT raw, recipient FROM letter_bytes JOIN outbox ON id = outbox WHERE id > ?", (self._last,)
        )
        proofs = self._proofs()
        for octets, to in rows:
            letter = email.message_from_bytes(octets, policy=email.policy.default)
            if strange := {name.lower() for name in letter} - _OUR_HEADERS:
                yield f"headers {sorted(strange)}"
            if len(letter.get_all("To", [])) != 1 or len(octets) > TALLEST_LETTER:
                yield "two recipients, or a giant"
            texts = [part.get_content() for part in letter.walk() if part.get_content_maintype() == "text"]
            said = f"{octets.decode('ascii', 'replace')}{letter['Subject']}{''.join(texts)}"
            if any(tag in texts[-1].lower() for tag in _TAGS):
                yield "HTML of the attacker's"
            if any(char in said for char in _INVISIBLE):
                yield "invisible characters"
            # The id of a letter to somebody else is that person's proof.
            for token, recipient in proofs.values():
                if recipient != to and token[:32] in said:
                    yield f"the proof of {recipient} in a letter to {to}"

    def _proofs(self) -> dict[int, tuple[str, str]]:
        """The secret half of every letter's Message-ID, and whose it is."""
        rows = self.desk.db.execute("SELECT id, message_id, recipient FROM outbox")
        return {row[0]: (row[1].strip("<>").partition("@")[0], row[2]) for row in rows}

    def _registry(self) -> dict[str, list[Any]]:
        db = self.desk.db
        rows = {
            table: list(map(tuple, db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"))) for table in _KEPT
        }
        # An officer's mail that changed nothing is noted as that.
        rows["deed"] = [row for row in rows["deed"] if "nothing" not in row]
        # Somebody may be asked whether it is meant.
        asked = [row for row in rows["confirmation"] if "asked" in row and row not in self._asked]
        rows["confirmation"] = [row for row in rows["confirmation"] if row not in asked]
        # Another mail may be held back for a code, and one may lapse; nothing may be let go or dropped.
        rows["held"] = list(
            db.execute(
                """
                SELECT number, officer, waits_for, replace(state, 'lapsed', 'open') FROM held
                WHERE number <= ? OR waits_for != 'code' ORDER BY number
                """,
                (self._held,),
            )
        )
        return rows


@cache
def stage() -> Stage:
    """The stage, set once."""
    return Stage()


__all__ = ["FAIL", "MEMBER", "PASS", "STRANGER", "Attacked", "Box", "Stage", "multipart", "raw", "stage"]
