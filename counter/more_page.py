"""What is done less often: one page, a key for each."""

from collections.abc import Iterator
from dataclasses import replace

from counter.actions import Action
from counter.asking import SayWhy
from counter.buttons_view import OF_WINDOW, button
from counter.happenings import AddWanted
from counter.page_view import PageView, choices_page
from counter.scene import Scene
from office.staff import Member
from resources.desk_views import ButtonView
from resources.words import Words

_ACTS = (
    Action.UNDO,
    Action.COPY,
    Action.NEW_TICKET,
    Action.BOOK,
    Action.ADD_SERVICE,
    Action.CHANGE_SERVICE,
    Action.CANCEL,
    Action.LEAVE,
    Action.CALL_NUMBER,
    Action.PUT_BACK,
    Action.CARD,
    Action.SITUATIONS,
    Action.OWN_DAY,
    Action.NAME,
    Action.CHANGE_CLERK,
    Action.LOCK,
    Action.NOTES,
    Action.REMEMBER,
)


def more_page(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> PageView:
    """All other acts, whose own keys work outside of this page; vouchers and the window itself, with keys here too."""
    page = choices_page(words, words.say("What else?"), _choices(scene, member, words, say_why))
    made = (button(action, scene, member, words, say_why) for action in OF_WINDOW)
    of_window = tuple(replace(one, key="", others=one.keys, icon="") for one in made)  # three in a row have no caps
    return replace(page, tabs=of_window, beside=button(Action.VOUCHER, scene, member, words, say_why))


def _choices(scene: Scene, member: Member, words: Words, say_why: SayWhy) -> Iterator[ButtonView]:
    ticket = scene.ticket if scene.open_for(member.id) else None
    acts = _ACTS if scene.plan.memory.on else tuple(act for act in _ACTS if act is not Action.REMEMBER)
    for action in acts:
        made = replace(button(action, scene, member, words, say_why), key="")
        here = action is Action.ADD_SERVICE and ticket is not None
        yield replace(made, happening=AddWanted(number=ticket.number)) if here and ticket else made
