"""Whom a wish concerns: its writer, somebody named, *him* and *her*, or the people of a list below."""

import re

from service.domain.fold import fold
from service.mail import names
from service.mail.cast import Cast, Someone
from service.mail.letters import Letter
from service.mail.regex import regex
from service.mail.sentences import Sentence
from service.mail.titles import SEATS, is_title_word
from service.mail.wish import CONTACT_NAMED, LIST_HANDED_IN, Wish, says
from service.mail.words import details, doubt, whom

_OUR_TITLE = regex(r"\b(?:vores|vår|vor|our|min|my)\s(?:nye?\s|new\s)?([\w/-]{3,40})", re.I)
_FIRST_NAME_WISHES = regex(
    r"\b([A-ZÆØÅ][\w-]{1,20}) (?:vil|ville|ønsker|ønskjer|ynskjer|skal|har|er|would|wants|wishes|kunne)\b"
)
_ASIDE = regex(r"\b(?:som|der|which|that|hvor|fordi|because|af|av|fra|fraa|from|by) \Z")
# `og jeg blir kontaktpersonen vår`
_I_AM = regex(
    r"\b(?:jeg|eg|undertegnede) (?:\w+ )?(?:er|blir|bliver|vert) (?:\w+ )?\Z|\b(?:er|blir|bliver|vert) (?:jeg|eg) \Z"
)
_FOLLOWING = r"\b(?:foelgende|nedenstaaende|disse|desse|the following)\b"
_SELF = r"\b(?:jeg|eg|min|mit|mitt|mine|mig|meg|my)\b"
_MEANT = regex(r"(?<!ikke )(?<!ikkje )(?<!not )\bqzp\d+")  # `Ida og ikke Paul`
# `Maria Sørensen – nej undskyld, Marie Sørensen`
_PUT_RIGHT = regex(rf"\bqzp\d+ {{1,2}}(?=(?:{doubt.CORRECTION} {{1,2}}){{1,3}}qzp\d)")
# `… i IT-netværket, som min forgænger Bo Ravn også var med i`
_IS_TOLD_OF = regex(
    r"\bqzn\d+ (?:som|hvor|der|which|where|that) (?:\w+ ){0,3}?(qzp\d+) (?:\w+ ){0,2}?"
    r"(?:var|er|har|sidder|sitter|sit|deltager|deltar|gik|gikk|fortalte|naevnte|anbefalede|anbefalte|was|is"
    r"|has|told|mentioned)\b"
)
_MEANWHILE = regex(r"\b(?:mens|medan|while) (?:han|hun|ho|he|she|qzp\d+) (?:\w+ ){1,6}(?=(?:og|and) )")
_NOT_MEANT = regex(
    r"\b(?:ikke|ikkje|not|for|hos|hjaa|from|fra|efter|etter|after|instead of|replacing|afloeser|erstatter"
    r"|(?:videre|vidare|over|(?:min|sin|hans|hendes|hennes) (?:plads|plass)(?: i qzn\d+)?) {1,2}til {0,1}) \Z"
)
_IN_PASSING = regex(
    r"\b(?:efter|etter|after|for|fra|fraa|from|af|av|via|gennem|gjennom|hos|til|ikke|ikkje|not|afloeser"
    r"|avloeser|erstatter|replace|replaces|replacing) \Z"
)
# `Hanne Sloth, som I kan tage af listen`: the clause speaks of the name before it.
_RELATIVE = regex(
    r"((?:(?:ikke |ikkje |not )?qzp\d+ (?:qz[mto]\d+ ){0,3}(?:og |samt |and )?){1,6})(?:som|der|who|whom) "
    r"(?:(?!(?:jeg|eg|mig|meg|me|my|vi|we|og|and)\b|qzp)\w+ ){0,6}\Z"
)
# `… men min søn X tager over`: who follows is not who leaves.
_CONTRAST = regex(
    r" (?:men|mens|but|while)\b| (?:og|saa|and|so) (?:\w+ ){0,4}?qzp\d+ (?:\w+ ){0,2}?"
    r"(?:overtager|overtar|tager|tar|kommer|skal|vil|bliver|traeder|afloeser|takes|will|is|er)\b"
)


class Targets:
    """Finds the people of a letter's wishes."""

    def __init__(self, letter: Letter, cast: Cast, sentences: list[Sentence]) -> None:
        self.letter, self.cast, self.sentences = letter, cast, sentences
        self._roster = [each for each in sentences if each.is_item or _is_roster_line(each)]

    def named_in(self, sentence: Sentence, words: str) -> list[Someone]:
        by_mark = {entity.mark: entity.value for entity in sentence.of_kind("p")}
        words = _PUT_RIGHT.sub("", words)
        found = [self.cast.named(by_mark[mark]) for mark in _MEANT.findall(words) if mark in by_mark]
        return [someone for someone in found if someone is not None]

    def of(self, wish: Wish, start: int, end: int) -> list[Someone]:
        """Whom a wish concerns, as its sentence says it between `start` and `end`."""
        found = self._of(wish, start, end)
        if (
            found == [self.cast.writer]
            and wish.action in {"join", "leave"}
            and self._is_of_all(wish.sentence)
        ):
            return [*found, *self.cast.signers]
        return found

    def _is_of_all(self, sentence: Sentence) -> bool:
        """`Vi vil gerne være med` is said by all who sign."""
        return says(whom.WE, sentence.words) and not self._is_personal(sentence.words)

    def _of(self, wish: Wish, start: int, end: int) -> list[Someone]:
        if wish.action == "change":
            return self._changed_people(wish)
        words = wish.sentence.words
        before, act, after = words[start : wish.start], words[wish.start : wish.end], words[wish.end : end]
        own_list = self._listed_by(wish)
        if wish.reason == details.HELD_OF_ONE_NAMED:
            return [self.cast.writer] if self._is_of_the_writer(wish.sentence) else []
        if wish.action in {"access", "erase"}:
            others = self.named_in(wish.sentence, words)
            return (
                [self.cast.writer] if not others or says(r"\b(?:mig|meg|me|my|mine|min)\b", words) else others
            )
        if own_list and (wish.reason == LIST_HANDED_IN or says(_FOLLOWING, f"{act} {after}")):
            return own_list
        if wish.action == "leave":
            after = _CONTRAST.split(after)[0]
        found = self._object(wish.sentence, f"{act} {after}", before)
        if found is None:
            found = self._subject_of(wish.sentence, before, act)
        if found is None and start:  # `Odd går av og kan slettes`: the subject stands before the act before
            found = self._subject_of(wish.sentence, words[: wish.start], act)
        if own_list and (found is None or (found == [self.cast.writer] and not self._is_personal(words))):
            return own_list
        if (
            found in (None, [self.cast.writer])
            and says(whom.SEVERAL, f"{act} {after}")
            and not self._is_personal(words)
        ):
            found = [someone for someone in self.cast.others if someone.name or someone.email] or found
        if wish.action == "join" and own_list and self._is_personal(words) and found == [self.cast.writer]:
            return (
                found
                if all(someone.is_writer for someone in own_list)
                else [*found, *(s for s in own_list if not s.is_writer)]
            )
        if found is None and wish.reason == CONTACT_NAMED and not self._is_personal(words):
            return self._named_contact(wish.sentence)
        if found is None and (first := self._lone_name(wish.sentence, before)):
            return self._called(first)
        return found if found is not None else [self.cast.writer]

    def _is_of_the_writer(self, sentence: Sentence) -> bool:
        """Whether nobody but the writer is named, by name or by address: of others nothing is told."""
        own = self.letter.writer.email if self.letter.writer else None
        named = self.named_in(sentence, sentence.words)
        return all(someone.is_writer for someone in named) and all(
            address.value == own for address in sentence.of_kind("m")
        )

    def _lone_name(self, sentence: Sentence, before: str) -> str | None:
        """`Thorkild vil gerne være med`: somebody else, of whom the letter gives the first name only."""
        found = _FIRST_NAME_WISHES.search(sentence.raw)
        if found is None or not names.is_first_name(found.group(1)) or fold(found.group(1)) not in before:
            return None
        own = self.cast.writer.name
        return None if own and own.split()[0] == found.group(1) else found.group(1)

    def _called(self, first: str) -> list[Someone]:
        """The one with this first name, known by an address in the letter; nobody, where there is none."""
        email = self._nameless_email()
        return [self.cast.add(Someone(name=first, email=email))] if email else []

    def _named_contact(self, sentence: Sentence) -> list[Someone]:
        """The one whom a sentence without `jeg` names as contact person: never its writer."""
        passing = {
            found.group()
            for found in re.finditer(r"\bqzp\d+", sentence.words)
            if _IN_PASSING.search(sentence.words[: found.start()])
        }
        marks = [entity.mark for entity in sentence.of_kind("p") if entity.mark not in passing]
        return self.named_in(sentence, " ".join(marks)) if len(marks) == 1 else []

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
        items = []
        for sentence in self._roster:
            named = self.named_in(sentence, sentence.words)
            for someone in named:
                someone.networks = tuple(sorted({*someone.networks, *self.keys(sentence)}))
            items += named
        found = list({id(someone): someone for someone in [*listed, *items]}.values())
        if self.cast.writer.is_listed and found and self.cast.writer.line:
            found.append(self.cast.writer)
        return sorted(found, key=lambda someone: someone.line) if not wish.sentence.of_kind("p") else []

    def _object(self, sentence: Sentence, words: str, before: str) -> list[Someone] | None:
        """Who stands behind the act: `tilmelde ham`, `skriv Mona og mig på`; None where nobody does."""
        kin = re.search(whom.KIN, words)
        if kin and (_ASIDE.search(words[: kin.start()]) or _I_AM.search(words[: kin.start()])):
            kin = None
        named = re.finditer(
            rf"\b(?:{whom.SELF_OBJECT}|{whom.OTHERS_OBJECT}|qzp\d+|qzm\d+|foelgende)\b", words
        )
        match = next((each for each in named if not _NOT_MEANT.search(words[: each.start()])), None)
        if kin and (match is None or kin.start() < match.start()) and "qzp" not in words:
            return None if says(whom.SEVERAL, kin.group()) else self._kin(sentence, before)
        if match is None:
            return None
        word = match.group()
        gap = words[: match.start()].split()
        if says(
            r"\b(?:efter|etter|fra|after|from|hvor|som|fordi|because|anbefal\w*|via|gennem)\b",
            " ".join(gap[-2:]),
        ) and word.startswith("qz"):
            return None
        told_of = _IS_TOLD_OF.search(sentence.words)
        if word.startswith("qzm") or (told_of and told_of.group(1) == word):
            return None
        if word in {"os", "oss", "us"}:
            both = self._subject_of(sentence, before, "")
            return both or self._us(sentence) or [self.cast.writer]
        if re.fullmatch(whom.SELF_OBJECT, word):
            tail = words[match.end() : match.end() + 80]
            joined = re.match(
                r" (?:selv |sjoelv |qz[mto]\d+ ){0,3}(?:og|samt|and)(?: \w+){0,5}? (qzp\d+)", tail
            )
            return [self.cast.writer, *(self.named_in(sentence, joined.group(1)) if joined else [])]
        if word.startswith("qzp"):
            people = self._conjoined(sentence, words[match.start() :])
            if re.search(r"qzp\d+(?: \w+){0,4} (?:og|samt|and) (?:mig|meg|me|jeg|undertegnede)\b", words):
                people.append(self.cast.writer)
            return people or None
        if word in {"han", "hun", "ho", "dei", "foelgende"} and len(gap) > 3:
            return None
        return self._antecedent(sentence, before, plural=word in {"dem", "them", "dei", "foelgende"})

    def _us(self, sentence: Sentence) -> list[Someone]:
        """Whom *us* means: those of the sentence before, where it names the writer and somebody else."""
        position = next((n for n, s in enumerate(self.sentences) if s is sentence), 0)
        above = self.sentences[position - 1] if position else sentence
        named = self.named_in(above, above.words)
        if self.cast.writer not in named:
            named = self._subject_of(above, above.words, "") or []
        if len(named) < 2 or self.cast.writer not in named:
            return []
        self.set_networks_apart(above, named)
        return named

    def _conjoined(self, sentence: Sentence, words: str) -> list[Someone]:
        """The first person, and those joined on by commas and *og*: not one of whom something else is said."""
        stop = re.search(
            r"\b(?:da|fordi|som|der|because|since|hvor|efter|etter|after|i stedet for|for|istedenfor"
            r"|afloes\w*|hvis|men|but|hendes|hans|hennes) (?:\w+ ){0,6}?qzp",
            words,
        )
        return list(
            {id(s): s for s in self.named_in(sentence, words[: stop.start()] if stop else words)}.values()
        )

    def _antecedent(self, sentence: Sentence, before: str, *, plural: bool = False) -> list[Someone]:
        """Whom *him* or *her* means: the last one named before, in this sentence or above; else the one below."""
        position = next((n for n, s in enumerate(self.sentences) if s is sentence), len(self.sentences))
        earlier = [(s, s.words) for s in reversed(self.sentences[:position])]
        for each, words in ((sentence, before), *earlier, (sentence, sentence.words)):
            named = self._itemised(each) if plural and each.is_item else self.named_in(each, words)
            people = [someone for someone in named if not someone.is_writer]
            if people:
                return people if plural else people[-1:]
        others = [someone for someone in self.cast.others if someone.name or someone.email]
        if plural and others:
            return others
        if others:
            return others[:1]
        return [self._nameless_other()] if self._nameless_email() else []

    def _itemised(self, item: Sentence) -> list[Someone]:
        """The people of all items of the list to which this one belongs."""
        items = [sentence for sentence in self.sentences if sentence.is_item]
        if item not in items:
            return []
        people = [someone for sentence in items for someone in self.named_in(sentence, sentence.words)]
        return list({id(someone): someone for someone in people}.values())

    def _kin(self, sentence: Sentence, before: str) -> list[Someone]:
        """Whom `vores IT-chef` means where the name stands elsewhere; the words may be the title."""
        people = self._antecedent(sentence, before)
        title = _OUR_TITLE.search(sentence.raw)
        if len(people) == 1 and not people[0].title and title and self._is_job(title.group(1)):
            people[0].learn("title", title.group(1), sentence.raw)
        return people

    def _is_job(self, word: str) -> bool:
        return is_title_word(word) and fold(word) not in SEATS

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
        before = _MEANWHILE.sub("", before)
        if related := _RELATIVE.search(before):
            return self.named_in(sentence, re.sub(r"(?:ikke|ikkje|not) qzp\d+", "", related.group(1))) or None
        both = re.search(
            r"\b(?:jeg|eg|i|undertegnede)(?: selv| sjoelv)? (?:og|samt|and) (?:\w+ ){0,5}?(qzp\d+)"
            r"|(qzp\d+)(?: \w+){0,4}? (?:og|samt|and) (?:jeg|eg|i|undertegnede|mig|meg|me|myself)\b",
            before,
        )
        if both:
            named = self.named_in(sentence, both.group(1) or both.group(2))
            return [self.cast.writer, *named] if both.group(1) else [*named, self.cast.writer]
        tokens = list(
            re.finditer(
                r"\bqzp\d+\b|\b(?:jeg|eg|undertegnede|mig|meg|vi|we|han|hun|ho|he|she|vedkommende"
                r"|(?<!kan )(?<!maa )de|they)\b|\A(?:\w+ ){0,2}i\b(?= (?:would|want|wish|hereby|will|am|d"
                r"|like|have))",
                before,
            )
        )
        tokens = [
            t for t in tokens if not (t.group().startswith("qzp") and _IN_PASSING.search(before[: t.start()]))
        ]
        if not tokens and says(whom.KIN, before):
            return None if says(whom.SEVERAL, before) else self._kin(sentence, before)
        if not tokens:
            return None
        last = tokens[-1].group()
        if last.startswith("qzp"):
            people = self.named_in(sentence, before)
            run = [p for p in people if not p.is_writer or len(people) == 1]
            if len(tokens) >= 2 and re.search(
                r"qzp\d+(?: \w+){0,6}? (?:og|samt|and) (?:\w+ ){0,4}?" + last, before
            ):
                return run
            return self.named_in(sentence, last)
        if last in {"han", "hun", "ho", "he", "she", "vedkommende", "they"}:
            return self._antecedent(sentence, before, plural=last == "they")
        return [self.cast.writer]

    def _changed_people(self, wish: Wish) -> list[Someone]:
        """Whose details are new: those of a person named in the sentence, else the writer's."""
        words = wish.sentence.words
        others = [someone for someone in self.named_in(wish.sentence, words) if not someone.is_writer]
        spoken = {entity.value for entity in wish.sentence.of_kind("m")}
        others = others or [
            each for each in self.cast.others if spoken.intersection((*each.old_emails, each.email))
        ]
        if says(_SELF, words) or not others:
            if says(r"\b(?:hendes|hans|hennes|hun|han|his|she|he)\b", words) and not others:
                return self._antecedent(wish.sentence, "")
            return self._spoken_of_just_before(wish.sentence) or [self.cast.writer]
        return others[:1]

    def _spoken_of_just_before(self, sentence: Sentence) -> list[Someone]:
        """Whose `det riktige nummeret er …` is: that of the one person whom the sentence before is about."""
        if says(_SELF, sentence.words):
            return []
        position = next((n for n, s in enumerate(self.sentences) if s is sentence), 0)
        if not position or says(_SELF, self.sentences[position - 1].words):
            return []
        named = self.named_in(self.sentences[position - 1], self.sentences[position - 1].words)
        return named if len(named) == 1 else []

    def keys(self, sentence: Sentence) -> tuple[str, ...]:
        return tuple(sorted({entity.value for entity in sentence.of_kind("n") if not entity.is_negated}))

    def set_networks_apart(self, sentence: Sentence, people: list[Someone]) -> None:
        """`Bodil på IT-netværket og Viggo på Kvalitetsnetværket`: each has the network that follows the name, or the
        one before it, where the sentence opens with a network."""
        marks = [e.mark for e in sentence.of_kind("p") if self.cast.named(e.value) in people]
        if len(people) < 2 or len(marks) != len(people):
            return
        pieces = re.split("|".join(rf"\b{mark}\b" for mark in marks), sentence.words)
        pieces = pieces[:-1] if "qzn" in pieces[0] and "qzn" not in pieces[-1] else pieces[1:]
        by_mark = {e.mark: e.value for e in sentence.of_kind("n")}
        keys = [tuple(sorted({by_mark[m] for m in re.findall(r"\bqzn\d+", piece)})) for piece in pieces]
        if all(keys) and len(set(keys)) > 1:
            for someone, own in zip(people, keys, strict=True):
                someone.networks = own


def _is_roster_line(sentence: Sentence) -> bool:
    """`Dorthe Nymann, kvalitetsleder, dony@…, 40 15 …` without a verb in it."""
    return (
        bool(sentence.of_kind("p"))
        and bool(sentence.of_kind("m"))
        and not says(r"\b(?:er|vil|har|skal|kan|is|will|overtager|overtar)\b", sentence.words)
        and sentence.entities[0].kind == "p"
        and sentence.entities[0].start < 4
    )
