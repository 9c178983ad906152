"""Fields that several commands have: their names in three languages, and what an example shows."""

from collections.abc import Mapping
from dataclasses import replace

from service.domain.network import Language
from service.mail.command import Field

NETWORK = Field(
    "network",
    "network",
    {"da": ("Netværk",), "nb": ("Nettverk",), "en": ("Network",)},
    {"da": "IT-netværket", "nb": "Etatsgruppen", "en": "IT network"},
)
WHO = Field(
    "who",
    "who",
    {"da": ("Medlem", "Adresse"), "nb": ("Medlem", "Adresse"), "en": ("Member", "Address")},
    {"da": "per.holm@skolen.example", "nb": "per.holm@etaten.example", "en": "per.holm@school.example"},
)
WHOM = replace(WHO, required=True)
NAME = Field(
    "name",
    "line",
    {"da": ("Navn",), "nb": ("Navn",), "en": ("Name",)},
    {"da": "Anne Holm", "nb": "Anne Holm", "en": "Anne Holm"},
)
EMAIL = Field(
    "email",
    "email",
    {"da": ("E-mail", "Mail"), "nb": ("E-post", "Epost"), "en": ("E-mail", "Email")},
    {"da": "anne.holm@skolen.example", "nb": "anne.holm@etaten.example", "en": "anne.holm@school.example"},
)
PHONE = Field(
    "phone",
    "line",
    {"da": ("Telefon", "Mobil"), "nb": ("Telefon", "Mobil"), "en": ("Phone", "Mobile")},
    {"da": "28 17 04 63", "nb": "988 11 203", "en": "+45 28 17 04 63"},
)
TITLE = Field(
    "title",
    "line",
    {"da": ("Titel", "Stilling"), "nb": ("Tittel", "Stilling"), "en": ("Title",)},
    {"da": "it-chef", "nb": "seniorrådgiver", "en": "head of IT"},
)
ORGANISATION = Field(
    "organisation",
    "line",
    {
        "da": ("Organisation", "Skole", "Virksomhed"),
        "nb": ("Organisasjon", "Etat", "Virksomhet"),
        "en": ("Organisation", "School", "Company"),
    },
    {"da": "Skolen", "nb": "Etaten", "en": "The School"},
)
SEAT = Field(
    "seat",
    "seat",
    {"da": ("Plads",), "nb": ("Plass",), "en": ("Seat",)},
    {"da": "begge", "nb": "begge", "en": "both"},
)
SUBJECT = Field(
    "subject",
    "line",
    {"da": ("Emne", "Overskrift"), "nb": ("Emne", "Overskrift"), "en": ("Subject", "Title")},
    {"da": "Nyt fra sekretariatet", "nb": "Nytt fra sekretariatet", "en": "News from the secretariat"},
)
THEME = Field(
    "theme",
    "line",
    {"da": ("Tema",), "nb": ("Tema",), "en": ("Theme",)},
    {"da": "Et trin op", "nb": "Kompetanse", "en": "Skills"},
)
REASON_TEXT: Mapping[Language, str] = {
    "da": "Det er kun for ansatte.",
    "nb": "Det er bare for ansatte.",
    "en": "It is only for employees.",
}
NEWS_TEXT: Mapping[Language, str] = {
    "da": "Her er teksten til alle.",
    "nb": "Her er teksten til alle.",
    "en": "Here is the text for all.",
}
DETAILS = (NAME, EMAIL, PHONE, TITLE, ORGANISATION)
