"""People on lines below each other: groups of labelled lines, and cards without labels."""

from collections.abc import Iterator

from service.mail import names
from service.mail.contacts import label_of, read_block, without_title
from service.mail.phones import find_phones
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings
from service.mail.signature import CARD_LINES, CARD_WIDTH, END_OF_NAME
from service.mail.tables import Row

_BETWEEN_DETAILS = regex(r",\s|\s(?:[|·•–/-]|//)(?=\s|\Z)")
_OTHER_LABEL = regex(r"\s{0,4}[A-ZÆØÅ][\w./-]{1,25}(?: [\w./-]{1,20}){0,2}\s?(?::|\t)\s{0,4}[^\s?]")
_BULLET = regex(r"\A\s{0,8}(?:[-*•·–▪◦‣➢+o]\s|\(?\d{1,2}[.)]\s)\s{0,8}")


def labelled_groups(
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
    return without_title(END_OF_NAME.split(_BULLET.sub("", line).strip())[0].strip(" *:"))


def cards(
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


def _is_labelled_otherwise(line: str) -> bool:
    """`Kost: vegetar` among the labelled lines of a form: not of ours, and not its end."""
    return len(line) <= CARD_WIDTH and _OTHER_LABEL.match(line) is not None


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
        if group and label is None and line.strip() and _is_labelled_otherwise(line):
            yield [(number, line)]
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
