"""winmail.dat: what Outlook packs into TNEF (MS-OXTNEF), unpacked into the MIME that it would have been.

The attributes are framed here; their MAPI properties are read by tnefparse, which believes every count it is
told and would go on for hours. So it works on `_Properties`, which ends after so many values.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import formataddr
from typing import Any

from service.mail.charset import decode, tidy
from service.mail.mime import Decoder, Entity

MESSAGE_CLASS = "message-class"  # the parameter of the part that tells what Outlook made: IPM.Note, …
ATTRIBUTE_LIMIT = 10_000  # attributes of all streams in a mail; a message has thirty, a file in it six
VALUE_LIMIT = 20_000  # values of MAPI properties in all of them; a message has some two hundred
FILE_LIMIT = 100  # files in all of them
STRING_LIMIT = 2 * 1024 * 1024  # octets of one MAPI string that are decoded
DEPTH_LIMIT = 3  # messages within each other in one stream

_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SIGNATURE = b"\x78\x9f\x3e\x22"
_STREAM_HEAD = 6  # octets: the signature and a key that means nothing
_ATTRIBUTE = struct.Struct("<BHHI")  # level, name, type, length; the data and two octets of checksum follow
_CHECKSUM = 2  # octets; not verified, since programs have always written wrong ones
_OF_ATTACHMENT = 2  # the level

_ATT_SUBJECT = 0x8004
_ATT_MESSAGE_CLASS = 0x8008
_ATT_BODY = 0x800C
_ATT_FILE_DATA = 0x800F
_ATT_FILE_TITLE = 0x8010
_ATT_FILE_BEGINS = 0x9002
_ATT_CODE_PAGE = 0x9007
_ATT_PROPERTIES = frozenset({0x9003, 0x9005})  # of the message, of a file

_MESSAGE_CLASS = 0x001A
_SUBJECT = 0x0037
_SENDER_NAME = 0x0C1A
_SENDER_ADDRESS = 0x0C1F  # of Exchange, or of SMTP
_BODY = 0x1000
_RTF = 0x1009
_HTML = 0x1013
_FILE_DATA = 0x3701
_FILE_NAME = 0x3704
_LONG_FILE_NAME = 0x3707
_FILE_TYPE = 0x370E
_HTML_CODE_PAGE = 0x3FDE
_SENDER_SMTP = 0x5D01
_USED = frozenset(
    {
        *(_MESSAGE_CLASS, _SUBJECT, _SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP, _BODY, _RTF, _HTML),
        *(_HTML_CODE_PAGE, _FILE_DATA, _FILE_NAME, _LONG_FILE_NAME, _FILE_TYPE),
    }
)
_EMBEDDED_MESSAGE = bytes.fromhex(
    "0703020000000000c000000000000046"
)  # IID_IMessage before a stream of its own


def is_packed(leaf: Entity) -> bool:
    """Whether the leaf is TNEF by its type, or by the name that every mail program gives it."""
    return leaf.content_type in _TYPES or (leaf.filename or "").lower() == "winmail.dat"


class Unpacker:
    """Unpacks all the TNEF in a mail of `size` octets and in the mails inside it, within the limits above.

    Never raises: what is wrong is told in `defects`. What is copied out counts as what is decoded does:
    no more than twice the size of the mail.
    """

    def __init__(self, size: int, defects: list[str]) -> None:
        self._defects = defects
        self._decoder = Decoder(size, defects)
        self._attributes_left = ATTRIBUTE_LIMIT
        self._values = _Allowance(VALUE_LIMIT)
        self._files_left = FILE_LIMIT

    def unpacked(self, leaf: Entity) -> Entity:
        """The message in `leaf` as a multipart of its bodies and its files.

        The leaf itself gets the parameter MESSAGE_CLASS, where there is one.
        """
        message = self._stream(memoryview(leaf.payload))
        if message_class := message.text(_MESSAGE_CLASS, _ATT_MESSAGE_CLASS):
            leaf.parameters[MESSAGE_CLASS] = message_class
        return self._entity(message, len(leaf.payload), depth=1)

    def _entity(self, message: "_Message", size: int, depth: int) -> Entity:
        sender = message.text(_SENDER_SMTP) or message.text(_SENDER_ADDRESS)
        name = message.text(_SENDER_NAME)
        fields = (("From", formataddr((name, sender))),) if sender.isascii() and "@" in sender else ()
        return Entity(
            (*fields, ("Subject", message.text(_SUBJECT, _ATT_SUBJECT))),
            "multipart/mixed",
            {},
            children=[*self._bodies(message), *(self._file(file, depth) for file in message.files)],
            size=size,
        )

    def _bodies(self, message: "_Message") -> Iterator[Entity]:
        plain = message.value(_BODY, _ATT_BODY)
        html = message.value(_HTML)
        if plain:
            yield self._body("text/plain", plain, message.code_page)
        if html:
            yield self._body("text/html", html, message.html_code_page)
        if not plain and not html and message.value(_RTF):
            self._defects.append("the text in winmail.dat is only in RTF")

    def _body(self, content_type: str, value: "_Value", code_page: str) -> Entity:
        if isinstance(value, str):
            value, code_page = value.encode("utf-8", "replace"), "utf-8"
        return Entity((), content_type, {"charset": code_page}, payload=self._copied(memoryview(value)))

    def _file(self, file: "_Holder", depth: int) -> Entity:
        name = file.text(_LONG_FILE_NAME) or file.text(_FILE_NAME, _ATT_FILE_TITLE)
        name = name.replace("\\", "/").rpartition("/")[2].strip()[:255]
        leaf = Entity((), _file_type(file.text(_FILE_TYPE)), {}, "attachment", name or None)
        value = file.value(_FILE_DATA, _ATT_FILE_DATA)
        data = memoryview(value.encode() if isinstance(value, str) else value)
        if data[: len(_EMBEDDED_MESSAGE)] != _EMBEDDED_MESSAGE:
            leaf.payload = self._copied(data)
        elif depth == DEPTH_LIMIT:
            self._defects.append(f"messages nested deeper than {DEPTH_LIMIT} in winmail.dat")
        else:
            stream = data[len(_EMBEDDED_MESSAGE) :]
            leaf.content_type = "message/rfc822"
            leaf.message = self._entity(self._stream(stream), len(stream), depth + 1)
        return leaf

    def _stream(self, stream: memoryview) -> "_Message":
        message = _Message()
        for level, name, data in self._attributes(stream):
            holder: _Holder = message
            if level == _OF_ATTACHMENT:
                if name == _ATT_FILE_BEGINS or not message.files:
                    if self._files_left == 0:
                        self._defects.append(f"more than {FILE_LIMIT} files in winmail.dat")
                        break
                    self._files_left -= 1
                    message.files.append(_Holder(message.code_page))
                holder = message.files[-1]
            elif name == _ATT_CODE_PAGE:
                message.code_page = _code_page(bytes(data[:4]))
            if name in _ATT_PROPERTIES:
                holder.properties.update(self._properties(data, message.code_page))
            else:
                holder.attributes[name] = data
        return message

    def _attributes(self, stream: memoryview) -> Iterator[tuple[int, int, memoryview]]:
        """(level, name, data) of every attribute, in order."""
        if stream[: len(_SIGNATURE)] != _SIGNATURE:
            self._defects.append("a winmail.dat that is no TNEF")
            return
        position = _STREAM_HEAD
        while position < len(stream):
            begin = position + _ATTRIBUTE.size
            if self._attributes_left == 0:
                self._defects.append(f"more than {ATTRIBUTE_LIMIT} attributes in winmail.dat")
                return
            self._attributes_left -= 1
            if begin > len(stream):
                if any(stream[position:]):  # octets that fill up a message within a message are none
                    self._defects.append("a winmail.dat that is cut short")
                return
            level, name, _, length = _ATTRIBUTE.unpack_from(stream, position)
            position = begin + length + _CHECKSUM
            if position > len(stream):
                self._defects.append("a winmail.dat that is cut short")
            yield level, name, stream[begin : begin + length]

    def _properties(self, data: memoryview, code_page: str) -> "dict[int, _Value]":
        """The MAPI properties that are used here, by their identifier."""
        # Imported here, because it takes 20 ms and hardly any mail needs it.
        from tnefparse import mapi

        mapi.logger.disabled = True  # it would tell on stderr what is told in `defects`
        count = int.from_bytes(data[:4], "little")
        if not self._values.take(count):
            self._defects.append("too many properties in winmail.dat")
            return {}
        octets = _Properties(self._copied(data).ljust(4, b"\0"))  # the count is read without a guard
        octets.allowance = self._values
        found = mapi.decode_mapi(octets, code_page)
        if not self._values.left:
            self._defects.append("too many properties in winmail.dat")
        elif len(found) < count:
            self._defects.append("a winmail.dat whose properties are damaged")
        return {each.name: _value(each.raw_data) for each in found if each.name in _USED}

    def _copied(self, data: memoryview) -> bytes:
        return self._decoder.decoded(data, "binary")


class _Allowance:
    """How many values may still be read."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, count: int) -> bool:
        """Takes so many, or all that is left and says False."""
        is_enough = count <= self.left
        self.left = max(0, self.left - count)
        return is_enough


class _String(bytes):
    """Octets that decode like every text in a mail: bounded, and without an error."""

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return decode(bytes(self[:STRING_LIMIT]), encoding)


class _Properties(bytes):
    """Octets that end after so many values: each slice that tnefparse takes is one, or is part of one's name."""

    allowance: _Allowance

    def __getitem__(self, key: Any) -> Any:
        if not self.allowance.take(1):
            raise ValueError("too many values")
        return _String(memoryview(self)[key])


_Value = str | bytes | memoryview


@dataclass(slots=True)
class _Holder:
    """What a message, or a file in it, is said to have. An empty value is none."""

    code_page: str = "cp1252"
    attributes: dict[int, memoryview] = field(default_factory=dict)
    properties: dict[int, _Value] = field(default_factory=dict)

    def value(self, name: int, attribute: int | None = None) -> _Value:
        """The MAPI property, or else the attribute that older programs write."""
        if name in self.properties or attribute is None:
            return self.properties.get(name, b"")
        return self.attributes.get(attribute, b"")

    def text(self, name: int, attribute: int | None = None) -> str:
        value = self.value(name, attribute)
        text = value if isinstance(value, str) else decode(bytes(value[:STRING_LIMIT]), self.code_page)
        return " ".join(tidy(text).split())


@dataclass(slots=True)
class _Message(_Holder):
    files: list[_Holder] = field(default_factory=list)

    @property
    def html_code_page(self) -> str:
        value = self.properties.get(_HTML_CODE_PAGE)
        return _code_page(bytes(value[:4])) if value and not isinstance(value, str) else self.code_page


def _value(raw: Any) -> _Value:
    """The first value of a property; one of fixed length comes by itself, the others in a list."""
    values: list[_Value] = raw if isinstance(raw, list) else [raw]
    return values[0] if values else b""


def _code_page(number: bytes) -> str:
    """The charset label of one of Windows' code pages; an unknown one is a label that says nothing."""
    return f"cp{int.from_bytes(number, 'little')}"


def _file_type(told: str) -> str:
    """The type of a file; none that would be taken for a structure of MIME, which it has not."""
    told = told.lower()
    is_leaf = told.count("/") == 1 and not told.startswith(("multipart/", "message/"))
    return told if is_leaf else "application/octet-stream"
