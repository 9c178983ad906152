"""Which of a network's themes a text belongs to."""

from collections.abc import Iterable

from service.domain.charter import Theme
from service.domain.fold import fold
from service.mail.regex import regex

_LABELLED = regex(r"^\s*tema\s*:\s*(?P<theme>\S.{0,120})$|^\s*theme\s*:\s*(?P<other>\S.{0,120})$", 2 | 8)


def theme_of(text: str, themes: Iterable[Theme]) -> str | None:
    """The theme that a line `Tema: …` names, else the only one that the text speaks of; None where there is no such."""
    themes = tuple(themes)
    label = _LABELLED.search(text)
    if label is not None and (named := named_theme(label["theme"] or label["other"], themes)):
        return named
    found = [theme.name for theme in themes if _speaks_of(text, theme)]
    return found[0] if len(found) == 1 else None


def named_theme(named: str, themes: Iterable[Theme]) -> str | None:
    """The theme of that name or alias; `1` is the first that has the number among its own."""
    wanted = fold(named)
    for theme in themes:
        own = [fold(name) for name in (theme.name, *theme.aliases)]
        if wanted in own or any(wanted.isdigit() and wanted in name.split() for name in own):
            return theme.name
    return None


def _speaks_of(text: str, theme: Theme) -> bool:
    said = f" {fold(text)} "
    return any(f" {fold(name)} " in said for name in (theme.name, *theme.aliases) if fold(name))
