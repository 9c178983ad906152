"""How people ask for a place in a network: the acts, the moods in which they are meant, the person who is named."""

from service.mail.words import Cue, gap, one_of
from service.mail.words.about import LISTED_ON
from service.mail.words.whom import COUNT, OBJECT

# A particle of leaving, or an apology, ends the gap; `fra` before an organisation tells where somebody comes from.
_NOT_OUT = r"(?:(?!(?:ud|ut|af|av|afbud|avbud|forfald|forfall|tilbage|tilbake)\b|(?:fra|fraa) (?!qzo))\w+ )"
_POLITE = (
    rf"(?:{one_of('endelig bare gerne gjerne venligst vennligst please ogsaa lige og nu derfor meget')} )"
)
_PLACE = one_of(
    """skriv skrive skriver saet saette saetter set sett sette setter setje foej foeje foejer tilfoej tilfoeje tilfoejer
    foer foere foerer foerast oppfoer oppfoere legg legge leggje laeg laegge laegger
    slenge sleng smide smid smider haenge henge hekte registrer registrere registrerer register opret oprette
    opretter opprett opprette opprettar put add enter enrol enroll include inkluder inkludere noter notere faa faar
    have ha tag tage
    ta tatt"""
)
# Between the wish and `på listen` no other verb, and no other goal: `I må gerne rette det på listen`
# asks for no place, `jeg vil gerne til middagen med …` for another.
_NO_OTHER_ACT = (
    r"(?:(?!til\b|var\b|har\b|(?:ret|aendr|endr|opdater|oppdater|korriger|laes|les|se|find|finn|slet|slett"
    r"|fjern|stryg"
    r"|tag|ta|snakk|tal"
    r"|hoer|vid|vit|hjaelp|hjelp|kig|check|tjek|sjekk)\w{0,3}\b)\w+ )"
)
_ON = r"(?:paa|pa|op|opp|til|med|ind|inn|on|onto|to|down|i|in|as|som)\b"
_IN_TOUCH = (
    r"(?! (?:i|in|paa) (?:\w+ )?(?:kontakt|forbindelse|contact|touch|gang|stand|sporet|sagen|saken)\b"
    r"|(?: qz[mt]\d+){0,3} (?:i|in|paa|som|on|as) (?:\w+ )?(?:kopi|copy|cc|bcc)\b)"
)

# `Ny: Anton Skriver`, `Ind i IT-netværket: Anton Skriver`
_NEW_ITEM = (
    r"\A(?:ny|nye|ind|inn|new|in|into|tilgang|kommer ind|kommer inn)(?: (?:deltager|deltaker|medlem|er))?"
    r"(?: (?:i|paa|til|in|to|for)? ?qzn\d+)? qzp\d"
)

JOIN: tuple[Cue, ...] = (
    # one verb: to register, with the slips of a hasty thumb
    ("to register", 3,
     r"\b(?:tilmeld|tilmel|tilmedl|tilmedld|timeld|tilmled|tilmelds|tilmels|tilmleds|indmeld|innmeld|paameld|pameld)"
     r"(?:e|es|er|t|else|elsen|ing|inga|inger|ingen|ingar|ning)?\b"
     r"|\b(?:registration|registrering|sign ?up|signup) (?:for|to|with|in|av|af|til|i)\b"),
    # a verb and its particle
    ("to enter in", 3,
     rf"\bmeld(?:e|es|er|t|ast|a)? {_NOT_OUT}{{0,8}}?(?:ind|inn|paa|pa|til)\b(?! (?:(?:jer|dig|deg)\b"
     rf"|qzo\d+(?! (?:s )?qzn)))"),
    # an item of a list of changes: `Ny: Anton Skriver, …`
    ("to be a new one", 3,
     rf"{_NEW_ITEM}"),
    ("to be admitted", 3,
     r"\b(?:optag|optages|optage|optagelse|optaget|opptak|opptaking|admission|tas opp|takast opp|tatt opp"
     r"|teken opp|tekne opp|taget op)\b"
     r"(?! (?:en|et|plads))"),
    ("to write somebody on a list", 3,
     rf"\b{_PLACE} (?:(?:i|du|dere|de|dykk|you) )?{_POLITE}{{0,3}}(?!til qzm)(?:til |inn |ind |op |opp "
     rf"|med )?{OBJECT}{_IN_TOUCH}"
     rf"(?! (?:af|av|ud|ut|off|(?:fra|fraa|from)(?! qzo)))(?: {_NOT_OUT}{{0,10}}?{_ON})"),
    ("to register somebody", 3,
     rf"\b(?:registrer|registrere|registrerer|register|enrol|enroll|opret|oprette|opprette|add|tilfoej"
     rf"|tilfoeje|tilfoeye"
     rf"|(?:legg|legge|leggje|leggja|foej|foeje) til|inkluder|tilmeld) {_POLITE}{{0,3}}{OBJECT}\b"),
    ("to be written on a list", 3,
     rf"\b(?:skrives|skrevet|saettes|sat|settes|satt|setjast|foejes|foejet|tilfoejes|tilfoejet|registreres"
     rf"|registreret"
     rf"|registrert|oprettes|oprettet|added|put|registered|enrolled|included|staa) {gap(2)}"
     r"(?:paa|pa|op|opp|til|i|to|on|in|som|as)\b"),
    # English
    ("to sign up", 3,
     rf"\b(?:sign (?:{OBJECT} {gap(4)})?up|signing (?:{OBJECT} )?up|signed up|register(?:ing)? (?:for|with|as)"
     rf"|(?:join|joining)(?! (?:us|forces|hands|our (?:webinar|newsletter)))|enroll? (?:in|on|for)|count (?:me|us) in"
     r"|put (?:my|his|her) name (?:down|on)|opt in)\b"),
    ("to appoint somebody", 3,
     rf"\b(?:udpege|udpeger|utpeke|utpeker|utpeiker|oppnevne|oppnevner|oppnemner|utnevner|udpeget|utpekt"
     rf"|oppnevnt|indstille|indstiller"
     r"|innstille|innstiller|innstiller"
     rf"|oppnemnt|utnevnt|appoint|appointed|nominate|nominated) {gap(3)}{OBJECT}"
     rf" {_NOT_OUT}{{0,6}}?(?:til|i|som|to|as|for|in)\b"),
    # `På med mig!`
    ("to be put on", 3, r"\A(?:saa |bare )?(?:paa|ind|inn) med (?:mig|meg|os|oss|qzp\d+)\b"),
    ("to be counted on", 3, r"\bregn(?:e)? med (?:mig|meg|os|oss|qzp\d+)\b|\bunder fanerne\b"),
    ("to take over a place", 3,
     rf"\b(?:overtag\w*|overta\w*|overtek) {gap(2)}(?:plads\w*|plass\w*|rolle\w*|post\w*|opgave\w*|oppgave\w*"
     rf"|hverv\w*)"
     rf" {gap(3)}(?:i|paa|til|for) {gap(1)}(?:qzn\d+|netvaerket|nettverket)"),
    # `Vi har en ny deltager til IT-netværket`
    ("to have a new member", 3,
     rf"\b(?:har|faar|faaet|her er|kommer|melder|have) {gap(3)}"
     rf"(?:ny|nye|nytt|nyt|new) (?:deltager\w*|deltak\w*"
     rf"|medlem\w*|kontaktperson\w*|repraesentant\w*|member\w*) (?:fra qzo\d+ )?(?:til|i|for|of) {gap(1)}qzn\d+"),
    # `ud af IT-netværket og ind i Kvalitetsnetværket`
    ("to change over", 3,
     r"(?:(?<=qzn\d og )|(?<=qzn\d men )|(?<=qzn\d and ))(?:\w+ ){0,3}?(?:ind|inn|over|into) (?:i |paa |til |to )?"
     r"(?:\w+ ){0,2}?qzn\d"),
    # `Jeg vil gerne være fast med fra nu af`
    ("to be a regular one", 3,
     r"\b(?:vaere|vere|vera|blive|bli|bliva|komme) (?:\w+ )?fast (?:med|medlem|deltager|deltaker|deltakar)\b"),
    # to be, to come, to get: weaker, as people speak of it without asking for it
    ("to be with", 2,
     rf"\b(?:vaere|vaer|vera|vere|blive|bli|bliva|komme|kommer|koma|deltage|(?<!ny )deltager|delta|deltar|deltek"
     r"|indgaa|inngaa|gaa|haenge"
     rf"|henge|foelge|sitte|sitje|sitta|sidde) {gap(3)}(?:med|medlem|medlemmer|medlemmar|del|deltager|deltagere"
     rf"|deltaker|deltakar|ind|inn|i|til"
     rf"|repraesenteret|representert|paa {gap(2)}\w*list\w*|paa qzn\d+)\b"),
    # `Jeg er ikke med endnu, men det vil jeg gerne være`
    ("to be what one is not yet", 2,
     r"(?<=men )det vil (?:jeg|eg|vi) (?:\w+ ){0,2}?(?:gerne|gjerne)(?: (?:vaere|vere|blive|bli))?\b"),
    ("to get in", 2,
     rf"\b(?:gerne|gern|gjerne|oensker|skal|ogsaa|maa|vil) {_NO_OTHER_ACT}{{0,2}}?(?:med|ind|inn|paa|pa)"
     rf" (?:i|paa|til|{LISTED_ON}"
     rf"|{gap(3)}list)|\b(?:gerne|gjerne) (?:ogsaa )?i qzn\d+(?! \w*(?:moede|moete|debat|debatt))"
     r"|\b(?:gerne|gjerne) (?:vil )?(?:have|ha) med\b"
     r"|\b(?:gerne|gjerne) (?:ogsaa )?(?:vaere |bli |vere )?(?:med|paa)\Z"),
    # `Nu vil min kollega også gerne`
    ("to want it too", 2,
     r"\bvil (?:\w+ ){0,3}?(?:qzp\d+|kolleg\w+) (?:qz[mto]\d+ ){0,3}(?:ogsaa (?:meget )?(?:gerne|gjerne)"
     r"|(?:gerne|gjerne) ogsaa)(?: med)?\Z"
     r"|\b(?:qzp\d+|kolleg\w+)(?: \w+){0,2}? vil (?:ogsaa (?:meget )?(?:gerne|gjerne)|(?:gerne"
     r"|gjerne) ogsaa)(?: med)?\Z"),
    ("to take a place", 2,
     r"(?<!er der )(?<!der er )(?<!er det )(?<!det er )\b(?:plads|plass|place|seat)"
     rf" (?:(?:til|for) {OBJECT} )?(?:i|in) |\bindtraeder? i"
     r"|\btiltraeder?\b|\b(?:tre|traede|traeder) (?:inn|ind) i\b"
     r"|\b(?:medlemskab|medlemskap) (?:i|af|av)|\bmembership (?:of|in)\b"),
    # `IT-netværket lyder som noget for mig. Må jeg få en plads?`
    ("to get a place", 2,
     r"\b(?:faa|have|ha|get|have) (?:\w+ ){0,2}?(?:plads|plass|place|seat)\b"
     r"(?! (?:til|for) (?:\w+ )?\w*(?:lokale|lokal|bord|cykel|bil))"),
    # `og så skal Per Blom i Kvalitetsnetværket`
    ("to be due in a network", 3,
     r"\b(?:skal qzp\d+(?: qz[mto]\d+){0,3}|qzp\d+(?: qz[mto]\d+){0,3} skal) (?:ogsaa )?(?:i|paa"
     r"|til) qzn\d+(?! \w*(?:moede|moete))"),
    # `jeg tar over etter X i …`; not `hvem som overtar i …`
    ("to take over", 3,
     r"(?<!hvem )(?<!kven )(?<!who )(?<!som )(?<!der )\b(?:overtar|overtager|overtek|tar over|tek over|tager over"
     rf"|taking over|take over|takes over) {gap(5)}(?:i|in|paa) {gap(1)}qzn\d+"),
    # `jeg har overtatt for X som kontakt i …`
    ("to have taken over", 3,
     r"\bhar (?:nu |naa |no )?(?:overtaget|overtatt|overteke|taget over|tatt over|teke over)"
     rf" (?:efter|etter|for|fra|fraa) qzp\d+ {gap(4)}(?:i|paa) {gap(1)}qzn\d+"),
    # `sørg for at jeg kommer på listen`
    # Norwegian: `jeg blir med i …`, said of a network, is a decision
    ("to become one of", 3,
     rf"(?<!naar )\b(?:(?:jeg|eg|vi|qzp\d+) (?:blir|vert)|(?:da|saa) blir (?:jeg|eg|vi)) {gap(2)}(?:med i|medlem av)"
     rf" {gap(1)}qzn\d+"),
    ("to see to it", 3,
     rf"\b(?:sjekke?|soerge? for|syte? for|sikre?|passe? paa|make sure|ensure|see to it) (?:at|that) "
     rf"(?:jeg|eg|i|han|hun|ho|qzp\d+) {gap(2)}(?:kommer|kjem|staar|er|blir|am|is|get) {gap(1)}(?:med|paa|on) "
     rf"{gap(2)}{LISTED_ON}"),
    ("to come in", 2, r"\b(?:kommer|kjem|gaar|traeder|trer) (?:\w+ )?(?:inn|ind)\b"
     r"|\b(?:inn|ind) (?:kommer|kjem|gaar|traeder|trer) (?:\w+ ){0,3}?qzp\d+"),
    ("to be invited", 2,
     rf"\b(?:have|faa|modtage|motta|ha|receive|get) {gap(3)}(?:invitationer|invitationerne|indkaldelser"
     rf"|indkaldelserne"
     rf"|innkallinger|innkallingene|innkallingane|indbydelser|invitasjoner|invitations|mails|emails) {gap(4)}"
     rf"(?:til|fra|fraa|i|for|from|to|of) {gap(3)}qzn\d+"),
    ("to represent", 2,
     rf"\b(?:repraesenterer?|representerer?|representer|represents?|representing) {gap(4)}(?:i|in"
     rf"|paa) {gap(1)}qzn\d+"),
    ("to stand as a member", 3,
     rf"\b(?:stiller|stille) (?:{_POLITE}|jeg |eg |vi |hermed |op |opp |mig |meg ){{0,3}}som {gap(3)}(?:medlem|deltager"
     rf"|deltaker|deltakar|kontaktperson|repraesentant|representant) {gap(3)}(?:i|til|paa) {gap(1)}qzn\d+"),
    ("to be tied to", 2, r"\b(?:knyttes|tilknyttes|knyttet|knyttast|knyttes an) (?:\w+ )?til\b"),
    ("to be a member", 2,
     rf"\b(?:become|becoming|be|being) {gap(3)}(?:member|members|part)\b|\btake part in\b|\bbe on\b"),
)  # fmt: skip

DECIDED = "a decision"
MOOD: tuple[Cue, ...] = (
    ("a wish", 2,
     rf"\b(?:vil|vill|ville|kunne|skulle) {gap(5)}(?:gerne|gern|gjerne|gaerna|godt|elske)\b"
     r"|\b(?:gerne|gern|gjerne) (?:vil|ville|med|tilmeld\w*|ha|have)\b"
     r"|\b(?:oensker|oenskjer|ynskjer|oenske|haaber|haapar)\b|\bi (?:d|would) (?:\w+ )?(?:like|love)"
     r"|\bwould (?:\w+ )?(?:like|love)\b|\bwish(?:es)? to\b|\bwant(?:s)? to\b|\b(?:er|am"
     r"|are) (?:\w+ )?(?:klar|klare|parat|parate|ready) (?:til|to)\b|\bvil meget\b|\bhar lyst til\b"
     r"|\b(?:soeger|soeker|soekjer|ansoeger) om\b|\bapply(?:ing)? (?:for|to)\b"
     r"|\b(?:jeg|eg|vi|han|hun|ho|qzp\d+(?: (?:(?:fra|fraa|hos|paa|ved|i) )?qz[mto]\d+){0,3}(?: (?:der"
     r"|som))?) vil (?:\w+ )?(?:bli|blive"
     r"|vaere|vere|med|ind|inn|paa|deltage|delta)\b"
     r"|\bqzo\d+ vil (?:vaere|vere|bli|blive) (?:representert|repraesenteret|med|medlem|en del|del)\b"
     rf"|\b{COUNT} (?:\w+ ){{0,3}}?(?:som|der|who) (?:vil|oensker|ynskjer|want)\b"
     r"|\bkunne (?:\w+ ){0,3}?(?:taenke|tenke|tenkje) (?:mig|meg|os|oss)\b|\b(?:happy|glad|pleased|keen) to\b"
     r"|\b(?:deltager|deltar|deltek|kommer|kjem|hopper|melder) (?:\w+ )?(?:gerne|gjerne)\b"),
    ("a consent", 2,
     r"\b(?:i orden|ok|okay|fint|greit|fine|all right) (?:(?:med|for) (?:mig|meg) )?"
     r"(?:at|om|hvis|if|that) (?:i|du|dere|de|you)\b"
     r"|\b(?:faaet|faatt) (?:lov|groent lys|tilladelse|tillatelse) (?:af|av|fra|fraa|hos)"
     r" (?!(?:jer|dere|dykk)\b)\w"),
    ("a request", 2,
     r"\b(?:kan|vil|kunne|gider|maa|ville|vilde) (?:i|du|dere|de|dykk|dokker|jeg|eg|vi|han|hun|ho)\b"
     r"|\b(?:i|du|dere|de|dykk) (?:maa|kan) (?:meget )?(?:gerne|gjerne|godt|roligt|bare|endelig)\b"
     rf"|\b(?:i|du|dere|de|dykk) (?:maa|kan) (?:\w+ )?(?:skrive|notere|saette|sette|registrere|tilmelde|optage"
     rf"|foere) {OBJECT}\b"
     r"|\b(?:could|can|would|may) (?:you|i|we)\b|\b(?:you|i|dere|de|du) (?:could|would|kunne|ville)\b"
     r"|\bpossible for you to\b"
     r"|\b(?:please|bedes|venligst|vennligst|beder|anmoder|ber|kindly)\b|\bfint om\b|\bflott om\b|\bbra om\b"
     r"|\bver (?:so )?(?:venleg|snill)"
     r"|\A(?:\w+ ){0,2}?(?:skriver|laegger|saetter|melder|tilmelder|registrerer|opretter|optager|tilfoejer|tager|faar"
     rf"|legger|setter|foerer) (?:i|du|dere|de) (?:\w+ )?{OBJECT}\b"
     r"|\b(?:soerg|soerge|soerger|syt|syte) for at\b|\bbedt (?:mig|meg|os|oss) (?:om )?(?:at|aa)\b"),
    ("a declaration", 2,
     r"\b(?:hermed|herved|hereby|med dette|som aftalt|som avtalt|som avtala)\b"
     r"|\bqzp\d+ (?:\w+ ){0,4}?(?:kommer|kjem|gaar|traeder|trer) (?:inn|ind)\b"
     r"|\b(?:inn|ind) (?:kommer|kjem|gaar|traeder|trer) (?:\w+ ){0,3}?qzp\d+"
     r"|\bqzp\d+ (?:qz[mto]\d+ ){0,3}(?:(?:og|vil|ind) )?(?:indtraeder|overtager|tiltraeder)\b"
     r"|\b(?:takker|siger|sier|seier|sagt|takket|takka) ja\b|\bja takk? til\b|\b(?:fra nu|fra naa|fraa no"
     r"|fremover|heretter"
     r"|herefter|frametter"
     r"|from now on)\b"
     r"|\b(?:er|blevet|blitt|am|been) (?:\w+ ){0,2}?(?:udpeget|valgt|utpekt|oppnevnt|oppnemnd|utnevnt|appointed)\b"
     r"|\b(?:jeg|eg|qzp\d+) stiller (?:\w+ ){0,3}?som\b"
    r"|\b(?:det (?:er|blir|bliver|vert)|(?:er|blir|bliver|vert) det) (?:(?:vores|vaar|min|our) (?:\w+ ){1,2})?"
     r"(?:jeg|eg|mig|meg|qzp\d+)\b"
     r"|\b(?:tilmelder|indmelder|melder|innmelder) (?:\w+ )?(?:mig|meg|os|oss|hermed|qzp\d+)"),
    # `skal derfor med i`: decided, and told
    (DECIDED, 2,
     rf"\bskal {gap(4)}(?:med|ind|inn|paa|tilmeldes|optages|indmeldes|innmeldes|meldes|paameldes|vaere med|staa"
     r"|sitte|sitje|sidde"
     r"|registreres|oppfoeres|repraesentere|representere)\b"
     r"|\b(?:skal qzp\d+(?: qz[mto]\d+){0,3}|qzp\d+(?: qz[mto]\d+){0,3} skal) (?:ogsaa )?(?:i|paa|til) qzn\d"
     r"|\bwill be (?:representing|joining|taking part)\b"),
    ("an instruction", 2,
     rf"\A(?:saa |bare )?(?:paa|ind|inn) med (?:mig|meg|os|oss)\b"
     rf"|(?:\A|\A(?:ja|jo|yes) (?:tak |takk )?|\btak |\bsaa |\bog |\bdesuden |\bjust |\bendelig |\band )"
     rf"(?:{_POLITE}){{0,2}}(?:skriv|saet|sett|set|tilmeld|meld|registrer|tilfoej|foej|put|add|optag|opret|legg|sign"
     rf"|count|tag|ta|noter|include) {_POLITE}{{0,2}}{OBJECT}"),
    ("a heading", 2,
     rf"{_NEW_ITEM}"
     r"|\A(?:re |sv |vs |fwd |fw )?(?:aarets |vores |vaare |dette aars |\w{3,12}ens )?"
     r"(?:ny |nye |ny tilmelding |en |to |tre )?(?:tilmeld(?=\Z| qzn| til)|meld paa\Z"
     r"|tilmelding|tilmeldinger|paamelding"
     r"|paameldinger|indmeldelse|innmelding|registration|registrering|optagelse)\b"),
)  # fmt: skip

# After the question whether one may: `Så vil jeg meget gerne.`
WANTED_THEN = (
    r"\A(?:(?:for |og |men )?(?:saa|det|i saa fald|isaafald) )?(?:vil|ville) (?:jeg|eg|vi) (?:\w+ ){0,3}?"
    r"(?:gerne|gjerne)(?: ?\Z| (?:og|da|for|fordi|saa) )"
    r"|\A(?:jeg|eg|vi) (?:vil|ville) (?:\w+ ){0,3}?(?:gerne|gjerne)(?: med| vaere med| bli med| vere med)?"
    r"(?: ?\Z| (?:og|da|for|fordi) )"
    r"|\A(?:if so )?(?:i|we) (?:would|d) (?:\w+ ){0,2}?(?:like|love) (?:that|to)\Z"
)
# `Du sagde, jeg skulle skrive, hvis vi ville være med. Det vil vi!`
TOLD_TO_WRITE = (
    r"\b(?:sagde|sa|sagt|bad|bedt|skrev|skrevet|foreslog|foreslo|said|told|asked|wrote)\b(?: \w+){0,5}?"
    r" (?:skrive|sige|si|seie|melde|give|gi|gje|kontakte|ringe|write|say|let|contact|call)(?: \w+){0,5}?"
    r" (?:hvis|om|dersom|naar|if)\b"
)
# `Det vil min kollega Bo Lind også`, after a wish
SO_DOES_ANOTHER = (
    r"\A(?:(?:og|men|and) )?(?:det vil (?:\w+ ){0,3}?qzp\d+(?: qz[mto]\d+){0,3} ogsaa(?: (?:meget )?(?:gerne|gjerne))?"
    r"|so (?:would|does) (?:\w+ ){0,3}?qzp\d+(?: qz[mto]\d+){0,3})(?= ?\Z| (?:og|han|hun|ho|som|der|and|he|she|who)\b)"
)
# `Sv: Vil du være med i IT-netværket?`
OFFER_ANSWERED = (
    r"\A(?:vil|kunne|har) (?:du|i|dere|de) (?:\w+ ){0,4}?(?:vaere med|vere med|bli med|med|deltage|delta|medlem)"
    r" (?:i|af|av|paa) (?:\w+ )?qzn\d+ ?\Z"
)
ACCEPTS = (
    r"\A(?:ja|jo|yes)(?: (?:tak|takk|please))?(?: (?:det )?(?:vil|ville) (?:jeg|eg|vi))?"
    r"(?: (?:meget|rigtig|veldig|virkelig|svaert|da|bestemt))*(?: (?:gerne|gjerne))?(?: med| vaere med| vere med)? ?\Z"
)
# `Han siger, at jeg også skal melde mig. Det gør jeg hermed.`
HEREBY_I_DO = (
    r"\A(?:(?:og|saa|and) )?(?:det (?:goer|gjoer|gjer) (?:jeg|eg|vi)|(?:i|we) (?:do so|am doing so)) (?:saa )?"
    r"(?:hermed|herved|naa|nu|no|gerne|gjerne|hereby|now)\b"
)
TOLD_TO_REPORT = (
    r"\b(?:skal|skulle|burde|boer|kunne|should) (?:\w+ ){0,2}?(?:melde|tilmelde|innmelde|indmelde|sign|join)"
    r"(?: (?:mig|meg|os|oss|up))?\b"
)
SO_IT_IS = (
    r"\A(?:(?:og|men|ja|saa|and) )?(?:det (?:vil|har|er) (?:jeg|eg|vi)|we do|i do|i am|we are)"
    r"(?: (?:meget|rigtig|veldig|virkelig|da|jo|saa|bestemt|absolut|gerne|gjerne|begge|indeed))* ?\Z"
)
MAY_ONE = (
    r"\b(?:(?:kan|maa|kunne|can|could|may) (?:man|en|ein|jeg|eg|vi|i|we)"
    r"|(?:er det|is it) (?:muligt|mulig|mogleg|possible))\b"
)

CONTACT_PERSON = (
    r"\b"
    + one_of(
        """kontaktperson kontaktpersonen kontaktpersonar kontaktpersoner kontakt contact_person contact repraesentant
    representant representative deltager medlem member participants deltagere deltagerne deltakere deltakerne
    deltakarane repraesentanter repraesentanterne representanter representantene representantane members"""
    )
    + r"\b"
)
CONTACT_BECOMES = (
    r"\b"
    + one_of(
        r"""ny nye nytt skal blir bliver vert er overtar overtaget overtatt overtager overtek tar_over will_be am is
    udpeg\w* utpek\w* oppnevn\w* oppnemn\w* tek_over peker vaelger new stiller bliver_til valgt utvalgt chosen
    appointed nominated"""
    )
    + r"\b|\A(?:ny |vores |vaar )?(?:kontaktperson|contact person)\b"
)
_MEMBER = "(?:kontakt|contact|deltager|medlem|member)"
NEW_MEMBER = (
    rf"\b(?:ny|nye|nytt|new) (?:\w+ )?{_MEMBER}\b"
    rf"|\bsom (?:vaar|vores|our|ny) {_MEMBER}\b"
    r"|\b(?:er|bliver|blir|vert) (?:fremover|framover|fremadrettet|herefter|heretter|fra nu af) (?:\w+ ){0,4}?qzp\d"
    rf"|\b(?:bliver|blir|vert|will be) (?:vores|vaar|our|skolens|firmaets|kommunens|etatens) {_MEMBER}\b"
    rf"|\b(?:udpeget|utpekt|oppnevnt|oppnemnd|valgt|vald|appointed|elected) (?:som|til|as|to) {gap(3)}{_MEMBER}\b"
)
# `Hermed vores kontaktpersoner til jeres netværk:` over a list
HANDED_IN = (
    r"\b(?:hermed|her er|er der|der er|her kommer|herved|here are|attached are) (?:\w+ ){0,4}?"
    r"(?:kontaktperson(?:er|ar|ene|ane)?|deltagere?|deltakere?|deltakara?r?|repraesentant(?:er)?|representant(?:er|ar)?"
    r"|medlem(?:mer|mar)?|contact persons?|representatives) (?:til|i|for|to|in) (?:\w+ ){0,3}?(?:netvaerk(?:et|ene)?"
    r"|nettverk(?:et|ene)?|networks?|qzn\d+)\b"
)
# A subject over labelled lines: `Deltager til IT-netværket`, or the name of a form.
FORM = (
    r"\b(?:tilmeldings?|indmeldelses?|paameldings?|innmeldings?)"
    r"(?:blanket\w*|skema\w*|skjema\w*|formular\w*|seddel)\b"
)
HEADED = (
    r"\b(?:melding|meddelelse|besked|oppnevning|oppnemning|udpegning|indberetning|registrering) (?:om|af|av) (?:ny )?"
    r"(?:kontaktperson\w*|deltager\w*|deltaker\w*|repraesentant\w*|representant\w*|medlem\w*)\b|"
    r"\b(?:deltager|deltagere|deltaker|deltakere|deltakar|medlem|kontaktperson|kontaktpersoner|repraesentant"
    r"|participant"
    r"|member|contact person) (?:\w+ ){0,3}?(?:til|i|for|in|of|fra)\b"
)
