"""YAML as a tree that knows its lines. Composed, never constructed: no tag of a file makes an object.

Everything is text here; what a text means (a number, yes or no) is for the reader of the key to say, so that
a password `0123` stays what it is.
"""

import re
from dataclasses import dataclass, field

import yaml

from service.config.problems import Problem

SIZE_LIMIT = 1_000_000  # bytes; a configuration of a thousand mailboxes has half of that
NODE_LIMIT = 100_000  # nodes after aliases are followed: ten lines of aliases can mean a billion
DEPTH_LIMIT = 20

_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
}
_NULL_TAG = "tag:yaml.org,2002:null"
_QUOTED_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. `is_null` where the file has nothing, `~` or `null`."""

    line: int
    text: str = field(repr=False)
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    line: int
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value. `line` is the key's."""

    key: str
    line: int
    value: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    line: int
    entries: tuple[Entry, ...]


Node = Scalar | Sequence | Table


def parse(file: str, content: bytes) -> tuple[Table, list[Problem]]:
    """The top level of a YAML file, and what is wrong with it as YAML; an empty table if unreadable."""
    empty = Table(1, ())
    if len(content) > SIZE_LIMIT:
        return empty, [Problem(file, None, "", f"is larger than {SIZE_LIMIT} bytes")]
    try:
        text = content.decode("utf-8-sig")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return empty, [Problem(file, line, "", "is not UTF-8: save the file with that encoding")]
    except yaml.MarkedYAMLError as error:
        return empty, [_syntax_problem(file, error, text)]
    except yaml.reader.ReaderError as error:
        return empty, [
            Problem(file, None, "", f"has a character that YAML forbids (number {error.position + 1})")
        ]
    except RecursionError:
        return empty, [Problem(file, None, "", "is nested too deeply")]
    if root is None:
        return empty, [Problem(file, None, "", "is empty")]
    tree = _Tree(file)
    top = tree.grown(root, "", 0)
    if not isinstance(top, Table):
        tree.note(root, "", "must consist of keys and values, like 'data: data/'")
        return empty, tree.problems[:1]
    return top, tree.problems


class _Tree:
    """Grows our nodes from PyYAML's and notes what no reader of keys should have to think of."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._nodes = 0

    def note(self, node: yaml.Node, path: str, text: str) -> None:
        self.problems.append(Problem(self.file, _line(node), path, text))

    def grown(self, node: yaml.Node, path: str, depth: int) -> Node:
        nothing = Scalar(_line(node), "", is_null=True)
        self._nodes += 1
        if self._nodes > NODE_LIMIT:
            if self._nodes == NODE_LIMIT + 1:
                self.note(
                    node, path, "the aliases (*name) of this file multiply too far: write the values out"
                )
            return nothing
        if depth > DEPTH_LIMIT:
            self.note(node, path, "is nested too deeply, or an alias (*name) contains itself")
            self._nodes = NODE_LIMIT + 1
            return nothing
        if isinstance(node, yaml.MappingNode):
            return Table(_line(node), self._entries(node, path, depth))
        if isinstance(node, yaml.SequenceNode):
            return Sequence(_line(node), tuple(self.grown(item, path, depth + 1) for item in node.value))
        if node.tag not in _PLAIN_TAGS:
            self.note(node, path, "a value that begins with '!' must stand in quotes")
        return Scalar(_line(node), node.value, is_null=node.tag == _NULL_TAG)

    def _entries(self, node: yaml.MappingNode, path: str, depth: int) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            if self._nodes > NODE_LIMIT:
                break
            if not isinstance(key_node, yaml.ScalarNode):
                self.note(key_node, path, "a key must be a single word")
                continue
            key = key_node.value
            key_path = f"{path}.{key}" if path else key
            if key in entries:
                self.note(key_node, key_path, f"stands here twice; first in line {entries[key].line}")
                continue
            entries[key] = Entry(key, _line(key_node), self.grown(value_node, key_path, depth + 1))
        return tuple(entries.values())


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _syntax_problem(file: str, error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    problem = error.problem or ""
    if "'\\t'" in problem:
        return Problem(file, line, "", "a tab cannot be used here: indent with blanks")
    if "${" in "".join(text.split("\n")[line - 1 : line]):
        return Problem(file, line, "", '${NAME} must stand in quotes between { and }: "${NAME}"')
    advice = "look at the indentation, the colons and the quotes here and in the line above"
    return Problem(file, line, "", f"is not valid YAML ({_without_texts(problem)}): {advice}")


def _without_texts(problem: str) -> str:
    """PyYAML's message without longer quotations: one can be a password that somebody forgot to quote."""

    def kept(match: re.Match[str]) -> str:
        quoted = match[0][1:-1]
        return match[0] if len(quoted) <= 1 or quoted.startswith("<") else "…"

    return _QUOTED_TEXT.sub(kept, problem)
