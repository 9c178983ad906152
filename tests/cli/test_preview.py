"""`tovholder preview`: the gallery of all letters, here of three."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.look import Logo, Look
from service.preview import samples, written
from service.preview.people import EXTRACT_FILE, mailbox
from service.preview.samples import SAMPLES
from tests.cli.conftest import CONFIG, Folder

HOSTILE = '</pre><script>alert(1)</script><img src="http://evil.example/x">'


def sample(template: str, name: str = "usual") -> written.Sample:
    return next(one for one in SAMPLES if (one.template, one.name) == (template, name))


@pytest.fixture(autouse=True)
def _three_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = sample("membership/question", "member")
    few = (
        replace(asked, facts={**asked.facts, "words": HOSTILE, "subject": HOSTILE}, answers=HOSTILE),
        sample("meetings/invite"),
        replace(sample("membership/told"), attachments=(EXTRACT_FILE,)),
    )
    monkeypatch.setattr(written, "SAMPLES", few)


def pages(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.glob("*.html")}


def reword(folder: Folder, body: str) -> Path:
    """The operator words a letter anew; the file."""
    own = folder.path / "own" / "da" / "membership" / "told"
    own.parent.mkdir(parents=True)
    own.write_text(f"Subject: Videregivet\n\n{body}", "utf-8")
    folder.configure(f"templates: own/\n{CONFIG}")
    return own


def test_without_a_configuration_the_gallery_is_of_the_shipped_letters_and_invented_people(
    folder: Folder,
) -> None:
    folder.config.unlink()
    done = folder.run("preview")
    assert (done.exit_code, done.stdout.strip()) == (0, str(Path("preview", "index.html")))
    found = pages(folder.path / "preview")
    assert set(found) == {"index.html", "da.html", "nb.html", "en.html"}
    assert "9 letters" in found["index.html"]
    for language in ("da", "nb", "en"):
        page = found[f"{language}.html"]
        for name in ("membership-question-member", "meetings-invite-usual", "membership-told-usual"):
            path = f"{language}/{name}"
            assert page.count(f'src="{path}.html" loading="lazy" sandbox') == 2
            assert "Foreningen af Nordiske Skoler" in (folder.path / "preview" / f"{path}.html").read_text(
                "utf-8"
            )
            size = (folder.path / "preview" / f"{path}.eml").stat().st_size
            assert f"{size / 1000:.1f} kB" in page
        assert page.count("BEGIN:VCALENDAR") == 1
        assert f"attached: {EXTRACT_FILE.filename}" in page
        assert "invite · to Søren Kjærgaard &lt;soren@nordby-skole.example&gt;" in page
        assert 'href="#meetings">Meetings <small>1</small>' in page
        assert 'href="#membership">Membership <small>2</small>' in page


def test_what_strangers_wrote_stays_text_and_nothing_is_fetched(folder: Folder) -> None:
    folder.run("preview", "--output", "seen")
    files = list((folder.path / "seen").rglob("*.html"))
    assert len(files) == 13
    for file in files:
        page = file.read_text("utf-8")
        assert page.count("<script") == (file.parent.name == "seen")
        assert "<img" not in page
        assert re.findall(r'<[^>]*\b(?:src|href)="(?!#|(?:da|nb|en)[./])', page) == []
    assert "&lt;script&gt;" in (folder.path / "seen" / "da.html").read_text("utf-8")


def test_the_operators_names_and_templates_are_shown(folder: Folder) -> None:
    reword(folder, "Vi har bedt {{ mailbox.name }} svare.\n")
    assert folder.run("preview").exit_code == 0
    letter = (folder.path / "preview" / "da" / "membership-told-usual.html").read_text("utf-8")
    assert "Vi har bedt Det åbne netværk svare." in letter
    assert "Flere Faglærte" in (folder.path / "preview" / "nb" / "meetings-invite-usual.html").read_text(
        "utf-8"
    )


def test_a_template_that_cannot_be_filled_in_is_told_and_the_others_are_shown(folder: Folder) -> None:
    own = reword(folder, "Hej\n\n{{ nobody_knows }}\n")
    done = folder.run("preview")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{own}:5:")
    assert "8 letters" in pages(folder.path / "preview")["index.html"]


def test_for_a_template_that_cannot_be_read_the_shipped_one_is_shown(folder: Folder) -> None:
    own = reword(folder, "{% if %}\n")
    done = folder.run("preview")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{own}:3:")
    assert "9 letters" in pages(folder.path / "preview")["index.html"]


def test_the_logo_of_a_mailbox_is_shown_without_the_mail_around_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.config.unlink()
    look = Look(logo=Logo(b"a picture", "image/png", "logo@aaben.example", 10, 5))
    monkeypatch.setattr(samples, "mailbox", lambda language: replace(mailbox(language), look=look))
    folder.run("preview")
    letter = (folder.path / "preview" / "da" / "membership-told-usual.html").read_text("utf-8")
    assert 'src="data:image/png;base64,YSBwaWN0dXJl"' in letter
    assert "cid:" not in letter


def test_a_folder_that_cannot_be_written_is_told(folder: Folder) -> None:
    (folder.path / "preview").mkdir()
    (folder.path / "preview" / "da").write_text("in the way")
    done = folder.run("preview")
    assert (done.exit_code, done.stderr) == (1, f"{Path('preview', 'da')}: File exists\n")
