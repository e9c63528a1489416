"""PINs and passwords: which ones are refused, and their hashes."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from office.staff import AccountFault

SHORTEST_PIN = 4
SHORTEST_PASSWORD = 8
LEAST_DIFFERENT = 5
_SENTENCES: Mapping[AccountFault, str] = MappingProxyType(
    {
        "weak": "A password has at least 8 characters, 5 of them different; a PIN has at least 4 digits.",
        "short_pin": "A PIN has at least 4 digits.",
        "plain_pin": "A PIN is not one digit repeated and not a row such as 1234.",
    }
)
_STEPS_OF_A_ROW = ({0}, {1}, {-1})
_PASSES, _MEMORY_KIB, _LANES = 3, 32 * 1024, 1
"""About 75 ms for one guess, measured; OWASP asks for at least 2 passes over 19 MiB."""

_HASHER = PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=_LANES)

NOBODY = f"$argon2id$v=19$m={_MEMORY_KIB},t={_PASSES},p={_LANES}${'A' * 22}${'A' * 43}"
"""A hash that no PIN has: to check against when there is no account, so that both take as long."""


def pin_fault(pin: str) -> str | None:
    """What is wrong with a new PIN or password, as one sentence; None when it can be used."""
    fault = why_not_pin(pin)
    return _SENTENCES[fault] if fault else None


def why_not_pin(pin: str) -> AccountFault | None:
    """The same as a value."""
    if not pin.isdecimal():
        return "weak" if len(pin) < SHORTEST_PASSWORD or len(set(pin)) < LEAST_DIFFERENT else None
    if len(pin) < SHORTEST_PIN:
        return "short_pin"
    return "plain_pin" if {int(b) - int(a) for a, b in pairwise(pin)} in _STEPS_OF_A_ROW else None


def secret_of(pin: str) -> str:
    """The hash that is kept of a PIN."""
    return _HASHER.hash(pin)


def is_pin(secret: str, pin: str) -> bool:
    """Whether the hash is that of this PIN. It takes as long when it is not."""
    try:
        return _HASHER.verify(secret, pin)
    except (VerificationError, InvalidHashError):
        return False
