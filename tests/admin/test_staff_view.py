"""The page of the staff: who may be there, what can be done, and that a PIN stays nowhere."""

from dataclasses import replace
from typing import get_args

import pytest

from admin import session as at
from admin import staff_places as it
from admin.device_places import AtDevices
from admin.scene import Scene
from admin.staff_view import StaffView, fault_sentence, staff_view
from office.signing_in import CheckingPin, PinAccepted
from office.staff import Account, AccountFault, Member
from resources.words import words_for
from station.example_managing import example_accounts
from tests.counter.examples import KADRI, NOW, STAFF, morning, the_plan

EN = words_for("en", "admin")
SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)
ACCOUNTS = example_accounts(NOW)
TECH = Member(id="tech", name="Toomas", roles=("installer",))
URVE = Member(id="urve", name="Urve", roles=("supervisor",))
LIST = it.AtStaff(accounts=ACCOUNTS)


def seen(task: it.StaffTask) -> StaffView:
    return staff_view(task, SCENE, "", EN)


def at_account(account_id: str) -> it.AtAccount:
    task, _ = it.step(LIST, it.AccountPressed(account=account_id))
    assert isinstance(task, it.AtAccount)
    return task


def test_the_page_is_for_managers_and_installers() -> None:
    turned = at.PagePressed(page="staff")
    for member in (KADRI, TECH):
        session, errands = at.step(at.SignedIn(member=member), turned)
        assert (session, errands) == (at.SignedIn(member=member, task=it.AtStaff()), (it.ReadAccounts(),))
    assert at.step(at.SignedIn(member=URVE), turned) == (at.SignedIn(member=URVE), ())


def test_an_installer_comes_in_to_the_devices_and_sees_nothing_of_customers() -> None:
    session, _ = at.step(at.SignedOut(signing_in=CheckingPin(member=TECH)), PinAccepted(member=TECH))
    assert session == at.SignedIn(member=TECH, task=AtDevices())
    pages: tuple[at.Page, ...] = ("now", "promises", "estimates", "standards", "cases", "staff")
    for page in pages[:-1]:
        assert at.step(session, at.PagePressed(page=page)) == (session, ())


def test_the_list_tells_roles_locks_and_who_has_left() -> None:
    view = seen(LIST)
    assert view.aside == "5 people may sign in"
    assert [line.spoken for line in view.lines] == [
        "Jaan Mägi, jaan   ·   clerk",
        "Kadri Saar, kadri   ·   clerk, manager",
        "Liis Kask, liis   ·   clerk, Locked until 10:42",
        "Mari Tamm, mari   ·   clerk, supervisor",
        "Toomas Tehnik, tech   ·   installer",
        "Olga Petrova, olga   ·   clerk, Not used any more",
    ]
    assert seen(it.AtStaff()).empty == "It is being read …"
    unread, _ = it.step(it.AtStaff(), it.AccountsRead(accounts=None))
    assert seen(unread).empty == "The accounts cannot be read now. Please try again."
    assert seen(it.AtStaff(accounts=())).empty == "Nobody may sign in yet."


def test_an_account_is_changed_given_a_pin_unlocked_and_put_out_of_use() -> None:
    task = at_account("liis")
    chosen, _ = it.step(task, it.RolePressed(role="supervisor"))
    _, errands = it.step(chosen, it.AccountKept(name=" Liis Saar "))
    liis = replace(task.account, name="Liis Saar", roles=("clerk", "supervisor"))
    assert errands == (it.ChangeAccount(account=liis),)
    assert it.step(task, it.PinGiven(pin="2468"))[1] == (it.GivePin(account="liis", pin="2468"),)
    assert it.step(task, it.UnlockPressed())[1] == (it.UnlockAccount(account="liis"),)
    assert it.step(task, it.UsePressed())[1] == (it.ChangeAccount(account=replace(task.account, active=False)),)
    view = seen(task).account
    assert view is not None
    assert view.unlock is not None
    other = seen(at_account("jaan")).account
    assert other is not None
    assert other.unlock is None


def test_what_is_written_is_seen_and_what_is_refused_is_told() -> None:
    task = at_account("kadri")
    refused, _ = it.step(task, it.AccountRefused(fault="last_manager"))
    view = seen(refused).account
    assert view is not None
    assert view.trouble == "This is the last manager: make somebody else one first."
    written, _ = it.step(refused, it.AccountWritten(accounts=ACCOUNTS))
    kept = seen(written).account
    assert kept is not None
    assert (kept.aside, kept.trouble, kept.round) == ("Kept.", "", ("kadri", 1))
    assert it.step(written, it.StaffLeft())[0] == LIST


def test_somebody_new_gets_an_id_roles_and_a_first_pin() -> None:
    task, _ = it.step(LIST, it.NewAccountPressed())
    none, _ = it.step(task, it.RolePressed(role="clerk"))
    view = seen(none).account
    assert view is not None
    assert view.keep.why_not == "An account needs at least one role."
    chosen, _ = it.step(none, it.RolePressed(role="manager"))
    _, errands = it.step(chosen, it.AccountAdded(id=" eva ", name="Eva Saar", pin="long enough"))
    eva = Account(id="eva", name="Eva Saar", roles=("manager",))
    assert errands == (it.AddAccount(account=eva, pin="long enough"),)
    done, _ = it.step(chosen, it.AccountWritten(accounts=(*ACCOUNTS, eva)))
    assert done == it.AtStaff(accounts=(*ACCOUNTS, eva))


def test_a_pin_is_in_nothing_that_is_logged() -> None:
    for said in (
        it.PinGiven(pin="471147"),
        it.AccountAdded(id="a", name="b", pin="471147"),
        it.GivePin(account="a", pin="471147"),
        it.AddAccount(account=ACCOUNTS[0], pin="471147"),
    ):
        assert "471147" not in repr(said)


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("fault", get_args(AccountFault))
def test_every_fault_is_a_sentence(fault: AccountFault, language: str) -> None:
    assert fault_sentence(fault, words_for(language, "admin")).endswith(".")
