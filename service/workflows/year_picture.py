"""The meetings of a year as a picture, for the secretariat and for the command line."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from service.domain.decision import Attachment
from service.domain.meeting import Meeting
from service.domain.network import Language
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.mail.year_wheel import Occasion, year_wheel

MOST_YEARS = 2  # of which a picture is sent


def drawn(
    meetings: Iterable[Meeting], names: Mapping[str, str], year: int, title: str, language: Language
) -> bytes:
    """An SVG file; `names` are those of the networks, by key. Those of `meetings` that start in `year` are in it."""
    occasions = (
        Occasion(meeting.starts, meeting.title, names.get(meeting.network, meeting.network), meeting.status)
        for meeting in meetings
    )
    return year_wheel(year, occasions, f"{title} {year}", language).encode()


def attached(meetings: Iterable[Meeting], setting: Setting, year: int) -> Attachment:
    """The picture of all networks in a mailbox, as a file for a letter in the language of that mailbox."""
    mailbox, names = setting.mailbox, {network.key: network.name for network in setting.networks}
    content = drawn(meetings, names, year, mailbox.name, mailbox.language)
    return Attachment(f"{mailbox.key}-{year}.svg", "image/svg+xml", content)


def years_attached(
    registry: Registry, setting: Setting, ahead: Iterable[Meeting], zone: tzinfo | None
) -> tuple[Attachment, ...]:
    """Of each year in which a meeting lies ahead, with what has been held in it and what was cancelled."""
    years = sorted({meeting.starts.year for meeting in ahead})[:MOST_YEARS]
    spans = (
        (year, datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone)) for year in years
    )
    return tuple(
        attached(registry.meetings_between(setting.mailbox.key, begins, ends), setting, year)
        for year, begins, ends in spans
    )
