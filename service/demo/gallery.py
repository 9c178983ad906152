"""A page with every letter that was sent, as the recipients see it: one HTML file that needs no network."""

import email
import email.policy
import html
from pathlib import Path

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tovholder: the letters of this demo</title>
<style>
 :root {{ color-scheme: light dark; }}
 body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 74rem; padding: 0 1rem; }}
 h1 {{ font-size: 1.4rem; }} h2 {{ font-size: 1.05rem; margin: 0 0 .2rem; }}
 section {{ border-top: 1px solid #8886; padding: 1.2rem 0; }}
 .about {{ color: #777; margin: 0 0 .8rem; font-size: .9rem; }}
 .pair {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }}
 iframe {{ width: 100%; height: 34rem; border: 1px solid #8886; border-radius: 6px; background: #fff; }}
 pre {{ white-space: pre-wrap; font-size: .82rem; background: #8881; padding: 1rem; border-radius: 6px; margin: 0;
        max-height: 32rem; overflow: auto; }}
</style></head><body>
<h1>The letters of this demo: {count}</h1>
{letters}
</body></html>
"""
_LETTER = """<section id="letter-{number}">
<h2>{subject}</h2>
<p class="about">{number}. {kind} · to {to} · {size} bytes</p>
<div class="pair"><iframe title="The letter as a mail program shows it" sandbox srcdoc="{html}"></iframe>
<pre>{text}</pre></div>
</section>"""


def write_gallery(file: Path, letters: list[bytes]) -> None:
    """Writes the page. A letter's HTML is shown in a sandboxed frame: nothing in it runs or loads."""
    shown = [_letter(number, raw) for number, raw in enumerate(letters, 1)]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_PAGE.format(count=len(shown), letters="\n".join(shown)), "utf-8")


def _letter(number: int, raw: bytes) -> str:
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    parts = {part.get_content_type(): part.get_content() for part in mail.walk() if not part.is_multipart()}
    return _LETTER.format(
        number=number,
        subject=html.escape(str(mail["Subject"])),
        kind=html.escape(str(mail["X-Tovholder"])),
        to=html.escape(str(mail["To"])),
        size=len(raw),
        html=html.escape(parts.get("text/html", "")),
        text=html.escape(parts.get("text/plain", "")),
    )
