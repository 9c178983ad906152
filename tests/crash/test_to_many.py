"""The process is killed while invitations go out: after a restart everybody has one, and few have two."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from service.wire.bag import MOST_AHEAD
from tests.daemon.harness import OFFICER, Service, eventually
from tests.office.desk import mail

pytestmark = pytest.mark.crash

MANY, CONNECTIONS = 240, 4
PEOPLE = [f"p{number}@korsvang.example" for number in range(MANY)]


def _furnish(service: Service) -> None:
    """A database with many members of the network."""
    data = service.loaded.data
    data.mkdir(parents=True, exist_ok=True)
    database = open_store(data / FILE_NAME)
    with writing(database):
        for email in PEOPLE:
            person = Person(name="Per Øster", email=email, organisation="Korsvang Bageri")
            Registry(database).apply(Enter(person, ("aaben",), "da"), datetime.now(UTC))
    database.close()


def _says(service: Service, words: str, kind: str = "") -> None:
    """The officer writes, or answers the letter of that kind."""
    written = datetime.now(UTC) - timedelta(seconds=len(kind))  # two mails that say the same are one
    thread = {"Date": f"{written:%a, %d %b %Y %H:%M:%S} +0000", "Message_ID": f"<{kind}.order@aaben.example>"}
    if kind:
        eventually(lambda: kind in service.kinds(OFFICER))
        asked = service.letters(OFFICER)[service.kinds(OFFICER).index(kind)]
        thread["In_Reply_To"] = str(asked["Message-ID"])
    service.write(mail(f"Mette Holm <{OFFICER}>", words, "SV: Møde" if kind else "Møde", **thread), OFFICER)


def _invited(service: Service) -> list[str]:
    """Who has an invitation, as often as it came."""
    return [email for email in PEOPLE for _ in service.post.messages(email)]


def _all_are_settled(service: Service) -> bool:
    waiting = service.status()["outbox"]
    return not waiting["queued"] + waiting["sending"] and len(set(_invited(service))) == MANY


@pytest.mark.parametrize(
    "failpoint",
    ["office.taken:4", "courier.taken:4", "courier.data:100", "office.settled:4", "courier.settled:4"],
)
def test_killed_while_many_are_written_to_nobody_is_left_out_and_few_hear_twice(
    service: Service, failpoint: str
) -> None:
    _furnish(service)
    service.start_and_watch()
    day = datetime.now(UTC) + timedelta(days=30)
    _says(service, f"MØDE Forårsmøde\nDato: {day:%d.%m.%Y}\nTid: 13-15\nSted: Lokale 2\n")
    _says(service, "JA", "confirm-address")
    eventually(lambda: "preview" in service.kinds(OFFICER))
    service.terminate()
    service.start(failpoint)
    _says(service, "JA", "preview")
    assert eventually(service.dead) == -9
    before = _invited(service)
    assert 0 < len(before) < MANY
    service.start()
    eventually(lambda: _all_are_settled(service), meaning=service.log())
    invited = _invited(service)
    assert len(invited) - MANY <= 2 * MOST_AHEAD + CONNECTIONS
    again = {email for email in PEOPLE if invited.count(email) > 1}
    assert again <= set(before)
    for email in again:
        first, *others = service.post.messages(email)
        assert {other.raw.split(b"\r\n\r\n", 1)[1] for other in others} == {
            first.raw.split(b"\r\n\r\n", 1)[1]
        }
    assert [letter["state"] for letter in service.outbox() if letter["kind"] == "invite"] == ["sent"] * MANY
    told = re.findall("alert", " ".join(service.kinds(OFFICER)))
    assert not told, "no invitation is in doubt"
