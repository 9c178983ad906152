"""The list of members as files: readable in a spreadsheet, harmless there, the same each time, and readable by us."""

import csv
import io
from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from service.domain.member import Member, Person
from service.mail.member_list import read_member_list
from service.mail.member_table import as_csv, as_xlsx, attachments, defused, member_rows
from tests.mail.settings import REGISTER
from tests.mail.test_member_list import AGENCIES, ANNE, IT, QUALITY, TWO

SINCE = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
DANGEROUS = ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "x,=1+1", "x; =1+1", "x\t@A1"]


def member(person: Person, *networks: str) -> Member:
    return Member(1, person, "da", SINCE, networks)


def rows_of(*people: Person) -> tuple[tuple[str, ...], ...]:
    return member_rows(
        [member(person, "it", "kvalitet", "secret") for person in people], TWO, "da", COPENHAGEN
    )


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_member_is_one_line_with_the_names_of_these_networks_only() -> None:
    content = as_csv(rows_of(ANNE))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 2
    assert cells(content) == [
        ["Navn", "E-mail", "Telefon", "Titel", "Organisation", "Netværk", "Medlem siden"],
        ["Anne Holm", "anne@fjordgym.example", "+45 28 17 04 63", "Kvalitetschef", "Fjordens Gymnasium & HF",
         "IT-netværket, Kvalitetsnetværket", "2026-03-01"],
    ]  # fmt: skip


@pytest.mark.parametrize("text", DANGEROUS)
def test_nothing_that_a_person_wrote_begins_a_cell_as_a_formula(text: str) -> None:
    (_, (name, _, _, title, *_)) = cells(as_csv(rows_of(Person(text, "a@x.example", title=text))))
    for cell in (name, title):
        for part in cell.replace(";", ",").replace("\t", ",").split(","):
            assert part.strip()[:1] not in set("=+-@＝")


@pytest.mark.parametrize(
    "text", ["+45 28 17 04 63", "+4528170463", "Anne-Marie", "a@x.example", "C++", "", "1-2"]
)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


def test_a_workbook_has_text_only_a_bold_frozen_heading_and_columns_wide_enough() -> None:
    sheet = load_workbook(
        BytesIO(as_xlsx(rows_of(*(Person(text, "a@x.example") for text in DANGEROUS), ANNE), "da"))
    ).active
    assert sheet.title == "Medlemmer"
    assert sheet.freeze_panes == "A2"
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert [cell.value for cell in sheet["A"]][1:6] == ["=1+1", "+A1", "-A1", "@SUM(A1)", "=1+1"]
    assert sheet["A2"].number_format == "@"
    assert all(cell.font.bold for cell in sheet[1])
    assert not any(cell.font.bold for cell in sheet[2])
    assert sheet.column_dimensions["E"].width > len("Fjordens Gymnasium & HF")


def test_the_same_members_are_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Later":
            return cls(2031, 5, 6, 7, 8, 9, tzinfo=UTC)

    first = attachments(rows_of(ANNE), "da", "it")
    monkeypatch.setattr("openpyxl.writer.excel.datetime.datetime", Later)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 9, 1, 126, 0))
    assert attachments(rows_of(ANNE), "da", "it") == first
    assert [(file.filename, file.content_type.partition(";")[0]) for file in first] == [
        ("it.csv", "text/csv"),
        ("it.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]


@pytest.mark.parametrize("language", ["da", "nb", "en"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_written_can_be_imported_again(language: str, form: str) -> None:
    rows = member_rows([member(ANNE, "it", "kvalitet")], (IT, QUALITY, AGENCIES), language, UTC)
    content = as_csv(rows) if form == "csv" else as_xlsx(rows, language)
    found = read_member_list(content, TWO, REGISTER)
    assert found.faults == ()
    assert [(listed.person, listed.networks) for listed in found.listed] == [(ANNE, ("it", "kvalitet"))]


def test_a_control_character_is_a_blank() -> None:
    (_, (name, *_)) = rows_of(Person("Anne\x00\x1b\nHolm", "a@x.example"))
    assert name == "Anne Holm"
    as_xlsx(rows_of(Person("Anne\x00\x1b\nHolm", "a@x.example")), "en")
