"""What a sound configuration becomes."""

from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from service.config import load
from service.domain.charter import Charter, Meetings, Membership
from service.domain.network import Address
from service.domain.organisation import Register
from service.wire.oauth import ClientCredentials
from tests.config.conftest import SOUND, edited

ROOT = Path(__file__).parents[2]

# The shape in which an evaluation runs `tovholder read`: an SMTP server without a user, and kinds in
# `open_to` that no organisation of its register is of.
EVALUATION = """\
data: /tmp/somewhere/data
timezone: Europe/Copenhagen
organisations: organisations.csv
mailboxes:
  deg:
    address: info@deg.dk
    name: Danske Erhvervsskoler og -Gymnasier
    language: da
    secretariat: [sekretariat@deg.dk, mette.holm@deg.dk]
    shared: true
    imap: {host: 127.0.0.1, port: 1143, security: plain, user: deg, password: x}
    smtp: {host: 127.0.0.1, port: 1025, security: plain}
  slagelse:
    address: flerefaglaerte@slagelse.dk
    name: Flere Faglærte i Slagelse Kommune
    language: da
    secretariat: [netvaerk@slagelse.dk, jonas.bech@slagelse.dk]
    imap: {host: 127.0.0.1, port: 1143, security: plain, user: slagelse, password: x}
    smtp: {host: 127.0.0.1, port: 1025, security: plain}
  etat:
    address: etatsgruppen@hkdir.no
    name: Etatsgruppen
    language: nb
    secretariat: [kari.moen@hkdir.no]
    imap: {host: 127.0.0.1, port: 1143, security: plain, user: etat, password: x}
    smtp: {host: 127.0.0.1, port: 1025, security: plain}
networks:
  it:
    mailbox: deg
    name: IT-netværket
    charter:
      membership: {open_to: [deg-member], approval: secretariat}
  kvalitet:
    mailbox: deg
    name: Kvalitetsnetværket
    charter:
      membership: {open_to: [ungdomsuddannelse, amu], approval: secretariat, per_organisation: 1}
  flere-faglaerte:
    mailbox: slagelse
    name: Flere Faglærte
    charter:
      membership: {open_to: [], approval: automatic}
      meetings: {per_year: 4, hosts: rotating, standing_items: [Markedspladsen]}
  etatsgruppen:
    mailbox: etat
    name: Etatsgruppen
    charter:
      membership: {open_to: [], approval: secretariat}
"""


def test_a_sound_file_gives_every_value_in_its_type(loaded, tmp_path):
    config = loaded()
    assert (config.path, config.data) == (Path("mailboxes.yaml"), tmp_path / "data")
    assert config.timezone == ZoneInfo("Europe/Copenhagen")
    assert [organisation.name for organisation in config.register.organisations] == [
        "Østerbæk Skole",
        "Lyngmark A/S",
    ]
    deg = config.mailboxes["deg"].mailbox
    assert (deg.key, deg.address, deg.name, deg.language) == (
        "deg",
        "info@deg.example",
        "Skolernes forening",
        "da",
    )
    assert deg.secretariat == (Address("Bo Bro", "bo@deg.example"), Address("", "sekretariat@deg.example"))
    assert (deg.shared, deg.handled_folder, deg.authserv_id) == (True, "Netværk", "mx.deg.example")
    assert config.networks["it"].charter == Charter(
        Membership(("skole",), "secretariat", 2), Meetings(3, "none", ("Eventuelt",))
    )
    assert config.networks["it"].aliases == ("it-netværk",)


def test_microsofts_rules_may_be_asked_for_by_name_on_their_servers(loaded):
    text = edited("mx.deg.example", "microsoft-365").replace("imap.deg.example", "outlook.office365.com")
    assert loaded(text).mailboxes["deg"].mailbox.authserv_id == "microsoft-365"


def test_ports_follow_from_the_security(loaded):
    accounts = loaded().mailboxes["deg"]
    assert (accounts.imap.port, accounts.imap.security) == (993, "tls")
    assert (accounts.smtp.port, accounts.smtp.security) == (587, "starttls")
    turned = edited("security: tls", "security: starttls").replace(
        "smtp.deg.example\n      security: starttls", "smtp.deg.example"
    )
    other = loaded(turned).mailboxes["deg"]
    assert (other.imap.port, other.smtp.port, other.smtp.security) == (143, 465, "tls")


def test_what_is_left_out_has_a_default(loaded):
    config = loaded(
        SOUND.replace("data: data/\ntimezone: Europe/Copenhagen\norganisations: organisations.csv\n", "")
    )
    etat = config.mailboxes["etat"]
    assert config.data.name == "data"
    assert config.timezone == ZoneInfo("Europe/Copenhagen")
    assert config.register == Register()
    assert (config.retention_days, config.templates) == (90, None)
    assert (etat.mailbox.shared, etat.mailbox.handled_folder, etat.mailbox.authserv_id) == (True, None, None)
    assert (etat.imap.check_every, etat.smtp.per_minute, etat.smtp.user, etat.smtp.password) == (None,) * 4
    assert config.networks["gruppen"].charter == Charter()
    assert config.networks["gruppen"].language == "nb", "the mailbox's language is the network's"


def test_retention_templates_and_times_are_read(loaded, tmp_path):
    text = (
        edited(", password: x}", ", password: x, check_every: 2.5}")
        + "retention_days: 30\ntemplates: breve/\n"
    )
    (tmp_path / "breve").mkdir()
    config = loaded(text)
    assert (config.retention_days, config.templates) == (30, tmp_path / "breve")
    assert config.mailboxes["etat"].imap.check_every == 2.5
    assert config.mailboxes["deg"].smtp.per_minute == 30


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("07:30", time(7, 30)),
        ("7.30", time(7, 30)),
        ('"16:05"', time(16, 5)),
        ("0:00", time(0, 0)),
        ("23:59", time(23, 59)),
        ("none", None),
        ("None", None),
        ("never", None),
        ("null", None),
        ("", None),
    ],
)
def test_the_hour_of_the_digest_is_read_as_it_is_written_and_nothing_means_none(loaded, written, read):
    charter = f"    charter:\n      secretariat:\n        digest: {written}\n"
    assert loaded(SOUND + charter).networks["gruppen"].charter.secretariat.digest == read


@pytest.mark.parametrize("charter", ["", "    charter: {}\n", "    charter: {secretariat: {}}\n"])
def test_a_charter_that_says_nothing_of_it_has_its_digest_in_the_morning(loaded, charter):
    assert loaded(SOUND + charter).networks["gruppen"].charter.secretariat.digest == time(7, 30)


def test_a_variable_may_stand_anywhere_in_a_value(loaded):
    text = edited("port: 1143", 'port: "${PORT}"').replace(
        ", password: x}", ', password: "a-${DEG_PASSWORD}-${PORT}"}'
    )
    imap = loaded(text).mailboxes["etat"].imap
    assert (imap.port, imap.password) == (1993, "a-fra-omgivelserne-1993")


def test_a_password_of_digits_stays_as_it_is_written(loaded):
    assert loaded(edited(", password: x}", ", password: 0123}")).mailboxes["etat"].imap.password == "0123"


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_password_file_beside_the_configuration_loses_its_line_end_only(loaded, tmp_path, end):
    (tmp_path / "secret").write_bytes(f" blåbær {end}".encode())
    text = edited(", password: x}", ", password_file: secret}")
    assert loaded(text).mailboxes["etat"].imap.password == " blåbær "


def test_passwords_are_not_in_the_repr(loaded):
    shown = repr(loaded())
    assert "info@deg.example" in shown
    assert "fra-omgivelserne" not in shown
    assert "hemmeligt-ord" not in shown


def test_oauth2_gives_a_source_of_tokens_and_no_password(loaded):
    block = "oauth2: {token_url: https://id.example/token, client_id: a, client_secret: hunter2, scope: c}"
    config = loaded(edited(", password: x}", f", auth: oauth2, {block}}}"))
    imap = config.mailboxes["etat"].imap
    assert isinstance(imap.tokens, ClientCredentials)
    assert imap.password is None
    assert "hunter2" not in repr(config)


@pytest.mark.parametrize("host", ["127.8.8.8", "'::1'", "localhost", "LOCALHOST"])
def test_plain_connections_stay_on_this_machine(loaded, host):
    text = edited("imap: {host: 127.0.0.1", f"imap: {{host: {host}")
    assert loaded(text).mailboxes["etat"].imap.security == "plain"


def test_an_automatic_network_open_to_all_needs_no_secretariat(loaded):
    text = (
        edited("    secretariat: [post@etat.example]\n", "")
        + "    charter: {membership: {approval: automatic}}\n"
    )
    assert loaded(text).mailboxes["etat"].mailbox.secretariat == ()


def test_the_same_name_in_two_mailboxes_means_two_networks(loaded):
    config = loaded(
        edited("    mailbox: etat\n    name: Gruppen\n", "    mailbox: etat\n    name: IT-netværket\n")
    )
    assert config.networks["gruppen"].name == config.networks["it"].name


def test_an_alias_may_share_a_block(loaded):
    text = edited(
        "smtp: {host: 127.0.0.1, port: 1025, security: plain}",
        "smtp: &relay {host: localhost, security: plain}",
    )
    shared = text[: text.index("    smtp:\n")] + "    smtp: *relay\n" + text[text.index("  etat:\n") :]
    etat, deg = shared.index("  etat:\n"), shared.index("  deg:\n")
    turned = (
        shared[:deg]
        + shared[etat : shared.index("networks:")]
        + shared[deg:etat]
        + shared[shared.index("networks:") :]
    )
    assert loaded(turned).mailboxes["deg"].smtp.host == "localhost"


def test_networks_of_and_setting_speak_of_one_mailbox(loaded):
    config = loaded()
    assert [network.key for network in config.networks_of("deg")] == ["it", "kvalitet"]
    setting = config.setting("etat")
    assert (setting.mailbox.key, [network.key for network in setting.networks]) == ("etat", ["gruppen"])
    assert setting.register is config.register
    with pytest.raises(KeyError):
        config.setting("nowhere")


def test_a_byte_order_mark_is_no_problem(loaded):
    assert loaded(b"\xef\xbb\xbf" + SOUND.encode()).mailboxes.keys() == {"deg", "etat"}


def test_the_configuration_of_an_evaluation_loads(loaded):
    register = (
        "name;aliases;domains;kinds\nTangkrog Tekniske Skole;TTS;tangkrogts.dk;erhvervsskole|gymnasium|amu\n"
    )
    config = loaded(EVALUATION, register)
    assert (config.mailboxes["deg"].smtp.user, config.data) == (None, Path("/tmp/somewhere/data"))
    assert config.networks["kvalitet"].charter.membership.per_organisation == 1


def test_the_shipped_configuration_loads_without_any_environment():
    config = load(ROOT / "mailboxes.yaml", {})
    assert {key: network.mailbox for key, network in config.networks.items()} == {
        "it": "deg",
        "kvalitet": "deg",
        "flere-faglaerte": "slagelse",
        "etatsgruppen": "etat",
    }
    for each in config.mailboxes.values():
        assert (each.imap.host, each.imap.port, each.smtp.port) == ("127.0.0.1", 1143, 1025)
        assert each.imap.user == each.smtp.user == each.mailbox.address
        assert each.imap.password == each.smtp.password == "demo"
        assert each.mailbox.authserv_id == "mx.demo"
    known = {kind for organisation in config.register.organisations for kind in organisation.kinds}
    asked = {kind for network in config.networks.values() for kind in network.charter.membership.open_to}
    assert asked <= known
    assert len(config.register.organisations) == 40
    assert all(
        domain.endswith(".example") for each in config.register.organisations for domain in each.domains
    )


def test_the_time_zone_knows_summer():
    from datetime import datetime

    timezone = load(ROOT / "mailboxes.yaml", {}).timezone
    assert datetime(2026, 7, 1, tzinfo=timezone).utcoffset() == timedelta(hours=2)
