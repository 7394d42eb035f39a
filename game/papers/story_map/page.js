"use strict";
// Zoom, pan, search, and the story beside the map. Without this file the picture and the words stay.
(() => {
  const map = document.getElementById("map");
  const picture = map.querySelector("svg");
  const beside = document.getElementById("beside");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const cards = [...picture.querySelectorAll("[data-card]")];
  const ways = [...picture.querySelectorAll(".way")];
  const whole = picture.viewBox.baseVal;
  const view = { x: 0, y: 0, scale: 1 };
  let here = 0;

  const show = () => {
    picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  };
  const fit = () => {
    view.scale = Math.min(map.clientWidth / whole.width, map.clientHeight / whole.height, 1);
    view.x = (map.clientWidth - whole.width * view.scale) / 2;
    view.y = Math.max(0, (map.clientHeight - whole.height * view.scale) / 2);
    show();
  };
  const zoom = (by, x = map.clientWidth / 2, y = map.clientHeight / 2) => {
    const to = Math.min(3, Math.max(0.05, view.scale * by));
    view.x = x - (x - view.x) * to / view.scale;
    view.y = y - (y - view.y) * to / view.scale;
    view.scale = to;
    show();
  };
  const pan = (x, y) => { view.x += x; view.y += y; show(); };
  const bring = (card) => {
    if (view.scale < 0.6) { zoom(0.8 / view.scale); }
    const box = card.getBoundingClientRect();
    const room = map.getBoundingClientRect();
    const over = (from, to, least, most) => from < least ? least - from : to > most ? most - to : 0;
    pan(over(box.left, box.right, room.left + 30, room.right - 30),
      over(box.top, box.bottom, room.top + 30, room.bottom - 30));
  };
  const pick = (number, focus) => {
    here = number;
    cards.forEach((card, n) => {
      card.classList.toggle("picked", n === number);
      card.setAttribute("tabindex", n === number ? "0" : "-1");
    });
    ways.forEach((way) => way.classList.toggle("lit",
      way.dataset.from === String(number) || way.dataset.to === String(number)));
    const words = document.getElementById(`moment-${number}`).cloneNode(true);
    words.removeAttribute("id");
    beside.replaceChildren(words);
    if (focus) { cards[number].focus({ preventScroll: true }); }
    bring(cards[number]);
  };
  // The nearest card in a direction, as the eye would find it.
  const next = (dx, dy) => {
    const middle = (card) => {
      const box = card.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2];
    };
    const [x, y] = middle(cards[here]);
    let best = -1, least = Infinity;
    cards.forEach((card, n) => {
      const [a, b] = middle(card);
      const along = (a - x) * dx + (b - y) * dy;
      const across = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
      if (n !== here && along > 4 && along + 2 * across < least) {
        best = n;
        least = along + 2 * across;
      }
    });
    if (best >= 0) { pick(best, true); }
  };

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    const card = event.target.closest("[data-card]");
    if (event.key in arrows) {
      const [x, y] = arrows[event.key];
      if (event.shiftKey || !card) { pan(-80 * x, -80 * y); } else { next(x, y); }
    } else if (event.key === "+" || event.key === "=") { zoom(1.25);
    } else if (event.key === "-") { zoom(0.8);
    } else if (event.key === "0") { fit();
    } else if ((event.key === "Enter" || event.key === " ") && card) {
      pick(Number(card.dataset.card), true);
    } else { return; }
    event.preventDefault();
  });
  picture.addEventListener("focusin", (event) => {
    const card = event.target.closest("[data-card]");
    if (card && Number(card.dataset.card) !== here) { pick(Number(card.dataset.card), false); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-goes]");
    if (link) { event.preventDefault(); pick(Number(link.dataset.goes), true); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== search) { event.preventDefault(); search.focus(); }
  });

  let held = null;
  map.addEventListener("pointerdown", (event) => {
    held = { x: event.clientX, y: event.clientY, moved: false };
  });
  map.addEventListener("pointermove", (event) => {
    if (!held) { return; }
    const x = event.clientX - held.x, y = event.clientY - held.y;
    if (!held.moved && Math.hypot(x, y) < 5) { return; }
    if (!held.moved) { map.setPointerCapture(event.pointerId); map.classList.add("held"); }
    held = { x: event.clientX, y: event.clientY, moved: true };
    pan(x, y);
  });
  map.addEventListener("pointerup", (event) => {
    const card = event.target.closest("[data-card]");
    if (held && !held.moved && card) { pick(Number(card.dataset.card), true); }
    held = null;
    map.classList.remove("held");
  });
  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    const room = map.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.12 : 1 / 1.12, event.clientX - room.left, event.clientY - room.top);
  }, { passive: false });

  const matches = () => cards.map((card, n) => n).filter((n) =>
    document.getElementById(`moment-${n}`).textContent.toLowerCase()
      .includes(search.value.trim().toLowerCase()));
  search.addEventListener("input", () => {
    const wanted = search.value.trim() !== "";
    const hits = wanted ? matches() : [];
    map.classList.toggle("searching", wanted);
    cards.forEach((card, n) => card.classList.toggle("found", hits.includes(n)));
    found.textContent = !wanted ? "" : hits.length === 1 ? "1 moment" : `${hits.length} moments`;
  });
  search.addEventListener("keydown", (event) => {
    const hits = event.key === "Enter" && search.value.trim() ? matches() : [];
    if (hits.length) { pick(hits.find((n) => n > here) ?? hits[0], false); }
    if (event.key === "Escape") { search.value = ""; search.dispatchEvent(new Event("input")); }
  });

  document.getElementById("nearer").addEventListener("click", () => zoom(1.25));
  document.getElementById("further").addEventListener("click", () => zoom(0.8));
  document.getElementById("all").addEventListener("click", fit);
  window.addEventListener("resize", fit);
  fit();
})();
