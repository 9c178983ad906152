"""The people of the year: names that a seed draws, organisations of the shipped register."""

import random
import re
import unicodedata
from collections.abc import Iterable, Sequence

from service.demo.year.people import Person

_DANISH = (
    "Anne Birgitte Bo Camilla Dorte Elin Erik Finn Grethe Hanne Helle Ib Inge Jens Jette Karen Karsten Kirsten Lars "
    "Kim Lene Lone Mads Majken Marianne Mogens Niels Nanna Ole Otto Pernille Peter Preben Rikke Signe Søren Thomas "
    "Tine Tove Troels Ulla Vibeke"
).split()
_DANISH_FAMILIES = (
    "Aagaard Bach Bisgaard Bro Dahl Dalgaard Friis Frost Holm Juhl Kjær Klit Krogh Lind Lund Munk Norup Olesen "
    "Ravn Riis Skov Smed Storm Toft Vang Westh Winther Østergaard"
).split()
_FIRMS = (
    ("Lyngmark Maskinfabrik", "lyngmark-maskin.example", "produktionschef"),
    ("Korsvang Bageri", "korsvangbageri.example", "bagermester"),
    ("Havnens El & Automatik", "havnens-el.example", "driftsleder"),
    ("Nordstjerne Tømrer & Snedker", "nordstjerne-toemrer.example", "tømrermester"),
    ("Ravnkilde VVS", "ravnkilde-vvs.example", "indehaver"),
    ("Skovgaard & Søn Anlægsgartnere", "skovgaard-anlaeg.example", "kontorleder"),
    ("Plejecenter Solengen", "solengen.example", "uddannelsesansvarlig"),
    ("EUC Limfjordsland", "euc-limfjordsland.example", "uddannelsesleder"),
    ("Vestergårdskolen Skælsund", "vestergaardskolen.example", "skoleleder"),
)

_SCHOOLS = (
    ("Østerbæk Tekniske Skole & HTX", "oesterbaek-ts.example"),
    ("Handelsskolen Gudenåen", "hg-gudenaaen.example"),
    ("Kolsund Erhvervsskole", "kolsund-es.example"),
    ("Business College Bæltet", "bcbaeltet.example"),
    ("SOSU Kattegatkysten", "sosu-kattegatkysten.example"),
    ("Hedelunds Tekniske Skole", "hedelund-ts.example"),
    ("Trebjerg Landbrugsskole", "trebjerg-landbrug.example"),
    ("Mølleådalens Handelsskole", "moelleaadalen-hs.example"),
)
_NORWEGIAN = (
    "Astrid Bjørn Eivind Espen Gunn Guro Hilde Håkon Ingrid Kjersti Knut Liv Magnus Marit Odd Ragnhild Sindre Siri "
    "Solveig Stein Svein Terje Tone Torill Trond Turid Vidar Øystein"
).split()
_NORWEGIAN_FAMILIES = (
    "Aas Berge Bakken Dahle Eide Fjeld Foss Grande Hauge Haugen Lie Lunde Moe Myhre Nygård Ruud Rønning Sandvik "
    "Skaar Solberg Strand Sunde Tveit Vik"
).split()
_AGENCIES = (
    ("Direktoratet for læringsutvikling", "laeringsdir.example", "avdelingsdirektør"),
    ("Direktoratet for digital samhandling", "dsh-dir.example", "seniorrådgiver"),
    ("Statens fagskoleråd", "fagskoleraadet.example", "rådgiver"),
    ("Nasjonalt kontor for utdanningslån", "utdlaan.example", "fagdirektør"),
    ("Tjenesteleverandøren for skoledata", "skoledata.example", "seksjonssjef"),
    ("Direktoratet for arbeidsliv og kompetanse", "kompetansedir.example", "underdirektør"),
    ("Tilsynet for studiekvalitet", "studietilsynet.example", "seniorrådgiver"),
)


class Cast:
    """Draws people for the networks. The same seed draws the same people."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - names, no secrets
        self._taken: set[str] = set()

    def officer(self, name: str, email: str, mailbox: str, network: str = "") -> Person:
        """One of those whom the configuration names."""
        return Person(name, email, "", mailbox, network, is_officer=True)

    def flere_faglaerte(self) -> list[Person]:
        """One from each firm or school, in an order of their own."""
        people = self._shuffled(
            self._danish(*firm, "flerefaglaerte@slagelse.dk", "Flere Faglærte") for firm in _FIRMS
        )
        # Some write from home, and nobody can tell where they work.
        for person in people[3::4]:
            person.email = _address(person.name, "privatpost.example")
        return people

    def schools(self, network: str, title: str) -> list[Person]:
        """One from each school, for one of the networks of info@deg.dk."""
        return self._shuffled(self._danish(*school, title, "info@deg.dk", network) for school in _SCHOOLS)

    def colleague(self, person: Person) -> Person:
        """Somebody else from the same place."""
        domain = person.email.rpartition("@")[2]
        return self._danish(person.organisation, domain, person.title, person.mailbox, person.network)

    def agencies(self) -> list[Person]:
        """One from each agency of the Norwegian group."""
        return self._shuffled(self._norwegian(*agency) for agency in _AGENCIES)

    def stranger(self) -> Person:
        """Somebody who has nothing to do with any network."""
        name = self._name(_DANISH, _DANISH_FAMILIES)
        return Person(name, f"{_plain(name).replace(' ', '')}@privat.example", "", "", "")

    def _shuffled(self, drawn: Iterable[Person]) -> list[Person]:
        people = list(drawn)
        self._random.shuffle(people)
        return people

    def _danish(self, organisation: str, domain: str, title: str, mailbox: str, network: str) -> Person:
        name = self._name(_DANISH, _DANISH_FAMILIES)
        phone = f"{self._random.choice('2345')}{self._random.randrange(10**7):07}"
        spaced = " ".join(re.findall("..", phone))
        return Person(name, _address(name, domain), organisation, mailbox, network, spaced, title)

    def _norwegian(self, organisation: str, domain: str, title: str) -> Person:
        name = self._name(_NORWEGIAN, _NORWEGIAN_FAMILIES)
        phone = f"9{self._random.randrange(10**2):02} {self._random.randrange(10**5):05}"
        mailbox, network = "etatsgruppen@hkdir.no", "Etatsgruppen"
        return Person(name, _address(name, domain), organisation, mailbox, network, phone, title)

    def _name(self, first: Sequence[str], families: Sequence[str]) -> str:
        """One whose first name nobody else has: people call each other by it."""
        free = [name for name in first if name not in self._taken]
        name = self._random.choice(free)
        self._taken.add(name)
        return f"{name} {self._random.choice(families)}"


def _address(name: str, domain: str) -> str:
    return f"{_plain(name).replace(' ', '.')}@{domain}"


def _plain(name: str) -> str:
    """`Søren Kjær` as it stands in an address."""
    for letter, written in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        name = name.lower().replace(letter, written)
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
