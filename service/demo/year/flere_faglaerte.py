"""Flere Faglærte: firms and schools of a municipality, who host each other in turn and trade on the market place."""

from datetime import date, timedelta

from service.demo.year.cast import Cast
from service.demo.year.outcome import Script
from service.demo.year.people import Habit, Person, fills, in_turn, once, presses, says, unasked, where
from service.demo.year.year import Year

_HOURS, _DAYS = timedelta(hours=1), timedelta(days=1)
_WAYS_IN = ("join-form", "join-messy", "join-phone", "join-short", "join-signature", "join-forwarded")
_SPRING, _SUMMER, _MOVED, _AUTUMN = (date(2027, *day) for day in ((3, 18), (6, 10), (9, 23), (11, 25)))
_OFFERS = (
    "vi tilbyder to praktikpladser i uge 41.",
    "vi søger en skole, der vil låne vores svejseværksted om onsdagen.",
    "vi tilbyder rundvisning for 8. klasse hele maj.",
)


def plan(year: Year, cast: Cast) -> None:
    """The year of the network."""
    jonas = year.joins(cast.officer("Jonas Bech", "jonas.bech@slagelse.dk", "flerefaglaerte@slagelse.dk"))
    members = [year.joins(person) for person in cast.flere_faglaerte()]
    for number, person in enumerate(members):
        day, hour, minute = 6 + number, 8 + number % 8, 11 + 4 * number % 48
        year.writes(f"{day:02}.01. {hour:02}:{minute:02}", person, _WAYS_IN[number % len(_WAYS_IN)])
        person.habits |= _habits(number)
    _secretariat(year, jonas, members)
    _hosting(members)
    _items(members)
    _minutes(members)
    year.writes("28.06. 11:40", members[5], "leaves")
    year.writes("28.10. 08:55", members[2], "closes")
    _script(year.script, members)


def _script(script: Script, members: list[Person]) -> None:
    """What must come of it."""
    script.members["flere-faglaerte"] = {member.email for member in members} - {
        members[2].email,
        members[5].email,
    }
    hosted = {_SPRING: members[1], _SUMMER: members[0], _MOVED: members[3], _AUTUMN: members[4]}
    script.hosts |= {day: host.organisation for day, host in hosted.items()}
    script.moved.add(_MOVED)
    for day in hosted:
        script.minutes["flere-faglaerte", day] = (2 if day == _SPRING else 1, False)
    script.done["flere-faglaerte"] = 2


def _habits(number: int) -> dict[str, Habit]:
    """How somebody answers invitations: every fourth in another way."""
    invited = (
        presses("ACCEPTED", (5 + 7 * number) * _HOURS),
        says("come-words", (3 + 5 * number) * _HOURS),
        presses("DECLINED", 2 * _DAYS),
        in_turn(None, presses("ACCEPTED", 3 * _DAYS)),
    )[number % 4]
    return {
        "ask-details": once(says("details", 2 * _HOURS)),
        "confirm-address": says("yes", _HOURS),
        "invite": invited,
        "invite-update": where("Flyttet", says("come-words", (4 + number) * _HOURS)),
        "reminder": where("Kommer du", says("late-yes", (5 + number) * _HOURS)),
    }


def _secretariat(year: Year, jonas: Person, members: list[Person]) -> None:
    facts = {"host": members[1].organisation, "owner": members[0].name, "other": members[1].name}
    jonas.habits |= {
        "preview": says("JA", timedelta(minutes=9)),
        "approval-request": says("approve", _HOURS),
        "command-reply": where(
            "Hvad blev der sagt",
            in_turn(fills("minutes-spring", 20 * _HOURS, **facts), fills("minutes-plain", 20 * _HOURS)),
        ),
        "minutes-correction": once(says("minutes-correction", 3 * _HOURS)),
        "handover": says("answer-parking", _HOURS, asked=members[4].name.partition(" ")[0]),
    }
    year.writes("25.01. 10:02", jonas, "flere-meetings")
    year.writes("08.02. 14:20", members[4], "question")
    year.writes("24.08. 09:30", jonas, "flere-move")


def _hosting(members: list[Person]) -> None:
    """The first declines and hosts later; the third swaps with the fourth, and closes before its turn comes again."""
    for person in members:
        person.habits["host-request"] = where("Vil I", says("host-yes", 9 * _HOURS))
    members[0].habits["host-request"] = where(
        "Vil I", in_turn(says("host-no", 20 * _HOURS), says("host-yes", 9 * _HOURS))
    )
    swap = says("host-swap", 9 * _HOURS, other=members[3].organisation)
    members[2].habits["host-request"] = where("Vil I", in_turn(swap, says("host-yes-short", 9 * _HOURS)))
    members[3].habits["host-request"] = in_turn(
        says("host-swap-yes", 7 * _HOURS), None, says("host-yes-again", 7 * _HOURS), None
    )


def _items(members: list[Person]) -> None:
    item = "hvordan finder vi flere lærepladser"
    members[1].habits["call-for-items"] = once(says("item", _DAYS, item=item))
    for person, offer in zip(members[3:], _OFFERS, strict=False):
        person.habits["call-for-items"] = once(says("market", 2 * _DAYS, offer=offer))


def _minutes(members: list[Person]) -> None:
    for number, person in enumerate(members):
        words = "approves" if number % 2 else "approves-kindly"
        person.habits["minutes-draft"] = says(words, (4 + 6 * number) * _HOURS)
        person.habits["follow-up"] = unasked(says("follow-done", 6 * _HOURS))
    green, done = says("follow-green", 6 * _HOURS), says("follow-done", 6 * _HOURS)
    members[0].habits["follow-up"] = unasked(in_turn(green, done))
    members[1].habits["minutes-draft"] = in_turn(says("corrects", 5 * _HOURS), says("approves", 8 * _HOURS))
