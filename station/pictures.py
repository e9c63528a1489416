"""Pictures of every window in every language and size, without a screen: what the program looks like right now."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import pages
from kiosk.brought import IssuedTicket, Paper, RatableVisit
from kiosk.hearing import Hearing
from office.refusals import NotServedYet
from resources.look import desk_look, kiosk_look
from resources.office_pages import BRING, HOURS
from resources.parts.fonts import load_fonts
from resources.reasons import sentence
from resources.sheet import stylesheet
from resources.words import words_for
from station.board_pictures import board_pictures, empty_day, place_pictures, sign_pictures
from station.example_day import ExampleDay, example_day
from station.example_papers import example_papers
from station.kiosk_moments import late_day, late_pages, scene_of
from station.picture import LANGUAGES, Picture
from station.unusual_day import unusual_day, unusual_pages

if TYPE_CHECKING:
    from admin.session import Task
    from counter.places import Sitting
    from counter.scene import Scene
    from station.example_promises import HardDay

KIOSK_SIZES = ((1080, 1920), (1920, 1080), (1366, 768))
DESK_SCALES = (1.0, 1.25, 1.5)
COUNTER_SIZES = ((420, 640), (1280, 800), (1366, 768), (2560, 1440))
ADMIN_SIZES = ((1440, 900), (1366, 768), (2560, 1440))


def application() -> QApplication:
    """The application without a screen, with Walkin's fonts."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication.instance()
    found = made if isinstance(made, QApplication) else QApplication([])
    load_fonts()
    return found


def take(picture: Picture, folder: Path) -> Path:
    """Take one picture. Returns its file."""
    window = picture.window(picture.size)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*picture.size)
    window.show()
    settle(window)
    path = folder / f"{picture.name}.png"
    if not window.grab().save(str(path)):
        message = f"{path} cannot be written"
        raise OSError(message)
    window.hide()
    window.deleteLater()
    return path


def settle(window: QWidget) -> None:
    """Let every layout find its place, as it does before anything is painted; what wraps asks more than once."""
    for _ in range(8):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.ensurePolished()


def all_pictures() -> Iterator[Picture]:
    """Every window in every language, size and contrast."""
    example = example_day()
    yield from kiosk_pictures(example)
    yield from board_pictures(example)
    yield from place_pictures(example)
    yield from sign_pictures(example)
    yield from counter_pictures(example)
    yield from admin_pictures(example)
    unusual = unusual_day(example)
    yield from kiosk_pictures(unusual, unusual_pages(unusual))
    late = late_day(unusual)
    yield from kiosk_pictures(late, late_pages(late))
    yield from board_pictures(unusual, "unusual")
    yield from admin_pictures(unusual, "unusual")
    yield from hard_day_pictures(example)
    yield from report_pictures(example)
    yield from managing_pictures(example)


def papers(folder: Path, only: str = "") -> Iterator[Path]:
    """Every paper of the example office in each language and width; only names that contain `only`."""
    from printer.paper import PAPERS  # noqa: PLC0415  # Pillow only when paper is wanted
    from printer.raster import png  # noqa: PLC0415  # likewise

    example = example_day()
    for language in LANGUAGES:
        for width, paper in PAPERS.items():
            for kind, slip in example_papers(example, language, paper).items():
                path = folder / f"paper-{kind}-{language}-{width}.png"
                if only in path.stem:
                    path.write_bytes(png(slip, paper))
                    yield path


def kiosk_pictures(example: ExampleDay, shown: dict[str, pages.Page] | None = None) -> Iterator[Picture]:
    """Every page of the kiosk, or those that are given."""
    for language in LANGUAGES:
        for size in KIOSK_SIZES:
            for bigger in (False, True):
                for strong in (False, True):
                    for name, page in (shown or kiosk_pages(example)).items():
                        visit = pages.Visit(
                            page=page,
                            language=language,
                            bigger_text=bigger,
                            strong_contrast=strong,
                            hearing=Hearing(settings=name == "reading-aloud") if name in _HEARD else None,
                            touched=example.now - timedelta(seconds=10 * (name == "ticket-take")),
                        )
                        kind = f"{'-big' if bigger else ''}{'-strong' if strong else ''}"
                        yield Picture(
                            name=f"kiosk-{name}-{language}-{size[0]}x{size[1]}{kind}",
                            size=size,
                            window=partial(_kiosk, example, visit, name),
                        )


_HEARD = frozenset({"home-read", "reading-aloud"})
"""Pages that are read aloud; the second one is the page with repeat and volume."""


def kiosk_pages(example: ExampleDay) -> dict[str, pages.Page]:
    """The pages by name; "closed", "no-connection" and "home-no-paper" are the home page of another moment."""
    waiting = example.day.waiting[1]
    ticket = IssuedTicket(
        number=waiting.number,
        service=waiting.service,
        ahead=waiting.ahead,
        promised_by=waiting.promised_by,
        said=example.forecast.services[waiting.service],
    )
    visit = RatableVisit(day=example.day.date, number="110", service="payments", counter="3", at=example.now)
    held = pages.HoldingTicket(ticket)
    wishing = replace(ticket, needs=("walks_slowly", "hears_poorly"), level="more_time")
    return {
        "home": pages.Choosing(),
        "home-no-paper": pages.Choosing(),
        "needs": pages.ChoosingNeeds(held, ("walks_slowly",), "more_time"),
        "needs-employee": pages.ChoosingEmployee(pages.ChoosingNeeds(held)),
        "needs-time": pages.ChoosingTime(pages.ChoosingNeeds(held)),
        "ticket-employee": pages.HoldingTicket(replace(ticket, level="employee", employee="olga"), Paper.PRINTED),
        "ticket-later": pages.HoldingTicket(replace(ticket, level="later", later=ticket.promised_by), Paper.PRINTED),
        "ticket-wishes": pages.HoldingTicket(wishing, Paper.PRINTED),
        "ticket": held,
        "ticket-printed": pages.HoldingTicket(ticket, Paper.PRINTED),
        "ticket-take": pages.HoldingTicket(ticket, Paper.PRINTED),
        "ticket-no-paper": pages.HoldingTicket(ticket, Paper.NONE),
        "ticket-no-promise": pages.HoldingTicket(replace(ticket, promised_by=None), Paper.PRINTED),
        "ticket-doubtful": pages.HoldingTicket(ticket, Paper.DOUBTFUL),
        "number": pages.EnteringNumber(typed="14"),
        "number-refused": pages.EnteringNumber(refused="121", why_not=NotServedYet("121", "waiting")),
        "information": pages.ChoosingPage(),
        "information-more": pages.ChoosingPage(6),
        **{f"page{page.replace('/', '-of-')}": pages.ReadingPage(page) for page in (HOURS, BRING)},
        **{f"page-{policy.id}": pages.ReadingPage(policy.id) for policy in example.plan.policies},
        "page-promise-more": pages.ReadingPage("promise", 12),
        "page-printing": pages.PrintingPage(pages.ReadingPage("promise")),
        "page-no-paper": pages.PrintingPage(pages.ReadingPage("promise"), Paper.NONE),
        "rating": pages.AskingSolved(visit),
        "rating-treated": pages.AskingTreated(visit, "yes"),
        "rating-bad": pages.NamingReason(visit, "partly", 2),
        "rating-good": pages.NamingReason(visit, "yes", 5),
        "thanks": pages.Thanking(),
        "still-here": pages.StillHere(pages.Choosing(), example.now),
        "help": pages.HelpCalled(pages.Choosing(), example.now),
        "home-read": pages.Choosing(),
        "reading-aloud": pages.Choosing(),
        "failed": pages.SomethingFailed(),
        "closed": pages.Choosing(),
        "no-connection": pages.Choosing(),
    }


def _kiosk(example: ExampleDay, visit: pages.Visit, name: str, _size: tuple[int, int]) -> QWidget:
    from kiosk.view import view_of  # noqa: PLC0415  # each picture imports its own window
    from kiosk.window import KioskWindow  # noqa: PLC0415  # likewise

    width_mm = 336.0 if _size[0] < _size[1] else 344.0 if _size[0] < 1500 else 531.0  # noqa: PLR2004  # 24" and 15.6"
    viewing = 500.0 if width_mm == 344.0 else 600.0  # noqa: PLR2004  # a small panel is read from nearer
    window = KioskWindow(partial(kiosk_look, panel_width_mm=width_mm, viewing_mm=viewing))
    window.resize(*_size)
    window.render_view(view_of(scene_of(example, visit, name)))
    if name == "home-read":
        window.focusNextChild()
    return window


def counter_pictures(example: ExampleDay) -> Iterator[Picture]:
    """The counter's window: at work, the sign-in, and every page."""
    from station.counter_places import counter_places  # noqa: PLC0415  # as above

    for language in LANGUAGES:
        shown = counter_places(example, language)
        for scale in DESK_SCALES:
            for width, height in COUNTER_SIZES:
                size = (round(width * scale), round(height * scale)) if width < 1000 else (width, height)  # noqa: PLR2004  # the compact window grows with its text
                for name, (scene, sitting) in shown.items():
                    yield Picture(
                        name=f"counter-{name}-{language}-{size[0]}x{size[1]}-{scale:g}",
                        size=size,
                        window=partial(_counter, scene, sitting, language, scale),
                    )


def _counter(scene: "Scene", sitting: "Sitting", language: str, scale: float, _size: tuple[int, int]) -> QWidget:
    from counter.window import CounterWindow  # noqa: PLC0415  # as above
    from counter.window_view import view_of  # noqa: PLC0415  # as above

    look = desk_look(scale=scale)
    window = CounterWindow(look)
    window.setStyleSheet(stylesheet(look))
    window.suit(QSize(*_size))
    window.resize(*_size)
    reasons = words_for(language, "resources")
    window.render_view(view_of(sitting, scene, words_for(language, "counter"), lambda why: sentence(why, reasons)))
    return window


def admin_pictures(example: ExampleDay, kind: str = "now") -> Iterator[Picture]:
    """The manager's window, and its questions about a pause."""
    for language in LANGUAGES:
        for scale in DESK_SCALES:
            for size in ADMIN_SIZES:
                for page in (kind, "pausing", "printers", "new-roll") if kind != "now" else (kind,):
                    yield Picture(
                        name=f"admin-{page}-{language}-{size[0]}x{size[1]}-{scale:g}",
                        size=size,
                        window=partial(_admin, example, language, (scale, page)),
                    )


_OF_DAY = ("hard", "promises", "estimates", "standards", "cases", "case")


def hard_day_pictures(example: ExampleDay) -> Iterator[Picture]:
    """The manager's pages on a day on which promises break, and on one on which nothing was promised yet."""
    from station.example_promises import hard_day  # noqa: PLC0415  # a day of its own

    hard = hard_day(example)
    empty = replace(example, day=empty_day(example.day))
    for language in LANGUAGES:
        for scale in DESK_SCALES:
            for size in ADMIN_SIZES:
                name = f"{language}-{size[0]}x{size[1]}-{scale:g}"
                for page in (*_OF_DAY, "plan", "why", "advice", "trying"):
                    window = partial(_admin, hard.example, language, (scale, page), hard=hard)
                    yield Picture(name=f"admin-{page}-{name}", size=size, window=window)
                for page in ("promises", "estimates"):
                    window = partial(_admin, empty, language, (scale, page))
                    yield Picture(name=f"admin-{page}-empty-{name}", size=size, window=window)


def report_pictures(example: ExampleDay) -> Iterator[Picture]:
    """The manager's reports on a month, part by part, with what can be chosen and what is behind a figure."""
    from station.example_report import report_places  # noqa: PLC0415  # a month of its own

    places = report_places(example)
    for language in LANGUAGES:
        for strong in (False, True):
            for scale in DESK_SCALES:
                for size in ADMIN_SIZES:
                    name = f"{language}-{size[0]}x{size[1]}-{scale:g}{'-strong' if strong else ''}"
                    for page, task in places.items():
                        window = partial(_admin, example, language, (scale, page), task=task, strong=strong)
                        yield Picture(name=f"admin-reports-{page}-{name}", size=size, window=window)


def managing_pictures(example: ExampleDay) -> Iterator[Picture]:
    """The manager's window with alerts, a notice, devices and staff; in strong contrast too."""
    for language in LANGUAGES:
        for size in ADMIN_SIZES:
            for strong in (False, True):
                for page in ("managed", "alerts", "notice", "devices", "station", "staff", "account", "new-account"):
                    yield Picture(
                        name=f"admin-{page}-{language}-{size[0]}x{size[1]}{'-strong' if strong else ''}",
                        size=size,
                        window=partial(_managed, example, language, page, strong=strong),
                    )


def _managed(example: ExampleDay, language: str, page: str, _size: tuple[int, int], *, strong: bool) -> QWidget:
    from admin.session import SignedIn  # noqa: PLC0415  # as above
    from admin.window import AdminWindow  # noqa: PLC0415  # as above
    from admin.window_view import view_of  # noqa: PLC0415  # as above
    from station.example_managing import managed_scene, managed_tasks  # noqa: PLC0415  # as above

    look = desk_look(strong=strong)
    window = AdminWindow(look)
    window.setStyleSheet(stylesheet(look))
    scene = managed_scene(language, example)
    manager = next(member for member in scene.members if "manager" in member.roles)
    session = SignedIn(member=manager, task=managed_tasks(scene.now)[page])
    window.render_view(view_of(session, scene, words_for(language, "admin")))
    return window


def _admin(  # one picture in every manner
    example: ExampleDay,
    language: str,
    how: tuple[float, str],
    _size: tuple[int, int],
    *,
    hard: "HardDay | None" = None,
    task: "Task | None" = None,
    strong: bool = False,
) -> QWidget:
    from admin.case_places import AtCase, AtCases  # noqa: PLC0415  # as above
    from admin.scene import Scene  # noqa: PLC0415  # as above
    from admin.session import (  # noqa: PLC0415  # as above
        AskingRoll,
        AtEstimates,
        AtPrinters,
        AtPromises,
        AtStandards,
        ChoosingService,
        Looking,
        SignedIn,
    )
    from admin.window import AdminWindow  # noqa: PLC0415  # as above
    from admin.window_view import view_of  # noqa: PLC0415  # as above
    from station.admin_bridge import devices_of  # noqa: PLC0415  # as above
    from station.card_places import example_breaks  # noqa: PLC0415  # as above
    from station.example_cases import OPENED, example_cases, example_read  # noqa: PLC0415  # as above
    from station.example_plan_page import example_plan_page  # noqa: PLC0415  # as above
    from station.example_why import example_states  # noqa: PLC0415  # as above
    from station.office_now import OfficeNow  # noqa: PLC0415  # as above

    look = desk_look(scale=how[0], strong=strong)
    window = AdminWindow(look)
    window.setStyleSheet(stylesheet(look))
    roll = AskingRoll(station="lobby", printer="lobby")
    asked: dict[str, Task] = {"pausing": ChoosingService(), "printers": AtPrinters(), "new-roll": roll}
    case = AtCase(case=OPENED, read=example_read(example, language) if how[1] == "case" else None)
    ours: dict[str, Task] = {"cases": AtCases(), "case": case}
    if how[1] in {"why", "advice", "trying"}:
        ours |= example_states(example.day.date)
    standards = AtStandards(cards=example.standards)
    pages: dict[str, Task] = {"promises": AtPromises(), "estimates": AtEstimates(), "standards": standards, **ours}
    pages["plan"] = example_plan_page(example.plan, example.day.date)
    task = task or {**asked, **pages}.get(how[1], Looking())
    manager = next(member for member in example.members if "manager" in member.roles)
    office = OfficeNow(day=example.day, plan=example.plan, papers=example.papers)
    scene = Scene(
        day=example.day,
        plan=example.plan,
        members=example.members,
        ratings=example.ratings,
        now=example.now,
        devices=devices_of(office, "lobby", words_for(language, "resources")),
        forecast=hard.forecast if hard else example.forecast,
    )
    if hard is not None:
        scene = replace(scene, outlook=hard.outlook, vouchers=hard.vouchers, cases=example_cases(example))
        scene = replace(scene, breaks=example_breaks(scene.day, scene.plan))
    window.render_view(view_of(SignedIn(member=manager, task=task), scene, words_for(language, "admin")))
    return window
