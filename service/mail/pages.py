"""Published minutes as files: a page of HTML, the same in Markdown and as a PDF, and the page that lists them all."""

from collections.abc import Mapping
from typing import Any

from service.domain.decision import Print
from service.domain.network import Language
from service.mail.templating import HTML, MARKDOWN, Templates
from service.mail.typeset import Press

INDEX = "index.html"
PDF = ".pdf"

_TEXTS = {HTML: "publication/minutes.html", MARKDOWN: "publication/minutes.md"}
_INDEX = "publication/index.html"


class Pages:
    """Made of `templates`, by path below templates/. What is wrong with one of them raises TemplateFault."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = Templates(templates)
        self._press = Press(templates)

    def texts(self, language: Language, facts: Mapping[str, Any]) -> dict[str, bytes]:
        """The page of one version, by suffix: `facts` are those of its document, its `name`, and what replaces it."""
        return {suffix: self._page(template, language, facts) for suffix, template in _TEXTS.items()}

    def pdf(self, document: Print) -> bytes:
        """The same to print."""
        return self._press.printed(document).content

    def index(self, language: Language, facts: Mapping[str, Any]) -> bytes:
        """The list of all that is published."""
        return self._page(_INDEX, language, facts)

    def _page(self, template: str, language: Language, facts: Mapping[str, Any]) -> bytes:
        about = {**facts, "language": language}
        return self._templates.render(f"{language}/{template}", about).encode()
