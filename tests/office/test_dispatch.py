"""The outbox's side of the office: taken, settled, postponed, given up, and what a dead process had in hand."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from service.office.dispatch import GIVE_UP
from service.store.outbox import OutboxRow, Sendable
from tests.office.desk import Desk, complete, mail


def _with_letter() -> tuple[Desk, Sendable]:
    desk = Desk()
    desk.bring(mail("Anne Holm <anne@korsvang.example>", complete("Anne Holm", "anne@korsvang.example")))
    (letter,) = desk.dispatch.take("aaben", 10, desk.now)
    return desk, letter


def test_what_is_taken_is_taken_by_nobody_else() -> None:
    desk, letter = _with_letter()
    assert letter.recipient == "anne@korsvang.example"
    assert letter.sender == "info@aaben.example"
    assert desk.dispatch.take("aaben", 10, desk.now) == []


def test_a_letter_that_was_postponed_comes_again_unchanged() -> None:
    desk, letter = _with_letter()
    desk.dispatch.settle([(letter.id, "later", 451, "greylisted")], desk.now)
    assert desk.dispatch.take("aaben", 10, desk.now) == []
    assert not desk.dispatch.is_waiting("aaben", desk.now)
    desk.now += timedelta(hours=2)
    assert desk.dispatch.is_waiting("aaben", desk.now)
    assert desk.dispatch.take("aaben", 10, desk.now) == [letter]


def test_after_days_of_temporary_refusals_it_is_given_up_and_told() -> None:
    desk, letter = _with_letter()
    began = desk.now
    while desk.now - began <= GIVE_UP:
        desk.dispatch.settle([(letter.id, "later", 451, "busy")], desk.now)
        desk.now += timedelta(hours=6)
        desk.dispatch.take("aaben", 1, desk.now)
    desk.dispatch.settle([(letter.id, "later", 451, "busy")], desk.now)
    row = desk.office.outbox.letter(letter.id)
    assert (row["state"], row["code"]) == ("refused", 451)
    assert "alert to mette@aaben.example" in desk.kinds()


def test_a_letter_of_a_mailbox_that_may_not_send_waits_for_days_and_goes_as_soon_as_it_may() -> None:
    desk, letter = _with_letter()
    for _ in range(20):
        desk.dispatch.settle([(letter.id, "later", 553, "Sender address rejected")], desk.now)
        desk.now += timedelta(days=1)
        assert desk.dispatch.take("aaben", 10, desk.now) == [letter]
    desk.dispatch.settle([(letter.id, "later", 553, "Sender address rejected")], desk.now)
    assert desk.dispatch.is_waiting("aaben", desk.now)
    assert desk.kinds() == ["welcome to anne@korsvang.example"]


@pytest.mark.parametrize(("state", "code"), [("refused", 550), ("uncertain", None)])
def test_the_log_has_a_line_for_each_letter_that_went_wrong_and_names_nobody(
    caplog: pytest.LogCaptureFixture, state: str, code: int | None
) -> None:
    desk, letter = _with_letter()
    with caplog.at_level(logging.INFO, "tovholder.office"):
        desk.dispatch.settle([(letter.id, state, code, "no such user anne@korsvang.example")], desk.now)  # type: ignore[list-item]
    (line,) = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert line == f"letter {letter.id} of aaben: {state}, {code or 'no reply code'}"


def test_the_log_tells_of_letters_that_a_dead_process_had_in_hand(caplog: pytest.LogCaptureFixture) -> None:
    desk, letter = _with_letter()
    with caplog.at_level(logging.INFO, "tovholder.office"):
        desk.dispatch.recover(desk.now)
    assert f"letter {letter.id} of aaben: uncertain, no reply code" in caplog.messages


def test_a_refusal_is_told_to_the_officers_with_the_server_s_words() -> None:
    desk, letter = _with_letter()
    desk.dispatch.settle([(letter.id, "refused", 550, "no such user")], desk.now)
    alert = desk.letters()[-1]
    assert desk.kinds()[1:] == ["alert to mette@aaben.example", "alert to sekretariat@aaben.example"]
    assert "no such user" in alert.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "anne@korsvang.example" in alert.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_an_alert_that_is_refused_raises_no_alert() -> None:
    desk, letter = _with_letter()
    desk.dispatch.settle([(letter.id, "refused", 550, "no such user")], desk.now)
    alerts = desk.dispatch.take("aaben", 10, desk.now)
    desk.dispatch.settle([(alert.id, "refused", 550, "full") for alert in alerts], desk.now)
    assert len(desk.kinds()) == 3


def test_what_a_dead_process_had_in_hand_is_uncertain_and_never_sent_blindly() -> None:
    desk, letter = _with_letter()
    assert desk.dispatch.recover(desk.now) == 1
    assert desk.office.outbox.letter(letter.id)["state"] == "uncertain"
    assert desk.kinds()[1:] == ["alert to mette@aaben.example", "alert to sekretariat@aaben.example"]
    assert all(other.id != letter.id for other in desk.dispatch.take("aaben", 10, desk.now))


def test_what_is_harmless_to_repeat_is_repeated() -> None:
    desk, letter = _with_letter()
    desk.db.execute("UPDATE outbox SET repeatable = 1")
    assert desk.dispatch.recover(desk.now) == 1
    assert desk.dispatch.take("aaben", 10, desk.now) == [replace(letter, repeatable=True)]
    assert len(desk.kinds()) == 1


def test_answers_go_out_in_the_order_in_which_they_were_decided() -> None:
    desk = Desk()
    for name in ("anne", "bo", "carl"):
        desk.bring(
            mail(
                f"{name} Lund <{name}@korsvang.example>",
                complete(f"{name.title()} Lund", f"{name}@korsvang.example"),
            )
        )
    taken = [letter.recipient for _ in range(3) for letter in desk.dispatch.take("aaben", 1, desk.now)]
    assert taken == ["anne@korsvang.example", "bo@korsvang.example", "carl@korsvang.example"]


def _queue(desk: Desk, *repeatable: bool) -> None:
    for number, harmless in enumerate(repeatable):
        row = OutboxRow(
            key=str(number), mailbox="aaben", kind="invite", network=None, sender="info@aaben.example",
            recipient=f"p{number}@korsvang.example", subject="", message_id=str(number), conversation=None,
            caused_by=None, repeatable=harmless, raw=b"", to_many=True,
        )  # fmt: skip
        desk.office.outbox.queue(row, desk.now)


@pytest.mark.parametrize(
    ("repeatable", "limit", "ahead", "taken"),
    [
        ((True,) * 5, 1, 3, 4),
        ((True,) * 5, 0, 3, 3),
        ((True,) * 5, 2, 9, 5),
        ((True, True, False, True), 1, 3, 2),
        ((True, False, True, True), 3, 1, 3),
        ((False, True, True, True), 1, 3, 1),
        ((False, True, True, True), 0, 3, 0),
        ((False, False, False), 2, 0, 2),
    ],
)
def test_only_what_is_harmless_to_repeat_is_taken_ahead(
    repeatable: tuple[bool, ...], limit: int, ahead: int, taken: int
) -> None:
    desk = Desk()
    _queue(desk, *repeatable)
    letters = desk.dispatch.take("aaben", limit, desk.now, ahead=ahead)
    assert [letter.recipient for letter in letters] == [f"p{n}@korsvang.example" for n in range(taken)]
    assert desk.office.outbox.counts()["sending"] == taken


def test_what_was_not_tried_waits_as_it_did_before() -> None:
    desk = Desk()
    _queue(desk, True, True)
    desk.office.outbox.postpone(1, desk.now, 421, "closing")
    before = desk.office.outbox.letters(10)
    taken = desk.dispatch.take("aaben", 2, desk.now)
    desk.dispatch.settle([(letter.id, "untried", None, "") for letter in taken], desk.now)
    assert desk.office.outbox.letters(10) == before
    assert desk.dispatch.take("aaben", 2, desk.now) == taken
