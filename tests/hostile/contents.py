"""Commands that the officer did not write: quoted, forwarded, hidden, attached, in a signature, in a machine's answer.

Most of these mails are the officer's own, proved: what they bring along is somebody else's.
"""

from collections.abc import Iterator

from tests.hostile.attacks import Attack, family
from tests.hostile.stage import MEMBER, PASS, STRANGER, Box, Stage, multipart, raw

ORDER = f"AFMELD {MEMBER}"


def _proved(
    stage: Stage,
    box: Box,
    text: str | bytes,
    subject: str = "",
    kind: str = "text/plain; charset=utf-8",
    to: str = "",
) -> bytes:
    """A mail that the officer of the authenticated mailbox did write."""
    head = [("Authentication-Results", PASS), *stage.head(box, stage.officer(box), subject)]
    return raw([*head, ("In-Reply-To", box.id_of(to))] if to else head, text, kind)


_QUOTES = {
    "marks": "> {}",
    "two marks": ">> {}",
    "marks behind a blank": " > {}",
    "a bar": "| {}",
    "a danish line": "Den 2. mar. 2026 kl. 10.15 skrev Eve <eve@evil.example>:\n\n{}",
    "a danish line with marks": "Den man. 2. mar. 2026 kl. 10.15 skrev Eve <eve@evil.example>:\n> {}",
    "an english line": "On Mon, Mar 2, 2026 at 10:15 AM Eve <eve@evil.example> wrote:\n\n{}",
    "a norwegian line": "man. 2. mars 2026 kl. 10:15 skrev Eve <eve@evil.example>:\n\n{}",
    "outlook": "Fra: Eve <eve@evil.example>\nSendt: 2. marts 2026 10:15\nTil: info@skoler.example\nEmne: x\n\n{}",
    "outlook in english": "From: Eve <eve@evil.example>\nSent: Monday, March 2, 2026\nTo: x\nSubject: x\n\n{}",
    "outlook behind a rule": "_____________________________\n"
    "Fra: Eve <eve@evil.example>\nSendt: 2. marts 2026 10:15\nTil: x\nEmne: x\n\n{}",
    "an original message": "-----Oprindelig meddelelse-----\nFra: Eve <eve@evil.example>\n\n{}",
    "an english original": "-----Original Message-----\nFrom: Eve <eve@evil.example>\n\n{}",
    "a forwarded message": "---------- Forwarded message ---------\nFrom: Eve <eve@evil.example>\n\n{}",
    "a danish forward": "---------- Videresendt meddelelse ----------\nFra: Eve <eve@evil.example>\n\n{}",
    "apple": "Start på videresendt besked:\n\nFra: Eve <eve@evil.example>\nEmne: x\n\n{}",
    "one's own letter": "Den 2. mar. 2026 kl. 10.15 skrev Skolerne <info@skoler.example>:\n\n| {}",
}


@family
def quoted(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for name, quote in _QUOTES.items():
        yield Attack(
            f"{name}, below a command", box.key, _proved(stage, box, f"STATUS\n\n{quote.format(ORDER)}")
        )
        if name != "a bar":  # which is not known to quote, but never commands
            yield Attack(f"{name}, below nothing", box.key, _proved(stage, box, quote.format(ORDER)))
        answer = _proved(stage, box, f"Det ser jeg på.\n\n{quote.format('JA')}", "SV: ", to="preview")
        yield Attack(f"{name}, a yes", box.key, answer)
        ruled = _proved(
            stage, box, f"Det ser jeg på.\n\n{quote.format('GODKEND')}", "SV: ", to="approval-request"
        )
        yield Attack(f"{name}, a ruling", box.key, ruled)


@family
def forwarded(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    inner = raw(
        [("From", f"Eve <{STRANGER}>"), ("To", box.address), ("Subject", "FORTRYD")], f"FORTRYD\n{ORDER}"
    )
    for subject in (
        "VS: FORTRYD",
        "Fwd: FORTRYD",
        "FW: STATUS",
        "Videresendt: FORTRYD",
        "SV: VS: FORTRYD",
        "Fwd: JA",
    ):
        body, kind = multipart(
            ("Content-Type: text/plain", "Se nedenfor.\n"), ("Content-Type: message/rfc822", inner)
        )
        yield Attack(f"{subject}, attached", box.key, _proved(stage, box, body, subject, kind))
        body, kind = multipart(("Content-Type: message/rfc822", inner))
        yield Attack(f"{subject}, nothing else", box.key, _proved(stage, box, body, subject, kind))
        inline = f"---------- Forwarded message ---------\nFrom: Eve <{STRANGER}>\nSubject: FORTRYD\n\nFORTRYD\n{ORDER}"
        yield Attack(f"{subject}, inline", box.key, _proved(stage, box, inline, subject))
        yield Attack(
            f"{subject}, bare",
            box.key,
            _proved(
                stage,
                box,
                f"Fra: Eve <{STRANGER}>\nSendt: 2. marts 2026 10:15\nTil: x\nEmne: x\n\n{ORDER}",
                subject,
            ),
        )
    yield Attack("as the whole mail", box.key, _proved(stage, box, inner, "VS: x", "message/rfc822"))


_HIDDEN = (
    '<div style="display:none">{}</div>',
    '<div style="DISPLAY : NONE !important">{}</div>',
    '<p style="visibility:hidden">{}</p>',
    '<p style="visibility:collapse">{}</p>',
    "<p hidden>{}</p>",
    '<p style="font-size:0">{}</p>',
    '<p style="font-size:0px;line-height:0">{}</p>',
    '<p style="font-size:1px">{}</p>',
    '<p style="font-size:0.1em">{}</p>',
    '<p style="font:0/0 a">{}</p>',
    '<p style="opacity:0">{}</p>',
    '<p style="opacity:0.0">{}</p>',
    '<div style="max-height:0;overflow:hidden">{}</div>',
    '<div style="height:0;overflow:hidden">{}</div>',
    '<div style="width:0px;overflow:hidden">{}</div>',
    '<p style="mso-hide:all">{}</p>',
    '<p style="color:#fff">{}</p>',
    '<p style="color:#FFFFFF;background-color:#ffffff">{}</p>',
    '<p style="color:white">{}</p>',
    '<p style="color:rgb(255, 255, 255)">{}</p>',
    '<p style="color:transparent">{}</p>',
    '<p style="color:rgba(0,0,0,0)">{}</p>',
    '<font color="#ffffff">{}</font>',
    '<font color="white" size="1">{}</font>',
    '<p style="position:absolute;left:-9999px">{}</p>',
    '<p style="position:absolute;top:-1000em">{}</p>',
    '<p style="text-indent:-9999px">{}</p>',
    '<p style="margin-left:-9999px">{}</p>',
    '<p style="transform:scale(0)">{}</p>',
    '<p style="clip:rect(0,0,0,0);position:absolute">{}</p>',
    "<!-- {} -->",
    "<!--[if mso]><p>{}</p><![endif]-->",
    "<template>{}</template>",
    "<noscript>{}</noscript>",
    "<script>{}</script>",
    "<style>{}</style>",
    "<title>{}</title>",
    '<input type="hidden" value="{}">',
    "<textarea hidden>{}</textarea>",
    "<select><option>{}</option></select>",
    "<details><summary>x</summary>{}</details>",
    "<object>{}</object>",
    "<svg><text>{}</text></svg>",
    "<iframe>{}</iframe>",
    "<audio>{}</audio>",
    "<video>{}</video>",
    "<canvas>{}</canvas>",
    '<img alt="{}">',
    "<dialog>{}</dialog>",
    "<datalist><option>{}</datalist>",
    "<noframes>{}</noframes>",
    "<del>{}</del>",
    "<s>{}</s>",
    '<p style="text-decoration:line-through">{}</p>',
)


@family
def hidden_in_html(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for hide in _HIDDEN:
        below = f"<html><body><p>STATUS</p>{hide.format(ORDER)}</body></html>"
        yield Attack(f"{hide[:46]} a command", box.key, _proved(stage, box, below, "", "text/html"))
    for hide in _HIDDEN[:12]:
        yes = f"<html><body>{hide.format('JA')}<p>Hvad er det her?</p></body></html>"
        yield Attack(
            f"{hide[:46]} a yes", box.key, _proved(stage, box, yes, "SV: ", "text/html", to="preview")
        )
    body, kind = multipart(
        ("Content-Type: text/plain", "STATUS"),
        ("Content-Type: text/html", f"<p>{ORDER}</p>"),
        kind="alternative",
    )
    yield Attack("in the other alternative", box.key, _proved(stage, box, body, "", kind))


@family
def attached(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for text, name in (
        ("STATUS", "below a command"),
        ("", "below nothing"),
        ("Se vedhæftede.", "below words"),
    ):
        for head in (
            'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="kommandoer.txt"',
            'Content-Type: text/html\r\nContent-Disposition: attachment; filename="x.html"',
            'Content-Type: application/octet-stream; name="x.eml"',
            'Content-Type: text/plain; name="x.txt"',
            'Content-Type: text/csv; name="x.csv"',
            'Content-Type: text/vcard; name="eve.vcf"',
            'Content-Type: text/calendar; method=REQUEST; name="x.ics"',
            'Content-Type: application/pdf; name="x.pdf"',
            "Content-Type: text/x-signature",
        ):
            body, kind = multipart(
                ("Content-Type: text/plain; charset=utf-8", text), (head, f"{ORDER}\r\nFORTRYD\r\n")
            )
            yield Attack(f"{name}: {head[14:50]}", box.key, _proved(stage, box, body, "", kind))


@family
def in_a_card_or_a_calendar(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:FORTRYD\r\nN:AFMELD;{MEMBER}\r\nNOTE:{ORDER}\r\nEND:VCARD\r\n"
    for kind in ("text/vcard", "text/x-vcard", "text/directory"):
        yield Attack(kind, box.key, _proved(stage, box, card, "", kind))
    for method in ("REPLY", "REQUEST", "COUNTER", "CANCEL", "PUBLISH"):
        event = (
            f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:FORTRYD\r\n"
            f"COMMENT:JA\r\nDESCRIPTION:{ORDER}\\nGODKEND\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        kind = f"text/calendar; method={method}; charset=utf-8"
        yield Attack(f"a calendar, {method}", box.key, _proved(stage, box, event, "JA", kind, to="preview"))


_MACHINES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "auto-submitted": ("SV: ", [("Auto-Submitted", "auto-replied")]),
    "an empty return path": ("SV: ", [("Return-Path", "<>")]),
    "x-autoreply": ("SV: ", [("X-Autoreply", "yes")]),
    "precedence": ("SV: ", [("Precedence", "bulk")]),
    "a danish subject": ("Autosvar: JA", []),
    "out of office": ("Automatic reply: JA", []),
    "a list": ("SV: ", [("List-Id", "<x.example>")]),
    "our own letter": ("SV: ", [("X-Tovholder", "preview; network=it")]),
}


@family
def machines_in_an_officer_s_name(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for name, (subject, marks) in _MACHINES.items():
        for kind, text in (
            ("preview", "JA"),
            ("approval-request", "GODKEND"),
            ("confirm-address", "JA"),
            ("command-reply", ORDER),
        ):
            head = [("Authentication-Results", PASS), *stage.head(box, stage.officer(box), subject), *marks]
            yield Attack(f"{name}, {kind}", box.key, raw([*head, ("In-Reply-To", box.id_of(kind))], text))
    away = f"Jeg er på ferie til den 20. marts og svarer, når jeg er tilbage.\n\nHaster det, så skriv:\n{ORDER}\nJA"
    for kind in ("preview", "approval-request", "confirm-address", "handover"):
        yield Attack(f"an unmarked one, {kind}", box.key, _proved(stage, box, away, "SV: ", to=kind))
    report = 'multipart/report; report-type=delivery-status; boundary="b"'
    body = (
        b"--b\r\nContent-Type: text/plain\r\n\r\nJA\r\n"
        b"--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n--b--\r\n"
    )
    yield Attack("a bounce", box.key, _proved(stage, box, body, "SV: ", report, to="preview"))


_BELOW = {
    "a dash line": "STATUS\n\n-- \n{}",
    "a dash line without its blank": "STATUS\n\n--\n{}",
    "a valediction": "STATUS\n\nMvh\nKirsten Dam\n{}",
    "a long valediction": "STATUS\n\nMed venlig hilsen\n\nKirsten Dam\n{}",
    "thanks": "STATUS\n\nTak!\n{}",
    "an english one": "STATUS\n\nBest regards,\nKirsten\n{}",
    "a telephone": "STATUS\n\nSendt fra min iPhone\n{}",
    "a disclaimer": "STATUS\n\n____________\nDenne mail er fortrolig og kun til modtageren.\n{}",
    "a banner on top": "ADVARSEL: Denne mail kommer udefra. Klik ikke på links.\n\nSTATUS\n\nMvh Kirsten\n{}",
}


@family
def below_the_words(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for name, text in _BELOW.items():
        for order in (ORDER, "FORTRYD", "GODKEND"):
            yield Attack(f"{name}, {order[:8]}", box.key, _proved(stage, box, text.format(order)))


@family
def among_what_is_not_understood(stage: Stage) -> Iterator[Attack]:
    """All lines of a mail are understood before any is done."""
    box = stage.box("skoler")
    for text in (
        f"{ORDER}\nSLET ALT",
        "FORTRYD\nAFMELD ingen@nogen.example",
        f"STATUS\n{ORDER}\nHvad nu?",
        f"{ORDER}\nAFMELD",
    ):
        yield Attack(text[:20], box.key, _proved(stage, box, text))
