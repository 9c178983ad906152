"""What a mail may be about: a network, or a meeting, a dinner, a course, a purchase, a job."""

from service.mail.words import one_of, words
from service.mail.words.whom import KIN_WORD, OUR

LISTED_ON = one_of(
    r"""\w*list\w* qzn\d+ netv\w* nettv\w* network\w* deltager\w* deltaker\w* deltakar\w* grupp\w* group medlem\w*
    kontakter"""
)
NETWORK_WORD = (
    r"\b"
    + one_of(
        r"""qzn\d+ (?:netvaerk|nettverk|network|netvaer|netvaek)\w*
    (?:deltager|deltaker|deltakar|mail|mailing|kontakt|medlems|netvaerks|nettverks|epost|invitations)list\w*
    listen lista listene listerne the_list gruppen gruppa flokken kredsen
    medlem medlemmer medlemmar member members membership medlemskab\w* medlemskap\w*"""
    )
    + r"\b"
)

GROUP_WORD = r"netv|nettv|network|grupp|\bgroup|\bnet\b"

# Gatherings, and papers of them. Who signs up to one joins no network.
_GATHERING = r"""
    \w*dagsorden\w* punkt punkter punktet agenda \w*referat\w* saksliste\w* vaert vaerter vertskap
    aarsmoede\w* aarsmoete\w* \w*konferens\w* \w*konference\w* \w*konferanse\w* middag\w* festmiddag\w*
    \w*seminar\w* \w*webinar\w* workshop\w* temadag\w* temamoede\w* temaeftermiddag\w* fagdag\w* netvaerksdag\w*
    julefrokost\w* julebord\w* generalforsamling\w* arrangement\w* \w*messe\w* studietur\w* ekskursion\w*
    studiebesoeg\w* virksomhedsbesoeg\w* \w*moede \w*moedet \w*moeder \w*moederne \w*moete \w*moetet \w*moeter
    \w*moeta moetene conference conferences dinner meeting meetings event events festival\w* aabent_hus foredrag\w*
    frokost\w* morgenmad\w* brunch\w* aftensmad\w* spisning\w* rundvisning\w* rundtur\w* udflugt\w* utflukt\w*
    julehygge\w* koncert\w* konsert\w* turnering\w* indvielse\w* breakfast dinner_party tour
    lunch lunsj reception jubilaeum\w* fest sommerfest\w* hackathon camp dm_i_skills skills webcast
    podcast topmoede\w* toppmoete\w*"""
# Things that one signs up to for oneself.
_OFFER = r"""
    \w*kursus \w*kurset \w*kurser \w*kurserne kursus\w* kurs kurset \w*kurs course courses nyhedsbrev\w* nyhetsbrev\w*
    nyheitsbrev\w* newsletter newsletters undersoegelse\w* spoergeskema\w* survey abonnement\w* uddannelsen linjen
    praksis praktik ordning\w* tilbud forsikring\w* fagforening\w* a_kasse\w*"""
# Smaller groups, and other bodies.
_BODY = r"""
    studiegruppe\w* arbejdsgruppe\w* arbeidsgruppe\w* working_group\w* styregruppe\w* foelgegruppe\w* referansegruppe\w*
    referencegruppe\w* bestyrelse\w* udvalg udvalget team teamet hold holdet projekt\w* prosjekt\w* kampagne\w*
    facebook\w* linkedin\w*"""
EVENT = r"\b" + one_of(_GATHERING + _OFFER + _BODY) + r"\b"
# What stands between an event and the network that it belongs to: `middagen med`, `temadagen, som`, not `mødet ind i`.
OF_A_NETWORK = (
    r"\A (?:(?!(?:og|and|samt|men|but|ind|inn|into)\b)\w+ ){0,4}"
    r"(?:i|for|af|av|of|in|hos|med|with|til|fra|fraa|from|om|about|under|within|som|that|which|by)"
    r"(?: the| det| den)? \Z"
)
# `arbejdsgruppen om portalen, som blev nævnt i IT-netværket`: what follows tells which
DESCRIBED = r"\A (?:om|about) (?!(?:og|and|samt|men|but)\b)(?:\w+ ){1,6}?(?:som|der|that|which)\b"
# `to fra IT-netværket til konferencen`: the network tells who they are.
NAMED_IN_PASSING = (
    r"\b(?:fra|fraa|from|hos) qzn\d+ (?:\w+ ){0,3}?(?:til|to|paa|for) "
    rf"(?:\w+ ){{0,2}}?(?!\w*(?:moed|moet|meeting)){EVENT}"
)

# In a mailbox that is one network's own, the meeting is the network's, unless it is said to be another's.
_WHEN = "jer|dag|morgen|morges|uge|uke|veke|det|den|" + one_of(
    "januar februar marts mars april maj mai juni juli august september oktober november december desember"
)
OUR_MEETING = (
    r"\b(?:moedet|moetet|netvaerksmoede\w*|nettverksmoete\w*|indkaldelsen|innkallingen|innkallinga|dagsordenen"
    r"|sakslisten|sakslista|referatet|gruppen|gruppa|the (?:meeting|agenda|minutes|group)"
    r"|(?:naeste|neste|jeres|deres|kommende|next|your|upcoming) (?:\w*moede\w*|\w*moete\w*|meetings?))\b"
    rf"(?! (?:i|med|for|af|av|hos|of|at|in|with) (?!{_WHEN}|{NETWORK_WORD})\w)"
)

# `… og så kommer jeg også til mødet`: what follows is another matter.
NEXT_CLAUSE = (
    r" (?:og|saa|men|and|but) (?:saa |ogsaa )?(?:kommer|deltager|kjem|deltar|ses|vi ses) (?:jeg|eg|vi)\b"
)
# Right behind the act: `være med til jeres næste møde`
TO_WHICH = (
    r"\A ?(?:til|paa|ved|i|to|at|in) (?:(?:jeres|deres|det|den|naeste|neste|kommende|your|the|next) ){1,3}\Z"
)

# Trade and jobs: people who want something else from the mailbox.
SALES = (
    r"\b"
    + one_of(
        r"""rabat rabatt tilbud tilbyder tilbyr priser pris prisen pristilbud vores_loesning vores_produkt\w* demo offer
    offers price_list quote discount seo leads markedsfoering google gratis saerpris special_price koeb kjoep faktura
    invoice
    guest_posts? backlinks? link_building outreach small_fee sponsored_posts? ansoegning
    (?:soeger|soeker|soekjer)_\w+jobb? soeger_job soeger_en
    soeker_jobb soeger_stilling kandidat\w* cv jobopslag stillingsopslag
    booking booke bookingen reservation\w* reserveret afbestilling\w* avbestilling\w* bestilling bestillingen
    laereplads elevplads sponsor\w* udbud anbud tender webinar\w* salg
    investering\w* our_services our_company business_network your_company leverandoer abonnement kr_om_maaneden
    vores_kursus vores_kurser pladser_tilbage ledige_pladser pending upgrade account_manager salgschef platform
    software pricing decision_makers vi_gennemfoerer_en_\w*undersoegelse vi_gjennomfoerer_en_\w*undersoekelse"""
    )
    + r"\b"
)
# Nobody who asks for a place asks for this.
SECRETS = r"\b(?:adgangskode\w*|kodeord|passord|password)\b"
# Who asks after a network may ask what it costs.
PRICE = words("pris prisen priser gratis")
# Papers of an authority, which the acts on public access open to anybody (offentlighedsloven, offentleglova).
DOCUMENTS = (
    r"\b"
    + one_of(
        r"""offentlighedslov\w* offentlighetslov\w* offentleglov\w* offentligheitslov\w* dokumentinnsyn\w*
    dokumentindsigt\w* postlist\w* postjournal\w* saksdokument\w* sagsakt\w* arkivsak\w* miljoeinformasjonslov\w*"""
    )
    + r"\b|\b(?:innsyn|aktindsigt|indsigt) (?:i|in) (?:\w+ ){0,3}?(?:dokument\w*|sagen|saken|saka|brevveksling\w*)\b"
)
PRESS = r"\b(?:presse\w*|interview\w*|journalist\w*|redaktion\w*|artikel)\b"
# `melde inn en sak`, `foreslå et punkt`: the agenda gets something, not the network somebody.
AGENDA_ITEM = (
    r"\b(?:melde?\w*|foreslaa\w*|foresla\w*|bidrage?r? med|have|ha|faa|saette|sette|tage|ta|propose|suggest|submit"
    r"|put|add) (?:\w+ ){0,2}?(?:en|ein|et|eit|a|an|to|flere|fleire) (?:\w+ )?(?:sak|saker|punkt|punkter|emne|emner"
    r"|tema|temaer|item|items|topic|topics|indlaeg|innlegg|oplaeg|case)\b"
)
# A list of something else, `listen til sommerfesten`; and a thing to join that is no network of ours.
_OURS = (
    r"(?:(?:\w+ ){0,2}?(?:qz[np]|netv|nettv|network|grupp|group|medlem|member|deltag|deltak|kontakt)"
    r"|(?:jer|jeres|dere|deres|dykk|det|you|your)\b)"
)
OTHER_LIST = (
    rf"\b\w*list\w* (?:til|for|over|paa|to|of) (?!{_OURS})\w"
    rf"|\b(?:medlem|member)\w* (?:af|av|i|of|in) (?!{_OURS})\w"
)  # fmt: skip
# `listen over oplægsholdere til mødet i IT-netværket`
LIST_OF_OTHERS = rf"\blist\w* (?:over|of) (?!{_OURS})\w"
# `setje meg opp på lista`, said to a network's own mailbox, and no more
OUR_LIST = r"\A ?(?:op|opp)? ?(?:paa|pa|on) (?:listen|lista|listene|the list)(?= ?\Z| (?:tak|takk|please)\b)"
OTHER_OBJECT = (
    rf"\A(?: \w+){{0,3}}? (?:til|i|paa|af|av|for|to|in|of) (?!{_OURS})\w|\b(?:min|mit|mitt|mine|my) (?:datter|dotter"
    r"|soen|barn|boern|born|hund|daughter|son|child)\b|\bqzo"
)
OTHER_THING = rf"\b{OUR} (?!(?:\w+ ){{0,2}}?(?:{KIN_WORD}|qzp|navn|name))\w"
