"""Samples of the letters about minutes, made as the workflow makes them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from service.domain.charter import Charter
from service.domain.charter import Minutes as Rules
from service.domain.decision import Attachment, Letter
from service.domain.minutes import CaseChange, MinutedCase, Minutes, MinutesText, Passage
from service.domain.minutes_round import Outcome
from service.domain.organisation import Register
from service.mail.reading import Setting
from service.preview.people import COLLEAGUE, MEMBER, NOBODY, NOW, OFFICER, ONE, mailbox, network
from service.preview.sample import Sample
from service.preview.samples_follow_ups import FOLLOW_UPS
from service.preview.samples_meetings import ON_SITE
from service.workflows.meeting_letters import shown
from service.workflows.minutes_letters import MinutesLetters

SILENCE = replace(network(), charter=Charter(minutes=Rules(silence=True)))
TEXT = MinutesText(
    ("Referent: Mette Holm",),
    (
        MinutedCase(
            "7/26", "Opstart", (Passage("text", ("Mette bød velkommen.", "Dagsordenen blev godkendt.")),)
        ),
        MinutedCase(
            "8/26",
            "Backup i skyen",
            (
                Passage("text", ("Anne fortalte om skolens nye leverandør.",)),
                Passage("comments", ("Prisen er høj.", "Hvem ejer data, hvis aftalen ophører?")),
                Passage("decisions", ("Netværket besluttede at indhente et fælles tilbud.",)),
                Passage("follow_ups", ("Anne sender tilbuddet rundt senest 1. juni.",)),
            ),
            links=("https://skyen.example/priser",),
        ),
    ),
)
DRAFT = Minutes(
    number=1040,
    mailbox="forening",
    network="it",
    meeting=ON_SITE.number,
    version=1,
    state="draft",
    text=TEXT,
    officer=OFFICER.email,
    mail="forening/1/7",
    opened=NOW,
    deadline=NOW + timedelta(days=10),
    present=("Søren Kjærgaard (Nordby Erhvervsskole)", "Anne Holm"),
    absent=("Bo Krogh",),
)
SECOND = replace(DRAFT, number=1041, version=2)
WITH_FILE = replace(DRAFT, text=MinutesText(), present=(), absent=())
CHANGES = (
    CaseChange("", "", ("Søren Kjærgaard",), about="present"),
    CaseChange("", "", (), ("Søren Kjærgaard",), "absent"),
    CaseChange("", "", ("Referent: Mette Holm",)),
    CaseChange("8/26", "Backup i skyen", ("Prisen er høj.",), ("Prisen er lav.",)),
)
FILE = Attachment("referat.pdf", "application/pdf", b"%PDF-1.7")
BY_ALL = Outcome("approved", NOW, approved=(MEMBER.email, COLLEAGUE.email))
BY_SILENCE = replace(BY_ALL, by_silence=True, silent=(NOBODY.email,))
UNREACHED = replace(
    BY_SILENCE,
    approved=(),
    unreached=((COLLEAGUE.email, "refused"), (NOBODY.email, "away"), ("ida@by.example", "unsent")),
)
OVERDUE = Outcome(
    "overdue",
    NOW,
    approved=(MEMBER.email,),
    silent=(NOBODY.email,),
    unreached=((COLLEAGUE.email, "refused"),),
)
DISPUTED = Outcome("disputed", NOW, approved=(COLLEAGUE.email,), objecting=(MEMBER.email,))


def _writer(minutes: Minutes = DRAFT, *, silence: bool = True) -> MinutesLetters:
    networks = (SILENCE if silence else network(),)
    people = {one.email: (one.name, networks[0].language) for one in (MEMBER, COLLEAGUE)}
    return MinutesLetters(Setting(mailbox(), networks, Register(())), ON_SITE, minutes, people)


def _sample(name: str, letter: Letter, answers: str | None = None) -> Sample:
    """The letter that a workflow made, as a sample of its template."""
    return Sample(
        name, letter.template, letter.kind, letter.to, dict(letter.facts), answers, "it", f"IT-{letter.conversation}",
        attachments=letter.attachments,
    )  # fmt: skip


def _receipt(name: str, minutes: Minutes, what: str) -> Sample:
    facts = {"what": what, "state": minutes.state}
    letter = _writer(minutes).answer(MEMBER, "", "changed", "minutes/receipt", facts)
    return _sample(name, letter, "SV: Udkast til referat [IT-1040]")


def _correction(name: str, minutes: Minutes, what: str) -> Sample:
    words = "Der står, at prisen er høj.\n\nDen er lav."
    return _sample(name, _writer(minutes).correction("", MEMBER, what, words)[0])


def _to_officer(name: str, template: str, kind: str, **facts: Any) -> Sample:
    return Sample(name, template, kind, OFFICER, facts, "SV: Rettelse til referatet", None, "IT-1040")


def _preview(name: str, count: int, **facts: Any) -> Sample:
    usual = {
        "networks": ONE,
        "meeting": shown(ON_SITE, network()),
        "tasks": [],
        "cases": 2,
        "count": count,
        "left_out": [],
        "files": [],
        "days": 7,
    }
    shows = _writer().draft(MEMBER.email, (), ())
    return Sample(
        name, "minutes/preview", "preview", OFFICER, usual | facts, "REFERAT", "it", "IT-1040", shows=shows
    )


def _skeleton(name: str, cases: list[str], present: list[str]) -> Sample:
    facts = {"meeting": shown(ON_SITE, network()), "present": present, "absent": ["Bo Krogh"], "cases": cases}
    return Sample(name, "minutes/skeleton", "command-reply", OFFICER, facts, None, "it", "IT-1005")


TASKS = [
    {"case": "8/26", "text": "Anne sender tilbuddet rundt.", "owner": "Anne", "due": date(2026, 6, 1)},
    {"case": "8/26", "text": "Lokale bookes.", "owner": None, "due": None},
]
ABOUT = {"networks": ONE, "meeting": shown(ON_SITE, network()), "deadline": DRAFT.deadline}

MINUTES: list[Sample] = [
    _skeleton("usual", ["7/26 Opstart", "8/26 Backup i skyen"], ["Søren Kjærgaard (Nordby Erhvervsskole)"]),
    _skeleton("no-agenda", [], []),
    _sample("usual", _writer().draft(MEMBER.email, (), ())),
    _sample("silence-is-no-approval", _writer(silence=False).draft(MEMBER.email, (), ())),
    _sample("second", _writer(SECOND).draft(MEMBER.email, (), CHANGES)),
    _sample("second-unchanged", _writer(SECOND).draft(MEMBER.email, (), ())),
    _sample("file", _writer(WITH_FILE).draft(MEMBER.email, (FILE,), ())),
    _sample("usual", _writer().reminder(MEMBER.email)),
    _sample("by-all", _writer().final(MEMBER.email, BY_ALL, ())),
    _sample("by-silence", _writer().final(MEMBER.email, BY_SILENCE, (FILE,))),
    _sample("unreached", _writer(SECOND).final(MEMBER.email, UNREACHED, ())),
    _sample("usual", _writer().overdue(OVERDUE)[0]),
    _sample("nobody-reached", _writer().overdue(replace(OVERDUE, approved=(), silent=()))[0]),
    _sample("usual", _writer().disputed(DISPUTED)[0]),
    _sample("nobody-approved", _writer().disputed(replace(DISPUTED, approved=()))[0]),
    *(_correction(what, DRAFT, what) for what in ("objected", "withdrew", "unclear", "absent")),
    _correction("second", SECOND, "objected"),
    _correction("approved", replace(DRAFT, state="approved"), "objected"),
    _correction("superseded", replace(DRAFT, state="superseded"), "objected"),
    *(_receipt(what, DRAFT, what) for what in ("objected", "withdrew", "unclear", "absent")),
    _receipt("approved", replace(DRAFT, state="approved"), "objected"),
    _receipt("superseded", replace(DRAFT, state="superseded"), "approved"),
    _sample(
        "usual",
        _writer().answer(
            MEMBER,
            "",
            "minutes-draft",
            "minutes/rejected",
            {"words": "AFVIS: sådan blev det sagt", "officer": OFFICER},
        ),
    ),
    _to_officer("usual", "minutes/ruled", "command-reply", names=[MEMBER.name], title=ON_SITE.title),
    _to_officer("usual", "minutes/no-ruling", "command-error", nobody=False, title=ON_SITE.title),
    _to_officer("nobody", "minutes/no-ruling", "command-error", nobody=True, title=ON_SITE.title),
    _preview("one", 1),
    _preview("follow-ups", 43, tasks=TASKS, left_out=[{"who": NOBODY.email, "why": "refused"}]),
    _preview("no-cases", 43, cases=0, files=["referat.pdf"]),
    Sample(
        "usual",
        "delivery/unpublished",
        "alert",
        OFFICER,
        {"subject": "Forårsmøde", "detail": "No space left on device", "since": NOW},
        None,
    ),
    _to_officer("one", "minutes/sent", "command-reply", count=1, **ABOUT),
    _to_officer("many", "minutes/sent", "command-reply", count=43, **ABOUT),
    *FOLLOW_UPS,
]
