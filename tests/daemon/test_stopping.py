"""Starting, stopping, and a single round: SIGTERM at any time, a second daemon, `run --once`."""

import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.wire.embedded import EmbeddedPostOffice
from tests.daemon.harness import OPEN, PATIENCE, Service, eventually
from tests.office.desk import complete, mail

ANNE, BO = "anne@korsvang.example", "bo@korsvang.example"
FIRST = ("Anne", "Bo", "Carla", "Dorte", "Erik", "Freja", "Gorm", "Helle", "Ivar", "Jytte")
LAST = ("Holm", "Dalgaard", "Friis", "Lund", "Kjær", "Bach", "Krogh", "Toft", "Winther", "Skov")
BURST = 200


def register(service: Service, address: str, name: str) -> None:
    service.write(mail(f"{name} <{address}>", complete(name, address)), address)


def crowd() -> dict[str, str]:
    """Two hundred people: address and name."""
    names = [
        f"{first} {middle} {last}" for first in FIRST for middle in ("Juul", "Østergaard") for last in LAST
    ]
    return {f"p{number}@korsvang.example": name for number, name in enumerate(names)}


def deliver(service: Service, people: dict[str, str]) -> None:
    for address, name in people.items():
        service.post.deliver(OPEN, mail(f"{name} <{address}>", complete(name, address)))


def stop_time(service: Service) -> float:
    """Seconds from SIGTERM to the end, which must be in good order."""
    began = time.monotonic()
    assert service.terminate() == 0
    return time.monotonic() - began


def test_sigterm_in_a_burst_loses_nothing_and_doubles_nothing(service: Service) -> None:
    people = crowd()
    assert len(people) == BURST
    service.start_and_watch()
    assert service.terminate() == 0
    deliver(service, people)
    service.start()
    eventually(service.members)
    assert service.terminate() == 0
    before = len(service.members())
    assert 0 < before < BURST, "it ends after the mail in hand"
    assert {letter["state"] for letter in service.outbox()} <= {"queued", "sent"}
    assert "Traceback" not in service.log()

    service.start()
    eventually(lambda: len(service.members()) == BURST)
    eventually(lambda: {letter["state"] for letter in service.outbox()} == {"sent"}, 2 * PATIENCE)
    assert service.members() == sorted(people)
    assert [service.kinds(address) for address in people] == [["welcome"]] * BURST
    assert len(service.outbox()) == BURST


def test_sigterm_while_nothing_happens_ends_at_once(service: Service) -> None:
    service.start_and_watch()
    register(service, ANNE, "Anne Holm")
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
    assert stop_time(service) < 2
    status = service.status()
    assert not status["running"]
    assert service.status_code() == 1


def test_sigint_ends_it_in_good_order_too(service: Service) -> None:
    service.start_and_watch()
    service.signal(signal.SIGINT)
    assert service.ended() == 0
    assert "Traceback" not in service.log()


@contextmanager
def mute_server() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_sigterm_does_not_wait_for_servers_that_never_answer(tmp_path: Path) -> None:
    with mute_server() as port:
        post = EmbeddedPostOffice(imap_port=port, smtp_port=port)
        service = Service(tmp_path / "service", post, second=True)
        try:
            service.start()
            eventually(lambda: "ready" in service.log())
            assert stop_time(service) < 10, "a container is killed after ten seconds"
        finally:
            service.kill()


def test_a_second_daemon_with_the_same_data_says_so_and_ends(service: Service) -> None:
    service.start_and_watch()
    second = service.command("run")
    assert second.returncode == 1
    assert "another tovholder runs with the data folder" in second.stderr
    assert "Traceback" not in second.stderr
    once = service.command("run", "--once")
    assert once.returncode == 1
    assert service.dead() is None


def test_a_data_folder_that_cannot_be_made_is_named(service: Service) -> None:
    (service.folder / "data").write_text("a file where the folder should be")
    refused = service.command("run")
    assert refused.returncode == 1
    assert str(service.folder / "data") in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_damaged_database_ends_it_instead_of_leaving_it_idle(service: Service) -> None:
    (service.folder / "data").mkdir()
    (service.folder / "data" / "tovholder.db").write_bytes(b"not a database, " * 1_000)
    for how in ([], ["--once"]):
        refused = service.command("run", *how)
        assert refused.returncode == 1
        assert refused.stderr.splitlines()[-1].endswith("tovholder.db cannot be used: file is not a database")
        assert "Traceback" not in refused.stderr


def test_a_template_with_a_fault_is_named_and_stops_nothing(service: Service) -> None:
    letter = service.folder / "letters" / "da" / "registration" / "welcome"
    letter.parent.mkdir(parents=True)
    letter.write_text("Subject: {{ navn\n\nHej\n", "utf-8")
    service.config.write_text("templates: letters\n" + service.config.read_text("utf-8"), "utf-8")
    taken = service.command("run", "--once")
    assert taken.returncode == 0
    assert "da/registration/welcome" in taken.stderr
    assert "Traceback" not in taken.stderr


def test_once_marks_the_mailbox_first_and_later_takes_sends_and_files(service: Service) -> None:
    register(service, BO, "Bo Dalgaard")
    first = service.command("run", "--once")
    assert first.returncode == 0
    assert service.members() == []
    assert service.post.messages(BO) == []

    register(service, ANNE, "Anne Holm")
    service.write(mail("En Borger <borger@landet.example>", "Hvornår bliver cykelstien færdig?", "Cykelsti"))
    service.look_into(OPEN)
    second = service.command("run", "--once")
    assert second.returncode == 0
    assert service.members() == [ANNE]
    assert service.kinds(ANNE) == ["welcome"]
    assert len(service.post.messages(OPEN, "Netværk")) == 1
    assert len(service.post.messages(OPEN)) == 2
    assert [letter["state"] for letter in service.outbox()] == ["sent"]

    third = service.command("run", "--once")
    assert third.returncode == 0
    assert service.kinds(ANNE) == ["welcome"]


def test_sigterm_stops_a_single_round_after_the_mail_in_hand(service: Service) -> None:
    people = crowd()
    assert service.command("run", "--once").returncode == 0
    deliver(service, people)
    service.start(once=True)
    eventually(service.members)
    assert service.terminate() == 0
    assert 0 < len(service.members()) < BURST
    assert {letter["state"] for letter in service.outbox()} == {"queued"}
    assert "Traceback" not in service.log()


def test_sigterm_in_a_single_round_leaves_no_letter_half_sent(service: Service) -> None:
    """The signal comes while the first letters are handed over: the server has not acknowledged them yet."""
    people = crowd()
    assert service.command("run", "--once").returncode == 0
    deliver(service, people)

    def stop_it(_sender: str, recipient: str, _raw: bytes) -> None:
        if recipient in people and service.process is not None:
            service.signal(signal.SIGTERM)

    service.post.on_delivery(stop_it)
    service.start(once=True)
    assert service.ended() == 0
    sent = [letter["recipient"] for letter in service.outbox() if letter["state"] == "sent"]
    assert {letter["state"] for letter in service.outbox()} == {"queued", "sent"}
    assert sorted(sent) == sorted(address for address in people if service.kinds(address))
    assert "Traceback" not in service.log()


def test_once_fails_where_a_server_is_away_and_takes_the_rest(tmp_path: Path) -> None:
    post = EmbeddedPostOffice(passwords={OPEN: "wrong here", "info@anden.example": "right"})
    post.start()
    try:
        service = Service(tmp_path / "service", post, second=True)
        assert service.command("run", "--once").returncode == 1
        text = complete("Anne Holm", ANNE).replace("Flere Faglærte", "netværket")
        service.write(mail(f"Anne Holm <{ANNE}>", text), ANNE, "info@anden.example")
        once = service.command("run", "--once")
        assert once.returncode == 1
        assert "login refused" in once.stderr
        assert service.kinds(ANNE) == ["welcome"]
    finally:
        post.stop()
    assert service.command("run", "--once").returncode == 1


def test_a_daemon_that_was_killed_leaves_no_lock_behind(service: Service) -> None:
    service.start_and_watch()
    service.kill()
    service.start()
    register(service, ANNE, "Anne Holm")
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
