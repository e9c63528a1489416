"""Any plan of a branch: the same services and counters, and any of the rules that an office may choose."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from office.hours import Clock, Hours, Span
from office.needs_plan import NEEDS, Employee, Level, Need
from office.plan import (
    Appointments,
    Calling,
    Choice,
    Compensation,
    CompensationRule,
    Line,
    Plan,
    PutBackTo,
    Service,
    Times,
)
from tests.office.branch import PLAN

ALL_DAY: Hours = {day: (Span(Clock(9), Clock(18)),) for day in ("weekdays", "saturday", "sunday")}
CHOICES = (Choice(id="lunch", name={"en": "Lunch"}), Choice(id="urgent", name={"en": "Urgent"}))
PUT_BACK: tuple[PutBackTo, ...] = ("same_place", "behind_next", "as_returned", "end")

LINES = st.builds(
    Line,
    head_start_minutes=st.sampled_from(
        [{}, {"priority": 10.0, "returned": 0.0}, {"transfer": 0.0, "appointment": 5.0}]
    ),
    put_back=st.sampled_from(PUT_BACK),
    rejoin_minutes=st.sampled_from([None, 0.0, 30.0]),
    pause_minutes=st.sampled_from([None, 20.0]),
)
CALLINGS = st.builds(
    Calling,
    automatic=st.booleans(),
    calls_before_missed=st.sampled_from([1, 1, 2]),
    seconds_before_missed=st.sampled_from([0.0, 0.0, 60.0]),
    undo_minutes=st.sampled_from([5.0, 30.0]),
)
APPOINTMENTS = st.builds(
    Appointments,
    late_minutes=st.sampled_from([None, 15.0]),
    late_becomes=st.sampled_from(["normal", "priority", "appointment"]),
)
TIMES = st.builds(
    Times,
    last_ticket_minutes=st.sampled_from([None, None, 30.0]),
    ends_minutes=st.sampled_from([None, 60.0]),
)


COMPENSATIONS = st.builds(
    Compensation,
    rules=st.sampled_from(
        [
            (),
            (CompensationRule(services=("payments",), amount=Decimal("5.00")),),
            (CompensationRule(services=("loans",), amount=Decimal(9)), CompensationRule(text={"en": "A coffee"})),
        ]
    ),
    most_per_day=st.sampled_from([None, 2]),
    most_amount_per_day=st.sampled_from([None, Decimal(10)]),
)


PROMPT = (
    Level(id="quick", head_start_minutes=5, promise_minutes=8, handling_factor=0.5),
    Level(id="slow", name={"en": "Slowly"}, handling_factor=2),
    Level(id="ahead", name={"en": "Ahead"}, standing="priority"),
)
ASKING = (
    *PROMPT,
    Level(id="employee", asks="employee", release_minutes=4, handling_factor=1.2),
    Level(id="later", asks="time", most_per_slot=2, promise_minutes=15),
)
EMPLOYEES = tuple(Employee(id=clerk, name={"en": clerk}) for clerk in ("1", "3", "mari", "jaan"))
FAVOURED = (Need(id="walks_slowly", walking_seconds=40), Need(id="come_to_me", standing="priority"))
SERVICE_LEVELS = st.sampled_from([(NEEDS, ()), (FAVOURED, PROMPT), (NEEDS, ASKING), (FAVOURED, ASKING)])


def _ruled(
    rules: tuple[Line, Calling, Appointments, Times, Compensation],
    told: tuple[tuple[Need, ...], tuple[Level, ...]],
    *,
    strict: bool,
) -> Plan:
    line, calling, appointments, times, compensation = rules
    plan = replace(
        PLAN,
        line=line,
        calling=calling,
        appointments=appointments,
        times=times,
        compensation=compensation,
        hours=ALL_DAY,
        needs=told[0],
        levels=told[1],
        employees=EMPLOYEES if told[1] == ASKING else (),
    )
    return _strict(plan) if strict else plan


def _strict(plan: Plan) -> Plan:
    """Limits, hours, lists of choices and skills."""
    payments, loans, other = plan.services
    limited: tuple[Service, ...] = (
        payments,
        replace(loans, most_per_day=4, outcomes=CHOICES),
        replace(other, hours={day: (Span(Clock(9), Clock(12)),) for day in ALL_DAY}),
    )
    lists = {"pause_reasons": CHOICES, "call_reasons": CHOICES, "service_pause_reasons": CHOICES}
    return replace(plan, services=limited, skills={"jaan": ("loans",)}, **lists)  # type: ignore[arg-type]  # each names its field


PLANS = st.builds(
    _ruled, st.tuples(LINES, CALLINGS, APPOINTMENTS, TIMES, COMPENSATIONS), SERVICE_LEVELS, strict=st.booleans()
)
