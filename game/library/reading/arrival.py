"""What a moment does on arrival beside its traces: `happens` and `law`."""

from __future__ import annotations

from game.library.reading.cast import Cast, theories, theory_in
from game.library.reading.choices import cause_in
from game.library.reading.effects import effects_in, traces_in
from game.library.reading.fields import Fields, Keyring
from game.library.yaml.nodes import Text
from game.model.form import moments as form
from game.model.scenario import CAUSES, THE_MOMENT, Happens, Law

HAPPENS, LAW = Keyring.of(form.HAPPENS), Keyring.of(form.LAW)


def happens_in(moment: Fields, cast: Cast) -> Happens | None:
    """What nobody at the table chose, or None."""
    node = moment.node("happens")
    if isinstance(node, Text) and node.plain and node.text.strip():
        rows = ("takes: {choice: 1}", f"because: {node.text.strip()}", "caused by: the system")
        cure = "Write what moves, why, and who or what did it, one a line. For instance:"
        cure += "".join(f"\n    {row}" for row in ("happens:", *(f"  {row}" for row in rows)))
        moment.notes.wrong_type(node, "happens", "keys with values", cure)
        return None
    fields = moment.group("happens", HAPPENS)
    if fields is None:
        return None
    who = fields.one_text("caused by")
    cause = None if who is None else cause_in(fields.notes, who, cast, CAUSES)
    return Happens(
        effects=effects_in(fields, cast),
        traces=traces_in(fields, cast),
        because=fields.text("because"),
        caused_by=cause or THE_MOMENT,
        theory=theories(fields, cast, "theory"),
        source=fields.text("source"),
    )


def law_in(moment: Fields, cast: Cast) -> Law | None:
    """The decision that the law reserves, or None."""
    fields = moment.group("law", LAW)
    if fields is None:
        return None
    if not fields.has("reserves"):
        fields.missing("reserves", "Write what the law reserves:  reserves: detention")
    node = fields.one_text("theory")
    return Law(
        reserves=fields.text("reserves") or "",
        theory=None if node is None else theory_in(fields.notes, cast, node),
        challenge=fields.texts("challenge"),
    )
