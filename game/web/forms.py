"""What pages send and are sent, as bytes: forms in, events out."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from game.web.limits import FIELDS, WHOLE_BODY


async def form_of(request: Request, blanks: bool = False) -> dict[str, str]:
    """The fields of a form, empty ones only with `blanks`; what is not a form has none.

    HTTPException where it has too many, and where it does not come whole in time.
    """
    try:
        async with asyncio.timeout(WHOLE_BODY):
            body = await request.body()
        return dict(parse_qsl(body.decode("utf-8", "replace"), blanks, max_num_fields=FIELDS))
    except (TimeoutError, ClientDisconnect):
        raise HTTPException(408, "That form did not come whole.") from None
    except ValueError:
        raise HTTPException(400, "That form has too many fields.") from None


def event(words: str) -> bytes:
    """A server-sent event of these words."""
    lines = "".join(f"data: {line}\n" for line in words.splitlines() or [""])
    return f"{lines}\n".encode()


def is_scripted(request: Request) -> bool:
    """Whether the page's script asks, which puts the answer into the page that is there."""
    return "x-script" in request.headers
