"""What is wrong with what a plan says of alerts."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from office.plan import Plan
from office.plan_fault import PlanFault

_MOST: Mapping[str, float] = MappingProxyType(
    {
        "promises_at_risk": 1000,
        "help_seconds": 3600,
        "overdue_minutes": 24 * 60,
        "not_open_minutes": 24 * 60,
        "free_mb": 1_000_000,
    }
)


def alerts_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the table."""
    for name, most in _MOST.items():
        value = getattr(plan.alerts, name)
        if not 0 <= value <= most:
            yield PlanFault(f"alerts.{name}", f"expected 0 to {most:g}, not {value:g}")
