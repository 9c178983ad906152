"""The person that a TILMELD is about: labelled, as a card, in one line between commas, or in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.member import Person
from service.mail.contacts import label_of, read_block
from service.mail.letters import Letter, letters
from service.mail.mail import Mail
from service.mail.networks import in_label
from service.mail.phones import spaced
from service.mail.reading import Request, Setting
from service.mail.requests import surroundings_of, understand
from service.mail.values import emails, is_network

_LONGEST_PROSE = 4_000  # characters that are read as sentences: whoever has more people attaches a list


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is to be entered, and where; no networks where none is named."""

    person: Person
    networks: tuple[str, ...]

    def written(self) -> dict[str, str]:
        """The details by field key, for an example."""
        values = {
            key: getattr(self.person, key) for key in ("name", "email", "phone", "title", "organisation")
        }
        shown = {key: value for key, value in values.items() if value}
        return shown | ({"phone": spaced(shown["phone"])} if "phone" in shown else {})


def read_newcomers(word: str, lines: Sequence[str], setting: Setting) -> tuple[Newcomer, ...]:
    """Everybody that `lines` tell of; empty where they are several, and it is not clear whose each detail is.

    `word` is the command, which opens the sentence that `lines` may be.
    """
    text = "\n".join(lines)
    lines = [_without_networks(line, setting) for line in lines]
    told = _in_prose(f"{word} {text[:_LONGEST_PROSE]}", setting)
    if len(emails(text)) > 1:
        return tuple(told) if len(told) == len(emails(text)) and all(one.person.name for one in told) else ()
    found = read_block(list(lines), surroundings_of(setting), source="the command")
    networks = in_label(found.networks or text, setting.networks)
    if len(told) != 1 or _knows(found.person, ("name", "email", "organisation")):
        return (Newcomer(found.person, networks),)
    return (Newcomer(told[0].person.filled_from(found.person), networks or told[0].networks),)


def handed_on(mail: Mail, setting: Setting) -> tuple[Newcomer, ...]:
    """Those whose mail is forwarded below the command: who asks to join in it, or else whoever wrote it."""
    found = [
        understand(letter, setting, surroundings_of(setting))
        for letter in letters(mail)[1:]
        if letter.writer and not _is_of_house(letter.writer.email, setting)
    ]
    requests = [request for each in found for request in each.requests]
    if requests:
        return tuple(Newcomer(one.person, one.networks) for one in requests if one.action == "join")
    return tuple(Newcomer(each.writer, each.networks) for each in found) if len(found) == 1 else ()


def _is_of_house(address: str, setting: Setting) -> bool:
    return address == setting.mailbox.address or setting.mailbox.is_secretariat(address)


def _without_networks(line: str, setting: Setting) -> str:
    """`Anne Holm, rektor, IT-netværket` without what would pass for a title."""
    pieces = line.split(",")
    return ",".join(piece for piece in pieces if len(pieces) == 1 or not _is_network(piece, setting))


def _is_network(piece: str, setting: Setting) -> bool:
    key, value = label_of(piece.strip()) or ("network", piece)
    return key == "network" and is_network(value, setting)


def _in_prose(text: str, setting: Setting) -> list[Newcomer]:
    """A sentence that does not name the network is read as if it named one."""
    for ending in ("", f" til {setting.networks[0].name}"):
        joins = [request for request in _requests(text + ending, setting) if request.action == "join"]
        if joins:
            return [Newcomer(join.person, () if ending else join.networks) for join in joins]
    return []


def _requests(text: str, setting: Setting) -> tuple[Request, ...]:
    return understand(Letter(None, "", text, ""), setting, surroundings_of(setting)).requests


def _knows(person: Person, details: Sequence[str]) -> bool:
    return all(getattr(person, detail) for detail in details)
