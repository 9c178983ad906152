"""The image and the trial, as far as they can be verified without a container engine."""

import fnmatch
import json
import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
DOCKERFILES = ("Dockerfile", "docker/mail.Dockerfile")
PROGRAM = str(Path(sys.executable).with_name("tovholder"))


def instructions(dockerfile: str) -> list[tuple[str, str]]:
    """(word, rest) of each instruction, continued lines joined."""
    text = re.sub(r"\\\n", " ", (ROOT / dockerfile).read_text("utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(word.upper(), rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def told(word: str) -> str:
    """The last instruction of that word in the service's Dockerfile: the one that holds."""
    return [rest for name, rest in instructions("Dockerfile") if name == word][-1]


def copied(dockerfile: str) -> list[str]:
    """Everything that COPY takes from this folder."""
    words = [shlex.split(rest) for name, rest in instructions(dockerfile) if name in ("COPY", "ADD")]
    return [source for parts in words if not parts[0].startswith("--from") for source in parts[:-1]]


def reaches_the_builder(path: str) -> bool:
    """What .dockerignore leaves of the folder: the last pattern that matches decides."""
    allowed = True
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("#"):
            forbids = not pattern.startswith("!")
            pattern = pattern.removeprefix("!")
            if any(fnmatch.fnmatch(part, pattern) for part in (path, path.split("/")[0])):
                allowed = not forbids
    return allowed


def shipped_folder(folder: Path) -> Path:
    """A folder such as the container has it: the shipped configuration and an empty data folder."""
    for name in ("mailboxes.yaml", "organisations.csv"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    return folder


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=60, env={**os.environ, **environment}
    )


@pytest.mark.parametrize("dockerfile", DOCKERFILES)
def test_everything_that_is_copied_exists_and_reaches_the_builder(dockerfile):
    sources = copied(dockerfile)

    assert sources
    assert [source for source in sources if not (ROOT / source).exists()] == []
    assert [source for source in sources if not reaches_the_builder(source)] == []


def test_secrets_history_and_data_do_not_reach_the_builder():
    kept_out = (".git", "data", "secret.txt", ".env", ".venv", "tests", "compose.yaml")

    assert [name for name in kept_out if reaches_the_builder(name)] == []


def test_the_service_is_not_root_and_owns_its_data():
    user, _, group = told("USER").partition(":")

    assert int(user) > 0
    assert int(group) > 0
    made = next(rest for name, rest in instructions("Dockerfile") if name == "RUN" and "useradd" in rest)
    assert f"--uid {user}" in made
    assert f"--owner {user} --group {group} --mode 0700 {told('VOLUME')}" in made


def test_the_data_folder_of_the_shipped_configuration_is_the_volume():
    config = yaml.safe_load((ROOT / "mailboxes.yaml").read_text("utf-8"))

    assert Path(told("WORKDIR"), config["data"]) == Path(told("VOLUME"))


def test_no_layer_is_given_a_secret():
    for dockerfile in DOCKERFILES:
        assert [name for name, _ in instructions(dockerfile) if name in ("ENV", "ARG")] == []


def test_everything_that_pip_fetches_is_locked_with_its_hash():
    installs = [rest for name, rest in instructions("Dockerfile") if name == "RUN" and "pip install" in rest]

    assert installs
    assert [rest for rest in installs if "--require-hashes" not in rest and "--no-deps" not in rest] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-run.lock"])
def test_locks_have_a_hash_for_every_package_and_no_addresses(lock):
    text = (ROOT / lock).read_text("utf-8")
    packages = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]

    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in text


def test_the_image_runs_the_very_versions_that_are_tested():
    tested, run_ = (
        set(re.findall(r"^[a-z][\w.-]*==\S+", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-run.lock")
    )

    assert run_ < tested
    assert not any(re.match(r"pytest|mypy|ruff", package) for package in run_)


def test_the_command_of_the_image_is_one_that_the_service_knows(tmp_path):
    assert json.loads(told("ENTRYPOINT")) == ["tovholder"]

    assert run([PROGRAM, "--help"], tmp_path).returncode == 0
    done = run([PROGRAM, *json.loads(told("CMD")), "--help"], tmp_path)
    assert (done.returncode, "SIGTERM" in done.stdout) == (0, True)


def test_the_health_check_fails_where_no_daemon_runs(tmp_path):
    check = json.loads(told("HEALTHCHECK").partition("CMD ")[2])
    assert check[0] == "tovholder"

    done = run([PROGRAM, *check[1:]], shipped_folder(tmp_path))

    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "NOT WELL")


def test_the_wheel_of_the_image_has_all_that_it_needs(tmp_path):
    wheel = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    built = run([sys.executable, "-m", "pip", *wheel, "--wheel-dir", str(tmp_path), str(ROOT)], tmp_path)
    assert built.returncode == 0, built.stderr
    installed = tmp_path / "installed"
    zipfile.ZipFile(next(tmp_path.glob("*.whl"))).extractall(installed)
    folder = tmp_path / "tovholder"
    folder.mkdir()

    done = run([sys.executable, "-m", "service", "check"], shipped_folder(folder), PYTHONPATH=str(installed))

    assert (done.returncode, done.stderr) == (0, "")
    assert "all right" in done.stdout
    asked = [sys.executable, "-c", "import service; print(service.__file__)"]
    assert run(asked, folder, PYTHONPATH=str(installed)).stdout.startswith(str(installed))


@pytest.fixture(scope="module")
def services():
    return yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]


def test_what_compose_mounts_and_builds_exists(services):
    mounts = [volume.split(":")[0] for service in services.values() for volume in service["volumes"]]
    files = [mount for mount in mounts if mount.startswith(".")]

    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []
    assert (ROOT / services["mail"]["build"]["dockerfile"]).exists()


def test_compose_keeps_the_data_in_a_volume_and_the_rest_read_only(services):
    service = services["tovholder"]

    assert f"data:{told('VOLUME')}" in service["volumes"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "user" not in service


def test_the_trial_servers_are_where_the_shipped_configuration_looks_for_them(services):
    config = yaml.safe_load((ROOT / "mailboxes.yaml").read_text("utf-8"))
    accounts = [box[what] for box in config["mailboxes"].values() for what in ("imap", "smtp")]
    ports = {port.rpartition(":")[2] for port in services["mail"]["ports"]}

    assert services["tovholder"]["network_mode"] == "service:mail"
    assert {account["host"] for account in accounts} == {"127.0.0.1"}
    assert {str(account["port"]) for account in accounts} == ports
    assert all(port.startswith("127.0.0.1:") for port in services["mail"]["ports"])
    assert f"password={accounts[0]['password']}" in (ROOT / "docker/dovecot.conf").read_text("utf-8")
    authserv_ids = {box["authserv_id"] for box in config["mailboxes"].values()}
    assert [name for name in authserv_ids if name not in (ROOT / "docker/vouch").read_text("utf-8")] == []
