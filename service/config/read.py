"""Reading mailboxes.yaml: from a file to a Config, or to all that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from service.config.accounts import IMAP_KEYS, SMTP_KEYS, imap_account, smtp_account
from service.config.fields import Block, Sheet
from service.config.looks import read_look
from service.config.networks import NetworkBlock, language, note_bad_key, read_networks
from service.config.people import people
from service.config.problems import ConfigError, Problem, nearest
from service.config.publishing import PublicationFolder, read_folders
from service.config.register import read_register
from service.config.yaml_tree import parse
from service.domain.look import USUAL
from service.domain.network import Mailbox, Network
from service.domain.organisation import Register
from service.mail.email_address import checked
from service.mail.reading import Setting
from service.mail.trust import MICROSOFT_365
from service.wire.accounts import ImapAccount, SmtpAccount

_TOP_KEYS = ("data", "timezone", "organisations", "retention_days", "templates", "mailboxes", "networks")
_MAILBOX_KEYS = (
    "address",
    "name",
    "language",
    "secretariat",
    "shared",
    "handled_folder",
    "authserv_id",
    "look",
    "imap",
    "smtp",
)
# Anywhere else its rules would believe what any stranger writes.
_MICROSOFT_HOSTS = (".office365.com", ".outlook.com", ".office365.us", ".outlook.cn")
_DEFAULT_TIMEZONE = "Europe/Copenhagen"
_DEFAULT_RETENTION = 90  # days


@dataclass(frozen=True)
class MailboxConfig:
    """A mailbox with its two servers."""

    mailbox: Mailbox
    imap: ImapAccount
    smtp: SmtpAccount


@dataclass(frozen=True)
class Config:
    """All of mailboxes.yaml, checked. `data` is absolute.

    `retention_days`: how long raw mails and the bytes of sent letters are kept. `templates`: a folder whose
    letters go before our own, absolute, None for none. `publish`: where networks publish their minutes, by key.
    """

    path: Path
    data: Path
    timezone: ZoneInfo
    register: Register
    mailboxes: Mapping[str, MailboxConfig]
    networks: Mapping[str, Network]
    retention_days: int = _DEFAULT_RETENTION
    templates: Path | None = None
    publish: Mapping[str, PublicationFolder] = field(default_factory=dict)

    def networks_of(self, mailbox: str) -> tuple[Network, ...]:
        """The networks that live in the mailbox of this key, in the order of the file."""
        return tuple(network for network in self.networks.values() if network.mailbox == mailbox)

    def setting(self, mailbox: str) -> Setting:
        """What the reading of a mail found in this mailbox must know. Raises KeyError for an unknown key."""
        return Setting(
            self.mailboxes[mailbox].mailbox, self.networks_of(mailbox), self.register, self.retention_days
        )


def load(path: Path, environ: Mapping[str, str]) -> Config:
    """The configuration in `path`, secrets filled in from `environ`.

    Raises ConfigError with every problem of the file and of its register.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError([Problem(str(path), None, "", f"cannot be read: {error.strerror}")]) from None
    table, problems = parse(str(path), content)
    if not table.entries:
        raise ConfigError(problems or [Problem(str(path), None, "", "is empty")])
    sheet = Sheet(str(path), environ, problems)
    top = Block(sheet, "", 1, table, _TOP_KEYS)
    register, register_problems = _register(top, path)
    config = _config(top, path, register)
    if sheet.problems or register_problems:
        in_order = sorted(sheet.problems, key=lambda problem: problem.line or 0)
        raise ConfigError([*in_order, *register_problems])
    return config


def _config(top: Block, path: Path, register: Register | None) -> Config:
    folder = path.absolute().parent
    declared = top.required_block("mailboxes", None)
    mailboxes, blocks = _mailboxes(declared, folder) if declared else ({}, {})
    homes = {key: config.mailbox for key, config in mailboxes.items()}
    networks = read_networks(top, homes, declared.keys() if declared else (), register, folder)
    for key, block in blocks.items():
        _note_idle_mailbox(key, block, mailboxes[key].mailbox, networks)
    templates = top.optional("templates")
    if templates and not (folder / templates).is_dir():
        top.note("templates", f"there is no folder '{templates}' beside this file")
    data = folder / (top.optional("data") or "data")
    return Config(
        path,
        data,
        _timezone(top),
        register or Register(),
        MappingProxyType(mailboxes),
        MappingProxyType({each.network.key: each.network for each in networks}),
        top.count("retention_days", 36_500) or _DEFAULT_RETENTION,
        folder / templates if templates else None,
        read_folders(networks, path.absolute(), data),
    )


def _timezone(top: Block) -> ZoneInfo:
    name = top.optional("timezone") or _DEFAULT_TIMEZONE
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        meant = nearest(name, available_timezones(), 0.8)
        top.note(
            "timezone",
            "there is no such time zone; "
            + (f"did you mean '{meant}'?" if meant else "write it like Europe/Oslo"),
        )
        return ZoneInfo(_DEFAULT_TIMEZONE)


def _register(top: Block, path: Path) -> tuple[Register | None, list[Problem]]:
    """The register; None where the configuration names none or it has problems of its own."""
    name = top.optional("organisations")
    if name is None:
        return None, []
    register, problems = read_register(path.parent / name, str(path.parent / name))
    return (None if problems else register), problems


def _mailboxes(declared: Block, folder: Path) -> tuple[dict[str, MailboxConfig], dict[str, Block]]:
    """The mailboxes that could be read, and their blocks, by key."""
    configs, blocks = {}, {}
    for key, block in declared.blocks(_MAILBOX_KEYS):
        note_bad_key(declared, key)
        configs[key], blocks[key] = _mailbox_config(key, block, folder), block
    _note_shared_addresses(configs, blocks)
    return configs, blocks


def _mailbox_config(key: str, block: Block, folder: Path) -> MailboxConfig:
    imap = block.required_block("imap", IMAP_KEYS)
    smtp = block.required_block("smtp", SMTP_KEYS)
    mailbox = _mailbox(key, block, folder)
    imap_server = imap_account(imap, folder) if imap else ImapAccount("", 0, "tls", "", None)
    if mailbox.authserv_id == MICROSOFT_365 and not imap_server.host.lower().endswith(_MICROSOFT_HOSTS):
        block.note_if_sound(
            "authserv_id", f"{MICROSOFT_365} is only for a mailbox there, on {_MICROSOFT_HOSTS[0][1:]}"
        )
    return MailboxConfig(
        mailbox,
        imap_server,
        smtp_account(smtp, folder) if smtp else SmtpAccount("", 0, "tls", None, None),
    )


def _mailbox(key: str, block: Block, folder: Path) -> Mailbox:
    return Mailbox(
        key,
        _address(block),
        block.required("name"),
        language(block, "da"),
        people(block, "secretariat"),
        block.flag("shared", True),
        _handled_folder(block),
        _authserv_id(block),
        read_look(block, folder, USUAL),
    )


def _address(block: Block) -> str:
    found = block.required_text("address")
    if found is None:
        return ""
    email = checked(found.value)
    if email is None:
        block.note("address", f"'{found.written}' is not an e-mail address")
    return email or ""


def _handled_folder(block: Block) -> str | None:
    folder = block.optional("handled_folder")
    if folder and folder.strip().casefold() == "inbox":
        block.note(
            "handled_folder", "must be another folder than the INBOX; leave the key out to move nothing"
        )
    return folder


def _authserv_id(block: Block) -> str | None:
    identity = block.optional("authserv_id")
    if identity and any(sign in identity for sign in " ;@,"):
        block.note(
            "authserv_id",
            "must be the first word of your server's Authentication-Results header, like mx.deg.dk",
        )
    elif identity and identity != MICROSOFT_365 and nearest(identity, [MICROSOFT_365], 0.8):
        block.note("authserv_id", f"'{identity}' is no server; did you mean '{MICROSOFT_365}'?")
    return identity


def _note_shared_addresses(configs: dict[str, MailboxConfig], blocks: dict[str, Block]) -> None:
    """One address is one mailbox; one that wrote to itself as its own secretariat would never stop."""
    owners: dict[str, str] = {}
    for key, config in configs.items():
        if config.mailbox.address and owners.setdefault(config.mailbox.address, key) != key:
            first = owners[config.mailbox.address]
            blocks[key].note(
                "address", f"'{config.mailbox.address}' is already the address of the mailbox '{first}'"
            )
    for key, config in configs.items():
        for officer in config.mailbox.secretariat:
            if officer.email in owners:
                owner = owners[officer.email]
                text = f"'{officer.email}' is the mailbox '{owner}': the service would write to itself"
                blocks[key].note("secretariat", text)


def _note_idle_mailbox(key: str, block: Block, mailbox: Mailbox, networks: list[NetworkBlock]) -> None:
    """Notes a mailbox that has no network, or no secretariat though a charter asks one."""
    own = [each.network for each in networks if each.network.mailbox == key]
    if not own:
        block.sheet.note(block.line, block.path, "no network lives in this mailbox")
    asking = next((network for network in own if _asks_secretariat(network)), None)
    if asking and not mailbox.secretariat:
        text = f"is empty, but the charter of the network '{asking.key}' needs somebody to decide"
        block.note_if_sound("secretariat", text)


def _asks_secretariat(network: Network) -> bool:
    rules = network.charter.membership
    return rules.approval == "secretariat" or bool(rules.open_to) or rules.per_organisation is not None
