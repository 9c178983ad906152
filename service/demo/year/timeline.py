"""The year on the terminal: who writes, and what comes of it, day by day."""

from collections import Counter
from datetime import date, datetime
from email.message import EmailMessage
from itertools import groupby
from textwrap import shorten

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.text import Text

from service.demo.year.people import Person, Received

_NETWORKS = {
    "IT-netværket": "it", "Kvalitetsnetværket": "kvalitet", "Flere Faglærte": "flere-faglaerte",
    "Etatsgruppen": "etatsgruppen",
}  # fmt: skip
_COLOURS = {"it": "cyan", "kvalitet": "magenta", "flere-faglaerte": "green", "etatsgruppen": "yellow"}
_KINDS = {
    "agenda": ("agenda", "agendas"),
    "alert": ("alert to the secretariat", "alerts to the secretariat"),
    "approval-request": ("question to the secretariat: may they join?", "officers asked: may they join?"),
    "ask-details": ("asks for what is missing", "people asked for what is missing"),
    "call-for-items": ("member asked what to talk about", "members asked what to talk about"),
    "changed": ("receipt", "receipts"),
    "command-error": ("says what was not understood", "letters: what was not understood"),
    "command-reply": ("answer to the secretariat", "answers to the secretariat"),
    "confirm-address": ("asks whether it is really you", "people asked whether it is really they"),
    "declined": ("no, with the reason", "told no, with the reason"),
    "erased": ("all is deleted", "told that all is deleted"),
    "farewell": ("farewell", "farewells"),
    "follow-up": ("letter about what was promised", "letters about what was promised"),
    "handover": ("question passed on to", "officers: a question passed on"),
    "handover-member": ("told that a person looks at it", "told that a person looks at it"),
    "host-reminder": ("head count or reminder for the host", "reminders for hosts"),
    "host-request": ("letter about hosting", "letters about hosting"),
    "host-thanks": ("thanks to the host", "thanks to hosts"),
    "invite": ("invitation", "invitations"),
    "invite-cancel": ("cancellation", "cancellations"),
    "invite-update": ("updated invitation", "updated invitations"),
    "item-receipt": ("point noted for the agenda", "points noted for the agenda"),
    "minutes": ("approved minutes", "copies of the approved minutes"),
    "minutes-correction": (
        "correction of the minutes, to the secretariat",
        "corrections, to the secretariat",
    ),
    "minutes-draft": ("draft of minutes", "drafts of minutes"),
    "preview": ("shown first: send it?", "officers shown it first: send it?"),
    "reminder": ("reminder", "reminders"),
    "welcome": ("welcome", "welcomes"),
}
_BUTTONS = {
    "ACCEPTED": "press Accept in their calendar", "DECLINED": "press Decline in their calendar",
    "TENTATIVE": "press Maybe in their calendar",
}  # fmt: skip
_DRAFTS = ("SV: Udkast", "SV: Utkast", "SV: Nyt udkast")
_UNTOLD = "digest"  # every officer gets one on every day on which something happened


class Timeline:
    """A line for each mail of which something comes; a count of the others at the day's end."""

    def __init__(self, console: Console) -> None:
        self._console = console
        bar = (TextColumn("{task.description:<10}"), BarColumn(bar_width=None), TaskProgressColumn())
        self._progress = Progress(*bar, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._progress.add_task("", total=366)
        self._day: date | None = None
        self._moment: datetime | None = None
        self._mails: list[tuple[Person, str]] = []
        self._letters: list[tuple[str, bool, Received]] = []
        self._quiet: Counter[str] = Counter()

    def __enter__(self) -> None:
        self._progress.start()

    def __exit__(self, *exception: object) -> None:
        self._progress.stop()
        self.close()

    def happened(self, what: str, now: datetime) -> None:
        self._turn_to(now)
        self.close()
        self._line(f"{now:%a %d  %H:%M}", "!", what, "", "bold red", "dim")

    def wrote(
        self, person: Person, mail: EmailMessage, key: str, letter: Received | None, now: datetime
    ) -> None:
        self._turn_to(now)
        self._mails.append((person, key if key in _BUTTONS else str(mail["Subject"])))

    def came(self, recipient: str, person: Person | None, letter: Received, now: datetime) -> None:
        self._turn_to(now)
        if letter.kind != _UNTOLD:
            is_officers = person is None or person.is_officer
            self._letters.append((person.name if person else recipient, is_officers, letter))

    def close(self) -> None:
        """Tells what is left of the day."""
        self._tell_moment()
        if told := ", ".join(f"{count} {what}" for what, count in self._quiet.most_common()):
            self._console.print(Text(f"                   … {told}", style="dim"))
        self._quiet.clear()

    def _turn_to(self, now: datetime) -> None:
        if self._moment == now:
            return
        self._tell_moment()
        if self._day is None or self._day.month != now.month:
            self.close()
            self._console.print()
            self._console.rule(Text(f"{now:%B %Y}", style="bold"), align="left", style="dim")
        elif self._day != now.date():
            self.close()
        self._day, self._moment = now.date(), now
        self._progress.update(self._task, completed=now.timetuple().tm_yday, description=f"{now:%B}")

    def _tell_moment(self) -> None:
        """What people wrote at this moment and what came of it; of what is only counted, nothing yet."""
        if self._moment is None or not (self._mails or self._letters):
            return
        loud = [mail for mail in self._mails if self._letters and not _is_quiet(mail[1])]
        self._quiet.update(_quietly(what) for _, what in self._mails if (_, what) not in loud)
        clock = f"{self._moment:%a %d  %H:%M}"
        for person, subject in loud:
            style = _COLOURS.get(_NETWORKS.get(person.network, ""), "blue")
            self._line(clock, "✉", person.name, subject, f"{style} bold", "default")
            clock = ""
        for (kind, is_officers), letters in groupby(
            sorted(self._letters, key=lambda each: (each[2].kind, each[1])),
            key=lambda each: (each[2].kind, each[1]),
        ):
            came = list(letters)
            one, many = _KINDS.get(
                "handover-member" if (kind, is_officers) == ("handover", False) else kind, (kind, kind)
            )
            who = f"{one}: {came[0][0]}" if len(came) == 1 else f"{len(came)} {many}"
            self._line(clock, "  ↪", who, came[0][2].subject, "green", "dim")
            clock = ""
        self._mails.clear()
        self._letters.clear()

    def _line(self, clock: str, sign: str, who: str, what: str, style: str, what_style: str) -> None:
        line = Text(f" {clock:<15}", style="dim")
        line.append(f"{sign} {who}", style=style)
        room = max(12, self._console.width - len(line) - 3)
        line.append(f"  {shorten(what, room, placeholder=' …')}", style=what_style)
        self._console.print(line, no_wrap=True, overflow="ellipsis")


def _is_quiet(what: str) -> bool:
    return what in _BUTTONS or what.startswith(_DRAFTS)


def _quietly(what: str) -> str:
    if what in _BUTTONS:
        return _BUTTONS[what]
    if what.startswith(_DRAFTS):
        return "say what they think of a draft"
    if what.startswith("Automatisk"):
        return "out of office"
    return "answer in words" if what.startswith("SV:") else "not ours: left unread, unmoved, unflagged"
