"""Things people use, drawn as carefully as the people."""

from __future__ import annotations

from game.cast.body import Body
from game.cast.curves import Point, between, num, points, pt, sample
from game.cast.pen import blob, dot, group, line, mix, oval, trace
from game.cast.poses import Pose
from game.cast.subject import Features


def vent_tube(b: Body) -> str:
    """From the throat, over the near shoulder's front, round to the ventilator behind the chair."""
    a = b.at(1.0, b.fore(1) - 6)
    pts = [
        (a[0] - 2, a[1] - 8),
        b.at(0.9, b.mid(0.9) - 4),
        b.at(0.74, b.mid(0.74) - 26),
        b.at(0.62, -6),
        b.at(0.5, -b.rear(0.5) + 6),
        (92, 440),
        (76, 462),
    ]
    s = trace(pts, "#8b9aa3", 13) + trace(pts, "#cfdbe0", 9.5)
    s += "".join(
        line(f"M{num(x - 2)} {num(y - 4)}L{num(x + 2)} {num(y + 4)}", "#8b9aa3", 1.8, 0.8)
        for x, y in sample(pts, 9, False)[1:-1]
    )
    s += line(
        f"M{num(a[0] - 16)} {num(a[1] - 13)}L{num(a[0] + 8)} {num(a[1] - 5)}", "#eef1ee", 7
    ) + dot(a[0] - 3, a[1] - 8, 6.5, "#b9c6cc")
    return s


def cannula_face(w: Features) -> str:
    """Oxygen: prongs under the nose, tube over the cheek and the ear. Head space."""
    y = w.ny
    return (
        line(
            (
                f"M34 {num(y + 9)}C27 {num(y + 9)} 20 {num(y + 9)} 14 {num(y + 7)}"
                f"C0 {num(y + 2)} -14 -54 -28 -70C-34 -78 -40 -70 -38 -58C-36 -46"
                " -26 -30 -14 -16"
            ),
            "#e6f1f1",
            4.2,
        )
        + line(f"M34 {num(y + 9)}C42 {num(y + 9)} 50 {num(y + 4)} 55 {num(y - 2)}", "#cfe0e2", 3.6)
        + line(f"M27 {num(y + 9)}l0 -4M35 {num(y + 9)}l0 -4", "#e6f1f1", 3.6)
    )


def cannula_body(b: Body) -> str:
    """The tube of the oxygen down the chest."""
    return trace(
        [
            b.at(1.05, -2),
            b.at(0.93, b.mid(0.93) - 6),
            b.at(0.74, b.mid(0.74) - 4),
            b.at(0.56, b.mid(0.56) - 14),
            b.at(0.3, b.mid(0.3) - 30),
            b.at(0.06, b.mid(0.1) - 40),
            b.at(-0.16, -b.rear(0) + 30),
        ],
        "#cfe0e2",
        4.4,
    )


def stick(q: Pose) -> str:
    """A walking stick, by the knee or in the hand."""
    if not q.standing:
        return (
            line("M286 446L340 734", "#7a4b2c", 9)
            + line("M262 452C262 436 284 432 287 448", "#7a4b2c", 10)
            + line("M338 728L341 737", "#26222d", 12)
        )
    x, y = q.wrist[0] + 6, q.wrist[1] + 26
    return (
        line(f"M{num(x)} {num(y)}L{num(x + 34)} 734", "#7a4b2c", 9)
        + line(
            (
                f"M{num(x - 20)} {num(y - 2)}C{num(x - 14)} {num(y - 12)}"
                f" {num(x - 2)} {num(y - 10)} {num(x)} {num(y)}"
            ),
            "#7a4b2c",
            10,
        )
        + line(f"M{num(x + 33)} 730L{num(x + 34)} 737", "#26222d", 12)
    )


def long_cane(q: Pose) -> str:
    """The white cane of somebody who is blind."""
    a, e = (
        ((246, 318), (392, 730))
        if not q.standing
        else ((q.wrist[0] + 8, q.wrist[1] + 10), (q.wrist[0] + 196, 730))
    )

    def at(share: float) -> Point:
        return between(a, e, share)

    s = line(f"M{pt(a)}L{pt(e)}", "#9a9488", 10.5) + line(f"M{pt(a)}L{pt(e)}", "#fbf8f0", 8)
    s += (
        line(f"M{pt(at(0))}L{pt(at(0.16))}", "#2b2730", 10.5)
        + "".join(line(f"M{pt(at(t))}L{pt(at(t + 0.012))}", "#9a9488", 8.5) for t in (0.4, 0.62))
        + line(f"M{pt(at(0.82))}L{pt(at(0.985))}", "#c8403c", 8.2)
        + oval(e[0], e[1] + 1, 11, 9, "#fbf8f0")
        + line(f"M{num(e[0] - 8)} {num(e[1] + 5)}L{num(e[0] + 8)} {num(e[1] + 5)}", "#9a9488", 2)
    )
    s += line(
        (
            f"M{pt(a)}C{num(a[0] - 14)} {num(a[1] - 10)} {num(a[0] - 18)}"
            f" {num(a[1] + 14)} {num(a[0] - 6)} {num(a[1] + 22)}"
        ),
        "#2b2730",
        3,
    )
    return s


def guide_dog(x: float) -> str:
    """A yellow Labrador in a working harness, lying at the near side, moved right by x."""
    c, d = "#dcb878", "#b98f54"
    s = blob(points("26,700 10,716 -22,724 -30,734 -8,738 30,734"), d)
    s += blob(
        points(
            "22,738 16,704 34,672 74,658 126,656 160,646 190,652 204,690 206,730 200,739 100,740"
        ),
        c,
    )
    s += blob(points("22,738 16,704 34,672 60,664 88,690 92,724 80,740"), mix(c, d, 0.5)) + trace(
        points("44,738 60,716 88,712 98,730"), d, 3, 0.8
    )
    s += blob(points("168,704 206,706 240,722 268,726 274,738 200,740 164,738"), c) + line(
        "M262 737l2 -6M254 738l2 -6", d, 2.2
    )
    s += blob(points("74,740 82,726 112,724 128,732 128,740"), c)
    # head
    s += blob(
        points(
            "158,660 164,626 178,600 204,588 228,594 240,610 262,622 272,632 "
            "268,645 250,652 230,654 214,668 200,690 172,690"
        ),
        c,
    )
    s += blob(points("184,600 172,606 160,634 168,654 182,650 196,622 198,604"), d)
    s += (
        blob(points("260,622 272,624 276,633 266,636"), "#3a2a24")
        + dot(228, 615, 4.6, "#2a1c18")
        + dot(229.6, 613.6, 1.4, "#fff8ea")
        + trace([(268, 644), (254, 646), (240, 640)], "#7a5a38", 2.6, 0.8)
        + trace([(218, 605), (226, 602), (234, 606)], d, 2.6, 0.7)
    )
    # harness
    s += (
        line("M160 652C176 676 186 700 186 726", "#f7f2e4", 13)
        + line("M132 655C140 684 142 714 140 738", "#f7f2e4", 12)
        + line("M134 672L176 690", "#f0c23c", 9)
        + line("M138 660C120 612 92 590 70 582", "#5a4a40", 7)
        + line("M60 590L76 570", "#f7f2e4", 8)
    )
    return group(s, f"translate({num(x)} 0)")
