"""Until when an out-of-office answer says that its writer is away; in doubt nothing."""

from datetime import date

import pytest

from service.mail.away import away_until
from service.mail.parse import parse

SATURDAY = date(2026, 11, 21)
UNTIL = {
    "Jeg er på ferie til og med 3. december.": (12, 3),
    "Tak for din mail. Jeg har ferie til og med den 3. december. Din mail bliver ikke læst.": (12, 3),
    "Jeg holder ferie t.o.m. fredag d. 4/12 og læser ikke mails.": (12, 4),
    "Jeg er fraværende fra mandag d. 16. november til og med fredag d. 4. december 2026.": (12, 4),
    "Jeg er på efterårsferie til 3. december": (12, 2),
    "Jeg er ude af kontoret indtil mandag d. 7. december.": (12, 6),
    "Jeg er tilbage mandag d. 7. december.": (12, 6),
    "Hej\n\nJeg er på kursus og er tilbage igen\nden 7. december.": (12, 6),
    "Jeg er ikke på kontoret før mandag d. 7. december.": (12, 6),
    "Jeg er på barsel frem til 1. marts 2027. Haster det, så ring 22 33 44 55.": (2, 28),
    "Jeg er tilbage på kontoret d. 7. december kl. 8.": (12, 6),
    "Jeg er tilbage fra ferie den 7/12-2026": (12, 6),
    "Jeg er tilbage på mandag.": (11, 22),
    "Skolen holder lukket til og med 3. januar. Vi er tilbage mandag d. 4. januar.": (1, 3),
    "Jeg holder ferie til og med fredag d. 4. december og er tilbage mandag d. 7. december.": (12, 4),
    "Jeg er ute av kontoret og har begrenset tilgang til e-post. Jeg er tilbake mandag 4. januar.": (1, 3),
    "Jeg har ferie til og med 3. desember.": (12, 3),
    "Jeg er å treffe igjen fra og med 7. desember.": (12, 6),
    "Eg er i permisjon fram til 1. mars og les ikkje e-post.": (2, 28),
    "Jeg er ikke tilgjengelig før 7. desember": (12, 6),
    "I am out of the office until 7 December.": (12, 6),
    "I am on annual leave through Friday 4 December 2026.": (12, 4),
    "I am away and will be back in the office on Monday 7 December.": (12, 6),
    "I am travelling and will not be available until December 7.": (12, 6),
    "Jeg er på ferie til og med 3. december. Jeg er tilbage i uge 50.": (12, 3),
    "Jeg er på ferie i uge 48.": (11, 29),
    "Jeg holder ferie i uge 47 og 48.": (11, 29),
    "Ferie i uge 47, 48 og 49": (12, 6),
    "Jeg er på ferie uge 47-50.": (12, 13),
    "I uge 47 og uge 48 holder jeg ferie.": (11, 29),
    "Jeg er i ferie til og med uge 7.": (2, 21),
    "Jeg er på orlov til uge 7.": (2, 14),
    "Jeg er på ferie og er tilbage i uge 50.": (12, 6),
    "Jeg har ferie i uke 47 og 48.": (11, 29),
    "I am on leave in week 48.": (11, 29),
    "I will return on 7 December. In urgent matters call 22 33 44 55.": (12, 6),
}
IN_DOUBT = (
    "Tak for din mail. Jeg svarer hurtigst muligt.",
    "Jeg er på ferie i uge 49.",
    "Jeg er på ferie til og med den 3.",
    "Jeg er tilbage næste mandag.",
    "Jeg er på ferie i uge 49 og 50.",
    "Jeg er på ferie i uge 47 og 52.",
    "Jeg er på ferie i uge 45.",
    "Jeg er på ferie i uge 77.",
    "Jeg er ikke på ferie i uge 48.",
    "Vi holder møde i uge 48.",
    "Jeg er tilbage i dag.",
    "Jeg er på ferie til og med mandag d. 3. december.",
    "Jeg er på ferie til og med 31. november.",
    "Jeg er på ferie til og med 3. oktober.",
    "Jeg vender tilbage til dig senest den 7. december.",
    "Jeg er på kontoret til 7. december.",
    "Jeg er ikke på ferie til og med 3. december.",
    "Bemærk, at jeg holder ferie fra 14. december til og med 3. januar.",
    "Jeg går på ferie fra den 14. december og er tilbage 4. januar.",
    "Kontakt min kollega Bo Dalgaard, som er tilbage d. 7. december.",
    "Vi har modtaget din henvendelse og svarer inden 7. december.",
    "I am away from 14 December to 4 January.",
    "Frist for tilmelding er 7. december.",
    "",
)


def _mail(text: str, subject: str = "Automatisk svar: Forårsmøde, mandag 7. december 2026") -> bytes:
    head = f"From: Anne Holm <anne@skolen.example>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8"
    return f"{head}\r\n\r\n{text}".encode()


@pytest.mark.parametrize(("text", "last"), UNTIL.items())
def test_the_last_day_away_is_read(text: str, last: tuple[int, int]) -> None:
    year = 2026 if last[0] > 10 else 2027
    assert away_until(parse(_mail(text)), SATURDAY) == date(year, *last)


@pytest.mark.parametrize(
    ("text", "today", "last"),
    [
        ("Jeg er på ferie i uge 53.", date(2026, 12, 29), date(2027, 1, 3)),
        ("Jeg holder juleferie i uge 52, 53 og 1.", date(2026, 12, 28), date(2027, 1, 10)),
        ("Jeg er på vinterferie i uge 7.", date(2027, 2, 15), date(2027, 2, 21)),
    ],
)
def test_a_week_is_that_of_iso_8601(text: str, today: date, last: date) -> None:
    assert away_until(parse(_mail(text)), today) == last


@pytest.mark.parametrize("text", IN_DOUBT)
def test_what_is_not_plain_says_nothing(text: str) -> None:
    assert away_until(parse(_mail(text)), SATURDAY) is None


def test_what_is_quoted_says_nothing() -> None:
    quoted = "Tak for din mail.\n\n> Jeg er på ferie til og med 3. december."
    assert away_until(parse(_mail(quoted)), SATURDAY) is None


def test_a_long_mail_is_read_in_no_time() -> None:
    text = "ferie borte ikke tilbage " * 4_000
    assert away_until(parse(_mail(text)), SATURDAY) is None
