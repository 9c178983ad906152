"""From a person's mail to a member, through Postfix and Dovecot, the service being a process like any other."""

import email
import email.policy

import pytest

from tests.live.house import HANDLED, MODULE, House
from tests.live.people import Person, kind_of, text_of
from tests.live.servers import until


def anne(house: House) -> Person:
    return house.person("Anne Holm", f"anne.holm@bjerregaard{house.number}.example")


def teacher(house: House) -> Person:
    return house.person("Bo Kjær", f"bo.kjaer@oesterbaek{house.number}.example")


def complete(person: Person, organisation: str = "Bjerregaard Byg") -> str:
    return (
        "Hej\n\nJeg vil gerne tilmelde mig netværket.\n\n"
        f"Navn: {person.name}\nOrganisation: {organisation}\nE-mail: {person.address}\nTelefon: 28 17 04 63\n\n"
        f"Med venlig hilsen\n\n{person.name}\n"
    )


def incomplete(person: Person) -> str:
    return (
        f"Hej\n\nJeg vil gerne tilmelde mig netværket Flere Faglærte.\n\nMed venlig hilsen\n\n{person.name}\n"
    )


def test_a_complete_registration_is_welcomed_in_its_thread_and_filed(house: House):
    house.start(MODULE)
    person = anne(house)

    mail = person.writes(house.open.address, "Tilmelding", complete(person))
    welcome = person.receives("welcome")

    assert welcome["In-Reply-To"] == mail["Message-ID"]
    assert welcome["Auto-Submitted"] == "auto-replied"
    assert "Bjerregaard Byg" in text_of(welcome)
    assert "+4528170463" in text_of(welcome).replace(" ", "")
    house.open.waits_for("Tilmelding", HANDLED)
    assert house.open.subjects() == []
    assert house.members() == [person.address]
    assert person.kinds() == ["welcome"]


def test_what_is_missing_is_asked_for_and_the_answer_in_the_thread_is_understood(house: House):
    house.start()
    person = house.person("Anne Holm", f"anne.holm.{house.number}@postkasse.example")

    person.writes(house.open.address, "Netværket", incomplete(person))
    question = person.receives("ask-details")
    assert "Organisation" in text_of(question)
    assert house.members() == []
    answer = person.answers(question, "Organisation: Bjerregaard Byg")
    welcome = person.receives("welcome")

    assert welcome["In-Reply-To"] == answer["Message-ID"]
    assert "Bjerregaard Byg" in text_of(welcome)
    assert house.members() == [person.address]
    house.open.waits_for(str(answer["Subject"]), HANDLED)


def test_an_answer_without_a_thread_is_known_by_the_reference_in_its_subject(house: House):
    house.start()
    person = house.person("Anne Holm", f"anne.holm.{house.number}@postkasse.example")

    person.writes(house.open.address, "Netværket", incomplete(person))
    person.answers(person.receives("ask-details"), "Organisation: Bjerregaard Byg", threaded=False)
    person.receives("welcome")

    assert house.members() == [person.address]


def test_the_secretariat_approves_by_a_plain_reply(house: House):
    house.start()
    person, officer = teacher(house), house.kirsten

    person.writes(house.schools.address, "IT-netværket", complete(person, "Østerbæk Tekniske Skole"))
    person.receives("handover")
    request = officer.receives("approval-request")
    assert person.address in text_of(request)
    assert house.members() == []
    officer.answers(request, "GODKEND")

    assert "IT-netværket" in text_of(person.receives("welcome"))
    officer.receives("command-reply")
    assert house.members() == [person.address]
    house.schools.waits_for("IT-netværket", HANDLED)
    house.schools.waits_for(f"SV: {request['Subject']}", HANDLED)
    assert house.schools.subjects() == []


def test_the_secretariat_declines_and_the_person_is_told_why(house: House):
    house.start()
    person, officer = teacher(house), house.kirsten

    person.writes(house.schools.address, "IT-netværket", complete(person, "Østerbæk Tekniske Skole"))
    officer.answers(officer.receives("approval-request"), "AFVIS: Netværket er kun for ledere.")

    assert "kun for ledere" in text_of(person.receives("declined"))
    officer.receives("command-reply")
    assert house.members() == []


def test_a_forged_approval_enters_nobody_and_the_officer_is_asked_for_a_code(house: House):
    house.start()
    person, officer = teacher(house), house.kirsten

    person.writes(house.schools.address, "IT-netværket", complete(person, "Østerbæk Tekniske Skole"))
    request = officer.receives("approval-request")
    forged = officer.composes(
        house.schools.address, f"SV: {request['Subject']}", "GODKEND", In_Reply_To=request["Message-ID"]
    )
    officer.sends(forged, house.schools.address, envelope_sender=f"boss@ond{house.number}.example")

    assert "GODKEND" in text_of(officer.receives("confirm-address"))
    assert house.members() == []
    assert person.kinds() == ["handover"]


def test_a_member_who_writes_again_is_told_so_and_nothing_is_doubled(house: House):
    house.start()
    person = anne(house)

    person.writes(house.open.address, "Tilmelding", complete(person))
    person.receives("welcome")
    person.writes(house.open.address, "Tilmelding igen", complete(person))
    person.receives("changed")

    house.open.waits_for("Tilmelding igen", HANDLED)
    assert house.members() == [person.address]
    assert sorted(person.kinds()) == ["changed", "welcome"]


def test_two_copies_of_one_mail_have_one_effect_and_are_both_filed(house: House):
    house.start()
    person = anne(house)

    mail = person.composes(house.open.address, "Tilmelding", complete(person))
    person.sends(mail, house.open.address)
    person.sends(mail, house.open.address)
    house.open.waits_for("Tilmelding", HANDLED, copies=2)

    person.receives("welcome")
    assert house.members() == [person.address]
    assert [row["kind"] for row in house.table("outbox")] == ["welcome"]


_BOUNCE = """From: MAILER-DAEMON@mx.live.example (Mail Delivery System)
To: {to}
Subject: Undelivered Mail Returned to Sender
Date: Mon, 02 Mar 2026 11:59:00 +0000
Message-ID: <bounce.{to}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

This is the mail system. I'm sorry to have to inform you that your message could not be delivered.
Jeg vil gerne tilmelde mig netværket.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.live.example

Final-Recipient: rfc822; anne@skolen.example
Action: failed
Status: 5.1.1
--b--
"""


def test_machines_get_no_answer_and_their_mail_lies_untouched(house: House):
    house.start()
    person, to = anne(house), house.open.address

    person.writes(to, "Autosvar: Tilmelding", complete(person), Auto_Submitted="auto-replied")
    person.writes(to, "Ikke til stede", f"Jeg er på ferie til mandag.\n\n{person.name}\nBjerregaard Byg\n")
    person.writes(
        to, "Nyhedsbrev", complete(person), List_Unsubscribe="<https://nyt.example/af>", Precedence="bulk"
    )
    bounce = email.message_from_bytes(_BOUNCE.format(to=to).encode(), policy=email.policy.default)
    person.sends(bounce, to, envelope_sender="")
    until(lambda: len(house.open.lists()) == 4, "all four have arrived")
    house.has_looked_at("open", max(seen.uid for seen in house.open.lists()))

    assert [seen.flags for seen in house.open.lists()] == [frozenset({"\\Recent"})] * 4
    assert house.open.subjects(HANDLED) == []
    assert house.table("outbox") == []
    assert person.letters() == []


def test_a_foreign_mail_stays_unread_unmoved_unflagged_and_recent(house: House):
    house.start()
    person = anne(house)
    stranger = house.person("Ib Lund", f"ib@kantinen{house.number}.example")

    person.writes(house.open.address, "Tilmelding", complete(person))
    house.open.waits_for("Tilmelding", HANDLED)
    stranger.writes(house.open.address, "Faktura 1207", "Hej\n\nHermed faktura for kaffe i februar.\n\nIb\n")
    foreign = house.open.waits_for("Faktura 1207")
    house.has_looked_at("open", foreign.uid)

    assert [(seen.uid, seen.flags) for seen in house.open.lists()] == [(foreign.uid, {"\\Recent"})]
    assert stranger.letters() == []


def test_a_foreign_mail_is_not_touched_when_a_later_registration_is_filed(house: House):
    house.start()
    person = anne(house)
    stranger = house.person("Ib Lund", f"ib@kantinen{house.number}.example")

    stranger.writes(house.open.address, "Faktura 1208", "Hej\n\nHermed faktura for kaffe i marts.\n\nIb\n")
    foreign = house.open.waits_for("Faktura 1208")
    person.writes(house.open.address, "Tilmelding", complete(person))
    person.receives("welcome")
    house.open.waits_for("Tilmelding", HANDLED)

    left = house.open.lists()
    assert [seen.uid for seen in left] == [foreign.uid]
    assert left[0].flags <= {"\\Recent"}


def test_what_lay_there_before_the_first_start_is_not_touched(house: House):
    person = anne(house)
    person.writes(house.open.address, "Tilmelding", complete(person))
    house.open.flags(house.open.waits_for("Tilmelding").uid, "\\Flagged")

    house.start()
    later = house.person("Bo Kjær", f"bo@bjerregaard{house.number}.example")
    later.writes(house.open.address, "Tilmelding to", complete(later))
    later.receives("welcome")

    house.open.waits_for("Tilmelding to", HANDLED)
    assert [(seen.subject, seen.flags) for seen in house.open.lists()] == [("Tilmelding", {"\\Flagged"})]
    assert house.members() == [later.address]
    assert person.letters() == []


@pytest.mark.parametrize("flag", ["\\Flagged", "\\Seen"])
def test_a_handled_mail_takes_along_the_flags_that_people_set(house: House, flag: str):
    house.start()
    house.stop()
    person = anne(house)
    person.writes(house.open.address, "Tilmelding", complete(person))
    house.open.flags(house.open.waits_for("Tilmelding").uid, flag)

    house.launch()
    person.receives("welcome")

    filed = house.open.waits_for("Tilmelding", HANDLED)
    assert filed.flags - {"\\Recent"} == {flag}


def test_an_answer_from_one_of_our_own_letters_does_not_start_a_loop(house: House):
    house.start()
    person = anne(house)
    person.writes(house.open.address, "Tilmelding", complete(person))
    welcome = person.receives("welcome")

    person.sends(welcome, house.open.address)
    returned = house.open.waits_for(str(welcome["Subject"]))
    house.has_looked_at("open", returned.uid)

    assert [kind_of(letter) for letter in person.letters()] == ["welcome"]
    assert house.open.subjects() == [str(welcome["Subject"])]
