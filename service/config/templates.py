"""The letters' templates, read from the folder beside the package (or inside it, once installed)."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_BESIDE, _INSIDE = _PACKAGE.parent / "templates", _PACKAGE / "_templates"


def all_templates(overrides: Path | None = None) -> dict[str, str]:
    """Every template by its path below templates/, those in the operator's own folder before the shipped ones.

    Of the operator's own what cannot be read is left out.
    """
    shipped, _ = read_templates(_BESIDE if _BESIDE.is_dir() else _INSIDE)
    return {**shipped, **read_templates(overrides)[0]} if overrides else shipped


def read_templates(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The files below `folder` by relative path, and of those that cannot be read what is wrong."""
    texts, unreadable = {}, {}
    for file in sorted(folder.rglob("*")):
        if not file.is_file() or file.name.startswith("."):
            continue
        path = file.relative_to(folder).as_posix()
        try:
            texts[path] = file.read_text("utf-8")
        except UnicodeDecodeError:
            unreadable[path] = "is not UTF-8"
        except OSError as error:
            unreadable[path] = f"cannot be read: {error.strerror}"
    return texts, unreadable
