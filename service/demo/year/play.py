"""Plays the year on the embedded servers, shows it, and holds what came of it to what is written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import mean

from rich.console import Console

from service.config import Config
from service.demo.year import agencies, drift, flere_faglaerte, gallery, schools
from service.demo.year.cast import Cast
from service.demo.year.outcome import Witness, differences, doubled
from service.demo.year.stage import Stage
from service.demo.year.timeline import Timeline
from service.demo.year.writing import Phrasebook
from service.demo.year.year import Year
from service.store.db import FILE_NAME, open_for_reading
from service.store.registry import Registry
from service.wire.embedded import EmbeddedPostOffice
from service.workflows.year_picture import drawn

YEAR = 2027
_WORDS = Path(__file__).parent / "words"
_FAST = timedelta(days=14)
# What a member of the most talkative network gets in a year, and no more.
_MOST_LETTERS = 60
_ASKING = ("ask-details", "confirm-address", "approval-request", "handover", "preview")


@dataclass(frozen=True, slots=True)
class Lived:
    """What came of the year: figures to show, and all in which it came out otherwise than it is written.

    `doubled` are the letters that came twice: none, unless the daemon died with them in its hand.
    """

    figures: Sequence[tuple[str, str]]
    differences: Sequence[str]
    doubled: Sequence[str]


class Play:
    """One year. `seed` draws names and order; a `fast` one ends after two weeks."""

    def __init__(self, console: Console, post: EmbeddedPostOffice, *, seed: int, fast: bool) -> None:
        self._post, self._fast = post, fast
        self._cast = Cast(seed)
        self._timeline, self.witness = Timeline(console), Witness()

    def run(self, stage: Stage, gallery_file: Path) -> Lived:
        """From the first mail to the last. Raises DemoFailed where the daemon does not come to rest."""
        config = stage.config
        threads = gallery.Threads({key: network.name for key, network in config.networks.items()})
        first = datetime(YEAR, 1, 1, tzinfo=config.timezone)
        danish, norwegian = (Phrasebook(_WORDS / f"{language}.txt") for language in ("da", "nb"))
        watchers = (self._timeline, self.witness, threads)
        year = Year(stage, {"etatsgruppen@hkdir.no": norwegian}, danish, watchers, first)
        year.script.letters_to_a_member = _MOST_LETTERS
        for network in (flere_faglaerte, schools, agencies, drift):
            network.plan(year, self._cast)
        with self._timeline:
            year.live(first + _FAST if self._fast else first.replace(year=YEAR + 1))
        db = open_for_reading(config.data / FILE_NAME)
        found = [] if self._fast else differences(year.script, self.witness, year.people, self._post, db)
        figures = self._figures(year, stage)
        hosts, days = _hosted(Registry(db), config)
        gallery.write(gallery_file, threads, figures, _wheels(Registry(db), config), hosts, days)
        return Lived(figures, found, doubled(self.witness))

    def _figures(self, year: Year, stage: Stage) -> list[tuple[str, str]]:
        witness = self.witness
        officers = {person.email for person in year.people.values() if person.is_officer}
        members = Counter(
            recipient
            for _, recipient, _ in witness.letters
            if recipient in year.people and recipient not in officers
        )
        months = 12 if not self._fast else _FAST.days / 30
        kinds = Counter(letter.kind for _, _, letter in witness.letters)
        figures = [
            ("Mails in", f"{witness.mails}"),
            ("Letters out", f"{len(witness.letters)}"),
            (
                "Letters per member and month",
                f"{mean(members.values()) / months:.1f}; at most {max(members.values())} in all",
            ),
            ("Questions asked", f"{sum(kinds[kind] for kind in _ASKING)}"),
            ("Decisions by people", f"{witness.decisions}"),
        ]
        return [*figures, ("Deaths of the daemon", f"{stage.deaths}")] if stage.deaths else figures


def _hosted(registry: Registry, config: Config) -> tuple[list[tuple[str, list[bool]]], list[str]]:
    """Who hosted on which day, in the networks whose members take turns."""
    rotating = {
        key for key, network in config.networks.items() if network.charter.meetings.hosts == "rotating"
    }
    meetings = [
        each for each in registry.all_meetings() if each.network in rotating and not each.is_cancelled
    ]
    names = sorted({meeting.host for meeting in meetings if meeting.host})
    days = [f"{meeting.starts:%d %b}" for meeting in meetings]
    return [(name, [meeting.host == name for meeting in meetings]) for name in names], days


def _wheels(registry: Registry, config: Config) -> dict[str, bytes]:
    names = {key: network.name for key, network in config.networks.items()}
    return {
        box.mailbox.name: drawn(
            [each for each in registry.all_meetings() if each.mailbox == key],
            names,
            YEAR,
            box.mailbox.name,
            "en",
        )
        for key, box in config.mailboxes.items()
    }
