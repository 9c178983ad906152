"""The process is killed at every step of receive, courier, filer and tick: after a restart all is as if it lived."""

import pytest

from service.failpoint import FAILPOINTS
from tests.daemon.harness import OFFICER, OPEN, Service, eventually
from tests.office.desk import complete, mail

pytestmark = pytest.mark.crash

# What is reached for each mail or each letter, of which there are two at least, however they are batched.
TWICE = frozenset(
    {
        "office.begun",
        "office.decided",
        "office.taken",
        "office.settled",
        "courier.taken",
        "courier.data",
        "courier.settled",
    }
)
ANNE, BO = "anne@korsvang.example", "bo.dalgaard71@gmail.com"


def _write_all(service: Service) -> None:
    """A complete registration, an incomplete one, somebody else's mail, and an out-of-office note."""
    service.write(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)), ANNE)
    service.write(mail(f"Bo <{BO}>", "Hej, jeg vil gerne tilmelde mig Flere Faglærte.\n\nVh Bo Dalgaard"), BO)
    service.write(mail("En Borger <borger@landet.example>", "Hvornår bliver cykelstien færdig?", "Cykelsti"))
    note = {"Auto-Submitted": "auto-replied"}
    service.write(mail(f"Anne Holm <{ANNE}>", "Jeg er på ferie.", "Automatisk svar", **note), ANNE)


def _settled(service: Service) -> bool:
    """Two mails are filed, the two that are not ours lie there, and nothing waits any more."""
    service.look_into(OPEN)
    if "Netværk" not in service.post.folders(OPEN):
        return False
    status = service.status()
    return (
        len(service.post.messages(OPEN, "Netværk")) == 2
        and len(service.post.messages(OPEN)) == 2
        and not status["outbox"]["queued"] + status["outbox"]["sending"] + status["inbox"]["to_file"]
    )


def _ended(service: Service, *, may_live: bool) -> int | str | None:
    """The exit status; or, where it `may_live`, that all is done and the point was not reached a second time."""
    service.look_into(OPEN)
    return service.dead() or (may_live and _settled(service) and "never") or None


# The second tick comes after 15 seconds and is like the first.
VISITS = [
    (point, visit)
    for visit in (1, 2)
    for point in FAILPOINTS
    # What publishes has tests of its own (tests/office/test_publisher.py).
    if (point, visit) != ("office.ticked", 2) and not point.startswith("publisher.")
]


@pytest.mark.parametrize(("failpoint", "visit"), VISITS)
def test_killed_anywhere_nothing_is_lost_and_nothing_doubled(
    service: Service, failpoint: str, visit: int
) -> None:
    service.start_and_watch()
    service.terminate()
    service.start(f"{failpoint}:{visit}")
    _write_all(service)
    may_live = visit == 2 and failpoint not in TWICE
    killed = eventually(lambda: _ended(service, may_live=may_live))
    assert killed == -9 or (may_live and killed == "never")
    service.kill()
    service.start()
    eventually(lambda: _settled(service))

    assert service.members() == [ANNE]
    uncertain = [letter for letter in service.outbox() if letter["state"] == "uncertain"]
    told = service.kinds(ANNE) + service.kinds(BO)
    # The one gap: a letter that the Courier had in hand just then is in doubt, is told, and is not sent again.
    if uncertain:
        eventually(lambda: "alert" in service.kinds(OFFICER))
    assert sorted(told + [letter["kind"] for letter in uncertain if letter["kind"] not in told]) == [
        "ask-details",
        "welcome",
    ]
    assert len({str(letter["Message-ID"]) for letter in service.letters(ANNE)}) == len(service.letters(ANNE))
    foreign = service.post.messages(OPEN)
    assert len(foreign) == 2
    assert all(not stored.flags & {"\\Seen", "\\Flagged"} for stored in foreign)
    assert service.dead() is None
