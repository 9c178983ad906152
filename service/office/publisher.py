"""Approved minutes are written into the folders of the networks that publish them.

What is to be written is in the database, so nothing is lost with a process that dies or a disk that is away: what is
not noted as written is written again, to the byte. The files themselves are nobody's transaction. So `gather` and
`settle`, which touch the database, are the desk's, and `write` is not: a folder may be as slow as it likes.
"""

import logging
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from service.domain.decision import Reason
from service.domain.minutes import Minutes
from service.domain.network import Mailbox, Network
from service.domain.publication import Publication
from service.failpoint import reach
from service.mail.masking import masked
from service.mail.pages import INDEX, PDF, Pages
from service.mail.reading import Setting
from service.mail.templating import HTML, TemplateFault
from service.office.folder import Folder
from service.office.office import Office, log_bug
from service.store.db import Database, writing
from service.store.journal import Entry
from service.store.publications import Publications
from service.workflows import delivery
from service.workflows.minutes_document import Document
from service.workflows.publication import publication_of, published, without_addresses

log = logging.getLogger("tovholder.office")


@dataclass(frozen=True, slots=True)
class Version:
    """One version that is public; without a `document` there is nothing about it to be written."""

    minutes: Minutes
    title: str
    starts: datetime
    publication: Publication
    document: Document | None

    @property
    def name(self) -> str:
        """That of its files, without a suffix."""
        return f"{self.publication.stem}-v{self.minutes.version}"

    @property
    def is_new(self) -> bool:
        """It has not been there yet."""
        return self.publication.written is None


@dataclass(frozen=True, slots=True)
class Edition:
    """All that a network publishes, oldest first; `is_anew`: there is nothing of it yet in the folder."""

    network: Network
    mailbox: Mailbox
    is_anew: bool
    versions: tuple[Version, ...]

    def later(self, version: Version) -> Version | None:
        """The one that has taken its place."""
        minutes = version.minutes
        return next(
            (
                each
                for each in self.versions
                if each.minutes.meeting == minutes.meeting and each.minutes.version > minutes.version
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Written:
    """What of an edition is in its folder now, and what was in the way of the rest; None for nothing."""

    versions: tuple[Version, ...]
    problem: str | None


class Publisher:
    """`folders` by the key of their network; `zone`: on whose clock pages tell moments."""

    def __init__(
        self,
        db: Database,
        office: Office,
        settings: Mapping[str, Setting],
        templates: Mapping[str, str],
        folders: Mapping[str, Path],
        zone: tzinfo,
    ) -> None:
        self._db, self._office, self._zone = db, office, zone
        self._pages = Pages(templates)
        self._publications = Publications(db)
        self._folders = {key: Folder(path) for key, path in folders.items()}
        self._networks = [
            (setting, network)
            for setting in settings.values()
            for network in setting.networks
            if network.key in folders
        ]

    def bare(self) -> frozenset[str]:
        """The networks whose folder has no index: all that they publish is written there anew."""
        return frozenset(key for key, folder in self._folders.items() if not folder.has(INDEX))

    def gather(self, bare: Container[str]) -> list[Edition]:
        """What is to be written now: of each network what has not been, of those of `bare` everything."""
        return [
            edition
            for setting, network in self._networks
            if network.key in bare or self._publications.waiting(network.key)
            if (edition := self._edition(setting, network, is_anew=network.key in bare)).versions
        ]

    def write(self, edition: Edition) -> Written:
        """Writes what there is to be written, the index at last. One version's fault holds up no other."""
        folder = self._folders[edition.network.key]
        # The latest first, so that what takes another's place is there when that says so.
        faults = {
            version.name: _fault_of(partial(self._write, folder, edition, version))
            for version in reversed(edition.versions)
        }
        reach("publisher.written")
        unlisted = _fault_of(partial(self._write_index, folder, edition))
        reach("publisher.listed")
        problem = next(filter(None, (*faults.values(), unlisted)), None)
        done = () if unlisted else tuple(one for one in edition.versions if faults[one.name] is None)
        return Written(done, problem)

    def settle(self, edition: Edition, written: Written, now: datetime) -> int:
        """Notes what has been written, and tells the officers, once, what was in the way; how many letters."""
        with writing(self._db):
            for version in written.versions:
                self._note(version, edition, now)
            return self._tell(edition, written.problem, now) if written.problem else 0

    def _tell(self, edition: Edition, problem: str, now: datetime) -> int:
        latest = edition.versions[-1]
        told = delivery.unpublished(edition.mailbox, latest.minutes.number, latest.title, problem, now)
        if not told.letters or self._office.outbox.has(told.letters[0].key):
            return 0
        log.error("minutes of %s cannot be published: %s", edition.network.key, problem)
        return self._office.carry_out(told, edition.mailbox.key, now)

    def _edition(self, setting: Setting, network: Network, *, is_anew: bool) -> Edition:
        """All that was ever approved there; what is new has a name from now on."""
        registry, versions = self._office.registry, list[Version]()
        with writing(self._db):
            known = self._publications.of(network.key)
            for number in self._publications.approved(network.key):
                minutes = registry.minutes(number)
                meeting = registry.meeting(minutes.meeting) if minutes else None
                if minutes is None or meeting is None:
                    continue
                if number not in known:
                    known[number] = publication_of(registry, network, meeting, minutes, known.values())
                    self._publications.begin(known[number])
                document = (
                    published(registry, setting, network, meeting, minutes, known[number], self._zone)
                    if is_anew or known[number].written != minutes.state
                    else None
                )
                title = masked(meeting.title, network.language)
                versions.append(Version(minutes, title, meeting.starts, known[number], document))
        return Edition(network, setting.mailbox, is_anew, tuple(versions))

    def _write(self, folder: Folder, edition: Edition, version: Version) -> None:
        is_first = version.is_new or edition.is_anew
        # What somebody has taken out of the folder stays out of it.
        if version.document is None or not (is_first or folder.has(version.name + HTML)):
            return
        language = edition.network.language
        # Here and not at the desk: to look for addresses in long minutes takes a while.
        document = without_addresses(version.document, language)
        if is_first:
            # A PDF that has been printed and filed stays what it was.
            folder.put(version.name + PDF, self._pages.pdf(document.print(language)))
        facts = {
            **document.facts(language),
            "name": version.name,
            "superseded": self._later(edition, version),
        }
        for suffix, content in self._pages.texts(language, facts).items():
            folder.put(version.name + suffix, content)

    def _write_index(self, folder: Folder, edition: Edition) -> None:
        """The latest meeting first, and of its minutes the latest version."""
        listed = [
            {
                "name": version.name,
                "title": version.title,
                "starts": version.starts,
                "year": version.starts.year,
                "version": version.minutes.version,
                "approved": self._approved(version),
                "superseded": self._later(edition, version),
            }
            for version in sorted(
                edition.versions,
                key=lambda each: (each.starts, each.publication.stem, each.minutes.version),
                reverse=True,
            )
            if folder.has(version.name + HTML)
        ]
        facts = {"network": edition.network.name, "editions": listed}
        folder.put(INDEX, self._pages.index(edition.network.language, facts))

    def _later(self, edition: Edition, version: Version) -> dict[str, Any] | None:
        later = edition.later(version)
        if later is None:
            return None
        return {"name": later.name, "version": later.minutes.version, "approved": self._approved(later)}

    def _approved(self, version: Version) -> datetime:
        minutes = version.minutes
        return (minutes.approved or minutes.deadline).astimezone(self._zone)

    def _note(self, version: Version, edition: Edition, now: datetime) -> None:
        minutes, is_marked = version.minutes, version.minutes.state == "superseded"
        if version.publication.written == minutes.state:
            return
        self._publications.written(minutes.number, minutes.state)
        what = "is marked as replaced" if is_marked and not version.is_new else "is published"
        reason = Reason("minutes-published", f"version {minutes.version} {what}")
        line = Entry(
            "published", reason, minutes.mailbox, conversation=minutes.number, network=edition.network.key
        )
        self._office.journal.write(line, now)


def _fault_of(work: Callable[[], None]) -> str | None:
    """Does it; what was in the way, in words for the officers, None for nothing."""
    try:
        work()
    except OSError as error:
        return error.strerror or str(error)
    except TemplateFault as fault:
        return str(fault)
    except Exception as bug:
        log_bug("publishing", bug)
        return type(bug).__name__
    return None
