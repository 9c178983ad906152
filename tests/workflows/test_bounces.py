"""A letter that comes back: noted as not received, told once, and never believed of a letter that was not sent."""

from collections.abc import Iterator

import pytest

from service.mail.bounces import read_bounce
from service.mail.parse import parse
from service.store.journal import Journal
from tests.workflows.bounces import bounce
from tests.workflows.meetings import ANNE, BO, CARL
from tests.workflows.minutes import MinutesDesk, held, text_of

OFFICER = "kirsten@skoler.example"


@pytest.fixture
def desk() -> Iterator[MinutesDesk]:
    """A draft is with its readers."""
    with held() as desk:
        desk.gives()
        desk.sent()
        yield desk


def test_a_copy_that_comes_back_is_not_received(desk: MinutesDesk) -> None:
    before = len(desk.kinds())
    assert desk.bring(bounce(desk.invitation(BO, "minutes-draft")), "skoler").verdict == "automatic"
    assert desk.kinds_since(before) == [f"alert to {OFFICER}"]
    alert = " ".join(text_of(desk.letters()[-1]).split())
    assert "Til: bo@oesterbaek.example Emne: Udkast til referat: Forårsmøde" in alert
    assert "En mail til Bo Dalgaard kom retur" in str(desk.letters()[-1]["Subject"])
    assert desk.office.registry.undeliverable((ANNE, BO)) == {BO}
    (line,) = [
        one for one in Journal(desk.db).lines(9) if (one["facts"] or {}).get("what") == "returned-from"
    ]
    assert line["member"] is not None
    assert desk.db.execute("SELECT count(*) FROM inbox WHERE sender LIKE 'mailer%'").fetchone() == (0,)
    desk.says(ANNE, "Godkendt")
    desk.wait(days=11)
    final = " ".join(text_of(desk.invitation(ANNE, "minutes")).split())
    assert "Bo Dalgaard: mailen kom retur" in final
    assert final.count("mailen kom retur") == 1


def test_the_officers_are_told_once_and_an_alert_that_comes_back_is_not_told(desk: MinutesDesk) -> None:
    before = len(desk.kinds())
    desk.bring(bounce(desk.invitation(BO, "minutes-draft")), "skoler")
    desk.bring(bounce(desk.invitation(BO, "invite")), "skoler")
    desk.sent()
    desk.bring(bounce(desk.letters()[-1]), "skoler")
    assert desk.kinds_since(before) == [f"alert to {OFFICER}"]


def test_what_does_not_name_a_letter_and_its_reader_has_no_effect(desk: MinutesDesk) -> None:
    draft = desk.invitation(BO, "minutes-draft")
    before = len(desk.kinds())
    for forged in (
        bounce(draft, message_id="<guessed@skoler.example>"),
        bounce(draft, email=CARL),
        bounce(draft, action="delayed", status="4.4.1"),
        bounce(draft, action="delivered", status="2.0.0"),
    ):
        assert desk.bring(forged, "skoler").verdict == "automatic"
    assert desk.kinds_since(before) == []
    assert not any(copy.is_refused for copy in desk.office.registry.copies(desk.minutes().number))


def test_whoever_has_answered_has_had_it(desk: MinutesDesk) -> None:
    for email in (ANNE, BO, CARL):
        desk.says(email, "Godkendt")
    desk.bring(bounce(desk.invitation(BO, "minutes-draft")), "skoler")
    desk.wait(minutes=1)
    final = " ".join(text_of(desk.invitation(ANNE, "minutes")).split())
    assert "af Anne Holm, Bo Dalgaard og Carl Riis. Til stede" in final


@pytest.mark.parametrize(
    ("status", "failed"),
    [
        ("Final-Recipient: rfc822; Bo@x.example\nAction: failed\nStatus: 4.4.7", {"bo@x.example"}),
        ("Original-Recipient: rfc822;bo@x.example\nFinal-Recipient: rfc822; b@y.example\nStatus: 5.2.2",
         {"bo@x.example", "b@y.example"}),
        ("Final-Recipient: rfc822; bo@x.example\nStatus: 4.2.2", None),
        ("Final-Recipient: rfc822; bo@x.example\nAction: delayed\nStatus: 5.0.0", None),
    ],
)  # fmt: skip
def test_a_failure_is_one_for_good(status: str, failed: set[str] | None) -> None:
    raw = (
        "Content-Type: multipart/report; boundary=b\nReferences: <a@x.example> <b@x.example>\n\n"
        f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{status}\n\n"
        "--b\nContent-Type: message/rfc822\n\nMessage-ID: <c@x.example>\n\nHej\n--b--\n"
    )
    found = read_bounce(parse(raw.encode()))
    assert (set(found.failed) if found else None) == failed
    if found:
        assert found.message_ids == ("<c@x.example>", "<b@x.example>", "<a@x.example>")
