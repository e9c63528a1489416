"""What the estimates learned, as plain values and back: a cache, so what cannot be read is as if it were not there."""

from collections.abc import Mapping
from dataclasses import replace

import msgspec

from office.waits.learned import Learned


def learned_form(learned: Learned) -> dict[str, object]:
    """The learned values in plain types; arrivals are rows, for JSON has no pairs for keys."""
    rows = [[service, half_hour, mean] for (service, half_hour), mean in learned.arrivals.items()]
    values: dict[str, object] = msgspec.to_builtins(replace(learned, arrivals={}))
    return values | {"arrivals": rows}


def learned_from(form: Mapping[str, object]) -> Learned | None:
    """The learned values that were kept so; None where another version of Walkin kept something else."""
    try:
        rows = msgspec.convert(form.get("arrivals", []), list[tuple[str, int, float]])
        values = msgspec.convert({**form, "arrivals": {}}, Learned)
    except msgspec.ValidationError:
        return None
    return replace(values, arrivals={(service, half_hour): mean for service, half_hour, mean in rows})
