"""How a letter lies on its page: prose, lists of people (tables and labelled lines), and the signature."""

from dataclasses import dataclass

from service.mail import names
from service.mail.cards import cards, labelled_groups
from service.mail.contacts import Details, read_block
from service.mail.letters import Letter
from service.mail.sentences import Surroundings
from service.mail.signature import divide_signature, says_something, without_farewell, without_trailing_card
from service.mail.tables import Row, tables


@dataclass(frozen=True, slots=True)
class Layout:
    """`prose` are numbered lines of running text, `rows` the people of tables and labels, `signature` the rest."""

    prose: tuple[tuple[int, str], ...]
    rows: tuple[Row, ...]
    signature: tuple[str, ...]


def lay_out(letter: Letter, surroundings: Surroundings) -> Layout:
    """The letter's lines, each in its place; none is in two."""
    lines = [(number, line) for number, line in enumerate(letter.body.split("\n"), 1)]
    signature, postscript = divide_signature(letter.signature.split("\n"))
    lines, unsigned = without_trailing_card(
        lines, letter, surroundings, has_signature=says_something(signature)
    )
    if not unsigned and not says_something(signature):
        lines, unsigned = without_farewell(lines)
    lines += [(len(lines) + 1000 + number, line) for number, line in enumerate(postscript)]
    lines, tabled = tables(lines, surroundings)
    lines, labelled = labelled_groups(lines, surroundings)
    lines, carded = cards(lines, surroundings)
    below, signed = labelled_groups(list(enumerate(signature, 2000)), surroundings, must_name=True)
    rows = sorted((*tabled, *labelled, *carded, *signed), key=lambda row: row.line)
    return Layout(tuple(lines), tuple(rows), (*unsigned, *(line for _, line in below)))


def signature_details(layout: Layout, letter: Letter, surroundings: Surroundings) -> Details:
    """Who signed the letter, as far as the signature tells."""
    header = names.name_in_header(letter.writer.name, letter.writer.email) if letter.writer else None
    email = letter.writer.email if letter.writer else ""
    return read_block(
        list(layout.signature), surroundings, known_name=header, email=email, source="signature"
    )
