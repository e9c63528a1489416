import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from journal.pins import NOBODY, is_pin, pin_fault
from journal.staff import LOCKED_FOR, LockedOut, Member, Unknown, Verified, WrongPin
from journal.store import Journal, open_journal
from journal.trouble import StaffRefused
from office.staff import Account, AccountFault
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


def test_each_refusal_is_a_value_too(staffed: Journal) -> None:
    faults: list[tuple[str, str, list[str], str, AccountFault]] = [
        ("", "Jaan", ["clerk"], "2468", "no_id"),
        ("jaan mägi", "Jaan", ["clerk"], "2468", "bad_id"),
        ("mari", "Jaan", ["clerk"], "2468", "id_taken"),
        ("jaan", " ", ["clerk"], "2468", "no_name"),
        ("jaan", "Jaan", [], "2468", "no_role"),
        ("jaan", "Jaan", ["boss"], "2468", "unknown_role"),
        ("jaan", "Jaan", ["clerk"], "1234", "plain_pin"),
        ("jaan", "Jaan", ["clerk"], "12", "short_pin"),
        ("jaan", "Jaan", ["clerk"], "short", "weak"),
    ]
    for member_id, name, roles, pin, fault in faults:
        with pytest.raises(StaffRefused) as refused:
            staffed.staff.add("tartu", member_id, name, roles, pin)
        assert refused.value.fault == fault


def test_the_last_manager_stays_one(staffed: Journal) -> None:
    kadri = staffed.staff.add("tartu", "kadri", "Kadri Saar", ["manager"], "2468")
    told = "kadri is the last manager: make somebody else one first."
    for changed in (replace(kadri, active=False), replace(kadri, roles=("clerk",))):
        with pytest.raises(StaffRefused, match=re.escape(told)):
            staffed.staff.change("tartu", changed)
    staffed.staff.change("tartu", replace(kadri, name="Kadri Kask"))
    staffed.staff.change("tartu", replace(MARI, roles=("clerk", "manager")))
    staffed.staff.change("tartu", replace(kadri, active=False))
    with pytest.raises(StaffRefused, match=r"^mari is the last manager"):
        staffed.staff.change("tartu", replace(MARI, active=False))


def test_two_managers_who_remove_each_other_leave_one(staffed: Journal, url: str) -> None:
    managers = [staffed.staff.add("tartu", name, name, ["manager"], "2468") for name in ("eva", "kadri")]
    others = [open_journal(url) for _ in managers]

    def removes(pair: tuple[Journal, Member]) -> str:
        try:
            pair[0].staff.change("tartu", replace(pair[1], active=False))
        except StaffRefused as refused:
            return refused.fault
        return ""

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(removes, zip(others, managers, strict=True)))
    for other in others:
        other.close()
    assert told == ["", "last_manager"]


def test_who_looks_after_accounts_sees_locks_and_opens_them(staffed: Journal) -> None:
    for _ in range(5):
        staffed.staff.verify("tartu", "mari", "0001", NINE)
    (mari,) = staffed.staff.accounts("tartu")
    assert mari == Account(
        id="mari", name="Mari Maasikas", roles=("clerk", "supervisor"), locked_until=NINE + LOCKED_FOR
    )
    staffed.staff.unlock("tartu", "mari")
    assert staffed.staff.accounts("tartu")[0].locked_until is None
    assert staffed.staff.verify("tartu", "mari", "2468", NINE) == Verified(MARI)
    with pytest.raises(StaffRefused, match=r"^There is no account jaan\.$"):
        staffed.staff.unlock("tartu", "jaan")
