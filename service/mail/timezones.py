"""Time zones as calendars are told them: one constant VTIMEZONE (RFC 5545 §3.6.5) for each zone the service knows.

Constant, with one yearly rule for each change of the clock: what libraries make of the zone's history, lists of
dates above all, is an hour off in some calendars and refused by others.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

# The European Union's rule, which Norway follows: at 01:00 UTC on the last Sunday of March and of October.
_CENTRAL_EUROPE = """\
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE"""

VTIMEZONES: Mapping[str, str] = {
    zone: _CENTRAL_EUROPE.format(zone=zone).replace("\n", "\r\n")
    for zone in ("Europe/Copenhagen", "Europe/Oslo")
}


def wall_time(moment: datetime, zone: str) -> datetime | None:
    """What the clocks in `zone` show at `moment` (aware), where a calendar can tell from it which moment is meant.

    None in the hour that comes a second time when clocks go back (RFC 5545 §3.3.5 takes it for the first), and in a
    zone that has no VTIMEZONE here: then UTC tells it.
    """
    # By way of UTC, since a moment in the zone itself is left as it is told, in an hour that the clocks skip too.
    local = moment.astimezone(UTC).astimezone(ZoneInfo(zone))
    return None if local.fold or zone not in VTIMEZONES else local.replace(tzinfo=None)
