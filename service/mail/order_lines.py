"""An officer's lines as commands are read off them: without bullets, emphasis, quotation marks and politeness."""

import re
from collections.abc import Callable, Iterable, Iterator

from service.domain.fold import fold
from service.mail.regex import regex
from service.mail.when import is_when
from service.mail.words import words

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad")) | {0xA0: " ", 0x202F: " "}
BESIDE_DATES = " \t-*•–·,;"  # no numbers: `16. april` is no item
_BULLET = regex(r"\s*(?:[-–—•·▪◦*+]\s+|\(?\d{1,2}[.)]\s+)")
_EMPHASIS = regex(r"(?<!\w)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)")
_OPENS_QUOTE = "»«“”„\"'‘"
_CLOSES_QUOTE = "«»“”\"'’"
_LINK = regex(r"\s?<(?:mailto:)?(?P<target>[^<>\s]{1,300})>", re.IGNORECASE)
_VALEDICTION = regex(
    r"\s{0,5}(?:--|/\s?\w|mvh|m\.v\.h|vh|v\.h|dbh|mbh|kh|bh|br\b|(?:med )?(?:venlig|vennlig|vennleg|bedste?|beste"
    r"|kærlig|mange)\s(?:hilsen|helsing|hilsner|tak|takk)|hilsen|helsing|takk?\b|på forhånd takk?|thanks?\b"
    r"|thank you|(?:kind |best |warm )?regards|best wishes|cheers|sincerely|sendt fra|sent from"
    r"|(?:go|god|ha'?|hav|have) (?:en |ei |a )?(?:god |nice |good |fin |dejlig )?(?:weekend|dag|aften|kveld|helg|jul"
    r"|påske|sommer|ferie|day|evening)\b)",
    re.IGNORECASE,
)
# `Tak, men husk at …`
_GOES_ON = regex(r"\b(?:men|but|husk|hugs|remember|dog|hvis|dersom|if)\b", re.IGNORECASE)
_COURTESY = words("""
    venligst vennligst gerne gjerne lige please kindly tak takk thanks thank you mange paa forhaand hej hei kan du i
    dere vi jeg det den min mine mit my the sidste seneste siste last change aendring endring nu naa now straks
    er snill venlig vennlig vaer soed skrev foer gjorde did wrote that before
""")
_NEGATION = regex(r"\b(?:ikke|ikkje|not|don't|aldrig|aldri|never|undtagen|unntatt|except|men|but)\b", re.I)
_TEXT_LABEL = regex(
    r"\s*(?:begrundelse|begrunnelse|grund|grunn|årsag|årsak|reason|tekst|text|besked|beskjed|message)\s?:[ \t]*",
    re.IGNORECASE,
)
_NAME = regex(r"[^\W\d_a-zæøå][^\W\d_A-ZÆØÅ]{1,14}")
_SEPARATOR = regex(r"[:=]|\s[-–—]\s|\t")
_COMMA = regex(r"[,;|]\s+")
_IS_NUMBER_OR_ADDRESS = regex(r"\d{2}|@")
_TOKEN = regex(r"[^\s,;|]+")
_LONGEST_LABEL = 3  # words
_LONGEST = 500
# `Hendes nye mail er …`, `Telefonnummeret er nu …`, `Hun hedder nu …`: a detail that is told in a sentence.
_WHOSE = regex(r"(?:(?:og|and|hans|hendes|hennes|his|her|their|deres|the|den|det)\s+)+", re.IGNORECASE)
_NEW = regex(r"(?:ny|nyt|nytt|nye|new)\s+", re.IGNORECASE)
_IS = regex(
    r"\s(?:er|is|bliver|blir|becomes|ændres|endres|changes|rettes)(?:\s(?:nu|nå|now))?(?:\s(?:til|to))?\s",
    re.IGNORECASE,
)
_IS_CALLED = regex(
    r"(?:(?:hun|han|hen|de|she|he|they|personen|vedkommende)\s)?(?:er\s|is\s|are\s)?(?:nu\s|nå\s|now\s)?"
    r"(?:hedder|heter|kaldes|kalles|called|named)(?:\s(?:nu|nå|now))?\s",
    re.IGNORECASE,
)
_ENDINGS = ("", "et", "en", "n")  # of `telefonnummeret`, `stillingen`, `titlen`

# The field that a label names, None for a label that the command does not know.
Known = Callable[[str], str | None]


def plain(line: str) -> str:
    """What the line says, without what stands around it: bullets and numbers, emphasis, quotation marks, links."""
    text = _EMPHASIS.sub("", _LINK.sub(_unlinked, line[:_LONGEST].translate(_INVISIBLE))).strip()
    if bullet := _BULLET.match(text):
        text = text[bullet.end() :].strip()
    if text[:1] in _OPENS_QUOTE:
        text = text[1:].rstrip(_CLOSES_QUOTE + ".").strip()
    return text


def _unlinked(link: re.Match[str]) -> str:
    """A mail program writes `per@x.dk <mailto:per@x.dk>` for what people see as an address."""
    return "" if link["target"] in link.string[: link.start()] else f" {link['target']}"


def closes(line: str, names: Iterable[str]) -> bool:
    """Whether the commands end here: with thanks, a valediction, or the name of the one who writes."""
    said = fold(line)
    own = {part for name in names for part in (fold(name), fold(name).partition(" ")[0]) if part}
    return (_VALEDICTION.match(line) is not None and not _GOES_ON.search(line)) or said in own


def without_own_name(lines: list[str]) -> list[str]:
    """Without a last paragraph that is one capitalised word: so people sign to whom they know."""
    written = [number for number, line in enumerate(lines) if line.strip()]
    if len(written) < 2 or written[-1] - written[-2] < 2 or not _NAME.fullmatch(lines[written[-1]].strip()):
        return lines
    return lines[: written[-1]]


def is_courtesy(text: str) -> bool:
    """Nothing but polite words, or nothing."""
    return all(word in _COURTESY for word in fold(text).split())


def without_courtesy(text: str) -> str:
    """The text without its polite words and the signs around them."""
    kept = [word for word in text.split() if not is_courtesy(word) or not fold(word)]
    return " ".join(kept).strip(" ,.;:!?()-–—")


def without_text_label(text: str) -> str:
    """`Begrundelse: …` without the label: what is left over is the free text in any case."""
    label = _TEXT_LABEL.match(text)
    return text[label.end() :] if label else text


def negates(text: str) -> bool:
    """A word that turns a command into its opposite, or takes some of it back."""
    return _NEGATION.search(text) is not None


def labelled(line: str, known: Known) -> tuple[str, str] | None:
    """`Titel: rektor`, `Ny titel - rektor`, `Titel rektor`, `Titlen er nu rektor`: the field, and what is given for it.

    `known` tells which field a label names.
    """
    for sign in _SEPARATOR.finditer(line):
        if key := _named(line[: sign.start()], known):
            return key, line[sign.end() :].strip()
    if told := _told(line, known):
        return told
    tokens = list(_TOKEN.finditer(line))
    for count in range(min(_LONGEST_LABEL, len(tokens) - 1), 0, -1):
        if key := _named(line[: tokens[count - 1].end()].rstrip("."), known):
            return key, line[tokens[count - 1].end() :].strip()
    return None


def indefinite(label: str) -> tuple[str, ...]:
    """The label, and what it may be without its article: `titlen` is `titl` or `title`."""
    return tuple(label[: len(label) - len(end)] for end in _ENDINGS if label.endswith(end))


def _told(line: str, known: Known) -> tuple[str, str] | None:
    """The field and the value of a sentence."""
    called = _IS_CALLED.match(line)
    if called and (key := known("navn")):
        return key, line[called.end() :].strip(" .!")
    verb = _IS.search(line)
    if verb is None:
        return None
    spellings = indefinite(line[: verb.start()])
    key = next((key for label in spellings if (key := _named(label, known))), None)
    return (key, line[verb.end() :].strip(" .!")) if key else None


def details(line: str, known: Known, *, anywhere: bool) -> tuple[str, list[tuple[str, str]]]:
    """`per@x.dk Titel: rektor, Tlf: 28 17 04 63`: what stands before the first label, and the fields after it.

    `anywhere`: a label may follow any word; else it begins the line, or stands after a comma.
    """
    marks: list[tuple[int, int, str]] = []
    done = 0
    for sign in re.finditer(r"\s?[:=]", line):
        tokens = list(_TOKEN.finditer(line, done, sign.start()))[-_LONGEST_LABEL:]
        for token in tokens:
            begins = not line[done : token.start()].strip() or line[: token.start()].rstrip()[-1:] in ",;|"
            key = _named(line[token.start() : sign.start()], known)
            if key and (anywhere or begins):
                marks.append((token.start(), sign.end(), key))
                done = sign.end()
                break
    if not marks:
        return line, []
    ends = [start for start, _, _ in marks[1:]] + [len(line)]
    values: list[tuple[str, str]] = []
    for (_, start, key), end in zip(marks, ends, strict=True):
        first, *pieces = _COMMA.split(line[start:end].strip(" ,;|"))
        values.append((key, first))
        for piece in pieces:
            one = labelled(piece, known) if anywhere and _IS_NUMBER_OR_ADDRESS.search(piece) else None
            if one:
                values.append(one)
            else:
                values[-1] = (values[-1][0], f"{values[-1][1]}, {piece}")
    return line[: marks[0][0]].strip(" ,;|"), values


def _named(label: str, known: Known) -> str | None:
    """`Ny titel`, `Hendes titel` are the title; a new address is no longer the one that somebody is known by."""
    label = _WHOSE.sub("", label.strip(" *-–—."), count=1)
    bare = _NEW.sub("", label, count=1)
    if bare == label:
        return known(label) if label else None
    key = known(label) or (known(bare) if bare else None)
    return known("e-mail") if key == "who" else key


def with_series_joined(lines: Iterable[str], opens_series: Callable[[str], bool | None]) -> Iterator[str]:
    """The lines, with the dates that stand below `Datoer:` each on a line of its own put behind it.

    `opens_series`: whether a line with a label is one of dates, None for a line without a label.
    """
    series: list[str] = []
    for line in lines:
        opens = opens_series(line)
        said = line.strip(BESIDE_DATES)
        if series and opens is None and (is_when(said) or not (said or series[1:])):
            series += [said] if said else []
            continue
        if series:
            yield ", ".join(series).replace(":, ", ": ", 1)
        series = [line.rstrip(BESIDE_DATES)] if opens else []
        if not opens:
            yield line
    if series:
        yield ", ".join(series).replace(":, ", ": ", 1)
