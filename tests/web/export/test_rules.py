"""What goes into a browser: all that a play needs there, and nothing that can't be there."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from game.app.play_shelf import stories_at
from game.web.export.browser_python import COMPILED, NOT_NEEDED, browser_python, tried_folder
from game.web.export.carried import packed_shelf
from game.web.export.document import ExportParts
from game.web.export.rules import modules, rules_zip
from game.web.export.zipped import modules_zip
from tests.web.room.browser import missing

ROOT = Path(__file__).resolve().parents[3]
GP = ROOT / "scenarios/gp-antidepressant"
WALK = """
import sys
sys.path[:] = [one for one in sys.path if "site-packages" not in one]
sys.path.insert(0, sys.argv[1])
import json
before = set(sys.modules)
from game.pages.answer import LOOKED_AT
from game.web.export.in_browser import opened
door = opened(open(sys.argv[2], "rb").read())
play = None
def ask(path, sends=False, **form):
    global play
    asked = {"path": path, "form": form, "sends": sends, "seed": 3, "now": "2026-05-01T10:00:00",
             "play": play, "typed": None, "room": None}
    told = json.loads(door(json.dumps(asked)))
    play = told["keep"] or play
    return told
ask("begin", True, story="gp-antidepressant")
ask("opening", True, chair="professional")
for at, pick in enumerate(("ten-minutes", None, "one-name", "plain", None, "straight", None,
                           "print", "nothing", "book")):
    ask("choose" if pick else "go", True, at=at, choice=pick or "")
for path in sorted(LOOKED_AT):
    print(path, ask(path)["title"])
print("file", ask("report", file="html")["file"])
print(sorted({name.split(".")[0] for name, module in sys.modules.items()
              if (getattr(module, "__file__", None) or "").startswith(sys.argv[1])}))
print(*sorted({name.split(".")[0] for name in set(sys.modules) - before}))
"""


def test_no_part_is_taken_along_that_a_browser_has_not():
    rooms = {name.split(".")[1] for name in modules() if "." in name}
    assert rooms <= {"model", "engine", "play", "study", "words", "cast", "papers", "pages", "web"}
    assert not [name for name in modules() if name.startswith("game.web.room")]


def test_every_page_is_told_from_the_zip_alone(tmp_path: Path):
    (tmp_path / "rules.zip").write_bytes(rules_zip({}))
    (tmp_path / "story").write_bytes(packed_shelf(stories_at([GP])))
    done = subprocess.run(
        [sys.executable, "-I", "-c", WALK, tmp_path / "rules.zip", tmp_path / "story"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.stderr == ""
    *pages, file, packages, loaded = done.stdout.splitlines()
    assert len(pages) > 10
    assert all(len(row.split(" ", 1)) == 2 for row in pages)
    assert file == "file other-chair.html"
    assert packages == "['game', 'jinja2', 'markupsafe']"
    assert "difflib" in loaded.split()
    assert not NOT_NEEDED & set(loaded.split())


def test_a_module_that_was_compiled_stands_in_the_place_of_its_text():
    files = {"b.py": b"later = 2", "a.py": b"now = 1", "a.css": b"now = 1"}
    compiled = {hashlib.sha256(b"now = 1").hexdigest(): b"compiled"}
    with zipfile.ZipFile(io.BytesIO(modules_zip(files, compiled))) as made:
        inside = [(name, made.read(name)) for name in made.namelist()]
    assert inside == [("a.css", b"now = 1"), ("a.pyc", b"compiled"), ("b.py", b"later = 2")]


def test_all_that_the_browser_imports_can_be_compiled_before(parts: ExportParts):
    if not (tried_folder(os.environ) / COMPILED).is_file():
        missing("nothing is compiled; web-python/README.md says how")
    python = browser_python(os.environ)
    for made in (python.library, rules_zip(python.compiled)):
        with zipfile.ZipFile(io.BytesIO(made)) as inside:
            names = [name for name in inside.namelist() if name.startswith(("game/", "json/"))]
        assert names
        assert not [name for name in names if name.endswith(".py")]


def test_the_same_shelf_is_the_same_bytes_in_any_process():
    made = {
        subprocess.run(
            [sys.executable, "-c", _HASHED],
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert len(made.pop()) == 65


_HASHED = """
import hashlib
from pathlib import Path
from game.app.play_shelf import stories_at
from game.web.export.carried import packed_shelf
from game.web.export.rules import rules_zip
made = packed_shelf(stories_at([Path("scenarios/gp-antidepressant")])) + rules_zip({})
print(hashlib.sha256(made).hexdigest())
"""
