"""Whom a mail or a letter names by address: by this it is found again when somebody wants to be erased."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import Any

from service.mail.mail import Mail
from service.mail.regex import regex

# Bounded and without nesting, so that no text takes long (RFC 5321 §4.5.3.1 on the lengths).
_ADDRESS = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# A list of so many addresses is no mail about somebody.
_MOST = 200


def named_in_mail(mail: Mail) -> frozenset[str]:
    """The addresses in its head and its text, but its sender's; what is attached as a file is not opened."""
    found = frozenset(islice(_addresses(_of_mail(mail)), _MOST))
    return found - {mail.from_.email} if mail.from_ else found


def named_in_letter(facts: Mapping[str, Any], subject: str, answered: Mail | None) -> frozenset[str]:
    """The addresses that the facts and the subject name, and whoever wrote what is answered."""
    writer = answered.from_.email if answered and answered.from_ else ""
    return frozenset(islice(_addresses([writer, subject, *_texts(facts)]), _MOST))


def _of_mail(mail: Mail) -> Iterator[str]:
    yield mail.subject
    yield mail.text
    for address in (*mail.to, *mail.cc, *mail.reply_to, mail.from_):
        if address is not None:
            yield address.email
    for nested in mail.nested:
        yield from _of_mail(nested)


def _addresses(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if "@" in text:
            for match in _ADDRESS.finditer(text):
                yield match.group().lower()


def _texts(fact: Any) -> Iterator[str]:
    """Every text in a fact, however deep."""
    if isinstance(fact, str):
        yield fact
    elif is_dataclass(fact):
        for field in fields(fact):
            yield from _texts(getattr(fact, field.name))
    elif isinstance(fact, Mapping):
        for value in fact.values():
            yield from _texts(value)
    elif isinstance(fact, Iterable):
        for value in fact:
            yield from _texts(value)
