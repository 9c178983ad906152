"""`mail.charset`: labels lie, letters stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.mail.charset import codec, decode, tidy

DANISH = "Søren Åse – “ja” €"


@pytest.mark.parametrize(
    ("label", "written_in"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        (None, "utf-8"),
        (None, "cp1252"),
        ("us-ascii", "utf-8"),
        ("us-ascii", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("latin1", "utf-8"),
        ("windows-1252", "cp1252"),
        ("windows-1252", "utf-8"),
        ("utf-8", "cp1252"),
        ("utf-16", "utf-16"),
        ("x-bogus", "cp1252"),
        ("x-bogus", "utf-8"),
        ("idna", "utf-8"),
        ("rot13", "cp1252"),
        ("unicode_escape", "utf-8"),
        ("base64", "utf-8"),
        ("utf\0-8", "utf-8"),
    ],
)
def test_the_letters_come_out_whatever_the_label_says(label: str | None, written_in: str) -> None:
    assert decode(DANISH.encode(written_in), label) == DANISH


@pytest.mark.parametrize(
    "label", ["utf-7", "idna", "punycode", "rot13", "base64", "zip", "unicode_escape", "hex", ""]
)
def test_what_is_no_charset_for_text_is_none(label: str) -> None:
    assert codec(label) is None


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "US-ASCII", '"windows-1252"'])
def test_iso_8859_1_is_read_as_windows_1252(label: str) -> None:
    assert codec(label) == "cp1252"


def test_a_footer_in_another_charset_does_not_spoil_the_mail() -> None:
    assert (
        decode("Kære Søren\n".encode() + "sendt på listen".encode("latin-1"), "utf-8")
        == "Kære Søren\nsendt på listen"
    )


def test_the_bytes_that_windows_1252_leaves_undefined_are_kept() -> None:
    assert decode(b"\x81\x8d\xe6", "windows-1252") == "\x81\x8dæ"


def test_iso_8859_15_has_its_euro_sign() -> None:
    assert decode("på € 5".encode("iso-8859-15"), "iso-8859-15") == "på € 5"


def test_blanks_are_blanks_and_hidden_characters_are_gone() -> None:
    assert tidy("a\u00a0b\u200b\u00adc\ufeff\u202ed\u2028e\r\nf\rg") == "a bcd\ne\nf\ng"


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "iso-8859-1", "windows-1252", "utf-16", "x"]))
def test_no_bytes_raise_and_every_ascii_letter_stays(payload: bytes, label: str | None) -> None:
    text = decode(payload, label)
    if label != "utf-16":
        assert [c for c in text if "a" <= c <= "z"] == [chr(b) for b in payload if 0x61 <= b <= 0x7A]
