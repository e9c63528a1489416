"""What is written on the way to a case: the words, a name, and where the answer goes."""

from dataclasses import replace

from kiosk.case_pages import CONTACT, NAME, WORDS, Writing, WritingContact, WritingName, WritingWords
from kiosk.keyboard_steps import Field
from kiosk.keyboard_touches import TextConfirmed
from kiosk.keyboard_view import KeyboardView, Page, keyboard_of
from kiosk.scene import Offered, Scene
from resources.part_views import KeyView
from resources.words import Words

_NEARLY_FULL = 60
"""From so few letters on it is told how many are left."""

_MONTH_DAYS = 30.4375
_FEW_DAYS = 60


def writing_of(page: Writing, scene: Scene, words: Words) -> KeyboardView:
    """The keyboard of this page."""
    return keyboard_of(_page(page, scene, words), page.keys, scene.plan.office.languages, words)


def _page(page: Writing, scene: Scene, words: Words) -> Page:
    match page:
        case WritingWords():
            return _words(page, words)
        case WritingName():
            return _name(page, scene, words)
        case WritingContact():
            return _contact(page, scene, words)


def _words(page: WritingWords, words: Words) -> Page:
    telling = page.telling
    return Page(
        title=words.say("Your words"),
        sentence=words.say("Write as you would say it. Only those who answer you read it."),
        short=words.say("Please write here."),
        notice=_room(WORDS, telling.words, words),
        short_notice=_short_room(WORDS, telling.words, words),
        text=telling.words,
        capital=WORDS.is_capital(telling.words, page.keys),
        confirm=_confirm(_send(words) if telling.kind == "praise" else _next(words), closed=not telling.words.strip()),
    )


def _name(page: WritingName, scene: Scene, words: Words) -> Page:
    telling, time = page.telling, _kept(scene, words)
    return Page(
        title=words.say("What is your name?"),
        sentence=words.say("Only for our answer. You need not say it. We keep it for {time}.", time=time),
        short=words.say("Only for our answer. Kept for {time}.", time=time),
        notice=_room(NAME, telling.name, words),
        short_notice=_short_room(NAME, telling.name, words),
        text=telling.name,
        capital=NAME.is_capital(telling.name, page.keys),
        signs=("-", "."),
        confirm=_confirm(_next(words)),
    )


def _contact(page: WritingContact, scene: Scene, words: Words) -> Page:
    telling = page.telling
    time = _kept(scene, words)
    return Page(
        title=words.say("Telephone or e-mail?"),
        sentence=words.say("Only for our answer. You need not say it. We keep it for {time}.", time=time),
        short=words.say("Only for our answer. Kept for {time}.", time=time),
        notice=_room(CONTACT, telling.contact, words),
        short_notice=_short_room(CONTACT, telling.contact, words),
        text=telling.contact,
        capital=CONTACT.is_capital(telling.contact, page.keys),
        signs=("@", "."),
        confirm=_confirm(_send(words)),
    )


def _next(words: Words) -> KeyView:
    return KeyView(words=words.say("Next"), icon="arrow-right-bold")


def _send(words: Words) -> KeyView:
    return KeyView(words=words.say("Send"), icon="check-bold")


def _confirm(key: KeyView, *, closed: bool = False) -> Offered:
    return Offered(key=replace(key, closed=closed), means=TextConfirmed())


def _room(place: Field, text: str, words: Words) -> str:
    """How much more there is room for, once it is little."""
    left = place.left(text)
    if left == 0:
        return words.say("No more letters fit here. Thank you: this is a lot already.")
    if not _is_nearly_full(place, left):
        return ""
    return words.count("There is room for {n} more letter.", "There is room for {n} more letters.", left)


def _short_room(place: Field, text: str, words: Words) -> str:
    left = place.left(text)
    if left == 0:
        return words.say("No more letters fit")
    return words.say("Letters left: {n}", n=left) if _is_nearly_full(place, left) else ""


def _is_nearly_full(place: Field, left: int) -> bool:
    return left <= _NEARLY_FULL and place.most > _NEARLY_FULL * 2


def _kept(scene: Scene, words: Words) -> str:
    """For how long words, names and contacts are kept."""
    days = scene.plan.cases.keep_days
    if days <= _FEW_DAYS:
        return words.count("{n} day", "{n} days", days)
    return words.count("{n} month", "{n} months", round(days / _MONTH_DAYS))
