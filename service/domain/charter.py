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
    `practical_before` days before the meeting; None: never. No date is proposed when the members are `closed`.
    """

    per_year: int | None = None
    hosts: Literal["rotating", "none"] = "none"
    standing_items: tuple[str, ...] = ()
    steering_per_year: int | None = None
    remind_before_deadline: int | None = 3
    practical_before: int | None = 2
    closed: tuple[Closed, ...] = ()


@dataclass(frozen=True, slots=True)
class Secretariat:
    """How the secretariat works. `digest`: the local time of its daily overview, None for none."""

    digest: time | None = time(7, 30)


@dataclass(frozen=True, slots=True)
class Charter:
    """All rules of one network."""

    membership: Membership = Membership()
    meetings: Meetings = Meetings()
    secretariat: Secretariat = Secretariat()
