"""Mail as bytes: header fields (RFC 5322, RFC 2047) and a multipart body (RFC 2046), with attachments (RFC 2183).

Written by hand because the standard library's generator takes longer than all the rest of a letter together,
and encodes long References, which then thread nowhere. Nothing here writes a line that ends a header early.
"""

from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from urllib.parse import quote

from service.domain.decision import Attachment, Calendar
from service.domain.look import Logo
from service.domain.network import Address
from service.mail.regex import regex

LINE_LENGTH = 78

# With "=?utf-8?q?" and "?=" around it an encoded-word still fits on the first line of every header we write.
_ENCODED_LENGTH = 50
_LONGEST_PLAIN = 60

_BASE64_OCTETS = 57  # of a whole line of base64, which has 76 characters

_INVITATION = "invite.ics"
_FILE_TYPE = f'application/ics; name="{_INVITATION}"'

_ATEXT = r"A-Za-z0-9!#$%&'*+/=?^_`{|}~-"
_ATOM = regex(rf"[{_ATEXT}]+")
_PRINTABLE = regex(r"[ -~]*")
_ADDRESS = regex(rf"[.{_ATEXT}]+@[A-Za-z0-9.-]+")
_ID = regex(r"<[!-;=?-~]{1,500}>")
_FIELD = regex(r"[!-9;-~]+:(?: [ -~]*[!-~])(?:\r\n [ -~]*[!-~])*")
_Q_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
_Q = {byte: chr(byte) if byte in _Q_SAFE else f"={byte:02X}" for byte in range(256)} | {0x20: "_"}


def is_id(text: str) -> bool:
    """Whether `text` can stand in References as it is: a msg-id with its angle brackets (RFC 5322 §3.6.4)."""
    return _ID.fullmatch(text) is not None


def is_address(email: str) -> bool:
    """Whether mail can be sent to `email`: a plain addr-spec of RFC 5322 §3.4.1, all ASCII."""
    return _ADDRESS.fullmatch(email) is not None


def text_field(name: str, value: str) -> str:
    """An unstructured header (RFC 5322 §2.2.1) of one line of text, folded; only what must be is encoded."""
    return _folded(name, _partly_encoded(value, _is_plain))


def address_field(name: str, address: Address) -> str:
    """A header of one mailbox (RFC 5322 §3.4). ValueError for an address that is not plain ASCII."""
    if not is_address(address.email):
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


def quoted_printable(lines: str) -> bytes:
    """Text with \\n as quoted-printable with CRLF (RFC 2045 §6.7). Whole lines may be encoded one by one."""
    encoded = b2a_qp(lines.replace("\n", "\r\n").encode("utf-8"))
    # It breaks long lines as the first line ends.
    return encoded if "\n" in lines else encoded.replace(b"\n", b"\r\n")


def text_part(subtype: str, encoded: bytes) -> bytes:
    """A part `text/<subtype>`, of what `quoted_printable` has made."""
    head = _head(
        [f"Content-Type: text/{subtype}; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"]
    )
    return head + b"\r\n" + encoded


def related(html: bytes, logo: Logo, boundary: str) -> bytes:
    """A part of HTML with the picture that it shows as `cid:` (RFC 2387 §3.1, RFC 2392); `html` is a `text_part`."""
    return _multipart("related", [html, _picture(logo)], f"=_related{boundary}", '; type="text/html"')


@lru_cache(maxsize=8)
def _picture(logo: Logo) -> bytes:
    fields = (f"Content-ID: <{logo.content_id}>", "Content-Disposition: inline")
    return _base64(logo.content_type, _base64_lines(logo.content), *fields)


def mail(
    fields: Iterable[str],
    texts: Iterable[bytes],
    attachments: Iterable[Attachment],
    boundary: str,
    calendar: Calendar | None = None,
) -> bytes:
    """The whole mail. `texts` are made by `text_part` and `related`, plainest first.

    A `calendar` is the last of the alternatives, as RFC 6047 §2.4 has it and Outlook and Gmail look for it, and
    once more a file, for programs that look for that.

    `boundary` begins with `=_`, which quoted-printable and base64 never contain (RFC 2045 §6.7, §6.8).
    ValueError for a field with a character that no header may hold, line breaks above all.
    """
    alternatives = list(texts)
    attached = [_attached(attachment) for attachment in attachments]
    if calendar:
        content = _calendar_lines(calendar)
        alternatives.append(_base64(_calendar_type(calendar), content))
        attached.append(_base64(_FILE_TYPE, content, _disposition(_INVITATION)))
    body = _multipart("alternative", alternatives, boundary)
    if attached:
        body = _multipart("mixed", [body, *attached], f"=_mixed{boundary}")
    return _head([*fields, "MIME-Version: 1.0"]) + body


def _head(fields: Sequence[str]) -> bytes:
    for field in fields:
        if not _FIELD.fullmatch(field):
            raise ValueError(f"not a header field: {field!r}")
    return "".join(f"{field}\r\n" for field in fields).encode("ascii")


def _multipart(subtype: str, parts: Iterable[bytes], boundary: str, parameters: str = "") -> bytes:
    head = _head([f'Content-Type: multipart/{subtype}{parameters}; boundary="{boundary}"'])
    delimited = (f"\r\n--{boundary}\r\n".encode("ascii") + part for part in parts)
    return head + b"".join(delimited) + f"\r\n--{boundary}--\r\n".encode("ascii")


def _calendar_type(calendar: Calendar) -> str:
    """The method is that of the content, else Outlook shows nothing to answer with."""
    return f"text/calendar; charset=UTF-8; method={calendar.method}"


def _calendar_lines(calendar: Calendar) -> bytes:
    """Base64 of a calendar; the lines of what many calendars have in common are made once."""
    whole = len(calendar.common) // _BASE64_OCTETS * _BASE64_OCTETS
    return _whole_lines(calendar.common) + _base64_lines(calendar.common[whole:] + calendar.own)


@lru_cache(maxsize=8)
def _whole_lines(common: bytes) -> bytes:
    """The lines of base64 that any octets which begin with `common` have first."""
    return _base64_lines(common[: len(common) // _BASE64_OCTETS * _BASE64_OCTETS])


def _base64_lines(content: bytes) -> bytes:
    return encodebytes(content).replace(b"\n", b"\r\n")


def _attached(attachment: Attachment) -> bytes:
    lines = _base64_lines(attachment.content)
    return _base64(attachment.content_type, lines, _disposition(attachment.filename))


def _disposition(filename: str) -> str:
    return _folded("Content-Disposition", ["attachment;", *_filename(filename)])


def _base64(content_type: str, lines: bytes, *fields: str) -> bytes:
    head = [f"Content-Type: {content_type}", *fields, "Content-Transfer-Encoding: base64"]
    return _head(head) + b"\r\n" + lines


def _filename(name: str) -> list[str]:
    """The parameter of RFC 2183 §2.3; a name that is long or not ASCII as RFC 2231 §3 and §4 write it."""
    if _is_plain(name):
        return [f"filename={_quoted_string(name)}"]
    values = _encoded(name, _percent_encoded)
    if len(values) == 1:
        return [f"filename*=utf-8''{values[0]}"]
    values[0] = f"utf-8''{values[0]}"
    *others, last = [f"filename*{index}*={value}" for index, value in enumerate(values)]
    return [*(f"{other};" for other in others), last]


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
        return [_quoted_string(text)]
    return _partly_encoded(text, _is_atom)


def _quoted_string(text: str) -> str:
    """RFC 5322 §3.2.4."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
    return [f"=?utf-8?q?{payload}?=" for payload in _encoded(text, _q_encoded)]


def _encoded(text: str, encode: Callable[[str], str]) -> list[str]:
    """`text` encoded character by character, in lengths that fit on a line."""
    pieces, piece = [], ""
    for character in map(encode, text):
        if len(piece) + len(character) > _ENCODED_LENGTH:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _q_encoded(character: str) -> str:
    return "".join(_Q[byte] for byte in character.encode("utf-8"))


def _percent_encoded(character: str) -> str:
    return quote(character, safe="")
