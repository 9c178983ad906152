"""The light form of letters: what it becomes in text and in HTML, and what nobody's words make of it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from service.mail import blocks

QUOTES = ("“", "”")


def text_of(source: str) -> str:
    return blocks.to_text(blocks.parse(blocks.mark(source)), QUOTES)


def html_of(source: str) -> str:
    return blocks.to_html(blocks.parse(blocks.mark(source)))


def kinds_of(source: str) -> list[str]:
    return [block.kind for block in blocks.parse(source)]


def test_every_mark_makes_its_block() -> None:
    source = "Hello\n\n- one\n- two\n\n  Name: Anne\n  Town: Ry\n\n> so it was\n\n= Yes\n"
    assert kinds_of(blocks.mark(source)) == ["paragraph", "list", "facts", "quotation", "answer"]
    assert text_of(source) == "Hello\n\n- one\n- two\n\n  Name: Anne\n  Town: Ry\n\n> so it was\n\n    “Yes”"


def test_facts_are_aligned_at_the_longest_label() -> None:
    assert text_of("  Name: Anne\n  Organisation: A: B\n") == "  Name:         Anne\n  Organisation: A: B"


def test_a_fact_without_a_value_leaves_no_blanks_behind() -> None:
    assert text_of("  Name:\n  Organisation: School\n").split("\n")[0] == "  Name:"


def test_an_answer_of_several_lines_is_quoted_as_one_and_answers_to_choose_from_apart() -> None:
    assert text_of("= Name: Anne\n= Town: Ry\n\n= No\n") == "    “Name: Anne\n    Town: Ry”\n\n    “No”"
    assert html_of("= A\n= B\n\n= C\n").count('class="answer"') == 2


def test_lines_that_follow_each_other_keep_their_break() -> None:
    assert text_of("Kind regards\nThe School\n") == "Kind regards\nThe School"
    assert "Kind regards<br>The School" in html_of("Kind regards\nThe School\n")


def test_text_is_wrapped_at_76_columns_and_continued_under_its_mark() -> None:
    words = "word " * 40
    for source, rest in (("", ""), ("- ", "  "), ("> ", "> "), ("= ", "    "), ("  Label: ", " " * 9)):
        first, *others = text_of(source + words).split("\n")
        assert 71 < len(first) <= 76
        assert others
        assert all(line.startswith(rest + "word") and len(line) <= 76 for line in others)


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert text_of(f"See {'x' * 90} there") == f"See\n{'x' * 90}\nthere"


def test_an_indented_template_tag_is_no_fact() -> None:
    assert (
        blocks.mark("  {% if a %}\n  {# b #}\n    {% endif %}") == "  {% if a %}\n  {# b #}\n    {% endif %}"
    )


def test_html_escapes_everything_in_every_block() -> None:
    evil = '<b a="\'">&'
    for source in (evil, f"- {evil}", f"  {evil}: {evil}", f"> {evil}", f"= {evil}"):
        assert "<b" not in html_of(source)
        assert '&lt;b a="\'"&gt;&amp;' in html_of(source), (
            "values are only ever text, where quotes say nothing"
        )


def test_one_line_makes_one_line_of_anything() -> None:
    assert blocks.one_line(" a\r\nb\x00\tc\u2028d\x85e\ud800f ") == "a b c d e f"
    assert blocks.one_line("Sø\u00adren\u202e\u200b") == "Søren"
    assert blocks.one_line("x" * 400) == "x" * 299 + "…"


def test_a_quotation_marks_every_line_and_keeps_single_gaps() -> None:
    quoted = blocks.quotation("Hi\r\n\r\n\r\n- a list\u2028= an answer\n")
    assert kinds_of(quoted) == ["quotation"]
    assert blocks.to_text(blocks.parse(quoted), QUOTES) == "> Hi\n>\n> - a list\n> = an answer"


def test_a_long_quotation_is_cut_at_4000_characters() -> None:
    (block,) = blocks.parse(blocks.quotation("a b c d " * 1000))
    assert 3_990 < len(block.lines[0]) <= 4_002
    assert block.lines[0].endswith(" …")


@given(st.text())
def test_no_value_can_make_a_block_of_its_own(value: str) -> None:
    line = blocks.one_line(value)
    assert kinds_of(line) in ([], ["paragraph"])
    assert kinds_of(blocks.mark("- ") + line) == ["list"]
    assert kinds_of(blocks.quotation(value)) in ([], ["quotation"])


@given(st.text())
def test_no_value_leaves_its_place_in_html(value: str) -> None:
    html = blocks.to_html(blocks.parse(blocks.quotation(value)))
    html.encode()  # half a surrogate pair would raise
    assert set(re.findall(r"<\w+", html)) <= {"<table", "<tr", "<td", "<br"}


def test_a_fact_without_a_label_is_more_of_the_one_above() -> None:
    source = "  Anne Holm: head of IT\n  : +45 28 17 04 63\n  Bo: rector\n"
    assert text_of(source) == "  Anne Holm: head of IT\n             +45 28 17 04 63\n  Bo:        rector"
    assert html_of(source).count("<tr>") == 2
    assert "head of IT<br>+45 28 17 04 63" in html_of(source)


def test_a_letter_in_a_frame_has_a_bar_before_every_line_and_a_box_of_its_own() -> None:
    assert blocks.framed_text("News\n\nHello") == "| News\n|\n| Hello"
    framed = blocks.framed_html("<News>", html_of("Hello\n"), html_of("Bye\n"))
    assert framed.index("&lt;News&gt;") < framed.index("Hello") < framed.index("Bye")
    assert 'class="shown"' in framed
