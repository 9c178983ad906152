"""The calendar of Evolution and GNOME, fed with one file after another. Run by Debian's Python, which has its bindings.

Each line of standard input names a file with a calendar from a letter, which is handed over as Evolution does when its
user has said yes to it. One JSON line answers: all events that the calendar holds then.
"""

import json
import sys
from pathlib import Path

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

_DO_NOT_WAIT, _ALL = 0xFFFFFFFF, "#t"


def event(client: ECal.Client, component: ECal.Component) -> dict[str, object]:
    starts = component.get_dtstart()
    _, zone = client.get_timezone_sync(starts.get_tzid(), None)
    return {
        "uid": component.get_uid(),
        "starts": starts.get_value().as_timet_with_zone(zone),
        "summary": component.get_summary().get_value(),
    }


personal = EDataServer.SourceRegistry.new_sync(None).ref_builtin_calendar()
calendar = ECal.Client.connect_sync(personal, ECal.ClientSourceType.EVENTS, _DO_NOT_WAIT, None)
for line in sys.stdin:
    letter = ICalGLib.Component.new_from_string(Path(line.strip()).read_text("utf-8"))
    calendar.receive_objects_sync(letter, ECal.OperationFlags.NONE, None)
    _, components = calendar.get_object_list_as_comps_sync(_ALL, None)
    print(json.dumps([event(calendar, component) for component in components]), flush=True)
