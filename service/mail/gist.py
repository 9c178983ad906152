"""What a letter as a whole is about: networks, an event, an offer; what no sentence of it says by itself."""

import re

from service.domain.fold import fold
from service.mail import networks
from service.mail.layout import Layout
from service.mail.letters import Letter
from service.mail.reading import Setting
from service.mail.sentences import Sentence
from service.mail.wish import SAID_TO_THE_READER, Context, Refusal, says
from service.mail.words import about, details, doubt

SALES_ENOUGH = 2  # words of trade in a letter that wants a place: one may be a question after the price


class Gist:
    """The words of a letter with its subject, and what they speak of."""

    def __init__(
        self, letter: Letter, subject: Sentence, sentences: list[Sentence], layout: Layout, setting: Setting
    ) -> None:
        self.letter, self.subject, self.sentences = letter, subject, sentences
        self.layout, self.setting = layout, setting
        self.words = " ".join(sentence.words for sentence in sentences)
        self.text = f"{subject.words} {self.words}"

    def speaks_of_networks(self) -> bool:
        """Not where a network only tells who comes to something else."""
        text = re.sub(about.NAMED_IN_PASSING, "", self.text)
        if says(r"\bqzn\d", text) or networks.speaks_of_a_network(text):
            return True
        return self._is_networks_own_mailbox() and says(about.OUR_MEETING, text)

    def sells(self) -> bool:
        """Whether the letter offers something or looks for work; a journalist who names a network asks about it."""
        if says(about.SECRETS, fold(self.letter.body)):
            return True
        trade = len(self._trade())
        if trade and not (trade < SALES_ENOUGH and self._asks_about_a_network()):
            return True
        return says(about.PRESS, self.text) and not says(r"\bqzn\d", self.text)

    def invites(self, refusals: list[Refusal]) -> bool:
        """Whether it asks its readers to join something that is none of our networks."""
        return any(refusal.why == SAID_TO_THE_READER for refusal in refusals) and not says(
            r"\bqzn\d", self.text
        )

    def _trade(self) -> set[str]:
        """The words of trade it uses, each once in whatever form: `pris`, `prisen`."""
        words = {found.group() for found in re.finditer(about.SALES, self.text)}
        if says(r"\bqzn\d", self.words) and any(sentence.asks for sentence in self.sentences):
            words -= about.PRICE
        return {word[:4] for word in words}

    def _asks_about_a_network(self) -> bool:
        return any(sentence.asks and sentence.of_kind("n") for sentence in self.sentences)

    def context(self) -> Context:
        """What the sentences of this letter are to be read in."""
        named = (
            3
            if says(r"\bqzn\d", self.text) or self.is_network_listed()
            else 2
            if networks.speaks_of_a_network(self.text)
            else 0
        )
        if not named and self._is_networks_own_mailbox():
            named = 1
        event = says(about.EVENT, self.subject.words) and not says(
            r"\bqzn\d|netvaerk|nettverk", self.subject.words
        )
        return Context(
            named,
            event,
            says(doubt.UNDECIDED, self.words),
            len(self._trade()) >= SALES_ENOUGH,
            self._wants_documents(),
            any(each.asks and says(doubt.RULES, each.words) for each in self.sentences),
            any(each.asks and says(doubt.WHICH, each.words) for each in self.sentences),
        )

    def _wants_documents(self) -> bool:
        return says(about.DOCUMENTS, self.text) and not says(details.ABOUT_ME, self.text)

    def is_network_listed(self) -> bool:
        """Whether a row says `Netværk: IT`."""
        return any(
            row.details.networks and networks.in_label(row.details.networks, self.setting.networks)
            for row in self.layout.rows
        )

    def _is_networks_own_mailbox(self) -> bool:
        """`info@` receives everything; an address that bears a network's name is the network's."""
        local = fold(self.setting.mailbox.address.partition("@")[0]).replace(" ", "")
        return len(self.setting.networks) == 1 and any(
            local in fold(n.name).replace(" ", "") or fold(n.name).replace(" ", "") in local
            for n in self.setting.networks
        )
