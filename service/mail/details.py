"""What an answer to our question holds. Because we asked, a bare word is enough: 'Korsvang Bageri', 'begge'."""

import re
from dataclasses import replace

from service.domain.fold import fold
from service.mail import networks, organisations
from service.mail.contacts import Details, label_of, read_block, without_valediction
from service.mail.mail import Mail
from service.mail.names import is_name, name_in_header, tidy_name
from service.mail.reading import Reading, Request, Setting
from service.mail.regex import regex
from service.mail.sentences import EMAIL, Surroundings
from service.mail.words import words

_LONGEST = 4_000
_LONGEST_ANSWER = 70  # characters: what is longer is a sentence, and a sentence is no bare answer
_GREETING = regex(r"(?:hej|hei|hi|hello|kære|kjære|dear|god(?:dag|morgen)?|tak|takk|thanks)\b", re.IGNORECASE)
_LONGEST_NAME = 7  # words
_BETWEEN = words("og for i paa af av til den det de and of the a/s aps as ivs amba as by ved hos")
# Words of talk. No organisation is called `Glem det` or `Er på ferie til mandag`.
_SAID = words("""
    jeg eg vi du dere de I mig meg min mit mine os oss er var har hadde kan kunne vil ville skal skulle maa
    ikke ikkje aldrig glem glemt fortrudt angrer ring ringe kontakt hvad hva hvem hvor hvornaar naar hvis om
    tak takk nej nei ja ok ferie mandag tirsdag onsdag torsdag fredag alligevel desvaerre dessverre venter senere
    i'm i we you am is are was have has can could will would should do not don't forget sorry call please what who
""")
_LEAD = regex(
    r"(?:(?:jeg|eg|vi|i|we|det|it|min|my|mitt|mit|skolen|virksomheden|virksomheten|arbejdspladsen"
    r"|organisationen)\b.{0,40}?)?"
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
    person = replace(person, **_labelled(said, new, missing))
    bare = _bare_lines(new)
    if "organisation" in missing and person.organisation is None:
        own_name = f"{person.name or ''} {mail.from_.name if mail.from_ else ''}"
        person = replace(person, organisation=_organisation(new, bare, own_name, setting))
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
    if not _is_meant_as_organisation(found.person.organisation, mail, setting, new):
        found = replace(found, person=replace(found.person, organisation=None))
    joins = [request.person for request in reading.requests if request.action == "join"]
    return replace(found, person=joins[0].filled_from(found.person)) if joins else found


def _is_meant_as_organisation(name: str | None, mail: Mail, setting: Setting, new: str) -> bool:
    """Under a label, in the signature, or in the register; any other line may be talk."""
    labels = {found[0] for line in new.splitlines() if (found := label_of(line))}
    return name is not None and (
        "organisation" in labels
        or organisations.known(name, setting.register) is not None
        or fold(name) in fold(mail.span("signature"))
    )


def _labelled(said: Details, new: str, missing: tuple[str, ...]) -> dict[str, str]:
    """The details of the answer that stand under a label of their own, and so are meant as they stand.

    The address that the conversation is about is never replaced: whoever answers may be somebody else.
    """
    labels = {found[0] for line in new.splitlines() if (found := label_of(line)) and found[1]}
    return {
        field: value
        for field in ("name", "email", "phone", "title", "organisation")
        if field in labels
        and (field != "email" or "email" in missing)
        and (value := getattr(said.person, field)) is not None
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


def _organisation(new: str, bare: list[str], own_name: str, setting: Setting) -> str | None:
    named = organisations.in_prose(new, setting.register)
    if named:
        return named[0].organisation.name
    for line in bare:
        name = _LEAD.sub("", line, count=1) if len(line.split()) > 2 else line
        if known := organisations.known(name, setting.register):
            return known
        if set(fold(name).split()) <= set(fold(own_name).split()):
            continue
        if _reads_like_a_title(name) and not networks.in_label(name, setting.networks):
            return organisations.spelled(name, setting.register)
    return None


def _reads_like_a_title(line: str) -> bool:
    """Is this how the name of a school or company is written? A sentence that people say is none."""
    if organisations.is_organisation_like(line):
        return not _SAID & set(fold(line).split())
    words_ = line.split()
    capitals = [word for word in words_ if word[:1].isupper() or word[:1].isdigit()]
    small = [word for word in words_ if fold(word) in _BETWEEN]
    return (
        0 < len(words_) <= _LONGEST_NAME
        and bool(capitals)
        and len(capitals) + len(small) == len(words_)
        and not _SAID & set(fold(line).split())
        and "," not in line
    )


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
