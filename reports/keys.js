// The keyboard: j and k go from finding to finding, n and p too, / searches, 1 and on choose a view, ? tells of them.
{
  const STOPS = { reference: ".finding:not([hidden])", lineage: "tbody tr a", summary: ".card a[href]" };
  const dialog = document.getElementById("keys");
  const bar = document.querySelector(".filters");
  const overview = document.querySelector("a#all"); // of a page that lies beside others

  // The next or previous place to stop at, from the one with the focus or the first that is in sight.
  function step(by) {
    const view = conform.view();
    if (view === "verdict") return conform.reviewStep(by);
    if (view === "compare") return conform.compareStep(by);
    const stops = conform.plan() && view in STOPS ? Array.from(conform.plan().querySelectorAll(`.view-${view} ${STOPS[view]}`)) : [];
    if (!stops.length) return;
    const focused = document.activeElement && document.activeElement.closest(STOPS[view]);
    const at = stops.indexOf(focused || conform.standing());
    const next = at < 0 ? inSight(stops) : stops[at + by];
    if (next) conform.stand(next);
  }

  function inSight(stops) {
    const top = document.querySelector("header.bar").getBoundingClientRect().bottom;
    return stops.find((stop) => stop.getBoundingClientRect().top >= top) || stops[stops.length - 1];
  }

  function toFilters(selector) {
    if (conform.view() === "overview") return document.getElementById("matrix-text").focus();
    if (!bar.offsetParent) view("verdict");
    bar.open = true;
    bar.scrollIntoView({ block: "nearest" });
    bar.querySelector(selector).focus();
  }

  // Another view of the plan; a finding that is looked at stays the one.
  function view(name) {
    const stands = conform.standing();
    if (!conform.views().includes(name)) return;
    if (stands && (name === "verdict" || name === "compare" || name === "reference")) return conform.show(stands, name);
    conform.leave();
    conform.look(name);
    conform.write("push");
    scrollTo(0, 0);
  }

  function beside(by) {
    const link = document.querySelector(by < 0 ? "a#before" : "a#after");
    if (link) location.href = `${link.href}?view=${conform.view()}`;
    const number = conform.number() + by;
    if (!conform.hasOverview() || number < 1 || number > conform.count()) return;
    const shown = conform.view();
    const isAll = shown === "overview" || shown === "wording";
    conform.go(`#p${number}${isAll ? "" : `?view=${shown}`}`);
  }

  // Leaves a field; then clears what is searched for; then the other filters.
  function escape(event) {
    const field = conform.around(event, "input, textarea, select");
    if (field && field.type === "search" && field.value) {
      if (field.id === "matrix-text") return conform.clearMatrix();
      field.value = "";
      field.blur();
      return conform.clearFilters();
    }
    if (field && field.type !== "checkbox") return field.blur();
    if (conform.isFiltered()) conform.clearFilters();
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    n: () => step(1),
    p: () => step(-1),
    c: () => conform.copyLink(),
    s: () => conform.view() === "verdict" && conform.pickToggle(),
    f: () => toFilters(".chips button"),
    "/": () => toFilters("input"),
    "[": () => beside(-1),
    "]": () => beside(1),
    0: () => (conform.hasOverview() ? conform.go("#overview") : overview && overview.click()),
    "?": () => dialog.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (!dialog || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !conform.around(event, "dialog") && !event.isComposing) return escape(event);
    if (conform.isTyping(event)) return;
    const name = conform.views()[Number(event.key) - 1];
    if (!name && !(event.key in KEYS)) return;
    event.preventDefault();
    if (name) view(name);
    else KEYS[event.key]();
  });
  const help = document.getElementById("help");
  if (help) help.addEventListener("click", () => dialog && dialog.showModal());
  const views = document.querySelector(".views");
  if (views) {
    views.addEventListener("click", (event) => {
      const button = conform.around(event, "[data-view]");
      if (button) view(button.dataset.view);
    });
  }
  const among = document.querySelector(".among");
  if (among) {
    const acts = { all: () => conform.go("#overview"), before: () => beside(-1), after: () => beside(1) };
    among.addEventListener("click", (event) => {
      const button = conform.around(event, "button");
      if (button) acts[button.id]();
    });
  }
}
