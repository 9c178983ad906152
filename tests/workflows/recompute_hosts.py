"""Who was next to host, reckoned once more from nothing but `tovholder log --json`: names every asking out of order.

tovholder log --json --last 1000000 | python recompute_hosts.py DAYS_OF_SETTLING_IN
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

NEVER = datetime.min.replace(tzinfo=UTC)


def out_of_order(log: Any, settling_in: int) -> Any:
    books: Any = {}
    for row in log:
        if row["event"] == "hosting" and (fact := row["facts"]):
            orgs, slots = book = books.setdefault(fact["network"], ({}, {}))
            if (
                fact["what"] == "asked"
                and (best := following(book, fact, settling_in)) != fact["organisation"]
            ):
                yield f"line {row['id']}: {fact['organisation']} was asked, but {best} was next"
            enter(orgs, slots, fact, moment(fact), fact["organisation"])


def moment(fact: Any) -> datetime:
    return datetime.fromisoformat(fact["starts"] or fact["at"])


def is_there(org: Any, when: datetime) -> bool:
    return bool(org["in"]) and when.date().isoformat() > org["aside"]


def enter(orgs: Any, slots: Any, fact: Any, when: datetime, one: int | None) -> None:
    what, meeting = fact["what"], fact["meeting"]
    if what in ("wanted", "asked", "promised", "moved", "restored"):
        slot = slots.setdefault(meeting, {"host": None, "no": set()})
        slot["no"] -= {one}
        slot |= {"at": when, "open": True} | ({"host": one} if what != "wanted" else {})
    elif what in ("declined", "freed", "cancelled", "unwanted") and meeting in slots:
        slots[meeting]["no"] |= {one} if what in ("declined", "freed") else set()
        if slots[meeting]["host"] == one:
            slots[meeting]["host"] = None
        slots[meeting]["open"] &= what == "cancelled" or (what != "unwanted" and one is not None)
    elif what == "hosted":
        host_of(orgs, one, when)
        slots.pop(meeting, None)
    elif what == "joined":
        orgs.setdefault(one, {"since": when, "debt": Fraction(0), "aside": "", "last": NEVER})["in"] = True
    elif what == "merged":
        gone, kept = orgs.pop(one), orgs[fact["into"]]
        kept |= {"debt": kept["debt"] + gone["debt"], "since": min(kept["since"], gone["since"])}
    else:
        orgs[one] |= {
            "left": {"in": False},
            "aside": {"aside": fact["until"] or "9999"},
            "back": {"aside": ""},
        }[what]


def host_of(orgs: Any, host: int | None, when: datetime) -> None:
    sharing = [org for name, org in orgs.items() if name == host or is_there(org, when)]
    for org in sharing:
        org["debt"] += Fraction(1, len(sharing))
    orgs[host] |= {"debt": orgs[host]["debt"] - 1, "last": when}


def following(book: Any, fact: Any, settling_in: int) -> int | None:
    now = datetime.fromisoformat(fact["at"])
    when, orgs = moment(fact), {name: dict(org) for name, org in book[0].items()}
    last = max(((org["last"], name) for name, org in orgs.items() if org["last"] != NEVER), default=(0, None))
    slots = [
        [slot["at"], meeting, slot["host"]]
        for meeting, slot in book[1].items()
        if slot["open"] and slot["at"] > now
    ]
    before = [last[1], *(host for *at, host in sorted(slots) if at < [when, fact["meeting"]])][-1]
    after = [*(host for *at, host in sorted(slots) if at > [when, fact["meeting"]]), None][0]
    for at, _, host in slots:
        if host is not None:
            host_of(orgs, host, at)
    no = book[1].get(fact["meeting"], {"no": set()})["no"] | {before, after}
    could = [name for name, org in orgs.items() if name not in no and is_there(org, when)]
    settled = [name for name in could if orgs[name]["since"] + timedelta(settling_in) <= when] or could
    return min(settled, key=lambda name: (-orgs[name]["debt"], orgs[name]["since"], name), default=None)


if __name__ == "__main__":
    print(*out_of_order(json.load(sys.stdin), int(sys.argv[1])) or ["all in order"], sep="\n")
