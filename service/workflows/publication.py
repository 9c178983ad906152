"""What of approved minutes everybody may read.

Names of those who were there, who approved and who see to something are left out unless the charter publishes them;
organisations stay. Mail addresses and telephone numbers are taken out of every text, whatever the charter says.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta, tzinfo

from service.domain.fold import fold
from service.domain.meeting import Meeting
from service.domain.minutes import MinutedCase, Minutes, MinutesText, Passage, Task
from service.domain.minutes_round import Outcome, Round, outcome
from service.domain.network import Language, Network
from service.domain.publication import Publication, stem_of
from service.domain.registry import Registry
from service.mail.masking import masked
from service.mail.reading import Setting
from service.mail.words.minutes import SECRETARIAT
from service.workflows.minutes_document import Approval, Document

# What may name an organisation stands beside a person: in brackets, or behind a comma.
_BESIDE = re.compile(r"[(),]")
_AND = re.compile(r"\s+(?:og|and)\s+")
# By then the deadline, at which silence approves, is over.
_LATER = timedelta(seconds=1)


def publication_of(
    registry: Registry,
    network: Network,
    meeting: Meeting,
    minutes: Minutes,
    known: Iterable[Publication],
) -> Publication:
    """What is noted of a version that is to be published; `known` are those that are so already."""
    versions = {each.number for each in registry.minutes_of(meeting.number)}
    own = next((each.stem for each in known if each.minutes in versions), None)
    taken: Container[str] = {each.stem for each in known}
    title = masked(meeting.title, network.language)
    stem = own or stem_of(title, meeting.starts.date(), meeting.number, taken)
    found = _outcome(registry, minutes)
    return Publication(minutes.number, stem, len(found.approved), len(found.unreached))


def published(
    registry: Registry,
    setting: Setting,
    network: Network,
    meeting: Meeting,
    minutes: Minutes,
    publication: Publication,
    zone: tzinfo,
) -> Document:
    """The version as everybody may read it, `without_addresses`, on the clock of `zone`."""
    shows_names = network.charter.minutes.publish_names
    earlier = [
        each
        for each in registry.minutes_of(meeting.number)
        if each.approved and each.version < minutes.version
    ]
    approval = Approval(
        minutes.approved or minutes.deadline,
        minutes.by_silence,
        publication.approved_by,
        _approvers(registry, minutes) if shows_names else (),
        publication.unreached,
    )
    told = minutes if shows_names else _without_names(minutes, _organisations(registry, setting, network))
    return Document(
        meeting,
        told,
        network.name,
        setting.mailbox.name,
        zone,
        approval,
        earlier[-1] if earlier else None,
        len(minutes.present),
        len(minutes.absent),
    )


def without_addresses(document: Document, language: Language) -> Document:
    """The same with every mail address and telephone number taken out."""
    meeting = document.meeting
    place = masked(meeting.place, language) if meeting.place else None
    return replace(
        document,
        meeting=replace(meeting, title=masked(meeting.title, language), place=place),
        minutes=_masked(document.minutes, language),
    )


def _outcome(registry: Registry, minutes: Minutes) -> Outcome:
    """How the round stood when the version was approved."""
    sent = Round(minutes.number, minutes.opened, minutes.deadline, registry.copies(minutes.number))
    at = (minutes.approved or minutes.deadline) + (_LATER if minutes.by_silence else timedelta())
    return outcome(sent, registry.voices(minutes.number), at, silence_approves=minutes.by_silence)


def _approvers(registry: Registry, minutes: Minutes) -> tuple[str, ...]:
    members = map(registry.member, _outcome(registry, minutes).approved)
    return tuple(member.person.name for member in members if member and member.person.name)


def _organisations(registry: Registry, setting: Setting, network: Network) -> Mapping[str, str]:
    """Those that are known, by every folded spelling."""
    of_members = {member.person.organisation for member in registry.members_of((network.key,))}
    return {fold(name): name for name in of_members if name} | {
        spelling: organisation.name for spelling, organisation in setting.register.spellings()
    }


def _without_names(minutes: Minutes, known: Mapping[str, str]) -> Minutes:
    """Of people only where they are from; names that stand in sentences are the secretariat's to leave out."""
    people = _People((*minutes.present, *minutes.absent), known)
    cases = tuple(
        replace(
            case,
            tasks=tuple(replace(task, owner=people.owner(task.owner)) for task in case.tasks),
        )
        for case in minutes.text.cases
    )
    # Above the first case people write who was there.
    text = MinutesText(() if cases else minutes.text.opening, cases)
    return replace(
        minutes, text=text, present=people.at_work(minutes.present), absent=people.at_work(minutes.absent)
    )


class _People:
    """Those who are on the list of a meeting, such as 'Anne Holm (Nordby Skole)', and the `known` organisations."""

    def __init__(self, listed: Sequence[str], known: Mapping[str, str]) -> None:
        self._listed, self._known = listed, known

    def at_work(self, people: Iterable[str]) -> tuple[str, ...]:
        """Where they are from, each once."""
        return tuple(dict.fromkeys(filter(None, map(self._organisation, people))))

    def owner(self, owner: str | None) -> str | None:
        """Where whoever sees to something is from; None where that is not known. The secretariat is nobody's name."""
        found = [self._owner(each) for each in _AND.split(owner or "")]
        return ", ".join(dict.fromkeys(filter(None, found))) or None

    def _owner(self, name: str) -> str | None:
        if fold(name) in self._known:
            return self._known[fold(name)]
        if re.fullmatch(SECRETARIAT, name, re.IGNORECASE):
            return name
        called_so = [one for one in self._listed if f"{fold(one)} ".startswith(f"{fold(name)} ")]
        return self._organisation(called_so[0]) if len(called_so) == 1 else None

    def _organisation(self, person: str) -> str | None:
        spellings = (fold(part) for part in _BESIDE.split(person))
        return next((self._known[spelling] for spelling in spellings if spelling in self._known), None)


def _masked(minutes: Minutes, language: Language) -> Minutes:
    """Every text of it without mail addresses and telephone numbers."""

    def all_of(texts: Iterable[str]) -> Iterator[str]:
        return (masked(text, language) for text in texts)

    def passage(one: Passage) -> Passage:
        return replace(one, paragraphs=tuple(all_of(one.paragraphs)))

    def task(one: Task) -> Task:
        owner = masked(one.owner, language) if one.owner else None
        return replace(one, text=masked(one.text, language), owner=owner)

    def case(one: MinutedCase) -> MinutedCase:
        return MinutedCase(
            masked(one.number, language),
            masked(one.title, language),
            tuple(map(passage, one.passages)),
            tuple(all_of(one.decisions)),
            tuple(map(task, one.tasks)),
            # With something taken out of it an address leads nowhere.
            tuple(link for link in one.links if masked(link, language) == link),
        )

    text = MinutesText(tuple(all_of(minutes.text.opening)), tuple(map(case, minutes.text.cases)))
    return replace(
        minutes, text=text, present=tuple(all_of(minutes.present)), absent=tuple(all_of(minutes.absent))
    )
