// Two versions: filters by kind, keys from change to change, and two texts that scroll together.
{
  const body = document.body;
  const bar = document.querySelector("header.bar");
  const chips = [...document.querySelectorAll(".chips button")];
  const rows = [...document.querySelectorAll(".change")];
  const told = document.getElementById("count");
  const dialog = document.getElementById("keys");
  const QUIET = ["unchanged", "renumbered"];
  let here = null;

  // ── which changes there are ──

  const chosen = () => chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.value);

  function wanted(row) {
    const asked = chosen();
    if (asked.length) return asked.includes(row.dataset.kind);
    return !row.closest(".fold");
  }

  function filter() {
    const asked = chosen();
    for (const row of rows) row.hidden = asked.length > 0 && !wanted(row);
    for (const fold of document.querySelectorAll(".fold")) {
      fold.hidden = asked.length > 0 && !fold.querySelector(".change:not([hidden])");
      if (asked.some((kind) => QUIET.includes(kind))) fold.open = true;
    }
    const ids = new Set(rows.filter((row) => !row.hidden).map((row) => row.id));
    for (const stretch of document.querySelectorAll(".stretch")) {
      stretch.classList.toggle("away", asked.length > 0 && !ids.has(stretch.dataset.row));
    }
    tell();
  }

  function tell() {
    const stops = rows.filter(wanted);
    const at = stops.indexOf(here);
    told.textContent = at < 0 ? `${stops.length}` : `${at + 1} / ${stops.length}`;
  }

  // ── from change to change ──

  function step(by) {
    const stops = rows.filter(wanted);
    if (!stops.length) return;
    const at = stops.indexOf(here);
    go(at < 0 ? stops[by > 0 ? 0 : stops.length - 1] : stops[Math.min(Math.max(at + by, 0), stops.length - 1)]);
  }

  function go(row) {
    for (const was of document.querySelectorAll(".here")) was.classList.remove("here");
    here = row;
    row.classList.add("here");
    const stretches = document.querySelectorAll(`.stretch[data-row="${row.id}"]`);
    for (const stretch of stretches) stretch.classList.add("here");
    if (body.dataset.view === "changes") {
      const fold = row.closest(".fold");
      if (fold) fold.open = true;
      row.scrollIntoView({ block: "center" });
      row.focus({ preventScroll: true });
    } else {
      show(row, stretches);
    }
    tell();
  }

  // In the texts: each side that has the row shows it; a side that has not scrolls along.
  function show(row, stretches) {
    const sides = new Map([...stretches].map((stretch) => [stretch.closest(".pane"), stretch]));
    for (const [pane, stretch] of sides) {
      hold(pane, stretch.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - pane.clientHeight / 3);
    }
    if (sides.size === 1) follow([...sides.keys()][0]);
    row.closest(".comparison").querySelector(".panes").scrollIntoView({ block: "nearest" });
  }

  // ── two texts that scroll together ──

  const held = new Map(); // pane → where it was put, so that its own event drives nothing
  const ties = new Map(); // panes → places in the one and the other that belong together

  function hold(pane, top) {
    const most = pane.scrollHeight - pane.clientHeight;
    const place = Math.round(Math.min(Math.max(top, 0), most));
    if (Math.abs(pane.scrollTop - place) < 1) return;
    held.set(pane, place);
    pane.scrollTop = place;
  }

  function tie(panes) {
    const [old, now] = panes.children;
    const there = new Map([...now.querySelectorAll(".stretch")].map((stretch) => [stretch.dataset.row, stretch]));
    const places = [[0, 0]];
    const top = (pane, stretch) => stretch.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    for (const stretch of old.querySelectorAll(".stretch:not(.has-moved)")) {
      const other = there.get(stretch.dataset.row);
      if (other) places.push([top(old, stretch), top(now, other)]);
    }
    places.push([old.scrollHeight, now.scrollHeight]);
    ties.set(panes, places);
  }

  function follow(pane) {
    const panes = pane.parentElement;
    if (!ties.has(panes)) tie(panes);
    const from = pane.dataset.side === "old" ? 0 : 1;
    const other = panes.children[1 - from];
    const eye = pane.scrollTop + pane.clientHeight / 3;
    const places = ties.get(panes);
    let low = 0;
    let high = places.length - 1;
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if (places[middle][from] <= eye) low = middle;
      else high = middle;
    }
    const [before, after] = [places[low], places[high]];
    const share = (eye - before[from]) / Math.max(after[from] - before[from], 1);
    hold(other, before[1 - from] + share * (after[1 - from] - before[1 - from]) - other.clientHeight / 3);
  }

  for (const pane of document.querySelectorAll(".pane")) {
    pane.addEventListener("scroll", () => {
      const put = held.get(pane);
      held.delete(pane);
      if (put === undefined || Math.abs(put - pane.scrollTop) > 2) follow(pane);
    }, { passive: true });
    pane.addEventListener("click", (event) => {
      const stretch = event.target.closest(".stretch");
      const row = stretch && document.getElementById(stretch.dataset.row);
      if (row && !getSelection().toString()) go(row);
    });
  }
  addEventListener("resize", () => ties.clear());

  // ── the bar and the keys ──

  function view(name) {
    body.dataset.view = name;
    for (const button of document.querySelectorAll(".views button")) {
      if (button.dataset.view === name) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    ties.clear();
    if (here) go(here);
  }

  const KEYS = {
    n: () => step(1),
    p: () => step(-1),
    1: () => view("changes"),
    2: () => view("texts"),
    "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || conform.around(event, "select, dialog")) return;
    const act = KEYS[event.key.toLowerCase()];
    if (!act || !rows.length) return;
    event.preventDefault();
    act();
  });
  document.getElementById("help").addEventListener("click", () => dialog.showModal());
  const next = document.getElementById("next");
  if (next) {
    next.addEventListener("click", () => step(1));
    document.getElementById("previous").addEventListener("click", () => step(-1));
    document.querySelector(".views").addEventListener("click", (event) => {
      const button = conform.around(event, "[data-view]");
      if (button) view(button.dataset.view);
    });
  }
  for (const chip of chips) {
    const count = rows.filter((row) => row.dataset.kind === chip.value).length;
    chip.querySelector("b").textContent = count;
    chip.hidden = count === 0;
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  for (const part of bar.querySelectorAll(".views, .looks, .filters")) part.hidden = false;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px");
    ties.clear();
  }).observe(bar);
  if (rows.length) {
    view("changes");
    filter();
  }
  const asked = document.getElementById(location.hash.slice(1));
  if (asked && asked.matches(".change")) go(asked);
  conform.dress();
  document.documentElement.dataset.ready = "";
}
