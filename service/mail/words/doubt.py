"""What takes the force out of an act: denial, a question, a condition, deliberation, the past."""

from service.mail.words import one_of

# Of what follows in the same clause.
NEGATION = (
    r"\b(?:ikke|ikkje|ikk|aldrig|aldri|not|never|no longer|dont|don t|doesn t|won t|hverken|verken|heller ikke"
    r"|cannot|undlad at|ingen) (?:(?!(?:og|men|saa|and|but|so|derfor)\b)\w+ ){0,4}?\Z"
)
POLITE_NEGATION = (
    r"\b(?:kan|vil|kunne|ville|gider|maa|can|could|would) (?:i|du|dere|de|jeg|vi|dykk|you) (?:ikke|ikkje|not)\b"
)  # fmt: skip
# `Det er ikke mig, der skal tilmeldes, men min kollega X`: X is meant.
CONTRAST = (
    r"\b(?:ikke|ikkje|not) (?:mig|meg|me|myself|qzp\d+)(?: qz[mto]\d+)* (?:der|som|who|that) (?:\w+ ){1,12}?"
    r"(?:men|but) (?:derimod |heller )?(?:\w+ ){0,5}?qzp"
)
# `hvis der er plads` is courtesy; `hvis det er gratis` is a condition that somebody must answer first.
# `hvis der er plads næste år` puts the wish off.
_LATER = (
    r"(?= (?:\w+ ){0,4}?(?:muligt|mulig|mogleg|plads|pladser|plass|possible|room|space) "
    r"(?:(?:i|til|fra|for|en|ein|gang|en gang|in|from) ){0,2}(?:(?:(?:til|det|den|the) )?(?:naeste|neste|next"
    r"|kommende"
    r"|nye|new) (?:aar|saeson|sesong|halvaar|skoleaar|sommer|vinter|year|season|spring|autumn|summer)"
    r"|senere|seinare|later|igen|igjen|again|en dag|efteraaret|foraaret|hoesten|hausten"
    r"|vaaren|nytaar|nyttaar|20\d\d)\b)"
)
_COURTESY = (
    r"(?! (?:\w+ ){0,4}?(?:muligt|mulig|mogleg|plads|pladser|plass|possible|room|space|orden|ok|okay|lov|sent)\b"
    r"| (?:i|du|dere|de|you) (?:(?!(?:har|er|holder|moedes|moetes|have|are|hold|meet)\b)\w+ ){0,3}?"
    r"(?:vil|mangler|manglar|trenger|treng|skal bruge|brug|spoergsmaal|need"
    r"|require|questions?|kan|kunne|ville|could|can|would|gider)\b"
    r"| (?:det|that) (?:\w+ ){0,2}?(?:kan lade sig|lar seg|let seg|suits)\b)"
)
_IF = rf"\b(?:hvis|dersom|saafremt|if|unless|medmindre|med mindre)\b(?:{_LATER}|{_COURTESY})"
NOT_HIM = r"\b(?:ikke|ikkje|not) qzp\d+\b"
CONDITION = rf"{_IF}(?: \w+){{0,12}}? \Z"
HYPOTHESIS = rf"\A(?:\w+ ){{0,2}}?{_IF}"
# Behind the act and in its clause: `… være med, hvis møderne ligger om aftenen`.
PROVISO = (
    r"\A(?: (?!(?:og|and|men|but|saa|so|skriv|ring|sig|giv|let|please|kontakt)\b)\w+){0,8}? "
    rf"(?:{_IF}|(?:forudsat|forutsatt|provided|paa betingelse|paa vilkaar|under forudsaetning)\b)"
)
# What was asked for above is taken back, or was a joke.
_SIGNUP = one_of(r"min_\w*melding \w*meldingen my_registration my_request")
_TO_ADD = one_of("skrive melde tilmelde sette saette foere registrere put add register sign enrol")
WITHDRAWN = (
    rf"\b(?:se (?:\w+ ){{0,2}}?bort (?:ifra|fra|fraa) (?:det|dette|alt det|ovenstaaende|den her|denne|{_SIGNUP})\b"
    rf"|(?:glem|gloeym|drop|disregard|ignore|forget|scratch) (?:det|alt|dette|that|this|the above|all of the above"
    rf"|{_SIGNUP})\b(?! (?:ikke|gamle|foerste|forrige))"
    r"|never ?mind|(?:ikke|ikkje|not) (?:\w+ ){0,4}?(?:alligevel|allikevel|likevel|after all)"
    r"|(?:alligevel|allikevel|likevel|after all) (?:\w+ ){0,3}?(?:ikke|ikkje|not)"
    rf"|(?:ikke|ikkje|not) (?:\w+ ){{0,2}}?{_TO_ADD} (?:mig|meg|os|oss|me|us|noget|noen|nogen) (?:\w+ ){{0,4}}?"
    r"(?:endnu|enno|ennaa|yet|nu|naa|no|foer|before|foreloebig)"
    rf"|(?:traekker?|trekker?|trekk|withdraw) (?:\w+ ){{0,3}}?{_SIGNUP}"
    r"|(?:spoeg|spas|spoek|fleip|joke|joking) (?:til side|aside)|just (?:kidding|joking)|bare for sjov"
    r"|men (?:helt )?(?:aerligt|aerlig|alvorligt|alvorlig|serioest|serioest)(?: talt)?|but seriously|all jokes aside"
    r"|(?:det var|that was) (?:\w+ ){0,2}?(?:spoeg|joke|vits))\b"
)
AFTER_ALL = rf"\b{one_of('alligevel allikevel likevel after_all')}\b"
ONLY = r"\b(?:kun|bare|only|just) (?:\w+ ){0,3}?qzp\d+"
# `I'd be grateful if you would …`, `jeg ville høre, om I kan …`: a request, for all its *if*.
_OF_YOU = (
    r"(?:you|i|de|dere|du|dykk) (?:ikke )?(?:\w+ )?(?:kan|kunne|vil|ville|gider|could|would|can|might)\b"
)
POLITE_CONDITION = (
    rf"\b(?:grateful|glade?|happy|appreciate|great|nice|lovely|kind|wonder\w*|ask|dejligt|godt|fint|rart|flott?|super"
    r"|skoent|taknemm?elig\w*|takknemlig|kjekt|bra|pris paa|hoere|hoeyre|spoerge|spoerre|spoerje|lurer paa)"
    rf" (?:(?:det|it|for|lige|til) ){{0,2}}(?:if|whether|hvis|om|dersom)"
    rf" (?:{_OF_YOU}|it (?:would|might|is) be possible (?:for you )?to\b)"
    r"|\b(?:i orden|ok|okay|fint|greit|fine)(?: (?:med|for|with) (?:mig|meg|me))? (?:hvis|om|if) (?:i|du|dere"
    r"|de|you)\b"
)

# `Må vi være to? Så vil min kollega gerne med`: what follows hangs on the answer.
CONSEQUENCE = (
    r"\A(?:for )?(?:saa|da|i saa fald|i givet fald|i tilfelle|then|in that case) "
    r"(?:kunne|kan|ville|vil|could|would)\b"
)
RULES = (
    r"\b(?:maa|kan|er det (?:muligt|mulig|mogleg|ok|okay|tilladt|lov)|maa der|is it|may|can|could) "
    r"(?:\w+ ){0,8}?(?:\w*skole|\w*skoler|\w*skule|virksomhed\w*|bedrift\w*|etat\w*|man|en|ein|vi|flere"
    r"|fleire|to|two|"
    r"we|one|school|company|der)\b"
)

# `Jeg skal melde mig ind i et af jeres netværk. Hvilke har I?`
ONE_OF_YOURS = (
    r"\b(?:en|et|ein|eit|ett|one|noget|nogle|noen|nokon|some|any) (?:af|av|of) "
    r"(?:(?:jeres|deres|dykkar|your|de|dei|the) )?(?:netvaerk|nettverk|network|grupp)\w*"
)
WHICH = r"\b(?:hvilke\w*|hvilken|hvilket|kva for|forskel\w*|forskjell\w*|which|difference|hvad for)\b"

DELIBERATION = (
    r"\b"
    + one_of(
        r"""overvej\w* enten anten either vurderer vurdere vurderar maaske kanskje taenker_paa tenker_paa tenkjer_paa
    foer_(?:vi|jeg|eg)(?!_(?:glemmer|gloeymer)) inden_(?:vi|jeg)(?!_glemmer) considering consider
    thinking_(?:of|about) might maybe perhaps not_sure
    ikke_(?:helt_)?sikker usikker ikke_(?:\w+_)?(?:bestemt|besluttet|afgjort) ikkje_(?:\w+_)?bestemt afventer
    avventer ville_egentli\w*_(?:have|ha) before_(?:we|i)(?!_forget) muligvis eventuelt evt droefter
    ville_(?:\w+_)?(?:gerne|gjerne)_(?:have|ha)_(?:vaeret|vaert|vore|deltaget|deltatt) would_have_(?:liked|loved)
    tager_stilling tar_stilling vender_tilbage en_af_os ein_av_oss en_av_oss one_of_us (?:vaere|vere)_interesser\w*
    maa_(?:vi_|jeg_|eg_)?(?:foerst|fyrst) skal_(?:vi_|jeg_|eg_)?(?:foerst|fyrst) must_first
    (?:skriver|kontakter|melder_sig|melder_seg|tilmelder_sig|tager_kontakt|tar_kontakt)_(?:\w+_)?(?:selv|sjoelv)
    will_(?:write|contact|register|sign_up|be_in_touch)_(?:\w+_){0,2}?(?:himself|herself|themselves)
    (?:skal|maa|kan)_(?:jeg|eg|vi|man)_(?:\w+_)?skrive (?:er_det|er)_nok_(?:at|aa)_(?:\w+_)?skrive
    skriver_(?:jeg|vi|man)_(?:bare|saa|blot) (?:should|do|can)_(?:i|we)_(?:\w+_)?write enough_to_write
    burde (?:ikke|ikkje)_(?:\w+_){0,2}?(?:sagt|svaret|svart|takket|takka)_ja
    (?:not|hasn_t|haven_t)_(?:\w+_)?(?:said_yes|agreed)
    (?:ikke|ikkje|not)_(?:\w+_){0,2}?(?:spurgt|spurt|asked)_(?:ham|hende|henne|han|dem|him|her|qzp\d+|vedkommende)
    (?:jeg|eg|vi|i)_(?:synes|syns|syntes|tykkjer|think|believe)_(?:\w+_){1,8}?(?:skal|boer|should|ought)
    (?:jeg|eg|vi|i|we)_(?:haaber|haapar|haaper|hope)_(?:\w+_){0,8}?(?:qzp\d+|han|hun|ho|de|dei|he|she|they)_(?:vil|will|would)
    (?:jeg|eg|du|han|hun|qzp\d+)_eller_(?:jeg|eg|du|dig|mig|meg|han|hun|qzp\d+)"""
    )
    + r"\b"
)
# Whose yes is waited for: `bestyrelsen skal lige godkende det`
_WHO_DECIDES = (
    r"(?:bestyrelsen|styret|rektor\w*|ledelsen|leiinga|direktionen|direktoeren|(?:min|vores|vaar|my|our|the) "
    r"(?:naermeste )?(?:chef|leder|leiar|sjef|boss|manager|board|principal|management)|chefen|lederen|sjefen|leiaren)"
)
UNDECIDED = (
    r"\b(?:foer|inden|before) (?:vi|jeg|eg|we|i) (?:\w+ )?(?:beslutte\w*|bestemme\w*|tager|tar|melder|decide\w*|siger"
    r"|sier)|\b(?:maa|skal|need to|must|have to) (?:\w+ ){0,4}?(?:ja|godkend\w*|godkjen\w*|lov|accept|ok|approval"
    r"|avklar\w*|afklar\w*|spoerge|spoerre|spoerje|snakke|tale|droefte|ask|check|clear|groent lys)"
    r" (?:\w+ ){0,5}?(?:foerst|fyrst|first)\b"
    r"|\b(?:spoerg|spoer|spoerj|ask) (?:\w+ )?(?:ham|hende|han|henne|dem|vedkommende|him|her|them) (?:\w+ ){0,2}?"
    r"(?:selv|sjoelv|sjelv|foerst|fyrst|himself|herself|themselves|directly|first)\b"
    rf"|\b{_WHO_DECIDES} (?:(?:skal|maa|must|has to|needs to|have to) (?!ikke|ikkje|not)(?:\w+ ){{0,3}}?"
    r"(?:godkende|godkjenne|godkjenna|sige ja|si ja|seie ja|beslutte|bestemme|tage stilling|ta stilling|approve|agree"
    r"|decide|say yes)|has not (?:yet )?(?:approved|agreed|decided)"
    r"|har (?:endnu |ennaa |enno )?(?:ikke|ikkje) (?:\w+ )?(?:godkendt|godkjent|sagt ja|besluttet|bestemt))\b"
    r"|\bafventer jeres\b|\bavventer svar\b|\b(?:tager|tar) (?:jeg|vi|eg) stilling\b"
)
ALREADY = (
    r"\b(?:(?:tak|takk|thanks|thank you)(?: \w+){0,2} (?:fordi|for at|because|that) (?:i|du|dere|de"
    r"|you) (?:har|have|ville|kunne)"
    r"|(?:i|dere|de|you) (?:har|have) (?:\w+ ){0,2}?(?:optaget|tilmeldt|indmeldt|meldt|skrevet|sat|satt"
    r"|registreret|registrert|added"
    r"|registered|tatt)|(?:i|we) (?:have |ve )?(?:already )?(?:signed up|registered|joined|enrolled)"
    r"|tilmeldte|meldte|indmeldte|paameldte|har (?:\w+ ){0,4}?(?:tilmeldt|meldt|indmeldt|paameldt)"
    r"|(?:er|var|was|were|am) (?:\w+ ){0,2}?(?:tilmeldt|paameldt|indmeldt|registreret|registrert|signed up"
    r"|registered)"
    r"|blev tilmeldt|ble paameldt|tak for (?:\w+ ){0,3}?(?:tilmelding\w*|optagelse)"
    r"|takk for (?:\w+ ){0,3}?(?:paamelding\w*|med)|fikk bli med|fik lov|kom til (?:at|aa)"
    r"|bekraeft\w* (?:\w+ ){0,4}?tilmelding\w*"
    r"|allerede(?! (?:nu|naa|no|fra|fraa|i dag|idag|denne|til)\b))\b"
)
# `Jeg skal være med, men har ikke fået nogen indkaldelse`: decided long ago
NOT_HEARD = (
    r"\b(?:har|have|fik|fikk|fekk)(?: (?:jeg|eg|vi|i|we))? (?:\w+ ){0,2}?(?:ikke|ikkje|not|aldrig|aldri"
    r"|never) (?:\w+ ){0,2}?"
    r"(?:faaet|faatt|fatt|hoert|hoeyrt|modtaget|mottatt|motteke|set|sett|received|heard|got|gotten) (?:\w+ ){0,2}?"
    r"(?:noget|noe|noko|nogen|noen|anything|invitation\w*|indkald\w*|innkall\w*|svar|referat\w*|mails?"
    r"|bekraeft\w*|bekreft\w*)\b"
)
# `Må jeg komme som gæst?`
AS_A_GUEST = (
    r"\b(?:som|as) (?:(?:a|en|ein|jeres|deres) )?"
    r"(?:gaest\w*|gjest\w*|guests?|tilhoerer\w*|observatoer\w*|observer)\b"
)
# `Spørg mig igen til foråret, om jeg vil være med`
ASK_ME = (
    r"\b(?:spoerg|spoer|spoerj|ask|hoer|hoeyr) (?:mig|meg|me|os|oss|us)\b(?: \w+){0,6} (?:om|if|whether)\b"
)
# `Min hund vil også gerne være medlem`
NO_COLLEAGUE = (
    r"\b(?:min|mit|mitt|mi|vores|vaar|my|our) (?:\w+ ){0,2}?(?:hund|kat|katt|hest|datter|dotter|soen|soenn"
    r"|son|barn|boern|born|mor"
    r"|far|bror|soester|nabo|dog|cat|daughter|mother|father|brother|sister|neighbour)\b"
    r"(?: (?!(?:jeg|eg|vi|me|mig|meg|i|we)\b)\w+){0,6} \Z"
)
# `… er der en ny deltager, kan jeg se`: what was seen is not told
I_SEE = (
    r"\b(?:kan|kunne) (?:jeg|eg) (?:se|sjaa|forstaa|hoere|hoeyre)\b|\b(?:jeg|eg) (?:kan |har )?(?:se|ser|set|sett"
    r"|hoerer|hoert|forstaar)\b"
)
# Who stays where he is asks for no place; who goes on with another's work does.
STAYING = (
    r"\b(?:(?:blive|bli|blir|bliver|verte) (?:\w+ )?(?:staaende|siddende|sittende|ved)|(?:blive|bli) (?:paa|i) "
    r"|forbli\w*|(?:fortsaett\w*|fortsett\w*)(?! (?:hans|hendes|hennes) )"
    r"|framhald\w*|fortsat|fortsatt|remain\w*|stay\w*|keep (?:me|my|us|our)"
    r"|behold\w*)\b"
)

# Of a place that somebody has: it is told, not asked for.
AS_BEFORE = (
    r"\b(?:har (?:\w+ ){0,2}?(?:vaeret|vaert|vore)|stadig|stadigvaek|fortsat|fortsatt|framleis|siden|sidan"
    r"|still|since"
    r"|has been|have been|indtil nu|hidtil|uaendret)\b"
)

# A question about joining in general. What `man` does is no wish, unless the wish was said before.
GENERIC_QUESTION = (
    r"\b"
    + one_of(
        r"""hvordan hvorledes korleis hvorfor kvifor how hvem kven who hvornaar when koster kostar cost costs
    er_det_muligt er_det_mulig er_det_mogleg is_it_possible kan_alle maa_alle can_anyone can_anybody hvad_skal
    hva_skal kva_skal hvad_kraever hva_krever what_does what_do what_is what_are hvor_mange hvor_meget hvor_mye which
    hvilke hvilket should_we should_i skal_vi skal_jeg skal_eg
    what_it_takes
    er_der_(?:plads|krav|nogen) er_det_(?:plass|krav|nokon|noen) kan_vi maa_vi can_we
    may_we could_we are_we er_vi hvad_med hva_med kan_skoler kan_virksomheder uden_at uten_aa utan_aa without
    selv_om selvom sjoelv_om even_if even_though eller_er_det kun_for bare_for or_is_it only_for"""
    )
    + r"\b"
)
# `Har I slettet mine oplysninger?`
ERASED = (
    r"\b(?:har|have) (?:i|dere|de|dykk|you) (?:\w+ ){0,2}?(?:slettet|sletta|fjernet|deleted|erased|removed)\b"
)
# `Hvilke oplysninger skal I bruge om mig?`
NEEDED = r"\b(?:bruge|bruke|mangler|manglar|trenger|treng|need|require)\b"
# `… om folk, der stopper`: nobody in particular.
PEOPLE = (
    r"\b(?:(?:folk|nogen|noen|nokon|medlemmer|medlemmar|people|somebody|someone|anybody|members)"
    r"(?: (?:der|som|who|that))?|(?:dem|dei|de|those) (?:der|som|who|that)) \Z"
)
# `Kan jeg blive medlem, når jeg ikke er leder?`
LIKE_ME = (
    r"\b(?:naar|hvis|dersom|selv om|selvom|sjoelv om|when|if|although|even though) (?:jeg|eg|vi|i|we) (?:\w+ ){0,2}?"
    r"(?:ikke|ikkje|not|kun|bare|berre|only)\b(?! (?:allerede|already))"
)
# `Jeg har hørt, at de ikke længere …`
HEARSAY = (
    r"\b(?:hoert|hoerer|hoeyrt|set|ser|sett|laest|lest|forstaar|heard|hear|seen|see|read|understand)"
    r" (?:\w+ ){0,2}?(?:at|om|that) (?:de|dei|they|folk|nogen|nogle|noen|nokon|mange|flere|fleire|people|some|many)\b"
)
# `Sletter I oplysninger, når folk stopper?`; `sletter I lige mine?` asks for it.
CUSTOM = r"\A(?:\w+ ){0,2}?(?:slett?er|slettar|do you (?:\w+ )?(?:delete|erase|remove))\b"
ANYBODY = r"\b(?:man|ein kan|kan en|maa en|en kan)\b|\A(?:\w+ ){0,2}?(?:hvor|where|kvar|kor)\b"
ASKED_BACK = r"\A(?:\w+ )?(?:har|have|did|fik|fikk|fekk|mottok|modtog) (?:i|du|dere|de|you)\b"
INDIRECT_QUESTION = (
    r"\b"
    + one_of(
        r"""vide vite vita veta hoere hoeyre spoerge spoerre spoerje know ask(?!_(?:\w+_){1,3}to\b) wonder\w* undre\w*
    lure\w* lurer oplyse opplyse fortaelle fortelle finde_ud_af find_out finne_ut information_om informasjon_om
    information_about (?:tell|show|explain_to|inform|advise)_(?:me|us)_(?:what|how|whether|if|who|when|which|where)
    (?:fortael\w*|fortell\w*|forklar\w*|beskriv\w*)_(?:\w+_){0,2}?(?:hvad|hva|kva|hvordan|korleis|hvem|hvornaar|hvilke\w*)
    hoere_mere learn_more mere_om mer_om meir_om"""
    )
    + r"\b"
)

# Said to the one who reads, as in newsletters and invitations.
TO_THE_READER = (
    r"\b(?:(?<!\bny )tilmelding(?:en)? (?:sker|foregaar|senest|aaben|kan ske|er nu|via|paa|lukker|inden|frist)"
    r"|(?:tilmelding|paamelding|tilmeld|paameld)\w* (?:til|hos) (?:mig|meg|os|oss|undertegnede)"
    r"|paamelding(?:en)? (?:skjer|innen|via|her|stenger|frist)|tilmeldingsfrist\w*|paameldingsfrist\w*"
    r"|\bmelde (?:dig|deg)|(?:du|dere) skal (?:\w+ )?(?:tilmelde|melde|huske)"
    r"|for (?:at|aa) (?:blive |bli |kunne )?(?:tilmeld\w*|paameld\w*) (?:\w+ ){0,6}?(?:skal|maa|bedes) (?:du|i|dere)"
    r"|tilmeld (?:dig|jer)|tilmelde (?:dig|sig|jer)|meld (?:dig|deg|dere|jer|dykk)|paameld deg"
    r"|sign up (?:now|here|today|for free)|register (?:now|here|today|your)|(?:complete|confirm) your"
    r"|your registration|join us|join our"
    r"|skal (?:du|i|dere) (?:tilmelde|melde)|klik her|click here|klikk her)\b"
)
# `Vil I være med i …?`, `Would you like to join …?`
OFFERED = (
    r"\b(?:vil|har|kunne) (?:i|du|dere|de|you) (?:\w+ ){0,3}?(?:vaere med|vere med|bli med|blive medlem|bli medlem"
    r"|vaere en del|komme med|deltage|delta)\b"
    r"|\b(?:would you|do you|are you) (?:\w+ ){0,3}?(?:join\w*|be part|take part)\b"
)
# `Skal vi rette deltagerantallet, så ring`: the writer would do it.
OUR_TURN = r"\A(?:\w+ ){0,3}?(?:skal|kan|maa|should|shall|may|can) (?:vi|jeg|eg|we) (?:\w+ ){0,2}\Z"
# `nej, vent, det er …`: what was said before it no longer holds.
CORRECTION = (
    r"(?:nej|nei|ups|oops|hov|rettelse|undskyld|unnskyld|beklager|sorry|no|vent|wait|eller rettere|korrektion"
    r"|(?:jeg|eg) (?:mener|meinte|mente)|i mean|i meant|actually)"
)
