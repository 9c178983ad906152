"""Every letter in every language, compared with the golden letters beside this file.

The golden letters are what people get. After a change to a template, look at the difference and renew them:

    RENEW_LETTERS=1 .venv/bin/python -m pytest tests/letters
    git diff tests/letters

`golden/<language>/<workflow>-<letter>-<sample>.txt` is the head, the names of the attachments and the text
part; approval-request, which has every kind of block, preview, which shows another letter, invite, which has a
calendar, and agenda, which has a document, are there as whole mails too (.eml opens in any mail program).
"""

import email
import email.policy
import os
import re
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.parser import HeaderParser
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import jinja2.meta
import pytest

from service.config.templates import all_templates
from service.domain.network import LANGUAGES, Language
from service.mail import blocks
from service.mail.compose import Composer
from service.preview import samples

TEMPLATES = all_templates()
GOLDEN = Path(__file__).parent / "golden"
PARTIALS = (
    *("greeting", "labels", "stored", "changes", "signature", "footer"),
    *(
        "outcomes",
        "faults",
        "help",
        "people",
        "waiting",
        "list-rows",
        "meetings-ahead",
        "meeting",
        "left-out",
        "minutes-statement",
        "minutes-text",
        "follow-ups",
    ),
)
FILTERS = ("clock", "phone", "listed", "quoted", "prose", "day", "moment", "span", "number")
WHOLE = ("registration/approval-request", "secretariat/preview", "meetings/invite", "agenda/agenda")
CLIPPED = 102_000  # bytes of HTML from which some mail programs show the rest only when asked
EVERY = [pytest.param(language, sample, id=f"{language}-{sample.template}-{sample.name}")
         for language, sample in samples.in_every_language()]  # fmt: skip


ONE_OF_EACH = {
    sample.template: pytest.param(sample, id=sample.template) for sample in reversed(samples.SAMPLES)
}


@dataclass(frozen=True)
class Sent:
    """A letter as it went out, and as a mail program reads it."""

    raw: bytes
    mail: EmailMessage
    plain: str
    html: str


@cache
def composer() -> Composer:
    return Composer(TEMPLATES, b"a secret of the tests")


_SENT: dict[tuple[str, str, str], Sent] = {}


def sent(language: Language, sample: samples.Sample) -> Sent:
    """Composed and read once, for all that is asked of it."""
    key = (language, sample.template, sample.name)
    if key not in _SENT:
        raw = samples.compose(composer(), sample, language).raw
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        _SENT[key] = Sent(raw, mail, _part(mail, "plain"), _part(mail, "html"))
    return _SENT[key]


def _part(mail: EmailMessage, subtype: str) -> str:
    body = mail.get_body((subtype,))
    assert body is not None
    return body.get_content().replace("\r\n", "\n")


def letter_templates() -> dict[str, str]:
    """The templates of letters: neither the frame around them nor those of documents."""
    return {path: text for path, text in TEMPLATES.items() if "." not in path}


def letter_names(language: str) -> set[str]:
    paths = (path.split("/", 1) for path in letter_templates() if path.startswith(f"{language}/"))
    return {name for _, name in paths}


def compare(name: str, content: bytes) -> None:
    file = GOLDEN / name
    if os.environ.get("RENEW_LETTERS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    assert file.exists(), f"no golden letter {name}: renew them (see the top of this file)"
    assert content.decode() == file.read_bytes().decode()


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_a_letter_reads_as_its_golden_letter(language: Language, sample: samples.Sample) -> None:
    letter = sent(language, sample)
    name = f"{language}/{sample.template.replace('/', '-')}-{sample.name}"
    head = "".join(f"{field}: {letter.mail[field]}\n" for field in ("From", "To", "Subject", "X-Tovholder"))
    head += "".join(f"Attachment: {file.get_filename()}\n" for file in letter.mail.iter_attachments())
    compare(f"{name}.txt", f"{head}\n{letter.plain}".encode())
    if sample.template in WHOLE and sample.name == "usual":
        compare(f"{name}.eml", letter.raw)


def test_every_golden_letter_still_has_its_sample() -> None:
    known = {
        f"{language}/{s.template.replace('/', '-')}-{s.name}" for language, s in samples.in_every_language()
    }
    stored = {file.relative_to(GOLDEN).with_suffix("").as_posix() for file in GOLDEN.rglob("*.*")}
    assert stored == known


def test_every_letter_exists_in_all_languages() -> None:
    assert letter_names("da") == letter_names("nb") == letter_names("en")


def test_every_template_has_a_sample() -> None:
    assert {sample.template for sample in samples.SAMPLES} == letter_names("da") - set(PARTIALS)


def test_a_fact_used_in_one_language_is_used_in_all() -> None:
    environment = jinja2.Environment()
    environment.filters |= dict.fromkeys(FILTERS, str)
    used = {
        path: jinja2.meta.find_undeclared_variables(environment.parse(source))
        for path, source in letter_templates().items()
    }
    for name in letter_names("da"):
        facts = [used[f"{language}/{name}"] - {"networks"} for language in LANGUAGES]
        assert facts[0] == facts[1] == facts[2], name


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_every_fact_of_a_sample_is_one_that_some_template_speaks_of(
    language: Language, sample: samples.Sample
) -> None:
    spoken = " ".join([TEMPLATES[f"{language}/{name}"] for name in (sample.template, *PARTIALS)])
    unspoken = {"stored"} if "/stored" in spoken else set()
    assert {fact for fact in sample.facts_in(language) if not re.search(rf"\b{fact}\b", spoken)} <= unspoken


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_no_line_of_a_mail_is_longer_than_people_and_servers_take(
    language: Language, sample: samples.Sample
) -> None:
    letter = sent(language, sample)
    assert max(map(len, letter.raw.split(b"\r\n"))) <= 78
    lines = letter.plain.split("\n")
    assert (
        max(len(line.removeprefix("| ")) for line in lines) <= blocks.TEXT_WIDTH
    )  # of a letter in a frame, too
    assert len(letter.html.encode()) < CLIPPED


@pytest.mark.parametrize("sample", ONE_OF_EACH.values())
def test_headers_are_folded_and_encoded_so_that_every_program_reads_them(sample: samples.Sample) -> None:
    """RFC 5322 §2.2.3, RFC 2047 §2 and §5: what people read is encoded where it must be, ids never are."""
    letter = sent("da", sample)
    head = letter.raw.partition(b"\r\n\r\n")[0].decode("ascii")
    assert [line for line in head.split("\r\n") if not re.match(r"[!-9;-~]+: ?[!-~]|[ \t]+[!-~]", line)] == []
    fields = HeaderParser().parsestr(re.sub(r"\r\n(?=[ \t])", "", head))
    ids = [fields.get(name, "") for name in ("Message-ID", "In-Reply-To", "References")]
    assert [
        value for value in ids if not re.fullmatch(r"(\s*<[!-;=?-~]+@[\w.-]+>)*", value) or "=?" in value
    ] == []
    for name in ("Subject", "From", "To"):
        assert all(len(word) <= 75 for word in re.findall(r"=\?\S+\?=", fields[name]))
        assert str(make_header(decode_header(fields[name]))) == letter.mail[name]


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_the_html_says_what_the_text_says(language: Language, sample: samples.Sample) -> None:
    letter = sent(language, sample)
    page = Page(letter.html)
    said = set(re.findall(r"\w+", letter.plain))
    assert said <= set(re.findall(r"\w+", page.text))
    assert page.title == letter.mail["Subject"]
    assert page.language == language


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_the_html_fetches_and_links_nothing_and_is_well_nested(
    language: Language, sample: samples.Sample
) -> None:
    page = Page(sent(language, sample).html)
    assert page.open == []
    assert page.misnested == []
    assert page.tags.isdisjoint({"a", "img", "script", "link", "iframe", "form", "input", "button"})
    assert page.attributes.isdisjoint({"href", "src", "background", "action"})


# Of each language words that hardly a letter does without, and that the others have not.
ENGLISH = frozenset(
    "the and of with this that not is are please reply you your been will they them there".split()
)
OTHER_LANGUAGES = {
    "da": {
        *ENGLISH,
        *"av hva dere noe noen ennå møtet møte gjerne blir blitt trenger vår våre uten deg".split(),
    },
    "nb": {
        *ENGLISH,
        *"af hvad jer jeres dig møde mødet behøver gerne noget nogen endnu også bliver blevet".split(),
    }
    - {"også"},
    "en": set(
        "du dig deg ikke vi og eller når hvis hvad hva jer dere mødet møtet af av svar gerne gjerne".split()
    ),
}


@pytest.mark.parametrize("path", sorted(letter_templates()))
def test_no_template_has_words_of_another_language(path: str) -> None:
    assert foreign(path[:2], TEMPLATES[path]) == set()


def foreign(language: str, source: str) -> set[str]:
    """Words of another language; those within tags too, where they are put out."""
    said = re.sub(r"{%.*?%}|\S+\.example", " ", source, flags=re.DOTALL)
    said = re.sub(r"{{.*?}}", lambda tag: " ".join(re.findall(r"'([^']*)'", tag[0])), said, flags=re.DOTALL)
    return set(re.findall(r"\w+", said.casefold())) & OTHER_LANGUAGES[language]


def test_a_word_of_another_language_is_seen() -> None:
    assert foreign("da", "Du kommer, hva med dine kolleger?") == {"hva"}
    assert foreign("nb", "{{ 'møde' if one else 'mødet' }} er slutt") == {"møde", "mødet"}
    assert foreign("en", "Write to info@og.example ikke") == {"ikke"}
    assert foreign("da", "{% if not you.are_there %}Hej{% endif %} {{ reply.the }}") == set()


class Page(HTMLParser):
    """What stands in a page, and whether its tags are closed in order."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.misnested: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = self.title = ""
        self.language: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.text += " "
        self.attributes.update(name for name, _ in attrs)
        if tag == "html":
            self.language = dict(attrs)["lang"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.misnested.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["title"]:
            self.title += data
        elif self.open[-1:] != ["style"]:
            self.text += data
