"""axe in headless Chromium: pages in, what is wrong with them for people who see or hear differently out."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium")
_PATIENCE = 400  # seconds
# Virtual time runs on when nothing else does: the page is dumped when all is done, not when it is loaded.
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=1000000000", "--dump-dom")
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Judge</title><body>
<script type="application/json" id="pages">{pages}</script>
<script type="text/plain" id="axe">{axe}</script>
<script>{judge}</script>"""


def judged(pages: Iterable[dict[str, Any]], folder: Path) -> list[dict[str, str]]:
    """What axe finds in pages, each with `name`, `html` and `looks`: whether its contrast is measured, too."""
    given = list(pages)
    page = folder / "judge.html"
    page.write_text(
        _PAGE.format(
            pages=json.dumps(given).replace("<", r"\u003c"),
            axe=AXE.read_text("utf-8").replace("</script", r"<\/script"),
            judge=(HERE / "judge_access.js").read_text("utf-8"),
        ),
        "utf-8",
    )
    command = [str(CHROMIUM), *_OPTIONS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    dumped = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=True).stdout
    told = re.search(r"<pre>(.*?)</pre>", dumped, re.DOTALL)
    assert told, f"the browser did not come to an end: {dumped[-300:]}"
    said = json.loads(html.unescape(told[1]))
    assert said.get("count") == len(given), said
    found: list[dict[str, str]] = said["found"]
    return found
