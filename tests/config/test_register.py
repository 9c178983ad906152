"""organisations.csv: what it becomes, and each thing that can be wrong in it."""

import pytest

HEADER = "name;aliases;domains;kinds\n"


def test_columns_are_found_by_name_and_cells_divided(loaded):
    header = "\ufeffkinds; Name ;domains;aliases\n"
    line = 'skole|medlem| amu ;"Ø;st  Skole";@Skole.EXAMPLE|elev.skole.example;ØS||Østskolen\n'
    (school,) = loaded(register=f"{header}{line}\n;;;\n").register.organisations
    assert school.name == "Ø;st Skole"
    assert school.aliases == ("ØS", "Østskolen")
    assert school.domains == ("skole.example", "elev.skole.example")
    assert school.kinds == ("skole", "medlem", "amu")


def test_the_same_word_twice_in_one_organisation_is_no_clash(loaded):
    assert loaded(register=HEADER + "TEC;TEC|Tec;tec.example|tec.example;skole\n")


BROKEN = {
    "a missing column": (
        "name;aliases;domain;kinds\n",
        "1: domains: the column is missing; is it the one called 'domain'?",
    ),
    "commas for semicolons": ("name,aliases,domains,kinds\n", "1: name: the column is missing"),
    "no lines at all": ("", "1: name: the column is missing"),
    "an empty name": (HEADER + "A;;;\n ;;x.example;\n", "3: name: is empty"),
    "too few columns": (HEADER + "A;;\n", "2: has 3 columns, not 4: look at the semicolons"),
    "one alias of two": (
        HEADER + "Åskolen;Å|Skolen;;\nB;aaskolen;;\n",
        "3: aliases: 'aaskolen' is also what the organisation in line 2 is called",
    ),
    "one name of two": (
        HEADER + "Skolen;;;\n\nSKOLEN;;;\n",
        "4: name: 'SKOLEN' is also what the organisation in line 2 is called",
    ),
    "one domain of two": (
        HEADER + "A;;a.example;\nB;;b.example|A.example;\n",
        "3: domains: 'a.example' also belongs to the organisation in line 2",
    ),
    "no domain": (
        HEADER + "A;;info@a.example;\n",
        "2: domains: 'info@a.example' is not a mail domain, like skolen.example",
    ),
    "an open quote": (HEADER + 'A;;;\n"B;;;\n', "3: cannot be read as CSV"),
    "another encoding": (HEADER.encode() + "Åskolen;;;\n".encode("cp1252"), "2: is not UTF-8"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_each_broken_line_is_told_with_its_number(refused, case):
    content, beginning = BROKEN[case]
    assert refused(register=content)[0].startswith(f"organisations.csv:{beginning}")


def test_all_broken_lines_are_told(refused):
    lines = refused(register=HEADER + ";x;;\nA;;;\nA;;b;\n")
    assert [line.split(": ")[0:2] for line in lines] == [
        ["organisations.csv:2", "name"],
        ["organisations.csv:4", "name"],
        ["organisations.csv:4", "domains"],
    ]
