"""What a charter says of minutes: who approves them, how long that takes, and what silence means."""

import pytest

from service.domain.charter import FollowUps, Minutes
from tests.config.conftest import SOUND, edited

MINUTES = "networks.it.charter.minutes"
WRONG = {
    "days: 0": f"{MINUTES}.days: must be a whole number from 1 to 90, not '0'",
    "silence: maybe": f"{MINUTES}.silence: must be true or false, not 'maybe'",
    "to: nobody": f"{MINUTES}.to: must be members or attended, not 'nobody'",
}


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_is_told_in_one_exact_line(refused, rule):
    (told,) = refused(edited("meetings: {per_year", f"minutes: {{{rule}}}\n      meetings: {{per_year"))
    assert told.partition(": ")[2] == WRONG[rule]


def test_a_charter_says_how_minutes_are_approved(loaded):
    rules = "minutes: {to: attended, days: 14, silence: true}"
    assert loaded(f"{SOUND}    charter: {{{rules}}}\n").networks["gruppen"].charter.minutes == Minutes(
        "attended", 14, silence=True
    )


def test_where_nothing_is_said_all_members_have_ten_days_and_silence_is_no_approval(loaded):
    assert loaded(SOUND).networks["gruppen"].charter.minutes == Minutes("members", 10, silence=False)


def test_a_charter_says_when_people_are_reminded_of_what_they_promised(loaded):
    rules = "follow_ups: {remind_before: 14, before_meeting: null}"
    assert loaded(f"{SOUND}    charter: {{{rules}}}\n").networks["gruppen"].charter.follow_ups == FollowUps(
        14, None
    )
    assert loaded(SOUND).networks["gruppen"].charter.follow_ups == FollowUps(7, 7)


def test_published_minutes_name_nobody_unless_the_charter_says_so(loaded):
    text = f"{SOUND}    charter: {{minutes: {{publish_names: yes}}}}\n"
    assert loaded(text).networks["gruppen"].charter.minutes.publish_names
    assert not loaded(SOUND).networks["gruppen"].charter.minutes.publish_names
