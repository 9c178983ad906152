"""The rotation of hosts: what is owed, who is next, and that it is fair whatever a network lives through."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from service.domain.rotation import (
    Account,
    Entry,
    Slot,
    Turn,
    What,
    accounts,
    arrivals_and_departures,
    plan,
    ranking,
)

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
SETTLING_IN = timedelta(days=180)
AALBORG, BORUP, CHRISTIANSFELD, DRAGOR = 1, 2, 3, 4


def on(day: int) -> datetime:
    """That many days after the network began."""
    return BEGAN + timedelta(days=day)


def joined(*organisations: int, day: int = 0) -> list[Entry]:
    return [Entry(on(day), "joined", each) for each in organisations]


def hosted(*turns: tuple[int, int]) -> list[Entry]:
    return [Entry(on(day), "hosted", each, meeting=day) for each, day in turns]


def debts(ledger: list[Entry]) -> dict[int, Fraction]:
    return {each: account.debt for each, account in accounts(ledger).items()}


def next_host(ledger: list[Entry], day: int = 400, refused: frozenset[int] = frozenset()) -> int | None:
    return plan(ledger, [Slot(day, on(day), refused=refused)], SETTLING_IN)[0].host


class TestDebt:
    def test_a_meeting_is_owed_in_equal_parts_by_all_that_take_part(self) -> None:
        ledger = [*joined(AALBORG, BORUP, CHRISTIANSFELD, DRAGOR), *hosted((AALBORG, 10))]
        assert debts(ledger) == {
            AALBORG: Fraction(-3, 4),
            BORUP: Fraction(1, 4),
            CHRISTIANSFELD: Fraction(1, 4),
            DRAGOR: Fraction(1, 4),
        }

    def test_nobody_owes_for_the_time_before_it_joined_or_after_it_left(self) -> None:
        ledger = [
            *joined(AALBORG, BORUP),
            *hosted((AALBORG, 10)),
            *joined(CHRISTIANSFELD, day=20),
            Entry(on(30), "left", BORUP),
            *hosted((AALBORG, 40)),
        ]
        assert debts(ledger) == {AALBORG: Fraction(-1), BORUP: Fraction(1, 2), CHRISTIANSFELD: Fraction(1, 2)}

    def test_who_comes_back_owes_what_it_owed(self) -> None:
        ledger = [
            *joined(AALBORG, BORUP),
            *hosted((AALBORG, 10)),
            Entry(on(30), "left", BORUP),
            *joined(BORUP, day=90),
        ]
        assert debts(ledger)[BORUP] == Fraction(1, 2)
        assert accounts(ledger)[BORUP].joined == on(0)

    def test_nothing_is_owed_while_standing_aside_and_nothing_forgiven(self) -> None:
        ledger = [
            *joined(AALBORG, BORUP, CHRISTIANSFELD),
            *hosted((AALBORG, 10)),
            Entry(on(11), "aside", CHRISTIANSFELD, until=on(30).date()),
            *hosted((BORUP, 30)),
            *hosted((AALBORG, 31)),
        ]
        assert debts(ledger)[CHRISTIANSFELD] == Fraction(1, 3) + Fraction(1, 3)

    def test_standing_aside_for_good_ends_when_it_is_said(self) -> None:
        aside = [*joined(AALBORG, BORUP), Entry(on(5), "aside", BORUP)]
        assert accounts(aside)[BORUP].is_aside(date(2099, 1, 1))
        assert not accounts([*aside, Entry(on(6), "back", BORUP)])[BORUP].is_aside(on(6).date())

    def test_two_that_became_one_owe_what_both_owed(self) -> None:
        ledger = [
            *joined(AALBORG, day=5),
            *joined(BORUP, CHRISTIANSFELD, DRAGOR),
            *hosted((BORUP, 10), (DRAGOR, 20)),
            Entry(on(30), "merged", BORUP, into=AALBORG),
        ]
        assert debts(ledger) == {
            AALBORG: Fraction(0),
            CHRISTIANSFELD: Fraction(1, 2),
            DRAGOR: Fraction(-1, 2),
        }
        assert accounts(ledger)[AALBORG].joined == on(0)
        assert accounts(ledger)[AALBORG].turns == (on(10),)

    def test_a_host_that_is_no_member_leaves_everything_as_it_is(self) -> None:
        assert debts([*joined(AALBORG), *hosted((DRAGOR, 10))]) == {AALBORG: Fraction(0)}


class TestNext:
    def test_the_largest_debt_is_next(self) -> None:
        ledger = [*joined(AALBORG, BORUP, CHRISTIANSFELD), *hosted((AALBORG, 10), (CHRISTIANSFELD, 20))]
        assert next_host(ledger) == BORUP

    def test_of_equals_the_one_that_joined_first_is_next(self) -> None:
        assert next_host([*joined(BORUP, day=1), *joined(AALBORG, day=2)]) == BORUP
        assert next_host([*joined(BORUP, day=2), *joined(AALBORG, day=1)]) == AALBORG

    def test_a_newcomer_goes_after_all_that_have_settled_in(self) -> None:
        ledger = [*joined(AALBORG, BORUP), *hosted((AALBORG, 10)), *joined(CHRISTIANSFELD, day=20)]
        ledger += hosted((BORUP, 30), (AALBORG, 40), (BORUP, 50))
        assert debts(ledger)[CHRISTIANSFELD] > debts(ledger)[AALBORG]
        assert next_host(ledger, day=199) == AALBORG
        assert next_host(ledger, day=200) == CHRISTIANSFELD

    def test_a_newcomer_is_asked_when_nobody_else_can(self) -> None:
        ledger = [*joined(AALBORG, BORUP), *joined(CHRISTIANSFELD, day=390)]
        assert next_host(ledger, refused=frozenset({AALBORG, BORUP})) == CHRISTIANSFELD

    def test_in_a_network_of_newcomers_somebody_begins(self) -> None:
        assert next_host(joined(AALBORG, BORUP), day=10) == AALBORG

    def test_nobody_hosts_twice_running(self) -> None:
        ledger = [
            *joined(AALBORG, BORUP),
            Entry(on(1), "aside", BORUP, until=on(30).date()),
            *hosted((AALBORG, 10)),
        ]
        assert next_host(ledger, day=20) is None

    def test_nor_before_a_turn_that_it_has_promised(self) -> None:
        slots = [Slot(1, on(400)), Slot(2, on(500), host=AALBORG)]
        assert [turn.host for turn in plan(joined(AALBORG, BORUP), slots, SETTLING_IN)] == [BORUP, AALBORG]

    def test_a_promised_turn_counts_as_taken(self) -> None:
        slots = [Slot(each, on(400 + each)) for each in range(4)] + [Slot(9, on(490), host=AALBORG)]
        turns = plan(joined(AALBORG, BORUP, CHRISTIANSFELD), slots, SETTLING_IN)
        assert [turn.host for turn in turns] == [BORUP, CHRISTIANSFELD, AALBORG, BORUP, AALBORG]

    def test_whoever_cannot_this_time_is_passed_over_this_time_only(self) -> None:
        ledger = joined(AALBORG, BORUP)
        assert next_host(ledger, refused=frozenset({AALBORG})) == BORUP
        assert next_host([*ledger, *hosted((BORUP, 400))], day=500) == AALBORG

    def test_the_ranking_tells_why_each_was_passed_over(self) -> None:
        ledger = [*joined(1, 2, 3, 4), Entry(on(1), "aside", 2), *hosted((1, 10)), *joined(5, day=390)]
        ranked = ranking(
            accounts(ledger), Slot(7, on(400), refused=frozenset({3})), SETTLING_IN, neighbours=[1]
        )
        assert {each.account.organisation: each.bar for each in ranked} == {
            4: None, 3: "refused", 2: "aside", 5: "newcomer", 1: "neighbour",
        }  # fmt: skip
        assert ranked[0].account.organisation == 4


class TestTheLedgerFollowsTheMembers:
    def test_it_notes_who_is_new_and_who_is_gone(self) -> None:
        known = accounts(joined(AALBORG, BORUP))
        assert arrivals_and_departures(known, {BORUP: on(0), DRAGOR: on(7)}, on(8)) == (
            Entry(on(7), "joined", DRAGOR),
            Entry(on(8), "left", AALBORG),
        )

    def test_it_notes_nothing_twice(self) -> None:
        ledger = joined(AALBORG, BORUP)
        seated = {BORUP: on(0), DRAGOR: on(7)}
        ledger += arrivals_and_departures(accounts(ledger), seated, on(8))
        assert arrivals_and_departures(accounts(ledger), seated, on(9)) == ()


# What a network may live through, and how often.
_HAPPENINGS = {
    "meeting": 12, "join": 3, "leave": 2, "merge": 1, "aside": 2, "back": 1, "decline": 4, "swap": 1, "override": 1,
}  # fmt: skip
# Histories of a network; `make verify` plays ten thousand.
HISTORIES = 10 * int(os.environ.get("TOVHOLDER_HISTORIES", "100"))
_PORTIONS = 10


class Life:
    """A network's life, made up from a seed; at each meeting, what was chosen and from which accounts."""

    def __init__(self, seed: int) -> None:
        self.ledger: list[Entry] = []
        # Those that have done as the plan said ever since they joined.
        self.faithful: set[int] = set()
        self._chance = random.Random(seed)
        self._day = 0
        self._refused: frozenset[int] = frozenset()
        self._accounts: dict[int, Account] = {}
        self._booked = 0

    def meetings(self) -> Iterator[tuple[Turn, dict[int, Account]]]:
        for _ in range(self._chance.randint(1, 5)):
            self._join()
        happenings = self._chance.choices(
            list(_HAPPENINGS), weights=list(_HAPPENINGS.values()), k=self._chance.randint(5, 25)
        )
        for happening in happenings:
            self._day += self._chance.randint(1, 50)
            if happening == "meeting":
                yield self._meet()
            else:
                getattr(self, f"_{happening}")()

    def accounts(self) -> dict[int, Account]:
        if len(self.ledger) != self._booked:
            self._accounts, self._booked = accounts(self.ledger), len(self.ledger)
        return self._accounts

    def next_turn(self) -> Turn:
        slot = Slot(self._day, on(self._day), refused=self._refused)
        return plan(self.ledger, [slot], SETTLING_IN)[0]

    def _meet(self) -> tuple[Turn, dict[int, Account]]:
        turn, before = self.next_turn(), self.accounts()
        if turn.host is not None:
            self._write("hosted", turn.host)
        self._refused = frozenset()
        return turn, before

    def _join(self) -> None:
        newcomer = self._chance.randint(1, 12)
        known = self.accounts()
        if newcomer not in known:
            self.faithful.add(newcomer)
        if newcomer not in known or not known[newcomer].is_member:
            self._write("joined", newcomer)

    def _leave(self) -> None:
        for one in self._unfaithful(1):
            self._write("left", one)

    def _merge(self) -> None:
        for one, other in zip(*[iter(self._unfaithful(2))] * 2, strict=True):
            self.ledger.append(Entry(on(self._day), "merged", one, into=other))

    def _aside(self) -> None:
        until = self._chance.choice([None, on(self._day + self._chance.randint(1, 200)).date()])
        for one in self._unfaithful(1):
            self.ledger.append(Entry(on(self._day), "aside", one, until=until))

    def _back(self) -> None:
        for one in self._unfaithful(1):
            self._write("back", one)

    def _decline(self) -> None:
        host = self.next_turn().host
        if host is not None:
            self._refused |= {host}
            self.faithful.discard(host)

    def _swap(self) -> None:
        """Two host one after the other, in each other's place."""
        for one in self._unfaithful(2):
            self._day += 1
            self._write("hosted", one)

    def _override(self) -> None:
        for one in self._unfaithful(1):
            self._write("hosted", one)

    def _unfaithful(self, count: int) -> list[int]:
        """So many members of whom something else is to be told; none where there are not so many."""
        members = [each for each, account in self.accounts().items() if account.is_member]
        chosen = self._chance.sample(members, count) if len(members) >= count else []
        self.faithful.difference_update(chosen)
        return chosen

    def _write(self, what: What, organisation: int) -> None:
        self.ledger.append(Entry(on(self._day), what, organisation, meeting=self._day))


@pytest.mark.parametrize("portion", range(_PORTIONS))
def test_whatever_a_network_lives_through_its_rotation_is_fair(portion: int) -> None:
    chosen = 0
    for seed in range(portion, HISTORIES, _PORTIONS):
        life = Life(seed)
        for turn, before in life.meetings():
            chosen += turn.host is not None
            _nobody_willing_with_a_greater_debt_is_passed_over(turn, before)
            _no_newcomer_is_before_one_that_has_settled_in(turn, before)
            after = life.accounts()
            _equals_differ_by_at_most_one_meeting(after, life.faithful)
            assert sum(account.debt for account in after.values()) == 0
    assert chosen > 4 * HISTORIES / _PORTIONS


def test_the_same_history_gives_the_same_plan() -> None:
    for seed in range(200):
        life = Life(seed)
        turns = [turn for turn, _ in life.meetings()]
        slots = [Slot(each, on(2000 + 90 * each)) for each in range(8)]
        assert [turn for turn, _ in Life(seed).meetings()] == turns
        assert plan(life.ledger, slots, SETTLING_IN) == plan(list(life.ledger), slots[::-1], SETTLING_IN)


def _could_host(turn: Turn, before: dict[int, Account]) -> list[Account]:
    """Those that are members, willing and not the last host, newcomers or not."""
    hosts = [(account.turns[-1], each) for each, account in before.items() if account.turns]
    last = max(hosts)[1] if hosts else None
    day = turn.slot.starts.date()
    return [
        account
        for each, account in before.items()
        if account.is_member and each != last and each not in turn.slot.refused and not account.is_aside(day)
    ]


def _nobody_willing_with_a_greater_debt_is_passed_over(turn: Turn, before: dict[int, Account]) -> None:
    could = _could_host(turn, before)
    assert (turn.host is None) == (not could)
    settled = [account for account in could if account.joined + SETTLING_IN <= turn.slot.starts] or could
    if turn.host is not None:
        assert before[turn.host].debt == max(account.debt for account in settled)


def _no_newcomer_is_before_one_that_has_settled_in(turn: Turn, before: dict[int, Account]) -> None:
    if turn.host is not None and before[turn.host].joined + SETTLING_IN > turn.slot.starts:
        assert all(account.joined + SETTLING_IN > turn.slot.starts for account in _could_host(turn, before))


def _equals_differ_by_at_most_one_meeting(after: dict[int, Account], faithful: set[int]) -> None:
    for joined_at in {after[each].joined for each in faithful}:
        equals = [after[each].debt for each in faithful if after[each].joined == joined_at]
        assert max(equals) - min(equals) <= 1
