"""Letters that are filled in are, to the byte, what composing each on its own makes of them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.decision import Letter
from service.domain.network import Address
from service.mail.compose import Composed, Composer, Occasion
from service.mail.form_letters import FormLetters
from service.mail.invites import request
from tests.mail.test_compose import HOSTILE, NOW, OFFICER, SECRET, TEMPLATES, mailbox, network
from tests.mail.test_invites import MEETING

OCCASION: Occasion = {
    "mailbox": mailbox(),
    "network": network(),
    "reference": "FF-1001",
    "thread": None,
    "now": NOW,
}
GREETING = "Hello {{ to.name | first }}, you are {{ to.name }} of {{ to.email }} and hear of {{ fact }}.\n"
NAMES = (
    *("Anne Holm", "Bo", "", "Øster-Åbenrå, Per", "bo@x.example", 'O\'Neil, "Q"', "a:b", ".", "= JA"),
    *(
        "Æ" * 90,
        "x " * 200,
        "long " + "word" * 40,
        "😀 Grin",
        "\u200b",
        " \u200b x",
        "Li\xa0Na",
        "\x15\x16\x18 0",
    ),
    *HOSTILE,
)
READERS = [Address(name, f"p{number}@skolen.example") for number, name in enumerate(NAMES)]


def composer(body: str, subject: str = "About {{ fact }}", **more: str) -> Composer:
    files = {"da/test/letter": f"Subject: {subject}\n\n{body}", **more}
    return Composer(TEMPLATES | files, SECRET)


def letter(to: Address, facts: dict[str, Any] | None = None) -> Letter:
    return Letter(
        key=f"invite/{to.email}/{to.name!a}",
        kind="invite",
        template="test/letter",
        to=to,
        mailbox="forening",
        language="da",
        network="ff",
        facts={"fact": "a fact: this"} if facts is None else facts,
        thread="new",
        to_many=True,
        calendar=request(MEETING).for_attendee(to),
    )


def each_on_its_own(source: Composer, letters: list[Letter]) -> list[Composed]:
    return [source.compose(one, **OCCASION) for one in letters]


def filled(source: Composer, letters: list[Letter]) -> list[Composed]:
    forms = FormLetters(source)
    return [forms.compose(one, **OCCASION) for one in letters]


def drafts_of(source: Composer, letters: list[Letter], monkeypatch: pytest.MonkeyPatch) -> int:
    """How often templates were rendered for all of them."""
    made = []
    draft = source.draft
    monkeypatch.setattr(source, "draft", lambda *given, **more: made.append(1) or draft(*given, **more))
    filled(source, letters)
    return len(made)


BODIES = {
    "greeting": GREETING,
    "alone on its line": "\n{{ to.name | first }}\n\nbetween\n{{ to.name }}\n{{ fact }}\n\n{{ to.email }}\n",
    "twice on a line": "{{ to.name }} {{ to.name }}{{ to.name | first }} - {{ fact }}\n",
    "in blocks": "- {{ to.name }}\n- {{ fact }}\n\n  Name: {{ to.name }}\n  Mail: {{ to.email }}\n\n= {{ to.name }}\n",
    "before a colon": "  {{ to.name }}: {{ fact }}\n  x: y\n",
    "as a choice": "{% if to.name %}Dear {{ to.name }}{% else %}Hello{% endif %}\n\n{{ to.name | first or 'you' }}\n",
    "for officers": "{% if for_secretariat %}Officer{% else %}Member{% endif %} {{ to.name }}\n",
    "quotation": "{{ fact | quoted }}\n\n> {{ to.name }}\n",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_whatever_readers_are_called_nothing_differs(body: str) -> None:
    letters = [letter(to) for to in (*READERS, OFFICER, replace(OFFICER, name=""))]
    source = composer(body)
    assert filled(source, letters) == each_on_its_own(source, letters)


@settings(deadline=None)
@given(names=st.lists(st.text(max_size=200), min_size=1, max_size=4), fact=st.text(max_size=60))
def test_no_name_at_all_makes_a_difference(names: list[str], fact: str) -> None:
    readers = [Address(name, f"p{number}@skolen.example") for number, name in enumerate(("A B", "C", *names))]
    letters = [letter(to, {"fact": fact}) for to in readers]
    source = composer(GREETING)
    assert filled(source, letters) == each_on_its_own(source, letters)


def test_many_letters_are_rendered_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    letters = [letter(Address(f"Anne {number}", f"p{number}@skolen.example")) for number in range(50)]
    assert drafts_of(composer(GREETING), letters, monkeypatch) == 4, "one, the form, and the two that try it"


OTHER_USES = {
    "changed": "{{ to.name | upper }}",
    "compared": "{% if to.name == 'Bo' %}It is you, Bo.{% endif %}",
    "compared the other way": "{% if 'Bo' == to.name %}It is you, Bo.{% endif %}",
    "looked up": "{% if to.name in names %}Listed.{% endif %}",
    "searched": "{% if 'B' in to.name %}Listed.{% endif %}",
    "measured": "{{ to.name | length }}",
    "cut": "{{ to.name[:1] }}",
    "joined": "{{ to.name ~ '!' }}",
    "called": "{{ to.name.upper() }}",
    "listed": "{{ [to.name, 'Bo'] | listed }}",
    "a letter each": "{% for letter in to.name %}{{ letter }}.{% endfor %}",
    "the whole address": "{{ to }}",
    "a kind of value": "{% if to.name is string %}text{% endif %}",
    "kept": "{% set all %}{{ to.name }}{% endset %}{% if all == 'Bo' %}Bo{% endif %}",
    "filtered": "{% filter replace('Bo', 'Ib') %}{{ to.name }}{% endfilter %}",
    "a macro": "{% macro said(x) %}{{ x }}{% endmacro %}{% if said(to.name) == 'Bo' %}Bo{% endif %}",
    "included": "{% include 'da/test/other' %}",
}


@pytest.mark.parametrize("use", OTHER_USES.values(), ids=OTHER_USES)
def test_a_template_that_does_more_with_a_name_is_rendered_for_each(
    use: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers = [Address(name, f"p{number}@skolen.example") for number, name in enumerate("ABCD")]
    letters = [letter(to, {"fact": "f", "names": ["Bo"]}) for to in (*readers, Address("Bo", "bo@x.example"))]
    source = composer(
        f"Hello {{{{ to.name }}}}\n\n{use}\n",
        **{"da/test/other": "{% filter replace('Bo', 'Ib') %}{{ to.name }}{% endfilter %}"},
    )
    assert filled(source, letters) == each_on_its_own(source, letters)
    assert drafts_of(source, letters, monkeypatch) >= len(letters)


@pytest.mark.parametrize(
    "more",
    [
        {"subject": "For {{ to.name }}"},
        {"frame.html": "<p>{{ to.name }}</p>{{ body }}{{ footer }}"},
        {"frame.html": "<p>{{ body }} {{ fact }}{{ footer }}</p>"},
        {"da/signature": "{{ to.name }}"},
        {"da/footer": "{{ to.email }}"},
    ],
)
def test_a_name_may_stand_anywhere(more: dict[str, str]) -> None:
    readers = [to for to in READERS if to.name.isprintable()]
    letters = [letter(to, {"fact": "\x15 <b>"}) for to in readers]
    source = composer(GREETING, **more)
    assert filled(source, letters) == each_on_its_own(source, letters)


def test_facts_that_are_equal_but_read_otherwise_are_not_alike() -> None:
    noon, zone = datetime(2026, 3, 12, 12, tzinfo=UTC), ZoneInfo("Europe/Copenhagen")
    source = composer("{{ fact }} {{ to.name }}\n")
    for one, other in [(1, True), (noon, noon.astimezone(zone)), ({"a": 1, "b": 1}, {"b": 1, "a": 1})]:
        to = Address("Anne Holm", "anne@skolen.example")
        facts = [one, one, one, other, [one], [one], [other], (one,)]
        letters = [letter(to, {"fact": fact}) for fact in facts]
        assert filled(source, letters) == each_on_its_own(source, letters)


def test_another_occasion_is_another_letter() -> None:
    source = composer(GREETING)
    forms, one = FormLetters(source), letter(Address("Anne Holm", "anne@skolen.example"))
    others: list[Occasion] = [
        OCCASION,
        OCCASION,
        OCCASION,
        {**OCCASION, "reference": "FF-1002"},
        {**OCCASION, "now": NOW.replace(minute=6)},
        {**OCCASION, "network": None},
        {**OCCASION, "mailbox": mailbox("Et andet navn")},
    ]
    for occasion in others:
        assert forms.compose(one, **occasion) == source.compose(one, **occasion)
        assert forms.compose(replace(one, to_many=False), **occasion) == source.compose(
            replace(one, to_many=False), **occasion
        )


def test_an_address_that_no_header_can_hold_is_refused_in_a_form_too() -> None:
    forms = FormLetters(composer(GREETING))
    letters = [letter(Address("Anne", f"p{number}@skolen.example")) for number in range(3)]
    for one in letters:
        forms.compose(one, **OCCASION)
    with pytest.raises(ValueError, match="not an address"):
        forms.compose(replace(letters[0], to=Address("Anne", "søren@skolen.example")), **OCCASION)
