"""What people write of dates and times, by language, and what is read. Today is Tuesday, the 20th of October 2026."""

from datetime import date, time

import pytest

from service.mail.when import Doubt, Times, When, read_day, read_deadline, read_several, read_times, read_when

TODAY = date(2026, 10, 20)

DANISH = """
torsdag d. 11. marts kl. 13-15.30          => 2027-03-11 13:00-15:30
Torsdag den 11. marts 2027 kl. 13.00-15.30 => 2027-03-11 13:00-15:30
torsdag den 11. marts, kl. 13.00 - 15.30.  => 2027-03-11 13:00-15:30
TORSDAG D. 11. MARTS KL. 13-15             => 2027-03-11 13:00-15:00
torsdag, den 11. marts 2027, kl. 13:00 – 15:30 => 2027-03-11 13:00-15:30
torsdag d.11/3 kl.13-15                    => 2027-03-11 13:00-15:00
12/3 13.00–15.30                           => 2027-03-12 13:00-15:30
12/3 kl. 13                                => 2027-03-12 13:00
12/3 - kl. 13-15                           => 2027-03-12 13:00-15:00
12/3, 13-15                                => 2027-03-12 13:00-15:00
12/3 fra kl. 13 til 15                     => 2027-03-12 13:00-15:00
12/3 fra 13 til kl. 15.30                  => 2027-03-12 13:00-15:30
12/3 mellem 13 og 15                       => 2027-03-12 13:00-15:00
12/3 kl. 0900-1130                         => 2027-03-12 09:00-11:30
12.3.                                      => 2027-03-12
12.3                                       => 2027-03-12
12.03                                      => 2027-03-12
12. 3. 2027                                => 2027-03-12
12.03.2027                                 => 2027-03-12
12.03.27                                   => 2027-03-12
12.03 13.10                                => 2027-03-12 13:10
12.03. 13.00-15.30                         => 2027-03-12 13:00-15:30
13.00-15.30, 12.03                         => 2027-03-12 13:00-15:30
2027-03-12                                 => 2027-03-12
2027-03-12 kl. 9                           => 2027-03-12 09:00
2027-03-12T13:00                           => 2027-03-12 13:00
2027-3-2                                   => 2027-03-02
12-03-2027                                 => 2027-03-12
12-3-27                                    => 2027-03-12
d. 12/3-27                                 => 2027-03-12
12/3-2027                                  => 2027-03-12
12/3 - 2027                                => 2027-03-12
12/3/27                                    => 2027-03-12
12/3 2027 kl. 10-12                        => 2027-03-12 10:00-12:00
d. 12/3 '27                                => 2027-03-12
den 12. marts 2027                         => 2027-03-12
den 12.marts                               => 2027-03-12
12 marts                                   => 2027-03-12
12-mar-2027                                => 2027-03-12
12. feb. 2027                              => 2027-02-12
1. maj                                     => 2027-05-01
24. dec                                    => 2026-12-24
fre. 12/3 kl. 13                           => 2027-03-12 13:00
tors. d. 11. marts                         => 2027-03-11
lør 13/3                                   => 2027-03-13
søndag d. 14. marts                        => 2027-03-14
soendag d. 14. marts                       => 2027-03-14
So\u0308ndag d. 14. marts                  => 2027-03-14
12. marts (fredag)                         => 2027-03-12
12/3, fredag                               => 2027-03-12
3/4                                        => 2027-04-03
20/10                                      => 2026-10-20
21/10                                      => 2026-10-21
tirsdag i uge 11                           => 2027-03-16
tirsdag uge 11 kl. 10                      => 2027-03-16 10:00
uge 11, tirsdag                            => 2027-03-16
på tirsdag i uge 11                        => 2027-03-16
tirsdag i uge 11, 2027                     => 2027-03-16
uge 53, mandag                             => 2026-12-28
fredag d. 12. marts (uge 10) kl. 13        => 2027-03-12 13:00
uge 10, fredag d. 12. marts                => 2027-03-12
mandag-onsdag i uge 11                     => 2027-03-15..2027-03-17
i dag kl. 15                               => 2026-10-20 15:00
i morgen kl 10                             => 2026-10-21 10:00
imorgen kl. 10-11                          => 2026-10-21 10:00-11:00
i morgen, onsdag, kl. 10                   => 2026-10-21 10:00
i overmorgen                               => 2026-10-22
på torsdag                                 => 2026-10-22
førstkommende torsdag kl. 9                => 2026-10-22 09:00
nu på torsdag                              => 2026-10-22
fredag                                     => 2026-10-23
fredag 9-11                                => 2026-10-23 09:00-11:00
næste torsdag d. 29/10                     => 2026-10-29
torsdag i næste uge                        => 2026-10-29
næste uge, torsdag kl. 10                  => 2026-10-29 10:00
torsdag i denne uge                        => 2026-10-22
om 14 dage                                 => 2026-11-03
om fjorten dage kl. 9                      => 2026-11-03 09:00
om to uger                                 => 2026-11-03
om en uge                                  => 2026-10-27
tirsdag om en uge                          => 2026-10-27
fra 12. til 13. marts                      => 2027-03-12..2027-03-13
12.-13. marts                              => 2027-03-12..2027-03-13
12. - 13. marts 2027                       => 2027-03-12..2027-03-13
12.-13.3.                                  => 2027-03-12..2027-03-13
12-13/3                                    => 2027-03-12..2027-03-13
12/3-14/3                                  => 2027-03-12..2027-03-14
12/3 - 14/3 kl. 9-15                       => 2027-03-12 09:00..2027-03-14 15:00
torsdag-fredag 11.-12. marts               => 2027-03-11..2027-03-12
torsdag den 11. til fredag den 12. marts   => 2027-03-11..2027-03-12
12/3 kl. 18 til 13/3 kl. 12                => 2027-03-12 18:00..2027-03-13 12:00
30/12-2026 til 2/1-2027                    => 2026-12-30..2027-01-02
12/3 hele dagen                            => 2027-03-12 whole day
12. marts (heldag)                         => 2027-03-12 whole day
12/3 (foreløbig)                           => 2027-03-12 tentative
foreløbigt d. 12. marts kl. 13             => 2027-03-12 13:00 tentative
evt. 12/3 kl. 13-15                        => 2027-03-12 13:00-15:00 tentative
12/3 kl. 13 (2 timer)                      => 2027-03-12 13:00-15:00
12/3 kl. 13, 1½ time                       => 2027-03-12 13:00-14:30
12/3 kl. 13 halvanden time                 => 2027-03-12 13:00-14:30
12/3 kl. 9 (90 minutter)                   => 2027-03-12 09:00-10:30
12/3 kl. 9 (1 time og 15 min.)             => 2027-03-12 09:00-10:15
kl. 13-15 torsdag d. 11. marts             => 2027-03-11 13:00-15:00
12/3 klokken ti                            => 2027-03-12 10:00
12/3 kl. ni til elleve                     => 2027-03-12 09:00-11:00
12/3 kl. halv ti                           => 2027-03-12 09:30
12/3 halv 10                               => 2027-03-12 09:30
"""
NORWEGIAN = """
torsdag 11. mars kl. 13.00 til 15.30       => 2027-03-11 13:00-15:30
torsdag 11. mars 2027 kl 13–15             => 2027-03-11 13:00-15:00
torsdag 11.03.2027 kl. 1300-1530           => 2027-03-11 13:00-15:30
11.3. kl 09.00                             => 2027-03-11 09:00
11. mars klokka 13                         => 2027-03-11 13:00
tirsdag i uke 11                           => 2027-03-16
uke 11, tirsdag kl. 10                     => 2027-03-16 10:00
tysdag i veke 11                           => 2027-03-16
tysdag 16. mars                            => 2027-03-16
laurdag 13. mars                           => 2027-03-13
måndag 15. mars klokka 10                  => 2027-03-15 10:00
sundag 14. mars                            => 2027-03-14
i morgon kl. 10                            => 2026-10-21 10:00
i overmorgon                               => 2026-10-22
førstkommende fredag                       => 2026-10-23
torsdag neste uke                          => 2026-10-29
neste veke, torsdag                        => 2026-10-29
om to uker                                 => 2026-11-03
om tre veker                               => 2026-11-10
om 10 dagar                                => 2026-10-30
fra 12. til 13. mai                        => 2027-05-12..2027-05-13
17. mai                                    => 2027-05-17
1. desember kl. 9                          => 2026-12-01 09:00
4. des. 2026                               => 2026-12-04
30. oktober hele dagen                     => 2026-10-30 whole day
30. oktober heile dagen                    => 2026-10-30 whole day
12. mars (foreløpig)                       => 2027-03-12 tentative
12. mars (førebels)                        => 2027-03-12 tentative
12. mars kl. 13 (to timer)                 => 2027-03-12 13:00-15:00
12. mars kl. 13 (2 timar)                  => 2027-03-12 13:00-15:00
12. mars mellom kl. 9 og 11                => 2027-03-12 09:00-11:00
12. mars frå kl. 9 til 11                  => 2027-03-12 09:00-11:00
"""
ENGLISH = """
12 March 2027                              => 2027-03-12
12th March                                 => 2027-03-12
March 12th                                 => 2027-03-12
March 12, 2027                             => 2027-03-12
Mar 12 2027 9:30-11:00                     => 2027-03-12 09:30-11:00
the 12th of March                          => 2027-03-12
on Friday the 12th of March at 1pm         => 2027-03-12 13:00
Friday 12 March at 1pm                     => 2027-03-12 13:00
Fri, Mar 12, 1pm–3:30pm                    => 2027-03-12 13:00-15:30
Friday, 12 March 2027, 1-3:30 pm           => 2027-03-12 13:00-15:30
12 March 11-1pm                            => 2027-03-12 11:00-13:00
12 March 9 a.m. to 11 a.m.                 => 2027-03-12 09:00-11:00
12 March from 9:00 to 11:00                => 2027-03-12 09:00-11:00
12 March between 9 and 11                  => 2027-03-12 09:00-11:00
12/3 at 13                                 => 2027-03-12 13:00
3/4/2027                                   => 2027-04-03
March 12-13, 2027                          => 2027-03-12..2027-03-13
12-13 March                                => 2027-03-12..2027-03-13
12 to 13 March                             => 2027-03-12..2027-03-13
from 12 March to 14 March                  => 2027-03-12..2027-03-14
Tuesday in week 11                         => 2027-03-16
week 11, Tuesday at 10 am                  => 2027-03-16 10:00
tomorrow at 10                             => 2026-10-21 10:00
today 3pm                                  => 2026-10-20 15:00
the day after tomorrow                     => 2026-10-22
on Thursday                                => 2026-10-22
this Thursday                              => 2026-10-22
Thursday next week                         => 2026-10-29
in two weeks                               => 2026-11-03
in 10 days                                 => 2026-10-30
12 March (all day)                         => 2027-03-12 whole day
12 March (tentative)                       => 2027-03-12 tentative
12 March (provisional), 9-11               => 2027-03-12 09:00-11:00 tentative
12 March 10 am (2 hours)                   => 2027-03-12 10:00-12:00
12 March 12pm                              => 2027-03-12 12:00
"""
SERIES = """
25/11, 16/12 og 20/1 2027 => 2026-11-25; 2026-12-16; 2027-01-20
25. november kl. 9, 16. desember kl. 9, 20. januar 2027 kl. 9 => 2026-11-25 09:00; 2026-12-16 09:00; 2027-01-20 09:00
12/3, 14/5, 10/9 og 3/12                   => 2027-03-12; 2027-05-14; 2027-09-10; 2027-12-03
12/3, 14/5 og 10/9 kl. 13-15               => 2027-03-12 13:00-15:00; 2027-05-14 13:00-15:00; 2027-09-10 13:00-15:00
12/3, 14/5, alle dage 13-15                => 2027-03-12 13:00-15:00; 2027-05-14 13:00-15:00
12/3 og 14/5 kl. 9-11 begge dage           => 2027-03-12 09:00-11:00; 2027-05-14 09:00-11:00
12/3 kl. 9, 14/5 kl. 10                    => 2027-03-12 09:00; 2027-05-14 10:00
12/3 kl. 9, 14/5                           => 2027-03-12 09:00; 2027-05-14
12/3 kl. 9-11, 12/3 kl. 13-15              => 2027-03-12 09:00-11:00; 2027-03-12 13:00-15:00
12/3, 14/5 (foreløbig)                     => 2027-03-12; 2027-05-14 tentative
12/3, evt. 14/5                            => 2027-03-12; 2027-05-14 tentative
12/3, 14/5 (alle foreløbige)               => 2027-03-12 tentative; 2027-05-14 tentative
12., 19. og 26. marts 2027 kl. 9-12        => 2027-03-12 09:00-12:00; 2027-03-19 09:00-12:00; 2027-03-26 09:00-12:00
12.03, 14.05 og 10.09                      => 2027-03-12; 2027-05-14; 2027-09-10
12/3, 14/5-2028                            => 2028-03-12; 2028-05-14
fredag 12/3, torsdag 13/5                  => 2027-03-12; 2027-05-13
12/3 fredag, 13/5 torsdag                  => 2027-03-12; 2027-05-13
- 12/3\\n- 14/5\\n* 10/9                   => 2027-03-12; 2027-05-14; 2027-09-10
12/3,14/5                                  => 2027-03-12; 2027-05-14
12/3 kl. 9\\n14/5 kl. 10                   => 2027-03-12 09:00; 2027-05-14 10:00
3/12, 12/3 & 14/5                          => 2026-12-03; 2027-03-12; 2027-05-14
12. mars, 14. mai og 10. desember          => 2027-03-12; 2027-05-14; 2027-12-10
12 March, 14 May and 10 September at 1 pm  => 2027-03-12 13:00; 2027-05-14 13:00; 2027-09-10 13:00
March 12-13, April 14                      => 2027-03-12..2027-03-13; 2027-04-14
tirsdag i uge 11, onsdag i uge 15          => 2027-03-16; 2027-04-14
12.-13. marts, 14/5 kl. 9-15               => 2027-03-12 09:00..2027-03-13 15:00; 2027-05-14 09:00-15:00
12/3                                       => 2027-03-12
12/3, 10/2                                 => 2027-03-12; which-year
12/3, 3/12, 14/5                           => 2027-03-12; 2027-12-03; which-year
fredag 12/3, torsdag 11/2                  => 2027-03-12; 2027-02-11
12/3 kl. 9, 14/5, alle dage kl. 10         => not-understood
12/3, 12/3                                 => 2027-03-12; twice
12/3, 12/3 (foreløbig)                     => 2027-03-12; twice
12/3, 31/4, 14/5                           => 2027-03-12; no-such-date; 2027-05-14
torsdag og fredag d. 12. og 13. marts      => which-day; 2027-03-12; 2027-03-13
12/3 torsdag 13/3 fredag                   => not-understood
12/3, kl. 9, kl. 10                        => 2027-03-12 09:00; no-date
"""
TIMES = """
13 => 13:00
9-11 => 09:00-11:00
09:00-11:00 => 09:00-11:00
13.00 – 15.30 => 13:00-15:30
kl. 9 => 09:00
Kl. 13.30 => 13:30
fra kl. 13 til 15 => 13:00-15:00
klokka 13 => 13:00
klokken halv ti => 09:30
halv 10 til 11.30 => 09:30-11:30
kl. 13, 2 timer => 13:00-15:00
kl. 13-15 (2 timer) => 13:00-15:00
1pm–3:30pm => 13:00-15:30
1am-3pm => 01:00-15:00
11-1pm => 11:00-13:00
12am => 00:00
06.30 => 06:30
hele dagen => whole day
kl. 9-11 hver gang => 09:00-11:00
"""


def table(text: str) -> list[tuple[str, str]]:
    rows = [line.partition("=>") for line in text.strip().splitlines()]
    return [(phrase.strip().replace("\\n", "\n"), expected.strip()) for phrase, _, expected in rows]


def written(found: When | Times | Doubt) -> str:
    """A short form to compare: `2027-03-12 09:00..2027-03-13 15:00 tentative`, or the code of a doubt."""
    if isinstance(found, Doubt):
        return found.code
    clock = [f"{moment:%H:%M}" for moment in (found.starts, found.ends) if moment]
    marks = ["whole day"] if found.whole_day else []
    if isinstance(found, Times):
        return " ".join(["-".join(clock), *marks]).strip()
    marks += ["tentative"] if found.tentative else []
    if found.last_day is None:
        return " ".join([str(found.day), *(["-".join(clock)] if clock else []), *marks])
    first, last = (f" {moment:%H:%M}" if moment else "" for moment in (found.starts, found.ends))
    return " ".join([f"{found.day}{first}..{found.last_day}{last}", *marks])


@pytest.mark.parametrize(("phrase", "expected"), table(DANISH))
def test_a_date_in_danish_is_read(phrase: str, expected: str) -> None:
    assert written(read_when(phrase, TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), table(NORWEGIAN))
def test_a_date_in_norwegian_is_read(phrase: str, expected: str) -> None:
    assert written(read_when(phrase, TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), table(ENGLISH))
def test_a_date_in_english_is_read(phrase: str, expected: str) -> None:
    assert written(read_when(phrase, TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), table(SERIES))
def test_the_dates_of_a_series_are_read_one_by_one(phrase: str, expected: str) -> None:
    assert "; ".join(written(found) for found in read_several(phrase, TODAY)) == expected


@pytest.mark.parametrize(("phrase", "expected"), table(TIMES))
def test_a_time_is_read(phrase: str, expected: str) -> None:
    assert written(read_times(phrase)) == expected


def test_there_are_enough_phrases_in_every_language() -> None:
    counts = [len(table(text)) for text in (DANISH, NORWEGIAN, ENGLISH, SERIES, TIMES)]
    assert sum(counts) >= 150
    assert min(counts[:3]) >= 30


def test_a_day_is_read_where_nothing_but_a_day_is_asked_for() -> None:
    assert read_day("fredag d. 12. marts", TODAY) == date(2027, 3, 12)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [("12/3 kl. 13", "not-understood"), ("12/3 (foreløbig)", "not-understood"), ("12.-13. marts", "several-dates"),
     ("12/3, 14/5", "several-dates"), ("30/2", "no-such-date"), ("", "no-date")],
)  # fmt: skip
def test_more_or_less_than_a_day_is_no_day(phrase: str, code: str) -> None:
    found = read_day(phrase, TODAY)
    assert isinstance(found, Doubt)
    assert found.code == code


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("5/3", "2027-03-05 23:59"), ("5/3 kl. 12", "2027-03-05 12:00"), ("kl. 12 den 5/3", "2027-03-05 12:00"),
     ("fredag", "2026-10-23 23:59"), ("5. mars 2027", "2027-03-05 23:59"), ("March 5th, 12pm", "2027-03-05 12:00"),
     ("5 March at noon", "not-understood"), ("5/3 kl. 10-12", "which-time"), ("5.-6. marts", "several-dates"),
     ("5/3 (foreløbig)", "not-understood"), ("5/3 kl. 24", "no-such-time"), ("kl. 12", "no-date"),
     ("en uge før", "not-understood")],
)  # fmt: skip
def test_a_deadline_without_a_time_is_the_end_of_its_day(phrase: str, expected: str) -> None:
    found = read_deadline(phrase, TODAY)
    assert (found.code if isinstance(found, Doubt) else f"{found:%Y-%m-%d %H:%M}") == expected


def test_an_open_end_and_a_whole_day_are_told_apart_from_no_time() -> None:
    assert read_when("12/3", TODAY) == When(date(2027, 3, 12))
    assert read_when("12/3 kl. 9", TODAY) == When(date(2027, 3, 12), time(9))
    assert read_when("12/3 hele dagen", TODAY) == When(date(2027, 3, 12), whole_day=True)
