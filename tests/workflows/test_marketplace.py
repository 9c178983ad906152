"""What members offer and look for stands at the marketplace, is offered on once, and becomes a story if they agree."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.agenda import Story
from tests.workflows.items import ANNE, BO, EVA, AgendaDesk, called_for_items

WANTED = "Vi søger en samarbejdspartner om et svejsekursus"
OFFERED = "Hej\n\nVi tilbyder en læreplads til en bager fra august.\n\nMvh Eva"
TOLD = "Vi mødte Korsvang Bageri, og nu laver vi kurset sammen i maj."
WEEK_AFTER = datetime(2026, 11, 13, 9, tzinfo=UTC)


@pytest.fixture
def desk() -> Iterator[AgendaDesk]:
    with called_for_items() as desk:
        yield desk


@pytest.fixture
def asked(desk: AgendaDesk) -> AgendaDesk:
    """Bo looked for something at the meeting, and has been asked what came of it."""
    desk.replies(BO, WANTED)
    desk.at(WEEK_AFTER)
    return desk


def _story(desk: AgendaDesk) -> Story | None:
    stories = desk.office.registry.stories("torv")
    return stories[0] if stories else None


def test_a_want_stands_at_the_marketplace_with_contact(desk: AgendaDesk) -> None:
    desk.replies(BO, WANTED)
    assert [(item.kind, item.title) for item in desk.items(BO)] == [("want", WANTED)]
    receipt = desk.text(BO, "item-receipt")
    assert "Opslaget står under Markedspladsen" in receipt
    assert "Bo Dalgaard, Østerbæk Tekniske Skole, bo@oesterbaek.example" in receipt


def test_what_may_be_for_the_marketplace_is_asked_about_with_one_question(desk: AgendaDesk) -> None:
    desk.replies(EVA, "Vi leder efter nogen, der vil dele en lastbil med os")
    assert [item.kind for item in desk.items(EVA)] == ["item"]
    assert "Er det noget til Markedspladsen" in desk.text(EVA, "item-receipt")
    desk.replies(EVA, "Ja", "item-receipt")
    assert [item.kind for item in desk.items(EVA)] == ["want"]


def test_an_offer_that_nobody_called_for_is_put_on_only_with_a_yes(desk: AgendaDesk) -> None:
    desk.writes(EVA, OFFERED, "Læreplads")
    assert [item.state for item in desk.items(EVA)] == ["asked"]
    assert desk.titles(desk.office.registry.meeting(1001)) == []
    desk.replies(EVA, "Ja tak", "item-receipt")
    assert [(item.state, item.kind, item.meeting) for item in desk.items(EVA)] == [("open", "offer", 1001)]


def test_a_no_puts_nothing_on(desk: AgendaDesk) -> None:
    desk.writes(EVA, OFFERED, "Læreplads")
    desk.replies(EVA, "Nej", "item-receipt")
    assert desk.items(EVA) == []


def test_a_mail_that_names_the_marketplace_is_not_asked_about(desk: AgendaDesk) -> None:
    desk.writes(EVA, OFFERED, "Til Markedspladsen")
    assert [(item.state, item.kind) for item in desk.items(EVA)] == [("open", "offer")]


def test_a_stranger_s_offer_is_not_ours(desk: AgendaDesk) -> None:
    assert desk.writes("per@fremmed.example", OFFERED, "Læreplads").verdict == "not-ours"


def test_who_looked_for_something_is_asked_a_week_later_what_came_of_it_once(asked: AgendaDesk) -> None:
    asked.wait(hours=1)
    asked.wait(days=2)
    assert asked.kinds_to(BO).count("follow-up") == 1
    assert "På mødet torsdag 5. november 2026 stod dette fra dig på Markedspladsen" in asked.text(
        BO, "follow-up"
    )


def test_it_is_offered_on_to_the_next_agenda_once(asked: AgendaDesk) -> None:
    assert asked.titles(None) == [WANTED]
    december = asked.calls("10. december")
    asked.wait(minutes=1)
    assert asked.titles(december) == [WANTED]
    asked.at(datetime(2026, 12, 18, 9, tzinfo=UTC))
    assert asked.items(BO) == []
    assert asked.kinds_to(BO).count("follow-up") == 2
    assert "næste dagsorden" not in asked.text(BO, "follow-up")


def test_what_is_taken_back_is_not_offered_on(asked: AgendaDesk) -> None:
    asked.replies(BO, "Jeg trækker mit opslag", "follow-up")
    assert asked.titles(None) == []


def test_a_story_is_shared_only_with_a_yes(asked: AgendaDesk) -> None:
    asked.replies(BO, TOLD, "follow-up")
    story = _story(asked)
    assert story is not None
    assert (story.text, story.shared) == (TOLD, None)
    assert "Må vi dele historien? Svar ja eller nej" in asked.text(BO, "follow-up")
    asked.replies(BO, "Ja", "follow-up")
    story = _story(asked)
    assert story is not None
    assert (story.text, story.shared) == (TOLD, True)


def test_a_consent_that_is_taken_back_takes_the_words_away(asked: AgendaDesk) -> None:
    for words in (TOLD, "Ja", "I må ikke dele historien alligevel"):
        asked.replies(BO, words, "follow-up")
    story = _story(asked)
    assert story is not None
    assert (story.text, story.shared) == ("", False)
    assert "vi har slettet det, du skrev" in asked.text(BO, "follow-up")


def test_a_no_to_sharing_takes_the_words_away(asked: AgendaDesk) -> None:
    asked.replies(BO, TOLD, "follow-up")
    asked.replies(BO, "Nej tak", "follow-up")
    story = _story(asked)
    assert story is not None
    assert (story.text, story.shared) == ("", False)


@pytest.mark.parametrize("words", ["Nej", "Nej desværre", "Ikke noget endnu", "Nej, vi mødte ingen", "Tak"])
def test_what_came_to_nothing_is_no_story(asked: AgendaDesk, words: str) -> None:
    assert asked.replies(BO, words, "follow-up").letters == 0
    assert _story(asked) is None


@pytest.mark.parametrize("words", ["Ja", "Hvad mener I?"])
def test_what_tells_nothing_goes_to_a_person(asked: AgendaDesk, words: str) -> None:
    asked.replies(BO, words, "follow-up")
    assert _story(asked) is None
    assert f"handover to {BO}" in asked.kinds()


def test_nobody_else_tells_the_story_nor_shares_it(asked: AgendaDesk) -> None:
    asked.replies(BO, "Det blev til et samarbejde med os.", "follow-up", sender=f"Anne Holm <{ANNE}>")
    assert _story(asked) is None
    asked.replies(BO, TOLD, "follow-up")
    asked.now += timedelta(minutes=30)
    asked.replies(BO, "Ja", "follow-up", sender="Per Øster <per@fremmed.example>")
    story = _story(asked)
    assert story is not None
    assert story.shared is None
