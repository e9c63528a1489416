"""Values as JSON for people and programs: times ISO 8601 with the office's offset, durations in seconds."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from office.hours import Clock


def json_form(value: object, zone: ZoneInfo) -> object:
    """The value in plain types. Frozen values become objects with their fields."""
    match value:
        case datetime():
            return value.astimezone(zone).isoformat()
        case timedelta():
            return value.total_seconds()
        case date() | Clock() | Decimal():
            return str(value)
        case Mapping():
            return {str(key): json_form(item, zone) for key, item in value.items()}
        case tuple() | list():
            return [json_form(item, zone) for item in value]
        case _ if is_dataclass(value):
            return {field.name: json_form(getattr(value, field.name), zone) for field in fields(value)}
        case _:
            return value
