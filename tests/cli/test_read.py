"""`tovholder read`: JSON Lines with fixed keys, in the order of the arguments."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CONFIG, SECOND, SECOND_NETWORK, Folder
from tests.office.desk import complete, mail

ANNE = "anne@korsvang.example"


@pytest.fixture
def letters(folder: Folder) -> Folder:
    """Three files: a registration, somebody else's mail, and nothing at all."""
    (folder.path / "one.eml").write_bytes(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)))
    (folder.path / "two.eml").write_bytes(
        mail("Ib <ib@landet.example>", "Hvornår kommer cykelstien?", "Cykelsti")
    )
    (folder.path / "empty.eml").write_bytes(b"")
    return folder


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_keys_stand_in_a_fixed_order(letters: Folder) -> None:
    said = letters.run("read", "one.eml")
    assert said.exit_code == 0
    (found,) = lines(said.stdout)
    assert list(found) == ["file", "kind", "automatic", "requests"]
    (request,) = found["requests"]
    assert list(request) == ["action", "networks", "person", "was", "missing"]
    assert list(request["person"]) == ["name", "email", "phone", "title", "organisation"]
    assert request["person"]["name"] == "Anne Holm"
    assert request["networks"] == ["aaben"]
    assert "Anne Holm" in said.stdout
    assert said.stderr == ""


def test_letters_are_written_as_letters(letters: Folder) -> None:
    (letters.path / "oe.eml").write_bytes(mail(f"Åse Bøgh <{ANNE}>", complete("Åse Bøgh", ANNE)))
    assert '"Åse Bøgh"' in letters.run("read", "oe.eml").stdout


@pytest.mark.parametrize(
    "order", [["two.eml", "one.eml", "empty.eml"], ["empty.eml", "one.eml", "one.eml", "two.eml"]]
)
def test_mails_are_read_in_the_order_of_the_arguments(letters: Folder, order: list[str]) -> None:
    said = letters.run("read", *order)
    assert [found["file"] for found in lines(said.stdout)] == order
    assert said.exit_code == 0


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(letters: Folder) -> None:
    (letters.path / "folder.eml").mkdir()
    said = letters.run("read", "one.eml", "nowhere.eml", "folder.eml", "two.eml")
    found = lines(said.stdout)
    assert said.exit_code == 1
    assert [each.get("kind") for each in found] == ["request", None, None, "unrelated"]
    assert list(found[1]) == ["file", "error"]
    assert found[1]["file"] == "nowhere.eml"
    assert found[1]["error"]
    assert found[2]["file"] == "folder.eml"


def test_a_file_name_that_is_no_text_is_no_obstacle(letters: Folder) -> None:
    name = os.fsdecode(b"m\xe6rkelig.eml")
    try:
        (letters.path / name).write_bytes((letters.path / "one.eml").read_bytes())
    except OSError:
        pytest.skip("this file system takes no such names")
    said = letters.run("read", name, os.fsdecode(b"\xff.eml"), "two.eml")
    found = lines(said.stdout)
    assert [each.get("kind") for each in found] == ["request", None, "unrelated"]
    assert said.exit_code == 1


def test_nothing_is_made_or_changed(letters: Folder) -> None:
    before = sorted(file.name for file in letters.path.iterdir())
    letters.run("read", "one.eml")
    assert sorted(file.name for file in letters.path.iterdir()) == before


def test_explain_says_why_on_standard_error(letters: Folder) -> None:
    said = letters.run("read", "--explain", "one.eml")
    assert "  one.eml: " in said.stderr
    assert lines(said.stdout) == lines(letters.run("read", "one.eml").stdout)


def test_what_a_mail_says_gives_the_terminal_no_orders(letters: Folder) -> None:
    text = complete("Anne Holm", ANNE).replace(
        "i Flere Faglærte", "i Flere Faglærte \x1b[2J\x9b31m\u202ehurra"
    )
    raw = mail(f"Anne Holm <{ANNE}>", text)
    (letters.path / "orders.eml").write_bytes(raw)
    said = letters.run("read", "--explain", "orders.eml")
    assert "hurra" in said.stderr
    assert not {c for c in said.stdout + said.stderr if not c.isprintable()} - {"\n"}


def test_which_mailbox_must_be_said_where_there_are_several(letters: Folder, tmp_path: Path) -> None:
    letters.configure(CONFIG.replace("networks:\n", SECOND + "networks:\n") + SECOND_NETWORK)
    unsaid = letters.run("read", "one.eml")
    assert unsaid.exit_code == 2
    assert "aaben, anden" in unsaid.stderr
    unknown = letters.run("read", "--mailbox", "tredje", "one.eml")
    assert unknown.exit_code == 2
    assert "tredje" in unknown.stderr
    assert "aaben, anden" in unknown.stderr
    said = letters.run("read", "--mailbox", "aaben", "one.eml")
    assert said.exit_code == 0
    assert lines(said.stdout)[0]["requests"][0]["networks"] == ["aaben"]


METTE = "Mette Holm <mette@aaben.example>"
OFFICERS_MAILS = {
    "a word in the subject": (METTE, "", "Status", "command"),
    "a word in the text": (
        METTE,
        "Kære tovholder\n\nafmeld anne@korsvang.example",
        "Anne er stoppet",
        "command",
    ),
    "a word in another language": (METTE, "MELD PÅ\nNavn: Bo Lund", "Bo", "command"),
    "a reply": (METTE, "FORTRYD\n\n> Anne Holm er nu medlem.", "SV: Tilmelding", "command"),
    "a word that is quoted": (METTE, "Hvad betyder det?\n\n> STATUS", "Spørgsmål", "unrelated"),
    "a subject that is forwarded": (METTE, "Til orientering", "VS: STATUS", "unrelated"),
    "a word of somebody else": (f"Anne Holm <{ANNE}>", "STATUS", "STATUS", "unrelated"),
    "a registration in her own words": (
        METTE,
        complete("Bo Lund", "bo@korsvang.example"),
        "Bo Lund",
        "request",
    ),
}


@pytest.mark.parametrize(("sender", "body", "subject", "kind"), OFFICERS_MAILS.values(), ids=OFFICERS_MAILS)
def test_an_officer_s_command_is_called_so_and_asks_for_no_registration(
    folder: Folder, sender: str, body: str, subject: str, kind: str
) -> None:
    (folder.path / "a.eml").write_bytes(mail(sender, body, subject))
    (found,) = lines(folder.run("read", "a.eml").stdout)
    assert found["kind"] == kind
    assert bool(found["requests"]) == (kind == "request")
