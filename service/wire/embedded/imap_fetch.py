"""FETCH: reading what is asked for, and answering it for one mail (RFC 3501 §6.4.5, §7.4.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from service.wire.embedded.imap_structure import body_structure, envelope
from service.wire.embedded.imap_syntax import Arguments, BadCommand, date_time, literal
from service.wire.embedded.imap_view import View
from service.wire.embedded.mime import Part, parse
from service.wire.embedded.store import Stored

_MACROS = {
    "ALL": ("FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"),
    "FAST": ("FLAGS", "INTERNALDATE", "RFC822.SIZE"),
    "FULL": ("FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"),
}


class Fetched:
    """A mail while it is being answered; it is taken apart only if something asks for that."""

    def __init__(self, mail: Stored, view: View) -> None:
        self.mail = mail
        self.view = view

    @cached_property
    def root(self) -> Part:
        return parse(self.mail.raw)


@dataclass(frozen=True)
class Item:
    """One thing asked for: `label` stands before the `value`; `reads` sets \\Seen."""

    label: bytes
    value: Callable[[Fetched], bytes]
    reads: bool = False


@dataclass(frozen=True)
class Section:
    """What stands between the brackets of BODY[…]: a part's path, then which of its texts."""

    path: tuple[int, ...] = ()
    text: str = ""
    names: tuple[bytes, ...] = ()

    @property
    def label(self) -> bytes:
        words = [str(number) for number in self.path] + ([self.text] if self.text else [])
        names = b" (" + b" ".join(self.names) + b")" if self.names else b""
        return ".".join(words).encode("ascii") + names

    def of(self, fetched: Fetched) -> bytes | None:
        """The bytes, None where the mail has no such part."""
        if not self.path and not self.text:
            return fetched.mail.raw
        part = fetched.root.locate(self.path)
        if part is None:
            return None
        if self.text == "MIME":
            return part.header
        if not self.text:
            return part.body
        whole = part.message if self.path else part
        if whole is None:
            return None
        return whole.body if self.text == "TEXT" else self._header(whole)

    def _header(self, whole: Part) -> bytes:
        if self.text == "HEADER":
            return whole.header
        names = {name.decode("latin-1").lower() for name in self.names}
        wanted = self.text == "HEADER.FIELDS"
        return b"".join(found.raw for found in whole.fields if (found.name in names) == wanted) + b"\r\n"


def _whole_structure(fetched: Fetched) -> bytes:
    return body_structure(fetched.root, extended=True)


_UID = Item(b"UID", lambda fetched: b"%d" % fetched.mail.uid)
_FLAGS = Item(b"FLAGS", lambda fetched: fetched.view.flag_list(fetched.mail))
_PLAIN = {
    "UID": _UID,
    "FLAGS": _FLAGS,
    "INTERNALDATE": Item(b"INTERNALDATE", lambda fetched: date_time(fetched.mail.internal_date)),
    "RFC822.SIZE": Item(b"RFC822.SIZE", lambda fetched: b"%d" % len(fetched.mail.raw)),
    "ENVELOPE": Item(b"ENVELOPE", lambda fetched: envelope(fetched.root)),
    "BODYSTRUCTURE": Item(b"BODYSTRUCTURE", _whole_structure),
    "BODY": Item(b"BODY", lambda fetched: body_structure(fetched.root, extended=False)),
    "RFC822": Item(b"RFC822", lambda fetched: literal(fetched.mail.raw), reads=True),
    "RFC822.HEADER": Item(b"RFC822.HEADER", lambda fetched: literal(fetched.root.header)),
    "RFC822.TEXT": Item(b"RFC822.TEXT", lambda fetched: literal(fetched.root.body), reads=True),
}


def parse_items(arguments: Arguments, *, by_uid: bool) -> list[Item]:
    """A macro, one item, or a list of items; UID FETCH answers the UID unasked (§6.4.8)."""
    items = _list(arguments) if arguments.take(b"(") else _macro_or_item(arguments)
    return [_UID, *items] if by_uid and _UID not in items else items


def answer(fetched: Fetched, number: int, items: list[Item]) -> bytes:
    """The untagged FETCH response. Sets \\Seen first where the items read the mail and the folder may be written."""
    mail, view = fetched.mail, fetched.view
    if not view.read_only and "\\Seen" not in mail.flags and any(item.reads for item in items):
        view.folder.set_flags(mail, {*mail.flags, "\\Seen"}, by=view)
        items = items if _FLAGS in items else [*items, _FLAGS]
    return b"* %d FETCH (%s)" % (number, b" ".join(item.label + b" " + item.value(fetched) for item in items))


def _macro_or_item(arguments: Arguments) -> list[Item]:
    for macro, names in _MACROS.items():
        if arguments.take(macro.encode("ascii")):
            return [_PLAIN[name] for name in names]
    return [_item(arguments)]


def _list(arguments: Arguments) -> list[Item]:
    items = [_item(arguments)]
    while arguments.take(b" "):
        items.append(_item(arguments))
    arguments.expect(b")")
    return items


def _item(arguments: Arguments) -> Item:
    if arguments.take(b"BODY.PEEK["):
        return _section_item(arguments, reads=False)
    if arguments.take(b"BODY["):
        return _section_item(arguments, reads=True)
    name = arguments.atom().upper()
    if name not in _PLAIN:
        raise BadCommand(f"Unknown FETCH item {name}")
    return _PLAIN[name]


def _section_item(arguments: Arguments, *, reads: bool) -> Item:
    section = _section(arguments)
    if not arguments.take(b"<"):
        return Item(b"BODY[%s]" % section.label, lambda fetched: _nliteral(section.of(fetched)), reads=reads)
    first = arguments.number()
    arguments.expect(b".")
    size = arguments.number()
    arguments.expect(b">")
    if not size:
        raise BadCommand("A part of no size")

    def slice_of(fetched: Fetched) -> bytes:
        text = section.of(fetched)
        return _nliteral(text and text[first : first + size])

    return Item(b"BODY[%s]<%d>" % (section.label, first), slice_of, reads=reads)


def _section(arguments: Arguments) -> Section:
    path: list[int] = []
    text = ""
    while not arguments.sees(b"]"):
        if path:
            arguments.expect(b".")
        if not arguments.sees_number():
            text = arguments.atom().upper()
            break
        path.append(arguments.number())
    names = _field_names(arguments) if text in {"HEADER.FIELDS", "HEADER.FIELDS.NOT"} else ()
    arguments.expect(b"]")
    known = {"", "HEADER", "TEXT", "HEADER.FIELDS", "HEADER.FIELDS.NOT"} | ({"MIME"} if path else set())
    if text not in known:
        raise BadCommand(f"Unknown section {text}")
    return Section(tuple(path), text, names)


def _field_names(arguments: Arguments) -> tuple[bytes, ...]:
    arguments.expect(b" (")
    names = [arguments.astring()]
    while arguments.take(b" "):
        names.append(arguments.astring())
    arguments.expect(b")")
    return tuple(names)


def _nliteral(text: bytes | None) -> bytes:
    return b"NIL" if text is None else literal(text)
