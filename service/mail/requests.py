"""From a letter to requests: which wish concerns whom, and which network."""

import re
from dataclasses import dataclass

from service.domain.fold import fold
from service.domain.member import Person
from service.mail import networks
from service.mail.contacts import Details, same_person
from service.mail.identity import Identity
from service.mail.intent import Context, Refusal, Wish, says, wishes
from service.mail.layout import Layout, lay_out
from service.mail.letters import Letter
from service.mail.people import Someone, read_people
from service.mail.reading import MISSING_ORDER, Action, Request, Setting
from service.mail.sentences import Sentence, Surroundings, marked, sentences
from service.mail.targets import Targets
from service.mail.words import cues

_SUBJECT_MARKS = re.compile(
    r"\A\s{0,5}(?:(?:re|sv|vs|fw|fwd|aw|wg|videresendt|antw)\s{0,2}:\s{0,5}){1,6}", re.I
)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a letter asks for, and how near it came to asking for more. `writer` is who wrote it,
    `networks` are those it names."""

    requests: tuple[Request, ...]
    asks: bool
    speaks_of_networks: bool
    sells: bool
    writer: Person
    networks: tuple[str, ...]
    reasons: tuple[str, ...]


def understand(
    letter: Letter, setting: Setting, surroundings: Surroundings, about: Person | None = None
) -> Understood:
    """The requests of one letter. `about`: of whom the letter speaks as *him* or *her* without naming them."""
    return _Letter(letter, setting, surroundings, about).understood()


class _Letter:
    def __init__(
        self, letter: Letter, setting: Setting, surroundings: Surroundings, about: Person | None
    ) -> None:
        self.letter, self.setting, self.surroundings = letter, setting, surroundings
        self.layout: Layout = lay_out(letter, surroundings)
        self.identity = Identity(letter, self.layout, setting, surroundings)
        self.cast = self.identity.cast
        self.subject = marked(_SUBJECT_MARKS.sub("", letter.subject), 0, surroundings)
        familiar = tuple(name for name in (self.cast.writer.name,) if name and " " in name)
        self.sentences: list[Sentence] = sentences(list(self.layout.prose), surroundings, familiar)
        self.words = " ".join(sentence.words for sentence in self.sentences)
        self._seat_rows()
        read_people(self.sentences, self.cast)
        self.targets = Targets(letter, self.cast, self.sentences, about)
        self.reasons: list[str] = []
        self.excluded: list[Someone] = []
        self.found: list[tuple[Action, Someone, tuple[str, ...]]] = []

    def _seat_rows(self) -> None:
        """People in tables and labelled lines; a single one in a letter of `jeg` is the writer."""
        rows = self.layout.rows
        for row in rows:
            person = row.details.person
            email = self.letter.writer.email if self.letter.writer else None
            is_writer = same_person(person.name, self.cast.writer.name) or (
                person.email is not None and person.email == email
            )
            anonymous = person.name is None and len(rows) == 1
            if anonymous and not is_writer and (named := self._only_other_name()):
                someone = Someone(name=named)
                self._fill(someone, row.details, row.line)
                self.cast.add(someone)
                continue
            if is_writer or anonymous or (len(rows) == 1 and self._speaks_for_itself()):
                self._fill(self.cast.writer, row.details, row.line, overrules=True)
            else:
                someone = Someone(is_listed=True, line=row.line)
                self._fill(someone, row.details, row.line)
                self.cast.add(someone)
        for card in self.identity.cards:
            if card is not self.identity.own_card() and not (
                card.person.name and self.cast.named(card.person.name)
            ):
                someone = Someone(is_listed=True)
                self._fill(someone, card, 0)
                self.cast.add(someone)

    def _only_other_name(self) -> str | None:
        """The one person whom a letter names that does not speak of its writer: lines without a name are theirs."""
        found = {entity.value for sentence in self.sentences for entity in sentence.of_kind("p")}
        others = [name for name in found if not same_person(name, self.cast.writer.name)]
        if len(others) != 1 or says(rf"\b(?:{cues.SELF_OBJECT}|jeg|eg)\b", self.words):
            return None
        return others[0]

    def _speaks_for_itself(self) -> bool:
        """Whether the letter wants something for its writer: `tilmeld mig`, `jeg vil gerne være med`."""
        words = self.words
        if says(r"\b(?:hende|ham|henne|kollega|medarbejder|vores nye|vaar nye|him)\b", words):
            return False
        return (
            says(
                r"\b(?:mig|meg|me|jeg vil gerne (?:tilmeldes|vaere|deltage|optages|meldes|melde mig))\b",
                words,
            )
            or not self.cast.writer.name
        )

    def _fill(self, someone: Someone, details: Details, line: int, *, overrules: bool = False) -> None:
        person = details.person
        for what in ("name", "email", "title", "organisation"):
            value = getattr(person, what)
            if value and (overrules or getattr(someone, what) is None):
                setattr(someone, what, value)
                if what != "name" or not overrules:
                    someone.changed.add(what)
        if details.phone:
            someone.phone, someone.number = details.phone, details.phone.number
        if details.networks:
            someone.networks = networks.in_label(details.networks, self.setting.networks)
        someone.is_listed = True
        someone.line = line
        someone.reasons += details.reasons

    def understood(self) -> Understood:
        context = self._context()
        refusals: list[Refusal] = []
        for sentence in self.sentences:
            refusals += self._read(sentence, wishes(sentence, context))
        if not self.found:
            refusals += self._read_subject(context)
        self._name_successors()
        self._name_the_gone()
        self._leave_the_office_out()
        requests = self._requests()
        text = f"{self.subject.words} {self.words}"
        return Understood(
            requests,
            any(sentence.asks for sentence in self.sentences)
            or says(cues.INDIRECT_QUESTION, self.words)
            or bool(refusals),
            bool(self.found) or says(r"\bqzn\d", text) or networks.speaks_of_a_network(text),
            says(cues.SALES, text),
            self.identity.complete(self.cast.writer).person(),
            tuple(
                sorted(
                    {
                        key
                        for sentence in [self.subject, *self.sentences]
                        for key in self.targets.keys(sentence)
                    }
                )
            ),
            (
                *self.letter.notes,
                *self.reasons,
                *(
                    f"not {refusal.action}: {refusal.why} (“{refusal.sentence.raw[:60]}”)"
                    for refusal in refusals
                ),
            ),
        )

    def _context(self) -> Context:
        text = f"{self.subject.words} {self.words}"
        named = 3 if says(r"\bqzn\d", text) else 2 if networks.speaks_of_a_network(text) else 0
        if not named and len(self.setting.networks) == 1 and not self._is_general_mailbox():
            named = 1
        event = says(cues.EVENT, self.subject.words) and not says(
            r"\bqzn\d|netvaerk|nettverk", self.subject.words
        )
        return Context(named, event, says(cues.UNDECIDED, self.words))

    def _is_general_mailbox(self) -> bool:
        """`info@` receives everything; an address that bears a network's name is the network's."""
        local = fold(self.setting.mailbox.address.partition("@")[0]).replace(" ", "")
        return not any(
            local in fold(n.name).replace(" ", "") or fold(n.name).replace(" ", "") in local
            for n in self.setting.networks
        )

    def _read(self, sentence: Sentence, acts: list[Wish | Refusal]) -> list[Refusal]:
        refusals = []
        for act in acts:
            start = max(
                (other.end for other in acts if other.start < act.start and other.action != "change"),
                default=0,
            )
            end = min(
                (other.start for other in acts if other.start > act.start and other.action != "change"),
                default=len(sentence.words),
            )
            if isinstance(act, Refusal):
                refusals.append(act)
                if act.why == "negated":
                    self.excluded += self.targets.named_in(sentence, sentence.words[start:end])
                continue
            people = self.targets.of(act, start, end)
            spoken = self._networks_of(act, start, end)
            self.targets.set_networks_apart(sentence, people)
            for someone in people:
                self._want(act.action, someone, spoken, act)
        return refusals

    def _want(self, action: Action, someone: Someone, spoken: tuple[str, ...], wish: Wish) -> None:
        self.found.append((action, someone, someone.networks or spoken))
        who = "the writer" if someone.is_writer else someone.name or someone.email
        self.reasons.append(
            f"{action} for {who}: {wish.reason} (line {wish.sentence.line}: “{wish.sentence.raw[:80]}”)"
        )

    def _read_subject(self, context: Context) -> list[Refusal]:
        """The subject asks only where the text neither asks for anything nor puts a question."""
        if any(sentence.asks for sentence in self.sentences) or not (
            self.sentences or self.layout.rows or self.identity.signed.person.name
        ):
            return []
        if len(self.sentences) > 4 and not self.layout.rows:
            return []
        if any(isinstance(act, Refusal) for sentence in self.sentences for act in wishes(sentence, context)):
            return []
        acts = wishes(self.subject, context)
        if not acts and self.layout.rows and says(r"\bqzn\d", self.subject.words):
            return []
        return self._read(self.subject, acts)

    def _name_successors(self) -> None:
        """`Min afløser er …`: where somebody leaves, the one who takes over joins; where somebody joins in the
        place of one who is gone, that one leaves."""
        leavers = [someone for action, someone, _ in self.found if action == "leave"]
        joiners = [someone for action, someone, _ in self.found if action == "join"]
        for sentence in self.sentences:
            if not says(cues.SUCCESSOR, sentence.words) or sentence.asks:
                continue
            people = self.targets.named_in(sentence, sentence.words)
            if leavers or (says(cues.GONE, self.words) and people and not joiners):
                new = [
                    s
                    for s in people
                    if s not in leavers and s not in joiners and not s.is_writer and s not in self.excluded
                ]
                if new and not leavers:
                    gone = next((s for s in self._gone() if s not in new), None)
                    if gone is None:
                        continue
                    self.found.append(("leave", gone, self._spoken()))
                    leavers.append(gone)
                for someone in new[:1]:
                    spoken = next((n for a, s, n in self.found if a == "leave"), ())
                    self.found.append(("join", someone, spoken))
                    joiners.append(someone)
                    self.reasons.append(
                        f"join for {someone.name}: takes over (line {sentence.line}: “{sentence.raw[:80]}”)"
                    )

    def _name_the_gone(self) -> None:
        """Where somebody takes over, the one who is said to be gone leaves."""
        joiners = [someone for action, someone, _ in self.found if action == "join"]
        if not joiners or not says(cues.SUCCESSOR, self.words):
            return
        for gone in self._gone():
            if gone not in joiners and not any(someone is gone for _, someone, _ in self.found):
                spoken = next(keys for action, _, keys in self.found if action == "join")
                before = gone.line and gone.line <= joiners[0].line
                self.found.insert(0 if before else len(self.found), ("leave", gone, spoken))
                self.reasons.append(f"leave for {gone.name}: is gone, and somebody takes over")

    def _leave_the_office_out(self) -> None:
        """`Vi vil gerne være med. Vores kontaktperson er …`: then it is not the writer who joins."""
        others = any(action == "join" and not someone.is_writer for action, someone, _ in self.found)
        named = any(
            says(r"\b(?:kontaktperson|contact person)\b", s.words) and s.of_kind("p") for s in self.sentences
        )
        if others and named and not says(r"\b(?:mig|meg|me|jeg|eg|undertegnede)\b", self.words):
            self.found = [each for each in self.found if each[0] != "join" or not each[1].is_writer]

    def _gone(self) -> list[Someone]:
        for sentence in self.sentences:
            if says(cues.GONE, sentence.words):
                people = self.targets.named_in(sentence, sentence.words)
                if people:
                    return people[:1]
                if says(r"\b(?:jeg|eg|i)\b", sentence.words):
                    return [self.cast.writer]
        return []

    def _networks_of(self, wish: Wish, start: int, end: int) -> tuple[str, ...]:
        sentence = wish.sentence
        marks = {entity.mark: entity for entity in sentence.of_kind("n") if not entity.is_negated}
        for part in (sentence.words[wish.start : end], sentence.words[start : wish.start], sentence.words):
            keys = {marks[mark].value for mark in re.findall(r"\bqzn\d+", part) if mark in marks}
            if keys:
                return tuple(sorted(keys))
        return self._spoken(sentence.words)

    def _spoken(self, words: str = "") -> tuple[str, ...]:
        if len(self.setting.networks) == 1:
            return (self.setting.networks[0].key,)
        if networks.says_both(words or self.words):
            return tuple(sorted(network.key for network in self.setting.networks))
        if words and (field := networks.by_field(words, self.setting.networks)):
            return (field,)
        for group in (self.sentences, [self.subject]):
            keys = {e.value for sentence in group for e in sentence.of_kind("n") if not e.is_negated}
            if keys:
                return tuple(sorted(keys))
        field = networks.by_field(f"{self.words} {self.subject.words}", self.setting.networks)
        return (
            (field,) if field and networks.speaks_of_a_network(f"{self.words} {self.subject.words}") else ()
        )

    def _requests(self) -> tuple[Request, ...]:
        wanted: dict[tuple[Action, int], tuple[Someone, set[str]]] = {}
        actions_of: dict[int, set[Action]] = {}
        for action, someone, spoken in self.found:
            if action == "join" and someone in self.excluded:
                continue
            wanted.setdefault((action, id(someone)), (someone, set()))[1].update(spoken)
            actions_of.setdefault(id(someone), set()).add(action)
        requests = []
        for (action, key), (someone, keys) in wanted.items():
            if action == "change" and len(actions_of[key]) > 1:
                continue
            request = self._request(action, someone, tuple(sorted(keys)))
            if request is not None:
                requests.append(request)
        return tuple(requests)

    def _request(self, action: Action, someone: Someone, keys: tuple[str, ...]) -> Request | None:
        complete = self.identity.complete(someone)
        person = complete.person()
        if action == "change":
            return self._change(someone, person, keys)
        if action == "join":
            absent = {
                "name": not person.name,
                "email": not person.email,
                "organisation": not person.organisation,
                "network": not keys,
            }
            if not person.name and not person.email:
                return None
            return Request("join", keys, person, None, tuple(what for what in MISSING_ORDER if absent[what]))
        return Request(action, keys, person)

    def _change(self, someone: Someone, person: Person, keys: tuple[str, ...]) -> Request | None:
        sent_from = self.letter.writer.email if self.letter.writer and someone.is_writer else None
        was = next((old for old in someone.old_emails if old != person.email), None)
        if was is None and sent_from and person.email and sent_from != person.email:
            was = sent_from
        if (
            not someone.changed
            and was is None
            and not says(r"\b(?:nedenfor|herunder|signatur\w*|below|nedenunder|under)\b", self.words)
        ):
            self.reasons.append("not change: nothing new is told")
            return None
        return Request("change", keys, person, was)


def surroundings_of(setting: Setting) -> Surroundings:
    """What names and numbers are looked up in; the mailbox tells to which country a bare number belongs."""
    region = "NO" if setting.mailbox.address.endswith(".no") or setting.mailbox.language == "nb" else "DK"
    return Surroundings(setting.register, setting.networks, region)
