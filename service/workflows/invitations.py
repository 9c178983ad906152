"""Which meeting a mail speaks of, and whether it answers the invitation: workflows ask here before they claim."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from service.domain.fold import fold
from service.domain.meeting import Invitee, Meeting
from service.domain.registry import Registry
from service.mail.answers_told import answers_told, lines_told
from service.mail.itip import calendar_answer
from service.mail.regex import regex
from service.mail.signing_up import names_meeting
from service.workflows.incoming import Incoming

if TYPE_CHECKING:
    from service.mail.attendance import Coming

# What is sent to people about a meeting, and asked of them.
ABOUT_MEETINGS = ("invite", "invite-update", "invite-cancel", "reminder", "ask-details", "changed")
# What is sent about the agenda of a meeting: whoever answers with coming or not, answers the invitation.
ABOUT_AGENDAS = ("call-for-items", "agenda")
# In whose thread an officer may also tell of others.
_ABOUT_ATTENDEES = (*ABOUT_MEETINGS, "command-reply", "command-error")
_OF_COMING = regex(
    r"\b(?:komme\w*|kjem|deltag\w*|delta|deltar|afbud|avbud|forfald|forfall|forhindre\w*|come|coming|attend\w*"
    r"|moeder|vaere med"
    r"|make it)\b"
)
_LONGEST = 2_000  # characters that are looked at for such words
_WRITTEN_BY_PEOPLE = ("unrelated", "question", "request")


def meeting_at_hand(registry: Registry, incoming: Incoming) -> Meeting | None:
    """The meeting that a letter was about which this mail answers, or that a guest signs off from by its name."""
    answers = incoming.answers
    if answers is None:
        return _given_up(registry, incoming)
    if answers.conversation is None or answers.kind not in (*ABOUT_MEETINGS, *ABOUT_AGENDAS):
        return None
    meeting = registry.meeting(answers.conversation)
    if meeting is None or answers.kind in ABOUT_MEETINGS:
        return meeting
    return meeting if answers_agenda_with_coming(incoming, meeting) else None


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


def told_by_officer(registry: Registry, incoming: Incoming) -> str:
    """What an officer tells, in the thread of a meeting, of people who are invited to it.

    One who is invited too tells of nothing else, or it is an answer for the officer's own part.
    """
    answers, mailbox = incoming.answers, incoming.mailbox
    is_in_thread = answers is not None and answers.conversation is not None
    if not (incoming.from_secretariat and is_in_thread and incoming.reading.kind != "command"):
        return ""
    meeting = registry.meeting(answers.conversation) if answers and answers.conversation else None
    if meeting is None or answers is None or answers.kind not in _ABOUT_ATTENDEES:
        return ""
    text = lines_told(incoming.mail, (officer.name for officer in mailbox.secretariat))
    told = answers_told(text, meeting.starts.date())
    invited = [one for one in registry.invitees(meeting.number) if not one.is_uninvited]
    is_own = any(one.email == incoming.sender.email for one in invited) if incoming.sender else True
    is_plain = not told.strange and all(invitees_called(one.who, invited) for one in told.answers)
    return text if told.answers and (is_plain or not is_own) else ""


def invitees_called(who: str, invited: Iterable[Invitee]) -> list[Invitee]:
    """Those whom an officer may mean: of that address, else of that name, else whose name has all of its words."""
    invited = list(invited)
    if "@" in who:
        return [one for one in invited if one.email == who]
    named = [one for one in invited if fold(one.name) == fold(who)]
    words = set(fold(who).split())
    return named or [one for one in invited if words <= set(fold(one.name).split())]


def answers_agenda_with_coming(incoming: Incoming, meeting: Meeting) -> bool:
    """Whether an answer to a call for items, or an agenda, has plain words of coming or not: `nej tak` has none."""
    is_told = _OF_COMING.search(fold(incoming.mail.span("new")[:_LONGEST])) is not None
    return is_told and answer_in_words(incoming, meeting) is not None


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
