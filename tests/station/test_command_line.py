"""`walkin …` as it is typed: what it says, what it leaves behind, and the code that it ends with."""

import json
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import open_journal
from office.commands import OpenDay
from resources.example import example_plan_path
from tests.station.walkin import Answer, Walkin

MINIMAL = """
[office]
id = "tartu"
name = { en = "Office" }
languages = ["en"]

[[services]]
id = "payments"
name = { en = "Payments" }
series = 100

[[services]]
id = "loans"
name = { en = "Loans" }
series = 200

[[counters]]
id = "1"
services = ["payments", "loans"]
"""
HEAVY = "PySide6", "icalendar", "sqlalchemy", "alembic", "psycopg", "PIL", "escpos", "babel", "msgspec", "argon2"


def imported_by(words: str, names: tuple[str, ...]) -> set[str]:
    """Which of these a command has imported when its words were read."""
    program = (
        "import sys\n"
        "from station.command_line import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"sys.stderr.write(' '.join({set(names)!r} & {{name.split('.')[0] for name in sys.modules}}))\n"
    )
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program, *words.split()], capture_output=True, text=True, check=True, input=""
    )
    return set(done.stderr.rpartition("\n")[2].split())


def is_one_sentence(answer: Answer) -> bool:
    return answer.code == 2 and answer.out == "" and answer.err.count("\n") == 1 and answer.err.endswith(".\n")


def test_help_imports_nothing_heavy() -> None:
    assert imported_by("--help", (*HEAVY, "reportlab", "xlsxwriter")) == set()


@pytest.mark.parametrize("words", ["plan show --help", "replay -", "print test --printer 127.0.0.1:1", "staff --help"])
def test_commands_without_windows_import_no_qt(words: str) -> None:
    assert imported_by(words, ("PySide6", "qasync")) == set()


def test_a_printer_is_asked_before_paper_is_drawn() -> None:
    assert imported_by("print test --printer 127.0.0.1:1", ("PIL", "escpos")) == set()


def test_an_unknown_command_is_refused(walkin: Walkin) -> None:
    answer = walkin.says("dance")
    assert answer.code == 2
    assert "invalid choice: 'dance'" in answer.err


@pytest.mark.parametrize("command", [("demo",), ("run",)])
def test_without_a_screen_it_says_where_to_look(walkin: Walkin, command: tuple[str, ...]) -> None:
    answer = walkin.says(*command)
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "walkin pictures" in answer.err


def test_check_praises_and_blames(walkin: Walkin) -> None:
    walkin.writes("station.toml", '[station]\nname = "hall"\n')
    assert walkin.says("check") == Answer(code=0, out="station.toml is in order.\n", err="")
    assert json.loads(walkin.says("check", "--json").out) == {"ok": True}
    walkin.writes("station.toml", "[kiosk]\nwidht = 3\n")
    assert walkin.says("check").err == "walkin check: station.toml: unknown key 'widht' - at kiosk.\n"
    answer = walkin.says("check", "--json")
    assert (answer.code, json.loads(answer.out)["ok"]) == (2, False)


def test_a_plan_goes_in_and_comes_out_the_same(walkin: Walkin) -> None:
    first = walkin.says("plan", "import", str(example_plan_path()), "--database", walkin.database)
    assert first.out == "The office tartu has version 1 of its plan now.\n"
    assert walkin.says("plan", "export", "out.toml", "--database", walkin.database).code == 0
    again = walkin.says("plan", "import", "out.toml", "--database", walkin.database)
    assert again.out == "The office tartu has version 2 of its plan now.\n"
    shown = [
        walkin.says("plan", "show", "--json", "--version", version, "--database", walkin.database).out
        for version in ("1", "2")
    ]
    assert shown[0] == shown[1]
    assert json.loads(shown[0])["office"]["id"] == "tartu"
    assert "  100  payments: Bills and payments" in walkin.says("plan", "show", "--database", walkin.database).out


POLICIES = """
[[policies]]
id = "promise"
title = { en = "Our promise" }
file = { en = "promise.en.md" }
since = 2026-02-01
"""


def test_texts_of_policies_come_from_files_and_a_missing_language_is_a_warning(walkin: Walkin) -> None:
    walkin.writes("promise.en.md", "# Our promise\n\nWe call you.\n")
    walkin.writes("office.toml", MINIMAL.replace('["en"]', '["en", "et"]') + POLICIES)
    told = walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    assert told.code == 0
    assert told.err == (
        "warning: not written in et, customers read en - at policies[0].title\n"
        "warning: not written in et, customers read en - at policies[0].text\n"
    )
    shown = json.loads(walkin.says("plan", "show", "--json", "--database", walkin.database).out)
    assert shown["policies"] == [
        {
            "id": "promise",
            "title": {"en": "Our promise"},
            "text": {"en": "# Our promise\n\nWe call you.\n"},
            "since": "2026-02-01",
        }
    ]
    listed = walkin.says("plan", "show", "--database", walkin.database).out
    assert "  policy promise: Our promise (version 1, since 2026-02-01)" in listed


FAULTY = {
    "a policy whose file is not there": MINIMAL + POLICIES,
    "two services of one series": MINIMAL.replace("series = 200", "series = 100"),
    "an unknown language": MINIMAL.replace('["en"]', '["en", "xx"]'),
    "a promise of -5": MINIMAL.replace("series = 200", "series = 200\npromise_minutes = -5"),
    "a date that does not exist": MINIMAL + '\n[hours]\n"2026-02-30" = ["09:00-12:00"]\n',
    "an unknown key": MINIMAL.replace("series = 200", "series = 200\npromize_minutes = 5"),
    "no TOML": "[office",
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_plan_is_one_sentence_and_leaves_nothing(walkin: Walkin, fault: str) -> None:
    walkin.writes("office.toml", FAULTY[fault])
    answer = walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    assert answer.code == 2
    assert answer.err.startswith("walkin plan: office.toml: ")
    assert answer.err.count("\n") == 1
    assert not Path(walkin.database).exists()


def test_a_plan_that_cannot_be_read_or_written_is_told(walkin: Walkin) -> None:
    assert "No such file" in walkin.says("plan", "import", "none.toml", "--database", walkin.database).err
    walkin.writes("office.toml", MINIMAL)
    walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    assert is_one_sentence(walkin.says("plan", "export", "nowhere/out.toml", "--database", walkin.database))


def test_staff_are_added_listed_and_given_a_new_pin(walkin: Walkin) -> None:
    walkin.writes("office.toml", MINIMAL)
    walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    of = ("--database", walkin.database)
    assert walkin.says("staff", "add", "mari", "Mari Tamm", *of, typed="4826\n").code == 0
    assert walkin.says("staff", "reset", "mari", *of, typed="9037\n").code == 0
    assert walkin.says("staff", "add", "eva", "Eva Saar", "--role", "manager", *of, typed="long enough\n").code == 0
    rows = json.loads(walkin.says("staff", "list", "--json", *of).out)
    assert [(row["id"], row["roles"]) for row in rows] == [("eva", ["manager"]), ("mari", ["clerk"])]
    weak = walkin.says("staff", "add", "jaan", "Jaan Mägi", *of, typed="1234\n")
    assert weak.err == "walkin staff: A PIN is not one digit repeated and not a row such as 1234.\n"
    assert walkin.says("staff", "add", "mari", "Mari", *of, typed="4826\n").code == 2
    assert walkin.says("staff", "reset", "nobody", *of, typed="4826\n").code == 2
    assert len(json.loads(walkin.says("staff", "list", "--json", *of).out)) == 2
    changed = walkin.says("staff", "change", "mari", "--name", "Mari Kask", "--role", "supervisor", "--inactive", *of)
    assert (changed.code, changed.err) == (0, "")
    mari = {"id": "mari", "name": "Mari Kask", "roles": ["supervisor"], "active": False}
    assert mari in json.loads(walkin.says("staff", "list", "--json", *of).out)
    assert "(inactive)" in walkin.says("staff", "list", *of).out
    last = walkin.says("staff", "change", "eva", "--inactive", *of)
    assert last.err == "walkin staff: eva is the last manager: make somebody else one first.\n"
    assert walkin.says("staff", "change", "nobody", "--active", *of).code == 2
    assert walkin.says("staff", "unlock", "eva", *of).code == 0


def test_an_office_that_is_not_there_is_told(walkin: Walkin) -> None:
    assert is_one_sentence(walkin.says("staff", "list", "--database", walkin.database))


def test_doctor_says_what_to_do(walkin: Walkin) -> None:
    answer = walkin.says("doctor", "--json")
    found = {finding["thing"]: finding for finding in json.loads(answer.out)}
    assert answer.code == 1
    assert found["database"]["do"] == "Give the office its plan: walkin plan import FILE."
    assert not found["screens"]["works"]
    assert found["fonts"]["works"]
    assert "→ Give the office its plan" in walkin.says("doctor").out


def test_doctor_tells_a_clock_that_is_behind_what_is_written(walkin: Walkin) -> None:
    walkin.writes("office.toml", MINIMAL)
    walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    walkin.writes("station.toml", f'[database]\nurl = "{walkin.database}"\n')
    found = {finding["thing"]: finding for finding in json.loads(walkin.says("doctor", "station.toml", "--json").out)}
    assert found["clock"]["works"]
    journal = open_journal(walkin.database)
    later = datetime.now(UTC) + timedelta(hours=50)
    Daybook(journal, "tartu").act(later.date(), (OpenDay(),), Signed(at=later))
    journal.close()
    found = {finding["thing"]: finding for finding in json.loads(walkin.says("doctor", "station.toml", "--json").out)}
    assert "The clock of this computer is 2 d 2 h behind what is written." in found["clock"]["seen"]
    assert not found["clock"]["works"]


def test_a_database_of_a_newer_version_is_left_alone(walkin: Walkin) -> None:
    walkin.writes("office.toml", MINIMAL)
    walkin.says("plan", "import", "office.toml", "--database", walkin.database)
    with sqlite3.connect(walkin.database) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    answer = walkin.says("plan", "show", "--database", walkin.database)
    assert is_one_sentence(answer)
    assert "newer version of Walkin" in answer.err


def test_a_folder_that_cannot_be_made_is_told(walkin: Walkin) -> None:
    walkin.environment["XDG_DATA_HOME"] = str(walkin.home / walkin.writes("file", ""))
    assert is_one_sentence(walkin.says("staff", "list"))
    assert is_one_sentence(walkin.says("staff", "list", "--database", "nowhere/office.db"))


def test_a_log_that_cannot_be_written_is_told(walkin: Walkin) -> None:
    walkin.environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(walkin.home / walkin.writes("f", ""))}
    assert is_one_sentence(walkin.says("run"))


def test_who_stops_reading_is_not_shouted_at(walkin: Walkin) -> None:
    walkin.says("plan", "import", str(example_plan_path()), "--database", walkin.database)
    shell = f"{sys.executable} -m station.command_line plan export --database {walkin.database} | true"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, check=False)  # noqa: S602  # our own words
    assert done.stderr == ""


def test_pictures_of_some_windows_need_no_screen(walkin: Walkin) -> None:
    answer = walkin.says("pictures", "out", "--only", "kiosk-home-en-1366x768")
    assert answer.code == 0, answer.err
    assert {path.name for path in (walkin.home / "out").iterdir()} == {
        f"kiosk-home-en-1366x768{kind}.png" for kind in ("", "-big", "-strong", "-big-strong")
    }
    assert walkin.says("pictures", "out", "--only", "nothing like this").code == 1
    assert is_one_sentence(walkin.says("pictures", walkin.writes("file", ""), "--only", "board-en-1920x1080"))
