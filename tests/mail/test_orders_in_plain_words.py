"""What officers write below and beside a command in sentences, as they would say it, and what is understood of it."""

import pytest

from tests.mail.test_orders import understood

UNDERSTOOD = [
    ("RET per@x.example\nnyt telefonnummer er 28 17 04 63.", ["change who=per@x.example phone=28 17 04 63"]),
    ("RET per@x.example\nTelefonnummeret er nu 28170463", ["change who=per@x.example phone=28170463"]),
    ("RET per@x.example\nHans nye mail er per2@x.example", ["change who=per@x.example email=per2@x.example"]),
    ("RET per@x.example\nNy adresse: per2@x.example", ["change who=per@x.example email=per2@x.example"]),
    ("RET per@x.example\nHun hedder nu Anne Dam", ["change who=per@x.example name=Anne Dam"]),
    ("Endre per@x.example\nHan heter nå Per Lie.", ["change who=per@x.example name=Per Lie"]),
    ("Endre per@x.example\nnytt nummer er 988 11 203", ["change who=per@x.example phone=988 11 203"]),
    ("Endre per@x.example\nNy e-post er per2@x.example", ["change who=per@x.example email=per2@x.example"]),
    ("Endre per@x.example\nTittelen er nå rektor", ["change who=per@x.example title=rektor"]),
    ("Change per@x.example\nShe is now called Anne Lee", ["change who=per@x.example name=Anne Lee"]),
    ("Change per@x.example\nHer new title is head of IT", ["change who=per@x.example title=head of IT"]),
    (
        "RET per@x.example\nnyt nummer 28170463\nNYT Ny dato\nNetværk: it\n\nHej",
        ["change who=per@x.example phone=28170463", "news subject=Ny dato network=it | Hej"],
    ),
    (
        "RET per@x.example telefon 28 17 04 63 titel rektor",
        ["change who=per@x.example phone=28 17 04 63 title=rektor"],
    ),
    (
        "RET per@x.example titel leder af skole og drift mobil 28170463",
        ["change who=per@x.example phone=28170463 title=leder af skole og drift"],
    ),
    (
        "RET per@x.example\nmobil 28170463, titel: rektor",
        ["change who=per@x.example phone=28170463 title=rektor"],
    ),
    ("RET per@x.example\nTitlen er nu rektor", ["change who=per@x.example title=rektor"]),
    ("Ret titlen på per@x.example til rektor", ["change who=per@x.example title=rektor"]),
    ("Ret Per Holms titel til rektor", ["change who=Per Holm title=rektor"]),
    ("ret telefonnummeret på per@x.example til 28 17 04 63", ["change who=per@x.example phone=28 17 04 63"]),
    ("Endre tittel på per@x.example til direktør", ["change who=per@x.example title=direktør"]),
    ("Change Per Lie's phone to +45 28 17 04 63", ["change who=Per Lie phone=+45 28 17 04 63"]),
    ("Change the title of per@x.example to head of IT", ["change who=per@x.example title=head of IT"]),
    ("Meld av per@x.example er du snill", ["remove who=per@x.example"]),
    ("STATUS\n\nHvem venter på svar?", ["status"]),
    (
        "NYT Sommerfest\n\nKære alle i it-netværket\n\nVi ses.",
        ["news subject=Sommerfest network=it | Kære alle i it-netværket /  / Vi ses."],
    ),
    ("Fortryd det jeg skrev før", ["undo"]),
    ("NYT til alle\n\nHej", ["news network=it+kvalitet | Hej"]),
    ("MEDLEMMER it\n\nKan du sende mig listen? Hilsen Birthe", ["members network=it"]),
    ("HJÆLP\n\nJeg kan ikke finde ud af at slette Per\nHvordan gør man?", ["help"]),
    ("Hjelp\nRet meg om jeg tar feil, men hva kan jeg skrive?", ["help"]),
    ("HELP\nsomehow nothing works\nSTATUS", ["help", "status"]),
    ("NYT Ny dato\n\nHej alle\n\nNetværk: it", ["news subject=Ny dato network=it | Hej alle"]),
    ("Kære medlemmer\n\nAFMELD per@x.example", ["remove who=per@x.example"]),
    ("NYT Ny dato\n\nHej\n\nNetværk: hvilket?", ["news subject=Ny dato | Hej /  / Netværk: hvilket?"]),
]


@pytest.mark.parametrize(("body", "expected"), UNDERSTOOD)
def test_a_sentence_is_understood_as_it_was_meant(body: str, expected: list[str]) -> None:
    assert understood(body) == expected
