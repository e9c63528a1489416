"""The example day as a manager has it in hand: alerts, a counter that was asked, a notice, computers and accounts."""

from dataclasses import replace
from datetime import datetime, timedelta

from admin.alert_places import AtAlerts
from admin.device_places import AtDevices
from admin.notice_places import WritingNotice
from admin.scene import Scene
from admin.session import Looking, Task
from admin.staff_places import AccountRefused, AddingAccount, AtAccount, AtStaff
from office.commands import DayCommand
from office.manager_commands import AcknowledgeAlert, AnswerAsked, AskCounter, PostNotice, RaiseAlert
from office.presence import Listening
from office.staff import Account
from office.stations import StationNow, StationTold
from resources.words import words_for
from station.admin_bridge import devices_of
from station.example_day import ExampleDay, example_day
from station.machine import told_of
from station.office_now import OfficeNow
from station.settings import Machine, PrinterSettings, Settings
from station.unusual_day import after_command, unusual_day


def managed_day(example: ExampleDay) -> ExampleDay:
    """The unusual day, after a manager has done something about it."""
    example = unusual_day(example)
    for command in _commands(example.now):
        example = after_command(example, command)
    return example


def _commands(now: datetime) -> tuple[DayCommand, ...]:
    return (
        RaiseAlert(alert="printer", subject="lobby/lobby"),
        RaiseAlert(alert="silent", subject="kiosk 2"),
        RaiseAlert(alert="not_open", subject="2"),
        RaiseAlert(alert="promises"),
        AcknowledgeAlert(alert="printer", subject="lobby/lobby", clerk="kadri"),
        AskCounter(counter="2", clerk="kadri"),
        AnswerAsked(counter="2", coming=True),
        PostNotice(
            text={
                "en": "The lift is out of order until noon.",
                "et": "Lift ei tööta keskpäevani.",
                "ru": "Лифт не работает до полудня.",
            },
            places=("board", "kiosks"),
            ends=now + timedelta(hours=1),
            clerk="kadri",
        ),
    )


def example_stations(now: datetime) -> tuple[StationNow, ...]:
    """Five computers: two well, one silent, one whose disk is nearly full, one that is off."""
    since, heard = now - timedelta(hours=2), now - timedelta(seconds=8)
    lobby = Settings(
        station=Machine(name="lobby", windows=("kiosk", "board")),
        printers=(PrinterSettings(name="lobby", target="192.0.2.7:9100"),),
    )
    told = told_of(lobby, ("kiosk", "board"), "lobby.toml")
    desk = StationTold(version=told.version, windows=("counter 1", "counter 3", "admin"), file="desk.toml", disk_mb=640)
    kiosk = replace(told, windows=("kiosk",), file="kiosk2.toml", disk_mb=41_000)
    return (
        StationNow(name="lobby", since=since, at=heard, told=replace(told, disk_mb=52_000)),
        StationNow(name="kiosk 2", since=since, at=now - timedelta(minutes=3), told=kiosk),
        StationNow(name="counters", since=since, at=heard, told=desk),
        StationNow(name="office", since=since, at=heard, told=replace(desk, windows=("admin",), disk_mb=90_000)),
        StationNow(name="counter 6", since=since, at=now - timedelta(hours=17), told=replace(desk, left=True)),
    )


def example_accounts(now: datetime) -> tuple[Account, ...]:
    """Six people; one has typed wrong PINs, one has left."""
    return (
        Account(id="kadri", name="Kadri Saar", roles=("clerk", "manager")),
        Account(id="jaan", name="Jaan Mägi"),
        Account(id="liis", name="Liis Kask", locked_until=now + timedelta(minutes=4)),
        Account(id="mari", name="Mari Tamm", roles=("clerk", "supervisor")),
        Account(id="olga", name="Olga Petrova", active=False),
        Account(id="tech", name="Toomas Tehnik", roles=("installer",)),
    )


def managed_tasks(now: datetime) -> dict[str, Task]:
    """What a manager looks at, by the names of the pictures."""
    accounts = example_accounts(now)
    kadri = accounts[0]
    return {
        "managed": Looking(),
        "alerts": AtAlerts(),
        "notice": WritingNotice(places=frozenset({"board", "kiosks"})),
        "devices": AtDevices(),
        "station": AtDevices(station="kiosk 2"),
        "staff": AtStaff(accounts=accounts),
        "account": AtAccount(
            accounts=accounts,
            account=kadri,
            roles=frozenset(kadri.roles),
            refused=AccountRefused(fault="last_manager"),
        ),
        "new-account": AddingAccount(accounts=accounts),
    }


def managed_scene(language: str, example: ExampleDay | None = None) -> Scene:
    """What the manager's window is shown from."""
    example = managed_day(example or example_day())
    office = OfficeNow(day=example.day, plan=example.plan, papers=example.papers)
    return Scene(
        day=example.day,
        plan=example.plan,
        members=example.members,
        ratings=example.ratings,
        now=example.now,
        devices=devices_of(office, "lobby", words_for(language, "resources")),
        forecast=example.forecast,
        stations=example_stations(example.now),
        listening=Listening(since=example.now - timedelta(hours=2), until=example.now),
    )
