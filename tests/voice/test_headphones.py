"""Headphones: what the machine says of them, and who hears of a change."""

import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from voice.headphones import AlsaJacks, Headphones, OwnDevice, PulsePorts, answer, ports_say

_LATE = "latency offset: 0 usec, availability"
CARD = f"""Card #0
\tName: alsa_card.pci-0000_00_1f.3
\tPorts:
\t\tanalog-input-mic: Microphone (type: Mic, priority: 8700, {_LATE} group: Legacy 1, not available)
\t\t\tPart of profile(s): input:analog-stereo
\t\tanalog-output-speaker: Speakers (type: Speaker, priority: 10000, {_LATE} unknown)
\t\tanalog-output-headphones: Headphones (type: Headphones, priority: 9900, {_LATE} group: Legacy 4, {{state}})
\t\t\tPart of profile(s): output:analog-stereo, output:analog-stereo+input:analog-stereo
"""
OLD = "\t\tanalog-output-headphones: Headphones (priority: 9000, latency offset: 0 usec, {state})\n"
UCM = "\t\t[Out] Headphones: Headphones (type: Headphones, priority: 300, latency offset: 0 usec, {state})\n"


@pytest.mark.parametrize("listed", [CARD, OLD, UCM])
@pytest.mark.parametrize(
    ("state", "plugged"), [("available", True), ("not available", False), ("availability unknown", None)]
)
def test_the_sound_server_tells_it_of_its_ports(*, listed: str, state: str, plugged: bool | None) -> None:
    assert ports_say(listed.format(state=state)) is plugged


def test_ports_of_something_else_tell_nothing() -> None:
    assert (
        ports_say(CARD.replace("headphones", "lineout").replace("Headphones", "Line Out").format(state="available"))
        is None
    )
    assert ports_say("") is None


def test_one_that_knows_is_enough() -> None:
    assert answer([None, True, False]) is True
    assert answer([None, False]) is False
    assert answer([None]) is None
    assert answer([]) is None


class Jack:
    """A jack that somebody puts a plug into."""

    def __init__(self) -> None:
        self.state: bool | None = False
        self.breaks = False
        self.closed = False

    def plugged(self) -> bool | None:
        if self.breaks:
            raise OSError("the sound system is gone")
        return self.state

    def close(self) -> None:
        self.closed = True


class Watch:
    """Who hears of each change."""

    def __init__(self) -> None:
        self.heard: list[bool | None] = []
        self._changed = threading.Condition()

    def __call__(self, plugged: bool | None) -> None:  # noqa: FBT001  # as the watcher calls it
        with self._changed:
            self.heard.append(plugged)
            self._changed.notify_all()

    def waits_for(self, heard: list[bool | None]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.heard == heard, 10), self.heard


def test_each_change_is_heard_once() -> None:
    jack, watch = Jack(), Watch()
    headphones = Headphones([jack], watch, every_s=0.005)
    watch.waits_for([False])
    jack.state = True
    watch.waits_for([False, True])
    assert headphones.plugged is True
    jack.breaks = True
    watch.waits_for([False, True, None])
    jack.breaks, jack.state = False, False
    watch.waits_for([False, True, None, False])
    headphones.close()
    assert jack.closed


def test_without_any_source_nobody_knows_and_nothing_runs() -> None:
    headphones = Headphones([])
    assert headphones.plugged is None
    headphones.close()
    assert [thread.name for thread in threading.enumerate() if thread.name == "walkin-headphones"] == []


def test_headphones_with_a_sound_card_of_their_own_are_there_while_their_device_is() -> None:
    devices = ["HDMI"]
    own = OwnDevice("USB headset", lambda: devices)
    assert own.plugged() is False
    devices.append("USB headset")
    assert own.plugged() is True


def test_a_machine_without_sound_cards_knows_nothing() -> None:
    try:
        jacks = AlsaJacks()
    except OSError:
        pytest.skip("ALSA's library is not installed here")
    if Path("/proc/asound/cards").exists():
        pytest.skip("this machine has sound cards")
    assert jacks.plugged() is None
    jacks.close()


_PACTL = """#!{python}
import sys, time
from pathlib import Path
state = Path({state!r})
if sys.argv[1:] == ["list", "cards"]:
    with open({log!r}, "a") as log:
        log.write("asked" + chr(10))
    print("\\t\\tanalog-output-headphones: Headphones (type: Headphones, priority: 9900, " + state.read_text() + ")")
else:
    seen = state.read_text()
    while True:
        if state.read_text() != seen:
            seen = state.read_text()
            print("Event 'change' on card #0", flush=True)
        time.sleep(0.005)
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[PulsePorts, Path]]:
    state, program = tmp_path / "state", tmp_path / "pactl"
    state.write_text("not available")
    program.write_text(_PACTL.format(python=sys.executable, state=str(state), log=str(tmp_path / "asked")))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    ports = PulsePorts(str(program))
    yield ports, state
    ports.close()


def test_the_sound_server_is_asked_again_when_it_says_that_something_changed(server: tuple[PulsePorts, Path]) -> None:
    ports, state = server
    watch = Watch()
    headphones = Headphones([ports], watch, every_s=0.01)
    watch.waits_for([False])
    fresh = state.with_name("fresh")
    fresh.write_text("available")
    fresh.replace(state)
    watch.waits_for([False, True])
    headphones.close()


def test_a_server_that_is_not_there_is_asked_seldom(tmp_path: Path) -> None:
    program = tmp_path / "pactl"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    ports = PulsePorts(str(program))
    assert [ports.plugged() for _ in range(3)] == [None, None, None]
    ports.close()
