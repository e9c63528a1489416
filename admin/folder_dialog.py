"""A folder for a file: the system's own window where it has one, never with a loop of its own."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from admin.report_places import FolderChosen, FolderLeft
from admin.report_view import FolderView


class FolderDialog(QFileDialog):
    """`happened` carries the folder, or that there is none. It begins in the documents' folder."""

    happened = Signal(object)

    def __init__(self, view: FolderView, folder: str, parent: QWidget) -> None:
        super().__init__(parent, view.title, folder or documents())
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.setLabelText(QFileDialog.DialogLabel.Accept, view.choose)
        self.setLabelText(QFileDialog.DialogLabel.Reject, view.cancel)
        self.fileSelected.connect(self._on_chosen)
        self.rejected.connect(self._on_left)

    def accept(self) -> None:
        """A folder that does not exist is not taken: Qt would ask about it in a loop of its own."""
        if all(Path(chosen).is_dir() for chosen in self.selectedFiles()):
            super().accept()

    def _on_chosen(self, folder: str) -> None:
        self.happened.emit(FolderChosen(folder=folder))

    def _on_left(self) -> None:
        self.happened.emit(FolderLeft())


def documents() -> str:
    """Where this user's documents are."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
