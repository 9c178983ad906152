"""New mail rings although an expunge has brought the number of mails back to what it was."""

import threading

from imap_tools import MailBoxUnencrypted

from service.wire.accounts import ImapAccount
from service.wire.embedded import EmbeddedPostOffice
from service.wire.imap import connected

BOX = "info@aaben.example"
MAIL = b"From: anne@korsvang.example\r\nSubject: x\r\n\r\nHej\r\n"


def test_new_mail_rings_after_an_expunge_though_the_count_is_the_same(post: EmbeddedPostOffice) -> None:
    post.deliver(BOX, MAIL)
    account = ImapAccount("127.0.0.1", post.imap_port, "plain", BOX, "any")
    with connected(account) as connection:
        connection.examine()
        assert connection.uids_after(0) == [1]
        with MailBoxUnencrypted("127.0.0.1", post.imap_port).login(BOX, "any") as other:
            other.delete("1")
        connection.noop()
        assert connection.uids_after(1) == []
        post.deliver(BOX, MAIL)
        connection.noop()  # the server says its EXISTS here, and not again
        waiting = threading.Thread(target=connection.idle, args=(30.0, threading.Event()), daemon=True)
        waiting.start()
        waiting.join(5.0)
        assert not waiting.is_alive()
        assert connection.uids_after(1) == [2]
