"""An office in the middle of its morning, made by the real rules, for the windows at a desk."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from journal.codec import read_plan
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, foreseen
from office.deciding import decide
from office.plan import Plan
from office.refusals import Refused
from office.staff import Member

MARI = Member(id="mari", name="Mari Tamm")
JAAN = Member(id="jaan", name="Jaan Mägi")
LIIS = Member(id="liis", name="Liis Kask")
OLGA = Member(id="olga", name="Olga Petrova")
PEETER = Member(id="peeter", name="Peeter Rand")
KADRI = Member(id="kadri", name="Kadri Saar", roles=("manager",))
STAFF = (MARI, JAAN, LIIS, OLGA, PEETER, KADRI)

DATE = date(2026, 3, 3)
OPENING = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
"""09:00 in Tartu."""

NOW = OPENING + timedelta(minutes=98)
"""10:38 in Tartu."""


@cache
def the_plan() -> Plan:
    """The example office."""
    return read_plan(Path(__file__).parents[2] / "resources" / "example" / "office.toml")


def minute(at: float) -> datetime:
    """So many minutes after opening."""
    return OPENING + timedelta(minutes=at)


def played(happenings: Iterable[tuple[float, DayCommand]], day: Day | None = None) -> Day:
    """The day after these commands at these minutes. Raises AssertionError where the rules refuse one."""
    day = day or Day(office="tartu", date=DATE)
    for at, command in sorted(happenings, key=lambda happening: happening[0]):
        events = decide(day, the_plan(), command, minute(at))
        assert not isinstance(events, Refused), (command, events)
        day = foreseen(day, events, minute(at))
    return day


def opened(*chairs: tuple[str, str], at: float = 1) -> list[tuple[float, DayCommand]]:
    """The day begins, and these counters open for these clerks."""
    return [
        (0, wanted.OpenDay()),
        *((at, wanted.OpenCounter(counter=counter, clerk=clerk)) for counter, clerk in chairs),
    ]


def taken(at: float, service: str, language: str = "et", *needs: str) -> tuple[float, DayCommand]:
    """Somebody takes a ticket."""
    return at, wanted.TakeTicket(service=service, language=language, needs=needs, by_staff=service == "debts")


def morning() -> Day:
    """10:38 on a Tuesday: Mari at counter 3 is with a customer, eight people wait for her."""
    earlier: list[tuple[float, DayCommand]] = []
    for n in range(12):
        earlier.extend(
            (
                taken(3 + 4 * n, ("payments", "contracts", "meters", "moving")[n % 4], ("et", "ru", "en")[n % 3]),
                (3.2 + 4 * n, wanted.CallNext(counter="3")),
                (3.9 + 4 * n, wanted.ConfirmArrival(counter="3")),
                (6.8 + 4 * n, wanted.FinishService(counter="3")),
            )
        )
    earlier[-1] = (6.8 + 4 * 11, wanted.MarkMissed(counter="3"))
    earlier[-2] = (4.0 + 4 * 11, wanted.CallAgain(counter="3"))
    return played(
        [
            *opened(("3", "mari"), ("1", "jaan"), ("2", "liis"), ("4", "olga"), ("5", "peeter")),
            *earlier,
            taken(70, "payments", "ru"),
            (71, wanted.CallNext(counter="1")),
            (72, wanted.ConfirmArrival(counter="1")),
            taken(40, "debts", "et"),
            (83, wanted.CallNext(counter="2")),
            (84, wanted.ConfirmArrival(counter="2")),
            taken(63.5, "moving", "en"),
            (95, wanted.CallNext(counter="4")),
            (96, wanted.ConfirmArrival(counter="4")),
            (85, wanted.PauseCounter(counter="5", reason="break", back_at=minute(105))),
            taken(53, "payments", "ru", "walks_slowly"),
            (64, wanted.CallNext(counter="3")),
            (95, wanted.ConfirmArrival(counter="3")),
            taken(57, "contracts", "et", "hears_poorly"),
            taken(65, "contracts", "et"),
            taken(89, "payments", "en"),
            taken(92, "meters", "ru"),
            taken(93, "payments", "ru", "wheelchair"),
            taken(95, "payments", "et"),
            taken(96, "meters", "en"),
            taken(97, "other", "ru", "walks_slowly"),
        ]
    )
