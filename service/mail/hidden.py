"""What of an HTML mail a reader's eye does not see: it is hidden, too small, outside the page, or white on white.

Style sheets are not read: mail programs drop most of them, and what they hide on a small screen is meant to be read.
"""

import re
from collections.abc import Iterable, Mapping

from service.mail.regex import regex

# What mail programs do not show, and what the writer has struck out.
UNSEEN_TAGS = frozenset(
    """head style script title noscript template object svg iframe noframes audio video canvas dialog datalist select
    del s strike -comment !doctype""".split()
)

_ZERO = r"0*(?:\.0*)?(?![.\d])"
_TINY = r"0*(?:\.\d+|[012](?:\.\d+)?\s*p[xt]|0)(?![.\d])"
_HIDDEN = regex(
    rf"""display\s*:\s*none | visibility\s*:\s*(?:hidden|collapse) | mso-hide\s*:\s*all
    | (?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*{_ZERO}(?=[^;]*;(?s:.)*overflow\s*:\s*hidden)
    | max-height\s*:\s*{_ZERO} | opacity\s*:\s*{_ZERO}
    | font-size\s*:\s*{_TINY} | (?:^|[;\s])font\s*:\s*{_ZERO}
    | (?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-\d{{3,}}
    | clip\s*:\s*rect\(\s*0[^)]{{0,30}}\) | scale\(\s*{_ZERO}\s*\) | text-decoration[^;:]{{0,10}}:\s*line-through""",
    re.IGNORECASE | re.VERBOSE,
)
_TRANSPARENT = regex(
    rf"(?:^|[;\s])color\s*:\s*(?:transparent|rgba\([^)]{{0,40}},\s*{_ZERO}\s*\))", re.IGNORECASE
)
_WHITE = r"(?:white|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)"
_WHITE_TEXT = regex(rf"(?:^|[;\s])color\s*:\s*{_WHITE}", re.IGNORECASE)
_BACKGROUND = regex(r"background(?:-color|-image)?\s*:\s*([^;]*)", re.IGNORECASE)
_NO_COLOUR = regex(rf"\s*(?:{_WHITE}|none|transparent|inherit|initial)", re.IGNORECASE)
_IS_WHITE = regex(rf"\s*{_WHITE}\s*\Z", re.IGNORECASE)

_WITHOUT_STYLE = ("hidden", "color")  # the attributes that hide too

Attributes = Mapping[str, str | None]


def is_hidden(element: Attributes, around: Iterable[Attributes]) -> bool:
    """Whether an element of these attributes, with all that is in it, is not seen; `around` it stand those."""
    style = element.get("style") or ""
    if not style and element.keys().isdisjoint(_WITHOUT_STYLE):
        return False
    if "hidden" in element or _HIDDEN.search(style) or _TRANSPARENT.search(style):
        return True
    is_white = _WHITE_TEXT.search(style) or _IS_WHITE.match(element.get("color") or "")
    return is_white is not None and not any(map(_has_dark_ground, (element, *around)))


def _has_dark_ground(element: Attributes) -> bool:
    """Whether it has a background of its own, as the blue bar of a white signature."""
    grounds = [element.get("bgcolor") or "", *_BACKGROUND.findall(element.get("style") or "")]
    return any(ground.strip() and not _NO_COLOUR.match(ground) for ground in grounds)
