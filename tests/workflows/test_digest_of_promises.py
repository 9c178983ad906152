"""What the overview of the day tells of follow-up points: once for their own sake, and then beside other things."""

from dataclasses import replace

from service.domain.follow_up import FollowUp
from tests.workflows.test_digest import DIGEST, HALF_PAST_SEVEN, Secretary, at


def test_a_promise_is_told_of_on_the_morning_after_its_date_and_then_beside_what_else_there_is() -> None:
    desk = Secretary(HALF_PAST_SEVEN)
    desk.enters("Bo", at(1, 8))
    late = FollowUp(
        1000, "aaben", "n0", 1, "Bo finder nøglen.", "Bo", "bo@korsvang.example", "2/26", at(4, 12).date()
    )
    nobodys = replace(late, number=1001, text="Nogen køber ind.", owner="", email=None, due=None)
    desk.happens(at(2, 8), late, nobodys)
    assert DIGEST not in desk.tick(at(3, 7, 30)) + desk.tick(at(4, 7, 30))
    assert DIGEST in desk.tick(at(5, 7, 30))
    assert "Bo finder nøglen. Bo, senest onsdag 4. marts 2026" in desk.told()
    assert "Nogen køber ind. ingen har taget den" in desk.told()
    assert DIGEST not in desk.tick(at(6, 7, 30))
    desk.enters("Anne", at(6, 8))
    assert DIGEST in desk.tick(at(7, 7, 30))
    assert "Bo finder nøglen." in desk.told()
