"""What the station writes down for whoever looks after it: one rotating file."""

import logging
import logging.handlers
import sys
from pathlib import Path
from types import TracebackType

from station.faults import Fault
from station.folders import log_folder

_LINE = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_BYTES = 1_000_000
_FILES = 5


def write_log(station: str, folder: str = "") -> None:
    """Log into a rotating file of this station, and exceptions that nobody caught too. Raises Fault."""
    handler = _rotating(log_folder(folder) / f"{station}.log")
    handler.setFormatter(logging.Formatter(_LINE))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("qasync").setLevel(logging.WARNING)
    sys.excepthook = _uncaught


def _rotating(path: Path) -> logging.Handler:
    try:
        return logging.handlers.RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    except OSError as error:
        raise Fault(f"the log {path} cannot be written: {error.strerror}.") from error


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("walkin").critical("Nobody caught this", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
