"""What people write when they want something, as patterns over folded text with marks (see `sentences`).

å, æ and ø are aa, ae and oe; `qzp` is a person, `qzn` a network. Every gap is bounded.
"""

_WORDS = r"(?:\w+ )"
# The words between a verb and its particle, so that the first particle decides: `melde X fra Y ind`. `fra` before
# an organisation says where somebody comes from.
_NOT_OUT = r"(?:(?!(?:ud|ut|af|av)\b|(?:fra|fraa) (?!qzo))\w+ )"
_NOT_IN = r"(?:(?!(?:ind|inn|paa|pa|op|opp|til|med)\b)\w+ )"
SELF_OBJECT = r"mig|mej|meg|me|myself|undertegnede|os|oss|us"
OTHERS_OBJECT = (
    r"ham|hende|henne|han|hun|ho|him|her(?= (?:to|on|up|in|for|as|too)\b)|dem|them|dei|vedkommende"
)
_NEXT_OF_KIN = r"(?:min|mine|mitt|vores|vaar|vaart|vaare|our|my|vor|vores nye) \w+"
OBJECT = rf"(?:{SELF_OBJECT}|{OTHERS_OBJECT}|qz[pm]\d+|foelgende|{_NEXT_OF_KIN})"
_LIST = (
    r"(?:\w*list\w*|qzn\d+|netvaerk\w*|nettverk\w*|network\w*|deltager\w*|deltaker\w*"
    r"|maillist\w*|grupp\w*|group|medlem\w*|kontakter)"
)
_POLITE = (
    r"(?:endelig |bare |gerne |gjerne |venligst |vennligst |please |ogsaa |lige |og |nu |derfor |i stedet )"
)

Cue = tuple[str, int, str]

JOIN: tuple[Cue, ...] = (
    (
        "to register",
        3,
        r"\b(?:tilmeld|indmeld|innmeld|paameld|pameld)(?:e|es|er|t|else|elsen|ing|inga|inger|ingen|ingar)?\b",
    ),
    (
        "to enter in",
        3,
        rf"\bmeld(?:e|es|er|t|ast|a)? {_NOT_OUT}{{0,8}}?(?:ind|inn|paa|pa|til)\b(?! (?:jer|dig|deg))",
    ),
    (
        "to be admitted",
        3,
        r"\b(?:optag|optages|optage|optagelse|optaget|tas opp|takast opp|tatt opp)\b(?! (?:en|et|plads))",
    ),
    (
        "to write somebody on a list",
        3,
        rf"\b(?:skriv|skrive|skriver|saet|saette|saetter|set|sett|sette|setter|setje|set|foej|foeje"
        rf"|foejer|tilfoej|tilfoeje|tilfoejer|legg|legge"
        rf"|registrer|registrere|registrerer|register|opret|oprette|opretter|opprett|opprette"
        rf"|opprettar|put|add|enrol|enroll|include|inkluder|inkludere|noter|notere|faa|faar|have|ha"
        rf"|tag|tage|ta) (?:(?:i|du|dere|de|dykk|you) )?{_POLITE}{{0,3}}(?:til |inn |ind |op "
        rf"|opp |med )?{OBJECT}(?! (?:af|av|ud|ut|fra|off|from))"
        rf"(?: {_WORDS}{{0,4}}?(?:paa|pa|op|opp|til|med|ind|inn|on|to|i|in|as|som)\b)",
    ),
    (
        "to register somebody",
        3,
        rf"\b(?:registrer|registrere|registrerer|register|enrol|enroll|opret|oprette|opprette|add"
        rf"|tilfoej|tilfoeje|inkluder|tilmeld) {_POLITE}{{0,3}}{OBJECT}\b",
    ),
    (
        "to be written on a list",
        3,
        r"\b(?:skrives|skrevet|saettes|sat|settes|satt|setjast|foejes|foejet|tilfoejes|tilfoejet"
        r"|registreres|registreret|registrert|oprettes|oprettet|added|put|registered|enrolled"
        r"|included|stå|staa) (?:\w+ ){0,2}?(?:paa|pa|op|opp|til|i|to|on|in|som|as)\b",
    ),
    (
        "to sign up",
        3,
        rf"\b(?:sign (?:{OBJECT} (?:{_WORDS}{{0,4}}?)?)?up|signing (?:{OBJECT} )?up|signed up|(?:join|joining)(?! (?:us"
        rf"|our (?:webinar|newsletter))))\b",
    ),
    (
        "to be with",
        2,
        rf"\b(?:vaere|vaer|vera|vere|blive|bli|bliva|komme|koma|deltage|deltager|delta|indgaa"
        rf"|inngaa|gaa|haenge) {_WORDS}{{0,3}}?(?:med|medlem|medlemmer|medlemmar|del|deltager"
        rf"|deltagere|deltaker|deltakar|ind|inn|i|paa listen)\b",
    ),
    (
        "to get in",
        2,
        rf"\b(?:gerne|gern|gjerne|oensker|skal|ogsaa) {_WORDS}{{0,2}}?(?:med|ind|inn|paa|pa) (?:i"
        rf"|paa|til|{_LIST}|{_WORDS}{{1,3}}list)",
    ),
    (
        "to take a place",
        2,
        r"\b(?:en|ein|a) plads i|\bindtraede i|\btiltraede\b|\btre inn i\b|\bmedlemskab i"
        r"|\bmedlemskap i|\bmembership (?:of|in)\b",
    ),
    (
        "to be a member",
        2,
        rf"\b(?:become|becoming|be|being) {_WORDS}{{0,3}}?(?:member|members|part)\b"
        rf"|\btake part in\b|\bbe on\b",
    ),
)
CONTACT_PERSON = (
    r"\b(?:kontaktperson|kontaktpersonen|kontaktpersonar|kontaktpersoner|kontakt"
    r"|contact person|contact|repraesentant|representant|representative|deltager|medlem"
    r"|member)\b"
)
CONTACT_BECOMES = (
    r"\b(?:ny|nye|nytt|skal|blir|bliver|vert|er|overtar|overtager|overtek|tar over|will be|am"
    r"|is|udpeg\w*|utpek\w*|oppnevn\w*|peker|vaelger|new|stiller|bliver til)\b"
)
MOOD: tuple[Cue, ...] = (
    (
        "a wish",
        2,
        r"\b(?:vil|ville|kunne|skulle) (?:\w+ ){0,5}?(?:gerne|gern|gjerne|godt|elske)\b|\b(?:gerne"
        r"|gern|gjerne) (?:vil|ville|med|tilmeld\w*|ha|have)\b|\b(?:oensker|oenskjer|ynskjer"
        r"|oenske|haaber|haapar)\b|\bi (?:d|would) (?:\w+ )?(?:like|love)|\bwould (?:\w+ )?(?:like"
        r"|love)\b|\bwish(?:es)? to\b|\bwant(?:s)? to\b|\bvil meget\b|\bhar lyst til\b",
    ),
    (
        "a request",
        2,
        r"\b(?:kan|vil|kunne|gider|maa|ville) (?:i|du|dere|de|dykk|jeg|eg|vi|han|hun|ho)\b"
        r"|\b(?:could|can|would|may) (?:you|i|we)\b|\b(?:please|bedes|venligst|vennligst|beder"
        r"|anmoder|anmoder|ber|kindly)\b|\bfint om\b|\bflott om\b|\bbra om\b"
        r"|\bver (?:so )?(?:venleg|snill)",
    ),
    (
        "a declaration",
        2,
        r"\b(?:hermed|herved|hereby|som aftalt|som avtalt|som avtala)\b|\b(?:tilmelder|indmelder"
        r"|melder|innmelder) (?:\w+ )?(?:mig|meg|os|oss|hermed|qzp\d+)",
    ),
    (
        "an instruction",
        2,
        rf"(?:\A|\bsaa |\bog |\bdesuden |\bjust |\bendelig )(?:{_POLITE}){{0,2}}(?:skriv|saet|sett"
        rf"|set|tilmeld|meld|registrer|tilfoej|foej|put|add|optag|opret|legg"
        rf"|sign) {_POLITE}{{0,2}}{OBJECT}",
    ),
    (
        "a heading",
        2,
        r"\A(?:re |sv |vs |fwd |fw )?(?:ny |nye |ny tilmelding |en |to |tre )?(?:tilmelding"
        r"|tilmeldinger|paamelding|paameldinger|indmeldelse|innmelding|registration|registrering"
        r"|optagelse)\b",
    ),
)
LEAVE: tuple[Cue, ...] = (
    (
        "to sign off",
        4,
        r"\b(?:afmeld|udmeld|avmeld|utmeld|frameld)(?:e|es|er|t|else|elsen|ing|inga|ingen|ast)?\b",
    ),
    (
        "to be taken off",
        4,
        rf"\bmeld(?:e|es|er|ast|a)? {_NOT_IN}{{0,8}}?(?:ud|ut|af|av|(?:fra|fraa)(?! qzo))\b",
    ),
    (
        "to step out",
        4,
        rf"\b(?:udtraed\w*|udtrae\w*|(?:traed\w*|trer|tre|trekk\w*|traekk\w*) {_WORDS}{{0,2}}?(?:ud"
        rf"|ut|tilbage|tilbake)|(?:traekk\w*|trekk\w*) (?:\w+ ){{0,2}}?(?:fra|fraa)|gaar ud af"
        rf"|gaa ud af|gaar ut av|gaa ut av)\b",
    ),
    (
        "to be removed from a list",
        4,
        rf"\b(?:(?:tag|tage|tages|ta|tas|take|taken) {_NOT_IN}{{0,8}}?(?:af|av|fra(?! qzo)|fraa|ud|ut|off|out of)"
        rf"|(?:slet|slett|slette|slettes|fjern|fjerne|fjernes|stryg|stryge|stryk|stryke|remove|removed|delete"
        rf"|deleted|drop|cancel) {_WORDS}{{0,6}}?(?:af|av|fra|fraa|ud|ut|off|from|out of|i|paa))"
        rf" {_WORDS}{{0,4}}?{_LIST}",
    ),
    (
        "to remove somebody",
        4,
        rf"\b(?:skriv|skrive|skriver|skrives|tag|tage|ta|meld|slet|fjern|fjerne|take"
        rf"|remove) {_POLITE}{{0,3}}{OBJECT} {_WORDS}{{0,2}}?(?:ud|ut|af|av|off)\b",
    ),
    (
        "no longer",
        4,
        rf"\b(?:ikke|ikkje|ikk|heller ikke) {_WORDS}{{0,3}}?(?:laengere|laenger|lenger|lengre"
        rf"|lengur|mere|mer|meir) {_WORDS}{{0,4}}?(?:vaere|vaer|vere|vera|staa|deltage|delta"
        rf"|modtage|motta|med|medlem|have|ha|faa|repraesentere|kontaktperson|deltager|deltagere)\b",
    ),
    (
        "no longer, the other way round",
        4,
        rf"\b(?:vaere|staa|deltage|delta|modtage|vere) {_WORDS}{{0,4}}?(?:ikke"
        rf"|ikkje) {_WORDS}{{0,2}}?(?:laengere|lenger|mere)\b"
        rf"|\bskal ikke {_WORDS}{{0,2}}?(?:vaere med|staa paa|deltage) {_WORDS}{{0,5}}?(?:laengere"
        rf"|mere|fremover)",
    ),
    (
        "no longer, in English",
        4,
        rf"\bno longer {_WORDS}{{0,3}}?(?:be|wish|want|part|member|participate|on|take part|represent)\b",
    ),
    (
        "to leave",
        4,
        rf"\b(?:leave|leaving|quit|quitting|resign from|withdraw(?:ing)? from|forlade|forlader"
        rf"|forlate|forlater) {_WORDS}{{0,4}}?(?:qzn\d+|network|group|netvaerk\w*|nettverk\w*"
        rf"|gruppe\w*|list)",
    ),
    ("to unsubscribe somebody", 4, rf"\bunsubscribe {OBJECT}\b"),
    (
        "to end a membership",
        4,
        rf"\b(?:ophoer\w*|opphoer\w*|opsig\w*|sig\w* op|si\w* opp|stopp\w*|afslutt\w*|avslutt\w*"
        rf"|end) {_WORDS}{{0,4}}?(?:medlemskab\w*|medlemskap\w*|membership|i qzn\d+|deltagelse"
        rf"|min plads|mit medlem\w*)",
    ),
    (
        "to give up a place",
        4,
        rf"\b(?:afgiv\w*|opgiv\w*|give up|fratraed\w*|giv\w* slip paa) {_WORDS}{{0,3}}?(?:plads\w*"
        rf"|plass\w*|place|seat|qzn\d+)",
    ),
)
GONE = (
    r"\b(?:er|har|is|has) (?:\w+ ){0,4}?(?:stoppet|stoppa|fratraadt|fratraad|sluttet|slutta"
    r"|opsagt|rejst|reist|gaaet paa pension|left|retired)\b"
    r"|\b(?:slutter|stopper|fratraeder|gaar paa pension|gaar av med pensjon|pensjonist"
    r"|forlader|retire|retires|retiring|skifter job|ikke laengere ansat|no longer works?"
    r"|nyt job|ny jobb|ny stilling|nytt arbeid|arbejder ikke laengere)\b"
)
SUCCESSOR = (
    r"\b(?:overtager|overtar|overtek|overtage|overta|afloeser\w*|avloeser\w*|avloeysar\w*"
    r"|erstatter|erstattes af|erstattes av|efterfoelger\w*|etterfoelger\w*|etterfoelgjar\w*"
    r"|arvtager\w*"
    r"|tar over|tek over|takes over|taking over|take over|replace|replaces|replacing"
    r"|replaced by|successor|i stedet|i steden|i staden|instead|traeder ind|kommer i stedet"
    r"|ny kontaktperson|nye kontaktperson)\b"
)
EVENT = (
    r"\b(?:\w*dagsorden\w*|punkt|punkter|punktet|agenda|\w*referat\w*|saksliste\w*|vaert"
    r"|vaerter|vertskap|aarsmoede\w*|aarsmoete\w*|\w*konferens\w*|\w*konference\w*"
    r"|\w*konferanse\w*"
    r"|middag\w*|festmiddag\w*|\w*kursus\w*|\w*kurser\w*|kurs|kurset|kurset|nyhedsbrev\w*"
    r"|nyhetsbrev\w*|nyheitsbrev\w*"
    r"|\w*seminar\w*|\w*webinar\w*|workshop\w*|temadag\w*|temamoede\w*|julefrokost\w*"
    r"|julebord\w*|generalforsamling\w*|arrangement\w*|\w*messe\w*|studietur\w*|ekskursion\w*"
    r"|\w*moede|\w*moedet|\w*moeder|\w*moederne"
    r"|\w*moete|\w*moetet|\w*moeter|\w*moeta|moetene|conference|conferences|dinner|course"
    r"|courses|newsletter|newsletters|meeting|meetings|event|events|festival\w*|aabent hus"
    r"|foredrag\w*|frokost\w*|lunch|lunsj"
    r"|reception|jubilaeum\w*|fest|sommerfest\w*|hackathon|camp|dm i skills|skills|webcast"
    r"|podcast|undersoegelse\w*|spoergeskema\w*|survey|abonnement\w*|studiegruppe\w*"
    r"|uddannelsen|linjen|praksis|praktik|ordning\w*|tilbud)\b"
)
NETWORK_WORD = (
    r"\b(?:qzn\d+|(?:netvaerk|nettverk|network|netvaer)\w*|(?:deltager|deltaker|deltakar|mail"
    r"|kontakt|medlems|netvaerks|epost)list\w*|listen|lista|listene|listerne|the list|gruppen"
    r"|gruppa|flokken|medlem|medlemmer|member|members|membership|medlemskab\w*"
    r"|medlemskap\w*)\b"
)
TO_THE_READER = (
    r"\b(?:tilmelding(?:en)? (?:sker|foregaar|senest|aaben|kan ske|er nu|via|paa|lukker|inden"
    r"|frist)|paamelding(?:en)? (?:skjer|innen|via|her|stenger|frist)|tilmeldingsfrist\w*"
    r"|paameldingsfrist\w*"
    r"|tilmeld (?:dig|jer)|meld (?:dig|deg|dere|jer|dykk)|paameld deg|sign up (?:now|here"
    r"|today|for free)|register (?:now|here|today)|join us|join our|skal (?:du|i"
    r"|dere) (?:tilmelde|melde)|klik her|click here|klikk her)\b"
)
GENERIC_QUESTION = (
    r"\b(?:hvordan|hvorledes|korleis|hvorfor|kvifor|how|hvem|kven|who|hvornaar|when|koster"
    r"|kostar|cost|costs|man|ein kan|kan en|maa en|er det muligt|er det mulig|er det mogleg"
    r"|is it possible"
    r"|kan alle|maa alle|can anyone|can anybody|hvad skal|hva skal|kva skal|hvad kraever"
    r"|hva krever|what does|what do|what is|what are|hvor mange|hvor meget|hvor mye|which"
    r"|hvilke|hvilket|should we|skal vi"
    r"|er der (?:plads|krav|nogen)|er det (?:plass|krav|nokon|noen)|kan vi|maa vi|can we"
    r"|may we|could we|are we|er vi|hvad med|hva med|kan skoler|kan virksomheder|uden at"
    r"|uten aa|utan aa|without|selv om|selvom|sjoelv om|even if|even though)\b"
)
INDIRECT_QUESTION = (
    r"\b(?:vide|vite|vita|veta|hoere|hoeyre|spoerge|spoerre|spoerje|know|ask|wonder\w*"
    r"|undre\w*|lure\w*|oplyse|opplyse|fortaelle|fortelle|finde ud af|find out|finne ut"
    r"|information om|informasjon om|information about|hoere mere|learn more|mere om|mer om"
    r"|meir om)\b"
)
DELIBERATION = (
    r"\b(?:overvej\w*|enten|anten|either|vurderer|vurdere|vurderar|maaske|kanskje|taenker paa"
    r"|tenker paa|tenkjer paa|foer (?:vi|jeg|eg)|inden (?:vi|jeg)|considering|consider"
    r"|thinking (?:of|about)|might|maybe|perhaps|not sure"
    r"|ikke (?:helt )?sikker|usikker|ikke (?:\w+ )?(?:bestemt|besluttet|afgjort)"
    r"|ikkje (?:\w+ )?bestemt|afventer|avventer|before we|before i|muligvis|eventuelt|evt)\b"
)
UNDECIDED = (
    r"\b(?:foer|inden|before) (?:vi|jeg|eg|we|i) (?:\w+ )?(?:beslutte\w*|bestemme\w*|tager|tar"
    r"|melder|decide\w*|siger|sier)|\bafventer jeres\b|\bavventer svar\b"
)
ALREADY = (
    r"\b(?:tilmeldte|meldte|indmeldte|paameldte|har (?:\w+ ){0,4}?(?:tilmeldt|meldt|indmeldt"
    r"|paameldt)|(?:er|var|was|were|am) (?:\w+ ){0,2}?(?:tilmeldt|paameldt|indmeldt"
    r"|registreret|signed up|registered)"
    r"|blev tilmeldt|ble paameldt|tak for (?:\w+ ){0,3}?(?:tilmelding\w*|optagelse)"
    r"|takk for (?:\w+ ){0,3}?paamelding\w*|bekraeft\w* (?:\w+ ){0,4}?tilmelding\w*"
    r"|allerede)\b"
)
NEGATION = (
    r"\b(?:ikke|ikkje|ikk|aldrig|aldri|not|never|no longer|dont|don t|doesn t|won t|hverken"
    r"|verken|heller ikke|cannot|undlad at|ingen) (?:\w+ ){0,4}?\Z"
)
POLITE_NEGATION = r"\b(?:kan|vil|kunne|ville|gider|maa) (?:i|du|dere|de|jeg|vi|dykk) (?:ikke|ikkje)\b"
KIN = (
    r"\b(?:min|mine|mit|mitt|vores|vaar|vaart|vaare|vor|vore|our|my|to|tre|en"
    r"|et) (?:\w+ ){0,2}?(?:kolleg\w*|medarbejder\w*|medarbeider\w*|medarbeidar\w*"
    r"|colleague\w*|employee\w*|\w*chef|\w*leder|\w*leiar|\w*sjef|\w*konsulent|\w*koordinator"
    r"|\w*ansvarlig\w*|ansat|ansatte|person|personer)\b"
)
CONDITION = r"\b(?:hvis|dersom|saafremt|if|unless|medmindre|med mindre)\b(?: \w+){0,12}? \Z"
SALES = (
    r"\b(?:rabat|rabatt|tilbud|tilbyder|tilbyr|tilbyder|priser|pris|pristilbud|vores loesning"
    r"|vores produkt\w*|demo|offer|offers|price list|quote|discount|seo|leads|markedsfoering"
    r"|google|gratis|saerpris|special price|koeb|kjoep"
    r"|faktura|invoice|ansoegning|soeger|kandidat\w*|cv|jobopslag|stillingsopslag"
    r"|pressemeddelelse|interview|journalist|sponsor\w*|udbud|anbud|tender|webinar\w*|salg"
    r"|investering\w*|our services|our company)\b"
)
OLD_VALUE = (
    r"(?:gamle?|gamalt|gammelt|gammel|tidligere|hidtidige?|forrige|nedlagt|lukket|lukkes"
    r"|lukker|stengt|forsvinder|forsvinner|udgaar|utgaar|ikke laengere|ikke lenger"
    r"|ikkje lenger|no longer|old|former|previous|kender i mig som|kjenner meg som"
    r"|staar (?:jeg|eg) (?:\w+ ){0,3}?(?:med|som)|foer|from)"
)
