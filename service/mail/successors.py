"""Where one person follows another: who is gone leaves, and who takes over joins."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from service.mail.cast import Cast, Someone
from service.mail.reading import Action
from service.mail.regex import regex
from service.mail.sentences import Sentence
from service.mail.targets import Targets
from service.mail.wish import Wish, says
from service.mail.words import doubt, leaving

_IN_THE_PLACE_OF = regex(
    r"\b(?:i ?ste?de?[nt]? (?:for|av)|i staden for|instead of) (?:\w+ ){0,4}?(qzp\d+|han|ham|henne|hende|him|her)\b"
)
# `jeg overtar etter Siv`, `jeg afløser Siv`
_FOLLOWS = r"(?:a[fv]loeser|avloeysar|erstatt[ea]r|efterfoelger|etterfoelger|succeed(?:ing)?|replac(?:e|ing))"
_AFTER = regex(
    rf"\b(?:efter|etter|after|for|from|fra|fraa|(?:jeg|eg|i|am) (?:\w+ )?{_FOLLOWS}|{_FOLLOWS} (?:jeg|eg)) (qzp\d+)"
)
# `jeg er tiltrådt som kvalitetschef på Birkelund, hvor jeg afløser Siv`: of a job, not of a place in a network
_BEGINS_A_JOB = (
    r"\b(?:(?:er|blev|ble|am|was|have) (?:jeg|eg|i)|(?:jeg|eg|i) (?:er|blev|ble|am|was|have)) (?:\w+ ){0,3}?"
    r"(?:tiltraadt|ansat|ansatt|tilsett|begyndt|begynt|startet|starta|started|begun|joined)\b"
)
_IN_MY_PLACE = (
    r"\b(?:i ?ste?de?[nt]? (?:for|av)|i staden for|instead of|in place of)"
    r" (?:mig|meg|me|myself|undertegnede)\b"
    r"|\b(?:have|ha|faa|arve) (?:(?:min|my) (?:plads|plass)|plassen min)\b"
)
# `Hun overtager også min plads`; where the writer is on leave, the place is kept
_HAS_MY_PLACE = (
    r"\b(?:hun|han|ho|she|he|qzp\d+)(?: qz[mto]\d+){0,3} (?:overtager|overtar|overtek|takes over)"
    r" (?:ogsaa |derfor |also )?(?:(?:min|my) (?:plads|plass|place|seat)|plassen min)\b"
)
_ON_LEAVE = r"\b(?:barsel\w*|\w*orlov\w*|\w*permisjon\w*|(?:parental|maternity|paternity|sick) leave)\b"
# `Firmaet melder sig. Vores fabrikschef X deltager i møderne`
_ATTENDS = regex(
    r"\b(qzp\d+)(?: qz[mto]\d+){0,3} (?:deltager|deltar|deltek|moeder op|moeter|repraesenterer|representerer"
    r"|attends)\b"
)
_SAYS_WHO_LEAVES = r"\b(?:jeg|eg|i)\b"
_SAYS_I = r"\b(?:mig|meg|me|jeg|eg|undertegnede)\b"


@dataclass(slots=True)
class Findings:
    """What a letter is found to want so far, in its order; `excluded` are those whom it says it is not about.

    `is_taken_back`: it says that something it asked for no longer holds."""

    found: list[tuple[Action, Someone, tuple[str, ...]]] = field(default_factory=list)
    excluded: list[Someone] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    is_taken_back: bool = False

    def those_who(self, action: Action) -> list[Someone]:
        return [someone for each, someone, _ in self.found if each == action]

    def networks_of(self, action: Action) -> tuple[str, ...]:
        return next((keys for each, _, keys in self.found if each == action), ())

    def want(self, action: Action, someone: Someone, keys: tuple[str, ...], why: str) -> None:
        if someone not in self.those_who(action):
            self.found.append((action, someone, someone.networks or keys))
            who = "the writer" if someone.is_writer else someone.name or someone.email
            self.reasons.append(f"{action} for {who}: {why}")

    def wish(self, wish: Wish, someone: Someone, keys: tuple[str, ...]) -> None:
        line = f"line {wish.sentence.line}: “{wish.sentence.raw[:80]}”"
        named = {entity.value for entity in wish.sentence.of_kind("n") if not entity.is_negated}
        if someone in self.those_who(wish.action) and named.intersection(keys):
            self.found.append((wish.action, someone, someone.networks or keys))  # one more network
        self.want(wish.action, someone, keys, f"{wish.reason} ({line})")

    def forget(self, someone: Someone) -> None:
        """Drops what was found of this person so far: something plainer is said."""
        self.found = [each for each in self.found if each[1] is not someone]

    def take_back(self, people: list[Someone], why: str) -> None:
        """Forgets what was wanted of these people; of everybody, where none is named."""
        self.found = [each for each in self.found if people and each[1] not in people]
        self.reasons.append(why)
        self.is_taken_back = True


class Succession:
    """Completes the findings of a letter by those who follow one another."""

    def __init__(self, findings: Findings, sentences: list[Sentence], cast: Cast, targets: Targets) -> None:
        self.findings, self.sentences, self.cast, self.targets = findings, sentences, cast, targets
        self.words = " ".join(sentence.words for sentence in sentences)

    def complete(self, spoken: tuple[str, ...], *, is_about_them: bool) -> None:
        """`spoken`: the networks that the letter means; `is_about_them`: it speaks of them itself."""
        self._name_the_replaced(spoken)
        self._name_the_writer_as_successor(spoken if is_about_them else ())
        self._name_successors(spoken)
        self._name_the_gone()
        self._put_the_gone_first()
        self._leave_the_office_out()
        self._send_the_one_who_attends()

    def _name_the_replaced(self, spoken: tuple[str, ...]) -> None:
        """`erstat A med B`, and `B i stedet for A`."""
        for sentence in self.sentences:
            forms = (leaving.REPLACE, leaving.SEAT_PASSES)
            if found := next(filter(None, (re.search(form, sentence.words) for form in forms)), None):
                old, new = (self._one(sentence, word) for word in found.groups())
                if old and new and old != new and not says(r"\b(?:hvordan|how|korleis)\b", sentence.words):
                    line = f"takes over (line {sentence.line}: “{sentence.raw[:80]}”)"
                    self.findings.want("leave", old[0], spoken, "is replaced")
                    self.findings.want("join", new[0], spoken, line)
            self._replace_the_writer(sentence, spoken)
            joins = self.findings.those_who("join")
            if joins and self.cast.writer not in joins and self._gives_up_a_place(sentence):
                keys = self.findings.networks_of("join")
                self.findings.want("leave", self.cast.writer, keys, "is replaced")
            if joins and (found := _IN_THE_PLACE_OF.search(sentence.words)):
                for someone in self._whose_place(sentence, found):
                    if someone not in joins:
                        self.findings.want("leave", someone, self.findings.networks_of("join"), "is replaced")

    def _gives_up_a_place(self, sentence: Sentence) -> bool:
        if says(_IN_MY_PLACE, sentence.words):
            return True
        return says(_HAS_MY_PLACE, sentence.words) and not says(_ON_LEAVE, self.words)

    def _whose_place(self, sentence: Sentence, found: re.Match[str]) -> list[Someone]:
        """`i stedet for Bo`; and of `i stedet for ham` the one named last before."""
        if found.group(1).startswith("qzp"):
            return self.targets.named_in(sentence, found.group(1))
        return self.targets.named_in(sentence, sentence.words[: found.start()])[-1:]

    def _replace_the_writer(self, sentence: Sentence, spoken: tuple[str, ...]) -> None:
        """`X will replace me in the group`, `det er ikke længere mig, men X, der …`, told and not asked."""
        forms = (leaving.REPLACES_ME, leaving.NO_LONGER_ME, leaving.ANOTHER_WAS_MEANT)
        found = next(filter(None, (re.search(form, sentence.words) for form in forms)), None)
        if found is None or sentence.asks or not spoken or says(doubt.DELIBERATION, sentence.words):
            return
        if says(doubt.CONDITION, sentence.words[: found.start()]):
            return
        for new in self.targets.named_in(sentence, found["new"]):
            line = f"takes over (line {sentence.line}: “{sentence.raw[:80]}”)"
            keys = self.findings.networks_of("join") or spoken
            self.findings.forget(new)  # who is replaced is listed before
            self.findings.want("leave", self.cast.writer, keys, "is replaced")
            self.findings.want("join", new, keys, line)

    def _one(self, sentence: Sentence, word: str) -> list[Someone]:
        return self.targets.named_in(sentence, word) if word.startswith("qzp") else [self.cast.writer]

    def _name_successors(self, spoken: tuple[str, ...]) -> None:
        """`Min afløser er …`: where somebody leaves, the one who takes over joins; where somebody joins in the
        place of one who is gone, that one leaves."""
        for sentence in self.sentences:
            if not says(leaving.SUCCESSOR, sentence.words) or sentence.asks:
                continue
            leavers, joiners = self.findings.those_who("leave"), self.findings.those_who("join")
            named = self.targets.named_in(sentence, sentence.words)
            if not leavers and (joiners or not named or not says(leaving.GONE, self.words)):
                continue
            if not named and not joiners:
                named = [someone for someone in self.cast.others if someone.is_listed]
            known = [*leavers, *joiners, *self.findings.excluded, *self._followed(sentence)]
            new = [someone for someone in named if someone not in known and not someone.is_writer]
            if new and not leavers:
                gone = next((someone for someone in self._gone() if someone not in new), None)
                if gone is None:
                    continue
                self.findings.want("leave", gone, spoken, "is gone, and somebody takes over")
            for someone in new[:1]:
                line = f"takes over (line {sentence.line}: “{sentence.raw[:80]}”)"
                self.findings.want("join", someone, self.findings.networks_of("leave"), line)

    def _name_the_writer_as_successor(self, spoken: tuple[str, ...]) -> None:
        """`Per har sluttet hos os. Jeg tager over.`"""
        if any(sentence.asks for sentence in self.sentences):
            return
        for before, sentence in pairwise(self.sentences):
            keys = self.targets.keys(before) or spoken
            gone = [each for each in self.targets.named_in(before, before.words) if not each.is_writer]
            if not keys or len(gone) != 1 or not says(leaving.GONE, before.words):
                continue
            if says(leaving.I_TAKE_OVER, sentence.words):
                line = f"takes over (line {sentence.line}: “{sentence.raw[:80]}”)"
                self.findings.want("leave", gone[0], keys, "is gone, and the writer takes over")
                self.findings.want("join", self.cast.writer, keys, line)

    def _followed(self, sentence: Sentence) -> list[Someone]:
        """Those after whom somebody takes over: `jeg overtar etter Siv` names no successor."""
        return [
            someone
            for mark in _AFTER.findall(sentence.words)
            for someone in self.targets.named_in(sentence, mark)
        ]

    def _name_the_gone(self) -> None:
        """Where somebody takes over, the one who is said to be gone leaves."""
        joiners = self.findings.those_who("join")
        if not joiners or not any(map(_is_of_a_place, self.sentences)):
            return
        for gone in self._gone():
            told = [action for action, someone, _ in self.findings.found if someone is gone]
            if gone not in joiners and set(told) <= {"change"}:
                keys = self.findings.networks_of("join")
                before = gone.line and gone.line <= joiners[0].line
                place = 0 if before else len(self.findings.found)
                self.findings.found.insert(place, ("leave", gone, keys))
                self.findings.reasons.append(f"leave for {gone.name}: is gone, and somebody takes over")

    def _put_the_gone_first(self) -> None:
        """`I am leaving. X takes over. Remove me and add him`: who is said to be gone before is listed before."""
        joined = next((n for n, each in enumerate(self.findings.found) if each[0] == "join"), None)
        if joined is None or not says(leaving.SUCCESSOR, self.words):
            return
        opening = next((s for s in self.sentences if s.of_kind("p") or says(leaving.GONE, s.words)), None)
        if opening is None or opening.of_kind("p") or not says(_SAYS_WHO_LEAVES, opening.words):
            return
        own = [each for each in self.findings.found[joined:] if each[0] == "leave" and each[1].is_writer]
        for leave in own:
            self.findings.found.remove(leave)
            self.findings.found.insert(joined, leave)

    def _send_the_one_who_attends(self) -> None:
        """Where a firm asks, and not its writer, the one who is said to attend joins."""
        joins = [each for each in self.findings.found if each[0] == "join"]
        if [someone for _, someone, _ in joins] != [self.cast.writer] or says(_SAYS_I, self.words):
            return
        for sentence in self.sentences:
            if found := _ATTENDS.search(sentence.words):
                for someone in self.targets.named_in(sentence, found.group(1)):
                    self.findings.forget(self.cast.writer)
                    line = f"attends (line {sentence.line}: “{sentence.raw[:80]}”)"
                    self.findings.want("join", someone, joins[0][2], line)

    def _leave_the_office_out(self) -> None:
        """`Vi vil gerne være med. Vores kontaktperson er …`: then it is not the writer who joins."""
        others = any(not someone.is_writer for someone in self.findings.those_who("join"))
        named = any(
            says(r"\b(?:kontaktperson|contact person)\b", sentence.words) and sentence.of_kind("p")
            for sentence in self.sentences
        )
        if others and (named or not self.cast.writer.name) and not says(_SAYS_I, self.words):
            self.findings.found = [
                each for each in self.findings.found if each[0] != "join" or not each[1].is_writer
            ]

    def _gone(self) -> list[Someone]:
        for sentence in self.sentences:
            if says(leaving.GONE, sentence.words):
                people = self.targets.named_in(sentence, sentence.words)
                if people:
                    return people[:1]
                if says(r"\b(?:jeg|eg|i)\b", sentence.words):
                    return [self.cast.writer]
        return []


def _is_of_a_place(sentence: Sentence) -> bool:
    """Whether somebody takes over a place that may be one in a network."""
    if not says(leaving.SUCCESSOR, sentence.words):
        return False
    return says(r"\bqzn\d", sentence.words) or not says(_BEGINS_A_JOB, sentence.words)
