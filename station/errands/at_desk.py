"""What a desk wants done: checking a PIN, deciding commands; results come back as happenings."""

from typing import TYPE_CHECKING

from office.signing_in import Answer, CheckPin, LockedOut, PinAccepted, PinRefused, PinUnchecked
from station.errands.storage import member_of
from station.errands.trouble import ErrandFailed
from station.house import LOG, House

if TYPE_CHECKING:
    from journal.staff import Verdict


async def checked(house: House, errand: CheckPin, *, counts: bool = True) -> Answer:
    """What the accounts say of this PIN. `counts`: a wrong one counts against the account."""
    try:
        verdict = await house.storage.check_pin(errand.member, errand.pin, house.now(), counts=counts)
    except ErrandFailed as failed:
        LOG.warning("A PIN could not be checked: %s", failed)
        return PinUnchecked()
    return _answer(verdict)


def _answer(verdict: "Verdict") -> Answer:
    from journal.staff import LockedOut as Locked  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first
    from journal.staff import Verified, WrongPin  # noqa: PLC0415  # likewise

    match verdict:
        case Verified(member=member):
            return PinAccepted(member=member_of(member))
        case WrongPin(left=left):
            return PinRefused(left=left)
        case Locked(until=until):
            return LockedOut(until=until)
        case _:
            return PinRefused(left=0)
