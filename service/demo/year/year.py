"""A year as it is lived: what people have resolved to do, day by day, and what they do with the letters that come."""

import heapq
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta, tzinfo
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import count
from typing import Protocol

from service.demo.year.people import Person, Reaction, Received
from service.demo.year.stage import Stage
from service.demo.year.writing import Phrasebook, filled, fresh, pressed, reply

# When the daemon looks at the clock on a day of the year: it does so every quarter of a minute in life.
_LOOKS = (time(7, 35), time(8, 5), time(12, 5), time(17, 5))
_PARSER = BytesParser(policy=policy.default)


class Act(Protocol):
    """Something that happens at a moment of the year."""

    def __call__(self, now: datetime) -> None: ...


class Watcher(Protocol):
    """Who looks on."""

    def wrote(self, person: Person, mail: EmailMessage, now: datetime) -> None: ...

    def came(self, person: Person | None, letter: Received, now: datetime) -> None: ...


class Year:
    """People, and what is going to happen. Acts of the same moment happen in the order in which they were planned."""

    def __init__(
        self,
        stage: Stage,
        words: Mapping[str, Phrasebook],
        otherwise: Phrasebook,
        watcher: Watcher,
        zone: tzinfo,
        year: int,
    ) -> None:
        self.stage = stage
        self._words, self._otherwise = words, otherwise
        self._watcher, self._zone, self._year = watcher, zone, year
        self.people: dict[str, Person] = {}
        self._plan: list[tuple[datetime, int, Act]] = []
        self._order, self._numbers = count(), count(1)

    def moment(self, written: str) -> datetime:
        """`14.01. 09:12` of this year."""
        return datetime.strptime(f"{self._year} {written}", "%Y %d.%m. %H:%M").replace(tzinfo=self._zone)

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
        self.at(self.moment(since), lambda _: self.stage.go_away())
        self.at(self.moment(until), lambda _: self.stage.come_back())

    def live(self) -> None:
        """From the first of January to the last day of the year."""
        looks = self._looks()
        look = next(looks)
        while look is not None or self._plan:
            moment = min(self._plan[0][0] if self._plan else look, look or self._plan[0][0])
            if moment == look:
                look = next(looks, None)
            self.stage.push(moment)
            while self._plan and self._plan[0][0] <= moment:
                heapq.heappop(self._plan)[2](moment)
            self._read(moment)

    def _looks(self) -> Iterator[datetime]:
        day = datetime(self._year, 1, 1, tzinfo=self._zone)
        while day.year == self._year:
            for at in _LOOKS:
                yield datetime.combine(day.date(), at, self._zone)
            day += timedelta(days=1)

    def _read(self, now: datetime) -> None:
        """People look at what has come, and make up their minds."""
        for recipient, raw in self.stage.letters():
            mail = _PARSER.parsebytes(raw)
            assert isinstance(mail, EmailMessage)
            kind, _, network = str(mail["X-Tovholder"]).partition("; network=")
            letter, person = Received(kind, network, mail), self.people.get(recipient)
            self._watcher.came(person, letter, now)
            habit = person.habits.get(kind) if person else None
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
                self._post(person, mail, then)

        self.at(_waking(now + reaction.after), act)

    def _book(self, person: Person) -> Phrasebook:
        return self._words.get(person.mailbox, self._otherwise)

    def _send(self, person: Person, key: str, facts: dict[str, str], now: datetime) -> None:
        subject, text = self._book(person).subject_and_text(key, {**person.facts, **facts})
        self._post(person, fresh(person, next(self._numbers), now, subject, text), now)

    def _post(self, person: Person, mail: EmailMessage, now: datetime) -> None:
        self._watcher.wrote(person, mail, now)
        self.stage.write(person.email, person.mailbox, mail.as_bytes())


def _waking(moment: datetime) -> datetime:
    """The same moment, or the next morning: people do not write at night."""
    if moment.time() >= time(21):
        return datetime.combine(moment.date() + timedelta(days=1), time(7, 50), moment.tzinfo)
    return max(moment, datetime.combine(moment.date(), time(7, 50), moment.tzinfo))
