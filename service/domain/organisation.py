"""Schools, companies, agencies; and the register of those that are known beforehand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from service.domain.fold import fold


@dataclass(frozen=True, slots=True)
class Organisation:
    """One line of organisations.csv.

    `domains` are mail domains in lower case; `kinds` are the words that `open_to` of a charter speaks of.
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Register:
    """The known organisations, found by spelling or by mail domain in constant time."""

    organisations: tuple[Organisation, ...] = ()
    _by_name: dict[str, Organisation] = field(init=False, repr=False, compare=False)
    _by_domain: dict[str, Organisation] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: dict[str, Organisation] = {}
        by_domain: dict[str, Organisation] = {}
        for organisation in self.organisations:
            for spelling in (organisation.name, *organisation.aliases):
                by_name.setdefault(fold(spelling), organisation)
            for domain in organisation.domains:
                by_domain.setdefault(domain.casefold(), organisation)
        object.__setattr__(self, "_by_name", by_name)
        object.__setattr__(self, "_by_domain", by_domain)

    def named(self, name: str) -> Organisation | None:
        """The organisation of this name or alias, however it is cased or accented."""
        return self._by_name.get(fold(name))

    def at(self, address: str) -> Organisation | None:
        """The organisation whose mail domain `address` (or a bare domain) has; a subdomain counts."""
        domain = address.rpartition("@")[2].casefold()
        while "." in domain:
            if found := self._by_domain.get(domain):
                return found
            domain = domain.partition(".")[2]
        return None

    def spellings(self) -> Iterable[tuple[str, Organisation]]:
        """Every folded name and alias with the organisation it means."""
        return self._by_name.items()
