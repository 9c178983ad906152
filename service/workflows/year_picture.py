"""The meetings of a year as a picture, for the secretariat and for the command line."""

from collections.abc import Iterable, Mapping

from service.domain.decision import Attachment
from service.domain.meeting import Meeting
from service.domain.network import Language
from service.mail.reading import Setting
from service.mail.year_wheel import Occasion, year_wheel


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
