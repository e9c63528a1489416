"""The card of a returning customer at a counter: given on paper, brought to a visit, taken off it, forgotten."""

from counter import happenings as it
from counter.errands import BringCard, CardErrand, ForgetCard, GiveCard, TakeCardOff
from counter.happenings import Happening
from office.refusals import NobodyAtCounter, Refused
from station.errands.copies import ask_card, card_printer
from station.errands.trouble import ErrandFailed
from station.house import House
from station.office_now import OfficeNow


async def about_card(house: House, errand: CardErrand, counter: str, by: str, own: str) -> Happening:
    """Do it for whoever is at this counter. `own`: this station, where a printer of its counters works.

    Raises ErrandFailed.
    """
    office = _office(house)
    desk = office.day.desks.get(counter)
    number = desk.number if desk else None
    if number is None or errand.number not in {"", number}:
        return it.RefusedBy(reason=NobodyAtCounter(counter))
    day, storage = office.day.date, house.storage
    match errand:
        case GiveCard():
            return await _given(house, number, by, own)
        case BringCard(text=text):
            why_not = await storage.bring_card(day, number, text)
            return it.RefusedBy(reason=why_not) if why_not else it.Written()
        case TakeCardOff():
            await storage.take_card_off(day, number)
        case ForgetCard():
            await storage.forget_card(await storage.card_brought(day, number))
    return it.Written()


async def _given(house: House, number: str, by: str, own: str) -> Happening:
    """Without a printer there is no card: else something is kept that its customer can never show."""
    if not await card_printer(house, number, own):
        return it.NoPrinter()
    given = await house.storage.give_card(_office(house).day.date, number)
    if isinstance(given, Refused):
        return it.RefusedBy(reason=given.why)
    return it.Written() if await ask_card(house, number, by, own) else it.NoPrinter()


def _office(house: House) -> OfficeNow:
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    return house.office
