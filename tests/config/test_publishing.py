"""Where networks publish: a folder of its own for each, in which nothing private lies."""

from pathlib import Path

import pytest

from service.config.publishing import unwritable
from tests.config.conftest import SOUND

LINE = SOUND.count("\n") + 1


def test_a_folder_begins_beside_the_file(loaded, tmp_path):
    config = loaded(f"{SOUND}    publish: www/minutes\n")
    assert {key: folder.path for key, folder in config.publish.items()} == {
        "gruppen": tmp_path / "www/minutes"
    }
    assert loaded(SOUND).publish == {}


@pytest.mark.parametrize("folder", [".", "..", "data", "x/../data/.", "/"])
def test_what_holds_the_data_or_the_secrets_is_no_folder_to_publish(refused, folder):
    (told,) = refused(f"{SOUND}    publish: {folder}\n")
    assert told == (
        f"mailboxes.yaml:{LINE}: networks.gruppen.publish: "
        f"'{folder}' also holds mailboxes.yaml or the data folder, which nobody may read"
    )


def test_two_networks_have_two_folders(refused):
    text = SOUND.replace("    aliases: []\n", "    publish: www\n")
    (told,) = refused(f"{text}    publish: x/../www\n")
    assert "networks.gruppen.publish: the network 'kvalitet' publishes in 'x/../www' already" in told


def test_a_folder_in_which_nothing_can_be_written_is_named_with_its_line(loaded, tmp_path):
    config = loaded(f"{SOUND}    publish: www\n")
    (problem,) = unwritable(config.path, config.publish.values())
    assert str(problem) == (
        f"mailboxes.yaml:{LINE}: networks.gruppen.publish: "
        f"nothing can be written in {tmp_path / 'www'}: No such file or directory"
    )
    Path("www").mkdir()
    assert unwritable(config.path, config.publish.values()) == []
    assert list(Path("www").iterdir()) == []
