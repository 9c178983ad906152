"""Which of the letters' languages a text is written in, by the small words that only one of them has."""

from service.domain.fold import fold
from service.domain.network import Language
from service.mail.words import words

_DANISH = words(
    """
    af jeg mig ikke og hvad hvilke noget nogen gerne vores jer jeres hej meget blive bliver kan vil
    skal er med tilmelde tilmeldes tilmelding tilmeldt kaere venlig mvh fra efter naar mere ogsaa
    oplysninger medlem hos netvaerk netvaerket netvaerkene skolen hermed bedes tak
    """
)
_NORWEGIAN = words(
    """
    av jeg meg eg ikke ikkje og hva kva hvilke noe noko gjerne vaar vaart vaare dere dykk hei mye
    mykje bli blir kan vil skal er med melde paamelding kjaere vennlig mvh fra fraa etter naar mer
    ogsaa opplysninger opplysningar medlem hos nettverk nettverket etatsgruppen etatsgruppa de dei
    hjaa vore veke takk epost sette
    """
)
_ENGLISH = words(
    """
    the i me my and not what which we our you your would like please to be of in for is are am with
    from have thanks thank dear regards join on this that it can could as at
    """
)
ENOUGH = 2  # words that speak for a language before it is believed
WORDS_READ = 400


def language(text: str) -> Language | None:
    """`da`, `nb` (Nynorsk too) or `en`; None where the text is too short or speaks for two alike."""
    words = fold(text[:4_000]).split()[:WORDS_READ]
    scores: dict[Language, int] = {
        "da": sum(1 for word in words if word in _DANISH and word not in _NORWEGIAN),
        "nb": sum(1 for word in words if word in _NORWEGIAN and word not in _DANISH),
        "en": sum(1 for word in words if word in _ENGLISH),
    }
    shared = sum(1 for word in words if word in _DANISH and word in _NORWEGIAN)
    (first, most), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if first != "en" and most and most > scores["nb" if first == "da" else "da"]:
        most += shared
    return first if most >= ENOUGH and most > second else None
