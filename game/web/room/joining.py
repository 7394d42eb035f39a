"""How a phone joins: an address in capitals, so that its QR stays coarse, and a code to type."""

from __future__ import annotations

import io
from functools import lru_cache

import segno
from segno import helpers

from game.room.led import Dots


def join_url(address: str, port: int, code: str) -> str:
    """What the QR says: "HTTP://192.168.4.20:8080/J/LARK-42"."""
    return f"HTTP://{address}:{port}/J/{code}".upper()


def shown_address(address: str, port: int) -> str:
    """What people type by hand: "192.168.4.20:8080"."""
    return f"{address}:{port}"


def qr(text: str) -> Dots:
    """The QR of a text: rows of dots, dark or not, with no border."""
    rows = segno.make_qr(text, error="m").matrix
    return tuple(tuple(bool(dot) for dot in row) for row in rows)


@lru_cache(maxsize=4)
def qr_svg(text: str, title: str) -> bytes:
    """The QR of a text as a picture for a page, with a border and a title that is read out."""
    out = io.BytesIO()
    segno.make_qr(text, error="m").save(out, kind="svg", border=4, scale=8, title=title)
    return out.getvalue()


def wifi_text(name: str, password: str | None) -> str:
    """What a QR must say for a phone to join a Wi-Fi network."""
    security = "WPA" if password else None
    return helpers.make_wifi_data(ssid=name, password=password, security=security)
