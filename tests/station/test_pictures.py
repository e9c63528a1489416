"""Every kind of picture of every window can be taken: one of each, in one language."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from station import pictures
from station.picture import Picture

_WHERE = re.compile(r"-(en|et|ru)-")


def test_one_of_each_kind(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001  # windows need it
    kinds: dict[str, Picture] = {}
    for picture in pictures.all_pictures():
        kinds.setdefault(_WHERE.split(picture.name)[0], picture)
    assert len(kinds) > 100
    for picture in kinds.values():
        try:
            file = pictures.take(picture, tmp_path)
        except Exception as error:  # noqa: BLE001  # whichever it is, its picture is named
            pytest.fail(f"{picture.name}: {error!r}")
        image = QImage(str(file))
        assert (image.width(), image.height()) == picture.size
