"""`tovholder demo`: what is shipped, or somebody's own configuration, on the embedded servers."""

import re
import signal
import smtplib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.cli.conftest import CONFIG, Folder
from tests.daemon.harness import PATIENCE, eventually
from tests.office.desk import complete, mail
from tests.wire.post_office import logged_in_as

ANNE = "anne@korsvang.example"


@contextmanager
def trying_out(folder: Folder) -> Iterator[tuple[int, int, subprocess.Popen[str]]]:
    """`tovholder demo --config`, as long as somebody tries it out: IMAP port, SMTP port, process."""
    line = [sys.executable, "-u", "-m", "service", "demo", "--config", str(folder.config)]
    process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True, cwd=folder.path)
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        ports = re.findall(r"127\.0\.0\.1:(\d+)", said)
        assert "Write to info@aaben.example" in said
        yield int(ports[0]), int(ports[1]), process
    finally:
        process.kill()
        process.wait(PATIENCE)


def test_ones_own_configuration_answers_on_the_embedded_servers(folder: Folder) -> None:
    folder.configure(CONFIG.replace("host: 127.0.0.1, port: 1, security: plain", "host: mail.aaben.example"))
    with trying_out(folder) as (imap, smtp, process):
        eventually(lambda: (folder.path / ".demo" / "data" / "tovholder.db").exists())

        def answered() -> bool:
            with logged_in_as(ANNE, imap) as client:
                return client.select()[1] != [b"0"]

        # The mailbox is watched a moment after the ports are told: what came before is not ours, and is written again.
        for attempt in range(20):
            raw = mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE), f"Tilmelding {attempt}")
            with smtplib.SMTP("127.0.0.1", smtp) as door:
                door.sendmail(ANNE, ["info@aaben.example"], raw)
            with suppress(AssertionError):
                eventually(answered, patience=2.0)
                break
        assert answered()
        process.send_signal(signal.SIGINT)
        assert process.wait(2 * PATIENCE) == 0
    assert not folder.data.exists(), "their own data is not touched"


def test_a_folder_that_is_not_the_demos_is_left_alone(folder: Folder) -> None:
    for arguments in ([], ["--config", folder.config]):
        said = folder.run("demo", "--fast", "--folder", folder.path, *arguments)
        assert said.exit_code == 1
        assert "is left alone" in said.stderr
        assert folder.config.read_text("utf-8") == CONFIG


def test_a_template_with_a_fault_is_named_before_anything_runs(folder: Folder) -> None:
    letter = folder.path / "letters" / "da" / "registration" / "welcome"
    letter.parent.mkdir(parents=True)
    letter.write_text("Subject: {{ navn\n\nHej\n", "utf-8")
    folder.configure("templates: letters\n" + CONFIG)
    said = folder.run("demo", "--config", folder.config)
    assert said.exit_code == 1
    assert "da/registration/welcome" in said.stderr


def test_the_year_begins_as_it_is_written(folder: Folder) -> None:
    said = folder.run("demo", "--fast", "--seed", "2")
    assert said.exit_code == 0, said.stderr
    assert "January 2027" in said.stdout
    assert "Decisions by people" in said.stdout
    page = (folder.path / ".demo" / "year.html").read_text("utf-8")
    assert "MØTE Møte i Etatsgruppen" in page
    assert "<script" not in page
