(function () {
  "use strict";
  function put(id, which) {
    var row = document.getElementById(id);
    row.textContent = row.getAttribute("data-" + which);
  }
  put("scripts", "runs");
  put("aloud", window.speechSynthesis ? "can" : "cannot");
  if (!window.EventSource) { put("stream", "asked"); return; }
  var source = new EventSource("/alive");
  source.onmessage = function () { put("stream", "comes"); source.close(); };
  source.onerror = function () { put("stream", "asked"); source.close(); };
}());
