"""A selected folder as one session sees it: sequence numbers, \\Recent, news not told yet (RFC 3501 §5.2, §7.3)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from service.wire.embedded.imap_syntax import SequenceSet, parenthesised
from service.wire.embedded.store import Folder, Stored


class View:
    """Stays as the client knows it until `news` has told the changes. `wake` is called when there are any."""

    def __init__(self, folder: Folder, *, read_only: bool, wake: Callable[[], None]) -> None:
        self.folder = folder
        self.read_only = read_only
        self.gone = False
        self._wake = wake
        self._uids = folder.uids
        self._recent: set[int] = set()
        self._added: list[int] = []
        self._expunged: list[int] = []
        self._reflagged: dict[int, None] = {}
        for mail in folder:
            self._meet(mail)
        folder.listeners.append(self)

    def close(self) -> None:
        if self in self.folder.listeners:
            self.folder.listeners.remove(self)

    # What the folder tells:

    def added(self, uid: int) -> None:
        self._added.append(uid)
        self._wake()

    def expunged(self, uid: int) -> None:
        self._expunged.append(uid)
        self._wake()

    def reflagged(self, uid: int) -> None:
        self._reflagged[uid] = None
        self._wake()

    def renewed(self) -> None:
        self.gone = True
        self._wake()

    # What the client is told:

    @property
    def exists(self) -> int:
        return len(self._uids)

    @property
    def recent(self) -> int:
        return len(self._recent)

    @property
    def first_unseen(self) -> int | None:
        """Its sequence number."""
        return next((number for number, mail in self.all() if "\\Seen" not in mail.flags), None)

    def flags(self, mail: Stored) -> set[str]:
        return mail.flags | {"\\Recent"} if mail.uid in self._recent else mail.flags

    def flag_list(self, mail: Stored) -> bytes:
        return parenthesised(flag.encode("ascii") for flag in sorted(self.flags(mail)))

    def all(self) -> list[tuple[int, Stored]]:
        """(sequence number, mail), without what another session has expunged meanwhile."""
        return self._present(range(len(self._uids)))

    def chosen(self, numbers: SequenceSet, *, by_uid: bool) -> list[tuple[int, Stored]]:
        """The mails of a set, ascending. Numbers that do not exist are passed over, as for UIDs (§6.4.8)."""
        indexes: set[int] = set()
        if not self._uids:
            return []
        for low, high in numbers.ranges(self._uids[-1] if by_uid else len(self._uids)):
            if by_uid:
                indexes.update(range(bisect_left(self._uids, low), bisect_right(self._uids, high)))
            else:
                indexes.update(range(max(low, 1) - 1, min(high, len(self._uids))))
        return self._present(sorted(indexes))

    def news(self, *, expunges: bool) -> list[bytes]:
        """The untagged responses for what has changed. Without `expunges`, sequence numbers stay valid (§5.5)."""
        lines: list[bytes] = []
        if expunges:
            lines += [self._tell_expunge(uid) for uid in self._take_expunged()]
        if self._added:
            lines += self._tell_added()
        lines += [self._tell_flags(mail) for uid in self._reflagged if (mail := self.folder.get(uid))]
        self._reflagged.clear()
        return lines

    def _take_expunged(self) -> list[int]:
        """Those that the client knows of; one that came and went unseen is never mentioned."""
        gone, self._expunged = self._expunged, []
        lost = set(gone)
        self._added = [uid for uid in self._added if uid not in lost]
        return [uid for uid in gone if self._number(uid)]

    def _tell_expunge(self, uid: int) -> bytes:
        number = self._number(uid)
        del self._uids[number - 1]
        self._recent.discard(uid)
        return b"* %d EXPUNGE" % number

    def _tell_added(self) -> list[bytes]:
        self._uids += self._added
        for uid in self._added:
            if mail := self.folder.get(uid):
                self._meet(mail)
        self._added = []
        return [b"* %d EXISTS" % self.exists, b"* %d RECENT" % self.recent]

    def _tell_flags(self, mail: Stored) -> bytes:
        return b"* %d FETCH (UID %d FLAGS %s)" % (self._number(mail.uid), mail.uid, self.flag_list(mail))

    def _meet(self, mail: Stored) -> None:
        """The first session that may write and is told of a mail takes its \\Recent; others only see it (§2.3.2)."""
        if mail.recent:
            self._recent.add(mail.uid)
            mail.recent = self.read_only

    def _number(self, uid: int) -> int:
        """The sequence number, 0 where the client does not know the mail."""
        index = bisect_left(self._uids, uid)
        return index + 1 if index < len(self._uids) and self._uids[index] == uid else 0

    def _present(self, indexes: "range | list[int]") -> list[tuple[int, Stored]]:
        found = ((index + 1, self.folder.get(self._uids[index])) for index in indexes)
        return [(number, mail) for number, mail in found if mail]
