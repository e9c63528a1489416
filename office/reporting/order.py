"""In which order the groups of a report stand."""

from collections.abc import Iterable, Mapping, Sequence

from office.plan import Plan
from office.reporting.asking import Dimension


def in_order(plan: Plan, dimension: Dimension, keys: Iterable[str]) -> tuple[str, ...]:
    """These keys as the plan has them, then what it does not know by name, and none of all at the end.

    Half hours, weekdays and days go by time; clerks by their id: never by how well they do.
    """
    if dimension in ("half_hour", "weekday"):
        return tuple(sorted(keys, key=int))
    known = {key: at for at, key in enumerate(_planned(plan).get(dimension, ()))}
    return tuple(sorted(keys, key=lambda key: (key == "", known.get(key, len(known)), key)))


def _planned(plan: Plan) -> Mapping[Dimension, Sequence[str]]:
    return {
        "service": [service.id for service in plan.services],
        "counter": [counter.id for counter in plan.counters],
        "language": plan.office.languages,
        "level": [level.id for level in plan.levels],
        "need": [need.id for need in plan.needs],
    }
