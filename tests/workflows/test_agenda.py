"""DAGSORDEN: what goes on an agenda, to whom it goes, what is corrected, and what the clock does by itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZipFile

import pytest

from service.domain.agenda import Item
from service.domain.follow_up import FollowUp
from service.domain.meeting import Answered, KeepMeeting, Reply
from service.store.db import writing
from tests.office.desk import mail
from tests.workflows.meetings import ANNE, BO, CARL, KIRSTEN, OFFICE, PROVED, MeetingDesk, called

AGENDA_OUT = f"agenda to {ANNE}"
WHOLE = """DAGSORDEN

1. Velkommen v/ Kirsten Dam (10 min)
2. Sikkerhed v/ Carl Riis, 30 min
   Hvad har vi lært?
3. Backup i skyen
4. Eventuelt

Mvh Kirsten
"""


class AgendaDesk(MeetingDesk):
    """A desk with a meeting for which people have put something forward."""

    def put(self, *changes) -> None:
        with writing(self.db):
            for change in changes:
                self.office.registry.apply(change, self.now)

    def item(self, title: str, number: int, **more) -> Item:
        meeting = self.meeting()
        given = {
            "text": "",
            "minutes": None,
            "presenter": "Anne Holm",
            "email": ANNE,
            "meeting": meeting.number,
        }
        item = Item(number=number, mailbox="skoler", network="it", title=title, **{**given, **more})
        self.put(item)
        return item

    def agendas(self, email: str = ANNE) -> list[EmailMessage]:
        return [
            letter
            for letter in self.letters()
            if str(letter["X-Tovholder"]).startswith("agenda") and email in str(letter["To"])
        ]

    def sends_again(self) -> None:
        """DAGSORDEN once more, and the yes to it."""
        self.says_yes("DAGSORDEN IT-netværket")

    def points(self) -> list[tuple[str, str]]:
        agenda = self.office.registry.agenda(self.meeting().number)
        return [(point.number, point.title) for point in agenda.points] if agenda else []


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called(kind=AgendaDesk) as desk:
        desk.item("Backup i skyen", 2001, minutes=20)
        desk.item("Fælles indkøb", 2002, presenter="Bo Dalgaard", email=BO)
        yield desk


def text(letter: EmailMessage) -> str:
    return letter.get_body(("plain",)).get_content().replace("\r\n", "\n")


def files(letter: EmailMessage) -> dict[str, bytes]:
    return {part.get_filename(): part.get_payload(decode=True) for part in letter.iter_attachments()}


def calendar(letter: EmailMessage) -> str:
    (found,) = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    return found.get_content().replace("\r\n ", "")


def with_file(name: str, content: bytes, body: str = "DAGSORDEN") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = KIRSTEN, OFFICE, "Dagsorden"
    message["Date"], message["Message-ID"] = (
        "Sun, 01 Nov 2026 13:00:00 +0000",
        f"<{len(content)}@mail.example>",
    )
    message["Authentication-Results"] = PROVED["Authentication_Results"]
    message.set_content(body)
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def docx(body: str) -> bytes:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {namespace}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


def test_what_was_put_forward_stands_between_the_welcome_and_anything_else(desk):
    preview = desk.orders("DAGSORDEN")
    assert desk.agendas() == []
    assert "Backup i skyen" in text(preview)
    desk.orders("JA", answers=preview)
    titles = ["Velkommen og opfølgning fra sidst", "Backup i skyen", "Fælles indkøb", "Eventuelt"]
    assert desk.points() == [(str(place), title) for place, title in enumerate(titles, 1)]


def test_it_goes_to_all_who_are_invited_with_a_pdf_and_into_the_calendar(desk):
    before = desk.meeting()
    desk.says_yes("DAGSORDEN")
    assert [len(desk.agendas(email)) for email in (ANNE, BO, CARL)] == [1, 1, 1]
    (letter,) = desk.agendas()
    pdf = files(letter)["dagsorden-2026-11-25.pdf"]
    assert pdf.startswith(b"%PDF")
    event = calendar(letter)
    assert f"UID:{before.uid}" in event
    assert "SEQUENCE:0" in event
    assert "2. Backup i skyen (Anne Holm)" in event
    assert f"DTSTAMP:{desk.now:%Y%m%dT%H%M}" in event
    assert desk.meeting().asked == before.asked  # nobody is asked again


def test_whoever_has_declined_gets_the_agenda_and_no_event(desk):
    desk.replies(ANNE, "Jeg kan desværre ikke komme")
    desk.says_yes("DAGSORDEN")
    assert list(files(desk.agendas(ANNE)[0])) == ["dagsorden-2026-11-25.pdf"]
    assert list(files(desk.agendas(BO)[0])) == ["dagsorden-2026-11-25.pdf", "invite.ics"]


def test_who_comes_and_what_is_followed_up_stand_on_it(desk):
    meeting = desk.meeting()
    promise = FollowUp(
        2010,
        "skoler",
        "it",
        meeting.number,
        "Spørger styrelsen",
        "Carl Riis",
        CARL,
        "3/26",
        date(2026, 11, 20),
        "red",
    )
    desk.put(promise, replace(promise, number=2011, text="Gjort", state="done", case="4/26"))
    desk.put(Answered(meeting.number, BO, Reply("accepted", "words", desk.now, 0)))
    said = text(desk.orders("DAGSORDEN"))
    assert "3/26: Spørger styrelsen (Carl Riis, senest fredag 20. november 2026," in said
    assert "rød" in said
    assert "Gjort" not in said
    assert "Én har meldt sig til: Bo Dalgaard." in said


def test_offers_and_wants_stand_at_the_marketplace_with_their_contact(desk):
    desk.item("En skole at dele vagt med", 2003, kind="want", text="Mest i ferierne.")
    said = text(desk.orders("DAGSORDEN"))
    assert "4: Markedspladsen" in said
    assert "Søger: En skole at dele vagt med (Anne Holm, anne@oesterbaek.example):" in said


def test_the_officer_s_own_agenda_is_the_agenda_and_what_it_leaves_out_is_told(desk):
    preview = desk.orders(WHOLE)
    assert "Disse punkter er meldt ind, men står ikke på dagsordenen:" in text(preview)
    assert "- Fælles indkøb" in text(preview)
    desk.orders("JA", answers=preview)
    agenda = desk.office.registry.agenda(desk.meeting().number)
    told = [(p.title, p.presenter, p.minutes, p.item) for p in agenda.points]
    assert told == [
        ("Velkommen", "Kirsten Dam", 10, None),
        ("Sikkerhed", "Carl Riis", 30, None),
        ("Backup i skyen", "Anne Holm", 20, 2001),
        ("Eventuelt", "", None, None),
    ]
    assert agenda.points[1].text == "Hvad har vi lært?"


@pytest.mark.parametrize("name", ["dagsorden.txt", "dagsorden.docx"])
def test_an_agenda_may_come_as_a_file(desk, name):
    points = ["Velkommen (10 min)", "Økonomi v/ Bo Dalgaard", "Eventuelt"]
    listed = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    plain = "\n".join(f"{number}. {point}" for number, point in enumerate(points, 1)).encode()
    content = docx("".join(map(listed.format, points))) if name.endswith("docx") else plain
    desk.bring(with_file(name, content, "DAGSORDEN\n\nHusk kaffekoppen."), "skoler")
    preview = desk.letters()[-1]
    assert "Husk kaffekoppen." in text(preview)
    assert "v/ Bo Dalgaard" in text(preview)
    desk.orders("JA", answers=preview)
    assert [title for _, title in desk.points()] == ["Velkommen", "Økonomi", "Eventuelt"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("dagsorden.odt", b"PK", "Vi kunne ikke læse en dagsorden i dagsorden.odt."),
        ("dagsorden.docx", b"not a zip", "Vi kunne ikke læse en dagsorden i dagsorden.docx."),
        ("dagsorden.docx", docx("<!DOCTYPE x>"), "Vi kunne ikke læse en dagsorden i dagsorden.docx."),
        ("brev.txt", b"Her er den, haaber jeg.", "Vi kunne ikke læse en dagsorden i brev.txt."),
    ],
)
def test_a_file_that_is_no_agenda_is_told_so_and_nothing_goes_out(desk, name, content, said):
    desk.bring(with_file(name, content), "skoler")
    assert said in " ".join(text(desk.letters()[-1]).split())
    assert not desk.office.registry.holding("skoler")


def test_what_changes_before_the_yes_is_shown_again(desk):
    preview = desk.orders("DAGSORDEN")
    desk.item("Sikkerhed", 2004)
    again = desk.orders("JA", answers=preview)
    assert str(again["X-Tovholder"]).startswith("preview")
    assert "Sikkerhed" in text(again)
    assert desk.agendas() == []
    desk.orders("JA", answers=again)
    assert len(desk.agendas()) == 1


def test_a_second_one_is_a_correction_that_says_what_changed(desk):
    desk.says_yes("DAGSORDEN")
    desk.put(replace(desk.office.registry.item(2002), state="withdrawn"))
    desk.item("Sikkerhed", 2004)
    desk.sends_again()
    first, second = desk.agendas()
    assert str(second["Subject"]).startswith("Rettet dagsorden: ")
    said = text(second)
    assert "Nyt på dagsordenen:\n\n- 3: Sikkerhed" in said
    assert "Taget af dagsordenen:\n\n- Fælles indkøb" in said
    assert first["Message-ID"] != second["Message-ID"]


def test_the_same_agenda_does_not_go_out_twice(desk):
    desk.says_yes("DAGSORDEN")
    said = text(desk.orders("DAGSORDEN IT-netværket"))
    assert "der er ikke ændret noget siden" in " ".join(said.split())
    assert len(desk.agendas()) == 1


def test_fortryd_says_that_the_letters_are_out(desk):
    desk.says_yes("DAGSORDEN")
    said = text(desk.orders("FORTRYD"))
    assert "den kan ikke kaldes tilbage" in said
    assert desk.points()


def test_points_are_numbered_as_cases_where_the_charter_says_so(desk, numbered_as_cases):
    desk.says_yes("DAGSORDEN")
    assert [number for number, _ in desk.points()] == ["1/26", "2/26", "3/26", "4/26"]
    desk.item("Sikkerhed", 2004)
    desk.sends_again()
    assert [number for number, _ in desk.points()] == ["1/26", "2/26", "3/26", "5/26", "4/26"]


@pytest.fixture
def numbered_as_cases(desk, monkeypatch):
    setting = desk.office._settings["skoler"]
    it, *others = setting.networks
    cases = replace(it, charter=replace(it.charter, meetings=replace(it.charter.meetings, numbering="cases")))
    monkeypatch.setitem(desk.office._settings, "skoler", replace(setting, networks=(cases, *others)))


def previews(desk) -> list[EmailMessage]:
    return [
        one
        for one in desk.letters()
        if str(one["X-Tovholder"]).startswith("preview") and "dagsorden" in text(one)
    ]


def test_a_week_before_the_secretariat_is_shown_it_and_no_member_gets_it(desk):
    desk.now = datetime(2026, 11, 17, 12, tzinfo=UTC)
    desk.wait(hours=1)
    assert previews(desk) == []
    desk.wait(days=1)
    desk.wait(minutes=1)
    (shown,) = previews(desk)
    assert "kirsten@skoler.example" in str(shown["To"])
    assert desk.agendas() == []
    desk.orders("JA", answers=shown)
    assert len(desk.agendas()) == 1
    desk.wait(days=3)
    assert len(previews(desk)) == 1


def test_the_secretariat_is_reminded_once_with_what_there_is_then(desk):
    desk.now = datetime(2026, 11, 18, 12, tzinfo=UTC)
    desk.wait(minutes=1)
    desk.item("Sikkerhed", 2004)
    desk.wait(days=2, hours=1)
    desk.wait(days=1)
    first, again = previews(desk)
    assert "vi har spurgt før" in text(again)
    assert "Sikkerhed" not in text(first)
    assert "Sikkerhed" in text(again)
    desk.orders("JA", answers=again)
    assert [title for _, title in desk.points()][3] == "Sikkerhed"


def test_a_no_is_a_no(desk):
    desk.now = datetime(2026, 11, 18, 12, tzinfo=UTC)
    desk.wait(minutes=1)
    desk.orders("NEJ", answers=previews(desk)[0])
    desk.wait(days=3)
    assert len(previews(desk)) == 1
    assert desk.agendas() == []


def test_an_agenda_that_an_officer_has_at_hand_is_not_shown_by_the_clock_too(desk):
    desk.now = datetime(2026, 11, 17, 12, tzinfo=UTC)
    desk.orders("DAGSORDEN")
    desk.wait(days=1, hours=1)
    assert len(previews(desk)) == 1


def test_at_night_nobody_is_shown_anything(desk):
    desk.now = datetime(2026, 11, 18, 22, tzinfo=UTC)
    desk.wait(minutes=1)
    assert previews(desk) == []


def test_whoever_joins_later_gets_the_agenda_that_went_out_once(desk):
    desk.says_yes("DAGSORDEN")
    desk.now = datetime(2026, 11, 5, 12, tzinfo=UTC)
    desk.join("dorte@oesterbaek.example")
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    desk.wait(minutes=1)
    (letter,) = desk.agendas("dorte@oesterbaek.example")
    assert "Backup i skyen" in text(letter)
    assert "dagsorden-2026-11-25.pdf" in files(letter)
    assert len(desk.agendas()) == 1


def test_two_runs_make_the_same_bytes():
    def run() -> list[bytes]:
        with called(kind=AgendaDesk) as desk:
            desk.item("Backup i skyen", 2001, minutes=20)
            desk.says_yes("DAGSORDEN")
            desk.says_yes(WHOLE)
            return [raw for _, _, raw in desk.office.outbox.bytes_of()]

    assert run() == run()


def test_an_agenda_stays_in_the_calendar_when_the_meeting_is_given_a_link(desk):
    desk.says_yes("DAGSORDEN")
    desk.says_yes("FLYT\nOnline: https://teams.example/x")
    letter = desk.invitation(ANNE, "invite-update")
    assert "2. Backup i skyen (Anne Holm)" in calendar(letter)


def test_a_meeting_at_another_time_has_no_old_times_in_the_calendar(desk):
    desk.says_yes("DAGSORDEN")
    desk.says_yes("FLYT 26. november")
    assert "Backup i skyen" not in calendar(desk.invitation(ANNE, "invite-update"))


def test_hostile_titles_are_text(desk):
    desk.item('#panic("x") *b* $x$ [k] <l> @r \\ `c` = #read("/etc/passwd") 😀', 2005)
    desk.says_yes("DAGSORDEN")
    pdf = files(desk.agendas()[0])["dagsorden-2026-11-25.pdf"]
    assert pdf.startswith(b"%PDF")


def test_an_unproved_officer_sends_no_agenda(desk):
    desk.bring(mail(KIRSTEN, "DAGSORDEN", "Dagsorden", OFFICE), "skoler")
    assert str(desk.letters()[-1]["X-Tovholder"]).startswith("confirm-address")
    assert desk.agendas() == []


def test_a_cancelled_meeting_is_not_shown(desk):
    desk.put(KeepMeeting(replace(desk.meeting(), status="cancelled")))
    desk.now = datetime(2026, 11, 18, 12, tzinfo=UTC)
    desk.wait(minutes=1)
    assert previews(desk) == []


def test_what_a_yes_would_send_is_shown_for_a_week_only(desk):
    preview = desk.orders("DAGSORDEN")
    desk.wait(days=8)
    desk.now += timedelta(minutes=1)
    desk.orders("JA", answers=preview)
    assert desk.agendas() == []
