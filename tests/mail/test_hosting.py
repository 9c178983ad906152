"""What organisations answer when they are asked to host: every phrase says what it was written for, or nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from service.mail.hosting import HostAnswer, host_answer
from service.mail.parse import parse
from tests.office.desk import mail

TODAY, MEETING = date(2026, 1, 5), date(2026, 3, 12)
PHRASES = Path(__file__).with_name("host_phrases.txt")
KEYS = ("room", "parking", "practical", "until", "with", "asks")


def read(text: str) -> HostAnswer | None:
    raw = mail("Dorte Riis <dorte@korsoer-toemrer.example>", text, "SV: Vært", "netvaerk@skift.example")
    return host_answer(parse(raw), MEETING, TODAY)


def told(answer: HostAnswer | None) -> dict[str, str]:
    """What is kept besides, as the table writes it."""
    if answer is None:
        return {}
    kept = {
        "room": answer.room, "parking": answer.parking, "practical": answer.practical,
        "until": answer.until and answer.until.isoformat(), "with": answer.partner, "asks": "" if answer.asks else None,
    }  # fmt: skip
    return {key: value for key, value in kept.items() if value is not None}


def expected(told: str) -> dict[str, str]:
    """`room=lokale 2 parking=bag huset` by key."""
    found: dict[str, str] = {}
    key = ""
    for word in told.split():
        name, sign, rest = word.partition("=")
        if name in KEYS and (sign or name == "asks"):
            key, word = name, rest
        found[key] = f"{found.get(key, '')} {word}".strip()
    return found


def phrases() -> Iterator[tuple[str, str, str]]:
    says = ""
    for line in PHRASES.read_text("utf-8").splitlines():
        if line.startswith("# "):
            says = line[2:]
        elif says and line:
            phrase, _, besides = line.partition(" | ")
            yield phrase.replace(" ⏎ ", "\n").replace("⏎", "\n"), says, besides


@pytest.mark.parametrize(("phrase", "says", "besides"), list(phrases()))
def test_a_phrase_says_what_it_says(phrase: str, says: str, besides: str) -> None:
    answer = read(phrase)
    assert (answer.says if answer else "none") == says, phrase
    assert told(answer) == expected(besides), phrase
