"""In this process: what a mail costs with few and with many members, reading, composing."""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from service.mail.compose import Composer
from service.mail.parse import parse
from service.mail.read import read
from service.office import Delivered, Office
from service.preview.samples import SAMPLES, compose
from service.store.db import FILE_NAME, open_store
from tests.bench.figures import Figure, best_median
from tests.bench.mails import megabyte, question, registration, shapes
from tests.bench.rig import settle_in
from tests.office.desk import SETTINGS, TEMPLATES

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FEW, MANY = 100, 100_000
MAILS, ROUNDS = 400, 5
READING, MEGABYTE = 5, 250  # milliseconds aimed at


def members() -> list[Figure]:
    """The cost of a mail at 100 and at 100,000 members, side by side on files."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_office(Path(folder) / str(count), count) for count in (FEW, MANY))
        series: dict[str, list[list[float]]] = {"few": [], "many": [], "few-foreign": [], "many-foreign": []}
        ratios = []
        for turn in range(ROUNDS):
            here = {name: [] for name in series}
            for number in range(turn * MAILS, (turn + 1) * MAILS):
                # One mail here, one there, first here and first there by turns: the machine's moods hit both alike.
                for name, office in (("few", few), ("many", many))[:: 1 if number % 2 else -1]:
                    uid = 2 * number + 1
                    here[name].append(_receive(office, uid, registration(number)))
                    here[f"{name}-foreign"].append(_receive(office, uid + 1, question(number)))
            for name, times in here.items():
                series[name].append(times)
            ratios.append(statistics.median(here["many"]) / statistics.median(here["few"]))
        return [
            Figure(f"a registration, at {FEW:,} members", best_median(series["few"]), "ms", digits=2),
            Figure(f"a registration, at {MANY:,} members", best_median(series["many"]), "ms", digits=2),
            Figure("ratio of the two, of medians", statistics.median(ratios), "", 1.1, digits=3),
            Figure(
                f"somebody else's mail, at {FEW:,} members",
                best_median(series["few-foreign"]),
                "ms",
                digits=2,
            ),
            Figure(
                f"somebody else's mail, at {MANY:,} members",
                best_median(series["many-foreign"]),
                "ms",
                digits=2,
            ),
        ]


def _office(folder: Path, count: int) -> Office:
    folder.mkdir()
    settle_in(folder, count)
    composer = Composer(TEMPLATES, b"a secret of the benchmarks")
    office = Office(open_store(folder / FILE_NAME), SETTINGS, composer, timedelta(days=90))
    office.position("aaben", 1, 1, None, NOW)
    return office


def _receive(office: Office, uid: int, raw: bytes) -> float:
    began = time.perf_counter()
    office.receive(Delivered("aaben", 1, uid, NOW, raw), NOW)
    return (time.perf_counter() - began) * 1000


def reading() -> list[Figure]:
    """Taking mails of every shape apart, and understanding them."""
    setting = SETTINGS["aaben"]
    figures = []
    for shape, raw in shapes().items():
        parsed = parse(raw)
        parsing = _time(lambda raw=raw: parse(raw))
        understanding = _time(lambda parsed=parsed: read(parsed, setting))
        size = f"{len(raw) / 1000:.0f} kB"
        figures.append(Figure(f"parsing {shape} ({size})", parsing, "ms", digits=2))
        figures.append(Figure(f"reading {shape}", understanding, "ms", READING, digits=2))
    big = megabyte()
    both = _time(lambda: read(parse(big), setting), 5)
    return [*figures, Figure("parsing and reading an HTML mail of 1 MB", both, "ms", MEGABYTE)]


def letters() -> list[Figure]:
    """Composing a letter to its final bytes, template and MIME."""
    composer = Composer(TEMPLATES, b"a secret of the benchmarks")
    first = {sample.template: sample for sample in reversed(SAMPLES)}
    return [
        Figure(
            f"composing {template}",
            _time(lambda template=template: compose(composer, first[template], "da")),
            "ms",
            digits=2,
        )
        for template in ("registration/welcome", "registration/ask-details", "registration/approval-request")
    ]


def _time(work: Callable[[], object], runs: int = 100) -> float:
    """Milliseconds; the best of several medians of so many runs."""
    work()
    series = []
    for _ in range(ROUNDS):
        times = []
        for _ in range(runs):
            began = time.perf_counter()
            work()
            times.append((time.perf_counter() - began) * 1000)
        series.append(times)
    return best_median(series)
