"""A whole agenda as officers write it: lines with numbers, clock times or dashes, tables, and Word documents."""

from datetime import time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from service.mail.agenda_text import MOST_POINTS, above_farewell, written_points
from service.mail.docx import LARGEST_UNPACKED, NoDocument, lines_of_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def told(text: str) -> list[tuple[str, str, int | None, time | None]]:
    return [(p.title, p.presenter, p.minutes, p.clock) for p in written_points(text)]


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("1. Velkommen v/ Kirsten Dam (10 min)", ("Velkommen", "Kirsten Dam", 10, None)),
        ("2) Backup i skyen, 20 min. v/Per Holm", ("Backup i skyen", "Per Holm", 20, None)),
        ("3 Økonomi", ("Økonomi", "", None, None)),
        ("4: Status ved årets udgang", ("Status ved årets udgang", "", None, None)),
        ("5. Backup ved Anne Holm, ØTS", ("Backup", "Anne Holm, ØTS", None, None)),
        ("6. Markedspladsen - ½ time", ("Markedspladsen", "", 30, None)),
        ("7. Rundvisning (1,5 time)", ("Rundvisning", "", 90, None)),
        ("8/23 Innramming (innledet av Jens Nørve)", ("Innramming", "Jens Nørve", None, None)),
        ("Punkt 9: Eventuelt", ("Eventuelt", "", None, None)),
        ("10. kl. 13.15-14.00 Backup", ("Backup", "", 45, time(13, 15))),
        ("11. Data by Mary Hill, 15 minutes", ("Data", "Mary Hill", 15, None)),
        ("12. Hvem tager over? 20 min", ("Hvem tager over?", "", 20, None)),
    ],
)
def test_a_numbered_line_is_a_point(line, point):
    assert told(line) == [point]


def test_what_stands_below_a_point_belongs_to_it():
    (first, second) = written_points(
        "Til orientering\n\n1. Velkommen\n1.1 Referat\n- kaffe\n\nTil alle.\n\n2. Slut\n"
    )
    assert first.text == "1.1 Referat\n- kaffe\n\nTil alle."
    assert second.text == ""


def test_clock_times_make_points_where_there_are_no_numbers():
    assert told("13.00-13.20 Velkommen\n13:20 Backup v/ Anne Holm\nkl. 14.05 Slut") == [
        ("Velkommen", "", 20, time(13)),
        ("Backup", "Anne Holm", None, time(13, 20)),
        ("Slut", "", None, time(14, 5)),
    ]


def test_dashes_make_points_where_there_is_nothing_else():
    assert [p.title for p in written_points("Dagsorden:\n- Velkommen\n- Slut")] == ["Velkommen", "Slut"]


def test_short_lines_are_points_and_prose_is_none():
    assert [p.title for p in written_points("Velkommen\nBackup\n\nEventuelt")] == [
        "Velkommen",
        "Backup",
        "Eventuelt",
    ]
    assert written_points("Husk at tage jeres bærbare med.\nVi ses!") == ()
    assert written_points("Send den gerne nu") == ()
    assert written_points("") == ()
    assert written_points("20 skoler har svaret.") == ()


def test_a_table_is_read_by_the_names_of_its_columns_or_by_what_is_in_them():
    named = "Tid\tEmne\tAnsvarlig\tMin.\n13.00\tVelkommen\tKirsten\t10\n13.10\tBackup\tPer Holm\t20"
    assert told(named) == [("Velkommen", "Kirsten", 10, time(13)), ("Backup", "Per Holm", 20, time(13, 10))]
    unnamed = "1\t13.00\tVelkommen\tKirsten\t10 min\n2\t13.10\tBackup\tPer Holm\t20 min"
    assert told(unnamed) == told(named)


def test_an_agenda_without_end_ends():
    assert len(written_points("\n".join(f"{n}. x" for n in range(1, 10)))) == 9
    assert len(written_points("\n".join("1. x" for _ in range(5_000)))) == MOST_POINTS
    assert written_points("1" * 200_000) == ()
    assert written_points(" " * 90_000 + "v/ " * 3_000) == ()


def test_a_farewell_ends_what_was_written():
    assert above_farewell("1. Velkommen\n\nMvh Kirsten\nTlf. 1", ["Kirsten Dam"]) == "1. Velkommen"
    assert above_farewell("1. Velkommen\nKirsten", ["Kirsten Dam"]) == "1. Velkommen"
    assert above_farewell("1. Velkommen", []) == "1. Velkommen"


def docx(body: str, namespace: str = W, name: str = "word/document.xml", before: str = "") -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            name, f'{before}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        )
    return file.getvalue()


def p(text: str, style: str = "") -> str:
    return f"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def listed(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="4"/></w:numPr>'


def heading(level: int, word: str = "Heading") -> str:
    return f'<w:pStyle w:val="{word}{level}"/>'


@pytest.mark.parametrize("namespace", [W, STRICT])
def test_numbered_paragraphs_are_points_and_lists_within_them_are_not(namespace):
    body = (
        p("Dagsorden")
        + p("Velkommen", listed(0))
        + p("Referat", listed(1))
        + p("Backup", listed(0))
        + p("Vi ser.")
    )
    assert lines_of_docx(docx(body, namespace)) == (
        "Dagsorden",
        "1. Velkommen",
        "- Referat",
        "1. Backup",
        "Vi ser.",
    )


def test_headings_are_points_where_there_are_several_of_a_level():
    body = p("Møde", heading(1)) + p("A", heading(2, "Overskrift")) + p("x", listed(0)) + p("B", heading(2))
    assert lines_of_docx(docx(body)) == ("Møde", "1. A", "- x", "1. B")


def test_the_cells_of_a_row_stand_beside_each_other():
    row = "<w:tr>{}</w:tr>".format(
        "".join(f"<w:tc>{p(text)}</w:tc>" for text in ("13.00", "Velkommen", "Kirsten"))
    )
    assert lines_of_docx(docx(f"<w:tbl>{row}</w:tbl>")) == ("13.00\tVelkommen\tKirsten",)


def test_what_nobody_sees_is_not_read():
    deleted = "<w:p><w:r><w:t>Ny </w:t></w:r><w:del><w:r><w:t>Gammel</w:t><w:delText>x</w:delText></w:r></w:del></w:p>"
    inserted = "<w:p><w:ins><w:r><w:t>Backup</w:t><w:tab/><w:t>nu</w:t></w:r></w:ins></w:p>"
    field = "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Slut</w:t></w:r></w:p>"
    assert lines_of_docx(docx(deleted + inserted + field)) == ("Ny", "Backup nu", "Slut")


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"PK\x03\x04 and nothing more",
        docx("x", name="word/other.xml"),
        docx("<w:p>"),
        docx(p("&b;"), before='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
        docx(" " * (LARGEST_UNPACKED + 1)),
    ],
    ids=["empty", "cut", "another", "broken", "entities", "large"],
)
def test_what_is_no_document_or_a_trap_is_refused(file):
    with pytest.raises(NoDocument):
        lines_of_docx(file)
