"""What is told at a counter of a case whose customer waited in the manager's line."""

from collections.abc import Iterator

from counter.scene import Scene
from resources.case_words import kind_name, topic_of
from resources.words import Words, quoted

MOST_LETTERS = 200
"""So much of what was said has room on the card; all of it stands in the manager's window."""


def case_lines(scene: Scene, words: Words) -> Iterator[str]:
    """The number and what it is about; below it what was said, where it was read for whoever may read it."""
    if scene.case is None:
        return
    opened = scene.case.opened
    yield words.say(
        "Case {case}: {kind}, {topic}",
        case=opened.case,
        kind=kind_name(opened.case_kind, words.language),
        topic=topic_of(scene.plan, opened.case_kind, opened.topic, words.language),
    )
    said = " ".join(scene.beside.said.split())
    if said:
        shown = said if len(said) <= MOST_LETTERS else f"{said[:MOST_LETTERS].rstrip()}…"
        yield quoted(shown, opened.language)
