"""Whose turn it is to host: the members' organisations take turns, and who owes the network most is next.

A ledger tells who took part from when to when, and who hosted. Each meeting that an organisation hosts is owed in equal
parts by all that take part then; what an organisation owes, less the turns that it has taken, is its debt. So all debts
together are always nothing. From the same ledger always comes the same plan, and with each choice the ranking that led
to it. Organisations go by their number in the registry.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Literal

What = Literal["joined", "left", "aside", "back", "hosted", "merged"]
Bar = Literal["aside", "refused", "neighbour", "newcomer"]
Accounts = Mapping[int, "Account"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a network's ledger; lines count in the order in which they were written.

    `organisation` has `joined` the network or `left` it, stands `aside` (through the day `until`, or for good), is
    `back`, has `hosted` the `meeting`, or was `merged` `into` another one. `at` is since when that holds.
    """

    at: datetime
    what: What
    organisation: int
    until: date | None = None
    into: int | None = None
    meeting: int | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What an organisation owes, and what it has done.

    `joined` is when it first took part. `shared` are the meetings that it shared, by the number of those that shared
    them: three meetings among four, and it owes three quarters. `turns` is when it hosted, oldest first. It stands
    aside through the day `aside`; `date.max` is for good.
    """

    organisation: int
    joined: datetime
    is_member: bool = True
    aside: date | None = None
    shared: Mapping[int, int] = field(default_factory=dict)
    turns: tuple[datetime, ...] = ()

    @property
    def debt(self) -> Fraction:
        """In meetings: what is owed, less what was hosted."""
        owed = sum((Fraction(count, among) for among, count in self.shared.items()), Fraction(0))
        return owed - len(self.turns)

    def is_aside(self, day: date) -> bool:
        return self.aside is not None and day <= self.aside

    def takes_part(self, day: date) -> bool:
        """Whether it owes its part of a meeting on that day."""
        return self.is_member and not self.is_aside(day)

    def is_newcomer(self, at: datetime, settling_in: timedelta) -> bool:
        """It has not been along for so long yet."""
        return at < self.joined + settling_in


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organisation that could be next, and what keeps it from that: None where nothing does.

    It stands `aside`, has `refused` this meeting, hosts the meeting before or after it (`neighbour`), or is a
    `newcomer` while one that is none could host.
    """

    account: Account
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting that wants a host, or has the promise of `host`. `refused`: those that cannot host this one."""

    meeting: int
    starts: datetime
    host: int | None = None
    refused: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """Who hosts, or is to be asked; None where nobody can be. `ranking`: why; empty where `host` has promised."""

    slot: Slot
    host: int | None
    ranking: tuple[Candidate, ...] = ()


def accounts(ledger: Iterable[Entry]) -> dict[int, Account]:
    """The account of every organisation that has ever taken part, by its number."""
    found: dict[int, Account] = {}
    for entry in ledger:
        _book(found, entry)
    return found


def arrivals_and_departures(
    known: Accounts, seated: Mapping[int, datetime], now: datetime
) -> tuple[Entry, ...]:
    """What the ledger lacks by now, when `seated` are the organisations with members, and since when they have them."""
    joined = (
        Entry(since, "joined", organisation)
        for organisation, since in sorted(seated.items(), key=lambda item: (item[1], item[0]))
        if organisation not in known or not known[organisation].is_member
    )
    left = (
        Entry(now, "left", organisation)
        for organisation, account in sorted(known.items())
        if account.is_member and organisation not in seated
    )
    return (*joined, *left)


def ranking(
    known: Accounts, slot: Slot, settling_in: timedelta, neighbours: Collection[int] = ()
) -> tuple[Candidate, ...]:
    """All organisations, whoever is next first: the largest debt, then the one that joined first."""
    bars: dict[int, Bar | None] = {
        each: _bar(account, slot, neighbours) for each, account in known.items() if account.is_member
    }
    newcomers = {
        each for each, bar in bars.items() if not bar and known[each].is_newcomer(slot.starts, settling_in)
    }
    if any(not bar and each not in newcomers for each, bar in bars.items()):
        bars |= dict.fromkeys(newcomers, "newcomer")
    candidates = (Candidate(known[each], bar) for each, bar in bars.items())
    return tuple(sorted(candidates, key=_precedence))


def plan(ledger: Sequence[Entry], slots: Iterable[Slot], settling_in: timedelta) -> tuple[Turn, ...]:
    """Who is to host each of these meetings, soonest first.

    A promised turn counts as taken, also one that lies behind the meeting in hand.
    """
    known, ordered = accounts(ledger), sorted(slots, key=lambda slot: (slot.starts, slot.meeting))
    hosts = [slot.host for slot in ordered]
    last = _last_host(known)
    for slot in ordered:
        if slot.host is not None:
            _book(known, _hosting(slot, slot.host))
    turns = []
    for place, slot in enumerate(ordered):
        if slot.host is not None:
            turns.append(Turn(slot, slot.host))
            continue
        around = (hosts[place - 1] if place else last, *hosts[place + 1 : place + 2])
        ranked = ranking(known, slot, settling_in, [each for each in around if each is not None])
        host = ranked[0].account.organisation if ranked and ranked[0].bar is None else None
        turns.append(Turn(slot, host, ranked))
        if host is not None:
            hosts[place] = host
            _book(known, _hosting(slot, host))
    return tuple(turns)


def _last_host(known: Accounts) -> int | None:
    hosted = [(account.turns[-1], each) for each, account in known.items() if account.turns]
    return max(hosted)[1] if hosted else None


def _bar(account: Account, slot: Slot, neighbours: Collection[int]) -> Bar | None:
    if account.is_aside(slot.starts.date()):
        return "aside"
    if account.organisation in slot.refused:
        return "refused"
    return "neighbour" if account.organisation in neighbours else None


def _precedence(candidate: Candidate) -> tuple[bool, Fraction, datetime, int]:
    account = candidate.account
    return candidate.bar is not None, -account.debt, account.joined, account.organisation


def _hosting(slot: Slot, host: int) -> Entry:
    return Entry(slot.starts, "hosted", host, meeting=slot.meeting)


def _book(known: dict[int, Account], entry: Entry) -> None:
    """Carries one line over into the accounts."""
    one = entry.organisation
    if entry.what == "hosted":
        _share(known, entry)
    elif entry.what == "merged":
        _merge(known, entry)
    elif entry.what == "joined":
        known[one] = replace(known.get(one) or Account(one, entry.at), is_member=True)
    elif one not in known:
        return
    elif entry.what == "left":
        known[one] = replace(known[one], is_member=False)
    else:
        known[one] = replace(known[one], aside=(entry.until or date.max) if entry.what == "aside" else None)


def _share(known: dict[int, Account], entry: Entry) -> None:
    """The host has had a turn, and all that take part that day owe an equal part of it; the host too."""
    host = known.get(entry.organisation)
    if host is None:
        return
    known[host.organisation] = replace(host, turns=(*host.turns, entry.at))
    sharing = [
        account
        for account in known.values()
        if account.takes_part(entry.at.date()) or account.organisation == host.organisation
    ]
    among = len(sharing)
    for account in sharing:
        shared = {**account.shared, among: account.shared.get(among, 0) + 1}
        known[account.organisation] = replace(account, shared=shared)


def _merge(known: dict[int, Account], entry: Entry) -> None:
    """One organisation from now on: it owes what both owed, and has done what both did."""
    gone, stays = known.pop(entry.organisation, None), entry.into
    if gone is None or stays is None:
        return
    kept = known.get(stays) or replace(gone, organisation=stays, shared={}, turns=())
    known[stays] = replace(
        kept,
        joined=min(kept.joined, gone.joined),
        is_member=kept.is_member or gone.is_member,
        shared=Counter(kept.shared) + Counter(gone.shared),
        turns=tuple(sorted((*kept.turns, *gone.turns))),
    )
