"""What the station writes down for whoever looks after it: one rotating file."""

import logging
import logging.handlers
import sys
from types import TracebackType

from station.folders import log_folder

_LINE = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_BYTES = 1_000_000
_FILES = 5


def write_log(station: str, folder: str = "") -> None:
    """Log into a rotating file of this station, and exceptions that nobody caught too."""
    path = log_folder(folder) / f"{station}.log"
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_LINE))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("qasync").setLevel(logging.WARNING)
    sys.excepthook = _uncaught


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("walkin").critical("Nobody caught this", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
