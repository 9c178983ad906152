"""The answers of a round of input as a file for a spreadsheet, in which nothing that people wrote is a formula."""

from collections.abc import Iterable
from datetime import tzinfo

from service.domain.input_round import InputAnswer, InputRound, Party, PartyState
from service.domain.member import Person
from service.domain.network import Language
from service.mail.member_table import Rows, printable
from service.mail.phones import spaced

_LONGEST_CELL = 30_000  # characters: a cell of a spreadsheet holds 32,767
_WORDS: dict[Language, tuple[str, ...]] = {
    "da": ("Hvem", "Status", "Svar", "Fra", "E-mail", "Tidspunkt", "Filer"),
    "nb": ("Hvem", "Status", "Svar", "Fra", "E-post", "Tidspunkt", "Filer"),
    "en": ("Who", "Status", "Answer", "From", "Email", "Time", "Files"),
}
_CONTACTS: dict[Language, tuple[str, ...]] = {
    "da": ("Hvem", "Status", "Navn", "Titel", "E-mail", "Telefon", "Svaret af", "Tidspunkt"),
    "nb": ("Hvem", "Status", "Navn", "Tittel", "E-post", "Telefon", "Svart av", "Tidspunkt"),
    "en": ("Who", "Status", "Name", "Title", "Email", "Phone", "Answered by", "Time"),
}
_STATES: dict[Language, dict[PartyState, str]] = {
    "da": {"answered": "svaret", "nothing": "intet", "silent": "ikke svaret", "unreached": "ikke nået"},
    "nb": {"answered": "svart", "nothing": "ingen", "silent": "ikke svart", "unreached": "ikke nådd"},
    "en": {"answered": "answered", "nothing": "nothing", "silent": "no answer", "unreached": "not reached"},
}


def input_rows(round_: InputRound, parties: Iterable[Party], language: Language, timezone: tzinfo) -> Rows:
    """The heading, and a row for each answer or contact; one for each party that has given none."""
    heading = _CONTACTS[language] if round_.sort == "contacts" else _WORDS[language]
    rows = [row for party in parties for row in _rows(round_, party, language, timezone)]
    width = len(heading)
    return (heading, *(tuple(map(_cell, (*row, *[""] * (width - len(row))))) for row in rows))


def _rows(
    round_: InputRound, party: Party, language: Language, timezone: tzinfo
) -> list[tuple[str | None, ...]]:
    opening = (party.name, _STATES[language][party.state])
    if round_.sort == "contacts" and party.contacts:
        latest = party.answers[-1]
        return [
            (*opening, *_contact(person), latest.name or latest.email, _moment(latest, timezone))
            for person in party.contacts
        ]
    if round_.sort == "contacts":
        return [opening]
    return [
        (
            *opening,
            answer.words,
            answer.name,
            answer.email,
            _moment(answer, timezone),
            ", ".join(answer.files),
        )
        for answer in party.answers
    ] or [opening]


def _contact(person: Person) -> tuple[str | None, ...]:
    return (person.name, person.title, person.email, spaced(person.phone) if person.phone else None)


def _moment(answer: InputAnswer, timezone: tzinfo) -> str:
    return answer.at.astimezone(timezone).strftime("%Y-%m-%d %H:%M")


def _cell(words: str | None) -> str:
    return printable((words or "")[:_LONGEST_CELL])
