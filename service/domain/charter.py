"""A network's kommissorium as settings. One field for each rule in it."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from service.domain.holidays import Closed


@dataclass(frozen=True, slots=True)
class Membership:
    """Who may join, and who decides it.

    `open_to` lists kinds of organisation (empty: everybody). `approval` is `automatic` (an eligible and
    complete registration is entered at once) or `secretariat` (always asked). `per_organisation` is the
    number of contact persons an organisation may have, None for any number.
    """

    open_to: tuple[str, ...] = ()
    approval: Literal["automatic", "secretariat"] = "secretariat"
    per_organisation: int | None = None


@dataclass(frozen=True, slots=True)
class Meetings:
    """How often the network meets and who hosts: `rotating` among the members' organisations, or `none`.

    `per_year` are the meetings of all members, `steering_per_year` those of the steering group. Who has not answered
    is reminded `remind_before_deadline` days before an answer is wanted, and who comes is told what is practical
    `practical_before` days before the meeting; None: never. Whoever is to host is asked `ask_host_before` days before
    the meeting, reminded `host_reminder_after` days later, and passed over `host_silent_after` days after the asking;
    how many come is told `host_head_count_before` days before. An organisation that has taken part for fewer than
    `settling_in` days hosts only where nobody else can. Members are asked for items `call_for_items_before` days before
    a meeting (None: never), and may send them until `items_before` days before it. Whoever presents something is asked
    for title and material `ask_presenter_before` days before the meeting, and once more `presenter_reminder_before`
    days before it; None: never. The secretariat is shown the agenda
    `agenda_before` days before the meeting, None: only when it asks; its points have the `numbering` 1, 2, 3 or that
    of cases over the year, 7/23. No date is proposed when the members are `closed`.
    """

    per_year: int | None = None
    hosts: Literal["rotating", "none"] = "none"
    standing_items: tuple[str, ...] = ()
    steering_per_year: int | None = None
    remind_before_deadline: int | None = 3
    practical_before: int | None = 2
    ask_host_before: int = 42
    host_reminder_after: int = 5
    host_silent_after: int = 10
    host_head_count_before: int = 7
    settling_in: int = 180
    call_for_items_before: int | None = 21
    items_before: int = 10
    ask_presenter_before: int | None = 14
    presenter_reminder_before: int | None = 9
    agenda_before: int | None = 7
    numbering: Literal["plain", "cases"] = "plain"
    closed: tuple[Closed, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """How minutes come to be approved. A draft goes to all members, or to those who `attended`; they have `days` days.

    `silence`: whoever has said nothing by then approves, if the draft has reached them. `publish_names`: published
    minutes tell who was there, who approved them and who sees to what.
    """

    to: Literal["members", "attended"] = "members"
    days: int = 10
    silence: bool = False
    publish_names: bool = False


@dataclass(frozen=True, slots=True)
class FollowUps:
    """When whoever has promised something is reminded: so many days before its date, and before the next meeting.

    None: never.
    """

    remind_before: int | None = 7
    before_meeting: int | None = 7


@dataclass(frozen=True, slots=True)
class Secretariat:
    """How the secretariat works. `digest`: the local time of its daily overview, None for none."""

    digest: time | None = time(7, 30)


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that a network works with; `aliases` are other words by which people name it."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Charter:
    """All rules of one network."""

    membership: Membership = Membership()
    meetings: Meetings = Meetings()
    secretariat: Secretariat = Secretariat()
    themes: tuple[Theme, ...] = ()
    minutes: Minutes = Minutes()
    follow_ups: FollowUps = FollowUps()
