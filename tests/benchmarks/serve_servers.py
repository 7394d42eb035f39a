"""Serves plays, or one bare Starlette page of the same size, for the comparison.

    python serve_servers.py plays FOLDER | bare FILE

Prints its port. Ends with its standard input.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from game.web.addresses import bound
from tests.web.play.served import served_in, small_shelf


def plays(folder: Path) -> None:
    with served_in(folder, small_shelf()) as at:
        print(at.rsplit(":", 1)[1].strip("/"), flush=True)
        sys.stdin.read()


def bare(file: Path) -> None:
    page = file.read_text(encoding="utf-8")

    async def told(request: Request) -> Response:
        return HTMLResponse(page)

    one = bound("127.0.0.1", 0)
    app = Starlette(routes=[Route("/{rest:path}", told)])
    config = uvicorn.Config(app, http="h11", ws="none", lifespan="off", log_config=None)
    server = uvicorn.Server(config)
    one.listen(128)
    threading.Thread(target=lambda: asyncio.run(server.serve([one])), daemon=True).start()
    print(one.getsockname()[1], flush=True)
    sys.stdin.read()
    server.should_exit = True


if __name__ == "__main__":
    {"plays": plays, "bare": bare}[sys.argv[1]](Path(sys.argv[2]))
