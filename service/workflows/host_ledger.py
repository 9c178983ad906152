"""What a network's ledger of turns lacks by now: who has come and gone, which spellings are one, who has hosted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.domain.decision import Decision, Reason
from service.domain.hosting import Booked, HostTurn, Unite
from service.domain.meeting import Meeting
from service.domain.network import Network
from service.domain.registry import Registry
from service.domain.rotation import Entry, accounts, arrivals_and_departures
from service.mail.reading import Setting
from service.workflows.surroundings import Surroundings

NAME = "hosting"

# A meeting that ended while the service was off is booked when it is back, unless that was so long.
_LOOKS_BACK = timedelta(days=365)

_REASONS = {
    "joined": Reason("joined", "an organisation takes part in hosting from now on"),
    "left": Reason("left", "an organisation without members does not take part in hosting any more"),
    "hosted": Reason("hosted", "an organisation has hosted a meeting"),
}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger as it is with what it still `lacks`; `names` of the organisations by number."""

    network: str
    entries: tuple[Entry, ...]
    lacks: tuple[Booked, ...]
    names: dict[int, str]


def is_rotating(network: Network) -> bool:
    """Whether the members' organisations take turns."""
    return network.charter.meetings.hosts == "rotating"


def rotating(surroundings: Surroundings) -> Iterator[tuple[Setting, Network]]:
    """The networks whose members' organisations take turns, with what is around them."""
    for setting in surroundings.settings.values():
        for network in setting.networks:
            if is_rotating(network):
                yield setting, network


def spellings_united(registry: Registry, surroundings: Surroundings, now: datetime) -> Iterator[Decision]:
    """An organisation of which the register has got to know another name goes by the register's from now on."""
    networks = tuple(rotating(surroundings))
    named = {each.key: registry.organisation_names(each.key) for _, each in networks}
    done: set[int] = set()
    for setting, network in networks:
        seated = {each.name: each.number for each in registry.seated_organisations(network.key)}
        for name, number in seated.items():
            known = setting.register.named(name)
            if known is None or known.name == name or number in done:
                continue
            done.add(number)
            kept = registry.organisation_number(known.name)
            merged = tuple(
                Booked(
                    around.mailbox.key, each.key, Entry(now, "merged", number, into=kept), name, known.name
                )
                for around, each in networks
                if kept not in (None, number) and number in named[each.key]
            )
            reason = Reason("one-organisation", "the register says that two spellings are one organisation")
            yield Decision(reason, (Unite(setting.mailbox.key, number, known.name), *merged), (), NAME)


def ledger_of(registry: Registry, network: Network, now: datetime) -> Ledger:
    """The ledger, brought up to date."""
    written = registry.ledger(network.key)
    organisations = registry.seated_organisations(network.key)
    names = registry.organisation_names(network.key) | {each.number: each.name for each in organisations}
    since = {each.number: _since(registry, network, each.since, now) for each in organisations}
    lacking = (
        *arrivals_and_departures(accounts(written), since, now),
        *_hosted(registry, network, written, now),
    )
    lacks = sorted(lacking, key=lambda entry: entry.at)
    booked = tuple(
        Booked(network.mailbox, network.key, entry, names.get(entry.organisation, "")) for entry in lacks
    )
    return Ledger(network.key, (*written, *lacks), booked, names)


def booked(ledger: Ledger) -> Iterable[Decision]:
    """What the ledger lacks is written down, line by line."""
    return (Decision(_REASONS[line.entry.what], (line,), (), NAME) for line in ledger.lacks)


def promised(turns: Iterable[HostTurn]) -> HostTurn | None:
    """Of those asked to host a meeting, the one that hosts it."""
    return next((turn for turn in turns if turn.state == "accepted"), None)


def _since(registry: Registry, network: Network, seated: datetime, now: datetime) -> datetime:
    """Since when an organisation takes part: a member who brings an old seat along from another has only just come."""
    written = registry.ledger_written(network.key)
    return seated if written is None or seated >= written else now


def _hosted(
    registry: Registry, network: Network, written: tuple[Entry, ...], now: datetime
) -> Iterator[Entry]:
    known = {entry.meeting for entry in written if entry.what == "hosted"}
    for meeting in _held(registry, network, now):
        host = promised(registry.host_turns(meeting.number)) if meeting.number not in known else None
        if host is not None and host.organisation is not None:
            yield Entry(meeting.starts, "hosted", host.organisation, meeting=meeting.number)


def _held(registry: Registry, network: Network, now: datetime) -> list[Meeting]:
    return [
        meeting
        for meeting in registry.meetings_between(network.mailbox, now - _LOOKS_BACK, now)
        if meeting.network == network.key and not meeting.is_cancelled and meeting.ends <= now
    ]
