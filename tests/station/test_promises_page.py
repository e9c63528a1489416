"""A promise breaks at one station; the manager at another sees why and what is owed, and later that it is paid."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from office.commands import LetTimePass, RedeemVoucher
from office.refusals import Refused
from office.vouchers import spoken
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.office import PIN, Clock, lived, until


def test_a_manager_sees_a_broken_promise_its_reason_and_its_voucher_until_it_is_paid(
    qapp: QApplication, tmp_path: Path
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        hall = await SmallStation(url, clock, "kiosk").opens()
        desk = await SmallStation(url, clock, "admin", name="desk").opens()
        window = desk.live.shown[0].widget
        await presses(window, "Kadri Saar", *PIN, "Sign in", "Promises")
        await says(window, "Nothing was promised today.")
        assert await hall.takes() == "101"
        await says(window, "Promises broken: 0, 1 not decided yet")

        clock.goes_on(minutes=31)
        await hall.live.house.act((LetTimePass(),))
        await says(window, "Promises broken: 1, 1 waits on")
        await says(window, "No counter offered the service")
        office = desk.live.house.office
        assert office is not None
        broken = office.day.tickets["101"].broken
        assert broken is not None
        assert broken.voucher is not None
        code = broken.voucher.code
        await says(window, spoken(code))
        await says(window, "not used yet")
        await says(window, "Money paid: –, 0 of 1 vouchers")

        clock.goes_on(minutes=5)
        house = hall.live.house
        redeem = RedeemVoucher(code=spoken(code).lower(), counter="1")
        redeeming = await house.storage.about_voucher(office.plan, redeem, clock(), "jaan")
        assert not isinstance(redeeming, Refused)
        await says(window, "redeemed 09:36")
        await says(window, "Money paid: €5, 1 of 1 vouchers")
        assert house.office is not None
        assert house.office.vouchers.by_code == {}, "nobody shows vouchers there, and nobody reads them"
        await all_end(hall, desk)

    lived(qapp, story())


def test_the_rest_of_the_day_is_reckoned_while_a_manager_looks_at_it(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        desk = await SmallStation(str(tmp_path / "office.db"), Clock(), "admin", name="desk").opens()
        window, house = desk.live.shown[0].widget, desk.live.house
        await presses(window, "Kadri Saar", *PIN, "Sign in")
        await until(lambda: house.office is not None and house.office.forecast is not None)
        assert house.office is not None
        assert house.office.outlook is None
        await presses(window, "Estimates")
        await says(window, "Too few days like this one are known to foresee its rest: 0 of 3.")
        await presses(window, "Now")
        await until(lambda: not house.watches_outlook)
        await all_end(desk)

    lived(qapp, story())
