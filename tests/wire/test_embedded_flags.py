"""Flags, and moving, copying and expunging mails, on the embedded post office."""

import re

import pytest

from tests.wire.post_office import BO, NOW, append, fetch, mail, search


def test_examine_and_peek_leave_seen_and_recent_alone(office, client):
    office.deliver(BO, mail())
    client.select(readonly=True)
    assert fetch(client, 1, "(FLAGS BODY.PEEK[])").startswith(b"1 (FLAGS (\\Recent)")
    fetch(client, 1, "(BODY[])")
    fetch(client, 1, "(RFC822)")
    client.close()
    assert office.messages(BO)[0].flags == set()
    assert office.messages(BO)[0].recent
    assert b"RECENT 1" in client.status("INBOX", "(RECENT)")[1][0]


def test_select_takes_recent_and_only_once(office, client):
    office.deliver(BO, mail())
    client.select()
    assert client.response("RECENT")[1] == [b"1"]
    assert search(client, "RECENT") == [1]
    assert not office.messages(BO)[0].recent
    client.select()
    assert client.response("RECENT")[1] == [b"0"]
    assert search(client, "OLD") == [1]


@pytest.mark.parametrize("item", ["BODY[]", "BODY[TEXT]", "BODY[1]", "RFC822", "RFC822.TEXT", "BODY[HEADER]"])
def test_reading_after_select_sets_seen_and_says_so(office, client, item):
    office.deliver(BO, mail())
    client.select()
    assert b"FLAGS (\\Recent \\Seen)" in fetch(client, 1, f"({item})")
    assert office.messages(BO)[0].flags == {"\\Seen"}


@pytest.mark.parametrize(
    "item", ["BODY.PEEK[]", "RFC822.HEADER", "ENVELOPE", "BODY", "BODYSTRUCTURE", "RFC822.SIZE"]
)
def test_looking_after_select_does_not_set_seen(office, client, item):
    office.deliver(BO, mail())
    client.select()
    assert b"FLAGS" not in fetch(client, 1, f"({item})")
    assert office.messages(BO)[0].flags == set()


def test_flags_are_stored_added_and_removed_whatever_their_case(office, client):
    append(client, mail(), flags="(\\seen $Handled)")
    client.select()
    assert client.store("1", "+FLAGS", "(\\FLAGGED $HANDLED medlem)")[1] == [
        b"1 (FLAGS ($Handled \\Flagged \\Recent \\Seen medlem))"
    ]
    assert client.store("1", "-FLAGS.SILENT", "\\Seen $handled")[1] == [None]
    assert office.messages(BO)[0].flags == {"\\Flagged", "medlem"}
    client.store("1", "FLAGS", "(\\Deleted \\Recent)")
    assert office.messages(BO)[0].flags == {"\\Deleted"}
    client.select()
    assert b"$Handled" in client.response("FLAGS")[1][0]


def test_after_examine_nothing_can_be_changed(office, client):
    office.deliver(BO, mail())
    client.select(readonly=True)
    for command in (
        lambda: client.uid("STORE", "1", "+FLAGS", "\\Seen"),
        lambda: client.uid("MOVE", "1", "Trash"),
        client.expunge,
    ):
        assert command()[0] == "NO"
    assert office.messages(BO)[0].flags == set()


def test_uid_move_tells_where_the_mail_went(office, box):
    for subject in ("a", "b", "c"):
        office.deliver(BO, mail(subject))
    box.folder.set("INBOX")
    assert "MOVE" in box.client.capabilities
    box.client.uid("STORE", "2", "+FLAGS.SILENT", "\\Flagged")
    status, _ = box.client.uid("MOVE", "2:3", "Trash")
    assert status == "OK"
    assert re.fullmatch(rb"\d+ 2:3 1:2|\d+ 2,3 1,2", box.client.response("COPYUID")[1][0])
    assert [stored.uid for stored in office.messages(BO)] == [1]
    moved = office.messages(BO, "Trash")
    assert [stored.flags for stored in moved] == [{"\\Flagged"}, set()]
    assert moved[0].internal_date == NOW
    assert box.client.response("EXPUNGE")[1] == [b"2", b"2"]


def test_move_and_copy_to_no_folder_do_nothing_and_say_trycreate(office, client):
    office.deliver(BO, mail())
    client.select()
    for command in ("MOVE", "COPY"):
        status, text = client.uid(command, "1", "Nowhere")
        assert (status, text[0].split()[0]) == ("NO", b"[TRYCREATE]")
    assert append(client, mail(), "Nowhere")[1][0].startswith(b"[TRYCREATE]")
    assert len(office.messages(BO)) == 1


def test_append_and_copy_tell_the_new_uids(office, client):
    moment = '" 5-Feb-2026 08:30:00 +0100"'
    answer = append(client, mail(), flags="(\\Seen)", moment=moment)[1][0]
    validity = int(re.fullmatch(rb"\[APPENDUID (\d+) 1\] .*", answer)[1])
    client.select()
    assert client.response("UIDVALIDITY")[1] == [str(validity).encode()]
    assert b'INTERNALDATE " 5-Feb-2026 08:30:00 +0100"' in fetch(client, 1, "(INTERNALDATE)")
    assert re.match(rb"\[COPYUID \d+ 1 1\]", client.copy("1", "Sent")[1][0])
    assert office.messages(BO, "Sent")[0].flags == {"\\Seen"}
    assert office.messages(BO, "Sent")[0].recent


def test_expunge_removes_the_deleted_and_uid_expunge_only_the_named(office, client):
    for _ in range(4):
        office.deliver(BO, mail())
    client.select()
    client.store("1,3,4", "+FLAGS.SILENT", "(\\Deleted)")
    assert client.uid("EXPUNGE", "2:3")[0] == "OK"
    assert client.response("EXPUNGE")[1] == [b"3"]
    assert [stored.uid for stored in office.messages(BO)] == [1, 2, 4]
    assert client.expunge()[1] == [b"1", b"2"]
    assert [stored.uid for stored in office.messages(BO)] == [2]


def test_close_expunges_in_silence_and_unselect_does_not(office, raw_client):
    office.deliver(BO, mail())
    raw_client.ask(b"a LOGIN bo@skolen.example x")
    raw_client.ask(b"b SELECT INBOX")
    raw_client.ask(b"c STORE 1 +FLAGS.SILENT (\\Deleted)")
    assert raw_client.ask(b"d UNSELECT") == [b"d OK Unselected"]
    assert len(office.messages(BO)) == 1
    raw_client.ask(b"e SELECT INBOX")
    assert raw_client.ask(b"f CLOSE") == [b"f OK Closed"]
    assert office.messages(BO) == []
    assert raw_client.ask(b"g FETCH 1 FLAGS")[-1].startswith(b"g BAD")
