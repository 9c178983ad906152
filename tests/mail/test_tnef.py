"""winmail.dat: what Outlook packs into TNEF is read like the mail that it would have been."""

import struct
import subprocess
import sys
from dataclasses import replace

import pytest

from service.mail.itip import itip_method
from service.mail.parse import parse
from service.mail.read import read
from tests.mail.settings import SETTINGS
from tests.mail.tnef_writer import (
    BODY,
    CARD,
    CODE_PAGE,
    MESSAGE_CLASS,
    OEM_CODE_PAGE,
    OLD_WISH,
    PR_BODY,
    PR_CLASS,
    PR_DATA,
    PR_HTML,
    PR_HTML_CODE_PAGE,
    PR_LONG_NAME,
    PR_RTF,
    PR_SENDER_NAME,
    PR_SENDER_SMTP,
    PR_SUBJECT,
    PR_TYPE,
    STRING,
    WISH,
    attribute,
    embedded,
    file,
    mail,
    message,
    opened,
    part,
    prop,
    stream,
    text_part,
)

INVITED = b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"


WISHES = {
    "attBody": OLD_WISH,
    "attBody without a code page": attribute(BODY, WISH.encode("cp1252") + b"\0"),
    "attBody in UTF-8": attribute(OEM_CODE_PAGE, struct.pack("<I", 65001)) + attribute(BODY, WISH.encode()),
    "attBody of DOS": attribute(OEM_CODE_PAGE, struct.pack("<I", 850))
    + attribute(BODY, WISH.encode("cp850")),
    "a Unicode body": message(prop(PR_BODY, WISH)),
    "an 8-bit body": message(prop(PR_BODY, WISH, STRING)),
    "an 8-bit body with its code page": CODE_PAGE + message(prop(PR_BODY, WISH, STRING)),
    "HTML": message(prop(PR_HTML, WISH.replace("\n", "<br>").encode())),
    "HTML in the code page of the Internet": message(
        prop(PR_HTML_CODE_PAGE, 850), prop(PR_HTML, WISH.replace("\n", "<br>").encode("cp850"))
    ),
    "HTML as a string": message(prop(PR_HTML, WISH.replace("\n", "<br>"))),
}


@pytest.mark.parametrize("attributes", WISHES.values(), ids=WISHES.keys())
def test_a_registration_that_stands_only_in_winmail_dat_is_read(attributes: bytes) -> None:
    found = opened(attributes)
    assert found.text == WISH.strip()
    assert found.defects == ()
    reading = read(found, SETTINGS["forening"])
    (request,) = reading.requests
    assert (reading.kind, request.action, request.networks) == ("request", "join", ("it",))
    assert (request.person.name, request.person.phone) == ("Søren Kjærgård", "+4520123456")


def test_a_mail_is_read_alike_packed_and_plain() -> None:
    packed, plain = opened(OLD_WISH), parse(mail(text_part(WISH)))
    assert replace(packed, parts=plain.parts, headers=plain.headers, size=plain.size) == plain


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        ("application/ms-tnef", "winmail.dat"),
        ("application/vnd.ms-tnef", "noname"),
        ("application/octet-stream", "WINMAIL.DAT"),
    ],
)
def test_tnef_is_known_by_its_type_or_by_its_name(content_type: str, name: str) -> None:
    found = parse(mail(text_part(" \r\n"), part(stream(OLD_WISH), content_type, name)))
    assert found.text == WISH.strip()


def test_a_file_of_another_name_and_type_is_left_as_it_is() -> None:
    found = parse(mail(text_part("Se filen"), part(stream(OLD_WISH), "application/octet-stream", "x.dat")))
    assert [each.filename for each in found.parts] == [None, "x.dat"]


@pytest.mark.parametrize("content_type", ["text/plain", "text/html"])
def test_a_text_outside_winmail_dat_is_the_mails_text(content_type: str) -> None:
    found = parse(mail(text_part("Vedlagt er referatet.", content_type), part(stream(OLD_WISH))))
    assert found.text == "Vedlagt er referatet."


def test_a_text_that_only_points_elsewhere_gives_way_to_winmail_dat_if_that_has_one() -> None:
    stub = "This is a multi-part message in MIME format."
    assert parse(mail(text_part(stub), part(stream(OLD_WISH)))).text == WISH.strip()
    assert parse(mail(text_part(stub), part(stream()))).text == stub


def test_the_plain_body_goes_before_html() -> None:
    assert opened(message(prop(PR_HTML, b"<p>html"), prop(PR_BODY, "plain"))).text == "plain"


def test_a_text_that_is_only_in_rtf_is_told() -> None:
    found = opened(message(prop(PR_RTF, b"LZFu")))
    assert (found.text, found.defects) == ("", ("the text in winmail.dat is only in RTF",))
    assert opened(message(prop(PR_RTF, b"LZFu"), prop(PR_BODY, "plain"))).defects == ()


CLASSES = [
    "IPM.Schedule.Meeting.Resp.Pos",
    "IPM.Schedule.Meeting.Resp.Neg",
    "ipm.schedule.meeting.resp.tent",
    "IPM.Microsoft Schedule.MtgRespP",
    "IPM.Microsoft Schedule.MtgRespN",
    "IPM.Microsoft Schedule.MtgRespA",
]


@pytest.mark.parametrize("name", CLASSES)
def test_an_answer_of_outlooks_calendar_is_one(name: str) -> None:
    for head in (
        attribute(MESSAGE_CLASS, name.encode() + b"\0"),
        message(prop(PR_CLASS, name)),
        message(prop(PR_CLASS, name, STRING)),
    ):
        found = parse(mail(text_part("Jeg vil gerne tilmeldes IT-netværket."), part(stream(head))))
        assert itip_method(found) == "REPLY"
        assert read(found, SETTINGS["forening"]).kind == "calendar"


@pytest.mark.parametrize(
    "name",
    ["IPM.Note", "IPM.Schedule.Meeting.Request", "IPM.Microsoft Schedule.MtgReq", "REPORT.IPM.Note.NDR"],
)
def test_other_messages_of_outlook_are_no_answers(name: str) -> None:
    assert itip_method(opened(attribute(MESSAGE_CLASS, name.encode() + b"\0"))) is None


@pytest.mark.parametrize(
    "properties",
    [(prop(PR_LONG_NAME, "svar.ics"),), (prop(PR_TYPE, "text/calendar"), prop(PR_LONG_NAME, "svar"))],
)
def test_a_calendar_in_winmail_dat_is_an_answer_as_one_beside_it_is(properties: tuple[bytes, ...]) -> None:
    found = opened(file(*properties, data=INVITED))
    assert read(found, SETTINGS["forening"]).kind == "calendar"


def test_files_become_parts_with_tidy_names() -> None:
    found = opened(
        OLD_WISH,
        file(title="IDAHOL~1.VCF", data=CARD),
        file(
            prop(PR_LONG_NAME, "C:\\fil\u202e er\\Møde  plan.png"),
            prop(PR_TYPE, "Image/PNG"),
            data=b"\x89PNG\0\0",
        ),
        file(prop(PR_DATA, b"octets in MAPI!!"), title="a.bin"),
        file(prop(PR_TYPE, "multipart/mixed"), data=b"x"),
    )
    assert found.defects == ()
    assert [(each.content_type, each.filename, each.payload) for each in found.parts[2:]] == [
        ("application/octet-stream", "IDAHOL~1.VCF", CARD),
        ("image/png", "Møde plan.png", b"\x89PNG\0\0"),
        ("application/octet-stream", "a.bin", b"octets in MAPI!!"),
        ("application/octet-stream", None, b"x"),
    ]
    assert all(each.is_attachment for each in found.parts[2:])
    assert not any(type(each.payload) is not bytes for each in found.parts)


def test_a_visiting_card_in_winmail_dat_names_the_person() -> None:
    found = opened(
        attribute(BODY, "Tilmeld hende på visitkortet til IT-netværket.".encode()),
        file(title="i.vcf", data=CARD),
    )
    (request,) = read(found, SETTINGS["forening"]).requests
    assert (request.action, request.person.email) == ("join", "ida@birkelund.example")


def test_a_message_in_winmail_dat_is_a_mail_within_the_mail() -> None:
    inner = message(
        prop(PR_SUBJECT, "Netværk"),
        prop(PR_SENDER_NAME, 'Åse "X" Li'),
        prop(PR_SENDER_SMTP, "aase@skole.example"),
        prop(PR_BODY, "indeni"),
    )
    found = opened(attribute(BODY, b"udenom"), embedded(inner, file(title="a.vcf", data=CARD)))
    (nested,) = found.nested
    assert found.text == "udenom"
    assert 0 < nested.size < found.size
    assert (nested.subject, nested.text) == ("Netværk", "indeni")
    assert nested.from_ is not None
    assert (nested.from_.name, nested.from_.email) == ('Åse "X" Li', "aase@skole.example")
    assert [each.payload for each in nested.parts if each.filename] == [CARD]
    assert ("message/rfc822", b"") in {(each.content_type, each.payload) for each in found.parts}


def test_an_attached_answer_is_not_an_answer() -> None:
    assert itip_method(opened(embedded(message(prop(PR_CLASS, CLASSES[0]))))) is None


def test_a_winmail_dat_in_an_attached_mail_is_read() -> None:
    attached = b"Content-Type: message/rfc822\r\n\r\n" + mail(part(stream(OLD_WISH)))
    (nested,) = parse(mail(text_part("Se vedlagte"), attached)).nested
    assert nested.text == WISH.strip()


def test_only_a_mail_that_needs_it_pays_for_the_library() -> None:
    code = (
        "import sys; from service.mail.parse import parse; from service.mail import read;"
        "parse(b'Subject: s\\r\\n\\r\\nhej'); sys.exit('tnefparse' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=30).returncode == 0
