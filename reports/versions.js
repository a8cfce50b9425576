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
    told.textContent = conform.say(at < 0 ? "version.all" : "version.count", { at: at + 1, all: stops.length });
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
    const stretches = Array.from(document.querySelectorAll(`.stretch[data-row="${row.id}"]`));
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
    const panes = row.closest(".comparison").querySelector(".panes");
    const shown = sidesOf(panes).map((pane) => stretches.filter((stretch) => pane.contains(stretch)).pop());
    tied.get(panes).show(shown);
    panes.scrollIntoView({ block: "nearest" });
  }

  // ── two texts that scroll together ──

  const tied = new Map(); // panes → what ties the two
  const sidesOf = (panes) => [...panes.children];

  // Where they belong together: what stands in both and did not move.
  function places([old, now]) {
    const there = new Map([...now.querySelectorAll(".stretch")].map((stretch) => [stretch.dataset.row, stretch]));
    const stays = [...old.querySelectorAll(".stretch:not(.has-moved)")].filter((stretch) => there.has(stretch.dataset.row));
    return stays.map((stretch) => [conform.topIn(old, stretch), conform.topIn(now, there.get(stretch.dataset.row))]);
  }

  const measure = () => tied.forEach((each) => each.measure());
  for (const panes of document.querySelectorAll(".panes")) {
    const sides = sidesOf(panes);
    tied.set(panes, conform.together(sides, () => places(sides)));
  }
  for (const pane of document.querySelectorAll(".pane")) {
    pane.addEventListener("click", (event) => {
      const stretch = event.target.closest(".stretch");
      const row = stretch && document.getElementById(stretch.dataset.row);
      if (row && !getSelection().toString()) go(row);
    });
  }
  addEventListener("resize", measure);

  // ── the bar and the keys ──

  function view(name) {
    body.dataset.view = name;
    for (const button of document.querySelectorAll(".views button")) {
      if (button.dataset.view === name) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    measure();
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
    measure();
  }).observe(bar);
  conform.on("language", tell);
  if (rows.length) {
    view("changes");
    filter();
  }
  const asked = document.getElementById(location.hash.slice(1));
  if (asked && asked.matches(".change")) go(asked);
  conform.dress();
  document.documentElement.dataset.ready = "";
}
