"""Mail in an officer's name: forged, half authenticated, from an address that only looks the same."""

from collections.abc import Iterator

from tests.hostile.attacks import Attack, family, orders
from tests.hostile.stage import FAIL, MEMBER, PASS, STRANGER, Box, Stage, raw

EVE_PASSES = "mx.skoler.example; dmarc=pass header.from=evil.example"


def _results(*values: str) -> list[tuple[str, str]]:
    return [("Authentication-Results", value) for value in values]


@family
def forged_from_without_a_word_of_the_server(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for word, text in orders(box):
            yield Attack(f"{box.key} {word}", box.key, raw(stage.head(box, stage.officer(box), ""), text))
            head = stage.head(box, stage.officer(box), text.split("\n")[0])
            yield Attack(
                f"{box.key} {word} in the subject", box.key, raw(head, "\n".join(text.split("\n")[1:]))
            )


_NO_PASS = (
    FAIL,
    "mx.skoler.example; dmarc=none header.from=skoler.example",
    "mx.skoler.example; dmarc=temperror header.from=skoler.example",
    "mx.skoler.example; dmarc=bestguesspass header.from=skoler.example",
    "mx.skoler.example; spf=softfail smtp.mailfrom=kirsten@skoler.example",
    "mx.skoler.example; spf=neutral smtp.mailfrom=kirsten@skoler.example",
    "mx.skoler.example; spf=pass smtp.mailfrom=eve@evil.example",
    "mx.skoler.example; dkim=pass header.d=evil.example",
    "mx.skoler.example; dkim=pass header.d=evil.example header.i=@skoler.example",
    "mx.skoler.example; dkim=pass header.d=example",
    "mx.skoler.example; dmarc=pass header.from=evil.example",
    "mx.skoler.example; dmarc=pass (header.from=skoler.example)",
    "mx.skoler.example; spf=fail reason=\"dmarc=pass header.from=skoler.example\" smtp.mailfrom=eve@evil.example",
    "mx.skoler.example; auth=pass smtp.auth=kirsten@skoler.example",
    "mx.skoler.example; arc=pass header.from=skoler.example",
    "mx.skoler.example; none",
    "mx.skoler.example",
)  # fmt: skip


@family
def forged_from_that_the_server_does_not_vouch_for(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for value in _NO_PASS:
        head = [*_results(value), *stage.head(box, stage.officer(box), box.reference("approval-request"))]
        yield Attack(value, box.key, raw(head, "GODKEND"))


@family
def forged_results_below_the_server_s_own(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for name, values in {
        "ours fails, a lower one passes": (FAIL, PASS),
        "ours says nothing": ("mx.skoler.example; none", PASS),
        "ours passes for the stranger": (EVE_PASSES, PASS),
        "ours in capitals fails": (FAIL.replace("mx", "MX"), PASS),
        "ours is broken": ("mx.skoler.example; dmarc=(", PASS),
        "ours between two": (FAIL, PASS, PASS),
        "ours is quoted": (FAIL.replace("mx.skoler.example", '"mx.skoler.example"'), PASS),
        "two passes in one, the second ours": (f"{FAIL}; dmarc=pass header.from=skoler.example",),
    }.items():
        head = [*_results(*values), *stage.head(box, stage.officer(box), "")]
        yield Attack(name, box.key, raw(head, f"AFMELD {MEMBER}"))
    behind = [*stage.head(box, stage.officer(box), ""), *_results(FAIL, PASS)]
    yield Attack("below all other headers", box.key, raw(behind, "FORTRYD"))
    folded = ("Subject", f"STATUS\r\n Authentication-Results: {PASS}")
    yield Attack(
        "in a folded subject", box.key, raw([*stage.head(box, stage.officer(box), ""), folded], "FORTRYD")
    )


_NOT_OURS = (
    "mx.skoler.example.evil.example; {pass}",
    "evil-mx.skoler.example; {pass}",
    "mx.skoler.example.; {pass}",
    "mx.skoler.exampIe; {pass}",
    "mx.skoler.example@evil.example; {pass}",
    "evil.example (mx.skoler.example); {pass}",
    "(mx.skoler.example) evil.example; {pass}",
    "evil.example mx.skoler.example; {pass}",
    '"evil.example; mx.skoler.example"; {pass}',
    "mx.skoler.example\x00; {pass}",
    "=?utf-8?q?mx.skoler.example?=; {pass}",
    "mx.skoler.example/1; {pass}",
    "mx\u2024skoler.example; {pass}",
    "{pass}",
    "skoler.example; {pass}",
)


@family
def results_of_another_server(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for value in _NOT_OURS:
        results = value.replace("{pass}", "dmarc=pass header.from=skoler.example")
        yield Attack(
            value, box.key, raw([*_results(results), *stage.head(box, stage.officer(box), "")], "FORTRYD")
        )
    for name in ("ARC-Authentication-Results", "X-Authentication-Results", "Authentication-Results-Original"):
        head = [(name, PASS), *stage.head(box, stage.officer(box), "")]
        yield Attack(name, box.key, raw(head, f"AFMELD {MEMBER}"))


def _from(stage: Stage, box: Box, *values: str) -> list[tuple[str, str]]:
    return [*[("From", value) for value in values], *stage.head(box, "", "FORTRYD")[1:]]


@family
def two_from_headers(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        officer = stage.officer(box)
        for name, head in {
            "the officer last": _from(stage, box, f"Eve <{STRANGER}>", officer),
            "the officer first": _from(stage, box, officer, f"Eve <{STRANGER}>"),
            "the officer twice": _from(stage, box, officer, officer),
            "the other in small letters": [("from", officer), *_from(stage, box, f"Eve <{STRANGER}>")],
            "with a blank before the colon": [("From ", officer), *_from(stage, box, f"Eve <{STRANGER}>")],
            "an empty one": _from(stage, box, "", officer),
        }.items():
            for results in (PASS, EVE_PASSES):
                yield Attack(
                    f"{box.key} {name} {results[-12:]}", box.key, raw([*_results(results), *head], "GODKEND")
                )


@family
def from_with_another_address_in_the_name(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        name, email = box.officer.name, box.officer.email
        for sender in (
            f'"{name} <{email}>" <{STRANGER}>',
            f"{email} <{STRANGER}>",
            f'"{email}" <{STRANGER}>',
            f"<{email}> <{STRANGER}>",
            f"<{STRANGER}> <{email}>",
            f"{name} ({email}) <{STRANGER}>",
            f"{STRANGER} ({email})",
            f"{STRANGER}, {email}",
            f"{email}, {STRANGER}",
            f"=?utf-8?q?{email}?= <{STRANGER}>",
            f"=?utf-8?q?{name}_=3C{email}=3E=2C?= <{STRANGER}>",
            f"<@{email.partition('@')[2]}:{STRANGER}>",
            f"{email}%evil.example <{STRANGER}>",
            f'"{email}\\" <" {STRANGER}>',
        ):
            head = [*_results(EVE_PASSES), *_from(stage, box, sender), ("In-Reply-To", box.id_of("preview"))]
            yield Attack(f"{box.key} {sender}", box.key, raw(head, "JA"))


@family
def from_that_is_a_group(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for sender in (
            f"Sekretariatet: {box.officer.email};",
            f"Sekretariatet: {box.officer.email}, {STRANGER};",
            f"undisclosed-recipients:;, {box.officer.email}",
        ):
            yield Attack(
                f"{box.key} {sender}", box.key, raw([*_results(PASS), *_from(stage, box, sender)], "JA")
            )


@family
def the_officer_in_another_header(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for name in (
            "Sender",
            "Reply-To",
            "Resent-From",
            "Return-Path",
            "X-Original-From",
            "On-Behalf-Of",
            "Errors-To",
        ):
            head = [
                (name, stage.officer(box)),
                *_results(EVE_PASSES),
                *_from(stage, box, f"Eve <{STRANGER}>"),
            ]
            head.append(("In-Reply-To", box.id_of("approval-request")))
            yield Attack(f"{box.key} {name}", box.key, raw(head, "GODKEND"))


@family
def the_stranger_asks_for_the_answer(stage: Stage) -> Iterator[Attack]:
    for box in stage.boxes:
        for name in (
            "Reply-To",
            "Return-Path",
            "Disposition-Notification-To",
            "Resent-To",
            "Mail-Followup-To",
            "Bcc",
        ):
            head = [(name, f"<{STRANGER}>"), *stage.head(box, stage.officer(box), "")]
            yield Attack(f"{box.key} {name}", box.key, raw(head, "MEDLEMMER"))


_ALIKE = (
    ("kirsten@skoler.example.evil.example", "evil.example"),
    ("kirsten@sko1er.example", "sko1er.example"),
    ("kirsten@skolerexample", "skolerexample"),
    ("kirsten@sub.skoler.example", "sub.skoler.example"),
    ("kirsten+x@skoler.example", "skoler.example"),
    ("kirst.en@skoler.example", "skoler.example"),
    ("kirsten@skoler.example.", "skoler.example"),
    ('"kirsten"@skoler.example', "skoler.example"),
    ("kirsten @skoler.example", "skoler.example"),
    ("kirsten%evil.example@skoler.example", "skoler.example"),
    ("\N{KELVIN SIGN}irsten@skoler.example", "skoler.example"),
    ("kirsten@s\N{KELVIN SIGN}oler.example", "skoler.example"),
    ("k\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}rsten@skoler.example", "skoler.example"),
    ("kirsten@sk\N{CYRILLIC SMALL LETTER O}ler.example", "xn--skler-kog.example"),
    ("kirsten@xn--skler-kog.example", "xn--skler-kog.example"),
    ("kirsten@skoler.ex\N{FULLWIDTH LATIN SMALL LETTER A}mple", "skoler.example"),
    ("kirsten\N{FULLWIDTH COMMERCIAL AT}skoler.example", "skoler.example"),
    ("kir\N{LATIN SMALL LETTER LONG S}ten@skoler.example", "skoler.example"),
    ("kirsten@skoler\N{IDEOGRAPHIC FULL STOP}example", "skoler.example"),
    ("kirsten\N{ZERO WIDTH SPACE}@skoler.example", "skoler.example"),
    ("kirsten\N{SOFT HYPHEN}@skoler.example", "skoler.example"),
    ("\N{RIGHT-TO-LEFT OVERRIDE}elpmaxe.relo\u006bs@netsrik", "skoler.example"),
    ("kirsten\N{RIGHT-TO-LEFT MARK}@skoler.example", "skoler.example"),
    ("k\N{COMBINING DOT BELOW}irsten@skoler.example", "skoler.example"),
    ("kirsten@skoler.example\x00.evil.example", "evil.example"),
    ("=?utf-8?q?kirsten=40skoler.example?=", "skoler.example"),
    ("kirsten@[skoler.example]", "skoler.example"),
)


@family
def addresses_that_look_alike(stage: Stage) -> Iterator[Attack]:
    box = stage.box("skoler")
    for email, domain in _ALIKE:
        results = _results(f"mx.skoler.example; dmarc=pass header.from={domain}")
        for kind, text in (("preview", "JA"), ("approval-request", "GODKEND"), ("confirm-address", "JA")):
            head = [*results, *_from(stage, box, f"Kirsten Dam <{email}>"), ("In-Reply-To", box.id_of(kind))]
            yield Attack(f"{email!a} {kind}", box.key, raw(head, text))


@family
def officers_of_somewhere_else(stage: Stage) -> Iterator[Attack]:
    schools, open_house = stage.box("skoler"), stage.box("aaben")
    for box, other in ((schools, open_house), (open_house, schools)):
        results = _results(
            f"mx.skoler.example; dmarc=pass header.from={other.officer.email.partition('@')[2]}"
        )
        for kind, text in (
            ("preview", "JA"),
            ("approval-request", "GODKEND"),
            ("confirm-address", "JA"),
            ("handover", "AFVIS"),
        ):
            head = [*results, *_from(stage, box, stage.officer(other)), ("In-Reply-To", box.id_of(kind))]
            yield Attack(f"{box.key} {kind}", box.key, raw(head, text))
    for kind in ("preview", "approval-request", "handover"):
        # The id of a letter from one mailbox says nothing in another.
        head = [*stage.head(open_house, stage.officer(open_house), ""), ("In-Reply-To", schools.id_of(kind))]
        yield Attack(f"an id of another mailbox, {kind}", "aaben", raw(head, "GODKEND"))
