"""The legs of a replayed day, as `office.legs` makes them of a day in the journal."""

from collections.abc import Callable
from datetime import datetime

from office.plan import Plan
from office.visits import VisitLeg
from office.whatif.lineup import Guest, Place
from office.whatif.recorded import RecordedDay


class Rows:
    """Collects one leg after the other; a leg that another one follows is not final."""

    def __init__(self, day: RecordedDay, plan: Plan, at: Callable[[int], datetime]) -> None:
        self._day, self._zone, self._at = day, plan.zone, at
        self._legs: list[VisitLeg] = []

    def legs(self) -> tuple[VisitLeg, ...]:
        """All legs, in the order in which they ended."""
        return tuple(self._legs)

    def add(self, guest: Guest, how: str, ended: int, place: Place | None = None, *, final: bool = True) -> None:
        """A leg that ended after a call at `place`, or in the line. `final`: no other one follows."""
        visit, joined = guest.visit, guest.joined
        begins = joined if guest.slot is None or guest.slot < joined else guest.slot
        waited = max(0, guest.called - begins) if place else None
        away = guest.away_us if waited is None else min(guest.away_us, waited)
        joined_at = self._at(joined)
        local = joined_at.astimezone(self._zone)
        self._legs.append(
            VisitLeg(
                office=self._day.office,
                day=self._day.date,
                number=visit.number,
                leg=guest.leg,
                final=final,
                service=guest.service,
                language=visit.language,
                needs=" ".join(visit.needs),
                standing=visit.standing,
                joined_at=joined_at,
                half_hour=local.hour * 2 + local.minute // 30,
                promised_by=None if guest.promised is None else self._at(guest.promised),
                how=how,
                counter=place.counter if place else None,
                clerk=place.clerk if place else None,
                called_at=self._at(guest.called) if place else None,
                ended_at=self._at(ended),
                wait_s=None if waited is None else waited / 1_000_000,
                handling_s=(ended - guest.called) / 1_000_000 if place and how != "missed" else None,
                slot_at=None if guest.slot is None else self._at(guest.slot),
                away_s=away / 1_000_000,
                level=visit.level,
            )
        )
