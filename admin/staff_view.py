"""The page of the staff: who may sign in and in which roles; one account, or a new one. PINs are never shown."""

from dataclasses import dataclass

from admin.scene import Scene
from admin.staff_places import (
    AccountAdded,
    AccountKept,
    AccountPressed,
    AccountRefused,
    AddingAccount,
    AtAccount,
    AtStaff,
    NewAccountPressed,
    PinGiven,
    RolePressed,
    StaffLeft,
    StaffTask,
    UnlockPressed,
    UsePressed,
)
from office.staff import ROLES, Account, AccountFault, Role
from resources.desk_views import ButtonView, ChipWords
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One account in the list."""

    name: str
    about: str
    chip: ChipWords | None
    see: ButtonView

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        return ", ".join(part for part in (self.name, self.about, self.chip.words if self.chip else "") if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """One account, or a new one. `id_name` is empty where the id stands; `round` changes when fields begin anew.

    `keep` keeps name and roles, or makes the account; `give` gives a PIN of its own.
    """

    heading: str
    aside: str
    trouble: str
    id_name: str
    name_name: str
    name: str
    pin_name: str
    roles_name: str
    roles: tuple[ButtonView, ...]
    keep: ButtonView
    give: ButtonView | None
    use: ButtonView | None
    unlock: ButtonView | None
    leave: ButtonView
    round: tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """The page; one account stands in place of the list."""

    title: str
    subtitle: str
    heading: str
    aside: str
    lines: tuple[AccountLine, ...]
    empty: str
    new: ButtonView | None
    account: AccountView | None


def staff_view(task: StaffTask, scene: Scene, subtitle: str, words: Words) -> StaffView:
    """The page at this moment."""
    accounts = task.accounts or ()
    at_list = isinstance(task, AtStaff)
    new = ButtonView(words=words.say("New account"), happening=NewAccountPressed(), icon="plus-circle")
    active = sum(1 for account in accounts if account.active)
    return StaffView(
        title=words.say("Staff"),
        subtitle=subtitle,
        heading=words.say("Accounts"),
        aside=words.count("{n} person may sign in", "{n} people may sign in", active) if accounts else "",
        lines=tuple(_line(account, scene, words) for account in sorted(accounts, key=_by_name)),
        empty=_empty(task, words),
        new=new if at_list and task.accounts is not None else None,
        account=None if isinstance(task, AtStaff) else _account(task, scene, words),
    )


def _by_name(account: Account) -> tuple[bool, str]:
    return not account.active, account.name


def _empty(task: StaffTask, words: Words) -> str:
    if isinstance(task, AtStaff) and task.refused is not None:
        return words.say("The accounts cannot be read now. Please try again.")
    if task.accounts is None:
        return words.say("It is being read …")
    return "" if task.accounts else words.say("Nobody may sign in yet.")


def _line(account: Account, scene: Scene, words: Words) -> AccountLine:
    return AccountLine(
        name=account.name,
        about="   ·   ".join((account.id, ", ".join(role_name(role, words) for role in account.roles))),
        chip=_chip(account, scene, words),
        see=ButtonView(words=words.say("Change"), happening=AccountPressed(account=account.id), icon="pencil-line"),
    )


def _chip(account: Account, scene: Scene, words: Words) -> ChipWords | None:
    if not account.active:
        return ChipWords(words=words.say("Not used any more"), icon="x-circle", tone="calm")
    if _is_locked(account, scene):
        assert account.locked_until is not None  # noqa: S101  # a locked one has it
        time = words.clock(account.locked_until.astimezone(scene.plan.zone))
        return ChipWords(words=words.say("Locked until {time}", time=time), icon="lock-simple", tone="due")
    return None


def _is_locked(account: Account, scene: Scene) -> bool:
    return account.locked_until is not None and account.locked_until > scene.now


def role_name(role: Role, words: Words) -> str:
    """The role in a word."""
    match role:
        case "clerk":
            return words.say("clerk")
        case "supervisor":
            return words.say("supervisor")
        case "manager":
            return words.say("manager")
        case "installer":
            return words.say("installer")


def _account(task: AtAccount | AddingAccount, scene: Scene, words: Words) -> AccountView:
    leave = ButtonView(words=words.say("All accounts"), happening=StaffLeft(), icon="arrow-left-bold")
    roles = tuple(
        ButtonView(words=role_name(role, words), happening=RolePressed(role=role), chosen=role in task.roles)
        for role in ROLES
    )
    trouble = _trouble(task.refused, words)
    why_not = "" if task.roles else words.say("An account needs at least one role.")
    if isinstance(task, AddingAccount):
        make = words.say("Make the account")
        return AccountView(
            heading=words.say("New account"),
            aside="",
            trouble=trouble,
            id_name=words.say("Id: a short name that never changes"),
            name_name=words.say("Name that colleagues know"),
            name="",
            pin_name=words.say("First PIN or password"),
            roles_name=words.say("Roles"),
            roles=roles,
            keep=ButtonView(words=make, happening=AccountAdded(), icon="check-bold", why_not=why_not),
            give=None,
            use=None,
            unlock=None,
            leave=leave,
            round=("", 0),
        )
    account = task.account
    use = words.say("Nobody uses it any more") if account.active else words.say("It is used again")
    unlock = ButtonView(words=words.say("Unlock"), happening=UnlockPressed(), icon="key")
    return AccountView(
        heading=account.name,
        aside=words.say("Kept.") if task.done and not trouble else account.id,
        trouble=trouble,
        id_name="",
        name_name=words.say("Name that colleagues know"),
        name=account.name,
        pin_name=words.say("New PIN or password"),
        roles_name=words.say("Roles"),
        roles=roles,
        keep=ButtonView(
            words=words.say("Keep name and roles"), happening=AccountKept(), icon="check-bold", why_not=why_not
        ),
        give=ButtonView(words=words.say("Give this PIN"), happening=PinGiven(), icon="key"),
        use=ButtonView(words=use, happening=UsePressed(), icon="user-minus" if account.active else "user"),
        unlock=unlock if _is_locked(account, scene) else None,
        leave=leave,
        round=(account.id, task.done),
    )


def _trouble(refused: AccountRefused | None, words: Words) -> str:
    if refused is None:
        return ""
    if refused.fault is None:
        return words.say("Nothing was changed. Please try again.")
    return fault_sentence(refused.fault, words)


def fault_sentence(fault: AccountFault, words: Words) -> str:
    """Why an account cannot be made or changed so, in one sentence."""
    match fault:
        case "no_id" | "bad_id":
            return words.say("An id has letters, digits, hyphens, dots and underscores, at most 32.")
        case "id_taken":
            return words.say("There is an account of this id already.")
        case "no_name":
            return words.say("An account needs a name of at most 60 letters.")
        case "no_role" | "unknown_role":
            return words.say("An account needs at least one role.")
        case "unknown":
            return words.say("This account is not there any more.")
        case "last_manager":
            return words.say("This is the last manager: make somebody else one first.")
        case _:
            return _pin_sentence(fault, words)


def _pin_sentence(fault: AccountFault, words: Words) -> str:
    match fault:
        case "short_pin":
            return words.say("A PIN has at least 4 digits.")
        case "plain_pin":
            return words.say("A PIN is not one digit repeated and not a row such as 1234.")
        case _:
            return words.say("A password has at least 8 signs, 5 of them different; a PIN has at least 4 digits.")
