"""The page of devices: every machine of the office and how it is, the printers, and one machine with its settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from admin.device_places import AtDevices, StationLeft, StationPressed
from admin.durations import live_minutes
from admin.printers_view import PrintersView, printers_view
from admin.scene import Scene
from admin.session import AskingRoll
from office.papers import VoiceNow
from office.stations import StationNow, known, silent
from resources.desk_views import ButtonView, ChipWords
from resources.words import Words

_ICONS: Mapping[str, str] = MappingProxyType(
    {"kiosk": "ticket", "board": "monitor", "counter": "storefront", "admin": "pulse", "sign": "monitor"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StationLine:
    """One machine: what it shows, since when, when it was heard of last, and what to do where something is wrong."""

    name: str
    icon: str
    windows: str
    about: str
    todo: str
    chip: ChipWords
    see: ButtonView

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        parts = (self.name, self.windows, self.chip.words, self.about, self.todo)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """A key of the settings file, and its value on that machine."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StationView:
    """One machine: `facts` are lines of words, `hint` says in which file its settings are changed."""

    heading: str
    aside: str
    facts: tuple[str, ...]
    hint: str
    settings: tuple[SettingRow, ...]
    key_title: str
    value_title: str
    leave: ButtonView


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesView:
    """The page; one machine stands in place of the lists."""

    title: str
    subtitle: str
    heading: str
    aside: str
    lines: tuple[StationLine, ...]
    empty: str
    printers: PrintersView | None
    station: StationView | None


def devices_view(task: AtDevices | AskingRoll, scene: Scene, subtitle: str, words: Words) -> DevicesView:
    """The page at this moment."""
    stations = sorted(known(scene.stations, scene.now), key=lambda station: station.told.left)
    wanted = task.station if isinstance(task, AtDevices) else ""
    one = next((station for station in stations if station.name == wanted), None)
    running = sum(1 for station in stations if not station.told.left and station.name not in _silent(scene))
    printers = printers_view(scene, task, words)
    return DevicesView(
        title=words.say("Devices"),
        subtitle=subtitle,
        heading=words.say("Computers"),
        aside=words.say("{n} of {all} are running", n=running, all=len(stations)) if stations else "",
        lines=tuple(_line(station, scene, words) for station in stations),
        empty="" if stations else words.say("No computer of the office has said anything yet."),
        printers=printers if printers is not None and (printers.rows or printers.unprinted) else None,
        station=_station(one, scene, words) if one is not None else None,
    )


def _silent(scene: Scene) -> frozenset[str]:
    patience = timedelta(seconds=scene.plan.times.vanished_seconds)
    return frozenset(one.name for one in silent(scene.stations, scene.listening, patience))


def _line(station: StationNow, scene: Scene, words: Words) -> StationLine:
    chip, todo = _state(station, scene, words)
    first = next((window.split(" ")[0] for window in station.told.windows), "")
    return StationLine(
        name=station.name,
        icon=_ICONS.get(first, "monitor"),
        windows=", ".join(window_name(window, words) for window in station.told.windows),
        about=_since(station, scene, words),
        todo=todo,
        chip=chip,
        see=ButtonView(words=words.say("Settings"), happening=StationPressed(station=station.name), icon="gear"),
    )


def window_name(window: str, words: Words) -> str:
    """What a machine shows, in words: counter 3."""
    kind, _, name = window.partition(" ")
    said = {
        "kiosk": words.say("kiosk"),
        "board": words.say("board"),
        "counter": words.say("counter"),
        "admin": words.say("manager’s window"),
        "sign": words.say("sign above counter"),
    }
    return f"{said.get(kind, kind)} {name}".strip()


def _since(station: StationNow, scene: Scene, words: Words) -> str:
    version = words.say("Walkin {version}", version=station.told.version) if station.told.version else ""
    if station.told.left or station.name in _silent(scene):
        return version
    since = words.say("running since {time}", time=_when(station.since, scene, words))
    return "   ·   ".join(part for part in (since, version) if part)


def _state(station: StationNow, scene: Scene, words: Words) -> tuple[ChipWords, str]:
    """How it is, the worst first, and what to do."""
    told = station.told
    if told.left:
        off = words.say("Off since {time}", time=_when(station.at, scene, words))
        return ChipWords(words=off, icon="x-circle", tone="calm"), ""
    if station.name in _silent(scene):
        todo = words.say("Look whether it is on, and at its network cable.")
        return ChipWords(words=_silence(station, scene, words), icon="wifi-slash", tone="late"), todo
    if told.clock:
        todo = words.say("Set it, and let it keep time from the network.")
        return ChipWords(words=words.say("Clock is wrong"), icon="clock", tone="late"), todo
    if told.disk_mb is not None and told.disk_mb < scene.plan.alerts.free_mb:
        todo = words.say("Make room on it, or nothing can be written soon.")
        full = words.say("Disk nearly full: {n} MB", n=told.disk_mb)
        return ChipWords(words=full, icon="download-simple", tone="late"), todo
    voice = scene.voices.get(station.name)
    if voice is not None and voice.trouble:
        todo = words.say("Look at its loudspeaker. Until then, call out the numbers.")
        return ChipWords(words=_voice(voice, words), icon="speaker-x", tone="due"), todo
    return ChipWords(words=words.say("Works"), icon="check-circle", tone="good"), ""


def _silence(station: StationNow, scene: Scene, words: Words) -> str:
    quiet = scene.now - station.at
    if quiet < timedelta(hours=1):
        return words.say("Silent for {n} min", n=live_minutes(quiet))
    return words.say("Silent since {time}", time=_when(station.at, scene, words))


def _voice(voice: VoiceNow, words: Words) -> str:
    return words.say("No sound") if voice.trouble == "loudspeaker" else words.say("Voice is incomplete")


def _when(at: datetime, scene: Scene, words: Words) -> str:
    """The time; with the day where it was another one."""
    local = at.astimezone(scene.plan.zone)
    clock = words.clock(local)
    if local.date() == scene.now.astimezone(scene.plan.zone).date():
        return clock
    return f"{words.short_day(local.date())} {clock}"


def _station(station: StationNow, scene: Scene, words: Words) -> StationView:
    line = _line(station, scene, words)
    room = station.told.disk_mb
    facts = (
        line.windows,
        line.about,
        words.say("last heard of at {time}", time=_when(station.at, scene, words)),
        words.say("{n} MB free on its disk", n=room) if room is not None else "",
    )
    file = station.told.file or "station.toml"
    hint = words.say(
        "These settings stand in the file {file} on that computer. They are changed there; then start Walkin again. "
        "Sounds of alerts are set on the page “Now”, a new roll is told below.",
        file=file,
    )
    return StationView(
        heading=station.name,
        aside=line.chip.words,
        facts=tuple(fact for fact in facts if fact),
        hint=hint,
        settings=tuple(SettingRow(key=key, value=value or "–") for key, value in station.told.settings),
        key_title=words.say("Key"),
        value_title=words.say("Value"),
        leave=ButtonView(words=words.say("All computers"), happening=StationLeft(), icon="arrow-left-bold"),
    )
