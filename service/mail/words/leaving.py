"""How people say that somebody leaves a network, is gone from work, or is followed by another."""

from service.mail.words import Cue, gap, one_of
from service.mail.words.about import EVENT, LISTED_ON
from service.mail.words.whom import OBJECT, SELF_OBJECT

# The words between a verb and its particle, so that the first particle decides: `melde X ind`. `fra` before an
# organisation tells where somebody comes from: `melde X fra Y ud`.
_NOT_IN = r"(?:(?!(?:ind|inn|paa|pa|op|opp|til|med(?! dette\b))\b)\w+ )"
_OFF = r"(?:ud|ut|af|av|(?:fra|fraa)(?! qzo)|off|out of|bort fraa?)"
_POLITE = rf"(?:{one_of('endelig bare gerne gjerne venligst vennligst please ogsaa lige og nu derfor')} )"
_TAKE = one_of("tag tage tages ta tas taka take taken")
_STRIKE = one_of(
    """slet slett slette slettes fjern fjerne fjernes stryg stryge stryges stryk stryke strykes remove removed delete
    deleted drop cancel"""
)
_STRUCK = one_of(
    """teken tatt taget fjernet fjernt fjerna slettet slettes sletta stroeket strooket stroken stroeget removed taken
    deleted struck strukket slettast strykast"""
)

# What a person has asked for and takes back: `trække min tilmelding til … tilbage`, `trekke påmeldingen min`.
_ASKED = r"(?:\w*meldelse|\w*melding|\w*registrering|soeknad|ansoegning|registration|application|sign ?up)"
_WHOSE = one_of("min mitt mit mi vores vaar vor my our hans hendes hennes his her")
_WHAT_WAS_ASKED = rf"(?:(?:{_WHOSE}|qzp\d+) {gap(1)}{_ASKED}|(?:the |den )?{_ASKED}(?:en|a|et)?)\b"
_BACK = "tilbage|tilbake|attende|back"
_TAKE_BACK = (
    one_of(
        r"""traekke?r? trekke?r? trakk dreg dra drar withdraw retract revoke cancel annuller\w* kanseller\w*
        tilbagekald\w* tilbakekall\w* fortryde?r? fortrudt angrer? angra regret glem gloeym forget disregard ignore\w*
        stryg stryk slette?"""
    )
    + rf"|(?:tager?|tar?|take)(?=(?: \w+){{0,6}}? (?:{_BACK})\b)"
)
# `Jeg trækker ikke min tilmelding tilbage`, `glem ikke min tilmelding`: it stands.
STANDS = rf"\A(?:{_TAKE_BACK}) (?:ikke|ikkje|not)\b"
TAKES_BACK, NOT_AFTER_ALL = UNDOES = ("to take back what was asked for", "not after all")
_AFTER_ALL = one_of("alligevel allikevel likevel")
_ON_A_DAY = r"(?! (?:\w+ ){0,2}?(?:\w*dag|\w*moede\w*|\w*moete\w*|uge|uke|veke|denne gang)\b)"

LEAVE: tuple[Cue, ...] = (
    (TAKES_BACK, 4,
     rf"\b(?:{_TAKE_BACK}) (?:(?:ikke|ikkje|not|{_BACK}|hermed|herved|hereby|derfor|gerne|gjerne|venligst|vennligst"
     rf"|straks|desvaerre|dessverre|lige|bare|saa) ){{0,3}}{_WHAT_WAS_ASKED}"),
    # `I signed up last week but would like to cancel`
    (TAKES_BACK, 4,
     r"\b(?:signed up|registered|tilmeldte? (?:mig|meg)|meldte? (?:mig|meg) (?:til|ind|inn|paa))(?: \w+){0,14}?"
     r" (?:cancel|withdraw|undo|fortryde\w*|fortrudt|annuller\w*|kanseller\w*|ombestem\w*|omgjoere?|angrer?"
     r"|angret)\b"),
    # `jeg vil alligevel ikke være med`; on a day it is a meeting
    (NOT_AFTER_ALL, 4,
     rf"\b(?:vil|oensker|oenskjer|ynskjer|skal) {gap(1)}(?:{_AFTER_ALL} (?:ikke|ikkje)|(?:ikke|ikkje) {_AFTER_ALL})"
     rf" {gap(2)}(?:vaere|vere|deltage|delta|bli|blive|med)\b{_ON_A_DAY}"
     rf"|\b(?:vil|oensker|oenskjer|ynskjer|skal) (?:ikke|ikkje) {gap(1)}(?:vaere|vere|bli|blive) med {gap(3)}"
     rf"{_AFTER_ALL}\b"
     r"|\b(?:do not|don t) (?:want|wish) to (?:join|be part|take part|be a member)(?: \w+){0,5}? after all\b"),
    # Danish, Norwegian: one verb, or a verb and its particle
    ("to sign off", 4,
     r"\b(?:afmeld|udmeld|avmeld|utmeld|frameld)(?:e|es|er|t|else|elsen|ing|inga|ingen|ast)?\b"),
    ("to be taken off", 4, rf"\bmeld(?:e|es|er|ast|a)? {_NOT_IN}{{0,8}}?(?:ud|ut|af|av|(?:fra|fraa)(?! qzo))\b"),
    ("to step out", 4,
     rf"\b(?:udtraed\w*|udtrae\w*|(?:udgaar?|utgaar?) (?:\w+ )?(?:af|av|som)"
     rf"|(?:traed\w*|trer|tre|trekk\w*|traekk\w*|trakk) {gap(2)}(?:ud|ut|tilbage|tilbake)"
     rf"|(?:traekk\w*|trekk\w*|drag\w*) {gap(2)}(?:fra|fraa)|gaar? ud af|gaar? ut av)\b"
     rf"|\b(?:gerne|gjerne|vil|oensker) (?:\w+ )?(?:ud af|ut av|ut or) {gap(2)}{LISTED_ON}"
     rf"|\bskal {gap(8)}(?:ud af|ut av|ut or|ud fra|ut fraa?) {gap(2)}{LISTED_ON}"),
    ("to say farewell", 4,
     rf"\b(?:takker?|takkar) (?:\w+ ){{0,2}}?(?:af|av) {gap(2)}(?:i|fra|fraa|for|som) {gap(2)}{LISTED_ON}"
     rf"|\b(?:siger|sier|seier|say) (?:\w+ ){{0,2}}?(?:farvel|farvell|goodbye|tak for denne gang|takk for meg)"
     rf" (?:i|til|to) {gap(1)}(?:qzn\d+|netvaerket|nettverket|the network)"),
    # an item of a list of changes: `Udgår: Connie Lund`
    ("to be one of those who leave", 2,
     r"\A(?:udgaar|utgaar|gaar ud|gaar ut|ud|ut|afgang|fratraedt|fratraeder|stopper|slutter|leaving|out)(?: er)?"
     r"(?: (?:af|av|fra|fraa|or|of) (?:qzn\d+|listen|lista|netvaerket|nettverket))? qzp\d"),
    ("to be due off a list", 4, rf"\bskal (?:\w+ )?(?:af|av|vaek fra|vekk fra) {gap(1)}{LISTED_ON}"),
    ("no more mails", 2,
     rf"\b(?:ikke|ikkje|not|ingen|no) {gap(4)}(?:flere|fleire|more) (?:mails?|e mails?|indkald\w*|invitation\w*"
     r"|innkall\w*|invitasjon\w*|referat\w*|beskeder|emails?)\b"),
    ("to step back", 2,
     r"\b(?:jeg|eg) (?:selv |sjoelv )?(?:traekker|trekker|trekkjer|dreg) (?:mig|meg)\b"
     r"(?! (?:fra|fraa|ikke|ikkje|ud|ut|tilbage|tilbake)\b)"
     r"|\b(?:saa|derfor|difor) (?:traekker|trekker|trekkjer|dreg) (?:jeg|eg) (?:mig|meg)\b(?! (?:fra|fraa"
     r"|ikke|ikkje)\b)"),
    ("to go out", 2, r"\b(?:gaar?|glider|ryger|hopper) (?:ud|ut|af|av)\b"
     r"(?! (?:fra|fraa|paa)\b| (?:i|paa) (?:\w+ )?(?:\w*permisjon|\w*orlov|barsel|ferie|praksis|verden)\b)"
     r"|\b(?:jeg|eg|qzp\d+) (?:qz[mto]\d+ ){0,3}(?:udgaar|utgaar|utgjeng)\b"),
    ("to stop", 4, r"\b(?:slutter|sluttar|stopper|stoppar) (?:\w+ )?(?:i|som) (?:\w+ )?qzn\d+"),
    # from a list; English too
    ("to be removed from a list", 4,
     rf"\b(?:{_TAKE} {_NOT_IN}{{0,8}}?{_OFF}|{_STRIKE} {gap(6)}(?:af|av|fra|fraa|ud|ut|off|from|out of|i|paa))"
     rf" {gap(4)}{LISTED_ON}"),
    ("to have somebody removed", 4,
     rf"\b(?:bedes|oenskes|oenskjes|ynskjes|skal) (?:(?:derfor|venligst|hermed|ogsaa|saa|gerne) ){{0,2}}{_STRUCK}\b"
     rf"|\b(?:(?:bli|blive|bliva|be|verte) {gap(2)}|(?:faa|have|ha|get) {OBJECT} {gap(2)}){_STRUCK}\b(?! (?:op|opp"
     rf"|inn|ind|med)\b)"
     rf"|\b(?:faa|have|ha|get) {_STRUCK} {OBJECT}"),
    ("to remove somebody", 4,
     rf"\b(?:skriv|skrive|skriver|skrives|tag|tage|ta|meld|slet|fjern|fjerne|take|remove)"
     rf" {_POLITE}{{0,3}}{OBJECT} {gap(2)}(?:ud|ut|af|av|off|bort)\b"),
    ("to be removed, the object first", 4,
     r"\b(?:mig|meg|ham|hende|henne) (?:kan|maa) (?:i|du|dere|de|dykk) (?:\w+ ){0,3}?(?:stryge|stryke|slette|fjerne"
     r"|(?:tage|ta|melde|skrive|saette) (?:af|av|ud|ut))\b"),
    ("to remove somebody from what is spoken of", 2,
     rf"\b(?:slet|slett|slette|fjern|fjerne|stryg|stryge|stryk|stryke|remove|delete) {_POLITE}{{0,3}}(?:mig|meg|me|os"
     r"|oss|us|ham|hende|henne|him|qzp\d+)\b"),
    # no longer
    ("no longer", 4,
     rf"\b(?:ikke|ikkje|ikk|heller ikke) {gap(3)}(?:laengere|laenger|lenger|lengre|lengur|mere|mer|meir) {gap(4)}"
     r"(?:vaere|vaer|vere|vera|staa|deltage|delta|modtage|motta|medlem"
     r"|med(?! (?:\w+ ){0,4}?(?:at|aa) (?:goere|gjoere))|have|ha|faa|repraesentere|kontaktperson|del a[fv]"
     r"|deltager|deltagere)\b"),
    ("no longer, the other way round", 4,
     rf"\b(?:vaere|staa|deltage|delta|modtage|vere) {gap(4)}(?:ikke|ikkje) {gap(2)}(?:laengere|lenger|mere)\b"
     rf"|\b(?:ikke|ikkje) {gap(3)}(?:vaere|vere|vera|staa|deltage|delta|med|ha|have|faa|motta|modtage) {gap(6)}"
     r"(?:laengere|laenger|lenger|lengre|lengur|mere|mer|meir)\b"),
    # `Jeg deltager ikke længere i IT-netværket`
    ("to take part no longer", 4,
     r"\b(?:jeg|eg|vi|han|hun|ho|qzp\d+) (?:deltager|deltar|deltek) (?:derfor |altsaa )?(?:ikke|ikkje) "
     r"(?:laengere|laenger|lenger|lengre|lengur|mere|mer|meir) (?:med )?i (?:jeres |deres )?(?:qzn\d+|netvaerket"
     rf"|nettverket)\b(?! (?:\w+ )?{EVENT})"
     r"|\b(?:deltager|deltar|deltek) (?:jeg|eg|qzp\d+) (?:ikke|ikkje) (?:laengere|lenger|lengre|mere|mer|meir) "
     rf"i qzn\d+(?! (?:\w+ )?{EVENT})"),
    ("no longer, in English", 4,
     rf"\bno longer {gap(3)}(?:be|wish|want|part|member|participate|on|take part|represent)\b"),
    ("to leave", 4,
     rf"\b(?:leave|leaving|quit|quitting|resign from|withdraw(?:ing)? from|forlade|forlader|forlate|forlater)"
     rf" {gap(4)}(?:qzn\d+|network|group|netvaerk\w*|nettverk\w*|gruppe\w*|list)"),
    ("to stop sending", 2,
     rf"\b(?:stop|stoppe|stopp|hold op|holde op|hoer op|slutte?) {gap(1)}(?:sending|(?:med )?(?:at|aa) sende)"
     rf" {OBJECT}\b"),
    ("to unsubscribe somebody", 4, rf"\bunsubscribe {OBJECT}\b"),
    # `har meldt meg inn, men det blir ikke aktuelt for meg likevel`
    ("to be put on against one's will", 4,
     r"\b(?:meldt|tilmeldt|skrevet|skreve|sat|satt|sett|registreret|registrert) (?:mig|meg)(?: \w+){0,8}?"
     r" (?:men|saa) det (?:blir|bliver|er|vert) (?:ikke|ikkje) (?:\w+ )?(?:aktuelt|relevant|noget for"
     r"|noe for|noko for)\b"),
    # `så giver det ikke mening, at jeg bliver ved i …`
    ("to see no point in staying", 4,
     r"\b(?:giver|gir|gjev|har|er|makes?) (?:det |it )?(?:ikke|ikkje|ingen|no) (?:\w+ )?(?:mening|meining|grund|grunn"
     r"|sense)"
     r" (?:\w+ ){0,5}?(?:bliver|blir|blive|bli|fortsaetter|fortsaette|fortsetter|fortsette|staar|er|vaere|deltager)"
     rf" (?:\w+ ){{0,2}}?(?:i|paa) {gap(1)}{LISTED_ON}"),
    # a membership, a place
    ("to end a membership", 4,
     rf"\bsiger? (?:min|mit|mitt) {gap(4)}op\b|\b(?:cancel|terminate|resign) {gap(2)}(?:membership|seat|place)"
     rf"|\b(?:ophoer\w*|opphoer\w*|opsig\w*|sig\w* op|si\w* opp|stopp\w*|afslutt\w*|avslutt\w*|end) {gap(4)}"
     r"(?:medlemskab\w*|medlemskap\w*|membership|i qzn\d+|deltagelse|min plads|mit medlem\w*)"),
    ("to hand on a place", 4,
     rf"\b(?:giv\w*|overlad\w*|overdrag\w*|overlat\w*|gir|gje\w*) {gap(5)}(?:plads\w*|plass\w*) {gap(4)}"
     r"(?:videre|vidare|over)?(?: ?til)\b"),
    ("to give up a place", 4,
     rf"\b(?:afgiv\w*|opgiv\w*|give up|fratraed\w*|giv\w* slip paa|(?:si|sier|seier|gi|gir|gjev) (?:fraa?|opp)"
     rf"(?: meg| oss)?|overlat\w*|overlad\w*) {gap(3)}(?:plads\w*|plass\w*|place|seat|qzn\d+)"),
)  # fmt: skip
_MESSAGE = r"(?:e ?|e )?(?:mail|mailen|post|posten|besked|beskeden|melding|meldingen|meldinga|message)"
# What is struck off a page or a list is no person.
THING = (
    r"\b(?:\w*billede\w*|\w*bilde\w*|bilete\w*|\w*foto\w*|picture\w*|photo\w*|fil|filen|file|dokument\w*|document\w*"
    r"|link|linket|lenke\w*|indlaeg\w*|opslag\w*|artik\w*|article\w*|innlegg\w*|kommentar\w*|comment|video\w*"
    r"|\w*nummer|\w*nummeret|number|oplaeg\w*|titel|tittel|citat\w*|sitat\w*|slides?|praesentation\w*"
    r"|presentasjon\w*|presentation\w*|tekst\w*|logo\w*|punkt\w*|\w*dagsorden|\w*dagsordenen|sakslist\w*|agenda"
    r"|\w*referat|\w*referatet|\w*referater|\w*referaterne|minutes|item)\b"
    rf"|\b{_MESSAGE} (?:\w+ ){{0,2}}?(?:fra|fraa|from) (?:i gaar|i dag|i morges"
    rf"|i formiddags|igaar|idag|yesterday|today|\w*dag"
    rf"|sidste|sist|last|den \d)|\b(?:forrige|sidste|siste|foerste|previous|last|first) {_MESSAGE}\b"
)
# `Kan mit private mobilnummer fjernes fra listen?`: no person goes.
MY_NUMBER = (
    r"\b(?:mit|min|mitt|my|det) (?:\w+ ){0,2}?(?:\w*nummer|\w*nummeret|number|mobil\w*|telefon\w*|titt?el"
    r"|title|billede|bilde|foto)"
    r"(?: \w+){0,3} \Z"
)
# `ud af debatten i IT-netværket`: who has heard enough of one matter stays.
TALK = (
    r"\b(?:af|av|or|fra|fraa|of|from) (?:(?!qz)\w+ ){0,2}?(?:\w*debat|\w*debatt|\w*diskussion|\w*diskusjon|\w*traad"
    r"|\w*samtale|\w*dialog|\w*afstemning|\w*avstemning|\w*roeysting|discussion|debate|thread|conversation)"
    r"(?:s|en|et|a|n|e|ene|erne|er|ane)?\b"
)
GONE = (
    rf"\b(?:er|har|is|has) {gap(4)}(?:stoppet|stoppa|fratraadt|fratraad|sluttet|slutta|opsagt|rejst|reist"
    r"|gaaet paa pension|gaatt av|gaaet|left|retired)\b"
    r"|\bsiger farvel til qzo\d"
    r"|\b(?:slutter|sluttar|stopper|stoppar|fratraeder|gaar paa (?:pension|efterloen)|gaar av(?: med pensjon)?"
    r"|pensjonist|(?:kommer|kjem|vender) (?:desvaerre |dessverre |diverre )?(?:ikke|ikkje) (?:mere |mer )?"
    r"(?:tilbage|tilbake)|(?:is|are) not coming back|will not (?:return|be back)|forlader|retire|retires"
    r"|retiring|skifter job|ikke laengere ansat"
    r"|no longer works?"
    r"|(?:is|am|are|i m) leaving|nyt job|ny jobb|ny stilling|nytt arbeid|arbejder ikke laengere)\b"
)
SUCCESSOR = (
    r"\b"
    + one_of(
        r"""overtager overtar overtek overtage overta afloeser\w* avloeser\w* avloeysar\w* erstatter erstattes_af
    erstattes_av efterfoelger\w* etterfoelger\w* etterfoelgjar\w* arvtager\w* tager_over tar_over tek_over overlader
    overdrager overlater (?:videre|vidare)_til takes_over taking_over
    take_over replace replaces replacing replaced_by successor i_stedet i_steden i_staden instead traeder_ind
    indtraeder overtaget_efter overtatt_(?:etter|for) overteke_(?:etter|for)
    i_(?:hendes|hans|mit|dennes|hennes|mitt)_sted vikar\w* tager_sig_af_qzn\d+ tar_seg_av_qzn\d+
    (?:tager|tar|tek)_(?:\w+_)?(?:plads\w*|plass\w*)
    takes?_(?:up_)?(?:my|his|her|our|the)_(?:seat|place|spot)
    nye?_(?:representant|repraesentant|deltager|deltaker|deltakar|medlem)_(?:\w+_){0,3}?(?:er|blir|bliver|vert)
    som_(?:\w+_)?nye?_(?:representant|repraesentant|kontaktperson|deltager|deltaker|deltakar|medlem)
    (?:inn|ind)_(?:kommer|kjem) (?:kommer|kjem)_(?:inn|ind)
    nye?_fra_(?:os|oss|\w+)_(?:er|blir|bliver|vert)
    (?:det|it)_(?:er|bliver|blir|vert|is|will_be)_(?:fremover|framover|fremadrettet|herefter|heretter|fra_nu_af|nu|naa|no|now)_(?:\w+_){0,4}?qzp\d+
    (?:fremover|framover|fremadrettet|herefter|heretter|fra_nu_af)_(?:er|bliver|blir|vert)_det_(?:\w+_){0,4}?qzp\d+
    kommer_i_stedet ny_kontaktperson nye_kontaktperson overtas_av overtages_af overtakast_av
    (?:plads|pladsen|plass|plassen|seat)_(?:\w+_)?(?:gaar|goes|gis|gives|vert_gjeven)_(?:\w+_)?(?:til|to)"""
    )
    + r"\b"
)
# `erstatte A med B`, `bytt ut A med meg`: A leaves and B joins.
_ONE = rf"(qzp\d+|{SELF_OBJECT})"
REPLACE = (
    rf"\b(?:erstatt\w*|udskift\w*|skift\w*|byt\w*|replace|replacing|swap) (?:\w+ ){{0,3}}?{_ONE}(?: \w+){{0,6}}?"
    rf" (?:med|ud med|ut med|with|by|for) (?:\w+ ){{0,4}}?{_ONE}\b"
)
# `Vores plads går fra A til mig`
SEAT_PASSES = (
    rf"\b(?:plads|plass|rolle|post|seat|place)\w*(?: \w+){{0,5}}? (?:gaar|overgaar|skifter|flytter|passes|goes)"
    rf" (?:over |videre |vidare )?(?:fra|fraa|from) {_ONE}(?: qz[mto]\d+){{0,3}} (?:til|to) (?:\w+ ){{0,3}}?{_ONE}\b"
)
# `X (x@…) will replace me in the group`, and nothing more: not for a day, nor at work
REPLACES_ME = (
    r"\b(?P<new>qzp\d+)(?: qz[mto]\d+){0,3} (?:(?:will|vil|skal|now|nu|naa) ){0,2}(?:replaces?|is replacing"
    r"|succeeds?|erstatter?|afloeser?|avloeser?|avloeyser|overtager efter|overtar etter|tager over efter"
    r"|tar over etter|tek over etter"
    r"|takes? over from|taking over from|overtager fra|overtar fra"
    r"|tager over fra|tar over fra|tek over fraa) (?:me|mig|meg)"
    r" (?:as (?:a )?(?:member|contact) |som (?:medlem|kontaktperson) )?"
    r"(?:in|of|i|af|av) (?:qzn\d+|netvaerket|nettverket|gruppen|gruppa|the (?:group|network))"
    r"(?= ?\Z| (?:fra|fraa|from|fremover|framover|og|and)\b)"
)
# `ikke længere mig, men X, der …`: X follows; without *længere* the writer never was in it
NO_LONGER_ME = (
    r"\b(?:ikke|ikkje|not|no) (?:laengere|laenger|lenger|lengre|mere|mer|meir|longer)"
    r" (?:mig|meg|jeg|eg|me|i|undertegnede) (?:men|but) (?:(?:nu|naa|no|now|derimod|min|our|my|vores|kollega"
    r"|kollegaen|colleague) ){0,3}(?P<new>qzp\d+)\b"
)
# `I har skrevet mig på, men det er min bror Ole, der skal stå der`
ANOTHER_WAS_MEANT = (
    r"\b(?:skrevet|skreve|meldt|tilmeldt|sat|satt|sett|registreret|registrert|put|added) (?:mig|meg|me)(?: \w+){0,8}?"
    r" (?:men|but) (?:det (?:er|var|skulle vaere)|it (?:is|was)) (?:\w+ ){0,3}?(?P<new>qzp\d+)"
    r"(?: qz[mto]\d+){0,3} (?:der|som|who) (?:skal|skulle|should) (?:staa|vaere|vere|be|med)\b"
)
# `Jeg tager over`, where the sentence before tells of one who is gone from a network
I_TAKE_OVER = (
    r"\A(?:(?:og|saa|nu|naa|no|fremover|heretter|herefter|derfor) ){0,2}(?:(?:jeg|eg) (?:overtager|overtar|overtek"
    r"|(?:tager|tar|tek) (?:nu |naa |no )?over)|(?:overtager|overtar|overtek|tager|tar|tek) (?:jeg|eg)(?: over)?)"
    r"(?: (?:(?:efter|etter|for) (?:ham|hende|han|henne|qzp\d+)|(?:hans|hendes|hennes) (?:plads|plass)))?"
    r"(?: (?:fremover|framover|fra nu af|herefter|heretter))? ?\Z"
)
# `flyttes fra IT-netværket til Kvalitetsnetværket`, `over i det ene i stedet for det andet`
_MOVES = r"\b(?:flyt|flytt|flytte[rts]?|flyttast|skifter?|overfoer(?:e|es|t)?|bytter?|moved?|transfer(?:red)?|switch)"
MOVE = (
    rf"{_MOVES} (?:\w+ ){{0,4}}?(?:fra|fraa|from) (?:\w+ )?(?P<left>qzn\d+) (?:og |over |and )?"
    r"(?:til|to|into) (?:\w+ )?(?P<joined>qzn\d+)"
)
# `I har skrevet mig op til det ene, men det var det andet, jeg ville med i`
MISPLACED = (
    r"\b(?:(?:i|dere|de|you) (?:har|have)|(?:har|have) (?:i|dere|de|you)|jeg (?:er|blev|staar)|eg (?:er|staar"
    r"|vart)) (?:\w+ ){0,4}?"
    r"(?:skrevet|skrive|sat|satt|meldt|tilmeldt|paameldt|registreret|registrert|put|registered|signed)"
    r" (?:\w+ ){0,4}?(?P<left>qzn\d+) (?:men|but) (?:\w+ ){0,5}?(?P<joined>qzn\d+)"
)
MOVE_INTO = (
    rf"{_MOVES} (?:\w+ ){{0,4}}?(?:til|i|paa|to|into) (?P<joined>qzn\d+)"
    r" (?:i stedet for|i staden for|istedenfor|instead of) (?P<left>qzn\d+)"
)
