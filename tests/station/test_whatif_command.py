"""`walkin whatif` over a journal with some days in it: advice, a change of one's own, and what it refuses."""

import json
import math
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from journal.batch import Batch
from journal.daybook import legs_of_stream
from journal.store import Journal, open_journal
from office.day import stream_of
from office.events import DayClosed
from office.plan import Plan
from office.whatif.variant import Variant
from station.recorded_days import WhichDays, recorded_days
from tests.office.branch import MONDAY, PLAN, on
from tests.office.whatif.busy_days import busy_day
from tests.office.whatif.by_the_rules import lived
from tests.station.test_command_line import imported_by
from tests.station.walkin import Answer, Walkin

OFFICE = PLAN.office.id
DAYS = 6


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Six days from a Monday on, and one more that has not ended."""
    path = str(tmp_path_factory.mktemp("office") / "office.db")
    journal = open_journal(path)
    journal.put_plan(OFFICE, PLAN, on("08:00"), "test")
    for seed in range(DAYS + 1):
        keep(journal, seed, ended=seed < DAYS)
    journal.close()
    return path


def plan_of(_: object) -> Plan:
    return PLAN


def keep(journal: Journal, seed: int, *, ended: bool) -> None:
    truth = busy_day(seed)
    entries = lived(truth, Variant(plan=PLAN))
    if not ended:
        entries = tuple(entry for entry in entries if not isinstance(entry.event, DayClosed))
    stream = stream_of(truth.date)
    legs = legs_of_stream(OFFICE, plan_of, stream, entries)
    journal.append(OFFICE, (Batch(stream=stream, after=0, entries=entries),), legs=legs)


def asked(walkin: Walkin, database: str, *words: str) -> Answer:
    return walkin.says("whatif", "--database", database, *words)


def told(walkin: Walkin, database: str, *words: str) -> dict[str, Any]:
    answer = asked(walkin, database, *words, "--json")
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_the_advice_is_in_plain_sentences(walkin: Walkin, database: str) -> None:
    answer = asked(walkin, database, "--target", "15")
    assert (answer.code, answer.err) == (0, "")
    first, second, third, *_ = answer.out.splitlines()
    assert first.startswith("6 days (2026-03-02 to 2026-03-09), ")
    assert "were called within 15 min" in second
    assert third.startswith("Played again as they were: ")
    assert "\n- counter 2 open " in answer.out or "\n- one more counter open " in answer.out
    assert "roster" in answer.out
    assert "%" in answer.out


def test_the_advice_as_json_has_every_field(walkin: Walkin, database: str) -> None:
    found = told(walkin, database, "--target", "15")
    assert found["days"] == [str(MONDAY + timedelta(days=n)) for n in (0, 1, 2, 3, 4, 7)]
    assert (found["target_s"], found["level"]) == (900, 0.8)
    kinds = [one["finding"] for one in found["findings"]]
    assert kinds[0] == "AsItWas"
    assert kinds[-1] == "SmallestRoster"
    assert len(kinds) == 6
    more = next(one for one in found["findings"] if one["finding"] == "MoreCounter")
    assert more.keys() == {"finding", "counter", "opens", "closes", "services", "before", "after", "points", "minutes"}
    assert more["points"] == pytest.approx(100 * (more["after"]["level"] - more["before"]["level"]))
    assert more["before"] == found["findings"][0]["outcome"]


def test_played_again_the_days_are_as_they_were(walkin: Walkin, database: str) -> None:
    found = told(walkin, database, "--target", "15")
    was, again = found["recorded"], found["findings"][0]["outcome"]
    assert again["level"] == pytest.approx(was["level"], abs=0.01)
    assert again["figures"]["arrived"] == was["figures"]["arrived"]
    assert again["figures"]["waits"]["mean"] == pytest.approx(was["figures"]["waits"]["mean"], rel=0.05)


def test_a_change_of_ones_own_is_told_before_and_after(walkin: Walkin, database: str) -> None:
    words = ("--target", "15", "--counter", "9", "--opens", "11:00", "--closes", "14:00", "--services", "payments")
    answer = asked(walkin, database, *words)
    assert (answer.code, answer.err) == (0, "")
    assert "everybody" in answer.out
    assert "Payments" in answer.out
    found = told(walkin, database, *words)
    assert found["points"] > 5
    assert set(found["by_service"]) == {"payments", "loans", "other"}
    assert found["by_half_hour"]["12:00"]["points"] > 5
    assert "came from 12:00" in answer.out
    assert found["by_service"]["payments"]["points"] > found["by_service"]["loans"]["points"]


@pytest.mark.parametrize(
    ("words", "better"),
    [
        (("--counter", "3", "--opens", "11:00", "--closes", "14:00", "--absent"), False),
        (("--skill", "2=payments"), True),
        (("--move-break", "1=12:00-60"), False),
        (("--head-start", "priority=0"), None),
    ],
)
def test_other_changes(walkin: Walkin, database: str, words: tuple[str, ...], better: bool | None) -> None:  # noqa: FBT001  # a row of the table
    points = told(walkin, database, "--target", "15", *words)["points"]
    assert math.isfinite(points)
    assert better is None or (points > 0) == better


def test_another_plan_brings_its_roster(walkin: Walkin, database: str) -> None:
    walkin.says("plan", "export", "office.toml", "--database", database)
    text = (walkin.home / "office.toml").read_text(encoding="utf-8")
    roster = '\n[[roster]]\ncounter = "3"\nopens = "09:00"\ncloses = "17:00"\n'
    walkin.writes("other.toml", text + roster)
    assert told(walkin, database, "--target", "15", "--plan", "other.toml")["points"] < -10


def test_days_are_chosen(walkin: Walkin, database: str) -> None:
    change = ("--head-start", "priority=0")
    assert told(walkin, database, *change, "--weekday", "monday")["days"] == ["2026-03-02", "2026-03-09"]
    assert told(walkin, database, *change, "--days", "2")["days"] == ["2026-03-06", "2026-03-09"]
    chosen = told(walkin, database, *change, "--from", "2026-03-03", "--to", "2026-03-04")["days"]
    assert chosen == ["2026-03-03", "2026-03-04"]


REFUSED = {
    "no such weekday": (("--weekday", "someday"), "is no day of the week"),
    "no number of days": (("--days", "x"), "is no number"),
    "no days": (("--days", "0"), "is not between 1 and"),
    "no date": (("--from", "yesterday"), "is no date like"),
    "backwards": (("--from", "2026-03-05", "--to", "2026-03-03"), "is before --from"),
    "nothing recorded": (("--to", "2020-01-01"), "no day that has ended"),
    "no target": (("--target", "soon"), "is no number"),
    "no such level": (("--level", "120"), "is not between 1 and 100"),
    "half a counter": (("--counter", "1"), "belong together"),
    "no such counter": (("--counter", "9", "--opens", "10:00", "--closes", "11:00"), "has no such counter"),
    "no such hour": (("--counter", "1", "--opens", "25:00", "--closes", "11:00"), "is no time of the day"),
    "closes first": (("--counter", "1", "--opens", "12:00", "--closes", "11:00"), "is not after --opens"),
    "no such service": (("--skill", "1=cooking"), "has no service cooking"),
    "no pair": (("--skill", "1"), "two things with"),
    "no such class": (("--head-start", "queen=3"), "is none of"),
    "no such break": (("--move-break", "1=12:00"), "is not like"),
    "no such plan": (("--plan", "none.toml"), "none.toml"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_used_is_told_in_one_sentence(walkin: Walkin, database: str, why: str) -> None:
    words, expected = REFUSED[why]
    answer = asked(walkin, database, *words)
    assert (answer.code, answer.out) == (2, "")
    assert expected in answer.err
    assert answer.err.startswith("walkin whatif: ")
    assert answer.err.count("\n") == 1
    assert answer.err.endswith(".\n")


def test_an_office_without_days_is_told(walkin: Walkin) -> None:
    journal = open_journal(walkin.database)
    journal.put_plan(OFFICE, PLAN, on("08:00"), "test")
    journal.close()
    answer = asked(walkin, walkin.database)
    assert (answer.code, answer.err.count("\n")) == (2, 1)


def test_it_imports_no_qt_and_its_help_nothing_heavy() -> None:
    heavy = ("PySide6", "qasync", "sqlalchemy", "alembic", "PIL", "escpos", "argon2")
    assert imported_by("whatif --help", heavy) == set()


def test_days_that_have_not_ended_say_nothing(database: str, tmp_path: Path) -> None:
    journal = open_journal(database)
    every = recorded_days(journal, OFFICE, WhichDays())
    assert [day.date for day in every][-1] == date(2026, 3, 9)
    assert len(every) == DAYS
    journal.close()
    assert not list(tmp_path.iterdir())
