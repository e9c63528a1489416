"""Texts in lines and pages, with letters that are all ten pixels wide."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.information_setting import Face, Passage, Room, SetPage, page_with, paged
from resources.markdown import Block, Heading, ListItem, Paragraph, blocks

BODY = Face(px=10, weight=400, pitch=13)
STRONG = Face(px=10, weight=700, pitch=13)
HEADING = Face(px=12, weight=700, pitch=15)


def wide(text: str, face: Face) -> float:
    return len(text) * face.px


def room(letters: int, height: float, most: int = 24) -> Room:
    return Room(width=letters * 10, height=height, heading=HEADING, body=BODY, strong=STRONG, gap=6, most=most)


def set_in(text: str, letters: int = 20, height: float = 60.0, most: int = 24) -> tuple[SetPage, ...]:
    return paged(blocks(text), room(letters, height, most), wide)


def lines(passage: Passage) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in passage.lines]


def shown(pages: tuple[SetPage, ...]) -> list[list[list[str]]]:
    return [[lines(passage) for passage in page.passages] for page in pages]


def test_as_many_words_stand_on_a_line_as_it_has_room_for() -> None:
    assert shown(set_in("We call you within thirty minutes.")) == [[["We call you within", "thirty minutes."]]]


def test_a_number_stays_with_its_unit() -> None:
    assert shown(set_in("You will wait for 35 min today.")) == [[["You will wait for", "35 min today."]]]
    assert shown(set_in("The clock shows about 9 o'clock there.")) == [
        [["The clock shows", "about 9 o'clock", "there."]]
    ]


def test_a_word_wider_than_a_line_is_broken_and_an_address_after_its_signs() -> None:
    assert shown(set_in("abcdefghij klm", letters=4)) == [[["abcd", "efgh", "ij", "klm"]]]
    assert shown(set_in("one.two@three.example", letters=9)) == [[["one.two@", "three.", "example"]]]


def test_stressed_words_are_strong_and_stand_where_they_are_read() -> None:
    passage = set_in("It is **not late** yet")[0].passages[0]
    runs = [(run.text, run.face.weight, run.left) for line in passage.lines for run in line.runs]
    assert runs == [("It is ", 400, 0), ("not late", 700, 60), (" yet", 400, 140)]


def test_a_list_stands_behind_its_marks_and_the_mark_only_where_the_item_begins() -> None:
    pages = set_in("9. one\n10. two three four five six seven eight nine ten", letters=12, height=45)
    passages = [passage for page in pages for passage in page.passages]
    assert [passage.mark for passage in passages] == ["9.", "10.", "", ""]
    assert {passage.indent for passage in passages} == {35.0}
    assert all(line.width <= 85 for passage in passages for line in passage.lines)


def test_no_page_ends_with_a_heading_or_with_the_first_line_of_what_follows() -> None:
    pages = set_in("one two\n\nthree\n\n# Head\nfour five six seven eight nine ten", height=62)
    assert shown(pages) == [[["one two"], ["three"]], [["Head"], ["four five six seven", "eight nine ten"]]]


def test_a_page_ends_before_the_words_that_announce_a_list_where_it_is_half_full() -> None:
    assert shown(set_in("one\n\ntwo\n\nthree:\n- a\n- b", height=55)) == [
        [["one"], ["two"]],
        [["three:"], ["a"], ["b"]],
    ]
    assert shown(set_in("one\n\nthree:\n- a\n- b\n- c", height=34))[0] == [["one"]]
    assert shown(set_in("# H\nthree:\n- a", height=36)) == [[["H"], ["three:"]], [["a"]]]


def test_a_page_has_no_more_blocks_than_there_is_place_for() -> None:
    assert [len(page.passages) for page in set_in("- a\n" * 7, height=1000, most=3)] == [3, 3, 1]


def test_nothing_is_no_page() -> None:
    assert set_in("") == ()


def test_the_page_of_a_letter_is_found_whatever_the_size_of_the_text() -> None:
    text = " ".join(f"word{n}" for n in range(40))
    small, large = set_in(text, letters=40), set_in(text, letters=12)
    assert page_with(small, 0, 0) == 0
    place = small[1].start
    found = large[page_with(large, *place)]
    assert found.start <= place
    assert page_with(large, 99, 0) == len(large) - 1
    assert page_with((), 3, 4) == 0


WORDS = st.text(alphabet="abc 1€äЖ.@", min_size=1, max_size=120).filter(str.strip)
BLOCKS = st.one_of(
    st.builds(Paragraph, WORDS),
    st.builds(Heading, WORDS, st.just(2)),
    st.builds(ListItem, WORDS, st.sampled_from(["•", "12."])),
)


@given(st.lists(BLOCKS, max_size=12), st.integers(8, 40), st.integers(40, 300))
def test_every_word_stands_on_some_page_once_and_nothing_is_cut(text: list[Block], letters: int, high: int) -> None:
    pages = paged(text, room(letters, float(high)), wide)
    read = [passage for page in pages for passage in page.passages]
    told = "".join(line for passage in read for line in lines(passage))
    assert told.replace(" ", "") == "".join(block.text for block in text).replace(" ", "")
    for page in pages:
        last = page.passages[-1]
        assert last.top + last.high <= high + 0.001
        assert all(line.width <= letters * 10 - passage.indent for passage in page.passages for line in passage.lines)
    starts = [page.start for page in pages]
    assert starts == sorted(set(starts))
