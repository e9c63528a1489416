"""Texts that could harm a printer or a picture come out harmlessly, on every paper and in both forms."""

from collections.abc import Iterator

import pytest

from printer.opening import line_to
from printer.paper import PAPERS, Paper
from printer.printing import Acquaintance, print_paper
from printer.raster_job import raster_job
from printer.results import Outcome
from printer.slip import Slip
from printer.target import NetworkTarget
from printer.text_job import text_job
from tests.printer.examples import STEADY, code_of, ticket
from tests.printer.papers import policy
from tests.thermal_printer import Paper as CameOut
from tests.thermal_printer import ThermalPrinter

HOSTILE = {
    "reset and cut": "A\x1b@\x1dV\x00B",
    "clear the buffers": "\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",
    "status": "\x10\x04\x01\x10\x04\x04",
    "emoji": "💡🧾👩‍👩‍👧‍👦 bill",
    "Chinese": "請求書の支払い",
    "combining marks": "Z̸͙̈́a̴l̷g̵o̶ ö ṏ й",
    "right to left": "\u202e מבחן",
    "lone surrogate": "\ud800x",
    "endless": "x" * 3000,
}
FORMS = {"raster": raster_job, "text": text_job}


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> Paper:
    return PAPERS[request.param]


@pytest.fixture
def thermal(paper: Paper) -> Iterator[ThermalPrinter]:
    with ThermalPrinter(dots=paper.dots, dpi=paper.dpi) as printer:
        yield printer


def printed(thermal: ThermalPrinter, slip: Slip, paper: Paper, form: str) -> CameOut:
    """The one paper that came out, confirmed, with nothing obeyed that was not meant."""
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))
    result = print_paper(line, lambda: FORMS[form](slip, paper), Acquaintance(), STEADY).result
    assert result.outcome is Outcome.PRINTED
    assert (thermal.machine.unknown, thermal.machine.accidents) == ([], [])
    (came_out,) = thermal.papers
    return came_out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_of_a_service_is_printed_harmlessly(
    thermal: ThermalPrinter, paper: Paper, form: str, name: str
) -> None:
    slip = ticket(service={"en": HOSTILE[name]}, service_note={"en": HOSTILE[name]})
    came_out = printed(thermal, slip, paper, form)
    assert came_out.codes() == [code_of("142")]
    assert came_out.length_mm < 500


@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_policy_is_printed_harmlessly(thermal: ThermalPrinter, paper: Paper, form: str) -> None:
    printed(thermal, policy("\n\n".join(f"# {text}\n- {text}\n\n{text}" for text in HOSTILE.values())), paper, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", ["1101", "9999"])
def test_a_number_of_four_digits_comes_out_whole(thermal: ThermalPrinter, paper: Paper, form: str, number: str) -> None:
    came_out = printed(thermal, ticket(number, language="ru"), paper, form)
    assert came_out.codes() == [code_of(number)]
    assert form == "raster" or number in came_out.text.split()
