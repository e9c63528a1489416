"""A table's rows for Qt: what a screen reader says of each cell and head, and the cell itself for the painter."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources.desk_views import Column, Row, TableView, words_of

CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()
_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


class TableModel(QAbstractTableModel):
    """Rows and columns of a frozen view; only what changed is told to the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_view(self, view: TableView) -> bool:
        """Take `view`; whether the shape changed."""
        same_shape = view.columns == self._columns and len(view.rows) == len(self._rows)
        if same_shape:
            self._change(view.rows)
        else:
            self.beginResetModel()
            self._columns, self._rows = view.columns, view.rows
            self.endResetModel()
        return not same_shape

    def _change(self, rows: tuple[Row, ...]) -> None:
        changed = [n for n, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for n in changed:
            self.dataChanged.emit(self.index(n, 0), self.index(n, len(self._columns) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, or with CELL and ROW the values themselves."""
        row = self._rows[index.row()]
        if role == CELL:
            return row.cells[index.column()]
        if role == ROW:
            return row
        return words_of(row.cells[index.column()]) if role in _SAID else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a column, what it means as tip and description."""
        if orientation is Qt.Orientation.Vertical or section >= len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return column.spoken
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return column.meaning
            case _:
                return None
