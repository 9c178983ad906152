"""Two thousand mails that are no sign-ups, made from families: nobody is registered from any of them."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from service.mail.parse import parse
from service.mail.read import read
from tests.mail.settings import SETTINGS

SEED = 20260921
EACH = 100  # mails of each family; twenty families


def table(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",")]


FIRST = table(
    "Anne, Bo, Camilla, Dan, Eva, Finn, Gitte, Hans, Ida, Jens, Kirsten, Lars, Mette, Niels, Ole, Pia"
)
LAST = table(
    "Holm, Bak, Lund, Krogh, Dam, Friis, Juhl, Vestergaard, Toft, Riis, Skov, Bech, Møller, Dahl, Berg, Lie"
)
DOMAINS = table(
    "birkelund.example, mosedal-ts.example, fjordgym.example, firma.example, elvaerkstedet.example, gmail.com"
)
TITLES = table(
    "rektor, IT-chef, kvalitetsleder, driftsleder, konsulent, salgschef, sekretær, projektleder, rådgiver"
)
NETWORKS = {
    "forening": ("IT-netværket", "Kvalitetsnetværket"),
    "fagfolk": ("Flere Faglærte",),
    "etat": ("Etatsgruppen",),
}
THINGS = table(
    "konferencen, årsmødet, julefrokosten, kurset i it-sikkerhed, sommerfesten, webinaret, temadagen, workshoppen"
)
TINGENE = table(
    "konferansen, årsmøtet, julebordet, kurset i sikkerhet, sommerfesten, webinaret, fagdagen, arbeidsgruppen"
)
ASSOCIATIONS = table(
    "Danske Lærere, Dansk Industri, Golfklubben, LEDERNE, Håndværkerforeningen, HK, Rotary, Fagforbundet"
)


@dataclass(frozen=True)
class Piece:
    """What a family fills its words with."""

    rng: random.Random
    mailbox: str
    name: str
    email: str
    title: str
    phone: str
    network: str
    other: str

    def one(self, *choices: str) -> str:
        return self.rng.choice(choices)

    @property
    def signature(self) -> str:
        return self.one(
            f"Mvh\n{self.name}",
            f"Med venlig hilsen\n\n{self.name}\n{self.title}\nTlf. {self.phone}\n{self.email}",
            f"Vennlig hilsen\n{self.name}\n{self.title}\nmobil {self.phone}",
            f"Best regards\n{self.name}\n{self.title}",
            f"/{self.name.split()[0]}",
        )


def piece(rng: random.Random) -> Piece:
    mailbox = rng.choice(sorted(NETWORKS))
    first, last = rng.choice(FIRST), rng.choice(LAST)
    phone = f"{rng.randint(20, 61)} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"
    email = f"{first}.{last}@{rng.choice(DOMAINS)}".lower().replace("ø", "oe")
    other = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    network = rng.choice(NETWORKS[mailbox])
    return Piece(rng, mailbox, f"{first} {last}", email, rng.choice(TITLES), phone, network, other)


Written = tuple[str, str, str]  # further headers, subject, body
Family = Callable[[Piece], Written]


def newsletter(p: Piece) -> Written:
    thing = p.one(*THINGS)
    body = (
        f"Kære læser\n\nTilmeld dig {thing} nu! Bliv en del af vores netværk om kvalitet og it.\n"
        f"Kontakt {p.other}, {p.email}, {p.phone}.\n\nTilmelding senest fredag. {p.network} er også med.\n\n"
    )
    why = p.one(
        "Du modtager dette nyhedsbrev, fordi du er tilmeldt. Afmeld nyhedsbrev her.",
        "Klik her for at afmelde dig nyhedsbrevet.",
        "You are receiving this newsletter because you signed up. Unsubscribe from this list.",
    )
    header = p.one(
        "List-Unsubscribe: <mailto:u@news.example>", "Precedence: bulk", "List-Id: <nyt.news.example>"
    )
    return f"{header}\n", p.one("Nyhedsbrev", "Tilmeld dig nu", f"Nyt om {p.network}"), body + why


def system_notice(p: Piece) -> Written:
    body = p.one(
        f"{p.other} har tilmeldt sig {p.network} på portalen. Denne mail er sendt automatisk og kan ikke besvares.",
        f"{p.other} wants to join your group {p.network}. This is an automatically generated message.",
        f"Ny tilmelding fra {p.other} ({p.email}, {p.phone}). Svar ikke på denne mail.",
    )
    return (
        "Auto-Submitted: auto-generated\n",
        p.one("Ny tilmelding", "Notification", f"{p.network}: ny besked"),
        body,
    )


AWAY = (
    (
        "Automatisk svar: {s}",
        "Hej\n\nJeg holder ferie til og med {d} og læser ikke mails. Kontakt {o} i stedet.",
    ),
    ("Autosvar: {s}", "Hei\n\nJeg er bortreist til {d}. Ved hast, kontakt {o}."),
    ("Automatisk svar: {s}", "Hei. Eg er på ferie og er attende {d}. Kontakt {o} om det hastar."),
    (
        "Automatic reply: {s}",
        "I am out of the office until {d} with limited access to email. Please contact {o}.",
    ),
    ("Automatiskt svar: {s}", "Hej! Jag är på semester till {d}. Kontakta {o} vid brådskande ärenden."),
    ("Automatische Antwort: {s}", "Ich bin bis {d} nicht im Büro. Bitte wenden Sie sich an {o}."),
)


def out_of_office(p: Piece) -> Written:
    subject, body = p.rng.choice(AWAY)
    header = p.one(
        "Auto-Submitted: auto-replied\n", "X-Autoreply: yes\n", "X-Auto-Response-Suppress: All\n", ""
    )
    asked = p.one(
        f"Tilmelding til {p.network}",
        f"Indkaldelse: {p.network}",
        f"Vi mangler dine oplysninger ({p.network})",
    )
    day = f"{p.rng.randint(1, 28)}. oktober"
    return header, subject.format(s=asked), f"{body.format(d=day, o=p.other)}\n\n{p.signature}"


def bounce(p: Piece) -> Written:
    body = (
        f"This message was created automatically by mail delivery software.\n\nA message that you sent could not be "
        f"delivered to {p.email}.\n\n------ This is a copy of the message ------\n\n"
        f"Jeg vil gerne tilmeldes {p.network}.\n"
        f"{p.name}, {p.title}, {p.phone}"
    )
    return "Auto-Submitted: auto-replied\nReturn-Path: <>\n", "Mail delivery failed: returning message", body


def ticket(p: Piece) -> Written:
    body = (
        f"Hej {p.other}\n\nVi har modtaget din henvendelse om {p.network} og oprettet sagen med sagsnummer "
        f"{p.rng.randint(100000, 999999)}. Vi svarer inden for 3 hverdage.\n\nServicedesk"
    )
    return (
        "Auto-Submitted: auto-replied\n",
        f"[#{p.rng.randint(1000, 9999)}] Tilmelding til {p.network}",
        body,
    )


def invoice(p: Piece) -> Written:
    body = (
        f"Hermed faktura {p.rng.randint(10000000, 99999999)} for forplejning ved mødet i {p.network}.\n"
        f"Beløb 4.250 kr. Betales til reg.nr. 1234 konto {p.rng.randint(10000000, 99999999)}. "
        f"CVR 12345678.\n\n{p.signature}"
    )
    return "", p.one("Faktura", "Rykker", "Invoice"), body


def application(p: Piece) -> Written:
    what = p.one(
        "stillingen som konsulent", "en læreplads", "jobbet som IT-medarbejder", "en elevplads hos jer"
    )
    body = (
        f"Kære leder\n\nJeg søger {what} og vil meget gerne være en del af jeres team. "
        f"Mit CV og min ansøgning er vedhæftet. "
        f"Jeg kan kontaktes på {p.phone}.\n\n{p.signature}"
    )
    return "", p.one("Ansøgning", "Uopfordret ansøgning", f"Job i {p.network}"), body


def press(p: Piece) -> Written:
    body = p.one(
        f"Jeg er journalist og vil gerne interviewe nogen om {p.network}. Ring til mig på {p.phone}.",
        f"Pressemeddelelse: {p.other} bliver ny direktør. For yderligere oplysninger kontakt {p.other}, {p.email}.",
        "Jeg skriver en artikel om erhvervsskolerne og vil gerne tale med jer i dag.",
    )
    return "", p.one("Presse", "Interview", "Pressemeddelelse"), f"Hej\n\n{body}\n\n{p.signature}"


def tender(p: Piece) -> Written:
    body = (
        f"Udbud af IT-netværk og wifi. Tilbud afgives senest {p.rng.randint(1, 28)}. november. "
        f"Tilbudsgiver bedes registrere "
        f"sin virksomhed og kontaktperson: {p.other}, {p.email}.\n\n{p.signature}"
    )
    return "", p.one("Udbud", "EU-udbud 2026/114", "Anbud"), body


def calendar(p: Piece) -> Written:
    answer = p.one("Accepteret", "Afslået", "Godtatt", "Declined", "Accepted", "Forsøgsvis")
    headers = "Content-Type: text/calendar; method=REPLY; charset=utf-8\n"
    body = (
        f"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{p.rng.random()}\r\nSUMMARY:{p.network}\r\n"
        f"ATTENDEE;CN={p.name};PARTSTAT=ACCEPTED:mailto:{p.email}\r\n"
        f"COMMENT:Tilmeld mig\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return headers, f"{answer}: Møde i {p.network}", body


def spam(p: Piece) -> Written:
    body = p.one(
        "Dear member, your registration is pending. Please register your company now to join our business network.",
        f"Complete your registration for {p.network} today! Click here to register now and get 50 % discount.",
        "Vi tilbyder SEO og leads til en god pris. Tilmeld jer vores netværk af virksomheder og få rabat.",
        "Sign up now for free and join our exclusive network of leaders. Special price this week.",
    )
    return (
        "",
        p.one("Registration pending", "Tilmelding", "Join us", "Your network"),
        f"{body}\n\n{p.signature}",
    )


def other_membership(p: Piece) -> Written:
    association = p.one(*ASSOCIATIONS)
    body = p.one(
        f"Jeg vil gerne melde mig ind i {association}. Hvordan gør jeg det hos jer?",
        f"Jeg vil gerne opsige mit medlemskab af {association}.",
        f"Vi vil gerne være medlem af {association}, hvis det ikke er for dyrt.",
    )
    return "", "Medlemskab", f"Goddag\n\n{body}\n\n{p.signature}"


def event_registration(p: Piece) -> Written:
    thing = p.one(*THINGS)
    body = p.one(
        f"Hermed tilmelding til {thing}:\n\n{p.name}, {p.title}, {p.email}, {p.phone}\n{p.other}, {p.title}",
        f"Jeg vil gerne tilmelde mig {thing}. Min kollega {p.other} vil også gerne med.",
        f"Tilmelding til {thing}\n\nNavn: {p.name}\nTitel: {p.title}\nMail: {p.email}\nMobil: {p.phone}",
        f"Skriv mig på til {thing}, tak.",
        f"Kan du sætte {p.other} på listen til {thing}?",
    )
    return "", p.one(f"Tilmelding til {thing}", thing.capitalize()), f"Hej\n\n{body}\n\n{p.signature}"


def event_registration_in_norwegian(p: Piece) -> Written:
    thing = p.one(*TINGENE)
    body = p.one(
        f"Jeg vil gjerne melde meg på {thing}.",
        f"Eg vil gjerne melde meg på {thing}. Kollegaen min {p.other} kjem òg.",
        f"Kan dere sette {p.other} på lista til {thing}?",
        f"I would like to sign up for {p.one('the dinner', 'the conference', 'your newsletter', 'the course')}.",
    )
    return "", p.one("Påmelding", thing.capitalize()), f"Hei\n\n{body}\n\n{p.signature}"


def meeting_chatter(p: Piece) -> Written:
    body = p.one(
        f"Jeg kan desværre ikke deltage i mødet i {p.network} på torsdag.",
        f"Jeg kommer til mødet i {p.network}, men bliver lidt forsinket.",
        f"Tilmeld mig mødet i {p.network} den 4. oktober.",
        f"Jeg melder forfall til møtet i {p.network}.",
        f"Tak for et godt møde i {p.network}! Hvem skriver referat?",
        f"Kan vi få et punkt på dagsordenen i {p.network} om lærepladser?",
        f"Vi vil gerne være værter for næste møde i {p.network}.",
        f"{p.other} kommer i stedet for mig til mødet i {p.network}.",
        f"Jeg er sygemeldt og må melde afbud til {p.network} på onsdag.",
        f"I can't make it to the meeting of {p.network} tomorrow.",
    )
    return (
        "",
        p.one(f"Mødet i {p.network}", "Afbud", "SV: Indkaldelse", "Mødet"),
        f"Hej\n\n{body}\n\n{p.signature}",
    )


def question(p: Piece) -> Written:
    body = p.one(
        f"Hvordan bliver man medlem af {p.network}?",
        f"Hvad koster det at være med i {p.network}, og hvor tit mødes I?",
        f"Kan man være med i {p.network} uden at være ansat på en skole?",
        f"Vi overvejer, om {p.other} ({p.email}) skal med i {p.network}. Hvad indebærer det?",
        f"Hvem fra os er allerede med i {p.network}?",
        f"Er det mulig å ha to kontaktpersoner i {p.network}?",
        f"How does one become a member of {p.network}?",
        f"Har I fået min tilmelding til {p.network}?",
    )
    return "", p.one(p.network, "Spørgsmål", f"Om {p.network}"), f"Hej\n\n{body}\n\n{p.signature}"


def sales(p: Piece) -> Written:
    body = p.one(
        f"Vi vil gerne tilbyde {p.network} et foredrag om AI. Prisen er 12.000 kr. Må vi komme med et tilbud?",
        "Vi leverer systemer, hvor jeres medlemmer kan tilmelde sig netværk og møder. Må jeg vise jer en demo?",
        "Vores kursus i kvalitet giver jer et netværk for livet. Tilmelding og priser på hjemmesiden. 20 % rabat.",
        "We offer network equipment for schools at a discount. May I send you a quote?",
    )
    return (
        "",
        p.one("Tilbud", "Et godt netværk", "Kvalitet til jeres skole", "Offer"),
        f"Hej\n\n{body}\n\n{p.signature}",
    )


def citizen(p: Piece) -> Written:
    body = p.one(
        f"Der er et hul i vejen. Hvem skal jeg melde det til? Ring på {p.phone}.",
        "Jeg vil gerne skrives op til en lejlighed.",
        "Hvornår får min søn svar på sin optagelse på skolen?",
        "Jeg vil gerne tilmelde min datter SFO fra august.",
        "Jeg ønsker å klage på et vedtak.",
        f"Kan I bede {p.other} ringe til mig?",
    )
    return "", p.one("Henvendelse", "Spørgsmål", ""), f"Til rette vedkommende\n\n{body}\n\n{p.signature}"


def chatter(p: Piece) -> Written:
    body = p.one(
        f"Tak for sidst. {p.other} var en god oplægsholder.",
        f"Se vedhæftede. Jeg ringer i morgen, ellers er jeg på {p.phone}.",
        "Vores netværk er nede igen, kan nogen kigge på det?",
        f"Jeg er glad for at være med i {p.network}.",
        "Kaffen er klar kl. 10. Husk at tilmelde jer frokosten.",
        f"Velkommen til {p.other}, som er startet hos os som {p.title}.",
    )
    return "", p.one("Tak", "SV: i går", "Til orientering"), f"Hej\n\n{body}\n\n{p.signature}"


def from_the_secretariat(p: Piece) -> Written:
    body = p.one(
        f"Hej alle. Husk, at vi sender indkaldelser til {p.network} på fredag.",
        f"{p.other} har meldt afbud til mødet i {p.network}.",
        "Kan en af jer tage telefonen i morgen?",
        f"Medlemslisten for {p.network} skal ryddes op inden jul.",
    )
    return "", p.one("Intern", "Husk", f"{p.network}"), f"{body}\n\nBirthe Kruse"


MACHINES: tuple[Family, ...] = (newsletter, system_notice, out_of_office, bounce, ticket)
PEOPLE: tuple[Family, ...] = (
    invoice, application, press, tender, calendar, spam, other_membership, event_registration,
    event_registration_in_norwegian, meeting_chatter, question, sales, citizen, chatter, from_the_secretariat,
)  # fmt: skip


def mails(family: Family) -> Iterator[tuple[str, bytes]]:
    rng = random.Random(f"{SEED} {family.__name__}")
    for _ in range(EACH):
        p = piece(rng)
        headers, subject, body = family(p)
        sender = f"{p.name} <{p.email}>"
        if family is from_the_secretariat:
            sender = f"Birthe Kruse <birthe.kruse@{SETTINGS[p.mailbox].mailbox.address.partition('@')[2]}>"
        if "Content-Type" not in headers:
            headers += "Content-Type: text/plain; charset=utf-8\n"
        head = f"From: {sender}\nTo: {SETTINGS[p.mailbox].mailbox.address}\nSubject: {subject}\nMIME-Version: 1.0\n"
        yield p.mailbox, f"{head}{headers}\n{body}\n".encode()


def test_there_are_two_thousand() -> None:
    assert sum(1 for family in (*MACHINES, *PEOPLE) for _ in mails(family)) == 2_000


@pytest.mark.parametrize("family", [*MACHINES, *PEOPLE], ids=lambda family: family.__name__)
def test_nobody_is_registered(family: Family) -> None:
    for mailbox, raw in mails(family):
        reading = read(parse(raw), SETTINGS[mailbox])
        assert not any(request.action == "join" for request in reading.requests), raw.decode()
        assert reading.kind != "command", raw.decode()


@pytest.mark.parametrize("family", MACHINES, ids=lambda family: family.__name__)
def test_a_machine_is_known_for_one(family: Family) -> None:
    for mailbox, raw in mails(family):
        assert read(parse(raw), SETTINGS[mailbox]).kind == "automatic", raw.decode()
