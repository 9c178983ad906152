"""Who asks for the calendar of the year, in whatever words; what else is said with it makes it a person's."""

import pytest

from service.mail.calendar_wish import asks_for_calendar
from service.mail.parse import parse
from tests.office.desk import SETTINGS, mail

NETWORKS = SETTINGS["skoler"].networks
ASKED = """
Kan I sende mig årets kalender?
kan i sende årets mødekalender
Kunne I evt. sende mig kalenderen for hele året?
Må jeg få en kalender over alle møderne?
Må jeg bede om årets møder som kalenderfil
Jeg vil gerne have tilsendt årskalenderen
Vi vil gerne have mødekalenderen for 2027
Send mig venligst kalenderen for resten af året
Kan jeg få mødeplanen for IT-netværket?
Har I en kalender over netværkets møder?
Findes der et årshjul for netværket?
Årets kalender, tak
Årskalender for IT-netværket
Kan I sende mig årets kalender? På forhånd tak!
Hej alle sammen. Kan I sende os årets kalender?
Kan dere sende meg årets kalender?
Kan dere sende meg kalenderen for hele året?
Jeg vil gjerne ha møtekalenderen for neste år
Kan eg få møteplanen?
Finnes det en kalender over alle møtene?
Could you send me the calendar for the whole year?
Can you please send us this year's calendar?
I would like to have the calendar of all meetings
May I have the annual calendar, please?
Please send me the meeting calendar
Do you have a calendar of the meetings this year?
""".strip().splitlines()
NOT_ASKED = """
Kan I sende mig kalenderen?
Kan I sende mig årets regnskab?
Jeg sender jer årets kalender
Skal jeg sende årets kalender?
Kan jeg sende jer årets kalender?
Kan I ikke sende mig årets kalender?
Hvorfor sender I mig årets kalender?
Jeg vil ikke have årets kalender
Årets kalender er forkert
Kan I sende mig årets kalender og referatet fra sidst?
Kan I sende mig årets kalender? Og hvornår er næste møde?
Kan I sende min kollega Bo årets kalender?
Jeg har fået årets kalender. Tak
Vi vil gerne have jeres fødselsdage i kalenderen
Kan I sende mig årets kalender for Blå Mandag?
Køb årets kalender hos os
Could you send me your calendar?
Could you send Bo the calendar for the whole year?
I have the calendar for the whole year
Tak
Hej
""".strip().splitlines()


def asks(text: str, subject: str = "Spørgsmål", sender: str = "Anne Holm <anne@oesterbaek.example>") -> bool:
    return asks_for_calendar(parse(mail(sender, text, subject)), NETWORKS)


@pytest.mark.parametrize("text", ASKED)
def test_these_ask_for_it(text: str) -> None:
    assert asks(text)
    assert asks(f"Hej\n\n{text}\n\nMed venlig hilsen\nAnne Holm\nØsterbæk Tekniske Skole\ntlf. 12 34 56 78")
    assert asks(f"Kære alle\n{text}\n\nAnne")
    assert asks("", text), "the subject alone asks"


@pytest.mark.parametrize("text", NOT_ASKED)
def test_these_do_not(text: str) -> None:
    assert not asks(text)
    assert not asks("", text)


def test_a_text_goes_before_the_subject() -> None:
    assert not asks("Jeg kommer ikke alligevel.", "Årets kalender")
    assert asks("Hej\n\nAnne", "SV: Årets kalender")


def test_what_is_quoted_asks_for_nothing() -> None:
    assert not asks("Tak for det.\n\n> Kan I sende mig årets kalender?")


def test_somebody_else_s_name_is_no_courtesy() -> None:
    assert asks("Kan I sende mig årets kalender?\nAnne")
    assert asks("Kan I sende mig årets kalender? Hilsen Anne Holm")
    assert not asks("Kan I sende mig årets kalender?\nBo")


def test_a_folded_line_is_one_sentence() -> None:
    assert asks("Kan I sende mig kalenderen\nfor hele året?\nAnne")


def test_a_long_mail_asks_for_more() -> None:
    assert not asks("Kan I sende mig årets kalender? " * 30)
