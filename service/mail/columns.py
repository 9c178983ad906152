"""The columns of a member list: which row names them, and what each holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.domain.fold import fold
from service.domain.network import Network
from service.mail.networks import core
from service.mail.regex import regex
from service.mail.sheets import LONGEST_CELL, Line, Sheet
from service.mail.words.labels import LABELS

_SEARCHED = 40  # rows that are not blank, down to which the column names may stand

# Column names that stand in exported lists and that nobody writes in a letter.
_IN_LISTS: dict[str, str] = {
    label: field
    for field, labels in {
        "name": "medlemsnavn,deltagernavn,deltakernavn,kontaktpersonens navn,fuldt navn,display name,vist navn,"
        "for efternavn",
        "first": "fornavne,forenavn,first,given",
        "middle": "mellemnavn,mellomnavn,middle name,middlename,additional name",
        "last": "efternavne,familienavn,slaegtsnavn,last,family",
        "title": "stillingsbeteg,jobfunktion,jobbtittel,stillingsnavn,job titel",
        "organisation": "skolenavn,institutionsnavn,virksomhedsnavn,virksomhetsnavn,organisationsnavn,"
        "organisasjonsnavn,company name,organisation name,organization name,arbeidssted,etatens navn",
        "phone": "mobiltelefonnummer,mobiltelefonnr,tlfnr,tlfnummer,tlf nummer,telefon nr,telefon nummer,mobile phone,"
        "business phone,home phone,work phone,telefon arbejde,telefon arbeid,telefon direkte,direkte telefon,"
        "direktenummer,arbejdstelefon,jobtelefon,mobile no,phone no,tlf mob,tlf direkte",
        "email": "e mailadr,mailadr,e mails,emailadresse,email adresse,e mail adr,arbejdsmail,jobmail,jobbmail,"
        "jobb e post,mailadresser,e mailadresser,e postadr,e post adresse,e mail address,email addresses,primary email,"
        "work email,mail arbejde,e mail arbejde",
        "network": "netvaerk er,netvaerkene,nettverkene,netvaerksgruppe,grupper,groups,group,medlem af,"
        "medlem av,member of",
        "left": "udmeldt,udmeldt den,udmeldt dato,udmeldelse,udmeldelsesdato,utmeldt,utmeldt dato,meldt ud,meldt ut,"
        "stoppet,ophoert,fratraadt,sluttet,slutdato,sluttdato,left,left on,end date,leaving date",
    }.items()
    for label in labels.split(",")
}
# In a list the first column often numbers the rows.
_NUMBERING = frozenset(("nr", "no", "nummer", "number"))
_BRACKETS = regex(r"[(\[].*?[)\]]")
_NUMBERED = regex(r"\s*\d+\s*\Z")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its `place` from 0, its `heading` as written, and the `field` that it holds.

    The fields are those of LABELS, `middle` for middle names, `left` for when somebody left, and `mark` for a column
    that is headed by a network and in which those are ticked who belong to it: then `network` is its key.
    """

    place: int
    heading: str
    field: str
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """The row that names the columns: its number, the columns that are read, and the headings of the others."""

    row: int
    columns: tuple[Column, ...]
    ignored: tuple[str, ...]

    def of(self, field: str) -> tuple[Column, ...]:
        """The columns that hold this field, from left to right."""
        return tuple(column for column in self.columns if column.field == field)

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns)


def field_of(heading: str) -> str | None:
    """What a column of this name holds: `E-mail (arbejde)`, `Telefon 2`, `Navn / Name`."""
    if len(heading) > LONGEST_CELL:
        return None
    whole = _NUMBERED.sub("", _BRACKETS.sub(" ", heading))
    for name in (heading, whole, *re.split(r"[/|]", whole)):
        if field := LABELS.get(fold(name)) or _IN_LISTS.get(fold(name)):
            return field
    return None


def fields_of(cells: Sequence[str]) -> frozenset[str]:
    """What the columns hold if this row names them."""
    return frozenset(field for cell in cells if (field := field_of(cell)))


def find_heading(sheet: Sheet, networks: tuple[Network, ...]) -> Heading | None:
    """The first row that names a column of addresses, and others unless it is the only one; None if there is none."""
    for line in sheet.lines[:_SEARCHED]:
        heading = _heading(line, networks)
        if "email" in heading.fields and (len(heading.fields) > 1 or sum(map(bool, line.cells)) == 1):
            return heading
    return None


def _heading(line: Line, networks: tuple[Network, ...]) -> Heading:
    columns: list[Column] = []
    ignored: list[str] = []
    for place, cell in enumerate(line.cells):
        if field := field_of(cell):
            columns.append(Column(place, cell, field))
        elif len(meant := called(cell, networks)) == 1:
            columns.append(Column(place, cell, "mark", meant[0].key))
        elif cell:
            ignored.append(cell)
    numbering = [column for column in columns if fold(column.heading) in _NUMBERING]
    if len(numbering) < sum(column.field == "phone" for column in columns):
        columns = [column for column in columns if column not in numbering]
        ignored += [column.heading for column in numbering]
    return Heading(line.number, tuple(columns), tuple(ignored))


def called(text: str, networks: tuple[Network, ...]) -> tuple[Network, ...]:
    """The networks that have just this key, name or alias, with or without the word for a group."""
    spellings = {fold(text), core(text)} - {""} if len(text) <= LONGEST_CELL else set()
    return tuple(network for network in networks if spellings & _spellings(network))


@lru_cache(maxsize=512)
def _spellings(network: Network) -> frozenset[str]:
    names = (network.key, network.name, *network.aliases)
    return frozenset(spelling for name in names for spelling in (fold(name), core(name)))
