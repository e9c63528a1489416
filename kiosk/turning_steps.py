"""Where services or answers do not all stand on one page: on to the others."""

from dataclasses import replace

from kiosk import touches as it
from kiosk.case_pages import ChoosingKind, ChoosingTold, ChoosingTopic, OfferingAmends
from kiosk.errands import Errand
from kiosk.happenings import Happening
from kiosk.pages import (
    AskingCancel,
    Choosing,
    ChoosingAct,
    ChoosingEmployee,
    ChoosingInGroup,
    ChoosingNeeds,
    ChoosingPause,
    ChoosingService,
    ChoosingTime,
    NamingReason,
    Task,
)

_OF_A_TICKET = ChoosingNeeds | ChoosingEmployee | ChoosingTime
_OF_A_CASE = OfferingAmends | ChoosingKind | ChoosingTopic | ChoosingTold
_OF_A_VISIT = ChoosingAct | ChoosingPause | ChoosingService | AskingCancel
_SEVERAL = Choosing | ChoosingInGroup | NamingReason | _OF_A_TICKET | _OF_A_CASE | _OF_A_VISIT


def step(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    """The same page with the others; None where the happening is another one, or nothing stands on several pages."""
    if isinstance(task, _SEVERAL) and isinstance(happening, it.OthersPressed):
        return replace(task, turned=task.turned + 1), ()
    return None
