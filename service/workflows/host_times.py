"""When an organisation that was asked to host is reminded, and when no answer counts as one."""

from datetime import datetime, timedelta

from service.domain.charter import Meetings
from service.domain.hosting import HostTurn

DAY = timedelta(days=1)


def silent_at(turn: HostTurn, charter: Meetings) -> datetime:
    """When no answer counts as one; of a meeting at short notice half the time that is left, a day at least."""
    wait = min(timedelta(days=charter.host_silent_after), (turn.starts - turn.asked) / 2)
    return turn.asked + max(wait, DAY)


def reminder_at(turn: HostTurn, charter: Meetings) -> datetime | None:
    """When a reminder is due; None where there is not a day for it before and after."""
    silent = silent_at(turn, charter) - turn.asked
    wait = max(min(timedelta(days=charter.host_reminder_after), silent / 2), DAY)
    return turn.asked + wait if silent - wait >= DAY else None
