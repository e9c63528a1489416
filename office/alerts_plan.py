"""What a plan says of alerts to managers: from when on something is one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRules:
    """From when on a manager is alerted; 0: never.

    promises_at_risk: so many promises that may break, or will. help_seconds: a call for a person without an answer.
    overdue_minutes: a pause that lasts so long beyond its announced end. not_open_minutes: a counter that the roster
    has, and that is closed so long after its shift began. free_mb: so little room on a machine's disk.
    """

    promises_at_risk: int = 3
    help_seconds: float = 60.0
    overdue_minutes: float = 5.0
    not_open_minutes: float = 10.0
    free_mb: int = 1000
