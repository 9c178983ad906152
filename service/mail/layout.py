"""How a letter lies on its page: prose, lists of people (tables and labelled lines), and the signature."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.fold import fold
from service.mail import names
from service.mail.contacts import (
    Details,
    label_of,
    read_block,
    same_person,
    without_title,
    without_valediction,
)
from service.mail.letters import Letter, is_postscript
from service.mail.phones import find_phones
from service.mail.sentences import EMAIL, RUNS_ON, WRAPPED_AT, Surroundings
from service.mail.words.labels import LABELS

CARD_LINES = 8  # a signature without greeting has no more lines
CARD_WIDTH = 72  # characters of its longest line
BARRED_WIDTH = 240  # of one that stands on a single line, its details between bars or dots
ROWS_READ = 60

_END_OF_NAME = re.compile(r",|\s[|·•/–-]{1,2}\s")
_BARS = re.compile(r"\s(?:[|·•–-]|//)\s")
_BETWEEN_DETAILS = re.compile(r",\s|\s(?:[|·•–/-]|//)(?=\s|\Z)")
_BULLET = re.compile(r"\A\s{0,8}(?:[-*•·–▪◦‣➢+o]\s|\(?\d{1,2}[.)]\s)\s{0,8}")
_FAREWELL = re.compile(
    r"(?<=\s)(?:(?:med )?(?:venlig|bedste?|mange|kærlig|vennlig) )?(?:hilsen|hilsner|mvh|vh|kh|dbh|bh|helsing)\.?,?\s"
    r"(?P<name>[^\W\d_]{2,20}(?:[ -][^\W\d_]{1,20}){0,3})\s*\Z",
    re.I,
)
_CELLS = re.compile(r"\t+|\s{0,4}\|\s{0,4}|\s{3,12}|;")


@dataclass(frozen=True, slots=True)
class Row:
    """A person in a table, or in a group of labelled lines. `line` counts the body's lines from 1."""

    details: Details
    line: int


@dataclass(frozen=True, slots=True)
class Layout:
    """`prose` are numbered lines of running text, `rows` the people of tables and labels, `signature` the rest."""

    prose: tuple[tuple[int, str], ...]
    rows: tuple[Row, ...]
    signature: tuple[str, ...]


def lay_out(letter: Letter, surroundings: Surroundings) -> Layout:
    """The letter's lines, each in its place; none is in two."""
    lines = [(number, line) for number, line in enumerate(letter.body.split("\n"), 1)]
    signature, postscript = _divide_signature(letter.signature.split("\n"))
    lines, unsigned = _without_trailing_card(
        lines, letter, surroundings, has_signature=_says_something(signature)
    )
    if not unsigned and not _says_something(signature):
        lines, unsigned = _without_farewell(lines)
    lines += [(len(lines) + 1000 + number, line) for number, line in enumerate(postscript)]
    lines, tabled = _tables(lines, surroundings)
    lines, labelled = _labelled_groups(lines, surroundings)
    lines, carded = _cards(lines, surroundings)
    below, signed = _labelled_groups(list(enumerate(signature, 2000)), surroundings, must_name=True)
    rows = sorted((*tabled, *labelled, *carded, *signed), key=lambda row: row.line)
    return Layout(tuple(lines), tuple(rows), (*unsigned, *(line for _, line in below)))


def _divide_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """The signature, and the postscript under it: that is new text again."""
    start = next((number for number, line in enumerate(lines) if is_postscript(line)), len(lines))
    return lines[:start], lines[start:]


def _says_something(signature: list[str]) -> bool:
    """Whether more than a greeting and `Sendt fra min iPhone` stands in the signature."""
    rest = (without_valediction(line).strip(" -–") for line in signature)
    return any(line and not re.match(r"(?:sendt|sent|send|hent|få|get)\b", line, re.I) for line in rest)


def _without_trailing_card(
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


def _without_farewell(lines: list[tuple[int, str]]) -> tuple[list[tuple[int, str]], list[str]]:
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
    own, *details = _END_OF_NAME.split(line)
    return bool(details) and header is not None and fold(own) == fold(header)


def _opens_card(line: str, letter: Letter) -> bool:
    text = without_title(_END_OF_NAME.split(without_valediction(line))[0].strip(" .*"))
    header = names.name_in_header(letter.writer.name, letter.writer.email) if letter.writer else None
    if header and text and same_person(text, header):
        return True
    return names.is_name(text) or (" " not in text and names.is_first_name(text) and text[:1].isupper())


def _tables(
    lines: list[tuple[int, str]], surroundings: Surroundings
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Rows under a line of column names, or under column names one to a line, as tables come out as plain text."""
    for position, (_, line) in enumerate(lines):
        columns = _columns(line)
        if len(columns) >= 2:
            rows, end = _rows_across(lines, position + 1, columns, surroundings)
        else:
            columns, after = _columns_down(lines, position)
            rows, end = (
                _rows_down(lines, after, columns, surroundings) if len(columns) >= 3 else ([], position)
            )
        if rows:
            return lines[:position] + lines[end:], rows
    return lines, []


def _columns(line: str) -> list[str]:
    cells = [cell.strip(" *_") for cell in _CELLS.split(line.strip().strip("|"))]
    fields = [LABELS.get(fold(cell)) for cell in cells]
    return [field for field in fields if field] if len(cells) > 1 and all(fields) else []


def _columns_down(lines: list[tuple[int, str]], start: int) -> tuple[list[str], int]:
    columns: list[str] = []
    for position in range(start, min(start + 40, len(lines))):
        text = lines[position][1].strip(" *_|")
        if not text:
            continue
        field = LABELS.get(fold(text)) if ":" not in text else None
        if field is None or field in columns:
            return columns, position
        columns.append(field)
    return columns, len(lines)


def _rows_across(
    lines: list[tuple[int, str]], start: int, columns: list[str], surroundings: Surroundings
) -> tuple[list[Row], int]:
    rows: list[Row] = []
    end = start
    for position in range(start, min(start + ROWS_READ, len(lines))):
        number, line = lines[position]
        if not line.strip(" |-+="):
            continue
        cells = [
            cell.strip(" *_") for cell in re.split(r"\t|\s{0,4}\|\s{0,4}|\s{3,12}|;", line.strip().strip("|"))
        ]
        if len(cells) < 2 or len(cells) > len(columns) + 1:
            break
        rows.append(Row(_from_cells(columns, cells, surroundings), number))
        end = position + 1
    return [row for row in rows if row.details.person.name or row.details.person.email], end


def _rows_down(
    lines: list[tuple[int, str]], start: int, columns: list[str], surroundings: Surroundings
) -> tuple[list[Row], int]:
    rows: list[Row] = []
    cells: list[str] = []
    end = start
    for position in range(start, min(start + ROWS_READ * len(columns) * 2, len(lines))):
        text = lines[position][1].strip(" *_")
        if not text:
            continue
        cells.append(text)
        if len(cells) < len(columns):
            continue
        if not _fits(columns, cells):
            break
        rows.append(Row(_from_cells(columns, cells, surroundings), lines[position][0]))
        cells, end = [], position + 1
    return rows, end


def _fits(columns: list[str], cells: list[str]) -> bool:
    """Whether the cells can stand under these columns: an address under e-mail, no prose under a name."""
    for field, cell in zip(columns, cells, strict=True):
        if field == "email" and not EMAIL.search(cell):
            return False
        if field == "name" and len(cell) > 60:
            return False
    return True


def _from_cells(columns: list[str], cells: list[str], surroundings: Surroundings) -> Details:
    labels = {"name": "Navn", "first": "Fornavn", "last": "Efternavn", "title": "Titel", "organisation": "Skole",
              "phone": "Mobil", "email": "E-mail", "network": "Netværk"}  # fmt: skip
    lines = [
        f"{labels[field]}: {cell}" for field, cell in zip(columns, cells, strict=False) if cell.strip(" -–")
    ]
    return read_block(lines, surroundings, source="table")


def _labelled_groups(
    lines: list[tuple[int, str]], surroundings: Surroundings, *, must_name: bool = False
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Runs of lines like `Navn: …`; a second name, or the first label again, begins another person."""
    rows: list[Row] = []
    rest: list[tuple[int, str]] = []
    for group in _groups(lines):
        if rest and _heads(rest[-1], group[0]):
            rest += group
            continue
        fields = [label[0] for _, line in group if (label := label_of(line))]
        names_somebody = bool({"name", "first", "last"} & set(fields))
        if (len(set(fields)) >= 2 and (names_somebody or not must_name)) or (
            names_somebody and _name_value(group)
        ):
            details = read_block([line for _, line in group], surroundings, source="labelled lines")
            rows.append(Row(details, group[0][0]))
        else:
            rest += group
    return rest, rows


def _heads(above: tuple[int, str], labelled: tuple[int, str]) -> bool:
    """Whether the line right above labelled lines is a name, so that they make a card with it."""
    return (
        above[0] + 1 == labelled[0]
        and label_of(above[1]) is None
        and label_of(labelled[1]) is not None
        and names.is_name(_named_by(above[1]))
    )


def _named_by(line: str) -> str:
    """The name on a card's first line: `Seniorrådgiver Tuva Solheim`, `Tuva Solheim, jurist`."""
    return without_title(_END_OF_NAME.split(_BULLET.sub("", line).strip())[0].strip(" *:"))


def _cards(
    lines: list[tuple[int, str]], surroundings: Surroundings
) -> tuple[list[tuple[int, str]], list[Row]]:
    """Blocks of short lines of which the first is a name, and another an address or number: a person each.

    Where the address stands behind the name already, each line is a person, and a broken one is no card."""
    rows: list[Row] = []
    rest: list[tuple[int, str]] = []
    for block in _blocks(lines):
        texts = [_BULLET.sub("", line).strip().rstrip(" /|·•") for _, line in block]
        if len(texts) > 2 and texts[0].endswith(":") and names.is_name(texts[1]):
            rest.append(block[0])
            block, texts = block[1:], texts[1:]
        is_card = (
            2 <= len(texts) <= CARD_LINES
            and not _is_broken(texts)
            and names.is_name(_named_by(texts[0]))
            and not EMAIL.search(texts[0])
            and max(map(len, texts)) <= CARD_WIDTH
            and any(EMAIL.search(text) or find_phones(text, surroundings.region) for text in texts)
        )
        if is_card:
            rows.append(
                Row(read_block([texts[0].rstrip(":"), *texts[1:]], surroundings, source="card"), block[0][0])
            )
        else:
            rest += block
    return rest, rows


def _is_broken(texts: list[str]) -> bool:
    """Whether a mail program broke what stood on one line, which is prose: `Bo Frandsen / mester / bf@… / 23 11`."""
    first = texts[0]
    return first.endswith((",", "/", "|", "–", "-")) and len(_BETWEEN_DETAILS.findall(f"{first} ")) > 1


def _blocks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Paragraphs, with the blank lines behind them; a bullet begins another."""
    block: list[tuple[int, str]] = []
    for number, line in lines:
        ended = block and not block[-1][1].strip()
        if block and ((line.strip() and ended) or _BULLET.match(line)):
            yield from _split_block(block)
            block = []
        block.append((number, line))
    yield from _split_block(block)


def _split_block(block: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    written = [each for each in block if each[1].strip()]
    if written:
        yield written
    yield [each for each in block if not each[1].strip()]


def _name_value(group: list[tuple[int, str]]) -> bool:
    return any(
        (label := label_of(line)) and label[0] == "name" and names.is_name(label[1]) for _, line in group
    )


def _groups(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    group: list[tuple[int, str]] = []
    seen: set[str] = set()
    waits = False
    for number, line in lines:
        label = label_of(line)
        if label is None and group and line.strip() and waits:
            group.append((number, line))
            waits = False
            continue
        starts_another = label is not None and label[0] in seen and label[0] in {"name", "first", "email"}
        if group and ((label is None and line.strip()) or starts_another):
            yield group
            group, seen = [], set()
        if label is not None:
            group.append((number, line))
            seen.add(label[0])
            waits = not label[1]
        elif group:
            group.append((number, line))
        else:
            yield [(number, line)]
    if group:
        yield group


def signature_details(layout: Layout, letter: Letter, surroundings: Surroundings) -> Details:
    """Who signed the letter, as far as the signature tells."""
    header = names.name_in_header(letter.writer.name, letter.writer.email) if letter.writer else None
    email = letter.writer.email if letter.writer else ""
    return read_block(
        list(layout.signature), surroundings, known_name=header, email=email, source="signature"
    )
