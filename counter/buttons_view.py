"""The buttons of a counter: which there are, what they say, and why one does not work now. The rules themselves say."""

from functools import lru_cache
from types import MappingProxyType

from counter.actions import ICONS, Action, Chair, asked_of
from counter.asking import SayWhy, answer
from counter.customer_pages import asks_before_finish
from counter.happenings import FinishWanted, LanguageTurned, NameWanted, Pressed, RememberWanted
from counter.languages import following
from counter.scene import Scene
from counter.undo_phrase import undo_phrase
from office.calling import cannot_call
from office.commands import DayCommand, LetTimePass
from office.desk import Busy, Paused
from office.events import CounterAwaits, TicketCalled
from office.refusals import CounterIsShut, CounterIsTaken, NeedsRole, NobodyAtCounter, Reason, Refused, RemembersNobody
from office.staff import Member
from resources.desk_views import ButtonView
from resources.words import Words, language_name

SECONDARY = (Action.AGAIN, Action.MISSED, Action.FINISH, Action.ARRIVED, Action.SEND_ON, Action.PARK)
OF_CLERK = (Action.CARD, Action.SITUATIONS, Action.OWN_DAY)
"""At hand whatever the counter does."""

OF_WINDOW = (Action.SIZE, Action.LANGUAGE, Action.KEYS)
"""About the window itself."""

ELSEWHERE = (
    Action.CALL_NUMBER,
    Action.UNDO,
    Action.PUT_BACK,
    Action.VOUCHER,
    *OF_CLERK,
    Action.NAME,
    Action.REMEMBER,
    Action.NOTES,
    Action.CHANGE_CLERK,
    Action.LOCK,
    Action.LEAVE,
    *OF_WINDOW,
)
"""On the page of F1, in a small window there alone; but their keys work everywhere."""

_ALWAYS = frozenset(
    {Action.SIGN_OUT, Action.NOTES, Action.MORE, Action.LOCK, Action.CHANGE_CLERK, *OF_CLERK, *OF_WINDOW}
)
_ON_OPEN_DAY = frozenset(
    {Action.NEW_TICKET, Action.BOOK, Action.ADD_SERVICE, Action.CHANGE_SERVICE, Action.CANCEL, Action.NAME}
)
_AT_ANY_DESK = _ALWAYS | _ON_OPEN_DAY | {Action.COPY, Action.VOUCHER}


def primary_button(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> ButtonView:
    """The one main button: what comes next at this counter."""
    return button(_primary(scene, member), scene, member, words, say_why)


def secondary_buttons(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> tuple[ButtonView, ...]:
    """All others, always in the same places; the last two stand in a large window only."""
    pause = Action.PAUSE if scene.open_for(member.id) else Action.SIGN_OUT
    actions = (*SECONDARY, pause, Action.MORE, Action.CALL_NUMBER, Action.UNDO)
    return tuple(button(action, scene, member, words, say_why) for action in actions)


def keys_elsewhere(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> tuple[ButtonView, ...]:
    """What is pressed by key though its button stands on the page of F1."""
    return tuple(button(action, scene, member, words, say_why) for action in ELSEWHERE)


def keys_on_page(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> tuple[ButtonView, ...]:
    """What is pressed by key while a page is open: whoever goes away locks the window, and the page stays."""
    return tuple(button(action, scene, member, words, say_why) for action in (Action.CHANGE_CLERK, Action.LOCK))


def button(action: Action, scene: Scene, member: Member, words: Words, say_why: SayWhy) -> ButtonView:
    """One button as it stands now."""
    said = _said(action, scene, words)
    made = ButtonView(
        words=said or labels(words)[action],
        happening=_happening(action, scene, words),
        icon=ICONS[action],
        why_not=_why_not(action, scene, member, words, say_why),
    )
    return scene.keys.pressing(action, made)


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


def _said(action: Action, scene: Scene, words: Words) -> str:
    """What the button says as the counter stands now; empty where it always says the same."""
    match action:
        case Action.UNDO:
            return undo_phrase(scene, words)
        case Action.LANGUAGE:
            return language_name(following(words.language))
        case _:
            return ""


def _happening(action: Action, scene: Scene, words: Words) -> object:
    if action is Action.LANGUAGE:
        return LanguageTurned(language=following(words.language))
    if action in (Action.FINISH, Action.FINISH_AND_NEXT) and asks_before_finish(scene):
        return FinishWanted(calls_next=action is Action.FINISH_AND_NEXT)
    here = scene.ticket if scene.member is not None and scene.open_for(scene.member.id) else None
    if action is Action.NAME and here is not None:
        return NameWanted(number=here.number, name=scene.beside.name)
    if action is Action.REMEMBER and here is not None:
        return RememberWanted(number=here.number)
    return Pressed(action=action)


def _why_not(action: Action, scene: Scene, member: Member, words: Words, say_why: SayWhy) -> str:
    if action is Action.ARRIVED and not scene.plan.calling.confirms_arrival:
        return words.say("This office does not confirm arrivals.")
    reason = _taken(action, scene, member) or _right(action, scene, member) or _refusal(action, scene, member)
    if reason is not None:
        return say_why(scene.named(reason, words))
    return _nobody(scene, words) if action is Action.NEXT else ""


def _nobody(scene: Scene, words: Words) -> str:
    """Why "Call next" would do nothing; empty where it calls somebody, or lets the next one be called by itself."""
    if scene.awaits:
        return words.say("Whoever comes is called to you.")
    commands = asked_of(Action.NEXT, Chair(counter=scene.counter, clerk=""))
    said = answer(scene, commands)
    calls = not isinstance(said, Refused) and any(isinstance(event, TicketCalled | CounterAwaits) for event in said)
    return "" if calls else words.say("Nobody is waiting for you.")


def _taken(action: Action, scene: Scene, member: Member) -> Reason | None:
    """Another clerk's counter is not to be pressed at."""
    desk = scene.desk
    if desk is None or not desk.is_open or desk.clerk == member.id or action in _AT_ANY_DESK:
        return None
    return CounterIsTaken(desk.counter, desk.clerk)


def _right(action: Action, scene: Scene, member: Member) -> Reason | None:
    """What another role may do alone; the same is asked again of whatever is decided."""
    match action:
        case Action.CALL_NUMBER:
            roles = scene.plan.rights.call_out_of_turn
        case Action.CANCEL:
            roles = scene.plan.rights.cancel_ticket
        case _:
            return None
    return None if member.may(frozenset(roles)) else NeedsRole(roles)


def _refusal(action: Action, scene: Scene, member: Member) -> Reason | None:
    if action is Action.CALL_NUMBER:
        return cannot_call(scene.desk) if scene.desk else CounterIsShut(scene.counter)
    if action is Action.REMEMBER:
        return _no_card(scene)
    commands = asked_of(action, Chair(counter=scene.counter, clerk=member.id))
    asked: tuple[DayCommand, ...] = (LetTimePass(),) if action in _ON_OPEN_DAY else commands
    said = answer(scene, asked)
    return said.why if isinstance(said, Refused) else None


def _no_card(scene: Scene) -> Reason | None:
    """Only the customer at this counter gets a card, or shows one."""
    if not scene.plan.memory.on:
        return RemembersNobody()
    return None if scene.ticket else NobodyAtCounter(scene.counter)


@lru_cache(maxsize=16)
def labels(words: Words) -> MappingProxyType[Action, str]:
    """What the button of each act says."""
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
            Action.SEND_ON: words.say("Send on"),
            Action.PARK: words.say("Park"),
            Action.PAUSE: words.say("Pause"),
            Action.MORE: words.say("More"),
            Action.LEAVE: words.say("Close counter"),
            Action.SIGN_OUT: words.say("Sign out"),
            **_rarer_labels(words),
        }
    )


def _rarer_labels(words: Words) -> dict[Action, str]:
    return {
        Action.CALL_NUMBER: words.say("Call a number"),
        Action.UNDO: words.say("Undo"),
        Action.NEW_TICKET: words.say("New ticket"),
        Action.BOOK: words.say("Book a time"),
        Action.ADD_SERVICE: words.say("Add a service"),
        Action.CHANGE_SERVICE: words.say("Change a service"),
        Action.CANCEL: words.say("Cancel a ticket"),
        Action.COPY: words.say("Print a copy"),
        Action.VOUCHER: words.say("Voucher"),
        Action.SIZE: words.say("Window size"),
        Action.LANGUAGE: words.say("Language of this window"),
        Action.KEYS: words.say("Keys"),
        Action.NAME: words.say("Name"),
        Action.REMEMBER: words.say("Remember"),
        Action.NOTES: words.say("Notes"),
        Action.CHANGE_CLERK: words.say("Hand over"),
        Action.LOCK: words.say("Lock"),
        Action.CARD: words.say("Service card"),
        Action.SITUATIONS: words.say("Situations"),
        Action.OWN_DAY: words.say("My day"),
    }
