"""Where a round of input stands, worked out from who was asked, what was answered and what became of each copy."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from service.domain.alphabet import in_order
from service.domain.copies import Copy
from service.domain.input_round import Asked, InputAnswer, InputRound, Party, standing
from service.domain.member import Person

OPENED = datetime(2026, 11, 1, 12, tzinfo=UTC)
ANNE, BO, IDA = "anne@a.example", "bo@a.example", "ida@i.example"
ASKED = (Asked(ANNE, "Anne", "Skolen A"), Asked(BO, "Bo", "skolen a"), Asked(IDA, "Ida", "Skolen I"))
ROUND = InputRound(
    1, "skoler", "it", "Tal", "", "words", True, "k@x.example", "skoler/1/1", OPENED, OPENED + timedelta(days=14),
    ASKED,
)  # fmt: skip
SENT = tuple(Copy(one.email, OPENED) for one in ASKED)


def _answer(email: str, words: str, day: int = 1, **how: object) -> InputAnswer:
    usual = InputAnswer(1, email, "", "Skolen A", OPENED + timedelta(days=day), words, f"m/{words}")
    return replace(usual, **how)  # type: ignore[arg-type]


def _states(parties: tuple[Party, ...]) -> list[tuple[str, str]]:
    return [(party.name, party.state) for party in parties]


def _words(party: Party) -> list[str]:
    return [answer.words for answer in party.answers]


def test_one_answer_is_enough_for_an_organisation() -> None:
    found = standing(ROUND, [_answer(BO, "14")], SENT)
    assert _states(found) == [("Skolen A", "answered"), ("Skolen I", "silent")]


def test_each_person_owes_one_where_it_is_not_by_organisation() -> None:
    found = standing(replace(ROUND, by_organisation=False), [_answer(BO, "14")], SENT)
    assert _states(found) == [("Anne", "silent"), ("Bo", "answered"), ("Ida", "silent")]


def test_later_answers_add_and_only_their_writer_replaces_them() -> None:
    said = [
        _answer(ANNE, "14"),
        _answer(BO, "og 2", 2),
        _answer(ANNE, "13", 3, replaces=True),
        _answer(ANNE, "til", 4),
    ]
    assert _words(standing(ROUND, said, SENT)[0]) == ["og 2", "13", "til"]


def test_what_is_nothing_gives_way_to_something() -> None:
    nothing = _answer(BO, "ingen", is_nothing=True)
    assert standing(ROUND, [nothing], SENT)[0].state == "nothing"
    assert _words(standing(ROUND, [nothing, _answer(ANNE, "14", 2)], SENT)[0]) == ["14"]


def test_a_colleague_who_came_later_speaks_for_the_organisation() -> None:
    newcomer = _answer("ny@a.example", "14", organisation="Skolen A")
    stranger = _answer("ny@b.example", "14", organisation="Skolen B")
    assert standing(ROUND, [newcomer, stranger], SENT)[0].answers == (newcomer,)


def test_an_organisation_is_unreached_only_when_all_of_it_is() -> None:
    refused, away = Copy(ANNE, None, is_refused=True), Copy(BO, OPENED, away_until=date(2026, 11, 15))
    both = standing(ROUND, [], (refused, away, SENT[2]))
    assert (both[0].state, both[0].why) == ("unreached", "refused")
    back = replace(away, away_until=date(2026, 11, 14))
    assert standing(ROUND, [], (refused, back, SENT[2]))[0].state == "silent"


def test_who_has_left_and_had_not_answered_owes_nothing() -> None:
    there = frozenset({IDA})
    assert _states(standing(ROUND, [], SENT, there)) == [("Skolen I", "silent")]
    assert _states(standing(ROUND, [_answer(ANNE, "14")], SENT, there))[0] == ("Skolen A", "answered")


def test_what_one_answer_lacks_of_a_contact_another_has() -> None:
    poul = _answer(ANNE, "Poul", contacts=(Person("Poul Bang", title="it-chef"),))
    phone = _answer(ANNE, "28", 2, contacts=(Person(phone="+4528170463"),))
    other = _answer(BO, "Ulla", 3, contacts=(Person("Ulla Dam"),))
    assert standing(ROUND, [poul, phone, other], SENT)[0].contacts == (
        Person("Poul Bang", phone="+4528170463", title="it-chef"),
        Person("Ulla Dam"),
    )


def test_the_order_is_that_of_the_language() -> None:
    names = ["Aarhus Tech", "Ørsted", "Zealand", "Ærø", "Århus", "Björn", "Bo"]
    danish = sorted(names, key=lambda name: in_order(name, "da"))
    assert danish == ["Björn", "Bo", "Zealand", "Ærø", "Ørsted", "Århus", "Aarhus Tech"]
    assert min(names, key=lambda name: in_order(name, "en")) == "Aarhus Tech"
