"""The card of keys: every key of this counter in the window's language, a leaf at a time, also on paper."""

from collections.abc import Iterator, Mapping

from counter.actions import Action
from counter.buttons_view import labels
from counter.happenings import KeysOnPaper, LeafTurned, SteppedBack
from counter.keys import ANSWER, BACK, ERASE, TURN, Keys
from counter.page_view import ENTER, KeyLine, PageView, back, confirm
from counter.places import ReadingKeys
from counter.scene import KeyEverywhere, KeyState, Scene
from resources.desk_views import ButtonView, cap_of
from resources.words import Words

_ORDER = (
    Action.FINISH_AND_NEXT,
    Action.AGAIN,
    Action.MISSED,
    Action.FINISH,
    Action.ARRIVED,
    Action.PUT_BACK,
    Action.SEND_ON,
    Action.PARK,
    Action.PAUSE,
    Action.CALL_NUMBER,
    Action.UNDO,
)
"""What is pressed most stands first; the others follow, and the keys of pages."""


_A_LEAF = 12
"""So many lines have room in a small window."""


def key_lines(keys: Keys, words: Words, everywhere: KeyEverywhere | None = None) -> tuple[KeyLine, ...]:
    """Every line of the card; where there is a key of all programs it stands first."""
    shown = {*_ORDER, Action.NEXT, Action.RESUME, Action.OPEN, Action.SIGN_OUT}
    rest = tuple(action for action in labels(words) if action not in shown and keys.of(action))
    first = _everywhere(everywhere or KeyEverywhere(), words)
    return (*first, *_lines(keys, (*_ORDER, *rest), words), _answer(keys, words), *_of_pages(keys, words))


def leaves_of(lines: tuple[KeyLine, ...]) -> tuple[tuple[KeyLine, ...], ...]:
    """The same, as many at once as there is room for."""
    return tuple(lines[n : n + _A_LEAF] for n in range(0, len(lines), _A_LEAF))


def _lines(keys: Keys, actions: tuple[Action, ...], words: Words) -> Iterator[KeyLine]:
    said = labels(words)
    for action in actions:
        yield KeyLine(keys=_caps(keys.of(action)), words=said[action])


def _answer(keys: Keys, words: Words) -> KeyLine:
    return KeyLine(keys=_caps(keys.table[ANSWER]), words=words.say("What the strip offers"))


def _of_pages(keys: Keys, words: Words) -> Iterator[KeyLine]:
    """On pages the number pad types; its other keys lead on."""
    also = {key: pad for pad, key in keys.turning.items()}
    spoken = (
        (ENTER, words.say("Page: do it")),
        (BACK, words.say("Page: back")),
        (ERASE, words.say("Page: delete")),
        (TURN, words.say("Page: more choices")),
    )
    for key, said in spoken:
        yield KeyLine(keys=_caps((key, *((also[key],) if key in also else ()))), words=said)
    if keys.pad:
        yield KeyLine(keys=_caps(("Num++", "Num+/")), words=words.say("Page: two switches"))


def _caps(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(cap_of, keys))


def _everywhere(everywhere: KeyEverywhere, words: Words) -> Iterator[KeyLine]:
    if not everywhere.key:
        return
    said: Mapping[KeyState, str] = {
        "works": words.say("In every program: the main button"),
        "taken": words.say("Another program has this key"),
        "none": words.say("Not in every program on this computer"),
    }
    yield KeyLine(keys=(cap_of(everywhere.key),), words=said[everywhere.state])


def keys_page(place: ReadingKeys, scene: Scene, words: Words) -> PageView:
    """One leaf of the card; Enter prints all of it, where there is a printer at the counters."""
    lines = key_lines(scene.keys, words, scene.everywhere)
    leaves = leaves_of(lines)
    turn = ButtonView(words=words.say("More keys"), happening=LeafTurned(), icon="caret-right-bold", key=TURN)
    paper = KeysOnPaper(title=words.say("Keys"), lines=tuple((line.keys, line.words) for line in lines))
    done = confirm(words.say("Done"), "check-bold", happening=SteppedBack())
    printing = confirm(words.say("Print the card"), "printer", happening=paper)
    return PageView(
        heading=words.say("Keys"),
        primary=printing if scene.devices.own else done,
        back=back(words),
        keys=leaves[place.leaf % len(leaves)],
        beside=turn,
    )
