"""How people ask for a point on an agenda, take one back, say that they have none; what they offer and look for.

Patterns over text in lower case in which å, æ and ø are aa, ae and oe, with its punctuation (`mail.spelled`). What the
matter is called stands in the group `title`.
"""

_FILL = (
    r"(?:(?:gerne|gjerne|meget|ogsaa|lige|lidt|litt|kort|kortt|please|venligst|vennligst|also|ikke|da|saa) )*"
)
_WE = r"(?:jeg|vi|i|we|eg)"
_MODAL = (
    r"(?:vil(?:le)?|kan|skal nok|kunne|skal|skulle|boer|burde|maa|haaber(?: paa)?|oensker|oenskjer|would"
    r"|could|can|should|will|must|may|want"
    r"|foreslaar(?:,? at (?:vi|jeg|man|der|det))?|suggest(?: that we)?|propose(?: that we)?"
    r"|har brug for|trenger|need|har lyst til)"
)
_LIKE = r"(?:godt taenke (?:os|mig)|like|love|gerne|gjerne|very much like)"
_AGENDA = (
    r"(?:dagsorden(?:en)?|sagsliste[n]?|sakslist[ea]n?|sakskart(?:et)?|agenda(?:en)?|moede(?:t|rne)?|moete"
    r"(?:t)?|program(?:met)?"
    r"|listen|lista|list|meeting)"
)
_ON_AGENDA = (
    rf"(?:(?:op )?(?:paa|til|for|i|on|at|to|for) (?:(?:den|det|the|naeste|neste|next|our) )*{_AGENDA})"
)
_ITEM = (
    r"(?:(?:et|en|ei|ein|eit|an|a|the|mit|vores|vaart|my|our) )?(?:\w+ )?(?:punkt(?:et)?|sak(?:en|a)?|sag"
    r"(?:en)?|emne(?:t)?"
    r"|dagsordenspunkt|item|topic|point|forslag(?:et)?|suggestion)"
)
_FROM = r"(?: (?:fra|from|af) (?:os|mig|meg|oss|us|me|vores side))?"
_ADVERBS = r"(?: (?:lidt|litt|mere|mer|more|kort|jer|jer alle|dere|you|sammen))*"
_TALK = (
    r"(?:(?:tale|snakke|hoere|orientere|fortaelle|fortelle|berette|bruge tid|talk|speak|tell|hear|learn"
    r"|holde (?:et |en |eit )?(?:\w+ )?(?:oplaeg|innlegg|foredrag)|give (?:a |et )?(?:talk|oplaeg)|gi et innlegg)"
    rf"{_ADVERBS}(?:,? (?:om|about|of|on)|,?(?= hv| how| what))"
    rf"|(?:droefte|diskutere|vende|discuss|praesentere|presentere|present|vise){_ADVERBS}(?: om)?)"
)
_HAVE = (
    r"(?:have|ha|faa|faae|saette|sette|tage|ta|taka|bringe|laegge|legge|melde(?: inn?d?)?|put|get|add"
    r"|bring|raise|include|tilfoeje|foreslaa"
    r"|propose|suggest)"
)
_END = (
    rf"(?:(?:,? (?:op|opp|paa|med|up|on))?(?:,? {_ON_AGENDA})*(?: (?:til )?(?:naeste|neste) gang(?:en)?| next time)?"
    r"(?:,? (?:tak|takk|please|thanks))?[ .!?]*)"
)
_ABOUT = r"(?:(?: (?:op|paa|med|opp))? (?:om|about|on|vedr\.?|vedroerende)|:)"

CONNECTED = (
    r"(?:(?:og|and|saa|men|desuden|derudover|endvidere|dessuten|i tillegg|endelig|til sidst|for det andet"
    r"|and also|also|finally"
    r"|in addition|besides|et andet punkt|et punkt mere|og endnu et punkt|ogsaa)[ ,:]+)+"
)
"""What begins one more point, and not more words on the one before."""

_PREAMBLE = rf"(?:(?:hej|hei|hi|ja|ok|yes)[ ,]+)?(?:{CONNECTED})?"
_TIME_FOR = r"(?:(?:tid|time|plads|rum|room|plass) )?(?:(?:til|paa|for|on|til at|to) )?(?:at |aa |to )?"

ASKS_FOR = tuple(
    rf"{_PREAMBLE}{form}{_END}"
    for form in (
        # What stands behind the colon is the title, however the wish before it is put.
        rf"(?:{_WE}|{_MODAL} {_WE}) (?:(?!ikke|ikkje|not|har haft)[^:?]){{0,60}}?\b(?:punkt|sak|sag|emne|item|point)\b"
        r"(?:(?!ikke|ikkje|not)[^:?]){0,40}: ?(?P<title>.+?)",
        r"(?:please )?(?:saet|sett|put|tag|ta|add) (?:gerne |gjerne |lige )?(?:det her|dette|foelgende|this)"
        r"(?: (?:op|opp|paa|on|up|with|med|med paa)\b[^:?]{0,20})?: ?(?P<title>.+?)",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:{_LIKE} )?(?:at |aa |to )?{_FILL}{_HAVE} {_FILL}"
        rf"(?:op |opp |up )?{_ITEM}(?: {_ON_AGENDA})?{_ABOUT} (?P<title>.+?)",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:{_LIKE} )?(?:at |aa |to )?{_FILL}(?:bruge|bruke|use"
        rf"|spend) (?:tid |litt tid )?(?:paa|on) {_FILL}(?:at |aa )?(?:{_TALK} )?(?P<title>.+?)",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:{_LIKE} )?(?:at |aa |to )?{_FILL}(?:faa|have|ha|get"
        rf"|have) {_TIME_FOR}{_FILL}{_TALK} (?P<title>.+?)",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:{_LIKE} )?(?:at |aa |to )?{_FILL}{_TALK},? (?P<title>.+?)",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:{_LIKE} )?(?:at |aa |to )?{_FILL}{_HAVE} {_FILL}"
        rf"(?:op |up )?(?P<title>(?!opp ).+?)(?:,? (?:op|opp|paa|up)|,? {_ON_AGENDA})",
        rf"(?:{_WE} {_MODAL}|{_MODAL} {_WE}) {_FILL}(?:aa )?{_FILL}(?:ha|ta|taka) opp (?P<title>.+?)",
        rf"(?:{_WE} (?:foreslaar|suggest|propose|synes|mener|think)[^.!?]{{0,20}}? )?{_WE} "
        rf"(?:taler?|snakker?|droefter|discuss)(?: om)? (?P<title>.+?)",
        rf"{_WE} (?:foreslaar|suggest|propose|oensker|oensker oss|oenskjer|want) {_ITEM}{_ABOUT} (?P<title>.+?)",
        rf"{_WE} (?:foreslaar|suggest|propose) (?:at |aa |to )(?P<title>.+?) (?:op )?(?:{_ON_AGENDA})",
        rf"{_WE} har (?:brug for|behov for) {_TIME_FOR}{_FILL}{_TALK} (?P<title>.+?)",
        rf"{_WE} (?:har|have) (?:(?:naemlig|ogsaa|also|faktisk) )?{_ITEM}{_FROM}(?: {_ON_AGENDA})?{_ABOUT} "
        rf"(?P<title>.+?)",
        rf"(?:{_ITEM}|punkt|forslag|emne)(?:{_FROM}| {_ON_AGENDA}| til (?:sak|punkt|emne))*(?: om| about|"
        rf" on|:| er| is| -| –)+ (?P<title>.+?)",
        rf"(?:please )?(?:saet|sett|put|tag|ta|add|faar?|include) {_FILL}(?P<title>.+?)(?: (?:op|opp|paa"
        rf"|up))?(?: {_ON_AGENDA})",
        rf"(?:kan|vil|could|can|would) (?:i|du|de|dere|you) {_FILL}(?:saette|sette|tage|ta|put|add"
        rf"|tilfoeje) (?P<title>.+?)(?: (?:op|opp|paa|up|to))?(?: {_ON_AGENDA})?",
        rf"(?P<title>.+?) (?:maa|bedes|oenskes|skal|boer|kan|should|must)(?: (?:gerne|gjerne|venligst|ogsaa"
        rf"|be|komme|blive|saettes|sat|settes|satt|put|med|op|tas|tages))* {_ON_AGENDA}",
        rf"(?:hvad|hva|what|how) (?:med|about) {_FILL}(?:at {_HAVE} |{_TALK} )?(?:{_ITEM}{_ABOUT} )?(?P<title>.+?)",
    )
)

# A bare word or two is a title, unless it says something of people: of these, no title consists.
NO_TITLE = (
    r"\b(?:jeg|vi|i|eg|we|you|du|dere|det|der|it|mig|meg|os|oss|me|us|har|have|er|is|are|vil|kan|skal|boer"
    r"|maa|ikke|not|se|see|ring"
    r"|kommer|lyder|svarer|vender|tak|takk|thanks|hej|hei|hilsen|mvh|ok|okay|ferie|afbud|avbud|vedhaeftede"
    r"|vedlagte|nej|nei|no|ja|yes"
    r"|maaske|kanskje|modtaget|mottatt|noteret|notert|fint|super|god|ingen|intet|attached|naeste|snart|ser"
    r"|mangler|virker|bliver|blir|sender|sendte|fik|fikk|havde|hadde|gaar|gik|looks|sounds|will|can|was"
    r"|got|dagsordenen|sakslisten|agendaen|referatet|punkterne|moedet|moetet)\b"
)

_OUR_ITEM = (
    r"(?:(?:mit|min|mitt|vores|vort|vaart|vaar|my|our|the) )?"
    r"(?:punkt(?:et|er|erne)?|sak(?:en|a)?|sag(?:en)?|emne(?:t)?|forslag(?:et)?|opslag(?:et)?|tilbud(?:det"
    r"|et)?|efterlysning(?:en)?"
    r"|etterlysning(?:en|a)?|item|offer|request|post)(?: (?:min|mi|vaar|vaart|mitt))?"
)
_NAMED = (
    r"(?: (?:om|about|vedr\.?|vedroerende|on) (?P<title>(?:(?!\b(?:af|tilbage|ut|off)\b).)+?)(?= (?:af|ud|ut"
    r"|tilbage|igen|udgaar|utgaar|fra|from|off|back)\b|[ .!?]*\Z))?"
)
WITHDRAWS = (
    rf"(?:{_WE} )?(?:\w+ ){{0,6}}?(?:traekker|traekke|trekker|trekke|trekk|traek|withdraw|withdrawing|fjern"
    rf"|fjerne|remove|slet|slett|slette|stryg|stryk|stryge|drop|droppe|dropp|delete|cancel) (?:gerne "
    rf"|venligst |please |gjerne |da )?{_OUR_ITEM}{_NAMED}(?: (?:tilbage|igen|igjen|back|ud|ut|fra"
    rf" {_AGENDA}|from the agenda|off|af))*[ .!]*",
    rf"(?:\w+ ){{0,4}}?(?:tager|tage|tag|ta|tar|take) (?:gerne |venligst |please )?{_OUR_ITEM}{_NAMED}(?: "
    rf"(?:af|ned|ut|vekk|off|vaek))(?: (?:igen|igjen|again|{_AGENDA}|the agenda))*[ .!?]*",
    rf"{_OUR_ITEM}{_NAMED} (?:udgaar|utgaar|kan udgaa|kan utgaa|bortfalder|kan tages af|kan slettes|kan"
    rf" droppes|can be removed|er ikke laengere (?:relevant|aktuelt|aktuel)|er ikke lenger (?:relevant"
    rf"|aktuell)|gaelder ikke laengere|gjelder ikke lenger|is no longer (?:relevant|needed))\b.*",
)
NEGATED = r"\b(?:ikke|not|aldrig|aldri)\b(?! laengere| lenger| longer)"

NONE = (
    r"(?:nej|nei|no)(?: tak| takk| thanks| thank you)?",
    r"(?:vi |jeg |der er |we |i )?(?:har |have )?(?:ingen|no|ikke nogen)(?: flere| andre| more)? "
    r"(?:punkter|emner|saker|forslag"
    r"|items|topics|suggestions)(?: til (?:dagsordenen|moedet|sakslisten|agendaen))?(?: (?:herfra|fra "
    r"(?:mig|os|meg|oss|min side|vores side)|from (?:me|us)|her))?(?: (?:denne gang(?:en)?|this time|i"
    r" denne omgang))?",
    r"(?:vi |jeg |we |i )?(?:har |have )?(?:ikke noget|ikke noko|ikke noe|intet|ingenting|nothing)(?: "
    r"(?:til (?:dagsordenen|moedet)|at tilfoeje|aa tilfoeye|to add|denne gang(?:en)?|this time|herfra|fra "
    r"(?:mig|os|meg|oss|min side|vores side)|from (?:me|us)|for the agenda))*(?:,? (?:tak|takk|thanks))?",
)

_SOMEBODY = r"(?:en|et|ei|nogen|noen|a|an|somebody|someone|to|tre|flere|\w+)"
WANTS = (
    rf"(?:hej,? )?(?:vi|jeg|we|i|eg) (?:soeger|efterlyser|etterlyser|soeker|ser etter|are looking for|am"
    rf" looking for|seek|er paa udkig efter|er paa jakt etter) {_SOMEBODY}\b.*",
    r"(?:efterlysning|etterlysning|soeges|wanted|oenskes)\b ?: ?.+",
    r"(?:hvem|who) (?:kan|vil|har lyst til at|can|will|would like to) (?:hjaelpe|hjelpe|laane|dele|tage"
    r" imod|ta imot|help|lend|share|host)\b.*",
)
OFFERS = (
    r"(?:vi|jeg|we|i) (?:tilbyder|tilbyr|kan tilbyde|kan tilby|can offer|offer|udlaaner|udlejer)\b.*",
    r"(?:vi|jeg|we|i) (?:kan|can|vil gerne|would like to) (?:laane|leje|lend|udlaane)\b.*",
    r"(?:vi|jeg|we|i) (?:stiller|kan stille|stille) .{1,120}?\btil (?:raadighed|disposition|disposisjon)\b.*",
    r"(?:vi|jeg|we|i) (?:har|have) .{1,120}?\b(?:til overs|i overskud|to spare|til laans|til utlaan|til udlaan)\b.*",
    r"(?:tilbud|tilbydes|offer|offered)\b ?: ?.+",
)
PERHAPS_WANTS = (
    r"(?:vi|jeg|we|i) (?:leder efter|mangler|leter etter|lack)\b(?! (?:\w+"
    r" )?(?:tid|time|minutter|et kvarter|en halv)).*",
    r"(?:vi|jeg|we|i) (?:vil gerne|vil gjerne|would like to) (?:i kontakt med|komme i kontakt med|get in"
    r" touch with|samarbejde med|samarbeide med|finde|find|finne)\b.*",
    r"(?:er der|er det|is there|are there) (?:nogen|noen|nogle|anybody|anyone|any),? (?:der|som|who|that)\b.*",
)
PERHAPS_OFFERS = (
    r"(?:vi|jeg|we|i) (?:vil gerne|vil gjerne|kan|would like to|can|kan godt) (?:give|gi|invitere|invite"
    r"|vise|show|dele|share|tage imod|ta imot|host)\b(?! (?:et |en )?(?:oplaeg|innlegg)).*",
)

MARKETPLACE = r"markedsplads(?:en)?|markedsplass(?:en)?|market ?place"
ANNOUNCED = (
    rf"(?:punkt|punkter|sak|saker|emne|emner|forslag|item|items|topic|point|oenske|oensker|indslag"
    rf"|bidrag)\b.{{0,40}}?\b(?:til|for|paa|on)\b.{{0,30}}?{_AGENDA}",
    r"dagsordenspunkt(?:er)?\b",
    r"(?:til|for) (?:den |naeste |neste |the |next )*(?:dagsorden(?:en)?|sakslisten|agendaen|agenda)\b",
)
"""What the subject of a mail says that is for an agenda, though nobody had asked."""

PRESENTED_BY = (
    r"[ ,(–-]+(?:v/|v\.|ved|praesenteres af|presenteres av|oplaegsholder:?|innleder:?|presented by|by)"
    r" ?(?P<who>{name})"
)

LABELS = {
    "title": "titel tittel title punkt sak sag emne overskrift item topic subject",
    "minutes": "minutter tid varighed varighet minutes time duration laengde tidsforbrug",
    "presenter": "fra oplaegsholder oplaegsholdere innleder innledere ved presenter praesenteres speaker from by",
    "text": "tekst beskrivelse beskrivning text description baggrund bakgrunn background",
    "theme": "tema theme",
}

THANKS = (
    r"(?:mange |tusind |hjertelig )?(?:tak|takk|thanks|thank you)\b[^.!?\n]{0,60}[.!]*",
    r"(?:ok|okay|super|fint|modtaget|noteret|perfekt|great)[ ,.!]*(?:tak|takk|thanks)?[.!]*",
    r"(?:det )?(?:haaber|haaper|hope) [^.!?\n]{0,60}[.!]*",
)
GREETING = r"(?:hej|hei|hi|hello|kaere|kjaere|dear|goddag|godmorgen|god dag|halloej)\b[^.!?:\n]{0,40}"
CLOSING = (
    r"(?:(?:med )?(?:venlig|vennlig|vennleg|de bedste|bedste|mange|kaerlig|hjertelig|kind|best"
    r"|warm)? ?(?:hilsen|hilsner|hilsner fra|helsing|regards|wishes)\b.{0,40}"
    r"|(?:mvh|vh|kh|bh|dbh|cheers|sincerely|yours)\b.{0,40})"
)
SEVERAL = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5,
}  # fmt: skip
SEVERAL_ITEMS = (
    rf"{_PREAMBLE}(?:{_WE} (?:{_MODAL} )?{_FILL}(?:har|have|ha|faa|get"
    rf"|add)?,? ?)?(?P<count>{'|'.join(SEVERAL)}) (?:\w+ )?"
    rf"(?:punkter|saker|sager|emner|items|topics|points|forslag)(?: (?:op|paa|med))?(?: {_ON_AGENDA})?(?: "
    rf"(?:op|paa))?:? ?(?P<title>.*?)[ .]*"
)
