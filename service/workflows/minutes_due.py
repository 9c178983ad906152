"""What minutes call for by the clock: the officer is asked for them, and a round that has ended is told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from service.domain.decision import Change, Decision, Letter, Reason
from service.domain.meeting import Meeting
from service.domain.minutes import Minutes
from service.domain.minutes_round import Outcome, Round, outcome
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.workflows.daytime import is_by_day
from service.workflows.follow_ups_opened import follow_ups_of
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import network_of
from service.workflows.minutes_agenda import agenda_of
from service.workflows.minutes_document import in_force, with_document
from service.workflows.minutes_given import attendance_of
from service.workflows.minutes_letters import MinutesLetters, skeleton_key
from service.workflows.minutes_people import People, named, readers
from service.workflows.minutes_versions import files_of_version
from service.workflows.surroundings import Surroundings

_NAME = "minutes"

# For so long after a meeting its officer is asked for minutes that nobody has given.
ASKED_FOR = timedelta(days=14)
# A mail that was written in time may still be on its way.
GRACE = timedelta(hours=1)


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Each by a decision of its own."""
    # Of several rounds that end at the same tick, no two may give the same number.
    numbers = count(registry.next_number())
    for setting in surroundings.settings.values():
        yield from _asked(registry, setting, now)
        for minutes in registry.drafts(setting.mailbox.key):
            yield from _round(registry, setting, minutes, numbers, now)


def _asked(registry: Registry, setting: Setting, now: datetime) -> Iterator[Decision]:
    """After a meeting, by day, the officer who called it gets a skeleton of its minutes."""
    if not is_by_day(now):
        return
    for meeting in registry.meetings_between(setting.mailbox.key, now - ASKED_FOR, now):
        is_over = meeting.ends <= now and meeting.status == "confirmed"
        if (
            not is_over
            or registry.reminded(meeting.number, "skeleton")
            or registry.minutes_of(meeting.number)
        ):
            continue
        letters = _skeletons(registry, setting, meeting)
        yield Decision(
            Reason("minutes-wanted", "a meeting is over: its officer is asked for minutes"),
            (),
            letters,
            _NAME,
        )


def _skeletons(registry: Registry, setting: Setting, meeting: Meeting) -> tuple[Letter, ...]:
    network = network_of(setting, meeting)
    attendance = attendance_of(registry, meeting)
    facts = {
        "meeting": shown(meeting, network),
        "present": list(attendance.present),
        "absent": list(attendance.absent),
        "cases": [f"{number} {title}" for number, title in agenda_of(registry, network, meeting)],
    }
    officers = setting.mailbox.secretariat
    own = tuple(officer for officer in officers if officer.email == meeting.officer)
    return tuple(
        Letter(
            key=skeleton_key(meeting, officer.email),
            kind="command-reply",
            template="minutes/skeleton",
            to=officer,
            mailbox=meeting.mailbox,
            language=setting.mailbox.language,
            network=network.key,
            facts=facts,
            conversation=meeting.number,
            thread="new",
        )
        for officer in own or officers
    )


def _round(
    registry: Registry, setting: Setting, minutes: Minutes, numbers: Iterator[int], now: datetime
) -> Iterator[Decision]:
    """What has become of a draft, as soon as it is certain."""
    meeting = registry.meeting(minutes.meeting)
    if meeting is None:
        return
    network = network_of(setting, meeting)
    copies = registry.copies(minutes.number)
    sent = Round(minutes.number, minutes.opened, minutes.deadline, copies)
    is_over = now > minutes.deadline + GRACE
    found = outcome(
        sent,
        registry.voices(minutes.number),
        now if is_over else min(now, minutes.deadline),
        silence_approves=network.charter.minutes.silence,
    )
    people = readers(registry, network, meeting)
    known = (
        _officers(setting)
        | people
        | named(registry, network, tuple(copy.email for copy in copies if copy.email not in people))
    )
    writer = MinutesLetters(setting, meeting, minutes, known)
    if found.state == "approved":
        officers = (one.email for one in setting.mailbox.secretariat if one.email == minutes.officer)
        decision = _approved(
            registry, minutes, writer, found, tuple(dict.fromkeys((*people, *officers))), now
        )
        points = follow_ups_of(registry, setting, network, meeting, minutes, numbers)
        yield replace(decision, changes=(*decision.changes, *points))
    elif found.state == "overdue" and not registry.reminded(
        minutes.number, f"minutes/{minutes.number}/overdue"
    ):
        reminders = tuple(writer.reminder(email) for email in found.silent)
        reason = Reason("minutes-overdue", "the deadline is over, and not everybody has approved")
        yield Decision(reason, (), (*writer.overdue(found), *reminders), _NAME)
    elif (
        found.state == "disputed"
        and is_over
        and not registry.reminded(minutes.number, f"minutes/{minutes.number}/disputed")
    ):
        reason = Reason("minutes-disputed", "the deadline is over, and an objection stands")
        yield Decision(reason, (), writer.disputed(found), _NAME)


def _officers(setting: Setting) -> People:
    return {one.email: (one.name, setting.mailbox.language) for one in setting.mailbox.secretariat}


def _approved(
    registry: Registry,
    minutes: Minutes,
    writer: MinutesLetters,
    found: Outcome,
    people: tuple[str, ...],
    now: datetime,
) -> Decision:
    """For good: everybody gets them, and the version that was in force until now is so no more."""
    approved = replace(minutes, state="approved", approved=found.since, by_silence=found.by_silence)
    earlier = in_force(registry.minutes_of(minutes.meeting))
    before: tuple[Change, ...] = (replace(earlier, state="superseded"),) if earlier else ()
    files = files_of_version(registry, minutes)
    document = writer.document(now, found, replaces=earlier)
    letters = with_document((writer.final(email, found, files) for email in people), document)
    how = "by silence" if found.by_silence else "by everybody"
    reason = Reason("minutes-approved", f"version {minutes.version} is approved {how}")
    return Decision(reason, (*before, approved), letters, _NAME)
