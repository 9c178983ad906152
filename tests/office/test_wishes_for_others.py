"""What somebody writes about another person happens to that person or to nobody; never to the one who wrote."""

import pytest

from tests.office.desk import Desk, mail

ANNE, BO = "Anne Holm <anne@oesterbaek.example>", "Bo Bak <bo@oesterbaek.example>"
SCHOOL = "dmarc=pass header.from=oesterbaek.example"
OFFICE = "dmarc=pass header.from=skoler.example"
KIRSTEN = "Kirsten Dam <kirsten@skoler.example>"
LEAVES = (
    "Anne Holm er stoppet hos os og skal ikke længere være med i IT-netværket.",
    "Anne Holm har slutta hos oss og skal ikkje lenger vere med i IT-netværket.",
    "Anne Holm har sluttet hos oss og skal ikke lenger være med i IT-netværket.",
    "Anne Holm has left us and should be removed from IT-netværket.",
)


def _desk(*others: str) -> Desk:
    desk = Desk()
    for who in (ANNE, BO, *others):
        name, address = who.rstrip(">").split(" <")
        given = f"Navn: {name}\nE-mail: {address}\nTelefon: 28 17 04 63\nSkole: ØTS\nNetværk: IT-netværket"
        assert _bring(desk, KIRSTEN, f"TILMELD\n{given}", OFFICE) == "handled"
    assert _members(desk) == sorted(who.split("<")[1][:-1] for who in (ANNE, BO, *others))
    desk.wait(hours=2)
    return desk


def _bring(desk: Desk, sender: str, text: str, proof: str) -> str:
    to, results = "info@skoler.example", f"mx.skoler.example; {proof}"
    return desk.bring(
        mail(sender, text, "IT-netværket", to, Authentication_Results=results), "skoler"
    ).verdict


def _members(desk: Desk) -> list[str]:
    return sorted(str(member.person.email) for member in desk.office.registry.members())


@pytest.mark.parametrize("text", LEAVES)
@pytest.mark.parametrize(("sender", "proof"), [(BO, SCHOOL), (KIRSTEN, OFFICE)], ids=["colleague", "officer"])
def test_a_colleague_and_an_officer_may_name_who_has_left(text: str, sender: str, proof: str) -> None:
    desk = _desk()
    name = sender.split(" <")[0]
    assert _bring(desk, sender, f"Hej\n\n{text}\n\nMvh\n{name}", proof) == "handled"
    assert _members(desk) == ["bo@oesterbaek.example"]
    assert "farewell to anne@oesterbaek.example" in desk.kinds()


@pytest.mark.parametrize("text", LEAVES)
def test_whom_nobody_proves_to_be_a_colleague_removes_neither(text: str) -> None:
    desk = _desk()
    assert _bring(desk, BO, f"Hej\n\n{text}\n\nMvh\nBo Bak", "dmarc=none") == "handled"
    assert _members(desk) == ["anne@oesterbaek.example", "bo@oesterbaek.example"]
    assert "handover to kirsten@skoler.example" in desk.kinds()


def test_two_of_the_same_name_are_for_the_officers() -> None:
    desk = _desk("Anne Holm <anho@oesterbaek.example>")
    assert _bring(desk, BO, f"{LEAVES[0]}\n\nMvh\nBo Bak", SCHOOL) == "handled"
    assert len(_members(desk)) == 3
    assert "handover to kirsten@skoler.example" in desk.kinds()


def test_an_officer_who_names_nobody_known_is_told_so() -> None:
    desk = _desk()
    text = LEAVES[0].replace("Anne Holm", "Carl Dam")
    assert _bring(desk, KIRSTEN, f"{text}\n\nMvh\nKirsten Dam", OFFICE) == "handled"
    assert len(_members(desk)) == 2
    assert desk.kinds()[-1] == "command-error to kirsten@skoler.example"
    body = desk.letters()[-1].get_body(("plain",))
    assert body is not None
    assert "Carl Dam" in body.get_content()


def test_a_stranger_who_names_a_member_is_handed_over_and_told_nothing() -> None:
    desk = _desk()
    text = f"Hej\n\n{LEAVES[0]}\n\nMvh\nEva Krag"
    assert _bring(desk, "Eva Krag <eva@ukendt.example>", text, "dmarc=pass") == "handled"
    assert len(_members(desk)) == 2
    assert "anne@" not in str(desk.letters()[-1])


def test_a_colleague_s_new_number_is_not_the_writer_s() -> None:
    desk = _desk()
    text = "Hej\n\nAnne Holm har fået nyt nummer: 40 11 22 33.\n\nMvh\nBo Bak"
    assert _bring(desk, BO, text, SCHOOL) == "handled"
    known = {member.person.name: member.person.phone for member in desk.office.registry.members()}
    assert known == {"Anne Holm": "+4540112233", "Bo Bak": "+4528170463"}


@pytest.mark.parametrize(
    "text", ["Vil I slette alle oplysninger om Anne Holm?", "Slett alt dere har lagret om Anne Holm."]
)
def test_nobody_is_erased_by_naming_somebody_else(text: str) -> None:
    desk = _desk()
    assert _bring(desk, BO, f"Hej\n\n{text}\n\nMvh\nBo Bak", SCHOOL) == "handled"
    assert "confirm-address to bo@oesterbaek.example" not in desk.kinds()
    assert "handover to kirsten@skoler.example" in desk.kinds()


def test_a_successor_is_heard_beside_whom_a_colleague_names() -> None:
    desk = _desk()
    text = (
        "Anne Holm er stoppet. Hendes afløser er Carl Dam, carl@oesterbaek.example, som gerne vil være med i "
        "IT-netværket."
    )
    assert _bring(desk, BO, f"Hej\n\n{text}\n\nMvh\nBo Bak", SCHOOL) == "handled"
    assert _members(desk) == ["bo@oesterbaek.example"]
    assert "approval-request to kirsten@skoler.example" in desk.kinds()
    assert "Carl Dam" in str(desk.letters()[-2]["Subject"])


@pytest.mark.parametrize("proof", [OFFICE, "dmarc=none"], ids=["proved", "not-proved"])
def test_whom_an_officer_wants_erased_is_asked_and_the_officer_told(proof: str) -> None:
    desk = _desk()
    wish = "Hej\n\nAnne Holm (anne@oesterbaek.example) vil have slettet alt, hvad vi har om hende.\n\nKirsten"
    assert _bring(desk, KIRSTEN, wish, proof) == "handled"
    assert desk.kinds()[-2:] == [
        "confirm-address to anne@oesterbaek.example",
        "command-reply to kirsten@skoler.example",
    ]
    assert len(_members(desk)) == 2


def test_what_the_only_officer_hands_over_comes_back_and_is_said_to_be_sent_to_nobody_else() -> None:
    desk = _desk()
    wish = "Hej\n\nSlet alt om Eva Krag, eva@ukendt.example, tak.\n\nKirsten Dam"
    assert _bring(desk, KIRSTEN, wish, OFFICE) == "handled"
    assert desk.kinds()[-1] == "handover to kirsten@skoler.example"
    body = desk.letters()[-1].get_body(("plain",))
    assert body is not None
    assert "Slet alt om Eva Krag" in body.get_content()
