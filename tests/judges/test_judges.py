"""Independent programs read the calendars that we write: libical by its tables of RFC 5546, ical.js as Thunderbird.

They are Debian's and npm's, so `make judges` asks them. Where one is missing it is skipped, unless TOVHOLDER_JUDGES
is `required`.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest

pytestmark = pytest.mark.judges

HERE = Path(__file__).parent
GOLDEN = sorted((HERE.parent / "mail" / "invites").glob("*.ics"))
DEBIANS_PYTHON = Path("/usr/bin/python3")
HAS_LIBICAL = (
    DEBIANS_PYTHON.exists()
    and subprocess.run(
        [DEBIANS_PYTHON, "-c", "import gi; gi.require_version('ICalGLib', '3.0')"],
        capture_output=True,
        check=False,
    ).returncode
    == 0
)
IS_REQUIRED = os.environ.get("TOVHOLDER_JUDGES") == "required"
HAS_ICAL_JS = shutil.which("node") is not None and (HERE / "node_modules" / "ical.js").is_dir()


def _lines(*command: str | Path, cwd: Path) -> list[dict[str, Any]]:
    said = subprocess.run(
        [*command, *GOLDEN], capture_output=True, text=True, cwd=cwd, check=True, timeout=60
    )
    return [json.loads(line) for line in said.stdout.splitlines()]


def _own(file: Path) -> list[icalendar.cal.Component]:
    return icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")


def test_there_is_a_calendar_of_every_sort_to_judge() -> None:
    assert len(GOLDEN) >= 11


@pytest.mark.skipif(
    not (HAS_LIBICAL or IS_REQUIRED), reason="libical's bindings are missing (gir1.2-ical-3.0)"
)
def test_libical_finds_no_fault_and_the_same_events() -> None:
    for file, judged in zip(GOLDEN, _lines(DEBIANS_PYTHON, HERE / "judge_libical.py", cwd=HERE), strict=True):
        assert judged["errors"] == 0, file.name
        assert judged["is_allowed"], file.name
        for told, own in zip(judged["events"], _own(file), strict=True):
            assert (told["uid"], told["sequence"]) == (own["UID"], own.get("SEQUENCE", 0))
            assert told["summary"] == own["SUMMARY"]
            if hasattr(own["DTSTART"].dt, "timestamp"):
                assert (told["starts"], told["ends"]) == (
                    own["DTSTART"].dt.timestamp(),
                    own["DTEND"].dt.timestamp(),
                ), file.name


@pytest.mark.skipif(not (HAS_ICAL_JS or IS_REQUIRED), reason="ical.js is missing (npm ci in tests/judges)")
def test_ical_js_reads_the_same_events() -> None:
    for file, judged in zip(GOLDEN, _lines("node", "judge_ical_js.mjs", cwd=HERE), strict=True):
        own_calendar = icalendar.Calendar.from_ical(file.read_bytes())
        assert judged["method"] == own_calendar.get("METHOD"), file.name
        for told, own in zip(judged["events"], _own(file), strict=True):
            assert (told["uid"], told["sequence"]) == (own["UID"], own.get("SEQUENCE", 0))
            assert (told["summary"], told["location"] or "") == (own["SUMMARY"], own.get("LOCATION", ""))
            assert told["status"] == own.get("STATUS")
            assert len(told["attendees"]) <= 1
            if hasattr(own["DTSTART"].dt, "timestamp"):
                assert (told["starts"], told["ends"]) == (
                    own["DTSTART"].dt.timestamp(),
                    own["DTEND"].dt.timestamp(),
                ), file.name
