"""`mail.reply`: every sample is marked line by line with what it must be.

n new, q quoted, f forwarded, s signature, d disclaimer; a line without mark is blank.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.mail.reply import split

LETTERS = {"n": "new", "q": "quoted", "f": "forwarded", "s": "signature", "d": "disclaimer"}

SAMPLES = {
    "Danish Outlook": """
n Jeg vil gerne med.

s Med venlig hilsen
s Ola Berg
q Fra: Netværk <info@org.example>
q Sendt: 3. marts 2026 10:12
q Til: Ola Berg <ola@skole.example>
q Emne: SV: Netværk

q Hvad hedder du?
""",
    "Norwegian Outlook with a rule": """
n Takk, det stemmer.
s Mvh Kari
q ________________________________
q Fra: Etatsgruppen <etat@org.example>
q Sendt: tirsdag 3. mars 2026 10.12
q Til: Kari
q Emne: Påmelding
q Stemmer dette?
""",
    "English Outlook, labels in bold": """
n Yes, please.
s Kind regards,
s Ann
q *From:* Network
q *Sent:* Tuesday, March 3, 2026
q *To:* Ann
q *Subject:* Network
q Would you like to join?
""",
    "Swedish labels": """
n Ja tack
q Från: Nät
q Skickat: den 3 mars 2026
q Till: Ola
q Ämne: Hej
q Vill du?
""",
    "German labels": """
n Ja bitte
q Von: Netz
q Gesendet: Dienstag, 3. März 2026
q An: Ola
q Betreff: Hallo
""",
    "copies and a long To list": """
n Fint.
q Fra: Ola
q Sendt: 3. marts 2026
q Til: A <a@b.example>;
q B <b@b.example>;
q C <c@b.example>
q Cc: D
q Emne: x
q tekst
""",
    "the original message": """
n Ja.
q -----Oprindelig meddelelse-----
q Fra: Ola
q hej
""",
    "the original message, Norwegian": """
n Ja.
q -----Opprinnelig melding-----
q hei
""",
    "the original message, nynorsk": """
n Ja.
q ----- Opphavleg melding -----
q hei
""",
    "the original message, English": """
n Yes.
q -----Original Message-----
q hi
""",
    "the original message, German": """
n Ja.
q -----Ursprüngliche Nachricht-----
q Guten Tag
""",
    "Danish attribution with quotes": """
n Jeg kommer.
q Den tirsdag den 3. marts 2026 kl. 10.12 skrev Ola <ola@skole.example>:
q > Kommer du?
q >
q > Ola
""",
    "Danish attribution without quotes": """
n Jeg kommer.

q Den 3. marts 2026 kl. 10.12 skrev Ola Berg <ola@skole.example>:

q Kommer du?
q Mvh Ola
""",
    "Norwegian attribution": """
n Jeg kommer.
q tir. 3. mars 2026 kl. 10:12 skrev Ola Berg <ola@skole.example>:
q > Kommer du?
""",
    "nynorsk attribution": """
n Eg kjem.
q Den 3. mars 2026 kl. 10.12 skreiv Ola:
q > Kjem du?
""",
    "English attribution": """
n I'm coming.
q On Tue, Mar 3, 2026 at 10:12 AM Ola Berg <ola@skole.example> wrote:
q > Are you?
""",
    "English attribution over two lines": """
n I'm coming.
q On Tue, Mar 3, 2026 at 10:12 AM Ola Berg
q <ola@skole.example> wrote:
q > Are you?
""",
    "English attribution over three lines": """
n I'm coming.
q On Tue, Mar 3, 2026 at 10:12 AM
q Ola Nordmann Berg
q <ola@skole.example> wrote:
q Are you?
""",
    "German attribution": """
n Ja.
q Am 03.03.26 um 10:12 schrieb Ola Berg:
q > Kommst du?
""",
    "attribution with the name first": """
n Ja.
q Ola Berg <ola@skole.example> skrev den 3. marts:
q > Kommer du?
""",
    "attribution in numbers": """
n Ja.
q 2026-03-03 10:12 GMT+01:00 Ola Berg <ola@skole.example>:
q > Kommer du?
""",
    "an answer below": """
q Den 3. marts 2026 skrev Ola:
q > Kommer du?
q >
q > Ola

n Ja, jeg kommer.
s Vh Kari
""",
    "answers between": """
n Hej Ola
q > Navn?
n Kari Moen
q > Skole?
q > Og telefon?
n EUC Vest
n 12 34 56 78
s Mvh
s Kari
""",
    "quotes of quotes": """
n Ja.
q > Kommer du?
q >> Hvornår er det?
q > > Torsdag
""",
    "a forward from Outlook": """
n Se nedenfor.
s Mvh Else
f Fra: Ola
f Sendt: 3. marts 2026
f Til: Else
f Emne: Tilmelding

f Jeg vil gerne med.
f Mvh Ola
""",
    "a forward and its own history": """
f Fra: Ola
f Sendt: 3. marts 2026
f Til: Else
f Emne: SV: Netværk

f Jeg vil gerne med.
q Fra: Else
q Sendt: 1. marts 2026
q Til: Ola
q Emne: Netværk

q Er det noget for dig?
""",
    "a forward that was forwarded before": """
n Til jer.
f Fra: Kontoret
f Sendt: 3. marts 2026
f Til: Else
f Emne: VS: Netværk

f Til dig
f Fra: Ola
f Sendt: 1. marts 2026
f Til: Kontoret
f Emne: Netværk
f Jeg vil gerne med.
""",
    "a forward of a mail with quotes": """
f ---------- Forwarded message ---------
f Fra: Ola <ola@skole.example>
f Date: tir. 3. mar. 2026 kl. 10.12
f Subject: Netværk
f To: Else

f Ja tak
q > Er det noget for dig?
""",
    "Gmail's forward": """
n Fyi
f ---------- Forwarded message ---------
f From: Ola
f Date: Tue, Mar 3, 2026
f Subject: Network
f Please add me.
""",
    "Apple's forward, quoted": """
n Endnu en.
f Start på videresendt besked:
f > Fra: Ola
f > Emne: Netværk
f > Dato: 3. marts 2026
f >
f > Jeg vil gerne med.
""",
    "Apple's forward, all of it quoted": """
n Endnu en.
f > Begin forwarded message:
f >
f > From: Ola
f > Subject: Network
f >
f > Please add me.
""",
    "Thunderbird's forward": """
f -------- Videresendt meddelelse --------
f Emne: Netværk
f Dato: Tue, 3 Mar 2026
f Fra: Ola
f Jeg vil gerne med.
""",
    "Norwegian Thunderbird's forward": """
f -------- Videresendt melding --------
f Emne: Nettverk
f Jeg vil gjerne være med.
""",
    "thanks is no valediction": """
n Tak for mailen. Vi kommer 4.
n Tak
n Vi ses!
n Mobil 12 34 56 78
""",
    "a sentence that begins like a valediction": """
n Hilsen du sendte er modtaget.
n Hilsner til alle i netværket?
n Bedste bud er torsdag.
s Bedste hilsner
s Kari
""",
    "greetings of all kinds": """
n Ja.
s Mange gode hilsner
s Kari
""",
    "greetings in nynorsk": """
n Eg er ny her.
s Med venleg helsing
s Ragnhild
s rådgjevar
""",
    "two languages in one valediction": """
n Ja.
s Med venlig hilsen / Kind regards
s Kari Moen
""",
    "a short valediction with the name": """
n Ja.
s M.v.h. Kari Moen, rådgiver
s tlf. 12 34 56 78
""",
    "an English valediction": """
n Please add me.
s Yours sincerely,
s Ann Other
""",
    "the signature separator": """
n Ja.
s --\u0020
s Kari Moen
s EUC Vest
""",
    "a telephone's signature": """
n Ja, skriv mig på.
s Sendt fra min iPhone
""",
    "Outlook on a telephone": """
n Ja, skriv mig på.
s Hent Outlook til iOS<https://aka.ms/x>
q Fra: Netværk
q Sendt: 3. marts 2026
q Emne: Netværk
""",
    "a name after a slash": """
n Ja, skriv mig på.
s /Kari
""",
    "a postscript is written now": """
n Ja.
s Mvh
s Kari

n PS: Tag også Ola med.
""",
    "a disclaimer beneath the signature": """
n Ja.
s Venlig hilsen
s Kari
s EUC Vest

d Denne e-mail kan indeholde fortrolige oplysninger.
d Er du ikke rette modtager, så slet den.

d Ring i stedet.
""",
    "a Norwegian disclaimer": """
n Ja.
s Vennlig hilsen
s Kari
d Denne e-posten er kun ment for mottakeren og kan inneholde taushetsbelagte opplysninger.
""",
    "an English disclaimer without signature": """
n Please add me. Ann
d This email and any attachments are confidential.
""",
    "how a school treats personal data": """
n Ja.
s Hilsen Kari
d Læs om vores behandling af personoplysninger på hjemmesiden.
""",
    "a banner above the mail": """
d Caution: This email originated from outside the organisation.

n Please add me to the network.
s Regards
s Ann
""",
    "a form is no header block": """
n Navn: Ola Berg
n Til: IT-netværket
n Fra: EUC Vest
n Telefon: 12 34 56 78
""",
    "an access request is no disclaimer": """
n Vi vil gerne vide, hvordan I behandler vores personoplysninger.
s Hilsen Kari
""",
    "a colon after a verb is no attribution": """
n Som jeg skrev:
n Jeg vil gerne med.
""",
}
FORWARDS = {"a forward from Outlook", "a forward and its own history", "a forward that was forwarded before"}


def marked(sample: str) -> tuple[str, list[tuple[str, str]]]:
    lines = sample.removeprefix("\n").removesuffix("\n").split("\n")
    text = "\n".join(line[2:] for line in lines)
    return text, [(LETTERS[line[0]], line[2:]) for line in lines if line]


@pytest.mark.parametrize("name", SAMPLES)
def test_each_line_is_what_it_is(name: str) -> None:
    text, expected = marked(SAMPLES[name])
    spans = split(text, forward=name in FORWARDS)
    found = [(span.kind, line) for span in spans for line in span.text.split("\n") if line.strip()]
    assert found == expected


@pytest.mark.parametrize("line_break", ["\r\n", "\n\n"])
def test_the_spans_do_not_hang_on_blank_lines(line_break: str) -> None:
    text, expected = marked(SAMPLES["answers between"])
    spans = split(text.replace("\n", line_break).replace("\r", ""))
    assert [(span.kind, line) for span in spans for line in span.text.split("\n") if line.strip()] == expected


def test_a_header_block_is_quoted_unless_the_mail_is_a_forward() -> None:
    text, _ = marked(SAMPLES["a forward from Outlook"])
    assert [span.kind for span in split(text)] == ["new", "signature", "quoted"]


def test_the_writers_name_begins_a_signature_without_valediction() -> None:
    text = "STATUS\n\nMette Holm\nChefkonsulent"
    assert [span.kind for span in split(text, writer="Mette Holm")] == ["new", "signature"]
    assert [span.kind for span in split(text)] == ["new"]
    assert [span.kind for span in split("Tilmeld:\n\nMette Holm", writer="Mette Holm")] == ["new"]
    assert [span.kind for span in split("Til registrering.\n\nMette", writer="Mette Holm")] == [
        "new",
        "signature",
    ]


def test_nothing_gives_no_spans() -> None:
    assert split("") == split(" \n\n") == ()


LINES = st.sampled_from(
    [line[2:] for sample in SAMPLES.values() for line in sample.split("\n")] + ["", "> x", "hej"]
)


@given(st.lists(LINES, max_size=40), st.booleans())
def test_no_line_is_ever_lost(lines: list[str], forward: bool) -> None:
    spans = split("\n".join(lines), forward=forward, writer="Kari Moen")
    assert [line for span in spans for line in span.text.split("\n") if line.strip()] == [
        x for x in lines if x.strip()
    ]
