"""Every letter, filled in for one reader after the other, is what composing it on its own makes of it."""

from dataclasses import replace

import pytest

from service.config.templates import all_templates
from service.domain.network import Address, Language
from service.mail.compose import Composer
from service.mail.form_letters import FormLetters
from service.preview import samples

READERS = ("Anne Holm", "Bo & Ib <x>", 'Øster, Per "Pelle"', "")
EVERY = [
    pytest.param(language, sample, id=f"{language}-{sample.template}-{sample.name}")
    for language, sample in samples.in_every_language()
    if language == "da" or sample.template.startswith("meetings/")
]


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(all_templates(), b"a secret of the tests")


@pytest.mark.parametrize(("language", "sample"), EVERY)
def test_a_filled_letter_is_the_letter(
    composer: Composer, language: Language, sample: samples.Sample
) -> None:
    forms = FormLetters(composer)
    for name in (*READERS, *READERS, *READERS):
        told = replace(sample, to=Address(name, sample.to.email))
        assert samples.compose(forms, told, language) == samples.compose(composer, told, language)


@pytest.mark.parametrize("language", ["da", "nb", "en"])
def test_letters_to_many_are_rendered_a_few_times(
    composer: Composer, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, rendered = composer.draft, []
    monkeypatch.setattr(composer, "draft", lambda *a, **b: rendered.append(1) or draft(*a, **b))
    to_many = [
        s
        for s in samples.SAMPLES
        if s.kind in ("invite", "invite-update", "invite-cancel", "reminder", "news")
    ]
    assert to_many
    for sample in to_many:
        forms, before = FormLetters(composer), len(rendered)
        for number in range(20):
            told = replace(sample, to=Address(f"Anne {number}", f"p{number}@skolen.example"))
            samples.compose(forms, told, language)
        assert len(rendered) - before == 4, sample.template
