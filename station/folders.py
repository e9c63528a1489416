"""Where this user's data and logs are."""

from pathlib import Path

import platformdirs

from station.faults import Fault

_NAME = "walkin"


def data_folder() -> Path:
    """The folder of databases, made where it is missing. Raises Fault."""
    return _made(Path(platformdirs.user_data_path(_NAME, appauthor=False)))


def log_folder(wanted: str = "") -> Path:
    """The folder of the log files, made where it is missing. Raises Fault."""
    return _made(Path(wanted) if wanted else Path(platformdirs.user_log_path(_NAME, appauthor=False)))


def windows_file() -> Path:
    """The file in which it is remembered where windows stand. Raises Fault."""
    return _made(Path(platformdirs.user_state_path(_NAME, appauthor=False))) / "windows.json"


def database_url(wanted: str = "") -> str:
    """The address of the journal: the one that is set, or this user's own file. Raises Fault."""
    return wanted or str(data_folder() / "walkin.db")


def disk_folder(url: str) -> Path:
    """The folder on whose disk the journal stands, or this user's data, where the journal is at a server."""
    file = url.removeprefix("sqlite:///")
    return Path(file).parent if "://" not in file and Path(file).parent.is_dir() else data_folder()


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(f"the folder {folder} cannot be made: {error.strerror}.") from error
    return folder
