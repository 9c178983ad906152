"""What was promised in minutes: who sees to it and until when is known or asked for, and it is reminded of."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest

from service.domain.decision import Erase
from service.domain.follow_up import FollowUp, labels
from service.domain.meeting import Away
from service.domain.network import Address
from service.store.db import writing
from service.workflows.follow_ups_owners import Known, owner_called
from tests.office.desk import SETTINGS, mail
from tests.workflows.meetings import ANNE, BO, CARL, NAMES, OFFICE
from tests.workflows.minutes import TEXT, MinutesDesk, held, text_of

OFFICER = "kirsten@skoler.example"
PROMISES = TEXT.replace(
    "- Bo sender tilbuddet rundt senest 10. december.\n",
    "- Bo sender tilbuddet rundt senest 10. december.\n"
    "- Bo undersøger prisen på nye diske.\n"
    "- Nogen finder nøglen.\n"
    "- Sekretariatet booker et lokale senest 1. februar.\n",
)


class FollowUpDesk(MinutesDesk):
    """A desk at which minutes with promises have been approved."""

    def points(self) -> tuple[FollowUp, ...]:
        return self.office.registry.all_follow_ups("it")

    def point(self, label: str) -> FollowUp:
        """The one that letters call so."""
        called = labels(self.points())
        return next(point for point in self.points() if called.get(point.number) == label)

    def approved(self, text: str = PROMISES) -> None:
        self.gives(text)
        self.sent()
        for email in (ANNE, BO, CARL):
            self.says(email, "Godkendt")
        self.wait(minutes=1)

    def writes(self, email: str, words: str, **headers: str) -> str:
        """Somebody writes a mail of its own; the verdict."""
        self.now += timedelta(minutes=3)
        return self.bring(
            mail(f"{NAMES[email]} <{email}>", words, "Frokost", OFFICE, **headers), "skoler"
        ).verdict

    def told(self, email: str) -> str:
        """The latest letter about follow-up points to somebody."""
        return " ".join(text_of(self.invitation(email, "follow-up")).split())


@contextmanager
def promised() -> Iterator[FollowUpDesk]:
    with held(kind=FollowUpDesk) as desk:
        desk.approved()
        yield desk


@pytest.fixture(scope="module")
def asked() -> Iterator[FollowUpDesk]:
    """What is asked for in the first minute has been; nothing is changed here."""
    with promised() as desk:
        desk.wait(minutes=1)
        yield desk


@pytest.fixture
def desk() -> Iterator[FollowUpDesk]:
    with promised() as desk:
        desk.wait(minutes=1)
        yield desk


class TestOpened:
    def test_every_promise_of_approved_minutes_is_a_point(self, asked: FollowUpDesk) -> None:
        called = labels(asked.points())
        told = [(called[one.number], one.owner, one.email, one.due) for one in asked.points()]
        assert told == [
            ("2/26a", "Bo Dalgaard", BO, date(2026, 12, 10)),
            ("2/26b", "Bo Dalgaard", BO, None),
            ("2/26c", "", None, None),
            ("2/26d", "Sekretariatet", "info@skoler.example", date(2027, 2, 1)),
        ]

    def test_the_officer_is_asked_who_and_the_owner_when(self, asked: FollowUpDesk) -> None:
        kinds = [kind for kind in asked.kinds() if kind.startswith("follow-up")]
        assert kinds == [f"follow-up to {OFFICER}", f"follow-up to {BO}"]
        assert "2/26c: Nogen finder nøglen." in asked.told(OFFICER)
        assert "2/26b: Bo undersøger prisen" in asked.told(BO)
        assert "2/26a" not in asked.told(BO)

    def test_a_later_version_keeps_closes_and_opens(self, desk: FollowUpDesk) -> None:
        before = {one.text: one for one in desk.points()}
        desk.approved(PROMISES.replace("Nogen finder nøglen", "Carl finder nøglen"))
        after = {one.text: one for one in desk.points()}
        gone, kept = "Nogen finder nøglen.", "Bo undersøger prisen på nye diske."
        assert (after.pop(gone).state, after[kept]) == ("dropped", before[kept])
        assert after["Carl finder nøglen."].email == CARL
        assert {one.state for one in after.values()} == {"open"}


class TestReminded:
    def test_before_the_date_once_with_all_points(self, desk: FollowUpDesk) -> None:
        desk.now = desk.now.replace(day=3, month=12, hour=7)
        before = len(desk.kinds())
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []
        desk.wait(hours=2)
        desk.wait(days=1)
        assert desk.kinds_since(before) == [f"follow-up to {BO}"]
        assert "2/26a: Bo sender tilbuddet rundt" in desk.told(BO)
        assert "2/26b" in desk.told(BO)
        assert "Skriv færdig, når det er gjort" in desk.told(BO)

    def test_before_the_next_meeting_everybody_who_has_something(self, desk: FollowUpDesk) -> None:
        desk.calls(
            "MØDE Vintermøde\nDato: 20. januar 2027\nTid: 13-15\nSted: Korsør\nNetværk: IT-netværket\n"
        )
        desk.now = desk.now.replace(year=2027, month=1, day=13, hour=9)
        desk.wait(minutes=1)
        asked = [k for k in desk.kinds() if k.startswith("follow-up")][2:]
        assert asked == [f"follow-up to {BO}", f"follow-up to {OFFICER}"]
        assert "mødes igen onsdag 20. januar 2027" in desk.told(BO)

    def test_nobody_is_reminded_while_away_nor_of_what_is_done(self, desk: FollowUpDesk) -> None:
        away = Away(BO, date(2026, 12, 4), desk.now)
        with writing(desk.db):
            desk.office.registry.apply(away, desk.now)
        desk.now = desk.now.replace(day=4, month=12, hour=9)
        before = len(desk.kinds())
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []
        desk.wait(days=1)
        assert desk.kinds_since(before) == [f"follow-up to {BO}"]


PEOPLE = (
    Known("Jens Nørve", "jens@x.example", "Digdir", was_there=True),
    Known("Jens Holm", "holm@x.example", "HK-dir"),
    Known("Kristin Selvaag", "kristin@x.example", "HK-dir"),
    Known("Anne Grete Dam", "dam@x.example", "Sikt"),
    Known("Anne Lie", "lie@x.example", "Udir"),
)


@pytest.mark.parametrize(
    ("written", "email"),
    [
        ("Jens", "jens@x.example"),
        ("Jens Holm", "holm@x.example"),
        ("Anne Dam", "dam@x.example"),
        ("Anne", None),
        ("Sikt", "dam@x.example"),
        ("HK-dir", None),
        ("Jens og Kristin", None),
        ("Dam", None),
        ("sekretariatet", "info@skoler.example"),
    ],
)
def test_an_owner_is_one_person_or_nobody(written: str, email: str | None) -> None:
    found = owner_called(written, PEOPLE, SETTINGS["skoler"])
    assert (found.email if isinstance(found, Address) else None) == email


class TestTold:
    def test_how_a_point_stands_in_the_thread_and_by_its_number(self, desk: FollowUpDesk) -> None:
        before = len(desk.kinds())
        assert desk.writes(BO, "2/26a gul: venter på svar fra KD\n2/26b: 1. februar") == "handled"
        told, dated = desk.point("2/26a"), desk.point("2/26b")
        assert (told.light, told.note, dated.due) == ("yellow", "venter på svar fra KD", date(2027, 2, 1))
        assert desk.says(BO, "2/26a færdig, sendt i går", "follow-up") == "handled"
        assert (desk.point("2/26a").state, desk.point("2/26a").note) == ("done", "sendt i går")
        assert desk.kinds_since(before) == [f"follow-up to {BO}"] * 2
        # One point is left, so there is no doubt which.
        assert desk.says(BO, "grøn", "follow-up") == "handled"
        assert desk.point("2/26b").light == "green"

    def test_which_point_is_asked_where_it_is_not_said(self, desk: FollowUpDesk) -> None:
        desk.now = desk.now.replace(day=3, month=12, hour=9)
        desk.wait(minutes=1)
        before = desk.points()
        assert desk.says(BO, "færdig", "follow-up") == "handled"
        assert desk.points() == before
        assert "hvilket af dine punkter du mener" in desk.told(BO)

    def test_a_day_that_is_not_sure_is_asked_about(self, desk: FollowUpDesk) -> None:
        assert desk.writes(BO, "2/26b inden jul") == "handled"
        assert desk.point("2/26b").due is None
        assert "hvilken dag du mener" in desk.told(BO)

    def test_a_point_is_handed_on_and_handed_back(self, desk: FollowUpDesk) -> None:
        desk.writes(BO, "2/26a: det er Anne, der har den")
        assert (desk.point("2/26a").owner, desk.point("2/26a").email) == ("Anne Holm", ANNE)
        assert "det er dig, der har dette punkt" in desk.told(ANNE)
        desk.says(ANNE, "Nej, det er ikke mig", "follow-up")
        assert (desk.point("2/26a").email, desk.point("2/26a").handed_by) == (BO, None)
        assert "Det står hos dig igen" in desk.told(BO)

    def test_what_an_officer_must_decide_is_asked_of_the_officer(self, desk: FollowUpDesk) -> None:
        before = desk.points()
        for words in ("2/26a: det er Per, der har den", "2/26a kan udgå", "2/26a er ikke min"):
            desk.writes(BO, words)
            assert f"> {words}" in desk.told(OFFICER)
        assert desk.points() == before

    def test_what_is_not_understood_is_handed_over_with_the_case(self, desk: FollowUpDesk) -> None:
        before, count = desk.points(), len(desk.kinds())
        desk.writes(CARL, "Hvad blev besluttet i 2/26?")
        desk.writes(BO, "2/26a næsten færdig")
        assert desk.kinds_since(count) == [f"handover to {OFFICER}", f"handover to {CARL}",
                                           f"handover to {OFFICER}", f"handover to {BO}"]  # fmt: skip
        handed = " ".join(text_of(desk.invitation(OFFICER, "handover")).split())
        assert "Det handler om sag 2/26, Backup." in handed
        assert "Vi køber nye bånd." in handed
        assert desk.points() == before

    def test_a_case_of_which_nothing_is_followed_up_is_found_too(self, desk: FollowUpDesk) -> None:
        desk.writes(CARL, "Hvad var det nu, der blev sagt i 1/26?")
        assert "Det handler om sag 1/26, Opstart." in text_of(desk.invitation(OFFICER, "handover"))
        assert desk.writes(CARL, "Frokosten er den 5/11. Hilsen Carl") == "not-ours"

    def test_nobody_changes_what_is_another_s(self, desk: FollowUpDesk) -> None:
        before = desk.points()
        desk.writes(CARL, "2/26a færdig")
        forged = "mx.skoler.example; dmarc=fail header.from=oesterbaek.example"
        desk.writes(BO, "2/26a færdig", Authentication_Results=forged)
        assert desk.points() == before

    @pytest.mark.parametrize("text", ["Vi ses den 7/23", "Jeg så jer i 2/25. Hilsen Bo", "Tak for 2/26"])
    def test_what_speaks_of_no_point_is_left_alone(self, asked: FollowUpDesk, text: str) -> None:
        assert asked.writes(BO, text) == "not-ours"

    def test_below_the_minutes_it_counts_as_well(self, desk: FollowUpDesk) -> None:
        assert desk.says(BO, "2/26a rød: ingen svarer", "minutes") == "handled"
        assert desk.point("2/26a").light == "red"


class TestOfficer:
    def test_the_list_and_what_is_said_below_it(self, desk: FollowUpDesk) -> None:
        shown = desk.orders("OPFØLGNING")
        assert str(shown["X-Tovholder"]).startswith("command-reply")
        assert "2/26c: Nogen finder nøglen. ingen har taget den" in " ".join(text_of(shown).split())
        told = desk.orders("2/26c: Carl, 1/2\n2/26a færdig", answers=shown)
        assert (desk.point("2/26c").email, desk.point("2/26c").due) == (CARL, date(2027, 2, 1))
        assert "Carl Riis" in text_of(told)
        assert "i sekretariatet" in desk.told(CARL)
        assert desk.orders("FORTRYD") is not None
        assert [(one.email, one.state) for one in desk.points()][2:] == [
            (None, "open"),
            ("info@skoler.example", "open"),
        ]
        assert desk.point("2/26a").state == "open"
        assert "står ikke længere hos dig" in desk.told(CARL)

    def test_the_question_who_is_answered_with_a_name(self, desk: FollowUpDesk) -> None:
        asked = desk.invitation(OFFICER, "follow-up")
        desk.orders("Carl Riis, 1. februar", answers=asked)
        assert (desk.point("2/26c").owner, desk.point("2/26c").email) == ("Carl Riis", CARL)

    def test_one_line_that_is_not_understood_and_nothing_is_done(self, desk: FollowUpDesk) -> None:
        before = desk.points()
        told = desk.orders("OPFØLGNING\n2/26a færdig\n2/26c: Per")
        assert str(told["X-Tovholder"]).startswith("command-error")
        assert "netop ét medlem" in text_of(told)
        assert desk.points() == before

    def test_a_forger_is_asked_for_proof(self, desk: FollowUpDesk) -> None:
        before = desk.points()
        desk.forges("Kirsten Dam <kirsten@skoler.example>", "2/26a færdig")
        assert desk.points() == before


def test_each_step_is_a_line_of_the_log(desk: FollowUpDesk) -> None:
    desk.writes(BO, "2/26a: 1. februar")
    desk.writes(BO, "2/26a: det er Anne, der har den")
    desk.says(ANNE, "færdig", "follow-up")
    lines = [line for line in desk.office.journal.lines(10_000) if line["event"] == "follow-up"]
    steps = [
        (line["facts"]["what"], line["facts"]["due"]) for line in lines if line["facts"]["case"] == "2/26"
    ]
    assert steps[:1] + steps[4:] == [
        ("opened", "2026-12-10"), ("dated", "2027-02-01"), ("handed", "2027-02-01"), ("done", "2027-02-01"),
    ]  # fmt: skip


def test_who_is_forgotten_is_gone_from_points_and_their_notes(desk: FollowUpDesk) -> None:
    desk.writes(BO, "2/26a gul: venter på KD\n2/26b: det er Anne, der har den")
    held = desk.office.registry.holdings(BO).follow_ups
    assert [one.text for one in held] == [
        "Bo sender tilbuddet rundt senest 10. december.",
        "Bo undersøger prisen på nye diske.",
    ]
    with writing(desk.db):
        desk.office.registry.apply(Erase(BO), desk.now)
    row = desk.db.execute(
        "SELECT owner, email, note FROM follow_up WHERE number = ?", (held[0].number,)
    ).fetchone()
    assert row == ("", None, "")
    assert desk.point("2/26b").handed_by is None


def test_an_answer_that_says_until_when_somebody_is_away_keeps_reminders_back(desk: FollowUpDesk) -> None:
    desk.says(BO, "Jeg er på ferie til og med 4. december.", "follow-up", Auto_Submitted="auto-replied")
    desk.now = desk.now.replace(day=4, month=12, hour=9)
    before = len(desk.kinds())
    desk.wait(minutes=1)
    assert desk.kinds_since(before) == []
