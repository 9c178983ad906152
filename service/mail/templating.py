"""Templates, rendered by Jinja2 in its sandbox: a path and facts in, text out.

Facts are hostile: they are put in as text on one line, never read as templates, marks, headers, HTML or Markdown. What
is not known yet is left `Blank`, to be filled in later. The suffix tells a page from a letter: letters have none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Never

from jinja2 import (
    BaseLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateSyntaxError,
    nodes,
    pass_context,
)
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from service.mail import blocks, written_dates, written_numbers
from service.mail.regex import regex

FRAME = "frame.html"
HTML, STYLES, MARKDOWN = ".html", ".css", ".md"

_MARKS = regex(r"[\\`*_{}\[\]<>#|~&]")
_FIRST_MARK = regex(r"\A(?:\d{1,9}(?=[.)](?:\s|\Z))|(?=[-+=]))")

# What renders into a value instead of into the letter.
_KEEPING = (nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.AssignBlock)


class TemplateFault(Exception):
    """A template that cannot be used: its path below templates/, the line (from 1), and what is wrong."""

    def __init__(self, path: str, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


class _Written(str):
    """Text that a filter has already made safe to put into a letter as it is."""

    __slots__ = ()


class Unfillable(Exception):
    """A template does more with something `Blank` than to put it in."""


class Blank:
    """Text that is not known yet, and is not empty: `mark` stands where it belongs.

    A template may put it in, ask whether there is any, and take its `first` (like the filter of that name). Whatever
    else it does raises Unfillable, for that may come out differently with every text.
    """

    __slots__ = ("_first", "_mark")

    def __init__(self, mark: str, first: "Blank | str" = "") -> None:
        self._mark, self._first = mark, first

    def __bool__(self) -> bool:
        return True

    def _refuse(self, *_: object) -> Never:
        raise Unfillable

    __str__ = __repr__ = __format__ = __html__ = __hash__ = _refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __len__ = __iter__ = __contains__ = __getitem__ = __call__ = _refuse
    __add__ = __radd__ = __mul__ = __rmul__ = __mod__ = __rmod__ = _refuse


@dataclass(frozen=True, slots=True)
class BlankAddress:
    """Somebody who is not known yet, as a template sees an Address; what is empty is known."""

    name: Blank | str
    email: Blank


class Templates:
    """`sources` by path without the folder ('da/registration/welcome'). Each is compiled when it is first used."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources
        self._marked = {
            path: source if is_page(path) else blocks.mark(source) for path, source in sources.items()
        }
        loader = FunctionLoader(
            lambda path: (self._marked[path], path, None) if path in self._marked else None
        )
        self._letters = _environment(loader, _written)
        self._html = _environment(loader, None)
        self._markdown = _environment(loader, _marked_down)
        self._plain: dict[str, bool] = {}

    def compile(self, path: str) -> None:
        """Raises TemplateFault where it cannot be."""
        try:
            self._environment_of(path).get_template(path)
        except TemplateSyntaxError as error:
            raise TemplateFault(path, error.lineno, error.message or "cannot be read") from error

    def render(self, path: str, about: Mapping[str, Any]) -> str:
        """The text that the template makes of `about`. Raises TemplateFault and nothing else, but for Unfillable."""
        try:
            return self._environment_of(path).get_template(path).render(about)
        except Unfillable:
            raise
        except Exception as error:  # whatever an expression comes to grief over
            raise TemplateFault(*_place(error, path), str(error) or type(error).__name__) from error

    def frame(self, about: Mapping[str, Any], ready: Mapping[str, str]) -> str:
        """The frame of a letter; `ready` is HTML that goes in as it is. Raises like `render`."""
        return self.render(FRAME, {**about, **{name: Markup(html) for name, html in ready.items()}})  # noqa: S704

    def is_plain(self, path: str) -> bool:
        """Do it and all that it includes put out what they render at once, and keep none of it to look at again?"""
        if path not in self._plain:
            self._plain[path] = self._is_plain(path)
        return self._plain[path]

    def _is_plain(self, path: str) -> bool:
        if path not in self._marked:
            return False
        tree = self._letters.parse(self._marked[path])
        if next(tree.find_all(_KEEPING), None) is not None:
            return False
        return all(other is not None and self.is_plain(other) for other in find_referenced_templates(tree))

    def _environment_of(self, path: str) -> SandboxedEnvironment:
        if path.endswith(MARKDOWN):
            return self._markdown
        return self._html if path.endswith((HTML, STYLES)) else self._letters


def is_page(path: str) -> bool:
    """Whether the template is of HTML with its styles, or of Markdown, and not of a letter."""
    return path.endswith((HTML, STYLES, MARKDOWN))


def first_name(name: str | None) -> str:
    """How one addresses a person: 'Anne' of 'Anne Holm' and of 'Holm, Anne'; nothing of an address."""
    family, comma, given = (name or "").partition(",")
    word = next(iter((given if comma else family).split()), "")
    return "" if "@" in word else word


def _environment(loader: BaseLoader, finalize: Callable[[object], str] | None) -> SandboxedEnvironment:
    """`finalize` makes text of each value; without it, it is put into HTML."""
    environment = SandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=finalize is None,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=-1,
        auto_reload=False,
    )
    environment.filters.update(
        listed=_listed,
        phone=_phone,
        number=_number,
        first=_first,
        quoted=_quoted,
        prose=_prose,
        day=_day,
        date=_date,
        short=_short,
        moment=_moment,
        clock=_clock,
        span=_span,
        address=_address,
    )
    return environment


def _written(value: object) -> str:
    if isinstance(value, Blank):
        return value._mark
    return value if isinstance(value, _Written) else blocks.one_line(value)


def _marked_down(value: object) -> str:
    """Text that Markdown takes for nothing else (CommonMark §2.4), also where it begins a line."""
    if isinstance(value, _Written):
        return value
    text = _MARKS.sub(r"\\\g<0>", blocks.one_line(value, blocks.PROSE_LIMIT))
    return _FIRST_MARK.sub(r"\g<0>\\", text)


def _address(url: str) -> str:
    """A web address between angle brackets, as Markdown makes a link of it (CommonMark §6.5)."""
    return _Written(f"<{url.replace('<', '%3C').replace('>', '%3E')}>")


@pass_context
def _listed(context: Context, values: Sequence[object]) -> str:
    words = [blocks.one_line(value) for value in values]
    return _Written(written_numbers.listed(words, context["language"]))


def _quoted(words: str, limit: int = blocks.QUOTATION_LIMIT) -> str:
    return _Written(blocks.quotation(words, limit))


@pass_context
def _day(context: Context, when: date) -> str:
    return written_dates.day(when, context["language"])


@pass_context
def _date(context: Context, when: date) -> str:
    return _Written(written_dates.date_of(when, context["language"]))


@pass_context
def _short(context: Context, when: date) -> str:
    return _Written(written_dates.short(when, context["language"]))


@pass_context
def _moment(context: Context, when: datetime) -> str:
    return written_dates.moment(when, context["language"])


@pass_context
def _clock(context: Context, when: datetime) -> str:
    return written_dates.clock(when, context["language"])


@pass_context
def _span(context: Context, starts: datetime, ends: datetime) -> str:
    return written_dates.span(starts, ends, context["language"])


@pass_context
def _number(context: Context, count: float) -> str:
    return written_numbers.number(count, context["language"])


def _prose(words: str) -> str:
    return _Written(blocks.prose(words))


def _first(name: "Blank | str | None") -> "Blank | str":
    return name._first if isinstance(name, Blank) else first_name(name)


def _phone(number: str) -> str:
    """E.164 as people in the country write it; a country whose habits we do not know keeps its E.164."""
    match number[:3], len(number):
        case ("+47", 11) if number[3] in "49":
            return f"+47 {number[3:6]} {number[6:8]} {number[8:]}"
        case (("+45" | "+47") as country, 11):
            return " ".join((country, number[3:5], number[5:7], number[7:9], number[9:]))
    return number


def _place(error: Exception, path: str) -> tuple[str, int]:
    """Template and line where rendering stopped: Jinja2 writes them into the traceback."""
    place, step = (path, 1), error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if not name.endswith(".py"):
            place = (name, step.tb_lineno)
        step = step.tb_next
    return place
