"""`tovholder import`: all of a list or nothing, every wrong row named, and what people told us stays as it is."""

import json
import re
import sqlite3
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import pytest
from openpyxl import Workbook

from service.cli.import_words import DOUBTS, FAULTS, REMARKS
from service.domain.member import Person
from service.mail.listed_person import RowFault, RowRemark
from service.mail.member_list import FaultCode, RemarkCode
from service.store.db import FILE_NAME
from service.workflows.member_import import Doubt
from tests.cli.conftest import CONFIG, SECOND, Folder
from tests.daemon.harness import Service, eventually

ANNE = Person("Anne Holm", "anne@korsvang.example", "+4528170463", None, "Korsvang Bageri")
LIST = (
    "Navn;E-mail;Mobil;Titel;Skole\n"
    "Anne Holm;anne@korsvang.example;28170463;Bager;Korsvang Bageri\n"
    "Bo Dal;bo@korsvang.example;20212223;;Korsvang Bageri\n"
)
STRICT = """\
  skoler:
    mailbox: aaben
    name: Skolenetværket
    charter: {membership: {approval: secretariat, open_to: [skole], per_organisation: 1}}
"""


def listed(folder: Folder, text: str | bytes = LIST, name: str = "liste.csv") -> Path:
    file = folder.path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def members(folder: Folder) -> dict[str, dict[str, Any]]:
    return {member["email"]: member for member in json.loads(folder.run("members", "--json").stdout)}


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_list_is_imported_before_the_service_was_ever_started(folder: Folder) -> None:
    said = folder.run("import", listed(folder))
    assert said.exit_code == 0, said.output
    assert "liste.csv: CSV, encoding UTF-8, separator ;" in said.stdout
    assert "Navn → name" in said.stdout
    assert "2 new, 0 with something added, 0 unchanged. Imported; no letters are sent." in said.stdout
    found = members(folder)
    assert found["bo@korsvang.example"]["phone"] == "+4520212223"
    assert found["anne@korsvang.example"]["title"] == "Bager"
    assert {tuple(member["networks"]) for member in found.values()} == {("aaben",)}


def test_a_dry_run_shows_the_same_and_changes_nothing(folder: Folder) -> None:
    dry = folder.run("import", "--dry-run", listed(folder))
    assert dry.exit_code == 0
    assert not folder.data.exists()
    assert "Nothing is changed: --dry-run." in dry.stdout
    wet = folder.run("import", listed(folder))
    assert dry.stdout.splitlines()[:-1] == wet.stdout.splitlines()[:-1]
    folder.run("import", "--dry-run", listed(folder, LIST.replace("bo@", "ib@")))
    assert len(members(folder)) == 2


def test_the_table_says_of_each_what_is_new_what_is_added_and_what_stays(folder: Folder) -> None:
    folder.enter(ANNE, Person("Ib Dal", "ib@korsvang.example", "+4520212223", "Rektor", "Korsvang Bageri"))
    said = folder.run(
        "import",
        listed(folder, LIST + "Ib Dahl;ib@korsvang.example;33445566;;Korsvang Bageri\n"),
        "--dry-run",
    )
    rows = {row[0]: flat(row) for row in said.stdout.splitlines() if re.match(r"\d  ", row)}
    assert rows["2"] == "2 completed Anne Holm anne@korsvang.example aaben title: Bager"
    assert rows["3"].startswith(
        "3 new Bo Dal bo@korsvang.example +aaben phone: +4520212223; organisation: Korsvang"
    )
    assert rows["4"].startswith(
        "4 unchanged Ib Dahl ib@korsvang.example aaben name stays Ib Dal (list: Ib Dahl); phone"
    )
    assert "1 new, 1 with something added, 1 unchanged" in said.stdout


def test_what_a_person_told_us_is_never_overwritten(folder: Folder) -> None:
    folder.enter(ANNE)
    text = (
        LIST.replace("28170463", "99999999")
        .replace("Anne Holm", "Anna Holm")
        .replace("Korsvang Bageri", "Andet")
    )
    assert folder.run("import", listed(folder, text)).exit_code == 0
    anne = members(folder)["anne@korsvang.example"]
    assert (anne["name"], anne["phone"], anne["organisation"]) == (
        "Anne Holm",
        "+4528170463",
        "Korsvang Bageri",
    )
    assert anne["title"] == "Bager"


def test_a_second_import_of_the_same_list_changes_nothing_and_writes_nothing_down(folder: Folder) -> None:
    folder.run("import", listed(folder))
    before = folder.run("log", "--json").stdout
    said = folder.run("import", listed(folder))
    assert "0 new, 0 with something added, 2 unchanged" in said.stdout
    assert folder.run("log", "--json").stdout == before


def test_one_wrong_row_keeps_all_out_and_every_wrong_row_is_named(folder: Folder) -> None:
    said = folder.run("import", listed(folder, LIST + ";ib@x.example;;;\nPia Dal;;;;\nUlla Dal;ulla@x;;;\n"))
    assert said.exit_code == 1
    assert said.stderr.splitlines() == [
        "row 4: has no name",
        "row 5: has no address",
        "row 6: 'ulla@x' is no address",
        "Nothing is imported: 3 rows are wrong.",
    ]
    assert not folder.data.exists()


def test_the_network_is_said_by_key_where_the_rows_name_none(folder: Folder) -> None:
    folder.configure(CONFIG + STRICT)
    assert "row 2: names no network" in folder.run("import", listed(folder)).stderr
    assert folder.run("import", "--network", "skoler", listed(folder)).exit_code == 0
    assert members(folder)["bo@korsvang.example"]["networks"] == ["skoler"]
    unknown = folder.run("import", "--network", "nowhere", listed(folder))
    assert unknown.exit_code == 2
    assert "there are: aaben, skoler" in unknown.stderr


def test_the_rules_of_a_charter_are_told_and_stop_nothing(folder: Folder) -> None:
    folder.configure(CONFIG + STRICT)
    said = folder.run("import", "--network", "skoler", listed(folder))
    assert said.exit_code == 0
    assert said.stdout.count("skoler: the register does not know the organisation") == 2
    assert said.stdout.count("skoler: the organisation has its seats already") == 1
    assert len(members(folder)) == 2


def test_it_is_written_down_why_somebody_is_a_member_and_no_letter_is_queued(folder: Folder) -> None:
    folder.enter(ANNE)
    folder.run("import", listed(folder))
    lines = json.loads(folder.run("log", "--json").stdout)
    assert [(line["event"], line["network"]) for line in lines] == [
        ("decided", None),
        ("completed", None),
        ("entered", "aaben"),
    ]
    assert {line["reason"] for line in lines} == {"a list of 2 members was imported, 2 of them were changed"}
    assert json.loads(folder.run("outbox", "--json").stdout) == []


def test_an_interruption_leaves_nothing_behind(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.enter(ANNE)
    database = sqlite3.connect(folder.data / FILE_NAME)
    database.execute(
        "CREATE TRIGGER stops BEFORE INSERT ON member WHEN new.email LIKE 'bo@%' BEGIN SELECT RAISE(ABORT, 'x'); END"
    )
    database.commit()
    database.close()
    assert folder.run("import", listed(folder)).exit_code == 1
    assert members(folder)["anne@korsvang.example"]["title"] is None
    assert json.loads(folder.run("log", "--json").stdout) == []


def test_the_file_must_be_there_and_be_a_list(folder: Folder) -> None:
    assert folder.run("import", "nowhere.csv").exit_code == 2
    page = folder.run(
        "import", listed(folder, b"<html><table><tr><td>Navn</td></tr></table></html>", "liste.xls")
    )
    assert page.exit_code == 1
    assert "this is a web page, whatever its name says" in page.stderr
    old = folder.run("import", listed(folder, b"\xd0\xcf\x11\xe0" + bytes(600), "liste.xls"))
    assert "this is an old Excel file (.xls)" in old.stderr
    assert old.stderr.splitlines()[-1] == "Nothing is imported."


def test_a_terminal_gets_no_orders_from_a_list(folder: Folder) -> None:
    text = LIST + "Eve\x1b[2J;eve\x9b@x.example;\x1b[31mx;;\n" + "\x1b]0;a;;;;\n"
    said = folder.run("import", listed(folder, text, "li\x1b[2Jste.csv"))
    assert not {c for c in said.stdout + said.stderr if not c.isprintable()} - {"\n"}


def test_nor_from_the_name_of_a_sheet(folder: Folder) -> None:
    book = Workbook()
    book.active.title = "IT\u202e\x9b2J"
    book.active.append(("Navn", "E-mail"))
    book.active.append(("Anne Holm", None))
    book.save(folder.path / "liste.xlsx")
    said = folder.run("import", "liste.xlsx")
    assert "row 2: has no address" in said.stderr
    assert not {c for c in said.stdout + said.stderr if not c.isprintable()} - {"\n"}


def secretariats_workbook() -> bytes:
    """As people keep it: a cover, a title above the columns, numbered rows, typed cells, a sum, those who left."""
    book = Workbook()
    book.active.title = "Forside"
    book.active.append(("Medlemslister 2026", date(2026, 3, 1)))
    sheet = book.create_sheet("Flere Faglærte")
    sheet.append(("Flere Faglærte – medlemmer",))
    sheet.merge_cells("A1:I1")
    sheet.append(())
    sheet.append(("Sekretariat: Mette Holm, tlf. 33 12 45 67, mette@aaben.example",))
    sheet.append(
        ("Nr.", "Fornavn", "Efternavn", "Stilling", "Skole", "Mobil", "E-mail", "Indmeldt", "Udmeldt")
    )
    bakery, since = "Korsvang Bageri", datetime(2024, 1, 12)  # noqa: DTZ001  # a cell of Excel's
    sheet.append((1, "Anne", "Holm", "Bager", bakery, 28170463.0, "Anne@korsvang.example ", since, None))
    sheet.append(())
    sheet.append((2, "Bo", "Dal", None, bakery, 4520212223, "bo@korsvang.example", 45000, None))
    sheet.append((3, "Per", "Friis", None, bakery, None, "per@korsvang.example", since, date(2025, 8, 1)))
    sheet.append((None, None, None))
    sheet.append(("I alt", 3))
    gone = book.create_sheet("Udmeldte")
    gone.append(("Navn", "E-mail"))
    gone.append(("Ulla Old", "ulla@korsvang.example"))
    book.create_sheet("Noter").append(("Husk at ringe til Anne",))
    hidden = book.create_sheet("Kladde")
    hidden.append(("Navn", "E-mail"))
    hidden.append(("Eve Test", "eve@korsvang.example"))
    hidden.sheet_state = "hidden"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_secretariat_s_workbook_is_imported_as_a_person_would_read_it(folder: Folder) -> None:
    file = listed(folder, secretariats_workbook(), "medlemmer.xlsx")
    dry = folder.run("import", "--dry-run", file)
    assert dry.exit_code == 0, dry.stderr
    assert dry.stderr.splitlines() == [
        "sheet 'Flere Faglærte' row 8: has left ('2025-08-01') and is not taken",
        "sheet 'Flere Faglærte' row 10: 'I alt' is a sum or a note, and is passed over",
    ]
    assert "sheet 'Flere Faglærte', column names in row 4:" in dry.stdout
    assert "not read: Indmeldt, Nr." in dry.stdout
    assert "sheets not read: Forside, Udmeldte, Noter" in dry.stdout
    assert "2 new, 0 with something added, 0 unchanged" in dry.stdout
    assert not folder.data.exists()
    assert folder.run("import", file).exit_code == 0
    found = members(folder)
    assert {email: one["phone"] for email, one in found.items()} == {
        "anne@korsvang.example": "+4528170463",
        "bo@korsvang.example": "+4520212223",
    }
    assert found["anne@korsvang.example"]["name"] == "Anne Holm"
    assert found["anne@korsvang.example"]["networks"] == ["aaben"]
    assert "0 new, 0 with something added, 2 unchanged" in folder.run("import", file).stdout


def test_every_code_has_its_sentence() -> None:
    plain = {code for one in get_args(FaultCode) for code in (get_args(one) or (one,))}
    assert plain == {*FAULTS}
    assert set(get_args(RowFault)) <= plain
    assert {code for one in get_args(RemarkCode) for code in (get_args(one) or (one,))} == {*REMARKS}
    assert set(get_args(RowRemark)) <= {*REMARKS}
    assert set(get_args(Doubt)) == {*DOUBTS}


def test_a_list_of_several_mailboxes_puts_each_into_the_right_one(folder: Folder) -> None:
    folder.configure(CONFIG.replace("networks:\n", SECOND + "networks:\n") + STRICT.replace("aaben", "anden"))
    text = "Navn;E-mail;Netværk\nAnne Holm;a@x.example;Flere Faglærte\n"
    text += "Bo Dal;b@x.example;Skolenetværk, Flere Faglærte\n"
    assert folder.run("import", listed(folder, text)).exit_code == 0
    assert {email: member["networks"] for email, member in members(folder).items()} == {
        "a@x.example": ["aaben"],
        "b@x.example": ["aaben", "skoler"],
    }
    lines = json.loads(folder.run("log", "--json").stdout)
    assert [line["mailbox"] for line in lines if line["event"] == "entered"] == ["aaben", "aaben", "anden"]


def test_it_may_be_imported_while_the_daemon_runs(service: Service, folder: Folder) -> None:
    service.start_and_watch()
    said = service.command("import", "--network", "aaben", str(listed(folder)))
    assert said.returncode == 0, said.stderr
    eventually(lambda: len(json.loads(service.command("members", "--json").stdout)) == 2)
    assert json.loads(service.command("outbox", "--json").stdout) == []
