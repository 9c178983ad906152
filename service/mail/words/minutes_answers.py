"""What people answer to a draft of minutes. A line of a table is one form, a pattern over folded text.

An approval is read only where every word of the answer stands in COURTESY, ASSENT, CONSENT and APPROVAL; so what is
missing there costs an officer a look, and approves nothing.
"""

from service.mail.words import one_of

_WE = one_of("jeg eg vi i we")
_NOT = one_of("ikke ikkje not")
_NONE = one_of("ingen ingenting intet uden_nogen uten no uden without_any without")
_REMARKS = one_of(
    """bemaerkninger bemaerkning kommentarer kommentar rettelser rettelse indvendinger indvending indsigelser
    tilfoejelser aendringer merknader merknad innvendinger innsigelser innspill endringer rettinger
    comments remarks objections corrections changes"""
)
_MINUTES = one_of(
    """den_nye_version den_nye_versjonen det_nye_referatet det_nye_udkast the_new_version
    referatet referat udkastet utkastet minutes the_minutes the_draft det den dette it this
    version_2"""
)
_TO_IT = rf"(?: (?:til|paa|on|to|i|in) {_MINUTES})?"
_ME = one_of("mig meg os oss me us")
_SIDE = (
    rf"(?:fra|for|med|hos|from|for|with|by|to) (?:{_ME}|(?:min|vores|vaar|my|our) (?:del|side|part))"
    r"|herfra|herifra|fra denne side"
)
_GOOD = one_of(
    """fint fin fine godt god good bra greit greitt grei ok okay okey flot flott i_orden alright all_right rigtigt
    riktig korrekt right correct super supert perfekt perfect great"""
)
_FINE = one_of("godt bra fint fin flot flott grundigt grundig klart klar good nice clear thorough")
_VERY = one_of("helt heilt meget veldig rigtig riktig quite very saa ganske")
_APPROVED = one_of(
    "godkendt godkendes godkjent godkjennes godkjend godkjennast approved accepteret akseptert accepted godtatt"
)
_APPROVE = one_of("godkender godkende godkjenner godkjenne approve accept accepterer aksepterer")
_HEREBY = one_of(
    "hermed herved hereby saa og also ogsaa gerne gjerne naturligvis selvfoelgelig alligevel likevel"
)

COURTESY = (
    one_of(
        """hej hei hi hello goddag kaere kjaere dear alle all med_venlig_hilsen med_vennlig_hilsen mvh vh kh
        venlig_hilsen vennlig_hilsen hilsen de_bedste_hilsner best_regards kind_regards regards og and"""
    ),
    r"(?:mange |tusind |tusen |many |selv |sjoel )?(?:tak|takk|thanks|thank you)(?: (?:a lot|so much|very much))?"
    rf"(?: (?:for|to) (?:{_MINUTES}|(?:et |eit |a |the |dit |jeres |ditt |your )?(?:(?:{_VERY} )?{_FINE} )?"
    r"(?:moede|moete|meeting|arbejde|jobb|job|arbeid|work|referat|udkast|utkast|minutes)"
    r"|at (?:du|i) skrev det|sist|sidst|hjaelpen|hjelpen|your work))?",
    rf"(?:det |dette |it )?(?:er |var |is )?(?:et |eit |a )(?:{_VERY} )?{_FINE} "
    r"(?:referat|udkast|utkast|set of minutes)",
    rf"{_WE} (?:har|have) (?:nu |naa |now )?(?:laest|lest|read|set paa|sett paa|gaaet|gaatt)"
    rf"(?: (?:igennem|gjennom|through))? {_MINUTES}"
    r"(?: (?:nu|naa|now|igennem|gjennom|through))?",
    r"paa forhaand|(?:ha |have )?(?:en |ei |a |fortsat |fortsatt )?(?:god|nice|good) (?:dag|weekend|helg|day|aften)",
    _SIDE,
    # Said by somebody who has thought it over.
    "nu|naa|now|saa|da|alligevel|allikevel|likevel|after all",
)
# Says yes to what was asked; to a letter that asks nothing it may be no more than courtesy.
ASSENT = (
    r"(?:ja|jo|jau|jep|yes|yep)(?: da)?",
    rf"(?:(?:{_MINUTES}|alt|all|everything) )?(?:(?:er|is|are|s) )?(?:{_VERY} )?{_GOOD}(?: {_MINUTES})?",
    rf"(?:(?:{_MINUTES}|alt|everything) )?(?:ser|looks?) (?:(?:{_VERY}|ud|ut) )?{_GOOD}(?: ud| ut)?(?: out)?",
    r"(?:(?:det|dette|it) )?stemmer(?: (?:fint|godt|med min opfattelse|med min oppfatning))?",
)
# Says of minutes that they may stand, without the word for it.
CONSENT = (
    rf"(?:(?:{_WE} )(?:er |am |are )?)?(?:helt )?enige? i {_MINUTES}|{_WE} agree(?: with {_MINUTES})?",
    rf"(?:{_WE} (?:har|have) (?:{_HEREBY} )?)?{_NONE} {_REMARKS}{_TO_IT}",
    rf"{_WE} har {_NOT} (?:nogen|noget|noen|noe|nokon|any) "
    rf"(?:{_REMARKS}|(?:at|aa) (?:tilfoeje|tilfoeye|bemaerke|indvende|innvende)){_TO_IT}",
    rf"(?:{_WE} (?:har|have) )?(?:intet|ingenting|nothing) (?:at|aa|to) "
    rf"{one_of('tilfoeje tilfoeye bemaerke bemerke indvende innvende add')}{_TO_IT}",
)
APPROVAL = (
    rf"(?:{_MINUTES} )?(?:(?:er|is|are|kan|can be|bliver|blir) )?(?:{_HEREBY} ){{0,2}}{_APPROVED}(?: {_MINUTES})?",
    rf"(?:saa )?er (?:det|den|referatet) (?:{_HEREBY} )?{_APPROVED}",
    rf"{_WE} (?:(?:kan|can|vil|will) )?(?:{_HEREBY} )?{_APPROVE}(?: {_HEREBY})?(?: {_MINUTES})?(?: {_HEREBY})?",
)

_APPROVAL = one_of("godkendelse godkendelsen godkjenning godkjenningen godkjenninga approval")
_MY = one_of("min mi vores vaar my our")
_OWN_APPROVAL = rf"(?:{_MY} )?{_APPROVAL}(?: {_MY})?"
WITHDRAWN = (
    rf"\b(?:traekker|traekke|traek|trekker|trekke|trekk|tager|tage|tar|ta|withdraw|take)(?: hermed)?"
    rf"(?: tilbake| tilbage| back)? {_OWN_APPROVAL}\b"
    rf"|\b{_APPROVAL}(?: {_MY})? (?:traekkes|trekkes|trukket|is withdrawn)\b"
    rf"|\b(?:fortryder|angrer|regret) {_OWN_APPROVAL}\b"
)
NOT_WITHDRAWN = rf"\b(?:traekker|trekker|tager|tar|fortryder|angrer|do|will) {_NOT}\b"

# What stands in no answer of somebody who is content; one is enough.
OBJECTION = (
    rf"\b{_APPROVED}\b.{{0,400}}\b(?:men|dog|imidlertid|but|however|bortset|bortsett|except|undtagen|unntatt|paa naer"
    r"|med unntak|hvis|dersom|if|naar|when|med forbehold|med den rettelse|with (?:one|a|two|the))\b",
    rf"\b{_GOOD}\b.{{0,60}}\b(?:men|dog|but|however|bortset|bortsett|except|undtagen|unntatt|paa naer)\b",
    rf"\b{_REMARKS} (?:ud over|utover|ut over|bortset|bortsett|except|other than|men|but)\b",
    rf"\b(?:har|have|er|is|mangler|foelgende|lille|en|et|ei|par|nogle|noen|one|a|few|two|some|to) {_REMARKS}\b",
    r"\b(?:rettelse|retting|correction)\b",
    rf"\b{_NOT} (?:helt |quite |entirely )?(?:{_APPROVED}|{_APPROVE}|enige?|ok|okay|rigtigt?|riktig|right|correct"
    r"|korrekt|tilfreds|agree)\b",
    rf"\b{_APPROVE} {_NOT}\b|\b(?:kan|can) {_NOT} (?:jeg |vi |we )?{_APPROVE}|\bcan t {_APPROVE}|\bcannot {_APPROVE}",
    rf"\b(?:stemmer|passer) {_NOT}\b|\bblev {_NOT}\b|\bble {_NOT}\b|\bvar {_NOT} (?:jens|det|mig|meg)\b",
    r"\b(?:fejl|feil|forkert|mistake|error|wrong|misspelled|misspelt|stavefejl|skrivefeil)\b",
    r"\bmangler\b|\bmissing\b|\bglemt\b|\bgloeymt\b|\bforgotten\b|\bforgot\b",
    r"\b(?:skal|boer|burde|skulle|should|must|ought to) (?:der |det |have |vaere |be |say |read |saa )?"
    r"(?:staa|stod|vaere|vere|rettes|aendres|endres|say|read|be|changed|[0-9])",
    r"\b(?:rette|retter|ret|rett|aendre|aendrer|endre|endrer|correct|change|amend|tilfoeje en|legge til)\b",
    r"\buenige?\b|\bdisagree\b|\bobject\b|\bprotesterer\b|\bimod\b",
    r"\b(?:jeg|vi) sagde noget andet\b|\b(?:jeg|vi) sa noe annet\b|\bdet var ikke\b|\bit was not\b",
    r"\bder staar\b|\bdet staar\b|\bdet skal staa\b",
    r"\A(?:nej|nei|no)\b(?! (?:bemaerkninger|kommentarer|rettelser|comments|remarks|objections|corrections))",
)
ABSENT = (
    rf"\b(?:jeg|eg|vi|i|we) (?:var|was|were) (?:desvaerre |dessverre |unfortunately )?(?:der |her |there )?{_NOT}\b"
    rf"|\b(?:jeg|eg|vi) (?:deltog|deltok) (?:desvaerre |dessverre )?{_NOT}\b"
    rf"|\b(?:jeg|vi) kunne (?:desvaerre |dessverre )?{_NOT} (?:deltage|delta|vaere med)\b"
    r"|\b(?:i|we) (?:did not|didn t) (?:attend|take part)\b|\bi wasn t there\b|\bwe weren t there\b"
    r"|\bjeg var (?:syg|syk) den (?:dag|dagen)\b"
)
