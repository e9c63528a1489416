"""A visit card that goes with a ticket at the kiosk: the ticket counts, whatever becomes of the card."""

import logging

from station.errands.trouble import ErrandFailed
from station.house import House

LOG = logging.getLogger("walkin")


async def bring_quietly(house: House, number: str, text: str) -> None:
    """Bring a card to this visit of today; where that cannot be, the visit goes on without it."""
    if house.office is None:
        return
    try:
        why_not = await house.storage.bring_card(house.office.day.date, number, text)
    except ErrandFailed as failed:
        LOG.warning("A visit card is not brought to %s: %s", number, failed)
        return
    if why_not is not None:
        LOG.warning("A visit card is not brought to %s: %s", number, type(why_not).__name__)
