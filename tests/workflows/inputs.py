"""A round of input on its way, and the means to answer it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage

from service.domain.decision import Enter
from service.domain.input_round import InputAnswer, InputRound
from service.domain.member import Person
from service.store.db import writing
from tests.office.desk import mail
from tests.workflows.meetings import ANNE, BO, NAMES, NOVEMBER, OFFICE
from tests.workflows.minutes import MinutesDesk

IDA, PER = "ida@korsvang.example", "per@aarhus.example"
NAMES |= {IDA: "Ida Krag", PER: "Per Lund"}
THREE_BEFORE = datetime(2026, 11, 17, 9, tzinfo=UTC)
ONE_BEFORE = datetime(2026, 11, 19, 9, tzinfo=UTC)
AFTER = datetime(2026, 11, 21, 1, tzinfo=UTC)
CONTACTS = """SPØRG Meld en kontaktperson ind
Netværk: IT-netværket
Svar senest: 20. november
Til: organisationer

Vi samler en liste over, hvem vi kan ringe til.
"""
FIGURES = """SPØRG Hvor mange lærere har I?
Netværk: IT-netværket
Svar senest: 20. november kl. 16
"""


class InputDesk(MinutesDesk):
    """A desk with Anne and Bo of one school, Ida of a bakery, and Per of another school."""

    def asks(self, command: str = CONTACTS) -> InputRound:
        """The officer asks, and says yes; all have their letters."""
        self.orders("JA", answers=self.orders(command))
        self.sent()
        return self.round()

    def round(self) -> InputRound:
        """The latest."""
        row = self.db.execute("SELECT max(number) FROM input_round").fetchone()
        found = self.office.registry.input_round(row[0])
        assert found is not None
        return found

    def answers(self) -> tuple[InputAnswer, ...]:
        return self.office.registry.input_answers(self.round().number)

    def says(self, email: str, words: str, kind: str = "call-for-items", **headers: str) -> str:
        return self.replies(email, words, kind, **headers)

    def arrives(self, sender: str, words: str, thread: str | None = None, **headers: str) -> str:
        """A mail of whomever, in the thread of what Anne was asked where no other is named; the verdict."""
        asked = self.invitation(ANNE, "call-for-items")
        headers = {"In_Reply_To": str(asked["Message-ID"])} | headers if thread is None else headers
        return self.bring(mail(sender, words, f"SV: {asked['Subject']}", OFFICE, **headers), "skoler").verdict

    def at(self, moment: datetime) -> list[str]:
        """What goes out at the first tick after that moment."""
        before, self.now = len(self.kinds()), moment
        self.wait(minutes=1)
        return self.kinds_since(before)

    def document(self) -> EmailMessage:
        """All that came, as the officer gets it when the deadline is over."""
        assert self.at(AFTER) == ["command-reply to kirsten@skoler.example"]
        return self.letters()[-1]


@contextmanager
def desk_of_schools() -> Iterator[InputDesk]:
    desk = InputDesk(now=NOVEMBER)
    school = "Østerbæk Tekniske Skole"
    with writing(desk.db):
        for email, organisation in (
            (ANNE, school),
            (BO, school),
            (IDA, "Korsvang Bageri"),
            (PER, "Aarhus Tech"),
        ):
            person = Person(NAMES[email], email, organisation=organisation)
            desk.office.registry.apply(Enter(person, ("it",), "da"), desk.now)
    yield desk
    desk.db.close()


def files_of(letter: EmailMessage) -> dict[str, bytes]:
    """The files of a letter by name."""
    return {str(part.get_filename()): part.get_payload(decode=True) for part in letter.iter_attachments()}  # type: ignore[misc]
