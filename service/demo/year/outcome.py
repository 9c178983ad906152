"""What must have come of the year: the script says it, the registry and the letters are held to it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email.message import EmailMessage

from service.demo.year.people import Person, Received
from service.domain.meeting import Answer
from service.store.db import Database
from service.store.registry import Registry
from service.wire.embedded import EmbeddedPostOffice

_REFERENCE = re.compile(r"\[[A-ZÆØÅ]+-(\d+)\]")
# What somebody means who writes so.
_MEANS: dict[str, Answer] = {
    "ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative", "come-words": "accepted",
    "late-yes": "accepted", "decline-words": "declined",
}  # fmt: skip
_SAME_WITHIN = timedelta(days=1)


@dataclass(slots=True)
class Script:
    """What the plans of the networks say that must come of them."""

    members: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    hosts: dict[date, str] = field(default_factory=dict)
    moved: set[date] = field(default_factory=set)
    cancelled: set[date] = field(default_factory=set)
    minutes: dict[tuple[str, date], tuple[int, bool]] = field(default_factory=dict)
    """By network and day: the version that was approved, and whether by silence."""
    done: Counter[str] = field(default_factory=Counter)
    """Follow-up points by network, all of them done."""
    letters_to_a_member: int = 0


class Witness:
    """Notes what people say and get. A look-alike of nothing in the service: it knows only mails."""

    def __init__(self) -> None:
        self.mails = self.decisions = 0
        self.letters: list[tuple[datetime, str, Received]] = []
        self.answers: dict[tuple[str, str], Answer] = {}
        self.wrongly_reminded: list[str] = []

    def wrote(
        self, person: Person, mail: EmailMessage, key: str, letter: Received | None, now: datetime
    ) -> None:
        """Somebody writes; `key` is what they mean, by the phrasebook or by the button."""
        self.mails += 1
        self.decisions += person.is_officer
        reference = _REFERENCE.search(letter.subject) if letter else None
        if reference and key in _MEANS:
            self.answers[reference[1], person.email] = _MEANS[key]

    def happened(self, what: str, now: datetime) -> None:
        """Nothing that anybody said or got."""

    def came(self, recipient: str, person: Person | None, letter: Received, now: datetime) -> None:
        """A letter lies in somebody's mailbox."""
        self.letters.append((now, recipient, letter))
        reference = _REFERENCE.search(letter.subject)
        if reference is None:
            return
        if letter.kind == "invite-update" and letter.subject.startswith(("Flyttet", "Ny tid")):
            self.answers.pop((reference[1], recipient), None)
        asks = letter.kind == "reminder" and letter.subject.startswith("Kommer du")
        if asks and (reference[1], recipient) in self.answers:
            self.wrongly_reminded.append(f"{recipient} was reminded of {reference[1]}, which was answered")


def differences(
    script: Script, witness: Witness, people: dict[str, Person], post: EmbeddedPostOffice, db: Database
) -> list[str]:
    """All in which the year came out otherwise than it is written; empty where it came out so."""
    registry = Registry(db)
    return [
        *_of_members(script, registry),
        *_of_meetings(script, witness, registry),
        *_of_papers(script, registry),
        *_of_letters(script, witness, people),
        *_of_strangers_mail(post, people),
        *witness.wrongly_reminded,
    ]


def _of_members(script: Script, registry: Registry) -> Iterator[str]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member in registry.members():
        for network in member.networks:
            found[network].add(str(member.person.email))
    for network in sorted(set(found) | set(script.members)):
        for email in sorted(found[network] ^ script.members[network]):
            is_there = "is" if email in found[network] else "is not"
            yield f"{email} {is_there} a member of {network}"


def _of_meetings(script: Script, witness: Witness, registry: Registry) -> Iterator[str]:
    for meeting in registry.all_meetings():
        day = meeting.starts.date()
        if meeting.is_cancelled != (day in script.cancelled):
            yield f"the meeting of {day} is {meeting.status}"
        if (meeting.sequence > 0) != (day in script.moved | script.cancelled):
            yield f"the meeting of {day} has sequence {meeting.sequence}"
        if script.hosts.get(day, "") not in (meeting.host or "") or bool(meeting.host) != (
            day in script.hosts
        ):
            yield f"the meeting of {day} is hosted by {meeting.host}, and not by {script.hosts.get(day)}"
        for invitee in registry.invitees(meeting.number):
            said = witness.answers.get((str(meeting.number), invitee.email))
            if not invitee.is_uninvited and not meeting.is_cancelled and invitee.answer_to(meeting) != said:
                yield f"{invitee.email} said {said} to {day}, and {invitee.answer_to(meeting)} is noted"


def _of_papers(script: Script, registry: Registry) -> Iterator[str]:
    found = {}
    for meeting in registry.all_meetings():
        for minutes in registry.minutes_of(meeting.number):
            if minutes.state == "approved":
                found[meeting.network, meeting.starts.date()] = (minutes.version, minutes.by_silence)
    for key in sorted(set(found) | set(script.minutes)):
        if found.get(key) != script.minutes.get(key):
            yield f"minutes of {key}: {found.get(key)}, and not {script.minutes.get(key)}"
    for network in sorted(script.done):
        states = Counter(point.state for point in registry.all_follow_ups(network))
        if states != {"done": script.done[network]}:
            yield f"follow-up points of {network}: {dict(states)}, and not {script.done[network]} done"


def doubled(witness: Witness) -> list[str]:
    """The letters that arrived more than once, to the same reader under the same Message-ID."""
    copies = Counter((recipient, str(letter.mail["Message-ID"])) for _, recipient, letter in witness.letters)
    return [
        f"{recipient} got {message} {count} times"
        for (recipient, message), count in copies.items()
        if count > 1
    ]


def _of_letters(script: Script, witness: Witness, people: dict[str, Person]) -> Iterator[str]:
    last: dict[tuple[str, str, str], tuple[datetime, str]] = {}
    for now, recipient, letter in witness.letters:
        same, message = (recipient, letter.subject, letter.text), str(letter.mail["Message-ID"])
        if same in last and last[same][1] != message and now - last[same][0] < _SAME_WITHIN:
            yield f"{recipient} got two alike within a day: {letter.subject}"
        last[same] = now, message
    members = Counter(
        recipient for _, recipient, _ in witness.letters if not _is_officer(people.get(recipient))
    )
    for recipient, count in members.items():
        if count > script.letters_to_a_member:
            yield f"{recipient} got {count} letters in the year"


def _is_officer(person: Person | None) -> bool:
    return person is None or person.is_officer


def _of_strangers_mail(post: EmbeddedPostOffice, people: dict[str, Person]) -> Iterator[str]:
    """Newsletters and what is not ours: unread, unflagged, where it was."""
    for box in {person.mailbox for person in people.values()}:
        for stored in post.messages(box):
            if stored.flags & {"\\Seen", "\\Flagged", "\\Answered"}:
                yield f"a mail in {box} that is not ours was touched"
