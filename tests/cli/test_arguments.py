"""What every command has in common: help, where the configuration is found, exit statuses, what is said of mistakes."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from service import __version__
from service.cli import cli
from tests.cli.conftest import CONFIG, Folder

COMMANDS = tuple(cli.list_commands(None))  # type: ignore[arg-type]
ARGUMENTS = {"import": ["mailboxes.yaml"], "read": ["mail.eml"], "run": ["--once"]}
BROKEN = CONFIG.replace("    mailbox: aaben\n", "    mailbox: aben\n")


def module(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "service", *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False, cwd=cwd, timeout=30)


def test_the_module_and_the_command_give_their_version() -> None:
    said = module("--version")
    assert said.returncode == 0
    assert said.stdout.strip() == f"tovholder, version {__version__}"
    script = Path(sys.executable).with_name("tovholder")
    if script.exists():
        assert subprocess.check_output([script, "--version"], text=True) == said.stdout


def test_the_help_lists_every_command_with_what_it_does(folder: Folder) -> None:
    said = folder.run("--help").stdout
    assert {"run", "check", "read", "status", "members", "import", "outbox", "log", "demo"} <= set(COMMANDS)
    for name in COMMANDS:
        assert f"\n  {name} " in said


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(folder: Folder, name: str, flag: str) -> None:
    folder.config.unlink()
    said = folder.run(name, flag)
    assert said.exit_code == 0
    assert f"Usage: cli {name}" in said.stdout
    assert "--config FILE" in said.stdout
    assert len(said.stdout.splitlines()) > 4


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_names_file_line_and_key_of_a_broken_configuration(folder: Folder, name: str) -> None:
    folder.configure(BROKEN)
    said = folder.run(name, *ARGUMENTS.get(name, []), "--config", folder.config)
    assert said.exit_code == 2
    assert said.stdout == ""
    assert f"{folder.config}:11: networks.aaben.mailbox: " in said.stderr
    assert "aaben" in said.stderr
    assert not folder.data.exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_names_a_configuration_that_is_not_there(folder: Folder, name: str) -> None:
    said = folder.run(name, *ARGUMENTS.get(name, []), "--config", "nowhere.yaml")
    assert said.exit_code == 2
    assert said.stderr.startswith("nowhere.yaml: cannot be read:")


@pytest.mark.parametrize("arguments", [["fly"], ["status", "--wings"], ["read"], ["log", "--last", "many"]])
def test_wrong_arguments_end_with_two(folder: Folder, arguments: list[str]) -> None:
    said = folder.run(*arguments)
    assert said.exit_code == 2
    assert "Usage:" in said.stderr


@pytest.mark.parametrize("name", ["log", "outbox"])
@pytest.mark.parametrize("lines", ["0", "-1"])
def test_a_number_of_lines_that_makes_no_sense_is_refused(folder: Folder, name: str, lines: str) -> None:
    assert folder.run(name, "--last", lines).exit_code == 2


def test_the_configuration_in_the_working_folder_is_taken(folder: Folder) -> None:
    said = folder.run("check")
    assert said.exit_code == 0
    assert said.stdout.startswith("mailboxes.yaml: 1 mailboxes, 1 networks")


def test_the_configuration_in_the_environment_is_taken(folder: Folder) -> None:
    elsewhere = folder.path / "elsewhere.yaml"
    folder.config.rename(elsewhere)
    runner = CliRunner(env={"TOVHOLDER_CONFIG": str(elsewhere)})
    said = runner.invoke(cli, ["check"])
    assert said.exit_code == 0
    assert said.stdout.startswith(f"{elsewhere}: 1 mailboxes")
    assert runner.invoke(cli, ["check", "--config", "nowhere.yaml"]).exit_code == 2


def test_several_mistakes_are_told_at_once(folder: Folder) -> None:
    folder.configure(BROKEN.replace("data: data/", "dato: data/"))
    said = folder.run("check")
    assert said.exit_code == 2
    assert "mailboxes.yaml:11: networks.aaben.mailbox: " in said.stderr
    assert "mailboxes.yaml:1: dato: " in said.stderr


def test_check_names_a_register_that_is_broken(folder: Folder) -> None:
    register = folder.path / "organisations.csv"
    register.write_text("name;aliases;domains;kinds\nKorsvang Bageri;;korsvang.example\n", "utf-8")
    folder.configure("organisations: organisations.csv\n" + CONFIG)
    said = folder.run("check")
    assert said.exit_code == 2
    assert "organisations.csv:2" in said.stderr


def test_check_names_a_template_with_a_fault(folder: Folder) -> None:
    letter = folder.path / "letters" / "da" / "registration" / "welcome"
    letter.parent.mkdir(parents=True)
    letter.write_text("Subject: {{ navn\n\nHej\n", "utf-8")
    folder.configure("templates: letters\n" + CONFIG)
    said = folder.run("check")
    assert said.exit_code == 1
    assert "da/registration/welcome" in said.stderr
    assert said.stdout == ""


def test_check_names_a_template_that_is_no_text(folder: Folder) -> None:
    letter = folder.path / "letters" / "da" / "registration" / "welcome"
    letter.parent.mkdir(parents=True)
    letter.write_bytes("Subject: Velkommen på\n\nHej\n".encode("latin-1"))
    folder.configure("templates: letters\n" + CONFIG)
    said = folder.run("check")
    assert said.exit_code == 1
    assert said.stderr == f"{letter}:1: is not UTF-8\n"


def test_check_names_a_templates_folder_that_is_not_there(folder: Folder) -> None:
    folder.configure("templates: lettres\n" + CONFIG)
    said = folder.run("check")
    assert said.exit_code == 2
    assert said.stderr == "mailboxes.yaml:1: templates: there is no folder 'lettres' beside this file\n"


def test_templates_of_one_s_own_for_published_minutes_are_tried_before_a_start(folder: Folder) -> None:
    folder.configure("templates: letters\n" + CONFIG)
    own = folder.path / "letters/da/publication"
    own.mkdir(parents=True)
    (own / "minutes.html").write_text("<html>\n{{ meeting.titel }}\n")
    said = folder.run("check")
    assert said.exit_code == 1
    assert said.stderr.startswith(f"{own / 'minutes.html'}:2: ")


def test_check_renders_every_letter_and_tells_all_that_is_wrong(folder: Folder) -> None:
    folder.configure("templates: letters\n" + CONFIG)
    own = folder.path / "letters/da/registration"
    own.mkdir(parents=True)
    (own / "welcome").write_text("Subject: Velkommen\n\nHej\n{{ person.alder }}\n")
    (own / "already").write_text("Subject: Igen\n\n{{ stillling }}\n")
    (own / "welcom").write_text("Subject: Velkommen\n\nHej\n")
    said = folder.run("check")
    assert said.exit_code == 1
    told = said.stderr.splitlines()
    assert len(told) == 3
    assert f"{own / 'already'}:3: 'stillling' is undefined" in told
    assert any(line.startswith(f"{own / 'welcome'}:4: ") for line in told)
    assert (
        f"{own / 'welcom'}:1: no letter is made of this file; did you mean 'da/registration/welcome'?" in told
    )


def test_own_letters_that_are_sound_are_all_right(folder: Folder) -> None:
    folder.configure("templates: letters\n" + CONFIG)
    own = folder.path / "letters/da/registration"
    own.mkdir(parents=True)
    (own / "welcome").write_text("Subject: Velkommen\n\n{% include 'da/own-part' %}\n")
    (own.parent / "own-part").write_text("Hej {{ person.name }}\n")
    said = folder.run("check")
    assert said.exit_code == 0, said.stderr
    assert "all right" in said.stdout


def test_check_tries_whether_minutes_can_be_published(folder: Folder) -> None:
    folder.configure(f"{CONFIG}    publish: www\n")
    said = folder.run("check")
    assert said.exit_code == 2
    assert "networks.aaben.publish: nothing can be written in" in said.stderr


def test_check_connect_names_each_server_that_is_away(folder: Folder) -> None:
    said = folder.run("check", "--connect")
    assert said.exit_code == 1
    assert "all right" in said.stdout
    assert "aaben imap 127.0.0.1:1: " in said.stderr
    assert "aaben smtp 127.0.0.1:1: " in said.stderr
    assert folder.run("check").exit_code == 0
