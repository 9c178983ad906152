"""What becomes of the points that their owner writes about: how they stand, until when, who has them now.

Nobody else changes a point. What an officer has to decide is asked of the officers, what is not understood goes to them
in the writer's words, and the writer gets one letter about it all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from service.domain.decision import Decision, Letter, Reason
from service.domain.follow_up import FollowUp
from service.domain.network import Address, Network
from service.domain.registry import Registry
from service.mail.follow_up_answer import Said, labels_in
from service.workflows.follow_ups_at_hand import Called, called
from service.workflows.follow_ups_letters import FollowUpLetters
from service.workflows.follow_ups_owners import owner_called, people_of, readers_of
from service.workflows.incoming import Incoming

# What an officer decides of a point: nobody is to do it, its owner does not want it, or who it was handed on to.
Wish = Literal["dropped", "declined", "unknown"]


@dataclass(slots=True)
class Heard:
    """All that one mail says of the points of a network, worked out one after the other.

    `writer` is whoever wrote it, by the address that the points know; the answer goes to the one that it came from.
    """

    registry: Registry
    incoming: Incoming
    network: Network
    writer: Address
    points: dict[int, FollowUp] = field(init=False)
    names: Called = field(init=False)
    changed: list[int] = field(default_factory=list)
    handed: list[tuple[FollowUp, bool]] = field(default_factory=list)
    wishes: list[tuple[FollowUp, Wish, str]] = field(default_factory=list)
    undated: list[FollowUp] = field(default_factory=list)
    has_unnamed: bool = False
    has_more: bool = False

    def __post_init__(self) -> None:
        known = self.registry.all_follow_ups(self.network.key)
        self.points = {point.number: point for point in known}
        self.names = called(known)

    @property
    def _reply_to(self) -> Address:
        return self.incoming.sender or self.writer

    def hear(self, said: Said) -> None:
        """Takes in one statement."""
        if said.what == "accepted":
            return
        if not said.is_plain:
            self.has_more = True
            return
        names = said.labels or labels_in(self.incoming.mail.subject, self.names)
        for meant in [self._own(self.names[name]) for name in names] or [self._own(self.points.values())]:
            if len(meant) == 1:
                self._settle(self.points[meant[0].number], said)
            elif meant:
                self.has_unnamed = True
            else:
                self.has_more = True

    def _own(self, points: Iterable[FollowUp]) -> list[FollowUp]:
        """Those of them that the writer sees to, done ones only where no other is."""
        own = [point for point in points if point.email == self.writer.email and point.state != "dropped"]
        return [point for point in own if point.state == "open"] or (own if len(own) == 1 else [])

    def _settle(self, point: FollowUp, said: Said) -> None:
        due = said.due or point.due
        match said.what:
            case "light":
                self._keep(replace(point, light=said.light, note=said.note, due=due, state="open"))
            case "done":
                self._keep(replace(point, state="done", note=said.note))
            case "due":
                self._keep(replace(point, due=due))
            case "when":
                self.undated.append(point)
            case "handed":
                self._hand_on(point, said)
            case "declined":
                self._decline(point)
            case "dropped":
                self.wishes.append((point, "dropped", ""))
            case _:
                self.has_more = True

    def _hand_on(self, point: FollowUp, said: Said) -> None:
        setting = self.incoming.setting
        to = owner_called(said.to, people_of(self.registry, setting, self.network), setting)
        if to is None:
            self.wishes.append((point, "unknown", said.to))
        elif to.email != point.email:
            self._give(
                replace(point, owner=to.name, email=to.email, handed_by=self.writer.email), is_back=False
            )

    def _decline(self, point: FollowUp) -> None:
        """Back to whoever handed it on; what the minutes gave somebody, an officer gives to another."""
        if point.handed_by is None:
            self.wishes.append((point, "declined", ""))
            return
        had = self.registry.member(point.handed_by)
        name = (
            had.person.name
            if had and had.person.name
            else self.incoming.mailbox.officer_name(point.handed_by)
        )
        self._give(replace(point, owner=name, email=point.handed_by, handed_by=None), is_back=True)

    def _give(self, point: FollowUp, *, is_back: bool) -> None:
        self._keep(point)
        self.handed.append((point, is_back))

    def _keep(self, point: FollowUp) -> None:
        self.points[point.number] = point
        self.changed.append(point.number)

    def decision(self, handover: Decision | None, workflow: str) -> Decision:
        """All of it; `handover` is what becomes of the words that are for a person, of which the writer hears here."""
        letters = FollowUpLetters(self.registry, self.incoming.setting, self.network)
        changes = tuple(self.points[number] for number in dict.fromkeys(self.changed))
        told = (*self._to_owners(letters), *self._to_officers(letters), *self._to_writer(letters, changes))
        passed = handover.letters if handover else ()
        if told:
            passed = tuple(letter for letter in passed if letter.to.email != self._reply_to.email)
        what = "changed" if changes else "asked" if told else "passed on" if passed else "unchanged"
        reason = Reason("follow-ups-told", f"somebody writes of follow-up points: {len(changes)} {what}")
        return Decision(
            reason, (*changes, *(handover.changes if handover else ())), (*told, *passed), workflow
        )

    def _to_owners(self, letters: FollowUpLetters) -> list[Letter]:
        return [
            letters.letter(
                "follow_ups/handed",
                f"follow-up/{point.number}/handed/{self.incoming.key}",
                reader,
                (point,),
                who=self.writer,
                what="back" if is_back else "handed",
            )
            for point, is_back in self.handed
            for reader in readers_of(point, self.incoming.setting)
        ]

    def _to_officers(self, letters: FollowUpLetters) -> list[Letter]:
        if not self.wishes:
            return []
        points = [point for point, _, _ in self.wishes]
        wishes = [
            {"label": letters.labels.get(point.number, ""), "what": what, "name": name}
            for point, what, name in self.wishes
        ]
        words = self.incoming.mail.span("new").strip()
        return [
            letters.letter(
                "follow_ups/wish",
                f"{self.incoming.key}/wish",
                officer,
                points,
                who=self.writer,
                wishes=wishes,
                words=words,
            )
            for officer in self.incoming.mailbox.secretariat
        ]

    def _to_writer(self, letters: FollowUpLetters, changes: Sequence[FollowUp]) -> list[Letter]:
        """What was understood, and what is asked; nothing where nothing was."""
        if not (changes or self.wishes or self.undated or self.has_unnamed):
            return []
        own = [
            point
            for point in self.points.values()
            if point.email == self.writer.email and point.state == "open"
        ]
        about = [*changes, *(point for point, _, _ in self.wishes), *self.undated, *own]
        answer = letters.letter(
            "follow_ups/receipt",
            f"{self.incoming.key}/follow-ups",
            self._reply_to,
            changes or about[:1],
            is_answer=True,
            changed=letters.shown(changes),
            wishes=[
                {"label": letters.labels.get(point.number, ""), "what": what, "name": name}
                for point, what, name in self.wishes
            ],
            undated=letters.shown(self.undated),
            unnamed=letters.shown(own) if self.has_unnamed else [],
            has_more=self.has_more,
        )
        return [answer]
