"""A network that sets its agenda: members who send items, offer and look for something, and an officer."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

from service.domain.agenda import Item
from service.domain.decision import Enter
from service.domain.meeting import Meeting
from service.domain.member import Person
from service.office import Receipt
from service.store.db import writing
from tests.office.desk import Desk, mail

JONAS, OFFICE = "Jonas Bech <jonas@torv.example>", "netvaerk@torv.example"
PROVED = {"Authentication_Results": "mx.torv.example; dmarc=pass header.from=torv.example"}
ANNE, BO, EVA = "anne@oesterbaek.example", "bo@oesterbaek.example", "eva@korsvang.example"
NAMES = {ANNE: "Anne Holm", BO: "Bo Dalgaard", EVA: "Eva Krag"}
HOUSES = {ANNE: "Østerbæk Tekniske Skole", BO: "Østerbæk Tekniske Skole", EVA: "Korsvang Bageri"}
OCTOBER = datetime(2026, 10, 1, 9, tzinfo=UTC)
CALLED = "MØDE Efterårsmøde\nDato: {}\nTid: 13-15.30\nSted: Korsvang Bageri\n"


def words_of(letter: EmailMessage) -> str:
    """The text of a letter, each line joined to the next."""
    body = letter.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return " ".join(body.get_content().split())


class AgendaDesk(Desk):
    """A desk of a network with a marketplace and themes; 5 November is the first meeting."""

    def join(self, *emails: str) -> None:
        with writing(self.db):
            for email in emails:
                person = Person(NAMES[email], email, organisation=HOUSES[email])
                self.office.registry.apply(Enter(person, ("torv",), "da"), self.now)

    def orders(self, command: str, answers: EmailMessage | None = None, subject: str = "") -> EmailMessage:
        """What the officer writes; the last letter that comes of it."""
        self.now += timedelta(minutes=11)
        thread = {"In_Reply_To": str(answers["Message-ID"])} if answers else {}
        title = f"SV: {answers['Subject']}" if answers else subject
        self.bring(mail(JONAS, command, title, OFFICE, **PROVED, **thread), "torv")
        return self.letters()[-1]

    def calls(self, day: str = "5. november", group: str = "") -> Meeting:
        """The officer calls a meeting and says yes."""
        command = CALLED.format(day) + (f"Gruppe: {group}\n" if group else "")
        self.orders("JA", self.orders(command))
        return self.office.registry.meetings_ahead("torv", self.now)[-1]

    def at(self, day: datetime) -> None:
        """The clock is pushed on, and ticks."""
        self.now = day
        self.office.tick(self.now)

    def letter(self, email: str, kind: str) -> EmailMessage:
        """The latest letter of that kind to this person."""
        return next(
            letter
            for letter in reversed(self.letters())
            if str(letter["X-Tovholder"]).split(";")[0] == kind and email in str(letter["To"])
        )

    def text(self, email: str, kind: str) -> str:
        """Its words, each line joined to the next."""
        return words_of(self.letter(email, kind))

    def replies(self, email: str, words: str, kind: str = "call-for-items", sender: str = "") -> Receipt:
        """The person answers the latest letter of that kind, half an hour later."""
        self.now += timedelta(minutes=30)
        letter = self.letter(email, kind)
        headers = {
            "In_Reply_To": str(letter["Message-ID"]),
            "Date": f"{self.now:%a, %d %b %Y %H:%M:%S} +0000",
        }
        writer = sender or f"{NAMES.get(email, '')} <{email}>"
        return self.bring(mail(writer, words, f"SV: {letter['Subject']}", OFFICE, **headers), "torv")

    def writes(self, email: str, words: str, subject: str, name: str = "") -> Receipt:
        """A mail that answers nothing."""
        self.now += timedelta(minutes=1)
        writer = f"{name or NAMES.get(email, 'Per Øster')} <{email}>"
        return self.bring(mail(writer, words, subject, OFFICE), "torv")

    def items(self, email: str) -> list[Item]:
        return list(self.office.registry.items_from("torv", email))

    def titles(self, meeting: Meeting | None) -> list[str]:
        """What stands on the agenda of that meeting, or waits for one."""
        registry = self.office.registry
        found = registry.items(meeting.number) if meeting else registry.items_waiting("torv")
        return [item.title for item in found]

    def kinds_to(self, email: str) -> list[str]:
        return [one.partition(" ")[0] for one in self.kinds() if one.endswith(f" {email}")]

    def code(self) -> str:
        """Why the latest mail was dealt with as it was."""
        row = self.db.execute("SELECT code FROM inbox ORDER BY id DESC LIMIT 1").fetchone()
        return str(row[0])


@contextmanager
def called_for_items(*emails: str) -> Iterator[AgendaDesk]:
    """A desk whose members have been asked for items for the meeting of 5 November, by noon of 26 October."""
    desk = AgendaDesk(now=OCTOBER)
    desk.join(*(emails or (ANNE, BO, EVA)))
    desk.calls()
    desk.at(datetime(2026, 10, 15, 9, tzinfo=UTC))
    yield desk
    desk.db.close()
