"""How officers who never read a manual write their commands, and what is understood of it.

Each case is what was written below an empty subject, and what comes of it: the commands with what was given, or
what is wrong. People's names and addresses are invented.
"""

import email.policy
from datetime import date
from email.message import EmailMessage

import pytest

from service.domain.member import Person
from service.mail.command import Fault, Order
from service.mail.orders import MOST_ORDERS, understand
from service.mail.parse import parse
from service.mail.read import read
from service.workflows.commands import COMMANDS
from tests.mail.settings import SETTINGS

TODAY = date(2026, 1, 15)
OFFICER = "Birthe Kruse <birthe.kruse@{domain}>"

REMOVES = [
    "AFMELD per@x.example",
    "Afmeld per@x.example",
    "afmeld per@x.example.",
    "afmeld: per@x.example",
    "AFMELD:per@x.example",
    "AFMELD - per@x.example",
    "AFMELD – per@x.example",
    "AFMELD <per@x.example>",
    "AFMELD per@x.example<mailto:per@x.example>",
    "AFMELD <mailto:per@x.example>",
    "AFMELD\u00a0per@x.example",
    "\u200bAFMELD per@x.example\u00a0 ",
    "»AFMELD per@x.example«",
    "“AFMELD per@x.example”",
    "*AFMELD* per@x.example",
    "**AFMELD per@x.example**",
    "- AFMELD per@x.example",
    "• Afmeld per@x.example",
    "1. AFMELD per@x.example",
    "1) afmeld per@x.example",
    "AFMELD\nper@x.example",
    "Afmeld:\n\nper@x.example",
    "AFMELD\nMedlem: per@x.example",
    "AFMELD\nE-mail: per@x.example",
    "AFMELD\nNavn: Per Holm\nTitel: rektor\nMail: per@x.example\nTlf: 28 17 04 63",
    "Afmeld Per Holm <per@x.example>",
    "Afmeld Per Holm per@x.example",
    "Afmeld per@x.example (Per Holm)",
    "Afmeld venligst per@x.example",
    "Afmeld gerne per@x.example fra netværket, tak",
    "Afmeld per@x.example tak!",
    "Hej tovholder\n\nAfmeld per@x.example\n\nTak\nBirthe",
    "Hej,\n\nafmeld per@x.example\n\nMvh Birthe",
    "Hej tovholder, afmeld per@x.example",
    "Kære tovholder. Afmeld per@x.example",
    "AFMELD per@x.example\n\nMed venlig hilsen\nBirthe Kruse\nKonsulent\nTlf. 11 22 33 44",
    "AFMELD per@x.example\n\nBirthe",
    "AFMELD per@x.example\n\n/Birthe",
    "AFMELD per@x.example\n\nPå forhånd tak :-)",
    "AFMELD per@x.example\n\nHav en god weekend!\nBirthe",
    "AFMELD per@x.example\n\nSendt fra min iPhone",
    "AFMELD per@x.example\n\n> AFMELD bo@x.example",
    "AFMELD per@x.example\n\nDen 2. marts 2026 skrev Anne Holm <anne@x.example>:\n> RET bo@x.example",
    "Meld av per@x.example, takk",
    "Remove per@x.example, thanks",
]
"""All of these mean: take per@x.example out."""

CHANGES = [
    "RET per@x.example\nTitel: rektor",
    "RET per@x.example\n\nTitel: rektor",
    "Ret per@x.example titel: rektor",
    "RET per@x.example Titel: rektor",
    "RET per@x.example, titel rektor",
    "RET per@x.example\nTITEL : rektor",
    "RET per@x.example\n*Titel:* rektor",
    "RET per@x.example\nTitel = rektor",
    "RET per@x.example\nTitel - rektor",
    "RET per@x.example\nTitel rektor",
    "RET per@x.example\nStilling: rektor",
    "RET per@x.example\nNy titel: rektor",
    "RET per@x.example\n- Titel: rektor",
    "RET per@x.example\nTitel:\nrektor",
    "RET\nMedlem: per@x.example\nTitel: rektor",
    "RET\nE-mail: per@x.example\nTitel: rektor",
    "RET per@x.example\nTittel: rektor",
    "RET per@x.example\nTitle: rektor",
    "Endre per@x.example tittel: rektor",
    "Change per@x.example title: rektor",
]
"""All of these mean: per@x.example is now called rektor."""

UNDERSTOOD = [
    ("Afmeld per@x.example fra IT-netværket", ["remove who=per@x.example network=it"]),
    ("Afmeld per@x.example, IT-netværket", ["remove who=per@x.example network=it"]),
    ("AFMELD per@x.example (IT)", ["remove who=per@x.example network=it"]),
    ("AFMELD\n\nper@x.example\nIT-netværket", ["remove who=per@x.example network=it"]),
    ("AFMELD per@x.example\nNetværk: begge", ["remove who=per@x.example network=it+kvalitet"]),
    ("Afmeld Per Holm", ["remove who=Per Holm"]),
    ("Afmeld Per Holm fra IT-netværket", ["remove who=Per Holm network=it"]),
    ("AFMELD per@x.example, bo@x.example", ["remove who=per@x.example", "remove who=bo@x.example"]),
    ("AFMELD per@x.example og bo@x.example", ["remove who=per@x.example", "remove who=bo@x.example"]),
    ("AFMELD\nper@x.example\nbo@x.example", ["remove who=per@x.example", "remove who=bo@x.example"]),
    (
        "1. AFMELD per@x.example\n2. AFMELD bo@x.example",
        ["remove who=per@x.example", "remove who=bo@x.example"],
    ),
    ("Ret per@x.example til per2@x.example", ["change who=per@x.example email=per2@x.example"]),
    ("RET per@x.example\nNy mail: per2@x.example", ["change who=per@x.example email=per2@x.example"]),
    ("RET per@x.example\nNyt telefonnummer: 28170463", ["change who=per@x.example phone=28170463"]),
    ("RET per@x.example mobil 28 17 04 63", ["change who=per@x.example phone=28 17 04 63"]),
    ("RET per@x.example\nTlf. 28 17 04 63", ["change who=per@x.example phone=28 17 04 63"]),
    (
        "RET per@x.example Titel: rektor, Telefon: 28 17 04 63",
        ["change who=per@x.example phone=28 17 04 63 title=rektor"],
    ),
    (
        "RET per@x.example titel: rektor, mobil 28 17 04 63",
        ["change who=per@x.example phone=28 17 04 63 title=rektor"],
    ),
    ("RET per@x.example\nTitel: it-chef: drift", ["change who=per@x.example title=it-chef: drift"]),
    ("RET Per Holm\nTitel: rektor", ["change who=Per Holm title=rektor"]),
    ("GODKEND", ["approve"]),
    ("Godkend: hest@x.example, tak", ["approve who=hest@x.example"]),
    ("GODKEND Henrik Stovgaard", ["approve who=Henrik Stovgaard"]),
    ("GODKEND hest@x.example Plads: erstat", ["approve who=hest@x.example seat=replace"]),
    ("GODKEND hest@x.example\nPlads: begge", ["approve who=hest@x.example seat=both"]),
    ("GODKEND a@x.example, b@x.example", ["approve who=a@x.example", "approve who=b@x.example"]),
    ("GODKEND hest@x.example hvis han er leder", ["approve who=hest@x.example | hvis han er leder"]),
    ("AFVIS", ["reject"]),
    ("AFVIS Kun for skoler.", ["reject | Kun for skoler."]),
    ("AFVIS: kun for skoler.", ["reject | kun for skoler."]),
    ("AFVIS hest@x.example Kun for skoler.", ["reject who=hest@x.example | Kun for skoler."]),
    ("AFVIS hest@x.example\nBegrundelse: Kun for skoler.", ["reject who=hest@x.example | Kun for skoler."]),
    ("AFVIS\nhest@x.example\nKun for skoler", ["reject who=hest@x.example | Kun for skoler"]),
    ("AFVIS hest@x.example: skriv til bo@x.example", ["reject who=hest@x.example | skriv til bo@x.example"]),
    (
        "AFVIS hest@x.example\nFuldt.\nRet henvendelse til bo@x.example",
        ["reject who=hest@x.example | Fuldt. / Ret henvendelse til bo@x.example"],
    ),
    (
        "GODKEND a@x.example\nAFVIS b@x.example\nKun for skoler\n\nMvh Birthe",
        ["approve who=a@x.example", "reject who=b@x.example | Kun for skoler"],
    ),
    ("Medlemmer i IT-netværket?", ["members network=it"]),
    ("Medlemmer IT", ["members network=it"]),
    ("medlemmer, tak", ["members"]),
    ("MEDLEMMER\nNetværk: Kvalitet", ["members network=kvalitet"]),
    ("Members of the IT network", ["members network=it"]),
    ("Status på det hele?", ["status"]),
    ("hjaelp", ["help"]),
    ("Hjælp! Hvordan sletter jeg Per?", ["help"]),
    ("Fortryd venligst", ["undo"]),
    ("FORTRYD\nDet var den forkerte, undskyld.", ["undo"]),
    ("FORTRYD\nSorry, that was a mistake", ["undo"]),
    ("AFMELD per@x.example\nHan er stoppet på skolen.", ["remove who=per@x.example"]),
    ("AFMELD per@x.example\nHan har desværre fået nyt job i sidste uge", ["remove who=per@x.example"]),
    ("fortryd min sidste ændring", ["undo"]),
    (
        "NYT Ny dato\nNetværk: it\n\nHej alle\n\n- 3. marts\n\nMvh Birthe",
        ["news subject=Ny dato network=it | Hej alle /  / - 3. marts"],
    ),
    ("NYT til IT-netværket: Ny dato\n\nHej", ["news subject=Ny dato network=it | Hej"]),
    ("NYT IT-netværket\nEmne: Ny dato\n\nHej", ["news subject=Ny dato network=it | Hej"]),
    ("NYT Emne: Ny dato, Netværk: IT\nHej", ["news subject=Ny dato network=it | Hej"]),
    ("NYT Nyt fra IT-netværket\n\nHej", ["news subject=Nyt fra IT-netværket network=it | Hej"]),
    ("NYT begge netværk: Ferie\nTekst: Lukket", ["news subject=Ferie network=it+kvalitet | Lukket"]),
    (
        "NYT Ny dato\nNetværk: it\nTeksten\nNetværk: kvalitet\nAFMELD per@x.example",
        ["news subject=Ny dato network=it | Teksten / Netværk: kvalitet / AFMELD per@x.example"],
    ),
    (
        "Afmeld per@x.example\nRET bo@x.example\nTitel: rektor\nMEDLEMMER it\nSTATUS\n\nTak!\n\nBirthe",
        ["remove who=per@x.example", "change who=bo@x.example title=rektor", "members network=it", "status"],
    ),
    (
        "GODKEND per@x.example\nTak, men skriv rektor på",
        ["approve who=per@x.example | Tak, men skriv rektor på"],
    ),
    ("GODKEND per@x.example\nTak for hjælpen", ["approve who=per@x.example"]),
    ("Status?", ["status"]),
    ("Medlemmer?", ["members"]),
    ("NYT Skal vi mødes?\nNetværk: it\n\nHvornår?", ["news subject=Skal vi mødes? network=it | Hvornår?"]),
    ("Tak for hjælpen", []),
]

NEWCOMERS = [
    (
        "TILMELD\nNavn: Henrik Stov\nMail: hest@birkelund.example\nSkole: ESB\nNetværk: it",
        ["add Henrik Stov, hest@birkelund.example, Erhvervsskolen Birkelund network=it"],
    ),
    (
        "TILMELD\n- navn: Henrik Stov\n- mail: hest@x.example\n- skole: ESB\n- netværk: it\n- plads: erstat",
        ["add Henrik Stov, hest@x.example, Erhvervsskolen Birkelund network=it seat=replace"],
    ),
    (
        "TILMELD Henrik Stov, it-chef, Birkelund, hest@x.example, 24 61 90 37, IT-netværket",
        ["add Henrik Stov, hest@x.example, +4524619037, it-chef, Erhvervsskolen Birkelund network=it"],
    ),
    (
        "TILMELD Henrik Stov, hest@x.example, ESB, IT-netværket",
        ["add Henrik Stov, hest@x.example, Erhvervsskolen Birkelund network=it"],
    ),
    (
        "TILMELD Henrik Stov, hest@x.example, ESB, IT-netværket og Kvalitetsnetværket",
        ["add Henrik Stov, hest@x.example, Erhvervsskolen Birkelund network=it+kvalitet"],
    ),
    (
        "TILMELD Henrik Stov, hest@x.example, ESB, Netværk: it og kvalitet",
        ["add Henrik Stov, hest@x.example, Erhvervsskolen Birkelund network=it+kvalitet"],
    ),
    (
        "Tilmeld Henrik Stov fra Birkelund til IT-netværket (hest@birkelund.example)",
        ["add Henrik Stov, hest@birkelund.example, Erhvervsskolen Birkelund network=it"],
    ),
    (
        "TILMELD\n\nHenrik Stov\nIt-chef\nBirkelund\nhest@x.example\n24 61 90 37\n\nNetværk: begge",
        [
            "add Henrik Stov, hest@x.example, +4524619037, It-chef, Erhvervsskolen Birkelund network=it+kvalitet"
        ],
    ),
    ("TILMELD", ["add "]),
    (
        "TILMELD Bo Hansen, bo@x.example, Ea Lund, ea@x.example",
        ["add Bo Hansen, bo@x.example", "add Ea Lund, ea@x.example"],
    ),
    ("TILMELD Bo Hansen, bo@x.example, ea@x.example", ["several-people add"]),
    (
        "TILMELD\nNavn: Bo Hansen\nMail: bo@x.example\nTILMELD\nNavn: Ea Lund\nMail: ea@x.example",
        ["add Bo Hansen, bo@x.example", "add Ea Lund, ea@x.example"],
    ),
]

WRONG = [
    ("Afmeld per@x.example?", ["asked remove"]),
    ("AFMELD per@x.example\nTak, men vent til mandag", ["unknown-line remove"]),
    ("GODKEND?", ["asked approve"]),
    ("AFVIS per@x.example?\nHan er ikke ansat", ["asked reject"]),
    ("Fortryd?", ["asked undo"]),
    ("RET per@x.example titel: rektor?", ["asked change"]),
    ("TILMELD Bo Hansen, bo@x.example, Birkelund, it?", ["asked add"]),
    ("Afmeld ikke per@x.example", ["unknown-line remove"]),
    ("AFMELD per@x.example men ikke fra IT", ["unknown-line remove"]),
    ("AFMELD per@x.example fra HR-netværket", ["unknown-network remove"]),
    ("AFMELD per@x.example\nÅrsag: barsel", ["unknown-line remove"]),
    ("AFMELD per@x.example\nBo Hansen", ["unknown-line remove"]),
    ("AFMELD per@x.example\nHan er stoppet på skolen, men fortsætter i IT.", ["unknown-line remove"]),
    ("AFMELD per@x.example\nHan er stoppet til maj.", ["unknown-line remove"]),
    ("FORTRYD\nDet var ikke en fejl.", ["unknown-line undo"]),
    ("Afmeld per@x.example og meld bo@x.example på", ["unknown-line remove"]),
    ("AFMELD alle", ["no-address remove"]),
    ("Afmeld mig", ["no-address remove"]),
    ("AFMELD", ["missing-who remove"]),
    ("RET per@x.example\nKælenavn: Pelle", ["unknown-line change"]),
    ("RET\nTitel: rektor", ["missing-who change"]),
    ("Ret venligst telefonnummeret på Per", ["no-address change"]),
    ("Afvis ikke hest@x.example", ["unknown-line reject"]),
    ("AFVIS ikke, hun er god nok", ["unknown-line reject"]),
    ("Fortryd ikke", ["unknown-line undo"]),
    ("FORTRYD AFMELD per@x.example", ["unknown-line undo"]),
    ("MEDLEMMER af HR-netværket", ["unknown-network members"]),
    ("STATUS\nog hvad så", ["unknown-line status"]),
    ("MEDLEMMER\nKan du også slette Per af listen?", ["unknown-line members"]),
    ("RET per@x.example\nhan er nu på barsel", ["unknown-line change"]),
    ("TILMELD\nNetværk: HR\nNavn: Bo Hansen", ["unknown-network add"]),
    ("TILMELD\nNavn: Bo Hansen\nPlads: måske", ["unknown-seat add"]),
    ("Udmeld per@x.example", ["almost remove"]),
    ("tilmed Bo Dal, bo@x.example", ["almost add"]),
    ("MEDLEMER", ["almost members"]),
    ("Remvoe per@x.example", ["almost remove"]),
    ("STATUS\nafmled per@x.example", ["unknown-line status"]),
    ("STATUS\na\nb", ["unknown-line status", "unknown-line -"]),
]


def written(body: str, subject: str = "", box: str = "forening", html: bool = False) -> bytes:
    mail = EmailMessage(policy=email.policy.SMTP)
    address = SETTINGS[box].mailbox.address
    mail["From"] = OFFICER.format(domain=address.rpartition("@")[2])
    mail["To"], mail["Subject"] = address, subject
    mail.set_content(body, subtype="html" if html else "plain")
    return mail.as_bytes()


def understood(body: str, subject: str = "", *, html: bool = False, answers_ours: bool = False) -> list[str]:
    mail = parse(written(body, subject, html=html))
    found = understand(mail, COMMANDS, SETTINGS["forening"], TODAY, answers_ours=answers_ours)
    return [told(one) for one in found]


def told(one: Order | Fault) -> str:
    """A command in one line: its name and what was given, or what is wrong with which."""
    if isinstance(one, Fault):
        return f"{one.code} {one.command.name if one.command else '-'}"
    person = one.given.get("person")
    given = [
        f"{field.key}={'+'.join(value) if isinstance(value, tuple) else value}"
        for field in one.command.fields
        if (value := one.given.get(field.key))
    ]
    parts = [one.command.name, *([_details(person)] if isinstance(person, Person) else []), *given]
    text = one.text if not isinstance(person, Person) else ""
    return " ".join(parts) + (f" | {' / '.join(text.splitlines())}" if text else "")


def _details(person: Person) -> str:
    details = (person.name, person.email, person.phone, person.title, person.organisation)
    return ", ".join(detail for detail in details if detail)


@pytest.mark.parametrize("body", REMOVES)
def test_a_member_is_taken_out_however_it_is_written(body: str) -> None:
    assert understood(body) == ["remove who=per@x.example"]


@pytest.mark.parametrize("body", CHANGES)
def test_a_detail_is_corrected_however_it_is_written(body: str) -> None:
    assert understood(body) == ["change who=per@x.example title=rektor"]


@pytest.mark.parametrize(("body", "expected"), [*UNDERSTOOD, *NEWCOMERS])
def test_a_command_is_understood_as_it_was_meant(body: str, expected: list[str]) -> None:
    assert understood(body) == expected


@pytest.mark.parametrize(("body", "expected"), WRONG)
def test_what_is_not_plain_is_told_and_never_guessed(body: str, expected: list[str]) -> None:
    assert understood(body) == expected


@pytest.mark.parametrize("body", [*REMOVES, *CHANGES])
def test_every_way_of_writing_is_known_for_a_command_when_it_arrives(body: str) -> None:
    assert read(parse(written(body)), SETTINGS["forening"]).kind == "command"


@pytest.mark.parametrize(
    ("subject", "body", "expected"),
    [
        ("AFMELD per@x.example", "", ["remove who=per@x.example"]),
        ("SV: AFMELD per@x.example", "", ["remove who=per@x.example"]),
        ("AFMELD", "per@x.example", ["remove who=per@x.example"]),
        ("Afmeld", "Hej\n\nper@x.example\n\nMvh Birthe", ["remove who=per@x.example"]),
        ("AFMELD per@x.example", "AFMELD per@x.example", ["remove who=per@x.example"]),
        ("RET per@x.example", "Titel: rektor", ["change who=per@x.example title=rektor"]),
        ("Medlemmer IT-netværket", "", ["members network=it"]),
        ("NYT: Ny dato", "Netværk: it\n\nHej alle", ["news subject=Ny dato network=it | Hej alle"]),
        ("VS: AFMELD per@x.example", "AFMELD bo@x.example", ["remove who=bo@x.example"]),
        ("SV: AFMELD per@x.example (1 fejl)", "STATUS", ["status"]),
    ],
)
def test_a_command_may_stand_in_the_subject_with_its_details_below(
    subject: str, body: str, expected: list[str]
) -> None:
    assert understood(body, subject) == expected
    assert read(parse(written(body, subject)), SETTINGS["forening"]).kind == "command"


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("VS: AFMELD per@x.example", ""),
        ("Fwd: MEDLEMMER", "Til orientering"),
        ("Status på projektet", "Her kommer den status, som I bad om på mødet i sidste uge."),
        ("Frokost", "Hej Per\n\nRet henvendelse til kantinen, hvis du skal have mad."),
        ("", "| AFMELD per@x.example"),
    ],
)
def test_what_was_handed_on_or_is_a_sentence_is_no_command(subject: str, body: str) -> None:
    assert read(parse(written(body, subject)), SETTINGS["forening"]).kind != "command"


def test_a_subject_that_is_our_letters_own_says_nothing() -> None:
    assert understood("STATUS", "SV: AFMELD per@x.example", answers_ours=True) == ["status"]


def test_a_mail_in_html_is_read_as_people_see_it() -> None:
    greeting, detail = "<div>Hej&nbsp;tovholder,</div><div><br></div>", "<ul><li>Titel: rektor</li></ul>"
    body = f"{greeting}<p><b>RET</b>&nbsp;per@x.example</p>{detail}"
    assert understood(body, html=True) == ["change who=per@x.example title=rektor"]


def test_a_mail_of_thousands_of_commands_is_read_so_far() -> None:
    lines = (f"AFMELD per{number}@x.example" for number in range(1_500))
    assert len(understood("\n".join(lines))) == MOST_ORDERS


def test_the_other_languages_words_are_known_in_every_mailbox() -> None:
    setting = SETTINGS["etat"]
    bodies = ("Meld på Kari Li, kari@x.example, DFK", "Add Kari Li, kari@x.example, DFK")
    found = [
        understand(parse(written(body, box="etat")), COMMANDS, setting, TODAY, answers_ours=False)
        for body in bodies
    ]
    assert [[told(one) for one in each] for each in found] == [
        ["add Kari Li, kari@x.example, Direktoratet for kunnskap"]
    ] * 2
