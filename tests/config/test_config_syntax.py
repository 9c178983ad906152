"""A file that is not YAML, or more YAML than anybody means, is told with its line."""

import pytest

SYNTAX = {
    "an open bracket": (
        "data: [a\nnetworks: {}\n",
        "mailboxes.yaml:2: is not valid YAML (expected ',' or ']', but got ':')",
    ),
    "a tab": ("mailboxes:\n\tdeg: 1\n", "mailboxes.yaml:2: a tab cannot be used here: indent with blanks"),
    "a variable that braces swallow": (
        "data: {a: ${B}}\n",
        'mailboxes.yaml:1: ${NAME} must stand in quotes between { and }: "${NAME}"',
    ),
    "two documents": ("data: a\n---\ndata: b\n", "mailboxes.yaml:2: is not valid YAML"),
    "an unknown alias": (
        "data: *hemmeligt\n",
        "mailboxes.yaml:1: is not valid YAML (found undefined alias …)",
    ),
    "nothing": ("", "mailboxes.yaml: is empty"),
    "comments only": ("# nothing\n", "mailboxes.yaml: is empty"),
    "an empty block": ("{}\n", "mailboxes.yaml: is empty"),
    "a list": ("- a\n- b\n", "mailboxes.yaml:1: must consist of keys and values, like 'data: data/'"),
    "another encoding": ("data: a\nname: Netværk\n".encode("cp1252"), "mailboxes.yaml:2: is not UTF-8"),
    "a forbidden character": (
        "data: a\x00b\n",
        "mailboxes.yaml: has a character that YAML forbids (number 8)",
    ),
    "a pit of brackets": ("data: " + "[" * 50_000, "mailboxes.yaml: is nested too deeply"),
    "a deep value": ("data: " + "[" * 30 + "]" * 30, "mailboxes.yaml:1: data: is nested too deeply"),
    "an alias within itself": (
        "data: &a [*a]\n",
        "mailboxes.yaml:1: data: is nested too deeply, or an alias (*name)",
    ),
    "a flood": ("#" * 1_000_001, "mailboxes.yaml: is larger than 1000000 bytes"),
}


@pytest.mark.parametrize("case", SYNTAX)
def test_what_is_not_yaml_is_told_with_its_line(refused, case):
    content, beginning = SYNTAX[case]
    assert refused(content)[0].startswith(beginning)


def test_a_billion_laughs_are_refused_at_once(refused):
    lines = ["data: &a [x, x, x, x, x, x, x, x, x, x]"]
    for name, before in zip("bcdefghi", "abcdefgh", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]")
    told = refused("\n".join(lines))
    assert "the aliases (*name) of this file multiply too far: write the values out" in told[0] + told[1]
    assert len(told) < 30
