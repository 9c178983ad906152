"""The demo's folder, and configurations that point to the embedded servers' real ports."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from service.config import Config, MailboxConfig
from service.wire.accounts import ImapAccount, SmtpAccount

_PACKAGE = Path(__file__).resolve().parent.parent
_BESIDE, _INSIDE = _PACKAGE.parent, _PACKAGE / "_demo"
IMAP_PORT, SMTP_PORT = 1143, 1025
AUTHSERV_ID = "mx.demo"
# By this file the demo knows a folder that it made itself and may empty.
_MARK = ".tovholder-demo"


class NotTheDemos(Exception):
    """The folder holds something that the demo did not make."""


def shipped(name: str) -> Path:
    """A file that stands in the root of a checkout and inside the package once installed."""
    return _BESIDE / name if (_BESIDE / name).exists() else _INSIDE / name


def make_anew(folder: Path) -> None:
    """Empties the folder of an earlier demo, or makes it. Raises NotTheDemos, and then touches nothing."""
    if folder.exists() and not (folder / _MARK).exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotTheDemos(f"{folder} is not a folder of an earlier demo: it is left alone; say --folder")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / _MARK).touch()


def furnish(folder: Path, imap_port: int, smtp_port: int) -> Path:
    """Writes the shipped mailboxes.yaml and the register into the folder; the configuration's path."""
    text = shipped("mailboxes.yaml").read_text("utf-8")
    # A year goes by in a minute: no provider's limit holds it up, and nothing of it is forgotten.
    text = re.sub(r"\bper_minute: \d+\b", "per_minute: 100000", text)
    text = re.sub(r"\bretention_days: \d+\b", "retention_days: 400", text)
    for shipped_port, port in ((IMAP_PORT, imap_port), (SMTP_PORT, smtp_port)):
        text = re.sub(rf"\bport: {shipped_port}\b", f"port: {port}", text)
    config = folder / "mailboxes.yaml"
    config.write_text(text, "utf-8")
    shutil.copy(shipped("organisations.csv"), folder / "organisations.csv")
    return config


def at_home(config: Config, folder: Path, imap_port: int, smtp_port: int) -> Config:
    """Somebody's own configuration, with the embedded servers for its own and its data in the folder."""
    moved = {key: _moved(box, imap_port, smtp_port) for key, box in config.mailboxes.items()}
    return replace(config, data=folder / "data", mailboxes=MappingProxyType(moved))


def _moved(box: MailboxConfig, imap_port: int, smtp_port: int) -> MailboxConfig:
    believed = AUTHSERV_ID if box.mailbox.authserv_id else None
    return MailboxConfig(
        replace(box.mailbox, authserv_id=believed),
        ImapAccount("127.0.0.1", imap_port, "plain", box.mailbox.address, "demo"),
        SmtpAccount("127.0.0.1", smtp_port, "plain", box.mailbox.address, "demo"),
    )
