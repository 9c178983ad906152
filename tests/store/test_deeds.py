"""What an officer did is written down row by row, and FORTRYD puts every row back as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from service.domain.decision import Amend, Change, Enter, Erase, Held, Leave, Registration, Undo
from service.domain.deed import Deed
from service.domain.member import Member, Person
from service.store.db import MEMORY, Database, open_store, stamp, writing
from service.store.registry import Registry
from tests.office.desk import NOON

OFFICER, OTHER = "mette@aaben.example", "sekretariat@aaben.example"
ANNE = Person("Anne Holm", "anne@korsvang.example", "+4528170463", "bager", "Korsvang Bageri")
BO = Person("Bo Lund", "bo@lundgaard.example", None, None, "Lundgård A/S")
NEW = "anne.holm@lundgaard.example"
IDA = Person("Ida Berg", "ida@lundgaard.example", "+4524619037", "lærer", "Lundgård A/S")
PENDING = Registration(1001, "aaben", "anne@korsvang.example", ("aaben",), ANNE, "da", "pending")
TABLES = ("member", "seat", "registration")


class Books:
    """A registry on a database in memory, and an officer who changes it, an hour after the other."""

    def __init__(self) -> None:
        self.db: Database = open_store(MEMORY)
        self.registry = Registry(self.db)
        self.now = NOON

    def happens(self, *changes: Change) -> None:
        """By the service itself, or by a person's own wish."""
        self.now += timedelta(hours=1)
        with writing(self.db):
            for change in changes:
                self.registry.apply(change, self.now)

    def officer_does(self, *changes: Change, officer: str = OFFICER) -> None:
        """As Office.carry_out does it."""
        self.now += timedelta(hours=1)
        with writing(self.db):
            noted = self.registry.deeds.note(changes)
            for change in changes:
                self.registry.apply(change, self.now)
            self.registry.deeds.keep(noted, changes, "aaben", officer, None, self.now)

    def last(self, officer: str = OFFICER) -> Deed:
        deed = self.registry.last_deed("aaben", officer)
        assert deed is not None
        return deed

    def before(self, deed: Deed) -> int | None:
        earlier = self.registry.last_deed("aaben", OFFICER, before=deed.id)
        return earlier.id if earlier else None

    def undo(self) -> None:
        deed = self.last()
        assert deed.is_intact
        self.happens(Undo(deed.id))

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every column of the registry; an organisation by its name, because its row may be a new one."""
        found = {table: [tuple(row) for row in self.db.execute(f"SELECT * FROM {table}")] for table in TABLES}
        names = (
            "SELECT m.id, o.name FROM member m LEFT JOIN organisation o ON o.id = m.organisation ORDER BY 1"
        )
        found["organisations"] = [tuple(row) for row in self.db.execute(names)]
        found["member"] = [row[:5] + row[6:] for row in sorted(found["member"])]
        return found


@pytest.fixture
def books() -> Iterator[Books]:
    books = Books()
    entered = replace(PENDING, number=1000, sender="ida@lundgaard.example", person=IDA, state="entered")
    books.happens(PENDING, entered, Enter(BO, ("aaben", "it"), "nb"), Enter(IDA, ("aaben",), "da"))
    yield books
    books.db.close()


DEEDS: dict[str, tuple[Change, ...]] = {
    "a newcomer is entered": (Enter(ANNE, ("aaben", "it"), "da"),),
    "a member gets one more seat": (Enter(BO, ("kvalitet",), "da"),),
    "a member's missing details are added": (Enter(replace(BO, phone="+4524619037"), ("aaben",), "da"),),
    "a member leaves one of two networks": (Leave("bo@lundgaard.example", ("it",)),),
    "a member leaves the last network": (Leave("bo@lundgaard.example", ("aaben", "it")),),
    "details are corrected": (
        Amend("bo@lundgaard.example", Person(title="rektor", organisation="Ny Skole")),
    ),
    "the address is corrected": (Amend("bo@lundgaard.example", Person(name="Bo Lund", email=NEW)),),
    "a registration is approved": (Enter(ANNE, ("aaben",), "da"), replace(PENDING, state="entered")),
    "a registration is declined": (
        replace(PENDING, state="declined", person=Person("Anne Holm", ANNE.email), decided_by=OFFICER),
    ),
    "a registration is made": (replace(PENDING, number=1002, state="entered"), Enter(ANNE, ("it",), "da")),
    "a member leaves who once signed up": (Leave("ida@lundgaard.example", ("aaben",)),),
    "a seat is handed on": (Leave("bo@lundgaard.example", ("it", "aaben")), Enter(ANNE, ("it",), "da")),
    "two corrections of one member, in one mail": (
        Amend("bo@lundgaard.example", Person(title="rektor")),
        Amend("bo@lundgaard.example", Person(email=NEW)),
    ),
}


@pytest.mark.parametrize("changes", DEEDS.values(), ids=DEEDS)
def test_whatever_an_officer_changed_is_undone_to_the_last_column(
    books: Books, changes: tuple[Change, ...]
) -> None:
    before = books.rows()
    books.officer_does(*changes)
    assert books.rows() != before
    books.undo()
    assert books.rows() == before
    assert books.registry.last_deed("aaben", OFFICER) is None


def test_a_deed_shows_the_people_as_they_were_and_as_they_are(books: Books) -> None:
    books.officer_does(Amend("bo@lundgaard.example", Person(title="rektor")))
    (altered,) = books.last().altered
    assert isinstance(altered.before, Member)
    assert isinstance(altered.after, Member)
    assert (altered.before.person, altered.after.person) == (BO, replace(BO, title="rektor"))
    assert altered.after.networks == ("aaben", "it")
    assert altered.after.since == NOON + timedelta(hours=1)


def test_deeds_are_undone_one_by_one_latest_first(books: Books) -> None:
    before = books.rows()
    books.officer_does(Amend("bo@lundgaard.example", Person(title="rektor")))
    between = books.rows()
    books.officer_does(Amend("bo@lundgaard.example", Person(email=NEW)))
    books.undo()
    assert books.rows() == between
    books.undo()
    assert books.rows() == before


def test_every_officer_has_deeds_of_their_own(books: Books) -> None:
    books.officer_does(Enter(ANNE, ("it",), "da"), officer=OTHER)
    assert books.registry.last_deed("aaben", OFFICER) is None
    assert books.registry.last_deed("skoler", OTHER) is None
    assert len(books.last(OTHER).altered) == 1


def test_that_nothing_was_altered_is_known_until_the_officer_s_next_mail(books: Books) -> None:
    books.officer_does(Leave("bo@lundgaard.example", ("it",)))
    left = books.last()
    books.officer_does(Amend("bo@lundgaard.example", Person(name="Bo Lund")), Enter(BO, ("aaben",), "da"))
    books.officer_does(Leave("nobody@lundgaard.example", ("it",)))
    nothing = books.last()
    assert (nothing.effect, nothing.altered) == ("nothing", ())
    assert books.before(nothing) == left.id
    books.officer_does(Leave("bo@lundgaard.example", ("aaben",)))
    assert books.last().effect == "rows"
    assert books.before(books.last()) == left.id, "what changed nothing is forgotten"


def test_a_letter_that_went_out_to_many_is_a_deed_that_altered_nothing(books: Books) -> None:
    held = Held(1003, "aaben", OFFICER, "yes", "aaben/1/1", "news", ("aaben",), "open")
    books.officer_does(held)
    assert books.last().effect == "nothing"
    books.officer_does(replace(held, state="dropped"))
    assert books.last().effect == "nothing"
    books.officer_does(replace(held, state="done"))
    assert (books.last().effect, books.last().altered) == ("letters", ())


SINCE: dict[str, tuple[Change, Change]] = {
    "another change of it": (
        Amend("bo@lundgaard.example", Person(title="rektor")),
        Amend("bo@lundgaard.example", Person(title="lærer")),
    ),
    "one more seat": (Amend("bo@lundgaard.example", Person(title="rektor")), Enter(BO, ("kvalitet",), "da")),
    "the person left": (Enter(ANNE, ("it",), "da"), Leave("anne@korsvang.example", ("it",))),
    "the person has moved on": (
        Amend("bo@lundgaard.example", Person(title="rektor")),
        Amend("bo@lundgaard.example", Person(email=NEW)),
    ),
    "the person came back by herself": (
        Leave("bo@lundgaard.example", ("it", "aaben")),
        Enter(BO, ("it",), "da"),
    ),
    "somebody else has the address now": (
        Amend("bo@lundgaard.example", Person(email=NEW)),
        Enter(replace(ANNE, email="bo@lundgaard.example"), ("it",), "da"),
    ),
}


@pytest.mark.parametrize(("deed", "since"), SINCE.values(), ids=SINCE)
def test_what_has_changed_since_is_not_intact(books: Books, deed: Change, since: Change) -> None:
    books.officer_does(deed)
    assert books.last().is_intact
    books.happens(since)
    assert not books.last().is_intact


def test_an_organisation_that_went_with_its_last_member_comes_back(books: Books) -> None:
    books.officer_does(Leave("bo@lundgaard.example", ("aaben", "it")))
    books.happens(Erase("ida@lundgaard.example"))
    assert books.db.execute("SELECT count(*) FROM organisation").fetchone() == (0,)
    books.undo()
    member = books.registry.member("bo@lundgaard.example")
    assert member is not None
    assert member.person == BO


def test_taking_back_an_address_takes_back_what_followed_it(books: Books) -> None:
    asked = replace(PENDING, sender="bo@lundgaard.example", person=BO)
    books.happens(asked)
    books.db.execute(
        "UPDATE registration SET sender = ?1, email = ?1 WHERE number = 1001", ("bo@lundgaard.example",)
    )
    books.officer_does(Amend("bo@lundgaard.example", Person(email=NEW)))
    assert books.registry.registrations_about("bo@lundgaard.example") == ()
    books.undo()
    assert len(books.registry.registrations_about("bo@lundgaard.example")) == 1
    assert books.registry.registrations_about(NEW) == ()


def test_the_digest_sees_what_was_done_in_its_time_and_not_taken_back(books: Books) -> None:
    def people(since: datetime, until: datetime) -> list[str | None]:
        rows = [
            one.before or one.after
            for deed in books.registry.deeds_between("aaben", since, until)
            for one in deed.altered
        ]
        return [row.person.name for row in rows if row]

    books.officer_does(Amend("bo@lundgaard.example", Person(title="rektor")), officer=OTHER)
    first = books.now
    books.officer_does(Enter(ANNE, ("it",), "da"))
    assert people(first, books.now) == ["Bo Lund"]
    assert people(first, books.now + timedelta(seconds=1)) == ["Bo Lund", "Anne Holm"]
    books.undo()
    assert people(first, books.now) == ["Bo Lund"]
    assert books.registry.deeds_between("skoler", first, books.now) == ()


def test_a_deed_is_forgotten_with_its_rows_when_it_is_too_old(books: Books) -> None:
    books.officer_does(Enter(ANNE, ("it",), "da"))
    books.registry.deeds.forget(books.now)
    assert books.last().altered
    books.registry.deeds.forget(books.now + timedelta(seconds=1))
    for table in ("deed", "deed_row", "deed_about"):
        assert books.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def _traces(books: Books, *traces: str) -> list[str]:
    dump = "\n".join(books.db.conn.iterdump())
    return [trace for trace in traces if trace in dump]


def test_somebody_who_is_erased_is_gone_from_what_officers_did(books: Books) -> None:
    books.officer_does(Enter(ANNE, ("it",), "da"), Amend("bo@lundgaard.example", Person(title="rektor")))
    books.officer_does(replace(PENDING, state="entered"))
    books.happens(Erase("anne@korsvang.example"))
    assert _traces(books, "Anne", "anne@korsvang.example") == []


def test_what_the_same_mail_did_to_others_can_still_be_undone(books: Books) -> None:
    books.officer_does(Enter(ANNE, ("it",), "da"), Amend("bo@lundgaard.example", Person(title="rektor")))
    books.happens(Erase("anne@korsvang.example"))
    books.undo()
    member = books.registry.member("bo@lundgaard.example")
    assert member is not None
    assert member.person == BO
    assert books.registry.member("anne@korsvang.example") is None


def test_a_deed_of_nobody_else_goes_with_the_erased(books: Books) -> None:
    books.officer_does(Enter(ANNE, ("it",), "da"))
    books.happens(Erase("anne@korsvang.example"))
    assert books.registry.last_deed("aaben", OFFICER) is None


def test_one_who_moved_and_left_after_the_deed_is_erased_from_it_by_the_new_address(books: Books) -> None:
    books.officer_does(Amend("bo@lundgaard.example", Person(title="rektor")))
    books.happens(Amend("bo@lundgaard.example", Person(email=NEW)), Leave(NEW, ("aaben", "it")))
    books.happens(Erase(NEW))
    assert _traces(books, "Bo Lund", "bo@lundgaard.example", NEW) == []


def test_one_whom_an_officer_had_removed_is_erased_from_that_too(books: Books) -> None:
    books.officer_does(Leave("bo@lundgaard.example", ("aaben", "it")))
    books.happens(Erase("bo@lundgaard.example"))
    assert _traces(books, "Bo Lund", "bo@lundgaard.example") == []


def test_times_are_put_back_as_they_were_not_as_of_now(books: Books) -> None:
    books.officer_does(Leave("bo@lundgaard.example", ("aaben", "it")))
    books.undo()
    rows = books.db.execute("SELECT DISTINCT since FROM seat").fetchall()
    assert rows == [(stamp(NOON + timedelta(hours=1)),)]
