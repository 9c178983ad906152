"""What an officer's mail altered in the registry, so that it can be undone wholly."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.decision import Registration
from service.domain.member import Member


@dataclass(frozen=True, slots=True)
class Altered:
    """One member, or one registration, as a mail found it and as it left it; None where there was, or is, none."""

    before: Member | Registration | None
    after: Member | Registration | None


@dataclass(frozen=True, slots=True)
class Deed:
    """The changes of one mail of an officer. `is_intact`: nothing has changed since what it altered."""

    id: int
    officer: str
    at: datetime
    altered: tuple[Altered, ...]
    is_intact: bool
