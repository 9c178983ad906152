"""A member leaves, changes details, asks what is held, or wants to be forgotten.

`From` proves nothing: a farewell and an extract go to the registered address, and what would hurt if somebody
else had asked for it waits for a yes from there (workflows.confirmation).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.decision import Action, Amend, Confirmation, Decision, Reason
from service.domain.member import Member, Person
from service.domain.network import Address, Language
from service.domain.registry import Registry
from service.mail.assent import begins_with_answer
from service.mail.reading import Request
from service.workflows import membership_letters as letters
from service.workflows import registration
from service.workflows.data_extract import extract
from service.workflows.follow_ups_at_hand import answers_follow_up
from service.workflows.handing_over import handed_over
from service.workflows.host_threads import answers_host_letter
from service.workflows.incoming import Incoming
from service.workflows.input_at_hand import input_at_hand
from service.workflows.invitations import answers_invitation
from service.workflows.leaving import applicant, left, seats_here, under_way, wanted_by
from service.workflows.membership_rules import Beside, is_hearsay, named_member, same_house
from service.workflows.minutes_at_hand import minutes_at_hand
from service.workflows.proof import as_deed
from service.workflows.steps import Step, combined
from service.workflows.surroundings import Surroundings
from service.workflows.threads import answers_as_officer

NAME = "membership"


@dataclass(frozen=True, slots=True)
class Wishes:
    """A mail in which somebody wants something done with a membership; it may name a successor too."""

    incoming: Incoming
    sender: Address
    requests: tuple[Request, ...]


def claim(registry: Registry, incoming: Incoming) -> Wishes | None:
    """A mail that asks for anything besides joining, and does not answer a question that has a workflow of its own."""
    requests, answers = incoming.reading.requests, incoming.answers
    if incoming.sender is None or (answers is not None and answers.kind == "approval-request"):
        return None
    if answers_as_officer(registry, incoming) or answers_invitation(registry, incoming):
        return None
    if answers_host_letter(registry, incoming) or minutes_at_hand(registry, incoming) is not None:
        return None
    if input_at_hand(registry, incoming) is not None or answers_follow_up(registry, incoming):
        return None
    if answers is not None and answers.kind == "confirm-address" and begins_with_answer(incoming.mail):
        return None
    if incoming.reading.kind == "request" and any(request.action != "join" for request in requests):
        return Wishes(incoming, incoming.sender, requests)
    return None


def decide(registry: Registry, intent: Wishes, now: datetime) -> Decision:
    """All that the mail asks for, as one decision."""
    return as_deed(intent.incoming, combined(wished(registry, intent), NAME))


def wished(registry: Registry, intent: Wishes) -> list[Step]:
    """One step for each wish, in the mail's order; who leaves makes room for a successor in the same mail."""
    requests = tuple(_with_address(registry, intent.incoming, request) for request in intent.requests)
    beside = Beside(frozenset(r.person.email for r in requests if r.action == "leave" and r.person.email))
    number, steps = registry.next_number(), []
    for index, request in enumerate(requests):
        step = _Wish(registry, intent, request, number + index, index, beside).step()
        beside = beside.after(step.changes)
        steps.append(step)
    return steps


def due(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterable[Decision]:
    """Nothing is due by the clock: what waits for a yes is workflows.confirmation's."""
    return ()


class _Wish:
    """One wish of a mail, with all that is needed to answer it."""

    def __init__(
        self,
        registry: Registry,
        intent: Wishes,
        request: Request,
        number: int,
        index: int,
        beside: Beside,
    ) -> None:
        self.registry, self.incoming, self.sender = registry, intent.incoming, intent.sender
        self.request, self.number, self.key, self.beside = request, number, str(index), beside
        self.about = request.person.email or ""

    def step(self) -> Step:
        """What comes of it."""
        if self.request.action != "join" and self.request.person.email is None:
            return self._unnamed()
        match self.request.action:
            case "join":
                return registration.requested(
                    self.registry, self.incoming, self.request, self.number, int(self.key), self.beside
                )
            case "leave":
                return self._leave()
            case "change":
                return self._change()
            case "access":
                return self._access()
            case "erase":
                return self._erase()

    def _leave(self) -> Step:
        email = self.about
        member = self.registry.member(email)
        networks = seats_here(self.incoming, member, self.request.networks)
        if email == self.sender.email:
            return self._leave_oneself(member, networks)
        if member is None or not networks:
            return self._unknown()
        if self.incoming.from_secretariat and is_hearsay(self.incoming, member.person):
            return self._ask(member, "leave", Person(), networks)
        if not self._may_speak_for(member):
            return self._hand_over(member, "somebody from elsewhere says that a member leaves")
        facts = {"person": member.person, "networks": letters.names(self.incoming, networks)}
        noted = letters.letter(
            self.incoming, "membership/left-for", "farewell", self.sender, facts, key=self.key
        )
        reason = Reason(
            "left-by-other", "an officer, or somebody of the same house, says that the member has left"
        )
        step = left(self.registry, self.incoming, email, self.request.networks, self.sender, self.key)
        return Step(reason, step.changes, (*step.letters, noted))

    def _leave_oneself(self, member: Member | None, seats: tuple[str, ...]) -> Step:
        """Gives up seats, and takes back what has been asked for and not been decided."""
        email, wanted = self.sender.email, self.request.networks
        begun = under_way(self.registry, self.incoming, email)
        networks = tuple(dict.fromkeys((*seats, *wanted_by(begun, wanted))))
        if not networks and not (begun and not wanted):
            return self._unknown()
        if self.incoming.trust.forged:
            person, language = (member.person, member.language) if member else applicant(begun, email)
            return self._ask_person(person, language, "leave", Person(), networks)
        return left(self.registry, self.incoming, email, wanted, None, self.key)

    def _change(self) -> Step:
        known = (self.request.was, self.about)
        member = next((m for email in known if email and (m := self.registry.member(email))), None)
        networks = seats_here(self.incoming, member, ())
        if member is None or not networks:
            return self._unknown()
        wanted = _differing(member.person, self.request.person)
        if wanted.email is not None and self.registry.member(wanted.email) is not None:
            return self._hand_over(member, "a member wants an address that another member has")
        if wanted == Person():
            return registration.already_known(self.incoming, member, networks, int(self.key))
        if self._is_own(member):
            # A new address is confirmed by the holder of the old one: by the server's word for him, or by his yes.
            if self.incoming.trust.forged or (wanted.email is not None and not self.incoming.trust.proved):
                return self._ask(member, "change", wanted, networks)
            return self._amend(member, wanted, "changed", "the member gave new details")
        if self.request.was == member.person.email and self.sender.email == wanted.email:
            asked = self._ask(member, "change", wanted, networks)
            facts = {"old": member.person.email}
            waits = letters.letter(
                self.incoming, "membership/waits-for-old", "handover", self.sender, facts, key=self.key
            )
            return Step(asked.reason, asked.changes, (*asked.letters, waits))
        if wanted.email is None and self._may_speak_for(member):
            return self._amend(
                member, wanted, "changed-by-other", "an officer or a colleague gave new details"
            )
        return self._hand_over(member, "somebody else wants to change a member's details")

    def _amend(self, member: Member, wanted: Person, code: str, why: str) -> Step:
        amend = Amend(member.person.email or "", wanted)
        return Step(Reason(code, why), (amend,), letters.changed(self.incoming, member, wanted, self.key))

    def _access(self) -> Step:
        """Told to the address that it is held of, and to no other."""
        if self.about != self.sender.email:
            return self._hand_over(None, "somebody asks what is held about another")
        reason = Reason("extract", "everything that is held was told to the address that it is held of")
        return Step(reason, (), (extract(self.registry, self.incoming, self.sender, self.key),))

    def _erase(self) -> Step:
        email = self.about
        member = self.registry.member(email)
        if email != self.sender.email and self.incoming.from_secretariat and member is not None:
            return self._ask_whom_an_officer_names(member)
        if email != self.sender.email:
            return self._hand_over(member, "somebody wants another person to be erased")
        if member is None and not self.registry.holdings(email):
            nothing = letters.letter(
                self.incoming,
                "membership/erased",
                "erased",
                self.sender,
                {"held": False, "networks": []},
                key=self.key,
            )
            return Step(Reason("nothing-held", "nothing is held of this address"), (), (nothing,))
        person = member.person if member else Person(self.sender.name or None, email)
        language = member.language if member else None
        return self._ask_person(person, language, "erase", Person(), seats_here(self.incoming, member, ()))

    def _ask_whom_an_officer_names(self, member: Member) -> Step:
        """Only the person can say yes to being erased; the officer hears that it waits for that."""
        asked = self._ask(member, "erase", Person(), seats_here(self.incoming, member, ()))
        told = letters.letter(
            self.incoming, "membership/asked-whether-erased", "command-reply", self.sender,
            {"person": member.person}, key=self.key,
        )  # fmt: skip
        return Step(asked.reason, asked.changes, (*asked.letters, told))

    def _ask(self, member: Member, action: Action, wanted: Person, networks: tuple[str, ...]) -> Step:
        return self._ask_person(member.person, member.language, action, wanted, networks)

    def _ask_person(
        self,
        person: Person,
        language: Language | None,
        action: Action,
        wanted: Person,
        networks: tuple[str, ...],
    ) -> Step:
        """Nothing happens until the registered address says yes."""
        asked = Confirmation(
            number=self.number,
            mailbox=self.incoming.mailbox.key,
            sender=self.sender.email,
            address=person.email or "",
            action=action,
            known_as=person.email or "",
            networks=networks,
            person=wanted,
            language=language or self.incoming.reading.language or self.incoming.mailbox.language,
            state="asked",
            message_id=self.incoming.mail.message_id,
            subject=self.incoming.mail.subject,
        )
        reason = Reason(f"confirm-{action}", "the registered address is asked whether this is really meant")
        return Step(reason, (asked,), (letters.confirm(self.incoming, asked, person, self.key),))

    def _unknown(self) -> Step:
        """The address has no seat here; whose else it might be is told to nobody."""
        if self.request.person.email not in (None, self.sender.email):
            return self._hand_over(None, "somebody speaks of a person who is not a member")
        facts = {"networks": letters.names(self.incoming, ())}
        told = letters.letter(
            self.incoming, "membership/not-a-member", "farewell", self.sender, facts, key=self.key
        )
        return Step(Reason("not-a-member", "the address has no seat here"), (), (told,))

    def _unnamed(self) -> Step:
        """Somebody else is meant, and it is not known who: never the one who wrote."""
        name = self.request.person.name
        if not self.incoming.from_secretariat or name is None:
            return self._hand_over(None, "somebody else is meant, and it is not known who")
        facts = {"whom": name, "networks": letters.names(self.incoming, ())}
        told = letters.letter(
            self.incoming, "secretariat/unknown-person", "command-error", self.sender, facts, key=self.key
        )
        return Step(
            Reason("unknown-person", "an officer speaks of somebody who is not known here"), (), (told,)
        )

    def _hand_over(self, member: Member | None, why: str) -> Step:
        known = self.registry.member(self.sender.email) or member
        noted, told = handed_over(self.registry, self.incoming, known, self.number, self.key)
        return Step(Reason("handed-over", why), noted, told)

    def _is_own(self, member: Member) -> bool:
        return self.sender.email == member.person.email

    def _may_speak_for(self, member: Member) -> bool:
        """An officer or a colleague, for whom the server vouches."""
        house = same_house(self.incoming.setting.register, self.sender.email, member.person.email or "")
        if is_hearsay(self.incoming, member.person):
            return False
        return self.incoming.trust.proved and (self.incoming.from_secretariat or house)


def _with_address(registry: Registry, incoming: Incoming, request: Request) -> Request:
    """The request with the address of the member whom it names, where it speaks of somebody else by name alone."""
    person = request.person
    if request.action == "join" or person.email is not None or person.name is None:
        return request
    if request.was is not None:
        return replace(request, person=replace(person, email=request.was))
    member = named_member(registry, incoming, person.name)
    return request if member is None else replace(request, person=replace(person, email=member.person.email))


def _differing(was: Person, now: Person) -> Person:
    """What of `now` is given and differs. A name counts only in full: `Bo` for `Bo Lund` is no new name."""
    given = {field: new for field, _, new in letters.differences(was, now)}
    if was.name and "name" in given and len(given["name"].split()) < 2:
        del given["name"]
    return Person(**given)
