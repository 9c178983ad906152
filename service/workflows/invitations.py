"""Which meeting a mail speaks of, and whether it answers the invitation: workflows ask here before they claim."""

from service.domain.meeting import Meeting
from service.domain.registry import Registry
from service.mail.attendance import coming
from service.mail.itip import calendar_answer
from service.workflows.incoming import Incoming

# What is sent to people about a meeting, and asked of them.
ABOUT_MEETINGS = ("invite", "invite-update", "invite-cancel", "reminder", "ask-details", "changed")


def meeting_at_hand(registry: Registry, incoming: Incoming) -> Meeting | None:
    """The meeting that a letter was about which this mail answers."""
    answers = incoming.answers
    if answers is None or answers.conversation is None or answers.kind not in ABOUT_MEETINGS:
        return None
    return registry.meeting(answers.conversation)


def meeting_of_calendar(registry: Registry, incoming: Incoming) -> Meeting | None:
    """The meeting that a calendar answers: by its UID, or where a program lost that, by the thread."""
    if incoming.reading.kind != "calendar":
        return None
    answer = calendar_answer(incoming.mail)
    if answer is not None and answer.uid:
        return registry.meeting_by_uid(incoming.mailbox.key, answer.uid)
    return meeting_at_hand(registry, incoming)


def answers_invitation(registry: Registry, incoming: Incoming) -> bool:
    """Whether plain words say that somebody comes or does not; `jeg melder fra` below an invitation is no farewell."""
    meeting = meeting_at_hand(registry, incoming)
    return meeting is not None and coming(incoming.mail, meeting.starts.date()) is not None
