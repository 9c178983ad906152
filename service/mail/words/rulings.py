"""How officers answer an approval-request: yes, no, or instead of somebody else; and what makes it none of these.

A yes is read only where every word of the answer stands in these tables. So what is missing here costs a question
back, and lets nobody in. A line of a table is one form, a pattern over folded text.
"""

from service.mail.words import one_of

_IT = one_of(
    """det den dette tilmeldingen paameldingen paameldinga ansoegningen soeknaden registreringen anmodningen
    it this that the_registration"""
)
_SOMEBODY = one_of("hende ham dem hun han henne ho dei de vedkommende personen her him them she he they")
_PERSON = rf"(?:{_SOMEBODY}|{_IT})"
# `bare hun er leder` is a condition, `optag hende bare` is none.
_SIMPLY = rf"(?:bare|berre)(?! {_PERSON}\b)"
_GLADLY = rf"(?:gerne|gjerne|godt|trygt|roligt|{_SIMPLY})"
_WE = one_of("jeg eg vi me we i")
_YOU = one_of("i du dere de you")
_MAY = one_of("maa kan can may")
_NOT = one_of("ikke ikkje not")
_BE = one_of("er is are s re lyder hoeres sounds looks ser gaar gaer")
_VERY = one_of("helt heilt ganske meget veldig hjertelig saa selvfoelgelig quite very most just")
_GOOD = one_of("ok okay okey fint fin fine greit greitt grei all_right alright i_orden")
_WELCOME = one_of("velkommen velkomne velkomen welcome")
_ONLY = one_of("bare berre just please venligst vennligst")
_BOTH = r"(?:begge(?: to)?|both(?: of them)?)"
_TWO = one_of("to two begge both")
_IN_IT = r"(?: i (?:netvaerket|nettverket|gruppen|gruppa)| (?:in )?the (?:network|group)| her)?"
_BE_IN = (
    one_of(
        """vaere_med vere_med vaere_medlem komme_med komme_ind komme_inn bli_med blive_medlem bli_medlem optages
        join be_in come_in be_a_member become_a_member"""
    )
    + _IN_IT
)
_APPROVE = one_of(
    """godkend godkende godkjenn godkjenne godkjend godta optag optage accepter acceptere aksepter approve accept
    admit"""
)
_APPROVED = one_of(
    """godkendt godkendes godkjent godkjennes godkjend godkjennast godtatt approved accepteret akseptert accepted
    optages admitted"""
)
_TAKE_IN = (
    rf"(?:{_APPROVE}(?: {_PERSON})?|(?:tilfoej|tilfoeje|tilmeld|tilmelde|indmeld|medtag|add|include) {_PERSON}"
    rf"|(?:tag|tage|ta|take) {_PERSON} (?:bare )?(?:med|ind|inn|in)"
    rf"|(?:skriv|saet|sett|set|put) {_PERSON} (?:bare )?(?:paa|on)"
    rf"(?: listen| lista| the list)?|legg {_PERSON} til|meld {_PERSON} (?:ind|inn|paa)"
    rf"|(?:lad|la|lat|let) {_PERSON} (?:in|{_BE_IN})|(?:luk|slip|slipp) {_PERSON} (?:ind|inn)){_IN_IT}"
)
_SEAT = r"(?: (?:(?:hans|hendes|hennes|his|her|the) )?(?:plads(?:en)?|plass(?:en)?|seat|place))?"

# Says nothing of the matter.
COURTESY = (
    one_of(
        """hej hei hejsan hi hello goddag godmorgen kaere kjaere dear med_venlig_hilsen med_vennlig_hilsen mvh vh kh bh
        venlig_hilsen vennlig_hilsen venlige_hilsner hilsen hilsner de_bedste_hilsner best_regards kind_regards regards
        cheers best_wishes"""
    ),
    r"(?:mange |tusind |tusen |many )?(?:tak|takk|thanks)(?: (?:paa forhaand|skal du have|for hjaelpen"
    r"|for hjelpen))?",
    r"paa forhaand takk?|thank you|thanks for your help|please|venligst|vennligst|hermed|og|and",
    r"super|supert|perfekt|perfect|great|flott",
    r"(?:ha en |ha ei |have a |fortsat |fortsatt )?(?:god|nice|good) "
    r"(?:dag|morgen|aften|kveld|weekend|helg|ferie|sommer|paaske|jul|arbejdslyst|day|evening)",
)

# A yes that fits any question; with a seat at stake it says what GODKEND says.
ASSENT = (
    r"(?:ja|jo|jau|jep|jepp|japs|yes|yep|yeah|yup)(?: da)?",
    one_of(
        """gerne gjerne selvfoelgelig selvfolgelig selvsagt sjoelvsagt naturligvis naturlegvis absolut absolutt sure
        of_course certainly absolutely definitely"""
    ),
    rf"(?:{_VERY} )?{_GOOD}(?: nok| enough)?|alt ok|all good|sounds good|looks good|works for (?:me|us)",
    rf"(?:that|this|it) works|i (?:am|m) {_GOOD} with (?:that|this|it)",
    rf"{_IT} {_BE} (?:{_VERY} )?(?:{_GOOD}|godt|bra|good)(?: ud| ut)?",
    r"(?:for|fra|med|hos|paa|by|with|from|to) (?:mig|meg|os|oss|me|us|(?:min|mi|vores|vaar|my|our) (?:del|side))"
    rf"(?: er det {_GOOD})?",
    r"for (?:mit|vores) vedkommende|herfra|herifra",
)

APPROVAL = (
    rf"(?:{_PERSON} )?(?:(?:er|is|has been|bliver|blir|kan(?: godt)?|may be|can be) )?(?:hermed )?{_APPROVED}",
    rf"{_WE} (?:hermed )?(?:godkender|godkjenner|accepterer|aksepterer|approve|accept)(?: {_PERSON})?",
    rf"{_PERSON} (?:godkender|godkjenner) {_WE}|{_WE} (?:siger|sier|seier|say) (?:ja|yes)",
    rf"(?:{_ONLY} (?:aa )?)?{_TAKE_IN}(?: (?:{_GLADLY}|endelig|please))?",
    rf"(?:{_YOU} {_MAY} (?:{_GLADLY} )?)?{_TAKE_IN}",
    rf"det {_MAY} {_PERSON}(?: {_GLADLY})?|(?:selvfoelgelig|naturligvis) maa {_PERSON} (?:{_GLADLY} )?det",
    rf"{_PERSON} {_MAY} (?:{_GLADLY} )?{_BE_IN}",
    rf"{_PERSON} {_BE} (?:{_VERY} )?{_WELCOME}{_IN_IT}",
    rf"(?:{_VERY} )?{_WELCOME}(?: til| i netvaerket| i nettverket| som medlem)?(?: {_PERSON})?",
    rf"(?:bare )?(?:koer|kjoer)(?: {_SIMPLY})?(?: paa)?|goer det(?: {_SIMPLY})?|gjoer det|go ahead|go for it",
    rf"(?:{_WE} (?:tager|tar|tek|take) (?:dem )?|(?:plads|plass|seat) )?{_BOTH}",
    rf"(?:(?:{_WE} )?(?:behold|beholde|beholder|keep)|{_WE} (?:vil |would like to )?{_GLADLY} (?:beholde|have|ha|keep)"
    rf"|have|ha) (?:dem |dei |them )?{_BOTH}",
    rf"(?:lad|la|lat|let) {_BOTH} (?:{_BE_IN}|blive|bli|staa|stay)|(?:skriv|saet|sett|put) {_BOTH} (?:paa|on)",
    rf"(?:der er|det er|vi har|there is|there s|we have) (?:plads|plass|rom|room) (?:til|for) {_TWO}",
    rf"{_BOTH} (?:{_MAY} (?:{_GLADLY} )?{_BE_IN}|{_BE} (?:{_GOOD}|{_WELCOME}))",
    rf"{one_of('de dei der they')} {_MAY} (?:(?:{_GLADLY} )?(?:vaere|vere|be) {_TWO}|(?:both|begge) {_BE_IN})",
    rf"{_IT} {_BE} (?:{_VERY} )?{_GOOD} (?:at|that|med|with) (?:(?:de|der|they) (?:er|are) )?{_TWO}",
)

# What an officer calls the one who has the seat that is at stake by name, as a token that no text holds.
THE_HOLDER = "qzholder"
_INSTEAD = r"(?:erstat|erstatt|udskift|bytt?(?: ut)?|skift(?: ut)?|replace)"
_HAND_OVER = rf"{_INSTEAD} {THE_HOLDER} (?:ud |ut )?(?:med|with|by) {_PERSON}"
# The newcomer takes the seat of the one who has it.
REPLACEMENT = (
    rf"{_HAND_OVER}|(?:erstat|erstatt|replace) {THE_HOLDER}"
    rf"|{_PERSON} (?:erstatter|afloeser|avloeser|replaces|skal erstatte) {THE_HOLDER}"
    rf"|{_PERSON} (?:overtager|overtar|tager over|tar over|takes over) (?:efter|etter|for|from) {THE_HOLDER}"
    rf"|(?:{_TAKE_IN} |{_PERSON} )?(?:i stedet for|i staden for|istedenfor|instead of) {THE_HOLDER}",
    # As below the command: `Plads: erstat`.
    rf"(?:(?:{_APPROVE}|{_APPROVED})(?: {_PERSON})? )?(?:plads|plass|seat) (?:erstat|erstatt|replace)",
    rf"(?:erstat|erstatt|replace)(?: {_PERSON})?|erstattes|erstattast|replaced",
    rf"(?:lad|la|lat|let) {_PERSON} (?:overtage|overta|ta over|take over){_SEAT}",
    rf"{_PERSON} (?:overtager|overtar|tager over|tar over|takes over|skal (?:overtage|overta|ta over)){_SEAT}",
    rf"{_PERSON} (?:erstatter|replaces) {_PERSON}",
)

# The command, and what is as strong: whatever follows it is the reason.
REJECTION = (
    r"(?:afvis|afvises|afvist|avvis|avvises|avvisast|avvist|reject|rejected|declined"
    r"|afslag|afslaas|avslag|avslaas|denied)"
    r"(?: (?:hende|ham|dem|henne|him|them))?",
    rf"{_PERSON} (?:er |is |skal |maa )?(?:afvises|afvist|avvises|avvist|rejected)",
    rf"{_WE} (?:maa (?:desvaerre |dessverre )?)?(?:afviser?|avviser?|reject)",
)

# A no in people's own words.
DENIAL = (
    r"(?:nej|nei|no|nope|niks)(?: (?:tak|takk|thanks|thank you))?",
    r"desvaerre(?: ikke)?|dessverre(?: ikke)?|diverre(?: ikkje)?|sorry",
    rf"{_WE} (?:siger|sier|seier|say) (?:nej|nei|no)(?: takk?)?",
    rf"(?:{_PERSON} )?(?:(?:er|kan|is|can) )?{_NOT} (?:be )?{_APPROVED}",
    rf"(?:godkend|godkendes|godkjenn|godkjennes)(?: {_PERSON})? {_NOT}",
    rf"(?:do not|don t) (?:approve|accept|admit)(?: {_PERSON})?",
    rf"det (?:kan|vil) {_WE} {_NOT} {_APPROVE}|{_WE} (?:kan|vil) {_NOT} {_APPROVE}(?: {_PERSON})?",
    rf"(?:(?:det|den|it|that|this) (?:er|is) )?{_NOT} {_GOOD}|det (?:gaar|gaer) {_NOT}|det maa {_PERSON} {_NOT}",
    rf"{_PERSON} (?:(?:{_MAY}|skal|should) {_NOT}|can t|cannot) (?:{_BE_IN}|med)",
    rf"{_PERSON} {_BE} {_NOT} {_WELCOME}{_IN_IT}",
)

# What stands behind a mere no and makes it more than a remark: somebody does not belong, or there is no room.
_KIND = one_of(
    r"""medlem\w* ansat\w* tilsett\w* skole\w* etat\w* kommun\w* institution\w* institusjon\w* virksomhed\w*
    verksemd\w* organisation\w* organisasjon\w* maalgruppe\w* member\w* school\w* agency employed employee\w*
    eligible"""
)
_OUTSIDER = one_of(
    r"firma\w* konsulent\w* leverandoer\w* saelger\w* company consultant\w* vendor\w* supplier\w*"
)
GROUND = (
    rf"\b{_NOT} (?:\w+ ){{0,2}}?{_KIND}\b|\b(?:arbejder|arbeider) {_NOT} (?:i|paa|hos|for)\b"
    r"|\b(?:kun|bare|berre|only|hoejst|hoeyst) (?:(?:have|ha|vaere|vere|be) )?(?:plads|plass|rom|room|en|een|ein|one)"
    r" (?:(?:til|for) (?:en|een|ein|one|hver)|kontakt\w*|contact|person|plads|plass|seat|per|pr|fra hver|from each)\b"
    rf"|\b(?:{_NOT}|ingen|inga|no) (?:ledige? )?(?:plads|plass|room|seats)\w*"
    rf"|\b(?:optager|accepterer|godkender|aksepterer|godkjenner|accept) {_NOT}\b"
    r"|\b(?:kun|bare|berre|only|udelukkende|utelukkende|alene|forbeholdt) (?:for|til)\b|\bfor (?:\w+ ){1,3}only\b"
    r"|\A(?:kun|bare|berre|only) (?:\w+ ){1,3}?(?:kan|maa|can|may)\b"
    r"|\b(?:er|is) (?:desvaerre |dessverre )?(?:fuldt|fyldt|fullt|full)\b"
    rf"|\b(?:er|is|are) (?:(?:et|en|a|an) )?(?:(?:privat|private) )?{_OUTSIDER}\b"
)
# What follows a command and is no reason: `AFVIS ikke`, `AFVIS, hvis …`.
UNSAID = (
    r"\A(?:"
    + one_of(
        """hvis dersom saafremt if unless medmindre med_mindre men but eller or og and naar when until foer inden indtil
        foerst maaske kanskje maybe perhaps endnu ennaa yet senere later"""
    )
    + r"|(?:kun|bare|berre|only)(?! for\b| (?:\w+ ){1,3}?(?:kan|maa|can|may)\b))\b"
)
# What takes a no back, wherever it stands.
TAKEN_BACK = (
    r"\b(?:vent|wait|glem|forget|fortryd|fortryder|alligevel|likevel|ved en fejl|ved en feil|by mistake)\b"
    r"|(?<!ikke )(?<!ikkje )(?<!not )\b(?:godkend|godkendt|godkendes|godkjenn|godkjent|godkjennes|godkjend|approve"
    r"|approved|optag|tilmeld|accepter|accept|erstat|erstatt|replace)\b"
    rf"|\b(?:afvis\w*|avvis\w*|reject\w*) {_NOT}\b|\b{_NOT} (?:afvis\w*|avvis\w*|reject\w*)"
)
# What leaves a mere no in doubt: a condition, a correction, the officer himself, or that nobody minds.
DOUBT = (
    r"\A(?:ikke|ikkje|not)\b|\b"
    + one_of(
        r"""hvis dersom saafremt if unless medmindre men but foer inden indtil until endnu ennaa enno yet senere later
        maaske kanskje maybe perhaps tror trur tro think synes syns synst ved_ikke vet_ikke veit_ikkje know kender
        kjenner kjenn spoerg\w* spoer\w* ask hoer hoere snak\w* tal\w* talk\w* tjek\w* sjekk\w* check vent\w* wait
        afvent\w* avvent\w* undersoeg\w* undersoek\w* overvej\w* vurder\w* bestem\w* beslut\w* afgoer\w* avgjoer\w*
        jeg eg mig meg mit min mine me my i_(?:am|do|don|have|think|can|will|would|m|ll)
        hedder heter heiter name mail mailen email adresse\w* nummer\w* fejl feil forkert wrong stavet
        ret rett rettelse skriv\w* write brug bruk use saet sett send\w* i_stedet istedet i_staden instead derimod
        ikke_(?:\w+_){0,4}?det_er ikkje_(?:\w+_){0,4}?det_er allerede already
        problem\w* imod mot indvend\w* innvend\w* objection\w* mind betaenk\w* betenk\w* vejen veien hind\w* ogsaa
        goer_ikke gjoer_ikke behoev\w* treng\w* noedvendig\w* need\w* necessary udenfor utenfor
        ja ok okay fint fin fine greit orden gerne gjerne velkommen velkomne welcome godt both begge
        godken\w* godkjen\w* approv\w* erstat\w* replac\w* afvis\w* avvis\w* reject\w* overtag\w* overta"""
    )
    + r"\b"
)
