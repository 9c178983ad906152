"""The fields of the commands about meetings."""

from service.domain.network import Language
from service.mail.command import Field

DATE = Field(
    "date",
    "dates",
    {"da": ("Dato", "Datoer", "Hvornår"), "nb": ("Dato", "Datoer", "Når"), "en": ("Date", "Dates", "When")},
    {"da": "11. marts", "nb": "11. mars", "en": "11 March"},
    required=True,
)
TIMES = Field(
    "times",
    "times",
    {"da": ("Tid", "Tidspunkt", "Kl"), "nb": ("Tid", "Tidspunkt", "Kl"), "en": ("Time", "Times")},
    {"da": "13-15.30", "nb": "13-15.30", "en": "13:00-15:30"},
)
PLACE = Field(
    "place",
    "line",
    {
        "da": ("Sted", "Lokale", "Hvor"),
        "nb": ("Sted", "Rom", "Møterom", "Hvor"),
        "en": ("Place", "Room", "Venue", "Where"),
    },
    {"da": "Rådhuset", "nb": "Rådhuset", "en": "Library"},
)
LINK = Field(
    "link",
    "line",
    {"da": ("Online", "Link"), "nb": ("Online", "Lenke", "Digitalt"), "en": ("Online", "Link")},
    {
        "da": "https://teams.example/moede",
        "nb": "https://teams.example/mote",
        "en": "https://teams.example/meeting",
    },
)
TOPIC = Field(
    "topic",
    "line",
    {
        "da": ("Emne", "Titel", "Hvad"),
        "nb": ("Emne", "Tittel", "Hva"),
        "en": ("Subject", "Title", "Topic", "What"),
    },
    {"da": "Netværksmøde", "nb": "Nettverksmøte", "en": "Network meeting"},
)
GROUP = Field(
    "group",
    "line",
    {"da": ("Gruppe",), "nb": ("Gruppe",), "en": ("Group",)},
    {"da": "alle", "nb": "alle", "en": "all"},
)
ANSWER_BY = Field(
    "answer_by",
    "deadline",
    {
        "da": ("Svar senest", "Svar inden", "Svarfrist", "Tilmeldingsfrist"),
        "nb": ("Svar senest", "Svar innen", "Svarfrist", "Påmeldingsfrist"),
        "en": ("Reply by", "Answer by", "Respond by", "RSVP"),
    },
    {"da": "4. marts", "nb": "4. mars", "en": "4 March"},
)
SEATS = Field(
    "seats",
    "number",
    {"da": ("Pladser",), "nb": ("Plasser",), "en": ("Seats", "Places")},
    {"da": "24", "nb": "24", "en": "24"},
)
SPEAKERS = Field(
    "speakers",
    "line",
    {"da": ("Oplæg", "Oplægsholder"), "nb": ("Innlegg", "Innleder"), "en": ("Speakers", "Speaker")},
    {"da": "Anne Holm", "nb": "Anne Holm", "en": "Anne Holm"},
)
OPEN = Field(
    "open",
    "flag",
    {"da": ("Åben", "Åbent"), "nb": ("Åpen", "Åpent"), "en": ("Open",)},
    {"da": "nej", "nb": "nei", "en": "no"},
)
WHICH = Field(
    "which",
    "line",
    {"da": ("Møde",), "nb": ("Møte",), "en": ("Meeting",)},
    {"da": "1005", "nb": "1005", "en": "1005"},
)
MEETING_TEXT: dict[Language, str] = {
    "da": "Vi skal tale om backup.",
    "nb": "Vi skal snakke om sikkerhetskopier.",
    "en": "We will talk about backups.",
}
CANCEL_TEXT: dict[Language, str] = {
    "da": "Kirsten er blevet syg.",
    "nb": "Kari er blitt syk.",
    "en": "Kirsten is ill.",
}
NOT_COMING: dict[Language, str] = {"da": "kommer ikke", "nb": "kommer ikke", "en": "not coming"}
ANSWER_TEXT: dict[Language, str] = {
    "da": f"anne.holm@skolen.example: {NOT_COMING['da']}",
    "nb": f"anne.holm@etaten.example: {NOT_COMING['nb']}",
    "en": f"anne.holm@school.example: {NOT_COMING['en']}",
}
MINUTES_TEXT: dict[Language, str] = {
    "da": "7/26 Budget",
    "nb": "7/26 Budsjett",
    "en": "7/26 Budget",
}
