"""What goes along with an agenda: the files of its points; a correction for the marketplace; who hosts next."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from service.workflows import agenda_files
from tests.workflows.hosts import DORTE, ELIN, FINN, JANUARY, HostDesk
from tests.workflows.meetings import ANNE, called
from tests.workflows.test_agenda import AgendaDesk, files, text


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called(kind=AgendaDesk) as desk:
        yield desk


def hands_in(desk: AgendaDesk, name: str, content: bytes) -> None:
    """Anne wants something on the agenda, and a file comes with it."""
    message = EmailMessage()
    message["From"], message["To"] = f"Anne Holm <{ANNE}>", "info@skoler.example"
    message["Subject"], message["Message-ID"] = "Punkt til dagsordenen: Backup i skyen", "<item@mail.example>"
    message["Date"] = "Sun, 01 Nov 2026 13:00:00 +0000"
    message.set_content("Hej Kirsten\n\nSe vedhæftede.\n\nMvh Anne")
    message.add_attachment(content, maintype="text", subtype="html", filename=name)
    desk.bring(message.as_bytes(), "skoler")


def test_what_came_with_an_item_goes_out_with_the_agenda_as_plain_bytes(desk):
    hands_in(desk, "plan.pdf", b"%PDF-1.7")
    desk.says_yes("DAGSORDEN")
    (letter,) = desk.agendas()
    assert files(letter)["plan.pdf"] == b"%PDF-1.7"
    assert "Vedhæftet er også plan.pdf." in text(letter)
    (part,) = [part for part in letter.iter_attachments() if part.get_filename() == "plan.pdf"]
    assert part.get_content_type() == "application/octet-stream"


@pytest.mark.parametrize("name", ["plan.html", "plan.pdf.exe", "plan.docm"])
def test_what_may_do_something_when_it_is_opened_is_only_named(desk, name):
    hands_in(desk, name, b"<script>")
    desk.says_yes("DAGSORDEN")
    assert name not in files(desk.agendas()[0])
    assert f"{name} er ikke sendt med. Spørg Anne Holm." in text(desk.agendas()[0])


def test_what_is_large_for_so_many_letters_is_only_named(desk, monkeypatch):
    monkeypatch.setattr(agenda_files, "MOST_IN_ALL", 20)
    hands_in(desk, "plan.pdf", b"%PDF-1.7" * 2)
    desk.says_yes("DAGSORDEN")
    assert "plan.pdf er ikke sendt med" in text(desk.agendas()[0])


def test_a_new_notice_alone_is_a_correction_and_so_is_one_that_is_gone(desk):
    desk.item("En læreplads", 2001, kind="offer")
    desk.says_yes("DAGSORDEN")
    desk.item("En svejser", 2002, kind="want")
    desk.sends_again()
    assert "Nyt på Markedspladsen: - En svejser" in " ".join(text(desk.agendas()[1]).split())
    desk.item("En svejser", 2002, kind="want", state="withdrawn")
    desk.says_yes("DAGSORDEN\nNetværk: IT-netværket")
    assert "Der er taget noget af Markedspladsen" in text(desk.agendas()[2])


def test_who_hosts_next_stands_on_the_agenda_and_on_the_copy_of_who_comes_later():
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(DORTE, ELIN)
    desk.now = JANUARY
    desk.calls("Forårsmøde", "12. marts")
    desk.now = datetime(2026, 1, 29, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    desk.replies(DORTE, "Ja gerne, lokale 2")
    desk.orders("JA", answers=desk.orders("DAGSORDEN"))
    desk.join(FINN)
    for _ in range(3):
        desk.wait(minutes=1)
    told = [desk.text(desk.letter(email, "agenda")) for email in (ELIN, FINN)]
    desk.db.close()
    assert all("Næste værter: - senere: Korsvang Bageri (står for tur)" in each for each in told)
