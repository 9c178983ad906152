"""The IMAP commands about folders (RFC 3501 §6.3, RFC 3348, 3691, 6154)."""

import re

from service.wire.embedded.imap_session import Command, Session, State
from service.wire.embedded.imap_syntax import Arguments, BadCommand, folder_name, parenthesised, string
from service.wire.embedded.imap_view import View
from service.wire.embedded.store import (
    DELIMITER,
    INBOX,
    SPECIAL_USE,
    SYSTEM_FLAGS,
    Account,
    Folder,
    FolderError,
    normal_name,
)

_QUOTED_DELIMITER = string(DELIMITER.encode("ascii"))


async def _select(session: Session, arguments: Arguments) -> str:
    _open(session, arguments, read_only=False)
    return "[READ-WRITE] Selected"


async def _examine(session: Session, arguments: Arguments) -> str:
    _open(session, arguments, read_only=True)
    return "[READ-ONLY] Examined"


def _open(session: Session, arguments: Arguments, *, read_only: bool) -> None:
    name = _only_folder(arguments)
    for line in _description(session.open(name, read_only=read_only)):
        session.send(line)


def _description(view: View) -> list[bytes]:
    flags = [flag.encode("ascii") for flag in (*SYSTEM_FLAGS, *view.folder.keywords)]
    permanent = [] if view.read_only else [*flags, b"\\*"]
    lines = [
        b"* FLAGS " + parenthesised(flags),
        b"* %d EXISTS" % view.exists,
        b"* %d RECENT" % view.recent,
        b"* OK [PERMANENTFLAGS %s] What can be kept" % parenthesised(permanent),
        b"* OK [UIDVALIDITY %d] Valid" % view.folder.uidvalidity,
        b"* OK [UIDNEXT %d] The next" % view.folder.uidnext,
    ]
    if first := view.first_unseen:
        lines.append(b"* OK [UNSEEN %d] The first unseen" % first)
    return lines


async def _close(session: Session, arguments: Arguments) -> str:
    """Expunges in silence, but only after SELECT (§6.4.2)."""
    arguments.end()
    view = session.own_view
    session.close_view()
    if not view.read_only:
        for _, mail in view.all():
            if "\\Deleted" in mail.flags:
                view.folder.expunge(mail.uid)
    return "Closed"


async def _unselect(session: Session, arguments: Arguments) -> str:
    arguments.end()
    session.close_view()
    return "Unselected"


async def _create(session: Session, arguments: Arguments) -> str:
    session.own_account.create(_only_folder(arguments))
    return "Created"


async def _delete(session: Session, arguments: Arguments) -> str:
    session.own_account.delete(_only_folder(arguments))
    if session.view and session.view.gone:
        session.close_view()
    return "Deleted"


async def _rename(session: Session, arguments: Arguments) -> str:
    arguments.space()
    old = arguments.folder()
    session.own_account.rename(old, _only_folder(arguments))
    return "Renamed"


async def _subscribe(session: Session, arguments: Arguments) -> str:
    name = _only_folder(arguments)
    session.own_account.folder(name)
    session.own_account.subscribed.add(normal_name(name))
    return "Subscribed"


async def _unsubscribe(session: Session, arguments: Arguments) -> str:
    session.own_account.subscribed.discard(normal_name(_only_folder(arguments)))
    return "Unsubscribed"


async def _list(session: Session, arguments: Arguments) -> str:
    pattern = _pattern(arguments)
    account = session.own_account
    if not pattern:
        session.send(b'* LIST (\\Noselect) %s ""' % _QUOTED_DELIMITER)
        return "The delimiter"
    for name in _matching(account.names, pattern):
        session.send(_listed(b"LIST", name, _attributes(account, name)))
    return "These"


async def _lsub(session: Session, arguments: Arguments) -> str:
    for name in _matching(sorted(session.own_account.subscribed), _pattern(arguments)):
        session.send(_listed(b"LSUB", name, []))
    return "These"


async def _status(session: Session, arguments: Arguments) -> str:
    arguments.space()
    name = arguments.folder()
    arguments.expect(b" (")
    wanted = [arguments.atom().upper()]
    while arguments.take(b" "):
        wanted.append(arguments.atom().upper())
    arguments.expect(b")")
    arguments.end()
    values = _status_values(session.own_account.folder(name))
    if unknown := [item for item in wanted if item not in values]:
        raise BadCommand(f"Unknown STATUS item {unknown[0]}")
    answers = [b"%s %d" % (item.encode("ascii"), values[item]) for item in wanted]
    session.send(b"* STATUS %s %s" % (folder_name(normal_name(name)), parenthesised(answers)))
    return "So it is"


def _status_values(folder: Folder) -> dict[str, int]:
    return {
        "MESSAGES": len(folder),
        "RECENT": sum(mail.recent for mail in folder),
        "UIDNEXT": folder.uidnext,
        "UIDVALIDITY": folder.uidvalidity,
        "UNSEEN": sum("\\Seen" not in mail.flags for mail in folder),
    }


async def _append(session: Session, arguments: Arguments) -> str:
    arguments.space()
    name = arguments.folder()
    arguments.space()
    flags: list[str] = []
    if arguments.sees(b"("):
        flags = arguments.flags()
        arguments.space()
    moment = session.store.now()
    if arguments.sees(b'"'):
        moment = arguments.date_time()
        arguments.space()
    raw = arguments.literal()
    arguments.end()
    folder = target_folder(session.own_account, name)
    uid = folder.add(raw, flags, moment)
    return f"[APPENDUID {folder.uidvalidity} {uid}] Appended"


def target_folder(account: Account, name: str) -> Folder:
    """Where mail is to go; a client that hears TRYCREATE may create it (RFC 3501 §6.3.11, §6.4.7)."""
    try:
        return account.folder(name)
    except FolderError as error:
        raise FolderError(str(error), "TRYCREATE") from None


def _only_folder(arguments: Arguments) -> str:
    arguments.space()
    name = arguments.folder()
    arguments.end()
    return name


def _pattern(arguments: Arguments) -> str:
    """The reference and the pattern as one (§6.3.8)."""
    arguments.space()
    reference = arguments.folder()
    arguments.space()
    pattern = arguments.folder_pattern()
    arguments.end()
    return reference + pattern if pattern else ""


def _matching(names: list[str], pattern: str) -> list[str]:
    wildcards = {"*": ".*", "%": "[^/]*"}
    # Runs of wildcards match the same as one, and would cost a regular expression dearly.
    pattern = re.sub(r"[*%]*\*[*%]*", "*", re.sub(r"%+", "%", pattern))
    expression = "".join(
        wildcards.get(character) or re.escape(character) for character in normal_name(pattern)
    )
    return [
        name
        for name in names
        if re.fullmatch(expression, name) or (name == INBOX and re.fullmatch(expression, name, re.IGNORECASE))
    ]


def _listed(response: bytes, name: str, attributes: list[str]) -> bytes:
    flags = parenthesised(attribute.encode("ascii") for attribute in attributes)
    return b"* %s %s %s %s" % (response, flags, _QUOTED_DELIMITER, folder_name(name))


def _attributes(account: Account, name: str) -> list[str]:
    children = "\\HasChildren" if account.has_children(name) else "\\HasNoChildren"
    return [children, SPECIAL_USE[name]] if name in SPECIAL_USE else [children]


COMMANDS = {
    "SELECT": Command(State.AUTHENTICATED, _select),
    "EXAMINE": Command(State.AUTHENTICATED, _examine),
    "CREATE": Command(State.AUTHENTICATED, _create),
    "DELETE": Command(State.AUTHENTICATED, _delete),
    "RENAME": Command(State.AUTHENTICATED, _rename),
    "SUBSCRIBE": Command(State.AUTHENTICATED, _subscribe),
    "UNSUBSCRIBE": Command(State.AUTHENTICATED, _unsubscribe),
    "LIST": Command(State.AUTHENTICATED, _list),
    "LSUB": Command(State.AUTHENTICATED, _lsub),
    "STATUS": Command(State.AUTHENTICATED, _status),
    "APPEND": Command(State.AUTHENTICATED, _append),
    "CLOSE": Command(State.SELECTED, _close),
    "UNSELECT": Command(State.SELECTED, _unselect),
}
