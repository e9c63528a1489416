"""A scanner types like a keyboard, only faster, and ends with Enter: what it typed is told from single keys."""

from dataclasses import dataclass, field

PAUSE_S = 1.0
"""Letters farther apart than this are not one code."""

SHORTEST_CODE = 4

_CYRILLIC = "йцукенгшщзфывапролдячсмить."
_LATIN = "qwertyuiopasdfghjklzxcvbnm/"
_KEYS = str.maketrans(_CYRILLIC + _CYRILLIC[:-1].upper(), _LATIN + _LATIN[:-1].upper())
_OURS = "цфдлшт."
"""WALKIN/ as it arrives where the keyboard stands at Russian letters."""


def latin(code: str) -> str:
    """A code of ours as it was printed: a scanner strikes keys, and a Cyrillic keyboard makes other letters of them."""
    return code.translate(_KEYS) if code.casefold().startswith(_OURS) else code


@dataclass(slots=True)
class Scanner:
    """Letters of a code as they come in, with their times in seconds. Codes begin with one of `begins`, if any."""

    begins: str = ""
    letters: list[str] = field(default_factory=list)
    last: float = float("-inf")

    def took(self, letter: str, at: float, typed: str = "") -> bool:
        """Take a letter; whether it belongs to a code. None begins with one of `typed`: a person types those."""
        if at - self.last > PAUSE_S:
            self.letters.clear()
        if not self.letters and (letter.upper() in typed or (self.begins and letter.upper() not in self.begins)):
            return False
        self.letters.append(letter)
        self.last = at
        return True

    def collects(self, at: float) -> bool:
        """Whether letters of a code have come, and the next one may be another."""
        return bool(self.letters) and at - self.last <= PAUSE_S

    def finished(self, at: float) -> str:
        """The whole code at Enter, or nothing where none was being typed."""
        code = "".join(self.letters) if at - self.last <= PAUSE_S else ""
        self.letters.clear()
        return latin(code) if len(code) >= SHORTEST_CODE else ""
