"""No mail whatever stops the daemon, nor keeps the next one waiting."""

from service.store.db import FILE_NAME, open_for_reading
from service.store.inbox import Inbox
from tests.daemon.harness import OPEN, Service, eventually
from tests.mail.test_parse import BASE, CASES
from tests.mail.test_parse import mail as raw_mail
from tests.office.desk import complete, mail

ANNE = "anne@korsvang.example"

MONSTERS = {
    "three thousand multiparts, one in the other": BASE.replace(b"\n", b"\r\n")
    + b"\r\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3_000))
    + b"Content-Type: text/plain\r\n\r\nx\r\n",
    "a hundred thousand header lines": b"X: y\r\n" * 100_000 + raw_mail(BASE),
    "a header of five megabytes": raw_mail(BASE + b"\nX-A: " + b"a" * 5_000_000),
    "a hundred thousand addresses": raw_mail(BASE + b"\nCc: " + b"a@b.example, " * 100_000),
    "NULs everywhere": raw_mail(
        b"From: A\0nne <a\0@b.example>\nSubject: Til\0melding\nMessage-ID: <\0@x>", b"Hej\0 \0\0\r\n" * 1_000
    ),
    "nothing but NULs": b"\0" * 10_000,
    "every octet there is": bytes(range(256)) * 100,
    "a registration with NULs": raw_mail(
        b"From: Bo Dalgaard <bo@korsvang.example>\nTo: info@aaben.example\nSubject: Tilmelding\0\nMessage-ID: <0@x>",
        complete("Bo\0 Dalgaard", "bo@korsvang.example").replace("Hej", "Hej\0").encode(),
    ),
}


def test_after_every_broken_mail_a_good_one_is_answered(service: Service) -> None:
    broken = [*(case.raw for case in CASES.values()), *MONSTERS.values()]
    assert len(broken) > 45
    service.start_and_watch()
    for raw in broken:
        service.post.deliver(OPEN, raw)
    service.write(mail(f"Anne Holm <{ANNE}>", complete("Anne Holm", ANNE)), ANNE)

    eventually(lambda: service.kinds(ANNE) == ["welcome"], 40)
    cursor = Inbox(open_for_reading(service.folder / "data" / FILE_NAME)).cursor("aaben")
    assert cursor is not None
    assert cursor.after == len(broken) + 1
    assert "failed" not in service.status()["inbox"], service.log()
    assert "Traceback" not in service.log()
    assert service.dead() is None
    assert ANNE in service.members()
    assert set(service.members()) <= {ANNE, "bo@korsvang.example"}
    assert service.status()["healthy"]
