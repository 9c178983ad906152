"""The `look` of a mailbox, or of one of its networks: the colour and the logo of its letters."""

import hashlib
import re
from pathlib import Path

from service.config.fields import Block
from service.domain.look import READABLE, Logo, Look, contrast
from service.mail.pictures import picture

_KEYS = ("colour", "logo")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_MOST_BYTES = 40_000
_MOST_PIXELS = 600  # across: as wide as a letter


def read_look(block: Block, folder: Path, usual: Look) -> Look:
    """The look that `block` gives; what it leaves out is as `usual`. `folder`: where the logo's path begins."""
    look = block.block("look", _KEYS)
    return Look(_colour(look, usual.colour), _logo(look, folder, usual.logo)) if look else usual


def _colour(block: Block, usual: str) -> str:
    written = block.optional("colour")
    if written is None:
        return usual
    colour = written.lower()
    if not _COLOUR.fullmatch(colour):
        block.note("colour", f"must be written like \"#1d6b5b\", in quotation marks, not '{written}'")
        return usual
    if contrast(colour) < READABLE:
        ratio = f"{contrast(colour):.1f}".rstrip("0").rstrip(".")
        block.note(
            "colour",
            f"{written} is too light: its contrast on white is {ratio}, and text needs {READABLE}; take a darker one",
        )
        return usual
    return colour


def _logo(block: Block, folder: Path, usual: Logo | None) -> Logo | None:
    name = block.optional("logo")
    if name is None:
        return usual
    try:
        with (folder / name).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        block.note("logo", f"'{name}' cannot be read: {error.strerror}")
        return usual
    found = picture(content)
    if found is None:
        block.note("logo", f"'{name}' is no PNG, JPEG or GIF, and mail programs show no others")
    elif len(content) > _MOST_BYTES:
        size = (folder / name).stat().st_size / 1000
        block.note(
            "logo",
            f"'{name}' has {size:.0f} kB, which every letter would carry; at most {_MOST_BYTES // 1000}",
        )
    elif found.width > _MOST_PIXELS:
        block.note("logo", f"'{name}' is {found.width} pixels wide; at most {_MOST_PIXELS}")
    else:
        content_id = f"{hashlib.sha256(content).hexdigest()[:24]}@logo.invalid"
        return Logo(content, found.content_type, content_id, found.width, found.height)
    return usual
