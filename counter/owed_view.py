"""What a clerk is told of a broken promise: that we are sorry, what we owe for it, and whether that is on paper."""

from collections.abc import Iterator
from datetime import timedelta

from counter.happenings import VoucherWanted
from counter.phrases import worth_phrase
from counter.scene import Scene
from office.ticket import Ticket
from office.vouchers import spoken
from resources.desk_views import Alert, ButtonView
from resources.words import Words, quoted, words_for

_AT_ONCE = timedelta(seconds=5)
"""So soon after the call a voucher may still be on its way to the printer: nothing is said of its paper."""


def owed_lines(scene: Scene, ticket: Ticket, words: Words) -> Iterator[str]:
    """What is owed, and how to say sorry in the customer's language; nothing once the visit has gone on with it."""
    broken = ticket.broken
    if broken is None or (ticket.legs and (broken.voucher is None or scene.voucher == "handed")):
        return
    if broken.voucher is not None:
        worth = words.say("Voucher: {worth}", worth=worth_phrase(broken.voucher.worth, words))
        yield _paper(scene, ticket, worth, words)
    elif broken.limited:
        yield words.say("No voucher: the day's limit is reached. Please say sorry all the same.")
    else:
        yield words.say("Please say sorry.")
    sorry = words_for(ticket.language, "counter").say("We are sorry that you waited longer than we promised.")
    yield quoted(sorry, ticket.language)


def _paper(scene: Scene, ticket: Ticket, worth: str, words: Words) -> str:
    match scene.voucher:
        case "handed":
            return words.say("{worth} – on paper", worth=worth)
        case "coming":
            return words.say("{worth} – is being printed", worth=worth)
        case "none" if _is_missing(scene, ticket):
            return words.say("{worth} – not on paper", worth=worth)
        case _:
            return worth


def _is_missing(scene: Scene, ticket: Ticket) -> bool:
    called = ticket.called_at
    return scene.voucher == "none" and called is not None and scene.now - called > _AT_ONCE


def voucher_alert(scene: Scene, clerk: str, words: Words) -> Alert | None:
    """The voucher of the customer at this counter did not come out; where nothing prints, the code is written down."""
    ticket = scene.ticket if scene.open_for(clerk) else None
    voucher = ticket.broken.voucher if ticket and ticket.broken else None
    if ticket is None or voucher is None or not _is_missing(scene, ticket):
        return None
    number, code = ticket.number, spoken(voucher.code)
    if not scene.devices.prints:
        said = words.say(
            "No printer works: please write down the voucher of {number}: {code}", number=number, code=code
        )
        return Alert(words=said, icon="pencil-line")
    said = words.say("The voucher of {number} is not on paper.", number=number)
    button = ButtonView(words=words.say("Print the voucher"), happening=VoucherWanted(number=number), key="F12")
    return Alert(words=said, icon="printer", button=button)


def _to_write(number: str, code: str, words: Words) -> str:
    return words.say("No printer works: please write down the voucher of {number}: {code}", number=number, code=code)
