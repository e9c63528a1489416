"""A voice that keeps what it was told to say, in place of a loudspeaker."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was said at once, in which language, and how loud."""

    sentences: tuple[str, ...]
    language: str
    volume: float


class FakeVoice:
    """Says everything at once, and is quiet when it is told."""

    def __init__(self) -> None:
        self.said: list[Utterance] = []
        self.speaking = False
        self.stops = 0
        self.forgot = 0
        self.headphones: bool | None = False

    def say(self, sentences: Sequence[str], language: str, volume: float) -> None:
        self.said.append(Utterance(tuple(sentences), language, volume))
        self.speaking = True

    def stop(self) -> None:
        self.stops += self.speaking
        self.speaking = False

    def forget(self) -> None:
        self.stop()
        self.forgot += 1

    def close(self) -> None:
        self.stop()

    @property
    def last(self) -> tuple[str, ...]:
        """The sentences that were said last; nothing where nothing was said."""
        return self.said[-1].sentences if self.said else ()
