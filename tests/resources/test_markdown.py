"""Policies in Markdown, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.markdown import Heading, ListItem, Paragraph, blocks, plain

POLICY = """\
# Waiting

We call you **within 30 minutes**.
If we do not, we owe you something.

## What we owe
- a voucher
  of 10 €
* an *honest* answer
3. a call

---
> Ask us.
"""


def test_headings_paragraphs_and_lists_are_told_apart() -> None:
    assert blocks(POLICY) == (
        Heading("Waiting", 1),
        Paragraph("We call you within 30 minutes. If we do not, we owe you something.", ((12, 29),)),
        Heading("What we owe", 2),
        ListItem("a voucher of 10 €", "•"),
        ListItem("an honest answer", "•", ((3, 9),)),
        ListItem("a call", "3."),
        Paragraph("Ask us."),
    )


PLAIN = [
    ("**strong** and *stressed* and __both__ and _this_", "strong and stressed and both and this"),
    ("2 * 3 * 4 = 24, snake_case_name", "2 * 3 * 4 = 24, snake_case_name"),
    (r"\*not stressed\* and \# no heading", "*not stressed* and # no heading"),
    ("[our page](https://hommik.example/a)", "our page (https://hommik.example/a)"),
    ("[info@hommik.example](mailto:info@hommik.example)", "info@hommik.example"),
    ("`walkin demo`", "walkin demo"),
]


@pytest.mark.parametrize(("written", "read"), PLAIN)
def test_marks_are_taken_off_the_words(written: str, read: str) -> None:
    assert plain(written) == read


def test_nothing_is_no_block() -> None:
    assert blocks("") == blocks("\n\n---\n***\n") == ()


def test_a_heading_ends_what_stands_before_it_and_takes_nothing_after_it() -> None:
    assert blocks("one\n# two\nthree") == (Paragraph("one"), Heading("two", 1), Paragraph("three"))


@given(st.text(alphabet="# *-_`[]()\\>1.\n aä"))
def test_any_text_has_blocks(text: str) -> None:
    for block in blocks(text):
        assert "\n" not in block.text
