"""The mailboxes of the embedded post office, in memory: one account for each address, folders, stored mails.

Everything here runs on the post office's own thread. A `Listener` is told of every change at once, which is how one
session sees what another one, or a delivery, has done.
"""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

INBOX = "INBOX"
DELIMITER = "/"
SYSTEM_FLAGS = ("\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft")
SPECIAL_USE = {"Sent": "\\Sent", "Drafts": "\\Drafts", "Trash": "\\Trash"}


class FolderError(Exception):
    """What was asked for cannot be done, and the answer is NO; `code` is the response code of RFC 5530, or empty."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code


@dataclass
class Stored:
    """One mail in one folder. `raw` has CRLF line ends; `flags` never holds \\Recent, which is `recent`."""

    uid: int
    raw: bytes
    flags: set[str]
    internal_date: datetime
    recent: bool

    def copy(self) -> "Stored":
        return Stored(self.uid, self.raw, set(self.flags), self.internal_date, self.recent)


class Listener(Protocol):
    """What a session that has a folder open wants to know of it."""

    def added(self, uid: int) -> None: ...
    def expunged(self, uid: int) -> None: ...
    def reflagged(self, uid: int) -> None: ...
    def renewed(self) -> None: ...


class Folder:
    """Mails by ascending UID, under one UIDVALIDITY (RFC 3501 §2.3.1.1)."""

    def __init__(self, uidvalidity: int) -> None:
        self.uidvalidity = uidvalidity
        self.uidnext = 1
        self.listeners: list[Listener] = []
        self._mails: dict[int, Stored] = {}
        self._keywords: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._mails)

    def __iter__(self) -> Iterator[Stored]:
        return iter(list(self._mails.values()))

    def get(self, uid: int) -> Stored | None:
        return self._mails.get(uid)

    @property
    def uids(self) -> list[int]:
        return list(self._mails)

    @property
    def keywords(self) -> list[str]:
        return list(self._keywords.values())

    def add(self, raw: bytes, flags: Iterable[str], internal_date: datetime) -> int:
        """Store a mail as \\Recent; returns its UID."""
        uid = self.uidnext
        self.uidnext += 1
        self._mails[uid] = Stored(uid, raw, self._canonical(flags), internal_date, recent=True)
        for listener in list(self.listeners):
            listener.added(uid)
        return uid

    def expunge(self, uid: int) -> None:
        del self._mails[uid]
        for listener in list(self.listeners):
            listener.expunged(uid)

    def set_flags(self, mail: Stored, flags: Iterable[str], *, by: Listener | None = None) -> None:
        """Replace the flags; every listener hears of a real change, except the one who made it."""
        canonical = self._canonical(flags)
        if canonical == mail.flags:
            return
        mail.flags = canonical
        for listener in list(self.listeners):
            if listener is not by:
                listener.reflagged(mail.uid)

    def renew(self, uidvalidity: int) -> None:
        """The same mails under another UIDVALIDITY, with other UIDs; whoever has the folder open is sent away."""
        mails = list(self._mails.values())
        # Beginning above every old UID makes sure that no client finds an old UID by accident.
        self._mails = {
            uid: Stored(uid, m.raw, m.flags, m.internal_date, m.recent)
            for uid, m in enumerate(mails, self.uidnext)
        }
        self.uidnext += len(mails)
        self.uidvalidity = uidvalidity
        self.close()

    def close(self) -> None:
        """Tell all who have it open that this folder is no longer what they opened."""
        for listener in list(self.listeners):
            listener.renewed()

    def _canonical(self, flags: Iterable[str]) -> set[str]:
        """Flags and keywords are case-insensitive: the system's spelling, or that of the first use."""
        known = {flag.lower(): flag for flag in SYSTEM_FLAGS}
        wanted = [flag for flag in flags if flag.lower() != "\\recent"]
        return {known.get(flag.lower()) or self._keywords.setdefault(flag.lower(), flag) for flag in wanted}


class Account:
    """The folders of one address. INBOX always exists and is matched without regard to case (RFC 3501 §5.1)."""

    def __init__(self, uidvalidities: Iterator[int]) -> None:
        self._uidvalidities = uidvalidities
        self._folders: dict[str, Folder] = {}
        self.subscribed: set[str] = set()
        for name in (INBOX, *SPECIAL_USE):
            self._folders[name] = self._new_folder()
            self.subscribed.add(name)

    @property
    def names(self) -> list[str]:
        return list(self._folders)

    @property
    def inbox(self) -> Folder:
        return self._folders[INBOX]

    def folder(self, name: str) -> Folder:
        """Raises FolderError where there is none of that name."""
        try:
            return self._folders[normal_name(name)]
        except KeyError:
            raise FolderError("There is no such folder", "NONEXISTENT") from None

    def create(self, name: str) -> None:
        """Create a folder and those above it (RFC 3501 §6.3.3)."""
        name = normal_name(name.removesuffix(DELIMITER))
        if name in self._folders:
            raise FolderError("The folder exists already", "ALREADYEXISTS")
        self._make(name)

    def delete(self, name: str) -> None:
        name = normal_name(name)
        if name == INBOX:
            raise FolderError("INBOX cannot be deleted", "CANNOT")
        folder = self.folder(name)
        if self.has_children(name):
            raise FolderError("The folder has folders in it", "CANNOT")
        del self._folders[name]
        folder.close()

    def rename(self, old: str, new: str) -> None:
        """Rename with all that is below; INBOX stays and gives away its mails (RFC 3501 §6.3.5)."""
        old, new = normal_name(old), normal_name(new.removesuffix(DELIMITER))
        folder = self.folder(old)
        if new in self._folders:
            raise FolderError("The folder exists already", "ALREADYEXISTS")
        if new.startswith(old + DELIMITER):
            raise FolderError("A folder cannot be put into itself", "CANNOT")
        self._make(new)
        if old == INBOX:
            for mail in folder:
                self._folders[new].add(mail.raw, mail.flags, mail.internal_date)
                folder.expunge(mail.uid)
            return
        for name in [name for name in self._folders if name == old or name.startswith(old + DELIMITER)]:
            self._folders[new + name.removeprefix(old)] = self._folders.pop(name)

    def has_children(self, name: str) -> bool:
        return any(other.startswith(name + DELIMITER) for other in self._folders)

    def renew(self) -> None:
        for folder in self._folders.values():
            folder.renew(next(self._uidvalidities))

    def _make(self, name: str) -> None:
        parts = name.split(DELIMITER)
        if not all(parts):
            raise FolderError("A folder's name may not have empty parts", "CANNOT")
        for depth in range(1, len(parts) + 1):
            self._folders.setdefault(normal_name(DELIMITER.join(parts[:depth])), self._new_folder())

    def _new_folder(self) -> Folder:
        return Folder(next(self._uidvalidities))


class Store:
    """All accounts, who is let in, and the clock. A mailbox springs into being when it is first spoken of."""

    def __init__(self, passwords: Mapping[str, str] | None, now: Callable[[], datetime]) -> None:
        self.now = now
        self._passwords = passwords and {normal_address(user): word for user, word in passwords.items()}
        self._accounts: dict[str, Account] = {}
        # Counting from the time of day: a post office that starts anew must not repeat an old UIDVALIDITY.
        self._uidvalidities = itertools.count(int(time.time()))

    def admits(self, user: str, password: str) -> bool:
        """Any address with any password, unless passwords were given."""
        if self._passwords is not None:
            return self._passwords.get(normal_address(user)) == password
        local, _, domain = user.strip().rpartition("@")
        return bool(local and domain)

    def account(self, address: str) -> Account:
        key = normal_address(address)
        if key not in self._accounts:
            self._accounts[key] = Account(self._uidvalidities)
        return self._accounts[key]


def normal_address(address: str) -> str:
    """The key of an account: case makes no difference here, also not in the local part."""
    return address.strip().lower()


def normal_name(name: str) -> str:
    """INBOX in its one spelling, also as the first part of a longer name; any other name unchanged."""
    first, delimiter, rest = name.partition(DELIMITER)
    return INBOX + delimiter + rest if first.upper() == INBOX else name
