"""Appointments from a table as offices write it: CSV with a head, commas or semicolons."""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from io import StringIO
from zoneinfo import ZoneInfo

from station.wishes import NUMBER, Unclear, Wish, Wishes, moment

_ID, _TIME = ("id", "number"), ("time", "slot")
COLUMNS = (*_ID, "date", *_TIME, "service", "language", "needs", "name")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::\d\d)?")
_DATES = ("%Y-%m-%d", "%d.%m.%Y")


def read_csv(text: str, name: str, zone: ZoneInfo) -> Wishes:
    """Every row as an appointment. `zone` is the office's: times without an offset are its clock's."""
    rows = _rows(text)
    try:
        _, head = next(rows, (1, []))
        columns = [column.strip().lower() for column in head]
        _check_head(columns)
        return _read(rows, columns, name, zone)
    except csv.Error as error:
        return Wishes(faults=(f"{name} is no table: {error}",))
    except Unclear as unclear:
        return Wishes(faults=(f"{name} line 1: {unclear}",))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it begins; empty ones are left out."""
    head = text.partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=";" if ";" in head else ",", strict=True)
    begins = 1
    for row in reader:
        if any(cell.strip() for cell in row):
            yield begins, row
        begins = reader.line_num + 1


def _check_head(columns: list[str]) -> None:
    if not set(_TIME) & set(columns):
        raise Unclear(f"the head names no column “time” or “slot”; known are {', '.join(COLUMNS)}")
    twice = next((column for column in columns if column and columns.count(column) > 1), None)
    if twice:
        raise Unclear(f"the head names the column “{twice}” twice")


def _read(rows: Iterator[tuple[int, list[str]]], columns: list[str], name: str, zone: ZoneInfo) -> Wishes:
    wishes, faults = [], []
    for line, row in rows:
        place = f"{name} line {line}"
        try:
            wishes.append(_wish(_cells(columns, row), place, zone))
        except Unclear as unclear:
            faults.append(f"{place}: {unclear}")
    strange = [column for column in columns if column and column not in COLUMNS]
    told = (f"{name} line 1: left out, because unknown: {', '.join(strange)}",) if strange else ()
    return Wishes(wishes=tuple(wishes), faults=tuple(faults), told=told)


def _cells(columns: list[str], row: list[str]) -> Mapping[str, str]:
    if any(cell.strip() for cell in row[len(columns) :]):
        raise Unclear(f"it has {len(row)} cells, and the head {len(columns)}")
    return {column: cell.strip() for column, cell in zip(columns, row, strict=False)}


def _wish(cells: Mapping[str, str], place: str, zone: ZoneInfo) -> Wish:
    number = next((cells[column] for column in _ID if cells.get(column)), "")
    if number and not NUMBER.fullmatch(number):
        raise Unclear(f"the number '{number}' may have letters, digits and . _ - only, 32 at the most")
    slot, service, name = _slot(cells, zone), cells.get("service", ""), cells.get("name", "")
    return Wish(
        place=place,
        slot=slot,
        seed=f"{slot.astimezone(UTC).isoformat()}|{service.casefold()}|{name.casefold()}",
        id=number,
        services=(service,) if service else (),
        language=re.split("[-_]", cells.get("language", "").lower())[0] or None,
        needs=tuple(re.findall(r"[^\s,;+]+", cells.get("needs", ""))),
        name=name,
    )


def _slot(cells: Mapping[str, str], zone: ZoneInfo) -> datetime:
    """The moment, from `date` and `time`, or from `slot`, which may be either a time or all of it."""
    written = next((cells[column] for column in _TIME if cells.get(column)), "")
    if not written:
        raise Unclear("it has no time")
    clock = _CLOCK.fullmatch(written)
    if clock is None:
        return _whole(written, zone)
    if not cells.get("date"):
        raise Unclear(f"it has the time {written}, and no date")
    return moment(datetime.combine(_date(cells["date"]), _time(clock)), zone)


def _time(clock: re.Match[str]) -> time:
    try:
        return time(int(clock[1]), int(clock[2]))
    except ValueError:
        raise Unclear(f"'{clock[0]}' is no time of the day, like 10:30") from None


def _date(written: str) -> date:
    for form in _DATES:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007  # a date has no zone
        except ValueError:
            continue
    raise Unclear(f"'{written}' is no date, like 2026-03-05 or 05.03.2026")


def _whole(written: str, zone: ZoneInfo) -> datetime:
    day, _, clock = written.partition(" ")
    found = _CLOCK.fullmatch(clock.strip())
    if found:
        return moment(datetime.combine(_date(day), _time(found)), zone)
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        raise Unclear(f"'{written}' is no time, like 10:30 or 2026-03-05 10:30") from None
    return moment(at, zone) if at.tzinfo is None else at
