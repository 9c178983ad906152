"""How people say how something stands that they have promised; folded, in Danish, Norwegian and English."""

from collections.abc import Mapping

from service.domain.follow_up import Light
from service.mail.words import words

LIGHTS: Mapping[Light, str] = {
    "green": r"groent?|groenne?|green",
    "yellow": r"gul[te]?|yellow",
    "red": r"roed[te]?|raudt?|red",
}
SIGNS: Mapping[str, str] = {"🟢": " grøn, ", "🟡": " gul, ", "🔴": " rød, "}

# What may stand around a word without changing what it says of a point.
FILLERS = words("""
    det den dette denne punktet sagen saken opgaven oppgaven it this jeg vi i we er har have has is been blev ble nu naa
    now allerede already helt all saa so med with m s ve hermed staar paa status lys light stadig fortsat fortsatt
    fremdeles still the point that
""")
DONE = (
    r"faerdig[te]?|ferdige?|done|finished|completed?|gjort|klaret|afsluttet|avsluttet|loest|loeyst|udfoert|utfoert"
    r"|fuldfoert|fullfoert|gennemfoert|gjennomfoert|(?:i )?maal"
)
DROPPED = (
    r"kan (?:godt )?(?:udgaa|utgaa|droppes|slettes|bortfalde|bortfalle|strykes|stryges|fjernes|glemmes)"
    r"|udgaar|utgaar|bortfalder|bortfaller|can be dropped|drop(?:ped)?|droppet|no longer relevant"
    r"|ikke (?:laengere|lenger|laenger) (?:aktuell?t?|relevant)|ikke (?:aktuell?t?|relevant) (?:laengere|lenger)"
)
REOPENED = (
    r"aaben igen|aabnes igen|genaabn(?:es)?|aapen igjen|aapnes igjen|gjenaapne[s]?|open again|reopen(?:ed)?"
)
_IT = r"(?:det|den|it)"
# Behind `Det er ikke mig`.
WHO_HAS = rf"(?:der|som|who) (?:har|has)(?: {_IT})?"
DECLINED = (
    r"(?:det|den|dette|it|this)? ?(?:er|is|s) ?(?:ikke|not) (?:mig|meg|min|mitt?|mine|me|my point)"
    r"(?: (?:der|som|who) (?:har|has)(?: " + _IT + r")?)?"
    r"|(?:jeg|i) (?:kan|can)(?: desvaerre| dessverre| t|not| not)*(?: ikke)?(?: (?:tage|ta|take) "
    + _IT
    + r")?"
    r"|" + _IT + r" kan jeg (?:desvaerre |dessverre )?ikke"
)
NO = r"(?:nej|nei|no)(?: (?:tak|takk|thanks|desvaerre|dessverre|sorry))?"
ACCEPTED = (
    r"(?:ja|jo|yes|ok|okay)(?: (?:tak|takk|gerne|gjerne|please))?|(?:det|it) (?:er|is|s) (?:mig|meg|me)"
    r"|" + _IT + r" (?:tager|tar|goer|gjoer|har) (?:jeg|vi)|(?:jeg|vi) (?:tager|tar|goer|gjoer|har) " + _IT +
    r"|(?:i|we)(?: ll)? (?:have|take) it"
    r"|(?:det|it) (?:er|lyder|is|s|sounds) (?:helt |meget |veldig )?(?:fint|fin|godt|bra|ok|okay|i orden|fine|good)"
)  # fmt: skip
COURTESY = words("""
    hej hei hi hello kaere kjaere dear tak takk thanks thank you mange tusind tusen for hjaelpen hjelpen paa forhaand
    mvh vh kh hilsen hilsner med venlig vennlig de bedste best kind regards god weekend helg godt
    desvaerre dessverre sorry unfortunately
""")

# Words that may stand before a day by which something will be done.
DUE = words("""
    jeg vi i we naar rekker kan klarer klare det den dette it this ikke not foerst tidligst desvaerre dessverre nok foer
    inden innen senest frist fristen ny nye dato datoen deadline the new by before until till til to on paa d bliver
    blir blive bli er vaere faerdig faerdigt ferdig done finished be will won can t make have nu naa faa udskydes
    udsaettes udsat udskudt skubbes utsettes utsatt postponed forventer at vil skal earliest for is s ll
    cannot do finish naas naa klar ready
""")
NEGATIONS = words("ikke not t cannot")
# The last word before the day, where one says when it will not be done yet.
NOT_BEFORE = words("foer before until till")
# Behind one of these stands a time, though perhaps no certain day.
DEADLINES = words("inden innen senest frist fristen deadline by before until foer dato datoen tidligst")
# What takes back, in another clause, what was said.
HEDGES = words("""
    men but dog mangler mangel missing except undtagen bortset naesten nesten almost delvist delvis halvt snart soon
    resten rest hvis if tror think maaske kanskje vist ikke ikkje not uden uten without eller or maybe perhaps endnu
""")

# Who has it now. `{name}` is a name; not folded.
_THAT = r"(?:den|det|it|dette|sagen|saken|punktet|ansvaret|opgaven|oppgaven)"
_HAS = (
    r"(?:har\s+(?:taget|overtaget|tatt|overtatt|ansvaret\s+for)|har|tager\s+sig\s+af|tar\s+seg\s+av|tager\s+over"
    r"|tar\s+over|tager|tar|overtager|overtar|står\s+for|has\s+taken\s+over|has\s+taken|has|takes|will\s+take"
    r"|sees\s+to|handles|is\s+responsible\s+for)"
)
_NOW = r"(?:\s+(?i:nu|nå|now))?"
HANDED = (
    rf"(?:(?i:nej|nei|no),?\s+)?(?i:er\s+det|det\s+er|den\s+er|it\s+is|it['’]s)\s+{{name}},?\s+(?i:der|som|who)"
    rf"\s+(?i:{_HAS})(?:\s+(?i:{_THAT}))?{_NOW}",
    rf"{{name}}\s+(?i:{_HAS})\s+(?i:{_THAT}){_NOW}",
    rf"(?i:jeg\s+har|vi\s+har|i\s+have|i['’]ve|we\s+have|{_THAT}\s+er|it\s+is|er)?\s*"
    rf"(?i:givet|gitt|overdraget|overdratt|overført|overladt|handed|passed|given)"
    rf"(?:\s+(?i:{_THAT}))?(?:\s+(?i:videre|over|on))?\s+(?i:til|to)\s+{{name}}{_NOW}",
    rf"(?:(?i:{_THAT})\s+)?(?i:ligger|ligg|lies|is){_NOW}\s+(?i:hos|with)\s+{{name}}{_NOW}",
    r"(?i:ansvarlig|ansvarleg|responsible|owner|ejer|eier)\s*:\s*{name}",
    r"(?i:har)\s+{name}",
    rf"(?i:giv|gi|give)\s+(?i:{_THAT})\s+(?i:til|to)\s+{{name}}",
)
NO_NAME = words("""
    jeg vi i we han hun de du he she they det den it nogen noen ingen nobody somebody alle hvem mig meg hos punktet
    sagen saken faerdig groen groenn gul roed ferdig done green yellow red frist dato senest udgaar utgaar ja nej nei
    ok yes no
""")
# What may stand before the number of a case.
CASE = (
    r"sag|sak|case|punkt|pkt|item|point|ad|vedr|vedrørende|vedrørande|angående|re|sv|nr|no|opfølgning|oppfølging"
    r"|follow-?up"
)
