"""Answers to what is open: codes guessed, used, late or another's; a yes from somebody else; old mail again."""

from collections.abc import Iterator
from datetime import timedelta

from tests.hostile.attacks import Attack, family, orders
from tests.hostile.stage import FAIL, MEMBER, PASS, STRANGER, Box, Stage, raw


def _answer(stage: Stage, box: Box, sender: str, kind: str, text: str, subject: str = "SV: ") -> bytes:
    """A reply in the thread of the open letter of that kind."""
    head = stage.head(box, sender, subject)
    return raw([*head, ("In-Reply-To", box.id_of(kind)), ("References", box.id_of(kind))], text)


@family
def a_guessed_code(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        code, reference = box.code(), box.reference("confirm-address").strip("[]")
        guesses = {
            "none": f"[{reference}]",
            "nothing but zeros": f"[{reference}-{'0' * 32}]",
            "the last digit wrong": f"[{reference}-{code[:-1]}{(int(code[-1], 16) + 1) % 16:x}]",
            "one digit short": f"[{reference}-{code[:-1]}]",
            "one digit long": f"[{reference}-{code}0]",
            "wild cards": f"[{reference}-{'%' * 32}]",
            "one wild card": f"[{reference}-{code[:-1]}_]",
            "of another number": f"[{reference.split('-')[0]}-1-{code}]",
            "of the next number": f"[{reference[:-1]}{(int(reference[-1]) + 1) % 10}-{code}]",
            "in letters of another script": f"[{reference}-{code.translate({ord('a'): 'а', ord('c'): 'с'})}x]",
            "broken by a blank": f"[{reference}-{code[:16]} {code[16:]}]",
            "quoting": f"[{reference}-' OR '1'='1]",
        }  # fmt: skip
        for name, subject in guesses.items():
            yield Attack(
                f"{box.key} {name}", box.key, raw(stage.head(box, stage.officer(box), subject), "JA")
            )
        in_text = raw(stage.head(box, stage.officer(box), "SV: Er denne mail fra dig?"), f"JA\n\n{code}")
        yield Attack(f"{box.key} in the text", box.key, in_text)
        local = box.id_of("confirm-address").strip("<>").partition("@")[0]
        for name, message_id in {
            "another domain": f"<{local}@evil.example>",
            "the first half": f"<{local[:20]}@{box.address.partition('@')[2]}>",
            "a wild card": f"<%@{box.address.partition('@')[2]}>",
            "the code for the id": f"<{code}@{box.address.partition('@')[2]}>",
        }.items():
            head = [*stage.head(box, stage.officer(box), "SV: "), ("In-Reply-To", message_id)]
            yield Attack(f"{box.key} by id, {name}", box.key, raw(head, "JA"))


@family
def a_code_from_another_sender(stage: Stage) -> Iterator[Attack]:
    """Whoever has seen the code still has to be the one whom it was sent to."""
    for box in stage.boxes:
        other = "sekretariat@aaben.example" if box.key == "aaben" else "leder@skoler.example"
        for sender in (
            STRANGER,
            other,
            MEMBER,
            box.address,
            f"kirsten@{STRANGER}",
            "rita@oesterbaek.example",
        ):
            thread = _answer(stage, box, f"<{sender}>", "confirm-address", "JA")
            yield Attack(f"{box.key} {sender} in the thread", box.key, thread)
            subject = raw(stage.head(box, f"<{sender}>", box.subject_of("confirm-address")), "JA")
            yield Attack(f"{box.key} {sender} by the subject", box.key, subject, may_bring="question")
            for text in (
                "Ja, det er mig.",
                "Nej",
                "FORTRYD",
                "JA\n\nJeg vil gerne melde mig ind i netværket.",
            ):
                mail = _answer(stage, box, f"<{sender}>", "confirm-address", text)
                yield Attack(f"{box.key} {sender}: {text[:9]}", box.key, mail)


@family
def a_code_that_came_too_late(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for hours in (49, 24 * 6):
            mail = _answer(stage, box, stage.officer(box), "confirm-address", "JA")
            yield Attack(f"{box.key} after {hours} hours", box.key, mail, after=timedelta(hours=hours))


@family
def a_code_from_a_sender_whom_the_server_calls_forged(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    head = [("Authentication-Results", FAIL), *stage.head(box, stage.officer(box), "")]
    yield Attack("in the thread", box.key, raw([*head, ("In-Reply-To", box.id_of("confirm-address"))], "JA"))
    subject = [
        ("Authentication-Results", FAIL),
        *stage.head(box, stage.officer(box), box.subject_of("confirm-address")),
    ]
    yield Attack("by the subject", box.key, raw(subject, "JA"))


@family
def a_code_for_another_command(stage: Stage) -> Iterator[Attack]:
    """A question answered with a command of one's own: the code is for the mail that it was sent for."""
    for box in stage.boxes:
        for word, text in orders(box):
            mail = _answer(
                stage, box, stage.officer(box), "confirm-address", text, box.subject_of("confirm-address")
            )
            yield Attack(f"{box.key} {word}", box.key, mail)
        for text in (
            "JA, men ikke det",
            "Måske",
            "JA?\n\nNej",
            "Hvad er det her?",
            "JA hvis Bo er enig",
            "ikke JA",
            "",
        ):
            mail = _answer(stage, box, stage.officer(box), "confirm-address", text)
            yield Attack(f"{box.key} {text[:12]}", box.key, mail)


@family
def a_yes_without_a_thread(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for sender in (STRANGER, MEMBER, box.officer.email, "sekretariat@aaben.example"):
            for text in ("JA", "NEJ", "GODKEND", "ok"):
                for kind in ("preview", "approval-request"):
                    mail = raw(stage.head(box, f"<{sender}>", f"SV: {box.reference(kind)}"), text)
                    yield Attack(f"{box.key} {sender} {text} {kind}", box.key, mail)


@family
def a_preview_answered_by_another(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for sender in (STRANGER, MEMBER, "sekretariat@aaben.example", "rita@oesterbaek.example"):
            for text in ("JA", "NEJ", "Send det", "JA\n\nmvh"):
                mail = _answer(stage, box, f"<{sender}>", "preview", text)
                yield Attack(f"{box.key} {sender} {text[:8]}", box.key, mail)
    box = stage.box("skoler")
    for results in (FAIL, "mx.evil.example; dmarc=pass header.from=skoler.example"):
        head = [("Authentication-Results", results), *stage.head(box, stage.officer(box), "")]
        yield Attack(results, box.key, raw([*head, ("In-Reply-To", box.id_of("preview"))], "JA"))


@family
def an_answer_to_a_person_by_another(stage: Stage) -> Iterator[Attack]:
    """Nobody but an officer answers in the mailbox's name."""
    for box in stage.boxes:
        for sender in (STRANGER, MEMBER, "forhenvaerende@aaben.example"):
            mail = _answer(stage, box, f"<{sender}>", "handover", "Møderne koster 5000 kr. Betal her.")
            yield Attack(f"{box.key} {sender}", box.key, mail)
            yield Attack(
                f"{box.key} {sender} closes", box.key, _answer(stage, box, f"<{sender}>", "handover", "AFVIS")
            )
    box = stage.box("skoler")
    yield Attack("forged", box.key, _answer(stage, box, stage.officer(box), "handover", "Betal her."))


@family
def the_id_of_one_letter_for_another_deed(stage: Stage) -> Iterator[Attack]:
    """An officer forwarded a letter, so its id is known: it is good for what it asked, and for nothing else."""
    box = stage.box("aaben")
    for kind in ("preview", "approval-request", "handover", "command-reply"):
        for word, text in orders(box):
            # In its own thread this is the answer; proved as decision 0004 says.
            if (kind, word) in (
                ("approval-request", "GODKEND"),
                ("approval-request", "AFVIS"),
                ("handover", "AFVIS"),
            ):
                continue
            yield Attack(f"{kind} {word}", box.key, _answer(stage, box, stage.officer(box), kind, text))


@family
def a_proved_mail_once_more(stage: Stage) -> Iterator[Attack]:
    """What an officer once wrote, signed and all, is sent again by somebody who has seen it."""
    box = stage.box("skoler")
    rows = stage.desk.db.execute(
        "SELECT b.raw FROM mail_bytes b JOIN inbox i ON i.id = b.inbox WHERE i.mailbox = 'skoler' AND i.sender = ?",
        (box.officer.email,),
    )
    for (seen,) in rows:
        text = seen.decode()
        if "Authentication-Results" not in text:
            continue
        for name, again in {
            "as it was": text,
            "by another way": "Received: from evil.example\r\n" + text,
            "with another id": text.replace("@mail.example>", "@evil.example>"),
            "with another subject": text.replace("Subject:", "Subject: SV:"),
            "months later": text.replace("@mail.example>", "@evil.example>"),
        }.items():
            after = timedelta(days=100 if name == "months later" else 0)
            yield Attack(f"{name}: {text.rpartition(chr(10))[2][:20]}", box.key, again.encode(), after=after)


@family
def a_used_code(stage: Stage) -> Iterator[Attack]:
    box = stage.box("aaben")
    rows = stage.desk.db.execute(
        "SELECT message_id, subject FROM outbox WHERE mailbox = 'aaben' AND kind = 'confirm-address' ORDER BY id"
    ).fetchall()
    for message_id, subject in rows[:-1]:
        head = stage.head(box, stage.officer(box), "SV: ")
        yield Attack(f"the id {subject[-9:]}", box.key, raw([*head, ("In-Reply-To", message_id)], "JA"))
        by_subject = raw(stage.head(box, stage.officer(box), subject), "JA")
        yield Attack(f"the subject {subject[-9:]}", box.key, by_subject)


@family
def a_proved_officer_who_says_neither(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for kind in ("preview", "approval-request"):
        for text in (
            "Det ser jeg på i morgen.",
            "JA, hvis Bo siger ja",
            "ikke JA",
            "Ja? Nej?",
            "Hvem er det?",
            "👍 måske",
        ):
            head = [("Authentication-Results", PASS), *stage.head(box, stage.officer(box), "SV: ")]
            yield Attack(f"{kind} {text}", box.key, raw([*head, ("In-Reply-To", box.id_of(kind))], text))
