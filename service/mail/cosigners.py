"""Who signs a letter beside its writer: `Susan (suba@…) og Mads (mafr@…)`, or a second card below the first."""

from service.mail import names
from service.mail.cards import cards
from service.mail.contacts import Details, read_block, same_person, without_valediction
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings

_BETWEEN_SIGNERS = regex(r"\s(?:og|and|&|samt)\s|,\s(?=[A-ZÆØÅ])")
_IN_BRACKETS = regex(r"\s?[(<]([^()<>]{3,90})[)>]")


def cosigners(
    signature: tuple[str, ...], writer: str | None, surroundings: Surroundings, *, are_two: bool
) -> list[Details]:
    """Those other than the writer, each known by a full name or by an address of their own.

    A second card counts only where the letter says that they are two: it may be of a manager, or of an office.
    """
    if writer is None:
        return []
    for line in signature:
        signers = [
            _signer(piece, surroundings) for piece in _BETWEEN_SIGNERS.split(without_valediction(line))
        ]
        known = [signer for signer in signers if signer is not None]
        if len(known) == len(signers) > 1 and any(same_person(each.person.name, writer) for each in known):
            return _without(writer, known)
    lines = [read_block([line], surroundings, source="signature") for line in signature if EMAIL.search(line)]
    if len(lines) > 1 and all(each.person.name for each in lines):
        return _without(writer, lines)
    _, rows = cards(list(enumerate(signature)), surroundings) if are_two else ([], [])
    return _without(writer, [row.details for row in rows if row.details.person.email])


def _without(writer: str, signers: list[Details]) -> list[Details]:
    return [each for each in signers if not same_person(each.person.name, writer)]


def _signer(piece: str, surroundings: Surroundings) -> Details | None:
    """`Mads (mafr@…)`, `Mads Friis`: a name and nothing else but what stands in brackets behind it."""
    name = _IN_BRACKETS.sub("", piece).strip(" .*")
    if not (names.is_name(name) or (EMAIL.search(piece) and names.is_first_name(name))):
        return None
    return read_block([name, *_IN_BRACKETS.findall(piece)], surroundings, known_name=name, source="signature")
