"""One thing that is wrong with a plan, and the checks that every page of it shares."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from office.plan import Text

ID = re.compile(r"[\w.-]{1,32}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class PlanFault:
    """One thing that is wrong. `place` reads like services[2].series; `text` is a plain English sentence."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.text} - at {self.place}"


def id_faults(place: str, text: str) -> Iterator[PlanFault]:
    """What is wrong with a short name for computers."""
    if not ID.fullmatch(text):
        yield PlanFault(place, f"{text!r} is not a name of 1 to 32 letters of English, digits, . _ or -")


def name_faults(place: str, text: Text) -> Iterator[PlanFault]:
    """What is wrong with a name that people read."""
    if not any(words.strip() for words in text.values()):
        yield PlanFault(place, "a name is missing")
    yield from text_faults(place, text)


def text_faults(place: str, text: Text) -> Iterator[PlanFault]:
    """What is wrong with the languages of a text."""
    for language in text:
        if not _LANGUAGE.fullmatch(language):
            yield PlanFault(f"{place}.{language}", f"{language!r} is no language code")
