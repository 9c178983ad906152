"""Access (GDPR article 15) tells of what is under way too, to people and to programs."""

import json
from email.message import EmailMessage

from service.store.db import writing
from tests.office.desk import Desk, mail
from tests.workflows.meetings import ANNE, called
from tests.workflows.meetings import BO as BO_DALGAARD

BO = "bo@fremmed.example"
JOIN = (
    "Jeg vil gerne være med i IT-netværket.\n\n"
    "Navn: Bo Lund\nStilling: Driftschef\nOrganisation: Fremmed A/S\nTelefon: 24 61 90 37\n"
)
ACCESS = "Hvilke oplysninger har I registreret om mig?\n\nBo Lund"


def _write(desk: Desk, body: str, subject: str, sender: str = f"Bo Lund <{BO}>") -> None:
    assert desk.bring(mail(sender, body, subject, "info@skoler.example"), "skoler").verdict == "handled"


def _told(desk: Desk) -> tuple[str, dict[str, list[dict[str, object]]]]:
    """Text and JSON of the latest letter, which is the extract."""
    letter = desk.letters()[-1]
    assert letter["X-Tovholder"].startswith("data-extract")
    assert letter["To"].addresses[0].addr_spec == BO
    text = letter.get_body(("plain",))
    assert isinstance(text, EmailMessage)
    (file,) = letter.iter_attachments()
    return text.get_content(), json.loads(file.get_content())


def test_a_registration_that_lies_with_the_officers_is_told_with_its_details() -> None:
    desk = Desk()
    _write(desk, JOIN, "Tilmelding")
    _write(desk, ACCESS, "Indsigt")
    text, held = _told(desk)
    for shown in ("Bo Lund", "+45 24 61 90 37", "Driftschef", "Fremmed A/S", "IT-netværket"):
        assert shown in text
    assert "den ligger hos sekretariatet" in text
    (registration,) = held["registrations"]
    assert registration["state"] == "pending"
    assert registration["networks"] == ["it"]
    assert registration["details"] == {
        "name": "Bo Lund",
        "email": BO,
        "phone": "+4524619037",
        "title": "Driftschef",
        "organisation": "Fremmed A/S",
    }


def test_a_registration_that_lacks_something_is_told_too() -> None:
    desk = Desk()
    _write(desk, "Jeg vil gerne være med i IT-netværket.\n\nNavn: Bo Lund\nTelefon: 24 61 90 37\n", "Med")
    _write(desk, ACCESS, "Indsigt")
    text, held = _told(desk)
    assert "+45 24 61 90 37" in text
    assert "vi har spurgt om det, der mangler" in text
    assert [registration["state"] for registration in held["registrations"]] == ["asked"]


def test_what_somebody_else_wrote_of_the_person_is_told_with_who_it_was() -> None:
    desk = Desk()
    by_another = (
        f"Min kollega vil gerne være med i IT-netværket.\n\n{JOIN.partition('netværket.')[2]}E-mail: {BO}\n"
    )
    _write(desk, by_another, "Tilmelding", "Eva Krag <eva@fremmed.example>")
    _write(desk, ACCESS, "Indsigt")
    text, held = _told(desk)
    assert "Skrevet af:   eva@fremmed.example" in text
    assert held["registrations"][0]["written_by"] == "eva@fremmed.example"
    assert held["mentioned_by_others"]


def test_what_waits_for_a_yes_is_told() -> None:
    desk = Desk()
    _write(desk, JOIN, "Tilmelding")
    _write(desk, "Slet venligst alle oplysninger, I har om mig.\n\nBo Lund", "Slet mig")
    _write(desk, ACCESS, "Indsigt")
    text, held = _told(desk)
    assert f"Det venter på et JA fra {BO}:" in text
    assert "at få alt slettet" in text
    assert [(asked["action"], asked["waits_for"]) for asked in held["confirmations"]] == [("erase", BO)]


def test_what_is_decided_is_no_longer_under_way() -> None:
    desk = Desk()
    _write(desk, JOIN, "Tilmelding")
    _write(desk, "Jeg vil gerne meldes ud af IT-netværket.\n\nBo Lund", "Udmelding")
    _write(desk, ACCESS, "Indsigt")
    text, held = _told(desk)
    assert held["registrations"] == []
    assert "+45 24 61 90 37" not in text


def test_the_words_of_a_mail_are_told_while_they_are_kept() -> None:
    desk = Desk()
    _write(desk, JOIN, "Tilmelding")
    _write(desk, ACCESS, "Indsigt")
    _, held = _told(desk)
    (received,) = held["mails_received"]  # the one that asks is only just being dealt with
    assert received["subject"] == "Tilmelding"
    assert "Stilling: Driftschef" in str(received["text"])
    with writing(desk.db):
        desk.office.inbox.filed([row for row, _, _ in desk.office.inbox.to_file("skoler", 10)])
    desk.wait(days=91)
    _write(desk, ACCESS, "Igen")
    _, held = _told(desk)
    assert held["mails_received"] == []


def test_the_meetings_of_a_person_are_told_with_what_was_answered() -> None:
    with called() as desk:
        desk.replies(ANNE, "Jeg kommer, men først kl. 14.")
        desk.replies(ANNE, "Jeg kan desværre ikke alligevel.")
        desk.replies(BO_DALGAARD, "Jeg kommer.")
        _write(desk, "Hvilke oplysninger har I registreret om mig?", "Indsigt", f"Anne Holm <{ANNE}>")
        letter = desk.letters()[-1]
        (file,) = letter.iter_attachments()
        (meeting,) = json.loads(file.get_content())["meetings"]
        assert meeting["title"] == "Forårsmøde"
        assert [(reply["answer"], reply["source"]) for reply in meeting["replies"]] == [
            ("accepted", "words"),
            ("declined", "words"),
        ]
        assert "kl. 14" in meeting["replies"][0]["comment"]
        text = letter.get_body(("plain",))
        assert isinstance(text, EmailMessage)
        assert "du kommer ikke" in text.get_content()


def test_who_was_invited_is_forgotten_a_year_after_the_meeting() -> None:
    with called() as desk:
        desk.replies(ANNE, "Jeg kommer.")
        meeting = desk.meeting()
        desk.wait(days=380)
        assert desk.office.registry.invitees(meeting.number)
        desk.wait(days=20)
        assert desk.office.registry.invited(ANNE) == ()
        assert desk.office.registry.meeting(meeting.number) is not None


def test_whoever_is_away_is_told_that_this_is_known() -> None:
    with called() as desk:
        away = "Jeg er på ferie til og med 30. november. Haster det, så ring til kontoret."
        assert desk.replies(ANNE, away, Auto_Submitted="auto-replied") == "automatic"
        _write(desk, "Hvilke oplysninger har I registreret om mig?", "Indsigt", f"Anne Holm <{ANNE}>")
        letter = desk.letters()[-1]
        (file,) = letter.iter_attachments()
        assert json.loads(file.get_content())["away_until"] == "2026-11-30"
        text = letter.get_body(("plain",))
        assert isinstance(text, EmailMessage)
        assert "mandag 30. november 2026" in " ".join(text.get_content().split())
