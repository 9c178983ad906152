"""Which meeting a mail speaks of, and whether it answers the invitation: workflows ask here before they claim."""

from typing import TYPE_CHECKING

from service.domain.meeting import Meeting
from service.domain.registry import Registry
from service.mail.itip import calendar_answer
from service.mail.signing_up import names_meeting
from service.workflows.incoming import Incoming

if TYPE_CHECKING:
    from service.mail.attendance import Coming

# What is sent to people about a meeting, and asked of them.
ABOUT_MEETINGS = ("invite", "invite-update", "invite-cancel", "reminder", "ask-details", "changed")
_WRITTEN_BY_PEOPLE = ("unrelated", "question", "request")


def meeting_at_hand(registry: Registry, incoming: Incoming) -> Meeting | None:
    """The meeting that a letter was about which this mail answers, or that a guest signs off from by its name."""
    answers = incoming.answers
    if answers is None:
        return _given_up(registry, incoming)
    if answers.conversation is None or answers.kind not in ABOUT_MEETINGS:
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


def answer_in_words(incoming: Incoming, meeting: Meeting) -> "Coming | None":
    """What the mail says to an invitation to that meeting, as far as it plainly says something."""
    # Imported here: its tables take longer to make than all else of a start that answers nobody.
    from service.mail.attendance import coming

    return coming(incoming.mail, meeting.starts.date())


def answers_invitation(registry: Registry, incoming: Incoming) -> bool:
    """Whether plain words say that somebody comes or does not; `jeg melder fra` below an invitation is no farewell."""
    meeting = meeting_at_hand(registry, incoming)
    return meeting is not None and answer_in_words(incoming, meeting) is not None


def _given_up(registry: Registry, incoming: Incoming) -> Meeting | None:
    """As guests sign up in a mail of its own, so they sign off."""
    sender = incoming.sender
    if sender is None or incoming.from_secretariat or incoming.reading.kind not in _WRITTEN_BY_PEOPLE:
        return None
    named = [
        meeting
        for meeting in registry.open_meetings(incoming.mailbox.key)
        if names_meeting(incoming.mail, meeting.title)
        and (invitee := registry.invitee(meeting.number, sender.email)) is not None
        and invitee.is_guest
    ]
    if len(named) != 1:
        return None
    said = answer_in_words(incoming, named[0])
    return named[0] if said is not None and said.answer == "declined" else None
