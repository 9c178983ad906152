"""A draft of the minutes on its way round: who has approved it, and whose silence says nothing."""

from datetime import UTC, date, datetime, timedelta

from service.domain.copies import Copy
from service.domain.minutes import Voice, Voiced
from service.domain.minutes_round import Outcome, Round, outcome

SENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DEADLINE = datetime(2026, 3, 12, 12, tzinfo=UTC)
ANNE, BO, CILLE = "anne@skole.example", "bo@firma.example", "cille@by.example"


def copy(email: str, **how: object) -> Copy:
    return Copy(email, **({"sent": SENT} | how))  # type: ignore[arg-type]


ALL_REACHED = (copy(ANNE), copy(BO), copy(CILLE))


def said(email: str, voice: Voice, day: int, minutes: int = 1) -> Voiced:
    return Voiced(minutes, email, voice, SENT + timedelta(days=day))


def stands(
    *voices: Voiced, day: int = 11, copies: tuple[Copy, ...] = ALL_REACHED, silence_approves: bool = True
) -> Outcome:
    sent_round = Round(1, SENT, DEADLINE, copies)
    return outcome(sent_round, voices, SENT + timedelta(days=day), silence_approves=silence_approves)


def test_it_is_open_until_the_deadline() -> None:
    found = stands(said(ANNE, "approved", 1), day=10)
    assert (found.state, found.since, found.approved, found.silent) == ("open", SENT, (ANNE,), (BO, CILLE))


def test_silence_approves_at_the_deadline() -> None:
    found = stands(said(ANNE, "approved", 1))
    assert (found.state, found.by_silence, found.since) == ("approved", True, DEADLINE)
    assert (found.approved, found.silent) == ((ANNE,), (BO, CILLE))


def test_all_approve_and_nobody_waits_for_the_deadline() -> None:
    voices = [said(each, "approved", day) for day, each in enumerate((ANNE, BO, CILLE), start=1)]
    found = stands(*voices, day=4, silence_approves=False)
    assert (found.state, found.by_silence, found.since) == ("approved", False, SENT + timedelta(days=3))


def test_without_that_rule_silence_approves_nothing() -> None:
    assert stands(said(ANNE, "approved", 1), silence_approves=False).state == "overdue"
    voices = [said(ANNE, "approved", 1), said(BO, "approved", 2), said(CILLE, "approved", 20)]
    assert stands(*voices, day=21, silence_approves=False).state == "approved"


def test_an_objection_holds_it_up_whatever_the_hour() -> None:
    for day in (5, 30):
        found = stands(said(ANNE, "approved", 1), said(BO, "objected", 4), day=day)
        assert (found.state, found.since, found.objecting) == ("disputed", SENT + timedelta(days=4), (BO,))


def test_whoever_objected_may_approve_after_all() -> None:
    found = stands(said(BO, "objected", 4), said(BO, "approved", 5))
    assert (found.state, found.approved, found.objecting) == ("approved", (BO,), ())


def test_an_approval_taken_back_is_no_silence() -> None:
    assert stands(said(BO, "approved", 1), said(BO, "withdrew", 2)).state == "disputed"


def test_an_objection_after_the_approval_is_heard_and_changes_nothing() -> None:
    found = stands(said(CILLE, "objected", 15), said(ANNE, "withdrew", 16), day=20)
    assert (found.state, found.since, found.late) == ("approved", DEADLINE, (CILLE, ANNE))


def test_nor_does_one_after_all_have_approved() -> None:
    voices = [said(each, "approved", 1) for each in (ANNE, BO, CILLE)]
    found = stands(*voices, said(ANNE, "objected", 3))
    assert (found.state, found.since, found.late) == ("approved", SENT + timedelta(days=1), (ANNE,))


def test_what_was_said_of_another_draft_does_not_count() -> None:
    found = stands(said(ANNE, "objected", 1, minutes=2), said(BO, "approved", 1, minutes=2), day=2)
    assert (found.state, found.approved, found.objecting) == ("open", (), ())


def test_what_is_said_later_is_not_known_yet() -> None:
    assert stands(said(ANNE, "objected", 5), day=4).state == "open"


def test_whom_the_draft_did_not_reach_is_not_silent() -> None:
    copies = (
        copy(ANNE),
        copy(BO, is_refused=True),
        copy(CILLE, sent=None),
        copy("dorte@by.example", away_until=DEADLINE.date()),
        copy("erik@by.example", away_until=date(2026, 3, 11)),
        copy("finn@by.example", sent=DEADLINE + timedelta(minutes=1)),
    )
    found = stands(copies=copies)
    assert (found.state, found.silent) == ("approved", (ANNE, "erik@by.example"))
    assert dict(found.unreached) == {
        BO: "refused", CILLE: "unsent", "dorte@by.example": "away", "finn@by.example": "unsent",
    }  # fmt: skip


def test_whoever_answers_has_been_reached() -> None:
    copies = (copy(ANNE, is_refused=True), copy(BO))
    found = stands(said(ANNE, "approved", 2), copies=copies)
    assert (found.approved, found.unreached) == ((ANNE,), ())


def test_the_silence_of_nobody_approves_nothing() -> None:
    assert stands(copies=(copy(ANNE, is_refused=True), copy(BO, sent=None))).state == "overdue"
