"""What is wrong with the operator's own templates stops no letter, and the officers are told of it once."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from service.mail.compose import Composer, TemplateFault
from service.office import Office
from tests.office.desk import SETTINGS, TEMPLATES, Desk, mail

SECRET = b"a secret of the tests"
JOIN = "Jeg vil gerne være med i netværket.\n\nAnne Holm\nKorsvang Bageri\n"


@dataclass
class OwnDesk(Desk):
    """A desk that writes by templates of the operator's own, too."""

    def writes_by(self, **own: str) -> None:
        own = {path.replace("__", "/"): text for path, text in own.items()}
        composer = Composer({**TEMPLATES, **own}, SECRET, TEMPLATES)
        self.office = Office(self.db, self.served, composer, timedelta(days=90))

    def subjects_of(self, kind: str) -> list[str]:
        return [str(letter["Subject"]) for letter in self.letters() if letter["X-Tovholder"].startswith(kind)]


@pytest.fixture
def desk() -> OwnDesk:
    return OwnDesk()


def join(desk: OwnDesk, name: str = "Anne Holm") -> None:
    address = f"{name.split()[0].casefold()}@korsvang.example"
    desk.bring(mail(f"{name} <{address}>", JOIN.replace("Anne Holm", name)))


@pytest.mark.parametrize(
    "broken",
    [
        "Subject: {{ navn\n\nHej\n",
        "Subject: x\n\n{{ nobody.name }}\n",
        "Subject: \n\nHej\n",
        "Subject: x\n\n{{ 1 / 0 }}\n",
    ],
)
def test_a_letter_that_cannot_be_written_in_own_words_is_written_in_ours(desk: OwnDesk, broken: str) -> None:
    join(desk)
    ours = desk.subjects_of("welcome")
    desk = OwnDesk()
    desk.writes_by(da__registration__welcome=broken)
    join(desk)
    assert desk.subjects_of("welcome") == ours != []
    officers = SETTINGS["aaben"].mailbox.secretariat
    assert len(desk.subjects_of("alert")) == len(officers) > 0


def test_own_words_that_can_be_used_are(desk: OwnDesk) -> None:
    desk.writes_by(da__signature="Mange hilsner fra os alle\n")
    join(desk)
    (letter,) = [each for each in desk.letters() if each["X-Tovholder"].startswith("welcome")]
    assert "Mange hilsner fra os alle" in letter.get_body(("plain",)).get_content()
    assert desk.subjects_of("alert") == []


def test_the_officers_are_told_once_and_not_for_each_letter(desk: OwnDesk) -> None:
    desk.writes_by(da__registration__welcome="Subject: x\n\n{{ nobody }}\n")
    for name in ("Anne Holm", "Bo Krogh", "Ib Lund"):
        join(desk, name)
    assert len(desk.subjects_of("welcome")) == 3
    assert len(desk.subjects_of("alert")) == len(SETTINGS["aaben"].mailbox.secretariat)


def test_a_broken_alert_of_one_s_own_is_told_by_ours(desk: OwnDesk) -> None:
    desk.writes_by(
        da__registration__welcome="Subject: x\n\n{{ nobody }}\n",
        da__delivery__template="Subject: {{ x\n\nHej\n",
    )
    join(desk)
    alerts = desk.subjects_of("alert")
    officers = len(SETTINGS["aaben"].mailbox.secretariat)
    assert len(alerts) == 2 * officers
    assert sum("da/registration/welcome" in alert for alert in alerts) == officers
    assert sum("da/delivery/template" in alert for alert in alerts) == officers


def test_what_is_found_at_a_start_is_told_to_whoever_speaks_the_language(desk: OwnDesk) -> None:
    for _ in range(2):
        desk.office.found_broken([TemplateFault("nb/registration/welcome", 1, "is not UTF-8")], desk.now)
    told = {letter["To"] for letter in desk.letters()}
    norwegian = [
        s.mailbox
        for s in SETTINGS.values()
        if "nb" in {s.mailbox.language, *(n.language for n in s.networks)}
    ]
    officers = [officer for mailbox in norwegian for officer in mailbox.secretariat]
    assert len(desk.letters()) == len(officers) > 0
    assert all(any(officer.email in to for to in told) for officer in officers)


def test_without_own_templates_a_fault_of_ours_is_a_bug(desk: OwnDesk) -> None:
    broken = {**TEMPLATES, "da/registration/welcome": "Subject: x\n\n{{ nobody }}\n"}
    desk.office = Office(desk.db, desk.served, Composer(broken, SECRET), timedelta(days=90))
    join(desk)
    assert desk.subjects_of("welcome") == []
    assert desk.subjects_of("alert") == ["En mail kunne ikke behandles"] * len(
        SETTINGS["aaben"].mailbox.secretariat
    )
