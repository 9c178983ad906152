"""A small office on a database in memory, for tests: the shipped templates, two networks, a clock that is pushed."""

import email
import email.policy
import zlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage

from service.config.templates import all_templates
from service.domain.charter import Charter, Meetings, Membership, Secretariat, Theme
from service.domain.network import Address, Group, Mailbox, Network
from service.domain.organisation import Organisation, Register
from service.mail.compose import Composer
from service.mail.reading import Setting
from service.office import Delivered, Dispatch, Office, Receipt
from service.store.db import MEMORY, open_store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TEMPLATES = all_templates()
# One for all desks: it keeps nothing but the templates that it has compiled.
COMPOSER = Composer(TEMPLATES, b"a secret of the tests")

SCHOOL = Organisation(
    "Østerbæk Tekniske Skole", ("ØTS",), ("oesterbaek.example",), ("erhvervsskole", "deg-member")
)
BAKERY = Organisation("Korsvang Bageri", (), ("korsvang.example",), ("virksomhed",))
CARPENTER = Organisation("Korsør Tømrerfirma", ("Korsør Tømrer & Snedker",), ("korsoer-toemrer.example",))
REGISTER = Register((SCHOOL, BAKERY))

OPEN_HOUSE = Mailbox(
    key="aaben",
    address="info@aaben.example",
    name="Det åbne netværk",
    language="da",
    secretariat=(Address("Mette Holm", "mette@aaben.example"), Address("", "sekretariat@aaben.example")),
    handled_folder="Netværk",
)
SCHOOLS = Mailbox(
    key="skoler",
    address="info@skoler.example",
    name="Skolerne",
    language="da",
    secretariat=(Address("Kirsten Dam", "kirsten@skoler.example"),),
    authserv_id="mx.skoler.example",
)
# The daily overview has tests of its own; elsewhere it would tell of every day that the clock is pushed past.
NO_DIGEST = Secretariat(digest=None)
# Nor is anybody asked for items, but where that is what is tested.
NO_CALL = Meetings(call_for_items_before=None)
OPEN = Network(
    "aaben",
    "aaben",
    "Flere Faglærte",
    "da",
    Charter(Membership(approval="automatic"), NO_CALL, NO_DIGEST),
)
IT = Network(
    "it",
    "skoler",
    "IT-netværket",
    "da",
    Charter(Membership(open_to=("deg-member",)), NO_CALL, NO_DIGEST),
)
QUALITY = Network(
    "kvalitet",
    "skoler",
    "Kvalitetsnetværket",
    "da",
    Charter(Membership(approval="automatic", per_organisation=1), NO_CALL, NO_DIGEST),
)
AGENCIES = Mailbox(
    key="etat",
    address="post@etater.example",
    name="Etatsgruppen",
    language="nb",
    secretariat=(Address("Kari Moen", "kari@etater.example"), Address("Eirik Aas", "eirik@etater.example")),
    authserv_id="mx.etater.example",
)
CRAFTS = Mailbox(
    key="crafts",
    address="office@crafts.example",
    name="The Crafts Office",
    language="en",
    secretariat=(Address("Mary Hill", "mary@crafts.example"),),
    authserv_id="mx.crafts.example",
)
DAILY = Mailbox(
    key="daglig",
    address="info@daglig.example",
    name="Dagligt netværk",
    language="da",
    secretariat=(Address("Birgit Lund", "birgit@daglig.example"),),
    authserv_id="mx.daglig.example",
)
IN_TURN = Mailbox(
    key="skift",
    address="netvaerk@skift.example",
    name="Netværk på skift",
    language="da",
    secretariat=(Address("Jonas Bech", "jonas@skift.example"),),
    authserv_id="mx.skift.example",
)
ITEMS = Mailbox(
    key="torv",
    address="netvaerk@torv.example",
    name="Netværket på torvet",
    language="da",
    secretariat=(Address("Jonas Bech", "jonas@torv.example"),),
    authserv_id="mx.torv.example",
)
ALL_ROUND = Mailbox(
    key="runde",
    address="netvaerk@runde.example",
    name="Netværket hele året rundt",
    language="da",
    secretariat=(Address("Jonas Bech", "jonas@runde.example"),),
    authserv_id="mx.runde.example",
)
AGENCY_GROUP = Network(
    "etatsgruppen",
    "etat",
    "Etatsgruppen",
    "nb",
    Charter(Membership(approval="secretariat"), NO_CALL, NO_DIGEST),
)
SAFETY = Network(
    "safety",
    "crafts",
    "Safety network",
    "en",
    Charter(Membership(approval="secretariat"), NO_CALL, NO_DIGEST),
)
TRAINING = Network(
    "training",
    "crafts",
    "Training network",
    "en",
    Charter(Membership(approval="automatic", per_organisation=1), NO_CALL, NO_DIGEST),
)
CRAFTSMEN = Network(
    "skift",
    "skift",
    "Flere Faglærte",
    "da",
    Charter(Membership(approval="automatic"), replace(NO_CALL, per_year=4, hosts="rotating"), NO_DIGEST),
)
THEMES = (Theme("Skole-virksomhedssamarbejde", ("Tema 1", "mesterlære")), Theme("Et trin op", ("Tema 2",)))
SQUARE = Network(
    "torv",
    "torv",
    "Flere Faglærte",
    "da",
    Charter(
        Membership(approval="automatic"),
        Meetings(
            standing_items=("Markedspladsen", "Eventuelt"), remind_before_deadline=None, practical_before=None
        ),
        NO_DIGEST,
        THEMES,
    ),
    groups=(Group("Styregruppen", (Address("Eva Krag", "eva@korsvang.example"),)),),
)
WHOLE_CYCLE = Network(
    "runde",
    "runde",
    "Flere Faglærte",
    "da",
    Charter(
        Membership(approval="automatic"),
        Meetings(
            per_year=4,
            hosts="rotating",
            standing_items=("Markedspladsen", "Eventuelt"),
            remind_before_deadline=None,
        ),
        NO_DIGEST,
        THEMES,
    ),
)
EVERY_DAY = Network(
    "daglig",
    "daglig",
    "Dagligt netværk",
    "da",
    Charter(Membership(approval="secretariat"), NO_CALL, Secretariat(digest=time(7, 30))),
)
SETTINGS = {
    "aaben": Setting(OPEN_HOUSE, (OPEN,), REGISTER),
    "skoler": Setting(SCHOOLS, (IT, QUALITY), REGISTER),
    "etat": Setting(AGENCIES, (AGENCY_GROUP,), REGISTER),
    "crafts": Setting(CRAFTS, (SAFETY, TRAINING), REGISTER),
    "daglig": Setting(DAILY, (EVERY_DAY,), REGISTER),
    "torv": Setting(ITEMS, (SQUARE,), REGISTER),
    "runde": Setting(ALL_ROUND, (WHOLE_CYCLE,), Register((SCHOOL, BAKERY, CARPENTER))),
    "skift": Setting(IN_TURN, (CRAFTSMEN,), Register((SCHOOL, BAKERY, CARPENTER))),
}


@dataclass
class Desk:
    """An office, and the means to bring it mail and see what it wrote."""

    now: datetime = NOON
    uid: int = 0
    served: dict[str, Setting] = field(default_factory=lambda: SETTINGS)
    office: Office = field(init=False)
    dispatch: Dispatch = field(init=False)

    def __post_init__(self) -> None:
        self.db = open_store(MEMORY)
        self.office = Office(self.db, self.served, COMPOSER, timedelta(days=90))
        self.dispatch = Dispatch(self.db, self.office, self.served)
        for key in self.served:
            self.office.position(key, 1, 1, None, self.now)

    def bring(
        self, raw: bytes, mailbox: str = "aaben", uid: int | None = None, uidvalidity: int = 1
    ) -> Receipt:
        """One mail arrives, with the next UID unless one is given."""
        self.uid = self.uid + 1 if uid is None else uid
        arrived = self.now.replace(microsecond=0)
        return self.office.receive(Delivered(mailbox, uidvalidity, self.uid, arrived, raw), self.now)

    def letters(self) -> list[EmailMessage]:
        """Every letter in the outbox, oldest first, parsed."""
        return [
            email.message_from_bytes(raw, policy=email.policy.default)
            for _, _, raw in self.office.outbox.bytes_of()
        ]

    def kinds(self) -> list[str]:
        """What went to whom, in order: `welcome to anne@korsvang.example`."""
        return [f"{letter['kind']} to {letter['recipient']}" for letter in self.office.outbox.letters(1000)]

    def wait(self, **time: float) -> None:
        """Pushes the clock and lets it tick."""
        self.now += timedelta(**time)
        self.office.tick(self.now)


def mail(
    sender: str, body: str, subject: str = "Tilmelding", to: str = "info@aaben.example", **headers: str
) -> bytes:
    """A plain mail as a person's program writes it; header names with `_` for `-`."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = headers.pop("Date", "Mon, 02 Mar 2026 11:59:00 +0000")
    message["Message-ID"] = headers.pop(
        "Message_ID", f"<{zlib.crc32(repr((sender, body, subject)).encode())}@mail.example>"
    )
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message.as_bytes()


def complete(name: str, email_address: str, organisation: str = "Korsvang Bageri") -> str:
    """A registration that lacks nothing."""
    return (
        f"Hej\n\nJeg vil gerne melde mig ind i Flere Faglærte.\n\nNavn: {name}\n"
        f"Virksomhed: {organisation}\nE-mail: {email_address}\nTelefon: 28 17 04 63\n"
    )
