"""A member's name is no formula in the lists that the secretariat opens in a spreadsheet."""

import csv
import io

import openpyxl
import pytest

from service.domain.decision import Enter
from service.domain.member import Person
from service.store.db import writing
from tests.hostile.stage import PASS, Stage, raw, stage

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://evil.example","klik")',
    "\N{FULLWIDTH EQUALS SIGN}1+1",
    "\N{FULLWIDTH PLUS SIGN}1",
    "\N{FULLWIDTH HYPHEN-MINUS}1",
    "\N{FULLWIDTH COMMERCIAL AT}SUM(A1)",
    "\ufeff=1+1",
    "\u200b=1+1",
    '";=1+1;"',
    '",=1+1,"',
    "|calc",
    "{=1+1}",
    "'=1+1",
)
_STARTS = tuple("=+-@\t\r\n＝＋－＠")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    office = stage().copy()
    with writing(office.desk.db):
        for number, name in enumerate(FORMULAS):
            person = Person(name, f"nr{number}@x.example", "+4528170463", name, name)
            office.desk.office.registry.apply(Enter(person, ("it",), "da"), office.desk.now)
    box = stage().box("skoler")
    head = [("Authentication-Results", PASS), *stage().head(box, Stage.officer(box), "MEDLEMMER it")]
    office.bring(raw(head, ""), "skoler")
    letter = office.desk.letters()[-1]
    assert str(letter["X-Tovholder"]).startswith("command-reply")
    return {
        part.get_filename().rpartition(".")[2]: part.get_payload(decode=True)
        for part in letter.iter_attachments()
    }


def test_no_cell_of_the_csv_begins_as_a_formula(files: dict[str, bytes]) -> None:
    text = files["csv"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))
    assert len(rows) > len(FORMULAS)
    assert {len(row) for row in rows} == {len(rows[0])}
    # A telephone number begins with a plus; the spreadsheet shows it as it is.
    cells = [cell for row in rows for cell in row if not cell.startswith("+45 ")]
    assert [cell for cell in cells if cell.lstrip(" \ufeff\u200b").startswith(_STARTS)] == []
    # A program that splits at the other separator finds none either.
    assert [
        cell
        for row in text.splitlines()
        for cell in row.replace('"', "").split(",")
        if cell.startswith(_STARTS)
    ] == []


def test_no_cell_of_the_workbook_is_a_formula(files: dict[str, bytes]) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(files["xlsx"])).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert len(cells) > len(FORMULAS)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
