"""Forgotten means gone: from every table, from the file's bytes, and for good."""

import email
import email.policy
from datetime import timedelta
from pathlib import Path

from service.mail.compose import Composer
from service.office import Dispatch, Office
from service.store.db import open_store
from tests.office.desk import SETTINGS, TEMPLATES, Desk, complete, mail

OLD, NEW = "zappa@korsvang.example", "zappa.dam@lundgaard.example"
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
