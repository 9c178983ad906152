"""The folders in which networks publish their minutes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from service.config.networks import NetworkBlock
from service.config.problems import Problem

_KEY = "publish"


@dataclass(frozen=True)
class PublicationFolder:
    """Where a network publishes, absolute; `line` and `key` are where mailboxes.yaml says so."""

    path: Path
    line: int
    key: str


def read_folders(networks: Iterable[NetworkBlock], file: Path, data: Path) -> Mapping[str, PublicationFolder]:
    """The folder of each network that has one, by its key. Notes those that would publish more than minutes.

    `file` is mailboxes.yaml, beside which relative paths begin, `data` the data folder; both are absolute.
    """
    found: dict[str, PublicationFolder] = {}
    for each in networks:
        text = each.block.optional(_KEY)
        if text is None:
            continue
        path = (file.parent / text).resolve()
        if any(private.resolve().is_relative_to(path) for private in (file, data)):
            each.block.note(
                _KEY, f"'{text}' also holds mailboxes.yaml or the data folder, which nobody may read"
            )
        elif other := next((key for key, folder in found.items() if folder.path == path), None):
            each.block.note(_KEY, f"the network '{other}' publishes in '{text}' already")
        else:
            found[each.network.key] = PublicationFolder(
                path, each.block.line_of(_KEY), each.block.path_to(_KEY)
            )
    return found


def unwritable(file: Path, folders: Iterable[PublicationFolder]) -> list[Problem]:
    """A problem for each folder in which nothing can be written now."""
    return [
        Problem(str(file), folder.line, folder.key, f"nothing can be written in {folder.path}: {why}")
        for folder in folders
        if (why := _refusal(folder.path)) is not None
    ]


def _refusal(folder: Path) -> str | None:
    """Why a file cannot be made there; None where one can, which is gone again at once."""
    try:
        with TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return error.strerror
