"""Where the room is in its network: the address phones use now, and the Wi-Fi they must be in.

A laptop changes networks. `follow` looks every few seconds whether the address in use is still
this computer's, and moves to the likeliest one that is.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass

from game.room.codes import spoken
from game.room.led import Dots, Joining
from game.web.addresses import LOOPBACK, Address, bound
from game.web.limits import LOOK_AGAIN
from game.web.room.joining import join_url, qr, shown_address, wifi_text


@dataclass(frozen=True, slots=True)
class Wifi:
    """The network phones must be in, kept in memory only; `dots` are its QR."""

    name: str
    dots: Dots


class NetworkPlace:
    """The names this computer goes by now. The first of `sockets` is the one phones use."""

    def __init__(self, sockets: Iterable[socket.socket], code: str) -> None:
        names = [one.getsockname()[:2] for one in sockets]
        self.address, self.port = names[0]
        self.has_moved = False
        self._served = dict(names)
        self.wifi: Wifi | None = None
        self._joining: tuple[object, Joining] | None = None
        self.code = code
        self._own = {
            *(f"{address}:{port}" for address, port in names[1:]),
            *(f"{name}:{port}" for name in ("localhost", LOOPBACK) for _, port in names),
        }

    @property
    def hosts(self) -> set[str]:
        """What a request may name, with ports: this computer, and each address it had here.

        Phones that joined at an earlier address find the room again when the address comes back.
        """
        served = {f"{address}:{port}" for address, port in self._served.items()}
        named = {*self._own, *served, f"localhost:{self.port}"}
        return named | {one.removesuffix(":80") for one in named}

    def is_served(self, address: str) -> bool:
        """Whether requests to this address are answered already."""
        return address in self._served

    def move(self, address: str, port: int | None = None) -> None:
        """Phones use this address now; `port` None where it is served already."""
        self._served.setdefault(address, port or self.port)
        self.address, self.port = address, self._served[address]
        self.has_moved = True

    @property
    def join_url(self) -> str:
        """What the QR says now."""
        return join_url(self.address, self.port, self.code)

    @property
    def at(self) -> str:
        """The address of the pages, in capitals: "HTTP://192.168.4.20:8080"."""
        return f"HTTP://{self.address}:{self.port}"

    @property
    def shown(self) -> str:
        """What people type by hand now."""
        return shown_address(self.address, self.port)

    @property
    def joining(self) -> Joining:
        """How phones join now; the same value until something of it is another."""
        wifi = self.wifi.dots if self.wifi is not None else None
        name = self.wifi.name if self.wifi is not None else ""
        if self._joining is None or self._joining[0] != (self.join_url, wifi, name):
            said = Joining(qr(self.join_url), self.shown, spoken(self.code), wifi, name)
            self._joining = ((self.join_url, wifi, name), said)
        return self._joining[1]

    def set_wifi(self, name: str, password: str) -> None:
        """The network that the wall offers; an empty name takes it away."""
        self.wifi = Wifi(name, qr(wifi_text(name, password or None))) if name else None

    def better(self, found: Sequence[Address]) -> str | None:
        """The address to move to; None while the one in use is this computer's, or none is."""
        here = [one.ip for one in found]
        return None if self.address in (LOOPBACK, *here) or not here else here[0]


async def follow(
    place: NetworkPlace,
    look: Callable[[], Sequence[Address]],
    listen: Callable[[socket.socket], Awaitable[object]],
    moved: Callable[[], object],
) -> None:
    """Keep a room's address true until cancelled.

    `listen` serves a socket more; `moved` is called whenever the address has become another.
    """
    while True:
        await asyncio.sleep(LOOK_AGAIN)
        address = place.better(await asyncio.to_thread(look))
        if address is None:
            continue
        if not place.is_served(address):
            try:
                one = _bound_near(address, place.port)
            except OSError:  # it has gone again; the next look finds out
                continue
            await listen(one)
            place.move(*one.getsockname()[:2])
        else:
            place.move(address)
        moved()


def _bound_near(address: str, port: int) -> socket.socket:
    """A socket there, on the same port where it is free, so that a printed address stays short."""
    try:
        return bound(address, port)
    except OSError:
        return bound(address)
