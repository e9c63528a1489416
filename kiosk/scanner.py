"""A scanner types like a keyboard, only faster, and ends with Enter: what it typed is told from single keys."""

from dataclasses import dataclass, field

PAUSE_S = 1.0
"""Letters farther apart than this are not one code."""

SHORTEST_CODE = 4


@dataclass(slots=True)
class Scanner:
    """Letters of a code as they come in, with their times in seconds."""

    letters: list[str] = field(default_factory=list)
    last: float = float("-inf")

    def took(self, letter: str, at: float, typed: str = "") -> bool:
        """Take a letter; whether it belongs to a code. None begins with one of `typed`: a person types those."""
        if at - self.last > PAUSE_S:
            self.letters.clear()
        if not self.letters and letter.upper() in typed:
            return False
        self.letters.append(letter)
        self.last = at
        return True

    def finished(self, at: float) -> str:
        """The whole code at Enter, or nothing where none was being typed."""
        code = "".join(self.letters) if at - self.last <= PAUSE_S else ""
        self.letters.clear()
        return code if len(code) >= SHORTEST_CODE else ""
