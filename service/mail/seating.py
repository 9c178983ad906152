"""The people of tables, labelled lines and attached cards take their places in a letter's cast."""

from service.mail import networks
from service.mail.cast import Cast, Someone
from service.mail.contacts import Details, same_person
from service.mail.identity import Identity
from service.mail.reading import Setting
from service.mail.sentences import Sentence
from service.mail.tables import Row
from service.mail.wish import says
from service.mail.words import whom

_OTHERS = r"\b(?:hende|ham|henne|han|hun|kollega\w*|medarbejder\w*|vores nye|vaar nye|him|colleague\w*)\b"
_ITSELF = (
    r"\b(?:mig|meg|me"
    r"|(?:jeg|eg) vil (?:\w+ )?(?:gerne|gjerne) (?:\w+ )?(?:tilmeldes|vaere|deltage|optages|meldes|melde mig|med))\b"
)


class Seating:
    """Gives each person of a list a place; a single one in a letter of `jeg` is the writer."""

    def __init__(self, identity: Identity, sentences: list[Sentence], words: str, setting: Setting) -> None:
        self.identity, self.sentences, self.words, self.setting = identity, sentences, words, setting
        self.cast: Cast = identity.cast
        self.own_email = identity.letter.writer.email if identity.letter.writer else None

    def seat(self, rows: tuple[Row, ...]) -> None:
        for row in rows:
            self._seat(row, is_only=len(rows) == 1)
        for card in self.identity.cards:
            name = card.person.name
            if card is not self.identity.own_card() and not (name and self.cast.named(name)):
                self._fill(self.cast.add(Someone(line=1)), card)

    def _seat(self, row: Row, *, is_only: bool) -> None:
        person = row.details.person
        is_writer = same_person(person.name, self.cast.writer.name) or (
            person.email is not None and person.email == self.own_email
        )
        is_anonymous = person.name is None and is_only
        if is_anonymous and not is_writer and (named := self._only_other_name()):
            self._fill(self.cast.add(Someone(name=named, line=row.line)), row.details)
        elif is_writer or is_anonymous or (is_only and self._speaks_for_itself()):
            self.cast.writer.line = row.line
            self._fill(self.cast.writer, row.details, overrules=True)
        else:
            self._fill(self.cast.add(Someone(line=row.line)), row.details)

    def _only_other_name(self) -> str | None:
        """The one person whom a letter names that does not speak of its writer: lines without a name are theirs."""
        found = {entity.value for sentence in self.sentences for entity in sentence.of_kind("p")}
        others = [name for name in found if not same_person(name, self.cast.writer.name)]
        if len(others) != 1 or says(rf"\b(?:{whom.SELF_OBJECT}|jeg|eg)\b", self.words):
            return None
        return others[0]

    def _speaks_for_itself(self) -> bool:
        """Whether the letter wants something for its writer: `tilmeld mig`, `jeg vil gerne være med`."""
        if says(_OTHERS, self.words):
            return False
        return says(_ITSELF, self.words) or not self.cast.writer.name

    def _fill(self, someone: Someone, details: Details, *, overrules: bool = False) -> None:
        person = details.person
        for what in ("name", "email", "title", "organisation"):
            value = getattr(person, what)
            if value and (overrules or getattr(someone, what) is None):
                setattr(someone, what, value)
                if what != "name" or not overrules:
                    someone.changed.add(what)
        if details.phone:
            someone.phone, someone.number = details.phone, details.phone.number
        if details.networks:
            someone.networks = networks.in_label(details.networks, self.setting.networks)
        someone.is_listed = True
        someone.reasons += details.reasons
