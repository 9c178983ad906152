"""Etatsgruppen: Norwegian agencies, whose cases are counted over the year and whose minutes silence approves."""

from datetime import date, timedelta

from service.demo.year.cast import Cast
from service.demo.year.outcome import Script
from service.demo.year.people import (
    Habit,
    Person,
    fills,
    in_turn,
    is_out,
    once,
    presses,
    says,
    unasked,
    where,
)
from service.demo.year.year import Year

_HOURS, _DAYS = timedelta(hours=1), timedelta(days=1)

_MOVED = date(2027, 11, 24)
_DAYS_MET = (date(2027, 1, 27), date(2027, 4, 14), date(2027, 9, 22), _MOVED)


def plan(year: Year, cast: Cast) -> None:
    """The year of the group."""
    kari = year.joins(cast.officer("Kari Moen", "kari.moen@hkdir.no", "etatsgruppen@hkdir.no"))
    people = [year.joins(person) for person in cast.agencies()]
    for number, person in enumerate(people):
        way = ("join-form", "join-signature", "join-short")[number % 3]
        year.writes(f"{4 + number:02}.01. {9 + number % 6:02}:{7 + 5 * number:02}", person, way)
        person.habits |= _habits(number)
    _secretariat(year, kari, people)
    people[2].habits["call-for-items"] = once(says("item", _DAYS, item="felles veikart"))
    people[4].habits["call-for-items"] = in_turn(
        None, says("item", _DAYS, item="finansiering av fellesløsninger"), None
    )
    # Nearly everybody is silent, and that approves; one says so, and one objects when it is too late.
    people[0].habits["minutes-draft"] = says("approves", 5 * _HOURS)
    people[5].habits["minutes-draft"] = once(says("objects-late", 12 * _DAYS))
    _script(year.script, people)


def _script(script: Script, people: list[Person]) -> None:
    """What must come of it."""
    script.members["etatsgruppen"] = {person.email for person in people}
    script.moved.add(_MOVED)
    for day in _DAYS_MET:
        script.minutes["etatsgruppen", day] = (1, True)
    script.done["etatsgruppen"] = 2


def _secretariat(year: Year, kari: Person, people: list[Person]) -> None:
    minuted = [
        fills("minutes", 22 * _HOURS, chair=people[0].name, owner=people[number].name, due=due)
        for number, due in enumerate(("1. mars 2027", "1. juni 2027", "1. november 2027", "1. desember 2027"))
    ]
    kari.habits |= {
        "preview": says("JA", timedelta(minutes=7)),
        "approval-request": says("approve", 2 * _HOURS),
        "command-reply": where("Hva ble sagt", in_turn(*minuted)),
    }
    year.writes("12.01. 09:15", kari, "meetings")
    year.writes("13.09. 10:10", kari, "move")


def _habits(number: int) -> dict[str, Habit]:
    invited = (
        presses("ACCEPTED", (6 + 5 * number) * _HOURS),
        says("come-words", (2 + 5 * number) * _HOURS),
        presses("TENTATIVE", 2 * _DAYS),
        in_turn(is_out(timedelta(minutes=1)), presses("DECLINED", 3 * _DAYS)),
    )[number % 4]
    return {
        "ask-details": once(says("details", 2 * _HOURS)),
        "confirm-address": says("yes", _HOURS),
        "invite": invited,
        "invite-update": where("Flyttet", presses("ACCEPTED", (3 + number) * _HOURS)),
        "follow-up": unasked(in_turn(says("follow-yellow", 4 * _HOURS), says("follow-done", 4 * _HOURS))),
    }
