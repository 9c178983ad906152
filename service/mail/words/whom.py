"""Whom a wish is about: the writer, somebody spoken of, kin of the office, a number of people."""

from service.mail.words import one_of
from service.mail.words.titles import LONG_ENDINGS

SELF_OBJECT = "mig|mej|meg|me|myself|undertegnede|os|oss|us"
OTHERS_OBJECT = (
    "ham|hende|henne|hennar|han|hun|ho|him|dem|them|dei|vedkommende"
    r"|her(?= (?:to|on|up|in|for|as|too|off|from|out|instead|please)\b| qz[mt])|(?<=remove |delete )her\b"
)
# `han`, `hendes`: somebody spoken of.
OTHER_PRONOUN = (
    r"(?:han|hun|ho|hans|hendes|hennes|hennar|ham|hende|henne|he|she|his|her(?= (?:e mail"
    r"|email|mail|mobile|phone|number|address|direct|new|title))|him|vedkommende)"
)
COUNT = one_of(
    "to tre fire fem begge two three four both nogle nogen noen nokre flere fleire foelgende nedenstaaende following"
)
OUR = one_of("min mine mit mitt vores vaar vaart vaare our my vor vore")
# `mitt mobilnummer` is a thing to note, and nobody.
_THING = r"(?:\w+ )?(?:mobil\w*|nummer\w*|nr|tlf|tele\w*|e post\w*|e?mail\w*|adress\w*|tit\w*|phone|number)"
_THESE = "(?:desse|disse|these|de|dei|the)"
# `min kollega`, `vores nye IT-chef`: somebody whose name may stand elsewhere.
KIN_WORD = one_of(
    r"""kolleg\w* medarbejder\w* medarbeider\w* medarbeidar\w* colleague\w* employee\w* \w*chef \w*leder \w*leiar
    \w*sjef \w*konsulent \w*koordinator \w*ansvarlig\w* \w*raadgiver \w*raadgjevar \w*direktoer rektor ansat ansatte
    person personer kontaktperson\w* repraesentant\w* representant\w* deltager
    deltagere deltaker deltakere deltakarar manager director adviser mand mann
    kone"""
)
# `kollegaen min`, as Norwegians say it
OF_OURS = (
    rf"(?:{KIN_WORD}|\w*(?:sjef|leder|leiar|raadgiver|raadgjevar|konsulent|koordinator|direktoer)en)"
    r" (?:min|mi|vaar)"
)
OBJECT = (
    rf"(?:{SELF_OBJECT}|{OTHERS_OBJECT}|qz[pm]\d+|(?:{_THESE} )?{COUNT}|desse|disse|these"
    rf"|{OUR}(?! {_THING}\b)(?: \w+){{1,3}}|{OF_OURS})"
)

# `vores nye it-vejleder`: any job title, close behind; a seat in the network is no job.
_JOBS = "|".join(ending for ending in LONG_ENDINGS if ending != "kontaktperson")
_COLLEAGUE = rf"{OUR} (?:nye? |new |kaere |daglige |it |[a-z]{{2,12}}e )?\w*(?:{_JOBS})"
KIN = rf"\b{_COLLEAGUE}\b|\b{OF_OURS}\b|\b(?:{OUR}|en|et|ein|a|an|{COUNT}) (?:\w+ ){{0,2}}?{KIN_WORD}\b"
SEVERAL = (
    rf"\b{COUNT}\b|\b(?:kolleger|kollegaer|kolleagues|medarbejdere|medarbeidere|medarbeidarar|colleagues|employees"
    r"|personer|deltagere|deltakere|deltakarar|ansatte|people|persons)\b"
)
# `Vi vil begge gerne`, `vi er to, der …`
TWO_OF_US = (
    rf"\b(?:vi|we) (?:\w+ ){{0,2}}?(?:{COUNT})\b(?! (?:gange|ganger|times|aar|years|uger|uker|laerlinge|laerlinger"
    r"|elever|ansatte|afdelinger|skoler|netvaerk\w*))"
)
WE = r"\b(?:vi|os|oss|we|us|begge|both)\b"
# `Han har ikke selv mail, brug bare min`: the writer's address serves for somebody who has none.
LENT_ADDRESS = (
    r"\b(?:brug|bruge|bruger|bruk|bruke|benyt|use|skriv|skrive|write|via)"
    r" (?:(?:bare|gerne|gjerne|endelig|venligst|evt|just|blot) ){0,3}(?:(?:til|to) )?(?:min|mit|mine|my|denne|this)\b"
    # `Han læser ikke mails, så skriv bare til mig`
    r"|\b(?:laeser|leser|les|bruger|bruker|brukar|har|reads|uses) (?:\w+ ){0,2}?(?:ikke|ikkje|ingen|aldrig"
    r"|aldri|sjaeldent|sjelden|no)"
    r" (?:\w+ ){0,2}?(?:e )?(?:mail\w*|post|email\w*)(?: \w+){0,3}? (?:skriv|send|svar"
    r"|write)\w* (?:\w+ ){0,2}?(?:til|to) (?:mig|meg|me)\b"
)
# `sæt min sekretær på kopi`: the address that follows is not the writer's
ASSISTANT = (
    r"\b(?:(?:min|mit|vores|vaar|my|our) (?:\w+ )?(?:sekretaer|assistent|secretary|assistant|pa)"
    r"|(?:sekretaeren|assistenten) (?:min|vaar))\b"
)
# `ring til min sekretær`: what follows is neither the writer's nor of anybody who joins.
SOMEBODY_ELSES = (
    r"\b(?:min|mit|mine|vores|vaar|my|our) (?:\w+ )?(?:sekretaer\w*|assistent\w*|kontor\w*|reception\w*|resepsjon\w*"
    r"|chef|sjef|leder|boss|secretary|assistant|manager|office|mand|mann|kone|wife|husband)\b"
)
