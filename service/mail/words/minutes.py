"""The words by which minutes tell comments, decisions and promises apart, in Danish, Norwegian and English.

Scanners read ø as o, a, e or g and å as a, so a heading is known by its consonants.
"""

from collections.abc import Mapping

from service.domain.minutes import Section
from service.domain.network import Language

# Headings that stand alone on their line, with or without a colon.
SECTIONS: dict[Section, str] = {
    "comments": r"kommentare?r?|bem.rkninge?r?|dr.ftelser?|diskus?jon(?:er)?|comments?|discussion",
    "decisions": r"beslutninge?r?|beslut?tet|vedtak|konklusjone?r?|konklusione?r?|decisions?|resolved",
    "follow_ups": (
        r"til\s+op+f.?lgn?ing|op+f.?lgn?ing(?:spunkte?r?)?|aftaler|avtaler|aksjonspunkte?r?|aktionspunkte?r?|"
        r"follow[- ]?ups?|actions?|action\s+(?:items|points)"
    ),
}
CASE = r"sak(?:snr\.?)?|sag(?:snr\.?)?|case|punkt|pkt\.?|item|dagsordenspunkt"
DECIDED = (
    r"beslutte(?:de|r|t)|besluttedes|besluttes|vedtok|vedtog|vedtaget|vedtatt|vedtas|vedtages|enedes\s+om|"
    r"blev\s+enige\s+om|ble\s+enige?\s+om|decided|agreed|resolved"
)
NOT = r"ikke|ikkje|not|ingen|no|uten\s+.|uden\s+at"
# What is promised: behind the name of whoever does it.
PROMISES = (
    r"tager|tar|tok|tog|vil|skal|f.?lger|sender|sendte|unders.ger|kontakter|ringer|skriver|laver|lager|udarbejder|"
    r"utarbeider|sammenstiller|samler|indkalder|innkaller|indhenter|innhenter|afklarer|avklarer|sikrer|s.rger|"
    r"s.rgar|inviterer|booker|bestiller|ser|vender|melder|kommer\s+med|leverer|fremsender|oversender|"
    r"h.rer|sp.rger|sp.r|opdaterer|oppdaterer|deler|l.gger|legger|planl.gger|planlegger|orienterer|"
    r"forbereder|finder|finner|checker|sjekker|tjekker|will|takes|sends?|writes?|contacts?|prepares?|asks?"
)
# Who is asked: '… ber sekretariatet operasjonalisere', '… opfordrer Jens til at'.
ASKED = r"ber|beder|bad|opfordrer|oppfordrer|anmoder|anmodede|asks?|asked"
RESPONSIBLE = r"ansvarlige?r?|ansvar|ejer|eier|tovholder|owner|responsible|hvem|who"
SECRETARIAT = r"sekretariatet|secretariat|the\s+secretariat"
DUE = r"senest|indenfor|innenfor|inden|innen|før|frist|deadline|by|before|until"
# What may stand before the verb when the one who promises stands behind it: 'Til næste gang undersøger Kirsten …'.
FOREMOST = r"til|inden|innen|senest|før|efter|etter|i|på|herefter|derefter|så|samtidig|desuden"
# Capitals that open a sentence and name nobody.
NOBODY = frozenset(
    {
        "alle", "andre", "at", "da", "de", "den", "der", "derfor", "det", "dette", "disse", "du", "en", "et", "flere",
        "for", "han", "her", "hun", "hvem", "hver", "hvis", "i", "ingen", "jeg", "man", "mange", "mødet", "møtet",
        "nogen", "noen", "når", "og", "på", "så", "som", "til", "vi", "everybody", "everyone", "it", "there", "this",
        "we", "they",
    }
)  # fmt: skip
# Who was there and who was not: `Til stede: Anne Holm, Bo Dal`.
PRESENT = r"til\s*stede|tilstede|deltagere|deltakere|deltok|mødte|møtte|present|attendees|attended"
ABSENT = r"afbud|fraværende|ikke\s+til\s*stede|ikke\s+mødt|forfall|meldt\s+forfall|absent|apologies|regrets"
# What the file of a draft is called, behind its version.
DRAFT: Mapping[Language, str] = {"da": "udkast", "nb": "utkast", "en": "draft"}
# `Ret: nye bånd til: nye diske`, in minutes that stand already.
INSTEAD_OF = r"rett?|rettelse|endre|ændr|change|correct|replace"
INTO = r"(?:til|to|into)"
