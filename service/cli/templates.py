"""The operator's own templates: tried before a start, and all that is wrong with them told by `tovholder check`."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from service.config import Config
from service.config.templates import all_templates, read_templates

if TYPE_CHECKING:
    from service.mail.templating import TemplateFault


@dataclass
class Wording:
    """`templates` to write from; where they are not all our own, `shipped` are those that are.

    `faults`: what is wrong with those of the operator's own that are left out.
    """

    templates: dict[str, str]
    shipped: dict[str, str] | None = None
    faults: list["TemplateFault"] = field(default_factory=list)


def usable_templates(config: Config) -> Wording:
    """The operator's own templates that can be compiled, before the shipped ones; the faults of the others are told.

    The shipped ones were compiled by their tests; to do that at every start costs half a second.
    """
    from service.mail.templating import TemplateFault, is_page

    shipped = all_templates()
    if config.templates is None:
        return Wording(shipped)
    own, unreadable = read_templates(config.templates)
    faults = [TemplateFault(path, 1, text) for path, text in unreadable.items()]
    for path in sorted(own):
        if (fault := _fault_in({**shipped, **own}, path)) is not None:
            faults.append(fault)
            del own[path]
    while (fault := _fault_in_pages(shipped, own)) is not None:
        faults.append(fault)
        own = {path: text for path, text in own.items() if path != fault.path and not is_page(path)}
    tell_faults(config, faults)
    return Wording({**shipped, **own}, shipped, faults)


def checked_templates(config: Config) -> dict[str, str]:
    """All templates, every letter rendered; every fault is told, and the exit status is 1 where there is one."""
    wording = usable_templates(config)
    own = wording.templates.items() - wording.shipped.items() if wording.shipped else ()
    found = {str(fault): fault for fault in _faults_in_letters(wording.templates)} if own else {}
    strays = list(_strays(config, wording))
    tell_faults(config, [*found.values(), *strays])
    if wording.faults or found or strays:
        sys.exit(1)
    return wording.templates


def tell_faults(config: Config | None, faults: Iterable["TemplateFault"]) -> None:
    """A line for each on standard error, with the file that it is in."""
    folder = config.templates if config else None
    for fault in faults:
        place = (
            folder / fault.path if folder and (folder / fault.path).exists() else f"templates/{fault.path}"
        )
        click.echo(f"{place}:{fault.line}: {fault.text}", err=True)


def _fault_in(templates: dict[str, str], path: str) -> "TemplateFault | None":
    from service.mail.compose import Composer
    from service.mail.templating import TemplateFault

    try:
        Composer(templates, b"check").check(path)
    except TemplateFault as fault:
        return fault
    return None


def _fault_in_pages(shipped: dict[str, str], own: dict[str, str]) -> "TemplateFault | None":
    """In the pages of published minutes, of an example: no letter tells in time that one of them cannot be made."""
    from service.domain.network import LANGUAGES
    from service.mail.pages import Pages
    from service.mail.templating import TemplateFault, is_page
    from service.workflows.publication_example import edition_facts, example, page_facts

    if not any(map(is_page, own)):
        return None
    pages = Pages({**shipped, **own})
    try:
        for language in LANGUAGES:
            pages.texts(language, page_facts(language))
            pages.pdf(example().print(language))
            pages.index(language, edition_facts())
    except TemplateFault as fault:
        return fault
    return None


def _faults_in_letters(templates: dict[str, str]) -> Iterator["TemplateFault"]:
    """Of every letter in every language."""
    from service.preview.written import Written, write_all

    return (one for one in write_all(templates) if not isinstance(one, Written))


def _strays(config: Config, wording: Wording) -> Iterator["TemplateFault"]:
    """Files that no letter is made of: their names are most likely misspelt."""
    from service.config.problems import nearest
    from service.mail.templating import TemplateFault

    if config.templates is None or wording.shipped is None:
        return
    own, _ = read_templates(config.templates)
    for path in own.keys() - wording.shipped.keys():
        if not any(path in text for text in own.values()):
            meant = nearest(path, wording.shipped)
            hint = f"; did you mean '{meant}'?" if meant else ""
            yield TemplateFault(path, 1, f"no letter is made of this file{hint}")
