"""Minutes that an officer attaches: a Word document is read, a PDF goes out as it is."""

import email
import email.policy
from collections.abc import Iterator

import pytest

from service.domain.minutes import Minutes
from tests.mail.test_agenda_text import docx, heading, listed, p
from tests.office.desk import mail
from tests.workflows.meetings import ANNE, KIRSTEN, OFFICE, PROVED
from tests.workflows.minutes import MinutesDesk, held

WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def desk() -> Iterator[MinutesDesk]:
    with held() as desk:
        yield desk


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"


def attaches(desk: MinutesDesk, words: str, *files: tuple[str, str, bytes]) -> Minutes:
    """The officer gives minutes with files, and says yes; the version that goes round."""
    message = email.message_from_bytes(
        mail(KIRSTEN, words, "Referat", OFFICE, **PROVED), policy=email.policy.SMTP
    )
    for name, subtype, content in files:
        message.add_attachment(content, maintype="application", subtype=subtype, filename=name)
    desk.bring(message.as_bytes(), "skoler")
    desk.orders("JA", answers=desk.letters()[-1])
    desk.sent()
    return desk.minutes()


def files(desk: MinutesDesk, kind: str) -> list[str | None]:
    return [each.get_filename() for each in desk.invitation(ANNE, kind).iter_attachments()]


def test_a_word_document_is_read_with_its_headings_lists_and_tables(desk: MinutesDesk) -> None:
    body = (
        p("Referat", heading(1))
        + f"<w:tbl>{row('Til stede', 'Anne Holm, Bo Dalgaard')}{row('Referent', 'Kirsten Dam')}</w:tbl>"
        + p("1/26 Opstart", heading(2))
        + p("Alle bød velkommen.")
        + p("Derefter så vi på tallene:")
        + f"<w:tbl>{row('Skole', 'Bånd', 'Alder')}{row('ØTS', '12', '9')}</w:tbl>"
        + p("2/26 Backup", heading(2))
        + p("Beslutninger", heading(3))
        + p("Vi køber nye bånd.", listed(0))
        + p("Til opfølgning", heading(3))
        + p("Bo sender tilbuddet rundt senest 10. december.", listed(0))
    )
    minutes = attaches(
        desk,
        "REFERAT\n\nTil stede: + Carl Riis\n\nMvh",
        ("referat.docx", WORD, docx(body)),
        ("bilag.xlsx", "octet-stream", b"tal"),
    )
    assert minutes.text.opening == ("Referat", "Referent: Kirsten Dam")
    assert (minutes.present, minutes.absent) == (("Anne Holm", "Bo Dalgaard", "Carl Riis"), ())
    first, second = minutes.text.cases
    assert first.paragraphs("text") == (
        "Alle bød velkommen.", "Derefter så vi på tallene:", "Skole · Bånd · Alder", "ØTS · 12 · 9",
    )  # fmt: skip
    assert second.decisions == ("Vi køber nye bånd.",)
    assert [task.owner for task in second.tasks] == ["Bo"]
    # The document was the text, which now stands in the mail and in our own PDF.
    assert files(desk, "minutes-draft") == ["bilag.xlsx", "referat-2026-11-25-v1-udkast.pdf"]
    desk.gives("REFERAT\n\nRet: nye bånd til: nye diske")
    desk.sent()
    desk.wait(days=11)
    assert files(desk, "minutes") == ["bilag.xlsx", "referat-2026-11-25-v2.pdf"]
    other = docx(body.replace("nye bånd", "ingen bånd"))
    third = attaches(desk, "REFERAT\n\nTil stede: + Carl Riis", ("referat.docx", WORD, other))
    assert (third.version, third.text.cases[1].decisions) == (3, ("Vi køber ingen bånd.",))


def test_a_pdf_goes_out_as_it_is_and_the_mail_tells_what_is_to_be_followed_up(desk: MinutesDesk) -> None:
    told = "REFERAT\n\n2/26 Backup\nTil opfølgning:\n- Bo sender tilbuddet rundt senest 10. december."
    minutes = attaches(desk, told, ("referat.pdf", "pdf", b"%PDF-1.4 fra kontoret"))
    assert [(task.owner, str(task.due)) for task in minutes.text.cases[0].tasks] == [("Bo", "2026-12-10")]
    assert files(desk, "minutes-draft") == ["referat.pdf"]
    desk.wait(days=11)
    assert files(desk, "minutes") == ["referat.pdf"]
    answer = desk.orders("REFERAT\n\nRet: tilbuddet til: priserne")
    assert str(answer["X-Tovholder"]).startswith("command-error")


def test_numbers_that_were_typed_in_a_word_document_stay(desk: MinutesDesk) -> None:
    body = (
        p("1. Velkomst")
        + p("Alle kom.")
        + p("2. Flere lærepladser")
        + p("Til opfølgning")
        + p("Bo ringer til alle senest 10. december.", listed(0))
        + p("3. Eventuelt")
        + p("Intet.")
    )
    minutes = attaches(desk, "REFERAT", ("referat.docx", WORD, docx(body)))
    assert [(case.number, case.title) for case in minutes.text.cases] == [
        ("1", "Velkomst"),
        ("2", "Flere lærepladser"),
        ("3", "Eventuelt"),
    ]
    assert [task.owner for task in minutes.text.cases[1].tasks] == ["Bo"]
