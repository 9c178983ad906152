"""What our letters show as something to type is understood when somebody types it."""

from datetime import date

import pytest

from service.config.templates import all_templates
from service.mail.attendance import coming
from service.mail.parse import parse
from service.mail.read import read
from service.mail.reading import Setting
from tests.office.desk import OPEN, OPEN_HOUSE, REGISTER

SETTING = Setting(OPEN_HOUSE, (OPEN,), REGISTER)
EXPECTED = {
    "registration/welcome": ["change", "access", "erase", "leave"],
    "registration/already": ["change"],
    "membership/unchanged": ["leave", "change", "erase"],
    "membership/withdrawn": ["join"],
    "membership/data-extract": ["change", "erase"],
}
CASES = [
    (language, letter, number)
    for language in ("da", "nb", "en")
    for letter, actions in EXPECTED.items()
    for number in range(len(actions))
]


@pytest.mark.parametrize(("language", "letter", "number"), CASES)
def test_the_example_does_what_the_letter_says(language: str, letter: str, number: int) -> None:
    source = all_templates()[f"{language}/{letter}"]
    answers = [line[2:] for line in source.splitlines() if line.startswith("= ")]
    assert len(answers) == len(EXPECTED[letter])
    answer = answers[number].replace("{{ networks | listed }}", OPEN.name)
    mail = parse(
        f"From: Anne Holm <anne@korsvang.example>\nSubject: SV: Velkommen [FF-1001]\n\n{answer}\n".encode()
    )
    assert [request.action for request in read(mail, SETTING).requests] == [EXPECTED[letter][number]]


COMING = {
    "meetings/invite": ["accepted", "declined"],
    "meetings/update": ["accepted", "declined"],
    "meetings/restored": ["accepted", "declined"],
    "meetings/kept": ["accepted", "declined"],
    "meetings/unclear": ["accepted", "declined"],
    "meetings/reminder": ["accepted", "declined"],
    "meetings/practical": ["declined"],
    "meetings/waiting": ["declined"],
    "meetings/seat": ["declined"],
}


@pytest.mark.parametrize("language", ["da", "nb", "en"])
@pytest.mark.parametrize("letter", COMING)
def test_the_answer_that_a_letter_about_a_meeting_shows_means_that(letter: str, language: str) -> None:
    source = all_templates()[f"{language}/{letter}"]
    answers = [line[2:] for line in source.splitlines() if line.startswith("= ")]
    said = [
        coming(parse(f"Subject: SV: [IT-1005]\n\n{answer}\n".encode()), date(2026, 4, 16))
        for answer in answers
    ]
    assert [one and one.answer for one in said] == COMING[letter]


def test_no_letter_about_a_meeting_asks_without_showing_an_answer() -> None:
    asks = {path.partition("/")[2] for path, source in all_templates().items() if "Kommer du" in source}
    assert asks - {"meetings/preview"} <= set(COMING)
