"""Somebody proposes another time (iTIP COUNTER, RFC 5546 §3.2.7): the officers are shown the change, and say yes or no.

Their yes moves the meeting for everybody; their no leaves it as it is, and the one who proposed is told.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from service.domain.decision import Decision, Held, Letter, Reason
from service.domain.meeting import Answered, Invitee, Meeting, Reply
from service.domain.network import Address
from service.domain.registry import Registry
from service.mail.fingerprint import fingerprint
from service.mail.itip import calendar_answer
from service.mail.mail import Mail
from service.mail.reading import Setting
from service.workflows.commands.duty import Done
from service.workflows.commands.meeting_done import PREVIEW, facts_of, meeting_changed
from service.workflows.incoming import Incoming
from service.workflows.meeting_letters import shown
from service.workflows.meeting_revisions import Revision, network_of, revised

LONGEST = timedelta(
    hours=24
)  # of a meeting that is believed to have been proposed; else it stays as long as it was
COMMAND = "counter"  # what a proposal is called among what waits for a yes


def proposed(
    registry: Registry, incoming: Incoming, meeting: Meeting, who: Invitee, now: datetime, days: int
) -> Decision | None:
    """A preview to every officer; the first who answers decides. None where no other time can be read."""
    revision = _revision(registry, incoming.setting, incoming.mail, meeting, now)
    if revision is None:
        return None
    answer = calendar_answer(incoming.mail)
    held = Held(
        number=registry.next_number(),
        mailbox=incoming.mailbox.key,
        officer=meeting.officer,
        waits_for="yes",
        mail=incoming.key,
        command=COMMAND,
        networks=(meeting.network,),
        state="open",
        message_id=None,
        subject=meeting.title,
        fingerprint=fingerprint(incoming.mail),
        at_hand=meeting.number,
    )
    network = network_of(incoming.setting, meeting)
    facts = {
        **facts_of("moved", network, (revision.meeting,), len(revision.letters)),
        "asks_again": revision.asks_again,
        "count": len(revision.letters),
        "left_out": [],
        "days": days,
        "proposer": who.name or who.email,
        "comment": answer.comment if answer else "",
    }
    example = next((one for one in revision.letters if one.to.email != who.email), revision.letters[0])
    letters = tuple(
        Letter(
            key=f"{incoming.key}/proposed/{officer.email}",
            kind="preview",
            template=PREVIEW,
            to=officer,
            mailbox=incoming.mailbox.key,
            language=incoming.mailbox.language,
            network=network.key,
            facts=facts,
            conversation=held.number,
            thread="new",
            shows=example,
        )
        for officer in incoming.mailbox.secretariat
    )
    return Decision(Reason("proposed", "another time is proposed"), (held,), letters, "attendance")


def performed(registry: Registry, setting: Setting, mail: Mail, held: Held, now: datetime) -> Done | None:
    """The meeting moves to the time that was proposed; None where the meeting or the proposal is not as it was."""
    meeting = registry.meeting(held.at_hand) if held.at_hand else None
    if meeting is None or meeting.is_cancelled or fingerprint(mail) != held.fingerprint:
        return None
    revision = _revision(registry, setting, mail, meeting, now)
    if revision is None:
        return None
    done = meeting_changed("moved", network_of(setting, meeting), revision)
    proposer = _proposer(registry, mail, meeting, now)
    if proposer is None:
        return done
    comes = Answered(meeting.number, proposer.email, proposer.replies[-1])
    return replace(done, changes=(*done.changes, comes))


def kept(registry: Registry, incoming: Incoming, mail: Mail, held: Held) -> tuple[Letter, ...]:
    """To the one who proposed: the time stays."""
    meeting = registry.meeting(held.at_hand) if held.at_hand else None
    if meeting is None or mail.from_ is None:
        return ()
    network = network_of(incoming.setting, meeting)
    member = registry.member(mail.from_.email)
    return (
        Letter(
            key=f"held/{held.number}/kept",
            kind="changed",
            template="meetings/kept",
            to=Address(mail.from_.name, mail.from_.email),
            mailbox=meeting.mailbox,
            language=member.language if member else network.language,
            network=meeting.network,
            facts={"meeting": shown(meeting, network)},
            conversation=meeting.number,
            thread="new",
        ),
    )


def _revision(
    registry: Registry, setting: Setting, mail: Mail, meeting: Meeting, now: datetime
) -> Revision | None:
    answer = calendar_answer(mail)
    starts = _moment(answer.starts, meeting) if answer else None
    if answer is None or starts is None or starts <= now:
        return None
    ends = _moment(answer.ends, meeting)
    if ends is None or not starts < ends <= starts + LONGEST:
        ends = _after(starts, meeting.ends.astimezone(UTC) - meeting.starts.astimezone(UTC))
    proposer = _proposer(registry, mail, meeting, now)
    return revised(registry, setting, meeting, replace(meeting, starts=starts, ends=ends), now, proposer)


def _proposer(registry: Registry, mail: Mail, meeting: Meeting, now: datetime) -> Invitee | None:
    """Whoever proposed the time, and so comes then."""
    answer = calendar_answer(mail)
    emails = [email for one in (answer.attendees if answer else ()) for email in one.emails]
    own = [mail.from_.email] if mail.from_ else []
    found = (registry.invitee(meeting.number, email) for email in (*own, *emails))
    who = next((one for one in found if one is not None and not one.is_uninvited), None)
    if who is None:
        return None
    comes = Reply("accepted", "calendar", now.replace(microsecond=0), meeting.sequence + 1)
    return replace(who, replies=(*who.replies, comes))


def _after(moment: datetime, length: timedelta) -> datetime:
    """So much later by any clock, also on a night on which that of the network is changed."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)


def _moment(told: date | None, meeting: Meeting) -> datetime | None:
    """What was proposed, on the meeting's own clock; a whole day tells no hour."""
    zone = meeting.starts.tzinfo
    if not isinstance(told, datetime):
        return None
    return told.astimezone(zone) if told.tzinfo else told.replace(tzinfo=zone)
