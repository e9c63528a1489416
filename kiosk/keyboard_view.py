"""What the on-screen keyboard says: what is written and why, the text so far, and its keys."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk import keyboard_touches as it
from kiosk.keyboard_letters import ALPHABETS, FIGURES, Alphabet, alphabet_of, alphabets_beside
from kiosk.keyboard_steps import Keys
from kiosk.scene import Offered
from resources.part_views import KeyView
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page with a keyboard is for.

    short: the sentence where there is little room; notice: what takes its place; short_notice: that of the title.
    text: what is written so far. capital: whether the next letter is one. signs: those beside the space.
    """

    title: str
    sentence: str
    short: str
    notice: str = ""
    short_notice: str = ""
    text: str = field(default="", repr=False)
    capital: bool = False
    signs: tuple[str, str] = (",", ".")
    confirm: Offered


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyboardView:
    """A page with a keyboard. `alphabet`: the letters on the keys, None where figures and signs stand there.

    figures: rows of figures and signs, filled then. letters: the key of each letter. switches: to figures and to other
    letters. again, onward: the key that shows a long text from its start, part by part. more: other letters, where they
    do not all fit. label: what a screen reader says before the text.
    """

    title: str
    sentence: str
    short: str
    notice: str
    short_notice: str
    label: str
    text: str = field(repr=False)
    alphabet: Alphabet | None
    letters: Mapping[str, Offered]
    figures: tuple[tuple[Offered, ...], ...]
    shift: Offered | None
    signs: tuple[Offered, Offered]
    space: Offered
    erase: Offered
    switches: tuple[Offered, ...]
    confirm: Offered
    again: KeyView
    onward: KeyView
    more: KeyView


def keyboard_of(page: Page, keys: Keys, languages: Iterable[str], words: Words) -> KeyboardView:
    """The keyboard of this page, in an office of these languages."""
    shown = alphabet_of(keys.letters_of(words.language))
    names = sign_names(words)
    return KeyboardView(
        title=page.title,
        sentence=page.sentence,
        short=page.short,
        notice=page.notice,
        short_notice=page.short_notice,
        label=words.say("Written so far:") if page.text else words.say("Nothing is written yet."),
        text=page.text,
        alphabet=None if keys.figures else ALPHABETS[shown],
        letters={} if keys.figures else _letters(ALPHABETS[shown], capital=page.capital),
        figures=tuple(tuple(_sign(sign, names) for sign in row) for row in FIGURES) if keys.figures else (),
        shift=None if keys.figures else _shift(words, capital=page.capital),
        signs=(_sign(page.signs[0], names), _sign(page.signs[1], names)),
        space=Offered(key=KeyView(words=words.say("Space")), means=it.LetterPressed(" ")),
        erase=Offered(key=KeyView(words=words.say("Erase"), icon="backspace"), means=it.LetterErased()),
        switches=tuple(_switches(shown, languages, words, figures=keys.figures)),
        confirm=page.confirm,
        again=KeyView(words=words.say("Read from the start"), short=words.say("Read")),
        onward=KeyView(words=words.say("Read on")),
        more=KeyView(words=words.say("Other letters"), short="…"),
    )


def _letters(alphabet: Alphabet, *, capital: bool) -> Mapping[str, Offered]:
    shown = {letter: letter.upper() if capital else letter for letter in alphabet.letters}
    return {at: Offered(key=KeyView(words=letter), means=it.LetterPressed(letter)) for at, letter in shown.items()}


def _sign(sign: str, names: Mapping[str, str]) -> Offered:
    """A figure, or a sign whose key is called by its name."""
    return Offered(key=KeyView(words=names.get(sign, sign), short=sign), means=it.LetterPressed(sign))


def _shift(words: Words, *, capital: bool) -> Offered:
    key = KeyView(words=words.say("Capital letter"), short="Aa", chosen=capital)
    return Offered(key=key, means=it.ShiftPressed(not capital))


def _switches(shown: str, languages: Iterable[str], words: Words, *, figures: bool) -> Iterator[Offered]:
    """Figures, then the other letters; from the figures, the letters that stood there first."""
    if figures:
        yield _alphabet(shown, words)
    else:
        key = KeyView(words=words.say("Figures and signs"), short="123")
        yield Offered(key=key, means=it.FiguresPressed())
    yield from (_alphabet(alphabet, words) for alphabet in alphabets_beside(shown, languages))


def _alphabet(alphabet: str, words: Words) -> Offered:
    said = words.say("Letters: {language}", language=language_name(alphabet))
    return Offered(key=KeyView(words=said, short=ALPHABETS[alphabet].sample), means=it.AlphabetChosen(alphabet))


def sign_names(words: Words) -> Mapping[str, str]:
    """What each sign is called."""
    return {
        ".": words.say("Full stop"),
        ",": words.say("Comma"),
        "?": words.say("Question mark"),
        "!": words.say("Exclamation mark"),
        "-": words.say("Hyphen"),
        ":": words.say("Colon"),
        "'": words.say("Apostrophe"),
        "@": words.say("At sign"),
        "+": words.say("Plus sign"),
        "_": words.say("Underscore"),
    }
