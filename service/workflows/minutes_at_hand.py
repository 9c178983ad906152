"""Which minutes a mail speaks of: workflows ask here before they claim."""

from service.domain.minutes import Minutes
from service.domain.registry import Registry
from service.mail.commands_opening import is_sure
from service.mail.minutes_answer import minutes_answer
from service.mail.minutes_text import read_minutes
from service.mail.orders import first_line
from service.workflows.follow_ups_at_hand import tells_of_points
from service.workflows.incoming import Incoming
from service.workflows.meeting_revisions import network_of
from service.workflows.minutes_agenda import agenda_of
from service.workflows.minutes_given import looks_like_minutes
from service.workflows.minutes_versions import corrections_in, latest
from service.workflows.threads import asked

# What is sent to the readers of minutes, and asked of them.
ABOUT_MINUTES = ("minutes-draft", "minutes", "ask-details", "changed")
# In reply to what an officer gives minutes: what asks for them, and what says that they were not understood.
_ASKS_OFFICER = ("minutes-correction", "command-reply", "command-error")
_PLAIN = ("approved", "objected", "withdrew")


def minutes_at_hand(registry: Registry, incoming: Incoming) -> Minutes | None:
    """The minutes that a letter was about which this mail answers; a wish for something else is not about them.

    Nor is what says below approved minutes how their points stand.
    """
    answers = incoming.answers
    if answers is None or answers.conversation is None or answers.kind not in ABOUT_MINUTES:
        return None
    if incoming.from_secretariat and asked(registry, incoming) != "minutes-draft":
        return None
    minutes = registry.minutes(answers.conversation)
    if minutes is not None and minutes.state != "draft" and tells_of_points(registry, incoming):
        return None
    is_wish = incoming.reading.kind == "request" and minutes_answer(incoming.mail) not in _PLAIN
    return None if is_wish else minutes


def ruled_upon(registry: Registry, incoming: Incoming) -> Minutes | None:
    """The minutes of which an officer answers a correction, without giving others in their place."""
    answers = incoming.answers
    if not incoming.from_secretariat or answers is None or answers.conversation is None:
        return None
    if asked(registry, incoming) != "minutes-correction" or gives_minutes(registry, incoming):
        return None
    return registry.minutes(answers.conversation)


def gives_minutes(registry: Registry, incoming: Incoming) -> bool:
    """Whether an officer's reply, without a command word, gives the minutes that it was asked for."""
    answers = incoming.answers
    if not incoming.from_secretariat or answers is None or answers.conversation is None:
        return False
    minutes = registry.minutes(answers.conversation)
    meeting = registry.meeting(minutes.meeting if minutes else answers.conversation)
    if meeting is None or answers.kind not in _ASKS_OFFICER:
        return False
    if latest(registry, meeting) and corrections_in(incoming.mail.span("new"), meeting, incoming.sender):
        return True
    line = first_line(incoming.mail)
    if is_sure(line) and not read_minutes(line, meeting.starts.date()).cases:
        return False
    agenda = agenda_of(registry, network_of(incoming.setting, meeting), meeting)
    return looks_like_minutes(incoming.mail, meeting, agenda)
