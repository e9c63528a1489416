"""Who may do what: an act that needs a role is refused to whoever has none of those that the plan names."""

from collections.abc import Iterable

from office.commands import (
    CallNumber,
    CancelTicket,
    CloseDay,
    Command,
    OpenCounter,
    OpenDay,
    PauseService,
    ReopenLine,
    RestoreVoucher,
    ResumeService,
    ShutVanished,
    VoucherCommand,
)
from office.desk_refusals import NeedsRole
from office.manager_commands import AskCounter, PostNotice, WithdrawNotice
from office.rights_plan import Rights
from office.staff import Member, Role


def not_allowed(rights: Rights, member: Member, commands: Iterable[Command | VoucherCommand]) -> NeedsRole | None:
    """Why this member may not do all of it: who may."""
    asked = (roles_for(rights, command) for command in commands)
    refused = next((roles for roles in asked if roles is not None and not member.may(frozenset(roles))), None)
    return None if refused is None else NeedsRole(refused)


def roles_for(rights: Rights, command: Command | VoucherCommand) -> tuple[Role, ...] | None:
    """The roles of which one is needed; None where whoever signed in may do it."""
    match command:
        case CallNumber():
            return rights.call_out_of_turn
        case CancelTicket():
            return rights.cancel_ticket
        case RestoreVoucher():
            return rights.restore_voucher
        case ShutVanished():
            return rights.shut_vanished
        case OpenCounter(in_place_of=before, handed=False) if before:
            return rights.take_over
        case _:
            return _at_managers_desk(rights, command)


def _at_managers_desk(rights: Rights, command: Command | VoucherCommand) -> tuple[Role, ...] | None:
    match command:
        case PauseService() | ResumeService():
            return rights.pause_service
        case ReopenLine():
            return rights.reopen_line
        case AskCounter():
            return rights.ask_counter
        case PostNotice() | WithdrawNotice():
            return rights.post_notice
        case OpenDay() | CloseDay():
            return rights.open_and_close_day
        case _:
            return None
