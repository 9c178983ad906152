"""Patterns that are compiled when they are first used."""

import importlib
import pkgutil
import re

import pytest

import service.mail
from service.mail.regex import regex


def patterns():
    """The name and the pattern of all that stand in the modules of reading."""
    for module in pkgutil.iter_modules(service.mail.__path__, "service.mail."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in value if isinstance(value, tuple) else [value]:
                if type(pattern) is type(regex("")):
                    yield f"{module.name}.{name}", pattern


def test_every_pattern_of_reading_can_be_compiled():
    names = [name for name, pattern in patterns() if pattern.search is not None]
    assert len(names) > 200


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "findall", "split", "sub"])
def test_it_finds_what_the_compiled_pattern_finds(method):
    def found(pattern):
        result = getattr(pattern, method)(*(("-", "Ab") if method == "sub" else ("Ab",)))
        matches = list(result) if method == "finditer" else [result]
        return [match.span() if isinstance(match, re.Match) else match for match in matches]

    assert found(regex("a.", re.IGNORECASE)) == found(re.compile("a.", re.IGNORECASE))


def test_it_is_compiled_at_the_first_use_and_never_again(monkeypatch):
    compiled = []
    monkeypatch.setattr("service.mail.regex.re.compile", lambda *given: compiled.append(given) or re.Pattern)
    faulty = regex("(")
    assert not compiled
    assert faulty.search is faulty.search
    assert compiled == [("(", 0)]
