"""What the documents point to is there: links, commands with their options, make targets, and the letter they quote."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest

from service.cli import cli
from service.domain.charter import Charter
from service.domain.decision import Enter
from service.domain.member import Person
from service.domain.network import LANGUAGES, Language, Network
from service.mail.command import Command, Order
from service.mail.orders import understand
from service.mail.parse import parse
from service.store.db import writing
from tests.commands_page import ALL, PAGE, made
from tests.office.desk import SETTINGS, Desk, mail

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_CODE = re.compile(r"`[^`]+`|^    [^\n]+$", re.MULTILINE)
_COMMAND = re.compile(r"\b(?:tovholder|python -m service) ([a-z]+)((?: +(?:--[a-z-]+|[^\s`|]+))*)")


def code(document: Path) -> str:
    """What stands in it as code, a piece a line."""
    pieces = _CODE.findall(document.read_text("utf-8"))
    return "\n".join(" ".join(piece.strip("` ").split(" ")) for piece in pieces)


def named(document: Path) -> Path:
    return document.relative_to(ROOT)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(named(document)))
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    links = [link for link in _LINK.findall(document.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(named(document)))
def test_every_command_that_is_named_exists_with_its_options(document: Path) -> None:
    context = click.Context(cli)
    for name, rest in _COMMAND.findall(code(document)):
        command = cli.get_command(context, name)
        assert command is not None, f"there is no `tovholder {name}`"
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known, f"tovholder {name}{rest}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(named(document)))
def test_every_make_target_that_is_named_exists(document: Path) -> None:
    assert set(re.findall(r"\bmake ([a-z]+)", code(document))) <= TARGETS


def test_the_readme_names_every_command_and_every_target_for_newcomers() -> None:
    assert set(re.findall(r"`(?:tovholder )?([a-z]+)[^`]*`", README)) >= set(
        cli.list_commands(click.Context(cli))
    )
    assert {"demo", "test", "check", "live", "bench"} <= set(re.findall(r"\bmake ([a-z]+)", README))


def test_the_page_of_commands_says_what_the_table_says() -> None:
    page = PAGE.read_text("utf-8")
    assert page == made(page), "say `make docs`"
    assert {"table", "examples"} <= set(re.findall(r"<!-- made: (\w+) -->", page))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_every_example_on_the_page_is_understood(command: Command, language: Language) -> None:
    network = Network("it", "aaben", "IT-netværket", language, Charter(), ("Etatsgruppen", "IT network"))
    setting = replace(SETTINGS["aaben"], networks=(network,))
    written = parse(mail("Mette Holm <mette@aaben.example>", "\n".join(command.example(language, {})), "Hej"))
    (order,) = understand(written, {c.name: c for c in ALL}, setting, date(2026, 1, 15), answers_ours=False)
    assert isinstance(order, Order), order
    assert order.command == command
    if command.text != "person":  # it is read from all of the lines
        assert set(order.given) == {field.key for field in command.fields}


def test_the_command_in_the_readme_is_shown_before_it_goes_out() -> None:
    desk = Desk()
    with writing(desk.db):
        anne = Person("Anne Holm", "anne@oesterbaek.example")
        desk.office.registry.apply(Enter(anne, ("it",), "da"), desk.now)
    (subject, text) = re.findall(r"\*\*Subject:\*\* (NYT .+)\n>\n((?:>.*\n)+)", README)[0]
    proof = {"Authentication_Results": "mx.skoler.example; dmarc=pass header.from=skoler.example"}
    body = text.replace("> ", "").replace(">\n", "\n")
    desk.bring(
        mail("Kirsten Dam <kirsten@skoler.example>", body, subject, "info@skoler.example", **proof), "skoler"
    )
    (preview,) = desk.letters()
    assert preview["X-Tovholder"].startswith("preview")
    assert "Konferencen er flyttet" in preview.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_the_letter_in_the_readme_is_the_one_that_is_sent() -> None:
    desk = Desk()
    (asked,) = re.findall(r"\*\*Subject:\*\* Netværket\n>\n> (.+)\n", README)
    desk.bring(mail("Anne Holm <anne.holm75@mail.example>", asked, "Netværket"))
    (letter,) = desk.letters()
    quoted = README.partition(f"> **Subject:** {letter['Subject']}\n>\n")[2].partition("\n\n")[0]
    body = letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    quoted = " ".join(quoted.replace("> ", " ").replace(">\n", "\n").split())
    assert quoted
    assert " ".join(body.split()).startswith(quoted)
