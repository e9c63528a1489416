"""Cases in the manager's window: read with what was said, taken, answered and closed."""

import logging

from admin.case_places import CaseErrand, CaseNotWritten, CaseRead, CaseResult, CaseSaid, CaseWritten, DoCase, ReadCase
from office.refusals import Refused
from office.staff import MANAGES
from office.ticket import Ticket
from station.errands.case_storage import CaseStorage
from station.errands.trouble import ErrandFailed
from station.house import House

LOG = logging.getLogger("walkin")


async def about_case(house: House, errand: CaseErrand, by: str) -> CaseResult:
    """Read or change a case for `by`, who is signed in; nobody but managers and supervisors reads what was said."""
    if not _may(house, by):
        LOG.warning("%s may not read what was said in a case", by or "Somebody")
        return CaseNotWritten()
    try:
        match errand:
            case ReadCase(case=case):
                return await _read(house, case)
            case DoCase():
                return await _done(house, errand, by)
    except ErrandFailed as failed:
        LOG.warning("The manager's window: %s", failed)
        return CaseNotWritten()


def _may(house: House, by: str) -> bool:
    members = house.office.members if house.office else ()
    return any(member.id == by and member.may(MANAGES) for member in members)


async def _read(house: House, case: str) -> CaseRead:
    kept = await CaseStorage(house.storage).words(case)
    said = CaseSaid(words=kept.words, name=kept.name, contact=kept.contact, answer=kept.answer)
    return CaseRead(case=case, said=said, visit=await _visit(house, case))


async def _visit(house: House, case: str) -> Ticket | None:
    """The ticket of the visit that the case is about, of whatever day."""
    known = (await CaseStorage(house.storage).cases()).by_number.get(case)
    visit = known.opened.visit if known else None
    return (await house.storage.day(visit.day)).tickets.get(visit.number) if visit else None


async def _done(house: House, errand: DoCase, by: str) -> CaseResult:
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    outcome = await CaseStorage(house.storage).act(house.office.plan, errand.command, house.now(), by, errand.words)
    return CaseNotWritten() if isinstance(outcome, Refused) else CaseWritten()
