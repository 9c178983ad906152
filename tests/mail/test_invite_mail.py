"""A letter that carries a calendar has the shape in which mail programs show buttons."""

import email
import email.policy
from datetime import UTC, datetime

import pytest

from service.domain.charter import Charter
from service.domain.decision import Attachment, Calendar, Letter
from service.domain.network import Mailbox, Network
from service.mail.compose import Composer
from service.mail.invites import cancellation, request
from service.mail.itip import itip_method
from service.mail.parse import parse
from tests.mail.test_compose import SECRET, TEMPLATES
from tests.mail.test_invites import MEETING, OFFICE, PER

MINUTES = Attachment("referat.pdf", "application/pdf", b"%PDF-1.7")


def mailed(calendar: Calendar | None, *files: Attachment) -> bytes:
    letter = Letter(
        "k1", "invitation", "test/list", PER, "forening", "da", "ff", {"names": ["Per"]},
        thread="new", attachments=files, calendar=calendar,
    )  # fmt: skip
    composed = Composer(TEMPLATES, SECRET).compose(
        letter,
        mailbox=Mailbox("forening", OFFICE.email, "Foreningen", "da", ()),
        network=Network("ff", "forening", "Flere Faglærte", "da", Charter()),
        reference=None,
        thread=None,
        now=datetime(2026, 9, 1, 8, tzinfo=UTC),
    )
    return composed.raw


@pytest.mark.parametrize("say", [request, cancellation])
def test_the_calendar_is_the_last_alternative_and_a_file(say) -> None:
    calendar = say(MEETING).for_attendee(PER)
    raw = mailed(calendar, MINUTES)
    found = email.message_from_bytes(raw, policy=email.policy.default)
    assert found.get_content_type() == "multipart/mixed"
    alternative, minutes, file = found.iter_parts()
    assert alternative.get_content_type() == "multipart/alternative"
    plain, html, invitation = alternative.iter_parts()
    assert [plain.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
    assert invitation["Content-Type"] == f'text/calendar; charset="UTF-8"; method="{calendar.method}"'
    assert f"\r\nContent-Type: text/calendar; charset=UTF-8; method={calendar.method}\r\n".encode() in raw
    assert invitation["Content-Transfer-Encoding"] == file["Content-Transfer-Encoding"] == "base64"
    assert invitation["Content-Disposition"] is None
    assert file["Content-Type"] == 'application/ics; name="invite.ics"'
    assert (file.get_content_disposition(), file.get_filename()) == ("attachment", "invite.ics")
    assert invitation.get_payload(decode=True) == file.get_payload(decode=True) == calendar.content
    assert minutes.get_filename() == "referat.pdf"
    assert f"\r\nMETHOD:{calendar.method}\r\n".encode() in calendar.content


def test_a_letter_without_a_calendar_has_no_part_for_one() -> None:
    assert b"calendar" not in mailed(None)


def test_our_own_invitation_is_no_answer() -> None:
    assert itip_method(parse(mailed(request(MEETING).for_attendee(PER)))) is None
