"""A language that is 35 % longer than English, to see that nothing is cut in any."""

import gettext
import re

from resources.words import Words

LONGER = 0.35
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")
_VOWEL = re.compile("[aeiouyõäöüаеёиоуыэюя]")
_LONG_WORD = 5
_FILLING = "lorem ipsum dolor sit amet consectetur adipiscing elit "


def longer(text: str) -> str:
    """The text 35 % longer: a letter more in each long word, then words more; names in braces and figures stay."""
    stretched = " ".join(_stretched(word) for word in text.split(" "))
    missing = round(len(text) * (1 + LONGER)) - len(stretched)
    return f"{stretched} {(_FILLING * 4)[: missing - 1]}".strip() if missing > 1 else stretched


def _stretched(word: str) -> str:
    if len(word) < _LONG_WORD or _PLACEHOLDER.search(word):
        return word
    return _VOWEL.sub(lambda found: found.group() * 2, word, count=1)


class LongerCatalogue(gettext.NullTranslations):
    """Answers each sentence with a longer one."""

    def gettext(self, message: str) -> str:
        return longer(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return longer(msgid1 if n == 1 else msgid2)


def pseudo_words() -> Words:
    """The words of the longer language; dates stay English."""
    return Words("en", LongerCatalogue())
