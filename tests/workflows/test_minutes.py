"""Minutes on their way: asked for, shown to their officer, sent round, corrected, approved."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from service.domain.charter import Minutes as Rules
from service.domain.holidays import ClosedDays
from service.store.journal import Journal
from tests.workflows.meetings import ANNE, BO, CARL, KIRSTEN
from tests.workflows.minutes import DEADLINE, TEXT, MinutesDesk, held, text_of

OFFICER = "kirsten@skoler.example"
CORRECTION = "Jeg har en rettelse: der står bånd, det skal være diske"


@pytest.fixture
def desk() -> Iterator[MinutesDesk]:
    with held() as desk:
        yield desk


@pytest.fixture
def sent(desk: MinutesDesk) -> MinutesDesk:
    """The first draft is with its readers."""
    desk.gives()
    desk.sent()
    return desk


class TestAsked:
    def test_after_the_meeting_its_officer_gets_a_skeleton_once(self, desk: MinutesDesk) -> None:
        before = len(desk.kinds())
        desk.wait(minutes=1)
        desk.wait(days=1)
        assert desk.kinds_since(before) == [f"command-reply to {OFFICER}"]
        skeleton = text_of(desk.letters()[-1])
        assert "Til stede: Anne Holm (Østerbæk Tekniske Skole)" in skeleton
        assert "Afbud: Carl Riis (Østerbæk Tekniske Skole)" in skeleton

    def test_nobody_is_asked_for_what_has_been_given(self, desk: MinutesDesk) -> None:
        desk.gives()
        before = len(desk.kinds())
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []

    def test_nobody_is_asked_at_night_or_weeks_later(self, desk: MinutesDesk) -> None:
        before = len(desk.kinds())
        desk.now = desk.now.replace(hour=21)
        desk.wait(minutes=1)
        desk.now = desk.now.replace(month=12, day=24, hour=9)
        desk.wait(minutes=1)
        assert desk.kinds_since(before) == []

    def test_the_reply_is_the_minutes_without_any_command_word(self, desk: MinutesDesk) -> None:
        desk.wait(minutes=1)
        reply = TEXT.removeprefix("REFERAT\n\n")
        preview = desk.orders(reply, answers=desk.letters()[-1])
        assert str(preview["X-Tovholder"]).startswith("preview")
        desk.orders("JA", answers=preview)
        assert [case.number for case in desk.minutes().text.cases] == ["1/26", "2/26"]


class TestGiven:
    def test_nobody_gets_a_draft_before_the_officer_has_said_yes(self, desk: MinutesDesk) -> None:
        before = len(desk.kinds())
        preview = desk.orders(TEXT)
        assert desk.kinds_since(before) == [f"preview to {OFFICER}"]
        assert "(Bo, senest torsdag 10. december 2026)" in " ".join(text_of(preview).split())
        desk.orders("JA", answers=preview)
        assert desk.kinds_since(before)[1:] == [
            *(f"minutes-draft to {email}" for email in (ANNE, BO, CARL)),
            f"command-reply to {OFFICER}",
        ]

    def test_a_deadline_at_the_weekend_is_on_the_monday_after(self) -> None:
        with held(Rules(days=10)) as desk:
            assert f"{desk.gives().deadline:%A %d.%m. %H.%M}" == "Monday 07.12. 16.00"

    def test_a_deadline_on_days_that_the_charter_closes_is_after_them(self) -> None:
        closed = ClosedDays(date(2026, 12, 4), date(2026, 12, 13))
        with held(Rules(days=9), closed=(closed,)) as desk:
            assert desk.gives().deadline.date() == date(2026, 12, 14)

    def test_the_draft_tells_until_when_one_may_answer(self, sent: MinutesDesk) -> None:
        draft = text_of(sent.invitation(ANNE, "minutes-draft"))
        assert "senest fredag 4. december 2026 kl. 16.00" in " ".join(draft.split())
        assert sent.minutes().deadline == DEADLINE

    def test_a_line_corrects_who_was_there(self, sent: MinutesDesk) -> None:
        assert sent.minutes().present == ("Anne Holm", "Bo Dalgaard")
        assert sent.minutes().absent == ("Carl Riis (Østerbæk Tekniske Skole)",)

    def test_a_plus_adds_to_what_the_answers_say(self, desk: MinutesDesk) -> None:
        desk.gives(TEXT.replace("Anne Holm, Bo Dalgaard", "+ Bo Dalgaard"))
        assert desk.minutes().present == ("Anne Holm (Østerbæk Tekniske Skole)", "Bo Dalgaard")

    def test_only_those_who_were_there_are_asked_where_the_charter_says_so(self) -> None:
        with held(Rules(to="attended", days=9)) as desk:
            before = len(desk.kinds())
            desk.gives()
            assert [kind for kind in desk.kinds_since(before) if kind.startswith("minutes-draft")] == [
                f"minutes-draft to {ANNE}"
            ]

    def test_without_a_text_nothing_is_done(self, desk: MinutesDesk) -> None:
        told = desk.orders("REFERAT")
        assert str(told["X-Tovholder"]).startswith("command-error")
        assert "mangler selve teksten" in text_of(told)

    def test_a_forger_gives_no_minutes(self, desk: MinutesDesk) -> None:
        before = len(desk.kinds())
        desk.forges(KIRSTEN, TEXT)
        assert [kind for kind in desk.kinds_since(before) if "minutes" in kind or "preview" in kind] == []


class TestApproval:
    def test_when_all_approve_nobody_waits_for_the_deadline(self, sent: MinutesDesk) -> None:
        for email in (ANNE, BO, CARL):
            sent.says(email, "Godkendt")
        before = len(sent.kinds())
        sent.wait(minutes=1)
        assert sorted(sent.kinds_since(before)) == sorted(
            f"minutes to {email}" for email in (ANNE, BO, CARL, OFFICER)
        )
        final = " ".join(text_of(sent.invitation(ANNE, "minutes")).split())
        assert "af Anne Holm, Bo Dalgaard og Carl Riis." in final
        assert (sent.minutes().state, sent.minutes().by_silence) == ("approved", False)

    def test_silence_approves_at_the_deadline_and_not_before(self, sent: MinutesDesk) -> None:
        sent.says(ANNE, "Godkendt")
        sent.wait(days=9)
        assert sent.minutes().state == "draft"
        sent.wait(days=2)
        assert (sent.minutes().state, sent.minutes().by_silence) == ("approved", True)
        assert sent.minutes().approved == DEADLINE
        assert "ingen har gjort indsigelse" in " ".join(text_of(sent.invitation(BO, "minutes")).split())

    def test_where_the_charter_says_nothing_silence_is_no_approval(self) -> None:
        with held(Rules(days=9)) as desk:
            desk.gives()
            desk.sent()
            desk.says(ANNE, "Godkendt")
            before = len(desk.kinds())
            desk.wait(days=11)
            desk.wait(days=1)
            assert desk.minutes().state == "draft"
            assert desk.kinds_since(before) == [
                f"minutes-correction to {OFFICER}", f"minutes-draft to {BO}", f"minutes-draft to {CARL}",
            ]  # fmt: skip
            desk.says(BO, "Godkendt")
            desk.says(CARL, "Ingen bemærkninger")
            desk.wait(minutes=1)
            assert desk.minutes().state == "approved"

    def test_a_copy_that_came_back_and_one_that_is_unsent_do_not_count(self, sent: MinutesDesk) -> None:
        sent.becomes(BO, "refused")
        sent.becomes(CARL, "queued")
        sent.says(ANNE, "Godkendt")
        sent.wait(days=11)
        final = " ".join(text_of(sent.invitation(ANNE, "minutes")).split())
        assert "Bo Dalgaard: mailen kom retur" in final
        assert "Carl Riis: mailen nåede ikke frem i tide" in final

    def test_who_was_away_the_whole_time_does_not_count(self, sent: MinutesDesk) -> None:
        verdict = sent.says(
            BO, "Jeg er på ferie til og med 20. december 2026.", Auto_Submitted="auto-replied"
        )
        assert verdict == "automatic"
        sent.wait(days=11)
        final = " ".join(text_of(sent.invitation(ANNE, "minutes")).split())
        assert "Bo Dalgaard: var væk i hele perioden" in final

    def test_what_is_said_later_of_another_absence_does_not_change_who_was_away(
        self, sent: MinutesDesk
    ) -> None:
        sent.says(BO, "Jeg er på ferie til og med 20. december 2026.", Auto_Submitted="auto-replied")
        sent.wait(days=5)
        sent.says(BO, "Jeg er på ferie til og med 20. december 2026.", Auto_Submitted="auto-replied")
        sent.wait(days=6)
        assert sent.minutes().state == "approved"
        assert "Bo Dalgaard: var væk" in text_of(sent.invitation(ANNE, "minutes"))

    def test_who_was_away_is_known_as_long_as_the_draft_is_open(self, sent: MinutesDesk) -> None:
        sent.says(BO, "Jeg er på ferie til og med 4. december 2026.", Auto_Submitted="auto-replied")
        sent.says(ANNE, CORRECTION)
        sent.wait(days=11)
        sent.wait(days=5)
        sent.says(ANNE, "Godkendt")
        sent.wait(minutes=1)
        assert "Bo Dalgaard: var væk" in text_of(sent.invitation(ANNE, "minutes"))
        sent.wait(minutes=1)
        assert sent.db.table("absence").count == 0

    def test_thanks_hold_nothing_up(self, sent: MinutesDesk) -> None:
        before = len(sent.kinds())
        sent.says(BO, "Hej Kirsten\n\nTak!\n\nMvh Bo")
        assert (sent.voices(), sent.kinds_since(before)) == ([], [])

    def test_a_mail_that_was_written_in_time_counts(self, sent: MinutesDesk) -> None:
        sent.now = DEADLINE
        sent.wait(minutes=30)
        assert sent.minutes().state == "draft"
        sent.says(BO, CORRECTION, Date="Fri, 04 Dec 2026 15:59:00 +0000")
        sent.wait(hours=1)
        assert sent.minutes().state == "draft"

    def test_quoted_words_approve_nothing(self, sent: MinutesDesk) -> None:
        sent.says(ANNE, "Tak\n\nDen 26. november skrev Bo Dalgaard:\n> Godkendt")
        assert sent.voices() == []


class TestCorrection:
    def test_the_officer_gets_the_words_and_the_reader_a_receipt(self, sent: MinutesDesk) -> None:
        before = len(sent.kinds())
        sent.says(BO, CORRECTION)
        assert sent.kinds_since(before) == [f"minutes-correction to {OFFICER}", f"changed to {BO}"]
        assert f"> {CORRECTION}" in text_of(sent.invitation(OFFICER, "minutes-correction"))

    def test_silence_approves_nothing_while_it_stands(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        sent.wait(days=11)
        assert sent.minutes().state == "draft"
        assert "En indsigelse står" in str(sent.letters()[-1]["Subject"])

    def test_a_new_draft_shows_what_has_changed_and_has_its_own_deadline(self, sent: MinutesDesk) -> None:
        sent.says(ANNE, "Godkendt")
        sent.says(BO, CORRECTION)
        first = sent.minutes()
        sent.now = datetime(2026, 12, 1, 9, tzinfo=UTC)
        corrected = TEXT.removeprefix("REFERAT\n\n").replace("nye bånd", "nye diske")
        second = sent.gives(corrected, answers=sent.invitation(OFFICER, "minutes-correction"))
        sent.sent()
        assert (second.version, second.deadline.day) == (2, 10)
        draft = " ".join(text_of(sent.invitation(ANNE, "minutes-draft")).split())
        assert "2/26 Backup Taget ud: - Vi køber nye bånd. Kommet til: - Vi køber nye diske." in draft
        old = sent.office.registry.minutes(first.number)
        assert old is not None
        assert old.state == "superseded"
        sent.wait(days=11)
        assert (sent.minutes().state, sent.minutes().version) == ("approved", 2)

    def test_a_line_of_what_is_other_makes_a_new_draft_of_the_latest(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        asked = sent.invitation(OFFICER, "minutes-correction")
        told = sent.orders("Hej\n\nRet: disketter til: diske\nOg husk Carl\n\nMvh Kirsten", answers=asked)
        assert "»disketter«: står ikke i version 1 af referatet - »Og husk Carl«: er" in " ".join(
            text_of(told).split()
        )
        second = sent.gives(
            "Ret: nye bånd til: nye diske\nTil stede: + Carl Riis\n\nMvh Kirsten", answers=told
        )
        assert (second.version, second.text.cases[1].decisions) == (2, ("Vi køber nye diske.",))
        assert (second.present, second.absent) == (("Anne Holm", "Bo Dalgaard", "Carl Riis"), ())
        assert "sidst: Til stede Kommet til: - Carl Riis Afbud Taget ud: - Carl Riis (Øster" in " ".join(
            text_of(sent.invitation(BO, "minutes-draft")).split()
        )
        draft = " ".join(text_of(sent.invitation(ANNE, "minutes-draft")).split())
        assert "2/26 Backup Taget ud: - Vi køber nye bånd. Kommet til: - Vi køber nye diske." in draft

    def test_an_officer_may_turn_it_down_and_the_reader_is_asked(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        before = len(sent.kinds())
        sent.orders("AFVIS: det blev sagt sådan", answers=sent.invitation(OFFICER, "minutes-correction"))
        assert sent.kinds_since(before) == [f"minutes-draft to {BO}", f"command-reply to {OFFICER}"]
        sent.wait(days=11)
        assert sent.minutes().state == "draft"
        sent.says(BO, "OK for mig")
        sent.wait(minutes=1)
        assert sent.minutes().state == "approved"

    def test_what_an_officer_writes_beside_the_point_is_not_guessed(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        told = sent.orders("Det ser jeg på i morgen", answers=sent.invitation(OFFICER, "minutes-correction"))
        assert str(told["X-Tovholder"]).startswith("command-error")

    def test_a_correction_may_be_the_whole_text_with_headings_of_its_own(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        text = (
            "1. Velkomst\n\nAlle kom.\n\n2. Backup\n\nTil opfølgning:\n- Bo ringer.\n\n3. Eventuelt\n\nIntet."
        )
        second = sent.gives(text, answers=sent.invitation(OFFICER, "minutes-correction"))
        assert (second.version, [case.title for case in second.text.cases]) == (
            2, ["Velkomst", "Backup", "Eventuelt"],
        )  # fmt: skip
        assert [task.owner for task in second.text.cases[1].tasks] == ["Bo"]

    def test_what_is_not_plain_is_asked_about_and_never_counts_as_a_yes(self, sent: MinutesDesk) -> None:
        before = len(sent.kinds())
        sent.says(BO, "Det er nok godt nok tænker jeg")
        assert sent.kinds_since(before) == [f"minutes-correction to {OFFICER}", f"ask-details to {BO}"]
        sent.wait(days=11)
        assert sent.minutes().state == "draft"
        sent.says(BO, "Godkendt", "ask-details")
        sent.wait(minutes=1)
        assert sent.minutes().state == "approved"

    def test_a_question_goes_to_the_officers(self, sent: MinutesDesk) -> None:
        before = len(sent.kinds())
        sent.says(BO, "Hvem sagde det om båndene?")
        assert sent.kinds_since(before) == [f"handover to {OFFICER}", f"handover to {BO}"]

    def test_a_stranger_to_whom_it_was_forwarded_has_no_voice(self, sent: MinutesDesk) -> None:
        sent.forwarded(ANNE, "Mallory <mallory@evil.example>", "Godkendt")
        assert sent.voices() == []

    def test_of_many_corrections_that_do_not_fit_some_are_told_and_the_rest_is_counted(
        self, sent: MinutesDesk
    ) -> None:
        sent.says(BO, CORRECTION)
        lines = "\n".join(f"Ret: disk {number} til: bånd" for number in range(1000))
        told = text_of(sent.orders(lines, answers=sent.invitation(OFFICER, "minutes-correction")))
        assert told.count("står ikke i version 1") == 20
        assert "og 960 linjer til" in told

    def test_a_kind_word_about_the_receipt_takes_no_correction_back(self, sent: MinutesDesk) -> None:
        sent.says(BO, CORRECTION)
        before = len(sent.kinds())
        for kind_word in ("Fint!", "👍", "Tak, det er fint", "Selv tak"):
            sent.says(BO, kind_word, "changed")
        assert (sent.voices(), sent.kinds_since(before)) == (["objected"], [])
        sent.says(BO, "Godkendt alligevel", "changed")
        assert sent.voices() == ["objected", "approved"]

    def test_nobody_approves_for_another_with_a_forged_from_and_their_own_copy(
        self, sent: MinutesDesk
    ) -> None:
        forged = {"Authentication_Results": "mx.skoler.example; dmarc=fail header.from=oesterbaek.example"}
        own = str(sent.invitation(BO, "minutes-draft")["Message-ID"])
        assert sent.says(ANNE, "Godkendt", In_Reply_To=own, **forged) == "doubt"
        assert sent.voices() == []
        sent.says(ANNE, "Godkendt", **forged)
        assert sent.voices() == ["approved"]

    def test_a_withdrawn_approval_holds_it_up(self, sent: MinutesDesk) -> None:
        sent.says(ANNE, "Godkendt")
        sent.says(ANNE, "Jeg trækker min godkendelse tilbage")
        sent.wait(days=11)
        assert sent.minutes().state == "draft"


class TestAfterwards:
    def test_a_late_objection_changes_nothing_and_reaches_the_officer(self, sent: MinutesDesk) -> None:
        sent.wait(days=11)
        before = len(sent.kinds())
        sent.says(BO, CORRECTION, "minutes")
        assert sent.kinds_since(before) == [f"minutes-correction to {OFFICER}", f"changed to {BO}"]
        assert "allerede godkendt" in text_of(sent.letters()[-1])
        sent.wait(days=11)
        assert sent.minutes().state == "approved"

    def test_a_later_version_takes_over_when_it_is_approved(self, sent: MinutesDesk) -> None:
        sent.wait(days=11)
        first = sent.minutes()
        sent.gives(TEXT.replace("nye bånd", "nye diske"))
        sent.sent()
        assert sent.office.registry.minutes(first.number).state == "approved"
        sent.wait(days=11)
        versions = sent.office.registry.minutes_of(first.meeting)
        assert [(one.version, one.state) for one in versions] == [(1, "superseded"), (2, "approved")]

    def test_each_step_is_in_the_log_and_names_nobody(self, sent: MinutesDesk) -> None:
        sent.says(ANNE, "Godkendt")
        sent.says(BO, CORRECTION)
        sent.gives(TEXT.replace("nye bånd", "nye diske"))
        sent.sent()
        sent.wait(days=11)
        lines = [line for line in Journal(sent.db).lines(1000) if line["event"] == "minutes"]
        assert [(line["facts"]["version"], line["facts"]["what"]) for line in lines] == [
            (1, "draft"), (1, "approved-by"), (1, "objected-by"), (1, "superseded"), (2, "draft"), (2, "approved"),
        ]  # fmt: skip
        assert [line["member"] is not None for line in lines[1:3]] == [True, True]
        assert ANNE not in str(lines)
