"""The page "Now": how the whole office does at this moment and today."""

from dataclasses import dataclass

from admin.alerts_view import AlertsView, alerts_button, alerts_view
from admin.case_alerts import due_alert, manager_alert
from admin.counters_view import CountersView, counters_view
from admin.curve import CurveView, curve_view
from admin.fairness_view import FairnessView, fairness_view
from admin.figures_view import FigureView, figure_views
from admin.help_view import help_alert
from admin.lines_view import closed_line_alert, closing_line_alert
from admin.notices_view import NoticeView, notice_button, notice_view
from admin.pausing_view import ChoiceView, Question, choice_view, pause_button, pauses_of
from admin.printers_view import PrintersView, printer_alert, printers_button, printers_view, report_alert, voice_alert
from admin.promises_now import late_alert, may_break_alert, will_break_alert
from admin.ratings_view import RatingsView, ratings_view
from admin.scene import Scene
from admin.services_view import narrow, services_view
from admin.session import Looking, PagePressed, Task
from admin.vanished_view import clock_alert, vanished_alert
from office import line
from office.figures import figures
from office.hours import closes_next, opens_next
from office.legs import legs_of_all
from resources.desk_views import Alert, ButtonView, TableView
from resources.reasons import sentence
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class NowView:
    """The page."""

    title: str
    subtitle: str
    alert: Alert | None
    figures: tuple[FigureView, ...]
    curve: CurveView
    fairness: FairnessView
    counters: CountersView
    services_heading: str
    services_aside: str
    services_meaning: str
    services: TableView
    narrow_services: TableView
    pause: ButtonView
    choice: ChoiceView | None
    ratings: RatingsView
    printers_button: ButtonView | None
    printers: PrintersView | None
    alerts_button: ButtonView
    alerts: AlertsView | None
    notice_button: ButtonView
    report_button: ButtonView
    notice: NoticeView | None


def now_view(scene: Scene, words: Words, task: Task | None = None) -> NowView:
    """The page at this moment, by the definitions of `office.figures`. A question of `task` stands for the table."""
    task = task or Looking()
    legs = legs_of_all(scene.day, scene.plan, scene.day.tickets)
    office = figures(legs, scene.now)
    by_service = {
        service.id: figures((leg for leg in legs if leg.service == service.id), scene.now)
        for service in scene.plan.services
        if service.kiosk or any(leg.service == service.id for leg in legs)
    }
    services = services_view(scene, by_service, office, words)
    return NowView(
        title=words.say("Now"),
        subtitle=subtitle(scene, words),
        alert=_alert(scene, words),
        figures=figure_views(scene, office, words),
        curve=curve_view(scene, words),
        fairness=fairness_view(scene, words),
        counters=counters_view(scene, words),
        services_heading=words.say("Today by service"),
        services_aside=_services_aside(scene, task, words),
        services_meaning="\n".join(pauses_of(scene, words)),
        services=services,
        narrow_services=narrow(services),
        pause=pause_button(words),
        choice=choice_view(task, scene, words) if isinstance(task, Question) else None,
        ratings=ratings_view(scene.ratings, words),
        printers_button=printers_button(scene, words),
        printers=printers_view(scene, task, words),
        alerts_button=alerts_button(scene, words),
        alerts=alerts_view(scene, task, words),
        notice_button=notice_button(scene, words),
        report_button=_report_button(scene, words),
        notice=notice_view(scene, task, words),
    )


def _report_button(scene: Scene, words: Words) -> ButtonView:
    """To the figures of today, with the visits behind each."""
    today = scene.now.astimezone(scene.plan.zone).date()
    pressed = PagePressed(page="reports", today=today, of_today=True)
    return ButtonView(words=words.say("Report of today"), happening=pressed, icon="chart-bar")


def subtitle(scene: Scene, words: Words) -> str:
    """Where and when this is, on every page."""
    local = scene.now.astimezone(scene.plan.zone)
    date_and_time = f"{words.full_day(local.date())}, {words.clock(local)}"
    return "   ·   ".join((words.pick(scene.plan.office.name), date_and_time, _hours(scene, words)))


def _hours(scene: Scene, words: Words) -> str:
    plan = scene.plan
    closes = closes_next(plan.hours, scene.now, plan.zone)
    if closes is not None:
        return words.say("open until {time}", time=words.clock(closes))
    opens = opens_next(plan.hours, scene.now, plan.zone)
    return words.say("opens at {time}", time=words.clock(opens)) if opens else words.say("closed for today")


def _services_aside(scene: Scene, task: Task, words: Words) -> str:
    """What the table is of; in its place what is paused, or that the last press did nothing."""
    if isinstance(task, Looking) and task.needs is not None:
        return sentence(task.needs, words_for(words.language, "resources"))
    if isinstance(task, Looking) and task.failed:
        return words.say("Nothing was changed. Please try again.")
    paused = len(pauses_of(scene, words))
    if paused:
        return words.count("{n} service is paused", "{n} services are paused", paused)
    if scene.day.full:
        return words.count("{n} line has closed itself", "{n} lines have closed themselves", len(scene.day.full))
    return words.say("waits in minutes")


def _alert(scene: Scene, words: Words) -> Alert | None:
    """The most pressing thing that somebody must do something about."""
    return (
        _lost(scene, words)
        or clock_alert(scene)
        or help_alert(scene, words)
        or manager_alert(scene, words)
        or vanished_alert(scene, words)
        or printer_alert(scene)
        or voice_alert(scene)
        or _hanging(scene, words)
        or will_break_alert(scene, words)
        or late_alert(scene, words)
        or closed_line_alert(scene, words)
        or closing_line_alert(scene, words)
        or may_break_alert(scene, words)
        or due_alert(scene, words)
        or report_alert(scene)
    )


def _lost(scene: Scene, words: Words) -> Alert | None:
    lost = words.say("No connection to the office. What you see may be old.")
    return None if scene.connected else Alert(words=lost, icon="wifi-slash", tone="late")


def _hanging(scene: Scene, words: Words) -> Alert | None:
    """Somebody waits whom no open counter may call: no rule ever calls them."""
    alone = line.stranded(scene.day)
    if not alone:
        return None
    services = (service for service in scene.plan.services if service.id in alone)
    told = ", ".join(f"{words.pick(service.name)} ({alone[service.id]})" for service in services)
    return Alert(
        words=words.count(
            "{n} person waits, and no open counter serves them: {services}.",
            "{n} people wait, and no open counter serves them: {services}.",
            sum(alone.values()),
            services=told,
        ),
        tone="late",
    )
