"""Where a letter ends and its signature begins: a last card without a greeting, a farewell, a postscript."""

import re

from service.domain.fold import fold
from service.mail import names
from service.mail.contacts import same_person, without_title, without_valediction
from service.mail.letters import Letter, is_postscript
from service.mail.phones import find_phones
from service.mail.regex import regex
from service.mail.sentences import EMAIL, RUNS_ON, WRAPPED_AT, Surroundings
from service.mail.titles import is_title

CARD_LINES = 8  # a signature without greeting has no more lines
CARD_WIDTH = 72  # characters of its longest line
_LONGEST_JOB = 4  # words of a line that is nothing but a job
BARRED_WIDTH = 240  # of one that stands on a single line, its details between bars or dots

END_OF_NAME = regex(r",|\s[|·•/–-]{1,2}\s")
_BARS = regex(r"\s(?:[|·•–-]|//)\s")
_FAREWELL = regex(
    r"(?<=\s)(?:(?:med )?(?:venlig|bedste?|mange|kærlig|vennlig) )?(?:hilsen|hilsner|mvh|vh|kh|dbh|bh|helsing)\.?,?\s"
    r"(?P<name>[^\W\d_]{2,20}(?:[ -][^\W\d_]{1,20}){0,3})\s*\Z",
    re.I,
)


def divide_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """The signature, and the postscript under it: that is new text again."""
    start = next((number for number, line in enumerate(lines) if is_postscript(line)), len(lines))
    return lines[:start], lines[start:]


def says_something(signature: list[str]) -> bool:
    """Whether more than a greeting and `Sendt fra min iPhone` stands in the signature."""
    rest = (without_valediction(line).strip(" -–") for line in signature)
    return any(line and not re.match(r"(?:sendt|sent|send|hent|få|get)\b", line, re.I) for line in rest)


def without_trailing_card(
    lines: list[tuple[int, str]], letter: Letter, surroundings: Surroundings, *, has_signature: bool
) -> tuple[list[tuple[int, str]], list[str]]:
    """A last paragraph that opens with the writer's name, or is a card, is a signature without its greeting."""
    end = len(lines)
    while end and not lines[end - 1][1].strip():
        end -= 1
    start = end
    while start and lines[start - 1][1].strip():
        start -= 1
    if all(_is_detail(line, surroundings) for _, line in lines[start:end]):
        start = _card_above(lines, start, letter)
    card = [line.strip() for _, line in lines[start:end] if line.strip()]
    if has_signature or not card or (not start and len(card) < 2 and "," not in card[0]):
        return lines, []
    while len(card) > 1 and not _opens_card(card[0], letter) and len(card) > CARD_LINES - 6:
        start, card = start + 1, card[1:]
    if len(card) == 2 and not _opens_card(card[0], letter) and _is_signed_line(card[1], letter):
        start, card = start + 1, card[1:]
    if len(card) > CARD_LINES or not _opens_card(card[0], letter):
        return lines, []
    if any(len(line) > (BARRED_WIDTH if _is_barred(line) else CARD_WIDTH) for line in card):
        return lines, []
    if any(line.endswith("?") for line in card) or _is_broken_off(lines, start):
        return lines, []
    return lines[:start], card


def _is_broken_off(lines: list[tuple[int, str]], start: int) -> bool:
    """Whether the line at `start` is the rest of the one above it."""
    above = lines[start - 1][1].rstrip() if start else ""
    return RUNS_ON.search(above) is not None or (len(above) >= WRAPPED_AT and above.endswith(","))


def _is_detail(line: str, surroundings: Surroundings) -> bool:
    """A short line with an address or a number in it, such as stand below a name with a blank line between."""
    if len(line) > CARD_WIDTH or line.rstrip().endswith(("?", ".")):
        return False
    return EMAIL.search(line) is not None or bool(find_phones(line, surroundings.region))


def _card_above(lines: list[tuple[int, str]], start: int, letter: Letter) -> int:
    """Where the paragraph above the one at `start` begins, if that opens a card; else `start`."""
    end = next((n for n in range(start, 0, -1) if lines[n - 1][1].strip()), 0)
    above = next((n for n in range(end, 0, -1) if not lines[n - 1][1].strip()), 0)
    is_card = above < end and _opens_card(lines[above][1].strip(), letter)
    return above if is_card else start


def without_farewell(lines: list[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[str]]:
    """A last line that ends in `… mvh kaja thoft`, as on a telephone: the words behind the greeting sign it."""
    last = next((n for n in reversed(range(len(lines))) if lines[n][1].strip()), None)
    if last is None:
        return lines, []
    above = lines[last - 1][1].rstrip() if last else ""
    start = last - 1 if len(above) >= WRAPPED_AT else last
    text = " ".join(line.strip() for _, line in lines[start : last + 1])
    found = _FAREWELL.search(text)
    if found is None:
        return lines, []
    return [*lines[:start], (lines[start][0], text[: found.start()])], [found["name"]]


def _is_barred(line: str) -> bool:
    """Details between bars, or between commas with an address among them."""
    return len(_BARS.findall(line)) > 1 or (line.count(",") > 1 and EMAIL.search(line) is not None)


def _is_signed_line(line: str, letter: Letter) -> bool:
    """`Benny Hedegaard, Hedegaard Transport, tlf …` right below the text: the writer's name opens it."""
    header = names.name_in_header(letter.writer.name) if letter.writer else None
    own, *details = END_OF_NAME.split(line)
    return bool(details) and header is not None and fold(own) == fold(header)


def _opens_card(line: str, letter: Letter) -> bool:
    text = without_title(END_OF_NAME.split(without_valediction(line))[0].strip(" .*"))
    header = names.name_in_header(letter.writer.name, letter.writer.email) if letter.writer else None
    if header and text and same_person(text, header):
        return True
    if header and len(text.split()) <= _LONGEST_JOB and text.isupper() and is_title(text):
        return True  # in capitals, and under no name of its own
    return names.is_name(text) or (" " not in text and names.is_first_name(text) and text[:1].isupper())
