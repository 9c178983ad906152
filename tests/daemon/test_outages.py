"""Servers that are away, refuse, or hang up: the daemon stays up, says so, and makes good by itself."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from service.wire.embedded import EmbeddedPostOffice
from tests.daemon.harness import OFFICER, OPEN, SECOND, Service, eventually
from tests.office.desk import complete, mail
from tests.wire.fakes import Mood, smtp_sink

ANNE = "anne@korsvang.example"


def register(service: Service, address: str = ANNE, name: str = "Anne Holm", to: str = OPEN) -> None:
    """This person writes all that it takes to become a member of the network that `to` is the address of."""
    text = complete(name, address)
    if to == SECOND:
        text = text.replace("Flere Faglærte", "netværket")
    service.write(mail(f"{name} <{address}>", text, to=to), address, to)


def states(service: Service) -> dict[str, str]:
    """What became of the letters: `welcome to anne@…` is `sent`."""
    return {f"{letter['kind']} to {letter['recipient']}": letter["state"] for letter in service.outbox()}


@pytest.fixture
def relay() -> Iterator[EmbeddedPostOffice]:
    """A server of its own for the letters, that can be away while the mailbox is there."""
    office = EmbeddedPostOffice()
    office.start()
    yield office
    office.stop()


@pytest.fixture
def relayed(tmp_path: Path, post: EmbeddedPostOffice, relay: EmbeddedPostOffice) -> Iterator[Service]:
    running = Service(tmp_path / "service", post, smtp_port=relay.smtp_port)
    yield running
    running.kill()


def test_a_server_that_is_away_at_the_start_is_waited_for(service: Service) -> None:
    service.post.pause()
    service.start()
    lost = eventually(lambda: service.errors().get("watcher"))
    assert "refused" in lost["error"]
    assert not lost["wrong_password"]
    said = service.command("status")
    assert said.returncode == 0, "an outage that may heal by itself does not restart the container"
    assert "aaben: watcher: IMAP" in said.stdout
    assert "watcher: out of reach since" in said.stdout
    assert f"aaben <{OPEN}>: last heard from never" in said.stdout

    service.post.resume()
    eventually(service.watched)
    register(service)
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
    eventually(lambda: not service.status()["problems"] and not service.errors())
    assert service.status()["mailboxes"][0]["last_heard"]
    assert service.dead() is None


def test_a_server_that_goes_away_in_the_middle_is_waited_for(service: Service) -> None:
    service.start_and_watch()
    register(service)
    eventually(lambda: service.kinds(ANNE) == ["welcome"])

    service.post.pause()
    eventually(lambda: "watcher" in service.errors())
    assert "aaben: IMAP" in service.log()
    service.post.resume()
    register(service, "bo@korsvang.example", "Bo Dalgaard")
    eventually(lambda: service.kinds("bo@korsvang.example") == ["welcome"])
    assert "watcher: aaben: works again" in service.log()
    assert service.kinds(ANNE) == ["welcome"]
    assert "Traceback" not in service.log()


def test_letters_wait_for_their_server_and_then_go_out_once(
    relayed: Service, relay: EmbeddedPostOffice
) -> None:
    relayed.start_and_watch()
    relay.pause()
    people = {f"p{number}@korsvang.example": f"Person {'ABCDEFGH'[number]}strup" for number in range(8)}
    for address, name in people.items():
        register(relayed, address, name)
    eventually(lambda: relayed.status()["outbox"]["queued"] == 8)
    lost = eventually(lambda: relayed.errors().get("courier"))
    assert "SMTP" in lost["error"]
    assert "watcher" not in relayed.errors(), "the mailbox itself is there"
    assert "courier: out of reach since" in relayed.command("status").stdout

    relay.resume()
    eventually(lambda: set(states(relayed).values()) == {"sent"})
    assert all(len(relay.messages(address)) == 1 for address in people)
    assert len(relayed.outbox()) == 8
    eventually(lambda: not relayed.errors())


def test_a_refused_recipient_is_told_to_the_officer(service: Service) -> None:
    service.post.refuse(ANNE, 550, "5.1.1 No such user here")
    service.start_and_watch()
    register(service)
    (alert,) = eventually(lambda: service.letters(OFFICER))

    text = alert.get_body(("plain",)).get_content()
    assert service.kinds(OFFICER) == ["alert"]
    assert ANNE in text
    assert "No such user here" in text
    eventually(lambda: states(service) == {f"welcome to {ANNE}": "refused", f"alert to {OFFICER}": "sent"})
    assert service.outbox()[0]["code"] == 550
    assert service.status()["outbox"]["refused"] == 1


def test_a_recipient_who_is_to_be_tried_later_gets_the_letter_later(service: Service) -> None:
    service.post.refuse(ANNE, 451, "4.7.1 Greylisted, come back")
    service.start_and_watch()
    register(service)
    eventually(lambda: service.outbox() and service.outbox()[0]["code"] == 451)
    assert states(service) == {f"welcome to {ANNE}": "queued"}

    service.post.refuse(ANNE, 0, "")
    eventually(lambda: service.kinds(ANNE) == ["welcome"])
    eventually(lambda: states(service) == {f"welcome to {ANNE}": "sent"})
    assert service.outbox()[0]["attempts"] == 2
    assert service.letters(OFFICER) == []


def test_a_wrong_password_is_said_and_holds_up_no_other_mailbox(tmp_path: Path) -> None:
    post = EmbeddedPostOffice(passwords={OPEN: "right", SECOND: "right"})
    post.start()
    service = Service(tmp_path / "service", post, password="a-wrong-one", second=True)
    try:
        service.start()
        lost = eventually(lambda: service.errors().get("watcher"))
        assert lost["wrong_password"]
        eventually(lambda: service.status()["mailboxes"][1]["last_heard"])
        register(service, to=SECOND)
        eventually(lambda: service.kinds(ANNE) == ["welcome"])

        said = service.command("status").stdout
        assert "watcher: wrong password since" in said
        assert service.errors("anden") == {}
        assert "login" in service.log().lower()
        assert "a-wrong-one" not in said + service.log() + service.command("status", "--json").stdout

        service.terminate()
        service.password = "right"
        service.configure()
        service.start_and_watch()
        register(service, "bo@korsvang.example", "Bo Dalgaard")
        eventually(lambda: service.kinds("bo@korsvang.example") == ["welcome"])
        assert service.errors() == {}
    finally:
        service.kill()
        post.stop()


class HangsUp(Mood):
    """Breaks the connection once the payload of certain letters has come: the first with each of these `kinds`."""

    def __init__(self, *kinds: bytes) -> None:
        super().__init__()
        self.kinds = list(kinds)
        self.broken = 0

    async def handle_DATA(self, server, session, envelope) -> str:
        kind = next(
            (kind for kind in self.kinds if b"X-Tovholder: " + kind in envelope.original_content), None
        )
        if kind is None:
            return await super().handle_DATA(server, session, envelope)
        self.kinds.remove(kind)
        self.broken += 1
        server.transport.abort()
        return "250 OK"

    def taken(self, kind: bytes) -> list[str]:
        """Who was sent a letter of this kind."""
        return [recipient for recipient, raw in self.received if b"X-Tovholder: " + kind in raw]


@contextmanager
def moody(mood: Mood) -> Iterator[int]:
    """The port of a server with this mood, on an event loop of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    sink = smtp_sink(mood)
    try:
        yield asyncio.run_coroutine_threadsafe(sink.__aenter__(), loop).result(5).port
    finally:
        asyncio.run_coroutine_threadsafe(sink.__aexit__(None, None, None), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


def test_a_letter_cut_off_after_its_payload_is_not_sent_again_but_told(
    tmp_path: Path, post: EmbeddedPostOffice
) -> None:
    mood = HangsUp(b"welcome")
    with moody(mood) as port:
        service = Service(tmp_path / "service", post, smtp_port=port)
        try:
            service.start_and_watch()
            register(service)
            eventually(lambda: mood.taken(b"alert") == [OFFICER])
            expected = {f"welcome to {ANNE}": "uncertain", f"alert to {OFFICER}": "sent"}
            eventually(lambda: states(service) == expected)
            assert mood.taken(b"welcome") == []
            assert service.status()["outbox"]["uncertain"] == 1
        finally:
            service.kill()


def test_an_alert_cut_off_after_its_payload_does_no_harm_twice_and_is_sent_again(
    tmp_path: Path, post: EmbeddedPostOffice
) -> None:
    mood = HangsUp(b"welcome", b"alert")
    with moody(mood) as port:
        service = Service(tmp_path / "service", post, smtp_port=port)
        try:
            service.start_and_watch()
            register(service)
            eventually(lambda: mood.taken(b"alert") == [OFFICER])
            assert mood.broken == 2
            eventually(lambda: states(service)[f"alert to {OFFICER}"] == "sent")
        finally:
            service.kill()
