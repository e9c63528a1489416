import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from journal.pins import NOBODY, is_pin, pin_fault
from journal.staff import LOCKED_FOR, LockedOut, Member, Unknown, Verified, WrongPin
from journal.store import Journal, open_journal
from journal.trouble import StaffRefused
from tests.journal.examples import NINE

MARI = Member(id="mari", name="Mari Maasikas", roles=("clerk", "supervisor"))
SECOND = timedelta(seconds=1)


@pytest.fixture
def staffed(journal: Journal) -> Journal:
    assert journal.staff.add("tartu", "mari", "Mari Maasikas", ["clerk", "supervisor"], "2468") == MARI
    return journal


def test_there_is_nobody_until_one_is_added(journal: Journal) -> None:
    assert journal.staff.members("tartu") == ()
    assert journal.staff.verify("tartu", "admin", "1234", NINE) == Unknown()


def test_the_right_pin_is_verified(staffed: Journal) -> None:
    assert staffed.staff.verify("tartu", "mari", "2468", NINE) == Verified(MARI)
    assert staffed.staff.verify("võru", "mari", "2468", NINE) == Unknown()


def test_the_pin_itself_is_nowhere(staffed: Journal) -> None:
    with staffed._door.reading() as connection:
        row = connection.exec_driver_sql("SELECT * FROM staff").one()
    assert "2468" not in str(tuple(row))
    assert row.secret.startswith("$argon2id$")


def test_five_wrong_pins_lock_the_account_for_five_minutes(staffed: Journal, url: str) -> None:
    wrong = [staffed.staff.verify("tartu", "mari", "0001", NINE) for _ in range(5)]
    assert wrong == [WrongPin(4), WrongPin(3), WrongPin(2), WrongPin(1), LockedOut(NINE + LOCKED_FOR)]
    other = open_journal(url)
    assert other.staff.verify("tartu", "mari", "2468", NINE + LOCKED_FOR - SECOND) == LockedOut(NINE + LOCKED_FOR)
    assert other.staff.verify("tartu", "mari", "0001", NINE + LOCKED_FOR) == WrongPin(4)
    assert other.staff.verify("tartu", "mari", "2468", NINE + LOCKED_FOR) == Verified(MARI)
    other.close()


def test_a_pin_that_does_not_count_locks_nothing_and_forgives_nothing(staffed: Journal) -> None:
    staffed.staff.verify("tartu", "mari", "0000", NINE)
    for _ in range(9):
        assert staffed.staff.verify("tartu", "mari", "0000", NINE, counts=False) == WrongPin(4)
    assert isinstance(staffed.staff.verify("tartu", "mari", "2468", NINE, counts=False), Verified)
    assert staffed.staff.verify("tartu", "mari", "0000", NINE) == WrongPin(3)


def test_a_right_pin_forgives_the_wrong_ones_before(staffed: Journal) -> None:
    for _ in range(2):
        assert [staffed.staff.verify("tartu", "mari", "0001", NINE) for _ in range(2)] == [WrongPin(4), WrongPin(3)]
        assert staffed.staff.verify("tartu", "mari", "2468", NINE) == Verified(MARI)


@pytest.mark.usefixtures("staffed")
def test_guesses_at_the_same_time_are_all_counted(url: str) -> None:
    guessers = [open_journal(url) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        verdicts = list(pool.map(lambda guesser: guesser.staff.verify("tartu", "mari", "0001", NINE), guessers))
    assert sorted(verdict.left for verdict in verdicts if isinstance(verdict, WrongPin)) == [1, 2, 3, 4]
    assert [v for v in verdicts if not isinstance(v, WrongPin)] == [LockedOut(NINE + LOCKED_FOR)] * 4
    for guesser in guessers:
        guesser.close()


def test_a_new_pin_unlocks(staffed: Journal) -> None:
    for _ in range(5):
        staffed.staff.verify("tartu", "mari", "0001", NINE)
    staffed.staff.reset("tartu", "mari", "9753")
    assert staffed.staff.verify("tartu", "mari", "2468", NINE) == WrongPin(4)
    assert staffed.staff.verify("tartu", "mari", "9753", NINE) == Verified(MARI)


def test_who_left_is_unknown_to_the_lock_but_still_listed(staffed: Journal) -> None:
    gone = replace(MARI, active=False, name="Mari M.")
    staffed.staff.change("tartu", gone)
    assert staffed.staff.verify("tartu", "mari", "2468", NINE) == Unknown()
    assert staffed.staff.members("tartu") == (gone,)


def test_members_come_by_id(staffed: Journal) -> None:
    jaan = staffed.staff.add("tartu", "jaan", "Jaan", ["manager"], "a long password")
    assert staffed.staff.members("tartu") == (jaan, MARI)
    assert staffed.staff.verify("tartu", "jaan", "a long password", NINE) == Verified(jaan)


REFUSED = [
    ("mari", ["clerk"], "2468", "There is an account mari already."),
    ("", ["clerk"], "2468", "An account needs an id."),
    ("jaan", ["boss"], "2468", "There is no role boss (known: clerk, supervisor, manager, installer)."),
    ("jaan", ["clerk"], "246", "A PIN has at least 4 digits."),
    ("jaan", ["clerk"], "0000", "A PIN is not one digit repeated and not a row such as 1234."),
]


@pytest.mark.parametrize(("member_id", "roles", "pin", "sentence"), REFUSED)
def test_an_account_that_cannot_be_made_is_told(
    staffed: Journal, member_id: str, roles: list[str], pin: str, sentence: str
) -> None:
    with pytest.raises(StaffRefused) as refused:
        staffed.staff.add("tartu", member_id, "Jaan", roles, pin)
    assert str(refused.value) == sentence
    assert staffed.staff.members("tartu") == (MARI,)


def test_an_account_that_is_not_there_cannot_be_changed(staffed: Journal) -> None:
    with pytest.raises(StaffRefused, match=r"^There is no account jaan\.$"):
        staffed.staff.reset("tartu", "jaan", "2468")
    with pytest.raises(StaffRefused, match=r"^There is no account jaan\.$"):
        staffed.staff.change("tartu", replace(MARI, id="jaan"))


@pytest.mark.parametrize("pin", ["", "1", "123", "0000", "9999999", "1234", "3456", "9876", "45678", "short", "a 1234"])
def test_weak_pins_are_refused(pin: str) -> None:
    assert pin_fault(pin)


@pytest.mark.parametrize("pin", ["2468", "1235", "1357", "0001", "correct horse", "12345678a"])
def test_other_pins_and_long_passwords_are_taken(pin: str) -> None:
    assert pin_fault(pin) is None


def test_no_pin_is_nobodys() -> None:
    assert not is_pin(NOBODY, "")
    assert not is_pin(NOBODY, "2468")
    assert not is_pin("no hash", "2468")


@pytest.mark.parametrize("password", ["short7x", "aaaaaaaa", "abababab1", "ab12ab12", ""])
def test_a_password_that_is_short_or_all_the_same_is_refused_in_one_sentence(journal: Journal, password: str) -> None:
    told = "A password has at least 8 characters, 5 of them different; a PIN has at least 4 digits."
    with pytest.raises(StaffRefused, match=re.escape(told)):
        journal.staff.add("tartu", "jaan", "Jaan", ["clerk"], password)
