"""What comes of a question of ours: a yes, a no, a no with a wish, and silence."""

from email.message import EmailMessage

import pytest

from tests.office.desk import Desk, complete, mail

ANNE = "anne@korsvang.example"
WISHES = {
    "da": ("Slet alt, hvad I har gemt om mig.", "NEJ", "Nej. Men mit nye nummer er 24 61 90 37."),
    "nb": ("Slett alt dere har lagret om meg.", "NEI", "Nei, men mitt nye mobilnummer er 24 61 90 37"),
    "en": ("Delete everything you have stored about me.", "NO", "No. But my new number is 24 61 90 37"),
}
ALL_STAYS = {
    "da": "Vi sletter ikke noget, og alt bliver, som det er.",
    "nb": "Vi sletter ikke noe, og alt blir som det er.",
    "en": "We delete nothing, and everything stays as it is.",
}
NOBODY_ANSWERED = {
    "da": "Vi har ikke fået et svar, så alt er, som det var.",
    "nb": "Vi har ikke fått svar, så alt er som det var.",
    "en": "We have had no answer, so everything is as it was.",
}


def _asked(language: str) -> Desk:
    """A member who writes this language has asked to be erased."""
    desk = Desk()
    desk.bring(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)))
    with desk.db.conn:
        desk.db.conn.execute("UPDATE member SET language = ?", (language,))
    desk.bring(mail(f"Anne Holm <{ANNE}>", WISHES[language][0], "Anne"))
    assert desk.kinds()[-1] == f"confirm-address to {ANNE}"
    return desk


def _answer(desk: Desk, words: str) -> None:
    question = next(
        letter for letter in reversed(desk.letters()) if letter["X-Tovholder"].startswith("confirm")
    )
    answer = mail(
        f"Anne Holm <{ANNE}>", words, f"SV: {question['Subject']}", In_Reply_To=question["Message-ID"]
    )
    assert desk.bring(answer).verdict == "handled"


def _text(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert isinstance(part, EmailMessage)
    return " ".join(part.get_content().split())


def test_who_has_no_place_is_promised_no_loss_of_one() -> None:
    desk = Desk()
    for wish in ("Meld mig ud af IT-netværket.", "Slet alt om mig."):
        desk.bring(
            mail("Ib Holm <ib@andre.example>", f"{wish}\n\nIb Holm", to="info@skoler.example"), "skoler"
        )
    assert desk.kinds()[-1] == "confirm-address to ib@andre.example"
    assert "- dine kontaktoplysninger - de mails" in _text(desk.letters()[-1])


@pytest.mark.parametrize("language", WISHES)
def test_a_plain_no_is_acknowledged_in_the_person_s_language(language: str) -> None:
    desk = _asked(language)
    before = len(desk.kinds())
    _answer(desk, WISHES[language][1])
    assert desk.kinds()[before:] == [f"changed to {ANNE}"]
    assert ALL_STAYS[language] in _text(desk.letters()[-1])
    assert desk.office.registry.member(ANNE) is not None


@pytest.mark.parametrize("language", WISHES)
def test_a_no_that_goes_on_with_a_new_number_has_the_number_stored(language: str) -> None:
    desk = _asked(language)
    before = len(desk.kinds())
    _answer(desk, WISHES[language][2])
    member = desk.office.registry.member(ANNE)
    assert member is not None
    assert member.person.phone == "+4524619037"
    assert desk.kinds()[before:] == [f"changed to {ANNE}"]
    assert "24 61 90 37" in _text(desk.letters()[-1])
    desk.wait(days=8)
    assert desk.kinds()[before:] == [f"changed to {ANNE}"]


@pytest.mark.parametrize("language", WISHES)
def test_silence_is_told_to_the_one_who_asked_and_to_nobody_else_and_once(language: str) -> None:
    desk = _asked(language)
    before = len(desk.kinds())
    desk.wait(days=6)
    assert desk.kinds()[before:] == []
    desk.wait(days=2)
    assert desk.kinds()[before:] == [f"changed to {ANNE}"]
    assert NOBODY_ANSWERED[language] in _text(desk.letters()[-1])
    desk.wait(days=8)
    assert desk.kinds()[before:] == [f"changed to {ANNE}"]


def test_the_officers_hear_in_which_networks_a_silent_old_address_is() -> None:
    desk = Desk()
    desk.bring(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)))
    moved = "Jeg har fået ny mailadresse: anne@lundgaard.example\n\nAnne Holm"
    desk.bring(mail(f"Anne Holm <{ANNE}>", moved, "Ny mailadresse"))
    before = len(desk.kinds())
    desk.wait(days=8)
    assert desk.kinds()[before:] == [
        "handover to mette@aaben.example",
        "handover to sekretariat@aaben.example",
    ]
    assert "Netværk: Flere Faglærte" in _text(desk.letters()[-1])


def test_a_no_after_the_yes_is_for_a_person() -> None:
    desk = Desk()
    desk.bring(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)))
    moved = "Jeg har fået ny mailadresse: anne@lundgaard.example\n\nAnne Holm"
    desk.bring(mail(f"Anne Holm <{ANNE}>", moved, "Ny mailadresse"))
    _answer(desk, "Ja tak")
    before = len(desk.kinds())
    question = next(letter for letter in desk.letters() if letter["X-Tovholder"].startswith("confirm"))
    regret = mail("<anne@lundgaard.example>", "NEJ", "SV", In_Reply_To=question["Message-ID"])
    desk.bring(regret)
    assert "handover to mette@aaben.example" in desk.kinds()[before:]
    assert "regretted" in [line["code"] for line in desk.office.journal.lines(10)]
