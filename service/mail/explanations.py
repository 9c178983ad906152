"""Sentences below a command that only say why: `Hun er stoppet på skolen`. All other sentences may mean something."""

import re
from functools import cache

from service.domain.fold import fold

_WHO = r"(?:hun|han|de|vedkommende|personen|hen|she|he|they)"
_LATELY = (
    r"(?:nu|naa|now|desvaerre|dessverre|jo|i dag|i gaar|today|yesterday|(?:i )?(?:sidste|forrige|last)"
    r" (?:uge|maaned|uke|week|month)|siden sidst)"
)
_PLACE = (
    r"(?:(?:paa|hos|i|fra|at|with|from) (?:os|oss|jer|us|her|skolen|firmaet|virksomheden|bedriften|etaten|kommunen"
    r"|arbejdspladsen|the school|the company|the agency)|her|here)"
)
_GONE = (
    r"(?:stoppet|stoppa|holdt op|sluttet|slutta|fratraadt|rejst|flyttet|flytta|doed|afgaaet|gaaet paa pension"
    r"|gaatt av med pensjon|pensioneret|sagt opp?|skiftet job|byttet jobb|faaet (?:et )?(?:nyt|andet) (?:job|arbejde)"
    r"|faatt (?:en )?ny jobb|ikke (?:laengere )?ansat(?: laengere)?|ikke ansatt(?: lenger)?|quit|left|retired|resigned"
    r"|moved on|no longer (?:employed|here|with us)|got(?:ten)? a new job|passed away)"
)
_MISTAKE = (
    r"(?:(?:en |min |vores |a |my |our )?(?:fejl|feil|fejltagelse|misforstaaelse|misforstaaing|mistake"
    r"|misunderstanding)|(?:den |the )?(?:forkerte|gale|wrong(?: one| person)?)|(?:den )?feil(?: person)?)"
)
_FORMS = (
    rf"{_WHO} (?:(?:er|har|is|has|have|are) )?(?:{_LATELY} )*{_GONE}(?: {_PLACE})?(?: {_LATELY})?",
    rf"(?:det|den|dette|it|that|this) (?:(?:er|var|is|was) )(?:{_LATELY} )?{_MISTAKE}",
    r"(?:undskyld|beklager|unnskyld|sorry)",
)


def explains(name: str, line: str) -> bool:
    """Whether every sentence of a line below the command of that name is known to be its reason, and nothing else."""
    if name not in ("remove", "undo"):
        return False
    said = [fold(part) for part in re.split(r"[.!,;]+", line)]
    return any(said) and all(_form().fullmatch(part) for part in said if part)


@cache
def _form() -> re.Pattern[str]:
    return re.compile("|".join(_FORMS))
