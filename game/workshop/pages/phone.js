/* Keeps the page of a phone up to date. Old browsers too: no arrow functions, no fetch.
   What the room sends is always the whole state, so a message that is lost does not matter. */
(function () {
  "use strict";
  var room = document.getElementById("room");
  var news = room.parentNode.getAttribute("data-news") || "/stream";
  var where = room.parentNode.getAttribute("data-ask") || "/state";
  var chosen = document.getElementById("chosen");
  var trouble = document.getElementById("trouble");
  var source = null;
  var failures = 0;
  var lastHeard = 0;
  var version = room.getAttribute("data-version");
  var polling = null;
  var waiting = null;
  var sent = "";
  var alarm = null;

  function say(words) {
    trouble.hidden = !words;
    if (trouble.textContent !== words) { trouble.textContent = words; }
  }

  function heard() {
    lastHeard = Date.now();
    failures = 0;
    clearTimeout(alarm);
    alarm = null;
    say("");
  }

  function lost() {
    failures += 1;
    if (!alarm) {
      alarm = setTimeout(function () { say("No connection to the room. Trying again."); }, 3000);
    }
  }

  function show(html, newer) {
    if (newer === version) { return; }
    if (typing()) { waiting = [html, newer]; return; }
    version = newer;
    var focused = document.activeElement;
    var value = focused && focused.value;
    var scroll = window.pageYOffset;
    room.innerHTML = html;
    aloud();
    if (value) {
      var again = room.querySelector('[value="' + value.replace(/["\\]/g, "\\$&") + '"]');
      if (again) { again.focus({ preventScroll: true }); }
    }
    window.scrollTo(0, scroll);
  }

  /* What somebody is typing is not taken away under their hands. */
  function typing() {
    var at = document.activeElement;
    return at && room.contains(at) && (at.tagName === "INPUT" || at.tagName === "SELECT") && at.value &&
      at.type !== "checkbox" && sent === "";
  }

  document.addEventListener("focusout", function () {
    setTimeout(function () {
      if (waiting && !typing()) { var held = waiting; waiting = null; show(held[0], held[1]); }
    }, 300);
  });

  function request(method, url, body, done) {
    var ask = new XMLHttpRequest();
    ask.open(method, url);
    ask.timeout = 5000;
    if (body !== null) { ask.setRequestHeader("Content-Type", "application/x-www-form-urlencoded"); }
    ask.onload = function () { done(ask); };
    ask.onerror = ask.ontimeout = function () { done(null); };
    ask.send(body);
  }

  function refresh() {
    request("GET", where, null, function (ask) {
      if (!ask || ask.status !== 200) {
        if (ask && ask.status === 401) { location.href = "/"; return; }
        lost();
        return;
      }
      heard();
      show(ask.responseText, ask.getResponseHeader("X-Version"));
      sent = "";
      chosen.textContent = ask.getResponseHeader("X-Chosen") || "";
    });
  }

  function poll() {
    if (!polling) { polling = setInterval(refresh, 2000); }
  }

  function listen() {
    if (source) { source.close(); }
    if (!window.EventSource || failures >= 2) { poll(); return; }
    source = new EventSource(news);
    source.onopen = function () {
      heard();
      if (polling) { clearInterval(polling); polling = null; }
    };
    source.onmessage = function (event) {
      heard();
      var cut = event.data.indexOf("\n");
      show(event.data.slice(cut + 1), event.data.slice(0, cut));
    };
    source.addEventListener("alive", heard);
    source.addEventListener("chosen", function (event) { heard(); chosen.textContent = event.data; });
    source.onerror = function () {
      lost();
      source.close();
      source = null;
      setTimeout(listen, 500 + Math.random() * 1000);
    };
  }

  /* A phone that slept has a connection that is dead without saying so. */
  function awake() {
    if (document.visibilityState === "hidden") { return; }
    refresh();
    listen();
  }

  function send(form, pressed) {
    var fields = form.querySelectorAll("input, select");
    var parts = [];
    if (form.checkValidity && !form.checkValidity()) {
      if (form.reportValidity) { form.reportValidity(); }
      return;
    }
    if (pressed && pressed.name) {
      parts.push(encodeURIComponent(pressed.name) + "=" + encodeURIComponent(pressed.value));
    }
    for (var i = 0; i < fields.length; i += 1) {
      var field = fields[i];
      if (field.type === "checkbox" && !field.checked) { continue; }
      parts.push(encodeURIComponent(field.name) + "=" + encodeURIComponent(field.value));
    }
    if (form.hasAttribute("data-keep")) {
      var others = form.querySelectorAll("button");
      for (var j = 0; j < others.length; j += 1) {
        others[j].setAttribute("aria-pressed", others[j] === pressed ? "true" : "false");
      }
    }
    attempt(form.getAttribute("action"), parts.join("&"), 0);
  }

  /* The same vote sent twice is one vote: the newest of a phone counts. */
  function attempt(url, body, tries) {
    request("POST", url, body, function (ask) {
      if (ask && ask.status < 300) { heard(); sent = "yes"; version = ""; refresh(); return; }
      if (ask && ask.status === 401) { location.href = "/"; return; }
      if (ask && ask.status < 500 && ask.status !== 429) { say(ask.responseText); refresh(); return; }
      lost();
      if (tries < 8) { setTimeout(function () { attempt(url, body, tries + 1); }, 400 * (tries + 1)); }
      else { say("Your vote did not get through. Press it again."); }
    });
  }

  document.addEventListener("click", function (event) {
    var at = event.target;
    while (at && at !== document && !(at.tagName === "BUTTON")) { at = at.parentNode; }
    if (!at || at === document) { return; }
    if (at.hasAttribute("data-read-aloud")) { read(); return; }
    var form = at.form;
    if (form && form.hasAttribute("data-send")) {
      event.preventDefault();
      send(form, at);
    }
  });

  function aloud() {
    var button = room.querySelector("[data-read-aloud]");
    if (button && window.speechSynthesis) { button.hidden = false; }
  }

  function read() {
    if (window.speechSynthesis.speaking) { window.speechSynthesis.cancel(); return; }
    var parts = room.querySelectorAll("[data-read]");
    for (var i = 0; i < parts.length; i += 1) {
      var spoken = new SpeechSynthesisUtterance(parts[i].innerText);
      spoken.lang = document.documentElement.lang;
      window.speechSynthesis.speak(spoken);
    }
  }

  setInterval(function () {
    if (source && Date.now() - lastHeard > 35000) { lost(); listen(); }
  }, 5000);
  window.addEventListener("pageshow", awake);
  document.addEventListener("visibilitychange", awake);
  aloud();
  heard();
}());
