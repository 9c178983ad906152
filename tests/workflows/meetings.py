"""A meeting that has been called, with the people invited to it, and the means to answer it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

from service.domain.decision import Amend, Enter
from service.domain.meeting import Invitee, KeepMeeting, Meeting
from service.domain.member import Person
from service.store.db import writing
from tests.office.desk import Desk, mail

KIRSTEN, OFFICE = "Kirsten Dam <kirsten@skoler.example>", "info@skoler.example"
PROVED = {"Authentication_Results": "mx.skoler.example; dmarc=pass header.from=skoler.example"}
ANNE, BO, CARL = "anne@oesterbaek.example", "bo@oesterbaek.example", "carl@oesterbaek.example"
NAMES = {ANNE: "Anne Holm", BO: "Bo Dalgaard", CARL: "Carl Riis"}
NOVEMBER = datetime(2026, 11, 1, 12, tzinfo=UTC)
CALLED = """MØDE Forårsmøde
Dato: 25. november
Tid: 13-15.30
Sted: Korsør, lokale 2
Netværk: IT-netværket

Vi skal tale om backup.
"""


class MeetingDesk(Desk):
    """A desk with members in the IT network, whose officer writes from a proved address."""

    def join(self, *emails: str) -> None:
        with writing(self.db):
            for email in emails:
                person = Person(NAMES.get(email, "Per Øster"), email, organisation="Østerbæk Tekniske Skole")
                self.office.registry.apply(Enter(person, ("it",), "da"), self.now)

    def moves(self, email: str, to: str) -> None:
        """The person has another address from now on."""
        with writing(self.db):
            self.office.registry.apply(Amend(email, Person(email=to)), self.now)

    def orders(self, command: str, subject: str = "", answers: EmailMessage | None = None) -> EmailMessage:
        """What the officer writes; the last letter that comes of it."""
        self.now += timedelta(minutes=11)  # an officer who thinks
        thread = {"In_Reply_To": str(answers["Message-ID"])} if answers else {}
        title = f"SV: {answers['Subject']}" if answers else subject
        self.bring(mail(KIRSTEN, command, title, OFFICE, **PROVED, **thread), "skoler")
        return self.letters()[-1]

    def calls(self, command: str = CALLED) -> Meeting:
        """The officer calls a meeting and says yes; the first that lies ahead."""
        self.orders("JA", answers=self.orders(command))
        return self.meeting()

    def says_yes(self, command: str, answers: EmailMessage | None = None) -> None:
        self.orders("JA", answers=self.orders(command, answers=answers))

    def meeting(self, number: int | None = None) -> Meeting:
        """That one, or the first ahead."""
        registry = self.office.registry
        found = registry.meeting(number) if number else registry.meetings_ahead("skoler", self.now)[0]
        assert found is not None
        return found

    def known_as(self, uid: str) -> None:
        """The meeting has this UID, that of mails written beforehand."""
        with writing(self.db):
            self.office.registry.apply(KeepMeeting(replace(self.meeting(), uid=uid)), self.now)
            self.db.execute("UPDATE meeting SET uid = ?", (uid,))

    def invitation(self, email: str, kind: str = "invite") -> EmailMessage:
        """The latest letter of that kind to this person."""
        return next(
            letter
            for letter in reversed(self.letters())
            if str(letter["X-Tovholder"]).split(";")[0] == kind and email in str(letter["To"])
        )

    def replies(self, email: str, words: str, kind: str = "invite", **headers: str) -> str:
        """The person answers the latest letter of that kind in words; the verdict."""
        self.now += timedelta(minutes=1)
        letter = self.invitation(email, kind)
        headers = {
            "In_Reply_To": str(letter["Message-ID"]),
            "Date": f"{self.now:%a, %d %b %Y %H:%M:%S} +0000",
        } | headers
        sender = f"{NAMES.get(email, 'Per Øster')} <{email}>"
        return self.bring(
            mail(sender, words, f"SV: {letter['Subject']}", OFFICE, **headers), "skoler"
        ).verdict

    def invitee(self, email: str) -> Invitee:
        found = self.office.registry.invitee(self.meeting().number, email)
        assert found is not None
        return found

    def answer(self, email: str) -> str | None:
        """What counts of what the person has said."""
        return self.invitee(email).answer_to(self.meeting())

    def kinds_to(self, email: str) -> list[str]:
        return [one.partition(" ")[0] for one in self.kinds() if one.endswith(f" {email}")]


@contextmanager
def called(
    emails: Iterable[str] = (ANNE, BO, CARL), command: str = CALLED, kind: type[MeetingDesk] = MeetingDesk
) -> Iterator[MeetingDesk]:
    """A desk of that kind at which a meeting has been called for these people."""
    desk = kind(now=NOVEMBER)
    desk.join(*emails)
    desk.calls(command)
    yield desk
    desk.db.close()
