"""The colour and the logo of letters, as mailboxes.yaml gives them, and why others are refused."""

import struct
import zlib
from pathlib import Path

import pytest

from service.config import ConfigError, load
from service.domain.look import USUAL, Look, contrast

CONFIG = """mailboxes:
  aaben:
    address: info@aaben.example
    name: Det åbne netværk
{mailbox}
    secretariat: [mette@aaben.example]
    imap: {{host: 127.0.0.1, security: plain, user: x, password: x}}
    smtp: {{host: 127.0.0.1, security: plain}}
networks:
  bagere:
    mailbox: aaben
    name: Bagerne
{network}
  smede:
    mailbox: aaben
    name: Smedene
"""


def png(width: int, height: int, padding: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x1d\x6b\x5b" * width for _ in range(height)))
    note = chunk(b"tEXt", b"x\0" + b"y" * padding) if padding else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + note + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


GIF = b"GIF89a" + struct.pack("<HH", 120, 40) + b"\0" * 20
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10"
    + b"JFIF"
    + b"\0" * 10
    + b"\xff\xff\xc2\x00\x11\x08"
    + struct.pack(">HH", 30, 90)
    + b"\0" * 9
)


def looks(folder: Path, mailbox: str = "", network: str = "") -> tuple[Look, Look | None, Look | None]:
    file = folder / "mailboxes.yaml"
    given = {
        "mailbox": f"    look: {mailbox}" if mailbox else "",
        "network": f"    look: {network}" if network else "",
    }
    file.write_text(CONFIG.format(**given), "utf-8")
    config = load(file, {})
    return (
        config.mailboxes["aaben"].mailbox.look,
        config.networks["bagere"].look,
        config.networks["smede"].look,
    )


def refused(folder: Path, look: str) -> str:
    with pytest.raises(ConfigError) as caught:
        looks(folder, look)
    (problem,) = caught.value.problems
    assert (problem.line, problem.key.rpartition(".")[0]) == (5, "mailboxes.aaben.look")
    return problem.text


def test_without_a_look_letters_are_as_usual(tmp_path: Path) -> None:
    assert looks(tmp_path) == (USUAL, USUAL, USUAL)


def test_a_network_has_the_look_of_its_mailbox_but_for_what_it_says_itself(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(200, 80))
    mailbox, own, other = looks(tmp_path, '{logo: logo.png, colour: "#1D3B8B"}', '{colour: "#7a1f1f"}')
    assert mailbox.logo is not None
    assert (mailbox.colour, mailbox.logo.width, mailbox.logo.height) == ("#1d3b8b", 200, 80)
    assert own == Look("#7a1f1f", mailbox.logo)
    assert other == mailbox


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.png", png(200, 80), ("image/png", 200, 80)),
        ("a.gif", GIF, ("image/gif", 120, 40)),
        ("a.jpg", JPEG, ("image/jpeg", 90, 30)),
    ],
)
def test_pictures_are_known_by_what_is_in_them(
    tmp_path: Path, name: str, content: bytes, found: tuple[str, int, int]
) -> None:
    (tmp_path / name).write_bytes(content)
    logo = looks(tmp_path, f"{{logo: {name}}}")[0].logo
    assert logo is not None
    assert (logo.content_type, logo.width, logo.height) == found


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no PNG, JPEG or GIF"),
        (b"", "no PNG, JPEG or GIF"),
        (JPEG[:24], "no PNG, JPEG or GIF"),
        (png(10, 10, 41_000), "has 41 kB"),
        (png(601, 10), "601 pixels wide; at most 600"),
        (None, "cannot be read: No such file"),
    ],
)
def test_a_logo_that_letters_should_not_carry_is_refused(
    tmp_path: Path, content: bytes | None, why: str
) -> None:
    if content is not None:
        (tmp_path / "logo").write_bytes(content)
    assert why in refused(tmp_path, "{logo: logo}")


@pytest.mark.parametrize("colour", ["green", "#fff", "1d6b5b", "rgb(0,0,0)", "#1d6b5b;background:url(x)"])
def test_a_colour_is_six_hexadecimal_digits(tmp_path: Path, colour: str) -> None:
    assert 'like "#1d6b5b"' in refused(tmp_path, f'{{colour: "{colour}"}}')


def test_a_colour_that_cannot_be_read_on_white_is_refused_with_its_contrast(tmp_path: Path) -> None:
    assert refused(tmp_path, '{colour: "#8fcdbd"}').startswith(
        "#8fcdbd is too light: its contrast on white is 1.8, and"
    )
    assert (
        looks(tmp_path, '{colour: "#767676"}')[0].colour == "#767676"
    )  # the lightest grey that WCAG lets be
    assert "too light" in refused(tmp_path, '{colour: "#777777"}')


@pytest.mark.parametrize("colour", ["#000000", "#1d6b5b", "#7a1f1f", "#0000ff", "#767676"])
def test_the_colour_is_clear_in_dark_mode_too(colour: str) -> None:
    assert contrast(Look(colour).light_colour, "#1c2220") >= 7.0


def test_a_logo_is_shown_as_high_as_a_line_or_two(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(300, 150))
    logo = looks(tmp_path, "{logo: logo.png}")[0].logo
    assert logo is not None
    assert (logo.shown_width, logo.shown_height) == (88, 44)
