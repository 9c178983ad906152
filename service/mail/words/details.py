"""What people write about their details: that they are new, what is held of them, that it must go."""

from service.mail.words import Cue, one_of

# `fra 1. december`, `pr. 1. marts`
_FROM_A_DAY = r"(?:fra|fraa|pr|from|as of) (?:den |the )?\d{1,2} [a-z]{3,9}"

# New details, and old ones
OTHER_ADDRESS = "to use another address"
# `Ring på 20 … i stedet i dag`: tomorrow the old one holds again.
FOR_A_DAY = (
    r"(?<!fra )(?<!fraa )(?<!from )\b(?:i dag|idag|i morgen|i aften|i kveld|i eftermiddag|i ettermiddag|i ferien"
    r"|denne (?:uge|uke|veke)|today|tomorrow|tonight|this (?:week|morning|afternoon)"
    r"|resten a[fv] (?:dagen|ugen|uken|uka)|midlertidig\w*|mellombels|temporarily)\b"
)
# `Han søger ny stilling`
SOUGHT = r"\b(?:soeger|soege|soeker|soeke|soekjer|finde|finne|finder|finner|seeks?|seeking|looking for) (?:\w+ ){0,2}\Z"
# `I kan ikke længere få fat på mig på 22 10 …`
_NO_LONGER = r"(?:(?:ikke|ikkje) (?:laengere|laenger|lenger|lengre|mere|mer|meir)|no longer)"
_TO_REACH = (
    r"(?:faa fat|faa tak|fange|fanges|naa|naas|traeffe|traeffes|treffe|treffes|kontakte|kontaktes|ringe|finde|finne"
    r"|reach|be reached|contact|call)"
)
NOT_REACHED = rf"\b{_NO_LONGER} (?:\w+ ){{0,2}}?{_TO_REACH}\b"
_DETAIL = (
    r"(?:\w+ )?(?:\w*nummer|mobil\w*|\w*telefon|tlf|titt?el|stilling|\w*mail\w*|e post\w*|\w*adresse|number|address"
    r"|title)"
)
CHANGE: tuple[Cue, ...] = (
    (
        "a new number or address",
        3,
        r"\b(?:ny|nyt|nye|nytt|new) (?:\w+ ){0,2}?(?:mobil\w*|nummer\w*|nr|tlf|telefon\w*|mail\w*"
        r"|e mail\w*|email\w*|e post\w*|epost\w*|adress\w*|address|phone|number|arbejdsmail"
        r"|arbejdstelefon|kontaktoplysninger|kontaktinfo\w*|contact details|titel|tittel|title"
        r"|stilling|efternavn|etternavn|navn|domaene\w*|domene\w*|domain)\b"
        r"|\b(?:det|den|the) (?:nye|new) (?:er|is|blir|bliver) qz[mt]\d"
        r"|\b(?:faaet|faatt|fatt|fik|fikk|fekk|got|been given) (?:en |et |ein |eit |a )?(?:egen |eget |eigen |own )?"
        r"(?:\w*mobil|\w*telefon|\w*nummer|\w*adresse|\w*mail|e post|work phone|mobile) (?:\w+ ){0,3}?qz[mt]\d",
    ),
    (
        "has changed",
        3,
        r"\b(?:skiftet|skiftar|skifter|byttet|bytta|bytter|aendret|endret|endra|changed|changing"
        r"|change) (?:\w+ ){0,3}?(?:mobil\w*|nummer|nr|tlf|telefon\w*|arbejdstelefon|mail\w*"
        r"|e mail|email|e post\w*|epost\w*|adresse|address|phone|number|job|jobb|arbejde"
        r"|arbejdsplads|stilling|title|titel|tittel|navn|name|efternavn|domaene|fra|to|til)\b",
    ),
    (
        "to correct",
        3,
        r"\b(?:ret|rette|retter|rettes|opdater|opdatere|opdaterer|oppdater|oppdatere|oppdaterer"
        r"|rettar|oppdaterar|aendrer|endrer|endrar|aendre|aendr|endre|endra|update|correct|change|korriger"
        r"|korrigere) (?:\w+ ){0,6}?(?:til"
        r"|paa|i|min|mit|mine|mitt|my|det|dette|den|i listen|list\w*|kontakt\w*|nummer\w*|mail\w*"
        r"|oplysning\w*|opplysning\w*|to|records?|details|qzm\d+|qzt\d+)\b",
    ),
    (
        "to add a detail",
        3,
        r"\b(?:legg|legge|leggje|foer|foere|tilfoej|tilfoeje|saet|saette|sett|sette|setje|put|add|noter|notere) "
        r"(?:\w+ ){0,3}?(?:mobil\w*|nummer\w*|telefon\w*|e post\w*|mailadresse\w*|titt?el\w*|phone|number)\b",
    ),
    (
        "no longer the same",
        3,
        r"\b(?:nummer\w*|mobil\w*|telefon\w*|mail\w*|e post\w*|adresse\w*|address|number|titel|title|navn)"
        r" (?:\w+ ){0,2}?(?:er|is) (?:ikke|ikkje|no|not)(?: \w+)? (?:laengere|lenger|lengre|mere|longer|any)\b"
        rf"|{NOT_REACHED} (?:\w+ ){{0,4}}?qz[mt]\d"
        r"|\b(?:forkert|forkerte|feil|galt|wrong|incorrect) (?:\w+ ){0,8}?qz[mt]\d"
        r"|\b(?:gammel|gamle|gammelt|gamal|forkert|feil|foraeldet|utdatert|old|outdated|wrong)"
        r" (?:titt?el|stilling|adresse|mail\w*|e post\w*|nummer\w*|title|address|number)"
        r" (?:paa|for|om|of) (?:mig|meg|me)\b"
        r"|\bfra (?:\w+ ){0,3}?(?:traeffes|naas|fanges|kan (?:\w+ ){0,3}?(?:naas|traeffes|fanges|naa))"
        r" (?:\w+ ){0,3}?qz[mt]\d"
        r"|\b(?:rigtige|rigtigt|riktige|riktig|rette|rett|correct|right) (?:\w+ )?(?:er|is) qz[mt]\d",
    ),
    (
        "a detail is missing",
        3,
        rf"\b(?:mangler|manglar|missing|without|uden|uten|utan) (?:\w+ ){{0,2}}?(?:mit|min|mitt|my) {_DETAIL}\b"
        rf"|\b(?:(?:mit|min|mitt|my) {_DETAIL}|(?:tittelen|stillingen|nummeret|mobilen|e posten|adressen) (?:min|mitt))"
        r" (?:mangler|manglar|is missing|staar (?:der )?(?:ikke|ikkje))\b",
    ),
    (
        "news for the list",
        3,
        r"\b(?:rettelse\w*|retting\w*|feil|fejl|correction)(?: \w+){0,3}? (?:jeg|eg|i) (?:er|am|hedder|heter|heiter)\b|"
        r"\b(?:opdatering\w*|oppdatering\w*|aendring\w*|endring\w*|rettelse\w*|update|correction) (?:\w+ ){0,2}?"
        r"(?:til|af|av|i|paa|to|of) (?:\w+ ){0,2}?(?:\w*list\w*|kontakt\w*|oplysning\w*|opplysning\w*|data|stamdata"
        r"|register\w*|details)\b",
    ),
    (
        "misspelt",
        3,
        r"\b(?:stavet|skrevet|staver|staves|stava|skreve|spelt|spelled|misspelt|misspelled) (?:\w+ ){0,3}?"
        r"(?:\w*navn\w*|\w*name|titt?el\w*|adresse\w*|\w*mail\w*|e post\w*)"
        r" (?:\w+ ){0,3}?(?:forkert|feil|galt|wrong\w*)\b"
        r"|\b(?:stavet|skrevet|staver|stava|skreve|spelt|spelled) (?:mit|mitt|my) (?:\w+ )?(?:navn|namn|name)"
        r" (?:med|uden|uten|utan|som|with|without|as)\b"
        r"|\bmisspel\w+ my (?:\w+ )?(?:name|surname|address)\b"
        r"|\b(?:det|der|namnet|navnet|it) (?:skal|skulle|burde|should|ought to) (?:vaere|vere|staa|staves"
        r"|skrives|read|be)"
        r" qzp\d",
    ),
    (
        "is now",
        3,
        r"\b(?:nummer\w*|mobil\w*|\w*telefon\w*|tlf|mail\w*|e mail|e post\w*|adresse\w*|address|number|phone)"
        r" (?:er|bliver|blir|is) (?:nu|naa|no|now|fremover|herefter|heretter) (?:\w+ ){0,2}?qz[mt]\d"
        r"|\b(?:mailen|mailadressen|e posten|adressen|nummeret|mobilen) (?:bliver|blir|vert) qz[mt]\d"
        r"|\b(?:faar (?:jeg|eg)|(?:jeg|eg) faar) (?:\w+ ){0,3}?(?:mail\w*|e mail\w*|e post\w*|adresse\w*|nummer\w*"
        r"|mobil\w*|telefon\w*) qz[mt]\d"
        r"|\b(?:har|has|have) (?:nu|naa|no|now) (?:\w+ )?(?:mail\w*|e mail\w*|email\w*|e post\w*|epost\w*|adresse\w*"
        r"|address|nummer\w*|number|mobil\w*|telefon\w*) qz[mt]\d",
    ),
    (
        "is now called",
        3,
        r"\b(?:min|mit|mitt|my) (?:titel|tittel|title|stilling|navn|namn|name|efternavn|etternavn|etternamn|surname)"
        r" (?:er|bliver|blir|is) (?:nu|naa|no|now)\b",
    ),
    (
        "now works elsewhere",
        3,
        r"\b(?:jeg|eg|i) (?:arbejder|arbeider|arbeidar|jobber|jobbar|work) (?:nu|naa|no|now) "
        r"(?:paa|hos|i|ved|for|hjaa|at|with) (?:the )?qzo\d+"
        r"|\b(?:jeg|eg|i) (?:(?:er|am) (?:nu|naa|no|now) (?:ansat|ansatt|tilsett|employed|working)|now work) "
        r"(?:paa|hos|i|ved|hjaa|at|with|by|for) (?:the )?qzo\d+",
    ),
    (
        OTHER_ADDRESS,
        3,
        rf"\b(?:fra nu af|fra nu|fra i dag|fremover|fra naa|fraa no|herefter|heretter|from now on|{_FROM_A_DAY})"
        r" (?:\w+ ){0,4}?"
        r"(?:brug\w*|bruk\w*|skriv\w*|send\w*|benyt\w*|use|write) (?:\w+ ){0,3}?qz[mt]\d"
        r"|\b(?:kender|kjenner|know) (?:mig|meg|me) (?:\w+ )?(?:som|as) (?:\w+ )?qzm\d|"
        r"\b(?:skrive?|sende?|bruge?|bruke?|use|write|ringe?) (?:\w+ ){0,3}?qz[mt]\d+ (?:\w+ ){0,3}?"
        r"(?:i stedet|i steden|istedenfor|i staden|instead|fremover|framover|from now on|herefter|heretter)\b"
        r"|"
        r"\b(?:staa|stande|stand|be listed) (?:\w+ ){0,3}?(?:med|with|under) (?:\w+ ){0,3}?qz[mt]\d+(?: \w+){0,2}?"
        r" (?:i stedet|i steden|i staden|instead)\b"
        r"|"
        r"\b(?:brug|bruge|bruk|bruke|use|skriv til|send til|benyt"
        r"|benytte) (?:\w+ ){0,5}?(?:fremover|fremtiden|framover|from now on|heretter|herefter"
        r"|i stedet|instead|henceforth)\b",
    ),
    (
        "is called now",
        3,
        r"\b(?:am|are) now called\b|\b(?:hedder|heter|heiter|am called) (?:\w+ ){0,2}?(?:nu|naa|no"
        r"|now|fremover)\b|\b(?:nu"
        r"|naa|no) (?:hedder|heter|heiter)\b|\bmy (?:new )?name is now\b",
    ),
    (
        "was known by another address",
        3,
        r"\b(?:foer|foerhen|tidligere|previously|formerly|before) (?:\w+ ){0,5}?qzm\d",
    ),
    (
        "has become",
        3,
        r"\b(?:jeg|eg|i) (?:er|am|have|har|ve) (?:\w+ ){0,3}?(?:blevet|blitt|vorte|become|promoted) "
        r"|\b(?:jeg|eg) (?:er|har|ble|blev|vart) (?:\w+ ){0,3}?(?:rykket op|rykka opp|rykket opp|forfremmet|forfremma"
        r"|avanceret|avansert|steget|udnaevnt|utnevnt) (?:\w+ ){0,4}?til ",
    ),
)
ABOUT_ME = (
    r"\b(?:om|paa|about|on|vedroerende|vedroerande) (?:mig|meg|me|min person)\b"
    r"|\b(?:mine|egne) (?:person)?op?plysning\w*|\bmy (?:personal )?data\b"
)
# GDPR article 15
HELD_OF_ONE_NAMED = "what is held of one who is named"
ACCESS: tuple[Cue, ...] = (
    (
        HELD_OF_ONE_NAMED,
        5,
        r"\b(?:hvad|hva|kva|hvilke|what) (?:\w+ ){0,3}?(?:i|de|dere|dykk|you) (?:\w+ ){0,2}?"
        r"(?:registreret|registrert|lagret|lagra|gemt|staaende|liggende|noteret|notert|stored|on file"
        r"|registered)?(?: \w+)? ?(?:om|paa|about|on) qz[pm]\d",
    ),
    (
        "article 15",
        5,
        r"\bart(?:ikel|ikkel|icle)? ?15\b|\b(?:ret|rett|right) (?:til|of|to) (?:indsigt|innsyn|access)\b",
    ),
    (
        "insight",
        5,
        r"\b(?:indsigt|innsyn|egenaccess|aktindsigt) (?:\w+ ){0,4}?(?:oplysninger|opplysninger"
        r"|opplysningar|data|personoplysninger\w*|personoppl\w*|mine oplysninger|persondata|hvad|hva|det"
        r"|registre\w*)\b|\b(?:subject access|data access|access request)\b|\b(?:indsigtsanmodning"
        r"|innsynsbegjaering|innsynskrav|indsigt efter|innsyn etter)\b",
    ),
    (
        "what is held",
        5,
        r"\b(?:hvad|hva|kva) (?:(?:der|det) )?(?:ligger|ligg|staar|findes|finnes|finst|gemmer|gjemmer)"
        r" (?:der |det |i |de )?(?:\w+ ){0,3}?(?:om|paa) (?:mig|meg)\b|"
        r"\b(?:hvilke|hvad|hva|kva|kva for|what|which) (?:\w+ ){0,4}?(?:oplysninger|opplysninger"
        r"|opplysningar|data|information|personoplysninger|personopplysninger|details|info"
        r"|noget)?(?: \w+){0,2}? ?(?:i|de|dere|du|dykk|you|har|do|er) (?:\w+ ){0,5}?(?:om|paa"
        r"|about|on) (?:mig|meg|me|undertegnede)\b",
    ),
    (
        "where it comes from",
        5,
        r"\b(?:hvor|kor|kvar|where) (?:i|de|dere|dykk|you) (?:har|have|got) (?:det|dem|dei|it|them) (?:fra|fraa|from)"
        r"(?! (?:at|that)\b)",
    ),
    # up to the data, which `… og derefter slettes` takes as well
    (
        "to be handed out",
        5,
        r"\b(?:faa|ha|have|get) (?:udleveret|utlevert|tilsendt|oplyst|opplyst)"
        r"(?= (?:\w+ ){0,3}?(?:data|\w*opp?lysn\w+)(?: \w+){0,5}? (?:om|paa) (?:mig|meg|undertegnede)\b)",
    ),
    (
        "all data about me",
        5,
        r"\b(?:kopi|copy|udskrift|utskrift) (?:af|av|of) (?:\w+ )?(?:mine|my) (?:\w+ )?(?:data|oplysninger"
        r"|opplysninger"
        r"|opplysningar|personoplysninger|personopplysninger|persondata|information)\b"
        r"|\b(?:kopi|copy|oversigt|oversikt|udskrift|utskrift|overview|uddrag"
        r"|list) (?:\w+ ){0,4}?(?:alt|alle|all|over|af|av|of|oplysning\w*|data"
        r"|det) (?:\w+ ){0,8}?(?:om|paa|about|on) (?:mig|meg|me|undertegnede)\b|\b(?:se|see|faa|receive|vide"
        r"|vite) (?:\w+ ){0,3}?(?:alt|alle|hvad|hva|all|everything) (?:\w+ ){0,6}?(?:om|paa|about"
        r"|on) (?:mig|meg|me|undertegnede)\b",
    ),
)
# GDPR article 17
ERASE: tuple[Cue, ...] = (
    (
        "article 17",
        5,
        r"\bart(?:ikel|ikkel|icle)? ?17\b|\b(?:ret|rett|retten|right) (?:til|to) (?:at blive glemt"
        r"|sletning|sletting|aa bli glemt|aa bli sletta|erasure|be forgotten)\b",
    ),
    (
        "to erase data",
        5,
        r"\b(?:slettes|slettet|sletta|deleted|removed|erased) (?:\w+ ){0,3}?(?:fra|fraa|from) (?:\w+ ){0,2}?"
        r"(?:systemer|systemerne|systemene|\w*register|\w*registre|database\w*|arkiv\w*|systems|records)\b"
        r"|\b(?:slet|slett|slette|slettar|sletter|slettes|sletta|slettet|sletting|sletning|delete|deleted"
        r"|erase|erased|erasure|deletion|fjern|fjerne|fjernet|remove|destruer|makulere"
        r"|makuler) (?:\w+ ){0,6}?(?:(?:person)?opp?lysning\w{1,5}|data|persondata|alt"
        r"|everything|information|informasjon|personal data|details|kontaktoplysninger"
        r"|kontaktinfo\w*)\b",
    ),
    (
        "to erase from the records",
        5,
        r"\b(?:slet|slett|slette|slettar|fjern|fjerne|delete|remove|erase) (?:\w+ ){0,9}?(?:navn|namn|name"
        r"|mail|e mail"
        r"|e post|email|nummer|telefonnummer|number|adresse|address)"
        r" (?:\w+ ){0,6}?(?:alle steder|overalt|everywhere|allestads|wherever|(?:fra|fraa|i|from) (?:\w+ ){0,2}?"
        r"(?:systemer|systemerne|systemene|systema|\w*register|\w*registre|database\w*|kartotek\w*|arkiv\w*|systems"
        r"|records))\b",
    ),
    (
        "data to be erased",
        5,
        r"\b(?:personoplysninger|personopplysninger|oplysninger|opplysninger|opplysningar|data|alt"
        r"|everything) (?:\w+ ){0,10}?(?:slettet|slettes|sletta|sletter|slette|slettar|erased"
        r"|deleted|fjernet|removed)\b",
    ),
    (
        "to forget me",
        5,
        r"\b(?:glem|glemme|gloeyme|forget) (?:\w+ ){0,3}?(?:mig|meg|me)\b|\bat blive glemt\b",
    ),
)
# `Opdater anne@…` over details: whom it is about, not what is new
CORRECT_WHOM = (
    r"\A(?:\w+ ){0,3}?(?:ret|rett|rette|opdater|opdatere|oppdater|oppdatere|aendr|aendre|endr|endre|update|change"
    r"|correct) (?P<whom>qzm\d+)(?: (?:til|to|med|with) (?P<new>qzm\d+))? ?\Z"
)
# Of two addresses, the one to use.
CHOSEN_ADDRESS = (
    r"\b(?:brug|bruge|bruk|bruke|benyt|use|skriv til|send til) (?:\w+ ){0,2}?(?:den|the)"
    r" (?:(?P<first>foerste|foerstnaevnte|oeverste|first|former)|anden|andre|sidste|siste|sidstnaevnte"
    r"|nederste|second"
    r"|last|latter)\b"
)
THIS_ADDRESS = (
    r"\b(?:brug|bruge|bruk|bruke|benyt|benytte|benytt|skriv til|skriv paa|svar paa|use|write to)(?: \w+){0,3}?"
    r" (?:denne(?: her)?|den her|this)(?: (?:private|min|my))? (?:mail\w*|e mail\w*|e post\w*|adresse\w*|address"
    r"|email\w*)\b(?!(?: \w+){0,3}? qzm)"
)
OLD_VALUE = one_of(
    """gamle gammel gammelt gamalt gamal tidligere hidtidig hidtidige forrige nedlagt lukket lukkes lukker stengt
    forsvinder forsvinner udgaar utgaar ikke_laengere ikke_lenger ikkje_lenger no_longer old former previous
    kender_(?:i_)?mig_som kjenner_(?:dere_)?meg_som know_me_as i_stedet_for
    i_steden_for i_staden_for istedenfor instead_of rather_than
    staar_(?:jeg|eg)_(?:\\w+_){0,3}?(?:med|som) (?:det|der)_staar"""
)
