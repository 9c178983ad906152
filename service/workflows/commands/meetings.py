"""MØDE, FLYT and AFLYS: the secretariat calls meetings, moves them and cancels them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from service.domain.decision import Change, Letter
from service.domain.fold import fold
from service.domain.meeting import MEMBERS, Invite, Invitee, KeepMeeting, Meeting
from service.domain.network import Language, Network
from service.mail.clock_time import Times
from service.mail.command import Command, Fault
from service.mail.regex import regex
from service.mail.when import When
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.commands.meeting_done import meeting_changed, meetings_called
from service.workflows.commands.meeting_fields import (
    ANSWER_BY,
    CANCEL_TEXT,
    DATE,
    GROUP,
    LINK,
    MEETING_TEXT,
    OPEN,
    PLACE,
    SEATS,
    SPEAKERS,
    TIMES,
    TOPIC,
    WHICH,
)
from service.workflows.commands.which_meeting import named_day, which_meeting
from service.workflows.host_ledger import is_rotating
from service.workflows.meeting_letters import MeetingLetters
from service.workflows.meeting_revisions import cancelled, network_of, revised

Span = tuple[datetime, datetime, bool]  # from, until, and whether it is tentative

_BECAUSE = regex(r"\A[\s,]*(?:da|fordi|ettersom|siden|because|since|as)\s+(?=\S)", re.IGNORECASE)
_REASON = regex(
    r"[\s,]+(?=(?:da|fordi|ettersom|siden|because|since|p[åa]\s+grund?\s+af|p[åa]\s+grunn\s+av|pga\.?|grundet|grunnet"
    r"|due\s+to|on\s+account\s+of)\s)",
    re.IGNORECASE,
)
USUAL_LENGTH = timedelta(hours=2)  # of a meeting of which only the beginning is told


def _call(task: Task) -> Done | Fault:
    """One meeting, or a series of them, with an invitation to everybody in the group."""
    networks = task.networks()
    if len(networks) > 1:
        return task.fault("missing-network", {"network": ""}, names=[network.name for network in networks])
    network = networks[0]
    group = _group(task, network)
    if isinstance(group, Fault):
        return group
    spans = _spans(task, place_follows=is_rotating(network) and group == MEMBERS)
    if isinstance(spans, Fault):
        return spans
    meetings = [
        _meeting(task, network, group, number, span)
        for number, span in zip(_numbers(task), spans, strict=False)
    ]
    people = _people(task, network, group)
    if not people:
        return task.fault("nobody-there", networks=[network.name])
    return _invited(task, network, meetings, people)


def _numbers(task: Task) -> Iterator[int]:
    """The first bears that of the conversation in which it is called, which before the yes may be the next free one."""
    yield task.number
    yield from (number for number in count(task.registry.next_number()) if number != task.number)


def _invited(
    task: Task, network: Network, meetings: list[Meeting], people: dict[str, tuple[str, Language]]
) -> Done:
    refused = task.registry.undeliverable(tuple(people))
    languages = {email: language for email, (_, language) in people.items()}
    changes: list[Change] = []
    letters: list[Letter] = []
    for meeting in meetings:
        writer = MeetingLetters(task.incoming.setting, meeting, languages, meetings)
        changes.append(KeepMeeting(meeting))
        for email, (name, _) in people.items():
            invitee = Invitee(meeting.number, email, name, task.now)
            changes.append(Invite(invitee))
            if email not in refused:
                letters.append(writer.invite(invitee))
    left_out = tuple((email, "refused") for email in sorted(refused))
    return meetings_called(network, meetings, changes, letters, left_out)


def _spans(task: Task, *, place_follows: bool) -> list[Span] | Fault:
    """When the meetings of a series are, or the first thing that does not add up; the place may be the host's."""
    spans = []
    for when in task.order.given["date"]:
        span = _span(task, when)
        if isinstance(span, Fault):
            return span
        if _is_late(task, span[0]):
            return task.fault("answer-by-late", {"answer_by": ""}, starts=span[0])
        spans.append(span)
    if not (place_follows or task.order.given.get("place") or task.order.given.get("link")):
        return task.fault("missing-place", {"place": ""})
    return spans


def _meeting(task: Task, network: Network, group: str, number: int, span: Span) -> Meeting:
    given, mailbox = task.order.given, task.incoming.mailbox
    starts, ends, tentative = span
    return Meeting(
        number=number,
        mailbox=mailbox.key,
        network=network.key,
        title=given.get("topic") or ", ".join(part for part in (group, network.name) if part),
        starts=starts,
        ends=ends,
        uid=f"{mailbox.key}-{number}-{starts:%Y%m%dT%H%M}@{mailbox.address.rpartition('@')[2]}",
        stamp=task.now,
        asked=task.now,
        officer=task.officer.email,
        zone=_zone(task.now),
        group=group,
        place=given.get("place"),
        link=given.get("link"),
        speakers=given.get("speakers"),
        text=task.order.text,
        answer_by=_answer_by(task),
        seats=given.get("seats"),
        is_open=given.get("open", False),
        status="tentative" if tentative else "confirmed",
    )


def _answer_by(task: Task) -> datetime | None:
    """`Svar senest`, on the clock of the network."""
    deadline: datetime | None = task.order.given.get("answer_by")
    return deadline.replace(tzinfo=task.now.tzinfo) if deadline else None


def _is_late(task: Task, starts: datetime) -> bool:
    deadline = _answer_by(task)
    return deadline is not None and deadline > starts


def _span(task: Task, when: When) -> Span | Fault:
    """Beginning and end on the clock of the network; the time stands with the date, or under `Tid`."""
    times: Times | None = task.order.given.get("times")
    starts = when.starts or (times.starts if times else None)
    if starts is None:
        return task.fault("missing-times", {"times": ""}, day=when.day)
    ends = when.ends if when.starts else (times.ends if times else None)
    first = datetime.combine(when.day, starts, tzinfo=task.now.tzinfo)
    last = (
        datetime.combine(when.last_day or when.day, ends, tzinfo=task.now.tzinfo)
        if ends
        else _after(first, USUAL_LENGTH)
    )
    if not _exists(first) or not _exists(last):
        return task.fault("no-such-hour", day=when.day)
    if first <= task.now:
        return task.fault("when", {"date": ""}, doubt="past", value="", day=when.day, days=[], times=[])
    return first, last, when.tentative


def _after(moment: datetime, length: timedelta) -> datetime:
    """So much later by any clock, also on a night on which that of the network is changed."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)


def _zone(now: datetime) -> str:
    """The key of the zone whose clock the networks go by."""
    return now.tzinfo.key if isinstance(now.tzinfo, ZoneInfo) else "UTC"


def _exists(moment: datetime) -> bool:
    """The hour that is skipped when the clock goes forward does not."""
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        return True
    return moment.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None) == moment.replace(
        tzinfo=None
    )


def _group(task: Task, network: Network) -> str | Fault:
    """The group that is meant, as the configuration writes it; everybody where none is."""
    named: str | None = task.order.given.get("group")
    if named is None or fold(named) in ("alle", "medlemmer", "medlemmar", "members", "all", "everybody"):
        return MEMBERS
    found = next((group for group in network.groups if fold(group.name) == fold(named)), None)
    return (
        found.name
        if found
        else task.fault("unknown-group", {"group": ""}, value=named, names=[g.name for g in network.groups])
    )


def _people(task: Task, network: Network, group: str) -> dict[str, tuple[str, Language]]:
    """Address to name and language of everybody in the group."""
    members = {
        m.person.email or "": (m.person.name or "", m.language)
        for m in task.registry.members_of((network.key,))
    }
    if group == MEMBERS:
        return members
    listed = next(found.people for found in network.groups if found.name == group)
    return {one.email: members.get(one.email, (one.name, network.language)) for one in listed}


def _move(task: Task) -> Done | Fault:
    """Another time or place asks everybody again; another text is only told to those who may come."""
    meeting = which_meeting(task)
    if isinstance(meeting, Fault):
        return meeting
    given = task.order.given
    moved = meeting
    if "date" in given or "times" in given:
        span = _moved_span(task, meeting)
        if isinstance(span, Fault):
            return span
        moved = replace(moved, starts=span[0], ends=span[1], status="tentative" if span[2] else "confirmed")
    texts = {key: given[key] for key in ("place", "link", "speakers", "topic") if key in given}
    moved = replace(moved, **{"title" if key == "topic" else key: value for key, value in texts.items()})
    moved = replace(moved, text=task.order.text or moved.text)
    if _is_late(task, moved.starts):
        return task.fault("answer-by-late", {"answer_by": ""}, starts=moved.starts)
    deadline = _answer_by(task) or moved.answer_by
    moved = replace(
        moved,
        answer_by=deadline if deadline and deadline <= moved.starts else None,
        seats=given.get("seats") or moved.seats,
    )
    revision = revised(task.registry, task.incoming.setting, meeting, moved, task.now)
    if revision is None:
        return task.fault("nothing-moved", title=meeting.title)
    return meeting_changed("moved", network_of(task.incoming.setting, meeting), revision)


def _moved_span(task: Task, meeting: Meeting) -> Span | Fault:
    """The new time: a new day keeps the clock, a new clock keeps the day, and the length stays where no end is told."""
    whens = task.order.given.get("date") or (When(meeting.starts.date()),)
    if len(whens) != 1:
        return task.fault("one-date", {"date": ""})
    times: Times | None = task.order.given.get("times")
    when: When = whens[0]
    if when.starts is None and times is None:
        when = replace(when, starts=meeting.starts.time())
    span = _span(task, when)
    if isinstance(span, Fault) or when.ends or (times and times.ends):
        return span
    return span[0], _after(span[0], meeting.ends.astimezone(UTC) - meeting.starts.astimezone(UTC)), span[2]


def _cancel(task: Task) -> Done | Fault:
    """What stands beside the word names the meeting, or is the reason, or both: `AFLYS 1005 på grund af sygdom`."""
    meeting, beside = _named_with_reason(task)
    if isinstance(meeting, Fault):
        is_reason = meeting.facts.get("is_named") is False
        if is_reason and named_day(task, task.order.given["which"]) is None:
            meeting, beside = which_meeting(task, named=None), task.order.given["which"]
    reason = "\n\n".join(part for part in (_as_sentence(beside), task.order.text) if part)
    if isinstance(meeting, Fault):
        return meeting
    revision = cancelled(task.registry, task.incoming.setting, meeting, reason, task.now)
    return meeting_changed("cancelled", network_of(task.incoming.setting, meeting), revision)


def _named_with_reason(task: Task) -> tuple[Meeting | Fault, str]:
    """The meeting that is named, and why it is cancelled, where that stands behind its name."""
    which = task.order.given.get("which") or ""
    meeting = which_meeting(task)
    named, *reason = _REASON.split(which, maxsplit=1)
    is_title = isinstance(meeting, Meeting) and fold(which) in fold(meeting.title)
    if not (named and reason) or is_title:
        return meeting, ""
    before = which_meeting(task, named=named)
    return (meeting, "") if isinstance(before, Fault) else (before, reason[0])


def _as_sentence(reason: str) -> str:
    """`AFLYS mødet, da Kirsten er syg`: the reason as it stands in a letter of its own."""
    if not reason:
        return ""
    said = _BECAUSE.sub("", reason).strip()
    return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(('.', '!', '?')) else '.'}"


DUTIES = (
    Duty(
        Command(
            "meeting",
            (DATE, TIMES, PLACE, LINK, TOPIC, GROUP, ANSWER_BY, SEATS, SPEAKERS, OPEN, NETWORK),
            head=("topic",),
            text="body",
            sample=MEETING_TEXT,
            # A place or a link; and a clock, which may stand with a date that was given.
            needs=(("place", "link"), ("times", "date")),
            to_many=True,
            undoable=True,
        ),
        _call,
    ),
    Duty(
        Command(
            "move",
            (
                WHICH,
                replace(DATE, required=False),
                TIMES,
                PLACE,
                LINK,
                TOPIC,
                ANSWER_BY,
                SEATS,
                SPEAKERS,
                NETWORK,
            ),
            head=("date",),
            text="body",
            to_many=True,
            undoable=True,
        ),
        _move,
    ),
    Duty(
        Command(
            "cancel",
            (WHICH, NETWORK),
            head=("which",),
            text="body",
            sample=CANCEL_TEXT,
            to_many=True,
            undoable=True,
        ),
        _cancel,
    ),
)
