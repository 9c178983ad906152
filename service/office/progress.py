"""How letters to many get on, for the log: at the beginning, at each tenth but not every moment, and at the end."""

import logging
from datetime import datetime, timedelta

from service.store.mailings import Mailing, Mailings

log = logging.getLogger("tovholder.office")

LOOK_AGAIN = timedelta(seconds=10)


class Progress:
    """Follows each mailing from its first letter to its last. Nobody is named."""

    def __init__(self, mailings: Mailings) -> None:
        self._mailings = mailings
        self._looked: dict[str, datetime] = {}
        self._told: dict[tuple[object, ...], Mailing] = {}

    def begin(self, mailbox: str, now: datetime) -> None:
        """Before letters are taken."""
        if mailbox not in self._looked and self._mailings.are_waiting(mailbox):
            self._look(mailbox, now)

    def go_on(self, now: datetime) -> None:
        """After letters were settled."""
        for mailbox, at in list(self._looked.items()):
            if now - at >= LOOK_AGAIN or not self._mailings.are_waiting(mailbox):
                self._look(mailbox, now)

    def _look(self, mailbox: str, now: datetime) -> None:
        under_way = {_key(mailing): mailing for mailing in self._mailings.under_way(mailbox)}
        for key, told in list(self._told.items()):
            if told.mailbox == mailbox and key not in under_way:
                del self._told[key]
                _tell(self._mailings.again(told))
        for key, mailing in under_way.items():
            if key not in self._told or _tenths(mailing) > _tenths(self._told[key]):
                self._told[key] = mailing
                _tell(mailing)
        if under_way:
            self._looked[mailbox] = now
        else:
            self._looked.pop(mailbox, None)


def _key(mailing: Mailing) -> tuple[object, ...]:
    return mailing.mailbox, mailing.queued_at, mailing.kind, mailing.conversation


def _tenths(mailing: Mailing) -> int:
    return 10 * (mailing.total - mailing.left) // mailing.total


def _tell(mailing: Mailing | None) -> None:
    """None: there is nothing left of it to tell."""
    if mailing is not None:
        about = f"{mailing.kind} of {mailing.conversation}" if mailing.conversation else mailing.kind
        log.info("%s: %s to many: %s", mailing.mailbox, about, mailing.told)
