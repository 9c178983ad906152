"""From bytes to text without losing a letter: declared charset, then UTF-8, then Windows-1252.

A mail's label is often wrong and sometimes hostile. Letters are worth more than labels, so nothing here
raises and nothing is ever dropped because it could not be decoded.
"""

import codecs

from service.mail.regex import regex

# What programs put into mails, by the name that codecs.lookup gives it. Only codecs from bytes to text:
# Python also knows base64, rot13, idna, unicode_escape and utf-7, which would let a label change the words.
_TEXT_CODECS = frozenset(
    {
        *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"),
        *(f"iso8859-{n}" for n in (*range(2, 12), 13, 14, 15, 16)),
        *(f"cp125{n}" for n in range(9)),
        *("cp437", "cp850", "cp865", "mac-roman", "mac-iceland", "koi8-r", "koi8-u"),
        *("gb2312", "gbk", "gb18030", "big5", "euc_jp", "iso2022_jp", "shift_jis", "euc_kr"),
    }
)
# Labels under which UTF-8 travels again and again: gateways and scripts stamp their default on whatever passes.
_OFTEN_MISLABELLED = frozenset({"cp1252", "iso8859-15"})

# Windows-1252 leaves five bytes undefined; they become the C1 controls that ISO-8859-1 has there.
_WINDOWS_1252 = "".join(
    bytes([byte]).decode("latin-1" if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252")
    for byte in range(256)
)

# Characters without ink that are used to hide words from programs, or to show people another order.
_INVISIBLE = regex(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_BLANK = regex("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_BREAK = regex("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PLAIN_ASCII = regex(r"[\t\n\x20-\x7e]*\Z")


def codec(label: str | None) -> str | None:
    """The Python codec for a charset label of RFC 2978; None if there is none, or it is not one for text.

    ISO-8859-1 and US-ASCII are read as Windows-1252, as every mail program does.
    """
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip(" \t\"'")).name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if name in _TEXT_CODECS else None


def decode(payload: bytes, label: str | None) -> str:
    """The text of `payload`, labelled `label`. Never raises; every byte that is a letter stays one.

    Bytes that are neither what the label says nor UTF-8 are read line by line, since footers are glued
    on in another charset than the mail's own: a line that is UTF-8 as such, any other as Windows-1252.
    """
    if payload.isascii() and not _is_stateful(label):
        return payload.decode("ascii")
    declared = codec(label)
    for name in ("utf-8", declared) if declared in _OFTEN_MISLABELLED else (declared, "utf-8"):
        if name is None:
            continue
        try:
            return payload.decode(name)
        except UnicodeError:
            continue
    return "\n".join(map(_line, payload.split(b"\n")))


def _is_stateful(label: str | None) -> bool:
    """Whether ASCII bytes may mean other letters: in UTF-16, UTF-32 and ISO-2022-JP they do."""
    return bool(label) and (codec(label) or "").startswith(("utf-16", "utf-32", "iso2022"))


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return codecs.charmap_decode(line, "strict", _WINDOWS_1252)[0]


def tidy(text: str) -> str:
    """Text with \\n as its only line break, no invisible characters, and every kind of blank as a blank;
    a hyphen at which no line may break as a hyphen."""
    if _PLAIN_ASCII.match(text):
        return text
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    text = _LINE_BREAK.sub("\n", text.replace("\r\n", "\n"))
    return (
        text if text.isascii() and not _INVISIBLE.search(text) else _BLANK.sub(" ", _INVISIBLE.sub("", text))
    )
