"""Minutes that have all that a page may tell: what operators' own templates are tried with."""

from datetime import UTC, date, datetime
from typing import Any

from service.domain.meeting import Meeting
from service.domain.minutes import MinutedCase, Minutes, MinutesText, Passage, Task
from service.domain.network import Language
from service.workflows.minutes_document import Approval, Document

_HELD = datetime(2026, 3, 12, 12, tzinfo=UTC)
_APPROVED = datetime(2026, 3, 26, 15, tzinfo=UTC)
_NAME = "2026-03-12-example-v2"
_PROMISE = "Ada sends the figures by 1 June."
_MEETING = Meeting(
    1, "example", "example", "Spring meeting", _HELD, _HELD, "1@example.org", _HELD, _HELD, "ada@example.org", "UTC",
    place="Room 1",
)  # fmt: skip
_CASE = MinutedCase(
    "1/26",
    "Figures",
    (
        Passage("text", ("Ada told of the figures.",)),
        Passage("comments", ("They are high.",)),
        Passage("decisions", ("The network decided to go on.",)),
        Passage("follow_ups", (_PROMISE,)),
    ),
    tasks=(Task(_PROMISE, "Ada", date(2026, 6, 1)),),
    links=("https://example.org/figures",),
)


def example() -> Document:
    """The second of three versions."""
    text = MinutesText(("Written by Ada",), (_CASE,))
    minutes = Minutes(
        2, "example", "example", 1, 2, "superseded", text, "ada@example.org", "", _HELD, _APPROVED, ("Ada",), ("Bob",),
        _APPROVED,
    )  # fmt: skip
    approval = Approval(_APPROVED, by_silence=True, count=1, names=("Ada",), unreached_count=1)
    return Document(_MEETING, minutes, "Example", "Example", UTC, approval, minutes)


def page_facts(language: Language) -> dict[str, Any]:
    """What the page of it tells."""
    return {**example().facts(language), "name": _NAME, "superseded": _later()}


def edition_facts() -> dict[str, Any]:
    """What the index tells that lists it."""
    listed = {
        "name": _NAME,
        "title": _MEETING.title,
        "starts": _HELD,
        "year": _HELD.year,
        "version": 2,
        "approved": _APPROVED,
        "superseded": _later(),
    }
    return {"network": "Example", "editions": [listed]}


def _later() -> dict[str, Any]:
    return {"name": "2026-03-12-example-v3", "version": 3, "approved": _APPROVED}
