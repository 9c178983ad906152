"""The subject of a letter: the answered one, the reference, and the one-time code of a confirm-address."""

import re

import pytest

from service.domain.network import Language
from tests.mail.test_compose import asked, compose, head, read, text


@pytest.mark.parametrize(
    ("subject", "language", "expected"),
    [
        ("Tilmelding", "da", "SV: Tilmelding [FF-1001]"),
        ("Tilmelding", "en", "Re: Tilmelding [FF-1001]"),
        ("SV: Re: SV[2]: RE (3): Svar: Tilmelding", "nb", "SV: Tilmelding [FF-1001]"),
        ("VS: SV:Tilmelding", "da", "SV: Tilmelding [FF-1001]"),
        ("Re: Tilmelding [FF-1001]", "da", "SV: Tilmelding [FF-1001]"),
        (f"Re: Tilmelding [FF-1005-{'0a' * 16}]", "da", "SV: Tilmelding [FF-1001]"),
        (f"Re: Tilmelding [IT-1005-{'0A' * 16}] igen", "da", "SV: Tilmelding igen [FF-1001]"),
        (f"Re: [FF-1005-{'0a' * 16}]", "da", "About a fact [FF-1001]"),
        ("Re: Tilmelding [FF-1005-abc]", "da", "SV: Tilmelding [FF-1005-abc] [FF-1001]"),
        ("Revision: regnskab", "da", "SV: Revision: regnskab [FF-1001]"),
        ("Re: ", "da", "About a fact [FF-1001]"),
        ("", "da", "About a fact [FF-1001]"),
        ("æ" * 1_000, "da", "SV: " + "æ" * 195 + "… [FF-1001]"),
    ],
)
def test_the_subject_of_an_answer(subject: str, language: Language, expected: str) -> None:
    composed = compose(thread=asked(subject), reference="FF-1001", language=language)
    assert composed.subject == expected
    assert read(composed)["Subject"] == expected


@pytest.mark.parametrize("subject", ["Udmelding", f"Re: Udmelding [FF-1001-{'F' * 32}]", "", "æ" * 1_000])
def test_the_subject_of_a_confirm_address_ends_in_a_code_from_its_message_id(subject: str) -> None:
    composed = compose(kind="confirm-address", reference="FF-1005", thread=asked(subject))
    code = composed.message_id[1:33]
    assert re.fullmatch("[0-9a-f]{32}", code)
    assert read(composed)["Subject"].endswith(f" [FF-1005-{code}]")
    assert re.findall(r"\[FF[^]]*\]", composed.subject) == [f"[FF-1005-{code}]"]
    assert f"[FF-1005-{code}]".encode() in head(composed)


def test_the_code_stands_in_the_subject_only_and_in_no_other_letter() -> None:
    composed = compose(kind="confirm-address", reference="FF-1005")
    assert composed.message_id[1:33] not in text(composed)
    assert text(composed).endswith(", FF-1005\n")
    assert compose(kind="confirm-address").subject == "About a fact"
    assert compose(kind="changed", reference="FF-1005").subject == "About a fact [FF-1005]"


@pytest.mark.parametrize(
    "subject",
    [
        "Tilmelding til Flere Faglærte – et bredt netværk for uddannelse og erhverv i Slagelse og omegn",
        "a " * 90,
        "plain words and then a very long one " + "x" * 120,
        "日本語の件名 " * 12,
        "🙂" * 60,
        "=?utf-8?q?already_encoded?= words",
        "æ end æ end " * 15,
    ],
)
def test_a_subject_comes_back_whole_from_lines_of_at_most_78(subject: str) -> None:
    composed = compose(thread=asked(subject), reference="FF-1001")
    assert read(composed)["Subject"] == f"SV: {subject.strip()} [FF-1001]"
    assert max(map(len, head(composed).split(b"\r\n"))) <= 78
    assert b"[FF-1001]" in head(composed)
