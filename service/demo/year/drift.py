"""What else drifts into the mailboxes: newsletters, and people who have nothing to do with the networks."""

from service.demo.year.cast import Cast
from service.demo.year.people import Person
from service.demo.year.year import Year

_NEWS = ("15.01.", "12.02.", "16.04.", "18.06.", "20.08.", "15.10.", "10.12.")
_BOXES = ("info@deg.dk", "flerefaglaerte@slagelse.dk", "etatsgruppen@hkdir.no")


def plan(year: Year, cast: Cast) -> None:
    """Newsletters all the year round, a question now and then that is not ours, and a day without mail."""
    for number, day in enumerate(_NEWS):
        box = _BOXES[number % 3]
        sender = Person("Erhvervsforum Vestegnskysten", "nyheder@erhvervsforum-vest.example", "", box, "")
        year.writes(f"{day} 06:30", sender, "newsletter")
    for number, day in enumerate(("09.03.", "07.09.")):
        stranger = cast.stranger()
        stranger.mailbox = _BOXES[number]
        year.writes(f"{day} 13:13", stranger, "citizen")
    year.server_away("12.05. 07:00", "13.05. 06:50")
