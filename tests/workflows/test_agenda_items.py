"""Members are asked for items, send them in their own words, and hear for which meeting they are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from service.domain.meeting import Away, KeepMeeting
from service.domain.sheet import Agenda
from service.store.db import writing
from tests.office.desk import mail
from tests.workflows.items import ANNE, BO, EVA, OCTOBER, OFFICE, AgendaDesk, called_for_items

STRANGER = "per@fremmed.example"
BACKUP = "Kan vi tale om backup? 20 min.\n\nMvh Anne"
CALLS = [f"call-for-items to {email}" for email in (ANNE, BO, EVA)]
LATE = datetime(2026, 10, 27, 9, tzinfo=UTC)


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called_for_items() as desk:
        yield desk


def _calls(desk: AgendaDesk) -> list[str]:
    return [one for one in desk.kinds() if one.startswith("call-for-items")]


def test_everybody_invited_is_asked_once_with_the_deadline_as_weekday_date_and_clock(
    desk: AgendaDesk,
) -> None:
    assert _calls(desk) == CALLS
    desk.wait(hours=2)
    desk.wait(days=1)
    assert _calls(desk) == CALLS
    assert "senest mandag 26. oktober 2026 kl. 12.00" in desk.text(ANNE, "call-for-items")


def test_nobody_is_asked_before_the_charter_s_day_nor_by_night_nor_when_the_deadline_is_near() -> None:
    for day, hour in ((14, 12), (15, 3), (25, 13)):
        desk = AgendaDesk(now=OCTOBER)
        desk.join(ANNE)
        desk.calls()
        desk.at(datetime(2026, 10, day, hour, tzinfo=UTC))
        assert _calls(desk) == []
        desk.db.close()


def test_who_is_away_past_the_deadline_and_whose_mail_comes_back_is_not_asked() -> None:
    desk = AgendaDesk(now=OCTOBER)
    desk.join(ANNE, BO, EVA)
    desk.calls()
    with writing(desk.db):
        desk.office.registry.apply(Away(ANNE, date(2026, 10, 26), OCTOBER), desk.now)
        desk.office.registry.apply(Away(BO, date(2026, 10, 25), OCTOBER), desk.now)
        desk.db.execute("UPDATE outbox SET state = 'refused' WHERE recipient = ?", (EVA,))
    desk.at(datetime(2026, 10, 15, 9, tzinfo=UTC))
    assert _calls(desk) == [f"call-for-items to {BO}"]
    desk.db.close()


def test_a_meeting_whose_date_may_move_waits_with_its_call() -> None:
    desk = AgendaDesk(now=OCTOBER)
    desk.join(ANNE)
    meeting = desk.calls()
    with writing(desk.db):
        desk.office.registry.apply(KeepMeeting(replace(meeting, status="tentative")), desk.now)
    desk.at(datetime(2026, 10, 15, 9, tzinfo=UTC))
    assert _calls(desk) == []
    desk.db.close()


def test_a_group_s_meeting_is_its_group_s_to_fill() -> None:
    desk = AgendaDesk(now=OCTOBER)
    desk.join(ANNE)
    meeting = desk.calls(group="Styregruppen")
    desk.at(datetime(2026, 10, 15, 9, tzinfo=UTC))
    assert _calls(desk) == [f"call-for-items to {EVA}"]
    desk.replies(EVA, "Punkt: budgettet")
    assert desk.titles(meeting) == ["Budgettet"]
    desk.db.close()


def test_a_meeting_called_late_leaves_half_the_time_for_items() -> None:
    desk = AgendaDesk(now=datetime(2026, 10, 29, 9, tzinfo=UTC))
    desk.join(ANNE)
    desk.calls()
    desk.wait(minutes=1)
    assert "senest mandag 2. november 2026 kl. 12.00" in desk.text(ANNE, "call-for-items")
    desk.db.close()


def test_an_item_gets_one_receipt_that_names_the_meeting_and_what_was_understood(desk: AgendaDesk) -> None:
    assert desk.replies(ANNE, BACKUP).letters == 1
    (item,) = desk.items(ANNE)
    assert (item.title, item.minutes, item.presenter, item.kind) == ("Backup", 20, "Anne Holm", "item")
    receipt = desk.text(ANNE, "item-receipt")
    for told in (
        "Efterårsmøde, torsdag 5. november 2026",
        "Punkt: Backup",
        "Minutter: 20",
        "trækker mit punkt",
    ):
        assert told in receipt


def test_several_items_in_one_mail_get_one_receipt(desk: AgendaDesk) -> None:
    assert desk.replies(BO, "1) Licenser, et kvarter\n2) Mesterlære ved Eva Krag").letters == 1
    assert [(item.title, item.minutes, item.presenter, item.theme) for item in desk.items(BO)] == [
        ("Licenser", 15, "Bo Dalgaard", None),
        ("Mesterlære", None, "Eva Krag", "Skole-virksomhedssamarbejde"),
    ]


def test_what_is_sent_again_is_not_put_on_twice(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.replies(ANNE, "Kan vi tale om backup? En halv time.")
    assert [(item.title, item.minutes) for item in desk.items(ANNE)] == [("Backup", 30)]


def test_the_call_shows_who_is_asked_later_what_stands_there_by_now(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.replies(BO, "Vi søger en samarbejdspartner om et svejsekursus")
    with writing(desk.db):
        desk.db.execute("DELETE FROM letter_about")
        desk.db.execute(
            "DELETE FROM letter_bytes WHERE outbox IN (SELECT id FROM outbox WHERE recipient = ?)", (EVA,)
        )
        desk.db.execute("DELETE FROM outbox WHERE kind = 'call-for-items' AND recipient = ?", (EVA,))
    desk.wait(hours=1)
    call = desk.text(EVA, "call-for-items")
    assert "- Backup, ved Anne Holm, 20 minutter" in call
    assert (
        "- Vi søger en samarbejdspartner om et svejsekursus (Bo Dalgaard, Østerbæk Tekniske Skole, bo@"
        in call
    )


def test_a_late_item_is_for_the_next_meeting_and_the_receipt_says_so(desk: AgendaDesk) -> None:
    desk.at(LATE)
    desk.replies(BO, "Et punkt om økonomi")
    assert desk.titles(None) == ["Økonomi"]
    receipt = desk.text(BO, "item-receipt")
    assert "Fristen for mødet torsdag 5. november 2026 var mandag 26. oktober 2026 kl. 12.00" in receipt
    assert "til det næste møde, der bliver indkaldt" in receipt
    december = desk.calls("10. december")
    desk.wait(minutes=1)
    assert desk.titles(december) == ["Økonomi"]
    desk.replies(BO, "Et punkt om praktik")
    assert "dagsordenen for det næste møde, torsdag 10. december 2026" in desk.text(BO, "item-receipt")


def test_items_of_a_cancelled_meeting_wait_for_the_next(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.orders("JA", desk.orders("AFLYS på grund af sygdom"))
    desk.wait(minutes=1)
    assert desk.titles(None) == ["Backup"]


def test_an_item_is_taken_when_its_meeting_has_been(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.at(datetime(2026, 11, 5, 16, tzinfo=UTC))
    assert desk.items(ANNE) == []


@pytest.mark.parametrize("words", ["Jeg trækker mit punkt", "Vi tager punktet om backup af igen"])
def test_an_item_is_withdrawn_with_a_receipt(desk: AgendaDesk, words: str) -> None:
    desk.replies(ANNE, BACKUP)
    desk.replies(ANNE, words, "item-receipt")
    assert desk.items(ANNE) == []
    assert "»Backup« er taget af igen" in desk.text(ANNE, "item-receipt")


def test_when_the_agenda_is_out_the_officers_hear_of_a_withdrawal_and_what_comes_is_late(
    desk: AgendaDesk,
) -> None:
    desk.replies(ANNE, BACKUP)
    with writing(desk.db):
        desk.office.registry.apply(Agenda(1001, 1, desk.now, ()), desk.now)
    desk.replies(ANNE, "Jeg trækker mit punkt", "item-receipt")
    assert desk.items(ANNE) == []
    assert "Dagsordenen er allerede sendt ud" in desk.text(ANNE, "item-receipt")
    assert desk.kinds()[-2:] == [f"item-receipt to {ANNE}", "handover to jonas@torv.example"]
    desk.replies(BO, "Punkt: licenser")
    assert desk.titles(None) == ["Licenser"]


def test_of_several_items_it_is_asked_which(desk: AgendaDesk) -> None:
    desk.replies(BO, "- Licenser\n- Backup")
    desk.replies(BO, "Jeg trækker mit punkt", "item-receipt")
    assert [item.title for item in desk.items(BO)] == ["Licenser", "Backup"]
    assert "Hvilket af dine punkter" in desk.text(BO, "item-receipt")
    desk.replies(BO, "Jeg trækker punktet om backup", "item-receipt")
    assert [item.title for item in desk.items(BO)] == ["Licenser"]


def test_nobody_withdraws_another_s_item(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.replies(BO, "Jeg trækker punktet om backup")
    assert [item.title for item in desk.items(ANNE)] == ["Backup"]
    assert desk.code() == "nothing-to-withdraw"
    desk.replies(ANNE, "Jeg trækker mit punkt", "item-receipt", sender=f"Bo Dalgaard <{BO}>")
    assert [item.title for item in desk.items(ANNE)] == ["Backup"]
    assert desk.code() == "somebody-else"


@pytest.mark.parametrize(
    ("words", "title", "minutes"),
    [
        ("Titel: Backup og gendannelse\nMinutter: 30", "Backup og gendannelse", 30),
        ("»Minutter: et kvarter«", "Backup", 15),
        ("Det tager kun 10 minutter", "Backup", 10),
    ],
)
def test_an_item_is_corrected_in_answer_to_its_receipt(
    desk: AgendaDesk, words: str, title: str, minutes: int
) -> None:
    desk.replies(ANNE, BACKUP)
    desk.replies(ANNE, words, "item-receipt")
    assert [(item.title, item.minutes) for item in desk.items(ANNE)] == [(title, minutes)]
    assert f"Minutter: {minutes}" in desk.text(ANNE, "item-receipt")


def test_of_several_items_the_title_tells_which_is_corrected(desk: AgendaDesk) -> None:
    desk.replies(BO, "- Licenser\n- Backup")
    desk.replies(BO, "Titel: backup\nMinutter: 5", "item-receipt")
    assert [(item.title, item.minutes) for item in desk.items(BO)] == [("Licenser", None), ("Backup", 5)]
    desk.replies(BO, "Minutter: 5", "item-receipt")
    assert desk.code() == "unclear"


@pytest.mark.parametrize(
    "words", ["Tak", "Ingen punkter herfra", "Nej tak", "Tak for mailen. Jeg har ikke noget."]
)
def test_who_has_none_is_not_written_to(desk: AgendaDesk, words: str) -> None:
    receipt = desk.replies(BO, words)
    assert (receipt.verdict, receipt.letters, desk.items(BO)) == ("handled", 0, [])


@pytest.mark.parametrize("words", ["Hvor er mødet?", "Jeg vender tilbage i næste uge."])
def test_a_question_and_what_is_not_plain_go_to_a_person(desk: AgendaDesk, words: str) -> None:
    desk.replies(BO, words)
    assert desk.items(BO) == []
    assert desk.kinds()[-2:] == ["handover to jonas@torv.example", f"handover to {BO}"]


def test_an_answer_to_the_invitation_counts_in_the_thread_of_the_call_too(desk: AgendaDesk) -> None:
    assert desk.replies(BO, "Jeg kommer").letters == 0
    invitee = desk.office.registry.invitee(1001, BO)
    assert invitee is not None
    assert [reply.answer for reply in invitee.replies] == ["accepted"]
    assert desk.items(BO) == []


def test_an_item_beside_an_answer_to_the_invitation_is_not_lost(desk: AgendaDesk) -> None:
    assert desk.replies(EVA, "Jeg kommer. Og kan vi tage fravær op?", "invite").letters == 1
    invitee = desk.office.registry.invitee(1001, EVA)
    assert invitee is not None
    assert [reply.answer for reply in invitee.replies] == ["accepted"]
    assert [item.title for item in desk.items(EVA)] == ["Fravær"]


def test_a_question_beside_them_goes_to_a_person(desk: AgendaDesk) -> None:
    desk.replies(EVA, "Jeg kommer. Kan vi tage fravær op? Og hvor kan man parkere?", "invite")
    assert [item.title for item in desk.items(EVA)] == ["Fravær"]
    assert f"handover to {EVA}" in desk.kinds()


def test_an_item_alone_in_an_invitation_s_thread_is_one(desk: AgendaDesk) -> None:
    desk.replies(EVA, "Kan vi tage fravær op?", "invite")
    assert [item.title for item in desk.items(EVA)] == ["Fravær"]


def test_a_member_sends_an_item_in_a_mail_of_its_own(desk: AgendaDesk) -> None:
    desk.writes(ANNE, "Vi har brug for en fælles linje.", "Punkt til dagsordenen: Elevernes telefoner")
    (item,) = desk.items(ANNE)
    assert (item.title, item.text) == ("Elevernes telefoner", "Vi har brug for en fælles linje.")
    desk.writes(ANNE, "Jeg vil gerne have lærepladser på dagsordenen næste gang.", "Næste møde")
    assert [item.title for item in desk.items(ANNE)] == ["Elevernes telefoner", "Lærepladser"]


def test_a_stranger_s_item_is_handed_over(desk: AgendaDesk) -> None:
    desk.writes(STRANGER, "Vi har brug for en fælles linje.", "Punkt til dagsordenen: Elevernes telefoner")
    assert desk.titles(None) == []
    assert desk.kinds()[-2:] == ["handover to jonas@torv.example", f"handover to {STRANGER}"]


def test_a_stranger_in_the_thread_puts_nothing_on(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP, sender=f"Per Øster <{STRANGER}>")
    assert desk.code() == "not-a-member"
    assert desk.items(ANNE) == []


def test_the_same_person_from_another_address_is_known_by_the_thread(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP, sender="Anne Holm <anne.holm@privat.example>")
    assert [item.title for item in desk.items(ANNE)] == ["Backup"]


def test_a_forged_mail_of_its_own_puts_nothing_on(desk: AgendaDesk) -> None:
    forged = {"Authentication_Results": "mx.torv.example; dmarc=fail header.from=oesterbaek.example"}
    raw = mail(f"Anne Holm <{ANNE}>", "Noget", "Punkt til dagsordenen: Telefoner", OFFICE, **forged)
    assert desk.bring(raw, "torv").verdict == "doubt"
    assert desk.items(ANNE) == []


def test_quoted_words_put_nothing_on(desk: AgendaDesk) -> None:
    desk.replies(BO, "Tak\n\n> Punkt: backup\n> Kan vi tale om licenser?")
    assert desk.items(BO) == []


def test_who_asks_for_data_in_the_thread_is_not_taken_for_an_item(desk: AgendaDesk) -> None:
    desk.replies(BO, "Jeg vil gerne meldes ud af netværket Flere Faglærte.")
    assert desk.items(BO) == []
    assert desk.kinds()[-1].startswith(("farewell", "confirm-address"))


def test_files_belong_to_the_item(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    (item,) = desk.items(ANNE)
    assert desk.office.registry.mail(item.mail or "") is not None


def test_an_officer_undoes_nothing_of_it(desk: AgendaDesk) -> None:
    desk.replies(ANNE, BACKUP)
    desk.now += timedelta(hours=1)
    desk.orders("FORTRYD")
    assert [item.title for item in desk.items(ANNE)] == ["Backup"]
