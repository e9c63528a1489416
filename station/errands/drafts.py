"""Drafts of the plan: what somebody has changed and not yet put into force, a file in this machine's data folder."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from office.drafting.document import Value
from station.faults import Fault

LOG = logging.getLogger("walkin")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """The version from which it was made, that version's document, and the draft's own."""

    base: int
    before: dict[str, Value]
    document: dict[str, Value]


class Drafts:
    """A file for each office and manager; `folder` is asked for when it is first needed.

    What cannot be read is no draft. What cannot be written is told as a sentence once, and by `False`.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._failed = False

    def place(self, office: str, member: str) -> Path:
        """The draft's file. Raises Fault where the folder cannot be made."""
        return self._folder() / "drafts" / f"{_safe(office)}-{_safe(member)}.json"

    def of(self, office: str, member: str) -> KeptDraft | None:
        """The draft that is kept, if one is."""
        try:
            return msgspec.json.decode(self.place(office, member).read_bytes(), type=KeptDraft)
        except (OSError, Fault, msgspec.MsgspecError):
            return None

    def keep(self, office: str, member: str, draft: KeptDraft | None) -> bool:
        """Write the draft, or forget it; whether that worked."""
        try:
            path = self.place(office, member)
            if draft is None:
                path.unlink(missing_ok=True)
                return True
            path.parent.mkdir(exist_ok=True)
            beside = path.with_suffix(".new")
            beside.write_bytes(msgspec.json.encode(draft))
            beside.replace(path)
        except (OSError, Fault) as error:
            if not self._failed:
                LOG.warning("A draft of the plan cannot be kept: %s", error)
            self._failed = True
            return False
        return True


def _safe(name: str) -> str:
    """The name as part of a file's name: whatever else is in it stands as its number."""
    return "".join(letter if letter.isalnum() else f"_{ord(letter):x}_" for letter in name)
