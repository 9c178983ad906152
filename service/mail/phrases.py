"""The words by which machines are known, in the languages whose machines write to Nordic mailboxes.

Subjects are matched at their start, texts at the opening, where a machine says what it is. All repetition is
bounded, so that no text can make a pattern slow.
"""

import re

from service.mail.regex import regex


def _any_of(*forms: str) -> str:
    return "(?:" + "|".join(forms) + ")"


def _pattern(*pieces: str) -> re.Pattern[str]:
    """A blank in the pieces is any white space: a line may be broken there."""
    return regex("".join(pieces).replace(" ", r"\s"), re.IGNORECASE | re.DOTALL)


_MAIL = _any_of(
    "e-?mail(?:en)?",
    "mail(?:en)?",
    "e-?post(?:en)?",
    "mejl",
    "nachricht",
    "message",
    "courriel",
    "besked(?:en)?",
)

AWAY_SUBJECT = _pattern(
    r"\s{0,5}\[?",
    _any_of(
        r"automatisk (?:svar|besked|svarmelding|svarmail)",
        r"automatiskt svar",
        r"auto-?svar",
        r"auto(?:matic|mated)?[- ]?(?:reply|response)",
        r"auto(?=:)",
        r"fravær(?:ende)?",
        r"fraværs(?:besked|meddelelse|melding|svar)",
        r"fråvær(?:ande)?",
        r"frånvar(?:o|ande|omeddelande|obesked)",
        r"ikke (?:til stede|på kontoret|tilgjengelig|tilgængelig)",
        r"ikkje (?:til stades|på kontoret|tilgjengeleg)",
        r"(?:ude|ute|borte|vekke) (?:af|av|fra) kontoret",
        r"out[- ]of[- ](?:the[- ])?office",
        r"ooo",
        r"vacation (?:reply|response)",
        r"ferie-?(?:svar|besked|melding)",
        r"automatische antwort",
        r"abwesenheits(?:notiz|nachricht|meldung)",
        r"abwesend",
        r"réponse automatique",
        r"absence du bureau",
        r"absente? du bureau",
        r"automaattinen vastaus",
    ),
    r"\]?\s{0,3}(?::|\Z|[-–(]|(?:re|sv|aw|autoreply|vs)\b)",
)

_THANKS = _any_of(
    rf"(?:tusind |mange |hjertelig )?tak for (?:din|jeres|deres) {_any_of(_MAIL, 'henvendelse')}",
    rf"(?:og |tusen |mange )?takk for (?:(?:din |di )?{_MAIL}|henvendelsen|melding(?:a|en))",
    rf"(?:thank you|thanks)(?: very much)? for (?:your|the) {_MAIL}",
    rf"tack för ditt {_any_of(_MAIL, 'meddelande')}",
    rf"vielen dank für ihre {_MAIL}",
    rf"merci (?:pour|de) votre {_MAIL}",
)
_NOW = _any_of(
    r"(?:for tiden|for øyeblikket|for tida|p\.?t\.?|desværre|dessverre|i øjeblikket|currently|lige nu|nå|nu) "
)
_LEAVE = _any_of(
    r"\w{0,20}ferie(?:n)?",
    r"orlov",
    r"\w{0,10}permisjon",
    r"barsel(?:sorlov)?",
    r"(?:tjeneste|studie|forretnings)?re(?:j|i)se",
    r"kursus",
    r"kurs",
    r"avspasering",
    r"afspadsering",
    r"fri",
)
_I_AM_AWAY = _any_of(
    rf"(?:jeg|eg) (?:er|har|holder|held|afholder|tager|tar(?: ut)?|er på) {_NOW}?(?:på |i |ute på )?{_LEAVE}\b",
    rf"(?:jeg|eg) er {_NOW}?"
    + _any_of(
        r"ude af (?:huset|kontoret)",
        r"ute av kontoret",
        r"borte(?: fra kontoret)?",
        r"bortre(?:j|i)st",
        r"s(?:y|ju)kemeldt",
        r"sygemeldt",
        r"fraværende",
        r"ikk(?:e|je) (?:på (?:kontoret|arbejde|jobb)|til ?stede|til stades|tilgjengelig|tilgængelig)",
    ),
    rf"i(?: am|'m|’m| will be) {_NOW}?"
    + _any_of(
        r"out of (?:the |my )?office",
        r"(?:on|away on) (?:annual |parental |maternity |paternity |sick |summer )?(?:leave|vacation"
        r"|holidays?)",
        r"away (?:from|until)",
        r"travell?ing",
    ),
    r"jag (?:är|har) (?:just nu |för närvarande )?(?:på )?(?:semester|föräldraledig|tjänstledig|ledig"
    r"|inte på kontoret|bortrest)",
    r"ich bin .{0,60}?(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|nicht erreichbar)",
    r"je suis .{0,40}?(?:absente?|en congés?|en vacances|en déplacement)",
)
AWAY_TEXT = _pattern(rf"(?:{_THANKS}[.!,]?\s{{1,4}})?", _I_AM_AWAY)
# What people who are away say to whom it may concern, and people who write to somebody do not.
AWAY_ADVICE = _pattern(
    r"\b",
    _any_of(
        r"tilba(?:ge|ke)",
        r"hast(?:er|esag|esaker|ar)",
        r"akut",
        r"til og med",
        r"fr(?:em|am) til",
        r"i ?n(?:d|n)til",
        r"l(?:æ|e)ser (?:ikke|kun|bare)",
        r"les (?:ikkje|berre)",
        r"begr(?:æ|e)nset (?:omfang|adgang|tilgang)",
        r"until",
        r"(?:return|be back)",
        r"urgent",
        r"limited access",
        r"åter(?:kommer)?",
        r"tillbaka",
        r"zurück",
        r"bis (?:zum|einschließlich)",
        r"dringend",
        r"brådskande",
        r"läser inte",
        r"de retour",
        r"jusqu",
        r"urgen(?:ce|t)",
        r"[.!] {1,3}(?:i mellemtiden |i mellomtiden |imens )?(?:venligst |vennligst |please )?"
        r"(?:kontakt|contact|henvend (?:dig|deg|jer|dykk)|vend (?:dig|deg))\b(?! (?:venligst )?(?:mig|meg|me)\b)"
        r"(?!.{0,400}?(?:netværk|nettverk|network|plads|plass|overta|meld|replace|afløs|avløs))",
    ),
)
# A person who is away and wants something all the same.
WISH = _pattern(
    r"\b",
    _any_of(
        r"vil(?:le)?(?: (?:jeg|eg|vi|me))?(?: \w{1,10})? (?:gerne|gjerne)",
        r"(?:kan|kommer|kjem) (?:derfor |desværre |dessverre |diverre |så )?(?:ikke|ikkje) (?:deltage"
        r"|delta|komme|være med|vere med|til mødet|til møtet)",
        r"(?:kan|vil) (?:i|du|dere|de) (?:ikke )?(?:sætte|sette|skrive|tilmelde|melde|slette|rette"
        r"|registrere|registrera|oppdatere|opdatere)",
        r"i (?:would like|want|wish) to",
        r"(?:cannot|can't|can’t|unable to) (?:attend|come|make it)",
    ),
)

BOUNCE_SUBJECT = _pattern(
    r"\s{0,5}",
    _any_of(
        r"undeliver(?:able|ed)",
        r"mail delivery (?:failed|failure|subsystem|system|status)",
        r"delivery (?:status notification|failure|has failed|report|delayed)",
        r"(?:returned|delayed) mail\b",
        r"failure notice",
        r"non-?delivery",
        r"message (?:not delivered|undeliverable)",
        r"warning: (?:message|could not send)",
        r"(?:kan|kunne) (?:ikke|ikkje) (?:leveres|leverast)",
        r"(?:ikke|ikkje) lever(?:et|t)",
        r"ulevererbar",
        r"kunde inte levereras",
        r"olevererbart",
        r"det går inte att leverera",
        r"unzustellbar",
    ),
)
BOUNCE_TEXT = _pattern(
    _any_of(
        r"this message was created automatically by mail delivery",
        r"this is the mail system at host",
        r"this is the (?:qmail-send|mail delivery|postfix) program",
        r"i(?:'m| am) (?:afraid i wasn't able|sorry to have to inform you)",
        r"(?:message|mail) (?:that you sent )?could not be delivered",
        r"delivery (?:has failed )?to (?:these|the following) recipients?",
        r"the following address(?:es|\(es\))? (?:had permanent|failed)",
        r"levering(?:en)? til (?:disse|følgende) (?:modtagere|mottakere|mottakarar)",
        r"(?:din|di|jeres) (?:meddelelse|melding|mail|e-mail) (?:til .{1,80} )?(?:kunne|blev|ble"
        r"|kan) (?:ikke|ikkje) (?:leveres|leveret|levert)",
        r"melding(?:en|a) (?:din |di )?(?:til .{1,80} )?(?:kunne|ble|vart|kan) (?:ikke|ikkje) "
        r"(?:leveres|levert|leverast)",
        r"konnte nicht zugestellt werden",
        r"kunde inte levereras",
    ),
)

RECEIPT_SUBJECT = _pattern(
    r"\s{0,5}",
    _any_of(
        r"(?:ikke |ikkje |not |ej )?(?:læst|lest|lese|read|läst|leveret|levert|delivered)",
        r"(?:oläst|gelesen|ungelesen|lu|slettet uden at være læst|slettet uten å være lest)",
        r"(?:læse|lese|retur)(?:kvittering|bekræftelse|bekreftelse)",
        r"(?:read|return|delivery) receipt(?: \(displayed\))?",
    ),
    r"\s{0,3}[:(-]",
)
RECEIPT_TEXT = _pattern(
    _any_of(
        r"(?:meddelelse|melding|message|mail|besked|e-post).{0,400}?"
        + _any_of(
            r"\b(?:blev|ble|vart|er) (?:læst|lest|lese|vist|slettet)", r"\bwas (?:read|displayed|deleted)"
        ),
        r"this is a (?:return|read|delivery) receipt",
        r"dette er en (?:læse|lese|retur)kvittering",
        r"no guarantee that the (?:message|recipient) has",
    ),
)

_CASE = (
    _any_of(
        "henvendelse", "henvending", "førespurnad", "forespørsel", "sag", "sak", "anmodning", "melding", _MAIL
    )
    + "(?:en|a)?"
)
_TAKEN = _any_of("modtaget", "mottatt", "motteke", "registreret", "registrert", "oprettet", "opprettet")
TICKET_TEXT = _pattern(
    _any_of(
        rf"\b(?:vi|me) har (?:nå |nu |no )?{_TAKEN}\b.{{0,60}}\b{_CASE}\b",
        rf"\b(?:din|di|deres|dykkar|jeres) {_CASE} (?:er|har|blev|ble|vart) (?:nu |nå "
        rf"|no )?(?:blitt )?(?:{_TAKEN}|fået)",
        r"\bwe(?: have|'ve|’ve) received your (?:request|enquiry|inquiry|e-?mail|message|ticket)",
        r"\byour (?:request|ticket|case) (?:\S{1,20} )?(?:has been|was) (?:received|created"
        r"|registered|opened)",
        r"\btakk? for (?:din |deres )?(?:henvendelsen?|ansøgning|søknaden?)",
        r"\bkvitterer (?:hermed )?for (?:at (?:have|ha) (?:modtaget|mottatt)|modtagelsen|mottak)",
        r"\b(?:bekræfter|bekrefter|kvittering for) (?:modtagelsen?|mottakelsen?|mottak|mottatt) (?:af|av)? ?"
        r"(?:din|di|deres|jeres)? ?(?:henvendel|e-?post|mail)",
    ),
)
TICKET_NUMBER = _pattern(
    _any_of(
        r"\b(?:sags?|saks|ticket|case|incident|request|henvendelses?|journal|arkivsaks)[- ]?(?:nummer"
        r"|nr\.?|number|no\.?|id|#)?"
        r"\s{0,3}(?:er|is)?\s{0,3}:?\s{0,3}[#(\[]{0,2}(?:[A-Z]{1,5}[- ]?)?\d[\d /-]{2,20}",
        r"\[?#\s?\d{3,12}",
        r"\[[A-Z]{1,8}[- ]?\d[\d -]{2,20}\]",
    ),
)
CASE_NEWS = _pattern(
    r"\s{0,5}(?:(?:re|sv):\s)?",
    r"(?:\[[^\]]{1,40}\]\s{0,3})?(?:din|di|deres|your|the)? ?",
    _any_of("sag", "sak", "supportsag", "ticket", "case", "request", "incident"),
    r"\s[^\n]{0,60}?\b(?:er|har|is|has been|was|blev|ble) (?:nu |nå |now |blevet |blitt )?"
    + _any_of(
        "løst",
        "lukket",
        "lukka",
        "løyst",
        "opdateret",
        "oppdatert",
        "afsluttet",
        "avsluttet",
        "resolved",
        "closed",
        "updated",
    )
    + r"\b",
)
TICKET_PROMISE = _pattern(
    _any_of(
        r"svar (?:inden ?for|innen|indenfor|på din)",
        r"(?:hverdage|arbejdsdage|virkedager|arbeidsdager|working days|business days)",
        r"(?:så hurtigt|så snart|så raskt|hurtigst|as soon) (?:som|as )?(?:muligt|mulig|råd|possible)",
        r"(?:vender tilbage|kommer tilbake|besvar(?:er|es|e) din|behandle[rst]{0,2} (?:din|henvendels|di))",
        r"(?:we will|one of our|our team|being reviewed|additional comments)",
    ),
)

NOT_ANSWERED = _pattern(
    _any_of(
        rf"(?:do not|don't|don’t) (?:reply|respond) to this {_MAIL}",
        r"this (?:mailbox|inbox|address) is (?:not monitored|unmonitored)",
        r"denne (?:postkassen?|postboks|indbakke|innboks|mail|e-?mail|e-?post|meddelelse|besked|melding"
        r"|adresse|mailadresse|e-postadresse)(?:en|a)? (?:er (?:sendt|generere?t|automatisk generere?t"
        r"|autogenerere?t) ?(?:automatisk)?\b|kan ikk(?:e|je) (?:besvares|svares på|svarast på)"
        r"|overvå(?:g|k)es ikk(?:e|je)|(?:læses|leses|blir lest) ikk(?:e|je))",
        r"dette er e(?:n|in|t|i) (?:automatisk|autogenerere?t|maskinelt) ?(?:generere?t|sendt|udsendt"
        r"|utsendt)? ?(?:mail|e-?mail|e-?post|besked|meddelelse|melding|svar)",
        r"(?:svar ikke på denne|vær venlig ikke at svare|vennligst ikke svar)",
        r"this is an auto(?:matic|matically generated|mated|-generated) (?:reply|response|e-?mail"
        r"|message|notification)",
    ),
)
# Where a website hands on what somebody wrote in its form.
FORM = _pattern(
    r"(?:\b|[-_.+])",
    _any_of(
        r"\w{0,20}formular(?:en|er|erne)?",
        r"\w{0,20}s[ck]h?j?ema(?:et|er|ene|erne)?",
        r"\w{0,20}blanket(?:ten)?",
        r"(?:contact |web ?|sign-?up |registration )?form",
        r"hjemmeside(?:n)?",
        r"nettside(?:n)?",
        r"website",
    ),
    r"\b",
)
SUBSCRIBED = _pattern(
    _any_of(
        rf"du (?:modtager|mottar|mottek|får) (?:denne|dette|disse) (?:{_MAIL}|mails|ny(?:hed|het"
        rf"|heit)sbrev(?:et)?),? "
        r"(?:fordi|da|siden)",
        rf"you(?: are|'re|’re) (?:receiving|subscribed to) (?:this|our) {_any_of(_MAIL, 'newsletter')}",
        r"(?:klik|klikk) her for (?:at|å) (?:afmelde|framelde|avmelde|melde deg av)",
        r"hvis du ikke (?:længere|lenger) ønsker (?:at|å) (?:modtage|motta|få) "
        rf"(?:disse|denne|slike) {_any_of(_MAIL, 'mails')}",
        r"unsubscribe from (?:this list|our newsletter|these emails)",
    ),
)

GREETING = _pattern(
    _any_of(
        *(
            "hej",
            "hei",
            "hallo",
            "hejsan",
            "kære",
            "kjære",
            "goddag",
            "god dag",
            "god morgen",
            "godmorgen",
            "dear",
        ),
        *(
            "hello",
            "hi",
            "good (?:morning|day|afternoon)",
            "guten tag",
            "sehr geehrte",
            "bonjour",
            "madame, monsieur",
        ),
        *("til den det måtte vedkomme", "to whom it may concern"),
    ),
    r"\b(?:[^\n,.!?]{0,60}[,.!]?\n|[,!.]? )\s{0,20}",
)
