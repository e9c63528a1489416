"""How the page of the staff looks: a line for each account; or one account with its fields."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from admin.card import Card
from admin.named_keys import NamedKeys
from admin.page_head import PageHead
from admin.staff_places import AccountAdded, AccountKept, PinGiven
from admin.staff_view import AccountLine, AccountView, StaffView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, label

_KEY_HIGH, _FIELD_WIDE, _MOST = 28, 420, 60
_NOTHING = ButtonView(words="", happening=None)


class AccountRow(QWidget):
    """One account. `happened` carries that it is to be changed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._name, self._about = label("bold"), label("quietSmall", wraps=True)
        self._chip, self._key = Chip(look), DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._key.happened.connect(self.happened)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(8), look.at(3), look.at(4), look.at(3))
        row.setSpacing(look.at(12))
        row.addLayout(words, 1)
        row.addWidget(self._chip)
        row.addWidget(self._key)

    def render_view(self, view: AccountLine) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        self._name.setText(view.name)
        self._about.setText(view.about)
        self._chip.render_view(chip_view(view.chip), self.look)
        self._key.render_view(view.see)


class AccountCard(Card):
    """`happened` carries what is pressed; a PIN leaves its field with it, and stays nowhere."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._round: tuple[str, int] | None = None
        self._names = tuple(label("quietSmall") for _ in range(3))
        self.id, self.name, self.pin = QLineEdit(), QLineEdit(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._trouble, self._roles = label("bold", wraps=True), NamedKeys(look)
        self._keep, self._make, self._give, self._use, self._unlock = (
            DeskKey(DeskKind.PLAIN, look, high=34) for _ in range(5)
        )
        self._leave = DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self.act(self._leave)
        for key in (self._keep, self._make, self._give, self._use, self._unlock):
            key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            key.happened.connect(self._on_pressed)
        for part in (self._roles, self._leave):
            part.happened.connect(self.happened)
        self._build()
        self.hide()

    def _build(self) -> None:
        at = self.look.at
        body = QVBoxLayout()
        body.setContentsMargins(at(8), at(4), at(8), at(4))
        body.setSpacing(at(6))
        body.addWidget(self._trouble)
        for name, field in self._fields()[:2]:
            self._add(body, name, field)
        body.addWidget(self._roles)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._keep)
        first.addStretch(1)
        body.addLayout(first)
        self._add(body, *self._fields()[2])
        for key in (self._make, self._give, self._unlock, self._use):
            second.addWidget(key)
        second.addStretch(1)
        body.addLayout(second)
        self.rows.addLayout(body)

    def _fields(self) -> tuple[tuple[QLabel, QLineEdit], ...]:
        return tuple(zip(self._names, (self.id, self.name, self.pin), strict=True))

    def _add(self, body: QVBoxLayout, name: QLabel, field: QLineEdit) -> None:
        name.setBuddy(field)
        field.setMaxLength(_MOST)
        field.setMaximumWidth(self.look.at(_FIELD_WIDE))
        body.addWidget(name)
        body.addWidget(field)

    def render_view(self, view: AccountView | None) -> None:
        """Show `view`, or nothing. Fields begin anew for another account, and once something is kept."""
        opens = view is not None and self.isHidden()
        self.setVisible(view is not None)
        begins = view is None or view.round != self._round
        self._round = view.round if view is not None else None
        if begins:
            self.id.clear()
            self.pin.clear()
            self.name.setText(view.name if view is not None else "")
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._leave.render_view(view.leave)
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        for (name, field), words in zip(self._fields(), (view.id_name, view.name_name, view.pin_name), strict=True):
            name.setText(words)
            field.setAccessibleName(words)
            for widget in (name, field):
                widget.setVisible(bool(words))
        self._roles.render_view(view.roles_name, view.roles)
        self._render_keys(view)
        if opens:
            (self.id if view.id_name else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_keys(self, view: AccountView) -> None:
        """What makes an account stands below the PIN; what keeps a name and roles stands below these."""
        is_new = view.give is None
        for key, button in (
            (self._keep, None if is_new else view.keep),
            (self._make, view.keep if is_new else None),
            (self._give, view.give),
            (self._use, view.use),
            (self._unlock, view.unlock),
        ):
            key.setVisible(button is not None)
            key.render_view(button or _NOTHING)

    def _on_pressed(self, happening: object) -> None:
        match happening:
            case AccountAdded():
                added = AccountAdded(id=self.id.text(), name=self.name.text(), pin=self.pin.text())
                self.pin.clear()
                self.happened.emit(added)
            case AccountKept():
                self.happened.emit(AccountKept(name=self.name.text()))
            case PinGiven():
                given = PinGiven(pin=self.pin.text())
                self.pin.clear()
                self.happened.emit(given)
            case _:
                self.happened.emit(happening)


class StaffPage(QWidget):
    """Keeps a pool of rows. `happened` carries what is pressed on the page."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: StaffView | None = None
        self.setProperty("ground", "true")
        self._head, self._list, self._account = PageHead(look), Card(look), AccountCard(look)
        self._empty, self._new = label("quiet", wraps=True), DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._rows: list[AccountRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._list.act(self._new)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self._list.rows.addWidget(self._empty)
        self._list.rows.addLayout(self._lines)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(24), look.at(8), look.at(24), look.at(8))
        rows.setSpacing(look.at(10))
        for widget in (self._head, self._list, self._account):
            rows.addWidget(widget)
        rows.addStretch(1)
        for part in (self._new, self._account):
            part.happened.connect(self.happened)

    def minimumSizeHint(self) -> QSize:
        """As high as the words are at the present width."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def render_view(self, view: StaffView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self._head.render_view(view.title, view.subtitle)
        self._list.head(view.heading, view.aside)
        self._list.setVisible(view.account is None)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._new.setVisible(view.new is not None)
        self._new.render_view(view.new or _NOTHING)
        while len(self._rows) < len(view.lines):
            self._rows.append(AccountRow(self.look))
            self._rows[-1].happened.connect(self.happened)
            self._lines.addWidget(self._rows[-1])
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(view.lines))
            if n < len(view.lines):
                row.render_view(view.lines[n])
        self._account.render_view(view.account)

    def forget(self) -> None:
        """Nothing that was typed stays behind another page, or the sign-in."""
        self.view = None
        self._account.render_view(None)
