"""`mail.machine`: what a machine wrote is known as such, and a person is never taken for one."""

import pytest

from service.mail.itip import itip_method
from service.mail.machine import automatic
from service.mail.parse import parse


def mail(
    text: str, subject: str = "Netværk", sender: str = "Ola Berg <ola@skole.example>", headers: str = ""
) -> bytes:
    lines = [
        f"From: {sender}",
        "To: info@org.example",
        f"Subject: {subject}",
        *filter(None, headers.split("|")),
    ]
    if not any(line.lower().startswith("content-type") for line in lines):
        lines.append("Content-Type: text/plain; charset=utf-8")
    return "\r\n".join([*lines, "", text]).encode()


def report(kind: str, *parts: str) -> bytes:
    body = "".join(f"--b\r\n{part}\r\n" for part in ("\r\nSe nedenfor.", *parts)) + "--b--\r\n"
    return mail(body, headers=f"Content-Type: multipart/report; report-type={kind}; boundary=b")


ANSWER = "In-Reply-To: <tov-1@org.example>"
SUPPRESS = "X-Auto-Response-Suppress: All"
NULL = "Return-Path: <>"
AWAY = "Jeg er på ferie til og med fredag den 18. september. Haster det, så ring til kontoret.\n\nMvh Ola"

MACHINES = {
    "one of our own letters": ("auto-reply", mail("Velkommen", headers="X-Tovholder: welcome; network=it")),
    "Auto-Submitted: auto-replied": ("auto-reply", mail("Tak", headers="Auto-Submitted: auto-replied")),
    "Auto-Submitted with parameters": (
        "auto-reply",
        mail("Tak", headers="auto-submitted: Auto-Replied; owner-email=x@y.example"),
    ),
    "Auto-Submitted: auto-generated": (
        "bulk",
        mail("Ny fil i mappen", headers="Auto-Submitted: auto-generated"),
    ),
    "an answer that was generated": (
        "auto-reply",
        mail("Tak", headers=f"Auto-Submitted: auto-generated|{ANSWER}"),
    ),
    "an empty return path": ("auto-reply", mail("Jeg er her ikke mere.", headers=NULL)),
    "X-Autoreply": ("auto-reply", mail("Tak for din mail", headers="X-Autoreply: yes")),
    "Precedence: auto_reply": ("auto-reply", mail("Tak", headers="Precedence: auto_reply")),
    "a vacation with Precedence: bulk": (
        "auto-reply",
        mail(AWAY, "Ferie Re: Netværk", headers=f"Precedence: bulk|X-Autoreply: yes|{ANSWER}"),
    ),
    "away, Danish subject": ("auto-reply", mail("Jeg er tilbage mandag.", "Automatisk svar: Indkaldelse")),
    "away, Norwegian subject": ("auto-reply", mail("Jeg er borte.", "Autosvar: Innkalling")),
    "away, older Norwegian subject": ("auto-reply", mail("Jeg er borte.", "Ikke til stede: Innkalling")),
    "away, nynorsk subject": ("auto-reply", mail("Eg er borte.", "Ikkje på kontoret: Innkalling")),
    "away, English subject": ("auto-reply", mail("I am away.", "Automatic reply: Invitation")),
    "away, older English subject": ("auto-reply", mail("I am away.", "Out of Office AutoReply: Invitation")),
    "away, Swedish subject": ("auto-reply", mail("Jag är borta.", "Automatiskt svar: Inbjudan")),
    "away, German subject": ("auto-reply", mail("Ich bin weg.", "Automatische Antwort: Einladung")),
    "away, French subject": ("auto-reply", mail("Je suis absent.", "Réponse automatique : Invitation")),
    "absent, Danish subject": ("auto-reply", mail("Jeg er væk.", "Fraværende: Indkaldelse")),
    "away, Danish text": ("auto-reply", mail(f"Hej\n\n{AWAY}", headers=ANSWER)),
    "away, Danish text with thanks": (
        "auto-reply",
        mail("Tak for din mail. Jeg holder efterårsferie i uge 42 og er tilbage mandag.", "SV: Møde"),
    ),
    "away, Danish text, in town": (
        "auto-reply",
        mail("Jeg er ude af kontoret indtil mandag og læser ikke mails.", "SV: Møde"),
    ),
    "away, Norwegian text": (
        "auto-reply",
        mail("Hei, og takk for e-posten!\n\nJeg tar ut ferie og er tilbake 15. oktober.", headers=ANSWER),
    ),
    "away, Norwegian leave": (
        "auto-reply",
        mail("Hei\nJeg er i foreldrepermisjon frem til 1. mai.", headers=ANSWER),
    ),
    "away, nynorsk text": ("auto-reply", mail("Hei\n\nEg er på ferie og er tilbake måndag.", headers=ANSWER)),
    "away, Swedish text": (
        "auto-reply",
        mail("Hej!\nJag är på semester och åter den 3 augusti.", headers=ANSWER),
    ),
    "away, German text": ("auto-reply", mail("Ich bin bis zum 3. Mai nicht im Büro.", headers=ANSWER)),
    "away, English text": ("auto-reply", mail("Hi,\n\nI am out of office until Monday.", "Re: Meeting")),
    "away, English leave": (
        "auto-reply",
        mail("Thank you for your email. I am on annual leave and will return on 3 May.", headers=ANSWER),
    ),
    "away, French text": ("auto-reply", mail("Bonjour,\nJe suis absente jusqu'au 3 mai.", headers=ANSWER)),
    "away, with Exchange's header only": ("auto-reply", mail(AWAY, headers=SUPPRESS)),
    "a ticket, Danish": (
        "auto-reply",
        mail(
            "Vi har modtaget din henvendelse og oprettet den med sagsnummer H 2610 4471. "
            "Du får svar inden for fem hverdage."
        ),
    ),
    "a ticket, Norwegian": (
        "auto-reply",
        mail(
            "Takk for din henvendelse. Den er registrert med saksnr. 26/01874, og du får svar innen tre virkedager."
        ),
    ),
    "a ticket, English": (
        "auto-reply",
        mail(
            "We have received your request (case #20417). We will get back as soon as possible.",
            "[#20417] Network",
        ),
    ),
    "what cannot be answered": ("bulk", mail("Dit abonnement udløber.\n\nDenne mail kan ikke besvares.")),
    "what is sent automatically": (
        "auto-reply",
        mail("Vi har noteret det. Dette er en automatisk genereret besked.", headers=ANSWER),
    ),
    "a delivery report": (
        "bounce",
        report("delivery-status", "Content-Type: message/delivery-status\r\n\r\nStatus: 5.1.1"),
    ),
    "a delivery report in a list's mail": (
        "bounce",
        mail(
            "--c\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--c--",
            headers="Content-Type: multipart/mixed; boundary=c",
        ),
    ),
    "a report without its part": ("bounce", report("delivery-status")),
    "Exim's bounce": (
        "bounce",
        mail(
            "This message was created automatically by mail delivery software.",
            headers="X-Failed-Recipients: a@b.example",
        ),
    ),
    "a bounce without headers": (
        "bounce",
        mail(
            "The following address failed: a@b.example",
            "Undeliverable: Netværk",
            "Mail System <mail@mx.example>",
            NULL,
        ),
    ),
    "qmail's bounce": (
        "bounce",
        mail(
            "Hi. This is the qmail-send program at mx.example.", "failure notice", "MAILER-DAEMON@mx.example"
        ),
    ),
    "Postfix's bounce": (
        "bounce",
        mail(
            "This is the mail system at host mx.example.",
            "Undelivered Mail Returned to Sender",
            "x@mx.example",
        ),
    ),
    "Exchange's Danish bounce": (
        "bounce",
        mail(
            "Din meddelelse til a@b.example kunne ikke leveres.",
            "Kan ikke leveres: Netværk",
            "Microsoft Outlook <x@y.example>",
        ),
    ),
    "Exchange's Norwegian bounce": (
        "bounce",
        mail(
            "Meldingen til a@b.example kunne ikke leveres.",
            "Kan ikke leveres: Nettverk",
            "postmaster@y.example",
        ),
    ),
    "the postmaster": ("bounce", mail("Your mailbox policy", "Notice", "Postmaster <postmaster@y.example>")),
    "a read receipt": (
        "receipt",
        report(
            "disposition-notification", "Content-Type: message/disposition-notification\r\n\r\nDisposition: x"
        ),
    ),
    "Exchange's Danish receipt": (
        "receipt",
        mail("Din meddelelse\n\nTil: Ola\nEmne: Netværk\n\nblev læst den 27. oktober 2026.", "Læst: Netværk"),
    ),
    "Exchange's Norwegian receipt": (
        "receipt",
        mail("Meldingen din til Kari ble lest 27. oktober.", "Lest: Nettverk"),
    ),
    "Exchange's English receipt": ("receipt", mail("Your message was read on Tuesday.", "Read: Network")),
    "deleted without being read": (
        "receipt",
        mail("Din meddelelse blev slettet uden at være læst.", "Ikke læst: Netværk"),
    ),
    "a receipt without words": ("receipt", mail("", "Læst: Netværk", headers=NULL)),
    "a list": ("bulk", mail("Meld deg på lunsjprat!", headers="List-Id: Forum <forum.lists.example>")),
    "a newsletter": ("bulk", mail("Tilmeld dig nu", headers="List-Unsubscribe: <https://x.example/u>")),
    "a list's post": ("bulk", mail("Hei alle", headers="List-Post: <mailto:x@lists.example>")),
    "Precedence: bulk": ("bulk", mail("Tilbud til jer", headers="Precedence: bulk")),
    "Precedence: junk": ("bulk", mail("Tilbud til jer", headers="Precedence: junk")),
    "a newsletter without headers": (
        "bulk",
        mail("Ugens tilbud.\n\nDu modtager dette nyhedsbrev, fordi du er kunde hos os."),
    ),
    "a Norwegian newsletter": ("bulk", mail("Ukens tilbud.\n\nDu mottar denne e-posten fordi du er kunde.")),
    "an address that is not read": (
        "bulk",
        mail("Ole har delt en fil.", sender="Sky <no-reply@cloud.example>"),
    ),
    "notifications": ("bulk", mail("Ole følger dig nu.", sender="notifications@social.example")),
}

JOIN = "Jeg vil gerne tilmeldes IT-netværket.\n\nMvh\nOla Berg\nTlf. 12 34 56 78"
PEOPLE = {
    "a registration": mail(JOIN),
    "Auto-Submitted: no": mail(JOIN, headers="Auto-Submitted: no"),
    "Exchange's header on a person's mail": mail(JOIN, headers=SUPPRESS),
    "Exchange's header on an answer": mail(JOIN, "SV: Netværk", headers=f"{SUPPRESS}|{ANSWER}"),
    "the usual Return-Path": mail(JOIN, headers="Return-Path: <ola@skole.example>"),
    "Precedence: first-class": mail(JOIN, headers="Precedence: first-class"),
    "X-Autoreply: no": mail(JOIN, headers="X-Autoreply: no"),
    "away and asks": mail(
        "Jeg er på ferie til og med fredag, men vil gerne tilmeldes netværket.", headers=ANSWER
    ),
    "away and declines": mail(
        "Jeg er på kursus den 2. december og kan desværre ikke deltage. Er tilbage den 3.", headers=ANSWER
    ),
    "away and declines in Norwegian": mail(
        "Jeg er på ferie frem til mandag og kan dessverre ikke komme.", "SV: Møte", headers=ANSWER
    ),
    "away and declines in English": mail(
        "I am on leave until May and cannot attend.", "Re: Meeting", headers=ANSWER
    ),
    "a colleague's holiday": mail(
        "Hej alle\n\nJeg holder ferie i uge 43. Sofie passer telefonen.", "Bemanding i uge 43"
    ),
    "a question about automatic answers": mail("Hvordan slår I det fra?", "Automatisk svar på alle mails?"),
    "an absence that is told": mail("Peter er syg.", "Fravær på torsdagens møde"),
    "an answer to an automatic answer": mail("God ferie!", "SV: Automatisk svar: Netværk", headers=ANSWER),
    "a forwarded bounce": mail("Kan I se, hvad der er galt?", "VS: Kan ikke leveres: Netværk"),
    "a quoted bounce": mail(
        "Hvorfor får jeg det her?\n\n> This is the mail system at host mx.example.\n> Denne mail kan ikke besvares."
    ),
    "a complaint about a bounce": mail(
        "Jeg fik svaret: Delivery to the following recipients failed. Har I flyttet?"
    ),
    "undelivered goods": mail("Vi mangler stadig stolene.", "Ikke leveret: faktura 4711"),
    "an article that was read": mail("Har I set den?", "Læst: god artikel om kvalitet"),
    "an answer to a receipt": mail("Fint, at du så den.", "SV: Læst: Netværk", headers=ANSWER),
    "an authority's reference": mail(
        "Vi har mottatt deres henvendelse. Vår ref. 26/01874-3. Vår kontaktperson er Kari Moen."
    ),
    "a person who thanks": mail(
        "Tak for jeres henvendelse, sag 4711. Vi vil gerne være med i netværket inden for fem hverdage."
    ),
    "a person with a case": mail("Saksnummeret er 20263318. Når kan jeg vente svar?", "Godkjenning"),
    "a person who leaves a newsletter": mail("Kan I afmelde mig jeres nyhedsbrev?"),
    "a person who was forwarded a newsletter": mail(
        "Er det noget for os?\n\n---------- Forwarded message ---------\nFrom: Nyt <x@y.example>\nSubject: Nyt\n"
        "Date: 3 Mar 2026\n\nDu modtager dette nyhedsbrev, fordi du er kunde."
    ),
    "a person called Daemon": mail(JOIN, sender="Daemon Post <daemon.post@skole.example>"),
    "an office's address": mail(JOIN, sender="Kontoret <post@skole.example>"),
    "an address that begins with no": mail(JOIN, sender="Nora Reply <nora.reply@skole.example>"),
    "a spammer who offers": mail("May I send you a quote? If not, reply with unsubscribe."),
    "the words in the signature": mail("Ja tak.\n\nMvh Ola\nTilmeld dig vores nyhedsbrev på hjemmesiden"),
    "nothing at all": mail("", ""),
}


@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_is_known(name: str) -> None:
    kind, raw = MACHINES[name]
    found = automatic(parse(raw))
    assert found is not None
    assert found[0] == kind
    assert found[1]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_not_taken_for_a_machine(name: str) -> None:
    assert automatic(parse(PEOPLE[name])) is None


def calendar(method: str) -> str:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nEND:VCALENDAR"


def parts(*bodies: str, kind: str = "alternative") -> bytes:
    body = "".join(f"--b\r\n{part}\r\n" for part in bodies) + "--b--"
    return mail(body, headers=f"Content-Type: multipart/{kind}; boundary=b")


WORDS = "Content-Type: text/plain\r\n\r\nAccepteret"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (mail(calendar("REPLY"), headers="Content-Type: text/calendar; method=REPLY"), "REPLY"),
        (parts(WORDS, f"Content-Type: Text/Calendar; charset=utf-8\r\n\r\n{calendar('COUNTER')}"), "COUNTER"),
        (
            parts(WORDS, f"Content-Type: application/ics\r\n\r\n{calendar('REFRESH')}", kind="mixed"),
            "REFRESH",
        ),
        (
            parts(
                WORDS,
                f'Content-Type: application/octet-stream; name="svar.ICS"\r\n\r\n{calendar("reply")}',
                kind="mixed",
            ),
            "REPLY",
        ),
        (parts(WORDS, f"Content-Type: text/calendar; method=REPLY\r\n\r\n{calendar('REQUEST')}"), None),
        (parts(WORDS, f"Content-Type: text/calendar\r\n\r\n{calendar('PUBLISH')}"), None),
        (
            parts(
                WORDS,
                f"Content-Type: message/rfc822\r\n\r\nContent-Type: text/calendar\r\n\r\n{calendar('REPLY')}",
            ),
            None,
        ),
        (parts(WORDS, f"Content-Type: text/calendar\r\n\r\n{calendar('REPLY')}", kind="report"), None),
        (parts(WORDS, f"Content-Type: text/plain\r\n\r\n{calendar('REPLY')}"), None),
        (mail(JOIN), None),
    ],
)
def test_the_answer_of_a_calendar_is_known_by_its_method(raw: bytes, expected: str | None) -> None:
    assert itip_method(parse(raw)) == expected


def test_our_own_letter_inside_a_mail_is_not_our_own_letter() -> None:
    inner = "Content-Type: message/rfc822\r\n\r\nX-Tovholder: welcome\r\nSubject: x\r\n\r\nHej"
    assert automatic(parse(parts(WORDS, inner, kind="mixed"))) is None
