"""Which turn a mail speaks of, and whether its sender may speak for the host: workflows ask here before they claim."""

from dataclasses import dataclass

from service.domain.hosting import HostTurn
from service.domain.meeting import Meeting
from service.domain.network import Address
from service.domain.registry import Registry
from service.workflows.incoming import Incoming

ABOUT_HOSTING = ("host-request", "host-reminder", "host-thanks")


@dataclass(frozen=True, slots=True)
class HostSaid:
    """A reply to a letter about a turn to host."""

    incoming: Incoming
    sender: Address
    turn: HostTurn
    meeting: Meeting


def turn_at_hand(registry: Registry, incoming: Incoming) -> HostTurn | None:
    """The turn that a letter was about which this mail answers."""
    answers = incoming.answers
    if answers is None or answers.conversation is None or answers.kind not in ABOUT_HOSTING:
        return None
    return registry.host_turn(answers.conversation)


def host_said(registry: Registry, incoming: Incoming) -> HostSaid | None:
    """What somebody says in the thread of a turn; None for what is a request or a command of its own."""
    sender, turn = incoming.sender, turn_at_hand(registry, incoming)
    meeting = registry.meeting(turn.meeting) if turn is not None else None
    if (
        sender is None
        or turn is None
        or meeting is None
        or incoming.reading.kind in ("calendar", "automatic")
    ):
        return None
    if incoming.from_secretariat and incoming.reading.kind == "command":
        return None
    if incoming.reading.kind == "request" and not answers_host_letter(registry, incoming):
        return None
    return HostSaid(incoming, sender, turn, meeting)


def answers_host_letter(registry: Registry, incoming: Incoming) -> bool:
    """Whether plain words answer a question about hosting: `vi melder fra` there is no farewell."""
    turn = turn_at_hand(registry, incoming)
    if turn is None or incoming.sender is None:
        return False
    # Imported here: its tables take longer to make than all else of a start that asks nobody.
    from service.mail.hosting import host_answer

    day = turn.starts.date()
    said = host_answer(incoming.mail, day, (incoming.mail.date or turn.asked).date())
    return said is not None and said.says != "question"


def speaks_for_host(registry: Registry, said: HostSaid) -> bool:
    """The one who had the letter, in its thread; or a colleague with a seat."""
    answers, email = said.incoming.answers, said.sender.email
    if answers is not None and answers.by_thread and answers.recipient == email:
        return True
    seated = registry.seated(said.turn.network, said.turn.name)
    return any(member.person.email == email for member in seated)
