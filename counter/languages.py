"""The languages that a counter's window speaks, one after the other."""

from functools import cache

from resources.words import SOURCE_LANGUAGE, TRANSLATIONS


@cache
def window_languages() -> tuple[str, ...]:
    """English, and every language that has a catalogue of this room, in the order of their codes."""
    found = {path.parent.name for path in TRANSLATIONS.glob("*/counter.mo")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


def following(language: str) -> str:
    """The language after this one."""
    spoken = window_languages()
    return spoken[(spoken.index(language) + 1) % len(spoken)] if language in spoken else spoken[0]
