"""The bytes of a job: obeyed as they are meant, and nothing in them that is obeyed by chance."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from printer import commands
from printer.dialogue import Patience
from printer.job import new_mark
from printer.paper import PAPER_58, PAPER_80, PAPER_80_AT_180, Paper
from printer.raster_job import MOST_ROWS, bands, defused, raster_job
from printer.test_page import test_page as page_of
from printer.text_job import rows_of, runs, text_job
from resources.words import words_for
from tests.printer.examples import TAKEN, ticket
from tests.thermal_printer.language import next_command
from tests.thermal_printer.machine import Machine

OBEYED = re.compile(rb"\x10[\x04\x05\x14]")
PAPERS = [PAPER_80, PAPER_80_AT_180, PAPER_58]


@pytest.fixture(params=PAPERS, ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


def names_of(data: bytes) -> list[str]:
    """The commands in the data, by name; pictures are passed over."""
    names = []
    while data:
        found = next_command(data)
        assert found is not None
        names.append(found.command.name)
        data = data[found.length :]
        if found.command.name == "GS v":
            body = found.command.body
            assert body[4] + 256 * body[5] <= MOST_ROWS
            data = data[(body[2] + 256 * body[3]) * (body[4] + 256 * body[5]) :]
    return names


def test_a_job_is_framed(paper: Paper) -> None:
    names = names_of(raster_job(ticket(), paper).data)
    assert names[:3] == ["ESC @", "GS a", "GS P"]
    assert names[-3:] == ["GS V", "GS ( H", "GS r"]
    assert set(names[3:-3]) == {"GS v", "ESC J", "GS r"}


def test_a_job_tells_how_many_fences_it_has(paper: Paper) -> None:
    for job in (raster_job(ticket(), paper), text_job(ticket(), paper)):
        assert names_of(job.data).count("GS r") == job.fences


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_nothing_in_a_job_is_obeyed_by_chance(paper: Paper, language: str) -> None:
    for number in range(101, 121):
        data = raster_job(ticket(str(number), language=language), paper).data
        assert OBEYED.search(data) is None


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=72 * 4, max_size=72 * 4))
def test_any_picture_is_defused_with_dots_that_were_white(noise: bytes) -> None:
    poisoned = noise[:-6] + b"\x10\x04\x10\x05\x10\x14"
    image = Image.frombytes("1", (576, 4), bytes(byte ^ 0xFF for byte in poisoned))
    safe = bytes(byte ^ 0xFF for byte in defused(image).tobytes())
    assert OBEYED.search(safe) is None
    assert all(after & before == before for before, after in zip(poisoned, safe, strict=True))


def test_a_white_picture_is_only_fed() -> None:
    parts = list(bands(Image.new("1", (576, 600), 1)))
    assert parts == [commands.feed(600)]
    assert parts[0] == b"\x1bJ\xff\x1bJ\xff\x1bJ\x5a"


def test_the_paper_is_as_long_as_the_picture(paper: Paper) -> None:
    machine = Machine(dots=paper.dots, dpi=paper.dpi)
    job = raster_job(ticket(), paper)
    machine.receive(job.data)
    with machine.changed:
        assert machine.changed.wait_for(lambda: machine.papers, 5.0)
    machine.close()
    assert machine.papers[0].length_mm == pytest.approx(job.length_mm, abs=0.2)


def test_the_test_page_is_large_enough_to_try_the_line(paper: Paper) -> None:
    job = raster_job(page_of("192.0.2.7:9100", paper, TAKEN, words_for("en", "printer")), paper)
    assert 60 <= job.length_mm <= 120
    if paper is PAPER_80:
        assert len(job.data) >= 20_000


def test_marks_differ_and_are_letters() -> None:
    marks = [new_mark() for _ in range(2000)]
    assert len(set(marks)) == len(marks)
    assert all(re.fullmatch(rb"[A-Z]{4}", mark) for mark in marks)


@pytest.mark.parametrize("mark", [b"ABC", b"ABCDE", b"AB\x10\x04", b"AB\x00C"])
def test_a_mark_that_could_be_obeyed_is_refused(mark: bytes) -> None:
    with pytest.raises(ValueError, match="cannot mark"):
        commands.confirm(mark)


def test_text_changes_its_code_page_only_where_it_must() -> None:
    assert runs("Счета и оплата 5") == [("CP866", "Счета и оплата 5")]
    assert runs("Arved ja „õäöüšž“") == [("CP1252", "Arved ja „õäöüšž“")]
    assert runs("«Да» – jah") == [("CP1252", "«"), ("CP866", "Да"), ("CP1252", "» – jah")]


def test_text_is_short_and_starts_from_no_code_page(paper: Paper) -> None:
    for language in ("en", "et", "ru"):
        data = text_job(ticket(language=language), paper).data
        assert len(data) < 1500
        assert OBEYED.search(data) is None
        first = data.index(b"Hommik")
        assert b"\x1bt\x10" in data[:first]


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("name", [None, "A\x1b@\x1dV\x00B", "請求書 💡", "x" * 500, ""])
def test_text_comes_out_as_it_was_said(paper: Paper, language: str, name: str | None) -> None:
    slip = ticket(language=language) if name is None else ticket(language=language, service={"en": name})
    machine = Machine(dots=paper.dots, dpi=paper.dpi)
    machine.receive(text_job(slip, paper).data)
    with machine.changed:
        assert machine.changed.wait_for(lambda: machine.papers, 5.0)
    machine.close()
    (came_out,) = machine.papers
    words = came_out.text.split()
    for text in (slip.plate_title, slip.number, slip.promise, *slip.facts, *slip.notes):
        assert " ".join(text.split()) in " ".join(words)
    assert came_out.codes() == [slip.square.content if slip.square else ""]
    assert machine.unknown == []


def test_every_kind_of_slip_has_rows() -> None:
    page = page_of("usb", PAPER_58, TAKEN, words_for("ru", "printer"))
    assert rows_of(page)[0].text == "Пробная страница"


def test_patience_grows_with_the_paper() -> None:
    patience = Patience()
    assert patience.for_paper(0, 0.0, 1000.0) == 2.0
    assert patience.for_paper(1000, 75.0, 1000.0) == 4.0
