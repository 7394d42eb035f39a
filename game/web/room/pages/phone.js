/* Keeps a page of the room up to date, a phone's or the desk's. For old browsers too: ES5 only.
   What the room sends is always the whole state, so a message that is lost does not matter. The
   new state is laid over the old one piece by piece: what has focus, is open or half typed stays. */
(function () {
  "use strict";
  var root = document.documentElement;
  var room = document.getElementById("room");
  var page = room.parentNode;
  var trouble = document.getElementById("trouble");
  var refused = document.getElementById("refused");
  var saying = document.getElementById("say");
  var chosen = document.getElementById("chosen");
  var version = room.getAttribute("data-version");
  var told = stage("data-say");
  var source = null;
  var polling = null;
  var failures = 0;
  var lastHeard = 0;
  var alarm = null;
  var isOver = false;
  var pending = {};
  var typed = {};

  root.className += window.speechSynthesis && window.SpeechSynthesisUtterance ? " js" : " js no-voice";

  function put(element, words) {
    if (element && element.textContent !== words) { element.textContent = words; }
  }

  function stage(name) {
    var at = document.getElementById("stage");
    return (at && at.getAttribute(name)) || "";
  }

  /* Whether the room is there */

  function heard() {
    lastHeard = Date.now();
    failures = 0;
    clearTimeout(alarm);
    alarm = null;
    put(trouble, "");
  }

  function lost() {
    failures += 1;
    if (alarm || isOver) { return; }
    alarm = setTimeout(function () {
      var waits = false;
      for (var url in pending) { if (pending[url]) { waits = true; } }
      put(trouble, page.getAttribute("data-lost") +
        (waits ? " " + page.getAttribute("data-kept") : ""));
    }, 3000);
  }

  /* Laying a new state over the old one */

  function key(node) { return node.nodeType === 1 ? node.getAttribute("data-key") || node.id : ""; }

  function same(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName && key(one) === key(other);
  }

  function comesLater(node, fresh) {
    for (; fresh; fresh = fresh.nextSibling) { if (same(node, fresh)) { return true; } }
    return false;
  }

  function lay(old, fresh) {
    if (old.nodeType !== 1) {
      if (old.nodeValue !== fresh.nodeValue) { old.nodeValue = fresh.nodeValue; }
      return;
    }
    layAttributes(old, fresh);
    layChildren(old, fresh);
  }

  function layAttributes(old, fresh) {
    var i;
    var name;
    for (i = old.attributes.length - 1; i >= 0; i -= 1) {
      name = old.attributes[i].name;
      if (!fresh.hasAttribute(name) && name !== "open") { old.removeAttribute(name); }
    }
    for (i = 0; i < fresh.attributes.length; i += 1) {
      name = fresh.attributes[i].name;
      if (old.getAttribute(name) !== fresh.attributes[i].value) {
        old.setAttribute(name, fresh.attributes[i].value);
      }
    }
  }

  function layChildren(old, fresh) {
    var at = old.firstChild;
    var next = fresh.firstChild;
    while (next) {
      var after = next.nextSibling;
      var found = at;
      while (found && !same(found, next)) { found = found.nextSibling; }
      if (!found) {
        old.insertBefore(next, at);
      } else {
        while (at !== found && !(key(at) && comesLater(at, after))) {
          var gone = at;
          at = at.nextSibling;
          old.removeChild(gone);
        }
        if (at === found) { at = at.nextSibling; } else { old.insertBefore(found, at); }
        lay(found, next);
      }
      next = after;
    }
    while (at) {
      var rest = at;
      at = at.nextSibling;
      old.removeChild(rest);
    }
  }

  /* A line half typed comes back when its form does. */

  function eachLine(act) {
    var lines = room.querySelectorAll("form[data-key] input[name]");
    for (var i = 0; i < lines.length; i += 1) {
      if (lines[i].type === "text") { act(lines[i], key(lines[i].form) + " " + lines[i].name); }
    }
  }

  function isNewer(other) {
    var mine = version.split(".");
    var theirs = other.split(".");
    return mine[0] !== theirs[0] || Number(theirs[1]) >= Number(mine[1]);
  }

  function show(html, other) {
    if (!other || !isNewer(other)) { return; }
    version = other;
    var at = document.activeElement;
    var wasIn = at && at !== document.body && room.contains(at);
    var fresh = document.createElement("div");
    fresh.innerHTML = html;
    eachLine(function (line, name) { if (line.value) { typed[name] = line.value; } });
    layChildren(room, fresh);
    eachLine(function (line, name) { if (!line.value && typed[name]) { line.value = typed[name]; } });
    if (wasIn && !room.contains(document.activeElement)) {
      var head = room.querySelector("h1");
      if (head) { head.focus(); }
    }
    var say = stage("data-say");
    if (say !== told) {
      told = say;
      put(saying, say);
      put(refused, "");
      hush();
    }
    if (stage("data-over")) { over(); }
  }

  function over() {
    isOver = true;
    if (source) { source.close(); source = null; }
    clearInterval(polling);
    put(chosen, "");
    heard();
  }

  /* Asking the room */

  function request(method, url, body, done) {
    var ask = new XMLHttpRequest();
    ask.open(method, url);
    ask.timeout = 5000;
    ask.setRequestHeader("X-Script", "1");
    if (body !== null) { ask.setRequestHeader("Content-Type", "application/x-www-form-urlencoded"); }
    ask.onload = function () { done(ask); };
    ask.onerror = ask.ontimeout = function () { done(null); };
    ask.send(body);
  }

  function take(ask) {
    heard();
    show(ask.responseText, ask.getResponseHeader("X-Version"));
    put(chosen, ask.getResponseHeader("X-Chosen") || "");
  }

  /* True where the answer says that this phone is not in the room, or the room is no more. */
  function isOut(ask) {
    if (ask && ask.status === 401) { location.href = page.getAttribute("data-out") || "/"; return true; }
    if (ask && ask.status === 410) { room.innerHTML = ask.responseText; over(); return true; }
    return false;
  }

  function refresh() {
    request("GET", page.getAttribute("data-ask"), null, function (ask) {
      if (isOut(ask)) { return; }
      if (ask && ask.status === 200) { take(ask); } else { lost(); }
    });
  }

  /* Where no stream comes through, ask every two seconds, and now and then for a stream. */
  function poll() {
    var times = 0;
    if (polling) { return; }
    refresh();
    polling = setInterval(function () {
      times += 1;
      refresh();
      if (window.EventSource && times % 15 === 0) { listen(); }
    }, 2000);
  }

  function listen() {
    if (isOver) { return; }
    if (source) { source.close(); source = null; }
    if (!window.EventSource) { poll(); return; }
    var mine = source = new EventSource(page.getAttribute("data-news"));
    mine.onopen = function () {
      heard();
      clearInterval(polling);
      polling = null;
    };
    mine.onmessage = function (event) {
      var cut = event.data.indexOf("\n");
      heard();
      show(event.data.slice(cut + 1), event.data.slice(0, cut));
    };
    mine.addEventListener("alive", heard);
    mine.addEventListener("out", refresh);
    mine.addEventListener("chosen", function (event) { heard(); put(chosen, event.data); });
    mine.onerror = function () {
      mine.close();
      if (mine !== source || isOver) { return; }
      source = null;
      lost();
      if (failures > 1) { poll(); } else { setTimeout(again, 300 + Math.random() * 900); }
    };
  }

  function again() { if (!source) { listen(); } }

  /* A phone that slept has a connection that is dead without saying so. */
  function awake() {
    if (document.visibilityState === "hidden" || isOver) { return; }
    refresh();
    listen();
    for (var url in pending) { if (pending[url]) { attempt(url); } }
  }

  /* Sending: the newest of each kind is sent until it is answered. Sent twice, it is one. */

  function send(form, pressed) {
    var fields = form.querySelectorAll("input, select");
    var parts = [];
    if (form.checkValidity && !form.checkValidity()) {
      if (form.reportValidity) { form.reportValidity(); }
      return;
    }
    for (var i = 0; i < fields.length; i += 1) { add(parts, fields[i]); }
    if (pressed) { add(parts, pressed); }
    var url = form.getAttribute("action");
    if (pressed) { pressed.className += " sending"; }
    pending[url] = { body: parts.join("&"), form: form, pressed: pressed, tries: 0, isOnItsWay: false };
    attempt(url);
  }

  function add(parts, field) {
    if (!field.name || field.disabled || (field.type === "checkbox" && !field.checked)) { return; }
    parts.push(encodeURIComponent(field.name) + "=" + encodeURIComponent(field.value));
  }

  function attempt(url) {
    var one = pending[url];
    if (!one || one.isOnItsWay) { return; }
    one.isOnItsWay = true;
    request("POST", url, one.body, function (ask) {
      one.isOnItsWay = false;
      if (pending[url] !== one || isOut(ask)) { return; }
      if (!ask || ask.status >= 500 || ask.status === 429) {
        lost();
        one.tries += 1;
        setTimeout(function () { attempt(url); }, Math.min(400 * one.tries, 4000));
        return;
      }
      pending[url] = null;
      one.pressed.className = one.pressed.className.replace(/ sending/g, "");
      if (ask.status >= 300) { heard(); put(refused, ask.responseText); refresh(); return; }
      put(refused, "");
      forget(one.form);
      take(ask);
    });
  }

  /* What was sent is no longer half typed. */
  function forget(form) {
    var fields = form.querySelectorAll("input[name]");
    for (var i = 0; i < fields.length; i += 1) { delete typed[key(form) + " " + fields[i].name]; }
    form.reset();
  }

  document.addEventListener("click", function (event) {
    var at = event.target;
    while (at && at.nodeName !== "BUTTON") { at = at.parentNode; }
    if (!at) { return; }
    if (at.hasAttribute("data-read-aloud")) { read(); return; }
    if (at.form && at.form.hasAttribute("data-send")) {
      event.preventDefault();
      send(at.form, at);
    }
  });

  /* Reading aloud, with the phone's own voice */

  function hush() { if (window.speechSynthesis) { window.speechSynthesis.cancel(); } }

  function read() {
    if (window.speechSynthesis.speaking) { hush(); return; }
    var parts = room.querySelectorAll("[data-read]");
    for (var i = 0; i < parts.length; i += 1) {
      var spoken = new SpeechSynthesisUtterance(parts[i].innerText);
      spoken.lang = parts[i].lang || root.lang;
      window.speechSynthesis.speak(spoken);
    }
  }

  setInterval(function () {
    if (source && Date.now() - lastHeard > 35000) { lost(); listen(); }
  }, 5000);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { awake(); } });
  window.addEventListener("pagehide", function () { if (source) { source.close(); source = null; } });
  window.addEventListener("online", awake);
  document.addEventListener("visibilitychange", awake);
  heard();
  listen();
}());
