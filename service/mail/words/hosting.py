"""What organisations answer when they are asked to host, folded. A clause says only what all of it is a form of.

What a courtesy is, is taken out of a clause first; `desværre` and `gerne` alter nothing in it.
"""

from service.mail.words import one_of

COURTESY = one_of("""
    (?:tusind_|mange_)?takk?_(?:for_(?:mailen|mail|henvendelsen|invitationen|spoergsmaalet|e_posten|det)|fordi_i_spoerger)
    (?:thanks|thank_you)_for_asking tusind_tak mange_tak many_thanks thank_you thanks tak takk please
    hej_igen hej hei hello hi kaere_alle kaere kjaere dear
    meget_gerne rigtig_gerne gerne gjerne desvaerre dessverre diverre beklager sorry unfortunately gladly
    hjertelig meget rigtig selvfoelgelig selvsagt naturligvis of_course sure certainly super fint perfekt dejligt flot
    alligevel_ikke_noget_problem mvh vh med_venlig_hilsen venlig_hilsen med_vennlig_hilsen mange_hilsner hilsen
    de_bedste_hilsner best_regards kind_regards altsaa ogsaa jo_da sagtens
    hertil herfra fra_os fra_oss hos_os hos_oss her
""")

_WE = "(?:vi|jeg|eg|we|i|vi alle)"
_CAN = r"(?:kan godt|kan|vil godt|vil|can|will|skal nok|would like to|would love to|d like to|d love to|are able to)"
_HOST = (
    r"(?:vaere (?:vaert(?:er)?|vert(?:er)?|vertskap)|vere vertskap|staa for (?:vaertskabet|vertskapet"
    r"|moedet|moetet)"
    r"|paatage os (?:vaertskabet|det|opgaven)|(?:tage|ta) (?:vaertskabet|vertskapet|turen|tur|den|det"
    r"|moedet|moetet)"
    r"|laegge (?:hus|lokaler) til|huse (?:moedet|jer)|holde (?:moedet|moetet|det)"
    r"|have jer paa besoeg|ha dere paa besoek"
    r"|stille (?:op|opp|som vert)|host(?: you| it| this| the meeting| this meeting)?|be (?:the |your )?hosts?"
    r"|have you|do it|do that|do so|take it|take (?:the|this|our) turn|goere det|gjoere det)"
)
_THIS = (
    r"(?: (?:for moedet|for moetet|til moedet|paa moedet|for mig|for os|for oss|for it|of the meeting))?"
    r"(?: (?:den dag|den dagen|den dato|denne dag|paa datoen|that day|on that day|qzd))?"
)
_NOW = (
    r"(?: (?:alligevel|likevel|after all|denne gang|denne gangen|dennegang|i denne omgang|denne runden"
    r"|lige nu|i oejeblikket|for tiden|naa|nu"
    r"|den dag|den dagen|den uge|den uka|denne dag|den dato|den datoen|this time|right now"
    r"|at the moment|that day"
    r"|on that day|qzd))?"
)
_US = r"(?: (?:os|oss|for os|for oss|us|for us|mig|meg))?"

YES = (
    r"(?:saa )?ja+|jo|jep|jepp|yes|yep|absolut|absolutt|ja da|ja ja",
    rf"(?:(?:ja|yes|jo|saa) )?{_WE} {_CAN}(?: {_HOST})?{_THIS}",
    rf"(?:(?:ja|yes|jo|saa) )?(?:det|that|this) (?:{_CAN}|goer|gjoer) {_WE}(?: godt)?{_THIS}",
    rf"(?:kan|vil) {_HOST}{_THIS}",
    rf"(?:(?:ja|yes|jo) )?(?:det|datoen|dagen|tidspunktet|that|the date|it) (?:passer|suits|works|is){_US}"
    r"(?: (?:fint|ok|godt|bra|well|fine|for us|glimrende))?",
    r"(?:(?:det er|det var|that is|that s) (?:helt )?)(?:i orden|ok|en aftale|en avtale|fine|a deal)"
    r"|aftale|avtale",
    r"(?:vi|jeg) (?:siger|takker|svarer|sier) ja(?: til (?:det|vaertskabet|at vaere vaert(?:er)?"
    r"|aa vaere vertskap))?",
    r"takker ja",
    r"vi (?:tager|tar|paatager os|tek) (?:den|det|vaertskabet|vertskapet|turen|opgaven|imod|imod jer"
    r"|imot dere)",
    r"vi (?:laegger|legg|legger) (?:hus|lokaler) til",
    rf"vi (?:stiller|staar) (?:op|opp|som vert|som vaert|for vaertskabet|til raadighed|klar){_THIS}",
    r"vi er (?:klar|klare|paa|med paa den|med paa det|vaert|vaerter)",
    r"(?:det|den) er vi (?:med|klar) ?(?:paa|til)?",
    r"(?:i|dere|you|alle) (?:er|are) (?:saa |very |most )?velkomne?(?: (?:her|i|paa|til)(?: \w+){0,3})?"
    r"|velkommen til",
    r"vi (?:glaeder|gleder) os(?: til (?:at se|at have|aa se|aa ha) (?:jer|dere)(?: paa besoeg"
    r"| paa besoek)?)?",
    rf"(?:we (?:are|would be|d be|will be)(?: very)? )?(?:happy|glad"
    rf"|pleased) to{_THIS.replace('?: ', '?: ')}(?: {_HOST})?{_THIS}",
    r"you are(?: very| most)? welcome",
)
_CANNOT = (
    r"(?:kan (?:ikke|ikkje)|can ?t|cannot|can not|are not able to|aren t able to|are unable to"
    r"|kan (?:slet|godt) ikke)"
)
NO = (
    r"nej+|nei|no|nope|niks",
    rf"(?:(?:nej|nei|no|men|but) )?(?:{_WE} )?(?:{_CANNOT})(?: {_HOST})?{_THIS}{_NOW}",
    rf"(?:(?:nej|nei|no|saa|so) )?det (?:kan|vil) {_WE} (?:slet |simpelthen |alligevel |likevel )?(?:ikke|ikkje)"
    rf"{_THIS}{_NOW}",
    rf"(?:det|that) (?:gaar|fungerer|works?|kan) (?:ikke|ikkje)(?: an| lade sig goere"
    rf"| la seg gjoere)?{_US}{_NOW}",
    rf"(?:det|dagen|datoen|tidspunktet|it) passer{_US} (?:ikke|ikkje|daarligt|daarlig|dog ikke)(?: saa godt)?"
    rf"{_US}{_NOW}",
    rf"(?:det|that|it) (?:er|is) (?:ikke|ikkje|not) (?:muligt|mulig|mogleg|possible){_US}{_NOW}",
    rf"(?:nej |nei |no )?(?:ikke|ikkje|not){_NOW.replace(')?', ')')}",
    rf"vi (?:har|ser) (?:ikke|ingen|ikkje) (?:mulighed|moeglighet|mulighet|anledning|hoeve)(?: for)?"
    rf"(?: det| at {_HOST}| aa {_HOST}| til det| til aa {_HOST})?{_NOW}",
    rf"det har vi (?:ikke|ikkje|ingen) (?:mulighed|mulighet|anledning)(?: for| til)?{_NOW}",
    rf"vi har (?:ikke|ikkje) (?:plads|plass|tid|overskud|lokalet|kapacitet)(?: til det| til jer| naa)?{_NOW}",
    rf"(?:vi|jeg) (?:maa|er noedt til at|bliver noedt til at|vil|boer|maatte) (?:nok )?"
    rf"(?:melde (?:pas|fra|afbud)|springe (?:over|turen over)|sige nej|takke nej|si nei|takke nei"
    rf"|staa over|avstaa"
    rf"|afslaa|melde avbud|hoppe over)(?: til det| til vaertskabet)?{_NOW}",
    rf"(?:vi|jeg) (?:springer|staar|hopper) over{_NOW}|(?:vi|jeg) melder (?:pas|fra|afbud){_NOW}",
    rf"(?:vi|jeg) (?:siger|takker|sier) (?:nej|nei)(?: tak)?{_NOW}",
    rf"we (?:have to|must|will have to|need to) (?:decline|pass|say no|skip){_NOW}",
    r"(?:det|that) (?:er|bliver|blir) (?:et |a )?(?:nej|nei|no)",
    r"(?:men |but )?(?:spoerg (?:os )?|maaske |kanskje |maybe )*(?:en anden gang|naeste gang"
    r"|en annen gang|another time)",
)
_ALWAYS = (
    r"(?: (?:overhovedet|nogensinde|fremover|i det hele taget|generelt|for good|in future|at all|permanent))"
)
NEVER = (
    rf"vi har (?:slet |simpelthen |reelt )?(?:ikke|ikkje|ingen) (?:plads|plass|lokaler?|faciliteter|rom"
    rf"|moedelokaler?)"
    rf" (?:nok )?(?:til at|til aa) {_HOST}",
    r"vi har (?:ingen|ikke nogen|ikke|ikkje) (?:moede|moete)?(?:lokaler?|kontor|faciliteter|rom)"
    r"(?: til (?:det|den slags))?",
    r"vi har ikke (?:noget|et) (?:sted|lokale|kontor)(?: at (?:vaere|holde moeder?))?",
    r"(?:for )?vi er (?:jo )?(?:kun|bare|berre) (?:\d|to|tre|fire|en|een) (?:mand|mann|personer|ansatte"
    r"|tilsette|mennesker"
    r"|folk|medarbejdere)(?: i (?:firmaet|butikken|alt|huset|bedriften|vaerkstedet))?",
    rf"(?:det |saa )?(?:vi )?kan (?:vi )?(?:aldrig|aldri)(?: {_HOST})?",
    rf"(?:det kan vi|vi kan|det vil vi|vi vil) (?:slet )?(?:ikke|ikkje)(?: {_HOST})?{_ALWAYS}",
    rf"vi (?:oensker|vil|oensker slet|vil helst) (?:ikke|ikkje)(?: at| aa)? {_HOST}(?:{_ALWAYS})?",
    r"(?:i maa gerne )?(?:tag|stryg|fjern|slet|ta|stryk) (?:os|oss) (?:af|fra|paa|av) (?:listen|turen"
    r"|turnus|ordningen|lista)"
    r"(?: over vaerter| over verter| igen)?",
    r"we are (?:only|just) (?:two|three|four|\d) people",
    rf"we (?:don t|do not|simply don t) have (?:the )?(?:room|space|premises|facilities)(?: to {_HOST})",
    r"we have no (?:premises|room|rooms|space|facilities|office)(?: (?:to host|for it|for that|for this))?",
    rf"we can (?:never|t ever) (?:{_HOST})|take us off the (?:list|rota)",
)
BACK = (
    rf"(?:saa |nu |naa |now )?(?:vi |we )?(?:kan|vil|can)(?: vi)?(?: godt)? {_HOST}(?: igen| igjen| again)",
    r"vi (?:vil|kan)(?: godt)? vaere med i (?:turen|turnus|ordningen) (?:igen|igjen)",
    rf"vi er (?:klar|klare)(?: til at| til aa| paa at)? {_HOST} (?:igen|igjen)",
    rf"(?:nu|naa) (?:kan|vil) vi(?: godt)? {_HOST}(?: igen| igjen)?",
)
WHY = (
    r"(?:men |hej )?hvorfor (?:lige |netop |akkurat )?(?:os|oss|vi|her)(?: igen| igjen)?",
    r"hvorfor er (?:det|vi)(?: lige| nu| naa)? (?:os|oss|vores tur|vaar tur|naeste|valgt|oss sin tur)"
    r"(?: nu| naa| igen| igjen)?",
    r"hvorfor bliver vi (?:spurgt|valgt|bedt)(?: igen)?|hvorfor spoerger i os",
    r"hvordan (?:er|har) (?:i|dere) (?:kommet frem til|valgt|kommet fram til) (?:os|oss)"
    r"|hvordan blev det (?:os|vores tur)",
    r"why us|why (?:is it|are we)(?: now)? (?:us|our turn|next|chosen)(?: again)?|why (?:did you"
    r"|do you) (?:pick|choose|ask) us",
)
SWAP = (
    r"(?:(?:nej|nei|no|men|but|og|saa|eller) )?(?:kan|maa|kunne|vil|can|could|may|might|er) ?(?:vi"
    r"|der nogen vi|we)?"
    r"(?: (?:kan|faa lov at|faa lov til at|godt|lige|mulig))?(?: to)? ?(?:at |aa )?(?:bytte|swap|trade"
    r"|switch)"
    r"(?: (?:tur|plads|moede|gang|turn|turns|places|vaertskab|dato))?(?: (?:med|with) (?P<who>.+))?",
    r"(?:men |saa |but )?(?:vi|we) (?:vil|oensker|onsker|kan|would like|d like|want)(?: to| at| aa"
    r"| faa lov at)? "
    r"(?:bytte|swap|trade)(?: (?:tur|plads|moede|turns|places))?(?: (?:med|with) (?P<who>.+))?",
    r"(?:er der|is there) (?:nogen|en|andre|anybody|somebody|anyone)(?: andre)?(?: som| der"
    r"| who)? (?:vi kan bytte med"
    r"|vil bytte|we can swap with|we could swap with|kan bytte)",
)
ANYBODY = one_of(
    "nogen nogle noen en_anden en_annan en_annen andre en_af_de_andre nogle_andre somebody someone anybody anyone"
)
WAIT = (
    r"(?:vi|jeg|eg|i|we)(?: will| ll)? ?(?:vender|vende|kommer|kjem|get|come) (?:lige )?(?:tilbage"
    r"|tilbake|back)(?: to you)?"
    r"(?: (?:til det|med svar|om det|i morgen|naeste uge|senere|til jer|paa \w+|on \w+|later|soon))?",
    r"(?:vi|jeg|eg) (?:skal|maa|vil)(?: lige| bare| foerst)+ (?:spoerge|tale med|hoere|undersoege"
    r"|tjekke|sjekke|snakke med|vende)"
    r"(?: \w+){0,6}",
    r"(?:vi|jeg) (?:ser|kigger|tjekker|undersoeger|sjekker|finder ud af)(?: lige)?(?: (?:paa|af))?"
    r"(?: det| sagen)?(?: lige)?",
    r"(?:i|we) (?:will|ll|have to|must|need to) (?:ask|check|look into)(?: \w+){0,5}",
)
LATER = (
    rf"(?:(?:nej|nei|no|men|saa|og|but) )?(?:(?:det|vi|we|that) )?(?:{_CANNOT} )?(?:(?:vi|we) )?(?:{_HOST} )?"
    r"(?:ikke|ikkje|not|foerst|tidligst|tidlegast|only)(?: (?:foer|foerend|before|until|fra|from|til|i"
    r"|in|efter|etter|after))*"
    r" (?P<when>.+)",
    rf"(?:(?:nej|nei|no|men) )?(?:vi|det|we|that) (?:{_CANNOT}|kan (?:foerst|tidligst))(?: (?:vi|we))?"
    rf"(?: {_HOST})?"
    r"(?: (?:foer|foerend|before|until|foerst|tidligst|fra|til|i|in|efter|etter|after))*(?: (?P<when>.+))",
    r"(?:(?:nej|nei|no) )?det (?:kan|vil) vi (?:(?:ikke|ikkje|foerst|tidligst) ?)+(?:(?:foer|til|i"
    r"|efter|etter) ?)*(?P<when>.+)",
    r"(?:spoerg|spoer|vent|ask|wait)(?: (?:os|oss|us|gerne|heller))*(?: (?:igen|igjen|again))?"
    r"(?: (?:til|foer|efter|etter|after|until|i|in|naar|med))+ (?P<when>.+)",
)
# A day that ends a time: month and day, and whether it is the last day of what is named or the last before it.
SPANS = {
    "sommerferien": (8, 9), "sommaren": (8, 9), "sommeren": (8, 9), "sommer": (8, 9), "ferien": (8, 9),
    "the summer": (8, 9), "summer": (8, 9), "sommerferie": (8, 9), "the holidays": (8, 9),
    "jul": (12, 31), "juleferien": (12, 31), "nytaar": (12, 31), "nyttaar": (12, 31), "christmas": (12, 31),
    "new year": (12, 31), "paaske": (4, 30), "paasken": (4, 30), "easter": (4, 30),
}  # fmt: skip
BEGINS = {
    "foraaret": 3, "vaaren": 3, "spring": 3, "efteraaret": 9, "hoesten": 9, "autumn": 9, "vinteren": 12, "winter": 12,
}  # fmt: skip
THIS_YEAR = one_of("i_aar aar this_year dette_aar aaret_ud resten_af_aaret the_rest_of_the_year")
NEXT_YEAR = one_of("naeste_aar neste_aar next_year til_naeste_aar")
LENGTHS = (
    (
        r"det (?:naeste|foerste|kommende) halve aar|et halvt aar(?: frem)?|the next six months"
        r"|det neste halvaaret",
        180,
    ),
    (r"det (?:naeste|foerste|kommende) aar|det neste aaret|et aar(?: frem)?|the next year|a year", 364),
    (r"de (?:naeste|kommende) to aar|de neste to aarene|to aar|the next two years|two years", 729),
)
AFTER = one_of("efter etter after")
CONDITION = one_of(
    "hvis dersom saafremt medmindre med_mindre forudsat forutsatt saa_laenge saa_lenge as_long_as if unless provided "
    "kun_hvis naar_bare bare_hvis under_forudsaetning under_foresetning safremt"
)
MOVED = one_of(
    "flytte flyttes flyttet anden_dag annen_dag andet_tidspunkt et_andet_tidspunkt anden_dato annen_dato tidligere "
    "senere move moved another_day another_date another_time earlier later"
)
# A clause that is no form and speaks of hosting after all, or leaves it open: then nothing is certain.
DOUBT = one_of("""
    vaert vaerter vertskap vert vertskapet vaertskabet host hosting kan_ikke kan_vi_ikke cannot can_t maaske kanskje
    maybe perhaps muligvis possibly nok_godt tror regner_med sandsynligvis probably usikker sikker unsure not_sure
    ved_ikke vet_ikke helst alligevel likevel men_ikke foerst tidligst bytte swap afhaenger avhenger depends
    en_anden_gang en_annen_gang another_time modtaget mottatt received
    hoere_mere vaere_fri sige_nej sige_ja si_nei si_ja garantere
    kommer_to jeg_kommer vi_kommer deltager vaere_med spoerge_henrik maa_spoerge noteret dejligt_at
""")
ROOM = (
    r"(?:vi (?:er|sidder|moedes|holder til|holder det|moetes|holder moedet|bliver|bruger|laaner)"
    r"|moedet (?:er|holdes|bliver)"
    r"|moetet (?:er|holdes|blir)|det (?:er|bliver|blir|foregaar)|we (?:are|meet|will be|sit))(?: i| paa"
    r"| in| at)+ (?P<in>.+)"
    r"|(?P<named>(?:det er |det bliver )?(?:moede|moete|undervisnings|konference|kurs)?"
    r"(?:lokale[t]?|rom(?:met)?|room|sal(?:en)?|kantine[n]?|auditorium|auditoriet|vaerelse)(?: .{1,60})?"
    r"|(?:i|paa|in) (?:vores |vaar |the |den |det )?(?:store |lille |gamle |nye |big |small )?(?:moede"
    r"|moete|konference|frokost)?"
    r"(?:lokale|kantine|kantinen|sal|salen|auditorium|auditoriet|stue|stuen|rom|canteen|room|hall)"
    r"(?: .{1,40})?)"
)
ADDRESS = (
    r"(?:(?:vores |vaar |our )?(?:adressen?|address) (?:er|is) )?"
    r"(?P<street>[a-z ]{2,40}(?:vej|gade|alle|torv|plads|vaenget|parken|gata|gate|veien|vegen"
    r"|street|road) \d{1,4}.{0,40})"
)
PARKING = one_of(
    "parker parkere parkering parkeringen parkeringsplads parkeringspladser p_plads p_pladser parkeringsplass "
    "parking park parkeres"
)
POSTCODE = r"\d{4} [a-z ]{2,30}"
GREETING = r"(?:hej|hei|hi|hello|hallo|kaere|kjaere|dear|goddag|god dag|davs)(?: \w+){0,5}"
PRAISE = one_of("ok okay fint super perfekt flot dejligt noteret")
THANKS = one_of("tak takk thanks thank_you")
LABELS = {
    "room": one_of("lokale lokalet sted rom room place adresse address sal"),
    "parking": one_of("parkering parking"),
    "practical": one_of("praktisk praktisk_info practical andet bemaerk merk"),
}
