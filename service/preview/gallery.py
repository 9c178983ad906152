"""The gallery: a page for each language with every letter on it, a file of HTML and one of the mail for each letter.

Letters are shown in sandboxed frames: nothing in them runs, and they are right without any network.
"""

import base64
import email
import email.policy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from service.domain.network import LANGUAGES, Language
from service.preview.written import Written

_PAGES = Path(__file__).parent / "page"
_NAMES: Mapping[Language, str] = {"da": "Dansk", "nb": "Norsk bokmål", "en": "English"}
_INDEX = "index.html"
_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class _Parts:
    """A mail as mail programs take it apart: `html` with its pictures in it, `files` by name and size in bytes."""

    mail: EmailMessage
    text: str
    html: str
    calendar: str
    files: tuple[tuple[str, int], ...]


def write_gallery(folder: Path, letters: Iterable[Written]) -> Path:
    """Writes the gallery and returns its first page. Raises OSError.

    Each file is whole at every moment, and the first page is written last. What else lies in the folder stays.
    """
    by_language: dict[Language, list[Written]] = {language: [] for language in LANGUAGES}
    for letter in letters:
        by_language[letter.language].append(letter)
    for language, written in by_language.items():
        (folder / language).mkdir(parents=True, exist_ok=True)
        shown = [_show(folder, letter) for letter in written]
        _put(folder / f"{language}.html", _page(language, written, shown))
    _put(folder / _INDEX, _index(by_language))
    return folder / _INDEX


def _show(folder: Path, letter: Written) -> str:
    """Writes the two files of a letter; its part of the page."""
    parts = _taken_apart(letter.raw)
    _put(folder / letter.language / f"{letter.name}.eml", letter.raw)
    _put(folder / letter.language / f"{letter.name}.html", parts.html.encode())
    facts = {
        "name": letter.name,
        "path": f"{letter.language}/{letter.name}",
        "subject": str(parts.mail["Subject"]),
        "kind": letter.sample.kind,
        "template": letter.sample.template,
        "state": letter.sample.name,
        "to": str(parts.mail["To"]),
        "size": f"{len(letter.raw) / _KILOBYTE:.1f}",
        "text": parts.text,
    }
    more = {"calendar": _calendar(parts.calendar), "files": _files(parts.files)}
    return _filled("letter.html", **{key: escape(fact) for key, fact in facts.items()}, **more)


def _taken_apart(raw: bytes) -> _Parts:
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    contents: dict[str, str] = {}
    pictures: dict[str, str] = {}
    for part in mail.walk():
        if part.is_multipart() or part.is_attachment():
            continue
        if part["Content-ID"]:
            encoded = base64.b64encode(part.get_content()).decode("ascii")
            pictures[f"cid:{part['Content-ID'].strip('<>')}"] = (
                f"data:{part.get_content_type()};base64,{encoded}"
            )
        else:
            contents.setdefault(part.get_content_type(), part.get_content())
    html = contents.get("text/html", "")
    for name, picture in pictures.items():
        html = html.replace(name, picture)
    files = tuple((part.get_filename() or "", len(_content(part))) for part in mail.iter_attachments())
    return _Parts(mail, contents.get("text/plain", ""), html, contents.get("text/calendar", ""), files)


def _content(part: EmailMessage) -> bytes:
    content = part.get_content()
    return content.encode() if isinstance(content, str) else bytes(content)


def _calendar(text: str) -> str:
    return f"<details><summary>Calendar part</summary><pre>{escape(text)}</pre></details>" if text else ""


def _files(files: Iterable[tuple[str, int]]) -> str:
    told = ", ".join(f"{escape(name)} ({size / _KILOBYTE:.1f} kB)" for name, size in files)
    return f" · attached: {told}" if told else ""


def _page(language: Language, letters: list[Written], shown: list[str]) -> bytes:
    sections, links = [], []
    both = zip(letters, shown, strict=True)
    for group, members in groupby(
        sorted(both, key=lambda each: each[0].group), key=lambda each: each[0].group
    ):
        parts = [part for _, part in members]
        links.append(f'<a href="#{group}">{_title(group)} <small>{len(parts)}</small></a>')
        sections.append(f'<section id="{group}"><h2>{_title(group)}</h2>{"".join(parts)}</section>')
    return _framed(language, f"{len(letters)} letters", "\n".join(links), "\n".join(sections))


def _index(by_language: Mapping[Language, list[Written]]) -> bytes:
    count = sum(map(len, by_language.values()))
    rows = "".join(
        f'<li><a href="{language}.html">{name}</a>: {len(by_language[language])} letters, '
        f"the largest {_largest(by_language[language])}</li>"
        for language, name in _NAMES.items()
    )
    return _framed(None, f"{count} letters", "", f"<ul>{rows}</ul>")


def _largest(letters: list[Written]) -> str:
    largest = max(letters, key=lambda letter: len(letter.raw), default=None)
    return f"{escape(largest.name)} ({len(largest.raw) / _KILOBYTE:.1f} kB)" if largest else "none"


def _framed(here: Language | None, title: str, groups: str, body: str) -> bytes:
    links = " ".join(
        f'<a href="{each}.html"{" aria-current=page" if each == here else ""}>{name}</a>'
        for each, name in _NAMES.items()
    )
    page = _filled("gallery.html", title=title, languages=links, groups=groups, body=body)
    return page.encode()


def _title(group: str) -> str:
    return group.replace("_", " ").capitalize()


@cache
def _template(page: str) -> Template:
    return Template((_PAGES / page).read_text("utf-8"))


def _filled(page: str, /, **facts: str) -> str:
    return _template(page).substitute(facts)


def _put(file: Path, content: bytes) -> None:
    draft = file.with_name(f".{file.name}.new")
    draft.write_bytes(content)
    draft.replace(file)
