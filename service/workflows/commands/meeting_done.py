"""What comes of a command about meetings that is told to those invited."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from service.domain.decision import Change, Letter
from service.domain.meeting import KeepMeeting, Meeting
from service.domain.network import Network
from service.workflows.commands.duty import Done
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import Revision

PREVIEW, SENT = "meetings/preview", "meetings/sent"


def meetings_called(
    network: Network,
    meetings: Sequence[Meeting],
    changes: Sequence[Change],
    letters: Sequence[Letter],
    left_out: tuple[tuple[str, str], ...],
) -> Done:
    """One meeting or a series, with a letter to each person for each of them."""
    return _done("called", network, meetings, changes, letters, left_out=left_out)


def meeting_changed(code: str, network: Network, revision: Revision) -> Done:
    """A meeting is `moved` or `cancelled`."""
    change = KeepMeeting(revision.meeting)
    return _done(
        code, network, (revision.meeting,), (change,), revision.letters, asks_again=revision.asks_again
    )


def meetings_taken_back(
    network: Network,
    meetings: Sequence[Meeting],
    changes: Sequence[Change],
    letters: Sequence[Letter],
    facts: Mapping[str, Any],
) -> Done:
    """What an officer did to meetings is undone; `facts` are those of every other FORTRYD."""
    done = _done("undone", network, meetings, changes, letters, **facts)
    return replace(done, to_many=True)


def facts_of(code: str, network: Network, meetings: Sequence[Meeting], count: int) -> dict[str, Any]:
    """What a preview tells of `count` letters; `each`: how many get them."""
    return {
        "what": code,
        "networks": [network.name],
        "title": meetings[0].title,
        "meetings": [shown(meeting, network) for meeting in meetings],
        "each": count // len(meetings),
    }


def _done(
    code: str,
    network: Network,
    meetings: Sequence[Meeting],
    changes: Sequence[Change],
    letters: Sequence[Letter],
    left_out: tuple[tuple[str, str], ...] = (),
    **facts: Any,
) -> Done:
    return Done(
        code,
        {**facts_of(code, network, meetings, len(letters)), **facts},
        tuple(changes),
        tuple(letters),
        left_out=left_out,
        about=meetings[0].number,
        preview=PREVIEW,
        sent=SENT,
    )
