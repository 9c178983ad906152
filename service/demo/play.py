"""Plays a story: writes its mails by SMTP, runs the real daemon, and tells what happens as it happens."""

import asyncio
import queue
import smtplib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import default
from itertools import groupby

from service.config import Config
from service.config.templates import all_templates
from service.daemon.daemon import Daemon
from service.demo.story import Block, LetterSeen, Story, compose_mail
from service.demo.tell import Shown, Teller
from service.office import Receipt
from service.wire.embedded import EmbeddedPostOffice

_PATIENCE = 20.0


class DemoFailed(Exception):
    """The daemon did not do what the story says."""


@dataclass(slots=True)
class Played:
    """What happened: every letter that arrived, how many mails were written, and how long answers took (seconds)."""

    letters: list[bytes] = field(default_factory=list)
    mails: int = 0
    answer_times: list[float] = field(default_factory=list)


class DaemonThread:
    """The real daemon in a thread of its own, as `tovholder run` has it in a process."""

    def __init__(self, config: Config, on_receipt: Callable[[str, Receipt], None] | None = None) -> None:
        self._daemon = Daemon(config, all_templates(config.templates), on_receipt=on_receipt)
        self._thread = threading.Thread(target=lambda: asyncio.run(self._daemon.run()), name="daemon")

    def __enter__(self) -> "DaemonThread":
        self._thread.start()
        # A mailbox's first start begins with what comes from then on: nothing may be written before.
        if not self._daemon.watching.wait(_PATIENCE):
            raise DemoFailed("the daemon does not look into its mailboxes")
        return self

    def __exit__(self, *exception: object) -> None:
        self._daemon.stop_from_thread()
        self._thread.join(_PATIENCE)


class Player:
    """One story on one post office. `pause`: seconds of rest between its steps, for people to read."""

    def __init__(self, config: Config, post: EmbeddedPostOffice, teller: Teller, pause: float) -> None:
        self._config, self._post, self._teller, self._pause = config, post, teller, pause
        self._own = {box.mailbox.address for box in config.mailboxes.values()}
        self._arrived: queue.Queue[tuple[str, bytes]] = queue.Queue()
        self._receipts: queue.Queue[Receipt] = queue.Queue()
        self._seen: list[LetterSeen] = []
        self.played = Played()
        post.on_delivery(self._note)

    def _note(self, sender: str, recipient: str, raw: bytes) -> None:
        if recipient not in self._own:
            self._arrived.put((recipient, raw))

    def play(self, story: Story) -> Played:
        """From the first mail to the last letter. Raises DemoFailed where an expected letter does not come."""
        with DaemonThread(self._config, lambda _, receipt: self._receipts.put(receipt)):
            for block, following in zip(story.blocks, [*story.blocks[1:], None], strict=True):
                if block.word == "say":
                    self._teller.say(block.text)
                elif block.word == "mail":
                    self._mail(block, following)
                time.sleep(self._pause)
        return self.played

    def _mail(self, block: Block, following: Block | None) -> None:
        sender, recipient, raw = compose_mail(block, self._seen, datetime.now(UTC), self.played.mails)
        self._teller.mail(raw, block.text.partition("\n\n")[2])
        began = time.monotonic()
        with smtplib.SMTP("127.0.0.1", self._post.smtp_port) as smtp:
            smtp.sendmail(sender, [recipient], raw)
        self.played.mails += 1
        self._teller.verdict(self._receipt())
        expected = sum(line.startswith("letter ") for line in following.lines) if following else 0
        letters = [(*self._letter(), time.monotonic() - began) for _ in range(expected)]
        if letters:
            self.played.answer_times.append(letters[0][2])
        for kind, group in groupby(map(self._kept, letters), key=lambda letter: letter.kind):
            self._teller.letters(kind, list(group))

    def _receipt(self) -> Receipt:
        try:
            return self._receipts.get(timeout=_PATIENCE)
        except queue.Empty:
            raise DemoFailed("a mail was not dealt with") from None

    def _letter(self) -> tuple[str, bytes]:
        try:
            return self._arrived.get(timeout=_PATIENCE)
        except queue.Empty:
            raise DemoFailed("a letter that the story expects did not come") from None

    def _kept(self, arrived: tuple[str, bytes, float]) -> Shown:
        to, raw, after = arrived
        mail = BytesParser(policy=default).parsebytes(raw)
        kind = str(mail["X-Tovholder"]).partition(";")[0]
        subject = str(mail["Subject"])
        self._seen.append(LetterSeen(kind, to, str(mail["Message-ID"]), subject))
        self.played.letters.append(raw)
        body = mail.get_body(("plain",))
        return Shown(kind, to, subject, body.get_content() if body else "", after)
