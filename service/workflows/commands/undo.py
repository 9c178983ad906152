"""FORTRYD: the last thing that an officer's mail changed becomes again what it was, and whom it touched is told.

It never reaches past what the officer wrote last: a letter to many that waits for a yes is dropped; and after a mail
that changed nothing the officer is told what would be taken back, and says FORTRYD once more.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from service.domain.agenda import Item
from service.domain.decision import Held, Letter, Question, Registration, Undo
from service.domain.deed import Altered, Deed
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostTurn
from service.domain.input_round import InputRound
from service.domain.meeting import Invitee, Meeting
from service.domain.member import Member
from service.domain.network import Address
from service.mail.command import Command, Fault
from service.workflows import membership_letters
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.undo_follow_ups import points_back
from service.workflows.commands.undo_hosts import hosts_back
from service.workflows.commands.undo_inputs import rounds_back
from service.workflows.commands.undo_meetings import answers_back, meetings_back
from service.workflows.steps import stored, to_officer
from service.workflows.threads import previews_of


def _undo(task: Task) -> Done | Fault:
    deed = _last(task, task.officer)
    shown = _shown(task)
    if shown is not None and _is_later(shown, deed):
        return _dropped(task, shown, deed)
    if deed is None:
        return task.fault("nothing-to-undo", other=_of_others(task))
    if deed.effect == "nothing":
        return _asked_again(task, deed, shown)
    if any(isinstance(one.after, Meeting) for one in deed.altered):
        return meetings_back(task, deed)
    if any(isinstance(one.after, HostTurn) for one in deed.altered):
        return hosts_back(task, deed)
    if any(isinstance(one.after, InputRound) for one in deed.altered):
        return rounds_back(task, deed)
    if deed.effect == "letters":
        return task.fault("letters-are-out", at=deed.at)
    if _is_answer(deed):
        return task.fault("answer-is-out", at=deed.at, people=_people(deed))
    if not deed.is_intact:
        return task.fault("changed-since", at=deed.at, people=_people(deed))
    letters = tuple(
        letter
        for index, one in enumerate(deed.altered)
        if _heard(one, deed) and (letter := _told(task, deed, one, index)) is not None
    )
    open_again = [one.before for one in deed.altered if _is_open_again(one)]
    facts = {
        "at": deed.at,
        "people": _people(deed),
        "pending": [one.person for one in open_again if isinstance(one, Registration)],
        "questions": [one.name or one.sender for one in open_again if isinstance(one, Question)],
    }
    seats, waiting = answers_back(task, deed)
    letters = (*letters, *_reopened_for_officers(task, deed), *waiting, *points_back(task, deed))
    return Done("undone", facts, (Undo(deed.id), *seats), letters)


def _last(task: Task, officer: Address, before: int | None = None) -> Deed | None:
    return task.registry.last_deed(task.incoming.mailbox.key, officer.email, before)


def _shown(task: Task) -> Held | None:
    """The letter to many that waits for a yes from this officer: the one that is answered, or the latest."""
    waiting = [
        held
        for held in previews_of(task.registry, task.incoming, task.officer)
        if held.number != task.number  # the yes to a FORTRYD is no second one
    ]
    answers = task.incoming.answers
    waiting.sort(key=lambda held: answers is not None and held.number == answers.conversation)
    return waiting[-1] if waiting else None


def _dropped(task: Task, shown: Held, deed: Deed | None) -> Done:
    """That it was shown is a deed of no effect: with the letter, it is gone."""
    dropped = replace(shown, state="dropped", decided_by=task.officer.email)
    noted = (Undo(deed.id),) if deed is not None and deed.effect == "nothing" else ()
    return Done("not-sent", {"subject": shown.subject}, (dropped, *noted))


def _is_later(shown: Held, deed: Deed | None) -> bool:
    return deed is None or shown.opened is None or shown.opened >= deed.at


def _asked_again(task: Task, deed: Deed, shown: Held | None) -> Done | Fault:
    """The officer's last mail changed nothing: what lies before it is told, and is next."""
    earlier = _last(task, task.officer, before=deed.id)
    is_shown = shown is not None and _is_later(shown, earlier)
    if earlier is None and not is_shown:
        return task.fault("nothing-to-undo", other=_of_others(task))
    facts = {
        "at": deed.at,
        "shown": shown.subject if shown and is_shown else None,
        "earlier": {"at": earlier.at, "people": _people(earlier)} if earlier else None,
    }
    return Done("nothing-undone", facts, (Undo(deed.id),))


def _of_others(task: Task) -> dict[str, Any] | None:
    """The last that another officer changed: only that officer can take it back."""
    others = [officer for officer in task.incoming.mailbox.secretariat if officer != task.officer]
    deeds = [deed for officer in others if (deed := _last(task, officer)) and _can_go_back(deed)]
    if not deeds:
        return None
    latest = max(deeds, key=lambda deed: deed.at)
    return {"by": task.incoming.mailbox.officer_name(latest.officer), "people": _people(latest)}


def _is_open_again(one: Altered) -> bool:
    """What an officer had decided or closed waits for an officer again."""
    match one.before:
        case Registration(state="pending") | Question(state="open"):
            return True
    return False


def _reopened_for_officers(task: Task, deed: Deed) -> Iterator[Letter]:
    """Whichever other officer heard that it was settled is asked again, with a letter that is to be answered."""
    for officer in task.incoming.mailbox.secretariat:
        if officer == task.officer or officer.email not in deed.told:
            continue
        for one in deed.altered:
            if _is_open_again(one):
                yield _reopened_for(task, officer, one)


def _reopened_for(task: Task, officer: Address, one: Altered) -> Letter:
    facts: dict[str, Any]
    match one.before, one.after:
        case Registration() as before, Registration(state=state):
            kind, number = "approval-request", before.number
            networks = membership_letters.names(task.incoming, before.networks)
            facts = {"what": state, "stored": stored(before.person), "networks": networks, "subject": ""}
        case Question() as before, _:
            kind, number = "handover", before.number
            facts = {"what": "closed", "stored": [], "networks": [], "subject": before.subject}
    facts |= {"whom": one.whom, "by": task.officer.name or task.officer.email}
    return to_officer(task.incoming, officer, kind, "secretariat/reopened", facts, number)


def _people(deed: Deed) -> list[str]:
    """Whom it was about, by name."""
    return list(dict.fromkeys(one.whom for one in deed.altered))


def _is_answer(deed: Deed) -> bool:
    """An officer's words to a person: they are out."""
    return any(isinstance(one.after, Question) and one.after.state == "answered" for one in deed.altered)


def _can_go_back(deed: Deed) -> bool:
    return deed.effect == "rows" and deed.is_intact and not _is_answer(deed)


def _heard(one: Altered, deed: Deed) -> bool:
    """Whether a letter went to whom it was about; whoever heard nothing of the change hears nothing of its end."""
    rows = [row for row in (one.before, one.after) if row is not None]
    return any(
        {row.person.email, row.sender if isinstance(row, Registration) else None} & deed.told
        for row in rows
        if not isinstance(row, Question | Meeting | Invitee | Item | HostTurn | InputRound | FollowUp)
    )


def _told(task: Task, deed: Deed, one: Altered, index: int) -> Letter | None:
    """What a person who heard of the change hears of its end."""
    match one.before, one.after:
        case Member() as before, Member() as after if before.networks == after.networks:
            return _letter(task, "membership/taken-back", "changed", before, "amended", index)
        case Member() as before, after if not isinstance(after, Member) or set(after.networks) < set(
            before.networks
        ):
            return _letter(task, "membership/taken-back", "changed", before, "left", index)
        case before, Member() as after:
            kept = before.networks if isinstance(before, Member) else ()
            taken = replace(after, networks=tuple(key for key in after.networks if key not in kept))
            what = "approved" if _is_considered_again(deed, after) else "entered"
            return _letter(task, "membership/taken-back", "farewell", taken, what, index)
        case Registration(state="pending") as before, Registration(state="declined"):
            return _reopened(task, before, index)
    return None


def _is_considered_again(deed: Deed, member: Member) -> bool:
    """Whoever was let in by a ruling waits for one again."""
    return any(
        isinstance(one.before, Registration)
        and _is_open_again(one)
        and one.before.person.email == member.person.email
        for one in deed.altered
    )


def _letter(task: Task, template: str, kind: str, member: Member, what: str, index: int) -> Letter:
    facts = {
        "what": what,
        "person": member.person,
        "networks": membership_letters.names(task.incoming, member.networks),
    }
    to = membership_letters.address(member.person)
    key = f"{task.number}/{index}"
    return membership_letters.letter(
        task.incoming, template, kind, to, facts, key=key, language=member.language
    )


def _reopened(task: Task, registration: Registration, index: int) -> Letter:
    """Somebody who was turned away is considered again."""
    facts = {
        "what": "declined",
        "person": registration.person,
        "networks": membership_letters.names(task.incoming, registration.networks),
    }
    to = Address(registration.person.name or "", registration.sender)
    return membership_letters.letter(
        task.incoming, "membership/taken-back", "handover", to, facts,
        key=f"{task.number}/{index}", language=registration.language, conversation=registration.number,
    )  # fmt: skip


DUTIES = (Duty(Command("undo"), _undo),)
