"""What the estimates learned, as plain values and back: a cache, so what cannot be read is as if it were not there."""

from collections.abc import Mapping
from dataclasses import replace

import msgspec

from office.waits.demand import Demand
from office.waits.learned import Learned


def learned_form(learned: Learned) -> dict[str, object]:
    """The learned values in plain types; what has pairs for keys becomes rows, for JSON has none."""
    arrivals = [[service, half_hour, mean] for (service, half_hour), mean in learned.arrivals.items()]
    covered = [[kind, half_hour, days] for (kind, half_hour), days in learned.demand.covered.items()]
    means = [[kind, service, half, mean] for (kind, service, half), mean in learned.demand.means.items()]
    levels = msgspec.to_builtins(learned.demand.levels)
    values: dict[str, object] = msgspec.to_builtins(replace(learned, arrivals={}, demand=Demand()))
    return values | {"arrivals": arrivals, "demand": {"covered": covered, "means": means, "levels": levels}}


def learned_from(form: Mapping[str, object]) -> Learned | None:
    """The learned values that were kept so; None where another version of Walkin kept something else.

    Values that were kept before demand was learned are read without it.
    """
    try:
        rows = msgspec.convert(form.get("arrivals", []), list[tuple[str, int, float]])
        demand = _demand(msgspec.convert(form.get("demand", {}), dict[str, object]))
        values = msgspec.convert({**form, "arrivals": {}, "demand": {}}, Learned)
    except msgspec.ValidationError:
        return None
    arrivals = {(service, half_hour): mean for service, half_hour, mean in rows}
    return replace(values, arrivals=arrivals, demand=demand)


def _demand(form: Mapping[str, object]) -> Demand:
    covered = msgspec.convert(form.get("covered", []), list[tuple[str, int, int]])
    means = msgspec.convert(form.get("means", []), list[tuple[str, str, int, float]])
    levels = msgspec.convert({"levels": form.get("levels", {})}, Demand).levels
    return Demand(
        covered={(kind, half_hour): days for kind, half_hour, days in covered},
        means={(kind, service, half_hour): mean for kind, service, half_hour, mean in means},
        levels=levels,
    )
