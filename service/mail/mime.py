"""The MIME tree of a mail (RFC 2045, 2046), read over one buffer; only leaves are copied out of it.

The standard library's parser recurses without bound and takes quadratic time on hostile headers; this one has
limits on everything and notes as a defect whatever it had to leave unread.
"""

import binascii
from dataclasses import dataclass, field

from service.mail.charset import tidy
from service.mail.headers import BLOCK_LIMIT, Fields, decode_words, parameterised, read_block
from service.mail.regex import regex

DEPTH_LIMIT = 100  # multiparts and mails within each other; lists and gateways wrap a mail dozens of times
MAIL_DEPTH_LIMIT = 8  # mails within each other; nobody forwards one as an attachment that often
PART_LIMIT = 300  # leaves; a mail full of signature images has some thirty
SCAN_LIMIT = 512 * 1024 * 1024  # octets looked through for boundaries, over all levels: bounds the time
FALSE_MATCH_COST = 4096  # octets that a line which only begins like a boundary counts for in SCAN_LIMIT
HEADERS_LIMIT = 2 * 1024 * 1024  # octets of all header blocks of a mail together
DECODE_ALLOWANCE = 1024 * 1024  # octets; a small mail may be encoded within an encoded mail, and so on
PIECE_COST = 76  # octets, a line of base64, that decoding a separately padded piece counts for

_MAILS = frozenset({"message/rfc822", "message/global"})
_ENCODED = frozenset({"base64", "quoted-printable"})
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))
_PIECE = regex(rb"[^=]+")
_BROKEN_QP = regex(rb"=(?![0-9A-Fa-f]{2}|[ \t]{0,100}\r?(?:\n|\Z))")
_BOUNDARY_REST = regex(rb"(--)?[ \t]*\r*(?:\n|\Z)")
_GUESSED_BOUNDARY = regex(rb"(?:\A|\n)--([^\s-][^\r\n]{0,199}?)[ \t]*\r?\n[A-Za-z-]{1,40}:")


@dataclass(slots=True)
class Entity:
    """A node of the tree: a leaf with its decoded `payload`, a multipart with `children`, or a whole mail
    inside this one as `message`. Only the leaf has a payload."""

    fields: Fields
    content_type: str
    parameters: dict[str, str]
    disposition: str | None = None
    filename: str | None = None
    payload: bytes = b""
    children: list["Entity"] = field(default_factory=list)
    message: "Entity | None" = None
    size: int = 0

    @property
    def is_multipart(self) -> bool:
        return self.content_type.startswith("multipart/")

    @property
    def is_attachment(self) -> bool:
        return self.disposition == "attachment" or self.filename is not None


class Decoder:
    """Takes transfer encodings away (RFC 2045 §6), of a broken one what can be read.

    All it is given counts against twice the mail's size, since each encoded mail within an encoded mail
    would otherwise cost as much again; what is beyond that decodes to nothing.
    """

    def __init__(self, size: int, defects: list[str]) -> None:
        self._left = 2 * size + DECODE_ALLOWANCE
        self._defects = defects

    def decoded(self, body: memoryview, encoding: str) -> bytes:
        if not self._pay(len(body)):
            return b""
        if encoding == "quoted-printable":
            if _BROKEN_QP.search(body):
                self._defects.append("broken quoted-printable")
            return binascii.a2b_qp(body)
        if encoding == "base64":
            return self._base64(bytes(body).translate(None, b" \t\r\n"))
        if encoding not in {"", "7bit", "8bit", "binary"}:
            self._defects.append("unknown transfer encoding")
        return bytes(body)

    def _base64(self, compact: bytes) -> bytes:
        try:
            return binascii.a2b_base64(compact, strict_mode=True)
        except binascii.Error:
            self._defects.append("broken base64")
        # Padding in the middle means that encoded pieces were put one after the other: each is decoded by itself.
        decoded = bytearray()
        compact = compact.translate(None, _NOT_BASE64)
        for match in _PIECE.finditer(compact):
            if not self._pay(PIECE_COST):
                break
            piece = match[0][:-1] if len(match[0]) % 4 == 1 else match[0]
            decoded += binascii.a2b_base64(piece + b"=" * (-len(piece) % 4))
        return bytes(decoded)

    def _pay(self, octets: int) -> bool:
        """Whether so much may still be decoded."""
        if octets > self._left:
            self._defects.append("too much to decode")
            return False
        self._left -= octets
        return True


class Reader:
    """Reads the entities of a mail, counting against the limits over all of it, mails inside it included.

    `size` is that of the whole mail in octets; `defects` tells what was wrong.
    """

    def __init__(self, size: int, defects: list[str]) -> None:
        self._defects = defects
        self._decoder = Decoder(size, defects)
        self._parts_left = PART_LIMIT
        self._scan_left = SCAN_LIMIT
        self._headers_left = HEADERS_LIMIT
        self._mails_open = 0

    def entity(
        self, buffer: bytes, start: int, end: int, depth: int = 0, default_type: str = "text/plain"
    ) -> Entity:
        fields, body = self._header_block(buffer, start, end)
        described = {
            name.lower(): value for name, value in reversed(fields) if name[:8].lower() == "content-"
        }
        content_type, parameters = parameterised(described.get("content-type", ""))
        if "/" not in content_type:
            content_type = default_type if self._headers_left >= 0 else "application/octet-stream"
        disposition, disposition_parameters = parameterised(described.get("content-disposition", ""))
        filename = disposition_parameters.get("filename") or parameters.get("name") or ""
        entity = Entity(
            fields,
            content_type,
            parameters,
            disposition or None,
            _base_name(filename) or None,
            size=end - start,
        )
        encoding = described.get("content-transfer-encoding", "").strip().lower()
        if entity.is_multipart and self._multipart(entity, buffer, body, end, depth):
            return entity
        self._parts_left -= 1
        if entity.content_type in _MAILS:
            self._message(entity, buffer, body, end, encoding, depth)
        else:
            entity.payload = self._decoder.decoded(memoryview(buffer)[body:end], encoding)
        return entity

    def _header_block(self, buffer: bytes, start: int, end: int) -> tuple[Fields, int]:
        fields, body = read_block(buffer, start, end, self._defects)
        self._headers_left -= min(body - start, BLOCK_LIMIT)
        if self._headers_left >= 0:
            return fields, body
        self._defects.append("header blocks left out after 2 MiB")
        return (), body

    def _multipart(self, entity: Entity, buffer: bytes, start: int, end: int, depth: int) -> bool:
        """Reads the children; False if there are none to be found, and the body is to be read as it stands."""
        boundary = entity.parameters.get("boundary", "").encode("utf-8")
        if not boundary:
            self._defects.append("a multipart without a boundary")
            guess = _GUESSED_BOUNDARY.search(buffer[start : min(end, start + 10_000)])
            boundary = guess[1] if guess else b""
        if depth >= DEPTH_LIMIT:
            self._defects.append(f"multiparts nested deeper than {DEPTH_LIMIT}")
            entity.content_type = "application/octet-stream"
            return False
        ranges = self._ranges(buffer, start, end, b"--" + boundary) if boundary else []
        if not ranges:
            self._defects.append("a multipart whose boundary is not found")
            entity.content_type = "text/plain"
            return False
        default = "message/rfc822" if entity.content_type == "multipart/digest" else "text/plain"
        for first, last in ranges:
            if self._parts_left <= 0:
                self._defects.append(f"more than {PART_LIMIT} parts")
                break
            entity.children.append(self.entity(buffer, first, last, depth + 1, default))
        return True

    def _ranges(self, buffer: bytes, start: int, end: int, delimiter: bytes) -> list[tuple[int, int]]:
        """Where the parts between the delimiter lines lie (RFC 2046 §5.1.1)."""
        ranges: list[tuple[int, int]] = []
        opened = -1
        position = start
        while len(ranges) <= PART_LIMIT:
            found = buffer.find(delimiter, position, end)
            self._scan_left -= (end if found < 0 else found) - position + FALSE_MATCH_COST
            if found < 0 or self._scan_left < 0:
                break
            position = found + len(delimiter)
            rest = _BOUNDARY_REST.match(buffer, position, min(end, position + 1_000))
            if rest is None or (found > start and buffer[found - 1] != 0x0A):
                continue
            if opened >= 0:
                ranges.append((opened, _before_line_break(buffer, opened, found)))
            opened, position = rest.end(), rest.end()
            if rest[1]:
                return ranges
        if self._scan_left < 0:
            self._defects.append("too much to look through for boundaries")
        elif opened >= 0:
            self._defects.append("a multipart that is not closed")
            ranges.append((opened, end))
        return ranges

    def _message(
        self, entity: Entity, buffer: bytes, start: int, end: int, encoding: str, depth: int
    ) -> None:
        """Reads the mail inside: where it lies, unless it is encoded, which RFC 2046 §5.2.1 forbids."""
        if self._mails_open == MAIL_DEPTH_LIMIT:
            self._defects.append(f"mails nested deeper than {MAIL_DEPTH_LIMIT}")
            return
        if encoding in _ENCODED:
            buffer = self._decoder.decoded(memoryview(buffer)[start:end], encoding)
            start, end = 0, len(buffer)
        self._mails_open += 1
        entity.message = self.entity(buffer, start, end, depth + 1)
        self._mails_open -= 1


def _before_line_break(buffer: bytes, start: int, delimiter: int) -> int:
    """The end of a part: the line break before a delimiter belongs to the delimiter."""
    end = max(start, delimiter - 1)
    return end - 1 if end > start and buffer[end - 1] == 0x0D else end


def _base_name(filename: str) -> str:
    return tidy(decode_words(filename)).replace("\\", "/").rpartition("/")[2].strip()[:255]
