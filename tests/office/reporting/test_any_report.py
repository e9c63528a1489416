"""Whatever happens on a day: a report of it says what plain loops over its events say, and what other pages say."""

from hypothesis import HealthCheck, settings

from office.figures import figures
from office.legs import legs_of_all
from office.promise_figures import promise_figures
from office.reporting.asking import Asked, Days
from office.reporting.making import report_of
from office.vouchers import Vouchers
from office.waits.scoring import score
from tests.office.reporting.examples import agree, by_hand, read
from tests.office.test_any_day import ByTheRules


class Reported(ByTheRules):
    """Random days that are reported while they go on, and at their end."""

    def teardown(self) -> None:
        if self.plans:
            self.report_agrees()
        super().teardown()
        if self.plans:
            self.report_agrees()

    def report_agrees(self) -> None:
        days, plan = [(self.day, self.entries)], self.plan
        of = read(days, plan, self.now)
        asked = Asked(days=Days(first=self.day.date, last=self.day.date))
        report = report_of(plan, asked, self.now, of)
        waits, opened = by_hand(days, plan, self.now)
        agree(report, waits, opened, plan)
        legs = legs_of_all(self.day, plan, self.day.tickets)
        now, promises, told = (
            figures(legs, self.now),
            promise_figures(legs, Vouchers(), self.now),
            score(self.day, self.now),
        )
        assert (report.of.arrived, report.of.served, report.of.waits) == (now.arrived, now.served, now.waits)
        assert (report.of.promises.kept.hits, report.of.promises.kept.n) == (
            promises.total.kept,
            promises.total.decided,
        )
        assert dict(report.of.promises.why) == dict(promises.reasons)
        assert (report.of.estimates.hits, report.of.estimates.n) == (told.held, told.n)


TestAnyReport = Reported.TestCase
TestAnyReport.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
