"""A page that stands in place of the buttons: one question, its answers, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass

from counter.happenings import Confirmed, LanguagePicked, Picked, SteppedBack
from office.plan import Plan
from resources.desk_views import ButtonView, ChipWords
from resources.words import Words, language_name

ENTER, ESCAPE = "Enter", "Esc"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A line to type in: what it is for, what stands in it, and how many letters it takes."""

    name: str
    text: str
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One line of the card of keys: what stands on the caps, and what they do."""

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """`primary` takes the place of the main button and is pressed by Enter; `choices` are pressed by 1 to 9 and 0.

    `number` is shown on a plate, `pad` are the keys that type one; of `tabs` one holds, `switches` say yes or no.
    `chip` and `lines` tell of what is shown; `beside` stands beside the way back; `keys` are those of a card.
    """

    heading: str
    primary: ButtonView
    back: ButtonView
    sentence: str = ""
    number: str | None = None
    tabs: tuple[ButtonView, ...] = ()
    switches: tuple[ButtonView, ...] = ()
    choices: tuple[ButtonView, ...] = ()
    pad: tuple[ButtonView, ...] = ()
    field: FieldView | None = None
    chip: ChipWords | None = None
    lines: tuple[str, ...] = ()
    beside: ButtonView | None = None
    more: str = ""
    keys: tuple[KeyLine, ...] = ()


def back(words: Words) -> ButtonView:
    """One page back."""
    return ButtonView(words=words.say("Back"), happening=SteppedBack(), icon="arrow-left-bold", key=ESCAPE)


def confirm(sentence: str, icon: str, why_not: str = "", happening: object = None) -> ButtonView:
    """The main button of a page that is confirmed."""
    return ButtonView(words=sentence, happening=happening or Confirmed(), icon=icon, key=ENTER, why_not=why_not)


def choose(words: Words) -> ButtonView:
    """The main button of a page whose answers are pressed directly: it waits."""
    why_not = words.say("Choose one of the answers; Esc goes back.")
    return ButtonView(words=words.say("Choose an answer"), happening=None, icon="caret-right-bold", why_not=why_not)


def choices_page(words: Words, heading: str, choices: Iterable[ButtonView], sentence: str = "") -> PageView:
    """A page of answers that are pressed directly."""
    return PageView(
        heading=heading,
        sentence=sentence,
        primary=choose(words),
        back=back(words),
        choices=tuple(choices),
        more=words.say("More choices"),
    )


def service_choices(plan: Plan, words: Words, *, but: str = "") -> tuple[ButtonView, ...]:
    """Every service of the office, but one."""
    return tuple(
        ButtonView(words=words.pick(service.name), happening=Picked(id=service.id))
        for service in plan.services
        if service.id != but
    )


def language_switch(plan: Plan, words: Words, language: str, key: str) -> ButtonView:
    """The customer's language; each press says the next one of the office."""
    spoken = plan.office.languages
    now = language or spoken[0]
    following = spoken[(spoken.index(now) + 1) % len(spoken)]
    said = words.say("Language: {language}", language=language_name(now))
    return ButtonView(words=said, happening=LanguagePicked(language=following), icon="translate", key=key)
