"""A folder with a small configuration, a registry with strange names in it, and the command line."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import cli
from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import FILE_NAME, open_store, writing
from service.store.registry import Registry
from tests.office.desk import NOON

CONFIG = """\
data: data/
mailboxes:
  aaben:
    address: info@aaben.example
    name: Det åbne netværk
    secretariat: ["Mette Holm <mette@aaben.example>"]
    imap: {host: 127.0.0.1, port: 1, security: plain, user: info@aaben.example, password: right}
    smtp: {host: 127.0.0.1, port: 1, security: plain}
networks:
  aaben:
    mailbox: aaben
    name: Flere Faglærte
    charter: {membership: {approval: automatic}}
"""
SECOND = """\
  anden:
    address: info@anden.example
    name: Det andet netværk
    secretariat: [leder@anden.example]
    imap: {host: 127.0.0.1, port: 1, security: plain, user: info@anden.example, password: right}
    smtp: {host: 127.0.0.1, port: 1, security: plain}
"""
SECOND_NETWORK = """\
  anden:
    mailbox: anden
    name: Andet Netværk
    charter: {membership: {approval: automatic}}
"""


@dataclass
class Folder:
    """Where an operator stands: `tovholder …` is `run(…)`."""

    path: Path

    @property
    def config(self) -> Path:
        return self.path / "mailboxes.yaml"

    @property
    def data(self) -> Path:
        return self.path / "data"

    def configure(self, text: str = CONFIG) -> None:
        self.config.write_text(text, "utf-8")

    def run(self, *arguments: str | Path) -> Result:
        return CliRunner(env={"TOVHOLDER_CONFIG": None}).invoke(cli, [str(each) for each in arguments])

    def enter(self, *people: Person) -> None:
        """These become members."""
        database = open_store(self.data / FILE_NAME)
        with writing(database):
            for person in people:
                Registry(database).apply(Enter(person, ("aaben",), "da"), NOON)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TOVHOLDER_CONFIG", raising=False)
    made = Folder(tmp_path)
    made.configure()
    return made
