"""Where this user's data and logs are."""

from pathlib import Path

import platformdirs

_NAME = "walkin"


def data_folder() -> Path:
    """The folder of databases, made where it is missing."""
    return Path(platformdirs.user_data_path(_NAME, appauthor=False, ensure_exists=True))


def log_folder(wanted: str = "") -> Path:
    """The folder of the log files, made where it is missing."""
    folder = Path(wanted) if wanted else Path(platformdirs.user_log_path(_NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def database_url(wanted: str = "") -> str:
    """The address of the journal: the one that is set, or this user's own file."""
    return wanted or str(data_folder() / "walkin.db")
