"""The demo's folder: a copy of the shipped configuration that points to the embedded servers' real ports."""

import re
import shutil
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_BESIDE, _INSIDE = _PACKAGE.parent, _PACKAGE / "_demo"
IMAP_PORT, SMTP_PORT = 1143, 1025


def shipped(name: str) -> Path:
    """A file that stands in the root of a checkout and inside the package once installed."""
    return _BESIDE / name if (_BESIDE / name).exists() else _INSIDE / name


def furnish(folder: Path, imap_port: int, smtp_port: int) -> Path:
    """Makes the folder anew and writes mailboxes.yaml and the register into it; the configuration's path."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    text = shipped("mailboxes.yaml").read_text("utf-8")
    for shipped_port, port in ((IMAP_PORT, imap_port), (SMTP_PORT, smtp_port)):
        text = re.sub(rf"\bport: {shipped_port}\b", f"port: {port}", text)
    config = folder / "mailboxes.yaml"
    config.write_text(text, "utf-8")
    shutil.copy(shipped("organisations.csv"), folder / "organisations.csv")
    return config
