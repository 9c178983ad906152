"""All that came of a round of input in one letter to the officer: an overview, a PDF, a table, and the files."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from service.domain.decision import Attachment, Letter, Print
from service.domain.input_round import InputRound, Party
from service.domain.network import Language
from service.domain.registry import Registry
from service.mail.input_table import input_rows
from service.mail.member_table import as_csv
from service.mail.phones import spaced
from service.mail.words.commands import COMMAND_WORDS
from service.workflows.agenda_files import files_of_mails
from service.workflows.input_letters import (
    InputLetters,
    shown_answer,
    shown_contacts,
    shown_round,
    shown_standing,
)


def documented(
    registry: Registry, writer: InputLetters, parties: tuple[Party, ...], now: datetime
) -> tuple[Letter, ...]:
    """The letters to who asked, with the answers party by party."""
    round_, language = writer.round, writer.setting.mailbox.language
    mails = {answer.mail: party.name for party in parties for answer in party.answers if answer.files}
    files = files_of_mails(registry, mails, 1)
    stem = f"{COMMAND_WORDS['ask'][language][0].lower()}-{round_.number}"
    rows = input_rows(round_, parties, language, now.tzinfo or UTC)
    table = Attachment(f"{stem}.csv", "text/csv; charset=utf-8", as_csv(rows))
    facts = {
        **shown_standing(parties),
        "answers": sum(len(party.answers) for party in parties),
        "contacts": _contacts(parties),
        "files": files.names,
        "named": [{"file": file, "who": who} for file, who in files.named],
    }
    document = _printed(round_, writer, parties, language, f"{stem}.pdf", now)
    return writer.to_officers(
        f"input/{round_.number}/document", "input/document", facts, (table, *files.sent), (document,)
    )


def _contacts(parties: tuple[Party, ...]) -> list[dict[str, Any]]:
    return [
        {"party": party.name, "people": shown_contacts(party.contacts)} for party in parties if party.contacts
    ]


def _printed(
    round_: InputRound,
    writer: InputLetters,
    parties: tuple[Party, ...],
    language: Language,
    filename: str,
    now: datetime,
) -> Print:
    facts = {
        "round": shown_round(replace(round_, opened=round_.opened.astimezone(now.tzinfo)), writer.network),
        "sender": writer.setting.mailbox.name,
        "sent": now,
        "parties": [_party(party, round_, now) for party in parties if party.answers],
        "silent": [party.name for party in parties if party.state == "silent"],
        "unreached": [{"name": p.name, "why": p.why} for p in parties if p.state == "unreached"],
        "count": len(parties),
    }
    return Print(filename, "input/answers.typ", language, facts, now)


def _dialled(party: Party) -> list[dict[str, str]]:
    """The contacts with their numbers as people read them."""
    shown = shown_contacts(party.contacts)
    return [one | {"phone": spaced(one["phone"]) if one["phone"] else ""} for one in shown]


def _party(party: Party, round_: InputRound, now: datetime) -> dict[str, Any]:
    answers = [
        {
            **shown_answer(answer),
            "at": answer.at.astimezone(now.tzinfo),
            "is_late": answer.at > round_.deadline,
        }
        for answer in party.answers
    ]
    return {"name": party.name, "contacts": _dialled(party), "answers": answers}
