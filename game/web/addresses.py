"""This computer's addresses in its networks, the likeliest first, and sockets on them."""

from __future__ import annotations

import ipaddress
import os
import socket
from dataclasses import dataclass

import ifaddr

_NOT_THE_ROOM = (
    *("docker", "veth", "br-", "virbr", "vmnet", "vbox", "wsl", "vethernet", "bridge", "podman"),
    *("tun", "tap", "wg", "utun", "tailscale", "zt", "ppp", "lxc", "lxd", "cni", "nordlynx"),
)
"""How names of adapters begin that lead into this computer, or far away."""
_ANYWHERE = (
    *("virtual", "hyper-v", "vmware", "host-only", "vpn", "anyconnect", "fortinet", "fortissl"),
    *("wireguard", "openvpn", "tap-windows", "wintun", "zerotier", "tailscale", "nordlynx"),
    *("globalprotect", "pangp", "juniper", "checkpoint", "zscaler", "bluetooth"),
)
"""Words anywhere in such a name: on Windows it is what the driver calls itself."""
_ELSEWHERE = "192.0.2.1"
"""An address that is nobody's."""
LOOPBACK = "127.0.0.1"
PORTS = range(8080, 8100)


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address of this computer. `is_likely`: in a private network of its own hardware."""

    ip: str
    network: str
    is_likely: bool


def addresses() -> tuple[Address, ...]:
    """The addresses that phones may reach, likeliest first; empty where there is no network."""
    found = []
    for adapter in ifaddr.get_adapters():
        for one in adapter.ips:
            if not isinstance(one.ip, str):
                continue
            ip = ipaddress.ip_address(one.ip)
            if ip.is_loopback or ip.is_link_local or ip.is_unspecified:
                continue
            name = adapter.nice_name or adapter.name
            likely = ip.is_private and _is_of_the_room(name)
            found.append(Address(one.ip, name, likely))
    out = _way_out()
    return tuple(sorted(found, key=lambda one: (not one.is_likely, one.ip != out, one.network)))


def _way_out() -> str | None:
    """This computer's address on the way to other networks; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        try:
            one.connect((_ELSEWHERE, 9))
        except OSError:
            return None
        return str(one.getsockname()[0])


def _is_of_the_room(name: str) -> bool:
    """False for an adapter whose name says that no phone in the room is behind it."""
    folded = name.casefold()
    return not (folded.startswith(_NOT_THE_ROOM) or any(word in folded for word in _ANYWHERE))


def bound(address: str, port: int | None = None) -> socket.socket:
    """A socket on this address: the port asked for, else 8080 to 8099, else any that is free.

    OSError where the port asked for is taken, or the address is not this computer's.
    """
    for wanted in (port,) if port is not None else (*PORTS, 0):
        # said to be TCP: only then does asyncio send a page's last part without waiting for more
        one = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name == "posix":  # elsewhere it would let another program take the port over
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((address, wanted))
        except OSError:
            one.close()
            if wanted in (port, 0):
                raise
            continue
        return one
    raise AssertionError("port 0 is always tried")
