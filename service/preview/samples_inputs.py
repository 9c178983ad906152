"""Samples of the letters of a round of input, made as the workflow makes them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from service.domain.decision import Letter
from service.domain.input_round import Asked, InputAnswer, InputRound, Party
from service.domain.member import Person
from service.domain.organisation import Register
from service.domain.registry import Registry
from service.mail.reading import Setting
from service.preview.people import COLLEAGUE, MEMBER, NOBODY, NOW, OFFICER, ONE, mailbox, network
from service.preview.sample import Sample
from service.preview.samples_minutes import FILE
from service.workflows.input_document import documented
from service.workflows.input_letters import InputLetters, shown_answer, shown_contacts, shown_round

SCHOOL = "Nordby Erhvervsskole"
ASKED = (
    Asked(MEMBER.email, MEMBER.name, SCHOOL),
    Asked(COLLEAGUE.email, COLLEAGUE.name, SCHOOL),
    Asked("per@aarhus.example", "Per Lund", "Aarhus Tech"),
    Asked("ida@oesterbaek.example", "Ida Dam", "Østerbæk Tekniske Skole"),
    Asked("bo@syd.example", "Bo Krag", "Sydfyns Gymnasium"),
)
CONTACTS = InputRound(
    number=1050,
    mailbox="forening",
    network="it",
    title="Meld en kontaktperson ind",
    text="Vi samler en liste over, hvem vi kan ringe til.\n\nSkriv gerne, hvornår vedkommende træffes.",
    sort="contacts",
    by_organisation=True,
    officer=OFFICER.email,
    mail="forening/1/9",
    opened=NOW,
    deadline=NOW + timedelta(days=14),
    asked=ASKED,
)
HEARING = replace(
    CONTACTS, title="Høring om vejledningen", text="", sort="words", by_organisation=False, number=1051
)
POUL = Person("Poul Bang", "poul.bang@nordby-skole.example", "+4528170463", "it-chef")
NAMELESS = Person(phone="+4528170463")
HALF = Person("Poul Bang", title="it-chef")
NAMED = InputAnswer(
    1050, MEMBER.email, MEMBER.name, SCHOOL, NOW + timedelta(days=2), "Det er Poul Bang, it-chef.",
    "forening/1/12", contacts=(POUL,),
)  # fmt: skip
NONE = replace(NAMED, email="per@aarhus.example", name="Per Lund", organisation="Aarhus Tech",
               words="Vi har ingen.", is_nothing=True, contacts=())  # fmt: skip
SAID = replace(
    NAMED, round=1051, words="Vi er enige.\n\nMen fristen er for kort.", contacts=(), files=("referat.pdf",)
)
PARTIES = (
    Party(SCHOOL, ASKED[:2], (NAMED,)),
    Party("Sydfyns Gymnasium", ASKED[4:]),
    Party("Østerbæk Tekniske Skole", ASKED[3:4], why="refused"),
    Party("Aarhus Tech", ASKED[2:3], (NONE,)),
)
OPINIONS = (
    Party("Ida Dam", ASKED[3:4], why="away"),
    Party("Per Lund", ASKED[2:3], (replace(NONE, words="Ingen bemærkninger."),)),
    Party(MEMBER.name, ASKED[:1], (SAID, replace(SAID, at=NOW + timedelta(days=15), files=("liste.exe",)))),
    Party("Ukendt", ASKED[4:], why="unsent"),
)


class _Nobody:
    """A registry of nobody, and of no mails."""

    def member(self, email: str) -> None:
        return None

    def mail(self, key: str) -> None:
        return None


def _writer(round_: InputRound = CONTACTS) -> InputLetters:
    return InputLetters(cast(Registry, _Nobody()), Setting(mailbox(), (network(),), Register(())), round_)


def _sample(name: str, letter: Letter, answers: str | None = None) -> Sample:
    return Sample(
        name, letter.template, letter.kind, letter.to, dict(letter.facts), answers, "it",
        f"IT-{letter.conversation}", attachments=letter.attachments,
    )  # fmt: skip


def _receipt(name: str, answer: InputAnswer, round_: InputRound = CONTACTS, **facts: Any) -> Sample:
    usual = {
        "answer": shown_answer(answer),
        "contacts": shown_contacts(answer.contacts),
        "missing": [],
        "replaced": False,
        "added": False,
        "asks": False,
        "is_late": False,
        "may_change": True,
    }
    letter = _writer(round_).receipt(MEMBER, "", "item-receipt", usual | facts)
    return _sample(name, letter, f"SV: {round_.title} [IT-{round_.number}]")


def _not_noted(what: str) -> Sample:
    letter = _writer().receipt(MEMBER, "", "changed", {"what": what}, "input/not-noted")
    return _sample(what, letter, "SV: Meld en kontaktperson ind [IT-1050]")


def _document(name: str, round_: InputRound, parties: tuple[Party, ...], **facts: Any) -> Sample:
    letter = documented(cast(Registry, _Nobody()), _writer(round_), parties, NOW + timedelta(days=15))[0]
    made = letter.prints[0]
    sample = _sample(name, letter)
    return replace(
        sample, facts=sample.facts | facts, prints=lambda language: replace(made, language=language)
    )


def _preview(name: str, round_: InputRound, count: int, **facts: Any) -> Sample:
    usual = {
        "networks": ONE,
        "title": round_.title,
        "round": shown_round(round_, network()),
        "parties": 4,
        "count": count,
        "left_out": [],
        "files": [],
        "days": 7,
    }
    shows = _writer(round_).asking(ASKED[0], ())
    return Sample(
        name, "input/preview", "preview", OFFICER, usual | facts, "SPØRG", "it", "IT-1050", shows=shows
    )


def _sent(name: str, count: int) -> Sample:
    facts = {
        "networks": ONE,
        "title": CONTACTS.title,
        "round": shown_round(CONTACTS, network()),
        "count": count,
    }
    return Sample(name, "input/sent", "command-reply", OFFICER, facts, "SV: SPØRG", None, "IT-1050")


INPUTS: list[Sample] = [
    _sample("contacts", _writer().asking(ASKED[0], ())),
    _sample("words", _writer(HEARING).asking(ASKED[0], (FILE,))),
    _sample("contacts", _writer().reminder(ASKED[0], 3)),
    _sample("words", _writer(HEARING).reminder(ASKED[0], 1)),
    _sample("usual", _writer().withdrawn(ASKED[0])),
    _receipt("contact", NAMED),
    _receipt("nothing", NONE),
    _receipt("words", SAID, HEARING, asks=True),
    _receipt("no-remarks", replace(NONE, organisation=None), HEARING),
    _receipt("added", SAID, HEARING, added=True),
    _receipt("replaced", NAMED, replaced=True),
    _receipt("late", NAMED, is_late=True, may_change=False),
    _receipt("just-over", NAMED, may_change=False),
    _receipt(
        "missing",
        NAMED,
        contacts=shown_contacts((HALF,)),
        missing=[{"name": "Poul Bang", "fields": ["email", "phone"]}],
    ),
    _receipt(
        "unnamed",
        NAMED,
        contacts=shown_contacts((NAMELESS,)),
        missing=[{"name": "", "fields": ["name", "email", "phone"]}],
    ),
    *map(_not_noted, ("later", "empty", "withdrawn")),
    _sample("usual", _writer().named(POUL, NAMED)),
    _sample("bare", _writer().named(Person(email=NOBODY.email), replace(NAMED, organisation=None))),
    _sample("words", _writer(HEARING).late("", SAID, (FILE,))[0]),
    _sample("contact", _writer().late("", replace(NAMED, contacts=(POUL, NAMELESS)), ())[0]),
    _sample("no-words", _writer(HEARING).late("", replace(SAID, words="", organisation=None), (FILE,))[0]),
    _document("contacts", CONTACTS, PARTIES),
    _document(
        "words",
        HEARING,
        OPINIONS,
        files=["referat.pdf"],
        named=[{"file": "liste.exe", "who": MEMBER.name}],
        silent=["Bo Krag"],
    ),
    _document("nobody", CONTACTS, PARTIES[1:2]),
    _preview("contacts", CONTACTS, 5),
    _preview("one", replace(CONTACTS, asked=ASKED[:1]), 1, parties=1),
    _preview(
        "words", HEARING, 5, files=["a.pdf", "b.pdf"], left_out=[{"who": NOBODY.email, "why": "refused"}]
    ),
    _preview("file", HEARING, 1, files=["a.pdf"]),
    _sent("one", 1),
    _sent("many", 5),
]

ROUNDS_TOLD: list[dict[str, Any]] = [
    {
        **shown_round(CONTACTS, network()),
        "answered": [SCHOOL],
        "nothing": ["Aarhus Tech"],
        "silent": ["Sydfyns Gymnasium"],
        "unreached": [{"name": "Østerbæk Tekniske Skole", "why": "refused"}],
    },
    {
        **shown_round(HEARING, network()),
        "answered": [],
        "nothing": [],
        "silent": ["Ida Dam"],
        "unreached": [],
    },
]
