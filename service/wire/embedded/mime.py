"""A mail as a tree of parts that are slices of its bytes, so that each can be handed out unchanged (RFC 2045-2046).

The standard library's parser keeps no positions, and IMAP promises a part's exact bytes.
"""

import binascii
import quopri
import re
from dataclasses import dataclass, field
from email.header import decode_header
from functools import cached_property

_DEEPEST = 30
_MOST_PARTS = 1_000
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;]*)', re.DOTALL)
_VALUE = re.compile(r"\s*([^\s;/]+)(?:/([^\s;]+))?")


@dataclass(frozen=True)
class Field:
    """One header field: its exact bytes, with the line end of its last line."""

    raw: bytes

    @property
    def name(self) -> str:
        return self.raw.partition(b":")[0].strip().decode("latin-1").lower()

    @property
    def value(self) -> bytes:
        """The value in one line (RFC 5322 §2.2.3), not decoded."""
        return re.sub(rb"\r?\n", b"", self.raw.partition(b":")[2]).strip()


@dataclass(frozen=True)
class Parametered:
    """A value with parameters, as in Content-Type and Content-Disposition; parameters keep their raw form."""

    main: str
    sub: str = ""
    parameters: list[tuple[str, str]] = field(default_factory=list)

    def parameter(self, name: str) -> str | None:
        return next((value for key, value in self.parameters if key.lower() == name), None)


@dataclass(frozen=True)
class Part:
    """A mail or one part of it. `header` ends with the empty line; `children` are a multipart's parts."""

    header: bytes
    body: bytes
    children: list["Part"] = field(default_factory=list)
    message: "Part | None" = None

    @cached_property
    def fields(self) -> list[Field]:
        return split_header(self.header)

    def field(self, name: str) -> bytes | None:
        return next((found.value for found in self.fields if found.name == name), None)

    @cached_property
    def content_type(self) -> Parametered:
        found = parametered(self.field("content-type"))
        return found if found and found.sub else Parametered("text", "plain")

    @property
    def inside(self) -> list["Part"]:
        """The parts of a whole mail as IMAP counts them: a mail that is no multipart is its own part 1."""
        return self.children or [self]

    def locate(self, path: tuple[int, ...]) -> "Part | None":
        """The part `BODY[1.2.3]` names (RFC 3501 §6.4.5), None where there is none."""
        part, level = self, self.inside
        for number in path:
            if not 1 <= number <= len(level):
                return None
            part = level[number - 1]
            level = part.message.inside if part.message else part.children
        return part

    @property
    def text(self) -> str:
        """All text in it, decoded, for a search."""
        if self.children:
            return "\n".join(child.text for child in self.children)
        if self.message:
            return self.message.decoded_header + "\n" + self.message.text
        if self.content_type.main.lower() != "text":
            return ""
        return _decode(self._transfer_decoded, self.content_type.parameter("charset"))

    @property
    def decoded_header(self) -> str:
        return "\n".join(f"{found.name}: {decode_words(found.value)}" for found in self.fields)

    @property
    def _transfer_decoded(self) -> bytes:
        encoding = (self.field("content-transfer-encoding") or b"").lower()
        if encoding == b"quoted-printable":
            return quopri.decodestring(self.body)
        if encoding == b"base64":
            try:
                return binascii.a2b_base64(self.body)
            except binascii.Error:
                return self.body
        return self.body


def parse(raw: bytes, depth: int = 0) -> Part:
    """Never raises: what cannot be taken apart is one part."""
    header, body = split_mail(raw)
    leaf = Part(header, body)
    kind = leaf.content_type
    if depth >= _DEEPEST:
        return leaf
    if kind.main.lower() == "multipart":
        boundary = kind.parameter("boundary") or ""
        children = [parse(piece, depth + 1) for piece in _pieces(body, boundary)] if boundary else []
        return Part(header, body, children)
    if f"{kind.main}/{kind.sub}".lower() == "message/rfc822":
        return Part(header, body, message=parse(body, depth + 1))
    return leaf


def split_mail(raw: bytes) -> tuple[bytes, bytes]:
    """(header with its empty line, body). A mail without an empty line is all header."""
    if raw.startswith(b"\r\n"):
        return raw[:2], raw[2:]
    end = raw.find(b"\r\n\r\n")
    return (raw, b"") if end < 0 else (raw[: end + 4], raw[end + 4 :])


def split_header(header: bytes) -> list[Field]:
    """The header's fields in their order; a line that is no field belongs to the one above it."""
    fields: list[bytes] = []
    for line in header.splitlines(keepends=True) if header.strip() else []:
        if not line.strip(b"\r\n"):
            break
        if fields and (line[:1] in b" \t" or b":" not in line):
            fields[-1] += line
        else:
            fields.append(line)
    return [Field(raw) for raw in fields]


def parametered(value: bytes | None) -> Parametered | None:
    """None where there is no value to read."""
    text = (value or b"").decode("latin-1")
    match = _VALUE.match(text)
    if match is None:
        return None
    parameters = [
        (name, re.sub(r"\\(.)", r"\1", raw[1:-1]) if raw.startswith('"') else raw)
        for name, raw in _PARAMETER.findall(text, match.end())
    ]
    return Parametered(match[1], match[2] or "", parameters)


def decode_words(value: bytes) -> str:
    """A header's value with its encoded words (RFC 2047) read; what cannot be read stays as it is."""
    text = _decode(value, "utf-8")
    try:
        pieces = decode_header(text)
    except ValueError:
        return text
    return "".join(piece if isinstance(piece, str) else _decode(piece, charset) for piece, charset in pieces)


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    """What stands between a multipart's delimiter lines (RFC 2046 §5.1.1)."""
    delimiter = re.compile(rb"(?m)^--" + re.escape(boundary.encode("latin-1")) + rb"(--)?[ \t]*\r?$")
    pieces: list[bytes] = []
    start: int | None = None
    for line in delimiter.finditer(body):
        if start is not None:
            # The line end before a delimiter belongs to the delimiter.
            pieces.append(body[start : max(start, line.start() - 2)])
        start = line.end() + 1
        if line[1] or len(pieces) == _MOST_PARTS:
            return pieces
    if start is not None:
        pieces.append(body[start:])
    return pieces


def _decode(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset or "utf-8", "replace")
    except LookupError:
        return data.decode("latin-1")
