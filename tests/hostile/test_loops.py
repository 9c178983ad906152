"""Two machines that answer each other: ours falls silent after three letters, and says so once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage

import pytest

from tests.hostile.stage import PASS, SharedDesk
from tests.office.desk import complete, mail

MOST = 3
ROUNDS = 25

ROBOT = "Robot Hansen <robot@korsvang.example>"
THANKS = (
    "Tak for din mail om Flere Faglærte. Vi vender tilbage hurtigst muligt.\n\nVenlig hilsen\nReceptionen"
)

Answer = Callable[[EmailMessage, int], tuple[str, str, dict[str, str]]]


def _text(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def _threaded(letter: EmailMessage) -> dict[str, str]:
    return {"In_Reply_To": str(letter["Message-ID"]), "References": str(letter["Message-ID"])}


def _keeps_headers(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Re: {letter['Subject']}", THANKS, _threaded(letter)


def _strips_everything(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Re: {letter['Subject']}", THANKS, {}


def _rewrites_ids(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"SV: {letter['Subject']}", THANKS, {"References": f"<{number}@rewritten.example>"}


def _changes_the_subject(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Din henvendelse nr. {number}", THANKS, {}


def _changes_the_subject_in_the_thread(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Din henvendelse nr. {number}", THANKS, _threaded(letter)


def _echoes(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Modtaget {number}", _text(letter), {}


def _echoes_in_the_thread(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Re: {letter['Subject']}", _text(letter), _threaded(letter)


def _echoes_below_its_own_words(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Vi har fået din mail ({number})", f"{THANKS}\n\nDin mail:\n{_text(letter)}", {}


def _quotes(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    quoted = re.sub("^", "> ", _text(letter), flags=re.MULTILINE)
    return f"Re: {letter['Subject']}", f"{THANKS}\n\nDen 2. mar. 2026 skrev Det åbne netværk:\n{quoted}", {}


def _quotes_in_the_thread(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    subject, text, _ = _quotes(letter, number)
    return subject, text, _threaded(letter)


def _gives_tickets(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"[#{41_000 + number}] {letter['Subject']}", f"Sag {41_000 + number}.\n\n{THANKS}", {}


def _gives_tickets_in_the_thread(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    subject, text, _ = _gives_tickets(letter, number)
    return f"Re: {subject}", text, _threaded(letter)


def _says_yes(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Re: {letter['Subject']}", "Ja tak, jeg vil gerne være med i Flere Faglærte.", _threaded(letter)


def _asks_in_return(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
    return f"Spørgsmål {number}", f"Hvad er Flere Faglærte, og hvornår mødes I? Vores nr. {number}", {}


MACHINES: tuple[Answer, ...] = (
    _keeps_headers,
    _strips_everything,
    _rewrites_ids,
    _changes_the_subject,
    _changes_the_subject_in_the_thread,
    _echoes,
    _echoes_in_the_thread,
    _echoes_below_its_own_words,
    _quotes,
    _quotes_in_the_thread,
    _gives_tickets,
    _gives_tickets_in_the_thread,
    _says_yes,
    _asks_in_return,
)

STARTS = {
    "asked for details": "Hej\n\nJeg vil gerne være med i Flere Faglærte.",
    "a question": "Hej\n\nHvornår mødes I i Flere Faglærte, og koster det noget?",
    "welcomed": complete("Robot Hansen", "robot@korsvang.example"),
}


@dataclass
class Loop:
    """A machine at `address` that answers every letter to it, `wait` after it came."""

    desk: SharedDesk
    sender: str
    answer: Answer
    wait: timedelta
    headers: dict[str, str]
    mailbox: str = "aaben"
    sent: int = 0

    def begin(self, text: str, subject: str = "Hej") -> None:
        self._write(subject, text, {})
        for _ in range(ROUNDS):
            waiting = self.letters()[self.sent :]
            if not waiting:
                return
            self.sent += len(waiting)
            for letter in waiting:
                self.desk.now += self.wait
                self._write(*self.answer(letter, self.sent))

    def _write(self, subject: str, text: str, thread: dict[str, str]) -> None:
        date = f"{self.desk.now:%a, %d %b %Y %H:%M:%S} +0000"
        ids = {"Date": date, "Message_ID": f"<{self.desk.uid}-{self.sent}@robot.example>"}
        self.desk.bring(mail(self.sender, text, subject, **ids, **thread, **self.headers), self.mailbox)

    @property
    def address(self) -> str:
        return self.sender.partition("<")[2].rstrip(">")

    def letters(self) -> list[EmailMessage]:
        return [one for one in self.desk.letters() if one["To"].addresses[0].addr_spec == self.address]

    def alerts(self) -> list[str]:
        return [kind for kind in self.desk.kinds() if kind.startswith("alert")]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("answer", MACHINES, ids=lambda answer: answer.__name__.strip("_"))
def test_a_machine_that_answers_everything_gets_three_letters(answer: Answer, start: str) -> None:
    loop = Loop(SharedDesk(), ROBOT, answer, timedelta(seconds=20), {})
    loop.begin(STARTS[start])
    kinds = [str(letter["X-Tovholder"]) for letter in loop.letters()]
    assert len(kinds) <= MOST, kinds
    # One to each officer; none where our silence was no flood, because nothing was left to answer.
    assert len(loop.alerts()) in (0, 2)


@pytest.mark.parametrize(
    "answer", [_changes_the_subject, _gives_tickets, _keeps_headers, _asks_in_return, _quotes_in_the_thread]
)
def test_a_loop_is_stopped_and_does_not_merely_end(answer: Answer) -> None:
    """Were a machine's mail not ours from the first, the test above would say nothing."""
    loop = Loop(SharedDesk(), ROBOT, answer, timedelta(seconds=20), {})
    loop.begin(STARTS["a question"])
    assert len(loop.letters()) == MOST
    assert loop.alerts() == ["alert to mette@aaben.example", "alert to sekretariat@aaben.example"]


@pytest.mark.parametrize("answer", MACHINES[::3], ids=lambda answer: answer.__name__.strip("_"))
def test_a_slow_machine_gets_three_letters_an_hour_too(answer: Answer) -> None:
    loop = Loop(SharedDesk(), ROBOT, answer, timedelta(minutes=14), {})
    loop.begin(STARTS["a question"])
    assert len(loop.letters()) <= MOST


@pytest.mark.parametrize("answer", [_echoes, _echoes_in_the_thread, _echoes_below_its_own_words])
def test_our_own_words_do_nothing_when_they_come_back(answer: Answer) -> None:
    """A welcome tells how one leaves, changes and is forgotten."""
    loop = Loop(SharedDesk(), ROBOT, answer, timedelta(seconds=20), {})
    loop.begin(STARTS["welcomed"])
    assert loop.desk.office.registry.member(loop.address) is not None
    assert {str(letter["X-Tovholder"]).partition(";")[0] for letter in loop.letters()} <= {
        "welcome",
        "handover",
    }


def test_a_person_whose_program_does_not_mark_what_it_quotes_is_heard() -> None:
    desk = SharedDesk()
    anne = "Anne Holm <anne@korsvang.example>"
    desk.bring(mail(anne, complete("Anne Holm", "anne@korsvang.example")))
    welcome = desk.letters()[-1]
    desk.now += timedelta(minutes=5)
    text = f"Hej\n\nMit nye nummer er 28 17 99 99.\n\nAnne\n\n{_text(welcome)}"
    desk.bring(mail(anne, text, f"SV: {welcome['Subject']}", **_threaded(welcome)))
    assert desk.kinds()[-1] == "changed to anne@korsvang.example"


@pytest.mark.parametrize("answer", MACHINES, ids=lambda answer: answer.__name__.strip("_"))
@pytest.mark.parametrize("text", ["AFMELD ingen@x.example", "HJÆLP"])
def test_an_officer_s_own_machine_gets_three_letters(answer: Answer, text: str) -> None:
    """Without a mark, from the officer's address, and proved."""
    loop = Loop(
        SharedDesk(),
        "Kirsten Dam <kirsten@skoler.example>",
        answer,
        timedelta(seconds=20),
        {"Authentication_Results": PASS},
        "skoler",
    )
    loop.begin(text, text)
    assert len([one for one in loop.letters() if not str(one["X-Tovholder"]).startswith("alert")]) <= MOST


def test_an_officer_s_own_machine_that_repeats_a_command_wrongly_gets_three_letters() -> None:
    def repeats(letter: EmailMessage, number: int) -> tuple[str, str, dict[str, str]]:
        return f"Nr. {number}", f"AFMELD nr{number}@x.example", {}

    headers = {"Authentication_Results": PASS}
    loop = Loop(
        SharedDesk(),
        "Kirsten Dam <kirsten@skoler.example>",
        repeats,
        timedelta(seconds=20),
        headers,
        "skoler",
    )
    loop.begin("AFMELD nr0@x.example")
    kinds = [str(one["X-Tovholder"]).partition(";")[0] for one in loop.letters()]
    assert kinds == ["command-error"] * MOST + ["alert"]


def test_a_secretary_signs_up_eight_colleagues_in_ten_minutes_and_asks_something() -> None:
    desk = SharedDesk()
    secretary = "Lis Dahl <lis@korsvang.example>"
    for number in range(8):
        desk.now += timedelta(seconds=75)
        name = f"{'Anne Bo Carl Dorte Erik Finn Gerda Hans'.split()[number]} Holm"
        text = f"Jeg vil gerne tilmelde min kollega til Flere Faglærte.\n\nNavn: {name}\nVirksomhed: Korsvang Bageri\n"
        desk.bring(mail(secretary, f"{text}E-mail: nr{number}@korsvang.example\nTelefon: 28 17 04 6{number}"))
    assert len(desk.office.registry.members()) == 8
    desk.now += timedelta(seconds=75)
    desk.bring(mail(secretary, "Hvornår mødes I i Flere Faglærte, og koster det noget?", "Et spørgsmål"))
    assert "handover to lis@korsvang.example" in desk.kinds()
    assert not [kind for kind in desk.kinds() if kind.startswith("alert")]


def test_an_officer_answers_twenty_requests_in_ten_minutes() -> None:
    desk = SharedDesk()
    for number in range(20):
        desk.now += timedelta(minutes=20)
        text = (
            f"Jeg vil gerne være med i IT-netværket.\n\nNavn: {'Anne Bo Carl Dorte'.split()[number % 4]} Holm\n"
            f"Skole: ØTS\nE-mail: nr{number}@oesterbaek.example\nTelefon: 28 17 04 {number + 10}"
        )
        desk.bring(mail(f"<nr{number}@oesterbaek.example>", text, to="info@skoler.example"), "skoler")
    requests = [one for one in desk.letters() if str(one["X-Tovholder"]).startswith("approval-request")]
    assert len(requests) == 20
    for request in requests:
        desk.now += timedelta(seconds=30)
        thread = {**_threaded(request), "Authentication_Results": PASS}
        desk.bring(
            mail("Kirsten <kirsten@skoler.example>", "GODKEND", f"SV: {request['Subject']}", **thread),
            "skoler",
        )
    assert len(desk.office.registry.members()) == 20
    assert not [kind for kind in desk.kinds() if kind.startswith("alert")]


def test_an_officer_makes_four_mistakes_in_a_row_and_is_answered_each_time() -> None:
    desk = SharedDesk()
    thread: dict[str, str] = {}
    for text in ("AFMELD", "AFMELD hest", "AFMELD hest@", "AFMELD hest@oesterbaek.example", "STATUS"):
        desk.now += timedelta(minutes=1)
        headers = {**thread, "Authentication_Results": PASS}
        desk.bring(
            mail(
                "Kirsten <kirsten@skoler.example>",
                text,
                "SV: Afmelding" if thread else "Afmelding",
                **headers,
            ),
            "skoler",
        )
        thread = _threaded(desk.letters()[-1])
    assert desk.kinds() == ["command-error to kirsten@skoler.example"] * 4 + [
        "command-reply to kirsten@skoler.example"
    ]
