"""`walkin replay` as a process: pipes, files, codes, a database; the same input gives the same bytes."""

import contextlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from journal.codec import plan_toml
from journal.daybook import Daybook
from journal.store import open_journal
from tests.office.branch import MONDAY, PLAN
from tests.station.replaying import line

WALKIN = [sys.executable, "-W", "error", "-m", "station.command_line"]
ROOT = Path(__file__).parents[2]
TUESDAY = date(2026, 3, 3)


def a_day(day: date) -> list[str]:
    """The lines of a day with two counters and six customers."""
    return [
        line("08:45", "open_day", day),
        line("08:50", "open_counter", day, counter="1", clerk="mari"),
        line("08:50", "open_counter", day, counter="3", clerk="jaan"),
        *(line(f"09:0{at}", "take", day, service=service) for at, service in enumerate(["payments", "loans"] * 3)),
        line("09:06", "call_next", day, counter="1"),
        line("09:06", "call_next", day, counter="3"),
        line("09:07", "call_next", day, counter="2"),
        line("09:10", "finish", day, counter="1", outcome="solved"),
        line("09:10", "rate", day, number="101", solved="yes", treated=5),
        line("09:11", "state", day),
        line("18:00", "close_day", day),
        line("18:01", "state", day),
    ]


LINES = [*a_day(MONDAY), *a_day(TUESDAY)]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "office.toml"
    path.write_text(plan_toml(PLAN), encoding="utf-8")
    return path


def replayed(lines: list[str], *words: str, code: int = 0, hash_seed: str = "0") -> bytes:
    """What `walkin replay - WORDS` answers to these lines."""
    text = "".join(f"{line}\n" for line in lines).encode()
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    command = [*WALKIN, "replay", "-", *words]
    done = subprocess.run(command, input=text, capture_output=True, cwd=ROOT, env=environment, check=False)  # noqa: S603 - ours
    assert (done.returncode, done.stderr) == (code, b"")
    return done.stdout


def test_each_line_is_answered_at_once_by_one_line(plan: Path) -> None:
    command = [*WALKIN, "replay", "-", "--plan", str(plan)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT) as process:  # noqa: S603 - ours
        assert process.stdin is not None
        assert process.stdout is not None
        for text in a_day(MONDAY):
            process.stdin.write(text.encode() + b"\n")
            process.stdin.flush()
            assert "ok" in json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait() == 0


def test_the_same_input_gives_the_same_bytes_in_memory_and_on_a_database(plan: Path, tmp_path: Path) -> None:
    words = ("--plan", str(plan))
    first = replayed(LINES, *words)
    assert first.count(b"\n") == len(LINES)
    assert replayed(LINES, *words, hash_seed="1") == first
    for name in ("one.db", "two.db"):
        assert replayed(LINES, *words, "--journal", str(tmp_path / name)) == first


def test_the_days_of_a_file_stand_apart(plan: Path) -> None:
    answers = [json.loads(answer) for answer in replayed(LINES, "--plan", str(plan)).splitlines()]
    numbers = [answer["number"] for answer in answers if "ahead" in answer]
    assert numbers == ["101", "201", "102", "202", "103", "203"] * 2
    assert [answer["why"] for answer in answers if not answer["ok"]] == ["Counter 2 is not open."] * 2


def test_a_file_is_read_as_standard_input_is(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.jsonl"
    file.write_text("".join(f"{text}\n" for text in LINES), encoding="utf-8")
    command = [*WALKIN, "replay", str(file), "--plan", str(plan)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=True)  # noqa: S603 - ours
    assert done.stdout == replayed(LINES, "--plan", str(plan))


def test_bad_lines_end_with_code_two_and_the_rest_is_answered(plan: Path) -> None:
    lines = [line("08:45", "open_day"), "nonsense", line("09:00", "take", service="payments")]
    answers = [json.loads(answer) for answer in replayed(lines, "--plan", str(plan), code=2).splitlines()]
    assert [answer["ok"] for answer in answers] == [True, False, True]


def test_without_a_plan_nothing_is_refused_that_is_the_wish_of_one_office() -> None:
    lines = [
        line("08:45", "open_day"),
        line("08:50", "open_counter", counter="1", clerk="peeter"),
        line("09:00", "take", service="other"),
        line("09:01", "call_next", counter="1"),
        line("09:01", "miss", counter="1"),
        line("12:02", "rejoin", number="601"),
        line("12:03", "call", counter="1", number="601", reason="a bus to catch"),
        line("12:04", "finish", counter="1", outcome="in free words"),
        line("12:05", "pause", counter="1", reason="tea"),
        line("12:06", "take", service="debts"),
        line("21:00", "take", service="payments"),
        line("21:01", "close_day"),
    ]
    answers = [json.loads(answer) for answer in replayed(lines).splitlines()]
    assert [answer.get("why") for answer in answers] == [None] * len(lines)


def test_without_a_plan_the_one_in_the_database_stays_in_force(plan: Path, tmp_path: Path) -> None:
    path = tmp_path / "walkin.db"
    replayed(a_day(MONDAY), "--plan", str(plan), "--journal", str(path))
    replayed(a_day(TUESDAY), "--journal", str(path))
    with contextlib.closing(open_journal(str(path))) as journal:
        assert journal.newest_plan("tartu") == (1, PLAN)


def test_words_of_every_language_come_back(plan: Path) -> None:
    answer = replayed([line("09:00", "take", service="счёт")], "--plan", str(plan)).decode()
    assert json.loads(answer)["why"] == "The service day has not begun."
    lines = [line("08:45", "open_day"), line("09:00", "take", service="счёт")]
    assert "“счёт”" in replayed(lines, "--plan", str(plan)).decode()


def test_a_replay_goes_on_where_the_database_stands(plan: Path, tmp_path: Path) -> None:
    words = ("--plan", str(plan), "--journal", str(tmp_path / "walkin.db"))
    replayed(a_day(MONDAY)[:5], *words)
    answer = json.loads(replayed([line("09:30", "take", service="payments")], *words))
    assert answer["number"] == "102"
    back = json.loads(replayed([line("09:00", "take", service="payments")], *words))
    assert back["why"].startswith("The time goes back: ")


def test_what_was_answered_is_written(plan: Path, tmp_path: Path) -> None:
    path = tmp_path / "walkin.db"
    replayed(LINES, "--plan", str(plan), "--journal", str(path))
    journal = open_journal(str(path))
    book = Daybook(journal, "tartu")
    stages = {number: ticket.stage_name for number, ticket in book.day(MONDAY).tickets.items()}
    assert stages == {
        "101": "served",
        "201": "not_served",
        "102": "not_served",
        "202": "not_served",
        "103": "not_served",
        "203": "not_served",
    }
    assert len(journal.legs("tartu", MONDAY, TUESDAY)) == 12
    assert len(journal.ratings("tartu", MONDAY, TUESDAY)) == 2
    assert journal.newest_plan("tartu") == (1, PLAN)
    journal.close()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("nothing.jsonl",), "walkin replay: nothing.jsonl: No such file or directory.\n"),
        (("-", "--plan", "nothing.toml"), "walkin replay: nothing.toml: cannot be read: No such file or directory\n"),
        (("-", "--journal", "mysql://host/name"), "walkin replay: There is no journal on mysql"),
    ],
)
def test_what_cannot_be_opened_is_told_in_one_sentence(words: tuple[str, ...], complaint: str) -> None:
    done = subprocess.run([*WALKIN, "replay", *words], input=b"", capture_output=True, cwd=ROOT, check=False)  # noqa: S603 - ours
    assert done.returncode == 2
    assert done.stderr.decode().startswith(complaint)
    assert done.stdout == b""


def test_who_stops_reading_is_not_complained_to(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.jsonl"
    file.write_text(
        "".join(f"{text}\n" for text in [*a_day(MONDAY), *[line("19:00", "state")] * 500]), encoding="utf-8"
    )
    pipe = subprocess.PIPE
    command = [*WALKIN, "replay", str(file), "--plan", str(plan)]
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=ROOT) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1
