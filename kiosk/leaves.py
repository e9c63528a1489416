"""The kiosk's pages, of which one is shown: which of them shows what."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.home_page import HomePage
from kiosk.home_view import HomeView
from kiosk.information_page import InformationPage
from kiosk.information_reading import InformationReading
from kiosk.information_view import ListView, ReadingView
from kiosk.keyboard_page import KeyboardPage
from kiosk.keyboard_view import KeyboardView
from kiosk.message_page import MessagePage
from kiosk.message_view import MessageView, OneMomentView
from kiosk.needs_page import NeedsPage
from kiosk.needs_view import NeedsView
from kiosk.number_page import NumberPage
from kiosk.number_view import NumberView
from kiosk.page import Page
from kiosk.rating_page import RatingPage
from kiosk.rating_view import RatingView
from kiosk.staff_page import StaffPage
from kiosk.staff_view import StaffView
from kiosk.ticket_page import TicketPage
from kiosk.ticket_view import TicketView
from kiosk.view import PageView
from kiosk.visit_acts_page import ChoicePage
from kiosk.visit_acts_view import ChoiceView
from resources.look import KioskLook


class Leaves:
    """All pages, made once, as children of `parent`. A message shows the waiting too, where it takes long."""

    def __init__(self, look: KioskLook, parent: QWidget) -> None:
        self._home, self._ticket, self._number = (
            HomePage(look, parent),
            TicketPage(look, parent),
            NumberPage(look, parent),
        )
        self._rating, self._message = RatingPage(look, parent), MessagePage(look, parent)
        self._choice, self._needs = ChoicePage(look, parent), NeedsPage(look, parent)
        self._list, self._reading = InformationPage(look, parent), InformationReading(look, parent)
        self._staff, self._keyboard = StaffPage(look, parent), KeyboardPage(look, parent)
        self._all: tuple[Page, ...] = (
            self._home,
            self._ticket,
            self._number,
            self._rating,
            self._message,
            self._choice,
            self._needs,
            self._list,
            self._reading,
            self._staff,
            self._keyboard,
        )

    def __iter__(self) -> Iterator[Page]:
        return iter(self._all)

    def from_the_start(self, view: PageView) -> None:
        """Another page is shown: what was turned begins anew, but not the page that stays."""
        for page in self._all:
            if not (page is self._home and isinstance(view, HomeView)):
                page.from_the_start()

    def render_view(self, view: PageView, look: KioskLook, area: QRect, *, back: bool) -> None:
        """Show the page in `area`, and hide the others. `back`: the way back stands on the shelf."""
        page = self._page_of(view)
        if page is None:
            return
        page.setGeometry(area)
        for other in self._all:
            other.setVisible(other is page)
        self._render(view, look, back=back)

    def _page_of(self, view: PageView) -> Page | None:  # noqa: C901  # one line for each kind of page
        match view:
            case HomeView():
                return self._home
            case TicketView():
                return self._ticket
            case NumberView():
                return self._number
            case RatingView():
                return self._rating
            case MessageView():
                return self._message
            case ChoiceView():
                return self._choice
            case NeedsView():
                return self._needs
            case ListView():
                return self._list
            case ReadingView():
                return self._reading
            case StaffView():
                return self._staff
            case KeyboardView():
                return self._keyboard
            case OneMomentView():
                return None

    def _render(self, view: PageView, look: KioskLook, *, back: bool) -> None:  # noqa: C901  # as above
        match view:
            case HomeView():
                self._home.render_view(view, look)
            case TicketView():
                self._ticket.render_view(view, look)
            case NumberView():
                self._number.render_view(view, look)
            case RatingView():
                self._rating.render_view(view, look)
            case MessageView():
                self._message.render_view(view, look, back=back)
            case ChoiceView():
                self._choice.render_view(view, look)
            case NeedsView():
                self._needs.render_view(view, look)
            case ListView():
                self._list.render_view(view, look)
            case ReadingView():
                self._reading.render_view(view, look)
            case StaffView():
                self._staff.render_view(view, look)
            case KeyboardView():
                self._keyboard.render_view(view, look)
            case OneMomentView():
                pass
