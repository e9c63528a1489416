"""A supervisor of services that listens, as systemd does."""

import select
import socket

from tests.station.walkin import PATIENCE_S


class Systemd:
    """Hears what is sent to its socket: a path, or an abstract name that begins with @."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind("\0" + address[1:] if address.startswith("@") else address)
        self._line.settimeout(0)

    def heard(self) -> list[str]:
        """What has been sent since."""
        said = []
        while True:
            try:
                said.append(self._line.recv(100).decode())
            except BlockingIOError:
                return said

    def hears(self, number: int) -> list[str]:
        """Wait for so many, one after the other."""
        said: list[str] = []
        while len(said) < number:
            assert not self.waits_for_nothing(PATIENCE_S), said
            said.append(self._line.recv(100).decode())
        return said

    def waits_for_nothing(self, seconds: float) -> bool:
        """Whether nothing was sent for so long."""
        return not select.select([self._line], [], [], seconds)[0]

    def close(self) -> None:
        self._line.close()
