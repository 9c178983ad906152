"""Every letter before independent judges: html-validate, caniemail's tables, axe in Chromium, and SpamAssassin.

They are npm's and Debian's, so `make letters` asks them. Where one is missing it is skipped, unless TOVHOLDER_LETTERS
is `required`.
"""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from service.config.templates import all_templates
from service.domain.look import USUAL, Logo, Look
from service.preview import samples
from service.preview.gallery import write_gallery
from service.preview.people import mailbox
from service.preview.written import Written, write_all
from tests.judges import browser, spam
from tests.judges.letters_allowed import HTML_RULES, LACKING

pytestmark = pytest.mark.letters

HERE = Path(__file__).parent
LOGO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)  # a picture of one pixel
IS_REQUIRED = os.environ.get("TOVHOLDER_LETTERS") == "required"
HEAVIEST = 100_000  # bytes
SPAMMIEST = 1.0  # points
SPAM = b"""From: x <x@x.example>\r\nTo: y@y.example\r\nSubject: VIAGRA FREE MONEY\r\nDate: now\r\n\r
Buy cheap viagra now\r\n"""
# Of one word only: its grey is too light on white, and too dark on black.
FAINT = """<!DOCTYPE html><html lang="da"><head><title>A</title><style>p { background: #fff; color: #aaa }
@media (prefers-color-scheme: dark) { p { background: #000; color: #444 } }</style></head>
<body><main><h1>A</h1><p>B</p></main></body></html>"""


def needs(is_there: bool, what: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not (is_there or IS_REQUIRED), reason=f"{what} is missing")


def has_package(name: str) -> bool:
    return shutil.which("node") is not None and (HERE / "node_modules" / name).is_dir()


@pytest.fixture(scope="module")
def letters() -> list[Written]:
    """The Norwegian ones have a logo and a colour of their own."""
    look = Look("#8a1538", Logo(LOGO, "image/png", "logo@forening.example", 1, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            samples,
            "mailbox",
            lambda language: replace(mailbox(language), look=look if language == "nb" else USUAL),
        )
        made = list(write_all(all_templates()))
    assert len(made) > 1000
    return [letter for letter in made if isinstance(letter, Written)]


@pytest.fixture(scope="module")
def pages(letters: list[Written], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The letters' HTML, a file each, as the gallery has it."""
    folder = tmp_path_factory.mktemp("gallery")
    write_gallery(folder, letters)
    found = sorted(folder.glob("*/*.html"))
    assert len(found) == len(letters)
    return found


def lines(script: str, files: list[Path]) -> Iterator[dict[str, object]]:
    """What a judge in Node says of files; their names without their folder."""
    command = ["node", script, *map(str, files)]
    said = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True, timeout=120).stdout
    for line in map(json.loads, said.splitlines()):
        yield {**line, "file": "/".join(Path(line["file"]).parts[-2:])}


def test_no_letter_is_heavy(letters: list[Written]) -> None:
    heavy = {
        (letter.language, letter.name): len(letter.raw) for letter in letters if len(letter.raw) > HEAVIEST
    }
    assert heavy == {}


@needs(has_package("html-validate"), "html-validate (npm ci in tests/judges)")
def test_the_html_of_every_letter_is_valid(pages: list[Path]) -> None:
    said = list(lines("judge_html.mjs", pages))
    assert [line for line in said if line["rule"] not in HTML_RULES] == []
    assert {line["rule"] for line in said} == set(HTML_RULES), "an exception that no letter needs"


@needs(has_package("caniemail"), "caniemail (npm ci in tests/judges)")
def test_letters_use_what_mail_programs_have(pages: list[Path]) -> None:
    lacking = [line for line in lines("judge_programs.mjs", pages) if line["lacks"]]
    assert [line for line in lacking if line["part"] not in LACKING] == []
    assert {line["part"] for line in lacking} == set(LACKING), "an exception that no letter needs"


def chosen(letters: list[Written]) -> list[Written]:
    """All of the Danish ones; of the others one state of each letter, since states differ in a sentence or two."""
    first = {(letter.language, letter.sample.template): letter for letter in reversed(letters)}
    return [letter for letter in letters if letter.language == "da"] + [
        letter for (language, _), letter in first.items() if language != "da"
    ]


@needs(
    browser.CHROMIUM is not None and browser.AXE.exists(), "chromium, or axe-core (npm ci in tests/judges)"
)
def test_everybody_can_read_every_letter_in_light_and_in_dark(
    letters: list[Written], pages: list[Path], tmp_path: Path
) -> None:
    """Contrast is measured on the Danish ones: the other languages have the same blocks in the same colours."""
    names = [f"{letter.language}/{letter.name}.html" for letter in chosen(letters)]
    texts = {"/".join(page.parts[-2:]): page.read_text("utf-8") for page in pages}
    given = [{"name": name, "html": texts[name], "looks": name.startswith("da/")} for name in names]
    found = browser.judged([{"name": "faint", "html": FAINT, "looks": True}, *given], tmp_path)
    assert [fault for fault in found if fault["name"] != "faint"] == []
    assert [(fault["scheme"], fault["rule"]) for fault in found] == [
        ("light", "color-contrast"),
        ("dark", "color-contrast"),
    ]


@needs(spam.SPAMD is not None, "spamd (Debian's spamd)")
def test_no_letter_looks_like_spam(letters: list[Written]) -> None:
    asked = chosen(letters)
    *scores, certain = spam.scores([*(letter.raw for letter in asked), SPAM])
    told = {(letter.language, letter.name): score for letter, score in zip(asked, scores, strict=True)}
    assert {name: score for name, score in told.items() if score.points > SPAMMIEST} == {}
    assert certain.points > 2 * SPAMMIEST
