"""The Courier with letters that are harmless to repeat: taken ahead, settled together, none lost and none doubled."""

import asyncio
from itertools import pairwise

import pytest

from service.wire import bag as bag_module
from service.wire import courier as courier_module
from service.wire.accounts import MayNotSend, Outage
from service.wire.bag import MOST_AHEAD
from service.wire.courier import Courier, Outgoing
from tests.wire.fakes import DEADLINE, Mood, smtp_sink
from tests.wire.outbox import RAW, Outbox, courier, running, send

MANY = 300


@pytest.fixture(autouse=True)
def busy(monkeypatch) -> None:
    """As many are taken ahead as ever are, however slow the machine is just now."""
    monkeypatch.setattr(bag_module, "_AHEAD", 100.0)


def many(letters: int = MANY) -> Outbox:
    return Outbox(*(f"p{n}@example.com" for n in range(letters)), repeatable=True)


def recipients(mood: Mood) -> list[str]:
    return sorted(recipient for recipient, _ in mood.received)


def settles(outbox: Outbox) -> list[int]:
    return [
        int(line.split()[1]) for line in outbox.log if line.startswith("settle ") and line != "settle fails"
    ]


def test_many_are_taken_and_settled_together_and_each_is_sent_once(recorder) -> None:
    mood, outbox = Mood(), many()
    send(outbox, mood, recorder, connections=3)
    assert recipients(mood) == sorted(f"p{n}@example.com" for n in range(MANY))
    assert outbox.states == dict.fromkeys(range(1, MANY + 1), ("sent", 250))
    assert len(settles(outbox)) < MANY / 4
    assert mood.connections == 3


def test_more_is_taken_before_the_connection_has_nothing_to_do(recorder, monkeypatch) -> None:
    monkeypatch.setattr(bag_module, "_RECORD_WITHIN", 100.0)
    outbox = many()
    send(outbox, Mood(), recorder, connections=1)
    assert any(
        one.startswith("take") and other.startswith("take 0 and") for one, other in pairwise(outbox.log)
    )


def test_a_crash_would_find_few_of_them_in_hand(recorder) -> None:
    mood, outbox, most = Mood(), many(), []
    take = outbox.take

    async def counting(limit, ahead):
        letters = await take(limit, ahead)
        most.append(outbox.on_their_way)
        return letters

    outbox.take = counting
    send(outbox, mood, recorder, connections=3)
    assert max(most) <= 2 * MOST_AHEAD + 3


def test_what_must_not_come_twice_is_still_settled_letter_by_letter(recorder) -> None:
    mood, outbox = Mood(), Outbox(*(f"p{n}@example.com" for n in range(20)))
    send(outbox, mood, recorder, connections=1)
    assert settles(outbox) == [1] * 20


def test_an_answer_to_a_person_goes_out_ahead_of_what_goes_to_many(recorder) -> None:
    mood, outbox = Mood(), many(1000)
    answer = Outgoing(5000, "deg@example.org", "anne@example.com", RAW)

    async def main() -> int:
        async with (
            smtp_sink(mood, connections=2) as account,
            running(courier(account, outbox, recorder)) as loop,
        ):
            await outbox.until(lambda: len(outbox.outcomes) > 200)
            outbox.waiting.insert(0, answer)
            before = len(mood.received)
            loop.kick.set()
            await outbox.until(lambda: 5000 in outbox.states)
            return before

    before = asyncio.run(main())
    place = [recipient for recipient, _ in mood.received].index("anne@example.com")
    assert place - before <= MOST_AHEAD + 2


def test_the_allowance_holds_for_what_is_taken_ahead(recorder) -> None:
    mood, outbox = Mood(), many(100)
    clock = [0.0]

    async def main() -> None:
        async with (
            smtp_sink(mood, per_minute=120) as account,
            running(courier(account, outbox, recorder, now=lambda: clock[0])),
        ):
            await outbox.until(lambda: len(outbox.outcomes) == 20)
            assert len(outbox.taken) == 20
            clock[0] = 5.0
            await outbox.until(lambda: len(outbox.outcomes) == 30)
            assert len(outbox.taken) == 30

    asyncio.run(main())
    assert len(mood.received) == 30


class Failing(Mood):
    """Goes well for some time, then answers so to every MAIL, or hangs up there."""

    def __init__(self, well: int, answer: str) -> None:
        super().__init__()
        self.well, self.refusal = well, answer

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:
        if len(self.received) >= self.well:
            if not self.refusal:
                server.transport.abort()
            return self.refusal or "250 OK"
        return await super().handle_MAIL(server, session, envelope, address, options)


@pytest.mark.parametrize(
    ("answer", "outage"),
    [("", Outage), ("421 4.3.2 closing", Outage), ("550 5.7.1 may not send", MayNotSend)],
)
def test_what_was_taken_ahead_is_given_back_untried_when_nothing_can_be_sent(
    recorder, answer, outage
) -> None:
    mood, outbox = Failing(150, answer), many()
    with pytest.raises(outage):
        send(outbox, mood, recorder, connections=2)
    states = [outcome.state for outcome in outbox.outcomes]
    assert len(outbox.outcomes) == len(outbox.taken) == len(outbox.states), "each has one fate"
    assert states.count("sent") == len(mood.received)
    assert 1 <= states.count("later") <= 2
    assert states.count("untried") == len(states) - states.count("sent") - states.count("later") > 0


def test_while_the_server_is_away_nothing_is_kept_in_hand(recorder) -> None:
    mood, outbox = Failing(150, ""), many()

    async def main() -> None:
        async with smtp_sink(mood, connections=2) as account:
            patient = Courier(
                "deg", account, take=outbox.take, settle=outbox.settle, health=recorder, delays=100.0
            )
            async with running(patient):
                await outbox.until(
                    lambda: outbox.outcomes and outbox.on_their_way == 0 and len(mood.received) == 150
                )
                assert "untried" in {outcome.state for outcome in outbox.outcomes}

    asyncio.run(main())


def test_at_the_stop_what_was_taken_ahead_is_given_back(recorder) -> None:
    mood, outbox = Mood(), many(1000)

    async def main() -> None:
        async with (
            smtp_sink(mood, connections=2) as account,
            running(courier(account, outbox, recorder)) as loop,
        ):
            await outbox.until(lambda: len(outbox.outcomes) > 200)
            loop.stop.set()

    asyncio.run(main())
    assert len(outbox.outcomes) == len(outbox.taken) < 1000
    assert {outcome.state for outcome in outbox.outcomes} == {"sent", "untried"}
    assert sum(outcome.state == "sent" for outcome in outbox.outcomes) == len(mood.received)


def test_while_fates_cannot_be_recorded_nothing_more_is_sent(recorder) -> None:
    mood, outbox = Mood(), many()
    settle, failures = outbox.settle, []

    async def breaking(outcomes) -> None:
        if len(outbox.outcomes) > 100 and len(failures) < 3:
            failures.append(len(mood.received))
            raise Outage("disk full")
        await settle(outcomes)

    outbox.settle = breaking

    async def main() -> None:
        async with smtp_sink(mood, connections=2) as account, running(courier(account, outbox, recorder)):
            await outbox.until(lambda: len(outbox.outcomes) == MANY)

    asyncio.run(main())
    assert recorder.losses == [("courier", "disk full", False)] * 3
    assert failures[-1] - failures[0] <= 2, "a letter a connection, which was on its way"
    assert recipients(mood) == sorted(f"p{n}@example.com" for n in range(MANY))


def test_a_line_that_hangs_does_not_hold_up_the_others_nor_what_became_of_them(recorder, monkeypatch) -> None:
    monkeypatch.setattr(courier_module, "_FINISH", 0.05)

    class Slow(Mood):
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.startswith("p7@"):
                await asyncio.sleep(DEADLINE)
            return await super().handle_RCPT(server, session, envelope, address, options)

    outbox = many()

    async def main() -> None:
        async with (
            smtp_sink(Slow(), connections=2, timeout=DEADLINE) as account,
            running(courier(account, outbox, recorder)),
        ):
            await outbox.until(lambda: len(outbox.outcomes) == MANY - 1)
            assert 8 not in outbox.states

    asyncio.run(main())
