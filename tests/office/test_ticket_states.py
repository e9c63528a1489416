"""The page of the whole machine says what the code does, for every command in every state."""

from typing import get_args

from office import commands as wanted
from office import manager_commands as managed
from office.stages import STAGE_NAMES
from tests.office.machine_counter import TICKET
from tests.office.ticket_states import PAGE, PARTS, page

ELSEWHERE = {
    wanted.TakeEffect,
    wanted.AskForHelp,
    wanted.AnswerHelp,
    managed.RaiseAlert,
    managed.EndAlert,
    managed.AcknowledgeAlert,
    managed.PostNotice,
    managed.WithdrawNotice,
}
"""Of a plan, a kiosk, alerts or notices: not about a ticket, a counter, the day, an appointment or a service."""


def test_the_page_is_what_the_code_does() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.office.ticket_states writes it anew"


def test_every_command_is_tried() -> None:
    tried = {type(command) for part in PARTS for state in part.states for command in part.commands(state).values()}
    assert tried == set(get_args(wanted.Command)) - ELSEWHERE


def test_every_stage_of_a_ticket_is_a_state() -> None:
    stages = {made().day.tickets["101"].stage_name for state, made in TICKET.states.items() if "nobody" not in state}
    assert stages == set(STAGE_NAMES.values())
