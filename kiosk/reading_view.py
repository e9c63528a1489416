"""What a page says aloud, pure: its parts as they stand before one's eyes, made into sentences in the order of reading.

What is read is what is shown: which tiles and which lines of a text stand on a page is decided by the panel, so the
window tells its parts here, and nothing that can be seen stays unsaid.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from babel import Locale

from kiosk.keyboard_view import sign_names
from resources.words import Words, words_for

_CODE = re.compile(r"\b(?![A-Z]?\d+\b(?!-)|[A-Z]{4,}-\d+\b)(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d]+(?:-[A-Z\d]+)*\b")
"""Letters and figures mixed, but no number of a ticket: K4TX-72M9, A-1203."""
_HIDDEN = re.compile(r"•+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something on the page. `words` are whole lines. `key`: it can be pressed; `head`: it stands on every page, above.

    `chosen`: it is ticked. `language`: its words are of another language. `written`: it is the text of a keyboard, and
    this is the whole of it.
    """

    words: tuple[str, ...]
    key: bool = False
    head: bool = False
    chosen: bool = False
    closed: bool = False
    language: str = ""
    written: str | None = field(default=None, repr=False)


def page_said(parts: Iterable[Part], words: Words, *, head: bool = False) -> tuple[str, ...]:
    """The whole page from its title on; with the head of the panel before it where that is wanted."""
    every = tuple(parts)
    said = (*(part for part in every if part.head and head), *(part for part in every if not part.head))
    return tuple(sentence for part in said for sentence in part_said(part, words))


def part_said(part: Part, words: Words) -> tuple[str, ...]:
    """One part by itself, with how it stands. A language is called as the page's own language calls it."""
    named = (_language(part.language, words),) if part.language else part.words
    state = [words.say("Chosen")] if part.chosen else []
    if part.closed:
        state.append(words.say("Not possible now"))
    return tuple(_finished(line, words) for line in (*named, *state) if line.strip())


def focused_said(part: Part, words: Words) -> tuple[str, ...]:
    """One key, as one moves onto it: a language in its own words, because whoever speaks it is to know it."""
    if not part.language:
        return part_said(part, words)
    return (_finished(_language(part.language, words_for(part.language, "kiosk")), words),)


def news(before: Sequence[Part], after: Sequence[Part], words: Words) -> tuple[str, ...]:
    """What a page says that it did not say a moment ago.

    Not the clock; not how long a key says one waits, which goes up and down by itself; but which keys are new, and
    which were ticked.
    """
    known = {line for part in before for line in part.words}
    keys = {_name(part): part for part in before if part.key}
    return tuple(sentence for part in after for sentence in _new(part, keys, known, words))


def written_of(parts: Iterable[Part]) -> str:
    """The text of the page's keyboard; empty where there is none."""
    return next((part.written for part in parts if part.written is not None), "")


def written_news(heard: str, before: Sequence[Part], after: Sequence[Part], words: Words) -> tuple[str, ...]:
    """The same where a text has grown since it was `heard` last: its new signs, and no key, for all keys change then.

    At the end of a word it is the word, and the space.
    """
    texts = [part for part in after if not part.key and part.written is None]
    return (*_signs(heard, written_of(after), words), *news(before, texts, words))


def has_grown(heard: str, before: Sequence[Part], after: Sequence[Part]) -> bool:
    """Whether something was written behind what was heard."""
    text = written_of(after)
    return text not in (heard, written_of(before)) and text.startswith(heard)


def written_said(parts: Iterable[Part], words: Words) -> tuple[str, ...]:
    """The whole text of the page's keyboard."""
    return tuple(sentence for part in parts if part.written is not None for sentence in part_said(part, words))


def _signs(heard: str, text: str, words: Words) -> tuple[str, ...]:
    new = text[len(heard) :]
    space = (_finished(words.say("Space"), words),) if new[-1:].isspace() else ()
    told = " ".join(new.split())
    if space and " " not in told and (told or heard[-1:].strip()):
        told = text.rsplit(maxsplit=1)[-1]
    return (*((_finished(sign_names(words).get(told, told), words),) if told else ()), *space)


def _new(part: Part, keys: dict[str, Part], known: set[str], words: Words) -> tuple[str, ...]:
    if part.head:
        return ()
    if not part.key:
        return tuple(_finished(line, words) for line in part.words if line not in known and line.strip())
    earlier = keys.get(_name(part))
    if earlier is None:
        return part_said(part, words)
    if earlier.chosen == part.chosen:
        return ()
    ticked = words.say("Chosen") if part.chosen else words.say("Not chosen any more")
    return (_finished(_name(part), words), _finished(ticked, words))


def _name(part: Part) -> str:
    """What a key is known by: the key of a letter is the same whether it writes a capital or not."""
    name = part.words[0] if part.words else ""
    return name.casefold() if len(name) == 1 else name


def _language(code: str, words: Words) -> str:
    known = {"en": words.say("English"), "et": words.say("Estonian"), "ru": words.say("Russian")}
    return known.get(code) or Locale.parse(words.language).languages.get(code, code).capitalize()


def _finished(line: str, words: Words) -> str:
    """One sentence: in one line, codes letter by letter, what is hidden only counted, with its full stop."""
    said = _HIDDEN.sub(lambda dots: words.count("{n} figure", "{n} figures", len(dots[0])), " ".join(line.split()))
    said = _CODE.sub(lambda code: " ".join(code[0].replace("-", "")), said)
    return said if said[-1] in ".!?…:" else f"{said}."
