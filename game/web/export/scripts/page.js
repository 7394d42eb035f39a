// The page of an export: asks the Python in the worker for each next page, and keeps the play.
// Links and forms are those that a server would be asked by; here none of them leaves the page.
// `learningPlatform` stands before this in the same script.

const own = JSON.parse(document.getElementById("own").textContent);
const words = own.words;
const loading = document.getElementById("loading");
const bar = loading.querySelector("progress");
const otherwise = document.getElementById("otherwise"); // shown until here
otherwise.firstElementChild.remove(); // that scripts are off
otherwise.hidden = true;
const platform = own.scorm ? learningPlatform(own.scorm) : null;

// What is kept

const KEY = platform && platform.learner ? `${own.key}:${platform.learner}` : own.key;
const ALONE = `${KEY}:alone`; // set where the platform did not keep the play
const held = new Map(); // where the browser keeps nothing
const browser = {
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return held.get(key) || null;
    }
  },
  write(key, text) {
    held.set(key, text);
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  },
};

function keep(told) {
  const isKept = told.forget
    ? browser.write(KEY, null)
    : told.keep === null || browser.write(KEY, told.keep);
  const isThere = platform ? keepThere(told) : true;
  if (!isKept && !(platform && isThere)) note(words.nothing_kept);
  else if (!isThere) note(words.kept_in_browser);
}

function keepThere(told) {
  if (told.completed) platform.completed();
  if (!told.forget && told.keep === null) return true;
  const isThere = told.forget ? platform.keep("") : told.short !== null && platform.keep(told.short);
  browser.write(ALONE, isThere ? null : "yes");
  return isThere;
}

function kept() {
  const typed = browser.read(KEY);
  const isThere = platform && !browser.read(ALONE);
  if (!isThere) return { play: typed, typed: null, room: platform ? own.room : null };
  return { play: platform.read(), typed, room: own.room };
}

// What is said beside the page

const notes = new Set();
function note(sentence) {
  if (notes.has(sentence)) return;
  notes.add(sentence);
  const line = document.createElement("p");
  line.textContent = sentence;
  document.getElementById("notes").append(line);
}

function step(number) {
  if (!loading.isConnected) return;
  bar.value = number;
  loading.querySelector("small").textContent = words.steps[number];
}

function stop(sentence, error) {
  if (!loading.isConnected) document.body.append(loading);
  loading.querySelector("p").textContent = sentence;
  loading.querySelector("small").textContent = error;
  bar.remove();
  otherwise.hidden = false;
  const paper = document.getElementById("paper");
  const inside = document.getElementById("part-paper");
  if (!inside) return;
  paper.href = URL.createObjectURL(new Blob([bytes(inside.textContent)], { type: "text/html" }));
  paper.hidden = false;
}

// One page in place of another

function show(told) {
  const fresh = document.createElement("template");
  fresh.innerHTML = told.body;
  for (const one of [...document.body.childNodes])
    if (!one.dataset || !("own" in one.dataset)) one.remove();
  document.body.prepend(fresh.content);
  if (isReady) loading.remove();
  const root = document.documentElement;
  root.lang = told.language;
  root.dir = told.direction;
  root.className = told.classes;
  document.title = `${told.title} \u00b7 The Other Chair`;
  if (platform && document.querySelector("textarea")) note(words.typed_here);
  goTo(told.place);
}

function goTo(place) {
  const here = (place && document.getElementById(place)) || document.querySelector("h1");
  if (!here) return;
  if (here.tabIndex < 0) here.setAttribute("tabindex", "-1");
  here.focus();
  here.scrollIntoView();
}

function download(told) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([told.body], { type: "text/html" }));
  link.download = told.file;
  link.click();
}

function remember(path) {
  try {
    history.pushState({ path }, "", `#${path}`);
  } catch {
    // A page in a frame of its own may not; then "back" leaves the page, and the play is kept.
  }
}

// Asking

let isReady = false;
let waiting = null; // what was pressed before Python was there
let last = Promise.resolve();
let answered = null;

function ask(path, form, sends, isBack) {
  if (!isReady) {
    waiting = [path, form, sends, isBack];
    loading.querySelector("p").textContent = words.held;
    return;
  }
  last = last.then(() => asked(path, form, sends, isBack));
}

async function asked(path, form, sends, isBack) {
  const now = new Date();
  const local = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] % 1000000;
  const told = await new Promise((resolve) => {
    answered = resolve;
    worker.postMessage({ asked: { path, form, sends, seed, now: local, ...kept() } });
  });
  if (told === null) return;
  keep(told);
  if (told.file) return download(told);
  if (told.unread) note(words.unread);
  show(told);
  if (!isBack) remember(told.path);
}

function parts(address) {
  const [, path, , query, , place] = /^([^?#]*)(\?([^#]*))?(#(.*))?$/.exec(address);
  return { path, query: Object.fromEntries(new URLSearchParams(query || "")), place };
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const address = link && link.getAttribute("href");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.id === "paper" || address.startsWith("#") || /^[a-z]+:/i.test(address) || link.target) return;
  event.preventDefault();
  const { path, query } = parts(address);
  ask(path, query, false);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form));
  if (button && button.name) fields[button.name] = button.value;
  const { path, query } = parts((button && button.getAttribute("formaction")) || form.getAttribute("action") || "");
  const sends = ((button && button.getAttribute("formmethod")) || form.method) === "post";
  ask(path, { ...query, ...fields }, sends);
});

addEventListener("popstate", (event) => {
  if (event.state) ask(event.state.path, {}, false, true);
});

// Python, in a worker

let worker;
// By a plain loop: of some million letters, a function for each would take a second.
const bytes = (text) => {
  const letters = atob(text);
  const made = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) made[at] = letters.charCodeAt(at);
  return made;
};

function part(name) {
  const inside = document.getElementById(`part-${name}`);
  if (inside) {
    const text = inside.textContent;
    inside.remove();
    return text;
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `parts/${name}.js`;
    script.onload = () => resolve(window.otherChairParts[name]);
    script.onerror = () => reject(new Error(`parts/${name}.js`));
    script.dataset.own = "";
    document.body.append(script);
  });
}

function heard({ data }) {
  if (data.step) step(data.step);
  else if (data.ready) ready();
  else if (data.told) answered(data.told);
  else if (answered) {
    answered(null);
    note(`${words.broken} (${data.broken})`);
  } else stop(words.no_python, data.broken);
}

function ready() {
  isReady = true;
  loading.querySelector("p").textContent = words.ready;
  loading.querySelector("small").textContent = "";
  bar.remove();
  document.body.dataset.ready = "";
  const { play } = kept();
  if (waiting) ask(...waiting);
  else if (play) ask("", {}, false, true);
}

async function start() {
  if (!window.WebAssembly || !window.Worker || !window.DecompressionStream) {
    stop(words.no_python, "");
    return;
  }
  try {
    const names = ["worker", "python", "library", "rules", "story"];
    const [script, ...texts] = await Promise.all(names.map(part));
    const stream = new Blob([bytes(script)]).stream();
    const code = await new Response(stream.pipeThrough(new DecompressionStream("deflate"))).text();
    worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    worker.onmessage = heard;
    worker.onerror = (event) => stop(words.no_python, event.message || "");
    const given = { lock: own.lock };
    names.slice(1).forEach((name, at) => (given[name] = texts[at]));
    worker.postMessage({ parts: given, inside: own.inside });
  } catch (error) {
    stop(words.no_python, String(error));
  }
}

try {
  history.replaceState({ path: "" }, "");
} catch {
  // As in `remember`.
}
if (own.scorm && !platform) note(words.no_platform);
loading.hidden = false;
addEventListener("DOMContentLoaded", start);
