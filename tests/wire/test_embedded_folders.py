"""Folders of the embedded post office."""

import re

import pytest

from service.wire.embedded import FolderError
from tests.wire.post_office import BO, append, mail


def test_folders_beyond_ascii_live_through_imap_tools(office, box):
    for name in ("Netværk", "Møder/2026 & senere", "日本/語"):
        box.folder.create(name)
    listed = {info.name: info.flags for info in box.folder.list()}
    assert {"Netværk", "Møder", "Møder/2026 & senere", "日本", "日本/語"} <= set(listed)
    assert "\\HasChildren" in listed["Møder"]
    assert "\\Trash" in listed["Trash"]
    assert "Netværk" in office.folders(BO)
    office.deliver(BO, mail())
    box.folder.set("INBOX")
    box.move("1", "Netværk")
    assert len(office.messages(BO, "Netværk")) == 1
    box.folder.rename("Møder", "Arkiv/Møder")
    assert "Arkiv/Møder/2026 & senere" in office.folders(BO)
    box.folder.delete("Netværk")
    with pytest.raises(FolderError):
        office.messages(BO, "Netværk")


def test_folder_names_are_modified_utf_7_on_the_wire(office, client):
    client.create('"&U,BTFw-/&ZeVnLIqe-&-"')
    assert "台北/日本語&" in office.folders(BO)
    assert b'"&U,BTFw-/&ZeVnLIqe-&-"' in client.list('""', '"&U,BTFw-/*"')[1][0]


def test_list_patterns(client):
    client.create("a/b/c")

    def names(*arguments):
        return [line.rsplit(b" ", 1)[1].strip(b'"').decode() for line in client.list(*arguments)[1] if line]

    assert names('""', "a*") == ["a", "a/b", "a/b/c"]
    assert names('""', "%") == ["INBOX", "Sent", "Drafts", "Trash", "a"]
    assert names('"a/"', "%") == ["a/b"]
    assert names('""', "inbox") == ["INBOX"]
    assert names('""', "z*") == []
    assert client.list('""', '""')[1] == [b'(\\Noselect) "/" ""']


def test_subscriptions_are_kept(client):
    client.create("News")
    client.subscribe("News")
    client.unsubscribe("Drafts")
    names = [line.rsplit(b" ", 1)[1] for line in client.lsub()[1]]
    assert names == [b'"INBOX"', b'"News"', b'"Sent"', b'"Trash"']


def test_what_must_not_be_done_to_folders_is_refused(client):
    client.create("a/b")
    for status, code in (
        (client.create("INBOX"), b"[ALREADYEXISTS]"),
        (client.delete("inbox"), b"[CANNOT]"),
        (client.delete("a"), b"[CANNOT]"),
        (client.rename("a", "a/b/c"), b"[CANNOT]"),
        (client.rename("none", "x"), b"[NONEXISTENT]"),
        (client.select("none"), b"[NONEXISTENT]"),
        (client.create("a//b"), b"[CANNOT]"),
    ):
        assert (status[0], status[1][0].split()[0]) == ("NO", code)


def test_renaming_inbox_moves_its_mails_away(office, client):
    office.deliver(BO, mail())
    client.rename("INBOX", "Old")
    assert (len(office.messages(BO)), len(office.messages(BO, "Old"))) == (0, 1)


def test_a_folder_made_anew_has_a_higher_uidvalidity(client):
    def validity():
        return int(re.search(rb"UIDVALIDITY (\d+)", client.status("x", "(UIDVALIDITY)")[1][0])[1])

    client.create("x")
    first = validity()
    client.delete("x")
    client.create("x")
    assert validity() > first


def test_status_counts(office, client):
    office.deliver(BO, mail())
    append(client, mail(), flags="(\\Seen)")
    assert (
        b"(MESSAGES 2 RECENT 2 UIDNEXT 3 UNSEEN 1)"
        in client.status("inbox", "(MESSAGES RECENT UIDNEXT UNSEEN)")[1][0]
    )
