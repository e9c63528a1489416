"""Papers of the command line, and how the doctor finds printers."""

import json
from datetime import UTC, datetime

from journal.codec import read_plan
from journal.printbook import Printbook
from journal.signed import Signed
from journal.store import open_journal
from office.paper_events import PaperEnded, PaperStarted, PrinterChanged, RollChanged
from resources.example import example_plan_path
from tests.station.replaying import line
from tests.station.test_command_line import is_one_sentence
from tests.station.walkin import Walkin
from tests.thermal_printer import ThermalPrinter


def test_a_test_page_is_printed_and_answered_for(walkin: Walkin) -> None:
    with ThermalPrinter() as printer:
        answer = walkin.says("print", "test", "--printer", printer.target, "--json")
        (paper,) = printer.waits_for_papers(1)
        assert (answer.code, json.loads(answer.out.splitlines()[-1])["outcome"]) == (0, "PRINTED")
        printer.switch(cover_open=True)
        answer = walkin.says("print", "test", "--printer", printer.target, "--json")
    assert (answer.code, json.loads(answer.out.splitlines()[-1])["outcome"]) == (1, "NOT_STARTED")
    assert paper is not None


def test_where_nothing_listens_nothing_is_printed(walkin: Walkin) -> None:
    answer = walkin.says("print", "test", "--printer", "127.0.0.1:1", "--json")
    assert answer.code == 1
    assert json.loads(answer.out)["outcome"] == "NOT_STARTED"
    assert is_one_sentence(walkin.says("print", "test", "--printer", "lobby:many"))


def test_a_ticket_is_printed_once_more_as_a_copy(walkin: Walkin) -> None:
    lines = [
        line("08:45", "open_day", plan=read_plan(example_plan_path())),
        line("09:00", "take", plan=read_plan(example_plan_path()), service="payments"),
    ]
    file = walkin.writes("day.jsonl", "\n".join(lines))
    assert walkin.says("replay", file, "--journal", walkin.database).code == 0
    words = ("print", "ticket", "101", "--day", "2026-03-02", "--database", walkin.database, "--json")
    with ThermalPrinter() as printer:
        answer = walkin.says(*words, "--printer", printer.target)
        printer.waits_for_papers(1)
        assert (answer.code, json.loads(answer.out)["outcome"]) == (0, "PRINTED"), answer.err
        assert len(printer.papers) == 1
    assert is_one_sentence(walkin.says(*words))
    assert is_one_sentence(walkin.says(*words, "--printer", "foo bar"))
    journal = open_journal(walkin.database)
    assert not Printbook(journal, "tartu", "").papers().under_way
    journal.close()
    assert is_one_sentence(walkin.says(*words[:2], "999", *words[3:], "--printer", "127.0.0.1:1"))


def test_the_report_of_a_day_is_printed_and_written_down(walkin: Walkin) -> None:
    plan = read_plan(example_plan_path())
    lines = [
        line("08:45", "open_day", plan=plan),
        line("08:50", "open_counter", plan=plan, counter="1", clerk="jaan"),
        *(line("09:00", "take", plan=plan, service="payments") for _ in range(3)),
        line("09:10", "call", plan=plan, counter="1", number="103", reason="urgent"),
        line("09:12", "finish", plan=plan, counter="1"),
    ]
    assert walkin.says("replay", walkin.writes("day.jsonl", "\n".join(lines)), "--journal", walkin.database).code == 0
    words = ("print", "report", "--day", "2026-03-02", "--database", walkin.database, "--json")
    with ThermalPrinter() as printer:
        answer = walkin.says(*words, "--language", "ru", "--printer", printer.target)
        (paper,) = printer.waits_for_papers(1)
    assert (answer.code, json.loads(answer.out)["outcome"]) == (0, "PRINTED"), answer.err
    assert 200 < paper.length_mm <= 400
    journal = open_journal(walkin.database)
    started, ended = (entry.event for entry in journal.read("tartu", "print/station"))
    journal.close()
    assert isinstance(started, PaperStarted)
    assert isinstance(ended, PaperEnded)
    assert (started.kind, str(started.day), ended.outcome) == ("report", "2026-03-02", "PRINTED")
    assert is_one_sentence(walkin.says(*words[:3], "2026-03-01", *words[4:], "--printer", "127.0.0.1:1"))
    assert is_one_sentence(walkin.says(*words))


def lobby_by_the_doctor(walkin: Walkin) -> dict[str, object]:
    found = json.loads(walkin.says("doctor", "station.toml", "--json").out)
    return next(finding for finding in found if finding["thing"] == "printer lobby")


def test_doctor_asks_the_printer_and_says_what_to_do(walkin: Walkin) -> None:
    with ThermalPrinter() as printer:
        walkin.writes("station.toml", f'[[printers]]\nname = "lobby"\ntarget = "{printer.target}"\n')
        assert lobby_by_the_doctor(walkin)["seen"] == "Ready"
        printer.switch(near_end=True)
        lobby = lobby_by_the_doctor(walkin)
        assert (lobby["works"], lobby["seen"], lobby["do"]) == (
            True,
            "Paper is running low",
            "Have a new roll at hand.",
        )
        printer.switch(cover_open=True)
        lobby = lobby_by_the_doctor(walkin)
    assert (lobby["works"], lobby["seen"], lobby["do"]) == (False, "Cover is open", "Close the cover.")


def test_doctor_tells_what_the_journal_knows_of_a_roll(walkin: Walkin) -> None:
    walkin.says("plan", "import", str(example_plan_path()), "--database", walkin.database)
    journal = open_journal(walkin.database)
    at = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    ended = PaperEnded(job="j", printer="lobby", outcome="PRINTED", length_mm=160.0)
    silent = PrinterChanged(printer="lobby", trouble="refused")
    Printbook(journal, "tartu", "lobby").write((RollChanged(printer="lobby"), ended, silent), Signed(at=at))
    journal.close()
    walkin.writes(
        "station.toml",
        f'[station]\nname = "lobby"\n[database]\nurl = {json.dumps(walkin.database)}\n'
        '[[printers]]\nname = "lobby"\ntarget = "127.0.0.1:1"\nroll_m = 80.0\n',
    )
    lobby = lobby_by_the_doctor(walkin)
    assert lobby["seen"] == (
        "Refuses the connection, since Monday, 2 March, 10:00; 1 paper since the new roll, about 499 left"
    )
