"""What a clerk reads of the own day, and what a pause would do to waits: behind the door, for the one who asks."""

from datetime import date, timedelta

from office.day import stream_of
from office.own_day import WEEK, OwnDay, Week, own_day
from office.plan import Plan
from office.standard_figures import DAYS, CardFigures, standard_figures
from office.waits.pausing import PauseForeseen
from station.errands.storage import Books
from station.errands.trouble import ErrandFailed
from station.house import House


async def own_day_of(house: House, clerk: str) -> OwnDay:
    """The day of this clerk, who asks for it. Raises ErrandFailed."""
    today = _today(house)
    return await house.storage.with_books(lambda books: own_day(_week(books, today), clerk))


async def foresee_pause(house: House, counter: str, minutes: tuple[int, ...]) -> PauseForeseen | None:
    """What pauses of this counter would do to waits now. Raises ErrandFailed."""
    return await house.storage.foresee_pause(_today(house), house.now(), counter, minutes)


async def standards_of(house: House) -> tuple[CardFigures, ...]:
    """The figures of the service standard over the last days. Raises ErrandFailed."""
    today, plan = _today(house), house.office.plan if house.office else None
    if plan is None:
        raise ErrandFailed("The office is not open yet.")
    return await house.storage.with_books(lambda books: _figures(books, plan, today))


def _figures(books: Books, plan: Plan, today: date) -> tuple[CardFigures, ...]:
    office, first = books.book.office, today - timedelta(days=DAYS - 1)
    ticked = books.journal.ticked(office, first, today)
    return standard_figures(plan, ticked, books.journal.legs(office, first, today))


def _today(house: House) -> date:
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    return house.office.day.date


def _week(books: Books, today: date) -> Week:
    office, first = books.book.office, today - WEEK
    return Week(
        today=today,
        entries=books.journal.read(office, stream_of(today)),
        legs=books.journal.legs(office, first, today),
        ratings=books.journal.ratings(office, first, today),
        cases=books.book.cases.cases(),
    )
