"""What the settings of evening reports mean, what is wrong with them, and whether their folder can be written."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from office.paper_events import ReportTrouble, ReportWay
from resources.words import TRANSLATIONS
from station.settings import Settings

FORMATS = ("pdf", "xlsx", "csv", "json", "table")

_WAYS: tuple[str, ...] = get_args(ReportWay)
_ENOUGH_BYTES = 2**20
"""A month of reports; less than this is a full disk."""


def report_faults(settings: Settings) -> Iterator[str]:
    """What is wrong with the settings of evening reports, each in a sentence with its place."""
    reports = settings.reports
    yield from _unknown("way", "reports.evening", reports.evening, _WAYS)
    yield from _unknown("format", "reports.format", reports.format, FORMATS)
    if "folder" in reports.evening:
        if not reports.folder.strip():
            yield "reports that go into a folder need one - at reports.folder"
        elif not _folder(settings).is_absolute():
            yield f"expected a whole path, such as /srv/reports, not {reports.folder!r} - at reports.folder"
        if not reports.format:
            yield "reports that go into a folder need a format - at reports.format"
    language = reports.language
    if language not in ("", "en") and not (TRANSLATIONS / language / "reports.mo").exists():
        yield f"there is no language {language!r} - at reports.language"


def writes_files(settings: Settings) -> bool:
    """Whether this machine writes reports into a folder."""
    return "folder" in settings.reports.evening


def _folder(settings: Settings) -> Path:
    return Path(settings.reports.folder).expanduser()


def file_of(settings: Settings, day: str, form: str) -> Path:
    """The file of a day's report in this format: walkin-2026-11-26.pdf."""
    return _folder(settings) / f"walkin-{day}.{'txt' if form == 'table' else form}"


def folder_trouble(settings: Settings) -> ReportTrouble:
    """Why the folder cannot be written, as far as can be seen without writing."""
    folder = _folder(settings)
    if not folder.is_dir():
        return "missing"
    if not os.access(folder, os.W_OK | os.X_OK):
        return "forbidden"
    return "full" if shutil.disk_usage(folder).free < _ENOUGH_BYTES else ""


def folder_warnings(settings: Settings) -> tuple[str, ...]:
    """A sentence without its full stop where the folder cannot be written; none where it can, or none is wanted."""
    trouble = folder_trouble(settings) if writes_files(settings) else ""
    said = {
        "missing": "the folder {folder} is not there",
        "forbidden": "the folder {folder} may not be written",
        "full": "the disk of {folder} is full",
    }.get(trouble)
    return (f"{said.format(folder=settings.reports.folder)} - at reports.folder",) if said else ()


def _unknown(kind: str, place: str, named: tuple[str, ...], known: tuple[str, ...]) -> Iterator[str]:
    for index, name in enumerate(named):
        if name not in known:
            yield f"there is no {kind} {name!r} (known: {', '.join(known)}) - at {place}[{index}]"
        if name in named[:index]:
            yield f"{name!r} stands twice - at {place}[{index}]"
