// The keyboard: j and k go from finding to finding, / searches, f filters, 1 to 3 choose a view, ? tells of them.
{
  const STOPS = {
    reference: ".finding:not([hidden])",
    plan: '.clause[data-status]:not([hidden], [data-status="context"])',
    summary: ".plain a[href]:first-of-type",
  };
  const dialog = document.getElementById("keys");
  const bar = document.querySelector(".filters");

  // The next or previous place to stop at, from the one with the focus or the first that is in sight.
  function step(by) {
    const stops = [...(conform.plan()?.querySelectorAll(`.view-${conform.view()} :is(${STOPS[conform.view()]})`) ?? [])];
    if (!stops.length) return;
    const now = document.activeElement?.closest(STOPS[conform.view()]) ?? conform.standing();
    const at = stops.indexOf(now);
    const next = at < 0 ? inSight(stops) : stops[at + by];
    if (next) conform.stand(next);
  }

  function inSight(stops) {
    const top = document.querySelector("header.bar").getBoundingClientRect().bottom;
    return stops.find((stop) => stop.getBoundingClientRect().top >= top) ?? stops.at(-1);
  }

  function toFilters(selector) {
    if (!bar.offsetParent) view(1);
    bar.open = true;
    bar.querySelector(selector).focus();
  }

  function view(number) {
    conform.leave();
    conform.look(conform.VIEWS[number - 1]);
    conform.write("push");
    scrollTo(0, 0);
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    f: () => toFilters(".chips button"),
    "/": () => toFilters("input"),
    1: () => view(1),
    2: () => view(2),
    3: () => view(3),
    "?": () => dialog.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "Escape" && typing && !typing.matches("dialog")) return event.target.blur();
    const key = event.key.toLowerCase(); // caps lock
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !dialog || !(key in KEYS)) return;
    event.preventDefault();
    KEYS[key]();
  });
  document.getElementById("help")?.addEventListener("click", () => dialog?.showModal());
  document.querySelector(".views")?.addEventListener("click", (event) => {
    const wanted = event.target.closest("[data-view]")?.dataset.view;
    if (wanted === "overview") conform.go("#overview");
    else if (wanted) view(conform.VIEWS.indexOf(wanted) + 1);
  });
}
