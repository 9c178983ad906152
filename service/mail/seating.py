"""The people of tables, labelled lines and attached cards take their places in a letter's cast."""

import re

from service.mail import networks
from service.mail.cast import Cast, Someone
from service.mail.contacts import Details, label_of, read_block, same_person
from service.mail.identity import Identity
from service.mail.reading import Setting
from service.mail.sentences import Sentence
from service.mail.tables import Row
from service.mail.wish import says
from service.mail.words import details, whom

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
        if addressed := self._addressed():
            self._seat_addressed(*addressed, rows)
            return
        for row in rows:
            self._seat(row, is_only=len(rows) == 1)
        for card in self.identity.cards:
            name = card.person.name
            if card is not self.identity.own_card() and not (name and self.cast.named(name)):
                self._fill(self.cast.add(Someone(line=1)), card)

    def _addressed(self) -> tuple[str, str | None] | None:
        """The address of the one whose details the letter wants corrected, `Opdater anne@…`, and what it is to be."""
        for sentence in self.sentences:
            if found := re.search(details.CORRECT_WHOM, sentence.words):
                by_mark = {each.mark: each.value for each in sentence.of_kind("m")}
                return by_mark[found["whom"]], by_mark.get(found["new"] or "")
        return None

    def _seat_addressed(self, address: str, new: str | None, rows: tuple[Row, ...]) -> None:
        is_own = address == self.own_email
        someone = self.cast.writer if is_own else self.cast.add(Someone(email=address))
        if new:
            someone.email = new
            someone.old_emails.append(address)
            someone.changed.add("email")
        labelled = [sentence.raw for sentence in self.sentences if label_of(sentence.raw)]
        told = [row.details for row in rows]
        told.append(read_block(labelled, self.identity.surroundings, source="labelled lines"))
        for each in told:
            self._fill(someone, each)

    def seat_signers(self, signers: list[Details]) -> None:
        """Gives those who sign beside the writer a place of their own: they are nobody whom the text speaks of."""
        for signer in signers:
            someone = Someone()
            self._fill(someone, signer)
            self.cast.signers.append(someone)

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

    def _fill(self, someone: Someone, told: Details, *, overrules: bool = False) -> None:
        person = told.person
        for what in ("name", "email", "title", "organisation"):
            value = getattr(person, what)
            if value and (overrules or getattr(someone, what) is None):
                setattr(someone, what, value)
                if what != "name" or not overrules:
                    someone.changed.add(what)
        if told.phone:
            someone.phone, someone.number = told.phone, told.phone.number
        if told.networks:
            someone.networks = networks.in_label(told.networks, self.setting.networks)
        someone.is_listed = True
        someone.reasons += told.reasons
