"""This computer's addresses in its networks, the likeliest for phones in the room first."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

import ifaddr

_NOT_THE_ROOM = (
    *("docker", "veth", "br-", "virbr", "vmnet", "vbox", "wsl", "vethernet"),
    *("tun", "tap", "wg", "utun", "tailscale", "zt", "ppp"),
)
LOOPBACK = "127.0.0.1"


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
            likely = ip.is_private and not name.casefold().startswith(_NOT_THE_ROOM)
            found.append(Address(one.ip, name, likely))
    return tuple(sorted(found, key=lambda address: (not address.is_likely, address.network)))
