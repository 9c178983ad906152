"""How the letters of a network look: a colour and a logo of its own."""

from dataclasses import dataclass, field

READABLE = 4.5  # the contrast that text needs: WCAG 2.2, success criterion 1.4.3
_CLEAR = 7.0  # success criterion 1.4.6
_WHITE, _NIGHT = "#ffffff", "#1c2220"  # what letters are written on, by day and in dark mode
_HEIGHT = 44  # pixels at which a logo is shown


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of `width` by `height` pixels; `content_id` names it within a mail (RFC 2392)."""

    content: bytes = field(repr=False)
    content_type: str
    content_id: str
    width: int
    height: int

    @property
    def shown_height(self) -> int:
        return min(self.height, _HEIGHT)

    @property
    def shown_width(self) -> int:
        return max(1, round(self.width * self.shown_height / self.height))


@dataclass(frozen=True, slots=True)
class Look:
    """`colour` as #rrggbb, in which the name of the network can be read on white."""

    colour: str = "#1d6b5b"
    logo: Logo | None = None

    @property
    def light_colour(self) -> str:
        """The colour with as much white in it as it takes to be clear in dark mode."""
        tints = (_tint(self.colour, tenths / 10) for tenths in range(11))
        return next(tint for tint in tints if contrast(tint, _NIGHT) >= _CLEAR)


USUAL = Look()


def contrast(one: str, other: str = _WHITE) -> float:
    """The contrast ratio of two colours, #rrggbb, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _tint(colour: str, white: float) -> str:
    mixed = (round(channel + (255 - channel) * white) for channel in _channels(colour))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
