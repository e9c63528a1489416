"""What the foot of the board says: whose call was missed and where to go, else until when the office is open."""

from dataclasses import dataclass
from datetime import datetime

from display.turning import turned
from resources.words import Words

_BESIDE_WORDS, _ALONE = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FootView:
    """Missed numbers, with lines left and right of them. The first line at the left stands out."""

    left: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    right_stands_out: bool = False


def foot_view(words: Words, second: Words | None, missed: tuple[str, ...], opening: str, now: datetime) -> FootView:
    """The foot for these missed numbers, newest first, in the office's language and perhaps in one more."""
    if not missed:
        return FootView(left=(opening,) if opening else ())
    if second is not None:
        return FootView(
            left=_where_to_go(words),
            numbers=turned(missed, _BESIDE_WORDS, now),
            right=_where_to_go(second),
            right_stands_out=True,
        )
    if len(missed) > _BESIDE_WORDS:
        return FootView(left=_where_to_go(words), numbers=turned(missed, _ALONE, now))
    note = (words.say("Come to the front desk."), words.say("Your place is kept."))
    return FootView(left=(words.say("Missed your number?"),), numbers=missed, right=note)


def _where_to_go(words: Words) -> tuple[str, ...]:
    return words.say("Missed your number?"), words.say("Come to the front desk.")
