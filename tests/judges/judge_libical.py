"""What libical makes of each calendar named: one JSON line for each. Run by Debian's Python, which has its bindings.

`is_allowed` is the word of its tables of RFC 5546: which properties each method must, may and must not have.
"""

import json
import sys
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def judged(file: str) -> dict[str, object]:
    component = ICalGLib.Component.new_from_string(Path(file).read_bytes().decode("utf-8"))
    events = []
    event = component.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        starts, ends = event.get_dtstart(), event.get_dtend()
        zone = component.get_timezone(starts.get_tzid()) if starts.get_tzid() else None
        events.append(
            {
                "uid": event.get_uid(),
                "sequence": event.get_sequence(),
                "starts": starts.as_timet_with_zone(zone),
                "ends": ends.as_timet_with_zone(zone),
                "summary": event.get_summary(),
            }
        )
        event = component.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return {
        "errors": component.count_errors(),
        "is_allowed": bool(ICalGLib.restriction_check(component)),
        "events": events,
    }


for name in sys.argv[1:]:
    print(json.dumps(judged(name)))
