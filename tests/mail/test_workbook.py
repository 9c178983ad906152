"""Workbooks that people have, and workbooks that somebody made to do harm."""

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from service.mail.member_list import MemberList, read_member_list
from service.mail.workbook import LARGEST_UNPACKED
from tests.mail.settings import REGISTER
from tests.mail.test_member_list import TWO, person

HEAD = ("Navn", "E-mail", "Mobil", "Netværk")
ANNE = ("Anne Holm", "anne@x.example", 28170463, "IT")


def workbook(**sheets: Iterable[Sequence[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(content: bytes, parts: dict[str, bytes]) -> bytes:
    """The same file with other or further parts."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


def sheet_part(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def read(content: bytes, network: str | None = None) -> MemberList:
    return read_member_list(content, TWO, REGISTER, (network,) if network else ())


def codes(content: bytes) -> list[str]:
    return [fault.code for fault in read(content).faults]


def test_numbers_dates_and_ticks_are_read_as_people_see_them() -> None:
    rows = [("Liste", date(2026, 3, 1)), (), ("Navn", "E-mail", "Mobil", "IT", "Siden")]
    rows += [
        ("Anne Holm", "anne@x.example", 28170463.0, True, date(2020, 1, 1)),
        (),
        ("Bo Dal", "bo@x.example"),
    ]
    found = read(workbook(Ark=rows))
    assert [fault.place.row for fault in found.faults] == [6]
    (listed,) = found.listed
    assert (listed.person.phone, listed.networks, listed.place.row) == ("+4528170463", ("it",), 4)
    assert found.form is not None
    assert (found.form.kind, found.form.encoding, found.form.sheets) == ("XLSX", None, ("Ark",))


def test_a_formula_counts_as_its_value_and_without_one_as_nothing() -> None:
    content = workbook(Ark=[HEAD, ("Anne Holm", '="anne"&"@x.example"', None, "IT")])
    assert codes(content) == ["no-address"]
    part = sheet_part(content)
    computed = part.replace(b"<v></v>", b"<v>anne@x.example</v>").replace(b"<v />", b"<v>anne@x.example</v>")
    computed = computed.replace(b'<c r="B2">', b'<c r="B2" t="str">')
    assert person(repacked(content, {"xl/worksheets/sheet1.xml": computed})).email == "anne@x.example"


def test_a_number_that_a_program_wrote_with_an_exponent_is_a_telephone_number_still() -> None:
    content = workbook(Ark=[HEAD, ANNE])
    part = sheet_part(content).replace(b"<v>28170463</v>", b"<v>2.8170463E7</v>")
    assert part != sheet_part(content)
    assert person(repacked(content, {"xl/worksheets/sheet1.xml": part})).phone == "+4528170463"


def test_a_wrong_dimension_hides_no_cells() -> None:
    content = workbook(Ark=[HEAD, ANNE])
    part = sheet_part(content).replace(b'ref="A1:D2"', b'ref="A1"')
    assert part != sheet_part(content)
    assert person(repacked(content, {"xl/worksheets/sheet1.xml": part})).phone == "+4528170463"


def test_every_sheet_with_a_list_is_read_and_may_be_called_like_its_network() -> None:
    anne, bo = ("Anne Holm", "anne@x.example"), ("Bo Dal", "bo@x.example")
    found = read(workbook(Forside=[("Velkommen",)], IT=[HEAD[:2], anne], Kvalitet=[HEAD[:2], bo, anne]))
    assert found.faults == ()
    assert [(each.person.name, each.networks) for each in found.listed] == [
        ("Anne Holm", ("it", "kvalitet")),
        ("Bo Dal", ("kvalitet",)),
    ]
    assert [(each.place.sheet, each.place.row) for each in found.listed] == [("IT", 2), ("Kvalitet", 2)]


def test_a_hidden_sheet_is_not_read() -> None:
    book = Workbook()
    book.active.append(HEAD)
    book.active.append(ANNE)
    hidden = book.create_sheet("Gamle")
    hidden.append(HEAD)
    hidden.append(("Bo Dal", "bo@x.example", None, "IT"))
    hidden.sheet_state = "hidden"
    assert person(saved(book)).name == "Anne Holm"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    content = workbook(Ark=[HEAD, ANNE])
    assert codes(repacked(content, {"xl/sharedStrings.xml": b" " * (LARGEST_UNPACKED + 1)})) == ["too-large"]
    assert codes(repacked(content, {f"xl/{number}.xml": b"" for number in range(1001)})) == ["too-large"]


@pytest.mark.parametrize(
    ("place", "flood"),
    [
        (b"</sheetData>", b'<row r="3">' + b"<c/>" * 1_000_000 + b"</row>"),
        (b"</worksheet>", b'<dataValidation sqref="A1"/>' * 100_000),
    ],
)
def test_a_small_file_of_a_million_tags_is_refused_before_they_cost_anything(
    place: bytes, flood: bytes
) -> None:
    content = workbook(Ark=[HEAD, ANNE])
    part = sheet_part(content).replace(place, flood + place)
    assert codes(repacked(content, {"xl/worksheets/sheet1.xml": part})) == ["too-large"]


def test_a_zip_that_lies_about_its_sizes_gains_nothing() -> None:
    content = repacked(workbook(Ark=[HEAD, ANNE]), {"xl/sharedStrings.xml": b" " * 1_000_000})
    lying = content.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != content
    assert codes(lying) == ["damaged"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(codec: str) -> None:
    content = workbook(Ark=[HEAD, ANNE])
    grows = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    declared = f'<?xml version="1.0" encoding="{codec}"?><!DOCTYPE w [<!ENTITY l0 "lol">{grows}]>'
    part = (declared + sheet_part(content).decode().replace("Anne Holm", "&l9;")).encode(codec)
    assert codes(repacked(content, {"xl/worksheets/sheet1.xml": part})) == ["unsafe"]


def test_a_row_number_beyond_every_sheet_ends_the_list() -> None:
    content = workbook(Ark=[HEAD, ANNE, ("Bo Dal", "bo@x.example", None, "IT")])
    part = sheet_part(content).replace(b'<row r="3">', b'<row r="99999999999999">')
    assert person(repacked(content, {"xl/worksheets/sheet1.xml": part})).name == "Anne Holm"


@pytest.mark.parametrize(
    "spoilt",
    [
        b"PK\x03\x04 and no more",
        workbook(Ark=[HEAD, ANNE])[:-200],
        repacked(workbook(Ark=[HEAD, ANNE]), {"xl/workbook.xml": b"<workbook"}),
        repacked(workbook(Ark=[HEAD, ANNE]), {"xl/worksheets/sheet1.xml": b"\0\0\0"}),
        repacked(workbook(Ark=[HEAD, ANNE]), {"[Content_Types].xml": b"<Types/>"}),
    ],
)
def test_a_spoilt_workbook_is_damaged(spoilt: bytes) -> None:
    assert codes(spoilt) == ["damaged"]


def test_another_kind_of_zip_is_no_list() -> None:
    assert codes(repacked(workbook(Ark=[HEAD]), {})) == ["no-rows"]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert codes(file.getvalue()) == ["not-a-list"]


def test_a_workbook_of_too_many_rows_is_refused() -> None:
    part = sheet_part(workbook(Ark=[HEAD, ANNE]))
    start, end = part.index(b'<row r="2"'), part.index(b"</sheetData>")
    row = part[start:end]
    many = b"".join(row.replace(b"2", str(number).encode(), 1).replace(b'r="A2"', b"") for number in (2,))
    for number in range(3, 10_003):
        many += f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>'.encode()
    content = repacked(
        workbook(Ark=[HEAD, ANNE]), {"xl/worksheets/sheet1.xml": part[:start] + many + part[end:]}
    )
    assert codes(content) == ["too-many-rows"]
