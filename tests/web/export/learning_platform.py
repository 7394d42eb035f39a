"""A learning platform for tests: scorm-again in a page that frames a package, served from here."""

from __future__ import annotations

import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from playwright.sync_api import BrowserContext, Frame, Page

from tests.web.room.browser import from_npm

WAYS = {
    "1.2": ("scorm12.min.js", "Scorm12API", "API"),
    "2004": ("scorm2004.min.js", "Scorm2004API", "API_1484_11"),
}

LEARNER = {"1.2": "cmi.core.student_id", "2004": "cmi.learner_id"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


@dataclass(frozen=True, slots=True)
class LearningPlatform:
    """One package on a platform; `at` is its address, `version` that of SCORM."""

    at: str
    version: str

    def launched(self, context: BrowserContext, kept: str = "null", learner: str = "") -> Page:
        """The platform's page, with what it kept of an earlier visit, as `kept` gave it."""
        page = context.new_page()
        page.add_init_script(f"window.kept = {kept}; window.learner = {json.dumps(learner)}")
        page.goto(self.at)
        return page

    def frame(self, page: Page) -> Frame:
        """The frame in which the package runs."""
        return next(one for one in page.frames if one.url.endswith("index.html"))

    def value(self, page: Page, name: str) -> str:
        """What the platform has been told; "" for nothing."""
        api = WAYS[self.version][2]
        inside = name.removeprefix("cmi.")
        return str(page.evaluate(f"{api}.cmi.{inside}"))

    def kept(self, page: Page) -> str:
        """All that the platform keeps, as JSON."""
        return str(page.evaluate(f"JSON.stringify({WAYS[self.version][2]}.cmi)"))


@contextmanager
def platform(folder: Path, package: bytes, version: str) -> Iterator[LearningPlatform]:
    """The package put on a platform, until the end of the `with`."""
    script, api, name = WAYS[version]
    with zipfile.ZipFile(BytesIO(package)) as inside:
        inside.extractall(folder / "package")
    (folder / "scorm.js").write_bytes(from_npm(f"scorm-again/dist/{script}").read_bytes())
    (folder / "platform.html").write_text(
        "<!DOCTYPE html><title>A platform</title><script src='scorm.js'></script><script>"
        f"window.{name} = new {api}({{autocommit: false, logLevel: 5}});"
        f"if (window.kept) {name}.loadFromJSON(window.kept);"
        f"if (window.learner) {name}.{LEARNER[version]} = window.learner;"
        "</script><iframe src='package/index.html' width='1200' height='800'></iframe>"
    )
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    try:
        address = f"http://127.0.0.1:{served.server_address[1]}/platform.html"
        yield LearningPlatform(address, version)
    finally:
        served.shutdown()
        served.server_close()
        thread.join()
