"""A rating with a reason that the office lists no more is kept without it, not lost."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk import results as came
from kiosk.brought import RatableVisit
from kiosk.errands import KeepRating
from office import commands as wanted
from tests.visits.office import WholeOffice
from tests.visits.test_cases_told import does, happens, takes


def test_a_rating_is_kept_without_a_reason_that_is_not_listed(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        house = office.station.house
        code = await takes(office)
        acts = wanted.OpenCounter(counter="1"), wanted.CallNext(counter="1"), wanted.ConfirmArrival(counter="1")
        assert await house.act((*acts, wanted.FinishService(counter="1"))) is None
        visit = RatableVisit(day=code.day, number=code.number, service="payments", counter="1", at=house.now())
        assert await does(office, KeepRating(visit, "no", 2, "weather")) == [came.RatingKept()]
        _, ratings = await house.storage.aside(code.day)
        assert [(rating.solved, rating.treated, rating.reason) for rating in ratings] == [("no", 2, None)]

    happens(qapp, tmp_path, story, papers=0)
