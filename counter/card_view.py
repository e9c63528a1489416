"""What a card of the service standard says: the greeting in the customer's language, the steps in the clerk's."""

from dataclasses import dataclass

from counter.actions import Action
from counter.asking import SayWhy
from counter.at_hand import OfService, OfSituation
from counter.buttons_view import button
from counter.happenings import CardClosed, SituationPicked, StepPressed
from counter.scene import Scene, service_name
from office.staff import Member
from office.standards import of_service, situations, standard_of
from office.standards_plan import Standard, Step
from resources.desk_views import ButtonView
from resources.standard_words import greeting_of, said_at, standard_title, step_call, step_text
from resources.words import Words, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """`say` is for the customer, in their language: the greeting, then the sentence of the next step.

    `keys` are steps that are ticked, or situations to choose from, in the order of their digits; `pad` says that the
    digits of the number pad are others, where they are.
    """

    heading: str
    aside: str
    say: str
    note: str
    keys: tuple[ButtonView, ...]
    beside: ButtonView
    close: ButtonView
    more: str
    pad: str


def card_view(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> CardView | None:
    """The card that is open for whoever is at the counter; None where none is."""
    at_hand, number = scene.at_hand, scene.ticket.number if scene.ticket else ""
    if at_hand.opened is None or at_hand.opened_for != number:
        return None
    standard = _opened(scene)
    if standard is None:
        return _list(scene, button(Action.CARD, scene, member, words, say_why), words)
    return _card(standard, scene, button(Action.SITUATIONS, scene, member, words, say_why), words)


def _opened(scene: Scene) -> Standard | None:
    """The card that is open; None where it is the list of situations, or the plan has none."""
    match scene.at_hand.opened:
        case OfService() if scene.ticket:
            return of_service(scene.plan, scene.ticket.service)
        case OfSituation(standard=id_):
            return standard_of(scene.plan, id_)
        case _:
            return None


def _list(scene: Scene, beside: ButtonView, words: Words) -> CardView:
    """The situations; above them why there is no card of the service, where one was asked for."""
    ticket, note = scene.ticket, ""
    if isinstance(scene.at_hand.opened, OfService):
        note = words.say("Nobody is at your counter.")
        if ticket is not None:
            name = service_name(scene.plan, ticket.service, words)
            note = words.say("The plan has no card for “{service}”.", service=name)
    keys = tuple(
        ButtonView(
            words=standard_title(standard, words.language), happening=SituationPicked(standard=standard.id), key=str(n)
        )
        for n, standard in enumerate(situations(scene.plan), 1)
    )
    return CardView(
        heading=words.say("What is the situation?"),
        aside="",
        say="",
        note=note,
        keys=keys,
        beside=beside,
        close=_close(words),
        more=words.say("More choices"),
        pad=_pad(scene, words),
    )


def _card(standard: Standard, scene: Scene, beside: ButtonView, words: Words) -> CardView:
    number = scene.ticket.number if scene.ticket else ""
    done = scene.at_hand.ticked(number, standard.id)
    following = next((step for step in standard.steps if step.id not in done), None)
    return CardView(
        heading=standard_title(standard, words.language),
        aside=_version(standard, words),
        say=_say(standard, following, scene, begun=bool(done)),
        note=_note(standard, following, words),
        keys=tuple(_step(standard, step, n, step.id in done, words) for n, step in enumerate(standard.steps, 1)),
        beside=beside,
        close=_close(words),
        more=words.say("More steps"),
        pad=_pad(scene, words),
    )


def _say(standard: Standard, following: Step | None, scene: Scene, *, begun: bool) -> str:
    languages = scene.plan.office.languages
    language = scene.ticket.language if scene.ticket else languages[0]
    said = said_at(standard, following, language, languages) if following and begun else ""
    if not begun:
        said = greeting_of(standard, language, languages)
    return quoted(said, language) if said else ""


def _note(standard: Standard, following: Step | None, words: Words) -> str:
    """Whom the next step calls, or that there is none."""
    if following is None:
        return words.say("All steps are ticked.")
    whom = step_call(standard, following, words.language)
    return words.say("Call: {whom}", whom=whom) if whom else ""


def _step(standard: Standard, step: Step, n: int, done: bool, words: Words) -> ButtonView:  # noqa: FBT001  # a state
    return ButtonView(
        words=step_text(standard, step, words.language),
        happening=StepPressed(standard=standard.id, step=step.id),
        key=str(n),
        chosen=done,
    )


def _version(standard: Standard, words: Words) -> str:
    if standard.since is None:
        return ""
    since = words.short_day(standard.since)
    return words.say("version {version}, since {day}", version=standard.version, day=since)


def _pad(scene: Scene, words: Words) -> str:
    """Where the number pad is used for acts, it goes on with them while a card is open."""
    return words.say("Use the digits above the letters, not the number pad.") if scene.keys.takes_digits else ""


def _close(words: Words) -> ButtonView:
    return ButtonView(words=words.say("Close"), happening=CardClosed(), icon="x-bold", key="Esc")
