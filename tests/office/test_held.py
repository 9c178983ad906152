"""A mail that was held back is dealt with anew when its code comes back: once, wholly, and as it was written."""

from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from service.domain.decision import Decision, Enter
from service.domain.member import Person
from service.store.db import writing
from service.workflows import secretariat
from tests.office.desk import Desk, mail

HENRIK = "hest@oesterbaek.example"
KIRSTEN = "Kirsten Dam <kirsten@skoler.example>"
TO = "info@skoler.example"
PROVED = {"Authentication_Results": "mx.skoler.example; dmarc=pass header.from=skoler.example"}
REMOVE = mail(KIRSTEN, f"AFMELD {HENRIK}", "Henrik er stoppet", TO)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    with writing(desk.db):
        person = Person("Henrik Stovgaard", HENRIK, organisation="Østerbæk Tekniske Skole")
        desk.office.registry.apply(Enter(person, ("it",), "da"), desk.now)
    yield desk
    desk.db.close()


def _is_member(desk: Desk) -> bool:
    return desk.office.registry.member(HENRIK) is not None


def _asked(desk: Desk) -> EmailMessage:
    """The officer's mail has come without proof, and the question is out."""
    assert desk.bring(REMOVE, "skoler").verdict == "handled"
    assert desk.kinds() == ["confirm-address to kirsten@skoler.example"]
    assert _is_member(desk)
    return desk.letters()[-1]


def _answer(desk: Desk, question: EmailMessage, words: str = "Ja", **headers: str) -> str:
    headers = {"In_Reply_To": str(question["Message-ID"]), **headers}
    return desk.bring(mail(KIRSTEN, words, f"SV: {question['Subject']}", TO, **headers), "skoler").verdict


def _codes(desk: Desk) -> list[str]:
    return [line["code"] for line in desk.office.journal.lines(100) if line["event"] == "decided"]


def test_what_was_held_back_is_done_when_the_code_comes_back(desk: Desk) -> None:
    question = _asked(desk)
    assert _answer(desk, question) == "handled"
    assert not _is_member(desk)
    assert desk.kinds()[1:] == [f"farewell to {HENRIK}", "command-reply to kirsten@skoler.example"]
    assert _codes(desk) == ["unproved", "code-came-back", "commands"]


def test_its_answer_stands_in_the_thread_of_the_mail_that_was_held(desk: Desk) -> None:
    _answer(desk, _asked(desk))
    (reply,) = [letter for letter in desk.letters() if letter["X-Tovholder"].startswith("command-reply")]
    assert reply["In-Reply-To"].encode() in REMOVE
    assert reply["Subject"].startswith("SV: Henrik er stoppet")


def test_it_is_the_officer_s_deed_and_can_be_taken_back(desk: Desk) -> None:
    _answer(desk, _asked(desk))
    desk.bring(mail(KIRSTEN, "FORTRYD", "FORTRYD", TO, **PROVED), "skoler")
    assert _is_member(desk)


def test_a_second_yes_does_nothing(desk: Desk) -> None:
    question = _asked(desk)
    _answer(desk, question)
    with writing(desk.db):
        desk.office.registry.apply(Enter(Person("Henrik Stovgaard", HENRIK), ("it",), "da"), desk.now)
    before = desk.kinds()
    assert _answer(desk, question, "Ja tak") == "handled"
    assert _is_member(desk)
    assert desk.kinds() == before
    assert _codes(desk)[-1] == "code-used"


def test_a_no_drops_it_for_good(desk: Desk) -> None:
    question = _asked(desk)
    _answer(desk, question, "Nej")
    _answer(desk, question, "Ja")
    assert _is_member(desk)
    assert _codes(desk) == ["unproved", "not-confirmed", "code-used"]


def test_after_two_days_the_code_is_no_longer_valid_and_the_officer_is_told(desk: Desk) -> None:
    question = _asked(desk)
    desk.now = desk.now.replace(day=4, second=1)
    _answer(desk, question)
    assert _is_member(desk)
    assert desk.kinds()[1:] == ["command-error to kirsten@skoler.example"]
    assert _codes(desk)[-1] == "code-too-late"


def test_a_mail_whose_text_is_gone_is_not_done_and_the_officer_is_told(desk: Desk) -> None:
    question = _asked(desk)
    with writing(desk.db):
        desk.db.execute("DELETE FROM mail_bytes")
    assert _answer(desk, question) == "handled"
    assert _is_member(desk)
    assert desk.kinds()[1:] == ["command-error to kirsten@skoler.example"]
    assert desk.office.registry.holding("skoler") == ()


def test_what_it_asked_is_looked_at_as_things_are_now(desk: Desk) -> None:
    question = _asked(desk)
    desk.bring(mail(KIRSTEN, f"AFMELD {HENRIK}", "igen", TO, **PROVED), "skoler")
    assert not _is_member(desk)
    before = len(desk.kinds())
    _answer(desk, question)
    assert desk.kinds()[before:] == ["command-error to kirsten@skoler.example"]


def test_a_bug_in_it_leaves_it_held_back_for_another_yes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    question = _asked(desk)

    def broken(*_: object) -> Decision:
        raise RuntimeError("Henrik Stovgaard broke it")

    with monkeypatch.context() as patch:
        patch.setattr(secretariat, "_commands", broken)
        assert _answer(desk, question) == "failed"
    assert _is_member(desk)
    assert len(desk.office.registry.holding("skoler")) == 1
    assert _answer(desk, question, "JA") == "handled"
    assert not _is_member(desk)


def test_where_no_server_is_believed_the_code_alone_proves_it(desk: Desk) -> None:
    with writing(desk.db):
        desk.office.registry.apply(
            Enter(Person("Anne Holm", "anne@korsvang.example"), ("aaben",), "da"), desk.now
        )
    officer = "Mette Holm <mette@aaben.example>"
    desk.bring(mail(officer, "AFMELD anne@korsvang.example", "Anne"))
    (question,) = desk.letters()
    assert question["To"] == officer
    in_thread = {"In_Reply_To": question["Message-ID"]}
    stranger = mail("sekretariat@aaben.example", "JA", f"SV: {question['Subject']}", **in_thread)
    desk.bring(stranger)
    assert desk.office.registry.member("anne@korsvang.example") is not None
    desk.bring(mail(officer, "JA", f"SV: {question['Subject']}", **in_thread))
    assert desk.office.registry.member("anne@korsvang.example") is None
