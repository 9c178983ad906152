"""The body divided into what was written now, what is quoted, forwarded, signature and disclaimer.

Whole lines only, and none is lost. Danish, Norwegian (bokmål and nynorsk) and English; of Swedish and German
the lines with which mail programs introduce an earlier mail.
"""

from collections.abc import Iterator

from service.mail import marks
from service.mail.mail import Span, SpanKind

ATTRIBUTION_LINES = 3  # a mail program wraps `On ... wrote:` over this many lines at most
HEADER_BLOCK_LINES = 14  # a long To list stands between From and Subject
LINES = 2_000  # lines that are looked at: what is beyond them nobody wrote now, and it counts as quoted
LINE_LENGTH = 400  # characters of a line that the patterns look at: longer ones are prose
OPENER_LENGTH = 90  # characters of a line that may be a valediction
SIGNATURE_LINES = 14  # lines that follow a writer's name where no valediction tells that it is a signature


def split(text: str, *, forward: bool = False, writer: str = "") -> tuple[Span, ...]:
    """The spans of a body in their order; together they hold every line of it that is not blank.

    `forward`: the subject, or the mail, says that it hands another mail on; then the first earlier mail in it
    is `forwarded`, not `quoted`. What stands below that one is its own history, and quoted. `writer`: the name
    in From; a last paragraph that begins with it is a signature also without a valediction.
    """
    lines = text.split("\n")
    seen, unseen = lines[:LINES], lines[LINES:]
    kinds: list[SpanKind] = ["new"] * len(seen)
    _mark_earlier_mail(seen, kinds, forward)
    for start, end in _runs_of_new(kinds):
        _mark_signature(seen, kinds, start, end, writer)
    kinds.extend("quoted" for _ in unseen)
    return tuple(_spans(lines, kinds))


def _spans(lines: list[str], kinds: list[SpanKind]) -> Iterator[Span]:
    gathered: list[str] = []
    kind: SpanKind = "new"
    for line, line_kind in zip(lines, kinds, strict=True):
        if line.strip() and line_kind != kind:
            yield from _span(kind, gathered)
            gathered, kind = [], line_kind
        gathered.append(line)
    yield from _span(kind, gathered)


def _span(kind: SpanKind, lines: list[str]) -> Iterator[Span]:
    text = "\n".join(lines).strip("\n")
    if text.strip():
        yield Span(kind, text)


def _runs_of_new(kinds: list[SpanKind]) -> list[tuple[int, int]]:
    is_new = [False, *(kind == "new" for kind in kinds), False]
    edges = [number for number in range(len(kinds) + 1) if is_new[number] != is_new[number + 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _fill(kinds: list[SpanKind], start: int, end: int, kind: SpanKind) -> None:
    kinds[start:end] = [kind] * (end - start)


def _mark_earlier_mail(lines: list[str], kinds: list[SpanKind], forward: bool) -> None:
    number = 0
    while number < len(lines):
        start = number
        introduced = None
        if marks.QUOTE.match(lines[number]):
            quoted = number
            is_forward = _opens_forward(lines, number, forward)
        else:
            introduced = _introduction(lines, number)
            if introduced is None:
                number += 1
                continue
            quoted = _next_content(lines, introduced[0])
            is_forward = forward or introduced[1]
        if quoted < len(lines) and marks.QUOTE.match(lines[quoted]):
            number = _end_of_quote(lines, quoted)
            _fill(kinds, start, number, "forwarded" if is_forward else "quoted")
            forward = forward and not is_forward
        elif introduced is not None:
            end = _end_of_forwarded(lines, start, introduced[0]) if is_forward else start
            _fill(kinds, start, end, "forwarded")
            _fill(kinds, end, len(lines), "quoted")
            return


def _end_of_forwarded(lines: list[str], start: int, after: int) -> int:
    """Where a forwarded mail's own history begins. A mail that was handed on once more is not its history."""
    hands_on = _hands_on(lines, start, after)
    number = after
    while number < len(lines):
        if marks.QUOTE.match(lines[number]):
            if not hands_on and number != _next_content(lines, after):
                return number
        elif introduced := _introduction(lines, number):
            is_bare = not any(line.strip() and not marks.RULE.match(line) for line in lines[after:number])
            if not (introduced[1] or hands_on or is_bare):
                return number
            hands_on = _hands_on(lines, number, introduced[0])
            number = after = introduced[0]
            continue
        number += 1
    return number


def _hands_on(lines: list[str], start: int, after: int) -> bool:
    """Whether the header block between these lines is that of a forward itself."""
    labels = (marks.LABEL.match(line[:LINE_LENGTH]) for line in lines[start:after])
    return any(label and label["subject"] and marks.FORWARD_SUBJECT.match(label["value"]) for label in labels)


def _opens_forward(lines: list[str], number: int, forward: bool) -> bool:
    """Whether a run of `>` lines begins with the words that introduce a mail, and that one is forwarded."""
    end = min(_end_of_quote(lines, number), number + HEADER_BLOCK_LINES)
    unquoted = [line.lstrip().removeprefix(">").removeprefix(" ") for line in lines[number:end]]
    first = _next_content(unquoted, 0)
    introduced = _introduction(unquoted, first) if first < len(unquoted) else None
    return introduced is not None and (introduced[1] or forward)


def _next_content(lines: list[str], start: int) -> int:
    return next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))


def _end_of_quote(lines: list[str], start: int) -> int:
    """After the last line of a run of `>` lines; blank lines between them belong to it."""
    end = number = start
    while number < len(lines):
        if marks.QUOTE.match(lines[number]):
            end = number + 1
        elif lines[number].strip():
            break
        number += 1
    return end


def _introduction(lines: list[str], number: int) -> tuple[int, bool] | None:
    """Where the words that introduce an earlier mail end, and whether they say that it is forwarded."""
    line = lines[number][:LINE_LENGTH].strip()
    if not line:
        return None
    is_forward = marks.FORWARDED.match(line) is not None
    if is_forward or marks.ORIGINAL.match(line):
        return _after_header_block(lines, _next_content(lines, number + 1)) or number + 1, is_forward
    if marks.RULE.match(line):
        after = _after_header_block(lines, _next_content(lines, number + 1))
    else:
        after = _after_header_block(lines, number) or _after_attribution(lines, number)
    return None if after is None else (after, False)


def _after_header_block(lines: list[str], start: int) -> int | None:
    """The end of a block like Fra:/Sendt:/Til:/Emne: at `start`: From first, and two more of them."""
    seen: set[str] = set()
    end = start
    for number in range(start, min(start + HEADER_BLOCK_LINES, len(lines))):
        label = marks.LABEL.match(lines[number][:LINE_LENGTH])
        opens = label is not None and label["from"] is not None
        if number == start and not opens:
            return None
        if number > start and opens:
            break
        if label is not None:
            seen.update(kind for kind, word in label.groupdict().items() if word is not None)
            end = number + 1
        elif not lines[number].strip() and _is_header_block(seen):
            break
    return end if _is_header_block(seen) else None


def _is_header_block(labels: set[str]) -> bool:
    return "from" in labels and len(labels & {"sent", "subject", "to"}) >= 2


def _after_attribution(lines: list[str], start: int) -> int | None:
    """The end of `Den 3. marts 2026 skrev Ola <ola@…>:` at `start`, also where it is wrapped."""
    joined = ""
    if not any(line.rstrip().endswith(":") for line in lines[start : start + ATTRIBUTION_LINES]):
        return None
    for number in range(start, min(start + ATTRIBUTION_LINES, len(lines))):
        line = lines[number][:LINE_LENGTH].strip()
        if not line or marks.QUOTE.match(line):
            return None
        joined = f"{joined} {line}".strip()
        if line.endswith(":") and marks.ATTRIBUTION.match(joined):
            return number + 1
    return None


def _mark_signature(lines: list[str], kinds: list[SpanKind], start: int, end: int, writer: str) -> None:
    """Within a stretch of new text: the signature, and what the law wants beneath it."""
    opened = next((n for n in range(start, end) if _opens_signature(lines[n], n > start)), end)
    opened = min(opened, _writers_name(lines, start, opened, writer))
    for number in range(start, end):
        if kinds[number] == "new" and marks.DISCLAIMER.match(lines[number][:LINE_LENGTH]):
            paragraph_end = next((n for n in range(number, end) if not lines[n].strip()), end)
            _fill(kinds, number, end if number > opened else paragraph_end, "disclaimer")
    for number in range(opened, end):
        if marks.POSTSCRIPT.match(lines[number]):
            kinds[number:end] = ["new" if kind == "signature" else kind for kind in kinds[number:end]]
            return
        if kinds[number] == "new":
            kinds[number] = "signature"


def _opens_signature(line: str, has_text_above: bool) -> bool:
    if line.rstrip() == "--":
        return True
    if len(line) > OPENER_LENGTH or not line.strip():
        return False
    if marks.SHOUTED_OPENER.match(line) or marks.DEVICE.match(line):
        return True
    if marks.SLASH_NAME.match(line):
        return has_text_above
    opener = marks.OPENER.match(line)
    return opener is not None and _is_name_or_nothing(opener["rest"])


def _is_name_or_nothing(rest: str) -> bool:
    """What may follow a valediction on its line: nothing, or the writer's name, perhaps `fra Ola`."""
    words = rest.strip(" \t,.!:–/-").split()
    if words and words[0].lower() in {"fra", "frå", "from", "og", "and", "på", "pva"}:
        words = words[1:]
    return len(words) <= 8 and (not words or words[0][0].isupper()) and not rest.rstrip().endswith("?")


def _writers_name(lines: list[str], start: int, end: int, writer: str) -> int:
    """The line of a last paragraph that is the writer's name, or first name; `end` where there is none."""
    names = {writer.casefold(), writer.casefold().partition(" ")[0]} - {""}
    for number in range(max(start + 1, end - SIGNATURE_LINES), end):
        above = next((line for line in reversed(lines[start:number]) if line.strip()), ":").rstrip()
        if marks.THANKED.sub("", lines[number]).strip(" ,.*").casefold() not in names or above.endswith(":"):
            continue
        ends_a_sentence = (
            lines[number].rstrip().endswith(".") and above[-1].isalnum() and lines[number - 1].strip()
        )
        if not ends_a_sentence:
            return number
    return end
