"""Job titles: a word of one, a line that is one, the one between `er` and `på`."""

import re

from service.domain.fold import fold
from service.mail.regex import regex
from service.mail.words import words
from service.mail.words.titles import LONG_ENDINGS, TITLE_ENDING_SET

_HEAD_OF = regex(r"(?:head|lead|chief|leder|chef|sjef) (?:of|for|af|av) \w", re.I)
LONGEST_TITLE = 70
# What somebody is in a network, which is nobody's job.
SEATS = words("kontaktperson kontaktpersonen deltager medlem representative repraesentant representant")


# Nobody's job by their last word alone.
ODD_JOBS = frozenset(("it support", "it mand", "it mann", "it kvinde", "it dame", "it guy", "edb mand"))


def is_title_word(word: str) -> bool:
    """`IT-chef`, `rådgjevar`, `Adviser`: a compound counts by its end."""
    if fold(word) in ODD_JOBS or word == "svend":  # in capitals it is a man's name
        return True
    folded = fold(word).rpartition(" ")[2]
    return folded in TITLE_ENDING_SET or (len(folded) > 5 and folded.endswith(LONG_ENDINGS))


def is_headship(text: str) -> bool:
    """`Head of Quality`: a job whatever it is the head of."""
    return _HEAD_OF.match(text) is not None


def is_title(line: str) -> bool:
    """Whether a short line names a job."""
    if not 2 < len(line) <= LONGEST_TITLE or any(char.isdigit() or char in "@?!:" for char in line):
        return False
    return is_headship(line) or any(is_title_word(word) for word in re.split(r"[\s,/&]+", line) if word)
