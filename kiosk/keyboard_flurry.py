"""Letters from a real keyboard, or from a scanner that types like one: a scanner's come in a flurry. Pure."""

from dataclasses import dataclass, field

from resources.scanner import SHORTEST_CODE, latin

CLOSE_S = 0.05
"""Letters that are not farther apart than this may come from a scanner."""

MOST_BY_HAND = 6
"""So many letters may come together from quick fingers, or after the program was busy; more are a scanner's."""


@dataclass(slots=True)
class Flurry:
    """Letters that are held back until it is clear whose they are, with the time of the last one in seconds."""

    letters: list[str] = field(default_factory=list, repr=False)
    last: float = float("-inf")

    def took(self, letter: str, at: float) -> str:
        """Hold a letter; the letters before it, where a pause tells that somebody wrote them."""
        before = "" if at - self.last <= CLOSE_S else self.given()
        self.letters.append(letter)
        self.last = at
        return before

    @property
    def is_by_hand(self) -> bool:
        """Whether what is held is so little that a hand wrote it, once nothing more comes."""
        return len(self.letters) <= MOST_BY_HAND

    def given(self) -> str:
        """All that is held, as text."""
        text = "".join(self.letters)
        self.letters.clear()
        return text

    def code(self, at: float) -> str:
        """The scanned code at Enter; empty where a hand wrote, and what is held stays."""
        close = at - self.last <= CLOSE_S and len(self.letters) >= SHORTEST_CODE
        return latin(self.given()) if close or not self.is_by_hand else ""
