"""docs/counter.md says what the code does; and each act works somewhere, with a reason wherever it does not."""

from dataclasses import replace

import pytest

from counter.actions import Action
from tests.counter.counter_states import PAGE, STATES, UNDONE, page, scene_of, told
from tests.counter.examples import minute


def test_the_page_is_up_to_date() -> None:
    """Make it anew: python -m tests.counter.counter_states."""
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("action", Action)
def test_every_act_works_in_some_state_and_says_why_not_in_the_others(action: Action) -> None:
    found = [told(action, scene_of(happened)) for happened in STATES.values()]
    assert "works" in found
    assert all(words == "works" or words.endswith(".") for words in found)


@pytest.mark.parametrize("act", UNDONE)
def test_what_was_done_last_can_be_undone(act: str) -> None:
    happened = UNDONE[act]
    scene = replace(scene_of(happened), now=minute(max(at for at, _ in happened) + 0.5))
    assert told(Action.UNDO, scene) == "works"
