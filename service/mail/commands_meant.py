"""Whether a line that opens with a command word means the command, or is a sentence of a mail that begins so.

Nobody reads a manual, so small letters will do where what follows is what the command needs: `nyt Ny dato` above a
text, `medlemmer it`, `ret per@x.dk`. `Status quo`, `Nyt fra os: vi flytter` and `Ret til orlov` ask for nothing.
"""

import re

from service.domain.fold import fold
from service.mail.commands_opening import (
    command_of,
    is_addressed,
    opening,
    opening_line,
    opening_of_subject,
    stands_alone,
    without_greeting,
    without_reply,
)
from service.mail.contacts import label_of
from service.mail.lists import has_list
from service.mail.mail import Mail
from service.mail.networks import in_label, named_networks
from service.mail.order_lines import closes, is_courtesy, plain
from service.mail.reading import Setting
from service.mail.regex import regex
from service.mail.words import words

_QUESTIONS = ("help", "status", "members")  # commands that only ask for something
_DEEDS = ("add", "remove", "change", "approve", "reject", "undo")
# Verbs: in capitals they stand in no subject that only tells something, as `MØDE` and `REFERAT` do.
_VERBS = (*_DEEDS, "move", "cancel")

_LONGEST_ARGUMENT = 6  # words of a line below a command that stands in the subject
_LONGEST_REST = 5  # words beside a word in small letters that are still no sentence
_LONGEST_DEED = 8
_LONGEST_TEXT = 4_000
_TOP = 3  # lines
_NEWS_LABEL = regex(
    r"\W*(?:netv(?:æ|ae)rk|nettverk|network|emne|subject|overskrift)\W{0,3}[:=]", re.IGNORECASE
)
_ABOUT = words("fra fraa frae frå om i in paa på vedr vedroerende vedrørende from about on off of")
_TO = words("til to for")
# `Ret til orlov`, `Change of plans`, `Tilmeld jer nu`: no command goes on so.
_SENTENCE = words(
    "of to on in and or og eller til i paa mod up your yours jer jeres dere deres dig din dit dine"
)
_MANY = regex(r"\b(?:alle|all|everybody|everyone|medlemmer|members|netvaerk|nettverk|network)\b")
_ASKS = regex(
    r"\b(?:kan|kunne|vil|ville|maa|could|can|would|may|send|sende|faa|have|want|need|trenger|mangler|skal bruge"
    r"|vaer soed|please|gerne|gjerne)\b"
)
_ASKED_FOR = {
    "members": regex(
        r"\b(?:\w*list(?:e|en|er|a)?|\w*oversigt(?:en)?|oversikt(?:en)?|medlem\w*|members?|them)\b"
    ),
    "status": regex(r"\b(?:status|staar|staa|venter|waiting|things|overview|over[sb]\w+)\b"),
}
_ASKS_MORE = regex(
    r"\b(?:slet\w*|slett\w*|fjern\w*|meld\w*|tilmeld\w*|afmeld\w*|tilfoej\w*|ret|ikke|not|also|ogsaa)\b"
)
_LABELLED = regex(r"[^\W\d_][\w -]{0,20}[:=]\s*\S")
_SENTENCE_END = regex(r"(?<=[.!?])\s+")


def in_text(mail: Mail, setting: Setting) -> str | None:
    """The command word that the first line of the text opens with, where it is meant."""
    text = mail.span("new")[:_LONGEST_TEXT]
    first = opening_line(text)
    found = command_of(first)
    if found is None:
        return None
    name, rest = found
    below = _below(text, first, setting)
    if _is_loud(first) or (name in (*_QUESTIONS, "news") and is_courtesy(rest)):
        is_meant = True
    elif name in _QUESTIONS:
        is_meant = _is_question(name, first, rest, setting) and (name != "status" or not below)
    elif name == "news":
        is_meant = _is_news(first, rest, mail, setting)
    else:
        is_meant = name not in _DEEDS or _is_deed(rest, below)
    return opening(first) if is_meant else None


def in_subject(mail: Mail, setting: Setting) -> str | None:
    """The command word that the subject opens with, where it is meant; what was forwarded means nothing."""
    word = opening_of_subject(mail.subject)
    subject = plain(without_reply(mail.subject))
    found = command_of(subject)
    if word is None or found is None:
        return None
    name, rest = found
    text = mail.span("new")[:_LONGEST_TEXT]
    first, below = opening_line(text), _below(text, "", setting)
    is_argument = not _is_prose(first) and (stands_alone(subject) or label_of(first) is not None)
    if is_addressed(subject) or (name == "add" and len(rest.split()) <= _LONGEST_REST and has_list(mail)):
        is_meant = True
    elif name == "news":
        is_meant = _is_loud(subject) or is_courtesy(rest) or _is_news(subject, rest, mail, setting)
    elif name in _QUESTIONS:
        is_plain = is_courtesy(rest) or _is_question(name, subject, rest, setting)
        # Whoever asks for help may say with what; a reply to the help says something else.
        is_cry = name == "help" and subject == plain(mail.subject)
        is_meant = is_plain and (is_argument or is_cry or asks_for(name, below))
    else:
        is_ordered = name in _VERBS or any(map(_LABELLED.match, below))
        is_meant = is_argument or (_is_loud(subject) and is_ordered) or (not below and _is_deed(rest, below))
    return word if is_meant or _is_all(mail) else None


def asks_for(name: str, lines: list[str]) -> bool:
    """Whether lines say no more than the command itself: `Hej, kan du sende mig listen?` below MEDLEMMER."""
    sentences = [part for line in lines for part in _SENTENCE_END.split(without_greeting(line)) if part]
    said = [one for one in sentences if not is_courtesy(one) and not closes(one, ())]
    return name in _ASKED_FOR and bool(said) and all(_asks_alone(_ASKED_FOR[name], one) for one in said)


def _asks_alone(wanted: re.Pattern[str], sentence: str) -> bool:
    folded = fold(sentence)
    asks = sentence.endswith("?") or _ASKS.search(folded) is not None
    return asks and wanted.search(folded) is not None and not ("@" in sentence or _ASKS_MORE.search(folded))


def _below(text: str, first: str, setting: Setting) -> list[str]:
    """The lines that say something below the first one, down to a valediction."""
    names = [officer.name for officer in setting.mailbox.secretariat if officer.name]
    found: list[str] = []
    is_below = not first
    for line in (line for line in map(plain, text.splitlines()) if line):
        if not is_below:
            is_below = line.endswith(first)
        elif closes(line, names):
            break
        elif found or without_greeting(line):
            found.append(line)
    return found


def _is_all(mail: Mail) -> bool:
    """Whether the subject is all that there is: nothing was written, quoted or attached below it."""
    return not mail.span("new", "quoted", "forwarded").strip() and not any(
        part.is_attachment for part in mail.parts
    )


def _is_loud(line: str) -> bool:
    """The word in capitals, or before an address."""
    word = re.split(r"[\s:]", line, maxsplit=1)[0]
    return is_addressed(line) or (word.isupper() and len(word) > 1)


def _is_prose(line: str) -> bool:
    """A sentence below the subject `Møde` makes a mail of it; what follows a command is short, or labelled."""
    return len(line.split()) > _LONGEST_ARGUMENT and ":" not in line


def _is_question(name: str, line: str, rest: str, setting: Setting) -> bool:
    """`Medlemmer i IT-netværket`, `Status på det hele?`, `Hjælp! Hvordan …`."""
    said = rest.split()
    is_short = len(said) <= _LONGEST_REST
    if name == "members" and is_short and in_label(rest, setting.networks):
        return True
    if name == "help" and ("?" in line or "!" in line):
        return True
    return is_short and (rest.endswith("?") or fold(said[0]) in _ABOUT | _TO)


def _is_news(line: str, rest: str, mail: Mail, setting: Setting) -> bool:
    """A title follows, or it says or shows to whom it goes; `Nyt fra os` tells, and asks for nothing."""
    lines = [below for below in mail.span("new")[:_LONGEST_TEXT].splitlines() if below.strip()][:_TOP]
    if stands_alone(line) or any(map(_NEWS_LABEL.match, lines)):
        return True
    first, is_named = fold(rest.split()[0]), bool(named_networks(fold(rest), setting.networks))
    if first in _TO or is_named:
        return is_named and first not in _ABOUT
    if first in _ABOUT:
        return False
    return any(map(_greets_many, lines)) or (rest[0].isupper() and _is_to_us_alone(mail, setting))


def _greets_many(line: str) -> bool:
    greeting = line[: len(line) - len(without_greeting(line))]
    return _MANY.search(fold(greeting)) is not None


def _is_to_us_alone(mail: Mail, setting: Setting) -> bool:
    return {address.email for address in (*mail.to, *mail.cc)} <= {setting.mailbox.address}


def _is_deed(rest: str, below: list[str]) -> bool:
    """It tells about whom, or is all that the mail says."""
    near = "\n".join((rest, *below[:_TOP]))
    if not rest or is_courtesy(rest) or "@" in near:
        return True
    said = rest.split()
    if fold(said[0]) in _SENTENCE or len(said) > _LONGEST_DEED:
        return False
    is_named = any(word[:1].isupper() for word in said)
    return is_named or not below or label_of(below[0]) is not None or is_courtesy(said[0])
