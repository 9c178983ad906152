"""A folder whose files others read meanwhile: each is whole at every moment, and durable once it is there."""

import os
from pathlib import Path

_READABLE = 0o644  # whatever the umask: a web server is somebody else


class Folder:
    """What cannot be written raises OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, name: str) -> bool:
        """Is there a file of that name? Not as far as one can see, where the folder is away."""
        return os.access(self._path / name, os.F_OK)

    def put(self, name: str, content: bytes) -> None:
        """The file has this content from now on, or what it had before."""
        draft = self._path / f".{name}.new"
        # One that an earlier attempt left behind is written anew; where somebody made a link of it, nothing is.
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, _READABLE)
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, _READABLE)
            file.write(content)
            file.flush()
            os.fsync(handle)
        draft.replace(self._path / name)
        self._sync()

    def _sync(self) -> None:
        handle = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
