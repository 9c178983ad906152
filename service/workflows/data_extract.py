"""Everything that is held of a person, as one letter: for people as text, for machines as JSON (GDPR article 15)."""

import json
from datetime import datetime
from typing import Any

from service.domain.agenda import Item, Story
from service.domain.decision import Attachment, Confirmation, Letter, Registration
from service.domain.follow_up import FollowUp
from service.domain.hosting import HostTurn
from service.domain.input_round import InputAnswer
from service.domain.meeting import Invitee, Meeting
from service.domain.member import Member
from service.domain.minutes import Voiced
from service.domain.network import Address
from service.domain.registry import Holdings, Registry
from service.mail.parse import parse
from service.workflows import membership_letters as letters
from service.workflows.incoming import Incoming
from service.workflows.steps import stored

FILE_NAME = "tovholder.json"


def extract(registry: Registry, incoming: Incoming, to: Address, key: str) -> Letter:
    """The letter to the address that asked, about that address and no other."""
    member = registry.member(to.email)
    held = registry.holdings(to.email)
    days = incoming.setting.retention_days
    if member is None and not held:
        facts: dict[str, Any] = {"email": to.email, "days": days}
        return letters.letter(incoming, "membership/nothing-held", "data-extract", to, facts, key=key)
    name = {network.key: network.name for network in incoming.setting.networks}
    facts = {
        "person": member.person if member else None,
        "stored": stored(member.person) if member else [],
        "seats": [(name.get(network, network), since) for network, since in held.seats],
        "registrations": [_under_way(registration, to.email, name) for registration in held.registrations],
        "confirmations": [_asked(confirmation) for confirmation in held.confirmations],
        "conversations": list(held.conversations),
        "mails": [arrived for arrived, _ in held.mails],
        "letters": list(held.letters),
        "mentions": list(held.mentions),
        "meetings": [_invited(meeting, invitee) for meeting, invitee in held.meetings],
        "away": held.away.until if held.away else None,
        "items": [_wanted(item) for item in held.items],
        "turns": [_hosting(turn) for turn in held.turns],
        "stories": [_told(story) for story in held.stories],
        "said_of_minutes": [_voiced(said) for said in held.voices],
        "inputs": [_answered(one) for one in held.inputs],
        "named_contact": _named(held),
        "follow_ups": [_promised(one, to.email) for one in held.follow_ups],
        "presented": [{"at": at, "title": title} for at, title in held.presented],
        "days": days,
    }
    copy = Attachment(FILE_NAME, "application/json", _as_json(to.email, member, held))
    return letters.letter(
        incoming,
        "membership/data-extract",
        "data-extract",
        to,
        facts,
        key=key,
        language=member.language if member else None,
        attachments=(copy,),
    )


def _under_way(registration: Registration, own: str, name: dict[str, str]) -> dict[str, Any]:
    """A registration as the letter shows it; `sender` only where somebody else wrote."""
    return {
        "since": registration.opened,
        "state": registration.state,
        "sender": registration.sender if registration.sender != own else "",
        "stored": stored(registration.person),
        "networks": [name.get(network, network) for network in registration.networks],
    }


def _asked(confirmation: Confirmation) -> dict[str, Any]:
    return {
        "since": confirmation.opened,
        "action": confirmation.action,
        "address": confirmation.address,
        "stored": stored(confirmation.person),
    }


def _invited(meeting: Meeting, invitee: Invitee) -> dict[str, Any]:
    """A meeting, and what the person answered in the order in which it was said."""
    replies = [
        {"answer": reply.answer, "source": reply.source, "at": reply.at, "comment": reply.comment}
        for reply in invitee.replies
    ]
    return {
        "title": meeting.title,
        "starts": meeting.starts,
        "invited": invitee.invited,
        "instead_of": invitee.instead_of,
        "replies": replies,
    }


def _wanted(item: Item) -> dict[str, Any]:
    """What the person wanted on an agenda."""
    return {
        "at": item.opened,
        "title": item.title,
        "text": item.text,
        "kind": item.kind,
        "minutes": item.minutes,
        "presenter": item.presenter,
        "theme": item.theme,
        "state": item.state,
    }


def _told(story: Story) -> dict[str, Any]:
    """What the person told of how it went."""
    return {"at": story.at, "title": story.title, "text": story.text, "shared": story.shared}


def _hosting(turn: HostTurn) -> dict[str, Any]:
    """A meeting that the person's organisation was asked to host, and what was said of the place."""
    return {
        "title": turn.subject,
        "starts": turn.starts,
        "asked": turn.asked,
        "state": turn.state,
        "words": [words for words in (turn.room, turn.parking, turn.practical) if words],
    }


def _voiced(said: Voiced) -> dict[str, Any]:
    """What the person said of a draft of minutes."""
    return {"at": said.at, "what": said.voice, "text": said.words}


def _answered(answer: InputAnswer) -> dict[str, Any]:
    """What the person answered when an officer asked for something."""
    contacts = [dict(stored(person)) for person in answer.contacts]
    return {"at": answer.at, "text": answer.words, "files": list(answer.files), "contacts": contacts}


def _named(held: Holdings) -> list[dict[str, Any]]:
    """What others gave as the person's contact details."""
    return [{"at": at, "details": dict(stored(person))} for at, person in held.named_contact]


def _received(arrived: datetime, raw: bytes | None) -> dict[str, Any]:
    """A mail that the person wrote; its words only while they are kept. Of a file the name: it came from the person."""
    if raw is None:
        return {"at": arrived}
    mail = parse(raw)
    files = [part.filename for part in mail.parts if part.filename]
    return {"at": arrived, "subject": mail.subject, "text": mail.text, "files": files}


def _as_json(email: str, member: Member | None, held: Holdings) -> bytes:
    held_of = {
        "email": email,
        "member": {
            **dict(stored(member.person)),
            "language": member.language,
            "since": member.since.isoformat(),
        }
        if member
        else None,
        "networks": [{"network": network, "since": since.isoformat()} for network, since in held.seats],
        "registrations": [
            {
                "since": registration.opened,
                "state": registration.state,
                "networks": registration.networks,
                "written_by": registration.sender,
                "language": registration.language,
                "details": dict(stored(registration.person)),
            }
            for registration in held.registrations
        ],
        "confirmations": [
            {
                "since": confirmation.opened,
                "action": confirmation.action,
                "networks": confirmation.networks,
                "waits_for": confirmation.address,
                "asked_by": confirmation.sender,
                "details": dict(stored(confirmation.person)),
            }
            for confirmation in held.confirmations
        ],
        "conversations": [{"at": at, "what": what} for at, what in held.conversations],
        "meetings": [_invited(meeting, invitee) for meeting, invitee in held.meetings],
        "hosting": [_hosting(turn) for turn in held.turns],
        "agenda_items": [_wanted(item) for item in held.items],
        "stories": [_told(story) for story in held.stories],
        "said_of_minutes": [_voiced(said) for said in held.voices],
        "answered_rounds": [_answered(one) for one in held.inputs],
        "named_as_contact": _named(held),
        "follow_ups": [_promised(one, email) for one in held.follow_ups],
        "presented": [{"at": at, "title": title} for at, title in held.presented],
        "away_until": held.away.until if held.away else None,
        "mails_received": [_received(arrived, raw) for arrived, raw in held.mails],
        "letters_sent": [{"at": at, "subject": subject} for at, subject in held.letters],
        "mentioned_by_others": held.mentions,
    }
    # What is no JSON by itself is a moment or a day.
    return json.dumps(held_of, ensure_ascii=False, indent=2, default=lambda at: at.isoformat()).encode(
        "utf-8"
    )


def _promised(point: FollowUp, email: str) -> dict[str, Any]:
    """`handed`: it is another's by now, to whom the person gave it."""
    return {
        "at": point.opened,
        "case": point.case,
        "text": point.text,
        "due": point.due,
        "light": point.light,
        "note": point.note,
        "state": point.state if point.email == email else "handed",
    }
