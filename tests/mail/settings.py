"""Three mailboxes and a register of invented organisations, as the mails in tests/post know them."""

from service.domain.charter import Charter
from service.domain.network import Address, Language, Mailbox, Network
from service.domain.organisation import Organisation, Register
from service.mail.reading import Setting

REGISTER = Register(
    (
        Organisation("Erhvervsskolen Birkelund", ("Birkelund", "ESB"), ("birkelund.example",)),
        Organisation("Mosedal Tekniske Skole", ("MTS",), ("mosedal-ts.example",)),
        Organisation("Fjordens Gymnasium & HF", ("Fjordens Gymnasium",), ("fjordgym.example",)),
        Organisation(
            "SOSU Lillestrand", ("Social- og Sundhedsskolen Lillestrand",), ("sosu-lillestrand.example",)
        ),
        Organisation("VUC Åløse", ("VUC Aaløse",), ("vuc-aaloese.example",)),
        Organisation("Foreningen af Skoler", ("FAS",), ("forening.example",)),
        Organisation(
            "Hammerich Tømrer & Byg ApS", ("Hammerich Tømrer", "Hammerich"), ("hammerich-byg.example",)
        ),
        Organisation("Elværkstedet A/S", ("Elværkstedet",), ("elvaerkstedet.example",)),
        Organisation("Sandby Kommune", ("Jobcenter Sandby",), ("sandby.example",)),
        Organisation(
            "Direktoratet for kunnskap", ("Kunnskapsdirektoratet", "DFK"), ("kunnskapsdir.example",)
        ),
        Organisation("Fagskoletilsynet", ("Fagskuletilsynet",), ("fagskoletilsynet.example",)),
        Organisation("HK-dir", (), ("etat.example",)),
    )
)


def _setting(key: str, address: str, language: Language, networks: tuple[tuple[str, str], ...]) -> Setting:
    domain = address.rpartition("@")[2]
    officers = (Address("Birthe Kruse", f"birthe.kruse@{domain}"), Address("", f"sekretariat@{domain}"))
    mailbox = Mailbox(key, address, "", language, officers)
    return Setting(
        mailbox, tuple(Network(k, key, name, language, Charter()) for k, name in networks), REGISTER
    )


SETTINGS = {
    "forening": _setting(
        "forening",
        "info@forening.example",
        "da",
        (("it", "IT-netværket"), ("kvalitet", "Kvalitetsnetværket")),
    ),
    "fagfolk": _setting(
        "fagfolk", "flerefaglaerte@sandby.example", "da", (("flere-faglaerte", "Flere Faglærte"),)
    ),
    "etat": _setting("etat", "etatsgruppen@etat.example", "nb", (("etatsgruppen", "Etatsgruppen"),)),
}
