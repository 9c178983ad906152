"""The lines by which mail programs and people divide a body: what introduces earlier mail, what closes one's own.

Every pattern looks at one line (an attribution at up to three, joined). All repetition is bounded.
"""

import re

from service.mail.regex import regex


def _any_of(*forms: str) -> str:
    return "(?:" + "|".join(forms) + ")"


def _pattern(*pieces: str) -> re.Pattern[str]:
    return regex("".join(pieces), re.IGNORECASE)


_DASHES = r"[-_=*–—\s]{0,80}"
_MAIL = _any_of("besked", "mail", "e-?mail", "melding", "meddelelse", "e-?post")

QUOTE = regex(r"\s{0,3}>")
RULE = regex(r"\s{0,80}[_\-=*–—]{5,200}\s{0,80}\Z")
FORWARD_SUBJECT = _pattern(r"\s{0,5}(?:vs|fw|fwd|wg|vb|videresendt?|vidaresendt?|videresender)\s{0,3}:")

ORIGINAL = _pattern(
    _DASHES,
    _any_of(
        rf"oprindelige? {_MAIL}",
        rf"opprinn?elige? {_MAIL}",
        rf"opphav(?:e)?leg {_MAIL}",
        rf"original(?:t|e)? ?{_any_of('message', 'appointment', 'meddelande', _MAIL)}",
        "ursprungligt meddelande",
        "ursprüngliche nachricht",
    ),
    _DASHES,
    r":?\Z",
)
FORWARDED = _pattern(
    _DASHES,
    _any_of(
        rf"(?:start|begyndelsen?|begynnelsen?) (?:på|av|af) (?:den )?(?:videresendte?"
        rf"|vidaresende?t?) {_MAIL}",
        rf"(?:videresendt|vidaresend) {_MAIL}",
        r"videresendt a[fv] .{1,60}",
        r"(?:begin )?forwarded message",
        r"forwarded by .{1,60}",
        r"vidarebefordrat (?:meddelande|brev)",
        r"weitergeleitete nachricht",
        r"anfang der weitergeleiteten nachricht",
    ),
    _DASHES,
    rf":?{_DASHES}\Z",
)
LABEL = _pattern(
    r"[\s>*|]{0,10}",
    _any_of(
        r"(?P<from>fra|frå|from|från|von)",
        r"(?P<sent>sendt|sent|send|skickat|gesendet|dato|date|datum)",
        r"(?P<to>til|to|till|an)",
        r"(?P<copy>cc|kopi|kopia)",
        r"(?P<subject>emne|subject|ämne|betreff)",
    ),
    r"\s?\*{0,2}:\s?\*{0,2}(?P<value>.{0,400})",
)

_WROTE = _any_of("skrev", "skreiv", "wrote", "schrieb", "har skrevet", "har skrive")
_DAY = _any_of(
    *(
        "mandag",
        "måndag",
        "tirsdag",
        "tysdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lørdag",
        "laurdag",
        "søndag",
        "sundag",
    ),
    *(
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "man",
        "tir",
        "tys",
        "ons",
        "tor",
        "fre",
        "lør",
        "lau",
        "søn",
    ),
    *("ma", "ti", "on", "to", "fr", "lø", "sø"),
)
ATTRIBUTION = _pattern(
    _any_of(
        # a day, then who: `Den tirsdag den 3. marts 2026 kl. 10.12 skrev Ola <ola@…>:`
        rf"(?:(?:den|på|on|am|kl|{_DAY})\b|\d{{1,4}}[./-]).{{0,40}}\d.{{0,200}}\b{_WROTE}\b.{{0,150}}",
        # who, then perhaps a day: `Ola Nordmann <ola@…> skrev den 3. mars:`
        rf"[^.!?]{{0,80}}<?[^\s<>@]{{1,64}}@[^\s<>@]{{3,80}}[>)]{{0,2}}\s{{0,3}}{_WROTE}\b.{{0,120}}",
        rf"[^.!?]{{1,80}}\b{_WROTE} (?:den|følgende|på|on|the following|am|kl)\b.{{0,120}}",
        rf"(?!.{{0,60}}\b(?:du|i|jeg|de|dere|eg|vi|he|she|you|we|som|har|der|as|what|hvad"
        rf"|hva)\b)[^.!?,:]{{3,60}} {_WROTE}",
        r"\d{4}-\d\d-\d\d \d\d?[:.]\d\d .{0,80}<[^\s<>]{3,150}>",
    ),
    r":\Z",
)

_KIND = _any_of(
    "venn?l[ie]g(?:e|st|ste|ast|aste)?",
    *(
        "bedste",
        "beste",
        "kærlig(?:e|st)?",
        "kjærlig(?:e|st)?",
        "hjertelige?",
        "mange",
        "gode?",
        "varme?",
        "glade?",
    ),
    *(
        "kollegiale?",
        "sommer",
        "sommerlige?",
        "hyggelige?",
        "høflige?",
        "solrige?",
        "søde",
        "store",
        "de bedste",
    ),
)
_REGARDS = _any_of(
    "hilsen", "hilsner", "hilsninger", "hilsener", "helsing", "helsingar", "hälsning", "hälsningar"
)
_VALEDICTION = _any_of(
    rf"(?:med |de |dei |vår )?{_KIND} (?:og \w{{1,20}} |{_KIND} )?{_REGARDS}",
    rf"(?:med )?{_REGARDS}",
    r"alt godt",
    r"(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes)",
    r"(?:regards|sincerely|cheers|all the best|best)",
    r"yours (?:sincerely|faithfully|truly)",
    r"(?:mange?|many) (?:thanks|tak|takk) og (?:venlig|vennlig) hilsen",
    r"mvh|m\.?\s?v\.?\s?h|vh|v\.h|dbh|mbh|kh|bh|d\.b\.h",
    r"med vänliga? hälsning(?:ar)?|mit freundlichen grüßen",
)
OPENER = _pattern(
    rf"\s{{0,10}}{_VALEDICTION}\b\.?",
    rf"(?:\s?[/|&·,–-]\s?{_VALEDICTION}\b\.?)?",
    r"(?P<rest>(?:[\s,.!:–/-].{0,60})?)\Z",
)
# `Thanks, Frances`, `På forhånd tak – Bo`: where it is the writer's own name that is thanked with
THANKED = regex(
    r"\A\s{0,10}(?:(?:mange|tusind|tusen|på forhånd|many|with) ){0,2}(?:tak|takk|thanks|thank you|god weekend|god helg)"
    r"[\s,.!–-]{1,4}(?=[^\W\d_])",
    re.I,
)
SHOUTED_OPENER = regex(r"\s{0,10}(?:BR|KR|MH)[,.!]?\s{0,10}\Z")
# `/ Kvalitetsnetværket` is the rest of a list's line
SLASH_NAME = regex(
    r"\s{0,10}[/~]\s?(?!\S{0,20}(?:netværk|nettverk|network))[A-ZÆØÅÖÄ]\w{0,30}"
    r"(?:[ -][A-ZÆØÅÖÄ][\w.]{0,30}){0,3}\s{0,10}\Z"
)
DEVICE = _pattern(
    r"\s{0,10}",
    _any_of(
        r"(?:sendt?|sent|skickat|gesendet|von meinem) (?:fra|frå|from|med|via|by|mit|från) "
        r"(?:min|mit|mi|my|outlook|mail|yahoo|gmail|proton|samsung|iphone|ipad|mobil|telefon|android|a )",
        r"(?:hent|få|get|hämta) outlook (?:til|for|för)\b",
    ),
    r".{0,120}\Z",
)
POSTSCRIPT = regex(r"\s{0,10}(?:[Pp]\.?\s?[Ss]\.?)(?:\s{0,3}[:.,!–-]|\s+[A-ZÆØÅ])")

_THIS_MAIL = (
    r"(?:denne|dette|this|der|die|diese) (?:\S{1,15} )?"
    r"(?:e-?mail(?:en)?|e-?posten?|mail(?:en)?|meddelelsen?|meldingen?|besked(?:en)?|message"
    r"|transmission|communication)\b"
)
_SECRET = _any_of(
    *(
        "fortrolig",
        "tiltænkt",
        "beregnet",
        "ment for",
        "konfiden",
        "confidential",
        "intended",
        "privileged",
        "vertraulich",
    ),
    *("personoplysning", "personopplysning", "virus", "teieplikt", "taushet", "tavshed"),
)
DISCLAIMER = _pattern(
    r"\s{0,10}[*_]{0,3}",
    _any_of(
        rf"{_THIS_MAIL}(?=.{{0,250}}{_SECRET})",
        rf"indholdet af {_THIS_MAIL}|innholdet i {_THIS_MAIL}",
        r"(?:the )?information (?:contained )?in this",
        r"confidentiality notice|disclaimer\b|fortrolighed(?:serklæring)?\b\s?:?",
        r"(?:external|ekstern)(?: e?-?(?:mail|post))?\s?[:!-]|caution\s?:|(?:obs|advarsel"
        r"|pas på)\s?[:!]\s?(?:denne|dette|ekstern)",
        r"you don'?t often get e-?mail from|du (?:får|modtager|mottar) ikke ofte (?:mails?|e-?post|e-?mail)",
        r"(?:tænk på|tenk på|please consider|spar på|skån|værn om) (?:the |på )?(?:miljø|environment|natur)",
        r"(?:sådan|slik|læs (?:om|mere om)|les (?:om|meir om|mer om)|her kan du læse|når du "
        r"(?:skriver|sender))\b.{0,80}"
        r"(?:behandl|beskytte|håndter).{0,60}(?:person(?:op|opp)lys|persondata|personlige data)",
        r"vi (?:behandler|passer på|beskytter|håndterer) .{0,40}(?:person(?:op|opp)lys|persondata)",
        r"(?:hvis|dersom) du (?:ikke er (?:den )?rette|har modtaget denne|har mottatt denne|har fått denne)",
        r"(?:if you|you) (?:are not the intended|have received this)",
        r"er du ikke (?:den )?rette (?:modtager|mottaker)",
    ),
)
