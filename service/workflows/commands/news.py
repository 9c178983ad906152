"""NYT: news from the secretariat to everybody in a network, with the files that came with it."""

from service.domain.decision import Letter
from service.domain.network import Network
from service.mail.blocks import one_line
from service.mail.command import TEXT, Command, Fault
from service.mail.commands_opening import command_of, is_greeting
from service.mail.mail import Mail
from service.mail.subjects import base
from service.mail.themes import named_theme, theme_of
from service.workflows.commands.duty import Done, Duty, Task
from service.workflows.commands.fields import NETWORK, NEWS_TEXT, SUBJECT, THEME
from service.workflows.membership_letters import address
from service.workflows.steps import files_of

MOST_BYTES = 5_000_000  # of files, times the members: what a mail server takes without complaint


def _news(task: Task) -> Done | Fault:
    networks, subject = task.networks(), task.order.given.get("subject") or _subject_of(task.incoming.mail)
    names = [network.name for network in networks]
    if "network" not in task.order.given and len(networks) > 1:
        mended = {"network": ""} if subject else {"network": "", "subject": ""}
        return task.fault("missing-network", mended, names=names)
    if not subject:
        return task.fault("missing-subject", {"subject": ""})
    if not task.order.text.strip():
        return task.fault("missing-text", {TEXT: ""})
    files = files_of(task.incoming.mail)
    if sum(len(file.content) for file in files) > MOST_BYTES:
        return task.fault("files-too-large", megabytes=MOST_BYTES // 1_000_000)
    members = task.registry.members_of(tuple(network.key for network in networks))
    if not members:
        return task.fault("nobody-there", networks=names)
    refused = task.registry.undeliverable(tuple(member.person.email or "" for member in members))
    if len(refused) == len(members):
        return task.fault("nobody-reached", networks=names, emails=sorted(refused))
    letters = tuple(
        Letter(
            key=f"news/{task.incoming.key}/{member.id}",
            kind="news",
            template="secretariat/news",
            to=address(member.person),
            mailbox=task.incoming.mailbox.key,
            language=member.language,
            network=_network_of(networks, member.networks).key,
            facts={
                "title": subject,
                "words": task.order.text,
                "theme": _theme(task, _network_of(networks, member.networks), subject),
                "is_greeted": is_greeting(task.order.text.strip().split("\n")[0]),
            },
            thread="new",
            attachments=files,
            to_many=True,
        )
        for member in members
        if member.person.email not in refused
    )
    left_out = tuple((email, "refused") for email in sorted(refused))
    facts = {"networks": names, "title": subject}
    return Done("news", facts, (), letters, left_out=left_out)


def _theme(task: Task, network: Network, subject: str) -> str | None:
    """What the network works with that the news is about: as the officer says, or as the text alone does."""
    themes = network.charter.themes
    named = named_theme(task.order.given.get("theme", ""), themes)
    return named or theme_of(f"{subject}\n{task.order.text}", themes)


def _subject_of(mail: Mail) -> str:
    """The subject of the mail itself, where it is one that somebody chose for it and not the command."""
    subject = one_line(mail.subject)
    is_own = base(subject) == subject and command_of(subject) is None
    return subject if is_own else ""


def _network_of(networks: tuple[Network, ...], seats: tuple[str, ...]) -> Network:
    """The network as whose member somebody gets the news: the first, where it goes to several."""
    return next(network for network in networks if network.key in seats)


DUTIES = (
    Duty(
        Command(
            "news",
            (SUBJECT, NETWORK, THEME),
            head=("subject", "network"),
            text="body",
            sample=NEWS_TEXT,
            shown=("subject", "network"),
            to_many=True,
        ),
        _news,
    ),
)
