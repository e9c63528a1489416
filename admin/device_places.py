"""The page of devices: all machines, or one of them with its settings. Pure."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class StationPressed:
    """This machine is to be seen."""

    station: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StationLeft:
    """All machines are."""


DevicePress: TypeAlias = StationPressed | StationLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class AtDevices:
    """At the devices; at one machine where it is named. `failed`: what was asked for last was not written."""

    station: str = ""
    failed: bool = False


def step(task: AtDevices, happening: object) -> AtDevices:
    """What follows; what makes no sense changes nothing."""
    match happening:
        case StationPressed(station=station):
            return AtDevices(station=station)
        case StationLeft():
            return AtDevices()
        case _:
            return task
