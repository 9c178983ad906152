"""The daily overview: at its hour, once, of the time since the last one, and only if there is something to tell."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from service.domain.charter import Charter, Membership, Secretariat
from service.domain.decision import Amend, Change, Enter, Held, Question, Registration, Undo
from service.domain.meeting import Answer, Answered, Invite, Invitee, KeepMeeting, Meeting, Reply
from service.domain.member import Person
from service.domain.network import Address, Mailbox, Network
from service.mail.compose import Composer
from service.mail.reading import Setting
from service.office import Dispatch, Office
from service.store.db import MEMORY, open_store, writing
from service.store.inbox import Identity, InboxRow
from service.workflows.digest import LONGEST
from tests.office.desk import REGISTER, TEMPLATES, Desk

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
METTE = "mette@aaben.example"
HALF_PAST_SEVEN = time(7, 30)


def at(day: int, hour: int, minute: int = 0, *, month: int = 3) -> datetime:
    """A moment of March 2026 on the secretariat's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=COPENHAGEN)


class Secretary(Desk):
    """An office with one mailbox; a network for each of these hours, and these officers."""

    def __init__(
        self, *hours: time | None, officers: tuple[Address, ...] = (Address("Mette Holm", METTE),)
    ) -> None:
        self._furnish(hours, officers)
        super().__init__(now=at(2, 12))

    def _furnish(self, hours: tuple[time | None, ...], officers: tuple[Address, ...]) -> None:
        self.officers = officers
        mailbox = Mailbox("aaben", "info@aaben.example", "Det åbne netværk", "da", secretariat=officers)
        networks = tuple(
            Network(
                f"n{index}", "aaben", f"Netværk {index}", "da",
                Charter(Membership(approval="automatic"), secretariat=Secretariat(digest=hour)),
            )
            for index, hour in enumerate(hours)
        )  # fmt: skip
        self.settings = {"aaben": Setting(mailbox, networks, REGISTER)}

    def __post_init__(self) -> None:
        self.db = open_store(MEMORY)
        self._open()
        self.office.position("aaben", 1, 1, None, self.now)

    def _open(self) -> None:
        composer = Composer(TEMPLATES, b"a secret of the tests")
        self.office = Office(self.db, self.settings, composer, timedelta(days=90), COPENHAGEN)
        self.dispatch = Dispatch(self.db, self.office, self.settings)

    def restart(self, *hours: time) -> None:
        """With another charter."""
        self._furnish(hours, self.officers)
        self._open()

    def happens(self, when: datetime, *changes: Change) -> None:
        with writing(self.db):
            for change in changes:
                self.office.registry.apply(change, when.astimezone(UTC))

    def enters(self, name: str, when: datetime, network: str = "n0") -> None:
        self.happens(when, Enter(Person(name, f"{name.lower()}@korsvang.example"), (network,), "da"))

    def tick(self, when: datetime) -> list[str]:
        """To whom a letter was queued at that moment."""
        self.now = when.astimezone(UTC)
        before = len(self.kinds())
        self.office.tick(self.now)
        return self.kinds()[before:]

    def told(self) -> str:
        """The words of the latest digest."""
        letter = self.letters()[-1]
        assert letter["X-Tovholder"].startswith("digest")
        body = letter.get_body(("plain",))
        assert isinstance(body, EmailMessage)
        return " ".join(body.get_content().split())

    def decided(self) -> int:
        """How many digests were decided on, whether or not a letter came of it."""
        lines = self.office.journal.lines(1000)
        return sum((line["event"], line["code"]) == ("decided", "digest") for line in lines)


DIGEST = f"digest to {METTE}"


def test_it_comes_at_its_hour_and_once_a_day() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 7, 29)) == []
    assert desk.tick(at(3, 7, 30)) == [DIGEST]
    for hour in range(8, 24):
        assert desk.tick(at(3, hour)) == []
    assert desk.decided() == 1
    assert "Anne" in desk.told()


def test_every_officer_gets_it() -> None:
    officers = (Address("Mette Holm", METTE), Address("", "sekretariat@aaben.example"))
    desk = Secretary(HALF_PAST_SEVEN, officers=officers)
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 8)) == [DIGEST, "digest to sekretariat@aaben.example"]


def test_with_nothing_to_tell_there_is_none() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    assert desk.tick(at(3, 7, 30)) == []
    desk.enters("Anne", at(3, 8))
    assert desk.tick(at(4, 7, 30)) == [DIGEST]
    assert desk.tick(at(5, 7, 30)) == []
    assert desk.decided() == 1


def test_it_tells_of_what_came_before_its_hour_however_late_it_is_written() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(3, 7, 29))
    desk.enters("Bo", at(3, 7, 30))
    assert desk.tick(at(3, 11)) == [DIGEST]
    assert "Anne" in desk.told()
    assert "Bo" not in desk.told()
    assert desk.tick(at(4, 7, 30)) == [DIGEST]
    assert "Bo" in desk.told()
    assert "Anne" not in desk.told()


def test_a_day_that_was_missed_is_told_of_with_the_next() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 7, 30)) == [DIGEST]
    desk.enters("Bo", at(3, 12))
    desk.enters("Carl", at(4, 12))
    assert desk.tick(at(5, 7, 30)) == [DIGEST]
    assert "Bo" in desk.told()
    assert "Carl" in desk.told()
    assert "Anne" not in desk.told()


def test_of_a_long_absence_only_the_last_week_is_told() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(2, 12))
    desk.tick(at(3, 7, 30))
    until = at(20, 7, 30)
    desk.enters("Bo", until - LONGEST - timedelta(seconds=1))
    desk.enters("Carl", until - LONGEST)
    assert desk.tick(until) == [DIGEST]
    assert "Carl" in desk.told()
    assert "Bo" not in desk.told()


def test_the_first_one_tells_of_one_day() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(2, 7, 29))
    desk.enters("Bo", at(2, 7, 30))
    desk.tick(at(3, 7, 30))
    assert "Bo" in desk.told()
    assert "Anne" not in desk.told()


def test_of_several_networks_in_a_mailbox_the_earliest_hour_counts_and_all_are_told() -> None:
    desk = Secretary(time(16, 0), None, time(6, 0))
    desk.enters("Anne", at(2, 12), "n1")
    assert desk.tick(at(3, 5, 59)) == []
    assert desk.tick(at(3, 6)) == [DIGEST]
    assert "Anne" in desk.told()
    assert "Netværk 1" in desk.told()
    assert desk.tick(at(3, 16)) == []


def test_where_no_network_wants_it_there_is_none() -> None:
    desk = Secretary(None)
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 23, 59)) == []


def test_where_there_is_no_officer_there_is_none(caplog: pytest.LogCaptureFixture) -> None:
    desk = Secretary(HALF_PAST_SEVEN, officers=())
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 8)) == []
    assert desk.decided() == 0
    assert caplog.text == ""


def test_a_later_hour_from_today_on_loses_nothing_and_writes_once() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(2, 12))
    desk.tick(at(3, 7, 30))
    desk.restart(time(16, 0))
    desk.enters("Bo", at(3, 12))
    for minute in range(3):
        assert desk.tick(at(3, 16, minute)) == []
    assert desk.decided() == 1
    assert desk.tick(at(4, 16)) == [DIGEST]
    assert "Bo" in desk.told()


SPRING, AUTUMN = (29, 3), (25, 10)  # the clock goes from 02:00 to 03:00, and from 03:00 back to 02:00


@pytest.mark.parametrize(("day", "month"), [SPRING, AUTUMN])
def test_on_the_days_on_which_the_clock_is_changed_it_comes_at_its_hour(day: int, month: int) -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(day - 1, 7, 30, month=month))
    desk.enters("Bo", at(day, 7, 29, month=month))
    desk.enters("Carl", at(day, 7, 30, month=month))
    assert desk.tick(at(day, 7, 29, month=month)) == []
    assert desk.tick(at(day, 7, 30, month=month)) == [DIGEST]
    assert "Anne" in desk.told()
    assert "Bo" in desk.told()
    assert "Carl" not in desk.told()
    assert desk.tick(at(day + 1, 7, 30, month=month)) == [DIGEST]
    assert "Carl" in desk.told()


@pytest.mark.parametrize(("day", "month"), [SPRING, AUTUMN])
def test_an_hour_that_is_not_there_or_there_twice_gives_one(day: int, month: int) -> None:
    desk = Secretary(time(2, 30))
    desk.enters("Anne", at(day - 1, 12, month=month))
    began = at(day, 1, month=month).astimezone(UTC)
    letters = [kind for quarter in range(24) for kind in desk.tick(began + timedelta(minutes=15 * quarter))]
    assert letters == [DIGEST]
    assert desk.decided() == 1


def _left(desk: Secretary, when: datetime) -> None:
    identity = Identity(None, None, "1", "per@korsvang.example")
    row = ("aaben", 1, 1, identity, when.astimezone(UTC), "doubt", None, "two", "two workflows", "none", None)
    with writing(desk.db):
        desk.office.inbox.add(InboxRow(*row))  # type: ignore[arg-type]


ANNE = Person("Anne Holm", "anne@korsvang.example")
REGISTRATION = Registration(1001, "aaben", "anne@korsvang.example", ("n0",), ANNE, "da", "pending")
QUESTION = Question(1002, "aaben", "per@korsvang.example", "Per Skov", "da", (), "open", subject="Hvornår?")
HELD = Held(1003, "aaben", METTE, "yes", "aaben/1/1", "news", ("n0",), "open", subject="Ny dato")


@pytest.mark.parametrize(
    ("change", "words"), [(REGISTRATION, "Anne Holm"), (QUESTION, "Per Skov"), (HELD, "Ny dato")]
)
def test_what_waits_is_told_every_day_as_long_as_it_waits(change: Change, words: str) -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(2, 12), change)
    for day in (3, 4):
        assert desk.tick(at(day, 7, 30)) == [DIGEST]
        assert words in desk.told()


def test_what_waits_for_a_code_is_the_business_of_one_officer_alone() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(2, 12), Held(1003, "aaben", METTE, "code", "aaben/1/1", "news", (), "open"))
    assert desk.tick(at(3, 7, 30)) == []


def test_what_began_to_wait_after_its_hour_is_tomorrow_s() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(3, 7, 31), REGISTRATION, QUESTION, HELD)
    assert desk.tick(at(3, 8)) == []


def test_mails_left_to_people_are_told_once() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    _left(desk, at(2, 12))
    assert desk.tick(at(3, 7, 30)) == [DIGEST]
    assert "per@korsvang.example" in desk.told()
    assert desk.tick(at(4, 7, 30)) == []


def test_a_letter_that_was_refused_is_told() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    _left(desk, at(2, 12))
    desk.tick(at(3, 7, 30))
    (letter,) = desk.dispatch.take("aaben", 10, desk.now)
    desk.dispatch.settle([(letter.id, "refused", 550, "unknown")], at(3, 8).astimezone(UTC))
    assert DIGEST in desk.tick(at(4, 7, 30))
    assert METTE in desk.told()


def _corrected(when: datetime) -> Secretary:
    """An officer has given Anne another title."""
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Anne", at(1, 12))
    change = Amend("anne@korsvang.example", Person(title="rektor"))
    with writing(desk.db):
        noted = desk.office.registry.deeds.note([change])
        desk.office.registry.apply(change, when)
        desk.office.registry.deeds.keep(noted, [change], "aaben", METTE, None, when)
    return desk


def test_what_an_officer_changed_is_told_to_all_by_name() -> None:
    desk = _corrected(at(2, 12))
    assert desk.tick(at(3, 7, 30)) == [DIGEST]
    assert "Anne, ved Mette Holm" in desk.told()
    assert desk.tick(at(4, 7, 30)) == []


def test_what_an_officer_has_taken_back_is_not_told() -> None:
    desk = _corrected(at(2, 12))
    deed = desk.office.registry.last_deed("aaben", METTE)
    assert deed is not None
    desk.happens(at(2, 13), Undo(deed.id))
    assert desk.tick(at(3, 7, 30)) == []


def test_a_question_that_no_officer_answers_is_told_for_sixty_days_and_then_closed() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(2, 12), QUESTION)
    assert desk.tick(at(2, 12) + timedelta(days=59, hours=22)) == [DIGEST]
    desk.tick(at(2, 12) + timedelta(days=60, hours=2))
    assert desk.office.registry.questions("aaben") == ()
    closed = desk.office.registry.question(1002)
    assert closed is not None
    assert closed.state == "closed"
    assert desk.tick(at(2, 12) + timedelta(days=61)) == []


def test_a_letter_that_an_officer_sent_to_many_is_no_change() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    sent = replace(HELD, state="done")
    with writing(desk.db):
        desk.office.registry.deeds.keep([], [sent], "aaben", METTE, None, at(2, 12))
    assert desk.tick(at(3, 7, 30)) == []


def _meeting(starts: datetime, number: int = 1900, **how: Any) -> KeepMeeting:
    """Of a group: no member is invited to it for being one."""
    return KeepMeeting(
        Meeting(
            number=number, mailbox="aaben", network="n0", title=f"Møde {number}", starts=starts,
            ends=starts + timedelta(hours=2), uid=f"{number}@aaben.example", stamp=at(1, 12), asked=at(1, 12),
            officer=METTE, zone="Europe/Copenhagen", group="Styregruppen", **how,
        )
    )  # fmt: skip


def _invited(name: str, *answers: Answer) -> list[Change]:
    email = f"{name}@korsvang.example"
    replies = [Answered(1900, email, Reply(answer, "words", at(2, 12), 0)) for answer in answers]
    return [Invite(Invitee(1900, email, name, at(1, 12))), *replies]


def test_a_meeting_is_told_of_once_for_its_own_sake_when_it_is_a_week_away() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    people = [*_invited("Anne", "accepted"), *_invited("Bo", "declined"), *_invited("Carl"), *_invited("Ole")]
    desk.happens(at(2, 12), _meeting(at(12, 13)), *people)
    assert [day for day in range(3, 15) if desk.tick(at(day, 7, 30)) == [DIGEST]] == [6]
    desk.enters("Dorte", at(9, 12))
    assert (
        "1900: Møde 1900, torsdag 12. marts 2026 kl. 13.00–15.00: 1 kommer, 1 kommer ikke, 2 har"
        in desk.told()
    )
    assert [file.get_filename() for file in desk.letters()[-1].iter_attachments()] == ["aaben-2026.svg"]


def test_a_digest_that_comes_anyway_tells_of_the_meetings_within_the_week_only() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(2, 12), _meeting(at(9, 13)), _meeting(at(11, 13), 1901), _meeting(at(4, 13), 1902))
    desk.happens(at(2, 12), _meeting(at(5, 13), 1903, status="cancelled"))
    desk.tick(at(3, 7, 30))
    desk.enters("Dorte", at(3, 12))
    assert desk.tick(at(4, 7, 30)) == [DIGEST]
    told = desk.told()
    assert [number for number in (1900, 1901, 1902, 1903) if f"Møde {number}" in told] == [1900, 1902]


def test_after_an_absence_a_meeting_that_came_near_meanwhile_is_told_of() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.happens(at(2, 12), _meeting(at(12, 13)))
    desk.enters("Anne", at(2, 12))
    assert desk.tick(at(3, 7, 30)) == [DIGEST]
    assert "Møde 1900" not in desk.told()
    assert desk.tick(at(10, 9)) == [DIGEST]
    assert "Møde 1900" in desk.told()
