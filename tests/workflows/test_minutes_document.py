"""The minutes as a PDF: what it tells, and whose letters it goes with."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest

from service.config.templates import all_templates
from service.domain.minutes import MinutedCase, Passage, Task
from service.domain.network import LANGUAGES, Language
from service.mail.typeset import Press
from service.preview.samples_meetings import ON_SITE
from service.preview.samples_minutes import DRAFT, TEXT
from service.workflows.minutes_document import Approval, Document
from tests.workflows.meetings import ANNE, BO, KIRSTEN, OFFICE, PROVED
from tests.workflows.minutes import TEXT as GIVEN
from tests.workflows.minutes import held

AT = datetime(2026, 4, 27, 14, tzinfo=UTC)
APPROVAL = Approval(AT, True, 2, ("Anne Holm", "Bo Krogh"), 1, (("Carl Riis", "away"),))
DRAFTED = Document(ON_SITE, DRAFT, "IT-netværket", "Danske Skoler", UTC)
FINAL = replace(DRAFTED, approval=APPROVAL, replaces=replace(DRAFT, approved=AT - timedelta(days=9)))
HOSTILE = '#panic("x") *b* $x$ <l> @r \\ ' + "Æ" * 300


def files(letter: EmailMessage) -> dict[str, Any]:
    return {str(part.get_filename()): part.get_content() for part in letter.iter_attachments()}


def parts_of(*passages: Passage, tasks: tuple[Task, ...] = (), decisions: tuple[str, ...] = ()) -> Any:
    case = MinutedCase("1/26", "Backup", passages, decisions, tasks)
    minutes = replace(DRAFT, text=replace(TEXT, cases=(case,)))
    return replace(DRAFTED, minutes=minutes).facts("da")["cases"][0]["parts"]


class TestWhatItTells:
    def test_a_draft_says_until_when_to_answer_and_what_is_approved_how(self) -> None:
        draft, final = DRAFTED.facts("da"), FINAL.facts("da")
        assert (draft["answer_by"], draft["approval"]) == (DRAFT.deadline, None)
        assert final["answer_by"] is None
        assert final["approval"]["names"] == ["Anne Holm", "Bo Krogh"]
        assert final["approval"]["unreached"] == [{"name": "Carl Riis", "why": "away"}]
        assert final["replaces"] == {"version": 1, "approved": AT - timedelta(days=9)}

    def test_its_name_tells_a_draft_from_what_is_approved(self) -> None:
        assert [DRAFTED.print(language).filename for language in LANGUAGES] == [
            "referat-2026-04-16-v1-udkast.pdf",
            "referat-2026-04-16-v1-utkast.pdf",
            "minutes-2026-04-16-v1-draft.pdf",
        ]
        assert FINAL.print("da").filename == "referat-2026-04-16-v1.pdf"

    def test_what_is_to_be_done_is_a_table_and_a_decision_among_it_is_none_of_it(self) -> None:
        decided, asked = "Gruppen besluttede at gå videre.", "Jens ringer senest 1. juni."
        task = Task(asked, "Jens", date(2026, 6, 1))
        found = parts_of(
            Passage("follow_ups", (decided, asked, "Mere.")), tasks=(task,), decisions=(decided,)
        )
        assert found[0] == {"section": "decisions", "paragraphs": [decided]}
        assert [row["text"] for row in found[1]["tasks"]] == [asked, "Mere."]
        assert found[1]["tasks"][0] == {"text": asked, "owner": "Jens", "due": date(2026, 6, 1)}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_one_for_archives_whatever_people_wrote(self, language: Language) -> None:
        case = MinutedCase(
            "1/26",
            HOSTILE,
            (
                Passage("text", (HOSTILE,)),
                Passage("comments", (HOSTILE,)),
                Passage("decisions", (HOSTILE,)),
                Passage("follow_ups", (HOSTILE,)),
            ),
            links=("https://a.example/" + "x" * 400,),
        )
        minutes = replace(DRAFT, text=replace(TEXT, cases=(case,)))
        pdf = Press(all_templates()).printed(replace(FINAL, minutes=minutes).print(language)).content
        assert pdf.startswith(b"%PDF-1.7")
        assert b"pdfaid" in pdf
        assert ON_SITE.title.encode() in pdf  # its metadata, which can be read without a reader


class TestWhoGetsIt:
    def test_all_get_the_same_which_is_set_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        made = []
        set_once = Press._set
        monkeypatch.setattr(Press, "_set", lambda press, one: made.append(one) or set_once(press, one))
        with held() as desk:
            preview = desk.orders(GIVEN)
            assert list(files(preview)) == ["referat-2026-11-25-v1-udkast.pdf"]
            made.clear()
            desk.orders("JA", answers=preview)
            drafts = [files(desk.invitation(email, "minutes-draft")) for email in (ANNE, BO)]
            assert drafts[0] == drafts[1]
            assert [one.filename for one in made] == ["referat-2026-11-25-v1-udkast.pdf"]
            desk.sent()
            desk.wait(days=11)
            assert list(files(desk.invitation(BO, "minutes"))) == ["referat-2026-11-25-v1.pdf"]
            assert len(made) == 2
            desk.gives(GIVEN.replace("nye bånd", "nye diske"))
            desk.sent()
            desk.wait(days=11)
            assert [one.facts["version"] for one in made[-2:]] == [2, 2]
            assert [one.facts["replaces"]["version"] for one in made[-2:]] == [1, 1]

    def test_the_officer_s_own_goes_out_in_its_place(self) -> None:
        with held() as desk:
            message = EmailMessage()
            message["From"], message["To"], message["Subject"] = KIRSTEN, OFFICE, "Referat"
            for name, value in PROVED.items():
                message[name.replace("_", "-")] = value
            message["Date"], message["Message-ID"] = "Wed, 25 Nov 2026 17:00:00 +0000", "<own@skoler.example>"
            message.set_content("REFERAT\n")
            message.add_attachment(b"%PDF-1.7 own", maintype="application", subtype="pdf", filename="mit.pdf")
            desk.bring(message.as_bytes(), "skoler")
            desk.orders("JA", answers=desk.letters()[-1])
            assert files(desk.invitation(ANNE, "minutes-draft")) == {"mit.pdf": b"%PDF-1.7 own"}
            desk.sent()
            desk.wait(days=12)
            assert files(desk.invitation(ANNE, "minutes")) == {"mit.pdf": b"%PDF-1.7 own"}
