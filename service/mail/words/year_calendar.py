"""How members ask for the calendar of the year. A sentence asks only where all of it is one of these forms."""

from service.mail.words import one_of

# What is asked for. `kalender` alone may be anybody's: it must be that of the year or of the meetings.
_YEAR = (
    r"(?:(?:hele |resten af |resten av |heile |naeste |neste |dette |det kommende )?(?:aaret|aar|20\d\d)"
    r"(?: 20\d\d)?|i aar)"
)
_MEETINGS = (
    r"(?:(?:alle |de |dei |kommende |planlagte )*(?:moeder|moeter|moete|netvaerksmoeder|nettverksmoeter)(?:ne|ene|a)?"
    r"(?: i aar| i aaret)?|aarets (?:moeder|moeter|netvaerksmoeder|nettverksmoeter)|qzw s? ?(?:moeder|moeter|meetings))"
)
_NORDIC = (
    rf"(?:(?:en |ein |et |den |jeres |deres )?(?:aarets|aarlige) (?:moede|moete|netvaerks|nettverks)?kalender"
    rf"|(?:en |ein |et |den |jeres |deres )?(?:aarskalender|moedekalender|moetekalender|moedeplan|moeteplan|aarshjul)"
    rf"(?:en|et)?(?: (?:for|over|med|til) (?:{_YEAR}|{_MEETINGS}|qzw))?"
    rf"|(?:en |ein |et |den |jeres |deres )?kalender(?:en|fil|filen)? (?:for|over|med|til) (?:{_YEAR}|{_MEETINGS})"
    r"|aarets (?:moeder|moeter) (?:som|i) (?:en )?(?:kalender|kalenderfil|ics fil)"
    r"|aarets moeteplan|aarets moedeplan)"
)
_ENGLISH = (
    r"(?:(?:a |the |your |this )?(?:(?:year s|yearly|annual|meeting|meetings) calendar|calendar (?:of|for|with) "
    r"(?:(?:the |this |all |our |your |whole |entire |full |rest of |next |coming |upcoming )*"
    r"(?:year(?: s meetings)?|20\d\d|meetings?(?: (?:of|in) (?:the |this )?(?:year|20\d\d)| this year)?)))"
    r"|(?:a |the )?year s meetings (?:as|in) a calendar(?: file)?)"
)
_BEHIND = (
    r"(?: (?:for|i|fra|hos|of|in|from|til) qzw)?(?: (?:for|i) 20\d\d)?"
    r"(?: (?:som|as|in) (?:en |an? )?(?:ics(?: fil| file)?|fil|file|kalenderfil))?"
)
CALENDAR = f"(?:{_NORDIC}|{_ENGLISH}){_BEHIND}"

_SOFTLY = one_of("godt lige venligst vennligst vaer_saa_venlig_at evt eventuelt please kindly possibly")
_SEND = one_of("sende sende_over maile eftersende ettersende tilsende gi give send mail forward share")
_US = one_of("mig meg oss os me us")
_GET = one_of(
    "faa bede_om be_om have ha modtage motta faa_tilsendt have_tilsendt ha_tilsendt get have receive"
)
ASKS = (
    rf"(?:kan|kunne|vil|ville|gider|can|could|would|will) (?:i|du|dere|de|dokker|you) (?:{_SOFTLY} )*{_SEND} "
    rf"(?:{_US} )?{CALENDAR}(?: to {_US}| til {_US})?",
    rf"(?:kan|kunne|maa|faar|can|could|may) (?:jeg|eg|vi|i|we) (?:{_SOFTLY} )*{_GET} (?:tilsendt )?{CALENDAR}"
    r"(?: tilsendt)?",
    rf"(?:jeg|eg|vi|i|we) (?:vil|ville|oensker|oenskjer|d|would) (?:(?:saa|meget|veldig) )?"
    rf"(?:(?:gerne|gjerne|like to) )?(?:{_GET} )?(?:tilsendt )?{CALENDAR}(?: tilsendt)?",
    rf"(?:jeg|eg|vi) (?:beder|ber) (?:venligst |vennligst )?om {CALENDAR}",
    rf"(?:send|sender i|sender du|mail) (?:{_SOFTLY} |gerne |gjerne )*(?:{_US} )?{CALENDAR}",
    rf"(?:har i|har dere|har du|findes der|finnes det|do you have|is there) {CALENDAR}",
    CALENDAR,
)

# Says nothing of what is asked, and may stand before or behind it, or be a sentence of its own.
COURTESY = one_of(
    """hej hei hejsan hi hello goddag godmorgen kaere kjaere dear alle all sammen tak takk thanks thank_you please
    venligst vennligst paa_forhaand mange tusind tusen in_advance for_hjaelpen for_hjelpen many with mvh vh
    med_venlig_hilsen med_vennlig_hilsen venlig_hilsen vennlig_hilsen hilsen best_regards kind_regards regards"""
)
