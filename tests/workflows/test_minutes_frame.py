"""The frame that asks for minutes, filled in as mail programs have it done."""

from collections.abc import Iterator
from datetime import date

import pytest

from service.mail.minutes_frame import words_in_frame
from service.mail.minutes_text import read_minutes
from service.mail.parse import parse
from tests.workflows.minutes import MinutesDesk, held, text_of

ASKED = "Den 25. november 2026 kl. 16.30 skrev Skolerne <info@skoler.example>:"


@pytest.fixture
def desk() -> Iterator[MinutesDesk]:
    """The frame has come."""
    with held() as desk:
        desk.wait(minutes=1)
        yield desk


def filled(desk: MinutesDesk, *, mark: str) -> str:
    """The frame with what was said below its headings, its own lines behind that mark."""
    lines = []
    for line in text_of(desk.letters()[-1]).replace("\r", "").split("\n"):
        lines.append(f"{mark}{line}")
        if line.startswith("1 "):
            lines += ["", "Anne bød velkommen.", ""]
        elif line.startswith("Beslutninger"):
            lines += ["", "Vi mødes i maj.", ""]
    return "\n".join(lines)


@pytest.mark.parametrize("mark", ["> ", ""], ids=["quoted", "copied with all of our letter"])
def test_what_stands_below_the_headings_is_read_and_our_own_words_are_not(
    desk: MinutesDesk, mark: str
) -> None:
    words = (
        f"Hej\nSe mine noter nedenfor.\nTil stede: + Carl Riis\n\n{ASKED}\n{filled(desk, mark=mark)}"
        if mark
        else filled(desk, mark=mark).partition("Venlig")[0]
    )
    minutes = desk.gives(words, answers=desk.letters()[-1])
    first, last = minutes.text.cases
    assert [each.number for each in minutes.text.cases] == ["1", "2"]
    assert minutes.text.opening == ()
    assert [(each.section, each.paragraphs) for each in first.passages] == [
        ("text", ("Anne bød velkommen.",)), ("decisions", ("Vi mødes i maj.",)),
    ]  # fmt: skip
    assert [(each.section, each.paragraphs) for each in last.passages] == [
        ("decisions", ("Vi mødes i maj.",))
    ]
    assert minutes.absent == (() if mark else ("Carl Riis (Østerbæk Tekniske Skole)",))


def test_a_frame_that_is_only_quoted_gives_nothing(desk: MinutesDesk) -> None:
    frame = "\n".join(f"> {line}" for line in text_of(desk.letters()[-1]).splitlines())
    told = desk.orders(f"Den kommer i morgen\n\n{ASKED}\n{frame}", answers=desk.letters()[-1])
    assert not str(told["X-Tovholder"]).startswith("preview")


def test_minutes_below_a_quoted_letter_are_read_alone() -> None:
    quoted = "> 1/26 Opstart\n>\n> Kommentarer:"
    mail = parse(f"From: a@x.example\n\n{ASKED}\n{quoted}\n\n2/26 Backup\nVi mødes i maj.".encode())
    (case,) = read_minutes(words_in_frame(mail), date(2026, 11, 25)).cases
    assert (case.number, case.paragraphs("text")) == ("2/26", ("Vi mødes i maj.",))
