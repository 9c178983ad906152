import pytest

from service.wire.rate import Allowance


class Seconds:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


def play(allowance, seconds, duration):
    """Spend whatever may be spent for so long: the moments at which letters went."""
    end = seconds.now + duration
    went = []
    while seconds.now < end:
        if allowance.ready():
            allowance.spend(1)
            went.append(seconds.now)
        else:
            seconds.now += allowance.seconds_left()
    return went


def test_a_burst_is_a_sixth_of_a_minutes_letters(seconds):
    assert Allowance(30, seconds).ready() == 5
    assert Allowance(3, seconds).ready() == 1


def test_no_sixty_seconds_see_more_letters_than_allowed(seconds):
    went = play(Allowance(30, seconds), seconds, 300)
    windows = [sum(moment <= other < moment + 60 for other in went) for moment in went]
    assert max(windows) == 30


def test_tokens_saved_up_do_not_count_while_the_minute_is_full(seconds):
    allowance = Allowance(30, seconds)
    allowance.spend(5)
    for _ in range(25):
        seconds.now += 2
        allowance.spend(1)
    seconds.now += 8
    assert allowance.ready() == 0
    seconds.now += 2
    assert allowance.ready() == 5


def test_nearly_all_that_is_allowed_may_go(seconds):
    assert 145 <= len(play(Allowance(30, seconds), seconds, 300)) <= 150


def test_waiting_as_long_as_it_says_is_enough(seconds):
    allowance = Allowance(7, seconds)
    for _ in range(100):
        seconds.now += allowance.seconds_left()
        assert allowance.ready() >= 1
        allowance.spend(1)


def test_a_long_rest_does_not_save_up_more_than_a_burst(seconds):
    allowance = Allowance(30, seconds)
    seconds.now += 3600
    assert allowance.ready() == 5
