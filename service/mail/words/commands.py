"""The secretariat's words: what each command is called in the three languages, first the one that letters show."""

from collections.abc import Mapping

from service.domain.network import LANGUAGES, Language
from service.mail.words import words

COMMAND_WORDS: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "help": {"da": ("HJÆLP",), "nb": ("HJELP",), "en": ("HELP",)},
    "status": {"da": ("STATUS",), "nb": ("STATUS",), "en": ("STATUS",)},
    "members": {"da": ("MEDLEMMER",), "nb": ("MEDLEMMER", "MEDLEMMAR"), "en": ("MEMBERS",)},
    "add": {"da": ("TILMELD",), "nb": ("MELD PÅ",), "en": ("ADD",)},
    "remove": {"da": ("AFMELD",), "nb": ("MELD AV",), "en": ("REMOVE",)},
    "change": {"da": ("RET",), "nb": ("ENDRE",), "en": ("CHANGE",)},
    "approve": {"da": ("GODKEND",), "nb": ("GODKJENN",), "en": ("APPROVE",)},
    "reject": {"da": ("AFVIS",), "nb": ("AVVIS",), "en": ("REJECT",)},
    "yes": {"da": ("JA",), "nb": ("JA",), "en": ("YES",)},
    "no": {"da": ("NEJ",), "nb": ("NEI",), "en": ("NO",)},
    "meeting": {"da": ("MØDE",), "nb": ("MØTE",), "en": ("MEETING",)},
    "move": {"da": ("FLYT",), "nb": ("FLYTT",), "en": ("MOVE",)},
    "cancel": {"da": ("AFLYS",), "nb": ("AVLYS",), "en": ("CANCEL",)},
    "attendees": {"da": ("DELTAGERE",), "nb": ("DELTAKERE",), "en": ("ATTENDEES",)},
    "host": {"da": ("VÆRT",), "nb": ("VERT",), "en": ("HOST",)},
    "item": {"da": ("PUNKT",), "nb": ("SAK",), "en": ("ITEM",)},
    "agenda": {"da": ("DAGSORDEN",), "nb": ("SAKSLISTE",), "en": ("AGENDA",)},
    "minutes": {"da": ("REFERAT",), "nb": ("REFERAT",), "en": ("MINUTES",)},
    "followups": {"da": ("OPFØLGNING",), "nb": ("OPPFØLGING",), "en": ("FOLLOWUPS",)},
    "ask": {"da": ("SPØRG",), "nb": ("SPØR",), "en": ("ASK",)},
    "news": {"da": ("NYT",), "nb": ("NYTT",), "en": ("NEWS",)},
    "undo": {"da": ("FORTRYD",), "nb": ("ANGRE",), "en": ("UNDO",)},
}

SAID_INSTEAD: Mapping[str, frozenset[str]] = {
    "add": words("meldpaa"),
    "remove": words("slet slett fjern udmeld utmeld meldav delete unsubscribe"),
    "change": words("opdater oppdater update aendr rediger edit correct rett korriger"),
    "meeting": words("indkald innkall indkaldelse innkalling"),
    "members": words("medlemsliste medlemslisten medlemsoversigt medlemsoversikt medlemslista"),
}
"""What people write who do not know the word, folded: they are told it, and nothing is done."""


def every_word() -> tuple[tuple[str, str], ...]:
    """(word, name of the command) in all languages, longer words first, so that `MELD PÅ` is not taken for less."""
    found = {
        (word, name)
        for name, words in COMMAND_WORDS.items()
        for language in LANGUAGES
        for word in words[language]
    }
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))
