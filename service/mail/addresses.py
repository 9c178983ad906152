"""Address lists of RFC 5322 §3.4, read so that nobody can pass for somebody else.

Structure is found before encoded words are decoded, so that a comma or an @ hidden in a name stays in it.
"""

import re
from dataclasses import dataclass, field

from service.domain.network import Address
from service.mail.charset import tidy
from service.mail.headers import decode_words
from service.mail.regex import regex

ADDRESS_LIMIT = 2_000  # addresses read of one header: more than any list of a person's has

# Possessive, and never without a match: an unclosed quote costs no more than a closed one.
_TOKEN = regex(
    r'"(?P<quoted>(?:[^"\\]|\\.?)*+)(?:"|\Z)|(?P<special>[<>(),;:])|(?P<blank>[\s\x00]+)|(?P<text>[^"<>(),;:\s\x00]+)',
    re.DOTALL,
)
_SPEC = regex(r"[^\s@<>()\[\],;:\\\"\x00-\x20\x7f]{1,64}@[^\s@<>()\[\],;:\\\"\x00-\x20\x7f]{1,255}\Z")
_ESCAPED = regex(r"\\(.)", re.DOTALL)


@dataclass(slots=True)
class _Entry:
    """One place between two commas while it is being read."""

    phrase: list[str] = field(default_factory=list)
    angle: str | None = None
    comment: str = ""
    pretends: bool = False

    @property
    def words(self) -> str:
        return "".join(self.phrase).strip()


def addresses(value: str) -> tuple[tuple[Address, ...], bool]:
    """The addresses of a header, and whether all of it was well-formed.

    An address as the unquoted name of another one (`boss@org.dk <evil@x.com>`), and a group, are not.
    """
    entries, sound = _entries(value)
    found: list[Address] = []
    family_name = ""
    for entry in entries[:ADDRESS_LIMIT]:
        if entry.angle is None and "@" not in entry.words:
            family_name, sound = entry.words, sound and not entry.words
            continue
        spec, name = (entry.words, entry.comment) if entry.angle is None else (entry.angle, entry.words)
        if family_name and entry.angle is not None:
            # `Jensen, Søren <s@b.dk>`: programs forget to quote the comma that directories put there
            name, sound = f"{family_name}, {name}", True
        family_name = ""
        email = clean_email(spec)
        if email is None or (entry.pretends and clean_email(entry.words) != email):
            sound = False
            continue
        found.append(Address(decode_words(name).strip(" \"'"), email))
    return tuple(found), sound


def clean_email(spec: str) -> str | None:
    """An addr-spec in lower case; None unless it has one @ and no character that an address cannot have.

    Nor one whose lower case is another's: the Kelvin sign in `\N{KELVIN SIGN}irsten@…` would be a `k`.
    """
    spec = spec.strip()
    low = spec.lower()
    return low if _SPEC.match(spec) and tidy(spec) == spec and low.isascii() == spec.isascii() else None


def _entries(value: str) -> tuple[list[_Entry], bool]:
    entries, sound = [_Entry()], True
    depth, in_angle = 0, False
    for match in _TOKEN.finditer(value):
        entry, kind, text = entries[-1], match.lastgroup, match[0]
        if depth:
            depth += (text == "(") - (text == ")")
            entry.comment += text if depth else ""
        elif text == "(" and kind == "special":
            depth, entry.comment = 1, ""
        elif in_angle:
            if text == ">" and kind == "special":
                in_angle = False
            else:
                entry.angle = (entry.angle or "") + text
        elif kind == "special":
            if text == "<":
                sound = sound and entry.angle is None
                in_angle, entry.angle = True, ""
            elif text in ",;":
                entries.append(_Entry())
            else:
                sound = False
                entry.phrase.append(text)
        elif kind == "quoted":
            entry.phrase.append(_ESCAPED.sub(r"\1", match["quoted"]))
        else:
            entry.pretends = entry.pretends or "@" in text
            entry.phrase.append(" " if kind == "blank" else text)
    return entries, sound and not in_angle and not depth
