"""Several sessions on one folder of the embedded post office, and what each is told of the others."""

import imaplib
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from imap_tools import MailBoxUnencrypted

from service.wire.embedded import EmbeddedPostOffice
from tests.wire.post_office import BO, opened

MAIL = b"From: Ane <ane@firma.example>\r\nSubject: Hej\r\n\r\nHej\r\n"


@pytest.fixture
def office():
    with opened() as office:
        yield office


class Connection:
    """Commands as lines, answers as lists of lines."""

    def __init__(self, office, folder="SELECT INBOX"):
        self.socket = socket.create_connection(("127.0.0.1", office.imap_port), timeout=5)
        self.lines = self.socket.makefile("rb")
        self.line()
        self.ask(f"LOGIN {BO} x")
        self.opened = self.ask(folder)

    def line(self):
        return self.lines.readline().decode().rstrip("\r\n")

    def send(self, text):
        self.socket.sendall(text.encode() + b"\r\n")

    def ask(self, command):
        """The untagged lines, without what is tagged."""
        self.send("t " + command)
        lines = [self.line()]
        while lines[-1] and not lines[-1].startswith("t "):
            lines.append(self.line())
        assert lines[-1].startswith("t OK"), lines
        return lines[:-1]


@pytest.fixture
def connect(office):
    connections = []

    def connect(folder="SELECT INBOX"):
        connections.append(Connection(office, folder))
        return connections[-1]

    yield connect
    for connection in connections:
        connection.lines.close()
        connection.socket.close()


def test_idle_wakes_when_mail_arrives_moves_and_changes(office, connect):
    idler, other = connect(), connect()
    idler.send("t IDLE")
    assert idler.line() == "+ idling"
    office.deliver(BO, MAIL)
    assert [idler.line(), idler.line()] == ["* 1 EXISTS", "* 1 RECENT"]
    other.ask("NOOP")
    other.ask("UID STORE 1 +FLAGS (\\Flagged)")
    assert idler.line() == "* 1 FETCH (UID 1 FLAGS (\\Flagged \\Recent))"
    other.ask("UID MOVE 1 Trash")
    assert idler.line() == "* 1 EXPUNGE"
    idler.send("DONE")
    assert idler.line() == "t OK Idled"


def test_idle_ends_bad_with_anything_but_done_and_the_session_lives_on(connect):
    idler = connect()
    idler.send("t IDLE")
    idler.line()
    idler.send("x NOOP")
    assert idler.line() == "t BAD Expected DONE"
    assert idler.ask("NOOP") == []


def test_imap_tools_idle_hears_of_a_delivery(office):
    with MailBoxUnencrypted("127.0.0.1", office.imap_port, timeout=5).login(BO, "x") as box:
        box.idle.start()
        office.deliver(BO, MAIL)
        assert box.idle.poll(timeout=5) == [b"* 1 EXISTS", b"* 1 RECENT"]
        box.idle.stop()


def test_two_sessions_see_each_others_flags(office, connect):
    office.deliver(BO, MAIL)
    one, two = connect(), connect("EXAMINE INBOX")
    assert one.ask("STORE 1 +FLAGS.SILENT (\\Seen $Handled)") == []
    assert two.ask("NOOP") == ["* 1 FETCH (UID 1 FLAGS ($Handled \\Seen))"]
    assert two.ask("NOOP") == []
    assert one.ask("NOOP") == []


def test_only_the_first_session_that_may_write_gets_recent(office, connect):
    watcher, reader, late = connect("EXAMINE INBOX"), connect(), connect()
    office.deliver(BO, MAIL)
    assert watcher.ask("NOOP") == ["* 1 EXISTS", "* 1 RECENT"]
    assert office.messages(BO)[0].recent
    assert reader.ask("NOOP") == ["* 1 EXISTS", "* 1 RECENT"]
    assert not office.messages(BO)[0].recent
    assert late.ask("NOOP") == ["* 1 EXISTS", "* 0 RECENT"]
    assert "* 0 RECENT" in connect().opened


@pytest.mark.parametrize("command", ["FETCH 1:* (UID)", "SEARCH ALL", "STORE 3 +FLAGS.SILENT (x)"])
def test_sequence_numbers_hold_while_they_are_used(office, connect, command):
    for _ in range(3):
        office.deliver(BO, MAIL)
    one, two = connect(), connect()
    two.ask("UID MOVE 1 Trash")
    office.deliver(BO, MAIL)
    lines = one.ask(command)
    assert not any("EXPUNGE" in line for line in lines)
    assert "* 4 EXISTS" in lines
    assert one.ask("UID SEARCH ALL") == ["* SEARCH 2 3 4", "* 1 EXPUNGE"]
    assert one.ask("FETCH 1 (UID)") == ["* 1 FETCH (UID 2)"]


def test_a_mail_that_came_and_went_is_not_told_of(office, connect):
    one, two = connect(), connect()
    office.deliver(BO, MAIL)
    two.ask("NOOP")
    two.ask("UID STORE 1 +FLAGS.SILENT (\\Deleted)")
    two.ask("EXPUNGE")
    assert not any("EXPUNGE" in line for line in one.ask("NOOP"))
    assert one.ask("FETCH 1:* (UID)") == []
    office.deliver(BO, MAIL)
    assert one.ask("NOOP") == ["* 1 EXISTS", "* 1 RECENT"]


def test_several_expunges_are_told_in_numbers_that_hold_at_that_moment(office, connect):
    for _ in range(5):
        office.deliver(BO, MAIL)
    one, two = connect(), connect()
    two.ask("UID MOVE 1,3,5 Trash")
    assert one.ask("NOOP") == ["* 1 EXPUNGE", "* 2 EXPUNGE", "* 3 EXPUNGE"]
    assert one.ask("FETCH 1:* (UID)") == ["* 1 FETCH (UID 2)", "* 2 FETCH (UID 4)"]
    office.deliver(BO, MAIL)
    assert one.ask("NOOP") == ["* 3 EXISTS", "* 3 RECENT"]


def test_renewing_uidvalidity_keeps_the_mails_and_sends_sessions_away(office, connect):
    office.deliver(BO, MAIL)
    office.deliver(BO, MAIL)
    idler, selected = connect(), connect()
    before = [line for line in selected.opened if "UIDVALIDITY" in line]
    idler.send("t IDLE")
    idler.line()
    office.renew_uidvalidity(BO)
    assert idler.line().startswith("* BYE")
    selected.send("t NOOP")
    assert selected.line().startswith("* BYE")
    again = connect()
    assert [line for line in again.opened if "UIDVALIDITY" in line] > before
    assert again.ask("UID SEARCH ALL") == ["* SEARCH 3 4"]
    assert [stored.raw.endswith(MAIL) for stored in office.messages(BO)] == [True, True]


def test_deleting_the_folder_that_is_open_leaves_the_session_without_one(connect):
    one = connect()
    one.ask("CREATE x")
    one.ask("SELECT x")
    one.ask("DELETE x")
    one.send("t FETCH 1 FLAGS")
    assert one.line() == "t BAD Not in this state"


def test_deliveries_from_many_threads_are_all_kept_in_order_of_uid(office, connect):
    watcher = connect()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: office.deliver(BO, MAIL), range(400)))
    assert [stored.uid for stored in office.messages(BO)] == list(range(1, 401))
    assert "* 400 EXISTS" in watcher.ask("NOOP")


def test_an_outage_drops_connections_refuses_new_ones_and_ends_on_the_same_ports(office, connect):
    one = connect()
    ports = office.imap_port, office.smtp_port
    office.pause()
    office.pause()
    with pytest.raises(ConnectionError):
        one.lines.readline() or one.socket.sendall(b"t NOOP\r\n") or raise_for_end()
    for port in ports:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=5)
        with pytest.raises(OSError, match="in use"), socket.socket() as taker:
            taker.bind(("127.0.0.1", port))
    office.deliver(BO, MAIL)
    office.resume()
    office.resume()
    assert (office.imap_port, office.smtp_port) == ports
    assert "* 1 EXISTS" in connect().opened


def raise_for_end():
    raise ConnectionError("the connection ended")


def test_a_stopped_office_keeps_its_mails_and_opens_again_on_the_same_ports():
    office = EmbeddedPostOffice()
    office.deliver(BO, MAIL)
    office.start()
    port = office.imap_port
    office.stop()
    office.stop()
    assert "embedded post office" not in [thread.name for thread in threading.enumerate()]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)
    office.deliver(BO, MAIL)
    office.start()
    try:
        assert office.imap_port == port
        with imaplib.IMAP4("127.0.0.1", port, timeout=5) as client:
            client.login(BO, "x")
            assert client.select()[1] == [b"2"]
    finally:
        office.stop()


def test_a_port_that_is_taken_is_an_error_and_leaves_nothing_open():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        office = EmbeddedPostOffice(smtp_port=taken.getsockname()[1])
        with pytest.raises(OSError, match="in use"):
            office.start()
    office.start()
    office.stop()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "mail.example.org"])
def test_only_loopback_can_be_bound(host):
    with pytest.raises(ValueError):  # noqa: PT011
        EmbeddedPostOffice(host=host)
