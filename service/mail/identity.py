"""Who wrote a letter, put together from its header, its signature, the cards attached to it and the mail domain."""

from functools import cached_property

from service.domain.member import Person
from service.mail import names, organisations
from service.mail.cast import Cast, Someone
from service.mail.contacts import Details, merged, same_person, without_title
from service.mail.layout import Layout, signature_details
from service.mail.letters import Letter
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.sentences import Surroundings
from service.mail.titles import is_title_word
from service.mail.vcards import read_cards

_MADE_OF_NAME = 0.7  # of `names.affinity`
_CAPITALISED = regex(r"(?<![\w@.-])[A-ZÆØÅ][\w’'-]{2,30}(?: (?:& )?[A-ZÆØÅ][\w’'-]{1,30}){1,4}(?![\w@])")
_PLACE = regex(
    r"\b(?:fra|frå|for|hos|på|ved|af|av|i|from|at|with|of)\s([A-ZÆØÅ][\w’'-]{2,30}(?:\s(?:(?:&|og|and)\s)?[A-ZÆØÅ][\w’'-]{1,30}){1,4}"
    r"|[A-ZÆØÅ][\w-]{7,30}(?!\s[A-ZÆØÅ]))"
)
# `Studiebanken har utpekt …`
_ACTS = regex(
    r"(?:\A|[.!?]\s)([A-ZÆØÅ][\w-]{7,30})\s(?:har|vil|ønsker|ønskjer|oppnevner|oppnemner|utpeker|utpeiker|udpeger|melder"
    r"|deltar|deltager|has|would)\b"
)
# `som Studiebankens medlem`
_MEMBER_OF = regex(
    r"\b([A-ZÆØÅ][\w’-]{2,40}?)(?:s|’s|'s|’)\s(?:nye\s|new\s)?(?:medlem|kontaktperson|kontakt|representant|repræsentant"
    r"|deltager|deltaker|member|contact|representative)\b"
)
# `brian kofoed, sandby rør aps, 20 44 90 17`, as typed with a thumb
_FIRM_ON_THE_RUN = regex(r"(?:\A|[,\n])\s?([^,.\n@]{2,40}\s(?:aps|a/s|i/s|ivs))\s?(?=[,\n]|\Z)")
_PIECES = regex(r",|:|\s[-–—|/]\s")


class Identity:
    """The writer of a letter, and what completes anybody in it."""

    def __init__(self, letter: Letter, layout: Layout, setting: Setting, surroundings: Surroundings) -> None:
        self.letter, self.setting, self.surroundings = letter, setting, surroundings
        self.signed: Details = signature_details(layout, letter, surroundings)
        self.cards = [card for part in letter.cards for card in read_cards(part, surroundings)]
        self.cast = Cast(self.writer())

    def writer(self) -> Someone:
        address = self.letter.writer
        shown, email = (address.name, address.email) if address else ("", "")
        header = names.name_in_header(shown, email) or names.name_in_header(without_title(shown), email)
        writer = Someone(name=header, is_writer=True)
        if header and (title := shown.removesuffix(header).strip()) and is_title_word(title):
            writer.title = title
        if header:
            writer.reasons.append(f"name: {header} (From)")
        signed = self.signed.person.name
        if signed and not (header and self._is_short_for(signed, header)):
            writer.name = signed
        card = self.own_card()
        if card and card.person.name and (not writer.name or self._is_fuller(card.person.name, writer.name)):
            writer.name = card.person.name
        return writer

    def _is_fuller(self, on_card: str, name: str) -> bool:
        """Whether a card gives more of a name than header and text do."""
        is_signed_in_full = " " in (self.signed.person.name or "")
        return " " not in name or (
            same_person(on_card, name) and len(on_card) > len(name) and not is_signed_in_full
        )

    @staticmethod
    def _is_short_for(signed: str, header: str) -> bool:
        is_one_word = " " not in signed and same_person(signed, header)
        return is_one_word or names.lacks_surname(signed, header)

    def own_card(self) -> Details | None:
        email = self.letter.writer.email if self.letter.writer else None
        signed = self.signed.person.name
        for card in self.cards:
            if card.person.email == email or same_person(card.person.name, signed):
                return card
        return self.cards[0] if len(self.cards) == 1 and not self.letter.writer else None

    def complete(self, someone: Someone) -> Someone:
        """The person with what signature, cards, header and mail domain add."""
        if someone.is_writer:
            self._complete_writer(someone)
        elif someone.name and not someone.email:
            someone.email = self._copied(someone.name)
        register = self.setting.register
        if not someone.organisation and someone.email:
            homes = (
                organisations.at_domain(email, register) for email in (someone.email, *someone.old_emails)
            )
            someone.organisation = next(filter(None, homes), None)
        if not someone.organisation and not someone.is_writer and self._is_colleague(someone):
            someone.organisation = self.complete(self.cast.writer).organisation
        if not someone.organisation and not someone.is_writer and someone.email:
            someone.organisation = self._told_of(someone.email)
        return someone

    def _complete_writer(self, writer: Someone) -> None:
        register = self.setting.register
        sent_from = self.letter.writer.email if self.letter.writer else None
        details = self.signed
        card = self.own_card()
        if card:
            details = merged(details, card)
        if (
            details.person.name
            and same_person(details.person.name, writer.name) is False
            and not writer.changed & {"name"}
        ):
            writer.name = details.person.name
        writer.title = (
            (writer.title if "title" in writer.changed else None) or details.person.title or writer.title
        )
        if writer.phone is None and details.phone is not None:
            writer.phone, writer.number = details.phone, details.phone.number
        if not writer.email:
            writer.email = self._address(sent_from, details.person)
        written = writer.organisation or details.person.organisation
        at_home = organisations.at_domain(writer.email or "", register)
        if not at_home and not (written and self._is_elsewhere(writer.email, sent_from)):
            at_home = organisations.at_domain(sent_from or "", register)
        told = writer.organisation
        overrules = writer.has_moved or ("organisation" in writer.changed and writer.is_listed)
        named = (told, details.person.organisation) if overrules else (details.person.organisation, told)
        candidates = [organisations.known(name, register) if name else None for name in named]
        written = written or self._said(sent_from)
        writer.organisation = next(filter(None, candidates), None) or at_home or written
        writer.reasons += [reason for reason in details.reasons if reason not in writer.reasons]

    @staticmethod
    def _is_elsewhere(email: str | None, sent_from: str | None) -> bool:
        """Whether somebody is to be reached at another organisation than the mail comes from."""
        return bool(
            email
            and sent_from
            and not organisations.is_private(email)
            and not organisations.are_colleagues(email, sent_from)
        )

    def _said(self, sent_from: str | None) -> str | None:
        """What fits the mail domain: a piece of the subject (`Påmelding – Henny Sæther, Arbeidsregisteret`), or
        capitalised words in the text (`Falkenberg Kranservice vil gerne være med`)."""
        own = (self.cast.writer.name or "").split()[:1]
        fits = (
            words
            for words, may_be_own in self._capitalised
            if not (may_be_own and words.split()[:1] == own)
            and organisations.fits_domain(words, sent_from or "")
        )
        return next(fits, None)

    def _told_of(self, email: str) -> str | None:
        """What the text calls a place (`Susanne fra Engholm Gulve`) and somebody's mail domain bears the name of."""
        text = " ".join(self.letter.body.split())
        places = [
            found.group(1) for pattern in (_PLACE, _MEMBER_OF, _ACTS) for found in pattern.finditer(text)
        ]
        fits = (place for place in places if organisations.fits_domain(place, email))
        return next((place for place in fits if not names.is_first_name(place.split()[0])), None)

    @cached_property
    def _capitalised(self) -> list[tuple[str, bool]]:
        """What may be an organisation, and whether it may as well be the writer's name."""
        pieces = [piece.strip() for piece in _PIECES.split(self.letter.subject)]
        unbroken = " ".join(self.letter.body.split())
        said = [(piece, False) for piece in pieces if piece.istitle()]
        said += [(name, False) for _, _, name in organisations.firms_in_prose(unbroken)]
        said += [(found.group(1), False) for found in _FIRM_ON_THE_RUN.finditer(self.letter.body)]
        for found in _CAPITALISED.finditer(f"{self.letter.body}\n{unbroken}"):
            if not any(map(names.is_first_name, found.group().split())):
                said.append((found.group(), True))
        return list(dict.fromkeys(said))

    def _address(self, sent_from: str | None, signed: Person) -> str | None:
        """The sender's address; one in the signature where the mail came from a private or an office's address."""
        if signed.email and (
            not sent_from
            or organisations.is_private(sent_from)
            or organisations.is_shared(sent_from)
            or self._is_an_offices(sent_from, signed)
        ):
            return signed.email
        return sent_from or signed.email

    def _is_an_offices(self, sent_from: str, signed: Person) -> bool:
        """Whether header and address name another, and the address in the signature is made of the name above it."""
        header = names.name_in_header(self.letter.writer.name) if self.letter.writer else None
        return (
            not same_person(header, signed.name)
            and names.affinity(sent_from, signed.name or "") < _MADE_OF_NAME
            and names.affinity(signed.email or "", signed.name or "") >= _MADE_OF_NAME
        )

    def _copied(self, name: str) -> str | None:
        """The address under which somebody of this full name received the mail too."""
        found = {
            each.email
            for each in self.letter.copied
            if " " in name
            and same_person(names.name_in_header(each.name, each.email), name)
            and " " in each.name
        }
        return found.pop() if len(found) == 1 else None

    def _is_colleague(self, someone: Someone) -> bool:
        sender = self.letter.writer.email if self.letter.writer else ""
        if self.setting.mailbox.is_secretariat(sender):
            return False
        domain = sender.rpartition("@")[2]
        return not someone.email or someone.email.rpartition("@")[2] == domain
