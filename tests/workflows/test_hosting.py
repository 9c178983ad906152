"""Asking who hosts, and what comes of each answer."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.decision import Leave
from service.domain.meeting import Meeting
from service.store.db import writing
from tests.workflows.hosts import DORTE, ELIN, FINN, GRETHE, HENRIK, JANUARY, HostDesk

YES = "Ja gerne, lokale 2, der er parkering bag bygningen"
NO = "Det kan vi ikke denne gang"


@pytest.fixture
def desk() -> Iterator[HostDesk]:
    """Four organisations of long standing."""
    desk = HostDesk(now=JANUARY - timedelta(days=300))
    desk.join(DORTE, ELIN, FINN, GRETHE)
    desk.now = JANUARY
    yield desk
    desk.db.close()


@pytest.fixture
def asked(desk: HostDesk) -> HostDesk:
    """The first of them has been asked to host the meeting of 12 March."""
    desk.calls("Forårsmøde", "12. marts")
    desk.now = datetime(2026, 1, 29, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    return desk


def the_meeting(desk: HostDesk, title: str = "Forårsmøde") -> Meeting:
    return next(m for m in desk.office.registry.all_meetings() if m.title == title)


def test_a_meeting_without_a_place_is_called_where_members_take_turns(desk: HostDesk) -> None:
    meeting = desk.calls("Forårsmøde", "12. marts")
    assert (meeting.place, meeting.host) == (None, None)
    assert "hos et af medlemmerne" in desk.text(desk.letter(DORTE, "invite"))


def test_whoever_owes_most_is_asked_six_weeks_before_and_not_earlier(desk: HostDesk) -> None:
    meeting = desk.calls("Forårsmøde", "12. marts")
    desk.now = datetime(2026, 1, 28, 20, tzinfo=UTC)
    desk.wait(minutes=1)
    assert desk.turns(meeting) == []
    desk.wait(hours=12)
    assert desk.turns(meeting) == [("Korsør Tømrerfirma", "asked")]
    desk.wait(hours=1)
    assert desk.kinds_to(DORTE).count("host-request") == 1, "asked once"


def test_a_meeting_that_has_a_place_asks_nobody(desk: HostDesk) -> None:
    meeting = desk.calls("Forårsmøde", "12. marts", "Sted: Rådhuset")
    desk.now = datetime(2026, 2, 20, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    assert desk.turns(meeting) == []


@pytest.mark.parametrize(
    ("date", "more"),
    [("12. marts", "Online: https://teams.example/m"), ("foreløbig 12. marts", "")],
)
def test_a_meeting_online_or_one_that_is_not_settled_asks_nobody(
    desk: HostDesk, date: str, more: str
) -> None:
    meeting = desk.calls("Forårsmøde", date, more)
    desk.now = datetime(2026, 2, 20, 9, tzinfo=UTC)
    desk.wait(minutes=1)
    assert desk.turns(meeting) == []


def test_a_yes_fills_in_the_place_and_nobody_is_asked_again_whether_they_come(asked: HostDesk) -> None:
    asked.replies(GRETHE, "Jeg kommer", "invite")
    before = the_meeting(asked).sequence
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    meeting = the_meeting(asked)
    assert (meeting.place, meeting.host) == ("Korsør Tømrerfirma, lokale 2", "Korsør Tømrerfirma")
    assert meeting.parking == "der er parkering bag bygningen"
    assert meeting.sequence == before
    update = asked.letter(GRETHE, "invite-update")
    assert "Har du svaret, behøver du ikke svare igen" in asked.text(update)
    assert "Parkering: der er parkering bag bygningen" in asked.text(update)
    calendar = next(part for part in update.walk() if part.get_content_type() == "text/calendar")
    assert "Korsør Tømrerfirma" in str(calendar.get_content())
    asked.wait(days=1)
    assert asked.kinds_to(GRETHE).count("invite-update") == 1


def test_a_no_asks_the_next_and_the_turn_comes_again(asked: HostDesk) -> None:
    asked.replies(DORTE, NO)
    asked.wait(minutes=1)
    assert asked.turns(the_meeting(asked)) == [
        ("Korsør Tømrerfirma", "declined"),
        ("Korsvang Bageri", "asked"),
    ]
    asked.replies(ELIN, YES)
    asked.now = datetime(2026, 3, 13, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    second = asked.calls("Sommermøde", "4. juni")
    asked.now = datetime(2026, 5, 1, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    assert asked.turns(second) == [("Korsør Tømrerfirma", "asked")], "no debt is forgiven by a no"


def test_silence_is_reminded_then_passed_over_and_the_secretariat_told(asked: HostDesk) -> None:
    asked.wait(days=4, hours=12)
    assert "host-reminder" not in asked.kinds_to(DORTE)
    asked.wait(hours=13)
    assert asked.kinds_to(DORTE).count("host-reminder") == 1
    asked.wait(days=2)
    assert asked.kinds_to(DORTE).count("host-reminder") == 1
    asked.wait(days=3)
    asked.wait(minutes=1)
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "silent"), ("Korsvang Bageri", "asked")]
    assert "alert" in asked.kinds_to("jonas@skift.example")


def test_a_yes_that_comes_late_counts_while_nobody_else_is_asked(asked: HostDesk) -> None:
    for email in (DORTE, ELIN, FINN, GRETHE):
        asked.replies(email, NO)
        asked.wait(minutes=1)
    assert "Der mangler en vært" in str(asked.letter("jonas@skift.example", "alert")["Subject"])
    asked.wait(minutes=1)
    assert asked.kinds_to("jonas@skift.example").count("alert") == 1, "told once"
    asked.replies(FINN, YES)
    assert asked.turns(the_meeting(asked))[2] == ("Dahls VVS", "accepted")


def test_a_yes_that_comes_when_another_is_asked_is_thanked_for_and_changes_nothing(asked: HostDesk) -> None:
    asked.replies(DORTE, NO)
    asked.wait(minutes=1)
    asked.replies(DORTE, YES)
    assert asked.turns(the_meeting(asked)) == [
        ("Korsør Tømrerfirma", "declined"),
        ("Korsvang Bageri", "asked"),
    ]
    assert "spurgt en anden om at være vært" in asked.text(asked.letter(DORTE))


def test_at_short_notice_the_times_shrink(desk: HostDesk) -> None:
    meeting = desk.calls("Forårsmøde", "15. januar")  # ten days ahead
    desk.wait(minutes=1)
    assert desk.turns(meeting) == [("Korsør Tømrerfirma", "asked")]
    desk.wait(days=3)
    assert "host-reminder" in desk.kinds_to(DORTE)
    desk.wait(days=2, hours=12)
    assert desk.turns(meeting)[0] == ("Korsør Tømrerfirma", "silent")


@pytest.mark.parametrize("words", ["Måske", "Ja, det kan vi desværre ikke", "Vi kan ikke sige nej"])
def test_what_is_not_plain_is_asked_once_and_then_a_persons(asked: HostDesk, words: str) -> None:
    asked.replies(DORTE, words)
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "asked")]
    assert "Vi kunne ikke se" in asked.text(asked.letter(DORTE))
    asked.replies(DORTE, words)
    assert "handover" in asked.kinds_to("jonas@skift.example")


def test_a_condition_is_no_yes_and_goes_to_the_secretariat(asked: HostDesk) -> None:
    asked.replies(DORTE, "Ja, hvis vi kan flytte til kl. 10")
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "asked")]
    assert "handover" in asked.kinds_to("jonas@skift.example")
    assert "sendt videre til sekretariatet" in asked.text(asked.letters()[-1])


def test_a_yes_with_a_question_is_a_yes_and_the_question_a_persons(asked: HostDesk) -> None:
    asked.replies(DORTE, "Ja gerne, lokale 2. Har I brug for en projektor?")
    assert asked.turn(the_meeting(asked)).state == "accepted"
    assert "handover" in asked.kinds_to("jonas@skift.example")
    assert asked.kinds_to(DORTE).count("handover") == 0, "one receipt"


def test_a_colleague_of_the_organisation_may_answer_and_a_stranger_not(asked: HostDesk) -> None:
    asked.join(HENRIK)
    assert asked.replies(GRETHE, YES, Had=DORTE) == "handled"
    assert asked.turn(the_meeting(asked)).state == "asked"
    asked.replies(HENRIK, YES, Had=DORTE)
    turn = asked.turn(the_meeting(asked))
    assert (turn.state, turn.email) == ("accepted", HENRIK)


def test_a_forged_sender_who_has_not_seen_the_letter_changes_nothing(asked: HostDesk) -> None:
    forged = {"Authentication_Results": "mx.skift.example; dmarc=fail header.from=korsoer-toemrer.example"}
    verdict = asked.replies(DORTE, YES, In_Reply_To="<unknown@mail.example>", **forged)
    assert verdict == "doubt"
    assert asked.turn(the_meeting(asked)).state == "asked"


def test_a_machine_and_a_quotation_promise_nothing(asked: HostDesk) -> None:
    asked.replies(DORTE, f"> {YES}")
    asked.replies(DORTE, YES, Auto_Submitted="auto-replied")
    assert asked.turn(the_meeting(asked)).state == "asked"


def test_an_organisation_stands_aside_for_a_while_and_owes_nothing_for_that_time(asked: HostDesk) -> None:
    asked.replies(DORTE, "Først efter sommerferien")
    asked.wait(minutes=1)
    assert "aside Korsør Tømrerfirma" in asked.told()
    assert asked.turns(the_meeting(asked))[-1] == ("Korsvang Bageri", "asked")
    assert "søndag 9. august 2026" in asked.text(asked.letter(DORTE))
    asked.replies(ELIN, YES)
    asked.now = datetime(2026, 3, 13, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    plan = asked.text(asked.orders("VÆRT"))
    assert "Korsør Tømrerfirma: 0; vært 0 gange; fritaget til og med søndag 9. august 2026" in plan


def test_who_stands_aside_for_good_is_asked_again_only_when_it_says_so(asked: HostDesk) -> None:
    asked.replies(DORTE, "Vi har ikke plads til at være vært")
    asked.replies(DORTE, "Vi kan godt være vært igen")
    assert asked.told()[-2:] == ["aside Korsør Tømrerfirma", "back Korsør Tømrerfirma"]


def test_a_host_who_cannot_after_all_leaves_the_meeting_without_a_place(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    asked.replies(DORTE, NO)
    asked.wait(minutes=1)
    meeting = the_meeting(asked)
    assert (meeting.place, meeting.host, meeting.parking) == (None, None, None)
    assert "kan alligevel ikke være vært" in asked.text(asked.letter(GRETHE, "invite-update"))
    asked.wait(minutes=1)
    assert asked.turns(meeting)[-1] == ("Korsvang Bageri", "asked")
    assert "alert" in asked.kinds_to("jonas@skift.example")


def test_when_the_host_leaves_the_network_the_next_is_asked_and_the_officers_told(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    with writing(asked.db):
        asked.office.registry.apply(Leave(DORTE, ("skift",)), asked.now)
    for _ in range(3):
        asked.wait(minutes=1)
    meeting = the_meeting(asked)
    assert asked.turns(meeting) == [("Korsør Tømrerfirma", "declined"), ("Korsvang Bageri", "asked")]
    assert meeting.place is None
    told = asked.text(asked.letter("jonas@skift.example", "alert"))
    assert "Korsør Tømrerfirma havde sagt ja til at være vært, men har ikke længere nogen med" in told


def test_a_host_mends_what_it_has_said(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    asked.replies(DORTE, "Vi mødes i kantinen.")
    asked.wait(minutes=1)
    assert the_meeting(asked).place == "Korsør Tømrerfirma, kantinen"
    assert the_meeting(asked).parking == "der er parkering bag bygningen"


def test_a_contact_who_leaves_is_replaced_by_a_colleague(asked: HostDesk) -> None:
    asked.join(HENRIK)
    with writing(asked.db):
        asked.office.registry.apply(Leave(DORTE, ("skift",)), asked.now)
    asked.wait(minutes=1)
    assert "host-request" in asked.kinds_to(HENRIK)
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "asked")]


def test_a_contact_who_is_away_until_after_the_meeting_has_a_colleague_asked(asked: HostDesk) -> None:
    asked.join(HENRIK)
    away = {"Auto_Submitted": "auto-replied"}
    asked.replies(DORTE, "Jeg er på ferie til og med 20. marts 2026.", **away)
    asked.wait(minutes=1)
    assert "host-request" in asked.kinds_to(HENRIK)
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "asked")]


def test_the_head_count_goes_to_a_colleague_of_a_contact_who_has_left(asked: HostDesk) -> None:
    asked.join(HENRIK)
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    with writing(asked.db):
        asked.office.registry.apply(Leave(DORTE, ("skift",)), asked.now)
    asked.now = datetime(2026, 3, 5, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.wait(minutes=1)
    assert "host-reminder" in asked.kinds_to(HENRIK)


def test_what_is_due_is_found_on_the_last_of_february_too(asked: HostDesk) -> None:
    asked.now = datetime(2028, 2, 29, 9, tzinfo=UTC)
    asked.office.tick(asked.now)
    asked.calls("Forårsmøde 2028", "6. april 2028")
    asked.wait(minutes=1)
    assert asked.turns(the_meeting(asked, "Forårsmøde 2028"))


def test_a_meeting_that_moves_is_asked_about_again(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.wait(minutes=1)
    asked.orders("JA", answers=asked.orders("FLYT til 19. marts"))
    asked.wait(minutes=1)
    assert "torsdag 19. marts 2026" in str(asked.letter(DORTE)["Subject"])
    assert asked.turn(the_meeting(asked)).state == "accepted"


def test_a_meeting_that_is_cancelled_uses_up_no_turn(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.orders("JA", answers=asked.orders("AFLYS på grund af sygdom"))
    asked.wait(minutes=1)
    assert asked.turn(the_meeting(asked)).state == "cancelled"
    assert "aflyst" in asked.text(asked.letter(DORTE))
    asked.now = datetime(2026, 3, 20, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    assert not any(told.startswith("hosted") for told in asked.told())


def test_a_place_from_the_secretariat_lets_off_whoever_was_asked(asked: HostDesk) -> None:
    asked.orders("JA", answers=asked.orders("FLYT\nSted: Rådhuset"))
    asked.wait(minutes=1)
    assert asked.turns(the_meeting(asked)) == [("Korsør Tømrerfirma", "cancelled")]
    assert "fundet et sted" in asked.text(asked.letter(DORTE))


def test_a_week_before_the_host_hears_how_many_come_and_what_they_eat(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.replies(GRETHE, "Jeg kommer, men er vegetar", "invite")
    asked.replies(FINN, "Jeg kommer. Jeg spiser glutenfrit.", "invite")
    asked.now = datetime(2026, 3, 5, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.wait(minutes=1)
    text = asked.text(asked.letter(DORTE, "host-reminder"))
    assert "1 vegetar, 1 uden gluten" in text
    assert "Grethe" not in text, "nobody is named"
    asked.wait(days=1)
    assert asked.kinds_to(DORTE).count("host-reminder") == 1
    asked.replies(DORTE, "Jeg kommer", "invite")
    asked.replies(ELIN, "Jeg kommer", "invite")
    asked.now = datetime(2026, 3, 11, 14, tzinfo=UTC)
    asked.wait(minutes=1)
    assert asked.kinds_to(DORTE).count("host-reminder") == 1, "two more are not much"
    for email in (GRETHE, FINN, ELIN, DORTE):
        asked.replies(email, "Jeg kan desværre ikke alligevel", "invite")
    asked.wait(minutes=1)
    asked.wait(minutes=1)
    asked.wait(hours=1)
    assert asked.kinds_to(DORTE).count("host-reminder") == 1, "2 and 0 differ by two"


def test_much_of_a_change_is_told_once_more_the_day_before(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.now = datetime(2026, 3, 5, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.wait(minutes=1)
    for email in (GRETHE, FINN, ELIN):
        asked.replies(email, "Jeg kommer", "invite")
    asked.now = datetime(2026, 3, 11, 14, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.wait(minutes=1)
    assert asked.kinds_to(DORTE).count("host-reminder") == 2
    assert "nu kommer der 3" in asked.text(asked.letter(DORTE, "host-reminder"))


def test_the_day_after_the_host_is_thanked_once(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.now = datetime(2026, 3, 12, 18, tzinfo=UTC)
    asked.wait(minutes=1)
    assert "host-thanks" not in asked.kinds_to(DORTE)
    asked.wait(hours=15)
    asked.wait(days=1)
    assert asked.kinds_to(DORTE).count("host-thanks") == 1
    assert asked.told().count("hosted Korsør Tømrerfirma") == 1


def test_why_us_is_answered_with_the_arithmetic(asked: HostDesk) -> None:
    asked.replies(DORTE, YES)
    asked.now = datetime(2026, 3, 13, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.calls("Sommermøde", "4. juni")
    asked.now = datetime(2026, 5, 1, 9, tzinfo=UTC)
    asked.wait(minutes=1)
    asked.replies(ELIN, "Hvorfor os?")
    text = asked.text(asked.letter(ELIN))
    assert "1 møde, som 4 delte" in text
    assert "Det er 0,25 ture i alt. I har ikke været vært endnu, så I skylder 0,25." in text
    assert "Dahls VVS, som skylder 0,25" in text
    assert asked.turn(the_meeting(asked, "Sommermøde")).state == "asked"
