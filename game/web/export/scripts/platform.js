// A learning platform, by SCORM 1.2 or 2004. It is told where the play stands and that the
// debrief was reached; no score, no time and no choice is reported.

const SCORM = {
  "1.2": {
    api: "API",
    call: (name) => `LMS${name === "Terminate" ? "Finish" : name}`,
    status: "cmi.core.lesson_status",
    exit: "cmi.core.exit",
    learner: "cmi.core.student_id",
  },
  2004: {
    api: "API_1484_11",
    call: (name) => name,
    status: "cmi.completion_status",
    exit: "cmi.exit",
    learner: "cmi.learner_id",
  },
};
const FARTHEST = 20; // windows up to the platform's own

// What stands for the platform, or null where none answers.
function learningPlatform(version) {
  const way = SCORM[version];
  const api = nearest(window, way.api) || nearest(window.opener, way.api);
  const does = (name, ...given) => String(api[way.call(name)](...given));
  try {
    if (!api || does("Initialize", "") !== "true") return null;
  } catch {
    return null;
  }
  const set = (name, value) => does("SetValue", name, value) === "true";
  const done = () => ["completed", "passed"].includes(does("GetValue", way.status));
  if (!done()) set(way.status, "incomplete");
  set(way.exit, "suspend");
  does("Commit", "");
  addEventListener("pagehide", () => does("Terminate", ""), { once: true });
  return {
    learner: shortened(does("GetValue", way.learner)),
    read: () => does("GetValue", "cmi.suspend_data"),
    keep: (text) => set("cmi.suspend_data", text) && does("Commit", "") === "true",
    completed() {
      if (!done() && set(way.status, "completed")) does("Commit", "");
    },
  };
}

// A learner's id as a small number, so that two at one computer do not share what is kept there,
// and the id itself is not kept; "" for none (FNV-1a, 32 bits).
function shortened(id) {
  let made = 0x811c9dc5;
  for (const letter of id) made = Math.imul(made ^ letter.codePointAt(0), 0x01000193);
  return id ? (made >>> 0).toString(36) : "";
}

function nearest(from, name) {
  let place = from;
  for (let step = 0; place && step < FARTHEST; step += 1) {
    try {
      if (place[name]) return place[name];
    } catch {
      return null; // another site's window
    }
    if (place.parent === place) return null;
    place = place.parent;
  }
  return null;
}
