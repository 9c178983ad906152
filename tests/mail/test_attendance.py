"""What people answer to an invitation in plain words, and all that is no answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from email.header import Header
from pathlib import Path
from time import process_time

import pytest

from service.domain.network import Address
from service.mail.attendance import Coming, coming
from service.mail.mail import Mail
from service.mail.parse import parse

DAY = date(2026, 3, 12)
INVITATION = "SV: Indkaldelse: Møde i IT-netværket torsdag den 12. marts [DEG-1001]"


@dataclass(frozen=True)
class Phrase:
    """A line of attendance_phrases.txt: under which heading it stands, and what is said besides the answer."""

    heading: str
    text: str
    besides: str

    @property
    def answer(self) -> str | None:
        answer = re.split("[ ,]", self.heading.removeprefix("on 12 March: "))[0]
        return None if answer == "none" else answer

    @property
    def day(self) -> date | None:
        return DAY if self.heading.startswith("on 12 March") else None

    @property
    def written(self) -> str:
        return re.sub(" ?⏎ ?", "\n", self.text)

    @property
    def is_mail(self) -> bool:
        """A line of a mail by itself: not a subject, and not a mail with its greeting and signature."""
        return not self.text.startswith("Subject: ") and "⏎" not in self.text

    def said(self, key: str) -> str:
        found = re.search(rf"\b{key}=((?:(?! \w+=| online| asks).)+)", self.besides)
        return found[1].strip() if found else ""


def _phrases() -> Iterator[Phrase]:
    tables = Path(__file__).with_name("attendance_phrases.txt").read_text("utf-8").split("\n# ")[1:]
    for heading, *lines in (table.strip().splitlines() for table in tables):
        for line in lines:
            text, _, besides = line.partition(" | ")
            yield Phrase(heading, text.strip(), besides)


PHRASES = tuple(_phrases())
LINES = tuple(phrase for phrase in PHRASES if phrase.is_mail)
COMING = tuple(phrase for phrase in LINES if phrase.heading == "accepted")
CLOSED = re.compile(r"(?i)\b(?:mvh|vh|hilsen|best)\b|\b(?:tak|thanks|thank you)\W*\Z")


def _mail(text: str, extra: str = "", subject: str = INVITATION) -> Mail:
    if text.startswith("Subject: "):
        text, subject = "", text.removeprefix("Subject: ")
    head = f"From: Anne Berg <anne@skolen.example>\nSubject: {Header(subject, 'utf-8').encode()}\n"
    return parse(f"{head}{extra or 'Content-Type: text/plain; charset=utf-8'}\n\n{text}\n".encode())


def _answer(text: str, extra: str = "", day: date | None = None) -> str | None:
    found = coming(_mail(text, extra), day)
    return found.answer if found else None


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.heading}: {phrase.text}")
def test_every_phrase_is_read_as_it_is_meant(phrase: Phrase) -> None:
    found = coming(_mail(phrase.written), phrase.day)
    assert (found.answer if found else None) == phrase.answer
    if found is None or phrase.day:
        return
    if phrase.answer != "tentative":
        assert bool(found.comment) == (phrase.heading not in {"accepted", "declined"})
    assert (found.online, found.asks) == (
        "online" in phrase.besides.split(),
        "asks" in phrase.besides.split(),
    )
    assert (found.from_time, found.until_time) == (_time(phrase.said("from")), _time(phrase.said("until")))
    assert found.more == int(phrase.said("more") or found.more)
    assert found.companions == ((phrase.said("with"),) if phrase.said("with") else ())
    if phrase.said("instead"):
        assert found.instead == Address(phrase.said("instead"), phrase.said("email"))
    else:
        assert found.instead in {None, Address("", "")}


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def test_there_are_as_many_phrases_as_there_should_be() -> None:
    answers = [phrase.answer for phrase in PHRASES]
    assert len(answers) >= 800
    assert min(answers.count("accepted"), answers.count("declined")) >= 250
    assert answers.count("tentative") + answers.count(None) >= 150


QUOTE = "Den 2. marts 2026 skrev Skolerne <info@skoler.example>:\n> Kommer du? Svar ja eller nej.\n> Jeg kommer ikke"
OUTLOOK = (
    "________________________________\nFra: Skolerne <info@skoler.example>\nSendt: 2. marts 2026 10:00\n"
    "Til: Anne Berg <anne@skolen.example>\nEmne: Møde\n\nKommer du? Jeg deltager. Afbud senest fredag."
)


@pytest.mark.parametrize(
    "layout",
    [
        "Hej\n\n{}",
        "Hej Mette og Bo,\n\n{}\n\nMed venlig hilsen\nAnne Berg\nLektor\nTlf. 12 34 56 78",
        "Hej Mette, {}",
        "Dear all,\n\n{}\n\nBest regards\nAnne",
        "{}\n\nAnne",
        "{}\n\n-- \nAnne Berg\nAfbud ApS",
        "{}\n\nSendt fra min iPhone\n\n" + QUOTE,
        "{}\n\nMvh Anne\n\n" + QUOTE,
        "{}\n" + OUTLOOK,
    ],
)
def test_what_stands_around_the_answer_says_nothing(layout: str) -> None:
    changed = [p.text for p in LINES[::4] if _answer(layout.format(p.text), day=p.day) != p.answer]
    assert changed == []


@pytest.mark.parametrize("change", [str.upper, str.lower, str.capitalize])
def test_capitals_do_not_change_the_answer(change) -> None:  # type: ignore[no-untyped-def]
    assert [p.text for p in LINES if _answer(change(p.text), day=p.day) != p.answer] == []


def test_html_mail_is_read_as_it_is_seen() -> None:
    html = "Content-Type: text/html; charset=utf-8"
    quote = '<blockquote type="cite"><p>Jeg kommer. Afbud senest fredag.</p></blockquote>'
    for phrase in LINES[::4]:
        assert _answer(f"<p>Hej Mette</p><div>{phrase.text}</div>{quote}", html, phrase.day) == phrase.answer
    assert _answer("<p>Hvem er med</p><p style='display:none'>Jeg kommer</p>", html) is None


@pytest.mark.parametrize("negation", ["ikke", "ikkje", "not", "aldrig"])
def test_no_yes_survives_a_negation(negation: str) -> None:
    """Wherever it is put in."""
    survivors = []
    for phrase in COMING:
        words = phrase.text.split()
        for at in range(len(words) + 1):
            text = " ".join([*words[:at], negation, *words[at:]])
            survivors += [text] if _answer(text) == "accepted" else []
    assert survivors == []


CONDITIONS = (
    "hvis toget kører", "dersom jeg får fri", "såfremt min chef siger ja", "medmindre jeg bliver syg",
    "med mindre toget er aflyst", "forudsat at jeg får lov", "if I can get a babysitter", "unless I am ill",
    "under forudsætning af at vejret holder", "bare toget kører", "om eg får fri", "kun hvis Bo kommer",
    "så længe toget kører", "vis jeg kan få fri", "med forbehold for sygdom", "i princippet", "måske", "tror jeg",
    "håber jeg", "eller Bo kommer", "indtil videre", "as long as the train runs",
)  # fmt: skip


@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_yes_survives_a_condition(condition: str) -> None:
    """Behind it, with and without a comma."""
    still_open = (phrase.text for phrase in COMING[::3] if not CLOSED.search(phrase.text))
    yes = [
        text for yes in still_open for text in _with_condition(yes, condition) if _answer(text) == "accepted"
    ]
    assert yes == []


def _with_condition(text: str, condition: str) -> list[str]:
    bare = text.rstrip(".!:)-( ")
    return [f"{bare}, {condition}", f"{bare} {condition}."]


def test_no_answer_is_turned_round_by_what_is_said_before_or_after() -> None:
    opposite = {"accepted": "declined", "declined": "accepted"}
    remarks = (
        "Tak for mailen.",
        "Hvordan går det?",
        "Vi har travlt.",
        "God weekend!",
        "Jeg har ikke læst bilagene.",
    )
    for phrase in LINES[::2]:
        for remark in remarks:
            for text in (f"{remark} {phrase.text}", f"{phrase.text.rstrip('.!')}. {remark}"):
                if phrase.answer and (found := _answer(text, day=phrase.day)):
                    assert found != opposite.get(phrase.answer), text


@pytest.mark.parametrize(
    "text",
    [
        "", "> Jeg kommer", QUOTE, OUTLOOK, "-- \nJeg kommer", "Mvh Anne\nKommer ApS", "Jeg kommer. Jeg kommer ikke.",
        "Ja. Nej.", "Jeg kommer " * 200, "Jeg kоmmer", "Jeg kommer да ikke?", "Se nedenfor\n\n" + QUOTE,
    ],
)  # fmt: skip
def test_only_the_writers_own_plain_words_count(text: str) -> None:
    assert _answer(text) is None


def test_the_comment_is_what_was_written_without_greeting_and_signature() -> None:
    found = coming(_mail("Hej Mette\n\nTak. Jeg kommer, men først kl. 14!\nHar I kaffe?\n\nMvh Anne"))
    assert found == Coming(
        "accepted", "Jeg kommer, men først kl. 14!\nHar I kaffe?", from_time=time(14), asks=True
    )


def test_who_comes_instead_is_known_by_name_and_address() -> None:
    found = coming(_mail("Desværre. Min kollega Søren Hald (SoHa@skolen.example) kommer i stedet."))
    assert found is not None
    assert (found.answer, found.instead) == ("declined", Address("Søren Hald", "soha@skolen.example"))
    assert found.comment == "Desværre. Min kollega Søren Hald (SoHa@skolen.example) kommer i stedet."


@pytest.mark.parametrize(
    "text",
    [
        "Jeg kan ikke. Kan Søren komme i stedet?", "Jeg kan ikke, og Søren kommer heller ikke",
        "Jeg kan desværre ikke, toget kommer ikke",
    ],
)  # fmt: skip
def test_nobody_comes_instead_who_was_only_mentioned(text: str) -> None:
    found = coming(_mail(text))
    assert found is None or (found.answer, found.instead) == ("declined", None)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Jeg kommer den 12. marts", "accepted"), ("Jeg kommer torsdag", "accepted"),
        ("Jeg kommer d. 12/3", "accepted"),
        ("Jeg kan ikke den 12.", "declined"), ("Jeg kommer ikke den 14.", None), ("Jeg kommer fredag", None),
        ("Jeg kommer 14/3", None), ("I'll come on March 12th", "accepted"), ("I'll come on March 14th", None),
        ("Jeg kan den 14. marts, men ikke den 12. marts", "declined"), ("Jeg kommer den 12. april", None),
    ],
)  # fmt: skip
def test_what_is_said_of_another_day_is_no_answer(text: str, answer: str | None) -> None:
    assert _answer(text, day=DAY) == answer


@pytest.mark.parametrize(
    ("subject", "text", "answer"),
    [
        ("Ja", "", "accepted"), ("SV: Kommer ikke", "Mvh Anne", "declined"), ("Ja", "Nej", "declined"),
        ("Accepteret: Møde i Kvalitetsklubben", "", "accepted"), ("Declined: IT-netværket", "", "declined"),
        ("Tentative: Møde", "", "tentative"), ("Accepteret?", "", None), (INVITATION, "", None),
        ("Kom til møde", "Tak", None), ("Afbud fra oplægsholder", "", None), ("Kommer du?", "", None),
    ],
)  # fmt: skip
def test_the_subject_answers_where_the_text_says_nothing(subject: str, text: str, answer: str | None) -> None:
    found = coming(_mail(text, subject=subject))
    assert (found.answer if found else None) == answer


@pytest.mark.parametrize(
    "text",
    [
        "ja " * 660, "jeg kommer ikke " * 125, "Søren Hald kommer " * 110, "og " * 660, "a" * 1990, "," * 1990,
        "12 " * 660, "12." * 660, "kommxr deltxger " * 124, "kl. 12 " * 280, "min kollega sender send " * 70,
        "lidt ca 10 min " * 74, "har bedt xx om at " * 58, "moede" * 390, "a@b.c " * 299, "tak for the fine " * 75,
        "jeg kommer " * 100_000, "\n" * 1900 + "x", "jeg er ikke ikke ikke ikke " * 60,
    ],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    mail = _mail(text)
    spent = []
    for _ in range(3):
        start = process_time()
        coming(mail)
        spent.append(process_time() - start)
    assert min(spent) < 0.05
