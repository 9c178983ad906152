"""The house rules, as a test: what DESIGN calls rooms, purity and words, read off the source itself.

A rule is a function from the sources to the places that break it. Each is also shown a small offence, because a
rule that cannot fail protects nothing.
"""

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("da", "en", "nb")
LONGEST_FILE = 400

# Whom each room may import, besides itself. triage, failpoint and __main__ are single files.
MAY_SEE: dict[str, set[str]] = {
    "domain": set(),
    "mail": {"domain"},
    "workflows": {"domain", "mail"},
    "triage": {"domain", "mail", "workflows"},
    "store": {"domain"},
    "failpoint": set(),
    "wire": {"failpoint"},
    "config": {"domain", "mail", "wire"},
    "office": {"domain", "mail", "workflows", "triage", "store", "failpoint"},
    "daemon": {"domain", "mail", "workflows", "triage", "store", "failpoint", "wire", "config", "office"},
    "demo": {"domain", "mail", "workflows", "store", "wire", "config", "office", "daemon"},
    "preview": {"domain", "mail", "workflows", "config"},
    "cli": {
        "domain",
        "mail",
        "workflows",
        "triage",
        "store",
        "wire",
        "config",
        "office",
        "daemon",
        "demo",
        "preview",
    },
    "__main__": {"cli"},
}
PURE = {"domain", "mail", "workflows", "triage"}
IMPURE_MODULES = {
    "asyncio", "ctypes", "ftplib", "http", "imaplib", "importlib", "io", "logging", "multiprocessing", "os", "pathlib",
    "random", "secrets", "select", "selectors", "shutil", "smtplib", "socket", "socketserver", "sqlite3", "ssl",
    "subprocess", "sys", "tempfile", "threading", "time", "urllib.request", "uuid",
}  # fmt: skip
IN_MEMORY = {"io.BytesIO", "io.StringIO"}  # what libraries take for a file touches nothing
CLOCK_READERS = {"now", "utcnow", "today"}

# Third-party packages, and the files or folders (with a / at the end) of service/ that know them.
KNOWN_BY: dict[str, tuple[str, ...]] = {
    "aiosmtpd": ("wire/embedded/",),
    "aiosmtplib": ("wire/smtp.py",),
    "babel": ("mail/written_dates.py", "mail/written_numbers.py"),
    "click": ("cli/",),
    "css_inline": ("mail/styles.py",),
    "email_validator": ("mail/email_address.py",),
    "icalendar": ("mail/ical_reader.py",),
    "ics": ("mail/ical_writer.py",),
    "imap_tools": ("wire/",),
    "jinja2": ("mail/templating.py",),
    "markupsafe": ("mail/templating.py",),
    "openpyxl": ("mail/workbook.py",),
    "phonenumbers": ("mail/phones.py",),
    "rapidfuzz": ("mail/organisations.py",),
    "rich": ("cli/", "demo/"),
    "schedule": ("wire/clock.py",),
    "selectolax": ("mail/html.py",),
    "sqlite3": ("store/",),
    "sqlite_utils": ("store/",),
    "tnefparse": ("mail/tnef.py",),
    "typst": ("mail/typeset.py",),
    "yaml": ("config/yaml_tree.py",),
}
MUST_EXPLAIN = {"domain", "mail", "wire", "store", "office"}
SPEAKS_ONLY_IN_TEMPLATES = {"workflows", "office"}
STANDARD_LIBRARY = sys.stdlib_module_names - KNOWN_BY.keys()
UNFINISHED = re.compile("TO" + "DO|FIX" + "ME|XX" + "X|NotImplemented" + "Error|pragma: no " + "cover")
REGISTRY_HOSTS = re.compile("|".join((
    r"pypi\." + "org", "python" + r"hosted\.org", r"registry\.npm" + r"js\.org", r"proxy\.go" + r"lang\.org",
    r"crates\." + "io", r"deb\.deb" + r"ian\.org", r"--(?:extra-)?index" + "-url",
)))  # fmt: skip


@dataclass(frozen=True)
class Source:
    """A Python file of service/: `path` is relative to it, like `mail/parse.py`."""

    path: str
    text: str

    @functools.cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def room(self) -> str:
        return self.path.partition("/")[0].removesuffix(".py")

    def at(self, line: int, rule: str) -> str:
        return f"service/{self.path}:{line}: {rule}"


def sources() -> list[Source]:
    files = sorted((ROOT / "service").rglob("*.py"))
    return [Source(file.relative_to(ROOT / "service").as_posix(), file.read_text("utf-8")) for file in files]


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Every imported module as a dotted name, also within functions and for type checking only."""
    folder = ["service", *source.path.split("/")[:-1]]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1] if node.level else []
            module = ".".join([*base, node.module] if node.module else base)
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def docstrings(tree: ast.Module) -> set[int]:
    """The ids of the constants that are docstrings."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, holders) and node.body and isinstance(node.body[0], ast.Expr)
    }


def texts(source: Source) -> Iterator[tuple[int, str]]:
    """Every string that the program uses, the fixed parts of f-strings included; docstrings are not."""
    explained = docstrings(source.tree)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.lineno, node.value


def rooms_see_only_whom_they_may(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        if source.path == "__init__.py":
            continue
        if source.room not in MAY_SEE:
            yield source.at(1, f"the room {source.room} is not in the table of who may import whom")
            continue
        for line, name in imports(source):
            top, _, rest = name.partition(".")
            seen = rest.partition(".")[0]
            if top == "service" and seen not in {source.room, "__version__", *MAY_SEE[source.room]}:
                yield source.at(line, f"{source.room} may not import from {seen}")


def pure_rooms_touch_nothing(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        if source.room not in PURE:
            continue
        for line, name in imports(source):
            parts = name.split(".")
            if (
                name not in IN_MEMORY
                and {".".join(parts[:length]) for length in range(1, len(parts) + 1)} & IMPURE_MODULES
            ):
                yield source.at(line, f"{source.room} is pure and may not import {name}")
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Name) and node.id == "open":
                yield source.at(node.lineno, f"{source.room} is pure and may not open files")
            if isinstance(node, ast.Attribute) and node.attr in CLOCK_READERS and reads_clock(node, source):
                yield source.at(
                    node.lineno, f"{source.room} is pure and may not read the clock: `now` is given to it"
                )


def reads_clock(node: ast.Attribute, source: Source) -> bool:
    """Whether `x.now` is asked of datetime or date, by whichever name they were imported."""
    names = {
        alias.asname or alias.name
        for each in ast.walk(source.tree)
        if (isinstance(each, ast.ImportFrom) and each.module == "datetime") or isinstance(each, ast.Import)
        for alias in each.names
        if isinstance(each, ast.ImportFrom) or alias.name == "datetime"
    }
    owner = node.value
    while isinstance(owner, ast.Attribute):
        owner = owner.value
    return isinstance(owner, ast.Name) and owner.id in names


def packages_are_known_to_their_files(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        for line, name in imports(source):
            package = name.partition(".")[0]
            homes = KNOWN_BY.get(package, ())
            if package in KNOWN_BY and not any(lies_in(source.path, home) for home in homes):
                yield source.at(line, f"{package} is known to {' and '.join(homes)} only")
            if package not in KNOWN_BY and package != "service" and package not in STANDARD_LIBRARY:
                yield source.at(line, f"{package} is not in the table of third-party packages")


def lies_in(path: str, home: str) -> bool:
    return path.startswith(home) if home.endswith("/") else path == home


def public_things_are_explained(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        if source.room not in MUST_EXPLAIN or re.search(r"(^|/)_(?!_init__\.py)", source.path):
            continue
        if source.text.strip() and ast.get_docstring(source.tree) is None:
            yield source.at(1, "a module needs a docstring")
        for node in source.tree.body:
            named = isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            if named and not node.name.startswith("_") and ast.get_docstring(node) is None:
                yield source.at(node.lineno, f"{node.name} is public and needs a docstring")


def nothing_is_unfinished(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        for number, line in enumerate(source.text.splitlines(), 1):
            if mark := UNFINISHED.search(line):
                yield source.at(number, f"{mark[0]}: finish it, or leave it out")


def members_are_spoken_to_by_templates_only(found: Iterable[Source]) -> Iterator[str]:
    for source in found:
        if source.room in SPEAKS_ONLY_IN_TEMPLATES:
            for line, text in texts(source):
                if re.search("[æøåÆØÅ]", text) and " " in text:
                    yield source.at(line, f"a sentence for people belongs into a template: {text[:40]!r}")


RULES: dict[Callable[[Iterable[Source]], Iterator[str]], list[tuple[str, str]]] = {
    rooms_see_only_whom_they_may: [
        ("domain/x.py", "from service.mail.mail import Mail"),
        ("store/x.py", "def f():\n    import service.wire.imap"),
        ("mail/words/x.py", "from ...store import db"),
        ("workflows/x.py", "from service import store"),
        ("cellar/x.py", ""),
    ],
    pure_rooms_touch_nothing: [
        ("domain/x.py", "import os.path"),
        ("mail/x.py", "from urllib import request"),
        ("mail/x.py", "from io import FileIO"),
        ("triage.py", "from time import time"),
        ("workflows/x.py", "from datetime import datetime as d\nx = d.now"),
        ("mail/x.py", "import datetime\nx = datetime.date.today()"),
        ("mail/x.py", "x = open('a')"),
    ],
    packages_are_known_to_their_files: [
        ("wire/imap.py", "import yaml"),
        ("mail/compose.py", "from jinja2 import Template"),
        ("daemon/x.py", "import requests"),
    ],
    public_things_are_explained: [
        ("wire/x.py", "x = 1"),
        ("mail/x.py", '"""Doc."""\ndef f(): ...'),
        ("domain/x.py", '"""Doc."""\n@dataclass\nclass A:\n    x: int'),
    ],
    nothing_is_unfinished: [
        ("cli/x.py", "x = 1  # TO" + "DO later"),
        ("cli/x.py", "raise NotImplemented" + "Error"),
    ],
    members_are_spoken_to_by_templates_only: [
        ("workflows/x.py", 'x = "Du er nu på listen"'),
        ("office/x.py", 'x = f"Kære {name}, velkommen"'),
    ],
}
ALLOWED: dict[Callable[[Iterable[Source]], Iterator[str]], list[tuple[str, str]]] = {
    rooms_see_only_whom_they_may: [
        ("mail/x.py", "from service.domain.fold import fold\nfrom service.mail import mail")
    ],
    pure_rooms_touch_nothing: [
        ("workflows/x.py", "from datetime import datetime\ndef f(incoming): return incoming.now"),
        ("wire/x.py", "import socket"),
        ("mail/x.py", "from io import BytesIO"),
    ],
    packages_are_known_to_their_files: [("wire/imap.py", "import imap_tools.errors\nimport re")],
    public_things_are_explained: [
        ("mail/x.py", '"""Doc."""\ndef _f(): ...'),
        ("workflows/x.py", "def f(): ..."),
    ],
    members_are_spoken_to_by_templates_only: [
        ("workflows/x.py", '"""Om på dansk."""\nx = "nødvendigt"'),
        ("mail/x.py", 'x = "på gensyn"'),
    ],
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rule(rule):
    broken = list(rule(sources()))
    assert not broken, f"{rule.__name__.replace('_', ' ')}:\n" + "\n".join(broken)


@pytest.mark.parametrize(
    ("rule", "path", "text"), [(rule, *offence) for rule in RULES for offence in RULES[rule]]
)
def test_a_rule_sees_an_offence(rule, path, text):
    (told,) = rule([Source(path, text)])
    assert re.match(rf"service/{re.escape(path)}:\d+: \w", told)


@pytest.mark.parametrize(
    ("rule", "path", "text"), [(rule, *sound) for rule in ALLOWED for sound in ALLOWED[rule]]
)
def test_a_rule_lets_sound_code_be(rule, path, text):
    assert list(rule([Source(path, text)])) == []


def project_files() -> list[Path]:
    """Every file of the project that is or may be tracked, as text files go."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        names = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        names = [
            file for file in ROOT.rglob("*") if not {".venv", ".git"} & set(file.relative_to(ROOT).parts)
        ]
    return [name for name in names if name.is_file() and name.suffix not in {".pyc", ".db", ".png"}]


def lines_matching(files: Iterable[Path], pattern: re.Pattern[str], rule: str) -> list[str]:
    return [
        f"{file}:{number}: {rule}: {found[0]}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_the_host_of_a_package_registry():
    assert len(project_files()) > 20
    assert lines_matching(project_files(), REGISTRY_HOSTS, "names the host of a package registry") == []


def test_the_search_for_hosts_finds_one(tmp_path):
    file = tmp_path / "requirements.txt"
    file.write_text("a==1\n--index" + "-url https://py" + "pi.org/simple\n")
    assert lines_matching([file], REGISTRY_HOSTS, "host") == [f"{file}:2: host: --index" + "-url"]


def test_no_file_is_longer_than_two_sittings():
    files = [file for folder in ("service", "tests") for file in sorted((ROOT / folder).rglob("*.py"))]
    lengths = {file.relative_to(ROOT).as_posix(): len(file.read_text("utf-8").splitlines()) for file in files}
    long = [f"{name}: {lines} lines are two files" for name, lines in lengths.items() if lines > LONGEST_FILE]
    assert not long, "\n".join(long)


def template_faults(templates: dict[str, str], used: set[str]) -> list[str]:
    """What is wrong with templates (path below templates/ to text), `used` being the strings of the program."""
    letters = {path.partition("/")[2] for path in templates if path.partition("/")[0] in LANGUAGES}
    missing = [
        f"templates/{language}/{letter}:1: every letter exists in every language, this one is missing"
        for letter in sorted(letters)
        for language in LANGUAGES
        if f"{language}/{letter}" not in templates
    ]
    spoken = "\n".join(templates.values())
    unused = [
        f"templates/{path}:1: no string of service/ and no other template names it"
        for path in sorted(templates)
        if not {path, path.partition("/")[2]} & used and f"{path}'" not in spoken and f'{path}"' not in spoken
    ]
    return missing + unused


def test_every_template_exists_in_all_languages_and_is_used():
    folder = ROOT / "templates"
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    templates = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}
    speaking = [source for source in sources() if source.room != "preview"]  # to have a sample is no use
    used = {text.removeprefix("/") for source in speaking for _, text in texts(source)}
    faults = template_faults(templates, used)
    assert not faults, "\n".join(faults)


def test_a_missing_and_an_unused_template_are_seen():
    whole = {f"{language}/a/b": f"{{% include '{language}/foot' %}}" for language in LANGUAGES}
    whole |= {f"{language}/foot": "" for language in LANGUAGES}
    assert template_faults(whole, {"a/b"}) == []
    assert template_faults(whole, {"a/c"})[0].startswith("templates/da/a/b:1: no string")
    del whole["nb/foot"]
    assert template_faults(whole, {"a/b"})[0].startswith("templates/nb/foot:1: every letter exists")


def test_every_package_of_the_table_has_a_home_that_exists():
    homes = {home for places in KNOWN_BY.values() for home in places}
    assert [home for home in sorted(homes) if not (ROOT / "service" / home).exists()] == []
