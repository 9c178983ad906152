"""The IMAP commands about the mails of the selected folder (RFC 3501 §6.4, RFC 4315, 6851)."""

from collections.abc import Awaitable, Callable
from functools import partial

from service.wire.embedded import imap_fetch, imap_search
from service.wire.embedded.imap_folders import target_folder
from service.wire.embedded.imap_session import Command, Session, State
from service.wire.embedded.imap_syntax import Arguments, BadCommand
from service.wire.embedded.store import Folder, FolderError, Stored


async def _check(session: Session, arguments: Arguments) -> str:
    arguments.end()
    return "Checked"


async def _fetch(session: Session, arguments: Arguments, *, by_uid: bool = False) -> str:
    arguments.space()
    numbers = arguments.sequence_set()
    arguments.space()
    items = imap_fetch.parse_items(arguments, by_uid=by_uid)
    arguments.end()
    view = session.own_view
    for number, mail in view.chosen(numbers, by_uid=by_uid):
        if view.folder.get(mail.uid):
            session.send(imap_fetch.answer(imap_fetch.Fetched(mail, view), number, items))
            await session.drain()
    return "Fetched"


async def _search(session: Session, arguments: Arguments, *, by_uid: bool = False) -> str:
    arguments.space()
    try:
        found = imap_search.search(arguments, session.own_view)
    except imap_search.BadCharset:
        raise FolderError("Search in UTF-8", "BADCHARSET (UTF-8 US-ASCII)") from None
    numbers = [mail.uid if by_uid else number for number, mail in found]
    session.send(b"* SEARCH" + b"".join(b" %d" % number for number in numbers))
    return "Searched"


async def _store(session: Session, arguments: Arguments, *, by_uid: bool = False) -> str:
    arguments.space()
    numbers = arguments.sequence_set()
    arguments.space()
    operation, _, suffix = arguments.atom().upper().partition(".")
    if operation not in {"FLAGS", "+FLAGS", "-FLAGS"} or suffix not in {"", "SILENT"}:
        raise BadCommand("Only FLAGS can be stored")
    arguments.space()
    flags = arguments.flags()
    arguments.end()
    view = session.writable_view
    for number, mail in view.chosen(numbers, by_uid=by_uid):
        view.folder.set_flags(mail, _combined(operation, mail, flags), by=view)
        if not suffix:
            uid = b"UID %d " % mail.uid if by_uid else b""
            session.send(b"* %d FETCH (%sFLAGS %s)" % (number, uid, view.flag_list(mail)))
    return "Stored"


def _combined(operation: str, mail: Stored, flags: list[str]) -> list[str]:
    if operation == "+FLAGS":
        return [*mail.flags, *flags]
    if operation == "-FLAGS":
        removed = {flag.lower() for flag in flags}
        return [flag for flag in mail.flags if flag.lower() not in removed]
    return flags


async def _copy(session: Session, arguments: Arguments, *, by_uid: bool = False) -> str:
    mails, target = _mails_and_target(session, arguments, by_uid=by_uid)
    return f"{_copied(mails, target)}Copied"


async def _move(session: Session, arguments: Arguments, *, by_uid: bool = False) -> str:
    """RFC 6851; where the mails went is told before they are gone (§4.3)."""
    source = session.writable_view.folder
    mails, target = _mails_and_target(session, arguments, by_uid=by_uid)
    if code := _copied(mails, target):
        session.send(f"* OK {code}Moved".encode("ascii"))
    for mail in mails:
        source.expunge(mail.uid)
    return "Moved"


def _mails_and_target(session: Session, arguments: Arguments, *, by_uid: bool) -> tuple[list[Stored], Folder]:
    arguments.space()
    numbers = arguments.sequence_set()
    arguments.space()
    name = arguments.folder()
    arguments.end()
    chosen = session.own_view.chosen(numbers, by_uid=by_uid)
    return [mail for _, mail in chosen], target_folder(session.own_account, name)


def _copied(mails: list[Stored], target: Folder) -> str:
    """Copies them; returns the COPYUID code of RFC 4315 §3, nothing where there was nothing to copy."""
    copies = [target.add(mail.raw, mail.flags, mail.internal_date) for mail in mails]
    if not copies:
        return ""
    originals = ",".join(str(mail.uid) for mail in mails)
    return f"[COPYUID {target.uidvalidity} {originals} {','.join(map(str, copies))}] "


async def _expunge(session: Session, arguments: Arguments) -> str:
    arguments.end()
    view = session.writable_view
    _expunge_deleted(view.folder, [mail for _, mail in view.all()])
    return "Expunged"


async def _uid_expunge(session: Session, arguments: Arguments) -> str:
    arguments.space()
    numbers = arguments.sequence_set()
    arguments.end()
    view = session.writable_view
    _expunge_deleted(view.folder, [mail for _, mail in view.chosen(numbers, by_uid=True)])
    return "Expunged"


def _expunge_deleted(folder: Folder, mails: list[Stored]) -> None:
    for mail in mails:
        if "\\Deleted" in mail.flags:
            folder.expunge(mail.uid)


_BY_UID: dict[str, Callable[[Session, Arguments], Awaitable[str]]] = {
    "FETCH": partial(_fetch, by_uid=True),
    "SEARCH": partial(_search, by_uid=True),
    "STORE": partial(_store, by_uid=True),
    "COPY": partial(_copy, by_uid=True),
    "MOVE": partial(_move, by_uid=True),
    "EXPUNGE": _uid_expunge,
}


async def _uid(session: Session, arguments: Arguments) -> str:
    arguments.space()
    name = arguments.atom().upper()
    if name not in _BY_UID:
        raise BadCommand(f"UID {name} is not known")
    return await _BY_UID[name](session, arguments)


COMMANDS = {
    "CHECK": Command(State.SELECTED, _check),
    "FETCH": Command(State.SELECTED, _fetch),
    "SEARCH": Command(State.SELECTED, _search),
    "STORE": Command(State.SELECTED, _store),
    "COPY": Command(State.SELECTED, _copy),
    "MOVE": Command(State.SELECTED, _move),
    "EXPUNGE": Command(State.SELECTED, _expunge),
    "UID": Command(State.SELECTED, _uid),
}
# While these are answered sequence numbers must stay as they are (RFC 3501 §7.4.1).
KEEP_NUMBERS = {"FETCH", "SEARCH", "STORE"}
