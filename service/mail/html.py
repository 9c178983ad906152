"""HTML to the text a person sees: a line for each block, one for the cells of a row, `> ` before quotes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from service.mail.hidden import UNSEEN_TAGS, Attributes, is_hidden
from service.mail.regex import regex

SIZE_LIMIT = 2 * 1024 * 1024  # characters of HTML read: nobody writes more by hand
NESTING_LIMIT = (
    500  # open tags at a time; Outlook nests some dozens, and the parser's time grows with the square
)
MOST_AROUND = 50  # elements around one in which a background is looked for
NODE_LIMIT = 30_000  # nodes walked; a large newsletter has some five thousand

_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
        ),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
        ),
        *(
            "ol",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
            "caption",
            "legend",
        ),
    }
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
# Word's and Outlook's paragraphs have no margin: each is a line, and an empty one stands for a blank line.
_WITHOUT_MARGIN = regex(r"\bmargin(?:-bottom)?\s*:\s*0", re.I)
_PREFORMATTED = regex(r"white-space\s*:\s*pre", re.I)
# Gmail's and Outlook's indent button makes a blockquote too, but one that quotes nobody.
_INDENT = regex(r"border(?:-left)?\s*:\s*(?:none|0)", re.I)
_SPACE = regex(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")  # all but single blanks, which most are


_Node = tuple[LexborNode, bool]  # is it, by what it stands in, preformatted?
_End = Callable[[], None]  # what there is to do where an element ends

_TAG = regex(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^>]*>?")
_CLOSED_BY_THEMSELVES = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
    }
)


class _Page:
    """The text so far, and what stands between it and the next word."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.quotes = 0
        self.breaks = 0
        self.cell = False
        self._line: list[str] = []  # in pieces, none of them empty: a line may be as long as the mail

    def block(self, breaks: int = 1) -> None:
        """A block begins or ends; within a cell nothing breaks before its first word."""
        if not self.cell:
            self.breaks = max(self.breaks, breaks)

    def line_break(self) -> None:
        self.breaks += 1
        self.cell = False

    def first_cell(self) -> None:
        """A row begins: on a line of its own, and without the margins of what its first cell holds."""
        self.block()
        self.cell = True

    def end_cell(self) -> None:
        self.breaks = min(self.breaks, 1)

    def next_cell(self) -> None:
        """The next cell of the same row: whatever blocks ended in the last one, the line goes on."""
        self.breaks = 0
        self.cell = True

    def open_quote(self) -> None:
        self.flush()
        self.quotes += 1

    def close_quote(self) -> None:
        """The margin below a quote is no part of it."""
        self.block()
        margin, self.breaks = self.breaks, 1
        self.flush()
        self.quotes -= 1
        self.breaks = margin

    def write(self, text: str) -> None:
        if self.breaks:
            self.flush()
        elif self.cell:
            self._end_words()
            self._line.append("\t")
        self.cell = False
        if text := text.lstrip(" ") if self._is_at_space() else text:
            self._line.append(text)

    def space(self) -> None:
        """White space between two words of a line; elsewhere it is none."""
        if self._line and not self.breaks and not self.cell and not self._line[-1].endswith(" "):
            self._line.append(" ")

    def flush(self) -> None:
        prefix = "> " * self.quotes
        if self._line:
            self.lines.append((prefix + "".join(self._line)).rstrip())
        if self.lines:
            self.lines += [prefix.rstrip()] * (min(self.breaks, 3) - 1)
        self._line, self.breaks = [], 0

    def _is_at_space(self) -> bool:
        return not self._line or self._line[-1][-1] in " \t"

    def _end_words(self) -> None:
        while self._line:
            if last := self._line.pop().rstrip():
                self._line.append(last)
                return


def to_text(html: str) -> str:
    """The visible text of `html`, whatever it is; never raises for HTML that is broken.

    Left out: styles, scripts, comments, and what is hidden from a reader's eye.
    """
    page = _Page()
    root = LexborHTMLParser(_shallow(html[:SIZE_LIMIT])).root
    todo: list[_Node | _End] = [(root, False)] if root is not None else []
    for _ in range(2 * NODE_LIMIT):
        if not todo:
            break
        step = todo.pop()
        if callable(step):
            step()
            continue
        node, preformatted = step
        if (following := node.next) is not None:
            todo.append((following, preformatted))
        tag = node.tag or ""
        if tag == "-text":
            _write(page, node.text_content or "", preformatted)
            continue
        attributes = node.attributes
        if tag in UNSEEN_TAGS or (attributes and is_hidden(attributes, _around(node))):
            continue
        if (end := _enter(page, node, tag, attributes)) is not None:
            todo.append(end)
        if (child := node.child) is not None:
            todo.append((child, preformatted or tag == "pre" or _has_style(attributes, _PREFORMATTED)))
    page.flush()
    return "\n".join(page.lines).strip("\n")


def _shallow(html: str) -> str:
    """`html` without the tags that would nest deeper than the limit; its words stay."""
    if html.count("<") <= NESTING_LIMIT:
        return html
    is_open: Counter[str] = Counter()
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if name in _CLOSED_BY_THEMSELVES:
            return tag[0]
        if not tag[1]:
            if depth == NESTING_LIMIT:
                return ""
            is_open[name] += 1
            depth += 1
        elif is_open[name]:
            is_open[name] -= 1
            depth -= 1
        return tag[0]

    return _TAG.sub(kept, html)


def _write(page: _Page, text: str, preformatted: bool) -> None:
    if preformatted:
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                page.line_break()
            if line:
                page.write(line)
        return
    if not text.isprintable() or "  " in text:
        text = _SPACE.sub(" ", text)
    if text == " ":
        page.space()
    elif text:
        page.write(text)


def _enter(page: _Page, node: LexborNode, tag: str, attributes: Attributes) -> _End | None:
    """An element begins; what there is to do at its end."""
    if tag == "br":
        page.line_break()
    elif tag in _CELLS:
        page.next_cell() if _is_later_cell(node) else page.first_cell()
        return page.end_cell
    elif tag in _PARAGRAPHS:
        margin = _margin(attributes)
        page.block(margin)
        return partial(page.block, margin)
    elif tag in _BLOCKS:
        page.block()
        if tag == "blockquote" and not _has_style(attributes, _INDENT):
            page.open_quote()
            return page.close_quote
        if tag == "li":
            page.write("- ")
        return page.block
    return None


def _margin(attributes: Attributes) -> int:
    is_bare = (attributes.get("class") or "").startswith("Mso") or _has_style(attributes, _WITHOUT_MARGIN)
    return 1 if is_bare else 2


def _is_later_cell(node: LexborNode) -> bool:
    before = node.prev
    while before is not None and before.tag not in _CELLS:
        before = before.prev
    return before is not None


def _around(node: LexborNode) -> Iterator[Attributes]:
    """The attributes of the nearest elements around one."""
    parent = node.parent
    for _ in range(MOST_AROUND):
        if parent is None:
            return
        yield parent.attributes
        parent = parent.parent


def _has_style(attributes: Attributes, pattern: re.Pattern[str]) -> bool:
    style = attributes.get("style")
    return style is not None and pattern.search(style) is not None
