"""The files of a mail that may hold a list of members, by their names."""

import re

from service.mail.mail import Mail, Part
from service.mail.regex import regex

_LIST = regex(r"\.(?:csv|tsv|txt|xlsx)\Z", re.IGNORECASE)


def lists_in(mail: Mail) -> list[Part]:
    """The attached files that are called like a list."""
    return [part for part in mail.parts if part.is_attachment and _LIST.search(part.filename or "")]


def has_list(mail: Mail) -> bool:
    """Whether there is one."""
    return bool(lists_in(mail))
