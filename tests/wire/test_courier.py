"""The Courier against an SMTP server with moods: what becomes of a letter, whatever goes wrong and when."""

import asyncio
import ssl

import pytest

from service.wire import courier as courier_module
from service.wire import smtp as smtp_module
from service.wire.accounts import Outage, WrongPassword
from service.wire.courier import Outcome, Outgoing
from tests.wire.fakes import DEADLINE, PASSWORD, Mood, smtp_sink
from tests.wire.outbox import RAW, Outbox, courier, running, send


def test_a_letter_is_sent_byte_for_byte(recorder):
    raw = b"Subject: x\r\n\r\n.\r\n..\r\n.dot\r\n\xc3\xa6\r\n"
    mood, outbox = Mood(), Outbox("bo@example.com", raw=raw)
    send(outbox, mood, recorder)
    assert mood.received == [("bo@example.com", raw)]
    assert outbox.outcomes == [Outcome(1, "sent", 250, "OK")]


def test_a_lone_line_end_cannot_hide_the_end_of_a_letter(recorder):
    mood, outbox = (
        Mood(),
        Outbox("bo@example.com", raw=b"Subject: x\r\n\r\na\n.\nMAIL FROM:<x@y.example>\r\n"),
    )
    send(outbox, mood, recorder)
    assert mood.received == [("bo@example.com", b"Subject: x\r\n\r\na\r\n.\r\nMAIL FROM:<x@y.example>\r\n")]


def test_the_null_sender_is_possible(recorder):
    outbox = Outbox("bo@example.com", sender="")
    send(outbox, Mood(), recorder)
    assert outbox.states == {1: ("sent", 250)}


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA", "PAYLOAD"])
def test_a_temporary_refusal_leaves_a_letter_for_later_whatever_it_answers(recorder, command):
    outbox = Outbox("bo@example.com")
    send(outbox, Mood(**{command: "451 4.7.1 later"}), recorder)
    assert outbox.states == {1: ("later", 451)}
    assert recorder.losses == []


@pytest.mark.parametrize("command", ["RCPT", "DATA", "PAYLOAD"])
def test_a_final_refusal_of_recipient_or_content_is_the_letters_own(recorder, command):
    outbox = Outbox("bo@example.com")
    send(outbox, Mood(**{command: "550 5.1.1 no"}), recorder)
    assert outbox.states == {1: ("refused", 550)}
    assert recorder.losses == []


def test_after_a_refusal_the_next_letter_goes_over_the_same_connection(recorder):
    mood, outbox = Mood(RCPT="550 5.1.1 no"), Outbox("bad@example.com", "good@example.com", "bad@example.com")
    send(outbox, mood, recorder, connections=1)
    assert outbox.states == {1: ("refused", 550), 2: ("sent", 250), 3: ("refused", 550)}
    assert mood.connections == 1


@pytest.mark.parametrize("address", ["bo@example.com> SIZE=1", "bo@example.com\r\nRSET", "b o@example.com"])
def test_what_is_no_address_is_refused_here(recorder, address):
    mood, outbox = Mood(), Outbox(address, "good@example.com")
    send(outbox, mood, recorder, connections=1)
    assert outbox.states == {1: ("refused", None), 2: ("sent", 250)}
    assert [recipient for recipient, _ in mood.received] == ["good@example.com"]


def test_an_address_with_danish_letters_goes_by_smtputf8(recorder):
    mood, outbox = Mood(), Outbox("søren@example.com")
    send(outbox, mood, recorder)
    assert mood.received[0][0] == "søren@example.com"


@pytest.mark.parametrize("how", ["cut", "hang"])
@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA", "PAYLOAD"])
def test_a_lost_connection_leaves_a_letter_for_later_or_uncertain(recorder, monkeypatch, command, how):
    monkeypatch.setattr(smtp_module, "_PATIENCE_AFTER_PAYLOAD", 1)
    mood, outbox = Mood(), Outbox("bo@example.com")
    setattr(mood, how, command)
    with pytest.raises(Outage):
        send(outbox, mood, recorder, timeout=0.1)
    assert outbox.states == {1: ("uncertain" if command == "PAYLOAD" else "later", None)}


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "PAYLOAD"])
def test_421_ends_the_connection_and_leaves_the_letter_for_later(recorder, command):
    mood, outbox = Mood(**{command: "421 4.3.2 closing"}), Outbox("bo@example.com")
    with pytest.raises(Outage, match="421"):
        send(outbox, mood, recorder)
    assert outbox.states == {1: ("later", 421)}


def test_a_reply_that_means_nothing_after_the_payload_leaves_it_uncertain(recorder):
    outbox = Outbox("bo@example.com")
    with pytest.raises(Outage):
        send(outbox, Mood(PAYLOAD="354 what"), recorder)
    assert outbox.states == {1: ("uncertain", 354)}


def test_nothing_is_taken_when_there_is_no_connection(recorder):
    async def main():
        async with smtp_sink(Mood()) as account:
            pass
        outbox = Outbox("bo@example.com")
        with pytest.raises(Outage):
            await courier(account, outbox, recorder).once()
        return outbox

    assert asyncio.run(main()).log == []


def test_a_hidden_starttls_is_an_outage_and_nothing_is_taken_nor_the_password_sent(recorder):
    mood, outbox = Mood(), Outbox("bo@example.com")
    with pytest.raises(Outage, match="STARTTLS"):
        send(outbox, mood, recorder, security="starttls", user="box", password=PASSWORD)
    assert (outbox.log, mood.logins) == ([], 0)


def tls_of(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


def test_starttls_is_used_with_a_certificate_that_is_trusted(recorder, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    mood, outbox = Mood(), Outbox("bo@example.com")
    settings = {"host": "localhost", "security": "starttls", "user": "box", "password": PASSWORD}
    send(outbox, mood, recorder, tls=tls_of(certificate), **settings)
    assert outbox.states == {1: ("sent", 250)}
    assert mood.logins == 1


def test_an_unsigned_certificate_is_an_outage(recorder, certificate):
    mood, outbox = Mood(), Outbox("bo@example.com")
    settings = {"host": "localhost", "security": "starttls", "user": "box", "password": PASSWORD}
    with pytest.raises(Outage, match="certificate"):
        send(outbox, mood, recorder, tls=tls_of(certificate), **settings)
    assert (outbox.log, mood.logins) == ([], 0)


def test_a_wrong_password_is_no_refusal_of_a_letter_and_is_tried_only_once(recorder):
    mood, outbox = Mood(), Outbox("bo@example.com")

    async def main():
        async with (
            smtp_sink(mood, user="box", password="gættet") as account,
            running(courier(account, outbox, recorder)),
        ):
            await asyncio.to_thread(recorder.wait_for, lambda: recorder.losses)

    asyncio.run(main())
    assert recorder.losses[0][0::2] == ("courier", True)
    assert (outbox.log, mood.logins) == ([], 1)


def test_a_login_demanded_at_mail_is_no_refusal_of_a_letter(recorder):
    outbox = Outbox("bo@example.com")
    with pytest.raises(WrongPassword):
        send(outbox, Mood(MAIL="530 5.7.0 authentication required"), recorder)
    assert outbox.states == {1: ("later", 530)}


def test_connections_are_opened_as_the_load_needs_and_never_more_is_taken_than_they_carry(recorder):
    mood, outbox = Mood(), Outbox(*(f"p{n}@example.com" for n in range(60)))
    most = []
    take = outbox.take

    async def counting(n, ahead):
        letters = await take(n, ahead)
        most.append(outbox.on_their_way)
        return letters

    outbox.take = counting
    send(outbox, mood, recorder, connections=3)
    assert len(outbox.outcomes) == len(mood.received) == 60
    assert mood.connections == 3
    assert max(most) <= 3


def test_a_single_letter_opens_a_single_connection(recorder):
    mood, outbox = Mood(), Outbox("bo@example.com")
    send(outbox, mood, recorder)
    assert mood.connections == 1


def test_a_letter_that_hangs_does_not_hold_up_the_others(recorder, monkeypatch):
    monkeypatch.setattr(courier_module, "_FINISH", 0.05)

    class Slow(Mood):
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.startswith("slow"):
                await asyncio.sleep(DEADLINE)
            return await super().handle_RCPT(server, session, envelope, address, options)

    outbox = Outbox("a@example.com", "b@example.com", "slow@example.com", *["c@example.com"] * 20)

    async def main():
        async with (
            smtp_sink(Slow(), connections=2, timeout=DEADLINE) as account,
            running(courier(account, outbox, recorder)),
        ):
            await outbox.until(lambda: len(outbox.outcomes) == 22)
            assert 3 not in outbox.states

    asyncio.run(main())


def test_an_outage_is_survived_and_the_letters_go_when_the_server_is_back(recorder):
    mood, outbox = Mood(), Outbox("a@example.com")
    mood.cut = "MAIL"

    async def main():
        async with smtp_sink(mood) as account, running(courier(account, outbox, recorder)) as loop:
            await outbox.until(lambda: outbox.outcomes)
            mood.cut = ""
            outbox.waiting.append(Outgoing(2, "deg@example.org", "b@example.com", RAW))
            loop.kick.set()
            await outbox.until(lambda: len(outbox.outcomes) == 2)

    asyncio.run(main())
    assert outbox.states == {1: ("later", None), 2: ("sent", 250)}
    assert [loss[0] for loss in recorder.losses] == ["courier"]


def test_what_could_not_be_recorded_is_recorded_later_before_anything_is_taken(recorder):
    mood, outbox = Mood(), Outbox("a@example.com", "b@example.com")
    outbox.broken = [Outage("disk full"), Outage("disk full")]

    async def main():
        async with smtp_sink(mood, connections=1) as account, running(courier(account, outbox, recorder)):
            await outbox.until(lambda: len(outbox.outcomes) == 2)

    asyncio.run(main())
    assert outbox.log[:6] == ["take 1", "settle fails", "settle fails", "settle 1", "take 1", "settle 1"]
    assert len(mood.received) == 2
    assert recorder.losses == [("courier", "disk full", False)] * 2


def test_a_kick_wakes_it_and_the_open_connection_is_used_again(recorder):
    mood, outbox = Mood(), Outbox("a@example.com")

    async def main():
        async with smtp_sink(mood) as account, running(courier(account, outbox, recorder)) as loop:
            await outbox.until(lambda: outbox.outcomes)
            outbox.waiting.append(Outgoing(2, "deg@example.org", "b@example.com", RAW))
            loop.kick.set()
            await outbox.until(lambda: len(outbox.outcomes) == 2)

    asyncio.run(main())
    assert mood.connections == 1


def test_an_unused_connection_is_closed_and_nothing_is_opened_only_to_look(recorder, monkeypatch):
    monkeypatch.setattr(courier_module, "_CLOSE_AFTER", 0.05)
    monkeypatch.setattr(courier_module, "_LOOK_AGAIN", 0.02)
    mood, outbox = Mood(), Outbox("a@example.com")
    looks = []

    async def waiting():
        looks.append(mood.connections)
        await outbox._note([], [])
        return bool(outbox.waiting)

    async def main():
        async with smtp_sink(mood) as account, running(courier(account, outbox, recorder, waiting=waiting)):
            await outbox.until(lambda: len(looks) >= 4)

    asyncio.run(main())
    assert looks[:4] == [0, 1, 1, 1]


def test_a_connection_that_died_while_unused_is_replaced_before_a_letter_is_taken(recorder, monkeypatch):
    monkeypatch.setattr(courier_module, "_PROBE_AFTER", 0.0)
    outbox = Outbox("a@example.com")

    class Deaf(Mood):
        async def handle_RSET(self, server, session, envelope):
            server.transport.abort()
            return "250 OK"

    mood = Deaf()

    async def main():
        async with smtp_sink(mood) as account, running(courier(account, outbox, recorder)) as loop:
            await outbox.until(lambda: outbox.outcomes)
            outbox.waiting.append(Outgoing(2, "deg@example.org", "b@example.com", RAW))
            loop.kick.set()
            await outbox.until(lambda: len(outbox.outcomes) == 2)

    asyncio.run(main())
    assert outbox.states == {1: ("sent", 250), 2: ("sent", 250)}
    assert mood.connections >= 2
    assert recorder.losses == []


def test_the_allowance_holds_over_all_connections(recorder):
    mood, outbox = Mood(), Outbox(*(f"p{n}@example.com" for n in range(40)))
    clock = [0.0]

    async def main():
        async with (
            smtp_sink(mood, per_minute=60) as account,
            running(courier(account, outbox, recorder, now=lambda: clock[0])),
        ):
            await outbox.until(lambda: len(outbox.outcomes) == 10)
            assert len(outbox.taken) == 10
            clock[0] = 7.0
            await outbox.until(lambda: len(outbox.outcomes) == 17)

    asyncio.run(main())
    assert len(mood.received) == 17


def test_stopping_waits_for_the_letter_on_its_way(recorder):
    released = asyncio.Event()

    class Slow(Mood):
        async def handle_DATA(self, server, session, envelope):
            await released.wait()
            return await super().handle_DATA(server, session, envelope)

    mood, outbox = Slow(), Outbox("a@example.com", "b@example.com")

    async def main():
        async with (
            smtp_sink(mood, connections=1) as account,
            running(courier(account, outbox, recorder)) as loop,
        ):
            await outbox.until(lambda: outbox.taken)
            loop.stop.set()
            released.set()

    asyncio.run(main())
    assert outbox.states == {1: ("sent", 250)}
    assert [letter.id for letter in outbox.waiting] == [2]


def test_a_letter_still_on_its_way_long_after_the_stop_is_recorded_as_uncertain(recorder, monkeypatch):
    monkeypatch.setattr(courier_module, "_FINISH", 0.05)
    handed_over = asyncio.Event()

    class Slow(Mood):
        async def handle_DATA(self, server, session, envelope):
            handed_over.set()
            await asyncio.sleep(DEADLINE)

    outbox = Outbox("a@example.com")

    async def main():
        async with (
            smtp_sink(Slow(), timeout=DEADLINE) as account,
            running(courier(account, outbox, recorder)) as loop,
        ):
            await handed_over.wait()
            loop.stop.set()

    asyncio.run(main())
    assert outbox.states == {1: ("uncertain", None)}
