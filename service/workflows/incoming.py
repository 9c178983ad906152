"""What every workflow is given of a mail: the mail, what it means, what it answers, and who vouches for it."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.network import Address, Mailbox, Network
from service.mail.mail import Mail
from service.mail.reading import Reading, Setting
from service.mail.trust import Trust


@dataclass(frozen=True, slots=True)
class Answered:
    """The letter of ours that the mail answers.

    `kind` as in X-Tovholder, `recipient` the address it went to. `by_thread`: recognised by its Message-ID,
    which only somebody who has seen the letter can know; else by the number in the subject, which proves nothing.
    `sent` is when the letter was written.
    """

    kind: str
    recipient: str
    conversation: int | None
    by_thread: bool
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One mail with all that is known about it. `key` names it among all mails of all mailboxes."""

    key: str
    mail: Mail
    reading: Reading
    setting: Setting
    trust: Trust
    answers: Answered | None

    @property
    def mailbox(self) -> Mailbox:
        return self.setting.mailbox

    @property
    def sender(self) -> Address | None:
        """The one From address, None where there is not exactly one."""
        return self.mail.from_

    @property
    def from_secretariat(self) -> bool:
        """The From claims to be an officer. It proves nothing yet."""
        return self.sender is not None and self.mailbox.is_secretariat(self.sender.email)

    def network(self, key: str) -> Network:
        """The network of this key, which must live in this mailbox (KeyError)."""
        for network in self.setting.networks:
            if network.key == key:
                return network
        raise KeyError(key)

    def officer(self, email: str) -> Address:
        """The officer of that address, as the configuration writes the name."""
        return next(officer for officer in self.mailbox.secretariat if officer.email == email)
