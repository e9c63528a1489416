"""How "What to do" looks: its keys, how far it is, the questions of a change of one's own, and what was found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from admin.choice_panel import ChoicePanel
from admin.key_row import KeyRow
from admin.texts_card import TextsCard
from admin.why_view import AdviceView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_label import label


class AdviceCard(TextsCard):
    """`happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._keys, self._choice = KeyRow(look, DeskKind.PLAIN), ChoicePanel(look)
        self._told = label("quietSmall", wraps=True)
        self._told.setContentsMargins(look.at(8), 0, look.at(8), 0)
        for source in (self._keys, self._choice):
            source.happened.connect(self.happened)
        for widget in (self._keys, self._choice, self._told):
            self.body.addWidget(widget)

    def render_view(self, view: AdviceView) -> None:
        """Show `view`."""
        self.render_texts(view.texts)
        self._keys.render_view(view.buttons)
        self._choice.render_view(view.choice)
        self._told.setText(view.told)
        self._told.setVisible(bool(view.told))
