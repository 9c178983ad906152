"""What a picture is and how large, read from its first octets: PNG, JPEG and GIF, which every mail program shows."""

import struct
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_GIFS = (b"GIF87a", b"GIF89a")
_FRAMES = frozenset(range(0xC0, 0xD0)) - {
    0xC4,
    0xC8,
    0xCC,
}  # the markers that begin a frame: ITU-T T.81, table B.1


@dataclass(frozen=True, slots=True)
class Picture:
    """`width` and `height` in pixels."""

    content_type: str
    width: int
    height: int


def picture(content: bytes) -> Picture | None:
    """What picture it is; None where it is none of those, or cut off."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        return _sized("image/png", *struct.unpack_from(">II", content, 16))
    if content.startswith(_GIFS) and len(content) >= 10:
        return _sized("image/gif", *struct.unpack_from("<HH", content, 6))
    return _jpeg(content) if content.startswith(_JPEG) else None


def _sized(content_type: str, width: int, height: int) -> Picture | None:
    return Picture(content_type, width, height) if width and height else None


def _jpeg(content: bytes) -> Picture | None:
    """The size stands in the header of the frame, behind segments that each tell their length."""
    at = len(_JPEG)
    while len(content) >= at + 9 and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return _sized("image/jpeg", width, height)
        # An octet 0xFF before a marker is filling (B.1.1.2).
        at += 1 if marker == 0xFF else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
