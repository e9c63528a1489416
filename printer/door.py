"""The one place where python-escpos is imported: late, quietly, and without leaving folders behind."""

import contextlib
import importlib
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FOLDER = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_LOCK = threading.Lock()


def fresh_dummy(width_dots: int = 576) -> Any:  # noqa: ANN401 - escpos ships no types
    """A new maker of bytes. One for each paper: after ESC @ an old one remembers a code page that no longer holds."""
    dummy = _dummy_class()()
    media = {"width": {"pixels": width_dots, "mm": "Unknown"}}  # unknown pixels make it print a line on stdout
    dummy.profile.profile_data = {**dummy.profile.profile_data, "media": media}
    return dummy


def _dummy_class() -> Any:  # noqa: ANN401 - escpos ships no types
    with _LOCK:
        if "escpos.printer" not in sys.modules:
            with _quiet_logging(), _own_folder():
                importlib.import_module("escpos.printer")
    return importlib.import_module("escpos.printer").Dummy


@contextlib.contextmanager
def _quiet_logging() -> Iterator[None]:
    """The import of escpos calls logging.basicConfig(); that does nothing where the root has a handler."""
    quiet = logging.NullHandler()
    logging.getLogger().addHandler(quiet)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(quiet)


@contextlib.contextmanager
def _own_folder() -> Iterator[None]:
    folder = _cache_folder()
    if _FOLDER not in os.environ and folder is not None:
        os.environ[_FOLDER] = str(folder)
    with _no_stray_folder():
        yield


def _cache_folder() -> Path | None:
    """A folder that only this user can write: what lies in it is unpickled."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        folder = (Path(cache) if cache else Path.home() / ".cache") / "walkin" / "escpos"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder if os.access(folder, os.W_OK) else None


@contextlib.contextmanager
def _no_stray_folder() -> Iterator[None]:
    # WORKAROUND python-escpos 3.1, capabilities.py: it makes a temporary folder at each import even where the
    # environment names one; without this each start would leave an empty folder behind.
    made, ours = tempfile.mkdtemp, threading.get_ident()

    def named(*args: str | None) -> str:
        if threading.get_ident() == ours and _FOLDER in os.environ:
            return os.environ[_FOLDER]
        return made(*args)

    tempfile.mkdtemp = named  # type: ignore[assignment] # escpos calls it without arguments
    try:
        yield
    finally:
        tempfile.mkdtemp = made
