(function () {
  "use strict";
  function put(id, words) { document.getElementById(id).textContent = words; }
  put("scripts", "Scripts run.");
  put("aloud", window.speechSynthesis ? "Reading aloud: this phone can." : "Reading aloud: this phone has no voice.");
  if (!window.EventSource) { put("stream", "News from the room: asked for every 2 seconds."); return; }
  var source = new EventSource("/alive");
  source.onmessage = function () { put("stream", "News from the room: it comes by itself."); source.close(); };
  source.onerror = function () { put("stream", "News from the room: asked for every 2 seconds."); source.close(); };
}());
