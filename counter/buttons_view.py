"""The buttons of a counter: which there are, what they say, and why one does not work now. The rules themselves say."""

from collections.abc import Callable
from types import MappingProxyType
from typing import TypeAlias

from counter.actions import ICONS, KEYS, Action, Chair, commands_of
from counter.phrases import PAUSE_REASONS, pause_phrase
from counter.scene import Scene
from counter.sitting import Pressed, ReasonChosen, ReasonsLeft
from office.deciding import decide_all
from office.desk import Busy, Paused
from office.refusals import CounterIsTaken, Reason, Refused
from office.staff import Member
from resources.desk_views import ButtonView
from resources.words import Words

SayWhy: TypeAlias = Callable[[Reason], str]
"""The sentence for a refusal, in the window's language."""

SECONDARY = (
    Action.AGAIN,
    Action.MISSED,
    Action.FINISH,
    Action.ARRIVED,
    Action.PUT_BACK,
    Action.PAUSE,
)


def primary_button(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> ButtonView:
    """The one main button: what comes next at this counter."""
    return _button(_primary(scene, member), scene, member, words, say_why)


def secondary_buttons(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> tuple[ButtonView, ...]:
    """All others, always in the same places."""
    leave = Action.LEAVE if scene.open_for(member.id) else Action.SIGN_OUT
    return tuple(_button(action, scene, member, words, say_why) for action in (*SECONDARY, leave))


def reason_buttons(words: Words) -> tuple[ButtonView, ...]:
    """Why the counter pauses: keys 1 to 4, Pause once more without a reason, Escape for rather not."""
    reasons = (
        ButtonView(words=pause_phrase(words, reason), happening=ReasonChosen(reason=reason), key=str(number))
        for number, reason in enumerate(PAUSE_REASONS, 1)
    )
    return (
        *reasons,
        ButtonView(
            words=words.say("No reason"), happening=Pressed(action=Action.PAUSE), icon="coffee", key=KEYS[Action.PAUSE]
        ),
        ButtonView(words=words.say("Back"), happening=ReasonsLeft(), icon="arrow-left-bold", key="Esc"),
    )


def _primary(scene: Scene, member: Member) -> Action:
    if scene.desk is None or not scene.open_for(member.id):
        return Action.OPEN
    match scene.desk.state:
        case Busy():
            return Action.FINISH_AND_NEXT
        case Paused():
            return Action.RESUME
        case _:
            return Action.NEXT


def _button(action: Action, scene: Scene, member: Member, words: Words, say_why: SayWhy) -> ButtonView:
    return ButtonView(
        words=_labels(words)[action],
        happening=Pressed(action=action),
        icon=ICONS[action],
        key=KEYS[action],
        why_not=_why_not(action, scene, member, words, say_why),
    )


def _why_not(action: Action, scene: Scene, member: Member, words: Words, say_why: SayWhy) -> str:
    reason = _taken(action, scene, member) or _refusal(action, scene, member)
    if reason is not None:
        return say_why(scene.named(reason, words))
    if action is Action.NEXT and not _calls_somebody(scene):
        return words.say("Nobody is waiting for you.")
    return ""


def _taken(action: Action, scene: Scene, member: Member) -> Reason | None:
    """Another clerk's counter is not to be pressed at."""
    desk = scene.desk
    if desk is None or not desk.is_open or desk.clerk == member.id or action is Action.SIGN_OUT:
        return None
    return CounterIsTaken(desk.counter, desk.clerk)


def _refusal(action: Action, scene: Scene, member: Member) -> Reason | None:
    commands = commands_of(action, Chair(counter=scene.counter, clerk=member.id))
    at = max(scene.now, scene.day.newest_at or scene.now)
    answer = decide_all(scene.day, scene.plan, commands, at)
    return answer.why if isinstance(answer, Refused) else None


def _calls_somebody(scene: Scene) -> bool:
    return any(ticket.service in scene.services for ticket in scene.day.tickets.values() if ticket.waits)


def _labels(words: Words) -> MappingProxyType[Action, str]:
    return MappingProxyType(
        {
            Action.NEXT: words.say("Call next"),
            Action.FINISH_AND_NEXT: words.say("Finish and call next"),
            Action.RESUME: words.say("Resume"),
            Action.OPEN: words.say("Open the counter"),
            Action.AGAIN: words.say("Call again"),
            Action.MISSED: words.say("Missed"),
            Action.FINISH: words.say("Finish only"),
            Action.ARRIVED: words.say("Arrived"),
            Action.PUT_BACK: words.say("Put back"),
            Action.PAUSE: words.say("Pause"),
            Action.LEAVE: words.say("Close counter"),
            Action.SIGN_OUT: words.say("Sign out"),
        }
    )
