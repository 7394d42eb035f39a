"use strict";
// Becomes Python with the parts that the page sends, then answers one request at a time.
// `loadPyodide` and `createPyodideModule` stand before this in the same script.

// By a plain loop: of some million letters, a function for each would take a second.
const bytes = (text) => {
  const letters = atob(text);
  const made = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) made[at] = letters.charCodeAt(at);
  return made;
};
const unpacked = (text) =>
  new Blob([bytes(text)]).stream().pipeThrough(new DecompressionStream("deflate"));
const whole = async (text) =>
  new Uint8Array(await new Response(unpacked(text)).arrayBuffer());

async function python(parts, inside) {
  self.fetch = async (asked) => {
    const name = String(asked.url || asked).slice(inside.length);
    const type = name.endsWith(".wasm") ? "application/wasm" : "application/zip";
    const part = { "pyodide.asm.wasm": parts.python, "python_stdlib.zip": parts.library }[name];
    if (!part) throw new Error(`There is no ${name} in this file.`);
    return new Response(unpacked(part), { headers: { "Content-Type": type } });
  };
  return loadPyodide({
    indexURL: inside,
    createPyodideModule,
    lockFileContents: parts.lock,
    env: { HOME: "/home" },
    stdout: () => {},
    stderr: () => {},
  });
}

async function opened({ parts, inside }) {
  postMessage({ step: 1 });
  const running = await python(parts, inside);
  postMessage({ step: 2 });
  running.FS.writeFile("/rules.zip", await whole(parts.rules));
  running.FS.writeFile("/story", await whole(parts.story));
  const door = running.runPython(
    "import sys\n" +
      "sys.path.insert(0, '/rules.zip')\n" +
      "from game.web.export.in_browser import opened\n" +
      "opened(open('/story', 'rb').read())",
  );
  postMessage({ step: 3 });
  return door;
}

let door;
self.onmessage = async ({ data }) => {
  try {
    if (data.parts) {
      door = await opened(data);
      postMessage({ ready: true });
    } else {
      postMessage({ told: JSON.parse(door(JSON.stringify(data.asked))) });
    }
  } catch (error) {
    postMessage({ broken: String(error) });
  }
};
