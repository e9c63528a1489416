"""Copies of tickets, vouchers, new rolls: what staff want of a station's printers stands in that station's stream."""

import secrets
from typing import Literal

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
    return await _ask_beside(house, "voucher", number, by, station)


async def card_printer(house: House, number: str, station: str = "") -> str:
    """Which station prints the card of this number: this one where it is named and has a printer, as for a voucher.

    Empty where no printer works. Raises ErrandFailed.
    """
    return await _station_for(house, number, station)


async def ask_card(house: House, number: str, by: str, station: str = "") -> bool:
    """Ask for the card on paper that was brought to this number of today, as for a voucher. Raises ErrandFailed.

    What is written names the number alone: the code is looked up where it is printed.
    """
    return await _ask_beside(house, "memory_card", number, by, station)


async def _station_for(house: House, number: str, station: str) -> str:
    office = house.office
    if office is None:
        raise ErrandFailed("The office is not open yet.")
    if station:
        return station
    papers = await house.storage.papers()
    return copy_station(papers, printers_of(papers, office.day.date, office.plan.zone), number, house.storage.station)


async def _ask_beside(  # which paper of whom, by whom, where
    house: House, kind: Literal["voucher", "memory_card"], number: str, by: str, station: str
) -> bool:
    office, at = house.office, await _station_for(house, number, station)
    if office is None:
        raise ErrandFailed("The office is not open yet.")
    if not at:
        return False
    job = f"{at}:{COPIES}/{secrets.token_hex(_TOKEN_BYTES)}"
    asked = PaperAsked(job=job, kind=kind, number=number, day=office.day.date, duplicate=False)
    await house.storage.ask_copy(asked, house.now(), by, at)
    return True


async def change_roll(house: House, station: str, printer: str, by: str) -> None:
    """Write that a new roll is in this printer. Raises ErrandFailed."""
    await house.storage.write_papers((RollChanged(printer=printer),), house.now(), by, station)
