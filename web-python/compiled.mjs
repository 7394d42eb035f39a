// Compiles Python for browsers with the browser's own Python, which then starts three times as fast.
//
//   node compiled.mjs PYODIDE OUT.zip [FOLDER ...]
//
// PYODIDE is the unpacked npm package; its standard library is compiled, and every module in the
// folders. The zip has a file for each module, named by the SHA-256 of its text.
import { pathToFileURL } from "node:url";
import { writeFileSync } from "node:fs";

const [pyodide, out, ...folders] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
const running = await loadPyodide();
running.mountNodeFS("/library", pyodide);
folders.forEach((folder, at) => running.mountNodeFS(`/folder${at}`, folder));
running.runPython(`
import hashlib, importlib.util, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
from pathlib import Path

def texts():
    with zipfile.ZipFile("/library/python_stdlib.zip") as library:
        for name in library.namelist():
            if name.endswith(".py"):
                yield name, library.read(name)
    for folder in Path("/").glob("folder*"):
        for path in sorted(folder.rglob("*.py")):
            yield str(path.relative_to(folder)), path.read_bytes()

with zipfile.ZipFile("/compiled.zip", "w", zipfile.ZIP_DEFLATED) as compiled:
    for digest, (name, text) in {hashlib.sha256(one[1]).hexdigest(): one for one in texts()}.items():
        code = compile(text, name, "exec", dont_inherit=True)
        content = _code_to_hash_pyc(code, importlib.util.source_hash(text), False)
        compiled.writestr(zipfile.ZipInfo(digest, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
`);
writeFileSync(out, running.FS.readFile("/compiled.zip"));
