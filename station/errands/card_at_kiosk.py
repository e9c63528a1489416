"""A visit card at the kiosk: known or not, brought to a visit, forgotten. What is kept under it never comes here."""

from kiosk import results as came
from kiosk.brought import HeldVisit
from kiosk.errands import AboutCard, ReadCard
from kiosk.happenings import Happening
from office.day import Day
from office.memory import read_card
from office.stages import Away, Called, Missed, Parked, Serving, Waiting
from station.errands.trouble import ErrandFailed
from station.errands.visits_seen import proven
from station.house import House

_GOES_ON = Waiting | Away | Called | Serving | Parked | Missed


async def card_at_kiosk(house: House, errand: AboutCard) -> Happening:
    """Look a card up and bring it to the visit of whoever stands there, or forget it. Raises ErrandFailed."""
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    office, storage = house.office, house.storage
    code = read_card(errand.text, office.plan.office.id) if office.plan.memory.on else None
    if not isinstance(errand, ReadCard):
        await storage.forget_card(code or "")
        return came.CardIsForgotten()
    if code is None or not await storage.knows_card(code, office.day.date):
        return came.CardUnknown(errand.text)
    if errand.visit is None or not _is_theirs(await storage.day(office.day.date), errand.visit):
        return came.CardRead(errand.text)
    why_not = await storage.bring_card(office.day.date, errand.visit.number, errand.text)
    return came.CardUnknown(errand.text) if why_not else came.CardRead(errand.text, brought=True)


def _is_theirs(day: Day, visit: HeldVisit) -> bool:
    """Whether it is a visit of today that goes on; one that was scanned is proven by its secret once more."""
    ticket = day.tickets.get(visit.number)
    if ticket is None or not isinstance(ticket.stage, _GOES_ON):
        return False
    return visit.code is None or (visit.code.day == day.date and proven(day, visit.code) is not None)
