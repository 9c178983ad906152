"""Templates of pages: what people wrote is text, in HTML and in Markdown."""

import pytest

from service.mail.templating import Templates

PAGES = Templates({"x.md": "{{ said }}", "x.html": "<p>{{ said }}</p>", "link.md": "{{ said | address }}"})


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("1. juni", r"1\. juni"),
        ("2) To", r"2\) To"),
        ("- punkt", r"\- punkt"),
        ("+ punkt", r"\+ punkt"),
        ("=====", r"\====="),
        ("# a", r"\# a"),
        ("> a", r"\> a"),
        ("`a` &lt; ~b~", r"\`a\` \&lt; \~b\~"),
        ("a\n# b", r"a \# b"),
        ("3.5 mio. i 2026-2027", "3.5 mio. i 2026-2027"),
    ],
)
def test_markdown_takes_it_for_nothing_else(said: str, shown: str) -> None:
    assert PAGES.render("x.md", {"said": said}) == shown


def test_html_takes_it_for_nothing_else() -> None:
    assert PAGES.render("x.html", {"said": '<b a="x">&'}) == "<p>&lt;b a=&#34;x&#34;&gt;&amp;</p>"


def test_a_link_ends_where_it_ends() -> None:
    assert PAGES.render("link.md", {"said": "https://a.example/_x_>y"}) == "<https://a.example/_x_%3Ey>"
