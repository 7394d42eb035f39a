"""Wheelchairs: what is behind a person, and what is in front.

The manual one has the measures of the drawn chair of that name; a power chair is its own, and may
carry a ventilator, with which it is steered by the chin.
"""

from __future__ import annotations

import math

from game.cast.curves import Point, num, points
from game.cast.pen import dark, dot, fill, line, ring, trace

STEEL, GREY, TYRE = "#c3c7c6", "#7d868a", "#1f242e"
_FRAME, _CLOTH, _BLACK = "#2c3442", "#394457", "#15192a"


def manual_chair() -> tuple[str, str]:
    """A chair that is pushed by hand."""
    f = _FRAME
    back = (
        line("M96 330L122 560", f, 13)
        + line("M64 322L98 330", f, 13)
        + dot(60, 321, 11, "#1a1d26")
        + fill("M98 336C112 334 118 340 120 352L146 548L118 556Z", _CLOTH)
        + fill(
            (
                "M124 540L332 540C338 540 344 546 344 553C344 560 338 566 332 566"
                "L124 566C118 566 112 560 112 553C112 546 118 540 124 540Z"
            ),
            _CLOTH,
        )
        + line("M300 560L352 640L372 716", GREY, 11)
        + line("M352 718L432 724", f, 13)
        + dot(330, 714, 25, TYRE)
        + dot(330, 714, 12, STEEL)
    )
    front = ring(160, 600, 136, TYRE, 12) + ring(160, 600, 118, STEEL, 4.5)
    front += "".join(
        line(
            f"M160 600L{num(160 + 114 * math.cos(a))} {num(600 + 114 * math.sin(a))}",
            STEEL,
            1.8,
            0.6,
        )
        for a in [i * 0.5236 for i in range(12)]
    )
    front += dot(160, 600, 15, f) + dot(160, 600, 6, STEEL)
    return back, front


def power_chair(ventilated: bool, head: Point) -> tuple[str, str]:
    """A power chair for somebody whose head is at a point; with a ventilator or a joystick."""
    back = _power_back() + (_ventilator() if ventilated else "")
    return back, _power_front() + (_chin_control(head) if ventilated else _joystick())


def _power_back() -> str:
    f = _FRAME
    back = fill(
        ("M70 300C66 286 90 280 104 288C112 300 116 420 140 548L112 560C88 470 74 380 70 300Z"),
        _CLOTH,
    ) + fill(
        ("M70 300C66 286 84 282 92 288C88 360 100 460 122 554L112 560C88 470 74 380 70 300Z"),
        "#2c3442",
    )
    back += line("M92 290L120 232", f, 10) + fill(
        (
            "M108 196C120 182 138 190 140 206C144 232 142 244 138 252C126 258"
            " 114 252 110 240C106 226 104 206 108 196Z"
        ),
        _CLOTH,
    )
    back += fill(
        (
            "M118 540L338 540C348 540 352 548 352 556C352 566 346 572 336 572"
            "L120 572C112 572 106 564 106 556C106 546 110 540 118 540Z"
        ),
        _CLOTH,
    )
    back += fill(
        (
            "M112 584L318 584C330 584 336 594 334 606L326 668C324 680 316 686"
            " 306 686L120 686C108 686 100 678 100 666L98 604C98 592 102 584"
            " 112 584Z"
        ),
        "#33405a",
    ) + fill(
        ("M98 636L331 636L326 668C324 680 316 686 306 686L120 686C108 686 100 678 100 666Z"),
        dark("#33405a", 0.3),
    )
    back += line("M206 568L206 588", GREY, 22)
    back += line("M322 590L356 640L372 712", GREY, 11) + line("M350 718L434 724", f, 13)
    return back


def _ventilator() -> str:
    return (
        fill("M34 452L96 446L108 556L46 562Z", "#aab4ba")
        + fill("M34 452L52 450L64 560L46 562Z", "#7f8a93")
        + fill("M60 466L92 463L95 492L63 495Z", "#27454e")
        + trace(points("64,484 70,484 73,472 78,488 82,480 92,479"), "#7fe0c0", 2.4)
        + dot(72, 512, 5, "#e0a84a")
        + dot(88, 510, 5, "#5f6b74")
        + line("M96 400L104 556", _FRAME, 6)
    )


def _power_front() -> str:
    front = (
        dot(150, 676, 64, TYRE)
        + dot(150, 676, 44, "#3a4250")
        + dot(150, 676, 30, STEEL)
        + dot(150, 676, 10, TYRE)
        + dot(322, 704, 36, TYRE)
        + dot(322, 704, 19, STEEL)
        + dot(322, 704, 6, TYRE)
    )
    front += line("M172 482L296 480", "#27304c", 17) + line("M196 490L190 552", GREY, 9)
    return front


def _chin_control(head: Point) -> str:
    x, y = head
    return (
        line(
            (
                f"M92 350C112 366 150 370 180 358C214 344 {num(x + 54)}"
                f" {num(y + 90)} {num(x + 44)} {num(y + 46)}"
            ),
            "#27304c",
            6,
        )
        + dot(x + 42, y + 39, 7, _BLACK)
        + dot(x + 40, y + 37, 2, "#5f6b80")
    )


def _joystick() -> str:
    return (
        fill("M284 462L318 462C322 462 324 466 324 470L320 482L286 484Z", "#27304c")
        + line("M306 462L308 446", _BLACK, 5)
        + dot(308.5, 442, 6.5, _BLACK)
    )
