import contextlib
import subprocess

import pytest
from imap_tools import MailBoxUnencrypted

from service.wire.watcher import Position, Watcher
from tests.wire.fake_imap import FakeImap
from tests.wire.fakes import Recorder
from tests.wire.post_office import BO, NOW, RawClient, logged_in, opened


@pytest.fixture
def imap():
    server = FakeImap()
    yield server
    with contextlib.suppress(OSError):
        server.close()


@pytest.fixture
def recorder():
    return Recorder()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for localhost that nobody has signed, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost "
        "-addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem"
    )
    subprocess.run(command.split(), cwd=folder, check=True, capture_output=True)
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def watcher(imap, recorder):
    """Makes a Watcher of the fake INBOX that begins after UID `after`, or where `position` says."""

    def make(after=0, *, account=None, deliver=recorder.deliver, position=None):
        return Watcher(
            "deg",
            account or imap.account(),
            position=position or (lambda uidvalidity, uidnext: Position(after)),
            deliver=deliver,
            health=recorder,
            delays=0.01,
        )

    return make


@pytest.fixture
def office():
    """An embedded post office whose clock stands still."""
    with opened(now=lambda: NOW) as office:
        yield office


@pytest.fixture
def client(office):
    """Bo through imaplib."""
    with logged_in(office) as client:
        yield client


@pytest.fixture
def box(office):
    """Bo through imap_tools."""
    with MailBoxUnencrypted("127.0.0.1", office.imap_port, timeout=5).login(
        BO, "x", initial_folder=None
    ) as box:
        yield box


@pytest.fixture
def raw_client(office):
    """Somebody who has not logged in, line by line."""
    client = RawClient(office.imap_port)
    yield client
    client.socket.close()
