"""The square on a ticket: WALKIN/office/date/number/secret."""

import re
from dataclasses import dataclass
from datetime import date

_CODE = re.compile(r"WALKIN/([\w.-]{1,32})/(\d{4}-\d\d-\d\d)/([AKMT]?\d{1,4})/([\w-]{1,64})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCode:
    """What the square says: whose ticket of which day, and the secret that proves that one holds it."""

    office: str
    day: date
    number: str
    secret: str

    def __str__(self) -> str:
        return f"WALKIN/{self.office}/{self.day.isoformat()}/{self.number}/{self.secret}"


def read_code(text: str) -> TicketCode | None:
    """The code that a scanner typed; None when it is none of ours."""
    found = _CODE.fullmatch(text.strip())
    if found is None:
        return None
    office, day, number, secret = found.groups()
    try:
        return TicketCode(office=office, day=date.fromisoformat(day), number=number.upper(), secret=secret)
    except ValueError:
        return None
