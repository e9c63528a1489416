"""What the pages of a pause, and of closing the counter, say."""

from dataclasses import replace
from datetime import timedelta

from counter.actions import Action
from counter.foreseen_view import foreseen_lines
from counter.happenings import Confirmed, MomentPicked, Picked, Pressed, SteppedBack
from counter.page_view import PageView, back, choices_page, confirm
from counter.pausing import RETURNS
from counter.phrases import PAUSE_REASONS, pause_phrase
from counter.places import AskingToLeave, AskingToPause, ChoosingReason, ChoosingReturn, OfPause
from counter.scene import Scene, service_name
from office.refusals import LastCounterFor
from resources.desk_views import ButtonView
from resources.words import Words


def pause_page(place: OfPause, scene: Scene, words: Words) -> PageView:
    """The page at this place."""
    match place:
        case ChoosingReason():
            return choices_page(words, words.say("Why do you pause?"), _reasons(scene, words))
        case ChoosingReturn():
            page = choices_page(words, words.say("When are you back?"), _returns(scene, words))
            return replace(page, lines=foreseen_lines(place.foreseen, scene, words))
        case AskingToPause(alone=alone):
            stay = confirm(words.say("Rather not pause"), "arrow-left-bold", happening=SteppedBack())
            return _question(scene, words, alone, stay, words.say("Pause all the same"))
        case AskingToLeave(alone=alone):
            stay = confirm(words.say("Keep the counter open"), "storefront", happening=SteppedBack())
            return _question(scene, words, alone, stay, words.say("Close all the same"))


def _reasons(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """The reasons of the plan, or the usual ones; without a reason by the same key that opened the page."""
    listed = tuple(choice.id for choice in scene.plan.pause_reasons) or PAUSE_REASONS
    reasons = (ButtonView(words=pause_phrase(scene.plan, words, id_), happening=Picked(id=id_)) for id_ in listed)
    without = Pressed(action=Action.PAUSE)
    key = scene.keys.on_page(Action.PAUSE)
    return *reasons, ButtonView(words=words.say("No reason"), happening=without, icon="coffee", key=key)


def _returns(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    minute = scene.now.replace(second=0, microsecond=0)
    moments = [(minutes, minute + timedelta(minutes=minutes)) for minutes in RETURNS]
    return (
        *(
            ButtonView(
                words=words.say("{n} min, back {time}", n=minutes, time=scene.clock(words, moment)),
                happening=MomentPicked(at=moment),
            )
            for minutes, moment in moments
        ),
        ButtonView(words=words.say("I do not know yet"), happening=MomentPicked(at=None)),
    )


def _question(scene: Scene, words: Words, alone: LastCounterFor, stay: ButtonView, go: str) -> PageView:
    """The safe answer is the main button."""
    service = service_name(scene.plan, alone.service, words)
    sentence = words.count(
        "{n} person waits for “{service}”, and only you serve it.",
        "{n} people wait for “{service}”, and only you serve it.",
        alone.waiting,
        service=service,
    )
    return PageView(
        heading=words.say("Somebody needs you"),
        sentence=sentence,
        primary=stay,
        back=back(words),
        choices=(ButtonView(words=go, happening=Confirmed()),),
    )
