"""The year to look back on: conversations as threads, the host plan, the wheels of the year, in one HTML file."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from service.demo.year.people import Person, Received

_REFERENCE = re.compile(r"\[[A-ZÆØÅ]+-\d+")
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tovholder: a year of four networks</title>
<style>
 :root {{ color-scheme: light dark; }}
 body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; }}
 h1 {{ font-size: 1.5rem; }} h2 {{ font-size: 1.2rem; margin: 2.2rem 0 .6rem; }}
 dl {{ display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; }}
 dt {{ color: #777; }} dd {{ margin: 0; }}
 details {{ border-top: 1px solid #8885; padding: .5rem 0; }} summary {{ cursor: pointer; }}
 details details {{ margin-left: 1.2rem; }}
 .when {{ color: #777; font-size: .9rem; }} .letter > summary::before {{ content: "↪ "; color: #2a8; }}
 .mail > summary::before {{ content: "✉ "; color: #48c; }}
 pre {{ white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; padding: .8rem; border-radius: 6px; }}
 iframe {{ width: 100%; height: 34rem; border: 1px solid #8886; border-radius: 6px; background: #fff; }}
 img, svg {{ max-width: 100%; height: auto; }}
 table {{ border-collapse: collapse; }} td, th {{ padding: .25rem .6rem; text-align: center; border: 1px solid #8885; }}
 th:first-child {{ text-align: left; }} .host {{ background: #2a8; color: #fff; border-radius: 3px; }}
 input {{ font: inherit; padding: .3rem .6rem; width: 20rem; max-width: 100%; }}
</style></head><body>
<h1>A year of four networks</h1>
<p>Nobody in it opened anything but their mail program. Every letter stands here as it was sent.</p>
<dl>{figures}</dl>
{pictures}
<h2>The conversations</h2>
<p><input type="search" placeholder="Look for a name or a word" aria-label="Look for a name or a word"
 oninput="for (const one of document.querySelectorAll('section > details'))
 one.hidden = !one.textContent.toLowerCase().includes(this.value.toLowerCase())"></p>
{networks}
</body></html>
"""
_THREAD = "<details><summary>{title} <span class=when>{span}</span></summary>{posts}</details>"
_LETTER = """<details class=letter><summary>{who} <span class=when>{when} · {subject}</span></summary>
<iframe title="The letter" sandbox loading="lazy" srcdoc="{html}"></iframe><pre>{text}</pre></details>"""
_MAIL = """<details class=mail><summary>{who} <span class=when>{when} · {subject}</span></summary>
<pre>{text}</pre></details>"""


@dataclass(slots=True)
class _Post:
    when: datetime
    who: str
    subject: str
    mail: EmailMessage
    is_letter: bool
    copies: int = 1


@dataclass(slots=True)
class Threads:
    """Collects the year's mails by conversation: what is referred to, and by the reference in the subject."""

    names: Mapping[str, str]
    """What the networks are called, by key."""
    _threads: dict[str, list[_Post]] = field(default_factory=dict)
    _thread_of: dict[str, str] = field(default_factory=dict)
    _networks: dict[str, str] = field(default_factory=dict)

    def wrote(
        self, person: Person, mail: EmailMessage, key: str, letter: Received | None, now: datetime
    ) -> None:
        thread = self._join(mail)
        self._networks.setdefault(thread, person.network)
        self._threads[thread].append(
            _Post(now, person.name or person.email, str(mail["Subject"]), mail, is_letter=False)
        )

    def happened(self, what: str, now: datetime) -> None:
        """No mail."""

    def came(self, recipient: str, person: Person | None, letter: Received, now: datetime) -> None:
        if letter.kind == "digest":
            return
        thread = self._join(letter.mail)
        self._networks[thread] = self.names.get(letter.network, self._networks.get(thread, ""))
        posts = self._threads[thread]
        same = next((p for p in posts if p.is_letter and p.when == now and p.subject == letter.subject), None)
        if same is not None:
            same.copies += 1
            return
        posts.append(
            _Post(now, person.name if person else recipient, letter.subject, letter.mail, is_letter=True)
        )

    def _join(self, mail: EmailMessage) -> str:
        referred = [*str(mail.get("References", "")).split(), str(mail.get("In-Reply-To", ""))]
        reference = _REFERENCE.search(str(mail["Subject"]))
        known = next((self._thread_of[each] for each in referred if each in self._thread_of), None)
        named = self._thread_of.get(reference[0]) if reference else None
        thread = known or named or str(mail["Message-ID"])
        if known and named and known != named:
            self._unite(known, named)
        self._thread_of[str(mail["Message-ID"])] = thread
        if reference:
            self._thread_of.setdefault(reference[0], thread)
        self._threads.setdefault(thread, [])
        return thread

    def _unite(self, thread: str, other: str) -> None:
        """A letter shows that two threads are one conversation."""
        self._threads[thread] += self._threads.pop(other)
        for key, each in self._thread_of.items():
            if each == other:
                self._thread_of[key] = thread

    def by_network(self) -> Mapping[str, Sequence[Sequence[_Post]]]:
        """The conversations of each network, in the order in which they began."""
        found: defaultdict[str, list[list[_Post]]] = defaultdict(list)
        for thread, posts in self._threads.items():
            network = self._networks.get(thread) or "Not ours: left unread, unmoved, unflagged"
            found[network].append(sorted(posts, key=lambda post: post.when))
        for conversations in found.values():
            conversations.sort(key=lambda posts: posts[0].when)
        return found


def write(
    file: Path,
    threads: Threads,
    figures: Iterable[tuple[str, str]],
    wheels: Mapping[str, bytes],
    hosts: Sequence[tuple[str, Sequence[bool]]],
    days: Sequence[str],
) -> None:
    """Writes the page. `wheels` are SVG by title; `hosts` who hosted on which of `days`."""
    told = "".join(f"<dt>{html.escape(what)}</dt><dd>{html.escape(value)}</dd>" for what, value in figures)
    drawn = "".join(
        f"<details open><summary>{html.escape(title)}</summary>{picture.decode()}</details>"
        for title, picture in wheels.items()
    )
    pictures = f"<h2>Who hosted</h2>{_host_plan(hosts, days)}<h2>The wheel of the year</h2>{drawn}"
    networks = "".join(
        f"<section><h2>{html.escape(name)}</h2>{''.join(map(_thread, conversations))}</section>"
        for name, conversations in sorted(threads.by_network().items())
    )
    file.write_text(_PAGE.format(figures=told, pictures=pictures, networks=networks), "utf-8")


def _host_plan(hosts: Sequence[tuple[str, Sequence[bool]]], days: Sequence[str]) -> str:
    head = "".join(f"<th scope=col>{html.escape(day)}</th>" for day in days)
    rows = "".join(
        f"<tr><th scope=row>{html.escape(name)}</th>"
        + "".join("<td class=host>host</td>" if hosted else "<td></td>" for hosted in turns)
        + "</tr>"
        for name, turns in hosts
    )
    return f"<table><tr><th scope=col>Organisation</th>{head}</tr>{rows}</table>"


def _thread(posts: Sequence[_Post]) -> str:
    first, last = posts[0], posts[-1]
    span = (
        f"{first.when:%d %b}"
        if first.when.date() == last.when.date()
        else f"{first.when:%d %b} – {last.when:%d %b}"
    )
    return _THREAD.format(
        title=html.escape(f"{first.who}: {first.subject.removeprefix('SV: ')}"),
        span=f"{span} · {len(posts)}",
        posts="".join(map(_post, posts)),
    )


def _post(post: _Post) -> str:
    parts = {
        part.get_content_type(): str(part.get_content())
        for part in post.mail.walk()
        if part.get_content_maintype() == "text" and isinstance(part, EmailMessage)
    }
    others = f" and {post.copies - 1} others" if post.copies > 1 else ""
    shown = _LETTER if post.is_letter else _MAIL
    return shown.format(
        who=html.escape(f"to {post.who}{others}" if post.is_letter else post.who),
        when=f"{post.when:%d %b %H:%M}",
        subject=html.escape(post.subject),
        html=html.escape(parts.get("text/html", "")),
        text=html.escape(parts.get("text/plain", "")),
    )
