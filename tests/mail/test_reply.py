"""`mail.reply`: the samples in reply_samples.txt are marked line by line with what each must be."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.mail.reply import split

LETTERS = {"n": "new", "q": "quoted", "f": "forwarded", "s": "signature", "d": "disclaimer"}

SAMPLES = dict(
    sample.split("\n", 1)
    for sample in (Path(__file__).parent / "reply_samples.txt").read_text("utf-8").split("\n## ")[1:]
)


def marked(sample: str) -> tuple[str, list[tuple[str, str]]]:
    lines = sample.rstrip("\n").split("\n")
    text = "\n".join(line[2:] for line in lines)
    return text, [(LETTERS[line[0]], line[2:]) for line in lines if line]


@pytest.mark.parametrize("name", SAMPLES)
def test_each_line_is_what_it_is(name: str) -> None:
    text, expected = marked(SAMPLES[name])
    spans = split(text, forward=name.endswith("(forward)"))
    found = [(span.kind, line) for span in spans for line in span.text.split("\n") if line.strip()]
    assert found == expected


@pytest.mark.parametrize("line_break", ["\r\n", "\n\n"])
def test_the_spans_do_not_hang_on_blank_lines(line_break: str) -> None:
    text, expected = marked(SAMPLES["answers between"])
    spans = split(text.replace("\n", line_break).replace("\r", ""))
    assert [(span.kind, line) for span in spans for line in span.text.split("\n") if line.strip()] == expected


def test_a_header_block_is_quoted_unless_the_mail_is_a_forward() -> None:
    text, _ = marked(SAMPLES["a forward from Outlook (forward)"])
    assert [span.kind for span in split(text)] == ["new", "signature", "quoted"]


def test_the_writers_name_begins_a_signature_without_valediction() -> None:
    text = "STATUS\n\nMette Holm\nChefkonsulent"
    assert [span.kind for span in split(text, writer="Mette Holm")] == ["new", "signature"]
    assert [span.kind for span in split(text)] == ["new"]
    assert [span.kind for span in split("Tilmeld:\n\nMette Holm", writer="Mette Holm")] == ["new"]
    assert [span.kind for span in split("Til registrering.\n\nMette", writer="Mette Holm")] == [
        "new",
        "signature",
    ]


def test_nothing_gives_no_spans() -> None:
    assert split("") == split(" \n\n") == ()


LINES = st.sampled_from(
    [line[2:] for sample in SAMPLES.values() for line in sample.split("\n")] + ["", "> x", "hej"]
)


@settings(deadline=1_000)  # the first example compiles the patterns
@given(st.lists(LINES, max_size=40), st.booleans())
def test_no_line_is_ever_lost(lines: list[str], forward: bool) -> None:
    spans = split("\n".join(lines), forward=forward, writer="Kari Moen")
    assert [line for span in spans for line in span.text.split("\n") if line.strip()] == [
        x for x in lines if x.strip()
    ]
