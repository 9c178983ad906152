"""A word that is nearly a command's, or said instead of one: nothing is done, the officer is shown the right one."""

from service.domain.fold import fold
from service.mail.commands_opening import opening_line, without_greeting, without_reply
from service.mail.contacts import label_of
from service.mail.mail import Mail
from service.mail.order_lines import is_courtesy, plain
from service.mail.reading import Request
from service.mail.told_beside import when_and_where
from service.mail.words import words
from service.mail.words.commands import COMMAND_WORDS, SAID_INSTEAD

_ASKING = ("help", "status", "members", "undo")
_SHORTEST = 6  # letters: of a shorter word many others are near
_LONGEST_TEXT = 4_000
_NEAR = 3  # lines
# Near a command's word, and words of their own.
_OTHERS = words(
    "statue godkendt godkjent tilmeldt afmeldt member changed changes approved approves removed removes"
)


def almost(line: str) -> tuple[str, str] | None:
    """The name of the command that the first word is nearly, and the rest of the line."""
    first, _, rest = line.strip().partition(" ")
    word = fold(first.rstrip(":.,!?"))
    for name, instead in SAID_INSTEAD.items():
        if word in instead:
            return name, rest.strip()
    if len(word) < _SHORTEST - 1 or word in _OTHERS:
        return None
    for name in (*_ASKING, "add", "remove", "change", "approve", "reject"):
        known = {fold(one) for spelt in COMMAND_WORDS[name].values() for one in spelt}
        if any(len(one) >= _SHORTEST and _is_near(word, one) for one in known):
            return name, rest.strip()
    return None


def almost_meant(mail: Mail, requests: tuple[Request, ...]) -> bool:
    """Whether the first line, or the subject, is nearly a command, and has what that needs.

    `requests` are what the mail was read as in plain words: that goes first, unless it puts the officer's own name or
    address to what is about somebody else.
    """
    lines = [line for line in map(plain, mail.span("new")[:_LONGEST_TEXT].splitlines()) if line]
    first = without_greeting(opening_line(mail.span("new")[:_LONGEST_TEXT]))
    found = almost(first)
    below = lines[lines.index(first) + 1 :] if first in lines else lines[1:]
    if found is None:
        found, below = almost(without_reply(mail.subject)), lines
    if found is None or (requests and not all(_is_officers(one, mail) for one in requests)):
        return False
    name, rest = found
    if name in _ASKING:
        return is_courtesy(rest) and not below
    if name == "meeting":
        return when_and_where(rest) is not None
    near = "\n".join((rest, *below[:_NEAR]))
    is_labelled = bool(below) and label_of(below[0]) is not None
    return "@" in near or is_labelled or (bool(requests) and any(word[:1].isupper() for word in rest.split()))


def _is_officers(request: Request, mail: Mail) -> bool:
    """Whether the request is told of the one who writes, by name or address, or of nobody who has an address; or is
    the labelled lines of a command below the address that it names."""
    if mail.from_ is None:
        return False
    person = request.person
    if request.action == "change" and person.name is None:
        return True
    return person.email in (None, mail.from_.email) or fold(person.name or "-") == fold(mail.from_.name)


def _is_near(word: str, known: str) -> bool:
    """One letter more, less or other, or two that changed places (Damerau 1964)."""
    if abs(len(word) - len(known)) > 1 or word == known:
        return False
    start = next((place for place, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), None)
    if start is None:
        return True
    left, right = word[start:], known[start:]
    swapped = left[1:2] + left[:1] + left[2:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped == right
