"""What officers answer to an approval-request, and all that is no answer."""

from pathlib import Path

import pytest

from service.mail.parse import parse
from service.mail.ruling import Ruling, ruling

_TABLES = Path(__file__).with_name("ruling_phrases.txt").read_text("utf-8").split("\n# ")[1:]
APPROVE, REPLACE, REJECT, REJECT_WITH_REASON, NEITHER = (table.strip().splitlines()[1:] for table in _TABLES)

CONDITIONS = (
    "men vent til mandag", "men skriv rektor på", "men hun skal betale", "hvis hun er leder", "hvis det er ok",
    "hvis Mette siger ja", "bare hun er leder", "bare det er ok", "bare hun betaler", "kun til sommer",
    "når hun har betalt", "såfremt hun er ansat", "medmindre Bo er imod", "når Mette har sagt ja", "indtil videre",
    "men ikke endnu",
    "under forudsætning af at hun er ansat", "dersom hun er leder", "berre ho er tilsett", "but add the principal",
    "if Bo agrees", "as long as she is employed", "unless she is a vendor", "only until summer", "just this once",
    "but only her", "ikke", "ikkje", "not", "eller", "?", "…", "nej", "afvis", "eller hvad", "tror jeg",
    "først på mandag", "bare de er to", "bare hun må gerne", "bare Mette er enig",
)  # fmt: skip


def _ruling(text: str, newcomer: str = "", extra: str = "", holder: str = "") -> Ruling | None:
    head = f"From: Kirsten Dam <kirsten@skoler.example>\nSubject: SV: Skal Bo med? [DEG-1001]\n{extra}"
    return ruling(parse(f"{head}\n{text}\n".encode()), newcomer, holder)


@pytest.mark.parametrize("text", APPROVE)
def test_a_plain_yes_approves(text: str) -> None:
    assert _ruling(text) == Ruling("approve")


@pytest.mark.parametrize("text", REPLACE)
def test_who_is_to_take_over_replaces(text: str) -> None:
    assert _ruling(text) == Ruling("replace")


@pytest.mark.parametrize(
    "text",
    [
        "Ja, erstat Dorthe med Jens",
        "Erstat Dorthe Nymann med Jens Krog, tak",
        "Bytt ut Dorthe med Jens",
        "Jens overtager efter Dorthe",
        "Jens i stedet for Dorthe",
        "Please replace Dorthe with him",
        "Erstat Dorthe",
    ],
)
def test_the_one_who_has_the_seat_may_be_called_by_name(text: str) -> None:
    assert _ruling(text, "Jens Krog", holder="Dorthe Nymann") == Ruling("replace")


@pytest.mark.parametrize(
    ("text", "newcomer", "holder"),
    [
        ("Erstat Jens med Dorthe", "Jens Krog", "Dorthe Nymann"),
        ("Erstat Dorthe med Bo", "Jens Krog", "Dorthe Nymann"),
        ("Erstat Bo med Jens", "Jens Krog", "Dorthe Nymann"),
        ("Erstat Dorthe med Jens", "Jens Krog", ""),
        ("Erstat Jens med Jens", "Jens Krog", "Jens Bak"),
        ("Erstat ikke Dorthe med Jens", "Jens Krog", "Dorthe Nymann"),
        ("Behold Dorthe", "Jens Krog", "Dorthe Nymann"),
    ],
)
def test_no_seat_changes_hands_on_other_names(text: str, newcomer: str, holder: str) -> None:
    assert _ruling(text, newcomer, holder=holder) is None


@pytest.mark.parametrize("text", REJECT)
def test_a_plain_no_rejects(text: str) -> None:
    assert _ruling(text) == Ruling("reject")


@pytest.mark.parametrize("line", REJECT_WITH_REASON)
def test_what_follows_a_no_is_its_reason(line: str) -> None:
    text, _, reason = line.partition("|")
    assert _ruling(text) == Ruling("reject", reason)


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_not_plain_is_no_ruling(text: str) -> None:
    assert _ruling(text) is None


def test_the_tables_are_as_long_as_they_should_be() -> None:
    approve, neither = len(APPROVE), len(NEITHER)
    reject = len(REJECT) + len(REJECT_WITH_REASON)
    assert min(approve, neither, reject) >= 80


@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_approval_survives_a_condition(condition: str) -> None:
    """Behind it, on a line of its own and in front, whichever words approved."""
    for text in [*APPROVE, *REPLACE]:
        bare = text.rstrip(".!")
        forms = (
            f"{bare} {condition}",
            f"{bare}, {condition}.",
            f"{text}\n\n{condition.capitalize()}",
            f"{condition} {bare}",
        )
        yeses = [form for form in forms if (found := _ruling(form)) and found.verdict != "reject"]
        assert yeses == []


@pytest.mark.parametrize("text", [*APPROVE, *REPLACE])
def test_no_approval_survives_an_unknown_word(text: str) -> None:
    assert _ruling(f"{text} Solskin") is None
    assert _ruling(f"Solskin {text}") is None


QUOTE = "Den 2. marts 2026 skrev Skolerne <info@skoler.example>:\n> Svar GODKEND eller AFVIS\n> Skal Bo med?"
OUTLOOK = (
    "________________________________\nFra: Skolerne <info@skoler.example>\nSendt: 2. marts 2026 10:00\n"
    "Til: Kirsten Dam <kirsten@skoler.example>\nEmne: Skal Bo med?\n\nSvar GODKEND eller AFVIS på denne mail."
)


@pytest.mark.parametrize(
    "layout",
    [
        "{}",
        "Hej\n\n{}",
        "Hej Mette,\n\n{}\n\nMed venlig hilsen\nKirsten Dam\nSekretær\nTlf. 12 34 56 78",
        "Kære alle\n{}\nMvh Kirsten",
        "Hei Kari og Ola!\n\n{}\n\nVennlig hilsen\nKirsten",
        "Dear all,\n\n{}\n\nBest regards\nKirsten",
        "{}\n\nKirsten",
        "{}\n\n/KD",
        "{}\n\n-- \nKirsten Dam\nSekretær",
        "{}\n\nSendt fra min iPhone",
        "{}\n\nHent Outlook til iOS",
        "{}\n\nGet Outlook for Android",
        "{}\n\n" + QUOTE,
        "{}\n\nMvh Kirsten\n\n" + QUOTE,
        "{}\n" + OUTLOOK,
        "{}\n\nSendt fra min iPhone\n\n" + QUOTE,
        "Hej Mette, {}",
    ],
)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja tak", Ruling("approve")),
        ("Afvist: vi er kun for skoler", Ruling("reject", "vi er kun for skoler")),
        ("Erstat", Ruling("replace")),
        ("Ja, men vent", None),
    ],
)
def test_what_stands_around_the_answer_says_nothing(layout: str, text: str, expected: Ruling | None) -> None:
    assert _ruling(layout.format(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "> GODKEND", QUOTE, OUTLOOK, QUOTE.replace("> Svar GODKEND eller AFVIS", "> GODKEND"),
        "Mvh Kirsten\nGODKEND A/S", "-- \nGODKEND", "Se nedenfor\n\n" + QUOTE,
        "---------- Forwarded message ----------\nFrom: Bo <bo@x.example>\nSubject: x\n\nGODKEND",
        "Ja tak\n\nMvh Kirsten\n\nPS. Kun hvis hun er leder", "PS: Godkendt", "Ja " * 700, "Ja\n\nGodkend\n\nNej",
    ],
)  # fmt: skip
def test_only_the_officers_own_plain_words_count(text: str) -> None:
    assert _ruling(text) is None


def test_html_mail_is_read_as_it_is_seen() -> None:
    html = "Content-Type: text/html; charset=utf-8\n"
    quote = '<blockquote type="cite"><p>Svar AFVIS</p></blockquote>'
    assert _ruling(f"<p>Ja, det er <b>fint</b></p>{quote}", extra=html) == Ruling("approve")
    assert _ruling(f"<div>Nej tak<br><br>Mvh Kirsten</div>{quote}", extra=html) == Ruling("reject")
    assert _ruling("<p>Hvem er hun</p><p style='display:none'>GODKEND</p>", extra=html) is None
    assert _ruling("<p>Godkend</p><p>&nbsp;men kun Bo</p>", extra=html) is None


@pytest.mark.parametrize(
    "text",
    [
        "Godkend Bo",
        "Godkend Bo Madsen",
        "Ja, Bo må gerne være med",
        "Velkommen til Bo",
        "Ja, Bo Madsen er velkommen",
    ],
)
def test_the_newcomer_may_be_called_by_name_and_nobody_else(text: str) -> None:
    assert _ruling(text, "Bo Madsen") == Ruling("approve")
    assert _ruling(text, "Anne Krog") is None
    assert _ruling(text) is None


def test_a_newcomers_name_cannot_swallow_a_condition() -> None:
    assert _ruling("Godkend men kun til sommer", "Men Kun Til Sommer") is None
    assert _ruling("Godkend Men Kun Til Sommer", "Men Kun Til Sommer") is None
    assert _ruling("Ja hvis", "Hvis Hansen") is None
    assert _ruling("Godkend til sommer", "Til Sommer") is None
    assert _ruling("Godkend hvem som helst", ".* .*") is None


def test_letters_that_only_look_like_ours_are_not_read() -> None:
    assert _ruling("Gоdkend") is None  # a Cyrillic o
    assert _ruling("Ja да") is None


def test_a_no_in_a_greeting_is_not_lost() -> None:
    assert _ruling("Hej, ikke godkendt\nTak") == Ruling("reject")
    assert _ruling("Hej ikke endnu\nok") is None
    assert _ruling("Hej Nej\nGodkend") is None
