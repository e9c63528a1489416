"""Which page stands in place of the buttons, if any."""

from counter.asking import SayWhy
from counter.customer_pages import customer_page
from counter.keys_page import keys_page
from counter.memory_pages import memory_page
from counter.memory_places import KeepingCard, OfMemory
from counter.more_page import more_page
from counter.number_pages import number_page
from counter.own_day_page import own_day_page
from counter.page_view import PageView
from counter.pause_pages import pause_page
from counter.places import (
    ChoosingMore,
    OfBooking,
    OfNumber,
    OfPause,
    OfTicket,
    ReadingKeys,
    SeeingOwnDay,
    WithCustomer,
    Working,
)
from counter.scene import Scene
from counter.ticket_pages import booking_page, ticket_page
from counter.voucher_pages import voucher_page
from counter.voucher_places import AwaitingVoucher, OfVoucher
from resources.words import Words


def page_view(sitting: Working, scene: Scene, words: Words, say_why: SayWhy) -> PageView | None:
    """The page at this place; None where the buttons stand."""
    if isinstance(sitting, OfPause):
        return pause_page(sitting, scene, words)
    if isinstance(sitting, WithCustomer):
        return customer_page(sitting, scene, words)
    if isinstance(sitting, OfNumber):
        return number_page(sitting, scene, words, say_why)
    if isinstance(sitting, OfTicket):
        return ticket_page(sitting, scene, words, say_why)
    if isinstance(sitting, OfBooking):
        return booking_page(sitting, scene, words)
    if isinstance(sitting, SeeingOwnDay):
        return own_day_page(sitting, scene, words)
    if isinstance(sitting, OfVoucher | AwaitingVoucher):
        return voucher_page(sitting, scene, words, say_why)
    if isinstance(sitting, OfMemory) or (isinstance(sitting, KeepingCard) and sitting.number):
        return memory_page(sitting, scene, words, say_why)
    if isinstance(sitting, ReadingKeys):
        return keys_page(sitting, scene, words)
    return more_page(scene, sitting.member, words, say_why) if isinstance(sitting, ChoosingMore) else None
