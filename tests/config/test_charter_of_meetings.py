"""What a charter says of meetings: how many, when people are reminded, and when the schools are closed."""

from datetime import date

import pytest

from service.domain.charter import Meetings, Theme
from service.domain.holidays import ClosedDays, ClosedWeek
from tests.config.conftest import SOUND, edited

MEETINGS = "networks.it.charter.meetings"
NOT_UNDERSTOOD = "is not understood; write 2026-12-19/2027-01-03, 2027-05-07 or week 7"
WRONG = {
    "closed: [2027-02-30]": f"38: {MEETINGS}.closed: '2027-02-30' {NOT_UNDERSTOOD}",
    "closed: [week 7, week 54]": f"38: {MEETINGS}.closed: 'week 54' {NOT_UNDERSTOOD}",
    "closed: [2027-01-03/2026-12-19]": f"38: {MEETINGS}.closed: '2027-01-03/2026-12-19' {NOT_UNDERSTOOD}",
    "closed: [jul]": f"38: {MEETINGS}.closed: 'jul' {NOT_UNDERSTOOD}",
    "practical_before: 180": f"38: {MEETINGS}.practical_before: must be a whole number from 1 to 60, not '180'",
    "steering_per_year: 4": "32: networks.it.groups: names no steering group, which 'steering_per_year' of the charter "
    "speaks of",
}


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_is_told_in_one_exact_line(refused, rule):
    assert refused(edited("per_year: 3", f"per_year: 3, {rule}")) == [f"mailboxes.yaml:{WRONG[rule]}"]


def test_a_charter_says_when_people_are_reminded_and_when_the_schools_are_closed(loaded):
    closed = "[2026-12-19/2027-01-03, week 7, Week 42, 2027-05-07]"
    groups = '    groups: {Styregruppen: ["Anne Holm <anne@deg.example>"]}\n'
    rules = f"steering_per_year: 4, remind_before_deadline: 5, practical_before: 1, closed: {closed}"
    network = loaded(f"{SOUND}{groups}    charter: {{meetings: {{{rules}}}}}\n").networks["gruppen"]
    assert network.charter.meetings == Meetings(
        steering_per_year=4,
        remind_before_deadline=5,
        practical_before=1,
        closed=(
            ClosedDays(date(2026, 12, 19), date(2027, 1, 3)),
            ClosedWeek(7),
            ClosedWeek(42),
            ClosedDays(date(2027, 5, 7), date(2027, 5, 7)),
        ),
    )
    assert network.steering_group == network.groups[0]


def test_a_charter_says_when_items_are_called_for_and_what_its_themes_are(loaded):
    themes = "      themes:\n        Et trin op: [Tema 2, uddannelsesstigen]\n        Innovation: []\n"
    rules = "      meetings: {call_for_items_before: 14, items_before: 5}\n"
    charter = loaded(f"{SOUND}    charter:\n{rules}{themes}")
    charter = charter.networks["gruppen"].charter
    assert (charter.meetings.call_for_items_before, charter.meetings.items_before) == (14, 5)
    assert charter.themes == (Theme("Et trin op", ("Tema 2", "uddannelsesstigen")), Theme("Innovation"))


@pytest.mark.parametrize("written", ["null", ""])
def test_nobody_is_reminded_where_the_charter_says_so(loaded, written):
    rules = f"        remind_before_deadline: {written}\n        practical_before: {written}\n"
    meetings = loaded(f"{SOUND}    charter:\n      meetings:\n{rules}").networks["gruppen"].charter.meetings
    assert (meetings.remind_before_deadline, meetings.practical_before) == (None, None)


def test_a_charter_that_says_nothing_of_it_reminds_people_in_time(loaded):
    meetings = loaded(SOUND).networks["gruppen"].charter.meetings
    assert (meetings.remind_before_deadline, meetings.practical_before) == (3, 2)
