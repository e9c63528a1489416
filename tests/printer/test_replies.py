"""What a printer says, in any pieces and any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.replies import Changed, Done, Ear, Emptied, Instant, Passed, Reply, status_of
from printer.results import Cause, Notice, PrinterStatus

FINE = PrinterStatus()
SAID: list[tuple[bytes, tuple[Reply, ...]]] = [
    (b"\x12\x12\x12\x12", (Instant(0x12),) * 4),
    (b"\x1a\x16\x5a", (Instant(0x1A), Instant(0x16), Instant(0x5A))),
    (b"\x10\x00\x00\x0f", (Changed(FINE),)),
    (b"\x18\x00\x0c\x0f", (Changed(PrinterStatus(trouble=Cause.PAPER_OUT)),)),
    (b"\x38\x00\x00\x0f", (Changed(PrinterStatus(trouble=Cause.COVER_OPEN)),)),
    (b"\x18\x08\x00\x0f", (Changed(PrinterStatus(trouble=Cause.CUTTER)),)),
    (b"\x10\x00\x03\x0f", (Changed(PrinterStatus(warning=Notice.NEAR_END)),)),
    (b"\x37\x22ABCD\x00", (Done(b"ABCD"),)),
    (b"\x37\x25\x00", (Emptied(),)),
    (b"\x37\x41other\x00", ()),
    (b"\x00", (Passed(),)),
    (b"\x0f", (Passed(),)),
    (b"\x11\x13\x12", (Instant(0x12),)),
    (b"\x10\x00\x00\x37\x37\x25\x00", (Changed(FINE), Emptied())),
    (b"\xff\x80\x12", (Instant(0x12),)),
]


@pytest.mark.parametrize(("data", "replies"), SAID)
def test_replies_are_sorted_by_their_bits(data: bytes, replies: tuple[Reply, ...]) -> None:
    assert Ear().hear(data) == replies


@given(st.lists(st.sampled_from(SAID), max_size=8), st.data())
def test_replies_come_in_any_pieces(said: list[tuple[bytes, tuple[Reply, ...]]], data: st.DataObject) -> None:
    stream = b"".join(part for part, _ in said)
    ear = Ear()
    heard: tuple[Reply, ...] = ()
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        heard += ear.hear(stream[:size])
        stream = stream[size:]
    assert heard == tuple(reply for _, replies in said for reply in replies)


@given(st.binary(max_size=300))
def test_noise_never_stops_the_ear(noise: bytes) -> None:
    ear = Ear()
    ear.hear(noise)
    ear.hear(b"\x00" * 100)
    assert Instant(0x12) in ear.hear(b"\x12" * 8)


STATES = [
    ((0x12, 0x12, 0x12, 0x12), FINE),
    ((0x12, 0x12, 0x12, 0x1E), PrinterStatus(warning=Notice.NEAR_END)),
    ((0x1A, 0x32, 0x12, 0x7E), PrinterStatus(trouble=Cause.PAPER_OUT, warning=Notice.NEAR_END)),
    ((0x1A, 0x16, 0x12, 0x12), PrinterStatus(trouble=Cause.COVER_OPEN)),
    ((0x1A, 0x52, 0x1A, 0x12), PrinterStatus(trouble=Cause.CUTTER)),
    ((0x1A, 0x52, 0x32, 0x12), PrinterStatus(trouble=Cause.BROKEN)),
    ((0x1A, 0x52, 0x52, 0x12), PrinterStatus(trouble=Cause.OVERHEATED)),
    ((0x1A, 0x52, 0x12, 0x12), PrinterStatus(trouble=Cause.OFFLINE)),
    ((0x1A, 0x12, 0x12, 0x12), PrinterStatus(trouble=Cause.OFFLINE)),
    ((0x1A, 0x36, 0x12, 0x7E), PrinterStatus(trouble=Cause.COVER_OPEN, warning=Notice.NEAR_END)),
]


@pytest.mark.parametrize(("answers", "status"), STATES)
def test_four_answers_make_a_status(answers: tuple[int, int, int, int], status: PrinterStatus) -> None:
    first, second, third, fourth = (Instant(byte) for byte in answers)
    assert status_of((first, second, third, fourth)) == status
