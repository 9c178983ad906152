"""What a mail means: who wants what, for which network, with which contact details."""

from dataclasses import replace

from service.domain.member import Person
from service.domain.network import Language
from service.mail.commands_almost import almost_meant
from service.mail.commands_meant import in_subject, in_text
from service.mail.itip import itip_method
from service.mail.language import language
from service.mail.letters import Letter, letters
from service.mail.machine import automatic, without_form
from service.mail.mail import Mail
from service.mail.organisations import are_colleagues
from service.mail.reading import Kind, Reading, Request, Setting
from service.mail.requests import Understood, surroundings_of, understand


def read(mail: Mail, setting: Setting) -> Reading:
    """How a careful secretary understands the mail, and why. Pure, and never raises for what a mail may hold.

    Calendars are recognised before machines, because their answers bear a machine's marks; commands before
    requests. Where nobody can be registered with certainty the answer is `question` or `unrelated`.
    """
    if method := itip_method(mail):
        return Reading("calendar", reasons=(f"an iTIP answer: METHOD:{method}",))
    if finding := automatic(mail):
        kind, reason = finding
        return Reading("automatic", automatic=kind, reasons=(reason,))
    mail = without_form(mail)
    written = letters(mail)
    spoken = language(f"{mail.subject}\n{written[0].body}" if written[0].body.strip() else _all_text(written))
    if command := _command(mail, setting):
        return Reading("command", language=spoken, reasons=(command,))
    reading = _of_people(mail, written, setting, spoken)
    is_officer = mail.from_ is not None and setting.mailbox.is_secretariat(mail.from_.email)
    if is_officer and almost_meant(mail, reading.requests):
        return Reading(
            "command", language=spoken, reasons=("the secretariat's first word is nearly a command",)
        )
    return reading


def _all_text(written: tuple[Letter, ...]) -> str:
    return "\n".join(letter.body for letter in written)


def _command(mail: Mail, setting: Setting) -> str | None:
    if mail.from_ is None or not setting.mailbox.is_secretariat(mail.from_.email):
        return None
    if word := in_text(mail, setting):
        return f"the secretariat's first line opens with the command word {word}"
    if word := in_subject(mail, setting):
        return f"the secretariat's subject opens with the command word {word}"
    return None


def _of_people(mail: Mail, written: tuple[Letter, ...], setting: Setting, spoken: Language | None) -> Reading:
    surroundings = surroundings_of(setting)
    handed_on = [letter for letter in written[1:] if not _is_ours(letter, setting)]
    forwarded = [understand(letter, setting, surroundings) for letter in handed_on]
    about = next((understood.writer for understood in forwarded if understood.writer.email), None)
    own = understand(written[0], setting, surroundings, about)
    if not _is_of_the_house(mail, setting):
        forwarded = [_of_the_same_house(*each, own) for each in zip(handed_on, forwarded, strict=True)]
    chosen = _chosen(own, forwarded)
    if chosen.requests:
        return Reading("request", requests=chosen.requests, language=spoken, reasons=chosen.reasons)
    is_question = _is_question(own, mail, setting) or any(map(_asks_about_networks, forwarded))
    kind: Kind = "question" if is_question else "unrelated"
    return Reading(kind, language=spoken, reasons=chosen.reasons)


def _is_ours(letter: Letter, setting: Setting) -> bool:
    address = letter.writer.email if letter.writer else ""
    return address == setting.mailbox.address


def _is_of_the_house(mail: Mail, setting: Setting) -> bool:
    """Whether the mail comes from those who keep the networks themselves."""
    if mail.from_ is None:
        return False
    domain = mail.from_.email.rpartition("@")[2]
    return setting.mailbox.is_secretariat(mail.from_.email) or setting.mailbox.address.endswith(f"@{domain}")


def _of_the_same_house(letter: Letter, theirs: Understood, own: Understood) -> Understood:
    """Who hands a colleague's mail on tells the organisation; Outlook writes no address behind a colleague's `Fra:`."""
    house = own.writer.organisation
    if letter.writer is None or not letter.writer.name or house is None:
        return theirs
    if letter.writer.email and not are_colleagues(letter.writer.email, own.writer.email or ""):
        return theirs
    requests = tuple(
        replace(
            request,
            person=replace(request.person, organisation=house),
            missing=tuple(what for what in request.missing if what != "organisation"),
        )
        if request.person.name == theirs.writer.name and not request.person.organisation
        else request
        for request in theirs.requests
    )
    return replace(theirs, requests=requests)


def _chosen(own: Understood, forwarded: list[Understood]) -> Understood:
    """A forwarded registration is the other person's; else what the sender asks.

    Where the forwarded mail does not say which network it means, the one that hands it on may.
    """
    handed_on = next((understood for understood in forwarded if understood.requests), None)
    if handed_on is None:
        return own
    requests = tuple(
        _introduced(_corrected(_for_networks(request, own.networks), own.requests), own.told_of)
        for request in handed_on.requests
    )
    return replace(handed_on, requests=requests)


def _corrected(request: Request, own: tuple[Request, ...]) -> Request:
    """`Han har fått nytt nummer siden`: what the one who hands a mail on says of its writer is newer."""
    news = next(
        (
            each.person
            for each in own
            if each.action == "change" and request.person.email in (each.person.email, each.was)
        ),
        None,
    )
    return request if news is None else replace(request, person=news.filled_from(request.person))


def _introduced(request: Request, told_of: Person | None) -> Request:
    """`Han hedder Ask Lyngby og er værkfører`: what the mail itself does not say, the one who hands it on may."""
    if told_of is None or request.action != "join" or request.person.email != told_of.email:
        return request
    person = request.person.filled_from(told_of)
    missing = tuple(what for what in request.missing if not getattr(person, what, None))
    return replace(request, person=person, missing=missing)


def _for_networks(request: Request, keys: tuple[str, ...]) -> Request:
    if request.action != "join" or request.networks or not keys:
        return request
    return replace(
        request, networks=keys, missing=tuple(what for what in request.missing if what != "network")
    )


def _asks_about_networks(understood: Understood) -> bool:
    return understood.speaks_of_networks and not understood.sells


def _is_question(own: Understood, mail: Mail, setting: Setting) -> bool:
    """A person writes about the networks. What the secretariat writes to its own mailbox is its own affair."""
    if mail.from_ and setting.mailbox.is_secretariat(mail.from_.email) and not own.asks:
        return False
    return _asks_about_networks(own)
