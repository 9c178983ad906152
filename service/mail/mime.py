"""The MIME tree of a mail (RFC 2045, 2046), read over one buffer without copying it.

The standard library's parser recurses without bound and takes quadratic time on hostile headers; this one has
limits on everything and notes as a defect whatever it had to leave unread.
"""

import binascii
import re
from dataclasses import dataclass, field

from service.mail.charset import tidy
from service.mail.headers import Fields, decode_words, parameterised, read_block

DEPTH_LIMIT = 100  # multiparts and mails within each other; lists and gateways wrap a mail dozens of times
PART_LIMIT = 300  # leaves; a mail full of signature images has some thirty
SCAN_LIMIT = 512 * 1024 * 1024  # octets looked through for boundaries, over all levels: bounds the time
FALSE_MATCH_COST = 4096  # octets that a line which only begins like a boundary counts for in SCAN_LIMIT

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))
_BROKEN_QP = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]{0,100}\r?(?:\n|\Z))")
_BOUNDARY_REST = re.compile(rb"(--)?[ \t]*\r*(?:\n|\Z)")
_GUESSED_BOUNDARY = re.compile(rb"(?:\A|\n)--([^\s-][^\r\n]{0,199}?)[ \t]*\r?\n[A-Za-z-]{1,40}:")


@dataclass(slots=True)
class Entity:
    """A node of the tree: a leaf with its decoded `payload`, a multipart with `children`, or a whole mail
    inside this one as `message`."""

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


@dataclass(slots=True)
class Reader:
    """Reads entities, counting against the limits over the whole mail, mails inside it included."""

    defects: list[str] = field(default_factory=list)
    parts_left: int = PART_LIMIT
    scan_left: int = SCAN_LIMIT

    def entity(
        self, buffer: bytes, start: int, end: int, depth: int = 0, default_type: str = "text/plain"
    ) -> Entity:
        fields, body = read_block(buffer, start, end, self.defects)
        described = {
            name.lower(): value for name, value in reversed(fields) if name[:8].lower() == "content-"
        }
        content_type, parameters = parameterised(described.get("content-type", ""))
        if "/" not in content_type:
            content_type = default_type
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
        self._leaf(entity, buffer[body:end], encoding, depth)
        return entity

    def _multipart(self, entity: Entity, buffer: bytes, start: int, end: int, depth: int) -> bool:
        """Reads the children; False if there are none to be found, and the body is to be read as it stands."""
        boundary = entity.parameters.get("boundary", "").encode("utf-8")
        if not boundary:
            self.defects.append("a multipart without a boundary")
            guess = _GUESSED_BOUNDARY.search(buffer[start : min(end, start + 10_000)])
            boundary = guess[1] if guess else b""
        if depth >= DEPTH_LIMIT:
            self.defects.append(f"multiparts nested deeper than {DEPTH_LIMIT}")
            entity.content_type = "application/octet-stream"
            return False
        ranges = self._ranges(buffer, start, end, b"--" + boundary) if boundary else []
        if not ranges:
            self.defects.append("a multipart whose boundary is not found")
            entity.content_type = "text/plain"
            return False
        default = "message/rfc822" if entity.content_type == "multipart/digest" else "text/plain"
        for first, last in ranges:
            if self.parts_left <= 0:
                self.defects.append(f"more than {PART_LIMIT} parts")
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
            self.scan_left -= (end if found < 0 else found) - position + FALSE_MATCH_COST
            if found < 0 or self.scan_left < 0:
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
        if self.scan_left < 0:
            self.defects.append("too much to look through for boundaries")
        elif opened >= 0:
            self.defects.append("a multipart that is not closed")
            ranges.append((opened, end))
        return ranges

    def _leaf(self, entity: Entity, body: bytes, encoding: str, depth: int) -> None:
        self.parts_left -= 1
        entity.payload = transfer_decoded(body, encoding, self.defects)
        if entity.content_type not in {"message/rfc822", "message/global"}:
            return
        if depth >= DEPTH_LIMIT:
            self.defects.append(f"mails nested deeper than {DEPTH_LIMIT}")
            return
        entity.message = self.entity(entity.payload, 0, len(entity.payload), depth + 1)


def transfer_decoded(body: bytes, encoding: str, defects: list[str]) -> bytes:
    """`body` without its Content-Transfer-Encoding; of a broken one what can be read (RFC 2045 §6)."""
    if encoding == "quoted-printable":
        if _BROKEN_QP.search(body):
            defects.append("broken quoted-printable")
        return binascii.a2b_qp(body)
    if encoding == "base64":
        return _base64(body, defects)
    if encoding not in {"", "7bit", "8bit", "binary"}:
        defects.append("unknown transfer encoding")
    return body


def _base64(body: bytes, defects: list[str]) -> bytes:
    try:
        return binascii.a2b_base64(body.translate(None, b" \t\r\n"), strict_mode=True)
    except binascii.Error:
        defects.append("broken base64")
    # Padding in the middle means that encoded pieces were put one after the other: each is decoded by itself.
    return b"".join(
        binascii.a2b_base64(piece + b"=" * (-len(piece) % 4))
        for piece in (run[:-1] if len(run) % 4 == 1 else run for run in _runs(body))
    )


def _runs(body: bytes) -> list[bytes]:
    return [run for run in body.translate(None, _NOT_BASE64).split(b"=") if run]


def _before_line_break(buffer: bytes, start: int, delimiter: int) -> int:
    """The end of a part: the line break before a delimiter belongs to the delimiter."""
    end = max(start, delimiter - 1)
    return end - 1 if end > start and buffer[end - 1] == 0x0D else end


def _base_name(filename: str) -> str:
    return tidy(decode_words(filename)).replace("\\", "/").rpartition("/")[2].strip()[:255]
