"""An agenda as a document: when each point begins, and what has changed from one to the next."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from service.domain.sheet import Differences, Point, differences, numbered, overrun, timed

STARTS = datetime(2026, 11, 12, 13, tzinfo=ZoneInfo("Europe/Copenhagen"))
ENDS = STARTS + timedelta(hours=2)
OPENING, ANY_OTHER = Point("opening", "Velkommen"), Point("any_other", "Eventuelt")
BACKUP = Point("item", "Backup", presenter="Anne Holm", minutes=20, item=1)
BUYING = Point("item", "Indkøb", minutes=30, item=2)
SAFETY = Point("item", "Sikkerhed", item=3)


def clocks(points, starts=STARTS, ends=ENDS):
    return [f"{p.starts:%H.%M}" if p.starts else None for p in timed(points, starts, ends)]


def test_points_follow_each_other_from_the_beginning_of_the_meeting():
    points = [replace(OPENING, minutes=10), BACKUP, BUYING, ANY_OTHER]
    assert clocks(points) == ["13.00", "13.10", "13.30", "14.00"]


def test_who_has_not_said_how_long_gets_a_share_of_what_is_left():
    assert clocks([BACKUP, SAFETY, BUYING, ANY_OTHER]) == ["13.00", "13.20", "13.50", "14.20"]
    tight = [replace(BACKUP, minutes=80), SAFETY, replace(SAFETY, item=4), ANY_OTHER]
    assert clocks(tight) == ["13.00", "14.20", "14.30", "14.40"]


def test_the_welcome_and_the_end_are_brief():
    assert clocks([OPENING, SAFETY, ANY_OTHER]) == ["13.00", "13.10", "13.40"]


def test_where_nothing_is_left_to_share_no_time_is_made_up():
    full = [replace(BACKUP, minutes=120), SAFETY, BUYING]
    assert clocks(full) == ["13.00", "15.00", None]
    assert overrun(full, STARTS, ENDS) == 30
    assert overrun([BACKUP], STARTS, ENDS) == 0


def test_times_that_were_given_stand_and_nothing_is_guessed_between_them():
    at_two = replace(BUYING, starts=STARTS + timedelta(hours=1))
    assert clocks([OPENING, BACKUP, at_two, ANY_OTHER]) == ["13.00", None, "14.00", "14.30"]


def test_a_night_on_which_the_clock_is_changed_has_no_extra_hour():
    before = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
    points = timed([replace(BACKUP, minutes=45), BUYING], before, before.replace(hour=5))
    assert points[1].starts.timestamp() - points[0].starts.timestamp() == 45 * 60


def test_numbers_are_given_in_order_and_kept():
    points = numbered([replace(OPENING, number="7/26"), BACKUP, BUYING], ["8/26", "9/26", "10/26"])
    assert [point.number for point in points] == ["7/26", "8/26", "9/26"]


def test_the_same_agenda_has_no_differences():
    assert not differences([OPENING, BACKUP], [OPENING, BACKUP])
    assert differences([], []) == Differences()


def test_what_is_new_and_what_is_gone_is_told():
    changed = differences([OPENING, BACKUP, ANY_OTHER], [OPENING, BUYING, ANY_OTHER])
    assert (changed.added, changed.removed) == ((BUYING,), (BACKUP,))
    assert not (changed.moved)
    assert not (changed.retimed)
    assert not (changed.reworded)


def test_only_what_was_moved_is_called_moved():
    changed = differences([OPENING, BACKUP, BUYING, SAFETY], [OPENING, SAFETY, BACKUP, BUYING])
    assert changed.moved == (SAFETY,)


def test_an_item_of_another_title_is_the_same_item():
    renamed = replace(BACKUP, title="Backup i skyen")
    assert differences([BACKUP], [renamed]).reworded == ((BACKUP, renamed),)
    other = replace(renamed, item=9)
    assert differences([BACKUP], [other]).added == (other,)


def test_the_welcome_is_the_welcome_whatever_it_is_called():
    called = replace(OPENING, title="Velkommen til Korsør")
    assert differences([OPENING], [called]).reworded == ((OPENING, called),)


def test_other_times_and_other_texts_are_told():
    early, late = replace(BACKUP, starts=STARTS), replace(BACKUP, starts=STARTS + timedelta(minutes=5))
    assert differences([early], [late]).retimed == ((early, late),)
    changed = differences([BACKUP], [replace(BACKUP, text="Nu i skyen.")])
    assert changed == Differences(is_other_text=True)
    assert changed
