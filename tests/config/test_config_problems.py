"""Every rule of mailboxes.yaml: one broken place, and the exact line that the operator reads."""

from pathlib import Path

import pytest

from tests.config.conftest import SOUND, edited

IMAP_HOST = "      host: imap.deg.example\n"
SECRETARIAT = '    secretariat: ["Bo Bro <bo@deg.example>", sekretariat@deg.example]\n'
ETAT_IMAP = "imap: {host: 127.0.0.1, port: 1143, security: plain, user: etat, password: x}"
ETAT_SMTP = "smtp: {host: 127.0.0.1, port: 1025, security: plain}"
OAUTH2 = "oauth2: {token_url: https://id.example/token, client_id: a, client_secret: b, scope: c}"

RULES = {
    "an unknown key, with the nearest": (
        (IMAP_HOST, IMAP_HOST + "      prot: 993\n"),
        "15: mailboxes.deg.imap.prot: unknown key; did you mean 'port'?",
    ),
    "an unknown key like none": (
        ("data: data/", "xyzzy: 1"),
        "1: xyzzy: unknown key; known here: data, timezone, organisations, "
        "retention_days, templates, mailboxes, networks",
    ),
    "an unknown key of the charter": (
        ("per_year: 3", "per_yaer: 3"),
        "38: networks.it.charter.meetings.per_yaer: unknown key; did you mean 'per_year'?",
    ),
    "a digest at no time of day": (
        ("meetings: {per_year", "secretariat: {digest: 24:00}\n      meetings: {per_year"),
        "38: networks.it.charter.secretariat.digest: is '24:00'; a time of day is written like 07:30, or none",
    ),
    "a digest in words": (
        ("meetings: {per_year", "secretariat: {digest: i morgen}\n      meetings: {per_year"),
        "38: networks.it.charter.secretariat.digest: is 'i morgen'; a time of day is written like 07:30, or none",
    ),
    "several hours for the digest": (
        ("meetings: {per_year", "secretariat: {digest: [07:30, 16:00]}\n      meetings: {per_year"),
        "38: networks.it.charter.secretariat.digest: must be a single value, not a list or a block",
    ),
    "a misspelt key of the secretariat": (
        ("meetings: {per_year", "secretariat: {digset: 07:30}\n      meetings: {per_year"),
        "38: networks.it.charter.secretariat.digset: unknown key; did you mean 'digest'?",
    ),
    "a key twice": (
        ("    shared: true\n", "    shared: true\n    shared: false\n"),
        "11: mailboxes.deg.shared: stands here twice; first in line 10",
    ),
    "a missing key": ((IMAP_HOST, ""), "13: mailboxes.deg.imap.host: is missing"),
    "an empty key": ((IMAP_HOST, "      host:\n"), "14: mailboxes.deg.imap.host: is empty"),
    "an empty text": ((IMAP_HOST, "      host: ''\n"), "14: mailboxes.deg.imap.host: is empty"),
    "a missing block": ((f"    {ETAT_IMAP}\n", ""), "24: mailboxes.etat.imap: is missing"),
    "no block where one belongs": (
        (ETAT_SMTP, "smtp: localhost"),
        "30: mailboxes.etat.smtp: must be a block of keys, indented below it",
    ),
    "no list where one belongs": (
        ("[it-netværk]", "it-netværk"),
        "35: networks.it.aliases: must be a list, like [one, two]",
    ),
    "a list where a value belongs": (
        ("name: Skolernes forening", "name: [a, b]"),
        "7: mailboxes.deg.name: must be a single value, not a list or a block",
    ),
    "a control character": (
        ("name: Skolernes forening", r'name: "a\nb"'),
        "7: mailboxes.deg.name: must be one line without control characters",
    ),
    "a key that no header can carry": (
        ("\n  gruppen:\n", "\n  gruppen æ:\n"),
        "43: networks.gruppen æ: a key has letters a-z, digits, '-' and '_' only, at most 40",
    ),
    "an unset variable": (
        ("${DEG_PASSWORD}", "${DEG_PASWORD}"),
        "17: mailboxes.deg.imap.password: the environment variable DEG_PASWORD is not set, or empty",
    ),
    "an empty variable": (
        ("${DEG_PASSWORD}", "a${EMPTY}b"),
        "17: mailboxes.deg.imap.password: the environment variable EMPTY is not set, or empty",
    ),
    "half a variable": (
        ("${DEG_PASSWORD}", "${DEG-PASSWORD}"),
        "17: mailboxes.deg.imap.password: '${' must be followed by the name of an "
        "environment variable and '}'",
    ),
    "an unknown time zone": (
        ("Europe/Copenhagen", "Europe/Copenhagn"),
        "2: timezone: there is no such time zone; did you mean 'Europe/Copenhagen'?",
    ),
    "a folder for a time zone": (
        ("Europe/Copenhagen", "Europe"),
        "2: timezone: there is no such time zone; write it like Europe/Oslo",
    ),
    "no retention": (
        ("data: data/", "retention_days: 0"),
        "1: retention_days: must be a whole number from 1 to 36500, not '0'",
    ),
    "a bad address": (
        ("address: info@deg.example", "address: info@deg"),
        "6: mailboxes.deg.address: 'info@deg' is not an e-mail address",
    ),
    "a language by another name": (
        ("language: nb", "language: no"),
        "27: mailboxes.etat.language: must be da, nb or en, not 'no'; did you mean 'nb'?",
    ),
    "a bad officer, in a later line": (
        ('["Bo Bro <bo@deg.example>", sekretariat@deg.example]', "[bo@deg.example,\n  Bo Bro]"),
        "10: mailboxes.deg.secretariat: 'Bo Bro' is not an e-mail address; "
        "write it like 'Mette Holm <mette.holm@deg.dk>' or sekretariat@deg.dk",
    ),
    "an officer twice": (
        ("sekretariat@deg.example]", "BO@deg.example]"),
        "9: mailboxes.deg.secretariat: 'bo@deg.example' stands here twice",
    ),
    "no secretariat where one decides": (
        ("    secretariat: [post@etat.example]\n", ""),
        "24: mailboxes.etat.secretariat: is empty, but the charter of the network "
        "'gruppen' needs somebody to decide",
    ),
    "an empty secretariat": (
        (SECRETARIAT, "    secretariat: []\n"),
        "9: mailboxes.deg.secretariat: is empty, but the charter of the network 'it' "
        "needs somebody to decide",
    ),
    "a list among the secretariat, once": (
        ("[post@etat.example]", "[[post@etat.example]]"),
        "28: mailboxes.etat.secretariat: must be a single value, not a list or a block",
    ),
    "a mailbox as its own secretariat": (
        ("[post@etat.example]", "[gruppe@etat.example]"),
        "28: mailboxes.etat.secretariat: 'gruppe@etat.example' is the mailbox 'etat': the "
        "service would write to itself",
    ),
    "a flag that is none": (
        ("shared: true", "shared: maybe"),
        "10: mailboxes.deg.shared: must be true or false, not 'maybe'",
    ),
    "the INBOX for handled mail": (
        ("handled_folder: Netværk", "handled_folder: Inbox"),
        "11: mailboxes.deg.handled_folder: must be another folder than the INBOX; leave "
        "the key out to move nothing",
    ),
    "a control character in the folder": (
        ("handled_folder: Netværk", r'handled_folder: "Net\x07"'),
        "11: mailboxes.deg.handled_folder: must be one line without control characters",
    ),
    "a whole header for an authserv_id": (
        ("authserv_id: mx.deg.example", "authserv_id: mx.deg.example; dmarc=pass"),
        "12: mailboxes.deg.authserv_id: must be the first word of your server's "
        "Authentication-Results header, "
        "like mx.deg.dk",
    ),
    "Microsoft's rules by nearly their name": (
        ("authserv_id: mx.deg.example", "authserv_id: Microsoft365"),
        "12: mailboxes.deg.authserv_id: 'Microsoft365' is no server; did you mean 'microsoft-365'?",
    ),
    "Microsoft's rules for another's server": (
        ("authserv_id: mx.deg.example", "authserv_id: microsoft-365"),
        "12: mailboxes.deg.authserv_id: microsoft-365 is only for a mailbox there, on office365.com",
    ),
    "two mailboxes with one address": (
        ("gruppe@etat.example", "Info@DEG.example"),
        "25: mailboxes.etat.address: 'info@deg.example' is already the address of the mailbox 'deg'",
    ),
    "a mailbox without networks": (
        ("  gruppen:\n    mailbox: etat\n    name: Gruppen\n", ""),
        "24: mailboxes.etat: no network lives in this mailbox",
    ),
    "a network without its mailbox": (
        ("  kvalitet:\n    mailbox: deg\n", "  kvalitet:\n    mailbox: dge\n"),
        "40: networks.kvalitet.mailbox: there is no mailbox of this key; did you mean 'deg'?",
    ),
    "a network with a far-fetched mailbox": (
        ("  kvalitet:\n    mailbox: deg\n", "  kvalitet:\n    mailbox: xyz\n"),
        "40: networks.kvalitet.mailbox: there is no mailbox of this key; there is deg, etat",
    ),
    "a URL for a host": (
        ("host: imap.deg.example", "host: imaps://imap.deg.example"),
        "14: mailboxes.deg.imap.host: must be the bare name of a server, like imap.example.org: "
        "the port has a key of its own",
    ),
    "a port beside the host": (
        ("host: imap.deg.example", "host: imap.deg.example:993"),
        "14: mailboxes.deg.imap.host: must be the bare name of a server, like imap.example.org: "
        "the port has a key of its own",
    ),
    "a port out of range": (
        ("port: 1143", "port: 70000"),
        "29: mailboxes.etat.imap.port: must be a whole number from 1 to 65535, not '70000'",
    ),
    "a security by another name": (
        ("security: tls", "security: SSL"),
        "15: mailboxes.deg.imap.security: must be tls, starttls or plain, not 'SSL'; did you mean 'tls'?",
    ),
    "a plain connection to the world": (
        ("security: starttls", "security: plain"),
        "20: mailboxes.deg.smtp.security: plain would send the password unencrypted: "
        "only for 127.0.0.1, ::1 and localhost",
    ),
    "no user": ((", user: etat", ""), "29: mailboxes.etat.imap.user: is missing"),
    "a user without a password": (
        (", password: x}", "}"),
        "29: mailboxes.etat.imap.password: is missing: give password, password_file or 'auth: oauth2'",
    ),
    "a password without a user": (
        (ETAT_SMTP, ETAT_SMTP.replace("}", ", password: x}")),
        "30: mailboxes.etat.smtp.user: is missing, though there is a password",
    ),
    "two passwords": (
        (", password: x}", ", password: x, password_file: p}"),
        "29: mailboxes.etat.imap.password_file: stands beside password: give one of the two",
    ),
    "a password file that is away": (
        (", password: x}", ", password_file: nowhere}"),
        "29: mailboxes.etat.imap.password_file: cannot be read: No such file or directory",
    ),
    "no seconds": (
        (", password: x}", ", password: x, check_every: never}"),
        "29: mailboxes.etat.imap.check_every: must be a number of seconds above 0, not 'never'",
    ),
    "endless seconds": (
        (", password: x}", ", password: x, check_every: inf}"),
        "29: mailboxes.etat.imap.check_every: must be a number of seconds above 0, not 'inf'",
    ),
    "no letters a minute": (
        ("per_minute: 30", "per_minute: -1"),
        "23: mailboxes.deg.smtp.per_minute: must be a whole number from 1 to 100000, not '-1'",
    ),
    "an unknown way to log in": (
        (", password: x}", ", password: x, auth: xoauth2}"),
        "29: mailboxes.etat.imap.auth: must be password or oauth2, not 'xoauth2'; did you mean 'oauth2'?",
    ),
    "OAuth 2.0 without its block": (
        (", password: x}", ", auth: oauth2}"),
        "29: mailboxes.etat.imap.oauth2: is missing",
    ),
    "OAuth 2.0 with a password": (
        (", password: x}", f", password: x, auth: oauth2, {OAUTH2}}}"),
        "29: mailboxes.etat.imap.password: has no meaning with 'auth: oauth2'",
    ),
    "OAuth 2.0 that nothing asks for": (
        (", password: x}", f", password: x, {OAUTH2}}}"),
        "29: mailboxes.etat.imap.oauth2: needs 'auth: oauth2' beside it",
    ),
    "OAuth 2.0 without a user": (
        (ETAT_SMTP, ETAT_SMTP.replace("}", f", auth: oauth2, {OAUTH2}}}")),
        "30: mailboxes.etat.smtp.user: is missing: OAuth 2.0 needs to know whose mailbox it opens",
    ),
    "OAuth 2.0 in the open": (
        (", password: x}", f", auth: oauth2, {OAUTH2.replace('https', 'http')}}}"),
        "29: mailboxes.etat.imap.oauth2.token_url: must begin with https://",
    ),
    "OAuth 2.0 with a key missing": (
        (", password: x}", f", auth: oauth2, {OAUTH2.replace(', scope: c', '')}}}"),
        "29: mailboxes.etat.imap.oauth2.scope: is missing",
    ),
    "no meetings a year": (
        ("per_year: 3", "per_year: 0"),
        "38: networks.it.charter.meetings.per_year: must be a whole number from 1 to 366, not '0'",
    ),
    "no contact persons": (
        ("per_organisation: 2", "per_organisation: one"),
        "37: networks.it.charter.membership.per_organisation: must be a whole number from "
        "1 to 1000, not 'one'",
    ),
    "an unknown approval": (
        ("approval: secretariat", "approval: automatc"),
        "37: networks.it.charter.membership.approval: must be automatic or secretariat, not 'automatc'; "
        "did you mean 'automatic'?",
    ),
    "unknown hosts": (
        ("hosts: none", "hosts: rotation"),
        "38: networks.it.charter.meetings.hosts: must be rotating or none, not "
        "'rotation'; did you mean 'rotating'?",
    ),
    "a misspelt kind": (
        ("open_to: [skole]", "open_to: [medlem, skoel]"),
        "37: networks.it.charter.membership.open_to: no organisation in the register is of the kind 'skoel'; "
        "did you mean 'skole'?",
    ),
    "two networks with one name": (
        ("name: Kvalitetsnetværket", "name: IT netvaerket"),
        "41: networks.kvalitet.name: 'IT netvaerket' also means the network 'it' of the same mailbox",
    ),
    "an alias that is another network's name": (
        ("aliases: []", "aliases: [kvali, IT-NETVÆRK]"),
        "42: networks.kvalitet.aliases: 'IT-NETVÆRK' also means the network 'it' of the same mailbox",
    ),
    "a key that is another network's alias": (
        ("[it-netværk]", "[kvalitet]"),
        "39: networks.kvalitet: 'kvalitet' also means the network 'it' of the same mailbox",
    ),
    "a tag": (
        ("name: Skolernes forening", "name: !python/name:os.system x"),
        "7: mailboxes.deg.name: a value that begins with '!' must stand in quotes",
    ),
    "a key that is a list": (("data: data/", "? [a, b]\n: c"), "1: a key must be a single word"),
    "a register that is away": (
        ("organisations: organisations.csv", "organisations: nowhere.csv"),
        "nowhere.csv: cannot be read: No such file or directory",
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_broken_rule_is_told_in_one_exact_line(refused, rule):
    (old, new), expected = RULES[rule]
    line = expected if expected.startswith("nowhere") else f"mailboxes.yaml:{expected}"
    assert refused(edited(old, new)) == [line]


@pytest.mark.parametrize("rule", ["open_to: [skole]", "per_organisation: 1"])
def test_a_charter_that_can_turn_somebody_away_needs_a_secretariat(refused, rule):
    text = edited("    secretariat: [post@etat.example]\n", "")
    charter = f"    charter: {{membership: {{approval: automatic, {rule}}}}}\n"
    assert refused(text + charter) == [
        "mailboxes.yaml:24: mailboxes.etat.secretariat: is empty, "
        "but the charter of the network 'gruppen' needs somebody to decide"
    ]


def test_all_problems_are_told_at_once_in_the_order_of_the_files(refused):
    text = SOUND
    for old, new in (
        ("timezone: Europe/Copenhagen", "timezone: Mars"),
        (IMAP_HOST, IMAP_HOST + "      prot: 993\n"),
        ("${DEG_PASSWORD}", "${A}${B}"),
        ("language: nb", "language: dk"),
        ("per_year: 3", "per_year: three"),
    ):
        text = text.replace(old, new)
    lines = refused(text, "name;aliases;domains;kinds\n;;;\n;;x.example;\nA;;;\n")
    assert [line.split(": ")[0] for line in lines] == [
        "mailboxes.yaml:2",
        "mailboxes.yaml:15",
        "mailboxes.yaml:18",
        "mailboxes.yaml:18",
        "mailboxes.yaml:28",
        "mailboxes.yaml:39",
        "organisations.csv:3",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path):
    from service.config import ConfigError, load

    with pytest.raises(ConfigError, match="cannot be read: No such file or directory"):
        load(tmp_path / "mailboxes.yaml", {})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "must hold one line, the password"),
        (b"one\ntwo\n", "must hold one line, the password"),
        (b"\xff\xfe", "is not UTF-8"),
    ],
)
def test_a_password_file_holds_one_line(refused, tmp_path, content, told):
    (tmp_path / "secret").write_bytes(content)
    text = edited(", password: x}", ", password_file: secret}")
    assert refused(text) == [f"mailboxes.yaml:29: mailboxes.etat.imap.password_file: {told}"]


SECRET = "hunter2-hemmeligt"


@pytest.mark.parametrize(
    "broken",
    [
        f"password: [{SECRET}]",
        f"password: *{SECRET}",
        f"password: !{SECRET} x",
        f"password: &{SECRET} x, password_file: p",
        f'password: "{SECRET}\\n"',
        f"password: {SECRET}, auth: oauth2",
        f'password: "{SECRET}${{"',
        f"auth: oauth2, oauth2: {{token_url: ftp, client_id: a, client_secret: {SECRET}, scope: c}}",
        "port: ${SECRET}, password: x",
        "security: ${SECRET}, password: x",
        f"password: {SECRET}: {SECRET}",
    ],
)
def test_no_message_shows_a_secret(tmp_path, broken):
    from service.config import ConfigError, load

    old = "port: 1143, security: plain, user: etat, password: x"
    file = tmp_path / "mailboxes.yaml"
    file.write_text(edited(old, f"user: etat, {broken}").replace("organisations: organisations.csv\n", ""))
    with pytest.raises(ConfigError) as refusal:
        load(file, {"SECRET": SECRET, "DEG_PASSWORD": SECRET})
    assert Path(file.name).name in str(refusal.value)
    assert SECRET not in str(refusal.value) + repr(refusal.value)
