"""The `networks` block: networks with their charters, and what must hold between those of one mailbox."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from service.config.fields import Block, Text
from service.config.looks import read_look
from service.config.people import people
from service.config.problems import nearest
from service.domain.charter import Charter, FollowUps, Meetings, Membership, Minutes, Secretariat, Theme
from service.domain.fold import fold
from service.domain.holidays import Closed, ClosedDays, ClosedWeek
from service.domain.look import USUAL
from service.domain.network import LANGUAGES, Group, Language, Mailbox, Network
from service.domain.organisation import Register

_NETWORK_KEYS = ("mailbox", "name", "aliases", "language", "charter", "groups", "publish", "look")
_CHARTER_KEYS = ("membership", "meetings", "minutes", "follow_ups", "secretariat", "themes")
_MINUTES_KEYS = ("to", "days", "silence", "publish_names")
_FOLLOW_UPS_KEYS = ("remind_before", "before_meeting")
_MEMBERSHIP_KEYS = ("open_to", "approval", "per_organisation")
_SECRETARIAT_KEYS = ("digest",)
_MEETINGS_KEYS = (
    *("per_year", "steering_per_year", "hosts", "standing_items"),
    *("remind_before_deadline", "practical_before", "closed"),
    *("call_for_items_before", "items_before"),
    *("ask_host_before", "host_reminder_after", "host_silent_after", "host_head_count_before", "settling_in"),
    *("ask_presenter_before", "presenter_reminder_before", "agenda_before", "numbering"),
)

# Keys stand in X-Tovholder and List-Id headers, so they keep to what every mail program lets through.
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}\Z")
_WEEK = re.compile(r"week (\d{1,2})", re.I)
_TYPING_MISTAKE = 0.75  # likeness of two kinds from which on one is taken for a misspelling of the other

_LANGUAGES_MEANT: dict[str, Language] = {
    "no": "nb",
    "nn": "nb",
    "norsk": "nb",
    "dk": "da",
    "dansk": "da",
    "gb": "en",
    "uk": "en",
    "english": "en",
}


@dataclass(frozen=True)
class NetworkBlock:
    """A network with the block it was read from, for what can only be checked once all are read."""

    network: Network
    block: Block


def language(block: Block, default: Language) -> Language:
    """The `language` of a mailbox or a network."""
    return block.choice("language", LANGUAGES, default, _LANGUAGES_MEANT)


def note_bad_key(block: Block, key: str) -> None:
    """Notes a problem with the name that the operator chose for a mailbox or a network."""
    if not _KEY.match(key):
        block.note(key, "a key has letters a-z, digits, '-' and '_' only, at most 40")


def read_networks(
    top: Block,
    homes: Mapping[str, Mailbox],
    declared: Collection[str],
    register: Register | None,
    folder: Path,
) -> list[NetworkBlock]:
    """All networks. `homes` are the mailboxes that were read; `declared` names every mailbox.

    `folder` is that of mailboxes.yaml, where paths begin.
    """
    networks = top.required_block("networks", None)
    if networks is None:
        return []
    kinds = (
        {kind for organisation in register.organisations for kind in organisation.kinds}
        if register
        else set()
    )
    found = []
    for key, block in networks.blocks(_NETWORK_KEYS):
        note_bad_key(networks, key)
        found.append(NetworkBlock(_network(key, block, homes, declared, kinds, folder), block))
    _note_clashes(found)
    return found


def _network(
    key: str,
    block: Block,
    homes: Mapping[str, Mailbox],
    declared: Collection[str],
    kinds: set[str],
    folder: Path,
) -> Network:
    mailbox = block.required("mailbox")
    if mailbox and mailbox not in declared:
        meant = nearest(mailbox, declared)
        hint = f"did you mean '{meant}'?" if meant else f"there is {', '.join(declared) or 'none at all'}"
        block.note("mailbox", f"there is no mailbox of this key; {hint}")
    home = homes.get(mailbox)
    network = Network(
        key,
        mailbox,
        block.required("name"),
        language(block, home.language if home else "da"),
        _charter(block.block("charter", _CHARTER_KEYS), kinds),
        tuple(alias.value for alias in block.texts("aliases")),
        _groups(block.block("groups", None)),
        read_look(block, folder, home.look if home else USUAL),
    )
    if network.charter.meetings.steering_per_year and network.steering_group is None:
        block.note("groups", "names no steering group, which 'steering_per_year' of the charter speaks of")
    return network


def _groups(block: Block | None) -> tuple[Group, ...]:
    """Who meets apart from the others; the keys are what the groups are called."""
    if block is None:
        return ()
    names = block.keys()
    return tuple(Group(name, people(block, name)) for name in names)


def _charter(block: Block | None, kinds: set[str]) -> Charter:
    if block is None:
        return Charter()
    membership = block.block("membership", _MEMBERSHIP_KEYS)
    meetings = block.block("meetings", _MEETINGS_KEYS)
    minutes = block.block("minutes", _MINUTES_KEYS)
    follow_ups = block.block("follow_ups", _FOLLOW_UPS_KEYS)
    secretariat = block.block("secretariat", _SECRETARIAT_KEYS)
    return Charter(
        _membership(membership, kinds) if membership else Membership(),
        _meetings(meetings) if meetings else Meetings(),
        Secretariat(secretariat.clock("digest", Secretariat().digest)) if secretariat else Secretariat(),
        _themes(block.block("themes", None)),
        _minutes(minutes) if minutes else Minutes(),
        _follow_ups(follow_ups) if follow_ups else FollowUps(),
    )


def _themes(block: Block | None) -> tuple[Theme, ...]:
    """What the network works with; the keys are what the themes are called, below them other words for each."""
    if block is None:
        return ()
    names = block.keys()
    return tuple(Theme(name, tuple(alias.value for alias in block.texts(name))) for name in names)


def _membership(block: Block, kinds: set[str]) -> Membership:
    open_to = block.texts("open_to")
    for kind in open_to:
        _note_misspelt_kind(block, kind, kinds)
    return Membership(
        tuple(kind.value for kind in open_to),
        block.choice(
            "approval",
            ("automatic", "secretariat"),
            "secretariat",
            {"auto": "automatic", "manual": "secretariat"},
        ),
        block.count("per_organisation", 1000),
    )


def _note_misspelt_kind(block: Block, kind: Text, kinds: set[str]) -> None:
    """A register grows, so a kind that nobody has yet is allowed; one that nearly is another is a mistake."""
    meant = nearest(kind.value, sorted(kinds), _TYPING_MISTAKE)
    if kind.value not in kinds and meant:
        block.note(
            "open_to",
            f"no organisation in the register is of the kind '{kind.written}'; did you mean '{meant}'?",
            kind.line,
        )


def _meetings(block: Block) -> Meetings:
    usual = Meetings()
    return Meetings(
        per_year=block.count("per_year", 366),
        hosts=block.choice(
            "hosts", ("rotating", "none"), "none", {"rotation": "rotating", "no": "none", "false": "none"}
        ),
        standing_items=tuple(item.value for item in block.texts("standing_items")),
        steering_per_year=block.count("steering_per_year", 366),
        remind_before_deadline=block.count("remind_before_deadline", 60, usual.remind_before_deadline),
        practical_before=block.count("practical_before", 60, usual.practical_before),
        ask_host_before=block.number("ask_host_before", 1, 366, usual.ask_host_before),
        host_reminder_after=block.number("host_reminder_after", 1, 90, usual.host_reminder_after),
        host_silent_after=block.number("host_silent_after", 1, 90, usual.host_silent_after),
        host_head_count_before=block.number("host_head_count_before", 0, 60, usual.host_head_count_before),
        ask_presenter_before=block.count("ask_presenter_before", 120, usual.ask_presenter_before),
        presenter_reminder_before=block.count(
            "presenter_reminder_before", 120, usual.presenter_reminder_before
        ),
        agenda_before=block.count("agenda_before", 60, usual.agenda_before),
        numbering=block.choice(
            "numbering", ("plain", "cases"), "plain", {"case": "cases", "1, 2, 3": "plain"}
        ),
        settling_in=block.number("settling_in", 0, 3660, usual.settling_in),
        call_for_items_before=block.count("call_for_items_before", 180, usual.call_for_items_before),
        items_before=block.number("items_before", 1, 90, usual.items_before),
        closed=_closed(block),
    )


def _minutes(block: Block) -> Minutes:
    usual = Minutes()
    return Minutes(
        block.choice("to", ("members", "attended"), usual.to, {"all": "members", "attendees": "attended"}),
        block.number("days", 1, 90, usual.days),
        block.flag("silence", usual.silence),
        block.flag("publish_names", usual.publish_names),
    )


def _follow_ups(block: Block) -> FollowUps:
    usual = FollowUps()
    return FollowUps(
        block.count("remind_before", 60, usual.remind_before),
        block.count("before_meeting", 60, usual.before_meeting),
    )


def _closed(block: Block) -> tuple[Closed, ...]:
    """When nobody works: a span of days, a single day, or a week of every year."""
    found = []
    for text in block.texts("closed"):
        closed = _closed_days(text.value)
        if closed is None:
            hint = "write 2026-12-19/2027-01-03, 2027-05-07 or week 7"
            block.note("closed", f"'{text.written}' is not understood; {hint}", text.line)
        else:
            found.append(closed)
    return tuple(found)


def _closed_days(text: str) -> Closed | None:
    week = _WEEK.fullmatch(text)
    if week is not None:
        return ClosedWeek(int(week[1])) if 1 <= int(week[1]) <= 53 else None
    first, _, last = text.partition("/")
    try:
        closed = ClosedDays(date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip()))
    except ValueError:
        return None
    return closed if closed.first <= closed.last else None


def _note_clashes(found: Iterable[NetworkBlock]) -> None:
    """People name a network by key, name or alias: within a mailbox each of these must mean one network."""
    owners: dict[tuple[str, str], NetworkBlock] = {}
    for each in found:
        network = each.network
        named = {"": network.key, "name": network.name} | {
            f"aliases {n}": alias for n, alias in enumerate(network.aliases)
        }
        for where, spelling in named.items():
            owner = owners.setdefault((network.mailbox, fold(spelling)), each)
            if owner is not each and fold(spelling):
                _note_clash(each, where, spelling, owner.network)


def _note_clash(each: NetworkBlock, where: str, spelling: str, other: Network) -> None:
    text = f"'{spelling}' also means the network '{other.key}' of the same mailbox"
    if where:
        each.block.note(where.split()[0], text)
    else:
        each.block.sheet.note(each.block.line, each.block.path, text)
