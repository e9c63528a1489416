"""The commands of ESC/POS that frame a paper and ask a printer how it is. Bytes only, nothing heavy."""

ASK_STATUS = b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04"
"""DLE EOT 1 to 4 in one write: printer, cause of offline, cause of error, paper. Answered at once."""

CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: clear the buffers. Nothing may be sent until it is answered."""

RESET = b"\x1b@"
TELL_CHANGES = b"\x1da\x0e"
"""GS a: ASB on for online, errors and paper. Ends at ESC @, so it comes after."""

FENCE = b"\x1dr\x01"
"""GS r 1: answered in order with the data."""

ID_LENGTH = 4


def units(dpi: int) -> bytes:
    """GS P: feeds count in dots of this printer."""
    return bytes((0x1D, 0x50, dpi, dpi))


def feed(dots: int) -> bytes:
    """ESC J, as often as needed: so many dots of blank paper."""
    full, rest = divmod(dots, 255)
    return b"\x1bJ\xff" * full + (bytes((0x1B, 0x4A, rest)) if rest else b"")


def confirm(mark: bytes) -> bytes:
    """GS ( H: answered with the four bytes of `mark` when all printing before it is complete.

    Raises ValueError where the mark is not four letters or digits: other bytes could be taken for a command.
    """
    if len(mark) != ID_LENGTH or not mark.isalnum():
        raise ValueError(f"{mark!r} cannot mark a paper")
    return b"\x1d(H\x06\x0000" + mark


def fill(length: int) -> bytes:
    """NULs, which print nothing: they complete a raster that an unknown paper left open."""
    return b"\x00" * length
