"""What an officer writes into the frame that asks for minutes, whether the mail program quotes the frame or not."""

import re
from collections.abc import Iterator
from functools import cache

from service.mail.mail import Mail, Span
from service.mail.minutes_text import section_at
from service.mail.words.minutes import ABSENT, PRESENT

_QUOTED = re.compile(r"\s*>\s?(?!\s*>)(?P<line>.*)")
_NUMBERED = re.compile(r"\d{1,3}(?:/\d\d)?[.):]?\s+\S")


def words_in_frame(mail: Mail) -> str:
    """The new text; of a frame that was quoted and written into, with its headings, each above what stands below it."""
    pieces = [
        (span.kind, "\n".join(_headings(span)) if span.kind == "quoted" else span.text) for span in mail.spans
    ]
    pieces = [(kind, text) for kind, text in pieces if text and kind in ("new", "quoted")]
    quoted = [place for place, (kind, _) in enumerate(pieces) if kind == "quoted"]
    if not quoted or quoted[-1] - quoted[0] < 2:
        # Nothing stands between two headings: what is quoted is only the letter that is answered.
        return mail.span("new").strip()
    # What stands above the frame is a word to us, unless it tells who was there.
    above = (line for _, text in pieces[: quoted[0]] for line in text.splitlines() if _is_heading(line))
    return "\n\n".join((*above, *(text for _, text in pieces[quoted[0] :])))


def without_frame(words: str, frame: str) -> str:
    """The words without the paragraphs of the letter that asked for them, `frame`, but for its headings."""
    own = {_flat(each) for each in _paragraphs(frame) if not any(map(_is_heading, each.splitlines()))}
    return "\n\n".join(each for each in _paragraphs(words) if _flat(each) not in own)


def _headings(span: Span) -> Iterator[str]:
    """The lines that tell what belongs below them. Who came is known, and the rest says how to fill the frame in."""
    for line in span.text.splitlines():
        found = _QUOTED.match(line)
        if found and _is_heading(found["line"]) and not _attendance().match(found["line"]):
            yield found["line"].strip()


def _is_heading(line: str) -> bool:
    bare = " ".join(line.split())
    return bool(_NUMBERED.match(bare) or section_at(bare) or _attendance().match(bare))


def _paragraphs(text: str) -> list[str]:
    return [each for each in re.split(r"\n[ \t]*\n", text.replace("\r", "")) if each.strip()]


def _flat(paragraph: str) -> str:
    return " ".join(paragraph.split()).casefold()


@cache
def _attendance() -> re.Pattern[str]:
    return re.compile(rf"(?:{PRESENT}|{ABSENT})\s*:", re.IGNORECASE)
