"""Subjects: what a mail program and the service itself have put before and behind the words that a person chose."""

import re

from service.mail.blocks import one_line
from service.mail.regex import regex

_REPLY_PREFIXES = regex(
    r"^(?:\s*(?:re|sv|svar|aw|antw|vs|fw|fwd|wg|videresendt)\s*(?:\[\d+\]|\(\d+\))?\s*:)+\s*", re.IGNORECASE
)
# Of an earlier letter, with its one-time code where it has one: one subject bears one reference.
_REFERENCE = regex(r"\s*\[[A-Z]{1,6}-\d{4,9}(?:-[0-9A-Fa-f]{32})?\]")
# Of an earlier transcript: how many errors there were then says nothing now.
_ERRORS = regex(r"\s*\(\d{1,4} (?:fejl|feil|errors?)\)")


def base(subject: str) -> str:
    """The subject that all mails of a thread have in common (RFC 5256 §2.1 in spirit), on one line."""
    return _ERRORS.sub("", _REFERENCE.sub("", _REPLY_PREFIXES.sub("", one_line(subject)))).strip()


def counts_errors(title: str) -> bool:
    """Whether a letter's own title is the number of errors, which every transcript tells in its subject."""
    return _ERRORS.fullmatch(f" ({title})") is not None
