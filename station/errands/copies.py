"""Copies of tickets, vouchers, new rolls: what staff want of a station's printers stands in that station's stream."""

import secrets

from office.copies import COPIES, copy_station, copying, printers_of
from office.paper_events import PaperAsked, RollChanged
from station.errands.trouble import ErrandFailed
from station.house import House

_TOKEN_BYTES = 6


async def ask_copy(house: House, number: str, by: str) -> bool:
    """Ask a station for a copy of this number of today; False where no printer works. Raises ErrandFailed.

    Where a copy is on its way already, that one is it.
    """
    office = house.office
    if office is None:
        raise ErrandFailed("The office is not open yet.")
    day, papers = office.day.date, await house.storage.papers()
    if number in copying(papers, day):
        return True
    station = copy_station(papers, printers_of(papers, day, office.plan.zone), number, house.storage.station)
    if not station:
        return False
    job = f"{station}:{COPIES}/{secrets.token_hex(_TOKEN_BYTES)}"
    await house.storage.ask_copy(PaperAsked(job=job, number=number, day=day), house.now(), by, station)
    return True


async def ask_voucher(house: House, number: str, by: str, station: str = "") -> bool:
    """Ask for the voucher of this number of today on paper, from this station where it is named and has a printer.

    Else from the one that would print a copy of the ticket; False where no printer works. Raises ErrandFailed.
    """
    office = house.office
    if office is None:
        raise ErrandFailed("The office is not open yet.")
    day, papers = office.day.date, await house.storage.papers()
    own = station or house.storage.station
    at = own if station else copy_station(papers, printers_of(papers, day, office.plan.zone), number, own)
    if not at:
        return False
    job = f"{at}:{COPIES}/{secrets.token_hex(_TOKEN_BYTES)}"
    asked = PaperAsked(job=job, kind="voucher", number=number, day=day, duplicate=False)
    await house.storage.ask_copy(asked, house.now(), by, at)
    return True


async def change_roll(house: House, station: str, printer: str, by: str) -> None:
    """Write that a new roll is in this printer. Raises ErrandFailed."""
    await house.storage.write_papers((RollChanged(printer=printer),), house.now(), by, station)
