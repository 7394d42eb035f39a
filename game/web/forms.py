"""What pages send and are sent, as bytes: forms in, events out."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form; what is not one has none. HTTPException where it has too many."""
    try:
        return dict(parse_qsl((await request.body()).decode("utf-8", "replace"), max_num_fields=20))
    except ValueError:
        raise HTTPException(400, "That form has too many fields.") from None


def event(words: str) -> bytes:
    """A server-sent event of these words."""
    lines = "".join(f"data: {line}\n" for line in words.splitlines() or [""])
    return f"{lines}\n".encode()


def is_scripted(request: Request) -> bool:
    """Whether the page's script asks, which puts the answer into the page that is there."""
    return "x-script" in request.headers
