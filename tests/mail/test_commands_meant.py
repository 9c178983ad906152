"""Whether an officer's line means the command that it opens with: small letters will do, a sentence will not.

Nobody reads a manual. What is meant is read as a command, whether it stands in the subject or in the text; what only
begins so stays the ordinary mail that it is.
"""

import pytest

from service.mail.command import Fault
from service.mail.orders import understand
from service.mail.parse import parse
from service.mail.read import read
from service.workflows.commands import COMMANDS
from tests.office.desk import NOON, SETTINGS, mail

OFFICERS = {
    "skoler": "Kirsten Dam <kirsten@skoler.example>",
    "etat": "Kari Moen <kari@etater.example>",
    "crafts": "Mary Hill <mary@crafts.example>",
}
PER = "per@x.example"

MEANT = [
    (
        "skoler",
        "AFLYS 1044",
        "Begge oplægsholdere har fået influenza. Vi finder en ny dato efter sommerferien.",
    ),
    ("etat", "AVLYS møtet 27. mai", "Begge foredragsholderne er syke, så vi finner en ny dato til høsten."),
    (
        "crafts",
        "MEETING Spring meeting",
        "We look forward to seeing all of you for an afternoon on apprentices.\nDate: 4 June\nTime: 13:00-15:00",
    ),
    ("skoler", "nyt Ny dato", "Hej alle\n\nMødet er flyttet til den 4. juni.\n\nHilsen Kirsten"),
    ("skoler", "nyt ny dato for mødet", "Kære alle\n\nMødet er flyttet til den 4. juni."),
    ("skoler", "NYT: Ny dato", "Vi har måttet flytte mødet til den 4. juni, fordi lokalet er optaget."),
    (
        "skoler",
        "Nyt til it-netværket",
        "Vi har måttet flytte mødet til den 4. juni, fordi lokalet er optaget.",
    ),
    ("skoler", "", "nyt Ny dato\nNetværk: it\n\nMødet er flyttet."),
    ("skoler", "nyt ny dato", "Vi har måttet flytte mødet til den 4. juni.\nNetværk: it"),
    ("etat", "nytt Ny dato", "Vi flytter møtet til 4. juni, siden rommet er opptatt den dagen."),
    ("etat", "", "nytt ny dato\n\nKjære medlemmer\n\nVi flytter møtet."),
    ("crafts", "news New date", "We have had to move the meeting to 4 June, as the room is taken."),
    ("crafts", "news new date", "Dear all,\n\nWe have had to move the meeting."),
    ("skoler", "medlemmer it", "Hej, kan du sende mig listen? Hilsen Kirsten"),
    ("skoler", "", "medlemmer it\n\nHej, kan du sende mig listen? Hilsen Kirsten"),
    (
        "skoler",
        "Medlemmer",
        "Hej tovholder\n\nJeg vil gerne have en liste over alle medlemmer.\n\nMvh Kirsten",
    ),
    ("skoler", "medlemmer i it-netværket", ""),
    ("etat", "medlemmer", "Hei, kan du sende meg medlemslisten er du snill?"),
    ("crafts", "members", "Could you send me the list, please?"),
    ("skoler", "status", "Hej, kan du sige mig, hvordan det står til?"),
    ("skoler", "", "Status på det hele?"),
    ("skoler", "hjælp", "Jeg kan ikke finde ud af, hvordan man sletter en person."),
    ("etat", "hjelp", "Jeg vet ikke hva jeg skal skrive for å slette noen."),
    ("crafts", "help", "I do not know what to write to remove somebody."),
    ("skoler", "", "hjælp! hvordan sletter jeg Per?"),
    (
        "skoler",
        f"afmeld {PER}",
        "Hej, han er holdt op hos os i sidste måned, så han skal ikke være med mere.",
    ),
    ("skoler", f"ret {PER}", "hans nye telefonnummer er i øvrigt 28 17 04 63"),
    ("crafts", f"change {PER}", "his new phone number is +45 28 17 04 63"),
    ("skoler", "", f"ret telefonnummeret på {PER}"),
    ("skoler", "", "afmeld Henrik Stovgaard"),
    ("skoler", "", "tilmeld henrik stovgaard"),
    ("skoler", "", "godkend henrik"),
    ("skoler", "", "ret\nnavn: Per Holm\ntitel: rektor"),
    ("skoler", "", "fortryd min sidste ændring"),
]

ALMOST = [
    ("skoler", "", f"afmed {PER}\n\nSendt fra min iPhone"),
    ("skoler", "", "tilmed\nNavn: Bo Dal\nMail: bo@x.example\nSkole: ØTS"),
    ("skoler", f"Slet {PER}", "Mvh Kirsten"),
    ("skoler", "", "Fjern Henrik Stovgaard fra it-netværket, tak"),
    ("skoler", "", f"Opdater {PER}\nTitel: rektor"),
    ("skoler", "", "medlemsliste"),
    ("etat", "", "MELDEMMER"),
    ("etat", "", "meldpå Bo Lie, bo.lie@etaten.example, Direktoratet"),
    ("etat", "", f"Oppdater {PER}\nTittel: rektor"),
    ("crafts", "", f"Remvoe {PER}"),
    ("crafts", "", f"delete {PER}"),
    ("crafts", "", "membres"),
]

ORDINARY = [
    ("skoler", "MØDE I MORGEN", "Husk, at vi mødes i morgen tidlig henne hos bageren på hjørnet."),
    ("skoler", "aflys frokosten", "Jeg er blevet syg, så du behøver ikke dække op til mig i dag."),
    ("skoler", "nyt fra os: vi flytter", "Vi flytter den 1. maj til nye lokaler. Adressen er Skolegade 4."),
    ("skoler", "Nyt om parkering", "Der er kommet nye skilte på parkeringspladsen."),
    ("skoler", "", "nyt fra os: vi flytter\n\nDen 1. maj flytter vi."),
    ("skoler", "nyt telefonnummer", "Jeg har fået nyt nummer på kontoret, det er 28 17 04 63."),
    ("etat", "Nytt fra kontoret", "Vi har fått nye lokaler i andre etasje, og kaffemaskinen virker."),
    ("crafts", "News from the office", "We have moved to the second floor, and the coffee machine works."),
    ("skoler", "status quo på sagen", "Hej Per, der er ikke sket noget endnu, men jeg ringer i morgen."),
    ("skoler", "", "status quo på sagen, jeg ringer i morgen"),
    ("skoler", "Status på projektet", "Her kommer den status, som I bad om på mødet i sidste uge."),
    ("skoler", "Status", "Vi har haft travlt, så der er ikke sket noget endnu, men jeg ringer i morgen."),
    ("skoler", "Medlemmer", "Vi mangler to i bestyrelsen, og Per vil ikke genopstille, så hvad gør vi?"),
    ("skoler", "", "medlemmer, der ikke har betalt, skal rykkes i næste uge"),
    ("skoler", "SV: hjælp", "Tusind tak, det var lige det, jeg havde brug for i dag."),
    ("skoler", "", "hjælp til selvhjælp er en god ting\n\nDet mener jeg stadig."),
    ("skoler", "", "ret til orlov er der ikke noget af her\n\nMen spørg."),
    ("skoler", "", "tilmeld jer konferencen inden fredag\n\nVi ses."),
    ("skoler", "", "Godkendt herfra, Bo."),
    ("skoler", "", "Slet ikke dårligt, det der."),
    ("skoler", "", "Member of staff\n\nVi mangler en."),
    (
        "skoler",
        "",
        "Tilføj Bo Dal, bo@oesterbaek.example, ØTS, til IT-netværket",
    ),  # a registration in its own words
    ("crafts", "", "change of plans: we meet at ten\n\nSee you."),
]


@pytest.mark.parametrize(("box", "subject", "body"), MEANT)
def test_a_command_in_small_letters_is_one(box: str, subject: str, body: str) -> None:
    assert kind(box, subject, body) == "command"


@pytest.mark.parametrize(("box", "subject", "body"), ORDINARY)
def test_a_sentence_that_begins_like_a_command_is_none(box: str, subject: str, body: str) -> None:
    assert kind(box, subject, body) != "command"


@pytest.mark.parametrize(("box", "subject", "body"), ALMOST)
def test_a_word_that_is_nearly_a_command_s_is_told_and_not_done(box: str, subject: str, body: str) -> None:
    assert kind(box, subject, body) == "command"
    raw = mail(OFFICERS[box], body, subject, SETTINGS[box].mailbox.address)
    found = understand(parse(raw), COMMANDS, SETTINGS[box], NOON.date(), answers_ours=False)
    assert [one.code for one in found if isinstance(one, Fault)] == ["almost"]


def test_a_stranger_s_nearly_a_command_is_a_stranger_s_mail() -> None:
    raw = mail("Bo Dal <bo@x.example>", f"afmed {PER}", "", SETTINGS["skoler"].mailbox.address)
    assert read(parse(raw), SETTINGS["skoler"]).kind != "command"


def test_a_title_in_small_letters_that_goes_to_others_too_is_their_mail() -> None:
    subject, body = "nyt Lokale i stueetagen", "Vi er flyttet ned i stuen, så kom bare forbi."
    assert kind("skoler", subject, body) == "command"
    assert kind("skoler", subject, body, Cc="bo@skoler.example") != "command"


def kind(box: str, subject: str, body: str, **headers: str) -> str:
    raw = mail(OFFICERS[box], body, subject, SETTINGS[box].mailbox.address, **headers)
    return read(parse(raw), SETTINGS[box]).kind
