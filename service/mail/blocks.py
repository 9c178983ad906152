"""The light form that letters are written in: a few marks at the start of a line, and no markup inside one.

    an ordinary line                a paragraph; lines that follow each other keep their line breaks
    - an item                       a list
      Label: value                  two blanks first: facts, aligned in text and a table in HTML
      : more of it                  no label: another line of the value above
    > what somebody wrote           a quotation
    = Yes, I would like to come     an answer that the reader may type

A blank line ends a block, so answers to choose from have one between them. Marks count only where the
*template* has them: `mark` turns them into control characters, which `one_line` and `quotation` take out of
every value. So nothing that a person wrote becomes a list, a quotation or an answer, whatever it begins with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Literal

from service.mail.regex import regex

Kind = Literal["paragraph", "list", "facts", "quotation", "answer", "open"]

TEXT_WIDTH = 76
VALUE_LIMIT = 300
QUOTATION_LIMIT = 4_000
PROSE_LIMIT = 60_000

_LIST, _FACTS, _QUOTATION, _ANSWER = "\x11", "\x12", "\x13", "\x14"
_TYPED = {"- ": _LIST, "  ": _FACTS, "> ": _QUOTATION, "= ": _ANSWER}
_KINDS: dict[str, Kind] = {_LIST: "list", _FACTS: "facts", _QUOTATION: "quotation", _ANSWER: "answer"}

_INDENTS = {
    "paragraph": ("", ""),
    "list": ("- ", "  "),
    "quotation": ("> ", "> "),
    "answer": ("    ", "    "),
    "open": ("", ""),
}

_TYPED_MARK = regex(r"^(?:- |> |= |  (?! *\{[%#]))", re.MULTILINE)

# What hides text or turns its direction round goes. What breaks a line becomes a blank; so does half a
# surrogate pair, which cannot be encoded.
_INVISIBLE = regex("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_GAP = regex("[\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_LINE_END = regex("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one kind, without their marks.

    `open` stands for the blocks `within`, which are put in later (mail.form_letters); its line is what marks the place
    in text.
    """

    kind: Kind
    lines: tuple[str, ...]
    within: tuple["Block", ...] = ()


def mark(source: str) -> str:
    """A template's source with its typed marks made into the ones that `parse` knows."""
    return _TYPED_MARK.sub(lambda typed: _TYPED[typed[0]], source)


def one_line(value: object, limit: int = VALUE_LIMIT) -> str:
    """`value` as text on one line, without control characters, at most `limit` characters long."""
    text = str(value)
    if not text.isprintable() or "  " in text:
        text = _GAP.sub(" ", _INVISIBLE.sub("", text))
    text = text.strip()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def quotation(words: str, limit: int = QUOTATION_LIMIT) -> str:
    """Somebody's own words as a quotation, every line marked; at most `limit` characters."""
    cut = words.strip()
    if len(cut) > limit:
        cut = cut[: limit - 2].rstrip() + " …"
    lines = (one_line(line, limit) for line in _LINE_END.split(cut))
    return "\n".join(_QUOTATION + line for line in _without_repeated_gaps(lines))


def prose(words: str) -> str:
    """What somebody wrote to be sent on as a letter: paragraphs and lists, at most PROSE_LIMIT characters."""
    cut = words.strip()[:PROSE_LIMIT]
    lines = (one_line(line, PROSE_LIMIT) for line in _LINE_END.split(cut))
    return "\n".join(_listed(line) for line in _without_repeated_gaps(lines))


def _listed(line: str) -> str:
    item = re.match(r"[-*•·–]\s+", line)
    return _LIST + line[item.end() :] if item else line


def runs(text: str) -> list[str]:
    """The stretches of a rendered letter between blank lines: its blocks are those of each of them."""
    grouped = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    return ["\n".join(lines) for has_text, lines in grouped if has_text]


def parse(text: str) -> list[Block]:
    """The blocks of a rendered letter whose marks were set by `mark` and `quotation`."""
    lines = (_kind_and_content(line) for line in text.split("\n"))
    return [
        Block(kind, tuple(content for _, content in group))
        for kind, group in groupby(lines, key=lambda line: line[0])
        if kind is not None
    ]


def to_text(blocks: Iterable[Block], quotes: tuple[str, str]) -> str:
    """The text/plain form, wrapped at TEXT_WIDTH; `quotes` go around an answer to type. Ends without \\n."""
    return "\n\n".join("\n".join(_text_lines(block, quotes)) for block in blocks)


def framed_text(text: str) -> str:
    """A letter's text seen inside another letter: a bar before every line."""
    return "\n".join(f"| {line}".rstrip() for line in text.split("\n"))


def framed_html(title: str, body: str, footer: str) -> str:
    """A letter's HTML seen inside another letter: in a frame, as a mail program shows it."""
    head = f'<p class="title">{_escaped(title)}</p>'
    cell = f'<td class="shown">{head}{body}<div class="shown-foot">{footer}</div></td>'
    return f'<table role="presentation" class="block" {_TABLE}><tr>{cell}</tr></table>'


def to_html(blocks: Iterable[Block]) -> str:
    """The HTML form: everything escaped, no links, no images. How it looks, letter.css says."""
    return "\n".join(
        to_html(block.within) if block.kind == "open" else _HTML[block.kind](block.lines) for block in blocks
    )


def _kind_and_content(line: str) -> tuple[Kind | None, str]:
    kind = _KINDS.get(line[:1])
    if kind is not None:
        return kind, line[1:].strip()
    return ("paragraph", line.strip()) if line.strip() else (None, "")


def _without_repeated_gaps(lines: Iterable[str]) -> Iterator[str]:
    before = ""
    for line in lines:
        if line or before:
            yield line
        before = line


def _text_lines(block: Block, quotes: tuple[str, str]) -> Iterator[str]:
    if block.kind == "facts":
        yield from _aligned(block.lines)
        return
    lines, (first, rest) = block.lines, _INDENTS[block.kind]
    if block.kind == "answer":
        lines = tuple((quotes[0] + "\n".join(lines) + quotes[1]).split("\n"))
    for line in lines:
        yield from _wrapped(line, first, rest)


def _aligned(lines: Iterable[str]) -> Iterator[str]:
    facts = [_fact(line) for line in lines]
    column = max(len(label) for label, _ in facts) + 2
    for label, value in facts:
        shown = f"{label}:" if label else ""
        yield from _wrapped(value, f"  {shown:<{column}}", " " * (column + 2))


def _fact(line: str) -> tuple[str, str]:
    label, _, value = line.partition(":")
    return label, value.strip()


def _wrapped(text: str, first: str, rest: str) -> Iterator[str]:
    """Lines of at most TEXT_WIDTH where blanks allow it. A longer word, such as an address, stays whole."""
    line, bare = first, True
    for word in text.split(" "):
        if not bare and len(line) + 1 + len(word) > TEXT_WIDTH:
            yield line
            line, bare = rest, True
        line += word if bare else " " + word
        bare = False
    yield line.rstrip()


def _paragraph(lines: Iterable[str]) -> str:
    return f"<p>{_with_breaks(lines)}</p>"


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_escaped(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>"


def _facts(lines: Iterable[str]) -> str:
    facts: list[tuple[str, list[str]]] = []
    for label, value in map(_fact, lines):
        if label or not facts:
            facts.append((label, []))
        facts[-1][1].append(value)
    rows = "".join(_FACT.format(_escaped(label), _with_breaks(values)) for label, values in facts)
    kind = "block records" if any(len(values) > 1 for _, values in facts) else "block"
    return f'<table class="{kind}" {_TABLE}>{rows}</table>'


def _quotation(lines: Iterable[str]) -> str:
    return _box("quotation", lines)


def _answer(lines: Iterable[str]) -> str:
    return _box("answer", lines)


def _box(name: str, lines: Iterable[str]) -> str:
    cell = f'<td class="{name}">{_with_breaks(lines)}</td>'
    return f'<table role="presentation" class="block" {_TABLE}><tr>{cell}</tr></table>'


def _with_breaks(lines: Iterable[str]) -> str:
    return "<br>".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    return escape(text, quote=False)


_TABLE = 'cellpadding="0" cellspacing="0" border="0" width="100%"'
_FACT = (
    '<tr><th class="label" scope="row" align="left" valign="top">{}</th>'
    '<td class="value" valign="top">{}</td></tr>'
)
_HTML = {
    "paragraph": _paragraph,
    "list": _list,
    "facts": _facts,
    "quotation": _quotation,
    "answer": _answer,
}
