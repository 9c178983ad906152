"""A network whose organisations take turns, and the means to answer for them."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

from service.domain.decision import Enter
from service.domain.hosting import HostTurn
from service.domain.meeting import Meeting
from service.domain.member import Person
from service.store.db import writing
from service.store.journal import Journal
from tests.office.desk import Desk, mail

JONAS, OFFICE = "Jonas Bech <jonas@skift.example>", "netvaerk@skift.example"
PROVED = {"Authentication_Results": "mx.skift.example; dmarc=pass header.from=skift.example"}
DORTE, ELIN, FINN, GRETHE = (
    "dorte@korsoer-toemrer.example",
    "elin@korsvang.example",
    "finn@vvs.example",
    "grethe@maler.example",
)
HENRIK = "henrik@korsoer-toemrer.example"
PEOPLE = {
    DORTE: ("Dorte Riis", "Korsør Tømrerfirma"),
    ELIN: ("Elin Bro", "Korsvang Bageri"),
    FINN: ("Finn Dahl", "Dahls VVS"),
    GRETHE: ("Grethe Ko", "Malermester Ko"),
    HENRIK: ("Henrik Juul", "Korsør Tømrerfirma"),
}
JANUARY = datetime(2026, 1, 5, 9, tzinfo=UTC)


class HostDesk(Desk):
    """A desk whose network takes turns; Jonas is its officer."""

    def join(self, *emails: str) -> None:
        """They take their seats, an hour apart, and the clock ticks."""
        for email in emails:
            name, organisation = PEOPLE[email]
            with writing(self.db):
                self.office.registry.apply(
                    Enter(Person(name, email, organisation=organisation), ("skift",), "da"), self.now
                )
            self.wait(hours=1)

    def orders(self, command: str, subject: str = "", answers: EmailMessage | None = None) -> EmailMessage:
        """What the officer writes; the last letter that comes of it."""
        self.now += timedelta(minutes=11)
        thread = {"In_Reply_To": str(answers["Message-ID"])} if answers else {}
        title = f"SV: {answers['Subject']}" if answers else subject
        self.bring(mail(JONAS, command, title, OFFICE, **PROVED, **thread), "skift")
        return self.letters()[-1]

    def calls(self, title: str, date: str, more: str = "") -> Meeting:
        """The officer calls a meeting without a place, and says yes."""
        order = f"MØDE {title}\nDato: {date}\nTid: 13-15\n{more}\n\nVi ses.\n"
        self.orders("JA", answers=self.orders(order))
        return max(self.office.registry.all_meetings(), key=lambda meeting: meeting.number)

    def letter(self, email: str, kind: str = "host-request") -> EmailMessage:
        """The latest letter of that kind to this person."""
        return next(
            letter
            for letter in reversed(self.letters())
            if str(letter["X-Tovholder"]).split(";")[0] == kind and email in str(letter["To"])
        )

    def replies(self, email: str, words: str, kind: str = "host-request", **headers: str) -> str:
        """The person answers the latest letter of that kind; the verdict."""
        self.now += timedelta(minutes=7)
        letter = self.letter(headers.pop("Had", email), kind)
        headers = {
            "In_Reply_To": str(letter["Message-ID"]),
            "Date": f"{self.now:%a, %d %b %Y %H:%M:%S} +0000",
        } | headers
        sender = f"{PEOPLE[email][0]} <{email}>" if email in PEOPLE else email
        receipt = self.bring(mail(sender, words, f"SV: {letter['Subject']}", OFFICE, **headers), "skift")
        return receipt.verdict

    def turns(self, meeting: Meeting) -> list[tuple[str, str]]:
        """Who was asked to host it, and what became of that."""
        return [(turn.name, turn.state) for turn in self.office.registry.host_turns(meeting.number)]

    def turn(self, meeting: Meeting) -> HostTurn:
        return self.office.registry.host_turns(meeting.number)[-1]

    def facts(self) -> list[dict[str, Any]]:
        """What the journal tells programs."""
        return [line["facts"] for line in Journal(self.db).lines(100_000) if line["facts"]]

    def told(self) -> list[str]:
        """The same in short: `joined Dahls VVS`."""
        return [f"{fact['what']} {fact['name']}" for fact in self.facts()]

    def kinds_to(self, email: str) -> list[str]:
        return [one.partition(" ")[0] for one in self.kinds() if one.endswith(f" {email}")]

    def text(self, letter: EmailMessage) -> str:
        """What a letter says, on one line."""
        part = letter.get_body(("plain",))
        assert part is not None
        return " ".join(str(part.get_content()).split())
