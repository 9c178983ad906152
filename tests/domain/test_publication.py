"""Names of published files: every file system takes them, and no title leads out of the folder."""

from datetime import date

import pytest

from service.domain.publication import stem_of

HELD = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Forårsmøde", "2026-03-12-foraarsmoede"),
        ("../../etc/passwd", "2026-03-12-etc-passwd"),
        ("CON", "2026-03-12-con"),
        ("日本", "2026-03-12"),
        ("x" * 500, f"2026-03-12-{'x' * 60}"),
        ("a\x00b/c\\d:e?.html ", "2026-03-12-a-b-c-d-e-html"),
    ],
)
def test_a_title_is_no_path(title: str, stem: str) -> None:
    assert stem_of(title, HELD, 1005, ()) == stem


def test_what_is_taken_is_told_apart_by_the_number_of_the_meeting() -> None:
    taken = {"2026-03-12-moede", "2026-03-12-moede-1005"}
    assert stem_of("Møde", HELD, 1005, taken) == "2026-03-12-moede-1005-1005"
