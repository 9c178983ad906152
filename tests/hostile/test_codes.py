"""A one-time code and a preview let go what was shown, once, to the one who was asked; and the set can fail."""

from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.decision import Erase
from service.domain.network import Address
from service.store.db import writing
from tests.hostile.stage import MEMBER, PASS, STRANGER, Attacked, Box, Stage, multipart, raw, stage
from tests.office.desk import SETTINGS


@pytest.fixture
def office() -> Attacked:
    return stage().copy()


@pytest.fixture
def schools() -> Box:
    return stage().box("skoler")


@pytest.fixture
def open_house() -> Box:
    return stage().box("aaben")


def _bring(
    office: Attacked, box: Box, text: str, *, proved: bool = False, to: str | None = None, subject: str = ""
) -> list[str]:
    """A mail of the officer, and what went out after it."""
    office.desk.now += timedelta(minutes=11)
    head = stage().head(box, Stage.officer(box), subject)
    head[3] = ("Date", f"{office.desk.now:%a, %d %b %Y %H:%M:%S} +0000")
    if proved:
        head.insert(0, ("Authentication-Results", PASS))
    if to:
        head.append(("In-Reply-To", to))
    before = len(office.desk.kinds())
    office.bring(raw(head, text), box.key)
    return office.desk.kinds()[before:]


def _held(office: Attacked) -> list[tuple[str, str]]:
    return [tuple(row) for row in office.desk.db.execute("SELECT waits_for, state FROM held ORDER BY number")]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (f"AFMELD {MEMBER}", None),
        (f"RET {MEMBER}\nTelefon: 99 88 77 66", None),
        ("GODKEND", "approval-request"),
        ("AFVIS", "approval-request"),
        ("JA", "preview"),
        ("NEJ", "preview"),
        ("JA", "confirm-address"),
        ("FORTRYD", None),
        ("Møderne varer to timer.", "handover"),
        ("AFVIS", "handover"),
    ],
)
def test_the_officer_s_own_mail_does_what_the_hostile_set_tries(
    office: Attacked, schools: Box, text: str, to: str | None
) -> None:
    """Were the set blind, it would say of these, too, that nothing comes of them."""
    _bring(office, schools, text, proved=True, to=to and schools.id_of(to))
    assert list(office.effects())


@pytest.mark.parametrize("to", ["approval-request", "preview", "handover"])
def test_where_no_server_is_believed_the_answer_in_a_letter_s_own_thread_counts(
    office: Attacked, open_house: Box, to: str
) -> None:
    text = {"approval-request": "GODKEND", "preview": "JA", "handover": "Møderne varer to timer."}[to]
    kinds = _bring(office, open_house, text, to=open_house.id_of(to))
    assert "confirm-address to mette@aaben.example" not in kinds
    assert list(office.effects())


def test_a_code_counts_once(office: Attacked, schools: Box) -> None:
    code = schools.id_of("confirm-address")
    assert "farewell to " + MEMBER in _bring(office, schools, "JA", to=code)
    assert _bring(office, schools, "Ja", to=code) == []
    assert _bring(office, schools, "JA!", subject=f"SV: {schools.subject_of('confirm-address')}") == []
    assert list(office.faults()) == []


def test_after_a_no_no_yes_counts(office: Attacked, schools: Box) -> None:
    code = schools.id_of("confirm-address")
    assert _bring(office, schools, "NEJ", to=code) == []
    assert _bring(office, schools, "JA", to=code) == []
    assert office.desk.office.registry.member(MEMBER) is not None


def test_a_code_lets_go_only_the_mail_that_it_was_sent_for(office: Attacked, schools: Box) -> None:
    """Whoever could put another mail in the place of the one that was shown gets nothing."""
    other = raw(stage().head(schools, Stage.officer(schools), "Afmelding"), "FORTRYD")
    office.desk.db.execute(
        "UPDATE mail_bytes SET raw = ? WHERE inbox = (SELECT max(inbox) FROM mail_bytes)", (other,)
    )
    kinds = _bring(office, schools, "JA", to=schools.id_of("confirm-address"))
    assert kinds == ["command-error to kirsten@skoler.example"]
    assert list(office.effects()) == []


def test_a_preview_lets_go_only_the_letter_that_was_shown(office: Attacked, schools: Box) -> None:
    shown = stage().desk.db.execute(
        "SELECT raw FROM mail_bytes WHERE CAST(raw AS TEXT) LIKE '%NYT Ny dato%IT-netv%'"
    )
    (was,) = shown.fetchone()
    changed = was.replace(b"torsdag", b"fredag")
    office.desk.db.execute("UPDATE mail_bytes SET raw = ? WHERE raw = ?", (changed, was))
    kinds = _bring(office, schools, "JA", proved=True, to=schools.id_of("preview"))
    assert kinds == ["command-error to kirsten@skoler.example"]


def test_a_preview_in_a_thread_of_ours_lets_go_what_it_showed(office: Attacked, schools: Box) -> None:
    """The subject of the thread opens with an older NYT; the words below it are the new one."""
    news = "NYT Nyt lokale\nNetværk: it\n\nVi mødes i kantinen."
    subject = "SV: NYT Ny dato for konferencen"
    kinds = _bring(office, schools, news, proved=True, to=schools.id_of("command-reply"), subject=subject)
    assert kinds == ["preview to kirsten@skoler.example"]
    preview = office.desk.letters()[-1]
    assert "Nyt lokale" in preview.get_body(("plain",)).get_content()
    _bring(office, schools, "JA", proved=True, to=str(preview["Message-ID"]))
    sent = next(
        letter for letter in office.desk.letters()[::-1] if str(letter["X-Tovholder"]).startswith("news")
    )
    assert "Nyt lokale" in str(sent["Subject"])


def test_a_bare_yes_that_is_not_proved_is_not_kept_for_another_preview(
    office: Attacked, schools: Box
) -> None:
    assert _bring(office, schools, "JA") == ["command-error to kirsten@skoler.example"]
    assert _bring(office, schools, "Ja tak", subject="x") == []  # told once a day
    assert list(office.effects()) == []
    assert _held(office) == _held(stage().copy())


def test_what_is_too_long_to_be_shown_whole_is_not_asked_about(office: Attacked, schools: Box) -> None:
    """A harmless beginning must not carry an end that the officer does not see."""
    long = "STATUS\n" * 1_900 + "NYT x\n" + "ordet er frit\n" * 90 + f"\n{'x' * 6_000}\nAFMELD {MEMBER}"
    assert _bring(office, schools, long) == ["alert to kirsten@skoler.example"]
    assert _bring(office, schools, long + ".") == []
    shown = "NYT Ny dato\nNetværk: it\n\n" + "Et langt brev. " * 1_200 + "Og så det sidste."
    assert _bring(office, schools, shown) == ["confirm-address to kirsten@skoler.example"]
    assert "Og så det sidste." in " ".join(
        office.desk.letters()[-1].get_body(("plain",)).get_content().replace("> ", "").split()
    )


def test_the_officer_sees_which_files_came_along(office: Attacked, schools: Box) -> None:
    body, kind = multipart(
        ("Content-Type: text/plain", "TILMELD"),
        ('Content-Type: text/csv; name="medlemmer.csv"\r\nContent-Disposition: attachment', "Navn;E-mail\n"),
    )
    office.bring(raw(stage().head(schools, Stage.officer(schools), ""), body, kind), "skoler")
    assert "medlemmer.csv" in office.desk.letters()[-1].get_body(("plain",)).get_content()


def test_a_forger_floods_nobody_with_questions(office: Attacked, schools: Box) -> None:
    """Three are open at a time; of the rest the officers hear once a day, and a NEJ makes room."""
    kinds = [kind for number in range(30) for kind in _bring(office, schools, f"AFMELD nr{number}@x.example")]
    assert kinds == ["confirm-address to kirsten@skoler.example"] * 2 + ["alert to kirsten@skoler.example"]
    _bring(office, schools, "NEJ", to=schools.id_of("confirm-address"))
    assert _bring(office, schools, "STATUS") == ["confirm-address to kirsten@skoler.example"]


def test_a_forger_learns_nothing_and_is_not_in_the_question_s_thread(office: Attacked, schools: Box) -> None:
    head = [*stage().head(schools, Stage.officer(schools), "STATUS"), ("References", "<mine@evil.example>")]
    office.bring(raw([*head, ("Reply-To", STRANGER), ("Return-Path", f"<{STRANGER}>")], ""), "skoler")
    (question,) = office.new_letters()
    assert question["To"].addresses[0].addr_spec == "kirsten@skoler.example"
    assert question["References"] is None
    assert "evil" not in question.as_string()


def test_nobody_undoes_what_another_officer_did(office: Attacked, open_house: Box) -> None:
    """Mette's deeds are the last in the book; the other officer has none."""
    head = stage().head(open_house, "sekretariat@aaben.example", "FORTRYD")
    office.bring(raw(head, ""), "aaben")
    (question,) = office.new_letters()
    office.desk.now += timedelta(minutes=5)
    answer = [
        *stage().head(open_house, "sekretariat@aaben.example", "SV: "),
        ("In-Reply-To", question["Message-ID"]),
    ]
    office.bring(raw(answer, "JA"), "aaben")
    assert office.desk.kinds()[-1] == "command-error to sekretariat@aaben.example"
    assert list(office.effects()) == []


def test_a_held_mail_that_answers_an_approval_request_decides_it_once(office: Attacked, schools: Box) -> None:
    request = schools.id_of("approval-request")
    assert _bring(office, schools, "GODKEND", to=request) == ["confirm-address to kirsten@skoler.example"]
    question = office.desk.letters()[-1]
    assert _bring(office, schools, "AFVIS", proved=True, to=request)[0].startswith("declined")
    assert _bring(office, schools, "JA", to=str(question["Message-ID"])) == [
        "command-reply to kirsten@skoler.example"
    ]
    assert office.desk.office.registry.member("poul@oesterbaek.example") is None


@pytest.mark.parametrize("kind", ["preview", "approval-request", "handover", "confirm-address"])
def test_who_is_no_officer_any_more_answers_nothing(
    office: Attacked, schools: Box, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting = SETTINGS["skoler"]
    heir = replace(setting.mailbox, secretariat=(Address("Ny Leder", "ny@skoler.example"),))
    monkeypatch.setitem(office.desk.office._settings, "skoler", replace(setting, mailbox=heir))
    text = {"handover": "Betal 5000 kr. her.", "approval-request": "GODKEND"}.get(kind, "JA")
    assert _bring(office, schools, text, proved=True, to=schools.id_of(kind)) == []
    assert list(office.effects()) == []


def test_an_erased_person_is_gone_from_what_waits(office: Attacked, schools: Box) -> None:
    """A mail that is held back names the person; so do a deed and its letters."""
    _bring(office, schools, "", subject=f"AFMELD {MEMBER} Henrik Stovgaard")
    question = office.desk.letters()[-1]
    with writing(office.desk.db):
        office.desk.office.registry.apply(Erase(MEMBER), office.desk.now)
    assert _bring(office, schools, "JA", to=str(question["Message-ID"])) == [
        "command-error to kirsten@skoler.example"
    ]
    office.desk.db.execute("UPDATE outbox SET state = 'sent', settled_at = queued_at")
    office.desk.wait(minutes=1)
    dump = "\n".join(office.desk.db.conn.iterdump())
    rows = [line[:160] for line in dump.splitlines() if MEMBER in line or "Stovgaard" in line]
    assert rows == []
