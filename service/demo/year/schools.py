"""IT-netværket and Kvalitetsnetværket: two networks of schools in one mailbox, where the secretariat lets people in."""

from datetime import date, timedelta

from service.demo.year.cast import Cast
from service.demo.year.outcome import Script
from service.demo.year.people import Habit, Person, fills, in_turn, once, presses, says, unasked, where
from service.demo.year.year import Year

_HOURS, _DAYS = timedelta(hours=1), timedelta(days=1)
_CANCELLED = date(2027, 5, 27)
_BOX = "info@deg.dk"
_WELCOME = "Vel mødt til en dag med plads til erfaringer."


def plan(year: Year, cast: Cast) -> None:
    """The year of both."""
    mette = year.joins(cast.officer("Mette Holm", "mette.holm@deg.dk", _BOX))
    it = _members(year, cast.schools("IT-netværket", "it-chef"), day=7)
    quality = _members(year, cast.schools("Kvalitetsnetværket", "kvalitetskoordinator"), day=11)
    second = year.joins(cast.colleague(quality[2]))
    second.habits |= _habits(1)
    mette.habits |= {
        "preview": says("JA", timedelta(minutes=12)),
        "approval-request": where(
            f"Skal {second.name} ", says("approve-instead", 3 * _HOURS), says("approve", 3 * _HOURS)
        ),
        "command-reply": where(
            "Hvad blev der sagt",
            in_turn(
                fills("minutes-task", 26 * _HOURS, owner=it[0].name), fills("minutes-schools", 26 * _HOURS)
            ),
        ),
    }
    for day, reply, place in (
        ("4. marts 2027", "25. februar 2027", "Kolsund Erhvervsskole"),
        ("27. maj 2027", "20. maj 2027", "Handelsskolen Gudenåen"),
        ("4. november 2027", "28. oktober 2027", "SOSU Kattegatkysten"),
    ):
        facts = {
            "title": "Netværksdag for it",
            "date": day,
            "reply": reply,
            "place": place,
            "text": _WELCOME,
        }
        year.writes("01.02. 09:00", mette, "it-meeting", **facts)
    for day, reply, place in (
        ("11. marts 2027", "4. marts 2027", "Hedelunds Tekniske Skole"),
        ("3. juni 2027", "27. maj 2027", "Business College Bæltet"),
        ("11. november 2027", "4. november 2027", "Trebjerg Landbrugsskole"),
    ):
        facts = {"title": "Kvalitetsdag", "date": day, "reply": reply, "place": place, "text": _WELCOME}
        year.writes("02.02. 09:00", mette, "kvalitet-meeting", **facts)
    year.writes("25.05. 08:20", mette, "cancel")
    year.writes("22.02. 13:05", second, "join-second")
    year.writes("15.09. 10:00", mette, "mistake", email=it[3].email)
    year.writes("15.09. 10:25", mette, "undo")
    year.writes("20.10. 16:10", quality[4], "forget")
    _script(year.script, it, [*quality, second], gone=(quality[2], quality[4]))


def _script(script: Script, it: list[Person], quality: list[Person], gone: tuple[Person, ...]) -> None:
    """What must come of it."""
    script.members["it"] = {person.email for person in it}
    script.members["kvalitet"] = {person.email for person in quality if person not in gone}
    script.cancelled.add(_CANCELLED)
    for day in (date(2027, 3, 4), date(2027, 11, 4)):
        script.minutes["it", day] = (1, False)
    for day in (date(2027, 3, 11), date(2027, 6, 3), date(2027, 11, 11)):
        script.minutes["kvalitet", day] = (1, False)
    script.done["it"] = 1


def _members(year: Year, people: list[Person], day: int) -> list[Person]:
    for number, person in enumerate(people):
        year.joins(person)
        hour, minute = 8 + number % 7, 5 + 6 * number
        way = ("join-form", "join-short", "join-form", "join-signature")[number % 4]
        year.writes(f"{day + number:02}.01. {hour:02}:{minute:02}", person, way)
        person.habits |= _habits(number)
    return people


def _habits(number: int) -> dict[str, Habit]:
    invited: Habit | None = (
        presses("ACCEPTED", (6 + 5 * number) * _HOURS),
        presses("ACCEPTED", (2 + 5 * number) * _HOURS),
        says("decline-words", 2 * _DAYS),
        None,
    )[number % 4]
    habits: dict[str, Habit] = {
        "ask-details": once(says("details", 2 * _HOURS)),
        "confirm-address": says("yes", _HOURS),
        "follow-up": unasked(in_turn(says("follow-date", 5 * _HOURS), says("follow-done", 5 * _HOURS))),
        "reminder": where("Kommer du", says("late-yes", (5 + number) * _HOURS)),
        "minutes-draft": says("approves", (4 + 9 * number) * _HOURS),
    }
    return habits | {"invite": invited} if invited else habits
