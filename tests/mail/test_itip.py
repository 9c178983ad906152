"""The answers of calendars, in the shapes that a dozen programs give them."""

from service.mail.itip import Attendee, calendar_answer
from service.mail.parse import parse

ACCEPTED = b"""From: per@skolen.example\r
Content-Type: text/calendar; method=REPLY\r
\r
BEGIN:VCALENDAR\r
METHOD:REPLY\r
BEGIN:VEVENT\r
UID:m-7@forening.example\r
ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Per@skolen.example\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_an_answer_without_organizer_and_stamp_is_read():
    answer = calendar_answer(parse(ACCEPTED))
    assert answer is not None
    assert (answer.method, answer.uid) == ("REPLY", "m-7@forening.example")
    assert answer.attendees == (Attendee(("per@skolen.example",), "ACCEPTED"),)
