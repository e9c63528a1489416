"""Every fault that a printer is known for, and what may be claimed after it."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from math import inf

import pytest

from printer.dialogue import Patience
from printer.opening import line_to
from printer.paper import PAPER_80
from printer.printing import Acquaintance, print_paper
from printer.raster_job import raster_job
from printer.results import Cause, Notice, Outcome, PrintResult, Proof
from printer.target import NetworkTarget
from tests.printer.examples import STEADY, code_of, ticket
from tests.thermal_printer import PulledCable, ThermalPrinter
from tests.thermal_printer.switches import Event


@pytest.fixture
def thermal() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as printer:
        yield printer


class Kiosk:
    """A kiosk that prints on a printer, and remembers what it knows of it."""

    def __init__(self, thermal: ThermalPrinter) -> None:
        self._line = line_to(NetworkTarget("127.0.0.1", thermal.port))
        self.acquaintance = Acquaintance()

    def prints(self, number: str, patience: Patience = STEADY, **facts: object) -> PrintResult:
        slip = ticket(number, **facts)
        printed = print_paper(self._line, lambda: raster_job(slip, PAPER_80), self.acquaintance, patience)
        self.acquaintance = printed.printer
        return printed.result

    def prints_all(self, patience: Patience, *numbers: str) -> dict[str, PrintResult]:
        return {number: self.prints(number, patience) for number in numbers}


EXPECTS_SILENCE = replace(STEADY, connect=0.5, status=0.3)
EXPECTS_NO_CLEARING = replace(STEADY, clear=0.3)
EXPECTS_NO_END = replace(STEADY, spare=0.6, mm_per_second=2000.0, status=0.3)


@pytest.fixture
def kiosk(thermal: ThermalPrinter) -> Kiosk:
    return Kiosk(thermal)


def codes_on_paper(thermal: ThermalPrinter) -> list[str]:
    """The codes of all tickets that came out whole, in their order; the last one has been confirmed."""
    return [code for paper in thermal.papers for code in paper.codes()]


def test_a_healthy_printer_prints(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    for number in ("142", "143"):
        result = kiosk.prints(number)
        assert (result.outcome, result.cause, result.proof) == (Outcome.PRINTED, None, Proof.PROCESS_ID)
    assert codes_on_paper(thermal) == [code_of("142"), code_of("143")]


BEFORE = [
    ({"paper_out": True}, Cause.PAPER_OUT),
    ({"cover_open": True}, Cause.COVER_OPEN),
    ({"offline": True}, Cause.OFFLINE),
    ({"cutter_jammed": True}, Cause.CUTTER),
    ({"broken": True}, Cause.BROKEN),
    ({"hot": True}, Cause.OVERHEATED),
    ({"mute": True}, Cause.SILENT),
    ({"half_open": True}, Cause.SILENT),
]


@pytest.mark.parametrize(("fault", "cause"), BEFORE, ids=str)
def test_what_is_wrong_before_starts_nothing(
    kiosk: Kiosk, thermal: ThermalPrinter, fault: dict[str, bool], cause: Cause
) -> None:
    thermal.switch(**fault)
    result = kiosk.prints("142", EXPECTS_SILENCE if cause is Cause.SILENT else STEADY)
    assert (result.outcome, result.cause) == (Outcome.NOT_STARTED, cause)
    thermal.switch(**dict.fromkeys(fault, False))
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("143")]


def test_nobody_at_the_port_starts_nothing(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.refuses()
    result = kiosk.prints("142")
    assert (result.outcome, result.cause) == (Outcome.NOT_STARTED, Cause.REFUSED)


def test_a_cable_that_is_out_starts_nothing() -> None:
    cable = PulledCable()
    line = line_to(NetworkTarget("127.0.0.1", cable.port))
    printed = print_paper(line, lambda: raster_job(ticket(), PAPER_80), Acquaintance(), EXPECTS_SILENCE)
    cable.close()
    assert printed.result.outcome is Outcome.NOT_STARTED
    assert printed.result.cause is Cause.UNREACHABLE


def test_near_end_prints_and_tells_staff(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(near_end=True)
    result = kiosk.prints("142")
    assert (result.outcome, result.warning) == (Outcome.PRINTED, Notice.NEAR_END)
    assert result.as_fields()["warning"] == "near_end"


MIDWAY = [
    ("paper_out", Cause.PAPER_OUT),
    ("cover_open", Cause.COVER_OPEN),
    ("offline", Cause.OFFLINE),
    ("broken", Cause.BROKEN),
]


@pytest.mark.parametrize(("event", "cause"), MIDWAY)
@pytest.mark.parametrize("mm", [1.0, 60.0, 160.0])
def test_what_goes_wrong_midway_is_cleared_and_leaves_no_ghost(
    kiosk: Kiosk, thermal: ThermalPrinter, event: Event, cause: Cause, mm: float
) -> None:
    thermal.happens_after(mm, event)
    result = kiosk.prints("142")
    assert (result.outcome, result.cause) == (Outcome.CLEARED, cause)
    thermal.switch(offline=False, broken=False)
    thermal.new_roll()
    following = kiosk.prints("143")
    assert following.outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("143")]
    assert thermal.papers[-1].length_mm == pytest.approx(following.length_mm, abs=0.2)


def test_a_cutter_that_jams_is_cleared(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(jams_at_next_cut=True)
    result = kiosk.prints("142")
    assert (result.outcome, result.cause) == (Outcome.CLEARED, Cause.CUTTER)
    thermal.new_roll()
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    assert len(thermal.papers) == 1


def test_a_paper_that_was_cut_off_before_the_last_of_the_roll_is_not_printed_again(
    kiosk: Kiosk, thermal: ThermalPrinter
) -> None:
    thermal.switch(runs_out_after_next_cut=True)
    result = kiosk.prints("142")
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.PAPER_OUT)
    assert codes_on_paper(thermal) == [code_of("142")]


def test_what_another_process_left_half_sent_is_cleared_before_the_next_paper(thermal: ThermalPrinter) -> None:
    """A raster that was cut short would swallow the beginning of the next paper."""
    kiosk, other = Kiosk(thermal), Kiosk(thermal)
    for known in (kiosk, other):
        assert known.prints("101").outcome is Outcome.PRINTED
    data = raster_job(ticket("141"), PAPER_80).data
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))(1.0)
    line.write(data[: len(data) // 2], 1.0)
    thermal.comes_to_rest()
    line.close()
    assert other.prints("142").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("101"), code_of("101"), code_of("142")]
    assert thermal.machine.unknown == []


def test_the_fences_of_an_older_paper_do_not_confirm_the_next_one(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(knows_process_ids=False, knows_clearing=False, mm_per_second=150.0)
    length = kiosk.prints("140", EXPECTS_NO_CLEARING).length_mm
    thermal.happens_after(20.0, "paper_out")
    assert kiosk.prints("141", EXPECTS_NO_CLEARING).outcome is Outcome.UNKNOWN
    thermal.new_roll()
    thermal.happens_after(length - 20.0 + length * 0.85, "paper_out")
    result = kiosk.prints("142", EXPECTS_NO_CLEARING)
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.PAPER_OUT)
    assert codes_on_paper(thermal) == [code_of("140"), code_of("141")]


def test_what_a_printer_says_beside_is_no_answer(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(knows_process_ids=False, babbles=True, mm_per_second=100.0)
    thermal.happens_after(80.0, "paper_out")
    assert kiosk.prints("142").outcome is not Outcome.PRINTED
    assert codes_on_paper(thermal) == []


def test_without_clearing_a_new_roll_would_print_a_ghost(thermal: ThermalPrinter) -> None:
    """The judge itself: it does print the rest, as real printers do, where nobody clears."""
    thermal.happens_after(60.0, "paper_out")
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))(1.0)
    data = raster_job(ticket(), PAPER_80).data
    while data:
        data = data[line.write(data, 1.0) :]
    line.close()
    thermal.stops()
    assert thermal.papers == []
    thermal.new_roll()
    (ghost,) = thermal.waits_for_papers(1)
    assert ghost.codes() == [code_of("142")]


def test_a_reset_midway_is_unknown_and_the_next_ticket_is_whole(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.happens_after(60.0, "reset")
    result = kiosk.prints("142")
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.LOST)
    thermal.machine.new_roll()
    assert kiosk.prints("143", language="ru").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("143")]


@pytest.mark.parametrize("switch", ["loses_confirmations", "dies_before_confirming"])
def test_a_lost_answer_is_unknown_and_not_printed_twice(kiosk: Kiosk, thermal: ThermalPrinter, switch: str) -> None:
    thermal.switch(**{switch: True})
    assert kiosk.prints("142", EXPECTS_NO_END).outcome is Outcome.UNKNOWN
    thermal.waits_for_papers(1)
    thermal.switch(**{switch: False})
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("142"), code_of("143")]


@pytest.mark.parametrize("buffer", [20_000, 1 << 20])
def test_a_reset_behind_a_line_that_lives_on_is_noticed(kiosk: Kiosk, thermal: ThermalPrinter, buffer: int) -> None:
    thermal.switch(buffer_bytes=buffer, mm_per_second=2000.0)
    thermal.happens_after(60.0, "reset_quietly")
    assert kiosk.prints("142", EXPECTS_NO_END).outcome is Outcome.UNKNOWN
    thermal.switch(mm_per_second=inf)
    thermal.new_roll()
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal)[-1] == code_of("143")
    assert codes_on_paper(thermal).count(code_of("142")) <= 1


def test_mute_midway_is_unknown(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.happens_after(60.0, "mute")
    result = kiosk.prints("142", EXPECTS_NO_END)
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.SILENT)
    thermal.switch(mute=False)
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    assert code_of("143") in codes_on_paper(thermal)


def test_late_answers_are_waited_for(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(late_seconds=0.3)
    assert kiosk.prints("142").outcome is Outcome.PRINTED
    assert min(Patience().status, Patience().clear) > 2 * thermal.switches.late_seconds


def test_a_model_without_process_ids_confirms_by_the_fence(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(knows_process_ids=False)
    for number in ("142", "143"):
        result = kiosk.prints(number)
        assert (result.outcome, result.proof) == (Outcome.PRINTED, Proof.FENCE)
    thermal.happens_after(60.0, "paper_out")
    assert kiosk.prints("144").outcome is Outcome.CLEARED
    thermal.new_roll()
    assert kiosk.prints("145").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal) == [code_of("142"), code_of("143"), code_of("145")]


def test_a_model_that_cannot_clear_still_prints_and_never_claims_to_be_clear(
    kiosk: Kiosk, thermal: ThermalPrinter
) -> None:
    thermal.switch(knows_clearing=False)
    assert kiosk.prints("142", EXPECTS_NO_CLEARING).outcome is Outcome.PRINTED
    thermal.happens_after(60.0, "paper_out")
    assert kiosk.prints("143", EXPECTS_NO_CLEARING).outcome is Outcome.UNKNOWN
    thermal.new_roll()
    assert kiosk.prints("144").outcome is Outcome.PRINTED
    assert codes_on_paper(thermal)[-1] == code_of("144")


def leaves_a_ticket_unfinished(thermal: ThermalPrinter, share: float) -> None:
    """A process that is killed while it sends."""
    data = raster_job(ticket("142"), PAPER_80).data
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))(1.0)
    rest = data[: int(len(data) * share)]
    while rest:
        rest = rest[line.write(rest, 1.0) :]
    line.close()


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.999])
@pytest.mark.parametrize("clears", [True, False])
def test_the_first_ticket_of_a_new_process_is_whole(
    kiosk: Kiosk,
    thermal: ThermalPrinter,
    share: float,
    clears: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    thermal.switch(knows_clearing=clears)
    leaves_a_ticket_unfinished(thermal, share)
    assert kiosk.prints("143", STEADY if clears else EXPECTS_NO_CLEARING).outcome is Outcome.PRINTED
    assert codes_on_paper(thermal)[-1] == code_of("143")


@pytest.mark.parametrize("patience", [STEADY, EXPECTS_SILENCE], ids=["waits its turn", "gives up"])
def test_two_kiosks_at_one_printer_never_mix_tickets(thermal: ThermalPrinter, patience: Patience) -> None:
    thermal.switch(mm_per_second=400.0)
    kiosks = (Kiosk(thermal), Kiosk(thermal))
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kiosks[0].prints_all, patience, "140", "141", "142")
        second = pool.submit(kiosks[1].prints_all, patience, "240", "241", "242")
        results = first.result() | second.result()
    printed = {code_of(number) for number, result in results.items() if result.outcome is Outcome.PRINTED}
    expected = {Outcome.PRINTED} if patience is STEADY else {Outcome.PRINTED, Outcome.NOT_STARTED}
    assert {result.outcome for result in results.values()} <= expected
    assert sorted(codes_on_paper(thermal)) == sorted(printed)
    assert all(len(paper.codes()) == 1 for paper in thermal.papers)


@pytest.mark.parametrize("buffer", [512, 4096, 20_000])
def test_a_small_buffer_that_is_full_never_leads_to_a_wrong_claim(
    kiosk: Kiosk, thermal: ThermalPrinter, buffer: int
) -> None:
    thermal.switch(buffer_bytes=buffer, mm_per_second=2000.0)
    assert kiosk.prints("141").outcome is Outcome.PRINTED
    thermal.happens_after(60.0, "paper_out")
    result = kiosk.prints("142", replace(EXPECTS_SILENCE, clear=0.3))
    assert result.outcome in (Outcome.CLEARED, Outcome.UNKNOWN)
    thermal.new_roll()
    assert kiosk.prints("143").outcome is Outcome.PRINTED
    first, *others, last = codes_on_paper(thermal)
    assert (first, last) == (code_of("141"), code_of("143"))
    assert others in ([], [code_of("142")] if result.outcome is Outcome.UNKNOWN else [])


def test_a_slow_line_is_waited_for(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    thermal.switch(bytes_per_second=60_000.0)
    assert kiosk.prints("142").outcome is Outcome.PRINTED


def test_a_head_that_is_too_hot_midway_cools_down_and_goes_on(kiosk: Kiosk, thermal: ThermalPrinter) -> None:
    def cools_down() -> None:
        with thermal.machine.changed:
            thermal.machine.changed.wait_for(lambda: thermal.switches.hot, 5.0)
            thermal.switch(hot=False)

    thermal.happens_after(60.0, "hot")
    cooling = threading.Thread(target=cools_down)
    cooling.start()
    assert kiosk.prints("142").outcome is Outcome.PRINTED
    cooling.join()
