"""A mailbox that may not send: its letters wait, and nobody takes it for a fault of theirs."""

import asyncio

import pytest

from service.wire.accounts import Outage
from service.wire.courier import Outgoing
from tests.wire.fakes import Mood, smtp_sink
from tests.wire.outbox import RAW, Outbox, courier, running, send

NOT_ALLOWED = "553 5.7.1 Sender address rejected: not owned by user"


@pytest.mark.parametrize("reply", [NOT_ALLOWED, "550 not allowed to send as", "501 5.1.7 bad sender"])
def test_a_sender_that_is_refused_leaves_the_letter_for_later_with_the_servers_words(recorder, reply):
    mood, outbox = Mood(MAIL=reply), Outbox("bo@example.com", "eva@example.com")
    with pytest.raises(Outage, match=reply[4:]):
        send(outbox, mood, recorder, connections=1)
    assert outbox.states == {1: ("later", int(reply[:3]))}
    assert [letter.id for letter in outbox.waiting] == [2], "the next one would fare no better"
    assert mood.received == []


def test_a_mailbox_that_may_send_again_sends_what_waited(recorder):
    mood, outbox = Mood(MAIL=NOT_ALLOWED), Outbox("a@example.com")

    async def main():
        async with smtp_sink(mood) as account, running(courier(account, outbox, recorder)) as loop:
            await outbox.until(lambda: outbox.outcomes)
            mood.replies.clear()
            outbox.waiting.append(Outgoing(2, "deg@example.org", "b@example.com", RAW))
            loop.kick.set()
            await outbox.until(lambda: len(outbox.outcomes) == 2)

    asyncio.run(main())
    assert outbox.states == {1: ("later", 553), 2: ("sent", 250)}
    ((loop, said, wrong_password),) = recorder.losses
    assert (loop, wrong_password) == ("courier", False)
    assert said.endswith(NOT_ALLOWED)


def test_one_refused_sender_is_told_though_other_connections_are_open(recorder):
    """It is the mailbox's fault, so it is said at once and not only when the last connection has gone."""
    mood, outbox = Mood(), Outbox(*(f"p{n}@example.com" for n in range(40)))

    async def main():
        async with (
            smtp_sink(mood, connections=3) as account,
            running(courier(account, outbox, recorder)),
        ):
            await outbox.until(lambda: len(outbox.outcomes) > 20)
            mood.replies["MAIL"] = NOT_ALLOWED
            await outbox.until(lambda: any(outcome.code == 553 for outcome in outbox.outcomes))
            await asyncio.to_thread(recorder.wait_for, lambda: recorder.losses)

    asyncio.run(main())
    assert NOT_ALLOWED in recorder.losses[0][1]
    assert {outcome.state for outcome in outbox.outcomes} == {"sent", "later"}


def test_a_refused_sender_is_not_taken_back_by_each_new_connection(recorder):
    """Otherwise an outage of days would look like many short ones, and never make the service unwell."""
    mood, outbox = Mood(MAIL=NOT_ALLOWED), Outbox("a@example.com", "b@example.com", "c@example.com")

    async def main():
        async with smtp_sink(mood, connections=1) as account, running(courier(account, outbox, recorder)):
            await outbox.until(lambda: len(outbox.outcomes) == 3)

    asyncio.run(main())
    assert mood.connections == 3
    assert recorder.heards == ["courier"], "before the first letter, and not again"
