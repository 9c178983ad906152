"""What an answer to our question holds. Because we asked, a bare word is enough: 'Korsvang Bageri', 'begge'."""

import re
from dataclasses import replace

from service.domain.fold import fold
from service.mail import networks, organisations
from service.mail.contacts import Details, label_of, read_block, without_valediction
from service.mail.mail import Mail
from service.mail.names import is_name, name_in_header, tidy_name
from service.mail.reading import Reading, Request, Setting
from service.mail.sentences import EMAIL, Surroundings

_LONGEST = 4_000
_LONGEST_ANSWER = 70  # characters: what is longer is a sentence, and a sentence is no bare answer
_GREETING = re.compile(
    r"(?:hej|hei|hi|hello|kære|kjære|dear|god(?:dag|morgen)?|tak|takk|thanks)\b", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:(?:jeg|eg|vi|i|we|det|it|min|my|mitt|mit|skolen|virksomheden|virksomheten|arbejdspladsen|organisationen)\b.{0,40}?)?"
    r"\b(?:fra|frå|from|hos|ved|at|på|i|er|is|for|with)\s+",
    re.IGNORECASE,
)


def answered_details(
    mail: Mail, reading: Reading, setting: Setting, known: Request, missing: tuple[str, ...]
) -> Request:
    """`known`, with what the answer adds to it; equal to `known` where the answer adds nothing.

    What we asked for is taken from the answer's labels, its prose, its signature or a bare line; what is known
    already is replaced only by what the answer gives under a label.
    """
    new = mail.span("new")[:_LONGEST]
    said = _said(mail, reading, setting, new)
    person = known.person.filled_from(said.person) if missing else known.person
    person = replace(person, **_labelled(said, new))
    bare = _bare_lines(new)
    if "organisation" in missing and person.organisation is None:
        person = replace(person, organisation=_organisation(new, bare, setting))
    if "name" in missing and person.name is None:
        person = replace(person, name=_name(mail, bare))
    if "email" in missing and person.email is None and mail.from_ is not None:
        person = replace(person, email=mail.from_.email)
    keys = known.networks or _networks(said, new, reading, setting)
    return replace(known, person=person, networks=keys)


def _said(mail: Mail, reading: Reading, setting: Setting, new: str) -> Details:
    region = "NO" if setting.mailbox.language == "nb" else "DK"
    surroundings = Surroundings(setting.register, setting.networks, region)
    lines = [*new.splitlines(), *mail.span("signature")[:_LONGEST].splitlines()]
    email = mail.from_.email if mail.from_ else ""
    found = read_block(lines, surroundings, email=email, source="the answer")
    joins = [request.person for request in reading.requests if request.action == "join"]
    return replace(found, person=joins[0].filled_from(found.person)) if joins else found


def _labelled(said: Details, new: str) -> dict[str, str]:
    """The details of the answer that stand under a label of their own, and so are meant as they stand."""
    labels = {found[0] for line in new.splitlines() if (found := label_of(line)) and found[1]}
    return {
        field: value
        for field in ("name", "email", "phone", "title", "organisation")
        if field in labels and (value := getattr(said.person, field)) is not None
    }


def _bare_lines(new: str) -> list[str]:
    """The lines that could be an answer by themselves: no greeting, no valediction, no label, no question."""
    lines = [
        without_valediction(line).strip(" .,!")
        for line in new.splitlines()
        if not _GREETING.match(line.strip())
    ]
    return [
        line
        for line in lines
        if line
        and len(line) <= _LONGEST_ANSWER
        and "?" not in line
        and not EMAIL.search(line)
        and not label_of(line)
    ]


def _organisation(new: str, bare: list[str], setting: Setting) -> str | None:
    named = organisations.in_prose(new, setting.register)
    if named:
        return named[0].organisation.name
    for line in bare:
        name = _LEAD.sub("", line, count=1) if len(line.split()) > 2 else line
        if known := organisations.known(name, setting.register):
            return known
        if name[:1].isalpha() and not networks.in_label(name, setting.networks) and not is_name(name):
            return organisations.spelled(name, setting.register)
    return None


def _name(mail: Mail, bare: list[str]) -> str | None:
    for line in bare:
        name = _LEAD.sub("", line, count=1) if len(line.split()) > 3 else line
        if is_name(name):
            return tidy_name(name)
    return name_in_header(mail.from_.name) if mail.from_ else None


def _networks(said: Details, new: str, reading: Reading, setting: Setting) -> tuple[str, ...]:
    from_reading = {key for request in reading.requests for key in request.networks}
    if from_reading:
        return tuple(sorted(from_reading))
    return networks.in_label(said.networks or fold(new)[:_LONGEST], setting.networks)
