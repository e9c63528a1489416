"""What a plan says of signing in: after how long an idle counter is locked, and which roles may do what."""

from dataclasses import dataclass

from office.staff import Role

_EVERYBODY: tuple[Role, ...] = ("clerk", "supervisor", "manager")
_LEADING: tuple[Role, ...] = ("supervisor", "manager")
_RUNNING: tuple[Role, ...] = ("manager", "installer")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """After how many minutes without a press a counter's window asks for the PIN again; 0: never.

    `lock_busy_minutes` holds while a customer is at the counter.
    """

    lock_minutes: float = 15.0
    lock_busy_minutes: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """The roles that may do each of these; one of them is enough. Everything else may be done by whoever signs in.

    call_out_of_turn: call a number that is not next. cancel_ticket: give a ticket back for a customer. restore_voucher:
    take back that a voucher was redeemed. shut_vanished: shut a counter that does not answer. take_over: sit down at a
    counter where a colleague is still signed in, without the colleague having locked it. pause_service, reopen_line,
    ask_counter, post_notice, open_and_close_day: at the manager's desk. change_plan: change this plan in the manager's
    window.
    """

    call_out_of_turn: tuple[Role, ...] = _EVERYBODY
    cancel_ticket: tuple[Role, ...] = _EVERYBODY
    restore_voucher: tuple[Role, ...] = _EVERYBODY
    shut_vanished: tuple[Role, ...] = _EVERYBODY
    take_over: tuple[Role, ...] = _LEADING
    pause_service: tuple[Role, ...] = _LEADING
    reopen_line: tuple[Role, ...] = _LEADING
    ask_counter: tuple[Role, ...] = _LEADING
    post_notice: tuple[Role, ...] = _LEADING
    open_and_close_day: tuple[Role, ...] = _LEADING
    change_plan: tuple[Role, ...] = _RUNNING
