"""One running yaml-language-server: what it underlines, offers and tells about one file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

NAMED = "OTHER_CHAIR_YAML_LS"
NEEDED = "OTHER_CHAIR_NEEDS_SCREEN"
SECONDS = 60.0
"""A server that has not answered all by then is ended, and the test fails."""


def command() -> list[str]:
    """The words that start the server; skips the test where there is none on this machine.

    `OTHER_CHAIR_YAML_LS` names the command or the folder `node_modules` it stands in.
    """
    named = os.environ.get(NAMED, "yaml-language-server")
    inside = Path(named) / ".bin" / "yaml-language-server"
    found = shutil.which(str(inside)) or shutil.which(named)
    if found is None:
        reason = f"no yaml-language-server on this machine; {NAMED} may name it"
        if os.environ.get(NEEDED) == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return [found, "--stdio"]


class Server:
    """A server that speaks LSP over the pipes of a process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.into, self.out = process.stdin, process.stdout
        self.asked = 0
        self.underlined: dict[str, list[dict[str, Any]]] = {}

    def tell(self, method: str, params: object) -> None:
        """Send something that has no answer."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: object) -> Any:
        """Send a question and wait for its answer."""
        self.asked += 1
        number = self.asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def problems(self, uri: str) -> list[dict[str, Any]]:
        """What is underlined in a file, as soon as it is told."""
        while uri not in self.underlined:
            self._next()
        return self.underlined.pop(uri)

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.into.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.into.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; questions of the server are answered with nothing."""
        length = 0
        while (line := self.out.readline()) not in (b"\r\n", b"\n"):
            assert line, "the server stopped"
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self.out.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            told = message["params"]
            self.underlined[told["uri"]] = told["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message


class Editor:
    """One file open in an editor; lines and columns count from 0 here, as in LSP."""

    def __init__(self, server: Server, path: Path) -> None:
        self.server = server
        self.uri = path.as_uri()
        self.version = 0

    def write(self, text: str) -> list[str]:
        """Put a text into the file; what is underlined then, as "line: message"."""
        self.version += 1
        if self.version == 1:
            document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
            self.server.tell("textDocument/didOpen", {"textDocument": document})
        else:
            changed = {"uri": self.uri, "version": self.version}
            params = {"textDocument": changed, "contentChanges": [{"text": text}]}
            self.server.tell("textDocument/didChange", params)
        return [
            f"{one['range']['start']['line']}: {one['message']}"
            for one in self.server.problems(self.uri)
        ]

    def offered(self, line: int, column: int) -> list[str]:
        """What the editor offers to write at a place."""
        answer = self.server.ask("textDocument/completion", self._at(line, column))
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]

    def told(self, line: int, column: int) -> str:
        """What the editor shows while the mouse rests at a place."""
        answer = self.server.ask("textDocument/hover", self._at(line, column))
        if answer is None:
            return ""
        held = answer["contents"]
        return str(held["value"] if isinstance(held, dict) else held)

    def _at(self, line: int, column: int) -> dict[str, object]:
        return {
            "textDocument": {"uri": self.uri},
            "position": {"line": line, "character": column},
        }


@contextmanager
def editor(folder: Path) -> Iterator[Editor]:
    """An editor with `scenario.yaml` of a folder open in it; the server is ended after."""
    words = command()
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    timer = Timer(SECONDS, process.kill)
    timer.start()
    try:
        server = Server(process)
        abilities = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        uri = folder.as_uri()
        params = {"processId": os.getpid(), "rootUri": uri, "capabilities": abilities}
        server.ask("initialize", params)
        server.tell("initialized", {})
        settings = {"validate": True, "hover": True, "completion": True}
        settings_of = {"settings": {"yaml": {**settings, "schemaStore": {"enable": False}}}}
        server.tell("workspace/didChangeConfiguration", settings_of)
        yield Editor(server, folder / "scenario.yaml")
    finally:
        timer.cancel()
        process.kill()
        process.communicate()
