"""What a workflow answers: changes to the registry, letters to send, and the reason. It does nothing itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from service.domain.agenda import GiveCase, Item, Story
from service.domain.follow_up import FollowUp
from service.domain.hosting import Booked, HostTurn, Unite
from service.domain.input_round import InputAnswer, InputRound
from service.domain.meeting import Answered, Away, Invite, KeepMeeting
from service.domain.member import Person
from service.domain.minutes import Minutes, Voiced
from service.domain.network import Address, Language
from service.domain.post import Bounced
from service.domain.sheet import Agenda


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a stable `code` for programs, and a sentence for the operator.

    The sentence goes into the journal and the log, so it names nobody: people are there by number.
    """

    code: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter. `content_type` like `application/json`."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Print:
    """A document that goes with a letter and is set when the letter is written: a PDF.

    `template` is a path below templates/<language>/ without the language, `facts` what it may speak of, moments on
    the clock that they are to be told by; `at` is the moment that the file bears. The same object for many letters is
    set once.
    """

    filename: str
    template: str
    language: Language
    facts: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a letter tells the reader's calendar: an iCalendar object whose METHOD is `method` (RFC 5546 §1.4).

    It begins with what is `common` to all who get it, and ends with what is the reader's `own`.
    """

    method: Literal["REQUEST", "CANCEL"]
    common: bytes
    own: bytes

    @property
    def content(self) -> bytes:
        """All of it."""
        return self.common + self.own


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be written. Composing it (templates, MIME) is mail.compose's work.

    `key` makes it unique for ever: a letter caused by a mail is keyed by that mail, one caused by the clock
    by its occasion and revision. `template` is a path below templates/<language>/ without the language.
    `facts` is what the template may speak of. `conversation` is the number of the one it belongs to.
    `thread`: it answers the `mail` in hand, or the mail that began its `conversation`, or begins a `new`
    thread. `repeatable`: sending it twice does no harm, so an uncertain one is sent again. `shows`: another letter,
    to be seen inside this one before it goes out. `to_many`: one of many alike (RFC 2369 fields tell how to leave).
    `fleeting`: nothing of it is kept once it has been sent. `calendar`: what mail programs show buttons for.
    """

    key: str
    kind: str
    template: str
    to: Address
    mailbox: str
    language: Language
    network: str | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    conversation: int | None = None
    thread: Literal["mail", "conversation", "new"] = "mail"
    repeatable: bool = False
    fleeting: bool = False
    attachments: tuple[Attachment, ...] = ()
    prints: tuple[Print, ...] = ()
    calendar: Calendar | None = None
    shows: "Letter | None" = None
    to_many: bool = False

    @property
    def answers_mail(self) -> bool:
        """It answers somebody's mail, at once or after a while; otherwise the service writes of its own accord."""
        return self.thread != "new"


State = Literal["asked", "pending", "entered", "declined", "closed"]


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration as it stands; as a change, it begins or goes on like this.

    `state` is `asked` (details are missing and were asked for), `pending` (the secretariat was asked),
    `entered`, `declined` or `closed` (it came to nothing). `sender` is the address that wrote, and that is
    answered. `decided_by` is the officer's address once one has decided. `message_id` and `subject` are of the
    mail that began it: later letters go into its thread. The store fills in when it was `opened`.
    """

    number: int
    mailbox: str
    sender: str
    networks: tuple[str, ...]
    person: Person
    language: Language
    state: State
    decided_by: str | None = None
    message_id: str | None = None
    subject: str = ""
    opened: datetime | None = None


@dataclass(frozen=True, slots=True)
class Enter:
    """A person takes a seat in each of `networks`; details that the registry lacks are added."""

    person: Person
    networks: tuple[str, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Leave:
    """The person gives up the seats in `networks`; with the last one goes all that the registry holds of them."""

    email: str
    networks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Amend:
    """Details of the member known by `email` are replaced by those that `person` gives, the address too."""

    email: str
    person: Person


@dataclass(frozen=True, slots=True)
class Erase:
    """Everything that is held of this address goes: registry, conversations, stored mails and letters."""

    email: str


Action = Literal["leave", "change", "erase"]
Confirming = Literal["asked", "done", "dropped", "lapsed"]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Something is asked in a person's name and waits for a yes from `address`.

    `person` and `networks` are what `action` is to be done with, `known_as` the address that the registry knows
    the person by. `sender` asked for it. `message_id` and `subject` are of the mail that asked. The store fills in
    when it was `opened`.
    """

    number: int
    mailbox: str
    sender: str
    address: str
    action: Action
    known_as: str
    networks: tuple[str, ...]
    person: Person
    language: Language
    state: Confirming
    message_id: str | None = None
    subject: str = ""
    opened: datetime | None = None


Waiting = Literal["code", "yes"]
Holding = Literal["open", "done", "dropped", "lapsed"]


@dataclass(frozen=True, slots=True)
class Held:
    """A mail of an officer that is carried out when the officer says so.

    `waits_for` a `code`, because the From was not proved, or a `yes`, because it goes to many. `mail` is the key of
    that mail (`Incoming.key`), `command` the name of what it asks. `networks` are those it is about. `message_id`
    is of that mail; `subject` too, but for a letter to many, which has one of its own. `fingerprint` is of what was
    shown to the officer (mail.fingerprint): only that is let go. `at_hand` is the conversation in which it was
    given. `shown` is of what else the letter told, where that may change by itself meanwhile. The store fills in when
    it was `opened`.
    """

    number: int
    mailbox: str
    officer: str
    waits_for: Waiting
    mail: str
    command: str
    networks: tuple[str, ...]
    state: Holding
    decided_by: str | None = None
    message_id: str | None = None
    subject: str = ""
    fingerprint: str = ""
    at_hand: int | None = None
    shown: str = ""
    opened: datetime | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asked and an officer is to answer. `answered_by` is the officer who did, or who closed it."""

    number: int
    mailbox: str
    sender: str
    name: str
    language: Language
    networks: tuple[str, ...]
    state: Literal["open", "answered", "closed"]
    answered_by: str | None = None
    message_id: str | None = None
    subject: str = ""
    opened: datetime | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Everything that a deed (domain.deed) altered becomes again what it was."""

    deed: int


Change = (
    Registration
    | Enter
    | Leave
    | Amend
    | Erase
    | Confirmation
    | Held
    | Question
    | Undo
    | KeepMeeting
    | Invite
    | Answered
    | Away
    | Bounced
    | Item
    | GiveCase
    | Story
    | Minutes
    | Voiced
    | InputRound
    | InputAnswer
    | HostTurn
    | Booked
    | Unite
    | Agenda
    | FollowUp
)


@dataclass(frozen=True, slots=True)
class Decision:
    """The whole answer to one intent, to be carried out in one transaction or not at all.

    `left`: the mail itself is left unread where it is, for a person. `officer`: the address of the officer whose
    deed the changes are, and who may undo them; without any, it was to change something and changed
    nothing. `proved`: the key of an earlier mail whose sender has proved meanwhile to be the one in its From; the
    office deals with that mail anew, as proved.
    """

    reason: Reason
    changes: tuple[Change, ...] = ()
    letters: tuple[Letter, ...] = ()
    workflow: str = ""
    left: bool = False
    officer: str | None = None
    proved: str | None = None
