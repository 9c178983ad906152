"""From a letter to requests: which wish concerns whom, and which network."""

import re
from dataclasses import dataclass, replace

from service.domain.member import Person
from service.mail import networks
from service.mail.cast import Someone
from service.mail.cosigners import cosigners
from service.mail.gist import Gist
from service.mail.identity import Identity
from service.mail.intent import wishes
from service.mail.layout import Layout, lay_out
from service.mail.letters import Letter
from service.mail.people import answer_to_this_address, read_people
from service.mail.reading import MISSING_ORDER, Action, Request, Setting
from service.mail.regex import regex
from service.mail.seating import Seating
from service.mail.sentences import Sentence, Surroundings, marked, sentences
from service.mail.successors import Findings, Succession
from service.mail.targets import Targets
from service.mail.wish import LIST_HANDED_IN, OF_SOMEBODY_ELSE, SPOKEN_OF, Context, Refusal, Wish, says
from service.mail.words import about, details, doubt, joining, leaving, whom

_SUBJECT_MARKS = regex(r"\A\s{0,5}(?:(?:re|sv|vs|fw|fwd|aw|wg|videresendt|antw)\s{0,2}:\s{0,5}){1,6}", re.I)
# Some programs write their ticket before it: `[#41001] SV: …`.
_ANSWER = regex(r"\A\s{0,5}(?:\[[^\]]{1,30}\]\s{0,5}){0,3}(?:re|sv|aw|antw)\s{0,2}:", re.I)
# `min kollega Sidse (cc)`
_IN_COPY = regex(r"\bcc\b|\b(?:i|på) kopi\b|\bcopied in\b", re.I)
# A new clause with a subject and a verb of its own: `…, og min kollega X vil gerne …`.
_CLAUSE = regex(
    r"\b(?:og|and|mens|men|while|but)\b(?= (?:\w+ ){0,4}?(?:qzp\d+|jeg|eg|han|hun|ho|vi|he|she|i)\b(?: \w+){0,5}? "
    r"(?:vil|skal|oensker|ynskjer|would|wants?|kan|har|er|is|melder|tilmelder|tilmeldes|optages|meldes"
    r"|indmeldes|traekker|kommer|gaar|indtraeder|udgaar|overtager|tager)\b)"
)
_BUT = regex(r" (?:men|but|mens|while)\b(?! (?:\w+ )?(?:ogsaa|also|og)\b)")


@dataclass(frozen=True, slots=True)
class Understood:
    """What a letter asks for, and how near it came to asking for more. `writer` is who wrote it, `networks` are
    those it names, `told_of` what it tells of the one whose mail it hands on."""

    requests: tuple[Request, ...]
    asks: bool
    speaks_of_networks: bool
    sells: bool
    writer: Person
    networks: tuple[str, ...]
    reasons: tuple[str, ...]
    told_of: Person | None = None


def understand(
    letter: Letter, setting: Setting, surroundings: Surroundings, about: Person | None = None
) -> Understood:
    """The requests of one letter. `about`: of whom the letter speaks as *him* or *her* without naming them."""
    return _Letter(letter, setting, surroundings, about).understood()


class _Letter:
    def __init__(
        self, letter: Letter, setting: Setting, surroundings: Surroundings, about_whom: Person | None
    ) -> None:
        letter = _without_our_address(letter, setting.mailbox.address)
        self.letter, self.setting, self.surroundings = letter, setting, surroundings
        self.layout: Layout = lay_out(letter, surroundings)
        self.identity = Identity(letter, self.layout, setting, surroundings)
        self.cast = self.identity.cast
        self.spoken_of = None if about_whom is None else self.cast.add_known(about_whom)
        self.subject = marked(_SUBJECT_MARKS.sub("", letter.subject), 0, surroundings)
        self.sentences: list[Sentence] = sentences(list(self.layout.prose), surroundings, self._familiar())
        self.words = " ".join(sentence.words for sentence in self.sentences)
        self.gist = Gist(letter, self.subject, self.sentences, self.layout, setting)
        seating = Seating(self.identity, self.sentences, self.words, setting)
        seating.seat(self.layout.rows)
        seating.seat_signers(
            cosigners(
                self.layout.signature,
                self.cast.writer.name,
                surroundings,
                are_two=says(whom.TWO_OF_US, self.words),
            )
        )
        read_people(self.sentences, self.cast)
        if sent_from := self._sent_from():
            answer_to_this_address(self.sentences, self.cast, sent_from)
        self.targets = Targets(letter, self.cast, self.sentences)
        self.findings = Findings()

    def _familiar(self) -> tuple[str, ...]:
        """The full names that are known before the text is read: it may speak of them by the first alone."""
        listed = [row.details.person.name for row in self.layout.rows]
        carried = [card.person.name for card in self.identity.cards]
        copied = [each.name for each in self.letter.copied] if _IN_COPY.search(self.letter.body) else []
        headed = [entity.value for entity in self.subject.of_kind("p")]
        found = (self.cast.writer.name, *listed, *carried, *headed, *copied)
        return tuple(name for name in found if name and " " in name)

    def understood(self) -> Understood:
        context = self.gist.context()
        refusals: list[Refusal] = []
        asked: list[Wish | Refusal] = []
        wanted: Wish | None = None
        for above, sentence in zip([None, *self.sentences], self.sentences, strict=False):
            is_taken_back = self._take_back(sentence)
            acts = [act for act in wishes(sentence, context) if not (is_taken_back and _takes_back(act))]
            if not acts and (
                says(joining.WANTED_THEN, sentence.words) or says(joining.SO_IT_IS, sentence.words)
            ):
                acts, refusals = [_granted(each) for each in asked], [r for r in refusals if r not in asked]
            acts = acts or self._taken_up(sentence, wanted)
            if not acts and above and (done := _done_hereby(above, sentence)):
                acts = [done]
            refusals += self._read(acts[0].sentence if acts else sentence, acts)
            self._move(sentence)
            asked = [each for each in acts if isinstance(each, Refusal) and _asks_leave(each)]
            wanted = next((each for each in acts if isinstance(each, Wish) and each.action == "join"), None)
        if not self.findings.found and not self.findings.is_taken_back:
            refusals += self._read_subject(context)
        Succession(self.findings, self.sentences, self.cast, self.targets).complete(
            self._spoken(),
            is_about_them=context.network >= SPOKEN_OF or says(joining.CONTACT_PERSON, self.subject.words),
        )
        requests = self._requests()
        return Understood(
            requests,
            any(sentence.asks for sentence in self.sentences)
            or says(doubt.INDIRECT_QUESTION, self.words)
            or bool(refusals),
            bool(self.findings.found)
            or self.gist.speaks_of_networks()
            or any(refusal.why == OF_SOMEBODY_ELSE for refusal in refusals),
            self.gist.sells() or self.gist.invites(refusals),
            self.identity.complete(self.cast.writer).person(),
            self._named_networks(),
            (*self.letter.notes, *self.findings.reasons, *map(_why_not, refusals)),
            None if self.spoken_of is None else self.spoken_of.person(),
        )

    def _named_networks(self) -> tuple[str, ...]:
        said = [self.subject, *self.sentences]
        return tuple(sorted({key for sentence in said for key in self.targets.keys(sentence)}))

    def _read(self, sentence: Sentence, acts: list[Wish | Refusal]) -> list[Refusal]:
        refusals = []
        for act in acts:
            start, end = self._clause_of(act, acts, sentence.words)
            if isinstance(act, Refusal):
                refusals.append(act)
                if act.why == "negated":
                    self.findings.excluded += self.targets.named_in(sentence, sentence.words[start:end])
                continue
            people = self.targets.of(act, start, end)
            if not people and act.reason == details.HELD_OF_ONE_NAMED:
                refusals.append(Refusal(act.action, sentence, act.start, act.end, OF_SOMEBODY_ELSE))
            spoken = self._networks_of(act, start, end)
            self.targets.set_networks_apart(sentence, people)
            for someone in people:
                self.findings.wish(act, someone, spoken)
        return refusals

    def _taken_up(self, sentence: Sentence, wanted: Wish | None) -> list[Wish | Refusal]:
        """`Ja tak!` to the question in the subject, `det vil Bo Lind også` after the wish of the sentence before."""
        if _ANSWER.match(self.letter.subject) and says(joining.ACCEPTS, sentence.words):
            offer = re.search(joining.OFFER_ANSWERED, self.subject.words)
            return [Wish("join", self.subject, *offer.span(), "offered, and accepted")] if offer else []
        found = re.search(joining.SO_DOES_ANOTHER, sentence.words) if wanted else None
        return [Wish("join", sentence, *found.span(), "to want it too")] if found else []

    def _take_back(self, sentence: Sentence) -> bool:
        """`Se bort fra det`: what was asked for above no longer holds, of those it names or of all."""
        wanted = self.findings.found
        if not wanted or not says(doubt.WITHDRAWN, sentence.words):
            return False
        if says(doubt.AFTER_ALL, sentence.words) and not self.findings.those_who("join"):
            return False  # `… afmeldes. Jeg når det ikke alligevel`: why somebody leaves
        named = self.targets.named_in(sentence, re.split(doubt.ONLY, sentence.words)[0])
        self.findings.take_back(named, f"taken back (line {sentence.line}: “{sentence.raw[:80]}”)")
        return True

    def _move(self, sentence: Sentence) -> None:
        """`Flyt mig fra det ene netværk til det andet`: one place is given up, another asked for."""
        forms = (leaving.MOVE, leaving.MOVE_INTO, leaving.MISPLACED)
        found = next(filter(None, (re.search(form, sentence.words) for form in forms)), None)
        keys = {entity.mark: entity.value for entity in sentence.of_kind("n")}
        if found is None or not set(found.groupdict().values()) <= set(keys):
            return
        act = Wish("join", sentence, *found.span(), "is moved")
        someone = next(iter(self.targets.of(act, 0, len(sentence.words))), self.cast.writer)
        why = f"is moved (line {sentence.line}: “{sentence.raw[:80]}”)"
        self.findings.forget(someone)
        self.findings.want("leave", someone, (keys[found["left"]],), why)
        self.findings.want("join", someone, (keys[found["joined"]],), why)

    def _clause_of(self, act: Wish | Refusal, acts: list[Wish | Refusal], words: str) -> tuple[int, int]:
        """Where the words that belong to one act of several in a sentence start and end."""
        others = [
            other
            for other in acts
            if other is not act
            and other.action != "change"
            and (isinstance(other, Wish) or other.why == "negated")
        ]
        before = max((other.end for other in others if other.start < act.start), default=0)
        after = min((other.start for other in others if other.start > act.start), default=len(words))
        starts = [found.start() for found in _CLAUSE.finditer(words)]
        start = max((place for place in starts if before <= place < act.start), default=before)
        ends = (place for place in starts if act.end <= place < after) if after < len(words) else ()
        return (start if before else 0), max(ends, default=after)

    def _read_subject(self, context: Context) -> list[Refusal]:
        """The subject asks only where the text neither asks for anything nor puts a question.

        That of an answer is somebody else's, unless the answer gives the details.
        """
        if any(sentence.asks for sentence in self.sentences):
            return []
        if _ANSWER.match(self.letter.subject) and self.sentences and not self.layout.rows:
            return []
        if sum(not each.is_item for each in self.sentences) > 4 and not self.layout.rows:
            return []
        handed_in = self._handed_in()
        others = [each for each in self.sentences if handed_in is None or each is not handed_in.sentence]
        if any(isinstance(act, Refusal) for sentence in others for act in wishes(sentence, context)):
            return []
        if handed_in:
            return self._read(handed_in.sentence, [handed_in])
        acts = wishes(self.subject, context)
        if self.layout.rows and not any(isinstance(act, Wish) for act in acts):
            acts = self._headed()
        if any(isinstance(act, Wish) for act in acts):
            read_people([self.subject], self.cast)
        return self._read(self.subject, acts)

    def _handed_in(self) -> Wish | None:
        """A sentence that hands in the people of the list below it."""
        if not self.layout.rows and not any(each.is_item for each in self.sentences):
            return None
        for sentence in self.sentences:
            if found := re.search(joining.HANDED_IN, sentence.words):
                return Wish("join", sentence, *found.span(), LIST_HANDED_IN)
        return None

    def _headed(self) -> list[Wish | Refusal]:
        """`Deltager til IT-netværket` over somebody's labelled details asks for a place."""
        words = self.subject.words
        found = re.search(joining.HEADED, words) or re.search(joining.FORM, words)
        if found is None or says(about.EVENT, words):
            return []
        if (
            not says(r"\bqzn\d", words)
            and not self.gist.is_network_listed()
            and not self._is_for_the_one_network()
        ):
            return []
        return [Wish("join", self.subject, *found.span(), "details under the name of the network")]

    def _is_for_the_one_network(self) -> bool:
        """Whether the mailbox serves one network, and the text names it."""
        return len(self.setting.networks) == 1 and says(r"\bqzn\d", self.words)

    def _networks_of(self, wish: Wish, start: int, end: int) -> tuple[str, ...]:
        sentence = wish.sentence
        marks = {entity.mark: entity for entity in sentence.of_kind("n") if not entity.is_negated}
        behind, before = sentence.words[wish.start : end], sentence.words[start : wish.start]
        for part in (*_BUT.split(behind), *reversed(_BUT.split(before)), sentence.words):
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
        if networks.says_both(self.words):
            return tuple(sorted(network.key for network in self.setting.networks))
        field = networks.by_field(f"{self.words} {self.subject.words}", self.setting.networks)
        return (
            (field,) if field and networks.speaks_of_a_network(f"{self.words} {self.subject.words}") else ()
        )

    def _requests(self) -> tuple[Request, ...]:
        wanted: dict[tuple[Action, int], tuple[Someone, set[str]]] = {}
        actions_of: dict[int, set[Action]] = {}
        for action, someone, spoken in self.findings.found:
            if action == "join" and someone in self.findings.excluded:
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
        if not person.email and not someone.is_writer and says(whom.LENT_ADDRESS, self.words):
            person = replace(person, email=self.cast.writer.email or self._sent_from())
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

    def _sent_from(self) -> str | None:
        return self.letter.writer.email if self.letter.writer else None

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
            self.findings.reasons.append("not change: nothing new is told")
            return None
        return Request("change", keys, person, was)


def _without_our_address(letter: Letter, address: str) -> Letter:
    """`Skriv til info@…`: the address that the mail was written to is nobody's."""
    ours = re.compile(rf"(?<![\w.+@-]){re.escape(address)}(?![\w@-])", re.I)
    return replace(letter, body=ours.sub("", letter.body), signature=ours.sub("", letter.signature))


def _asks_leave(refusal: Refusal) -> bool:
    """`Kan man få lov at komme med?`, `du sagde, jeg skulle skrive, hvis …`: the next sentence may make it a wish."""
    return (refusal.action == "join" and says(joining.TOLD_TO_WRITE, refusal.sentence.words)) or (
        refusal.action == "join" and "asked" in refusal.why and says(joining.MAY_ONE, refusal.sentence.words)
    )


def _takes_back(act: Wish | Refusal) -> bool:
    """Whether it undoes what the letter itself asked for above: nobody has a place to leave yet."""
    return act.action == "leave" and isinstance(act, Wish) and act.reason in leaving.UNDOES


def _done_hereby(above: Sentence, sentence: Sentence) -> Wish | None:
    """`Han siger, at jeg også skal melde mig. Det gør jeg hermed.`"""
    told = re.search(joining.TOLD_TO_REPORT, above.words)
    if told is None or not says(joining.HEREBY_I_DO, sentence.words) or says(about.EVENT, above.words):
        return None
    return Wish("join", above, *told.span(), "told to, and done hereby")


def _granted(asked: Wish | Refusal) -> Wish:
    return Wish(asked.action, asked.sentence, asked.start, asked.end, "asked for, and then wished")


def _why_not(refusal: Refusal) -> str:
    return f"not {refusal.action}: {refusal.why} (“{refusal.sentence.raw[:60]}”)"


def surroundings_of(setting: Setting) -> Surroundings:
    """What names and numbers are looked up in; the mailbox tells to which country a bare number belongs."""
    region = "NO" if setting.mailbox.address.endswith(".no") or setting.mailbox.language == "nb" else "DK"
    return Surroundings(setting.register, setting.networks, region)
