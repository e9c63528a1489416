"""Writing on the on-screen keyboard: a text, and which keys stand there. Pure."""

from dataclasses import dataclass, field, replace

from kiosk import keyboard_touches as it
from kiosk.happenings import Happening
from kiosk.keyboard_letters import begins_name, begins_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Which keys stand on the keyboard. `capital`: whether shift was pressed, against what would be by itself.

    alphabet: whose letters, where others than those of the page's language were chosen; they stay for as long as the
    page is in the language `beside`.
    """

    figures: bool = False
    capital: bool | None = None
    alphabet: str = ""
    beside: str = ""

    def letters_of(self, language: str) -> str:
        """Whose letters stand there while the page is in this language."""
        return self.alphabet if self.alphabet and self.beside == language else language


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What is written in one place: at most so many letters; what begins with a capital by itself."""

    most: int
    sentences: bool = False
    names: bool = False

    def is_capital(self, text: str, keys: Keys) -> bool:
        """Whether the next letter is a capital."""
        if keys.capital is not None:
            return keys.capital
        return (self.sentences and begins_sentence(text)) or (self.names and begins_name(text))

    def left(self, text: str) -> int:
        """How many more letters may be written."""
        return max(0, self.most - len(text))


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the keys below it."""

    text: str = field(repr=False)
    keys: Keys


def written(place: Field, before: Written, happening: Happening, language: str) -> Written | None:
    """The text and the keys after what was done at the keyboard; None where it is not about them."""
    text, keys = before.text, before.keys
    match happening:
        case it.LetterPressed(letter):
            return Written(_longer(place, text, letter), replace(keys, capital=None))
        case it.LetterErased():
            return Written(text[:-1], replace(keys, capital=None))
        case it.ShiftPressed(capital):
            return Written(text, replace(keys, capital=capital))
        case it.FiguresPressed():
            return Written(text, replace(keys, figures=True))
        case it.AlphabetChosen(alphabet):
            return Written(text, replace(keys, figures=False, alphabet=alphabet, beside=language))
        case _:
            return None


def _longer(place: Field, text: str, letter: str) -> str:
    """No space at the beginning, none behind another, and nothing that is no letter."""
    is_letter = len(letter) == 1 and letter.isprintable()
    is_idle_space = letter == " " and (not text or text[-1] == " ")
    return text + letter if is_letter and not is_idle_space and len(text) < place.most else text
