"""What mail programs do to a text on its way changes nothing of what is read from it."""

import html
import textwrap
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading_json import as_json
from tests.mail.settings import SETTINGS
from tests.mail.test_read_post import POST, Case, cases

DISCLAIMERS = (
    "Denne e-mail kan indeholde fortrolige oplysninger. Er du ikke rette modtager, bedes du slette mailen. "
    "Vi registrerer og sletter personoplysninger efter databeskyttelsesloven; du har ret til indsigt og sletning.",
    "This message is confidential. If you are not the intended recipient, please delete it and remove all copies.",
    "Tænk på miljøet, før du printer denne mail.",
    "Denne e-posten kan inneholde taushetsbelagt informasjon. Har du mottatt den ved en feil, slett den.",
)
HISTORY = (
    "Den 14-09-2026 kl. 09.12 skrev Vera Quist <vera@andetsted.example>:",
    "On Mon, Sep 14, 2026 at 9:12 AM Vera Quist <vera@andetsted.example> wrote:",
    "man. 14. sep. 2026 kl. 09:12 skrev Vera Quist <vera@andetsted.example>:",
)
QUOTED = (
    "Jeg vil gerne tilmeldes Kvalitetsnetværket og afmeldes IT-netværket.\nVera Quist\nDirektør\nAndetsted A/S\n"
    "Mobil 22 33 44 55\nslet mine oplysninger"
)


def _is_plain(case: Case) -> bool:
    message = message_from_bytes(case.raw, policy=policy.default)
    return message.get_content_type() == "text/plain" and message.get_content_charset() in {
        "utf-8",
        "us-ascii",
    }


CASES = [case for path in sorted(POST.glob("*.txt")) for case in cases(path) if _is_plain(case)]
EVERY_CASE = st.sampled_from(CASES)
MANY = settings(max_examples=150, deadline=None, derandomize=True)


def _message(case: Case) -> tuple[EmailMessage, str]:
    message = message_from_bytes(case.raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message, message.get_content()


def _told(case: Case, raw: bytes) -> dict[str, Any]:
    return as_json("", read(parse(raw), SETTINGS[case.mailbox]))


def _rewritten(case: Case, rewrite: Callable[[str], str], **how: Any) -> bytes:
    message, body = _message(case)
    message.set_content(rewrite(body), **how)
    return message.as_bytes()


def _unchanged(case: Case, raw: bytes) -> None:
    assert _told(case, raw) == _told(case, case.raw), raw.decode("latin-1")


def wrapped(body: str, width: int) -> str:
    """Long lines broken as mail programs break them, with the mark of a quote before every piece. A table's line
    cannot be, and a dash does not open a line: there even a person would take it for a bullet."""
    return "\n".join(
        line if any(mark in line for mark in "\t|;") else _filled(line, width) for line in body.split("\n")
    )


def _filled(line: str, width: int) -> str:
    kept = line.replace(" - ", "\0- ")
    mark = "> " if line.startswith(">") else ""
    lines = textwrap.wrap(kept, width, subsequent_indent=mark, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace("\0", " ") if len(line) > width else line


def as_html(body: str, form: str) -> str:
    lines = [html.escape(line).replace("\t", "&nbsp;" * 6) for line in body.rstrip("\n").split("\n")]
    if form == "br":
        return "<html><body>" + "<br>\n".join(lines) + "</body></html>"
    if form == "div":
        return "".join(f"<div>{line or '<br>'}</div>" for line in lines)
    if form == "mso":
        return "".join(f'<p class="MsoNormal">{line or "&nbsp;"}<o:p></o:p></p>' for line in lines)
    paragraphs = "\n".join(lines).split("\n\n")
    return "".join("<p>" + "<br>".join(part.split("\n")) + "</p>" for part in paragraphs)


@MANY
@given(EVERY_CASE, st.integers(62, 110))
def test_the_width_of_the_lines_changes_nothing(case: Case, width: int) -> None:
    _unchanged(case, _rewritten(case, lambda body: wrapped(body, width)))


@MANY
@given(EVERY_CASE, st.sampled_from(HISTORY), st.booleans())
def test_an_earlier_mail_below_changes_nothing(case: Case, introduction: str, is_blank: bool) -> None:
    quoted = "\n".join(f"> {line}" for line in QUOTED.split("\n"))
    between = "\n\n" if is_blank else "\n"
    _unchanged(case, _rewritten(case, lambda body: f"{body.rstrip()}\n\n{introduction}{between}{quoted}\n"))


@MANY
@given(
    EVERY_CASE,
    st.sampled_from(["quoted-printable", "base64", "8bit"]),
    st.sampled_from(["utf-8", "iso-8859-1"]),
)
def test_the_encoding_changes_nothing(case: Case, transfer: str, charset: str) -> None:
    _, body = _message(case)
    charset = charset if body.encode(charset, "replace").decode(charset) == body else "utf-8"
    _unchanged(case, _rewritten(case, lambda text: text, charset=charset, cte=transfer))


@MANY
@given(EVERY_CASE, st.sampled_from(DISCLAIMERS))
def test_a_disclaimer_changes_nothing(case: Case, disclaimer: str) -> None:
    _unchanged(case, _rewritten(case, lambda body: f"{body.rstrip()}\n\n{disclaimer}\n"))


@MANY
@given(EVERY_CASE, st.sampled_from(["p", "br", "div", "mso"]))
def test_html_changes_nothing(case: Case, form: str) -> None:
    _unchanged(case, _rewritten(case, lambda body: as_html(body, form), subtype="html"))
