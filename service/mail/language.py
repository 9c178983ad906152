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
# Without those that a Danish or Norwegian mail is full of too: `i`, `for`, `at`, `have`, `to`, `be`, `like`.
_ENGLISH = words(
    """
    the me my and not what which we our you your would please of in is are am with from thanks thank
    dear regards on this that it can could as want register sign join leave hello
    """
)
ENOUGH = 2  # words that speak for a language before it is believed
WORDS_READ = 400


def language(text: str) -> Language | None:
    """`da`, `nb` (Nynorsk too) or `en`; None where the text is too short or speaks for two alike."""
    words = fold(text[:4_000]).split()[:WORDS_READ]
    danish = sum(1 for word in words if word in _DANISH and word not in _NORWEGIAN)
    norwegian = sum(1 for word in words if word in _NORWEGIAN and word not in _DANISH)
    english = sum(1 for word in words if word in _ENGLISH)
    nordic = danish + norwegian + sum(1 for word in words if word in _DANISH and word in _NORWEGIAN)
    if max(nordic, english) < ENOUGH or nordic == english:
        return None
    if english > nordic:
        return "en"
    return None if danish == norwegian else "da" if danish > norwegian else "nb"
