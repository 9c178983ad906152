"""From a letter to requests: which wish concerns whom, and which network."""

import re
from dataclasses import dataclass

from service.domain.fold import fold
from service.domain.member import Person
from service.domain.network import Network
from service.mail import names, networks, organisations
from service.mail.contacts import Details, merged, same_person
from service.mail.intent import Context, Refusal, Wish, says, wishes
from service.mail.layout import Layout, lay_out, signature_details
from service.mail.letters import Letter
from service.mail.people import Cast, Someone, read_people
from service.mail.reading import MISSING_ORDER, Action, Request, Setting
from service.mail.sentences import Sentence, Surroundings, marked, sentences
from service.mail.titles import is_title_word
from service.mail.vcards import read_cards
from service.mail.words import cues

_SUBJECT_MARKS = re.compile(
    r"\A\s{0,5}(?:(?:re|sv|vs|fw|fwd|aw|wg|videresendt|antw)\s{0,2}:\s{0,5}){1,6}", re.I
)


_OUR_TITLE = re.compile(r"\b(?:vores|vår|vor|our|min|my)\s(?:nye?\s|new\s)?([\w/-]{3,40})", re.I)
_INSTEAD_OF = re.compile(r"\b(?:for|efter|etter|after|instead of|replacing|afloeser|erstatter) \Z")
_IN_PASSING = re.compile(
    r"\b(?:efter|etter|after|for|fra|fraa|from|af|av|via|gennem|gjennom|hos|til|afloeser|avloeser|erstatter|replace|replaces|replacing) \Z"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a letter asks for, and how near it came to asking for more. `writer` is who wrote it."""

    requests: tuple[Request, ...]
    asks: bool
    speaks_of_networks: bool
    sells: bool
    writer: Person
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
        self.letter, self.setting, self.surroundings, self.about = letter, setting, surroundings, about
        self.layout: Layout = lay_out(letter, surroundings)
        self.signed: Details = signature_details(self.layout, letter, surroundings)
        self.cards = [card for part in letter.cards for card in read_cards(part, surroundings)]
        self.cast = Cast(self._writer())
        self.subject = marked(_SUBJECT_MARKS.sub("", letter.subject), 0, surroundings)
        familiar = tuple(name for name in (self.cast.writer.name,) if name and " " in name)
        self.sentences: list[Sentence] = sentences(list(self.layout.prose), surroundings, familiar)
        self.words = " ".join(sentence.words for sentence in self.sentences)
        self._seat_rows()
        read_people(self.sentences, self.cast)
        self.reasons: list[str] = []
        self.excluded: list[Someone] = []
        self.found: list[tuple[Action, Someone, tuple[str, ...]]] = []

    # who writes

    def _writer(self) -> Someone:
        address = self.letter.writer
        header = names.name_in_header(address.name) if address else None
        writer = Someone(name=header, is_writer=True)
        if header:
            writer.reasons.append(f"name: {header} (From)")
        signed = self.signed.person.name
        if signed and (not header or " " in signed or same_person(signed, header) is False):
            writer.name = signed if not header or " " in signed or not same_person(signed, header) else header
        card = self._own_card()
        if card and card.person.name and (not writer.name or " " not in writer.name):
            writer.name = card.person.name
        return writer

    def _own_card(self) -> Details | None:
        email = self.letter.writer.email if self.letter.writer else None
        signed = self.signed.person.name
        for card in self.cards:
            if card.person.email == email or same_person(card.person.name, signed):
                return card
        return self.cards[0] if len(self.cards) == 1 and not self.letter.writer else None

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
            if is_writer or anonymous or (len(rows) == 1 and self._speaks_for_itself()):
                self._fill(self.cast.writer, row.details, row.line, overrules=True)
            else:
                someone = Someone(is_listed=True, line=row.line)
                self._fill(someone, row.details, row.line)
                self.cast.add(someone)
        for card in self.cards:
            if card is not self._own_card() and not (card.person.name and self.cast.named(card.person.name)):
                someone = Someone(is_listed=True)
                self._fill(someone, card, 0)
                self.cast.add(someone)

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

    # what is wanted

    def understood(self) -> Understood:
        context = self._context()
        refusals: list[Refusal] = []
        for sentence in self.sentences:
            refusals += self._read(sentence, wishes(sentence, context))
        if not self.found:
            refusals += self._read_subject(context)
        self._name_successors()
        self._name_the_gone()
        requests = self._requests()
        text = f"{self.subject.words} {self.words}"
        return Understood(
            requests,
            any(sentence.asks for sentence in self.sentences)
            or says(cues.INDIRECT_QUESTION, self.words)
            or bool(refusals),
            bool(self.found) or says(r"\bqzn\d", text) or networks.speaks_of_a_network(text),
            says(cues.SALES, text),
            self._complete(self.cast.writer).person(),
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
                    self.excluded += self._named_in(sentence, sentence.words[start:end])
                continue
            people = self._targets(act, start, end)
            spoken = self._networks_of(act, start, end)
            self._networks_apart(sentence, people)
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
            self.sentences or self.layout.rows or self.signed.person.name
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

    # whom it concerns

    def _named_in(self, sentence: Sentence, words: str) -> list[Someone]:
        by_mark = {entity.mark: entity.value for entity in sentence.of_kind("p")}
        found = [self.cast.named(by_mark[mark]) for mark in re.findall(r"\bqzp\d+", words) if mark in by_mark]
        return [someone for someone in found if someone is not None]

    def _targets(self, wish: Wish, start: int, end: int) -> list[Someone]:
        if wish.action == "change":
            return self._changed_people(wish)
        words = wish.sentence.words
        before, act, after = words[start : wish.start], words[wish.start : wish.end], words[wish.end : end]
        own_list = self._listed_by(wish)
        if wish.action in {"access", "erase"}:
            others = self._named_in(wish.sentence, words)
            return (
                [self.cast.writer] if not others or says(r"\b(?:mig|meg|me|my|mine|min)\b", words) else others
            )
        found = self._object(wish.sentence, f"{act} {after}", before)
        if found is None:
            found = self._subject_of(wish.sentence, before, act)
        if own_list and (found is None or found == [self.cast.writer] and not self._is_personal(words)):
            return own_list
        if found is not None and own_list and self._is_personal(words) and found == [self.cast.writer]:
            return (
                found
                if all(someone.is_writer for someone in own_list)
                else [*found, *(s for s in own_list if not s.is_writer)]
            )
        return found if found is not None else [self.cast.writer]

    def _is_personal(self, words: str) -> bool:
        return says(
            r"\b(?:jeg|eg|mig|meg|me|my|myself|undertegnede)\b|\bi (?:would|want|wish|hereby|will|am|d)\b",
            words,
        ) and not says(
            r"\b(?:foelgende|nedenstaaende|disse|herunder|nedenfor|below|these|desse|dei)\b", words
        )

    def _listed_by(self, wish: Wish) -> list[Someone]:
        """People in a list below: in a table, labelled lines, or the items after the sentence."""
        if wish.action not in {"join", "leave"}:
            return []
        listed = [
            someone for someone in self.cast.others if someone.is_listed and (someone.name or someone.email)
        ]
        items = [
            s
            for sentence in self.sentences
            if sentence.is_item or self._is_roster_line(sentence)
            for s in self._named_in(sentence, sentence.words)
        ]
        for sentence in self.sentences:
            if sentence.is_item or self._is_roster_line(sentence):
                for someone in self._named_in(sentence, sentence.words):
                    someone.networks = someone.networks or self._keys(sentence)
        found = list({id(someone): someone for someone in [*listed, *items]}.values())
        if self.cast.writer.is_listed and found and self.cast.writer.line:
            found.append(self.cast.writer)
        return sorted(found, key=lambda someone: someone.line) if not wish.sentence.of_kind("p") else []

    def _is_roster_line(self, sentence: Sentence) -> bool:
        """`Dorthe Nymann, kvalitetsleder, dony@…, 40 15 …` without a verb in it."""
        return (
            bool(sentence.of_kind("p"))
            and bool(sentence.of_kind("m"))
            and not says(r"\b(?:er|vil|har|skal|kan|is|will|overtager|overtar)\b", sentence.words)
            and sentence.entities[0].kind == "p"
            and sentence.entities[0].start < 4
        )

    def _object(self, sentence: Sentence, words: str, before: str) -> list[Someone] | None:
        """Who stands behind the act: `tilmelde ham`, `skriv Mona og mig på`; None where nobody does."""
        kin = re.search(cues.KIN, words)
        named = re.finditer(rf"\b(?:{cues.SELF_OBJECT}|{cues.OTHERS_OBJECT}|qzp\d+|qzm\d+|foelgende)\b", words)
        match = next((each for each in named if not _INSTEAD_OF.search(words[: each.start()])), None)
        if kin and (match is None or kin.start() < match.start()) and "qzp" not in words:
            return self._kin(sentence)
        if match is None:
            return None
        word = match.group()
        gap = words[: match.start()].split()
        if says(
            r"\b(?:efter|etter|fra|after|from|hvor|som|fordi|because|anbefal\w*|via|gennem)\b",
            " ".join(gap[-2:]),
        ) and word.startswith("qz"):
            return None
        if word.startswith("qzm"):
            return None
        if word in {"os", "oss", "us"}:
            both = self._subject_of(sentence, before, "")
            return both if both else [self.cast.writer]
        if re.fullmatch(cues.SELF_OBJECT, word):
            tail = words[match.end() : match.end() + 60]
            joined = re.match(r" (?:selv |sjoelv )?(?:og|samt|and)(?: \w+){0,5}? (qzp\d+)", tail)
            return [self.cast.writer, *(self._named_in(sentence, joined.group(1)) if joined else [])]
        if word.startswith("qzp"):
            people = self._conjoined(sentence, words[match.start() :])
            if re.search(r"qzp\d+(?: \w+){0,4} (?:og|samt|and) (?:mig|meg|me|jeg|undertegnede)\b", words):
                people.append(self.cast.writer)
            return people or None
        if word in {"han", "hun", "ho", "dei", "foelgende"} and len(gap) > 3:
            return None
        return self._antecedent(sentence, plural=word in {"dem", "them", "dei", "foelgende"})

    def _conjoined(self, sentence: Sentence, words: str) -> list[Someone]:
        """The first person, and those joined on by commas and *og*: not one of whom something else is said."""
        stop = re.search(
            r"\b(?:da|fordi|som|der|because|since|hvor|efter|etter|after|i stedet for|for|istedenfor|afloes\w*|hvis|men|but|hendes|hans|hennes) (?:\w+ ){0,6}?qzp",
            words,
        )
        return list(
            {id(s): s for s in self._named_in(sentence, words[: stop.start()] if stop else words)}.values()
        )

    def _antecedent(self, sentence: Sentence, *, plural: bool = False) -> list[Someone]:
        """Whom *him* or *her* means: the last one named before, in this sentence or above; else the one below."""
        above = [s for s in self.sentences if s.line <= sentence.line]
        position = above.index(sentence) if sentence in above else len(above)
        for earlier in reversed(above[: position + 1]):
            people = [someone for someone in self._named_in(earlier, earlier.words) if not someone.is_writer]
            if people:
                return people if plural else people[-1:]
        others = [someone for someone in self.cast.others if someone.name or someone.email]
        if plural and others:
            return others
        if others:
            return others[:1]
        if self.about is not None:
            return [self._someone_about(self.about)]
        return [self._nameless_other()] if self._nameless_email() else []

    def _kin(self, sentence: Sentence) -> list[Someone]:
        """Whom `vores IT-chef` means where the name stands elsewhere; the words may be the title."""
        people = self._antecedent(sentence)
        title = _OUR_TITLE.search(sentence.raw)
        if len(people) == 1 and not people[0].title and title and is_title_word(title.group(1)):
            people[0].learn("title", title.group(1), sentence.raw)
        return people

    def _someone_about(self, person: Person) -> Someone:
        return self.cast.add(
            Someone(person.name, person.email, None, person.phone, person.title, person.organisation)
        )

    def _nameless_email(self) -> str | None:
        own = self.letter.writer.email if self.letter.writer else None
        return next((e.value for s in self.sentences for e in s.of_kind("m") if e.value != own), None)

    def _nameless_other(self) -> Someone:
        other = self.cast.add(Someone(email=self._nameless_email()))
        if self.cast.writer.email == other.email:
            self.cast.writer.email = None
        return other

    def _subject_of(self, sentence: Sentence, before: str, act: str) -> list[Someone] | None:
        """Who does it: `jeg`, `hun`, a name, or `jeg og …`; None where nobody is named before the act."""
        both = re.search(
            r"\b(?:jeg|eg|i|undertegnede)(?: selv| sjoelv)? (?:og|samt|and) (?:\w+ ){0,5}?(qzp\d+)|(qzp\d+)(?: \w+){0,4}? (?:og|samt|and) (?:jeg|eg|i|undertegnede|mig|meg|me|myself)\b",
            before,
        )
        if both:
            return [self.cast.writer, *self._named_in(sentence, both.group(1) or both.group(2))]
        tokens = list(
            re.finditer(
                r"\bqzp\d+\b|\b(?:jeg|eg|undertegnede|mig|meg|vi|we|han|hun|ho|he|she|vedkommende|de|they)\b|\A(?:\w+ ){0,2}i\b(?= (?:would|want|wish|hereby|will|am|d|like|have))",
                before,
            )
        )
        tokens = [t for t in tokens if not (t.group().startswith("qzp") and _IN_PASSING.search(before[: t.start()]))]
        if not tokens and says(cues.KIN, before):
            return self._kin(sentence)
        if not tokens:
            return None
        last = tokens[-1].group()
        if last.startswith("qzp"):
            people = self._named_in(sentence, before)
            run = [p for p in people if not p.is_writer or len(people) == 1]
            if len(tokens) >= 2 and re.search(
                r"qzp\d+(?: \w+){0,6}? (?:og|samt|and) (?:\w+ ){0,4}?" + last, before
            ):
                return run
            return self._named_in(sentence, last)
        if last in {"han", "hun", "ho", "he", "she", "vedkommende", "they"}:
            return self._antecedent(sentence, plural=last == "they")
        return (
            [self.cast.writer]
            if last not in {"vi", "we", "de"} or not self.cast.writer.name
            else self._we(sentence)
        )

    def _we(self, sentence: Sentence) -> list[Someone]:
        return [self.cast.writer]

    def _changed_people(self, wish: Wish) -> list[Someone]:
        """Whose details are new: those of a person named in the sentence, else the writer's."""
        words = wish.sentence.words
        others = [someone for someone in self._named_in(wish.sentence, words) if not someone.is_writer]
        if says(r"\b(?:jeg|eg|min|mit|mitt|mine|mig|meg|my)\b", words) or not others:
            if says(r"\b(?:hendes|hans|hennes|hun|han|his|she|he)\b", words) and not others:
                return self._antecedent(wish.sentence)
            return [self.cast.writer]
        return others[:1]

    def _name_successors(self) -> None:
        """`Min afløser er …`: where somebody leaves, the one who takes over joins; where somebody joins in the
        place of one who is gone, that one leaves."""
        leavers = [someone for action, someone, _ in self.found if action == "leave"]
        joiners = [someone for action, someone, _ in self.found if action == "join"]
        for sentence in self.sentences:
            if not says(cues.SUCCESSOR, sentence.words) or sentence.asks:
                continue
            people = self._named_in(sentence, sentence.words)
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

    def _gone(self) -> list[Someone]:
        for sentence in self.sentences:
            if says(cues.GONE, sentence.words):
                people = self._named_in(sentence, sentence.words)
                if people:
                    return people[:1]
                if says(r"\b(?:jeg|eg|i)\b", sentence.words):
                    return [self.cast.writer]
        return []

    # which network

    def _networks_apart(self, sentence: Sentence, people: list[Someone]) -> None:
        """`Bodil på IT-netværket og Viggo på Kvalitetsnetværket`: each has the network that follows the name."""
        marks = [e.mark for e in sentence.of_kind("p") if self.cast.named(e.value) in people]
        if len(people) < 2 or len(marks) != len(people):
            return
        pieces = re.split("|".join(rf"\b{mark}\b" for mark in marks), sentence.words)[1:]
        by_mark = {e.mark: e.value for e in sentence.of_kind("n")}
        keys = [tuple(sorted({by_mark[m] for m in re.findall(r"\bqzn\d+", piece)})) for piece in pieces]
        if all(keys) and len(set(keys)) > 1:
            for someone, own in zip(people, keys, strict=True):
                someone.networks = own

    def _keys(self, sentence: Sentence) -> tuple[str, ...]:
        return tuple(sorted({entity.value for entity in sentence.of_kind("n") if not entity.is_negated}))

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

    # the outcome

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
        complete = self._complete(someone)
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

    def _complete(self, someone: Someone) -> Someone:
        """The person with what signature, cards, header and mail domain add."""
        if someone.is_writer:
            self._complete_writer(someone)
        register = self.setting.register
        if not someone.organisation and someone.email:
            someone.organisation = organisations.at_domain(someone.email, register)
        if not someone.organisation and not someone.is_writer and self._is_colleague(someone):
            someone.organisation = self._complete(self.cast.writer).organisation
        return someone

    def _complete_writer(self, writer: Someone) -> None:
        register = self.setting.register
        sent_from = self.letter.writer.email if self.letter.writer else None
        details = self.signed
        card = self._own_card()
        if card:
            details = merged(details, card)
        if (
            details.person.name
            and same_person(details.person.name, writer.name) is False
            and not writer.changed & {"name"}
        ):
            writer.name = details.person.name
        writer.title = writer.title or details.person.title
        if writer.phone is None and details.phone is not None:
            writer.phone, writer.number = details.phone, details.phone.number
        if not writer.email:
            writer.email = self._address(sent_from, details.person.email)
        at_home = organisations.at_domain(sent_from or "", register) or organisations.at_domain(
            writer.email or "", register
        )
        candidates = [
            organisations.known(name, register) if name else None
            for name in (
                (writer.organisation,) if "organisation" in writer.changed and writer.is_listed else ()
            )
            + (details.person.organisation, writer.organisation)
        ]
        written = writer.organisation or details.person.organisation
        writer.organisation = next(filter(None, candidates), None) or at_home or written
        writer.reasons += [reason for reason in details.reasons if reason not in writer.reasons]

    def _address(self, sent_from: str | None, signed: str | None) -> str | None:
        """The sender's address; one in the signature where the mail came from a private or an office's address."""
        if signed and (
            not sent_from or organisations.is_private(sent_from) or organisations.is_shared(sent_from)
        ):
            return signed
        return sent_from or signed

    def _is_colleague(self, someone: Someone) -> bool:
        sender = self.letter.writer.email if self.letter.writer else ""
        if self.setting.mailbox.is_secretariat(sender):
            return False
        domain = sender.rpartition("@")[2]
        return not someone.email or someone.email.rpartition("@")[2] == domain


def surroundings_of(setting: Setting) -> Surroundings:
    region = "NO" if setting.mailbox.address.endswith(".no") or setting.mailbox.language == "nb" else "DK"
    return Surroundings(setting.register, setting.networks, region)


def spoken_networks(text: str, known: tuple[Network, ...]) -> tuple[str, ...]:
    """The networks that a text names outright, sorted."""
    return tuple(
        sorted({spoken.key for spoken in networks.named_networks(fold(text), known) if not spoken.is_negated})
    )
