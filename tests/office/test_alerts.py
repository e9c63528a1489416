"""By which rule a manager is alerted, and when an alert begins and ends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office import papers
from office.alert_watch import AlertWatch, looked, ring_of
from office.alerts import Watched, found, judged
from office.alerts_plan import AlertRules
from office.commands import AnswerHelp, AskForHelp, PauseCounter
from office.events import Entry, Wait
from office.hours import Clock
from office.manager_commands import RaiseAlert
from office.overseen import AlertName
from office.paper_events import PrinterChanged, PrintEvent, VoiceChanged
from office.papers import Papers
from office.plan import Shift
from office.presence import Listening
from office.stations import StationNow, StationTold
from office.waits.forecast import Forecast
from tests.office.branch import PLAN, Branch, on

SHIFT = Shift(counter="3", opens=Clock(9), closes=Clock(17), breaks=((Clock(12), Clock(12, 30)),))
ROSTERED = replace(PLAN, roster=(SHIFT,))
SECOND = timedelta(seconds=1)


def seen(branch: Branch, **more: object) -> Watched:
    return replace(Watched(day=branch.day, plan=branch.plan, now=branch.now), **more)  # type: ignore[arg-type]  # fields


def names(branch: Branch, **more: object) -> set[AlertName]:
    return set(found(seen(branch, **more)))


def waiting(count: int) -> Branch:
    branch = Branch().at("09:00").staffs("1", "mari")
    for _ in range(count):
        branch.takes()
    return branch


def late_forecast(branch: Branch) -> Forecast:
    """Everybody is called in an hour; the promise is twenty minutes."""
    hour = Wait(point_s=3600, low_s=3500, high_s=3700, from_s=3500, to_s=3700)
    return Forecast(
        date=branch.day.date, at=branch.now, place=branch.day.place, tickets=dict.fromkeys(branch.day.tickets, hour)
    )


def test_so_many_promises_at_risk_are_an_alert() -> None:
    two, three = waiting(2), waiting(3)
    assert names(two, forecast=late_forecast(two)) == set()
    assert names(three, forecast=late_forecast(three)) == {("promises", "")}
    never = replace(PLAN, alerts=AlertRules(promises_at_risk=0))
    assert names(three, forecast=late_forecast(three), plan=never) == set()


def test_people_whom_no_counter_serves_are_an_alert_of_their_service() -> None:
    branch = waiting(1)
    branch.takes("loans")
    assert names(branch) == {("no_counter", "loans")}
    branch.staffs("2", "liis")
    assert names(branch) == set()


def test_a_call_for_a_person_is_an_alert_after_a_minute_until_it_is_answered() -> None:
    branch = Branch().at("09:00")
    branch.does(AskForHelp(kiosk="hall"))
    assert names(branch.at("09:00:59")) == set()
    assert names(branch.at("09:01")) == {("help", "hall")}
    branch.does(AnswerHelp(kiosk="hall"))
    assert names(branch) == set()


def test_a_pause_is_an_alert_five_minutes_after_its_announced_end() -> None:
    branch = Branch().at("09:00").staffs("1", "mari").staffs("2", "liis")
    branch.does(PauseCounter(counter="1", back_at=on("09:10")))
    branch.does(PauseCounter(counter="2"))
    assert names(branch.at("09:14:59")) == set()
    assert names(branch.at("09:15")) == {("overdue_pause", "1")}


@pytest.mark.parametrize(
    ("clock", "alerts"),
    [
        ("09:09:59", set()),
        ("09:10", {("not_open", "3")}),
        ("12:15", set()),
        ("12:35", set()),
        ("12:40", {("not_open", "3")}),
        ("16:59", {("not_open", "3")}),
        ("17:00", set()),
    ],
)
def test_a_counter_of_the_roster_that_nobody_opens_is_an_alert(clock: str, alerts: set[AlertName]) -> None:
    assert names(Branch(ROSTERED).at(clock)) == alerts


def test_a_counter_that_closed_is_not_missed_at_once_nor_before_its_clerk_said_they_are_back() -> None:
    branch = Branch(ROSTERED).at("09:00").staffs("3", "mari")
    assert names(branch.at("10:00")) == set()
    branch.leaves("3")
    assert names(branch.at("10:09")) == set()
    assert names(branch.at("10:10")) == {("not_open", "3")}


def papers_of(*events: PrintEvent) -> Papers:
    entries = (Entry(place=n, at=on("09:00"), event=event) for n, event in enumerate(events, 1))
    return papers.after(Papers(), "hall", entries)


@pytest.mark.parametrize(
    ("events", "alerts"),
    [
        ((PrinterChanged(printer="lobby", trouble="paper_out", role="kiosk"),), {("printer", "hall/lobby")}),
        ((PrinterChanged(printer="lobby", warning="near_end", role="kiosk"),), set()),
        ((VoiceChanged(trouble="loudspeaker"),), {("voice", "hall")}),
        ((VoiceChanged(trouble="loudspeaker"), VoiceChanged()), set()),
    ],
)
def test_printers_and_voices_that_fail_are_alerts(events: tuple[PrintEvent, ...], alerts: set[AlertName]) -> None:
    assert names(Branch().at("10:00"), papers=papers_of(*events)) == alerts


def station(at: str, **told: object) -> StationNow:
    return StationNow(name="hall", since=on("08:00"), at=on(at), told=StationTold(**told))  # type: ignore[arg-type]  # fields


LISTENS = Listening(since=on("09:00"), until=on("10:00"))


@pytest.mark.parametrize(
    ("one", "alerts"),
    [
        (station("09:59"), set()),
        (station("09:58:30"), {("silent", "hall")}),
        (station("09:58:30", left=True), set()),
        (station("09:59", disk_mb=999), {("disk", "hall")}),
        (station("09:59", disk_mb=1000), set()),
        (station("09:59", clock="jumped"), {("clock", "hall")}),
        (station("09:59", clock="jumped", disk_mb=1, left=True), set()),
        (replace(station("09:58:30"), at=on("09:58:30") - timedelta(days=1)), set()),
    ],
)
def test_machines_that_are_silent_full_or_out_of_time_are_alerts(one: StationNow, alerts: set[AlertName]) -> None:
    assert names(Branch().at("10:00"), stations=(one,), listening=LISTENS) == alerts


def test_a_vanished_counter_is_an_alert() -> None:
    assert names(Branch().at("09:00"), vanished={"2": on("09:00")}) == {("vanished", "2")}


class Looker:
    """Looks at a branch again and again, and writes what is to be written."""

    def __init__(self, branch: Branch) -> None:
        self.branch, self.watch = branch, AlertWatch()

    def looks(self, clock: str, **more: object) -> tuple[str, ...]:
        """What was raised (+) and ended (-) then."""
        self.branch.at(clock)
        self.watch, commands = looked(self.watch, seen(self.branch, **more))
        for command in commands:
            self.branch.does(command)
        return tuple(f"{'+' if isinstance(one, RaiseAlert) else '-'}{one.alert} {one.subject}" for one in commands)


def test_who_waits_alone_for_a_moment_is_no_alert_and_a_gap_of_a_moment_ends_none() -> None:
    branch = Branch().at("09:00")
    branch.takes("loans")
    looker = Looker(branch)
    assert looker.looks("09:00") == ()
    assert looker.looks("09:00:19") == ()
    assert looker.looks("09:00:20") == ("+no_counter loans",)
    assert looker.looks("09:00:40") == ()
    branch.staffs("2", "liis")
    assert looker.looks("09:01") == ()
    branch.leaves("2")
    assert looker.looks("09:01:30") == ()
    branch.staffs("2", "liis")
    assert looker.looks("09:02") == ()
    assert looker.looks("09:03") == ("-no_counter loans",)


def test_another_call_at_the_same_kiosk_is_another_alert() -> None:
    branch = Branch().at("09:00")
    looker = Looker(branch)
    for clock, expected in (("09:01", "+help hall"), ("09:05", "+help hall")):
        branch.does(AskForHelp(kiosk="hall"))
        branch.at(clock)
        assert looker.looks(clock) == (expected,)
        branch.does(AnswerHelp(kiosk="hall"))
        assert looker.looks(clock) == ("-help hall",)


def test_who_has_not_listened_yet_ends_nothing() -> None:
    """A manager's window that has just begun does not know of silent machines yet, and takes none for well."""
    branch = Branch().at("09:00")
    branch.does(RaiseAlert(alert="silent", subject="hall"))
    branch.does(RaiseAlert(alert="promises"))
    looker = Looker(branch)
    assert looker.looks("09:01") == ()
    assert judged(seen(branch)).isdisjoint({"silent", "vanished", "disk", "clock", "promises"})
    assert looker.looks("10:00", listening=LISTENS, stations=(station("09:59"),)) == ("-silent hall",)


def test_a_day_that_is_over_has_no_alerts() -> None:
    branch = Branch().at("09:00")
    branch.does(AskForHelp(kiosk="hall"))
    branch.at("17:30").closes()
    assert Looker(branch).looks("17:31") == ()


@pytest.mark.parametrize(
    ("seconds", "ring"), [(-1, 0), (0, 0), (29, 0), (30, 1), (299, 9), (300, 10), (599, 10), (600, 11), (3600, 21)]
)
def test_an_alert_rings_often_and_then_seldom(seconds: int, ring: int) -> None:
    assert ring_of(on("09:00"), on("09:00") + seconds * SECOND) == ring


def test_each_rule_can_be_switched_off() -> None:
    none = AlertRules(help_seconds=0, overdue_minutes=0, not_open_minutes=0, free_mb=0)
    branch = Branch(replace(ROSTERED, alerts=none)).at("09:00").staffs("1", "mari")
    branch.does(AskForHelp(kiosk="hall"))
    branch.does(PauseCounter(counter="1", back_at=on("09:10")))
    branch.at("10:00")
    assert names(branch, stations=(station("09:59", disk_mb=0),), listening=LISTENS) == set()
