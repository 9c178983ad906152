"""OPFØLGNING: what is followed up, open and done; and what an officer says of it: `7/23 færdig`, `7/23: Kirsten`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from service.domain.decision import Letter
from service.domain.follow_up import FollowUp
from service.domain.network import Address, Language, Network
from service.mail.agenda_text import above_farewell
from service.mail.command import TEXT, Command, Fault, Order
from service.mail.follow_up_answer import Said, follow_up_answers, labels_in
from service.mail.mail import Mail
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK
from service.workflows.follow_ups_at_hand import Called, called
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.follow_ups_owners import owner_called, people_of, readers_of

MOST_DONE = 20  # of a network that are listed, the latest
_TEXT: dict[Language, str] = {
    "da": "7/23 gul: afventer svar",
    "nb": "7/23 gul: avventer svar",
    "en": "7/23 yellow: waiting for an answer",
}
_COMMAND = Command("followups", (NETWORK,), text="body", sample=_TEXT, undoable=True, tells_without=TEXT)


def in_reply(mail: Mail) -> Order:
    """What an officer orders who only says how points stand (workflows.follow_ups_at_hand)."""
    words = mail.span("new").strip()
    return Order(_COMMAND, words.partition("\n")[0], {}, {TEXT: words}, words)


def _follow_ups(task: Task) -> Done | Fault:
    names = [name for name in (task.officer.name, task.officer.name.partition(" ")[0]) if name]
    text = above_farewell(task.order.text, names)
    return _told(task, text) if text else _listed(task)


def _listed(task: Task) -> Done:
    """Open points, and those that are done or dropped, of every network that is meant."""
    networks = []
    for network in task.networks():
        letters = FollowUpLetters(task.registry, task.incoming.setting, network)
        points = task.registry.all_follow_ups(network.key)
        settled = [point for point in points if point.state != "open"]
        networks.append(
            {
                "name": network.name,
                "open": letters.shown([point for point in points if point.state == "open"]),
                "settled": letters.shown(settled[-MOST_DONE:]),
            }
        )
    return Done("followups", {"lists": networks})


@dataclass(slots=True)
class _Unclear:
    """What is not understood, all of it, so that the officer need not send it three times."""

    unread: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    several: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)

    def facts(self) -> dict[str, list[str]]:
        return {
            "unread": self.unread,
            "unknown": self.unknown,
            "several": self.several,
            "undated": self.undated,
        }


def _told(task: Task, text: str) -> Done | Fault:
    found = _network(task, text)
    if isinstance(found, Fault):
        return found
    network, names, subject = found
    unclear = _Unclear()
    points: dict[int, FollowUp] = {}
    before: dict[int, FollowUp] = {}
    for said in follow_up_answers(text, names, task.now.date(), is_officer=True):
        for point in _meant(said, names, subject, unclear):
            before.setdefault(point.number, point)
            becomes = _becomes(task, network, points.get(point.number, point), said, unclear)
            if becomes is not None:
                points[point.number] = becomes
    if any(unclear.facts().values()) or not points:
        return task.fault("points-unclear", {TEXT: ""}, **unclear.facts())
    letters = FollowUpLetters(task.registry, task.incoming.setting, network)
    facts = {"points": letters.shown(tuple(points.values()))}
    changed = tuple(points.values())
    return Done(
        "followups-told", facts, changed, _letters(task, letters, before, changed), about=changed[0].number
    )


def _network(task: Task, text: str) -> tuple[Network, Called, tuple[str, ...]] | Fault:
    """Whose points are meant, what they are called, and which of them the subject names or the thread is about."""
    at_hand = task.registry.follow_up(task.at_hand) if task.at_hand is not None else None
    subject = task.incoming.mail.subject
    found = []
    for network in task.networks():
        names = called(task.registry.all_follow_ups(network.key))
        about = labels_in(subject, names)
        if labels_in(text, names) or about or (at_hand is not None and at_hand.network == network.key):
            found.append((network, names, about))
    if len(found) == 1:
        return found[0]
    if not found:
        return task.fault("points-unclear", {TEXT: ""}, **_Unclear(unread=[text.partition("\n")[0]]).facts())
    networks = [network.name for network, _, _ in found]
    return task.fault("missing-network", {"network": ""}, names=networks)


def _meant(said: Said, names: Called, subject: tuple[str, ...], unclear: _Unclear) -> list[FollowUp]:
    meant = []
    for label in said.labels or subject:
        known = [point for point in names[label] if point.state == "open"] or list(names[label])
        if len(known) == 1:
            meant.append(known[0])
        else:
            unclear.several.append(label)
    if not (said.labels or subject):
        unclear.unread.append(said.words)
    return meant


def _becomes(task: Task, network: Network, point: FollowUp, said: Said, unclear: _Unclear) -> FollowUp | None:
    due = said.due or point.due
    match said.what:
        case "light":
            return replace(point, light=said.light, note=said.note, due=due, state="open")
        case "done":
            return replace(point, state="done", note=said.note or point.note)
        case "due":
            return replace(point, due=due)
        case "dropped":
            return replace(point, state="dropped")
        case "reopened":
            return replace(point, state="open")
        case "handed":
            to = owner_called(
                said.to, people_of(task.registry, task.incoming.setting, network), task.incoming.setting
            )
            if to is None:
                unclear.unknown.append(said.to)
                return None
            return replace(point, owner=to.name, email=to.email, due=due, handed_by=None)
        case "when":
            unclear.undated.append(said.words)
        case _:
            unclear.unread.append(said.words)
    return None


def _letters(
    task: Task, letters: FollowUpLetters, before: dict[int, FollowUp], changed: Sequence[FollowUp]
) -> tuple[Letter, ...]:
    """To whoever has a point from now on, and to whoever has it no more."""
    found = []
    for point in changed:
        was = before[point.number]
        key, who = f"follow-up/{point.number}/{{}}/{task.key}", task.officer
        if was.email != point.email and point.state == "open":
            for reader in _others(task, point):
                found.append(
                    letters.letter(
                        "follow_ups/handed", key.format("handed"), reader, (point,), who=who, what="officer"
                    )
                )
        if was.state == "open" and (was.email != point.email or point.state == "dropped"):
            for reader in _others(task, was):
                found.append(
                    letters.letter("follow_ups/taken", key.format("taken"), reader, (point,), who=who)
                )
    return tuple(found)


def _others(task: Task, point: FollowUp) -> list[Address]:
    """Who is told: not the officer, who knows."""
    return [
        reader for reader in readers_of(point, task.incoming.setting) if reader.email != task.officer.email
    ]


DUTIES = (Duty(_COMMAND, _follow_ups),)
