"""What people write who are asked for something by a date, in the letters of `domain.fold`."""

_WHO = r"(?:vi|jeg|eg|i|we|der|there|skolen|etaten|virksomheden|virksomheten|\w+ skole)"
_HAVE = r"(?:har|er|have|are|kommer med)"
_ALAS = r"(?: (?:desvaerre|dessverre|pt|for tiden|i oejeblikket|unfortunately|currently))?"
_NO = r"(?:ingen|ingenting|intet|ikke nogen|ikke noget|ikke noen|ikke noe|ikkje noko|no|nothing|not any|none)"
_MORE = r"(?: (?:yderligere|ytterligere|flere|further|saerlige|egne|other))?"
_REMARKS = (
    r"(?:bemaerkninger|bemaerkning|merknader|merknad|kommentarer|kommentar|indvendinger|innvendinger|input|inputs"
    r"|innspill|indspil|forslag|tilfoejelser|oensker|aendringer|endringer|punkter|tal|kontaktperson|kontaktpersoner"
    r"|svar|comments|comment|remarks|objections|suggestions|contact person|contact persons|contact)"
)
_FROM = (
    r"(?:herfra|her|denne gang|denne gangen|this time|i denne omgang"
    r"|fra (?:os|oss|mig|meg|\w+ side|\w+)|from (?:us|me|our side)"
    r"|(?:at|aa|to) (?:tilfoeje|tilfoeye|foeye til|bemaerke|bemerke|melde|melde ind|melde inn|komme med|add|say|report)"
    r"|til (?:det|dette|\w+|\w+ \w+))"
)
NOTHING = (
    rf"(?:{_WHO} {_HAVE}{_ALAS} )?{_NO}{_MORE} {_REMARKS}(?: {_FROM}){{0,3}}",
    rf"{_NO}(?: {_FROM}){{1,3}}",
    rf"{_WHO} {_HAVE}{_ALAS} {_NO}(?: {_FROM}){{0,3}}",
    r"(?:nej|nei|no)(?: tak| takk| thanks| thank you)?",
    rf"{_WHO} (?:afgiver|afgir|avgir|oensker|oenskjer|vil)(?: ikke| ikkje) (?:(?:at|aa) )?"
    r"(?:(?:afgive|avgi|give|gi|sende) )?"
    r"(?:hoeringssvar|svar|bemaerkninger|merknader|uttalelse|noget|noe)",
)
LATER = (
    r"\b(?:(?:vender|kommer|kjem|skal nok komme|vil komme) .{0,40}?(?:tilbage|tilbake|attende|snarest|senere)"
    r"|(?:svarer|sender|melder|faar) .{0,40}?(?:senere|seinare|snarest|naermere|i naeste uge|i neste uke|i morgen"
    r"|inden fristen|innen fristen)|ser (?:lige )?paa (?:det|saken|sagen)|get back to"
    r"|will (?:answer|reply|respond) (?:later|soon|next))\b"
)
REPLACES = (
    r"\b(?:ret|rett|retter|korriger\w*|erstat\w*|aendr\w*|endr\w*|ignorer\w*|se bort fra|sjaa bort fraa|slet|slett"
    r"|replaces?|correct|disregard|ignore)\b.{0,30}"
    r"\b(?:svar|svaret|tal|tallet|tallene|mail|mailen|e post|eposten|answer|reply|figures?)\b"
    r"|\b(?:i stedet for|istedenfor|i staden for|instead of) (?:(?:mit|mitt|vores|vaart|vaar|det|my|our|the) )?"
    r"(?:(?:tidligere|forrige|foerste|gamle|earlier|previous|first) )?(?:svar|mail|tal|answer|reply)\b"
)
REPLACES_PERSON = (
    r"\b(?:i stedet for|istedenfor|i staden for|erstatter|afloeser|avloeser|instead of|replaces)\b"
    r"|\bikke laengere\b|\bikke lenger\b|\bno longer\b|\b(?:bliver|blir|er) (?:nu|naa) i stedet\b"
)
ONESELF = (
    r"\b(?:det (?:er|bliver|blir) (?:mig|meg|eg|jeg)"
    r"|(?:jeg|eg) (?:er|bliver|blir|skal vaere|kan vaere|fortsaetter|fortsetter)\b.{0,20}\bkontaktperson\w*"
    r"|(?:mig|meg) selv|brug (?:bare )?mig|bruk (?:bare )?meg|it is me|it s me|that would be me"
    r"|i (?:am|will be) the contact)\b"
)
