"""The versions of the minutes of a meeting: the latest, what is to be other about it, and its files."""

from service.domain.decision import Attachment
from service.domain.meeting import Meeting
from service.domain.minutes import Minutes
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.minutes_corrections import Corrections, read_corrections
from service.mail.minutes_text import read_minutes
from service.mail.parse import parse
from service.workflows.minutes_given import files_sent


def latest(registry: Registry, meeting: Meeting) -> Minutes | None:
    """The version that went round last."""
    versions = registry.minutes_of(meeting.number)
    return versions[-1] if versions else None


def corrections_in(words: str, meeting: Meeting, writer: Address | None) -> Corrections | None:
    """What an officer corrects; None where the words are minutes themselves, or nothing of the kind."""
    found = read_corrections(words, (writer.name,) if writer and writer.name else ())
    is_whole = bool(found.strange) and bool(read_minutes(words, meeting.starts.date()).cases)
    return found if found and not is_whole else None


def files_of_version(registry: Registry, minutes: Minutes) -> tuple[Attachment, ...]:
    """The files that go out with it; none where the mail that they came in is kept no more."""
    raw = registry.mail(minutes.mail)
    return files_sent(parse(raw)) if raw is not None else ()
