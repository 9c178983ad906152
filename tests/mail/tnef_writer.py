"""Writes TNEF, and mails with it, by hand (MS-OXTNEF): a signature, a key, and attributes with their checksums."""

import base64
import struct

from service.mail.mail import Mail
from service.mail.parse import parse

MESSAGE, FILE = 1, 2  # levels
OEM_CODE_PAGE, MESSAGE_CLASS, BODY, MESSAGE_PROPERTIES = 0x9007, 0x8008, 0x800C, 0x9003
FILE_BEGINS, FILE_TITLE, FILE_DATA, FILE_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
TYPES = {OEM_CODE_PAGE: 6, MESSAGE_CLASS: 7, BODY: 2, FILE_TITLE: 1, FILE_BEGINS: 6}  # others are octets: 6
UNICODE, STRING, BINARY, OBJECT, LONG = 0x1F, 0x1E, 0x102, 0x0D, 0x03
PR_CLASS, PR_SUBJECT, PR_BODY, PR_RTF, PR_HTML = 0x1A, 0x37, 0x1000, 0x1009, 0x1013
PR_HTML_CODE_PAGE, PR_DATA, PR_LONG_NAME, PR_TYPE = 0x3FDE, 0x3701, 0x3707, 0x370E
PR_SENDER_NAME, PR_SENDER_SMTP = 0x0C1A, 0x5D01
I_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")


def attribute(name: int, data: bytes, level: int = MESSAGE) -> bytes:
    kind = TYPES.get(name, 6)
    checksum = sum(data) & 0xFFFF
    return struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", checksum)


def stream(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def prop(name: int, value: str | bytes | int, kind: int | None = None) -> bytes:
    """One MAPI property: strings as Unicode, octets as binary, unless `kind` says otherwise."""
    if isinstance(value, int):
        return struct.pack("<HHI", LONG, name, value)
    if isinstance(value, str):
        kind = kind or UNICODE
        value = (value + "\0").encode("utf-16-le" if kind == UNICODE else "cp1252")
    padded = value + b"\0" * (-len(value) % 4)
    return struct.pack("<HHII", kind or BINARY, name, 1, len(value)) + padded


def props(*properties: bytes) -> bytes:
    return struct.pack("<I", len(properties)) + b"".join(properties)


def message(*properties: bytes) -> bytes:
    return attribute(MESSAGE_PROPERTIES, props(*properties))


def file(*properties: bytes, title: str = "", data: bytes = b"") -> bytes:
    return b"".join(
        (
            attribute(FILE_BEGINS, bytes(14), FILE),
            attribute(FILE_TITLE, title.encode("cp1252") + b"\0", FILE) if title else b"",
            attribute(FILE_DATA, data, FILE) if data else b"",
            attribute(FILE_PROPERTIES, props(*properties), FILE) if properties else b"",
        )
    )


def embedded(*attributes: bytes, kind: int = OBJECT) -> bytes:
    return file(prop(PR_DATA, I_MESSAGE + stream(*attributes), kind), title="Mail")


def part(content: bytes, content_type: str = "application/ms-tnef", name: str = "winmail.dat") -> bytes:
    head = f'Content-Type: {content_type}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return head.encode() + base64.encodebytes(content)


def mail(*parts: bytes, subject: str = "Tilmelding") -> bytes:
    head = (
        f"From: =?utf-8?q?S=C3=B8ren_Kj=C3=A6rg=C3=A5rd?= <sk@birkelund.example>\r\n"
        f"To: info@forening.example\r\nSubject: {subject}\r\nDate: Thu, 12 Mar 2026 13:05:00 +0100\r\n"
    ).encode()
    if len(parts) == 1:
        return head + parts[0]
    bodies = b"".join(b"--b\r\n" + each + b"\r\n" for each in parts)
    return head + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + bodies + b"--b--\r\n"


def text_part(text: str, content_type: str = "text/plain") -> bytes:
    return f"Content-Type: {content_type}; charset=utf-8\r\n\r\n{text}".encode()


def opened(*attributes: bytes) -> Mail:
    return parse(mail(part(stream(*attributes))))


WISH = "Hej\n\nJeg vil gerne tilmeldes IT-netværket.\n\nMed venlig hilsen\nSøren Kjærgård\nLærer\nTlf. 20 12 34 56\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Holm\r\nEMAIL:ida@birkelund.example\r\nEND:VCARD\r\n"
CODE_PAGE = attribute(OEM_CODE_PAGE, struct.pack("<II", 1252, 0))
OLD_WISH = CODE_PAGE + attribute(BODY, WISH.encode("cp1252") + b"\0")
