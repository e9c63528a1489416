"""What no board of a machine would show is said in one sentence, by `walkin doctor` and `walkin check`."""

import json
from dataclasses import replace

import pytest

from resources.example import example_plan_path
from station.board_scopes import gaps
from station.examination import examine
from station.settings import BoardPanel, FurtherBoard, Machine, Settings, SignPanel
from tests.display.today import example_plan
from tests.station.walkin import Walkin


def machine(board: BoardPanel, *boards: FurtherBoard, signs: tuple[SignPanel, ...] = ()) -> Settings:
    return Settings(station=Machine(windows=("board", "sign")), board=board, boards=boards, signs=signs)


def corridor(*counters: str, services: tuple[str, ...] = ()) -> FurtherBoard:
    return FurtherBoard(name="corridor", screen="HDMI-2", counters=counters, services=services)


def told(settings: Settings) -> list[str]:
    return list(gaps(settings, example_plan()))


def test_boards_that_share_all_counters_leave_nothing_out() -> None:
    assert told(machine(BoardPanel(counters=("1", "2", "3")), corridor("4", "5"))) == []
    assert told(machine(BoardPanel(), corridor("4"))) == []


def test_a_counter_whose_calls_are_shown_nowhere_is_told() -> None:
    assert told(machine(BoardPanel(counters=("1", "2", "3")), corridor("4"))) == [
        "calls to counter '5' are shown by no board of this machine"
    ]


def test_a_counter_of_which_some_services_are_shown_nowhere_is_told() -> None:
    """Counter 2 serves contracts, debts and whoever wants a manager; counter 3 everything but debts."""
    services = ("payments", "contracts", "meters", "moving", "other", "manager")
    assert told(machine(BoardPanel(services=services), corridor("1"))) == [
        "calls for debts to counter '2' are shown by no board of this machine",
        "the wait for service 'debts' is shown by no board of this machine",
    ]


def test_one_board_alone_may_be_for_a_part_of_the_office() -> None:
    assert told(machine(BoardPanel(counters=("1",)))) == []


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (machine(BoardPanel(counters=("9",))), "the plan has no counter '9' - at board.counters"),
        (machine(BoardPanel(), corridor("9")), "the plan has no counter '9' - at boards[0].counters"),
        (machine(BoardPanel(services=("loans",))), "the plan has no service 'loans' - at board.services"),
        (machine(BoardPanel(), signs=(SignPanel(counter="9"),)), "the plan has no counter '9' - at signs[0].counter"),
    ],
)
def test_what_the_plan_does_not_have_is_told(settings: Settings, sentence: str) -> None:
    assert told(settings) == [sentence]


def test_boards_and_signs_without_their_windows_are_told() -> None:
    settings = machine(BoardPanel(), corridor("4"), signs=(SignPanel(counter="3"),))
    assert told(replace(settings, station=Machine(windows=("counter",)))) == [
        "the boards under [[boards]] are not shown: there is no 'board' in station.windows",
        "the signs under [[signs]] are not shown: there is no 'sign' in station.windows",
    ]


def test_doctor_tells_a_panel_that_is_too_small_for_its_farthest_seat() -> None:
    small = BoardPanel(panel_width_mm=708, farthest_seat_m=9, chime=False)
    seen = [finding.seen for finding in examine(machine(small)) if finding.thing == "boards" and not finding.works]
    assert seen == ["a panel 708 mm wide is read from 8.3 m at most, not from 9 m"], "it might hang upright"
    assert [one for one in examine(machine(BoardPanel(chime=False))) if "panel" in one.seen] == []


SETTINGS = """
[station]
windows = ["board"]
[database]
url = "office.db"
[board]
counters = ["1", "2", "3"]
chime = false
[[boards]]
name = "corridor"
screen = "HDMI-2"
counters = ["4"]
"""
GAP = "calls to counter '5' are shown by no board of this machine"


def test_doctor_and_check_tell_it_of_the_plan_in_the_database(walkin: Walkin) -> None:
    walkin.writes("station.toml", SETTINGS)
    assert json.loads(walkin.says("check", "--json").out) == {"ok": True}, "without a plan nobody knows"
    assert walkin.says("plan", "import", str(example_plan_path()), "--database", "office.db").code == 0
    assert walkin.says("check").out == f"station.toml: warning: {GAP}.\nstation.toml is in order.\n"
    assert json.loads(walkin.says("check", "--json").out) == {"ok": True, "warnings": [GAP]}
    findings = json.loads(walkin.says("doctor", "station.toml", "--json").out)
    assert [finding["seen"] for finding in findings if finding["thing"] == "boards"] == [GAP]
    walkin.writes("station.toml", SETTINGS.replace('["4"]', '["4", "5"]'))
    assert json.loads(walkin.says("check", "--json").out) == {"ok": True}
    findings = json.loads(walkin.says("doctor", "station.toml", "--json").out)
    assert [finding["works"] for finding in findings if finding["thing"] == "boards"] == [True]
