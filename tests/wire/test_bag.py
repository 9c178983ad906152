"""How many letters the Courier takes ahead, and when it records what became of them."""

import pytest

from service.wire.bag import MOST_AHEAD, Bag
from service.wire.letter import Outcome, Outgoing


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bag(clock: Clock) -> Bag:
    return Bag(clock)


def letters(many: int, *, repeatable: bool = True) -> list[Outgoing]:
    return [Outgoing(n, "deg@example.org", f"p{n}@example.org", b"", repeatable) for n in range(many)]


def carry(bag: Bag, many: int) -> None:
    for _ in range(many):
        letter = bag.next()
        assert letter is not None
        bag.note(letter, Outcome(letter.id, "sent", 250, "ok"))


def at_pace(bag: Bag, clock: Clock, many: int, seconds: float) -> None:
    """So many letters went out in so many seconds, and more are taken."""
    bag.fill(letters(many), are_last=False)
    carry(bag, many)
    clock.now += seconds
    bag.fill([], are_last=False)
    bag.fates()


def test_nothing_is_taken_ahead_before_it_is_known_how_fast_letters_go(bag: Bag) -> None:
    assert bag.room(3) == (3, 0)


@pytest.mark.parametrize(
    ("many", "seconds", "ahead"), [(4, 1.0, 0), (40, 1.0, 4), (4, 1 / 64, 25), (40, 0.01, 50)]
)
def test_as_many_are_taken_ahead_as_go_out_in_a_tenth_of_a_second(
    bag: Bag, clock: Clock, many: int, seconds: float, ahead: int
) -> None:
    at_pace(bag, clock, many, seconds)
    assert bag.room(2) == (2, ahead)


def test_after_a_rest_nothing_is_taken_ahead(bag: Bag, clock: Clock) -> None:
    at_pace(bag, clock, 40, 0.1)
    clock.now += 60
    bag.fill([], are_last=True)
    assert bag.room(1) == (1, 0)


def test_more_is_taken_when_half_is_gone_though_every_connection_is_busy(bag: Bag, clock: Clock) -> None:
    at_pace(bag, clock, 40, 0.1)
    bag.fill(letters(40), are_last=False)
    at_pace(bag, clock, 0, 0.1)
    at_pace(bag, clock, 40, 0.1)
    assert len(bag) == 40
    assert not bag.runs_low
    assert bag.room(0) == (0, 0)
    carry(bag, 20)
    assert bag.runs_low
    assert bag.room(0) == (0, 20)


def test_where_there_were_no_more_it_is_asked_again_only_for_a_free_connection(
    bag: Bag, clock: Clock
) -> None:
    at_pace(bag, clock, 40, 0.1)
    bag.fill([], are_last=True)
    assert not bag.runs_low
    assert bag.room(0) == (0, 0)
    assert bag.room(2)[0] == 2


def test_letters_in_hand_come_before_new_ones(bag: Bag, clock: Clock) -> None:
    at_pace(bag, clock, 40, 0.1)
    bag.fill(letters(3), are_last=False)
    assert bag.room(4)[0] == 1
    assert bag.room(2)[0] == 0


def test_what_is_harmless_to_repeat_is_recorded_together_and_soon(bag: Bag, clock: Clock) -> None:
    assert bag.seconds_left is None
    bag.fill(letters(4), are_last=True)
    carry(bag, 1)
    assert bag.seconds_left == pytest.approx(0.05)
    clock.now += 0.03
    carry(bag, 1)
    assert bag.seconds_left == pytest.approx(0.02)
    clock.now += 0.03
    assert bag.seconds_left == 0
    assert [fate.id for fate in bag.fates()] == [0, 1]
    assert bag.seconds_left is None
    carry(bag, 1)
    assert bag.seconds_left == pytest.approx(0.05), "the time of the first of them counts"


def test_the_last_of_those_that_there_are_is_recorded_at_once(bag: Bag) -> None:
    bag.fill(letters(2), are_last=True)
    carry(bag, 1)
    assert bag.seconds_left == pytest.approx(0.05)
    carry(bag, 1)
    assert bag.seconds_left == 0


def test_there_are_never_many_that_are_not_recorded(bag: Bag) -> None:
    bag.fill(letters(MOST_AHEAD + 1), are_last=True)
    carry(bag, MOST_AHEAD - 1)
    assert bag.seconds_left
    carry(bag, 1)
    assert bag.seconds_left == 0


@pytest.mark.parametrize(
    ("repeatable", "state"), [(False, "sent"), (True, "later"), (True, "refused"), (True, "uncertain")]
)
def test_any_other_fate_is_recorded_at_once(bag: Bag, repeatable: bool, state: str) -> None:
    bag.fill(letters(2), are_last=True)
    carry(bag, 1)
    (letter,) = letters(1, repeatable=repeatable)
    bag.note(letter, Outcome(7, state, None, ""))
    assert bag.seconds_left == 0


def test_what_cannot_be_recorded_comes_first_and_holds_up_the_rest(bag: Bag) -> None:
    bag.fill(letters(5), are_last=True)
    carry(bag, 2)
    fates = bag.fates()
    carry(bag, 1)
    bag.put_back(fates)
    assert bag.next() is None
    assert bag.seconds_left == 0
    assert [fate.id for fate in bag.fates()] == [0, 1, 2]
    bag.is_held = False
    assert bag.next() is not None


def test_what_is_given_back_was_not_tried(bag: Bag) -> None:
    bag.fill(letters(3), are_last=True)
    carry(bag, 1)
    bag.give_back()
    assert len(bag) == 0
    assert bag.seconds_left == 0
    assert [(fate.id, fate.state) for fate in bag.fates()] == [(0, "sent"), (1, "untried"), (2, "untried")]
