"""The files that came with what people sent in: they go with it, or are named where they are not sent on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.domain.decision import Attachment
from service.domain.registry import Registry
from service.domain.sheet import Point
from service.mail.parse import parse
from service.workflows.steps import files_of

MOST = 5_000_000  # bytes with one letter
MOST_IN_ALL = 100_000_000  # bytes of all letters together: each is kept on its own
# What people show at meetings. Anything else may do something when it is opened, and is only named.
_DOCUMENTS = (
    ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".txt", ".csv", ".jpg", ".jpeg", ".png",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Files:
    """Those that are `sent` on, and those that are only `named`, each as (file name, who has it)."""

    sent: tuple[Attachment, ...] = ()
    named: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> list[str]:
        """Of those that are sent on."""
        return [file.filename for file in self.sent]


NO_FILES = Files()


def files_on(registry: Registry, points: Iterable[Point], readers: int) -> Files:
    """The files of the mails that brought these points, in their order, as far as `readers` letters may hold them."""
    return files_of_mails(registry, _mails(registry, points), readers)


def files_of_mails(registry: Registry, mails: Mapping[str, str], readers: int) -> Files:
    """The same of mails by their keys, each with the name of who has its files."""
    room = min(MOST, MOST_IN_ALL // max(1, readers))
    sent: list[Attachment] = []
    named: list[tuple[str, str]] = []
    for key, who in mails.items():
        raw = registry.mail(key)
        for file in files_of(parse(raw)) if raw is not None else ():
            if file.filename.lower().endswith(_DOCUMENTS) and len(file.content) <= room:
                room -= len(file.content)
                # The sender's word for what a file is lets no program open it by itself.
                sent.append(Attachment(file.filename, "application/octet-stream", file.content))
            else:
                named.append((file.filename, who))
    return Files(tuple(sent), tuple(named))


def _mails(registry: Registry, points: Iterable[Point]) -> dict[str, str]:
    """The mails that brought these points, and who presents the first of each."""
    mails: dict[str, str] = {}
    for point in points:
        item = registry.item(point.item) if point.item is not None else None
        if item is not None and item.mail:
            mails.setdefault(item.mail, point.presenter or item.presenter)
    return mails
