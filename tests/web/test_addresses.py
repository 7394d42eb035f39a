"""Which of this computer's addresses phones are sent to: that in the room, whatever else is on."""

from __future__ import annotations

import ifaddr
import pytest

from game.web import addresses

WIFI = "192.168.4.20"
BESIDE = [
    ("Intel(R) Wi-Fi 6 AX201 160MHz", "Hyper-V Virtual Ethernet Adapter", "172.28.112.1"),
    ("Intel(R) Wi-Fi 6 AX201 160MHz", "Cisco AnyConnect Virtual Miniport Adapter", "10.8.0.5"),
    ("Realtek RTL8822CE 802.11ac PCIe Adapter", "Fortinet Virtual Ethernet Adapter", "10.8.0.5"),
    ("Intel(R) Wi-Fi 6 AX201 160MHz", "VirtualBox Host-Only Ethernet Adapter", "192.168.56.1"),
    ("Wireless-AC 9560", "VMware Virtual Ethernet Adapter for VMnet8", "192.168.80.1"),
    ("en0", "bridge100", "192.168.64.1"),
    ("wlp2s0", "podman0", "10.88.0.1"),
    ("wlp2s0", "lxdbr0", "10.37.7.1"),
    ("wlp2s0", "nordlynx", "10.5.0.2"),
    ("wlp2s0", "docker0", "172.17.0.1"),
    ("wlp2s0", "tun0", "10.8.0.3"),
]


def adapter(name: str, ip: str) -> ifaddr.Adapter:
    return ifaddr.Adapter(name, name, [ifaddr.IP(ip, 24, name)])


@pytest.mark.parametrize(("own", "other", "ip"), BESIDE, ids=[other for _, other, _ in BESIDE])
def test_a_phone_is_sent_to_the_network_of_the_room(
    own: str, other: str, ip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = [adapter(other, ip), adapter(own, WIFI)]
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: held)
    assert [one.ip for one in addresses.addresses()] == [WIFI, ip]
