"""Header blocks: lines to fields, encoded words (RFC 2047), parameters (RFC 2231), ids and dates."""

import binascii
import re
from datetime import MAXYEAR, UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from service.mail.charset import decode, tidy
from service.mail.regex import regex

# Exchange writes some 15 KiB of headers, a long To list adds to that; beyond these figures lies only malice.
BLOCK_LIMIT = 256 * 1024  # octets of one header block
LINE_LIMIT = 64 * 1024  # octets of one unfolded header
COUNT_LIMIT = 1_000  # headers in one block
PARAMETER_LIMIT = 100  # parameters of one Content-Type
REFERENCE_LIMIT = 100  # message ids of one References, the youngest kept

Fields = tuple[tuple[str, str], ...]

_BLANK_LINE = regex(rb"\n\r{0,2}\n")
_FIELD = regex(rb"([!-9;-~]{1,200})[ \t]*:")
_ENCODED_WORD = regex(r"=\?([^?\s*]{1,64})(?:\*[^?\s]{0,64})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = regex(r"(?<=\?=)[ \t\r\n]+(?==\?)")
_NOT_BASE64 = regex(rb"[^A-Za-z0-9+/]")
_PARAMETER = regex(r";\s*([^\s=;]+)\s*=\s*(?:\"((?:[^\"\\]|\\.?)*+)(?:\"|\Z)|([^;]*))", re.DOTALL)
_SECTION = regex(r"(.+?)(?:\*(\d{1,3}))?(\*)?\Z", re.DOTALL)
_ID = regex(r"<([^<>\s]{1,998})>")


def read_block(buffer: bytes, start: int, end: int, defects: list[str]) -> tuple[Fields, int]:
    """The fields of the header block at `start`, and where the body begins (RFC 5322 §2.2).

    Values are unfolded but not yet decoded from encoded words; raw 8-bit text is read as `charset.decode`
    reads it. What is wrong is told in `defects`. Nothing beyond the block is looked at, because a body may
    be looked at again as the block of every mail and part inside it.
    """
    limit = min(end, start + BLOCK_LIMIT)
    fields: list[tuple[str, bytearray]] = []
    position, body = start, -1
    while position < limit and body < 0:
        stop = buffer.find(b"\n", position, limit)
        stop = limit if stop < 0 else stop
        line = buffer[position:stop].rstrip(b"\r")
        if not line and stop < limit:
            body = stop + 1
        elif line[:1] in (b" ", b"\t"):
            if fields:
                fields[-1][1].extend(line)
        elif match := _FIELD.match(line):
            if len(fields) == COUNT_LIMIT:
                defects.append("more than 1000 headers")
                body = _behind_blank_line(buffer, position, end)
                break
            fields.append((match[1].decode("ascii"), bytearray(line[match.end() :])))
        elif line and not (position == start and line.startswith((b"From ", b">From "))):
            defects.append("a line in the header is no header")
            if not _FIELD.match(buffer, stop + 1, limit):
                body = position
        position = stop + 1
    if body < 0 and limit < end:
        defects.append("header block cut after 256 KiB")
        body = _behind_blank_line(buffer, limit - 3, end)
    return tuple((name, _value(bytes(value), defects)) for name, value in fields), body if body >= 0 else end


def _behind_blank_line(buffer: bytes, start: int, end: int) -> int:
    match = _BLANK_LINE.search(buffer, start, end)
    return match.end() if match else end


def _value(raw: bytes, defects: list[str]) -> str:
    if len(raw) > LINE_LIMIT:
        defects.append("a header cut after 64 KiB")
        raw = raw[:LINE_LIMIT]
    return decode(raw, None).replace("\r", " ").replace("\n", " ").strip()


def decode_words(value: str) -> str:
    """A header's text, its encoded words decoded (RFC 2047), invisible characters dropped.

    Neighbouring words of one charset are joined before they are decoded, because programs split them in the
    middle of a letter.
    """
    if "=?" not in value:
        return " ".join(tidy(value).split())
    pieces: list[str] = []
    pending, label = bytearray(), ""
    position = 0
    value = _BETWEEN_WORDS.sub("", value)
    for match in _ENCODED_WORD.finditer(value):
        if pending and (match.start() > position or match[1].lower() != label):
            pieces.append(decode(bytes(pending), label))
            pending.clear()
        pieces.append(value[position : match.start()])
        label, position = match[1].lower(), match.end()
        pending += _word_octets(match[2], match[3])
    pieces += [decode(bytes(pending), label), value[position:]]
    return " ".join(tidy("".join(pieces)).split())


def readable(name: str, value: str) -> str:
    """A header as it is to be read: decoded, but for Authentication-Results.

    That field quotes what a sender chose. An encoded word in it is none (RFC 2047 §5), and decoded it could end the
    quotation and go on as a result.
    """
    return value if name.lower() == "authentication-results" else decode_words(value)


def _word_octets(encoding: str, text: str) -> bytes:
    octets = text.encode("utf-8")
    if encoding in "qQ":
        return binascii.a2b_qp(octets, header=True)
    clean = _NOT_BASE64.sub(b"", octets)
    clean = clean[:-1] if len(clean) % 4 == 1 else clean
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def parameterised(value: str) -> tuple[str, dict[str, str]]:
    """A Content-Type or Content-Disposition as its value and its parameters by lower-case name (RFC 2231)."""
    main, _, _ = value.partition(";")
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(value, len(main))):
        if count == PARAMETER_LIMIT:
            break
        text = match[3].strip() if match[2] is None else re.sub(r"\\(.)", r"\1", match[2])
        section = _SECTION.match(match[1].lower())
        if section is None or (section[2] is None and section[3] is None):
            plain.setdefault(match[1].lower(), decode_words(text))
        else:
            sections.setdefault(section[1], {})[int(section[2] or 0)] = (text, section[3] is not None)
    return main.strip().lower(), plain | {name: _continued(parts) for name, parts in sections.items()}


def _continued(sections: dict[int, tuple[str, bool]]) -> str:
    octets, label = b"", None
    for number, (text, is_encoded) in sorted(sections.items()):
        if number == min(sections) and is_encoded and text.count("'") >= 2:
            label, _, text = text.split("'", 2)
        octets += unquote_to_bytes(text) if is_encoded else text.encode("utf-8")
    return tidy(decode(octets, label)).strip()


def message_ids(value: str) -> tuple[str, ...]:
    """The ids of In-Reply-To or References in their angle brackets, the last hundred (RFC 5322 §3.6.4)."""
    return tuple(f"<{found}>" for found in _ID.findall(value)[-REFERENCE_LIMIT:])


def message_id(value: str) -> str | None:
    """The one id of Message-ID. One without its brackets gets them: it names the mail all the same."""
    if found := message_ids(value):
        return found[0]
    bare = value.strip().strip("<>").split()
    return f"<{bare[0][:998]}>" if bare else None


def date(value: str) -> datetime | None:
    """The aware time of a Date (RFC 5322 §3.3); None where it cannot be read. An unknown zone is UTC.

    None also in the last year that Python knows, where the same moment in another zone would be beyond it.
    """
    try:
        moment = parsedate_to_datetime(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment if moment.astimezone(UTC).year < MAXYEAR else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
