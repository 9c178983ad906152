"""A database that is damaged, or not ours: one sentence that names the file, and exit status 1."""

import sqlite3
from contextlib import closing

import pytest

from service.store.db import FILE_NAME
from tests.cli.conftest import Folder
from tests.cli.test_status import beating

COMMANDS = (["members"], ["outbox"], ["log"], ["outbox", "--retry", "1"])


def scribble(folder: Folder) -> str:
    """No database at all."""
    folder.data.mkdir(exist_ok=True)
    (folder.data / FILE_NAME).write_bytes(b"not a database, " * 1_000)
    return "file is not a database"


def replace(folder: Folder) -> str:
    """Somebody else's."""
    folder.data.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder.data / FILE_NAME)) as theirs, theirs:
        theirs.execute("CREATE TABLE bookmarks (url TEXT)")
    return "it is the database of another program"


def tear(folder: Folder) -> str:
    """Ours, all but whole: it can be opened, and fails where it is read."""
    folder.enter()
    file = folder.data / FILE_NAME
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = int(db.execute("PRAGMA page_size").fetchone()[0])
        pages = [
            int(row[0])
            for row in db.execute(
                "SELECT rootpage FROM sqlite_master WHERE tbl_name IN ('member', 'seat', 'outbox', 'journal')"
            )
        ]
    content = bytearray(file.read_bytes())
    for page in pages:
        content[(page - 1) * size : page * size] = b"x" * size
    file.write_bytes(content)
    return "database disk image is malformed"


@pytest.mark.parametrize("harm", [scribble, replace, tear])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_it_is_told_in_a_sentence_that_names_the_file(folder: Folder, harm, command) -> None:
    what = harm(folder)
    said = folder.run(*command)
    assert said.exit_code == 1
    assert said.stderr == f"The database {folder.data / FILE_NAME} cannot be used: {what}\n"
    assert said.stdout == ""


@pytest.mark.parametrize("harm", [scribble, replace, tear])
def test_status_is_not_well_and_says_why(folder: Folder, harm) -> None:
    what = harm(folder)
    beating(folder)
    said = folder.run("status")
    assert said.exit_code == 1
    assert said.stdout.startswith(
        f"NOT WELL\n  The database {folder.data / FILE_NAME} cannot be used: {what}\n"
    )
