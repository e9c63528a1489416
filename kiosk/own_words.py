"""What the office typed for its kiosk, in the language of the screen."""

from collections.abc import Mapping

from resources.words import Words


def own(text: Mapping[str, str], words: Words) -> str:
    """The office's words in this language; nothing where it has none, and the kiosk's own stand there."""
    return text.get(words.language, "").strip()
