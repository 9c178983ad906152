"""Mail as bytes: header fields (RFC 5322, RFC 2047) and a multipart/alternative body (RFC 2046).

Written by hand because the standard library's generator takes longer than all the rest of a letter together,
and encodes long References, which then thread nowhere. Nothing here writes a line that ends a header early.
"""

import re
from binascii import b2a_qp
from collections.abc import Callable, Iterable, Sequence

from service.domain.network import Address

LINE_LENGTH = 78

# With "=?utf-8?q?" and "?=" around it an encoded-word still fits on the first line of every header we write.
_ENCODED_LENGTH = 50
_LONGEST_PLAIN = 60

_ATEXT = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~-"
_ATOM = re.compile(rf"[{_ATEXT}]+")
_PRINTABLE = re.compile(r"[ -~]*")
_ADDRESS = re.compile(rf"[.{_ATEXT}]+@[A-Za-z0-9.-]+")
_ID = re.compile(r"<[!-;=?-~]{1,500}>")
_FIELD = re.compile(r"[!-9;-~]+:(?: [ -~]*[!-~])(?:\r\n [ -~]*[!-~])*")
_Q_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
_Q = {byte: chr(byte) if byte in _Q_SAFE else f"={byte:02X}" for byte in range(256)} | {0x20: "_"}


def is_id(text: str) -> bool:
    """Whether `text` can stand in References as it is: a msg-id with its angle brackets (RFC 5322 §3.6.4)."""
    return _ID.fullmatch(text) is not None


def text_field(name: str, value: str) -> str:
    """An unstructured header (RFC 5322 §2.2.1) of one line of text, folded; only what must be is encoded."""
    return _folded(name, _partly_encoded(value, _is_plain))


def address_field(name: str, address: Address) -> str:
    """A header of one mailbox (RFC 5322 §3.4). ValueError for an address that is not plain ASCII."""
    if not _ADDRESS.fullmatch(address.email):
        raise ValueError(f"not an address that can be written to: {address.email!r}")
    if not address.name:
        return _folded(name, [address.email])
    return _folded(name, [*_phrase(address.name), f"<{address.email}>"])


def list_id_field(description: str, identifier: str) -> str:
    """RFC 2919 §2."""
    return _folded("List-Id", [*_phrase(description), f"<{identifier}>"])


def ids_field(name: str, ids: Sequence[str]) -> str:
    """In-Reply-To or References (RFC 5322 §3.6.4): folded between ids, never encoded."""
    return _folded(name, ids)


def alternative(fields: Iterable[str], parts: Iterable[tuple[str, str]], boundary: str) -> bytes:
    """The whole mail. `parts` are (MIME subtype of text, content with \\n), plainest first.

    `boundary` begins with `=_`, which quoted-printable never contains (RFC 2045 §6.7). ValueError for a
    field with a character that no header may hold, line breaks above all.
    """
    head = [*fields, "MIME-Version: 1.0", f'Content-Type: multipart/alternative; boundary="{boundary}"']
    for field in head:
        if not _FIELD.fullmatch(field):
            raise ValueError(f"not a header field: {field!r}")
    pieces = ["\r\n".join(head).encode("ascii"), b"\r\n"]
    for subtype, content in parts:
        part_head = (
            f"\r\n--{boundary}\r\nContent-Type: text/{subtype}; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        )
        pieces.append(part_head.encode("ascii"))
        pieces.append(b2a_qp(content.replace("\n", "\r\n").encode("utf-8")))
    pieces.append(f"\r\n--{boundary}--\r\n".encode("ascii"))
    return b"".join(pieces)


def _folded(name: str, tokens: Sequence[str]) -> str:
    lines, line = [], f"{name}: {tokens[0]}"
    for token in tokens[1:]:
        if len(line) + 1 + len(token) > LINE_LENGTH:
            lines.append(line)
            line = ""
        line += " " + token
    return "\r\n".join([*lines, line])


def _phrase(text: str) -> list[str]:
    """A display name (RFC 5322 §3.2.5): a short one with commas and the like as a quoted-string."""
    if _is_plain(text) and not all(map(_is_atom, text.split(" "))):
        return ['"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"']
    return _partly_encoded(text, _is_atom)


def _is_plain(text: str) -> bool:
    return len(text) <= _LONGEST_PLAIN and "=?" not in text and _PRINTABLE.fullmatch(text) is not None


def _is_atom(word: str) -> bool:
    return _is_plain(word) and _ATOM.fullmatch(word) is not None


def _partly_encoded(text: str, may_stay: Callable[[str], bool]) -> list[str]:
    """The words of `text`; from the first to the last that may not stay as it is, they are encoded together."""
    words = text.split(" ")
    odd = [index for index, word in enumerate(words) if not may_stay(word)]
    if not odd:
        return words
    first, last = odd[0], odd[-1] + 1
    return [*words[:first], *_encoded_words(" ".join(words[first:last])), *words[last:]]


def _encoded_words(text: str) -> list[str]:
    """RFC 2047 §4.2, cut between characters and never within one (§5)."""
    words, word = [], ""
    for character in text:
        piece = "".join(_Q[byte] for byte in character.encode("utf-8"))
        if len(word) + len(piece) > _ENCODED_LENGTH:
            words.append(word)
            word = ""
        word += piece
    return [f"=?utf-8?q?{payload}?=" for payload in (*words, word)]
