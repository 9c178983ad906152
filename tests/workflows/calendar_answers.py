"""Mails with the answer of a calendar, line by line."""

from email.message import EmailMessage

from tests.mail.calendar_programs import Said, calendar, mail, part
from tests.workflows.meetings import ANNE


def answered(
    *lines: str, sender: str = f"Anne Holm <{ANNE}>", headers: str = "", method: str = "REPLY"
) -> bytes:
    event = "".join(f"{line}\n" for line in lines)
    return mail(
        part(f"text/calendar; method={method}; charset=utf-8", calendar(Said("", method=method), event)),
        sender=sender,
        headers=headers,
    )


def attendee(email: str, participation: str, **more: str) -> str:
    return f"ATTENDEE;PARTSTAT={participation}{''.join(f';{k}={v}' for k, v in more.items())}:mailto:{email}"


def text_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
