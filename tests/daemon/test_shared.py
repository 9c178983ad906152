"""`shared`: in a mailbox that people read too, handled mail waits until they could see their own new mail."""

import time
from pathlib import Path

import pytest

from service.wire.embedded import EmbeddedPostOffice
from tests.daemon.harness import OPEN, Service, eventually
from tests.office.desk import complete, mail

ANNE = "anne@korsvang.example"


@pytest.mark.parametrize("shared", [True, False])
def test_only_a_shared_mailbox_lets_people_see_their_new_mail_first(
    tmp_path: Path, post: EmbeddedPostOffice, shared: bool
) -> None:
    service = Service(tmp_path / "service", post, shared=shared)
    try:
        service.start_and_watch()
        service.write(
            mail("En Borger <borger@landet.example>", "Hvornår bliver cykelstien færdig?", "Cykelsti")
        )
        service.write(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)), ANNE)
        eventually(lambda: service.kinds(ANNE) == ["welcome"])
        answered = time.monotonic()
        if shared:
            # Two looks of the Filer, each of which would have found the work.
            eventually(lambda: service.status()["inbox"]["to_file"] == 1)
            eventually(lambda: time.monotonic() - answered > 1.5)
            assert "Netværk" not in service.post.folders(OPEN)
            service.look_into(OPEN)
        eventually(
            lambda: "Netværk" in service.post.folders(OPEN) and service.post.messages(OPEN, "Netværk"), 5
        )
        assert len(service.post.messages(OPEN)) == 1
    finally:
        service.kill()
