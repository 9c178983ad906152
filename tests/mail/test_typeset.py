"""Documents to print: facts are text, the same facts make the same bytes, and a faulty template is named."""

import re
from datetime import UTC, date, datetime

import pytest

from service.config.templates import all_templates
from service.domain.decision import Print
from service.mail.templating import TemplateFault
from service.mail.typeset import Press

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PLAIN = {
    "da/x/plain.typ": '#let facts = json(bytes(sys.inputs.facts))\n#set text(font: "Libertinus Serif")\n#facts.said'
}


def pdf(said: object, templates: dict[str, str] = PLAIN, template: str = "x/plain.typ") -> bytes:
    return Press(templates).printed(Print("x.pdf", template, "da", {"said": said}, NOW)).content


def test_the_same_facts_make_the_same_bytes():
    assert pdf("Blåbærgrød") == pdf("Blåbærgrød")
    assert pdf("Blåbærgrød") != pdf("Rødgrød")


@pytest.mark.parametrize(
    "said", ['#panic("x")', "*b* _i_ $x$ `c` <l> @r \\ = y", '#read("/etc/passwd")', "[", '"]']
)
def test_what_people_wrote_is_never_source(said):
    assert pdf(said).startswith(b"%PDF-1.7")


def test_the_only_moment_in_a_file_is_the_one_it_was_given():
    assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+", pdf("x"))) == {b"2026-03-02T09:00:00"}


def test_it_is_one_for_archives_unless_a_sign_has_no_font():
    assert b"pdfaid" in pdf("Æblegrød 😀 \x07 \u202e →")
    assert b"pdfaid" not in pdf("中")


def test_moments_and_days_are_in_words_of_the_language():
    source = {"da/x/plain.typ": "#let facts = json(bytes(sys.inputs.facts))\n#assert(facts.said == {})"}
    moment = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
    parts = "(year: 2026, month: 3, day: 12, hour: 13, minute: 30, second: 0)"
    told = (
        '("day": "torsdag 12. marts 2026", "moment": "torsdag 12. marts 2026 kl. 13.30", "clock": "13.30", '
    )
    told += f'"parts": {parts})'
    assert pdf(moment, {"da/x/plain.typ": source["da/x/plain.typ"].replace("{}", told)})
    told = '("day": "torsdag 12. marts 2026", "short": "12. marts")'
    assert pdf(date(2026, 3, 12), {"da/x/plain.typ": source["da/x/plain.typ"].replace("{}", told)})


def test_the_letters_to_many_have_one_document():
    press = Press(PLAIN)
    document = Print("x.pdf", "x/plain.typ", "da", {"said": "x"}, NOW)
    assert press.printed(document) is press.printed(document)
    other = Print("x.pdf", "x/plain.typ", "da", {"said": "y"}, NOW)
    assert press.printed(other).content != press.printed(document).content


def test_a_faulty_template_is_named_with_its_line():
    broken = {
        "da/x/plain.typ": '#import "/parts.typ": part\n#part',
        "parts.typ": "#let part = [x]\n#let other = (",
    }
    with pytest.raises(TemplateFault) as caught:
        Press(broken).check("da/x/plain.typ")
    assert (caught.value.path, caught.value.line) == ("parts.typ", 2)
    with pytest.raises(TemplateFault, match=r"da/x/plain\.typ:3"):
        pdf("x", {"da/x/plain.typ": PLAIN["da/x/plain.typ"].replace("facts.said", "facts.unsaid")})
    with pytest.raises(TemplateFault, match="is missing"):
        pdf("x", template="x/other.typ")


def test_the_shipped_ones_can_be_read():
    templates = all_templates()
    paths = [path for path in templates if path.endswith("/sheet.typ")]
    assert len(paths) == 6
    for path in paths:
        Press(templates).check(path)
