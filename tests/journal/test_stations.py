"""What machines say of themselves, on either store."""

from datetime import timedelta

from journal.store import Journal
from office.stations import StationNow, StationTold
from tests.journal.examples import NINE

HALL = StationNow(
    name="hall",
    since=NINE,
    at=NINE,
    told=StationTold(version="1.0", windows=("kiosk",), settings=(("a.b", "0.5"),), file="a.toml", disk_mb=900),
)


def test_a_machine_says_anew_what_it_is(journal: Journal) -> None:
    assert journal.stations.all("tartu") == ()
    journal.stations.put("tartu", HALL)
    desk = StationNow(name="desk", since=NINE, at=NINE, told=StationTold(clock="jumped", left=True))
    journal.stations.put("tartu", desk)
    later = StationNow(name="hall", since=NINE, at=NINE + timedelta(seconds=20), told=HALL.told)
    journal.stations.put("tartu", later)
    assert journal.stations.all("tartu") == (desk, later)
    assert journal.stations.all("võru") == ()
