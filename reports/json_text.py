"""A report as JSON: durations in seconds, shares 0 to 1 with what they are of, days and moments in ISO 8601."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from office.reporting.report import Report, Share, Summary
from reports.naming import Names, half_hour, name_of
from resources.words import Words

INDENT = 1


def as_json(report: Report, names: Names, words: Words) -> str:
    """The whole report; `docs/interfaces.md` describes it. Ends with a line's end."""
    form = _record(report)
    form["asked"]["only"] = {dimension: list(keys) for dimension, keys in report.asked.only}
    form["office"] = words.pick(names.office)
    form["names"] = {
        dimension: {key: name_of(dimension, key, names, words) for key in rows} for dimension, rows in report.by.items()
    }
    return json.dumps(form, ensure_ascii=False, indent=INDENT, allow_nan=False) + "\n"


def _form(value: object) -> Any:  # noqa: ANN401  # whatever JSON can hold
    match value:
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return {str(key): _form(inner) for key, inner in value.items()}
        case tuple():
            return [_form(inner) for inner in value]
        case float():
            return round(value, 6)
        case _ if is_dataclass(value):
            return _record(value)
        case _:
            return value


def _record(value: object) -> dict[str, Any]:
    form = {field.name: _form(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]  # a dataclass by the match above
    if isinstance(value, Share):
        form["share"] = _form(value.share)
    if isinstance(value, Summary):
        form["few"] = value.is_small
    if "half_hour" in form:
        form["from"] = half_hour(str(form["half_hour"]))
    return form
