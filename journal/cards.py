"""What is kept under the cards of returning customers: rows of `people` alone, which no event leads to.

Under `card/CODE` stand one row for the card itself, one for each visit it was brought to (`2026-03-02/101`), and one
for each note about it (`2026-03-02/101/2`, the leg that ended with it). Under the visit, until its day
is closed, stands which card it is: after that nobody comes from the visit to the card.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from journal import tables
from journal.batch import Personal
from journal.door import Door
from journal.people import put

_people = tables.people.c

BROUGHT = "card"
"""The kind of the row under a visit: which card was brought to it."""

_HELD = "held"
"""The kind of the card's own row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardVisit:
    """A visit that a card was brought to, and what was noted about it: notes with their writers, in the order of legs.

    `legs`: at the end of which leg each of them was written, as far as the writer knew: a sending may be undone.
    """

    day: date
    number: str
    notes: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    legs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """To which visit a card is brought (`number` of service day `day`), and until when that is kept under the card."""

    office: str
    day: date
    number: str
    until: date

    @property
    def visit(self) -> str:
        """The visit's key."""
        return f"{self.day.isoformat()}/{self.number}"


class Cards:
    """The cards of the offices in one database. Every method raises JournalTrouble."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def is_known(self, office: str, code: str, today: date) -> bool:
        """Whether anything is kept under this code, and its time is not over."""
        own = (_of(office, _key(code)), _people.kind == _HELD)
        held = select(_people.kind).where(*own, _people.erase_after >= today)
        with self._door.reading() as connection:
            return connection.execute(held).first() is not None

    def begin(self, code: str, bringing: Bringing) -> None:
        """Keep a new card, brought to this visit."""
        held = Personal(key=_key(code), kind=_HELD, body={}, erase_after=bringing.until)
        with self._door.writing() as connection:
            put(connection, bringing.office, (held,))
            _bring(connection, code, bringing)

    def bring(self, code: str, bringing: Bringing) -> bool:
        """Bring a card to this visit, in place of another one; False where nothing is kept under its code.

        What was forgotten meanwhile stays forgotten: the card's own row is held while the visit is written.
        """
        office = bringing.office
        renewed = (
            update(tables.people)
            .where(_of(office, _key(code)), _people.kind == _HELD, _people.erase_after >= bringing.day)
            .values(erase_after=bringing.until)
        )
        with self._door.writing() as connection:
            if not connection.execute(renewed).rowcount:
                return False
            before = _brought(connection, office, bringing.visit)
            if before and before != code:
                _take_off(connection, office, before, bringing.visit)
            _bring(connection, code, bringing)
            return True

    def brought(self, office: str, day: date, number: str) -> str:
        """The code of the card that was brought to this visit; empty where none was."""
        with self._door.reading() as connection:
            return _brought(connection, office, f"{day.isoformat()}/{number}")

    def take_off(self, office: str, day: date, number: str) -> None:
        """It was no card of this customer: neither the visit nor its notes stay under it."""
        visit = f"{day.isoformat()}/{number}"
        with self._door.writing() as connection:
            code = _brought(connection, office, visit)
            if code:
                _take_off(connection, office, code, visit)

    def note(self, bringing: Bringing, leg: int, body: Mapping[str, str]) -> None:
        """Keep a note about this visit under the card that was brought to it, if one was; nothing in it: none."""
        with self._door.writing() as connection:
            code = _brought(connection, bringing.office, bringing.visit)
            if not code:
                return
            kind = f"{bringing.visit}/{leg}"
            connection.execute(delete(tables.people).where(_of(bringing.office, _key(code)), _people.kind == kind))
            if body:
                note = Personal(key=_key(code), kind=kind, body=body, erase_after=bringing.until)
                put(connection, bringing.office, (note,))

    def visits(self, office: str, code: str, today: date) -> tuple[CardVisit, ...]:
        """The visits that this card was brought to and that are still kept, the newest day first."""
        rows = select(_people.kind, _people.body).where(_of(office, _key(code)), _people.erase_after >= today)
        with self._door.reading() as connection:
            found: dict[str, str] = {kind: body for kind, body in connection.execute(rows) if kind != _HELD}
        visits = (kind for kind in found if kind.count("/") == 1)
        told = (_visit(visit, found) for visit in visits)
        return tuple(sorted(told, key=lambda one: (one.day, one.number), reverse=True))

    def forget(self, office: str, code: str) -> bool:
        """Forget all that is kept under this card, and which visits it was brought to; whether there was anything.

        The card's own row goes first: whoever is bringing the card meanwhile has finished, or does nothing.
        """
        with self._door.writing() as connection:
            own = delete(tables.people).where(_of(office, _key(code)), _people.kind == _HELD)
            known = connection.execute(own).rowcount > 0
            kinds = connection.execute(select(_people.kind).where(_of(office, _key(code)))).scalars().all()
            visits = [kind for kind in kinds if kind.count("/") == 1]
            brought = and_(_people.office == office, _people.visit.in_(visits), _people.kind == BROUGHT)
            connection.execute(delete(tables.people).where(brought))
            connection.execute(delete(tables.people).where(_of(office, _key(code))))
            return known


def _key(code: str) -> str:
    return f"card/{code}"


def _of(office: str, key: str) -> ColumnElement[bool]:
    return and_(_people.office == office, _people.visit == key)


def _brought(connection: Connection, office: str, visit: str) -> str:
    found = connection.execute(select(_people.body).where(_of(office, visit), _people.kind == BROUGHT)).scalar()
    return _body(found).get("card", "") if found is not None else ""


def _bring(connection: Connection, code: str, bringing: Bringing) -> None:
    rows: Sequence[Personal] = (
        Personal(key=_key(code), kind=bringing.visit, body={}, erase_after=bringing.until),
        Personal(key=bringing.visit, kind=BROUGHT, body={"card": code}, erase_after=bringing.day),
    )
    put(connection, bringing.office, rows)


def _take_off(connection: Connection, office: str, code: str, visit: str) -> None:
    under = and_(_of(office, _key(code)), (_people.kind == visit) | _people.kind.startswith(f"{visit}/"))
    connection.execute(delete(tables.people).where(under))
    connection.execute(delete(tables.people).where(_of(office, visit), _people.kind == BROUGHT))


def _visit(visit: str, found: Mapping[str, str]) -> CardVisit:
    day, _, number = visit.partition("/")
    legs = sorted((kind for kind in found if kind.startswith(f"{visit}/")), key=_leg)
    notes = tuple(_body(found[kind]) for kind in legs)
    return CardVisit(day=date.fromisoformat(day), number=number, notes=notes, legs=tuple(map(_leg, legs)))


def _leg(kind: str) -> int:
    return int(kind.rpartition("/")[2])


def _body(text: str) -> dict[str, str]:
    return msgspec.json.decode(text, type=dict[str, str])
