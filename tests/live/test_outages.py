"""Servers that go away, refuse, or have lost their memory: nothing is lost, nothing doubled, and it is said."""

import smtplib
import time

from tests.live.house import HANDLED, House
from tests.live.people import Person, text_of
from tests.live.servers import PASSWORD, until
from tests.live.test_conversation import anne, complete


def writes_past_postfix(person: Person, to: str, subject: str, text: str) -> None:
    """A mail that arrives while Postfix is away: straight to Dovecot's LMTP (RFC 2033)."""
    mail = person.composes(to, subject, text)
    with smtplib.LMTP("127.0.0.1", person.servers.ports["lmtp"], "people.example") as lmtp:
        lmtp.sendmail(person.address, [to], mail.as_bytes())


def status_says(house: House, words: str) -> str:
    """Waits for words in `tovholder status`, whose sign of life is a few seconds old at most."""
    said = [""]

    def heard() -> bool:
        done = house.runs("status")
        said[0] = f"exit status {done.returncode}\n{done.stdout}"
        return words in done.stdout

    until(heard, f"status says {words!r}: {said}")
    return said[0]


def letter_states(house: House) -> dict[str, str]:
    return {row["kind"]: row["state"] for row in house.table("outbox")}


def test_new_uids_after_a_restore_have_no_second_effect(house: House):
    house.start()
    began = time.time()
    until(
        lambda: int(time.time()) > began, "the next second: INTERNALDATE does not tell finer what came later"
    )
    person, stranger = anne(house), house.person("Ib Lund", f"ib@kantinen{house.number}.example")
    person.writes(house.open.address, "Tilmelding", complete(person))
    house.open.waits_for("Tilmelding", HANDLED)
    stranger.writes(house.open.address, "Faktura", "Hej\n\nHermed faktura for kaffe.\n\nIb\n")
    house.open.waits_for("Faktura")
    before = house.cursors()["open"]

    with house.servers.dovecot_away():
        house.servers.renew_uidvalidity(house.open.address)
    house.open.moves_back(HANDLED)
    uid = house.open.waits_for("Tilmelding").uid
    until(lambda: house.cursors()["open"][0] != before[0], "the new UIDVALIDITY is seen")
    house.has_looked_at("open", uid)

    another = house.person("Bo Kjær", f"bo@bjerregaard{house.number}.example")
    another.writes(house.open.address, "Tilmelding to", complete(another))
    another.receives("welcome")
    assert house.members() == sorted([person.address, another.address])
    assert person.kinds() == ["welcome"]
    assert [row["kind"] for row in house.table("outbox")] == ["welcome", "welcome"]
    assert stranger.letters() == []


def test_dovecot_that_goes_away_in_the_middle_is_waited_for(house: House):
    house.start()
    first, second = anne(house), house.person("Bo Kjær", f"bo@bjerregaard{house.number}.example")
    first.writes(house.open.address, "Tilmelding", complete(first))
    first.receives("welcome")

    with house.servers.dovecot_away():
        said = status_says(house, "watcher: out of reach")
        second.writes(house.open.address, "Tilmelding to", complete(second))
    second.receives("welcome")

    assert said.startswith("exit status 0"), (
        "an outage that may heal by itself does not restart the container"
    )
    assert house.members() == sorted([first.address, second.address])
    status_says(house, "well: running")
    until(lambda: "out of reach" not in house.runs("status").stdout, "status has forgotten the outage")


def test_dovecot_that_is_away_at_the_start_is_waited_for(house: House):
    person = anne(house)
    with house.servers.dovecot_away():
        house.launch()
        status_says(house, "out of reach")
    until(lambda: house.cursors().keys() == {"open", "schools"}, "the mailboxes are watched")

    person.writes(house.open.address, "Tilmelding", complete(person))
    person.receives("welcome")


def test_letters_wait_while_postfix_is_away_and_go_out_when_it_is_back(house: House):
    house.start()
    person = anne(house)

    with house.servers.postfix_away():
        writes_past_postfix(person, house.open.address, "Tilmelding", complete(person))
        house.open.waits_for("Tilmelding", HANDLED)
        assert house.members() == [person.address]
        status_says(house, "courier: out of reach")
        assert letter_states(house) == {"welcome": "queued"}
    person.receives("welcome")

    until(lambda: letter_states(house) == {"welcome": "sent"}, "the letter is booked as sent")
    assert person.kinds() == ["welcome"]


def test_a_wrong_password_is_said_and_holds_up_no_other_mailbox(house: House):
    house.schools_password = "forkert"
    house.furnish()
    person = anne(house)

    house.launch()
    until(lambda: "open" in house.cursors(), "the other mailbox is watched")
    said = status_says(house, "watcher: wrong password")
    assert "forkert" not in said + house.said()
    person.writes(house.open.address, "Tilmelding", complete(person))
    person.receives("welcome")
    assert "schools" not in house.cursors()

    house.stop()
    house.schools_password = PASSWORD
    house.furnish()
    house.start()
    assert "wrong password" not in house.runs("status").stdout


def test_a_refused_recipient_is_told_to_the_secretariat(house: House):
    house.start()
    person = anne(house)
    house.servers.border.refusals[person.address] = "550 5.1.1 No such user here"

    person.writes(house.open.address, "Tilmelding", complete(person))
    alert = house.mette.receives("alert")

    assert person.address in text_of(alert)
    assert "No such user here" in text_of(alert)
    refused = next(row for row in house.table("outbox") if row["kind"] == "welcome")
    assert (refused["state"], refused["code"]) == ("refused", 550)
    assert "1 refused" in house.runs("status").stdout


def test_a_recipient_whose_server_says_later_gets_the_letter_later(house: House):
    house.start()
    person = anne(house)
    house.servers.border.refusals[person.address] = "451 4.7.1 Greylisted, come back"

    person.writes(house.open.address, "Tilmelding", complete(person))
    until(lambda: any(row["code"] == 451 for row in house.table("outbox")), "the letter is postponed")
    assert letter_states(house) == {"welcome": "queued"}
    house.servers.border.refusals.clear()
    person.receives("welcome")

    until(lambda: letter_states(house) == {"welcome": "sent"}, "the letter is booked as sent")
    assert house.servers.border.asked.count(person.address) >= 2
    assert house.mette.letters() == []


def test_a_certificate_that_is_not_trusted_keeps_the_password_at_home(house: House):
    house.trusting = False

    house.launch()
    said = status_says(house, "certificate verify failed")

    assert "well: running" in said
    assert house.cursors() == {}
