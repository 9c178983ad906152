"""A secretariat's own list as a file: what is understood of it, and which row is wrong with what."""

from time import perf_counter

import pytest

from service.domain.charter import Charter
from service.domain.member import Person
from service.domain.network import Network
from service.mail.member_list import MemberList, Place, read_member_list
from tests.mail.settings import REGISTER

IT = Network("it", "forening", "IT-netværket", "da", Charter(), ("netværket for it",))
QUALITY = Network("kvalitet", "forening", "Kvalitetsnetværket", "da", Charter())
AGENCIES = Network("etatsgruppen", "etat", "Etatsgruppen", "nb", Charter())
TWO = (IT, QUALITY)
ANNE = Person("Anne Holm", "anne@fjordgym.example", "+4528170463", "Kvalitetschef", "Fjordens Gymnasium & HF")


def understood(
    text: str | bytes, networks: tuple[Network, ...] = TWO, network: str | None = "it"
) -> MemberList:
    content = text if isinstance(text, bytes) else text.encode()
    return read_member_list(content, networks, REGISTER, (network,) if network else ())


def people(found: MemberList) -> list[Person]:
    assert found.faults == ()
    return [listed.person for listed in found.listed]


def person(text: str | bytes, networks: tuple[Network, ...] = TWO) -> Person:
    (only,) = people(understood(text, networks))
    return only


def seats(
    text: str, networks: tuple[Network, ...] = TWO, network: str | None = None
) -> list[tuple[str, ...]]:
    found = understood(text, networks, network)
    assert found.faults == ()
    return [listed.networks for listed in found.listed]


def faults(text: str | bytes, networks: tuple[Network, ...] = TWO, network: str | None = "it") -> list[tuple]:
    return [(fault.place.row, fault.code) for fault in understood(text, networks, network).faults]


@pytest.mark.parametrize(
    "text",
    [
        "Navn;E-mail;Mobil;Stilling;Skole\nAnne Holm;anne@fjordgym.example;28170463;Kvalitetschef;Fjordens Gymnasium\n",
        "Fornavn,Efternavn,Mail,Telefon,Titel,Organisation\n"
        "Anne,Holm,Anne@Fjordgym.example,28 17 04 63,Kvalitetschef,Fjordens Gymnasium\n",
        "Etternavn\tFornavn\tE-post\tTlf\tTittel\tVirksomhet\n"
        "Holm\tAnne\tanne@fjordgym.example\t+45 28 17 04 63\tKvalitetschef\tfjordens gymnasium & hf\n",
        "Name|Email|Phone|Job title|Company\nAnne Holm|anne@fjordgym.example|0045 28170463|Kvalitetschef|"
        "Fjordens Gymnasium\n",
        "First Name,Middle Name,Last Name,E-mail Address,Mobile Phone,Company,Job Title\n"
        'Anne,,Holm,anne@fjordgym.example,"+4528170463",Fjordens Gymnasium,Kvalitetschef\n',
        "NAVN ;e-mail (arbejde);Mobilnr.;Stillingsbetegnelse;Skole/virksomhed\n"
        "hr. HOLM, ANNE ;<anne@fjordgym.example>;2817 0463; Kvalitetschef,;Fjordens Gymnasium\n".replace(
            "hr. ", ""
        ),
        "Navn / Name;E-mail / Email;Telefon 1;Titel;Firma\n"
        "Fru Anne Holm;mailto:anne@fjordgym.example;4528170463;Kvalitetschef;Fjordens Gymnasium\n",
    ],
)
def test_columns_are_found_by_the_names_that_people_give_them(text: str) -> None:
    assert person(text) == ANNE


def test_a_title_and_blank_rows_above_the_names_of_the_columns_do_no_harm() -> None:
    found = understood(
        "Medlemmer pr. 1. marts;;\n;;\n\nNavn;E-mail;CVR\n;;\nAnne Holm;anne@fjordgym.example;12345678\n"
    )
    assert people(found) == [
        Person("Anne Holm", "anne@fjordgym.example", organisation="Fjordens Gymnasium & HF")
    ]
    assert found.listed[0].place == Place(6)
    assert found.form is not None
    (heading,) = found.form.headings
    assert (heading.row, heading.ignored) == (4, ("CVR",))
    assert [(column.heading, column.field) for column in heading.columns] == [
        ("Navn", "name"),
        ("E-mail", "email"),
    ]


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with a byte order mark"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
        ("latin-1", "Windows-1252"),
        ("mac-roman", "Mac OS Roman"),
        ("cp850", "DOS (850)"),
    ],
)
@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_the_encoding_is_told_by_the_letters(codec: str, said: str, break_: str) -> None:
    text = "Navn;E-mail;Skole\nSøren Ærø Ågård;s@x.example;Bäckström\nÅse Öst;aa@x.example;Sø\n".replace(
        "\n", break_
    )
    found = understood(text.encode(codec))
    assert [one.name for one in people(found)] == ["Søren Ærø Ågård", "Åse Öst"]
    assert found.form is not None
    assert found.form.encoding == said


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_told_by_the_columns_though_another_is_in_the_cells(separator: str) -> None:
    rows = [["Navn", "E-mail", "Netværk"], ['"Holm, Anne"', "anne@x.example", '"IT, Kvalitet"']]
    found = understood("\n".join(separator.join(row) for row in rows))
    assert found.form is not None
    assert found.form.separator == separator
    assert [(listed.person.name, listed.networks) for listed in found.listed] == [
        ("Anne Holm", ("it", "kvalitet"))
    ]


def test_names_with_a_comma_in_every_row_do_not_make_it_the_separator() -> None:
    found = understood("Navn;E-mail\nHolm, Anne;a@x.example\nDal, Bo;b@x.example;;\nDal, Ib;i@x.example;\n")
    assert [one.name for one in people(found)] == ["Anne Holm", "Bo Dal", "Ib Dal"]


def test_a_heading_that_comes_again_on_every_page_is_no_person() -> None:
    page = "Navn;E-mail\n{};{}@x.example\n"
    found = understood(page.format("Anne Holm", "anne") + ";\n" + page.format("Bo Dal", "bo"))
    assert [one.name for one in people(found)] == ["Anne Holm", "Bo Dal"]


@pytest.mark.parametrize(
    "names", ["Navn;Efternavn;E-mail\nAnne Holm;Holm", "Navn;Etternavn;E-mail\nAnne;Holm"]
)
def test_a_column_of_last_names_beside_one_of_names_is_not_doubled(names: str) -> None:
    assert person(f"{names};a@x.example\n").name == "Anne Holm"


def test_a_separator_that_the_file_announces_is_believed() -> None:
    assert person("sep=|\nNavn|E-mail\nAnne Holm|anne@x.example").name == "Anne Holm"


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Holm, Anne", "Anne Holm"),
        ("Xyzzu, Qaanna", "Qaanna Xyzzu"),
        ("anne holm", "Anne Holm"),
        ("ANNE VON HOLM", "Anne von Holm"),
        ("dr. Anne Holm", "Anne Holm"),
        ("Anne Holm, ph.d.", "Anne Holm"),
        ("Anne Holm (orlov)", "Anne Holm"),
        ("Rektor Anne Holm", "Anne Holm"),
        ("Anne  Marie\u00a0Holm", "Anne Marie Holm"),
        ("Anne\u200b Holm\u202e", "Anne Holm"),
    ],
)
def test_a_name_is_put_in_order(cell: str, name: str) -> None:
    assert person(f'Navn;E-mail\n"{cell}";anne@x.example\n').name == name


@pytest.mark.parametrize(
    "cell",
    ["Anne Holm <anne@x.example>", '"Anne Holm" <ANNE@X.example>', "<anne@x.example>", "anne@x.example (privat)",
     "mailto:anne@x.example", "anne@x.example;", "anne@x.example, anne@x.example"],
)  # fmt: skip
def test_an_address_is_found_in_its_dress(cell: str) -> None:
    quoted = cell.replace('"', '""')
    assert person(f'Navn;E-mail\nAnne Holm;"{quoted}"\n').email == "anne@x.example"


def test_the_name_before_the_address_stands_in_for_a_missing_one() -> None:
    assert person("E-mail\nAnne Holm <anne@x.example>\n").name == "Anne Holm"


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("33 12 34 56;28 17 04 63", "+4528170463"),
        ("33 12 34 56;-", "+4533123456"),
        (";ukendt", None),
        ('="+4528170463";', "+4528170463"),
        ("'+45 28 17 04 63;", "+4528170463"),
        ("4528170463;", "+4528170463"),
        ("28170463 lok. 12;", "+4528170463"),
    ],
)
def test_a_mobile_goes_before_a_landline_in_whichever_form(row: str, number: str | None) -> None:
    found = understood(f"Navn;E-mail;Telefon;Mobil\nAnne Holm;anne@x.example;{row}\n")
    assert people(found)[0].phone == number
    assert found.remarks == ()


def test_what_is_no_telephone_number_is_left_out_and_told() -> None:
    found = understood("Navn;E-mail;Mobil\nAnne Holm;anne@x.example;2,8E+07\n")
    assert people(found)[0].phone is None
    assert [(remark.place.row, remark.code, remark.value) for remark in found.remarks] == [
        (2, "not-a-phone", "2,8E+07")
    ]


def test_a_number_without_a_country_is_of_the_networks_country() -> None:
    both = (*TWO, AGENCIES)
    text = "Navn;E-post;Mobil;Nettverk\nAne Moen;ane@x.example;900 12 345;{}\n"
    assert person(text.format("Etatsgruppen"), both).phone == "+4790012345"
    assert person(text.format("IT").replace("900 12 345", "4790012345"), both).phone == "+4790012345"
    assert person(text.format("IT").replace("900 12 345", "20 21 22 23"), both).phone == "+4520212223"


@pytest.mark.parametrize(
    ("cell", "keys"),
    [
        ("IT", ("it",)),
        ("it-netværk", ("it",)),
        ("Netværket for IT", ("it",)),
        ("Kvalitetsgruppen / IT", ("it", "kvalitet")),
        ("IT- og kvalitetsnetværket", ("it", "kvalitet")),
        ("begge", ("it", "kvalitet")),
        ("kvalitet; it", ("it", "kvalitet")),
    ],
)
def test_a_cell_may_name_several_networks(cell: str, keys: tuple[str, ...]) -> None:
    assert seats(f'Navn;E-mail;Netværk\nAnne Holm;anne@x.example;"{cell}"\n') == [keys]


def test_columns_that_are_called_like_networks_are_ticked() -> None:
    text = "Navn;E-mail;IT-netværket;Kvalitet\n"
    text += "A Holm;a@x.example;x;\nB Holm;b@x.example;ja;X\nC Holm;c@x.example;nej;1\n"
    assert seats(text) == [("it",), ("it", "kvalitet"), ("kvalitet",)]
    assert faults(text + "D Holm;d@x.example;måske;\nE Holm;e@x.example;;\n") == [
        (5, "not-a-tick"),
        (6, "no-network"),
    ]


def test_the_network_of_a_row_that_names_none_is_the_one_that_is_said_or_the_only_one() -> None:
    text = "Navn;E-mail;Netværk\nAnne Holm;anne@x.example;\nBo Dal;bo@x.example;IT\n"
    assert seats(text, network="kvalitet") == [("kvalitet",), ("it",)]
    assert seats(text, networks=(IT,)) == [("it",), ("it",)]
    assert faults(text, network=None) == [(2, "no-network")]


HEAD = "Navn;E-mail;Netværk\n"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Anne Holm;;IT", "no-address"),
        ("Anne Holm;-;IT", "no-address"),
        ("Anne Holm;anne holm@x.example;IT", "not-an-address"),
        ("Anne Holm;anne@x;IT", "not-an-address"),
        ("Anne Holm;spørg Bo;IT", "not-an-address"),
        ('Anne Holm;"a@x.example, b@x.example";IT', "two-addresses"),
        ("Anne Holm;a@x.example b@x.example;IT", "two-addresses"),
        ("Anne Holm;a@x.example <b@x.example>;IT", "two-addresses"),
        (";a@x.example;IT", "no-name"),
        ("12345;a@x.example;IT", "not-a-name"),
        ("@SUM(A1);a@x.example;IT", "not-a-name"),
        ("{{ 7*7 }};a@x.example;IT", "not-a-name"),
        ("Anne Holm;a@x.example;Ledernetværket", "unknown-network"),
        ("Anne Holm;a@x.example;IT og ledelse", "unknown-network"),
        ("Anne Holm;a@x.example;IT-sikkerhed", "unknown-network"),
        ("=cmd|'/c calc'!A0;a@x.example;IT", "formula"),
        ("#REF!;a@x.example;IT", "formula"),
        ("JÃ¸rgen Holm;a@x.example;IT", "garbled"),
        ("J?rgen Holm;a@x.example;IT", "garbled"),
        ("J\ufffdrgen Holm;a@x.example;IT", "garbled"),
        (f"{'Anne' * 60};a@x.example;IT", "too-long"),
    ],
)
def test_a_wrong_row_is_named_with_what_is_wrong(row: str, code: str) -> None:
    assert faults(f"{HEAD}Bo Dal;bo@x.example;IT\n{row}\nIb Dal;ib@x.example;IT\n") == [(3, code)]


def test_every_wrong_row_is_named_and_so_are_all_that_is_wrong_with_it() -> None:
    assert faults(f"{HEAD};a@x;Leder\nAnne;;IT\n") == [
        (2, "not-an-address"),
        (2, "unknown-network"),
        (2, "no-name"),
        (3, "no-address"),
    ]


def test_a_word_that_means_networks_of_several_mailboxes_is_unclear() -> None:
    assert faults(f"{HEAD}Anne Holm;a@x.example;alle\n", (*TWO, AGENCIES)) == [(2, "unclear-network")]


def test_the_same_address_with_another_name_is_a_mistake() -> None:
    found = understood(f"{HEAD}Anne Holm;a@x.example;IT\nBo Dal;A@X.example;IT\n")
    ((fault),) = found.faults
    assert (fault.place.row, fault.code, fault.also) == (3, "same-address", Place(2))


def test_the_same_person_in_two_rows_is_taken_together_and_told() -> None:
    text = "Navn;E-mail;Netværk;Titel;Mobil\nAnne Holm;a@x.example;IT;Chef;\n"
    found = understood(text + "anne holm;a@x.example;Kvalitet;Leder;28170463\n")
    (listed,) = found.listed
    assert (listed.place.row, listed.networks) == (2, ("it", "kvalitet"))
    assert (listed.person.title, listed.person.phone) == ("Chef", "+4528170463")
    assert [(remark.place.row, remark.code, remark.value) for remark in found.remarks] == [
        (3, "repeated", "a@x.example"),
        (3, "differs", "Leder"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "no-heading"),
        (b"Anne Holm;anne@x.example\nBo Dal;bo@x.example\n", "no-heading"),
        (b"Navn;Telefon;Skole\nAnne Holm;28170463;X\n", "no-heading"),
        (b"Navn;E-mail\n;\n", "no-rows"),
        (b"Navn;E-mail\nAnne\0 Holm;anne@x.example\n", "not-a-list"),
        (b"\0\1\2\3" * 100, "not-a-list"),
        (b"%PDF-1.7 Navn;E-mail\n", "not-a-list"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "old-excel"),
        (b"  <html><body><table><tr><td>Navn</td></tr></table></body></html>", "html"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "html"),
        (b'Navn;E-mail\n"Anne Holm;anne@x.example\n', "quotes"),
        (b"\xff\xfeN", "damaged"),
        (b"Navn;E-mail\n" + b"x" * 10_000_001, "too-large"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_its_reason(content: bytes, code: str) -> None:
    found = understood(content)
    assert [fault.code for fault in found.faults] == [code]
    assert found.listed == ()


def test_a_hundred_thousand_rows_are_refused_at_once() -> None:
    text = "Navn;E-mail\n" + "".join(f"Anne Holm;a{number}@x.example\n" for number in range(100_000))
    assert faults(text) == [(10_001, "too-many-rows")]


def test_a_hundred_thousand_blank_rows_are_none() -> None:
    assert person("Navn;E-mail\nAnne Holm;a@x.example\n" + ";;;\n" * 100_000).name == "Anne Holm"


@pytest.mark.parametrize("sign", ["(", "[", "1", "/", '""', "netvaerk ", "sep=", "a,"])
def test_a_cell_that_is_a_book_takes_no_time(sign: str) -> None:
    book = f'"{sign * (100_000 // len(sign))}"'
    started = perf_counter()
    found = understood(
        f"{book};E-mail\nNavn;E-mail;{book}\nAnne Holm;a@x.example;{book}\n{book};b@x.example;\n"
    )
    assert perf_counter() - started < 2
    assert [(fault.place.row, fault.code) for fault in found.faults] in ([(4, "too-long")], [(4, "no-name")])


def test_a_column_that_numbers_the_rows_holds_no_telephone() -> None:
    found = understood("Nr;Navn;E-mail;Tlf\n12345678;Anne Holm;anne@fjordgym.example;28170463\n")
    assert people(found)[0].phone == "+4528170463"
    assert found.remarks == ()
    alone = understood("Navn;E-mail;Nr\nAnne Holm;anne@fjordgym.example;28170463\n")
    assert people(alone)[0].phone == "+4528170463"


@pytest.mark.parametrize(
    "row", ["I alt;2;", ";Antal: 2;", "Total;;", "Kilde: regnearket;;", "Opdateret 1. marts;;"]
)
def test_a_sum_or_a_note_below_the_people_is_passed_over_and_told(row: str) -> None:
    found = understood(f"Navn;E-mail;Tlf\nAnne Holm;anne@fjordgym.example;\n{row}\n")
    assert [person.name for person in people(found)] == ["Anne Holm"]
    assert [(remark.place.row, remark.code) for remark in found.remarks] == [(3, "no-person")]


def test_a_person_whose_name_begins_like_a_sum_is_none() -> None:
    found = understood("Navn;E-mail\nNote Holm;note@fjordgym.example\nSummer Dal;\n")
    assert [fault.code for fault in found.faults] == ["no-address"]
    assert [listed.person.name for listed in found.listed] == ["Note Holm"]


@pytest.mark.parametrize("heading", ["Udmeldt", "Udmeldt dato", "Utmeldt", "Left on"])
def test_whoever_has_left_by_the_list_itself_is_not_taken(heading: str) -> None:
    text = f"Navn;E-mail;{heading}\nAnne Holm;a@x.example;\nBo Dal;b@x.example;1/8-2025\nIb Dal;i@x.example;nej\n"
    found = understood(text)
    assert [person.name for person in people(found)] == ["Anne Holm", "Ib Dal"]
    assert [(remark.place.row, remark.code) for remark in found.remarks] == [(3, "has-left")]
