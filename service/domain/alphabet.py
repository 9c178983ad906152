"""The order in which a list of names stands in Danish, Norwegian and English."""

import unicodedata

# Signs that stand behind z.
_LAST = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}


def in_order(name: str, language: str) -> tuple[str, str]:
    """A key to sort names by: æ, ø and å stand last, and `aa` for å too, but in English where they are letters of a.

    >>> sorted(["Aarhus Tech", "Ørsted", "Zealand"], key=lambda name: in_order(name, "da"))
    ['Zealand', 'Ørsted', 'Aarhus Tech']
    """
    said = unicodedata.normalize("NFC", name).casefold()
    if language != "en":
        said = "".join(_LAST.get(letter, letter) for letter in said.replace("aa", "å"))
    plain = unicodedata.normalize("NFKD", said)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name
