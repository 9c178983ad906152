"""Forgotten means gone: from every table, from the file's bytes, and for good."""

import email
import email.policy
import sqlite3
from datetime import timedelta
from pathlib import Path

from service.mail.compose import Composer
from service.office import Dispatch, Office
from service.store.db import open_store
from tests.office.desk import SETTINGS, TEMPLATES, Desk, complete, mail

OLD, NEW = "zappa@korsvang.example", "zappa.dam@lundgaard.example"
FOR_A_COLLEAGUE = (
    "Min kollega vil gerne være med i Flere Faglærte.\n\nNavn: {}\nE-mail: {}\nOrganisation: Ukendt A/S"
)
FOR_ZAPPA = mail("Eva Krag <eva@ukendt.example>", FOR_A_COLLEAGUE.format("Zappa Dam", OLD))
JOIN = mail(f"Zappa Dam <{OLD}>", complete("Zappa Dam", OLD))


class FileDesk(Desk):
    """The same on a file."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.db = open_store(file)
        self.office = Office(self.db, SETTINGS, Composer(TEMPLATES, b"secret"), timedelta(days=90))
        self.dispatch = Dispatch(self.db, self.office, SETTINGS)
        for key in SETTINGS:
            self.office.position(key, 1, 1, None, self.now)

    def send_all(self) -> None:
        """The courier takes everything, and everything arrives."""
        taken = self.dispatch.take("aaben", 100, self.now)
        self.dispatch.settle([(letter.id, "sent", 250, "ok") for letter in taken], self.now)
        self.dispatch.filed([row for row, _, _ in self.dispatch.to_file("aaben")])

    def answer_yes(self, sender: str) -> str:
        """The latest question is answered with a plain yes, in its thread."""
        asked = [
            message
            for _, kind, raw in self.office.outbox.bytes_of()
            if kind == "confirm-address"
            and (message := email.message_from_bytes(raw, policy=email.policy.default))["To"]
        ][-1]
        raw = mail(f"Zappa Dam <{sender}>", "JA", str(asked["Subject"]), In_Reply_To=str(asked["Message-ID"]))
        return self.bring(raw).verdict


def _erased(desk: FileDesk) -> None:
    desk.bring(JOIN)
    desk.bring(
        mail(f"Zappa Dam <{OLD}>", f"Jeg har fået ny mailadresse: {NEW}\n\nZappa Dam", "Ny mailadresse")
    )
    assert desk.answer_yes(OLD) == "handled"
    assert [member.person.email for member in desk.office.registry.members()] == [NEW]
    desk.bring(
        mail(f"Zappa Dam <{NEW}>", "Slet venligst alle oplysninger, I har om mig.\n\nZappa Dam", "Slet mig")
    )
    desk.send_all()
    assert desk.answer_yes(NEW) == "handled"
    desk.send_all()
    desk.wait(seconds=30)


def test_nothing_of_the_person_is_left_in_the_file(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    _erased(desk)
    assert desk.office.registry.members() == []
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    for trace in ("Zappa", OLD, NEW):
        assert trace.encode() not in held


def test_a_mail_that_comes_again_after_all_uids_are_new_registers_nobody(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    _erased(desk)
    desk.office.position("aaben", 2, 10, None, desk.now)
    assert desk.bring(JOIN, uid=1, uidvalidity=2).verdict == "copy"
    assert desk.office.registry.members() == []


def test_an_address_that_another_member_has_is_for_the_officers(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(JOIN)
    desk.bring(mail("Bo Lund <bo@korsvang.example>", complete("Bo Lund", "bo@korsvang.example")))
    wish = mail(
        f"Zappa Dam <{OLD}>", "Jeg har fået ny mailadresse: bo@korsvang.example\n\nZappa Dam", "Ny adresse"
    )
    assert desk.bring(wish).verdict == "handled"
    assert "handover to mette@aaben.example" in desk.kinds()
    emails = sorted(str(member.person.email) for member in desk.office.registry.members())
    assert emails == ["bo@korsvang.example", OLD]


def _asks_to_be_erased(desk: FileDesk, address: str = OLD) -> None:
    wish = mail(
        f"Zappa Dam <{address}>", "Slet venligst alle oplysninger, I har om mig.\n\nZappa Dam", "Slet mig"
    )
    assert desk.bring(wish).verdict == "handled"
    assert desk.answer_yes(address) == "handled"


def _traces(folder: Path, *traces: str) -> list[str]:
    held = b"".join(file.read_bytes() for file in folder.iterdir())
    return [trace for trace in traces if trace.encode() in held]


def _letters(desk: FileDesk) -> list[tuple[str, str, str]]:
    return [(row["kind"], row["recipient"], row["state"]) for row in desk.office.outbox.letters(100)]


def test_letters_about_the_person_that_wait_for_others_are_never_sent(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(FOR_ZAPPA)
    assert {state for _, _, state in _letters(desk)} == {"queued"}
    _asks_to_be_erased(desk)
    sent = desk.dispatch.take("aaben", 100, desk.now)
    desk.dispatch.settle([(letter.id, "sent", 250, "ok") for letter in sent], desk.now)
    assert {letter.recipient for letter in sent} == {OLD}
    withdrawn = {(kind, to) for kind, to, state in _letters(desk) if state == "withdrawn"}
    assert withdrawn == {
        ("approval-request", "mette@aaben.example"),
        ("approval-request", "sekretariat@aaben.example"),
        ("handover", "eva@ukendt.example"),
    }
    desk.dispatch.filed([row for row, _, _ in desk.dispatch.to_file("aaben")])
    desk.wait(seconds=30)
    assert _traces(tmp_path, "Zappa", OLD) == []


def test_letters_and_mails_of_others_that_name_the_person_are_blanked(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(JOIN)
    desk.bring(
        mail(
            "Eva Krag <eva@korsvang.example>",
            f"Hvornår er næste møde i Flere Faglærte? Zappa Dam ({OLD}) spørger også.\n\nEva",
            "Spørgsmål",
        )
    )
    stopped = f"Zappa Dam ({OLD}) skal meldes ud af Flere Faglærte, da hun er stoppet.\n\nEva"
    assert desk.bring(mail("Eva Krag <eva@korsvang.example>", stopped, "Stop")).verdict == "handled"
    desk.send_all()
    _asks_to_be_erased(desk)
    desk.send_all()
    desk.wait(seconds=30)
    assert _traces(tmp_path, "Zappa", OLD) == []
    # Whom else these letters went to is theirs to know.
    assert ("handover", "eva@korsvang.example", "sent") in _letters(desk)


def test_what_goes_on_about_somebody_else_goes_on_without_the_person(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    for_bo = FOR_A_COLLEAGUE.format("Bo Lund", "bo@ukendt.example")
    desk.bring(mail(f"Zappa Dam <{OLD}>", for_bo, "Bo, fra Zappa"))
    _asks_to_be_erased(desk)
    desk.send_all()
    assert ("approval-request", "mette@aaben.example", "sent") in _letters(desk)
    desk.wait(seconds=30)
    (registration,) = desk.office.registry.registrations_about("bo@ukendt.example")
    assert (registration.sender, registration.subject, registration.state) == ("", "", "pending")
    assert _traces(tmp_path, "Zappa", OLD) == []


def test_an_alert_that_the_last_letter_was_refused_is_forgotten_too(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(JOIN)
    desk.send_all()
    _asks_to_be_erased(desk)
    taken = desk.dispatch.take("aaben", 100, desk.now)
    desk.dispatch.settle([(letter.id, "refused", 550, f"<{OLD}> unknown") for letter in taken], desk.now)
    desk.dispatch.filed([row for row, _, _ in desk.dispatch.to_file("aaben")])
    desk.send_all()
    desk.wait(seconds=30)
    assert ("alert", "", "sent") in _letters(desk)
    assert _traces(tmp_path, "Zappa", OLD) == []


def test_a_backup_made_afterwards_does_not_hold_the_person(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    _erased(desk)
    folder = tmp_path / "backup"
    folder.mkdir()
    with sqlite3.connect(folder / "b.db") as copy:
        desk.db.conn.backup(copy)
    assert _traces(folder, "Flere Fagl", "info@aaben.example") == ["info@aaben.example"]
    assert _traces(folder, "Zappa", OLD, NEW) == []


def test_who_wrote_a_mail_is_forgotten_with_its_text(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(
        mail("Eva Krag <eva@korsvang.example>", "Hvornår er næste møde i Flere Faglærte?\n\nEva", "Møde")
    )
    desk.dispatch.filed([row for row, _, _ in desk.dispatch.to_file("aaben")])
    assert len(desk.office.registry.holdings("eva@korsvang.example").mails) == 1
    desk.wait(days=91)
    assert desk.office.registry.holdings("eva@korsvang.example").mails == ()


def test_an_officer_s_late_ruling_names_nobody_who_was_erased(tmp_path: Path) -> None:
    desk = FileDesk(tmp_path / "t.db")
    desk.bring(FOR_ZAPPA)
    desk.send_all()
    request = next(
        letter for letter in desk.letters() if letter["X-Tovholder"].startswith("approval-request")
    )
    _asks_to_be_erased(desk)
    ruling = mail(
        "Mette Holm <mette@aaben.example>", "GODKEND", "SV: Skal hun med?", In_Reply_To=request["Message-ID"]
    )
    assert desk.bring(ruling).verdict == "handled"
    answer = desk.letters()[-1]
    assert answer["X-Tovholder"].startswith("command-reply")
    assert "Zappa" not in answer.as_string()
    assert "Vi har ikke den tilmelding mere" in answer.get_body(("plain",)).get_content()
