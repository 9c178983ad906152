"""The letters' templates, read from the folder beside the package (or inside it, once installed)."""

from pathlib import Path


class UnreadableTemplate(Exception):
    """A template that cannot be read: its path, and why."""


_PACKAGE = Path(__file__).resolve().parent.parent
_BESIDE, _INSIDE = _PACKAGE.parent / "templates", _PACKAGE / "_templates"


def all_templates(overrides: Path | None = None) -> dict[str, str]:
    """Every template by its path below templates/, those in the operator's own folder before the shipped ones."""
    shipped = read_templates(_BESIDE if _BESIDE.is_dir() else _INSIDE)
    return {**shipped, **read_templates(overrides)} if overrides else shipped


def read_templates(folder: Path) -> dict[str, str]:
    """The files below `folder` by relative path. Raises UnreadableTemplate."""
    return {
        file.relative_to(folder).as_posix(): _text(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    }


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        raise UnreadableTemplate(f"{file}: is not UTF-8") from None
    except OSError as error:
        raise UnreadableTemplate(f"{file}: cannot be read: {error.strerror}") from None
