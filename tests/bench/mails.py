"""What people write: registrations as many as one likes, and one mail of every ordinary shape."""

import email.policy
from email.message import EmailMessage

from tests.office.desk import complete, mail

_FIRST = ("Anne", "Bo", "Camilla", "Dorthe", "Erik", "Freja", "Gorm", "Hanne", "Ib", "Jette")
_LAST = ("Holm", "Dalgaard", "Krogh", "Vestergaard", "Bach", "Lindholt", "Søndergård", "Toft")


def person(number: int) -> tuple[str, str]:
    """Name and address of the person of this number; different for every number."""
    first, last = _FIRST[number % len(_FIRST)], _LAST[number // len(_FIRST) % len(_LAST)]
    return f"{first} {last}", f"{first.lower()}.p{number}@korsvang.example"


def registration(number: int) -> bytes:
    """A complete registration, sent by the person: the answer is a welcome."""
    name, address = person(number)
    return mail(
        f"{name} <{address}>", complete(name, address), Message_ID=f"<registration.{number}@mail.example>"
    )


def question(number: int) -> bytes:
    """Somebody else's mail in the shared mailbox: not ours."""
    text = "Hej\n\nHvornår bliver cykelstien ved havnen færdig? Jeg cykler der hver dag.\n\nVenlig hilsen\nEn borger\n"
    return mail("borger@landet.example", text, "Cykelsti", Message_ID=f"<question.{number}@mail.example>")


_SIGNATURE = (
    "\n\nMed venlig hilsen\n\nHanne Toft\nUddannelsesleder\n\nKorsvang Bageri\nHavnegade 4, 4000 Havneby\n"
    "Tlf. 57 12 34 56 | Mobil 28 17 04 63\nhanne.toft@korsvang.example | www.korsvang.example\n"
)
_ASKS = "Hej Mette\n\nTak for snakken i går. Jeg vil gerne være med i netværket Flere Faglærte, hvis der er plads."
_HISTORY = "\n\nFra: Mette Holm <mette@aaben.example>\nSendt: 3. marts 2026 09:12\nTil: Hanne Toft\nEmne: Netværk\n\n"
_HTML = (
    "<html><head><style>p {{margin:0cm; font-family:Calibri}}</style></head><body lang=DA><div class=WordSection1>{}"
    "</div></body></html>"
)


def shapes() -> dict[str, bytes]:
    """One mail of each shape, in octets as they lie on a server."""
    plain = _ASKS + _SIGNATURE
    long_thread = plain + "".join(_HISTORY + f"Nr. {turn}. " + _ASKS + _SIGNATURE for turn in range(12))
    rows = "".join(f"<p class=MsoNormal>{line or '&nbsp;'}<o:p></o:p></p>\n" for line in plain.splitlines())
    quoted = "".join(f"<div style='border-top:solid #E1E1E1 1.0pt'>{rows}</div>" for _ in range(20))
    news = "".join(
        f"<table><tr><td><a href='https://nyt.example/{n}'>Nyhed {n}</a></td></tr></table>"
        for n in range(400)
    )
    return {
        "a short plain mail": registration(1),
        "a plain mail with a signature": _mail(plain),
        "a plain reply with 12 earlier mails": _mail(long_thread),
        "an Outlook mail, text and HTML": _mail(plain, _HTML.format(rows)),
        "an Outlook reply with 20 quoted mails in HTML": _mail(long_thread, _HTML.format(rows + quoted)),
        "a newsletter of 40 kB": _mail(
            "Nyhedsbrev", _HTML.format(news), List_Unsubscribe="<mailto:nej@nyt.example>"
        ),
    }


def megabyte() -> bytes:
    """A mail in Outlook's HTML of which somebody wrote a million characters."""
    row = "<p class=MsoNormal>Hanne Toft og Bo Bak vil gerne høre, hvornår næste møde i netværket er.<o:p></o:p></p>\n"
    return _mail(None, _HTML.format(f"<p>{_ASKS}</p>" + row * (1_000_000 // len(row))))


def _mail(text: str | None, html: str | None = None, **headers: str) -> bytes:
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"] = "Hanne Toft <hanne.toft@korsvang.example>", "info@aaben.example"
    message["Subject"], message["Date"] = "SV: Netværket", "Tue, 03 Mar 2026 10:14:00 +0100"
    message["Message-ID"] = "<AM0PR05MB4771@eurprd05.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message.as_bytes()
