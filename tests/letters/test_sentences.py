"""Every code that an officer may be told of has a sentence in every language: the codes are read off the sources."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import service.mail.heads
import service.mail.orders
import service.mail.values
import service.workflows.commands
import service.workflows.secretariat
from service.config.templates import all_templates
from service.domain.network import LANGUAGES, Language
from service.mail.compose import Composer
from service.mail.member_list import FaultCode, RemarkCode
from service.mail.when import Code
from service.preview.codes import DOUBTS, FAULT_FACTS, FAULTS_OF_A_LIST, REMARKS_ON_A_LIST
from service.preview.samples_transcripts import TRANSCRIPTS
from service.workflows.commands import ANSWERS, COMMANDS

SOURCES = (
    Path(service.mail.orders.__file__),
    Path(service.mail.heads.__file__),
    Path(service.mail.values.__file__),
    Path(service.workflows.secretariat.__file__),
    *sorted(Path(service.workflows.commands.__file__).parent.glob("*.py")),
)
# Where the code stands among the arguments of what refuses a command, and of what has done one.
REFUSES = {"Fault": 1, "Wrong": 0, "fault": 0}
DOES = {"Done": 0, "_done": 0, "meeting_changed": 0}
REQUIRED = [
    f"missing-{field.key}" for command in COMMANDS.values() for field in command.fields if field.required
]


def codes(source: str, makers: dict[str, int]) -> Iterator[str]:
    """The codes that a source gives to what it makes; of an f-string those that its loop, or the table, allows."""
    tree = ast.parse(source)
    loops = {node.target.id: node.iter for node in ast.walk(tree)
             if isinstance(node, ast.For) and isinstance(node.target, ast.Name)}  # fmt: skip
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        maker = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if maker not in makers:
            continue
        match call.args[makers[maker]]:
            case ast.Constant(value=str(code)):
                yield code
            case ast.JoinedStr(
                values=[ast.Constant(value=str(head)), ast.FormattedValue(value=ast.Name(id=name))]
            ):
                yield from (head + part for part in ast.literal_eval(loops[name]))
            case ast.JoinedStr(
                values=[ast.Constant(value="missing-"), ast.FormattedValue(value=ast.Attribute(attr="key"))]
            ):
                yield from REQUIRED
            case ast.Attribute(attr="code") | ast.Name(id="code"):
                pass  # handed on: it was made elsewhere
            case other:
                pytest.fail(f"a code that this test cannot read: {ast.unparse(other)}")


def found(makers: dict[str, int]) -> set[str]:
    return {code for file in SOURCES for code in codes(file.read_text("utf-8"), makers)}


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(all_templates(), b"a secret of the tests")


def told(composer: Composer, language: Language, path: str, **facts: object) -> str:
    """What a part of a letter says."""
    return composer.templates.render(f"{language}/{path}", {"language": language, **facts}).strip()


def test_every_refusal_of_the_sources_is_among_the_samples() -> None:
    assert set(FAULT_FACTS) == found(REFUSES)


def test_every_outcome_of_the_sources_is_among_the_samples() -> None:
    to_many = {command.name for command in COMMANDS.values() if command.to_many}
    sampled = {line["code"] for sample in TRANSCRIPTS for line in sample.facts.get("lines", [])}
    assert sampled == found(DOES) - to_many


def test_everything_that_a_list_may_have_is_among_the_samples() -> None:
    assert {fault.code for fault in FAULTS_OF_A_LIST} == set(spread(FaultCode))
    assert {remark.code for remark in REMARKS_ON_A_LIST} == set(spread(RemarkCode))


def spread(literal: object) -> Iterator[str]:
    for one in get_args(literal):
        yield from [one] if isinstance(one, str) else spread(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence_of_its_own(composer: Composer, language: Language) -> None:
    said = {
        code: told(composer, language, "faults", line={"code": code, "word": "NYT", **facts})
        for code, facts in FAULT_FACTS.items()
    }
    assert [code for code, sentence in said.items() if len(sentence) < 15] == []
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outcome_has_a_sentence(composer: Composer, language: Language) -> None:
    lines = [line for sample in TRANSCRIPTS if not sample.facts["errors"] for line in sample.facts["lines"]]
    assert [line["code"] for line in lines if len(told(composer, language, "outcomes", line=line)) < 15] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_a_sentence_in_help(composer: Composer, language: Language) -> None:
    for command in (*COMMANDS.values(), *ANSWERS):
        help_ = told(composer, language, "help", help=[{"name": command.name, "example": ["x"]}])
        assert len(help_.splitlines()[0]) > 10, command.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_about_a_date_has_a_sentence_of_its_own(composer: Composer, language: Language) -> None:
    assert {doubt["doubt"] for doubt in DOUBTS} == set(get_args(Code))
    same = {"value": "13. marts", "day": date(2026, 3, 13), "days": []}
    said = {told(composer, language, "faults", line={"code": "when", **doubt, **same}) for doubt in DOUBTS}
    assert len(said) == len(DOUBTS)


def test_a_code_without_a_sentence_would_be_seen(composer: Composer) -> None:
    new = 'def f(task):\n    for d in ("a", "b"):\n        task.fault(f"missing-{d}")\n    return Fault("x", "new")'
    assert set(codes(new, REFUSES)) == {"missing-a", "missing-b", "new"}
    assert told(composer, "da", "faults", line={"code": "new"}) == ""
