"""A meeting that has been held, its minutes on their way round, and the means to answer them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import TypeVar

from service.domain.charter import Minutes as Rules
from service.domain.holidays import Closed
from service.domain.minutes import Minutes
from tests.office.desk import IT, SETTINGS, mail
from tests.workflows.meetings import ANNE, BO, CARL, NOVEMBER, OFFICE, MeetingDesk

D = TypeVar("D", bound="MinutesDesk")
SILENCE = Rules(silence=True, days=9)
DEADLINE = datetime(2026, 12, 4, 16, tzinfo=UTC)
AFTER = datetime(2026, 11, 25, 16, 30, tzinfo=UTC)

TEXT = """REFERAT

Til stede: Anne Holm, Bo Dalgaard

1/26 Opstart
Alle bød velkommen.

2/26 Backup
Kommentarer:
- Båndene er gamle.
- Hvem har nøglen?

Beslutninger:
- Vi køber nye bånd.

Til opfølgning
- Bo sender tilbuddet rundt senest 10. december.
"""


class MinutesDesk(MeetingDesk):
    """A desk at which a meeting has been held."""

    def gives(self, text: str = TEXT, **how: EmailMessage) -> Minutes:
        """The officer gives the minutes and says yes; the version that goes round."""
        self.orders("JA", answers=self.orders(text, **how))
        return self.minutes()

    def minutes(self) -> Minutes:
        """The latest version."""
        row = self.db.execute("SELECT max(number) FROM minutes").fetchone()
        found = self.office.registry.minutes(row[0])
        assert found is not None
        return found

    def says(self, email: str, words: str, kind: str = "minutes-draft", **headers: str) -> str:
        """Somebody answers the latest letter of that kind; the verdict."""
        return self.replies(email, words, kind, **headers)

    def sent(self) -> None:
        """All letters that wait have been taken by their servers."""
        self.db.execute("UPDATE outbox SET state = 'sent', settled_at = queued_at WHERE state = 'queued'")

    def becomes(self, email: str, state: str) -> None:
        """What has become of somebody's copy of the latest draft."""
        self.db.execute(
            """
            UPDATE outbox SET state = ?, settled_at = NULL WHERE id = (
                SELECT max(id) FROM outbox WHERE recipient = ? AND kind = 'minutes-draft')
            """,
            (state, email),
        )

    def forges(self, sender: str, words: str) -> None:
        """Somebody writes in the officer's name, whom the server does not believe."""
        results = "mx.skoler.example; dmarc=fail header.from=skoler.example"
        self.bring(mail(sender, words, "Referat", OFFICE, Authentication_Results=results), "skoler")

    def voices(self) -> list[str]:
        return [voice.voice for voice in self.office.registry.voices(self.minutes().number)]

    def kinds_since(self, count: int) -> list[str]:
        """What has gone to whom since so many letters had; the overviews of other mailboxes are not looked at."""
        return [kind for kind in self.kinds()[count:] if not kind.startswith("digest")]

    def forwarded(self, email: str, sender: str, words: str) -> None:
        """Somebody answers the draft who has it from `email`."""
        thread = str(self.invitation(email, "minutes-draft")["Message-ID"])
        self.bring(mail(sender, words, "SV: Udkast", OFFICE, In_Reply_To=thread), "skoler")


D = TypeVar("D", bound=MinutesDesk)


@contextmanager
def held(
    rules: Rules = SILENCE,
    kind: type[D] = MinutesDesk,  # type: ignore[assignment]
    closed: tuple[Closed, ...] = (),
) -> Iterator[D]:
    """A desk of that kind at which Anne, Bo and Carl had a meeting, to which Carl did not come."""
    meetings = replace(IT.charter.meetings, closed=closed)
    network = replace(IT, charter=replace(IT.charter, minutes=rules, meetings=meetings))
    setting = replace(SETTINGS["skoler"], networks=(network, *SETTINGS["skoler"].networks[1:]))
    desk = kind(now=NOVEMBER, served=SETTINGS | {"skoler": setting})
    desk.join(ANNE, BO, CARL)
    desk.calls()
    desk.replies(ANNE, "Jeg kommer")
    desk.replies(CARL, "Jeg kan desværre ikke")
    desk.sent()
    desk.now = AFTER
    yield desk
    desk.db.close()


def text_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
