"""QR codes as rows of dark and light modules, without the quiet zone."""

from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

MOST_BYTES = 400
"""More than a ticket's scanner reads with ease; longer contents are refused."""


@lru_cache(maxsize=32)
def modules_of(content: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True is dark. Raises ValueError for a content of more than `MOST_BYTES`."""
    if len(content.encode()) > MOST_BYTES:
        raise ValueError(f"a QR code of {len(content.encode())} bytes is too long")
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
