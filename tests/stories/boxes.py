"""Two more mailboxes, in Danish and in Norwegian, where silence approves minutes and cases have numbers."""

from service.domain.charter import Charter, Meetings, Membership, Minutes
from service.domain.network import Address, Language, Mailbox, Network
from service.domain.organisation import Register
from service.mail.reading import Setting
from tests.office.desk import NO_DIGEST, SCHOOL

CHARTER = Charter(
    Membership(approval="secretariat"),
    Meetings(
        call_for_items_before=None,
        remind_before_deadline=None,
        practical_before=None,
        agenda_before=None,
        numbering="cases",
    ),
    NO_DIGEST,
    minutes=Minutes(silence=True),
)


def _box(key: str, address: str, name: str, language: Language, officer: Address) -> Setting:
    server = f"mx.{address.partition('@')[2]}"
    mailbox = Mailbox(
        key=key, address=address, name=name, language=language, secretariat=(officer,), authserv_id=server
    )
    return Setting(mailbox, (Network(key, key, name, language, CHARTER),), Register((SCHOOL,)))


MINUTES_BOXES = {
    "drift": _box(
        "drift", "net@drift.example", "Driftsnetværket", "da", Address("Kirsten Dam", "kirsten@drift.example")
    ),
    "direktorat": _box(
        "direktorat",
        "post@direktorat.example",
        "Direktoratsgruppen",
        "nb",
        Address("Kari Moen", "kari@direktorat.example"),
    ),
}
