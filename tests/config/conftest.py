"""A small sound configuration, and what goes wrong when one place of it is changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from service.config import Config, ConfigError, load

SOUND = """\
data: data/
timezone: Europe/Copenhagen
organisations: organisations.csv
mailboxes:
  deg:
    address: info@deg.example
    name: Skolernes forening
    language: da
    secretariat: ["Bo Bro <bo@deg.example>", sekretariat@deg.example]
    shared: true
    handled_folder: Netværk
    authserv_id: mx.deg.example
    imap:
      host: imap.deg.example
      security: tls
      user: info@deg.example
      password: "${DEG_PASSWORD}"
    smtp:
      host: smtp.deg.example
      security: starttls
      user: info@deg.example
      password: hemmeligt-ord
      per_minute: 30
  etat:
    address: gruppe@etat.example
    name: Gruppen
    language: nb
    secretariat: [post@etat.example]
    imap: {host: 127.0.0.1, port: 1143, security: plain, user: etat, password: x}
    smtp: {host: 127.0.0.1, port: 1025, security: plain}
networks:
  it:
    mailbox: deg
    name: IT-netværket
    aliases: [it-netværk]
    charter:
      membership: {open_to: [skole], approval: secretariat, per_organisation: 2}
      meetings: {per_year: 3, hosts: none, standing_items: [Eventuelt]}
  kvalitet:
    mailbox: deg
    name: Kvalitetsnetværket
    aliases: []
  gruppen:
    mailbox: etat
    name: Gruppen
"""

REGISTER = """\
name;aliases;domains;kinds
Østerbæk Skole;ØS|Østerbæk;oesterbaek.example;skole|medlem
Lyngmark A/S;;lyngmark.example;virksomhed
"""

ENVIRON = {"DEG_PASSWORD": "fra-omgivelserne", "EMPTY": "", "PORT": "1993"}


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Config]:
    """Loads `mailboxes.yaml` with this text (bytes as they are) from the working folder."""
    monkeypatch.chdir(tmp_path)

    def load_text(text: str | bytes = SOUND, register: str | bytes = REGISTER) -> Config:
        for name, content in (("mailboxes.yaml", text), ("organisations.csv", register)):
            Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return load(Path("mailboxes.yaml"), ENVIRON)

    return load_text


@pytest.fixture
def refused(loaded: Callable[..., Config]) -> Callable[..., list[str]]:
    """The lines of the ConfigError that this text gives."""

    def refuse(*args: str | bytes, **kwargs: str | bytes) -> list[str]:
        with pytest.raises(ConfigError) as refusal:
            loaded(*args, **kwargs)
        return str(refusal.value).splitlines()

    return refuse


def edited(old: str, new: str) -> str:
    """The sound configuration with the one place `old` replaced."""
    assert SOUND.count(old) == 1, old
    return SOUND.replace(old, new)
