"""Officers write when and where beside MØDE and FLYT, as they would say it."""

from collections.abc import Iterator

import pytest

from service.mail.told_beside import when_and_where
from tests.workflows.calendar_answers import text_of
from tests.workflows.meetings import ANNE, NOVEMBER, MeetingDesk


@pytest.fixture
def empty() -> Iterator[MeetingDesk]:
    """Nothing has been called yet."""
    desk = MeetingDesk(now=NOVEMBER)
    desk.join(ANNE)
    yield desk
    desk.db.close()


@pytest.mark.parametrize(
    ("command", "title"),
    [
        ("MØDE i IT-netværket den 25. november kl. 13-15 i Korsør", "IT-netværket"),
        ("MØDE Forårsmøde den 25. november kl. 13-15 i Korsør\nNetværk: it", "Forårsmøde"),
        ("MØDE Forårsmøde i Korsør den 25. november kl. 13-15\nNetværk: it", "Forårsmøde"),
        ("MØDE IT-netværket onsdag d. 25. november kl. 13-15, Korsør, om backup", "Backup"),
        ("MØDE\n25. november kl. 13-15 i Korsør\nNetværk: it", "IT-netværket"),
        ("MØDE Forårsmøde\nOnsdag den 25. november kl. 13-15\nSted: Korsør\nNetværk: it", "Forårsmøde"),
        ("MØDE i IT-netværket om backup den 25. november kl. 13-15 i Korsør", "Backup"),
        ("MØDE om backup den 25. november kl. 13-15 i Korsør\nNetværk: it", "Backup"),
        ("MØDE Dag om backup den 25. november kl. 13-15 i Korsør\nNetværk: it", "Dag om backup"),
        ("MØDE den 25. november kl. 13-15\nSted: Korsør\nNetværk: it", "IT-netværket"),
        ("MØTE i IT-netværket 25. november kl. 13-15 i Korsør", "IT-netværket"),
        ("MEETING of IT-netværket on 25 November 13:00-15:00 in Korsør", "IT-netværket"),
    ],
)
def test_when_and_where_may_stand_beside_the_word(empty: MeetingDesk, command: str, title: str) -> None:
    meeting = empty.calls(command)
    assert f"{meeting.starts:%d.%m. %H}-{meeting.ends:%H}" == "25.11. 13-15"
    assert (meeting.place, meeting.title, meeting.network) == ("Korsør", title, "it")


def test_a_sentence_is_shown_as_it_is_written_right(empty: MeetingDesk) -> None:
    told = empty.orders("MØDE\nVi holder møde den 25. november kl. 13-15 i Korsør.\nNetværk: it")
    assert str(told["X-Tovholder"]).startswith("command-error")
    assert all(row in text_of(told) for row in ("Dato: den 25. november kl. 13-15", "Sted: Korsør"))


def test_another_word_for_it_is_shown_as_it_is_written_right(empty: MeetingDesk) -> None:
    told = empty.orders("Indkald IT-netværket til møde den 25. november kl. 13-15 i Korsør")
    assert str(told["X-Tovholder"]).startswith("command-error")
    assert all(row in text_of(told) for row in ("Mener du MØDE", "Dato: den 25. november", "Sted: Korsør"))


def test_a_title_that_is_no_date_stays_a_title(empty: MeetingDesk) -> None:
    meeting = empty.calls("MØDE Møde i marts\nDato: 25. november\nTid: 13\nSted: Korsør\nNetværk: it")
    assert meeting.title == "Møde i marts"


@pytest.mark.parametrize(
    ("command", "place", "day"),
    [
        ("FLYT mødet til den 26. november kl. 12.30 i Odense", "Odense", 26),
        ("FLYT til Rådhuset, sal B", "Rådhuset, sal B", 25),
        ("MOVE the meeting to 26 November 12:30 in Odense", "Odense", 26),
    ],
)
def test_a_meeting_is_moved_in_a_line(desk: MeetingDesk, command: str, place: str, day: int) -> None:
    desk.says_yes(command)
    assert (desk.meeting().place, desk.meeting().starts.day) == (place, day)


def test_a_link_is_where_too() -> None:
    told = when_and_where("Forårsmøde 25/11 kl. 13-15 online på Teams https://teams.example/x.")
    assert told is not None
    assert (told.link, told.place, told.before) == ("https://teams.example/x", "", "Forårsmøde")
