"""What somebody tells of how it went with an offer or a want, and whether that may be shared."""

from service.mail.item_lines import said_lines
from service.mail.mail import Mail
from service.mail.regex import regex
from service.mail.spelled import spelled

_LONGEST_NO = 12  # words: who writes more tells something
_LONGEST = 4_000  # characters of a story
_NOTHING = regex(
    r"(?:nej|nei|no|desvaerre|dessverre|unfortunately|ikke (?:endnu|ennaa|noget|noe)|ingen(?:ting)?|intet"
    r"|nothing|not yet|nope"
    r"|(?:det )?blev (?:det )?ikke til noget|det ble ikke (?:til )?noe|vi moedte ingen|vi moette ingen|nobody)\b"
)
_FORBIDS = regex(
    r"\b(?:maa|kan|skal|may|can) (?:i |vi |dere |you |we |den |det )?(?:ikke|not) (?:laengere |lenger )?"
    r"(?:dele|deles|share|be shared|bruge|bruges)"
    r"|\b(?:slet|slett|delete|fjern) (?:min |the |my )?(?:historie\w*|story)"
    r"|\b(?:traekker|trekker|withdraw) (?:mit |min |my )?"
    r"(?:samtykke\w*|historie\w*|consent|story)"
)


def told_in(mail: Mail) -> str:
    """The words of the story, without greeting and valediction."""
    return "\n".join(said_lines(mail)).strip()[:_LONGEST]


def came_to_nothing(mail: Mail) -> bool:
    """A short answer that begins with a no."""
    told = spelled(told_in(mail)).words
    return len(told.split()) <= _LONGEST_NO and _NOTHING.match(told) is not None


def forbids_sharing(mail: Mail) -> bool:
    """Whether the person says that the story is not to be shared, now or any more."""
    return _FORBIDS.search(spelled(told_in(mail)).words) is not None
