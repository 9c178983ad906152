"""A logo and a colour of one's own are in every letter, and no letter becomes heavy of it."""

import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage

import pytest

from service.config.templates import all_templates
from service.domain.look import USUAL, Logo, Look
from service.domain.network import LANGUAGES, Address, Language
from service.mail.compose import Composer
from service.mail.form_letters import FormLetters
from service.preview import people, samples
from tests.config.test_looks import png

LOGO = Logo(png(260, 90), "image/png", "0123456789@logo.invalid", 260, 90)
LOOK = Look("#7a1f3d", LOGO)
HEAVIEST = Logo(b"\x89" * 40_000, "image/png", "0123456789@logo.invalid", 600, 90)
MOST = 100_000  # octets
SAMPLES = {f"{sample.template}-{sample.name}": sample for sample in samples.SAMPLES}


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(all_templates(), b"a secret of the tests")


def written(
    composer: Composer | FormLetters,
    sample: str,
    language: Language,
    look: Look | None,
    of_mailbox: Look = USUAL,
) -> bytes:
    network = replace(people.network(language), look=look)
    mailbox = replace(people.mailbox(language), look=of_mailbox)
    return samples.compose(composer, SAMPLES[sample], language, mailbox, network).raw


def read(raw: bytes) -> EmailMessage:
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_logo_goes_with_the_html_that_shows_it(composer: Composer, language: Language) -> None:
    mail = read(written(composer, "meetings/invite-usual", language, LOOK))
    (related,) = [part for part in mail.walk() if part.get_content_type() == "multipart/related"]
    html, picture = related.iter_parts()
    assert related.get_param("type") == html.get_content_type() == "text/html"
    assert picture["Content-ID"] == f"<{LOGO.content_id}>"
    assert picture.get_content() == LOGO.content
    name = people.network(language).name
    assert f'<img src="cid:{LOGO.content_id}" alt="{name}" width="127" height="44"' in html.get_content()
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/ics"]


def test_a_letter_about_the_whole_mailbox_has_the_look_of_the_mailbox(composer: Composer) -> None:
    html = read(written(composer, "membership/told-usual", "da", None, LOOK)).get_body(("html",))
    assert html is not None
    assert 'alt="Foreningen af Nordiske Skoler"' in html.get_content()


def test_the_colour_is_in_the_band_and_a_lighter_one_in_dark_mode(composer: Composer) -> None:
    html = read(written(composer, "meetings/invite-usual", "da", LOOK)).get_body(("html",))
    assert html is not None
    page = html.get_content()
    band = re.search(r'<td class="band" style="([^"]*)"', page)
    assert band is not None
    assert "background-color: #7a1f3d" in band[1]
    head, dark = page[: page.index("</style>")].split("prefers-color-scheme: dark")
    assert LOOK.light_colour in dark
    assert LOOK.light_colour not in head
    assert "#1d6b5b" not in page


def test_without_a_logo_there_is_no_picture_at_all(composer: Composer) -> None:
    raw = written(composer, "meetings/invite-usual", "da", Look("#7a1f3d"))
    assert b"<img" not in raw
    assert b"multipart/related" not in raw


def test_letters_to_many_have_the_logo_too(composer: Composer) -> None:
    forms, sample = FormLetters(composer), SAMPLES["meetings/invite-usual"]
    network = replace(people.network("da"), look=LOOK)
    for name in ("Anne Holm", "Bo & Ib <x>", "Carl", "Dorte"):
        told = replace(sample, to=Address(name, sample.to.email))
        alone, filled = (samples.compose(each, told, "da", None, network) for each in (composer, forms))
        assert filled == alone


@pytest.mark.parametrize(
    "sample", ["meetings/invite-usual", "registration/welcome-automatic", "secretariat/digest-full"]
)
def test_with_the_heaviest_logo_a_letter_stays_below_a_hundred_kilobytes(
    composer: Composer, sample: str
) -> None:
    assert len(written(composer, sample, "da", Look(logo=HEAVIEST))) < MOST


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_in_the_elements_and_the_head_keeps_those_of_media_only(
    composer: Composer, language: Language
) -> None:
    html = read(written(composer, "registration/approval-request-usual", language, None)).get_body(("html",))
    assert html is not None
    page = html.get_content()
    (styles,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert re.findall(r"@[a-z-]+ [^{]*", styles) == [
        "@media (max-width: 480px) ",
        "@media (prefers-color-scheme: dark) ",
    ]
    assert len(styles.encode()) < 8_000  # more of it Gmail leaves out
    elements = re.findall(
        r"<(p|ul|li|td|th|h1)\b([^>]*)>", re.sub("<!--.*?-->", "", page.partition("<body")[2])
    )
    assert elements
    assert [
        tag
        for tag, attributes in elements
        if "style=" not in attributes and 'role="presentation"' not in attributes
    ] == []
