"""The grammar of IMAP4rev1 (RFC 3501 §9): reading a command's arguments, writing strings, dates and folder names."""

import base64
import binascii
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

_ATOM = re.compile(rb'[^\x00-\x20\x7f-\xff(){%*"\\\]]+')
_ASTRING = re.compile(rb'[^\x00-\x20\x7f-\xff(){%*"\\]+')
_LIST_MAILBOX = re.compile(rb'[^\x00-\x20\x7f(){"\\]+')
_TAG = re.compile(rb'[^\x00-\x20\x7f-\xff(){%*"\\+]+')
_FLAG = re.compile(rb'\\?[^\x00-\x20\x7f-\xff(){%*"\\\]]+')
_QUOTED = re.compile(rb'"((?:[^"\\\r\n\x00]|\\["\\])*)"')
_LITERAL = re.compile(rb"\{(\d{1,10})\+?\}\r\n")
_NUMBER = re.compile(rb"\d{1,10}")
_SEQUENCE_SET = re.compile(rb"(?:\d{1,10}|\*)(?::(?:\d{1,10}|\*))?(?:,(?:\d{1,10}|\*)(?::(?:\d{1,10}|\*))?)*")
_DATE = re.compile(r"(\d{1,2})-([A-Za-z]{3})-(\d{4})")
_DATE_TIME = re.compile(r" ?(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_QUOTABLE = re.compile(rb"[\x20-\x7e]{0,1000}")
# Not strftime: month names may not depend on the locale.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

LITERAL_AT_END = re.compile(rb"\{(\d{1,10})(\+?)\}$")


class BadCommand(Exception):
    """The command cannot be understood: the answer is BAD, with this tag where the command's own is not known yet."""

    def __init__(self, text: str, *, tag: str | None = None) -> None:
        super().__init__(text)
        self.tag = tag


class SequenceSet:
    """A sequence-set: ranges of sequence numbers or UIDs, where `*` is the highest there is."""

    def __init__(self, text: str) -> None:
        self._ranges = [tuple(part.split(":")) for part in text.split(",")]

    def ranges(self, highest: int) -> Iterable[tuple[int, int]]:
        """(low, high), both inclusive. A range may be written either way round, so `900:*` holds `*` always."""
        for ends in self._ranges:
            numbers = [highest if end == "*" else int(end) for end in ends]
            yield min(numbers), max(numbers)


class Arguments:
    """A cursor over one command, literals included. Each reader raises BadCommand where it finds something else."""

    def __init__(self, command: bytes) -> None:
        self._command = command
        self._at = 0

    @property
    def done(self) -> bool:
        return self._at >= len(self._command)

    def end(self) -> None:
        if not self.done:
            raise BadCommand("Unexpected argument")

    def rest(self) -> bytes:
        rest = self._command[self._at :]
        self._at = len(self._command)
        return rest

    def sees(self, text: bytes) -> bool:
        return self._command[self._at : self._at + len(text)].upper() == text.upper()

    def take(self, text: bytes) -> bool:
        """Step over this text if it comes next, in whatever case."""
        if not self.sees(text):
            return False
        self._at += len(text)
        return True

    def expect(self, text: bytes) -> None:
        if not self.take(text):
            raise BadCommand(f"Expected {text.decode('ascii')!r}")

    def space(self) -> None:
        if not self.take(b" "):
            raise BadCommand("An argument is missing")

    def tag(self) -> str:
        return self._match(_TAG, "a tag").decode("ascii")

    def atom(self) -> str:
        return self._match(_ATOM, "an atom").decode("ascii")

    def number(self) -> int:
        return int(self._match(_NUMBER, "a number"))

    def sequence_set(self) -> SequenceSet:
        return SequenceSet(self._match(_SEQUENCE_SET, "a sequence set").decode("ascii"))

    def sees_number(self) -> bool:
        return _NUMBER.match(self._command, self._at) is not None

    def sees_sequence_set(self) -> bool:
        return _SEQUENCE_SET.match(self._command, self._at) is not None

    def string(self) -> bytes:
        """A quoted string or a literal. 8-bit is let through in quotes, as many clients send it."""
        if self.sees(b"{"):
            return self.literal()
        match = _QUOTED.match(self._command, self._at)
        if match is None:
            raise BadCommand("Expected a string")
        self._at = match.end()
        return re.sub(rb"\\(.)", rb"\1", match[1])

    def literal(self) -> bytes:
        size = int(self._group(_LITERAL, "a literal"))
        data = self._command[self._at : self._at + size]
        self._at += size
        return data

    def astring(self) -> bytes:
        return self.string() if self.sees(b'"') or self.sees(b"{") else self._match(_ASTRING, "a string")

    def folder(self) -> str:
        return decode_folder(self.astring())

    def folder_pattern(self) -> str:
        if self.sees(b'"') or self.sees(b"{"):
            return decode_folder(self.string())
        return decode_folder(self._match(_LIST_MAILBOX, "a pattern"))

    def flag(self) -> str:
        return self._match(_FLAG, "a flag").decode("ascii")

    def flags(self) -> list[str]:
        """A flag list in parentheses, or bare as STORE allows it."""
        if not self.take(b"("):
            bare = [self.flag()]
            while self.take(b" "):
                bare.append(self.flag())
            return bare
        flags: list[str] = []
        while not self.take(b")"):
            if flags:
                self.space()
            flags.append(self.flag())
        return flags

    def date(self) -> date:
        text = self.astring().decode("ascii", "replace")
        match = _DATE.fullmatch(text)
        if match is None:
            raise BadCommand("Expected a date as in 1-Feb-2026")
        return _day(match[1], match[2], match[3])

    def date_time(self) -> datetime:
        text = self.string().decode("ascii", "replace")
        match = _DATE_TIME.fullmatch(text)
        if match is None:
            raise BadCommand('Expected a date-time as in " 1-Feb-2026 12:00:00 +0100"')
        day = _day(match[1], match[2], match[3])
        offset = timedelta(hours=int(match[8]), minutes=int(match[9])) * (-1 if match[7] == "-" else 1)
        try:
            return datetime(
                day.year,
                day.month,
                day.day,
                int(match[4]),
                int(match[5]),
                int(match[6]),
                tzinfo=timezone(offset),
            )
        except ValueError:
            raise BadCommand("There is no such time") from None

    def _match(self, pattern: re.Pattern[bytes], what: str) -> bytes:
        return self._group(pattern, what, 0)

    def _group(self, pattern: re.Pattern[bytes], what: str, group: int = 1) -> bytes:
        match = pattern.match(self._command, self._at)
        if match is None:
            raise BadCommand(f"Expected {what}")
        self._at = match.end()
        found: bytes = match[group]
        return found


def _day(day: str, month: str, year: str) -> date:
    try:
        return date(int(year), _MONTHS.index(month.capitalize()) + 1, int(day))
    except ValueError:
        raise BadCommand("There is no such date") from None


def string(value: bytes) -> bytes:
    """As a quoted string where that can hold it, else as a literal."""
    if _QUOTABLE.fullmatch(value):
        return b'"' + re.sub(rb'(["\\])', rb"\\\1", value) + b'"'
    return literal(value)


def nstring(value: bytes | None) -> bytes:
    """A string, or NIL for what is not there."""
    return b"NIL" if value is None else string(value)


def literal(value: bytes) -> bytes:
    """Counted bytes (RFC 3501 §4.3)."""
    return b"{%d}\r\n%s" % (len(value), value)


def parenthesised(items: Iterable[bytes]) -> bytes:
    """A list of what is in its form already."""
    return b"(" + b" ".join(items) + b")"


def date_time(moment: datetime) -> bytes:
    """INTERNALDATE's form (RFC 3501 §9 date-time)."""
    day = f"{moment.day:2d}-{_MONTHS[moment.month - 1]}-{moment.year:04d}"
    return f'"{day} {moment:%H:%M:%S} {moment:%z}"'.encode("ascii")


def folder_name(name: str) -> bytes:
    """A folder's name as a string of the protocol."""
    return string(encode_folder(name))


def encode_folder(name: str) -> bytes:
    """Modified UTF-7 (RFC 3501 §5.1.3)."""

    def shifted(match: re.Match[str]) -> str:
        encoded = base64.b64encode(match[0].encode("utf-16-be")).decode("ascii")
        return "&" + encoded.rstrip("=").replace("/", ",") + "-"

    return re.sub(r"[^\x20-\x7e]+", shifted, name.replace("&", "&-")).encode("ascii")


def decode_folder(name: bytes) -> str:
    """Modified UTF-7, or UTF-8 from a client that sends that. Raises BadCommand where it is neither."""

    def unshifted(match: re.Match[str]) -> str:
        if not match[1]:
            return "&"
        encoded = match[1].replace(",", "/")
        return base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True).decode("utf-16-be")

    try:
        text = name.decode("utf-8")
        if re.search(r"&(?![A-Za-z0-9+,]*-)", text) or re.search(r"[\x00-\x1f\x7f]", text):
            raise BadCommand("Not a folder's name in modified UTF-7")
        return re.sub(r"&([A-Za-z0-9+,]*)-", unshifted, text)
    except (UnicodeDecodeError, binascii.Error):
        raise BadCommand("Not a folder's name in modified UTF-7") from None
