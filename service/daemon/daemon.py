"""The daemon: for every mailbox a Watcher, a Filer and a Courier, for all of them one Clock, and the desk between."""

import asyncio
import fcntl
import logging
import signal
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import IO

from service.config import Config, MailboxConfig
from service.daemon.counter import Counter
from service.daemon.desk import Desk
from service.daemon.heartbeat import EVERY, FILE_NAME, Heartbeat
from service.mail.compose import Composer, TemplateFault
from service.office import Delivered, Dispatch, Office, Receipt
from service.office.publisher import Publisher
from service.store.db import FILE_NAME as STORE_NAME
from service.store.db import open_store
from service.store.secret import message_id_secret
from service.wire.accounts import Outage
from service.wire.clock import Clock, Ticker
from service.wire.courier import Courier
from service.wire.filer import Filer
from service.wire.health import Backoff
from service.wire.watcher import Arrival, Position, Watcher

log = logging.getLogger("tovholder.daemon")

TICK_SECONDS = 15.0
# Seconds from the signal to the end: a container is killed after ten.
_LAST_WORDS = 8.0
# Seconds for people's own mail programs to see new mail first, where there are people (docs/decisions/0002).
_RECENT_GRACE = 10.0
# Mails that wait together share a commit. More would keep the first answer waiting, and save little.
_COMMIT_TOGETHER = 8


class AlreadyRunning(Exception):
    """Another daemon has this data folder."""


class NoDataFolder(Exception):
    """The data folder cannot be made, or nothing can be written there."""


@dataclass(slots=True)
class _Post:
    """One mailbox's loops, and the bells that wake them."""

    config: MailboxConfig
    watcher: Watcher
    filer: Filer
    courier: Courier
    file_kick: threading.Event
    send_kick: asyncio.Event


@dataclass(frozen=True, slots=True)
class _AtWork:
    """Mails that the desk has in hand."""

    arrivals: list[Arrival]
    receipts: Future[list[Receipt]]


class Daemon:
    """The service for one configuration.

    `on_receipt` is told of each mail dealt with, for those who look on. `ready`: the loops run; `watching`: every
    mailbox has been opened once, so that whatever comes from now on is taken. Where `templates` are not all our own,
    `shipped` are those that are, and `faults` what makes others of the operator unusable.
    """

    def __init__(
        self,
        config: Config,
        templates: dict[str, str],
        *,
        clock: Clock | None = None,
        since: datetime | None = None,
        on_receipt: Callable[[str, Receipt], None] | None = None,
        shipped: dict[str, str] | None = None,
        faults: Iterable[TemplateFault] = (),
    ) -> None:
        self._config = config
        self._templates, self._shipped, self._faults = templates, shipped, faults
        self._clock = clock or Clock()
        self._since = since
        self._on_receipt = on_receipt
        self._posts: dict[str, _Post] = {}
        self._stop = asyncio.Event()
        self._threads_stop = threading.Event()
        self.ready = threading.Event()
        self.watching = threading.Event()
        self._unseen = set(config.mailboxes)

    async def run(self) -> None:
        """Until `stop`. Raises AlreadyRunning, NoDataFolder, StoreDamaged.

        Outages, the disk's too, are waited out.
        """
        self._obey_signals()
        with self._alone():
            self._heartbeat = Heartbeat(self._config.data / FILE_NAME)
            pulse = asyncio.create_task(self._beat())
            try:
                if await self._open():
                    await self._work()
            finally:
                self.stop()
                self._desk.close()
                await pulse
                self._heartbeat.beat(last=True)

    async def once(self) -> bool:
        """Takes what is in the mailboxes now, sends all that is due, files. False where something was out of reach.

        Stopped, it finishes what it has in hand and leaves the rest for the next time.
        """
        self._obey_signals()
        with self._alone():
            self._heartbeat = Heartbeat(self._config.data / FILE_NAME)
            self._desk = Desk()
            try:
                await self._desk.ask(self._furnish)
                return await self._round() or self._stop.is_set()
            except Outage as outage:
                log.error("%s", outage)
                return False
            finally:
                self._desk.close()

    async def _round(self) -> bool:
        """Each step for all mailboxes, one after the other. False where something was out of reach."""
        posts = [self._post(box) for box in self._config.mailboxes.values()]
        done = [await self._attempt(asyncio.to_thread(post.watcher.once)) for post in self._until_stop(posts)]
        done.append(await self._attempt(self._desk.ask(self._office.tick, self._clock.now())))
        done.append(await self._attempt(asyncio.to_thread(self._publish)))
        done += [await self._attempt(post.courier.once(self._stop)) for post in self._until_stop(posts)]
        done += [
            await self._attempt(asyncio.to_thread(post.filer.once, self._threads_stop))
            for post in self._until_stop(posts)
        ]
        return all(done)

    def _until_stop(self, posts: list[_Post]) -> Iterator[_Post]:
        return takewhile(lambda _: not self._stop.is_set(), posts)

    def _obey_signals(self) -> None:
        self._loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with suppress(ValueError, RuntimeError):  # not in the main thread: somebody else stops us
                self._loop.add_signal_handler(number, self.stop)

    def stop(self) -> None:
        """From the event loop's thread: finishes the mail in hand and ends."""
        self._threads_stop.set()
        self._stop.set()

    def stop_from_thread(self) -> None:
        """The same from any other thread."""
        self._loop.call_soon_threadsafe(self.stop)

    async def _open(self) -> bool:
        """Opens the store, waiting for a disk that is full or away. False where we are stopped before."""
        self._desk = Desk()
        backoff = Backoff("store")
        while not self._stop.is_set():
            try:
                await self._desk.ask(self._furnish)
            except Outage as outage:
                log.error("%s; trying again", outage)
                self._heartbeat.problem = str(outage)
                await backoff.pause(self._stop, outage)
            else:
                self._heartbeat.problem = None
                return True
        return False

    def _furnish(self) -> None:
        """On the desk: everything that touches the database."""
        db = open_store(self._config.data / STORE_NAME)
        settings = {key: self._config.setting(key) for key in self._config.mailboxes}
        composer = Composer(self._templates, message_id_secret(db), self._shipped)
        self._office = Office(
            db, settings, composer, timedelta(days=self._config.retention_days), self._config.timezone
        )
        self._dispatch = Dispatch(db, self._office, settings)
        folders = {key: folder.path for key, folder in self._config.publish.items()}
        self._publisher = Publisher(
            db, self._office, settings, self._templates, folders, self._config.timezone
        )
        self._office.found_broken(self._faults, self._clock.now())
        if interrupted := self._dispatch.recover(self._clock.now()):
            log.warning("%d letters were being sent when the service last stopped", interrupted)

    async def _work(self) -> None:
        posts = [self._post(box) for box in self._config.mailboxes.values()]
        self._posts = {post.config.mailbox.key: post for post in posts}
        threads = [threading.Thread(target=post.watcher.run, args=(self._threads_stop,)) for post in posts]
        threads += [
            threading.Thread(target=post.filer.run, args=(self._threads_stop, post.file_kick))
            for post in posts
        ]
        if self._config.publish:
            threads.append(threading.Thread(target=self._publish_for_ever))
        for thread in threads:
            thread.daemon = True
            thread.start()
        tasks = [asyncio.create_task(post.courier.run(self._stop, post.send_kick)) for post in posts]
        tasks.append(asyncio.create_task(Ticker(TICK_SECONDS, self.tick).run(self._stop)))
        log.info("ready: %d mailboxes, %d networks", len(posts), len(self._config.networks))
        self.ready.set()
        await self._stop.wait()
        log.info("stopping")
        for post in posts:
            post.send_kick.set()
            post.file_kick.set()
        # A loop that hangs on a server which does not answer is left behind.
        await asyncio.gather(
            asyncio.wait(tasks, timeout=_LAST_WORDS), asyncio.to_thread(_join, threads, _LAST_WORDS)
        )
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _post(self, box: MailboxConfig) -> _Post:
        """The loops of one mailbox, each with its way to the desk."""
        key, health = box.mailbox.key, self._heartbeat
        counter = Counter(key, self._desk, self._dispatch, self._clock.now)
        return _Post(
            config=box,
            watcher=Watcher(
                key,
                box.imap,
                position=partial(self._position, key),
                deliver=partial(self._deliver, key),
                health=health,
            ),
            filer=Filer(
                key,
                box.imap,
                box.mailbox.handled_folder,
                work=counter.to_file,
                done=counter.filed,
                health=health,
                recent_grace=_RECENT_GRACE if box.mailbox.shared else 0.0,
            ),
            courier=Courier(
                key,
                box.smtp,
                take=counter.take,
                settle=counter.settle,
                health=health,
                waiting=counter.is_waiting,
            ),
            file_kick=threading.Event(),
            send_kick=asyncio.Event(),
        )

    def _position(self, mailbox: str, uidvalidity: int, uidnext: int) -> Position:
        """On a watcher's thread: where reading goes on."""
        now = self._clock.now()
        cursor = self._desk.do(self._office.position, mailbox, uidvalidity, uidnext, self._since, now)
        self._unseen.discard(mailbox)
        if not self._unseen:
            self.watching.set()
        return Position(cursor.after, cursor.began, cursor.history)

    def _deliver(self, mailbox: str, arrivals: list[Arrival]) -> None:
        """On a watcher's thread: mails to the desk, a handful a commit. While it is at work the next are read."""
        at_work: _AtWork | None = None
        for handful in _handfuls(arrivals):
            prepared = [self._office.prepare(_delivered(arrival)) for arrival in handful]
            self._received(mailbox, at_work)
            at_work = None
            if self._threads_stop.is_set():
                raise Outage(f"the service stops; UID {handful[0].uid} and what follows are taken later")
            receipts = self._desk.begin(self._office.receive_all, prepared, self._clock.now())
            at_work = _AtWork(handful, receipts)
        self._received(mailbox, at_work)

    def _received(self, mailbox: str, at_work: _AtWork | None) -> None:
        """Waits for the desk, and rings the bells."""
        if at_work is None:
            return
        receipts = at_work.receipts.result()
        post = self._posts.get(mailbox)
        if post is not None and any(receipt.letters for receipt in receipts):
            self._loop.call_soon_threadsafe(post.send_kick.set)
        if post is not None and any(receipt.to_file for receipt in receipts):
            post.file_kick.set()
        for arrival, receipt in zip(at_work.arrivals, receipts, strict=True):
            log.info("%s/%d: %s", mailbox, arrival.uid, receipt.verdict)
            if self._on_receipt is not None:
                self._on_receipt(mailbox, receipt)

    def tick(self) -> None:
        """What is due by now, to the desk; from the clock's thread, or that of whoever pushes the clock."""
        try:
            self._desk.do(self._office.tick, self._clock.now())
        except Outage as outage:
            log.error("%s", outage)
            self._heartbeat.problem = str(outage)
            return
        self._heartbeat.problem = None
        # A letter that had to wait may be due too.
        self._ring()

    def _publish_for_ever(self) -> None:
        """On a thread of its own: a folder that is slow or hangs holds up nothing else."""
        while not self._threads_stop.is_set():
            try:
                self._publish()
            except Outage as outage:
                log.error("%s", outage)
            except Exception:
                log.exception("publishing failed")
            self._threads_stop.wait(TICK_SECONDS)

    def _publish(self) -> None:
        """Approved minutes into their folders. Raises Outage."""
        publisher, now = self._publisher, self._clock.now()
        for edition in self._desk.do(publisher.gather, publisher.bare()):
            written = publisher.write(edition)
            self._desk.do(publisher.settle, edition, written, now)
            self._ring()

    def _ring(self) -> None:
        """The couriers look for letters that are due."""
        for post in self._posts.values():
            self._loop.call_soon_threadsafe(post.send_kick.set)

    async def _beat(self) -> None:
        while not self._stop.is_set():
            self._heartbeat.beat()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), EVERY)

    async def _attempt(self, work: Awaitable[object]) -> bool:
        try:
            await work
        except Outage as outage:
            log.error("%s", outage)
            return False
        return True

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One daemon for one data folder: two would send everything twice."""
        with _opened(self._config.data / "tovholder.lock") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as taken:
                raise AlreadyRunning(
                    f"another tovholder runs with the data folder {self._config.data}"
                ) from taken
            yield


def _delivered(arrival: Arrival) -> Delivered:
    return Delivered(
        arrival.mailbox, arrival.uidvalidity, arrival.uid, arrival.received_at, arrival.raw, arrival.truncated
    )


def _handfuls(arrivals: list[Arrival]) -> Iterator[list[Arrival]]:
    return (arrivals[at : at + _COMMIT_TOGETHER] for at in range(0, len(arrivals), _COMMIT_TOGETHER))


def _opened(file: Path) -> IO[str]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("w")
    except OSError as error:
        raise NoDataFolder(f"the data folder {file.parent} cannot be used: {error.strerror}") from error


def _join(threads: list[threading.Thread], seconds: float) -> None:
    """Waits for all of them, `seconds` together."""
    until = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
