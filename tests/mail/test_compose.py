"""Letters as mail: what stdlib's parser reads back is what was meant, whatever the facts are."""

import email
import email.policy
import re
from collections import Counter
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.charter import Charter
from service.domain.decision import Attachment, Letter
from service.domain.network import Address, Language, Mailbox, Network
from service.mail.compose import Composed, Composer, TemplateFault, Thread

NOW = datetime(2026, 3, 12, 13, 5, tzinfo=UTC)
SECRET = b"a secret of the tests"
BODY = "{{ fact }} is here.\n\n  Fact: {{ fact }}\n\n- {{ fact }}\n\n= {{ fact }}\n\n{{ words | quoted }}\n"
TEMPLATES = {
    "frame.html": "<html><title>{{ subject }}</title><h1>{{ title }}</h1>{{ body }}{{ footer }}",
    **{
        f"{language}/{name}": source
        for language in ("da", "nb", "en")
        for name, source in {
            "test/letter": f"Subject: About {{{{ fact }}}}\n\n{BODY}",
            "test/list": "Subject: A list\n\n{{ names | listed }}\n",
            "test/phone": "Subject: A phone\n\n{{ number | phone }}\n",
            "test/first": "Subject: A name\n\nHello [{{ name | first }}]\n",
            "signature": "Regards\n{{ mailbox.name }}\n",
            "footer": "{{ mailbox.address }}{% if reference %}, {{ reference }}{% endif %}\n",
        }.items()
    },
}
COMPOSER = Composer(TEMPLATES, SECRET)
OFFICER = Address("Mette Holm", "mette@forening.example")
HOSTILE = (
    "x\r\nBcc: victim@example.org",
    "x\r\n\r\nbody",
    "\x00\x0b\x1f",
    "{{ mailbox.secretariat }}{% for x in y %}",
    "<a href='https://evil.example'>click</a><script>",
    "[click](https://evil.example)",
    "- a list\n= GODKEND\n  Name: me\n> quote",
    "\x11\x12\x13\x14 marks",
    "=?utf-8?q?Bcc:_x?= <b@example.org>",
    'A "quoted\\ name", <b@example.org>',
    "\ud800 half",
    "æ" * 2_000,
)


def mailbox(name: str = "Foreningen af Skoler", address: str = "info@forening.example") -> Mailbox:
    return Mailbox("forening", address, name, "da", (OFFICER,))


def network(name: str = "Flere Faglærte", key: str = "ff") -> Network:
    return Network(key, "forening", name, "da", Charter())


def compose(
    facts: dict[str, Any] | None = None,
    *,
    template: str = "test/letter",
    to: Address = Address("Anne Holm", "anne@skolen.example"),  # noqa: B008 - immutable
    language: Language = "da",
    within: Network | None = None,
    sender: Mailbox | None = None,
    reference: str | None = None,
    thread: Thread | None = None,
    answers: bool = True,
    composer: Composer = COMPOSER,
    kind: str = "welcome",
    files: tuple[Attachment, ...] = (),
) -> Composed:
    letter = Letter(
        key="key",
        kind=kind,
        template=template,
        to=to,
        mailbox="forening",
        language=language,
        facts={"fact": "a fact", "words": "some words"} if facts is None else facts,
        thread="mail" if answers else "new",
        attachments=files,
    )
    sender = sender or mailbox()
    return composer.compose(
        letter, mailbox=sender, network=within, reference=reference, thread=thread, now=NOW
    )


def read(composed: Composed) -> EmailMessage:
    mail = email.message_from_bytes(composed.raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def text(composed: Composed, subtype: str = "plain") -> str:
    body = read(composed).get_body((subtype,))
    assert body is not None
    return body.get_content().replace("\r\n", "\n")


def tags(composed: Composed) -> Counter[str]:
    return Counter(tag for tag in re.findall(r"<\w+", text(composed, "html")) if tag != "<br")


def asked(subject: str = "Tilmelding", message_id: str | None = "<a@b.example>", *references: str) -> Thread:
    return Thread(message_id, references, subject)


def head(composed: Composed) -> bytes:
    return composed.raw.partition(b"\r\n\r\n")[0]


def test_a_letter_has_the_headers_that_it_should() -> None:
    composed = compose(within=network(), reference="FF-1001", thread=asked())
    mail = read(composed)
    fields = {name: str(value) for name, value in mail.items() if name != "Content-Type"}
    assert fields == {
        "From": "Foreningen af Skoler <info@forening.example>",
        "To": "Anne Holm <anne@skolen.example>",
        "Date": "Thu, 12 Mar 2026 13:05:00 +0000",
        "Message-ID": composed.message_id,
        "Subject": "SV: Tilmelding [FF-1001]",
        "In-Reply-To": "<a@b.example>",
        "References": "<a@b.example>",
        "Auto-Submitted": "auto-replied",
        "X-Tovholder": "welcome; network=ff",
        "List-Id": "Flere Faglærte <ff.forening.example>",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": "da",
        "MIME-Version": "1.0",
    }
    assert mail.get_content_type() == "multipart/alternative"
    assert [p.get_content_type() for p in mail.iter_parts()] == ["text/plain", "text/html"]


def test_a_letter_that_answers_nothing_stands_alone() -> None:
    mail = read(compose(thread=asked(), answers=False))
    assert mail["Subject"] == "About a fact"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Tovholder"] == "welcome"
    assert not {"In-Reply-To", "References"} & set(mail.keys())
    assert mail["List-Id"].endswith("<key.forening.example>") or mail["List-Id"].endswith(
        ".forening.example>"
    )


def test_the_message_id_is_the_same_for_the_same_key_and_secret_only() -> None:
    made = COMPOSER.message_id("key", "info@forening.example")
    assert re.fullmatch(r"<[0-9a-f]{40}@forening\.example>", made)
    assert made == Composer(TEMPLATES, SECRET).message_id("key", "info@forening.example")
    assert made != COMPOSER.message_id("other key", "info@forening.example")
    assert made != Composer(TEMPLATES, b"another").message_id("key", "info@forening.example")


def test_the_same_facts_make_the_same_bytes() -> None:
    assert compose(thread=asked()).raw == compose(thread=asked()).raw


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Anne Holm",
        "Søren Kjærgaard",
        "Holm, Anne (IT)",
        'Anne "Anni" Holm',
        "back\\slash",
        "info@forening.example",
        "Dr. A. Holm",
        "李小龍",
        "Sekretariatet for Danske Erhvervsskoler og -Gymnasier, Område for Kvalitet og Data",
        "Foreningen af Erhvervsskoler, Gymnasier og Voksenuddannelser i hele Norden og paa Faeroerne",
    ],
)
def test_a_name_comes_back_whole(name: str) -> None:
    composed = compose(
        to=Address(name, "anne@skolen.example"), sender=mailbox(name), within=network(name or "N")
    )
    mail = read(composed)
    for field, address in (("To", "anne@skolen.example"), ("From", "info@forening.example")):
        (found,) = mail[field].addresses
        assert (found.display_name, found.addr_spec) == (name, address)
    assert str(mail["List-Id"]).endswith("<ff.forening.example>")
    assert max(map(len, head(composed).split(b"\r\n"))) <= 78


@pytest.mark.parametrize("name", ["x" * 99, "Ærø " * 24 + "Ærø", "李" * 100, ", ".join(["Område"] * 12)])
def test_a_name_too_long_for_one_encoded_word_comes_back_whole(name: str) -> None:
    """Read by decode_header: the address parser of Python 3.11 keeps a blank that RFC 2047 §6.2 drops."""
    composed = compose(to=Address(name, "anne@skolen.example"))
    raw = email.message_from_bytes(composed.raw)["To"]
    assert str(make_header(decode_header(raw))) == f"{name} <anne@skolen.example>"
    assert max(map(len, head(composed).split(b"\r\n"))) <= 78


def test_long_ids_are_folded_between_them_and_never_encoded() -> None:
    ids = [f"<{n:02d}{'x' * 74}@prod.example>" for n in range(25)]
    assert {len(id_) for id_ in ids} == {91}
    mail = read(compose(thread=asked("Hej", ids[-1], *ids[:-1])))
    assert mail["In-Reply-To"] == ids[-1]
    assert mail["References"].split() == [ids[0], *ids[-19:]]
    assert b"=?" not in head(compose(thread=asked("Hej", ids[-1], *ids[:-1])))


def test_the_answered_mail_stands_last_in_references_and_once() -> None:
    mail = read(compose(thread=asked("Hej", "<b@x>", "<a@x>", "<b@x>", "<a@x>", "<c@x>")))
    assert mail["References"].split() == ["<a@x>", "<c@x>", "<b@x>"]


@pytest.mark.parametrize(
    "bad", ["<a\r\nBcc: x@y>", "<a b@x>", "a@x", "<ø@x>", "<a@x", f"<{'x' * 999}@x>", "", None]
)
def test_an_id_that_no_header_can_hold_is_left_out(bad: str | None) -> None:
    mail = read(compose(thread=Thread(bad, (bad or "", "<good@x>"), "Hej")))
    assert mail["In-Reply-To"] is None
    assert mail["References"] == "<good@x>"
    assert mail["Bcc"] is None


@pytest.mark.parametrize(
    "address",
    ["", "anne", "a b@x.example", "a@x.example\r\nBcc: b@x.example", "a@x>", "ø@x.example", "a@bøx.example"],
)
def test_an_address_that_no_header_can_hold_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        compose(to=Address("Anne", address))


@pytest.mark.parametrize("evil", HOSTILE)
def test_nobodys_facts_add_a_header_a_link_or_a_block(evil: str) -> None:
    thread = Thread("<a@x>", (evil,), evil)
    plain = compose(within=network(), reference="FF-1", thread=asked())
    for composed in (
        compose({"fact": evil, "words": evil}, within=network(), reference="FF-1", thread=thread),
        compose(to=Address(evil, "a@x.example"), within=network(), reference="FF-1", thread=thread),
        compose(sender=mailbox(evil), within=network(evil), reference="FF-1", thread=thread),
    ):
        assert read(composed).keys() == read(plain).keys()
        assert tags(composed) <= tags(plain)
        assert max(map(len, head(composed).split(b"\r\n"))) <= 78


def test_a_fact_is_never_read_as_a_template() -> None:
    body = text(compose({"fact": "{{ mailbox.secretariat }}", "words": "{% raw %}{{ 7 * 7 }}"}))
    assert "{{ mailbox.secretariat }} is here." in body
    assert "> {% raw %}{{ 7 * 7 }}" in body


@settings(deadline=1_000)  # the first example compiles the templates
@given(st.text(max_size=300), st.text(max_size=500))
def test_any_text_makes_a_mail_that_can_be_read(fact: str, words: str) -> None:
    composed = compose({"fact": fact, "words": words}, to=Address(fact, "a@x.example"), thread=asked(words))
    assert read(composed)["Subject"] == composed.subject
    assert set(composed.raw.replace(b"\r\n", b"")).isdisjoint(b"\r\n\x00")
    assert max(map(len, composed.raw.split(b"\r\n"))) <= 78


@pytest.mark.parametrize(
    ("language", "names", "expected"),
    [
        ("da", ["A"], "A"),
        ("da", ["A", "B"], "A og B"),
        ("nb", ["A", "B", "C"], "A, B og C"),
        ("en", ["A", "B", "C"], "A, B and C"),
        ("en", ["A\n- x"], "A - x"),
        ("en", ["A" * 200, "B" * 200], f"{'A' * 200} and {'B' * 200}"),
    ],
)
def test_a_list_is_joined_as_the_language_does(language: Language, names: list[str], expected: str) -> None:
    body = text(compose({"names": names}, template="test/list", language=language))
    assert body.replace("\n", " ").startswith(f"{expected} ")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+4512345678", "+45 12 34 56 78"),
        ("+4741234567", "+47 412 34 567"),
        ("+4722334455", "+47 22 33 44 55"),
        ("+46701234567", "+46701234567"),
        ("+45123", "+45123"),
    ],
)
def test_a_phone_number_is_shown_as_its_country_writes_it(number: str, shown: str) -> None:
    assert text(compose({"number": number}, template="test/phone")).startswith(f"{shown}\n")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anne-Mette Holm", "Anne-Mette"),
        ("Holm, Anne", "Anne"),
        ("", ""),
        (None, ""),
        ("a@x.example", ""),
        (",", ""),
    ],
)
def test_a_person_is_addressed_by_the_first_name(name: str | None, first: str) -> None:
    assert text(compose({"name": name}, template="test/first")).startswith(f"Hello [{first}]\n")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("Subject: x\n\nHello\n{% if %}\n", 4),
        ("Subject: x\n\n{{ fact | nonsense }}\n", 3),
        ("Hello\n", 1),
        ("Subject: x\nHello\n", 1),
    ],
)
def test_a_template_that_cannot_be_read_is_named_with_its_line(source: str, line: int) -> None:
    with pytest.raises(TemplateFault) as caught:
        Composer({**TEMPLATES, "da/test/broken": source}, SECRET).check("da/test/broken")
    assert (caught.value.path, caught.value.line) == ("da/test/broken", line)


@pytest.mark.parametrize(
    ("source", "path", "line"),
    [
        ("Subject: x\n\nHello\n{{ unknown }}\n", "da/test/broken", 4),
        ("Subject: x\n\n{{ fact.nothing }}\n", "da/test/broken", 3),
        ("Subject: x\n\n{{ fact.__class__.__mro__ }}\n", "da/test/broken", 3),
        ("Subject: x\n\n{% include 'da/part' %}\n", "da/part", 2),
        ("Subject: {% if fact %}x{% endif %}\n\nHello\n\nagain\n", "da/test/broken", 1),
    ],
)
def test_a_template_that_fails_when_written_is_named_with_its_line(source: str, path: str, line: int) -> None:
    composer = Composer({**TEMPLATES, "da/test/broken": source, "da/part": "x\n{{ unknown }}\n"}, SECRET)
    with pytest.raises(TemplateFault) as caught:
        compose(template="test/broken", composer=composer)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_letter_without_a_template_is_a_fault() -> None:
    with pytest.raises(TemplateFault, match="da/test/nothing"):
        compose(template="test/nothing")
