"""A year as it is lived: what people have resolved to do, day by day, and what they do with the letters that come."""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import count
from typing import Protocol

from service.demo.year.outcome import Script
from service.demo.year.people import Person, Reaction, Received
from service.demo.year.stage import Stage
from service.demo.year.writing import Phrasebook, filled, fresh, pressed, reply

# When the daemon looks at the clock on a day of the year: it does so every quarter of a minute in life.
_LOOKS = (time(7, 35), time(8, 5), time(12, 5), time(17, 5))
_PARSER = BytesParser(policy=policy.default)


# Something that happens at a moment of the year.
Act = Callable[[datetime], None]


class Watcher(Protocol):
    """Who looks on."""

    def wrote(
        self, person: Person, mail: EmailMessage, key: str, letter: Received | None, now: datetime
    ) -> None:
        """Somebody writes what stands under `key` in the phrasebook, or presses that button, in reply to `letter`."""
        ...

    def came(self, recipient: str, person: Person | None, letter: Received, now: datetime) -> None:
        """A letter lies in a mailbox; `person` is whose it is, None for somebody who takes no part."""
        ...

    def happened(self, what: str, now: datetime) -> None:
        """Something else, of which people hear nothing."""
        ...


class Year:
    """People, and what is going to happen. Acts of the same moment happen in the order in which they were planned."""

    def __init__(
        self,
        stage: Stage,
        words: Mapping[str, Phrasebook],
        otherwise: Phrasebook,
        watchers: Sequence[Watcher],
        first_day: datetime,
    ) -> None:
        self.stage, self.script = stage, Script()
        self._words, self._otherwise = words, otherwise
        self._watchers, self._first_day = watchers, first_day
        self.people: dict[str, Person] = {}
        self._had: set[tuple[str, str]] = set()
        self._plan: list[tuple[datetime, int, Act]] = []
        self._order, self._numbers = count(), count(1)

    def moment(self, written: str) -> datetime:
        """`14.01. 09:12` of this year."""
        day, clock = written.split()
        month = (int(part) for part in reversed(day.rstrip(".").split(".")))
        return datetime.combine(
            date(self._first_day.year, *month), time.fromisoformat(clock), self._first_day.tzinfo
        )

    def joins(self, person: Person) -> Person:
        """From now on this person's letters are read."""
        self.people[person.email] = person
        return person

    def at(self, moment: datetime, act: Act) -> None:
        """Plans something."""
        heapq.heappush(self._plan, (moment, next(self._order), act))

    def writes(self, written: str, person: Person, key: str, **facts: str) -> None:
        """Plans a mail of the phrasebook."""
        self.at(self.moment(written), lambda now: self._send(person, key, facts, now))

    def server_away(self, since: str, until: str) -> None:
        """Plans that the mail server cannot be reached."""
        self.at(self.moment(since), self._away)
        self.at(self.moment(until), self._back)

    def _away(self, now: datetime) -> None:
        self.stage.go_away()
        for watcher in self._watchers:
            watcher.happened("The mail server is away for a day", now)

    def _back(self, now: datetime) -> None:
        self.stage.come_back()
        for watcher in self._watchers:
            watcher.happened("The mail server is back, and nothing is lost", now)

    def live(self, until: datetime) -> None:
        """From the first day, until that moment and no longer. Raises DemoFailed."""
        looks = self._looks(until)
        look = next(looks, None)
        while look is not None:
            moment = min(look, self._plan[0][0]) if self._plan else look
            if moment == look:
                look = next(looks, None)
            self.stage.push(moment)
            while self._plan and self._plan[0][0] <= moment:
                heapq.heappop(self._plan)[2](moment)
            self._read(moment)

    def _looks(self, until: datetime) -> Iterator[datetime]:
        day = self._first_day
        while day < until:
            for at in _LOOKS:
                yield datetime.combine(day.date(), at, day.tzinfo)
            day += timedelta(days=1)

    def _read(self, now: datetime) -> None:
        """People look at what has come, and make up their minds."""
        for recipient, raw in self.stage.letters():
            mail = _PARSER.parsebytes(raw)
            assert isinstance(mail, EmailMessage)
            kind, _, network = str(mail["X-Tovholder"]).partition("; network=")
            letter, person = Received(kind, network, mail), self.people.get(recipient)
            for watcher in self._watchers:
                watcher.came(recipient, person, letter, now)
            is_copy = (recipient, str(mail["Message-ID"])) in self._had
            self._had.add((recipient, str(mail["Message-ID"])))
            # A mail program shows one mail once, however often it was delivered.
            habit = person.habits.get(kind) if person and not is_copy else None
            reaction = habit(letter) if habit else None
            if person and reaction:
                self._react(person, letter, reaction, now)

    def _react(self, person: Person, letter: Received, reaction: Reaction, now: datetime) -> None:
        def act(then: datetime) -> None:
            if self.stage.is_away:
                self.at(then + timedelta(hours=3), act)
                return
            if reaction.button:
                mail = pressed(person, next(self._numbers), then, letter, reaction.button)
            else:
                subject, text = self._book(person).subject_and_text(
                    reaction.words, {**person.facts, "subject": letter.subject, **reaction.facts}
                )
                if reaction.fills:
                    text = filled(letter.text, text)
                mail = reply(person, next(self._numbers), then, letter, subject, text)
                if reaction.is_automatic:
                    mail["Auto-Submitted"] = "auto-replied"
            if mail is not None:
                self._post(person, mail, reaction.button or reaction.words, letter, then)

        self.at(_waking(now + reaction.after), act)

    def _book(self, person: Person) -> Phrasebook:
        return self._words.get(person.mailbox, self._otherwise)

    def _send(self, person: Person, key: str, facts: dict[str, str], now: datetime) -> None:
        subject, text = self._book(person).subject_and_text(key, {**person.facts, **facts})
        self._post(person, fresh(person, next(self._numbers), now, subject, text), key, None, now)

    def _post(
        self, person: Person, mail: EmailMessage, key: str, letter: Received | None, now: datetime
    ) -> None:
        for watcher in self._watchers:
            watcher.wrote(person, mail, key, letter, now)
        self.stage.write(person.email, person.mailbox, mail.as_bytes())


def _waking(moment: datetime) -> datetime:
    """The same moment, or the next morning: people do not write at night."""
    if moment.time() >= time(21):
        return datetime.combine(moment.date() + timedelta(days=1), time(7, 50), moment.tzinfo)
    return max(moment, datetime.combine(moment.date(), time(7, 50), moment.tzinfo))
